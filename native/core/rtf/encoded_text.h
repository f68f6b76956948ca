// Text whose parts are in several code pages, most of which only the host can decode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mapi::core::rtf {

// The text cut into pieces of one code page each. Each code page's pieces stand in one stream, one after the other and
// each followed by a zero (two zero bytes in UTF-16): so a stream is decoded in one go and cut at its zeros, however
// often a text changes between code pages.
struct EncodedText {
  struct Stream {
    unsigned code_page = 0;
    std::vector<std::uint8_t> bytes;
  };

  std::vector<Stream> streams;
  std::vector<std::uint8_t> order;  // of each piece its stream
};

class TextBuilder {
 public:
  // More than `max_size` characters and bytes: core::Failure(MAPI_E_TOO_BIG).
  explicit TextBuilder(std::size_t max_size) : left_(max_size) {}

  // ASCII that follows text of another code page joins it. No zeros.
  void Append(unsigned code_page, std::string_view bytes);
  void AppendUtf16(char16_t unit);
  EncodedText Finish();

 private:
  void Take(std::size_t count);
  void Switch(unsigned code_page);
  void EndPiece();
  EncodedText::Stream& current() { return text_.streams[current_]; }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  EncodedText text_;
  std::size_t current_ = kNone;
  std::size_t left_;
};

}  // namespace mapi::core::rtf
