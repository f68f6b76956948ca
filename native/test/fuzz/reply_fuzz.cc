// What a server answers: the first byte says to which captured request (test/fixtures/wire-captures), the rest is the
// reply.
#include <cstdint>

#include "test/wire/decode_reply.h"

using mapi::wire::Capture;
using mapi::wire::RequestList;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The columns that the tables have at each exchange.
  static const auto* exchanges = [] {
    auto* list = new std::vector<std::pair<const Capture*, RequestList::Columns>>();
    mapi::wire::ReplyDecoder decoder;
    for (const Capture& capture : mapi::wire::Captures()) {
      if (!capture.is_success()) continue;
      list->emplace_back(&capture, decoder.columns());
      decoder.Decode(capture, mapi::wire::SharedBytes::Borrow(capture.response));
    }
    return list;
  }();
  if (size == 0) return -1;
  const auto& [capture, columns] = (*exchanges)[data[0] % exchanges->size()];
  mapi::wire::ReplyDecoder decoder(columns);
  try {
    decoder.Decode(*capture, mapi::wire::SharedBytes::Take({data + 1, data + size}));
  } catch (const mapi::wire::WireError&) {
  }
  if (mapi::wire::TestMemory::Alive() != 0) __builtin_trap();
  return 0;
}
