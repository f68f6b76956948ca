#include "builtin/exchange/call_gate.h"

#include <algorithm>
#include <chrono>

#include "builtin/exchange/provider_error.h"
#include "core/call.h"

namespace mapi::builtin {
namespace {

// A cancellation is seen within this time: it wakes the call's own wait, not this one.
constexpr std::chrono::milliseconds kLook{20};

}  // namespace

CallGate::Pass CallGate::Enter() {
  const std::thread::id self = std::this_thread::get_id();
  std::unique_lock lock(mutex_);
  if (depth_ > 0 && owner_ != self) {
    const std::shared_ptr<core::Call> call = core::CurrentCall();
    while (depth_ > 0) {
      if (call->cancelled()) Throw(MAPI_E_USER_CANCEL, "The call was cancelled while another one used the store.");
      if (call->expired()) Throw(MAPI_E_TIMEOUT, "Another call on this store did not end in time.");
      left_.wait_until(lock, std::min(call->deadline(), core::Clock::now() + kLook));
    }
  }
  owner_ = self;
  ++depth_;
  return Pass(*this);
}

void CallGate::Leave() {
  {
    const std::lock_guard lock(mutex_);
    if (--depth_ > 0) return;
    owner_ = {};
  }
  left_.notify_one();
}

}  // namespace mapi::builtin
