// Profiles as bytes, and back.
//
//   name       u16 count, UTF-16 code units
//   sections   u32 count; each: UID of 16 bytes, u32 count of properties; ascending by UID
//   property   u32 tag, u32 length, value; ascending by id
//   value      numbers little-endian; strings as UTF-16 code units without terminator; multi-valued ones as u32
//              count, then the values, strings and binaries with a u32 length of bytes before each
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "builtin/profiles/profile_data.h"

namespace mapi::builtin {

std::vector<std::uint8_t> EncodeProfile(const ProfileData& profile);

// Throws Failure(MAPI_E_CORRUPT_DATA) for anything that EncodeProfile wouldn't have written.
ProfileData DecodeProfile(std::span<const std::uint8_t> payload);

}  // namespace mapi::builtin
