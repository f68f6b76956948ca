#include "builtin/profiles/file_format.h"

#include <algorithm>

#include "core/crc32.h"
#include "core/failure.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kChecksumAt = 8;
constexpr std::size_t kVersionAt = 12;
constexpr std::size_t kReservedAt = 14;
constexpr std::size_t kLengthAt = 16;

void Put(std::vector<std::uint8_t>& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint32_t Get(std::span<const std::uint8_t> bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int i = 0; i < size; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
  return value;
}

[[noreturn]] void Corrupt(const char* why) { throw core::Failure(MAPI_E_CORRUPT_DATA, why); }

}  // namespace

std::uint32_t Crc32(std::span<const std::uint8_t> bytes) { return ~core::UpdateCrc32(0xFFFFFFFF, bytes); }

std::vector<std::uint8_t> WrapPayload(std::string_view magic, std::span<const std::uint8_t> payload) {
  std::vector<std::uint8_t> checked;
  checked.reserve(kEnvelopeBytes + payload.size());
  Put(checked, kFormatVersion, 2);
  Put(checked, 0, 2);
  Put(checked, payload.size(), 4);
  checked.insert(checked.end(), payload.begin(), payload.end());
  std::vector<std::uint8_t> file(magic.begin(), magic.end());
  Put(file, Crc32(checked), 4);
  file.insert(file.end(), checked.begin(), checked.end());
  return file;
}

std::span<const std::uint8_t> UnwrapPayload(std::string_view magic, std::span<const std::uint8_t> file) {
  if (file.size() < kEnvelopeBytes) Corrupt("it is cut off");
  if (!std::equal(magic.begin(), magic.end(), file.begin())) Corrupt("it is no file of this kind");
  if (Get(file, kChecksumAt, 4) != Crc32(file.subspan(kVersionAt))) Corrupt("its checksum is wrong");
  if (Get(file, kVersionAt, 2) != kFormatVersion)
    throw core::Failure(MAPI_E_VERSION, "a newer version of this software wrote it");
  if (Get(file, kReservedAt, 2) != 0) Corrupt("its header is wrong");
  if (Get(file, kLengthAt, 4) != file.size() - kEnvelopeBytes) Corrupt("its length is wrong");
  return file.subspan(kEnvelopeBytes);
}

}  // namespace mapi::builtin
