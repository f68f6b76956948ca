// Structures within replies: the first byte says which, the rest is its bytes.
#include <cstdint>

#include "test/wire/decode_structure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return -1;
  mapi::wire::DecodeStructure(data[0], {data + 1, size - 1});
  if (mapi::wire::TestMemory::Alive() != 0) __builtin_trap();
  return 0;
}
