// TypedString, MS-OXCDATA 2.11.7.
#pragma once

#include <string>

#include "builtin/wire/fields.h"

namespace mapi::wire {

struct TypedString {
  enum class Type : std::uint8_t { kNone = 0, kEmpty = 1, kString8 = 2, kReducedUnicode = 3, kUnicode = 4 };

  Type type = Type::kNone;
  std::string text8{};    // kString8: in the code page of the object
  std::u16string text{};  // kReducedUnicode, kUnicode

  static TypedString Read(Reader& in, const char* field);
  void Write(Writer& out, const char* field) const;
};

template <class C, class S>
void DescribeTypedString(C& c, const char* field, S& value) {
  if constexpr (C::kReading) {
    value = TypedString::Read(c.in, field);
  } else {
    value.Write(c.out, field);
  }
}

}  // namespace mapi::wire
