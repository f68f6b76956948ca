#include "napi/destinations.h"

#include <span>

namespace mapi::napi {

std::shared_ptr<session::Destination> Destinations::Lend(Napi::Uint8Array memory) {
  auto destination = std::make_shared<session::Destination>(std::span(memory.Data(), memory.ByteLength()));
  lent_.emplace(destination, Napi::Persistent(memory));
  return destination;
}

void Destinations::TakeBack(const std::shared_ptr<session::Destination>& destination) {
  destination->TakeBack();
  lent_.erase(destination);
}

void Destinations::TakeAllBack() {
  for (const auto& [destination, memory] : lent_) destination->TakeBack();
  lent_.clear();
}

}  // namespace mapi::napi
