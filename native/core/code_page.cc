#include "core/code_page.h"

#include <array>
#include <atomic>

namespace mapi::core {
namespace {

constexpr char32_t kMalformed = 0xFFFFFFFF;

bool IsHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Reads one code point at `at` and moves past it; kMalformed moves past one byte.
char32_t NextUtf8(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char lead = byte(at++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < static_cast<std::size_t>(more)) return kMalformed;
  char32_t code = lead & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    const unsigned char next = byte(at + i);
    if ((next & 0xC0) != 0x80) return kMalformed;
    code = code << 6 | (next & 0x3F);
  }
  constexpr std::array<char32_t, 4> kLeast{0, 0x80, 0x800, 0x10000};
  if (code < kLeast[more] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return kMalformed;
  at += more;
  return code;
}

char32_t NextUtf16(std::u16string_view text, std::size_t& at) {
  const char32_t unit = text[at++];
  if (!IsHighSurrogate(unit)) return IsLowSurrogate(unit) ? kMalformed : unit;
  if (at == text.size() || !IsLowSurrogate(text[at])) return kMalformed;
  return 0x10000 + ((unit - 0xD800) << 10) + (text[at++] - 0xDC00);
}

void AppendUtf16(std::u16string& text, char32_t code) {
  if (code < 0x10000) {
    text.push_back(static_cast<char16_t>(code));
  } else {
    text.push_back(static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10)));
    text.push_back(static_cast<char16_t>(0xDC00 + (code & 0x3FF)));
  }
}

void AppendUtf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6), put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 0x3F)), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F));
  }
}

// Windows-1252 from 0x80 to 0x9F; 0: no character.
constexpr std::array<char16_t, 32> kWesternHigh{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<std::string> EncodeWestern(std::u16string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (const char16_t unit : text) {
    if (unit < 0x80 || (unit >= 0xA0 && unit <= 0xFF)) {
      bytes.push_back(static_cast<char>(unit));
      continue;
    }
    std::size_t index = 0;
    while (index < kWesternHigh.size() && kWesternHigh[index] != unit) ++index;
    if (index == kWesternHigh.size()) return std::nullopt;
    bytes.push_back(static_cast<char>(0x80 + index));
  }
  return bytes;
}

std::optional<std::u16string> DecodeWestern(std::string_view bytes) {
  std::u16string text;
  text.reserve(bytes.size());
  for (const char signed_byte : bytes) {
    const auto byte = static_cast<unsigned char>(signed_byte);
    const char16_t unit = byte >= 0x80 && byte < 0xA0 ? kWesternHigh[byte - 0x80] : byte;
    if (unit == 0 && byte != 0) return std::nullopt;
    text.push_back(unit);
  }
  return text;
}

std::atomic<unsigned> ansi_code_page{kUtf8CodePage};

}  // namespace

std::optional<std::u16string> Utf16FromUtf8(std::string_view text) {
  std::u16string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = NextUtf8(text, at);
    if (code == kMalformed) return std::nullopt;
    AppendUtf16(result, code);
  }
  return result;
}

std::optional<std::string> Utf8FromUtf16(std::u16string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = NextUtf16(text, at);
    if (code == kMalformed) return std::nullopt;
    AppendUtf8(result, code);
  }
  return result;
}

std::u16string Utf16Lossy(std::string_view text) {
  std::u16string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = NextUtf8(text, at);
    AppendUtf16(result, code == kMalformed ? 0xFFFD : code);
  }
  return result;
}

std::string Utf8Lossy(std::u16string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = NextUtf16(text, at);
    AppendUtf8(result, code == kMalformed ? 0xFFFD : code);
  }
  return result;
}

unsigned AnsiCodePage() { return ansi_code_page.load(std::memory_order_relaxed); }

bool SetAnsiCodePage(unsigned code_page) {
  if (code_page != kUtf8CodePage && code_page != kWesternCodePage) return false;
  ansi_code_page.store(code_page, std::memory_order_relaxed);
  return true;
}

std::optional<std::string> EncodeAnsi(std::u16string_view text) {
  return AnsiCodePage() == kUtf8CodePage ? Utf8FromUtf16(text) : EncodeWestern(text);
}

std::optional<std::u16string> DecodeAnsi(std::string_view text) {
  return AnsiCodePage() == kUtf8CodePage ? Utf16FromUtf8(text) : DecodeWestern(text);
}

}  // namespace mapi::core
