// A ROP input or output buffer: the list and the table of handles, MS-OXCROPS 2.2.1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

inline constexpr std::uint32_t kNoHandle = 0xFFFFFFFF;
inline constexpr std::size_t kMaxHandles = 255;

struct RopPayload {
  SharedBytes rops;
  std::vector<std::uint32_t> handles;

  static RopPayload Read(const SharedBytes& payload);
};

void WriteRopPayload(Writer& out, Bytes rops, std::span<const std::uint32_t> handles);

}  // namespace mapi::wire
