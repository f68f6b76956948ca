// Little-endian bytes of the store's files: written without bounds, read with them.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/failure.h"

namespace mapi::builtin {

[[noreturn]] inline void Corrupt(const char* why) { throw core::Failure(MAPI_E_CORRUPT_DATA, why); }

class ByteWriter {
 public:
  template <class T>
  void Number(T value) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= 8);
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof value);
    if constexpr (std::endian::native == std::endian::big) bits >>= 8 * (8 - sizeof(T));
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes_.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }
  void U32(std::size_t value) { Number(static_cast<std::uint32_t>(value)); }
  void Time(const FILETIME& time) {
    Number(time.dwLowDateTime);
    Number(time.dwHighDateTime);
  }
  void Guid(const GUID& guid) { Raw({reinterpret_cast<const std::uint8_t*>(&guid), sizeof guid}); }
  void Text(std::u16string_view text) {
    for (const char16_t unit : text) Number(unit);
  }
  void Raw(std::span<const std::uint8_t> bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

  std::vector<std::uint8_t> Take() { return std::move(bytes_); }

 private:
  std::vector<std::uint8_t> bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  template <class T>
  T Number() {
    const auto raw = Raw(sizeof(T));
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) bits |= static_cast<std::uint64_t>(raw[i]) << (8 * i);
    if constexpr (std::endian::native == std::endian::big) bits <<= 8 * (8 - sizeof(T));
    T value{};
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }
  std::uint32_t U32() { return Number<std::uint32_t>(); }
  FILETIME Time() {
    FILETIME time{};
    time.dwLowDateTime = U32();
    time.dwHighDateTime = U32();
    return time;
  }
  GUID Guid() {
    GUID guid{};
    std::memcpy(&guid, Raw(sizeof guid).data(), sizeof guid);
    return guid;
  }
  std::u16string Text(std::size_t bytes) {
    if (bytes % 2 != 0) Corrupt("a string has half a character");
    const auto raw = Raw(bytes);
    std::u16string text;
    text.reserve(bytes / 2);
    for (std::size_t i = 0; i < bytes; i += 2) text.push_back(static_cast<char16_t>(raw[i] | raw[i + 1] << 8));
    if (text.find(u'\0') != std::u16string::npos) Corrupt("a string has a null in it");
    return text;
  }
  std::span<const std::uint8_t> Raw(std::size_t count) {
    if (count > bytes_.size()) Corrupt("it ends in the middle of a value");
    const auto raw = bytes_.first(count);
    bytes_ = bytes_.subspan(count);
    return raw;
  }
  // A count of things of at least `size` bytes each: what can't be there isn't allocated for.
  std::uint32_t Count(std::size_t size) {
    const std::uint32_t count = U32();
    if (count > bytes_.size() / size) Corrupt("it ends in the middle of a list");
    return count;
  }
  std::size_t left() const { return bytes_.size(); }
  void End() const {
    if (!bytes_.empty()) Corrupt("a value is longer than it says");
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

}  // namespace mapi::builtin
