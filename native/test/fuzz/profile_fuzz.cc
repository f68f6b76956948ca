// A profile's file: as it is, and with its envelope made right, since a checksum keeps nobody out who wants in.
#include <cstdint>
#include <vector>

#include "builtin/profiles/file_format.h"
#include "builtin/profiles/profile_codec.h"
#include "core/failure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  try {
    mapi::builtin::DecodeProfile(mapi::builtin::UnwrapPayload(mapi::builtin::kProfileMagic, bytes));
  } catch (const mapi::core::Failure&) {
  }
  try {
    // What decodes is written as it was read.
    const auto payload = mapi::builtin::EncodeProfile(mapi::builtin::DecodeProfile(bytes));
    if (!std::equal(payload.begin(), payload.end(), bytes.begin(), bytes.end())) __builtin_trap();
  } catch (const mapi::core::Failure&) {
  }
  return 0;
}
