// UTF-8, UTF-16, and the code page of MAPI's 8-bit interface (PT_STRING8, LPTSTR without MAPI_UNICODE).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mapi/mapi.h"

namespace mapi::core {

inline constexpr unsigned kUtf8CodePage = 65001;
inline constexpr unsigned kWesternCodePage = 1252;

// Strict: malformed UTF-8 and lone surrogates give nothing.
std::optional<std::u16string> Utf16FromUtf8(std::string_view text);
std::optional<std::string> Utf8FromUtf16(std::u16string_view text);

// For messages to people: what can't be converted becomes U+FFFD.
std::u16string Utf16Lossy(std::string_view text);
std::string Utf8Lossy(std::u16string_view text);

// The code page is the process's, as on Windows: UTF-8, unless a test asks for one that can't carry everything.
unsigned AnsiCodePage();
bool SetAnsiCodePage(unsigned code_page);  // false: not one that is known here

// Nothing when the code page can't carry the text: a name is refused, never mangled.
std::optional<std::string> EncodeAnsi(std::u16string_view text);
std::optional<std::u16string> DecodeAnsi(std::string_view text);

inline std::u16string_view View(const WCHAR* text) {
  return text ? std::u16string_view(reinterpret_cast<const char16_t*>(text)) : std::u16string_view();
}

}  // namespace mapi::core
