// Notifier: the wait for notifications, fetching them, and registering anew.
#include <algorithm>
#include <chrono>
#include <random>
#include <utility>

#include "builtin/exchange/notification_thread.h"
#include "builtin/exchange/notifier.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/store_link.h"
#include "builtin/wire/oxcmapihttp.h"

namespace mapi::builtin {
namespace {

using core::Clock;
using std::chrono::milliseconds;

// A server answers after five minutes at the latest (MS-OXCMAPIHTTP 2.2.4.4).
constexpr std::uint32_t kWaitTimeoutMs = 600'000;
// One that answers sooner than this, and has nothing to say, is not to be asked again at once.
constexpr milliseconds kShortestWait{1'000};
constexpr std::uint32_t kFirstBackOffMs = 500;
constexpr std::uint32_t kLongestBackOffMs = 60'000;
constexpr std::chrono::seconds kRecoveryDeadline{30};
// Where waits never end without an event; servers end those that have none after five minutes.
constexpr std::chrono::minutes kLongestUnchecked{5};
// Translated in one go.
constexpr std::size_t kMaxReplicas = 64;
// Logging on may fail for a while, as a server starts; then it is no accident.
constexpr unsigned kPatience = 5;

std::uint32_t Random(std::uint32_t below) {
  thread_local std::minstd_rand random(std::random_device{}());
  return below == 0 ? 0 : static_cast<std::uint32_t>(random() % below);
}

// 500 ms, 1 s, 2 s … 60 s, each up to a half more: those who were cut off together do not come back together.
milliseconds BackOffAfter(unsigned failures, std::uint32_t retry_after_ms) {
  const std::uint32_t base = std::min(kFirstBackOffMs << std::min(failures, 7u), kLongestBackOffMs);
  const std::uint32_t delay = std::max(base, retry_after_ms);
  return milliseconds(delay + Random(delay / 2 + 1));
}

bool IsRefusal(HRESULT code) {
  return code == MAPI_E_LOGON_FAILED || code == MAPI_E_NO_ACCESS || code == MAPI_E_FAILONEPROVIDER ||
         code == MAPI_E_UNCONFIGURED || code == MAPI_E_PASSWORD_EXPIRED || code == MAPI_E_ACCOUNT_DISABLED;
}

}  // namespace

// --- the wait

// A request has ended, or the context was made or lost.
void Notifier::Wake() {
  {
    const std::lock_guard lock(mutex_);
    if (!wanted() || !executor_) return;
    const MapiHttpContext& http = *executor_->http();
    const bool attention = pending_ || !unknown_replicas_.empty() || !to_check_.empty() || wait_ == Wait::kIdle ||
                           !http.alive() || http.generation() != generation_ || http.needs_resume();
    if (!attention) return;
  }
  PostStep();
}

void Notifier::PostStep() {
  if (step_posted_.exchange(true)) return;
  NotificationThread::Get().Post([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->Step();
  });
}

void Notifier::Step() {
  step_posted_ = false;
  std::shared_ptr<RopExecutor> executor;
  bool wants = false, polls = false, checks = false, arms = false, outdated = false;
  std::uint32_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    executor = executor_;
    if (!executor) return;
    wants = wanted();
    if (!wants && wait_ == Wait::kArmed) wait_ = Wait::kIdle;
    generation = executor->http()->generation();
    outdated = std::any_of(known_.begin(), known_.end(),
                           [generation](const Known& known) { return known.generation != generation; });
    polls = !polling_ && (pending_ || !unknown_replicas_.empty());
    // What has happened is told first.
    checks = !polling_ && !polls && !to_check_.empty();
    arms = wait_ == Wait::kIdle && !pending_;
  }
  if (!wants) return executor->http()->CancelWait();
  executor->http()->Resume();
  if (outdated || !executor->http()->alive()) return Recover();
  if (polls) Poll(generation);
  if (checks) CheckBooks(generation);
  if (arms) Arm();
}

void Notifier::Arm() {
  std::shared_ptr<RopExecutor> executor;
  {
    const std::lock_guard lock(mutex_);
    // The store may have gone since the step began.
    executor = executor_;
    if (!executor) return;
    wait_ = Wait::kArmed;
    armed_at_ = Clock::now();
  }
  const bool started = executor->http()->StartWait(wire::WriteBody(wire::NotificationWaitRequest{}), kWaitTimeoutMs,
                                                   [weak = weak_from_this()](MapiHttpReply&& reply) {
                                                     auto shared = std::make_shared<MapiHttpReply>(std::move(reply));
                                                     NotificationThread::Get().Post([weak, shared] {
                                                       if (const auto self = weak.lock())
                                                         self->WaitDone(std::move(*shared));
                                                     });
                                                   });
  if (started) return;
  const std::lock_guard lock(mutex_);
  wait_ = Wait::kIdle;
}

void Notifier::WaitDone(MapiHttpReply&& reply) {
  NetworkError error = std::move(reply.error);
  std::uint32_t event_pending = 0;
  if (!error.failed()) {
    try {
      const auto response = wire::ReadBody<wire::NotificationWaitResponse>(reply.body);
      const std::uint32_t code = response.status_code ? response.status_code : response.error_code;
      // 0x3ED: the server or the session ends; 0x7EE: it has another one already.
      if (code != 0) {
        error.hresult = MAPI_E_NETWORK_ERROR;
      } else {
        event_pending = response.event_pending;
      }
    } catch (const wire::WireError&) {
      error.hresult = MAPI_E_NETWORK_ERROR;
    }
  }
  bool back_off = error.failed();
  {
    const std::lock_guard lock(mutex_);
    wait_ = Wait::kIdle;
    // The host goes away, or has closed this session's network.
    if (error.origin == ErrorOrigin::kTransport && error.hresult == MAPI_E_USER_CANCEL) {
      stopped_ = true;
      return;
    }
    if (event_pending != 0) {
      pending_ = true;
      pending_since_ = reply.number;
      // A server that always says so, and has nothing.
      back_off = idle_polls_ >= 2;
    } else if (!back_off) {
      back_off = Clock::now() - armed_at_ < kShortestWait;
    }
    if (!back_off) failures_ = 0;
    if (!error.failed() && (event_pending == 0 || Clock::now() - checked_at_ > kLongestUnchecked)) WantCheck();
  }
  if (back_off) BackOff(error.retry_after_ms);
  Step();
}

void Notifier::BackOff(std::uint32_t retry_after_ms) {
  milliseconds delay{};
  {
    const std::lock_guard lock(mutex_);
    wait_ = Wait::kBackingOff;
    delay = BackOffAfter(failures_++, retry_after_ms);
  }
  NotificationThread::Get().PostAt(Clock::now() + delay, [weak = weak_from_this()] {
    const auto self = weak.lock();
    if (!self) return;
    {
      const std::lock_guard lock(self->mutex_);
      if (self->wait_ == Wait::kBackingOff) self->wait_ = Wait::kIdle;
    }
    self->Step();
  });
}

// --- fetching

void Notifier::Poll(std::uint32_t generation) {
  std::shared_ptr<RopExecutor> executor;
  const auto batch = std::make_shared<wire::RopBatch>();
  {
    const std::lock_guard lock(mutex_);
    executor = executor_;
    if (!executor) return;
    for (const std::uint16_t replica : unknown_replicas_) {
      if (logon_.generation != generation) break;
      batch->Add(wire::LongTermIdFromIdRequest{.id = wire::MakeObjectId(replica, 1)},
                 batch->Handle(logon_.value, logon_.logon_id));
      if (batch->size() == kMaxReplicas) break;
    }
    polling_ = true;
  }
  NetworkError error;
  const auto polled = executor->StartPoll(
      batch, generation,
      [weak = weak_from_this(), batch, generation](MapiHttpReply&& reply) {
        auto shared = std::make_shared<MapiHttpReply>(std::move(reply));
        NotificationThread::Get().Post([weak, batch, generation, shared] {
          if (const auto self = weak.lock()) self->PollDone(batch, generation, std::move(*shared));
        });
      },
      &error);
  if (polled == RopExecutor::Polled::kStarted) return;
  // Busy: what is on its way brings them, or its end wakes us. Failed: the context is lost, which is seen next.
  const std::lock_guard lock(mutex_);
  polling_ = false;
}

void Notifier::PollDone(const std::shared_ptr<wire::RopBatch>& batch, std::uint32_t generation, MapiHttpReply&& reply) {
  std::shared_ptr<RopExecutor> executor;
  {
    const std::lock_guard lock(mutex_);
    executor = executor_;
  }
  if (!executor) return;
  const NetworkError error = executor->AcceptPoll(*batch, generation, std::move(reply));
  {
    const std::lock_guard lock(mutex_);
    polling_ = false;
    if (error.failed()) {
      // Asked again after a while; where the context is lost, that is what counts.
      stopped_ = stopped_ || (error.origin == ErrorOrigin::kTransport && error.hresult == MAPI_E_USER_CANCEL);
    } else {
      for (std::size_t i = 0; i < batch->size(); ++i) {
        const auto& entry = batch->EntryAt<wire::LongTermIdFromIdRequest>(i);
        const std::uint16_t replica = wire::ReplicaOf(entry.request.id);
        unknown_replicas_.erase(replica);
        if (entry.result.ok()) {
          replicas_->Add(replica, entry.result.value.id.replica_guid);
        } else {
          refused_replicas_.insert(replica);
        }
      }
    }
  }
  if (error.failed() && executor->http()->alive()) {
    NotificationThread::Get().PostAt(Clock::now() + BackOffAfter(1, error.retry_after_ms), [weak = weak_from_this()] {
      if (const auto self = weak.lock()) self->Step();
    });
    return;
  }
  PostDelivery();
  Step();
}

// --- after the session was lost

void Notifier::Recover() {
  {
    const std::lock_guard lock(mutex_);
    if (recovering_ || !wanted()) return;
    recovering_ = true;
    if (Clock::now() < recover_at_) {
      NotificationThread::Get().PostAt(recover_at_, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        {
          const std::lock_guard inner(self->mutex_);
          self->recovering_ = false;
          self->recover_at_ = {};
        }
        self->Step();
      });
      return;
    }
  }
  const bool runs = NotificationThread::Get().RunBlocking([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->Reopen();
  });
  if (runs) return;
  {
    const std::lock_guard lock(mutex_);
    recovering_ = false;
    recover_at_ = Clock::now() + BackOffAfter(1, 0);
  }
  PostStep();
}

void Notifier::Reopen() {
  const auto link = link_.lock();
  if (!link) return;
  const auto call = std::make_shared<core::Call>(Clock::now() + kRecoveryDeadline);
  std::vector<Known> known;
  {
    const std::lock_guard lock(mutex_);
    if (!wanted()) {
      recovering_ = false;
      return;
    }
    recovery_ = call;
    known = known_;
  }
  const core::CallScope scope(call);
  HRESULT refusal = S_OK;
  bool failed = false;
  for (const Known& one : known) {
    const auto target = one.target.lock();
    if (!target) continue;
    HRESULT code = S_OK;
    try {
      const CallGate::Pass pass = link->gate().Enter();
      link->BeginCall();
      link->Connected();
      if (one.generation != link->generation()) target->Reopen();
    } catch (const ProviderError& error) {
      // The server's judgement of this one object.
      if (error.origin() == ErrorOrigin::kRop) {
        code = error.detail().code;
      } else {
        failed = true;
        refusal = error.detail().code;
      }
    } catch (const core::Failure& failure) {
      failed = true;
      refusal = failure.code();
    } catch (const std::exception&) {
      // No memory, or a reply that makes no sense: another time.
      failed = true;
      refusal = MAPI_E_CALL_FAILED;
    }
    if (failed) break;
    if (FAILED(code)) {
      const std::lock_guard lock(mutex_);
      QueueFor(one, NotifyItem::Kind::kFailed, 0, code);
      std::erase_if(known_, [&](const Known& other) { return other.key == one.key; });
    }
  }
  {
    const std::lock_guard lock(mutex_);
    recovering_ = false;
    recovery_ = nullptr;
    if (failed) {
      recover_at_ = Clock::now() + BackOffAfter(recoveries_++, 0);
      const bool final = refusal == MAPI_E_END_OF_SESSION || (IsRefusal(refusal) && recoveries_ >= kPatience);
      if (final) {
        for (const Known& one : known_) QueueFor(one, NotifyItem::Kind::kFailed, 0, refusal);
        known_.clear();
      }
    } else {
      recoveries_ = 0;
      recover_at_ = {};
    }
  }
  PostDelivery();
  PostStep();
}

}  // namespace mapi::builtin
