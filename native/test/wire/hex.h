// Bytes as the documents print them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// Ignores everything that is not a hexadecimal digit.
inline std::vector<std::uint8_t> Hex(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  int high = -1;
  for (const char c : text) {
    int digit = -1;
    if (c >= '0' && c <= '9') digit = c - '0';
    if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
    if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      bytes.push_back(static_cast<std::uint8_t>(high << 4 | digit));
      high = -1;
    }
  }
  return bytes;
}

inline SharedBytes SharedHex(std::string_view text) { return SharedBytes::Take(Hex(text)); }

inline std::string ToHex(Bytes bytes) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text.push_back(kDigits[byte >> 4]);
    text.push_back(kDigits[byte & 15]);
  }
  return text;
}

// For CHECK: the same text is what a failure prints.
inline std::string Same(std::string_view text) { return ToHex(Hex(text)); }

}  // namespace mapi::wire
