// Plain LZ77, MS-XCA 2.3 and 2.4 (DIRECT2 of MS-OXCRPC 3.1.4.11).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// Exactly `size` bytes; throws WireError where the data does not give them.
std::vector<std::uint8_t> Decompress(Bytes data, std::size_t size);
std::vector<std::uint8_t> Compress(Bytes data);

}  // namespace mapi::wire
