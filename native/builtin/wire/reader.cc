#include "builtin/wire/reader.h"

#include <bit>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define MAPI_WIRE_SSE2 1
#endif

namespace mapi::wire {

std::string_view Reader::StringZ(const char* field) {
  const auto* start = begin_ + position_;
  const void* end = AtEnd() ? nullptr : std::memchr(start, 0, remaining());
  if (end == nullptr) Fail(field, "no terminator");
  const auto length = static_cast<std::size_t>(static_cast<const std::uint8_t*>(end) - start);
  position_ += length + 1;
  return {reinterpret_cast<const char*>(start), length};
}

std::size_t Reader::SkipWStringZ(const char* field) {
  const std::uint8_t* start = begin_ + position_;
  const std::size_t units = remaining() / 2;
  std::size_t at = 0;
#ifdef MAPI_WIRE_SSE2
  // Rows are mostly text, so this loop is where reading a table spends its time.
  const __m128i zero = _mm_setzero_si128();
  for (; at + 8 <= units; at += 8) {
    const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(start + at * 2));
    const auto zeros = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi16(eight, zero)));
    if (zeros == 0) continue;
    at += static_cast<std::size_t>(std::countr_zero(zeros)) / 2;
    position_ += (at + 1) * 2;
    return at;
  }
#endif
  // Four code units at a time: a zero unit is the only one that borrows into its top bit.
  for (; at + 4 <= units; at += 4) {
    std::uint64_t four;
    std::memcpy(&four, start + at * 2, sizeof four);
    if (((four - 0x0001000100010001u) & ~four & 0x8000800080008000u) != 0) break;
  }
  for (; at < units; ++at) {
    if (start[at * 2] == 0 && start[at * 2 + 1] == 0) {
      position_ += (at + 1) * 2;
      return at;
    }
  }
  Fail(field, "no terminator");
}

std::u16string Reader::WStringZ(const char* field) {
  const std::uint8_t* start = begin_ + position_;
  const std::size_t units = SkipWStringZ(field);
  std::u16string text(units, u'\0');
  if (units != 0) std::memcpy(text.data(), start, units * 2);
  return text;
}

void Reader::Fail(const char* field, const char* problem) const { throw WireError(field, offset(), problem); }

void Reader::FailShort(const char* field, std::size_t wanted) const {
  throw WireError(field, offset(), std::to_string(wanted) + " bytes wanted, " + std::to_string(remaining()) + " left");
}

}  // namespace mapi::wire
