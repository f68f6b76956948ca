// A FastTransfer stream of messages, cut into buffers of the size that the first byte says.
#include <cstdint>

#include "test/exchange/transfer_stream.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mapi::builtin;
  static const auto plan = Plan({PR_SUBJECT_W, kNamed, PR_MESSAGE_FLAGS, PR_BODY_W});
  if (size < 2) return -1;
  Reader reader(plan);
  try {
    reader.Feed({data + 1, data + size}, data[0] == 0 ? size : data[0]);
  } catch (const mapi::wire::WireError&) {
  }
  std::size_t read = 0;
  for (const auto& message : reader.messages) {
    for (const SPropValue& cell : message->cells) read += TextOf(cell).size();
  }
  return read > size ? -1 : 0;
}
