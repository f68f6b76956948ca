// How often, and after how long, something is tried again within one call: after the time that the server wishes, or
// longer each time where it says nothing, always with some chance in it, never beyond the call's deadline.
#pragma once

#include <cstdint>

#include "builtin/transport/network_error.h"

namespace mapi::builtin {

class Patience {
 public:
  // Some ten seconds, where the server has no wishes: a restart of a service is over by then.
  static constexpr int kAttempts = 5;
  // Of what somebody waits for who may have named the wrong server.
  static constexpr int kAttemptsAtFirst = 2;

  explicit Patience(int attempts = kAttempts) : attempts_(attempts) {}

  // Waits. S_OK: try again. Otherwise `why`, where enough has been tried or the wait would be in vain, or that the call
  // was cancelled.
  NetworkError Wait(NetworkError why, std::uint32_t wished_ms);
  void Reset() { used_ = 0; }
  bool used_up() const { return used_ >= attempts_; }

 private:
  int attempts_;
  int used_ = 0;
};

}  // namespace mapi::builtin
