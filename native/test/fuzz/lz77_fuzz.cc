// LZ77 of extended buffers: what is compressed comes back, and anything can be given to the decompressor.
#include <cstdint>
#include <vector>

#include "builtin/wire/lz77.h"
#include "builtin/wire/wire_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 40'000) return -1;
  const mapi::wire::Bytes bytes(data + 2, size - 2);
  try {
    const std::size_t actual = data[0] | data[1] << 8;
    if (mapi::wire::Decompress(bytes, actual).size() != actual) __builtin_trap();
  } catch (const mapi::wire::WireError&) {
  }
  if (bytes.empty()) return 0;
  const std::vector<std::uint8_t> back = mapi::wire::Decompress(mapi::wire::Compress(bytes), bytes.size());
  if (!std::equal(back.begin(), back.end(), bytes.begin(), bytes.end())) __builtin_trap();
  return 0;
}
