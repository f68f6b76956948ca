// The lexical layer of FastTransfer streams, MS-OXCFXICS 2.2.4.1: markers and properties.
#pragma once

#include <cstdint>
#include <optional>

#include "builtin/wire/property_name.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// MS-OXCFXICS 2.2.4.1.4, those of message lists.
enum class FastTransferMarker : std::uint32_t {
  kNewAttach = 0x40000003,
  kStartEmbed = 0x40010003,
  kEndEmbed = 0x40020003,
  kStartRecip = 0x40030003,
  kEndToRecip = 0x40040003,
  kStartMessage = 0x400C0003,
  kEndMessage = 0x400D0003,
  kEndAttach = 0x400E0003,
  kStartFaiMsg = 0x40100003,
  kFxErrorInfo = 0x40180003,
};

// 2.2.4.1.5: properties about the stream itself.
inline constexpr std::uint32_t kMetaTagDnPrefix = 0x4008001E;
inline constexpr std::uint32_t kMetaTagEcWarning = 0x400F0003;
inline constexpr std::uint32_t kMetaTagFxDelProp = 0x40160003;

bool IsFastTransferMarker(std::uint32_t tag);
// Bytes of a value; 0: a length stands before it.
std::size_t FastTransferSize(std::uint32_t tag);
bool IsFastTransferMultiple(std::uint32_t tag);

struct FastTransferElement {
  std::uint32_t tag = 0;
  bool is_marker = false;
  std::optional<PropertyName> name{};  // of a named property
  SharedBytes value{};                 // without the length of a variable-size value, with the count of a multiple one

  static FastTransferElement Read(Reader& in);
  void Write(Writer& out) const;
};

}  // namespace mapi::wire
