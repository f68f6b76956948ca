#include "core/rtf/vocabulary.h"

#include <algorithm>
#include <array>

namespace mapi::core::rtf {
namespace {

constexpr auto kWords = std::to_array<WordEntry>({
    {"ansi", Word::kAnsi},
    {"ansicpg", Word::kAnsiCodePage},
    {"bullet", Word::kCharacter, u'\u2022', "&bull;"},
    {"colortbl", Word::kAside},
    {"cpg", Word::kFontCodePage},
    {"datafield", Word::kAside},
    {"deff", Word::kDefaultFont},
    {"emdash", Word::kCharacter, u'\u2014', "&mdash;"},
    {"emspace", Word::kCharacter, u'\u2003'},
    {"endash", Word::kCharacter, u'\u2013', "&ndash;"},
    {"enspace", Word::kCharacter, u'\u2002'},
    {"f", Word::kFont},
    {"fcharset", Word::kFontCharset},
    {"fldinst", Word::kAside},
    {"fonttbl", Word::kFontTable},
    {"footer", Word::kAside},
    {"footerf", Word::kAside},
    {"footerl", Word::kAside},
    {"footerr", Word::kAside},
    {"footnote", Word::kAside},
    {"fromhtml", Word::kFromHtml},
    {"fromtext", Word::kFromText},
    {"header", Word::kAside},
    {"headerf", Word::kAside},
    {"headerl", Word::kAside},
    {"headerr", Word::kAside},
    {"htmlrtf", Word::kHtmlRtf},
    {"htmltag", Word::kHtmlTag},
    {"info", Word::kAside},
    {"ldblquote", Word::kCharacter, u'\u201C', "&ldquo;"},
    {"line", Word::kLineBreak},
    {"listtext", Word::kAside},
    {"lquote", Word::kCharacter, u'\u2018', "&lsquo;"},
    {"ltrmark", Word::kCharacter, u'\u200E'},
    {"mac", Word::kMac},
    {"mhtmltag", Word::kAside},
    {"nonesttables", Word::kAside},
    {"nonshppict", Word::kAside},
    {"objalias", Word::kAside},
    {"objclass", Word::kAside},
    {"objdata", Word::kAside},
    {"objname", Word::kAside},
    {"objsect", Word::kAside},
    {"par", Word::kLineBreak},
    {"pc", Word::kPc},
    {"pca", Word::kPca},
    {"pict", Word::kAside},
    {"plain", Word::kPlain},
    {"pntext", Word::kAside},
    {"pntxta", Word::kAside},
    {"pntxtb", Word::kAside},
    {"qmspace", Word::kCharacter, u'\u2005'},
    {"rdblquote", Word::kCharacter, u'\u201D', "&rdquo;"},
    {"rquote", Word::kCharacter, u'\u2019', "&rsquo;"},
    {"rtlmark", Word::kCharacter, u'\u200F'},
    {"rxe", Word::kAside},
    {"stylesheet", Word::kAside},
    {"tab", Word::kCharacter, u'\t'},
    {"tc", Word::kAside},
    {"tcn", Word::kAside},
    {"txe", Word::kAside},
    {"u", Word::kUnicode},
    {"uc", Word::kUnicodeSkip},
    {"xe", Word::kAside},
    {"zwj", Word::kCharacter, u'\u200D'},
    {"zwnj", Word::kCharacter, u'\u200C'},
});
static_assert(std::ranges::is_sorted(kWords, {}, &WordEntry::name));

constexpr WordEntry kOther{};

}  // namespace

const WordEntry& FindWord(std::string_view name) {
  const auto found = std::ranges::lower_bound(kWords, name, {}, &WordEntry::name);
  return found != kWords.end() && found->name == name ? *found : kOther;
}

}  // namespace mapi::core::rtf
