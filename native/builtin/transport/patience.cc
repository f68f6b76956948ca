#include "builtin/transport/patience.h"

#include <algorithm>
#include <chrono>
#include <random>

#include "builtin/transport/error_map.h"
#include "core/call.h"

namespace mapi::builtin {
namespace {

constexpr std::uint32_t kFirstMs = 250;
constexpr std::uint32_t kLongestMs = 30'000;

// Up to a quarter more, so that those who were sent away together do not come back together.
std::uint64_t WithJitter(std::uint32_t milliseconds) {
  thread_local std::minstd_rand random(std::random_device{}());
  return std::uint64_t{milliseconds} + random() % (milliseconds / 4 + 1);
}

}  // namespace

NetworkError Patience::Wait(NetworkError why, std::uint32_t wished_ms) {
  if (used_ >= attempts_) return why;
  const std::uint32_t longer = std::min(kFirstMs << std::min(used_, 10), kLongestMs);
  ++used_;
  const auto delay = std::chrono::milliseconds(WithJitter(wished_ms ? wished_ms : longer));
  const auto call = core::CurrentCall();
  const auto until = core::Clock::now() + delay;
  if (until + core::kAfterHost >= call->deadline()) return why;
  call->Remember({why.message, why.component, why.low_level, why.context});
  const auto outcome = call->Wait([] { return false; }, until);
  if (outcome == core::Call::Outcome::kCancelled) return ErrorCancelled(why.context);
  // A session that is being closed shortens the deadline meanwhile.
  if (call->expired()) return why;
  return {};
}

}  // namespace mapi::builtin
