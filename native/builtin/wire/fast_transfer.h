// The lexical layer of FastTransfer streams, MS-OXCFXICS 2.2.4.1: markers and properties.
#pragma once

#include <cstdint>
#include <optional>

#include "builtin/wire/property_name.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

struct FastTransferElement {
  std::uint32_t tag = 0;
  bool is_marker = false;
  std::optional<PropertyName> name{};  // of a named property
  SharedBytes value{};                 // without the length of a variable-size value, with the count of a multiple one

  static FastTransferElement Read(Reader& in);
  void Write(Writer& out) const;
};

}  // namespace mapi::wire
