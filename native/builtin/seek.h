// IStream::Seek's arithmetic.
#pragma once

#include <cstdint>
#include <optional>

#include "mapi/mapi.h"

namespace mapi::builtin {

// Where STREAM_SEEK_* with `move` leads; nothing before the start, beyond what a LARGE_INTEGER holds, or for an origin
// that isn't one (STG_E_INVALIDFUNCTION). `size` is asked for when it counts.
template <class Size>
std::optional<std::uint64_t> SeekTarget(std::uint64_t position, LARGE_INTEGER move, DWORD origin, Size size) {
  std::uint64_t from = 0;
  switch (origin) {
    case STREAM_SEEK_SET:
      break;
    case STREAM_SEEK_CUR:
      from = position;
      break;
    case STREAM_SEEK_END:
      from = size();
      break;
    default:
      return std::nullopt;
  }
  const std::int64_t offset = move.QuadPart;
  const std::uint64_t back = offset < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(offset) : 0;
  if (back > from) return std::nullopt;
  const std::uint64_t target = offset < 0 ? from - back : from + static_cast<std::uint64_t>(offset);
  if (target > INT64_MAX) return std::nullopt;
  return target;
}

}  // namespace mapi::builtin
