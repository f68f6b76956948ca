#include "core/rtf/encapsulated.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/failure.h"
#include "core/rtf/code_pages.h"
#include "core/rtf/tokenizer.h"
#include "core/rtf/vocabulary.h"

namespace mapi::core::rtf {
namespace {

constexpr unsigned kWestern = 1252;
constexpr std::string_view kLineBreak = "\r\n";

class Extractor {
 public:
  Extractor(std::string_view rtf, Content content, std::size_t max_size)
      : tokens_(rtf), html_(content == Content::kHtml), text_(max_size) {}

  EncodedText Run() {
    for (;;) {
      const Token token = tokens_.Next();
      if (token.kind == Token::Kind::kEnd) break;
      if (token.kind == Token::Kind::kGroupBegin) {
        BeginGroup();
      } else if (token.kind == Token::Kind::kGroupEnd) {
        if (!EndGroup()) break;
      } else if (!SkipsAfterUnicode(token)) {
        Take(token);
      }
    }
    return text_.Finish();
  }

 private:
  enum class Place : std::uint8_t { kBody, kHtmlTag, kFontTable, kAside };
  // Where in its group a token stands, which decides whether it names a destination.
  enum class Opening : std::uint8_t { kNone, kBegun, kStarred };

  // What the end of a group takes back.
  struct State {
    std::int32_t font = 0;
    bool has_font = false;  // else the default font
    std::uint16_t unicode_skip = 1;
    Place place = Place::kBody;
    bool suppressed = false;  // \htmlrtf
  };

  void BeginGroup() {
    if (outer_.size() == kMaxDepth) throw Failure(MAPI_E_CORRUPT_DATA, "The RTF's groups are nested too deep.");
    outer_.push_back(state_);
    skip_ = 0;
    opening_ = Opening::kBegun;
  }

  // False at the end of the document.
  bool EndGroup() {
    skip_ = 0;
    opening_ = Opening::kNone;
    if (outer_.empty()) return false;
    state_ = outer_.back();
    outer_.pop_back();
    return !outer_.empty();
  }

  // What stands after \uN for readers without Unicode: each control and each byte counts. [MSFT-RTF], "Unicode RTF"
  bool SkipsAfterUnicode(const Token& token) {
    if (skip_ == 0) return false;
    if (token.kind != Token::Kind::kText) {
      --skip_;
      return true;
    }
    if (skip_ >= token.text.size()) {
      skip_ -= token.text.size();
      return true;
    }
    const std::string_view rest = token.text.substr(skip_);
    skip_ = 0;
    opening_ = Opening::kNone;
    Text(rest);
    return true;
  }

  void Take(const Token& token) {
    const Opening opening = std::exchange(opening_, Opening::kNone);
    switch (token.kind) {
      case Token::Kind::kWord:
        return TakeWord(token, opening);
      case Token::Kind::kSymbol:
        return TakeSymbol(token.text.front(), opening);
      case Token::Kind::kByte: {
        const char byte = static_cast<char>(token.parameter);
        if (byte != 0) Text({&byte, 1});
        return;
      }
      case Token::Kind::kText:
        return Text(token.text);
      default:
        return;
    }
  }

  void TakeWord(const Token& token, Opening opening) {
    const WordEntry& entry = FindWord(token.text);
    if (opening != Opening::kNone && TakeDestination(entry.word, opening)) return;
    if (state_.place == Place::kAside) return;
    switch (entry.word) {
      case Word::kCharacter:
        return Character(entry);
      case Word::kLineBreak:
        return Ascii(kLineBreak);
      case Word::kUnicode:
        if (token.has_parameter) Unicode(token.parameter);
        return;
      case Word::kUnicodeSkip:
        state_.unicode_skip = token.parameter > 0 && token.parameter <= 0xFFFF ? token.parameter : 0;
        return;
      case Word::kHtmlRtf:
        // A property of characters, hence of groups. Inside of tags it is one of the words to ignore.
        // [MS-OXRTFEX] 2.2.3.2
        if (state_.place != Place::kHtmlTag) state_.suppressed = !token.has_parameter || token.parameter != 0;
        return;
      default:
        return TakeFontWord(entry.word, token);
    }
  }

  void TakeFontWord(Word word, const Token& token) {
    switch (word) {
      case Word::kAnsi:
        return SetDefault(kWestern);
      case Word::kMac:
        return SetDefault(10000);
      case Word::kPc:
        return SetDefault(437);
      case Word::kPca:
        return SetDefault(850);
      case Word::kAnsiCodePage:
        if (const unsigned known = KnownCodePage(token.parameter)) {
          code_page_ = known;
          code_page_final_ = true;
        }
        return;
      case Word::kDefaultFont:
        default_font_ = token.parameter;
        return;
      case Word::kPlain:
        state_.has_font = false;
        return;
      case Word::kFont:
        if (state_.place == Place::kFontTable) {
          defined_font_ = token.parameter;
        } else {
          // Also where output is suppressed: the font goes on after it. [MS-OXRTFEX] 2.2.3.2
          state_.font = token.parameter;
          state_.has_font = true;
        }
        return;
      case Word::kFontCharset:
        DefineFont(CodePageOfCharset(token.parameter));
        return;
      case Word::kFontCodePage:
        DefineFont(KnownCodePage(token.parameter));
        return;
      default:
        return;
    }
  }

  // True when the word names the destination of its group. Unknown ones with a star are not for us.
  bool TakeDestination(Word word, Opening opening) {
    if (state_.place == Place::kAside) return true;
    if (word == Word::kHtmlTag && html_) {
      state_.place = Place::kHtmlTag;
    } else if (word == Word::kFontTable) {
      state_.place = Place::kFontTable;
    } else if (word == Word::kAside || word == Word::kHtmlTag || opening == Opening::kStarred) {
      state_.place = Place::kAside;
    } else {
      return false;
    }
    return true;
  }

  void TakeSymbol(char symbol, Opening opening) {
    switch (symbol) {
      case '*':
        if (opening == Opening::kBegun) opening_ = Opening::kStarred;
        return;
      case '\\':
      case '{':
      case '}':
        return Text({&symbol, 1});
      case '\r':
      case '\n':
        return Ascii(kLineBreak);
      case '\t':
        return Ascii("\t");
      case '~':
        return html_ ? Ascii("&nbsp;") : Utf16(u'\u00A0');
      case '_':
        return html_ ? Ascii("&shy;") : Utf16(u'\u2011');
      case '-':
        return html_ ? void() : Utf16(u'\u00AD');
      default:
        return;
    }
  }

  bool Silent() const { return state_.suppressed || (state_.place != Place::kBody && state_.place != Place::kHtmlTag); }

  // Characters of the document that mean something in HTML: outside of tags they are what they look like.
  bool Escapes() const { return html_ && state_.place == Place::kBody; }

  void Character(const WordEntry& entry) {
    if (html_ && !entry.reference.empty()) {
      Ascii(entry.reference);
    } else if (entry.character == u'\t') {
      Ascii("\t");
    } else {
      Utf16(entry.character);
    }
  }

  void Ascii(std::string_view text) {
    if (!Silent()) text_.Append(code_page_, text);
  }

  void Utf16(char16_t unit) {
    if (!Silent()) text_.AppendUtf16(unit);
  }

  void Unicode(std::int32_t number) {
    skip_ = state_.unicode_skip;
    if (Silent()) return;
    // 16 bits, signed; some writers don't know that, and a few write whole code points.
    if (number < 0) number += 0x10000;
    if (number <= 0 || number > 0x10FFFF) return;
    if (number > 0xFFFF) {
      text_.AppendUtf16(static_cast<char16_t>(0xD800 + ((number - 0x10000) >> 10)));
      text_.AppendUtf16(static_cast<char16_t>(0xDC00 + (number & 0x3FF)));
    } else if (number < 0x80) {
      const char c = static_cast<char>(number);
      Text({&c, 1});
    } else {
      text_.AppendUtf16(static_cast<char16_t>(number));
    }
  }

  void Text(std::string_view bytes) {
    if (Silent()) return;
    const unsigned code_page = CodePage();
    if (!Escapes()) return text_.Append(code_page, bytes);
    while (!bytes.empty()) {
      const std::size_t plain = std::min(bytes.find_first_of("<>&"), bytes.size());
      if (plain != 0) text_.Append(code_page, bytes.substr(0, plain));
      bytes.remove_prefix(plain);
      if (bytes.empty()) return;
      text_.Append(code_page, bytes.front() == '<' ? "&lt;" : bytes.front() == '>' ? "&gt;" : "&amp;");
      bytes.remove_prefix(1);
    }
  }

  // What stands in tags is in the document's code page, other text in its font's. [MS-OXRTFEX] 2.2.3.2
  unsigned CodePage() const {
    if (state_.place == Place::kHtmlTag || fonts_.empty()) return code_page_;
    const auto font = fonts_.find(state_.has_font ? state_.font : default_font_);
    return font == fonts_.end() ? code_page_ : font->second;
  }

  void SetDefault(unsigned code_page) {
    if (!code_page_final_) code_page_ = code_page;
  }

  void DefineFont(unsigned code_page) {
    if (state_.place == Place::kFontTable && code_page != 0) fonts_[defined_font_] = code_page;
  }

  Tokenizer tokens_;
  const bool html_;
  TextBuilder text_;

  State state_;
  std::vector<State> outer_;
  Opening opening_ = Opening::kNone;
  std::size_t skip_ = 0;

  unsigned code_page_ = kWestern;
  bool code_page_final_ = false;
  std::unordered_map<std::int32_t, unsigned> fonts_;
  std::int32_t default_font_ = 0;
  std::int32_t defined_font_ = 0;
};

}  // namespace

Content Recognize(std::string_view rtf) {
  constexpr int kLookedAt = 10;
  Tokenizer tokens(rtf);
  for (int i = 0; i < kLookedAt; ++i) {
    const Token token = tokens.Next();
    const bool fits = i == 0   ? token.kind == Token::Kind::kGroupBegin
                      : i == 1 ? token.kind == Token::Kind::kWord && token.text == "rtf"
                               : token.kind == Token::Kind::kGroupBegin || token.kind == Token::Kind::kWord;
    if (!fits) break;
    const Word word = token.kind == Token::Kind::kWord ? FindWord(token.text).word : Word::kOther;
    // [MS-OXRTFEX] 2.1.3.1.1: any other number than 1 is something else.
    if (word == Word::kFromHtml && token.parameter == 1) return Content::kHtml;
    if (word == Word::kFromText) return Content::kText;
  }
  return Content::kNone;
}

std::optional<EncodedText> Extract(std::string_view rtf, Content wanted, std::size_t max_size) {
  if (wanted == Content::kNone || Recognize(rtf) != wanted) return std::nullopt;
  return Extractor(rtf, wanted, max_size).Run();
}

}  // namespace mapi::core::rtf
