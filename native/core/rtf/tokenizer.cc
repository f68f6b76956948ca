#include "core/rtf/tokenizer.h"

#include <algorithm>
#include <limits>

namespace mapi::core::rtf {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int HexDigit(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Line breaks are there for people's eyes. Zeros are none of RTF's characters: some writers end with one.
bool IsIgnored(char c) { return c == '\r' || c == '\n' || c == '\0'; }

bool EndsText(char c) { return c == '\\' || c == '{' || c == '}' || IsIgnored(c); }

}  // namespace

Token Tokenizer::Next() {
  for (;;) {
    while (!AtEnd() && IsIgnored(rtf_[at_])) ++at_;
    if (AtEnd()) return {};
    switch (rtf_[at_]) {
      case '{':
        ++at_;
        return {Token::Kind::kGroupBegin};
      case '}':
        ++at_;
        return {Token::Kind::kGroupEnd};
      case '\\': {
        ++at_;
        if (AtEnd()) return {};
        const Token token = Control();
        // \' without its digits
        if (token.kind == Token::Kind::kEnd) continue;
        return token;
      }
      default:
        return Text();
    }
  }
}

// After the backslash.
Token Tokenizer::Control() {
  const char first = rtf_[at_];
  if (IsLetter(first)) return Word();
  if (first == '\'') return Byte();
  return {Token::Kind::kSymbol, rtf_.substr(at_++, 1)};
}

Token Tokenizer::Word() {
  Token token{Token::Kind::kWord};
  const std::size_t name = at_;
  while (!AtEnd() && IsLetter(rtf_[at_])) ++at_;
  token.text = rtf_.substr(name, at_ - name);

  const bool negative = !AtEnd() && rtf_[at_] == '-' && at_ + 1 < rtf_.size() && IsDigit(rtf_[at_ + 1]);
  if (negative) ++at_;
  std::int64_t parameter = 0;
  for (; !AtEnd() && IsDigit(rtf_[at_]); ++at_) {
    token.has_parameter = true;
    parameter = std::min<std::int64_t>(parameter * 10 + (rtf_[at_] - '0'), std::numeric_limits<std::int32_t>::max());
  }
  token.parameter = static_cast<std::int32_t>(negative ? -parameter : parameter);
  // The space that ends a control word belongs to it.
  if (!AtEnd() && rtf_[at_] == ' ') ++at_;

  if (token.text != "bin") return token;
  // The bytes may be anything, braces too.
  const std::size_t size = std::min<std::size_t>(std::max(token.parameter, 0), rtf_.size() - at_);
  at_ += size;
  return {Token::Kind::kBinary, rtf_.substr(at_ - size, size)};
}

Token Tokenizer::Byte() {
  ++at_;
  if (rtf_.size() - at_ < 2) return {};
  const int high = HexDigit(rtf_[at_]);
  const int low = HexDigit(rtf_[at_ + 1]);
  if (high < 0 || low < 0) return {};
  at_ += 2;
  return {Token::Kind::kByte, {}, true, high << 4 | low};
}

Token Tokenizer::Text() {
  const std::size_t begin = at_;
  while (!AtEnd() && !EndsText(rtf_[at_])) ++at_;
  return {Token::Kind::kText, rtf_.substr(begin, at_ - begin)};
}

}  // namespace mapi::core::rtf
