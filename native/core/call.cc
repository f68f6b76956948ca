#include "core/call.h"

#include <algorithm>
#include <utility>

#include "core/thread_value.h"

namespace mapi::core {
namespace {

std::shared_ptr<Call>& Current() { return ThreadValue<std::shared_ptr<Call>>(); }

}  // namespace

void Call::Cancel() {
  {
    const std::lock_guard lock(mutex_);
    cancelled_.store(true, std::memory_order_release);
  }
  condition_.notify_all();
}

void Call::Wake() {
  // The lock orders this after the waiter's look at its condition: without it a wake-up between look and sleep is lost.
  {
    const std::lock_guard lock(mutex_);
  }
  condition_.notify_all();
}

void Call::Shorten(Clock::time_point deadline) {
  {
    const std::lock_guard lock(mutex_);
    if (deadline >= this->deadline()) return;
    deadline_.store(deadline.time_since_epoch(), std::memory_order_release);
  }
  condition_.notify_all();
}

void Call::Remember(Trouble trouble) {
  const std::lock_guard lock(mutex_);
  trouble_ = std::move(trouble);
}

std::optional<Trouble> Call::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

std::uint32_t Call::remaining_ms() const {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline() - Clock::now()).count();
  return static_cast<std::uint32_t>(std::clamp<long long>(left, 0, 0x7FFFFFFF));
}

Call::Outcome Call::Wait(const std::function<bool()>& ready, Clock::time_point until) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (ready()) return Outcome::kReady;
    if (cancelled()) return Outcome::kCancelled;
    // Anew each time: the deadline may have come closer.
    const Clock::time_point end = std::min(deadline(), until);
    if (Clock::now() >= end) return Outcome::kTimedOut;
    condition_.wait_until(lock, end);
  }
}

std::shared_ptr<Call> CurrentCall() {
  if (const auto& call = Current()) return call;
  return std::make_shared<Call>(Clock::now() + kDefaultDeadline);
}

CallScope::CallScope(std::shared_ptr<Call> call) : previous_(std::exchange(Current(), std::move(call))) {}

CallScope::~CallScope() { Current() = std::move(previous_); }

}  // namespace mapi::core
