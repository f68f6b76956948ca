// Lets one call at a time into a store, and the same thread again (a stream copied into one of its siblings). Who waits
// does so within his call: its deadline and its cancellation end the wait.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace mapi::builtin {

class CallGate {
 public:
  class Pass {
   public:
    explicit Pass(CallGate& gate) : gate_(&gate) {}
    Pass(Pass&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Pass& operator=(Pass&&) = delete;
    ~Pass() {
      if (gate_) gate_->Leave();
    }

   private:
    CallGate* gate_;
  };

  // Throws MAPI_E_TIMEOUT or MAPI_E_USER_CANCEL.
  [[nodiscard]] Pass Enter();

 private:
  void Leave();

  std::mutex mutex_;
  std::condition_variable left_;
  std::thread::id owner_;
  int depth_ = 0;
};

}  // namespace mapi::builtin
