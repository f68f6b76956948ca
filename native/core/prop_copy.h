// Deep copies of property values: into one block sized beforehand, or into values that own themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/failure.h"
#include "mapi/mapi.h"

namespace mapi::core {

// The room in one block, handed out in pieces aligned for any value. What Measure counted is what Take takes.
class BlockWriter {
 public:
  static constexpr std::size_t kAlignment = 8;
  static constexpr std::size_t Padded(std::size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

  BlockWriter(void* block, std::size_t size) : at_(static_cast<std::byte*>(block)), end_(at_ + size) {}

  void* Take(std::size_t size);  // throws Failure(MAPI_E_CALL_FAILED) past the end: a miscount, not input
  template <class T>
  T* Take(std::size_t count) {
    return static_cast<T*>(Take(count * sizeof(T)));
  }

 private:
  std::byte* at_;
  std::byte* end_;
};

// Bytes that what `value` points to takes in a block. Throws Failure: MAPI_E_INVALID_TYPE for a type that has no value
// of its own (PT_OBJECT's is a number), MAPI_E_INVALID_PARAMETER for a pointer that is missing, MAPI_E_TOO_BIG.
std::size_t MeasureProp(const SPropValue& value);
void CopyProp(const SPropValue& from, SPropValue* to, BlockWriter& block);

// The bytes of `count` values with their array.
std::size_t MeasureProps(ULONG count, const SPropValue* values);
// The array and everything it points to, in the block.
SPropValue* CopyProps(ULONG count, const SPropValue* values, BlockWriter& block);

// An immutable value that owns what it points to; copies share it.
class OwnedProp {
 public:
  OwnedProp() = default;
  static OwnedProp Copy(const SPropValue& value);

  static OwnedProp Long(ULONG tag, LONG value);
  static OwnedProp Boolean(ULONG tag, bool value);
  static OwnedProp Error(ULONG tag, SCODE code);                  // PT_ERROR of the tag's property
  static OwnedProp Unicode(ULONG tag, std::u16string_view text);  // PT_UNICODE of the tag's property
  static OwnedProp String8(ULONG tag, std::string_view bytes);    // PT_STRING8 of the tag's property
  static OwnedProp Binary(ULONG tag, std::span<const std::uint8_t> bytes);
  static OwnedProp Binary(ULONG tag, const MAPIUID& uid);

  const SPropValue& value() const { return value_; }
  ULONG tag() const { return value_.ulPropTag; }
  // The value points to memory of its own.
  bool has_block() const { return block_ != nullptr; }

 private:
  SPropValue value_{};
  std::shared_ptr<const std::byte[]> block_;
};

// A row of a table, or the values of a profile section. No two values have the same property id.
using PropRow = std::vector<OwnedProp>;

PropRow CopyRow(ULONG count, const SPropValue* values);

// The value of `tag`'s property when its type is the tag's, either width of string, or the tag's is PT_UNSPECIFIED.
const SPropValue* FindProp(ULONG tag, std::span<const SPropValue> values);
bool TypesAgree(ULONG asked, ULONG stored);

}  // namespace mapi::core
