#include "builtin/wire/address_entry_id.h"

#include "builtin/wire/parse_entry_id.h"
#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

// DC A7 40 C8 C0 42 10 1A B4 B9 08 00 2B 2F E1 82 as stored.
const GUID kAddressBookProvider = {0xC840A7DC, 0x42C0, 0x1A10, {0xB4, 0xB9, 0x08, 0x00, 0x2B, 0x2F, 0xE1, 0x82}};
// 81 2B 1F A4 BE A3 10 19 9D 6E 00 DD 01 0F 54 02 as stored.
const GUID kOneOffProvider = {0xA41F2B81, 0xA3BE, 0x1910, {0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02}};

namespace {

constexpr std::uint8_t kEphemeral = 0x87;

}  // namespace

std::vector<std::uint8_t> AddressBookEntryId::Encode() const {
  Writer out;
  out.Zeros(4);
  out.Guid(kAddressBookProvider);
  out.U32(1);
  out.U32(type);
  out.StringZ(dn, "EntryID.X500DN");
  return std::move(out).Finish();
}

std::optional<AddressBookEntryId> AddressBookEntryId::Decode(Bytes entry_id) {
  return ParseEntryId<AddressBookEntryId>(entry_id, [](Reader& in, AddressBookEntryId& id) {
    if (in.U8("EntryID.IDType") == kEphemeral) return false;
    in.Skip(3, "EntryID.Flags");
    if (!SameGuid(in.Guid("EntryID.ProviderUID"), kAddressBookProvider)) return false;
    in.Skip(4, "EntryID.Version");
    id.type = in.U32("EntryID.Type");
    id.dn = in.StringZ("EntryID.X500DN");
    return true;
  });
}

std::vector<std::uint8_t> EphemeralEntryId::Encode() const {
  Writer out;
  out.U8(kEphemeral);
  out.Zeros(3);
  out.Guid(server);
  out.U32(1);
  out.U32(type);
  out.U32(minimal_id);
  return std::move(out).Finish();
}

std::optional<EphemeralEntryId> EphemeralEntryId::Decode(Bytes entry_id) {
  return ParseEntryId<EphemeralEntryId>(entry_id, [](Reader& in, EphemeralEntryId& id) {
    if (in.U8("EntryID.IDType") != kEphemeral) return false;
    in.Skip(3, "EntryID.Flags");
    id.server = in.Guid("EntryID.ProviderUID");
    in.Skip(4, "EntryID.Version");
    id.type = in.U32("EntryID.DisplayType");
    id.minimal_id = in.U32("EntryID.MId");
    return in.AtEnd();
  });
}

std::vector<std::uint8_t> OneOffEntryId::Encode() const {
  Writer out;
  out.Zeros(4);
  out.Guid(kOneOffProvider);
  out.U16(0);
  out.U16(flags);
  if ((flags & kUnicode) != 0) {
    out.WStringZ(name, "EntryID.DisplayName");
    out.WStringZ(address_type, "EntryID.AddressType");
    out.WStringZ(address, "EntryID.EmailAddress");
  } else {
    out.StringZ(name8, "EntryID.DisplayName");
    out.StringZ(address_type8, "EntryID.AddressType");
    out.StringZ(address8, "EntryID.EmailAddress");
  }
  return std::move(out).Finish();
}

std::optional<OneOffEntryId> OneOffEntryId::Decode(Bytes entry_id) {
  return ParseEntryId<OneOffEntryId>(entry_id, [](Reader& in, OneOffEntryId& id) {
    in.Skip(4, "EntryID.Flags");
    if (!SameGuid(in.Guid("EntryID.ProviderUID"), kOneOffProvider)) return false;
    in.Skip(2, "EntryID.Version");
    id.flags = in.U16("EntryID.Flags");
    if ((id.flags & kUnicode) != 0) {
      id.name = in.WStringZ("EntryID.DisplayName");
      id.address_type = in.WStringZ("EntryID.AddressType");
      id.address = in.WStringZ("EntryID.EmailAddress");
    } else {
      id.name8 = in.StringZ("EntryID.DisplayName");
      id.address_type8 = in.StringZ("EntryID.AddressType");
      id.address8 = in.StringZ("EntryID.EmailAddress");
    }
    return true;
  });
}

}  // namespace mapi::wire
