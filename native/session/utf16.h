// Two loops over UTF-16 text that a batch of rows spends its time in, and that no C library has where wchar_t has 32
// bits.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

// Not under sanitizers, which rightly see Utf16Length look at what stands beside a string.
#if (defined(__SSE2__) || defined(_M_X64)) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <emmintrin.h>
#define MAPI_UTF16_SSE2 1
#endif

namespace mapi::session {

// Characters before the null.
inline std::size_t Utf16Length(const char16_t* text) {
#ifdef MAPI_UTF16_SSE2
  // Whole aligned vectors are read, as C libraries' strlen does: never across the end of a page, and what is not the
  // string's does not count.
  const auto address = reinterpret_cast<std::uintptr_t>(text);
  if (address % sizeof(char16_t) == 0) {
    constexpr std::uintptr_t kVector = sizeof(__m128i);
    const __m128i zero = _mm_setzero_si128();
    std::uintptr_t at = address & ~(kVector - 1);
    const auto zeros = [&] {
      const __m128i characters = _mm_load_si128(reinterpret_cast<const __m128i*>(at));
      return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi16(characters, zero)));
    };
    if (const unsigned found = zeros() >> (address - at))
      return static_cast<std::size_t>(std::countr_zero(found)) / sizeof(char16_t);
    for (;;) {
      at += kVector;
      if (const unsigned found = zeros())
        return (at - address + static_cast<std::size_t>(std::countr_zero(found))) / sizeof(char16_t);
    }
  }
#endif
  std::size_t length = 0;
  while (text[length] != 0) ++length;
  return length;
}

// A string wherever it stands: at an odd address too.
struct Utf16View {
  const std::uint8_t* data = nullptr;
  std::size_t size = 0;  // in characters

  std::size_t bytes() const { return size * sizeof(char16_t); }
  bool operator==(const Utf16View& other) const {
    return size == other.size && (size == 0 || std::memcmp(data, other.data, bytes()) == 0);
  }
};

// Writes the low byte of each character, and returns all characters' bits: above 0xFF something was lost.
inline unsigned NarrowUtf16(Utf16View text, char* out) {
  const std::size_t size = text.size;
  std::size_t i = 0;
  unsigned all = 0;
#ifdef MAPI_UTF16_SSE2
  const __m128i low = _mm_set1_epi16(0xFF);
  __m128i bits = _mm_setzero_si128();
  for (; i + 8 <= size; i += 8) {
    const __m128i characters = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data + i * 2));
    bits = _mm_or_si128(bits, characters);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out + i),
                     _mm_packus_epi16(_mm_and_si128(characters, low), _mm_setzero_si128()));
  }
  const __m128i high = _mm_srli_epi16(bits, 8);
  if (_mm_movemask_epi8(_mm_cmpeq_epi16(high, _mm_setzero_si128())) != 0xFFFF) all = 0x100;
#endif
  for (; i + 4 <= size; i += 4) {
    std::uint64_t four;
    std::memcpy(&four, text.data + i * 2, sizeof four);
    if ((four & 0xFF00FF00FF00FF00) != 0) all = 0x100;
    four &= 0x00FF00FF00FF00FF;
    four = (four | four >> 8) & 0x0000FFFF0000FFFF;
    const auto narrow = static_cast<std::uint32_t>(four | four >> 16);
    std::memcpy(out + i, &narrow, sizeof narrow);
  }
  for (; i < size; ++i) {
    char16_t character;
    std::memcpy(&character, text.data + i * 2, sizeof character);
    all |= character;
    out[i] = static_cast<char>(character);
  }
  return all;
}

}  // namespace mapi::session
