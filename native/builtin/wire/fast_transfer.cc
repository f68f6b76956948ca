#include "builtin/wire/fast_transfer.h"

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {
namespace {

constexpr std::uint32_t kIdsetGiven = 0x40170003;

}  // namespace

// MS-OXCFXICS 2.2.4.1.4
bool IsFastTransferMarker(std::uint32_t tag) {
  switch (tag) {
    case 0x40000003:  // NewAttach
    case 0x40010003:  // StartEmbed
    case 0x40020003:  // EndEmbed
    case 0x40030003:  // StartRecip
    case 0x40040003:  // EndToRecip
    case 0x40090003:  // StartTopFld
    case 0x400A0003:  // StartSubFld
    case 0x400B0003:  // EndFolder
    case 0x400C0003:  // StartMessage
    case 0x400D0003:  // EndMessage
    case 0x400E0003:  // EndAttach
    case 0x40100003:  // StartFAIMsg
    case 0x40120003:  // IncrSyncChg
    case 0x40130003:  // IncrSyncDel
    case 0x40140003:  // IncrSyncEnd
    case 0x40150003:  // IncrSyncMessage
    case 0x40180003:  // FXErrorInfo
    case 0x402F0003:  // IncrSyncRead
    case 0x403A0003:  // IncrSyncStateBegin
    case 0x403B0003:  // IncrSyncStateEnd
    case 0x4074000B:  // IncrSyncProgressMode
    case 0x4075000B:  // IncrSyncProgressPerMsg
    case 0x407B0102:  // IncrSyncGroupInfo
    case 0x407D0003:  // IncrSyncChgPartial
      return true;
    default:
      return false;
  }
}

// 2.2.4.1.3: a Boolean takes two bytes here. Anything that is not of fixed size has a length; so have the code page
// types 0x8000 and above, and IdsetGiven, whose type says otherwise.
std::size_t FastTransferSize(std::uint32_t tag) {
  if (tag == kIdsetGiven) return 0;
  const auto type = static_cast<std::uint16_t>(tag);
  return type == 0x000B ? 2 : FixedSize(type);
}

bool IsFastTransferMultiple(std::uint32_t tag) { return (tag & 0x9000) == kMultiValue; }

namespace {

// MS-OXCFXICS 2.2.4.1.1: PropertySet, Kind, Dispid or Name.
PropertyName ReadName(Reader& in) {
  PropertyName name;
  name.guid = in.Guid("NamedPropInfo.PropertySet");
  const std::uint8_t kind = in.U8("NamedPropInfo.Kind");
  if (kind > 1) in.Fail("NamedPropInfo.Kind", "unknown");
  name.kind = static_cast<PropertyName::Kind>(kind);
  if (name.kind == PropertyName::Kind::kId) {
    name.lid = in.U32("NamedPropInfo.Dispid");
  } else {
    name.name = in.WStringZ("NamedPropInfo.Name");
  }
  return name;
}

void WriteName(Writer& out, const PropertyName& name) {
  out.Guid(name.guid);
  out.U8(static_cast<std::uint8_t>(name.kind));
  if (name.kind == PropertyName::Kind::kId) {
    out.U32(name.lid);
  } else {
    out.WStringZ(name.name, "NamedPropInfo.Name");
  }
}

SharedBytes TakeMultiple(Reader& in, std::uint32_t tag) {
  const std::size_t from = in.position();
  const std::uint32_t count = in.U32("FastTransfer.Count");
  const std::size_t size = FastTransferSize(tag & ~std::uint32_t{kMultiValue});
  if (size != 0) {
    in.CheckCount(count, size, "FastTransfer.Count");
    in.Skip(count * size, "FastTransfer.Value");
  } else {
    in.CheckCount(count, 4, "FastTransfer.Count");
    for (std::uint32_t i = 0; i < count; ++i) in.Skip(in.U32("FastTransfer.Length"), "FastTransfer.Value");
  }
  return in.Since(from);
}

}  // namespace

FastTransferElement FastTransferElement::Read(Reader& in) {
  FastTransferElement element;
  element.tag = in.U32("FastTransfer.PropertyTag");
  element.is_marker = IsFastTransferMarker(element.tag);
  if (element.is_marker) return element;
  if (element.tag >= 0x80000000u) element.name = ReadName(in);
  if (IsFastTransferMultiple(element.tag)) {
    element.value = TakeMultiple(in, element.tag);
    return element;
  }
  std::size_t size = FastTransferSize(element.tag);
  if (size == 0) size = in.U32("FastTransfer.Length");
  element.value = in.TakeShared(size, "FastTransfer.Value");
  return element;
}

void FastTransferElement::Write(Writer& out) const {
  out.U32(tag);
  if (is_marker) return;
  if (name) WriteName(out, *name);
  if (!IsFastTransferMultiple(tag) && FastTransferSize(tag) == 0) out.Count32(value.size(), "FastTransfer.Length");
  out.Put(value.bytes);
}

}  // namespace mapi::wire
