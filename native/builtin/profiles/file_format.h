// The envelope of the store's files: what it is, which version, and a checksum over all that follows it.
//
//   magic      8 bytes, the kind of file
//   checksum   u32, CRC-32 of the bytes behind it
//   version    u16
//   reserved   u16, 0
//   length     u32, of the payload, which ends the file
//
// Numbers are little-endian.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mapi::builtin {

inline constexpr std::string_view kProfileMagic = "XMAPIPRF";
inline constexpr std::string_view kIndexMagic = "XMAPIIDX";
inline constexpr std::uint16_t kFormatVersion = 1;
inline constexpr std::size_t kMaxFileBytes = std::size_t{16} << 20;
inline constexpr std::size_t kEnvelopeBytes = 20;

std::uint32_t Crc32(std::span<const std::uint8_t> bytes);

std::vector<std::uint8_t> WrapPayload(std::string_view magic, std::span<const std::uint8_t> payload);

// Throws Failure: MAPI_E_CORRUPT_DATA, or MAPI_E_VERSION for an intact file that a newer version wrote.
std::span<const std::uint8_t> UnwrapPayload(std::string_view magic, std::span<const std::uint8_t> file);

}  // namespace mapi::builtin
