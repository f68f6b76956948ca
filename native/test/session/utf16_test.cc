#include "session/utf16.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using mapi::session::NarrowUtf16;
using mapi::session::Utf16Length;

namespace {

// At an even or odd address, with nothing behind it.
unsigned Narrow(const std::u16string& text, std::size_t offset, char* out) {
  std::vector<std::uint8_t> block(offset + text.size() * 2);
  if (!text.empty()) std::memcpy(block.data() + offset, text.data(), text.size() * 2);
  return NarrowUtf16({block.data() + offset, text.size()}, out);
}

}  // namespace

TEST_CASE("the length of a string, wherever it begins and ends in its vector") {
  std::vector<char16_t> memory(128, u'x');
  for (std::size_t start = 0; start < 20; ++start) {
    for (std::size_t length = 0; length < 40; ++length) {
      std::fill(memory.begin(), memory.end(), u'\u0100');  // a low byte of zero ends nothing
      memory[start + length] = 0;
      CHECK(Utf16Length(memory.data() + start) == length);
    }
  }
}

TEST_CASE("characters are narrowed, and what is lost is told, wherever it stands") {
  for (std::size_t size = 0; size < 40; ++size) {
    std::u16string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char16_t>(0xFF - i);
    std::string out(size + 1, '?');
    CHECK(Narrow(text, size % 3, out.data()) <= 0xFF);
    for (std::size_t i = 0; i < size; ++i) CHECK(static_cast<unsigned char>(out[i]) == 0xFF - i);
    CHECK(out[size] == '?');
    for (std::size_t wide = 0; wide < size; ++wide) {
      std::u16string with = text;
      with[wide] = static_cast<char16_t>(wide % 2 == 0 ? 0x0100 : 0xD800);
      CHECK(Narrow(with, wide % 2, out.data()) > 0xFF);
    }
  }
}
