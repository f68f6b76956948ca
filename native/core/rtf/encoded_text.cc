#include "core/rtf/encoded_text.h"

#include <algorithm>
#include <utility>

#include "core/failure.h"
#include "core/rtf/code_pages.h"

namespace mapi::core::rtf {
namespace {

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

void PutUnit(std::vector<std::uint8_t>& bytes, char16_t unit) {
  bytes.push_back(static_cast<std::uint8_t>(unit));
  bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
}

}  // namespace

void TextBuilder::Append(unsigned code_page, std::string_view bytes) {
  Take(bytes.size());
  if (current_ != kNone && current().code_page != code_page) {
    const auto ascii = std::ranges::find_if_not(bytes, IsAscii) - bytes.begin();
    const std::string_view head = bytes.substr(0, static_cast<std::size_t>(ascii));
    if (current().code_page == kUtf16CodePage) {
      for (const char c : head) PutUnit(current().bytes, static_cast<unsigned char>(c));
      bytes.remove_prefix(head.size());
    } else if (head.size() == bytes.size() && current().bytes.back() < 0x80) {
      // After a byte above, ASCII might be taken for the second of two bytes.
      current().bytes.insert(current().bytes.end(), head.begin(), head.end());
      return;
    }
  }
  if (bytes.empty()) return;
  Switch(code_page);
  current().bytes.insert(current().bytes.end(), bytes.begin(), bytes.end());
}

void TextBuilder::AppendUtf16(char16_t unit) {
  if (unit == 0) return;
  Take(1);
  Switch(kUtf16CodePage);
  PutUnit(current().bytes, unit);
}

EncodedText TextBuilder::Finish() {
  EndPiece();
  return std::move(text_);
}

void TextBuilder::Take(std::size_t count) {
  if (count > left_) throw Failure(MAPI_E_TOO_BIG, "The text in the RTF is larger than the limit.");
  left_ -= count;
}

void TextBuilder::Switch(unsigned code_page) {
  if (current_ != kNone && current().code_page == code_page) return;
  EndPiece();
  const auto found = std::ranges::find(text_.streams, code_page, &EncodedText::Stream::code_page);
  current_ = static_cast<std::size_t>(found - text_.streams.begin());
  if (found == text_.streams.end()) text_.streams.push_back({code_page, {}});
  // There are fewer code pages than a byte can count: see KnownCodePage.
  text_.order.push_back(static_cast<std::uint8_t>(current_));
}

void TextBuilder::EndPiece() {
  if (current_ == kNone) return;
  current().bytes.push_back(0);
  if (current().code_page == kUtf16CodePage) current().bytes.push_back(0);
  current_ = kNone;
}

}  // namespace mapi::core::rtf
