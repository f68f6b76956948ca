// Waiting for another holder of a lock that can only be tried: with growing pauses, within the call's deadline.
#pragma once

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "core/call.h"
#include "core/failure.h"

namespace mapi::builtin::files {

class LockWait {
 public:
  explicit LockWait(std::string path) : path_(std::move(path)), call_(core::CurrentCall()) {}

  void Pause() {
    const auto outcome = call_->Wait([] { return false; }, core::Clock::now() + pause_);
    if (outcome == core::Call::Outcome::kCancelled) throw core::Failure(MAPI_E_USER_CANCEL);
    if (call_->expired())
      throw core::Failure(MAPI_E_TIMEOUT, "Another process or thread holds the profile's lock " + path_ + ".");
    pause_ = std::min(pause_ * 2, kLongestPause);
  }

 private:
  static constexpr std::chrono::microseconds kLongestPause{20'000};

  std::string path_;
  std::shared_ptr<core::Call> call_;
  std::chrono::microseconds pause_{500};
};

}  // namespace mapi::builtin::files
