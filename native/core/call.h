// The call that the current session thread is carrying out: its deadline, and its cancellation.
// Whatever waits on behalf of MAPI (the network above all) waits through this, so that no wait is endless.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace mapi::core {

// What a call has failed with so far, and is tried again after.
struct Trouble {
  std::string message;    // UTF-8, without secrets
  std::string component;  // UTF-8
  std::uint32_t low_level = 0;
  std::uint32_t context = 0;
};

using Clock = std::chrono::steady_clock;

class Call {
 public:
  enum class Outcome : std::uint8_t { kReady, kCancelled, kTimedOut };

  // `id` is the host's number of the call, for what it is told of it; 0: none.
  explicit Call(Clock::time_point deadline, std::uint64_t id = 0) : id_(id), deadline_(deadline.time_since_epoch()) {}
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  // Any thread. The waiting thread leaves Wait at once; a call that does not wait ends at its next check.
  void Cancel();
  // Any thread: makes Wait look at its condition again.
  void Wake();
  // Any thread: an earlier deadline, for a session that is being closed. A later one changes nothing.
  void Shorten(Clock::time_point deadline);

  // Any thread. For the error of a call whose deadline comes before it succeeds.
  void Remember(Trouble trouble);
  std::optional<Trouble> trouble() const;

  std::uint64_t id() const { return id_; }
  bool cancelled() const { return cancelled_.load(std::memory_order_acquire); }
  bool expired() const { return Clock::now() >= deadline(); }
  Clock::time_point deadline() const { return Clock::time_point(deadline_.load(std::memory_order_acquire)); }
  std::uint32_t remaining_ms() const;

  // The session thread. `ready` runs with the lock held and must be quick; whoever makes it true calls Wake.
  // `until` may shorten the deadline, never lengthen it.
  Outcome Wait(const std::function<bool()>& ready, Clock::time_point until = Clock::time_point::max());

 private:
  const std::uint64_t id_;
  std::atomic<Clock::duration> deadline_;
  std::atomic<bool> cancelled_{false};
  mutable std::mutex mutex_;
  std::condition_variable condition_;
  std::optional<Trouble> trouble_;
};

// The call of this thread. Outside of a call (a unit test, a stand-alone DLL's caller) one with the default
// deadline is made for the thread, so callers need not test for null.
std::shared_ptr<Call> CurrentCall();

inline constexpr std::chrono::milliseconds kDefaultDeadline{120'000};

// A host keeps its callers' deadlines itself. This side ends their calls so much later, should they still run then.
inline constexpr std::chrono::milliseconds kAfterHost{1'000};

// Makes `call` the current one of this thread for the scope's life.
class CallScope {
 public:
  explicit CallScope(std::shared_ptr<Call> call);
  ~CallScope();
  CallScope(const CallScope&) = delete;
  CallScope& operator=(const CallScope&) = delete;

 private:
  std::shared_ptr<Call> previous_;
};

}  // namespace mapi::core
