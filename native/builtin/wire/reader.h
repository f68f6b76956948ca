// A bounded view of bytes from the network. Every read is checked before it happens; the first that does not
// fit throws WireError with the field's name and offset.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "builtin/wire/shared_bytes.h"
#include "builtin/wire/wire_error.h"
#include "mapi/mapi.h"

namespace mapi::wire {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they travel: little-endian");

class Reader {
 public:
  // `base` is added to the offsets that errors name.
  explicit Reader(Bytes bytes, std::size_t base = 0) : begin_(bytes.data()), size_(bytes.size()), base_(base) {}
  explicit Reader(SharedBytes bytes, std::size_t base = 0)
      : begin_(bytes.bytes.data()), size_(bytes.bytes.size()), base_(base), owner_(std::move(bytes.owner)) {}

  std::size_t offset() const { return base_ + position_; }
  std::size_t position() const { return position_; }
  std::size_t remaining() const { return size_ - position_; }
  bool AtEnd() const { return position_ == size_; }
  Bytes Rest() const { return {begin_ + position_, remaining()}; }

  std::uint8_t U8(const char* field) { return Number<std::uint8_t>(field); }
  std::uint16_t U16(const char* field) { return Number<std::uint16_t>(field); }
  std::uint32_t U32(const char* field) { return Number<std::uint32_t>(field); }
  std::uint64_t U64(const char* field) { return Number<std::uint64_t>(field); }
  std::int32_t I32(const char* field) { return Number<std::int32_t>(field); }
  std::int64_t I64(const char* field) { return Number<std::int64_t>(field); }
  GUID Guid(const char* field) { return Number<GUID>(field); }

  // The bytes stay in the buffer.
  Bytes Take(std::size_t count, const char* field) {
    Need(count, field);
    const Bytes taken(begin_ + position_, count);
    position_ += count;
    return taken;
  }
  SharedBytes TakeShared(std::size_t count, const char* field) { return {owner_, Take(count, field)}; }
  void Skip(std::size_t count, const char* field) { Take(count, field); }
  // A reader of the next `count` bytes, which this one passes over.
  Reader Sub(std::size_t count, const char* field) {
    const std::size_t at = offset();
    return Reader(TakeShared(count, field), at);
  }
  // From an earlier position() to here.
  Bytes View(std::size_t from) const { return {begin_ + from, position_ - from}; }
  SharedBytes Since(std::size_t from) const { return {owner_, View(from)}; }

  // NUL-terminated strings; the terminator is taken and not returned.
  std::string_view StringZ(const char* field);
  std::u16string WStringZ(const char* field);
  // Passes over a UTF-16 string and its terminator. Returns the number of code units before the terminator.
  std::size_t SkipWStringZ(const char* field);

  // Refuses a count whose elements, of at least `minimum` bytes each, cannot be in what remains: nothing is
  // allocated for a count that lies.
  void CheckCount(std::uint64_t count, std::size_t minimum, const char* field) const {
    if (minimum != 0 && count > remaining() / minimum) Fail(field, "a count larger than the data");
  }

  std::uint8_t Peek(std::size_t ahead) const { return begin_[position_ + ahead]; }
  void Rewind(std::size_t position) { position_ = position; }

  [[noreturn]] void Fail(const char* field, const char* problem) const;

 private:
  template <class T>
  T Number(const char* field) {
    Need(sizeof(T), field);
    T value;
    std::memcpy(&value, begin_ + position_, sizeof(T));
    position_ += sizeof(T);
    return value;
  }
  void Need(std::size_t count, const char* field) const {
    if (count > size_ - position_) [[unlikely]]
      FailShort(field, count);
  }
  [[noreturn]] void FailShort(const char* field, std::size_t wanted) const;

  const std::uint8_t* begin_;
  std::size_t size_;
  std::size_t position_ = 0;
  std::size_t base_;
  std::shared_ptr<const void> owner_;
};

}  // namespace mapi::wire
