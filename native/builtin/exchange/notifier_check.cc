// Notifier: whether the server has told of everything. Never while something waits to be told, and no thread waits.
#include <algorithm>
#include <chrono>
#include <utility>

#include "builtin/exchange/folder_reading.h"
#include "builtin/exchange/notification_thread.h"
#include "builtin/exchange/notifier.h"

namespace mapi::builtin {
namespace {

using core::Clock;

// As many targets share an Execute.
constexpr std::size_t kMaxAtOnce = 16;
// Notifications may be late; what is late by more than this, again and again, will not come.
constexpr std::chrono::seconds kDoubtPause{2};
constexpr std::chrono::seconds kShortestPause{1};

}  // namespace

struct Notifier::BookCheck {
  struct One {
    std::weak_ptr<NotificationTarget> target;
    const NotificationTarget* key;
    FolderReading reading;
  };
  wire::RopBatch batch;
  std::vector<One> ones;
  std::uint32_t generation = 0;
  std::uint8_t logon_id = 0;
};

void Notifier::WantCheck() {
  if (!to_check_.empty() || Clock::now() - checked_at_ < kShortestPause) return;
  for (const Known& known : known_) to_check_.push_back(known.key);
}

void Notifier::CheckBooks(std::uint32_t generation) {
  std::shared_ptr<RopExecutor> executor;
  const auto check = std::make_shared<BookCheck>();
  {
    const std::lock_guard lock(mutex_);
    executor = executor_;
    if (!executor || logon_.generation != generation) return;
    if (executor->http()->busy()) return;  // the end of that request wakes us
    check->generation = generation;
    check->logon_id = logon_.logon_id;
    const wire::RopSlot logon = check->batch.Handle(logon_.value, logon_.logon_id);
    while (!to_check_.empty() && check->ones.size() < kMaxAtOnce) {
      const NotificationTarget* const key = to_check_.front();
      to_check_.pop_front();
      const auto known = std::find_if(known_.begin(), known_.end(), [key](const Known& one) { return one.key == key; });
      if (known == known_.end() || known->generation != generation) continue;
      const auto target = known->target.lock();
      const auto watched = target ? target->ToCompare() : std::nullopt;
      if (!watched) continue;
      check->ones.push_back({target, key, FolderReading(check->batch, logon, watched->folder, watched->below)});
    }
    checked_at_ = Clock::now();
    if (check->ones.empty()) return;
    polling_ = true;
  }
  NetworkError error;
  const std::shared_ptr<wire::RopBatch> batch(check, &check->batch);
  const auto polled = executor->StartPoll(
      batch, generation,
      [weak = weak_from_this(), check](MapiHttpReply&& reply) {
        auto shared = std::make_shared<MapiHttpReply>(std::move(reply));
        NotificationThread::Get().Post([weak, check, shared] {
          if (const auto self = weak.lock()) self->CheckDone(*check, std::move(*shared));
        });
      },
      &error);
  if (polled == RopExecutor::Polled::kStarted) return;
  const std::lock_guard lock(mutex_);
  polling_ = false;
  // Somebody was faster: the end of his request wakes us.
  if (polled == RopExecutor::Polled::kBusy) {
    for (const BookCheck::One& one : check->ones) to_check_.push_back(one.key);
  }
}

void Notifier::CheckDone(BookCheck& check, MapiHttpReply&& reply) {
  std::shared_ptr<RopExecutor> executor;
  {
    const std::lock_guard lock(mutex_);
    executor = executor_;
  }
  if (!executor) return;
  // What came with it is told, and in the books, before they are compared.
  const NetworkError error = executor->AcceptPoll(check.batch, check.generation, std::move(reply));
  std::vector<const NotificationTarget*> doubtful, lost;
  if (!error.failed()) {
    for (const BookCheck::One& one : check.ones) {
      for (const std::uint32_t handle : one.reading.LeftOpen(check.batch)) {
        executor->Release({handle, check.generation, check.logon_id});
      }
      const auto target = one.target.lock();
      const auto read = one.reading.Read(check.batch);
      if (!target || !read) continue;
      const WatchLedger::Verdict verdict = target->Compare(*read);
      if (verdict == WatchLedger::Verdict::kLost) lost.push_back(one.key);
      if (verdict != WatchLedger::Verdict::kExplained) doubtful.push_back(one.key);
    }
  }
  {
    const std::lock_guard lock(mutex_);
    polling_ = false;
    // The host goes away, or has closed this session's network. Another failure is another request's to deal with.
    stopped_ = stopped_ || (error.origin == ErrorOrigin::kTransport && error.hresult == MAPI_E_USER_CANCEL);
    for (const Known& known : known_) {
      if (known.generation != check.generation || std::find(lost.begin(), lost.end(), known.key) == lost.end())
        continue;
      QueueFor(known, NotifyItem::Kind::kResync, RESYNC_DROPPED, S_OK);
    }
  }
  if (!doubtful.empty()) CheckAgain(std::move(doubtful));
  PostDelivery();
  Step();
}

void Notifier::CheckAgain(std::vector<const NotificationTarget*> doubtful) {
  NotificationThread::Get().PostAt(Clock::now() + kDoubtPause, [weak = weak_from_this(), doubtful] {
    const auto self = weak.lock();
    if (!self) return;
    {
      const std::lock_guard lock(self->mutex_);
      for (const NotificationTarget* const key : doubtful) {
        const bool waits = std::find(self->to_check_.begin(), self->to_check_.end(), key) != self->to_check_.end();
        if (!waits) self->to_check_.push_back(key);
      }
    }
    self->Step();
  });
}

}  // namespace mapi::builtin
