// RTF cut into its tokens: groups, control words and symbols, text. [MSFT-RTF], "RTF Syntax"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mapi::core::rtf {

struct Token {
  enum class Kind : std::uint8_t {
    kEnd,
    kGroupBegin,
    kGroupEnd,
    kWord,    // text: its name; parameter
    kSymbol,  // text: the character after the backslash
    kByte,    // \'hh; parameter: the byte
    kText,    // text
    kBinary,  // text: the bytes of \bin
  };

  Kind kind = Kind::kEnd;
  std::string_view text = {};
  bool has_parameter = false;
  std::int32_t parameter = 0;
};

// What does not fit the syntax is passed over: a reader of mail gives what there is. Every token takes at least a byte.
class Tokenizer {
 public:
  // The bytes have to outlive the tokens.
  explicit Tokenizer(std::string_view rtf) : rtf_(rtf) {}

  Token Next();

 private:
  bool AtEnd() const { return at_ == rtf_.size(); }
  Token Control();
  Token Word();
  Token Byte();
  Token Text();

  std::string_view rtf_;
  std::size_t at_ = 0;
};

}  // namespace mapi::core::rtf
