#include "builtin/exchange/notifier.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/notification_thread.h"
#include "builtin/exchange/store_link.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kMaxQueued = 20'000;
constexpr std::size_t kMaxEarly = 1'000;
// Told in one go, before others have their turn.
constexpr std::size_t kMaxAtOnce = 64;

}  // namespace

std::shared_ptr<Notifier> Notifier::Create(StoreLink& link) {
  NotificationThread::Get().Start();
  return std::make_shared<Notifier>(link);
}

Notifier::Notifier(StoreLink& link) : link_(link.weak_from_this()), replicas_(link.shared_replicas()) {}

// --- registrations

std::shared_ptr<void> Notifier::Expect() {
  {
    const std::lock_guard lock(mutex_);
    ++expected_;
  }
  return {nullptr, [weak = weak_from_this()](void*) {
            const auto self = weak.lock();
            if (!self) return;
            const std::lock_guard lock(self->mutex_);
            if (--self->expected_ == 0) self->early_.clear();
          }};
}

void Notifier::Register(const ServerHandle& handle, const std::shared_ptr<NotificationTarget>& target) {
  const auto link = link_.lock();
  if (!link) return;
  const std::shared_ptr<RopExecutor> executor = link->shared_executor();
  bool attach = false;
  {
    const std::lock_guard lock(mutex_);
    if (stopped_) return;
    attach = std::exchange(executor_, executor) != executor;
    logon_ = link->logon_handle();
    if (generation_ != handle.generation) {
      by_handle_.clear();
      generation_ = handle.generation;
      // The old session's wait and fetch are over with it.
      wait_ = Wait::kIdle;
      pending_ = false;
      failures_ = 0;
    }
    by_handle_[handle.value] = target;
    const auto known =
        std::find_if(known_.begin(), known_.end(), [&](const Known& one) { return one.key == target.get(); });
    if (known == known_.end()) {
      known_.push_back({target, target.get(), handle.generation});
      to_check_.push_back(target.get());
    } else if (known->generation != handle.generation) {
      known->generation = handle.generation;
      target->TellsOfLoss();
      to_check_.push_back(target.get());
      QueueFor(*known, NotifyItem::Kind::kResync, RESYNC_RECONNECTED, S_OK);
    }
    // What was for it and came first, comes first.
    std::vector<Queued> own;
    std::erase_if(early_, [&](Queued& queued) {
      const bool its = queued.item.notification.handle == handle.value && queued.generation == handle.generation;
      if (its) own.push_back(std::move(queued));
      return its;
    });
    queue_.insert(queue_.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  if (attach) {
    executor->set_notification_receiver(weak_from_this());
    executor->http()->set_listener([weak = weak_from_this()] {
      if (const auto self = weak.lock()) self->Wake();
    });
  }
  PostDelivery();
  PostStep();
}

void Notifier::Forget(const NotificationTarget& target) {
  std::shared_ptr<core::Call> recovery;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(known_, [&](const Known& one) { return one.key == &target; });
    std::erase(to_check_, &target);
    std::erase_if(by_handle_, [&](const auto& one) {
      const auto held = one.second.lock();
      return !held || held.get() == &target;
    });
    if (known_.empty()) {
      queue_.clear();
      recovery = recovery_;
    }
  }
  if (recovery) recovery->Cancel();
  PostStep();
}

void Notifier::Stop() {
  std::shared_ptr<core::Call> recovery;
  std::shared_ptr<RopExecutor> executor;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    known_.clear();
    queue_.clear();
    recovery = recovery_;
    executor.swap(executor_);
  }
  if (recovery) recovery->Cancel();
  if (executor) executor->http()->CancelWait();
}

// --- what arrives

void Notifier::Received(ReceivedNotifications&& received) {
  bool step = false;
  {
    const std::lock_guard lock(mutex_);
    if (stopped_ || (known_.empty() && expected_ == 0)) return;
    bool ours = false;
    for (wire::Notification& notification : received.notifications) {
      Queued queued;
      queued.generation = received.generation;
      queued.item.request = received.request;
      if (const auto found = by_handle_.find(notification.handle); found != by_handle_.end()) {
        ours = true;
        const auto target = received.generation == generation_ ? found->second.lock() : nullptr;
        if (target) target->Told(notification);
      }
      queued.item.notification = std::move(notification);
      queue_.push_back(std::move(queued));
    }
    if (received.lost) Lose(RESYNC_DROPPED);
    if (queue_.size() > kMaxQueued) {
      queue_.clear();
      Lose(RESYNC_OVERFLOW);
    }
    if (ours) idle_polls_ = 0;
    if (pending_ && received.generation == generation_ &&
        (!received.notifications.empty() || received.request > pending_since_)) {
      pending_ = false;
      step = true;
      if (!ours) ++idle_polls_;
    }
    if (queue_.empty() && !step) return;
  }
  PostDelivery();
  if (step) PostStep();
}

void Notifier::Lose(ULONG reason) {
  for (const Known& known : known_) {
    if (const auto target = known.target.lock()) target->TellsOfLoss();
    QueueFor(known, NotifyItem::Kind::kResync, reason, S_OK);
  }
}

void Notifier::QueueFor(const Known& known, NotifyItem::Kind kind, ULONG reason, HRESULT code) {
  Queued queued;
  queued.target = known.target;
  queued.generation = known.generation;
  queued.item.kind = kind;
  queued.item.reason = reason;
  queued.item.code = code;
  queue_.push_back(std::move(queued));
}

void Notifier::PostDelivery() {
  if (delivery_posted_.exchange(true)) return;
  NotificationThread::Get().Post([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->Deliver();
  });
}

std::shared_ptr<NotificationTarget> Notifier::TargetOf(const Queued& queued) {
  if (queued.item.kind != NotifyItem::Kind::kNotification) return queued.target.lock();
  if (queued.generation != generation_) return nullptr;
  const auto found = by_handle_.find(queued.item.notification.handle);
  return found == by_handle_.end() ? nullptr : found->second.lock();
}

void Notifier::Deliver() {
  delivery_posted_ = false;
  for (std::size_t turns = 0; turns < 8; ++turns) {
    std::shared_ptr<NotificationTarget> target;
    std::vector<NotifyItem> items;
    {
      const std::lock_guard lock(mutex_);
      while (!queue_.empty() && items.size() < kMaxAtOnce) {
        Queued& next = queue_.front();
        std::shared_ptr<NotificationTarget> its = TargetOf(next);
        if (!its) {
          // MS-OXCNOTIF 3.2.5.7: a handle that nobody knows is ignored, unless it is about to be known.
          if (expected_ > 0 && next.item.kind == NotifyItem::Kind::kNotification) {
            if (early_.size() == kMaxEarly) early_.pop_front();
            early_.push_back(std::move(next));
          }
          queue_.pop_front();
          continue;
        }
        if (target && its != target) break;
        target = std::move(its);
        items.push_back(std::move(next.item));
        queue_.pop_front();
      }
    }
    if (!target) return;
    std::optional<std::uint16_t> unknown;
    const std::size_t done = target->Notify(items, &unknown);
    if (!unknown) continue;
    {
      const std::lock_guard lock(mutex_);
      const bool refused = refused_replicas_.contains(*unknown);
      if (refused) {
        items[done] = {};
        items[done].kind = NotifyItem::Kind::kResync;
        items[done].reason = RESYNC_DROPPED;
      }
      // Back to where they were, to wait for the server's translation.
      for (std::size_t i = items.size(); i-- > done;) {
        Queued queued;
        queued.target = target;
        queued.generation = generation_;
        queued.item = std::move(items[i]);
        queue_.push_front(std::move(queued));
      }
      if (refused) continue;
      unknown_replicas_.insert(*unknown);
    }
    PostStep();
    return;
  }
  PostDelivery();
}

}  // namespace mapi::builtin
