// Property values as plain data: what crosses the boundary, in either direction.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "mapi/mapi.h"

namespace mapi::session {

using Bytes = std::vector<std::uint8_t>;

struct PropValue {
  // By the type in the tag: nothing (PT_NULL, PT_OBJECT), PT_I2, PT_LONG and PT_ERROR, PT_R4, PT_DOUBLE and PT_APPTIME,
  // PT_BOOLEAN, PT_I8, PT_CURRENCY and PT_SYSTIME, PT_UNICODE, PT_BINARY, PT_STRING8 and PT_CLSID; then the
  // multi-valued.
  using Value = std::variant<std::monostate, std::int32_t, double, bool, std::int64_t, std::u16string, Bytes,
                             std::vector<std::int32_t>, std::vector<double>, std::vector<std::int64_t>,
                             std::vector<std::u16string>, std::vector<Bytes>>;

  ULONG tag = PR_NULL;
  Value value;
};

// The type of one value: an instance of a multi-valued column (MVI_PROP) has its element's.
constexpr ULONG SingleType(ULONG tag) {
  const ULONG type = PROP_TYPE(tag);
  return (type & MVI_FLAG) == MVI_FLAG ? type & ~MVI_FLAG : type;
}

constexpr std::int64_t Int64Of(FILETIME time) {
  return static_cast<std::int64_t>(std::uint64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime);
}

// Copies; MAPI's memory may be freed afterwards. A type that is unknown, and a pointer that is missing, give no value.
PropValue FromMapi(const SPropValue& value);
std::vector<PropValue> FromMapi(ULONG count, const SPropValue* values);

// MAPI's structures over values that the caller keeps: valid while both live, and not to be written to.
class MapiValues {
 public:
  explicit MapiValues(std::span<const PropValue> values);
  MapiValues(const MapiValues&) = delete;
  MapiValues& operator=(const MapiValues&) = delete;

  ULONG count() const { return static_cast<ULONG>(values_.size()); }
  LPSPropValue get() const { return values_.empty() ? nullptr : const_cast<LPSPropValue>(values_.data()); }

 private:
  void Fill(const PropValue& from, SPropValue& to);
  template <class T>
  T* Take(std::size_t count);

  std::vector<SPropValue> values_;
  std::deque<std::vector<std::uint64_t>> arrays_;  // of multi-valued properties; 64-bit elements for their alignment
};

}  // namespace mapi::session
