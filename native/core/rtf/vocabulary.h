// The control words that matter to text. [MSFT-RTF], [MS-OXRTFEX]
#pragma once

#include <cstdint>
#include <string_view>

namespace mapi::core::rtf {

enum class Word : std::uint8_t {
  kOther,  // formatting, and what is not known
  kCharacter,
  kLineBreak,
  // Code pages and fonts.
  kAnsi,
  kMac,
  kPc,
  kPca,
  kAnsiCodePage,
  kDefaultFont,
  kFont,
  kPlain,
  kFontTable,
  kFontCharset,
  kFontCodePage,
  // Unicode.
  kUnicode,
  kUnicodeSkip,
  // Encapsulation.
  kFromHtml,
  kFromText,
  kHtmlRtf,
  kHtmlTag,
  // A destination whose text is not the document's.
  kAside,
};

struct WordEntry {
  std::string_view name;
  Word word = Word::kOther;
  char16_t character = 0;
  // The same in HTML, where [MS-OXRTFEX] 2.1.3.1.4.2 wants a reference.
  std::string_view reference = {};
};

// An entry of kOther for other words.
const WordEntry& FindWord(std::string_view name);

}  // namespace mapi::core::rtf
