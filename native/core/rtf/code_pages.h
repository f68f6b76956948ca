// Which code pages the bytes of RTF may be in.
#pragma once

#include <cstdint>

namespace mapi::core::rtf {

inline constexpr unsigned kUtf16CodePage = 1200;

// \ansicpgN and \cpgN: a code page that is known and whose bytes below 0x80 are ASCII (none that shifts), or 0.
unsigned KnownCodePage(std::int32_t number);

// \fcharsetN, or 0 for the document's own. [MSFT-RTF], "Font Table"
unsigned CodePageOfCharset(std::int32_t charset);

}  // namespace mapi::core::rtf
