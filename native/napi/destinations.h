// JavaScript's memory that session threads write into. It is held here, and not by the calls, which may end on any
// thread.
#pragma once

#include <memory>
#include <unordered_map>

#include "napi/setup.h"
#include "session/destination.h"

namespace mapi::napi {

// The JavaScript thread's.
class Destinations {
 public:
  // Until it is taken back, the memory is not collected. JavaScript neither detaches nor transfers it meanwhile.
  std::shared_ptr<session::Destination> Lend(Napi::Uint8Array memory);
  void TakeBack(const std::shared_ptr<session::Destination>& destination);
  // The environment ends, and its memory with it: a thread that outlives it finds nothing to write to.
  void TakeAllBack();

 private:
  std::unordered_map<std::shared_ptr<session::Destination>, Napi::Reference<Napi::Uint8Array>> lent_;
};

}  // namespace mapi::napi
