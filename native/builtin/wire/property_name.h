// Named properties, MS-OXCDATA 2.6.
#pragma once

#include <cstdint>
#include <string>

#include "builtin/wire/fields.h"
#include "builtin/wire/memory.h"

namespace mapi::wire {

struct PropertyName {
  enum class Kind : std::uint8_t { kId = 0x00, kString = 0x01, kNone = 0xFF };

  Kind kind = Kind::kNone;
  GUID guid{};
  std::uint32_t lid = 0;
  std::u16string name{};

  static PropertyName FromMapi(const MAPINAMEID& name);
  // Null for kNone, as GetNamesFromIDs returns it.
  MAPINAMEID* ToMapi(Arena& arena) const;

  static PropertyName Read(Reader& in);
  void Write(Writer& out) const;
};

// For structures that have one: works in both directions.
template <class C, class S>
void DescribeName(C& c, S& name) {
  if constexpr (C::kReading) {
    name = PropertyName::Read(c.in);
  } else {
    name.Write(c.out);
  }
}
inline constexpr std::size_t kMinPropertyName = 17;

}  // namespace mapi::wire
