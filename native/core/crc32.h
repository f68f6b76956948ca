// CRC-32 with the reflected polynomial 0xEDB88320. What it starts from and whether it is inverted differs between
// formats.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace mapi::core {

inline constexpr std::array<std::uint32_t, 256> kCrc32Table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    table[i] = crc;
  }
  return table;
}();

inline std::uint32_t UpdateCrc32(std::uint32_t crc, std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) crc = crc >> 8 ^ kCrc32Table[(crc ^ byte) & 0xFF];
  return crc;
}

}  // namespace mapi::core
