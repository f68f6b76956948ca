// Bytes for the network: grows, and patches sizes that are known only afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "builtin/wire/shared_bytes.h"
#include "builtin/wire/wire_error.h"
#include "mapi/mapi.h"

namespace mapi::wire {

class Writer {
 public:
  std::size_t size() const { return data_.size(); }
  Bytes bytes() const { return data_; }
  std::vector<std::uint8_t> Finish() && { return std::move(data_); }

  void U8(std::uint8_t value) { data_.push_back(value); }
  void U16(std::uint16_t value) { Number(value); }
  void U32(std::uint32_t value) { Number(value); }
  void U64(std::uint64_t value) { Number(value); }
  void I32(std::int32_t value) { Number(value); }
  void I64(std::int64_t value) { Number(value); }
  void Guid(const GUID& value) { Number(value); }
  void Put(Bytes bytes) { data_.insert(data_.end(), bytes.begin(), bytes.end()); }
  void Put(const void* bytes, std::size_t count) {
    const auto* from = static_cast<const std::uint8_t*>(bytes);
    if (count != 0) data_.insert(data_.end(), from, from + count);
  }
  void Zeros(std::size_t count) { data_.resize(data_.size() + count); }
  // With terminator. A NUL inside would end the string early at the reader and shift all that follows: refused.
  void StringZ(std::string_view text, const char* field);
  void WStringZ(std::u16string_view text, const char* field);

  // A count or size field; throws WireError where the value does not fit the field.
  void Count8(std::size_t value, const char* field);
  void Count16(std::size_t value, const char* field);
  void Count32(std::size_t value, const char* field);

  // Leaves room for a size that is known later; returns its position.
  std::size_t Reserve16() {
    U16(0);
    return size() - 2;
  }
  std::size_t Reserve32() {
    U32(0);
    return size() - 4;
  }
  // Sets a reserved field to the number of bytes written since just after it (plus `extra`).
  void PatchSize16(std::size_t position, const char* field, std::size_t extra = 0);
  void PatchSize32(std::size_t position, const char* field);

 private:
  template <class T>
  void Number(const T& value) {
    const std::size_t at = data_.size();
    data_.resize(at + sizeof(T));
    std::memcpy(data_.data() + at, &value, sizeof(T));
  }

  std::vector<std::uint8_t> data_;
};

}  // namespace mapi::wire
