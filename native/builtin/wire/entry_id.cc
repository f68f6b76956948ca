#include "builtin/wire/entry_id.h"

#include <string_view>

#include "builtin/wire/fields.h"
#include "builtin/wire/parse_entry_id.h"

namespace mapi::wire {

// 1A447390-AA66-11CD-9BC8-00AA002FC45A as stored: 1A 44 73 90 AA 66 11 CD …
const GUID kPublicStoreProvider = {0x9073441A, 0x66AA, 0xCD11, {0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A}};

namespace {

constexpr GUID kStoreWrap = {0x10BBA138, 0xE505, 0x1A10, {0xA1, 0xBB, 0x08, 0x00, 0x2B, 0x2A, 0x56, 0xC2}};
constexpr GUID kPrivateStore = {0x20FA551B, 0x66AA, 0xCD11, {0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A}};
constexpr GUID kPublicStore = {0x1002831C, 0x66AA, 0xCD11, {0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A}};
constexpr std::string_view kDll = "emsmdb.dll";
constexpr std::uint32_t kTrailerV2 = 0xF32135D8;
constexpr std::uint32_t kTrailerV3 = 0xF43246E9;

void WriteLongTermId(Writer& out, const LongTermId& id) {
  FieldWriter fields(out);
  LongTermId::Describe(fields, id);
}

LongTermId ReadLongTermId(Reader& in) {
  LongTermId id;
  FieldReader fields(in);
  LongTermId::Describe(fields, id);
  return id;
}

bool IsFolder(EntryIdType type) {
  return type == EntryIdType::kPrivateFolder || type == EntryIdType::kPublicFolder ||
         type == EntryIdType::kMappedPublicFolder || type == EntryIdType::kPublicNewsgroupFolder;
}

bool IsMessage(EntryIdType type) {
  return type == EntryIdType::kPrivateMessage || type == EntryIdType::kPublicMessage ||
         type == EntryIdType::kMappedPublicMessage;
}

// What follows the mailbox's DN in entry identifiers of newer clients. The offsets count from the magic number.
void ReadTrailer(Reader& in, StoreEntryId& id) {
  const std::size_t from = in.position();
  while (in.remaining() >= 16) {
    const std::uint32_t magic = in.U32("Trailer.Magic");
    const std::uint32_t size = in.U32("Trailer.Size");
    in.Skip(4, "Trailer.Version");
    if (magic == kTrailerV3) {
      const std::uint32_t offset = in.U32("Trailer.OffsetSmtpAddress");
      if (offset < 16 || offset - 16 > in.remaining()) return;
      in.Skip(offset - 16, "Trailer");
      id.smtp_address = in.WStringZ("Trailer.SmtpAddress");
      return;
    }
    if (magic != kTrailerV2 || size < 16 || size - 12 > in.remaining()) return;
    in.Rewind(from + size);
  }
}

}  // namespace

std::vector<std::uint8_t> FolderEntryId::Encode() const {
  Writer out;
  out.Zeros(4);
  out.Guid(provider);
  out.U16(static_cast<std::uint16_t>(type));
  WriteLongTermId(out, folder);
  return std::move(out).Finish();
}

std::optional<FolderEntryId> FolderEntryId::Decode(Bytes entry_id) {
  if (entry_id.size() != kFolderEntryIdSize) return std::nullopt;
  return ParseEntryId<FolderEntryId>(entry_id, [](Reader& in, FolderEntryId& id) {
    in.Skip(4, "EntryID.Flags");
    id.provider = in.Guid("EntryID.ProviderUID");
    id.type = static_cast<EntryIdType>(in.U16("EntryID.FolderType"));
    id.folder = ReadLongTermId(in);
    return IsFolder(id.type);
  });
}

std::vector<std::uint8_t> MessageEntryId::Encode() const {
  Writer out;
  out.Zeros(4);
  out.Guid(provider);
  out.U16(static_cast<std::uint16_t>(type));
  WriteLongTermId(out, folder);
  WriteLongTermId(out, message);
  return std::move(out).Finish();
}

std::optional<MessageEntryId> MessageEntryId::Decode(Bytes entry_id) {
  if (entry_id.size() != kMessageEntryIdSize) return std::nullopt;
  return ParseEntryId<MessageEntryId>(entry_id, [](Reader& in, MessageEntryId& id) {
    in.Skip(4, "EntryID.Flags");
    id.provider = in.Guid("EntryID.ProviderUID");
    id.type = static_cast<EntryIdType>(in.U16("EntryID.MessageType"));
    id.folder = ReadLongTermId(in);
    id.message = ReadLongTermId(in);
    return IsMessage(id.type);
  });
}

std::vector<std::uint8_t> StoreEntryId::Encode() const {
  Writer out;
  out.Zeros(4);
  out.Guid(kStoreWrap);
  out.Zeros(2);
  out.StringZ(kDll, "EntryID.DLLFileName");
  out.Zeros((4 - out.size() % 4) % 4);
  out.Zeros(4);
  out.Guid(is_public ? kPublicStore : kPrivateStore);
  out.U32(wrapped_type);
  out.StringZ(server, "EntryID.ServerShortname");
  if (!is_public || !mailbox_dn.empty()) out.StringZ(mailbox_dn, "EntryID.MailboxDN");
  if (!smtp_address.empty()) {
    Writer address;
    address.WStringZ(smtp_address, "Trailer.SmtpAddress");
    out.U32(kTrailerV3);
    out.Count32(16 + address.size() + 2, "Trailer.Size");
    out.U32(2);
    out.U32(16);
    out.Put(address.bytes());
    out.Zeros(2);
  }
  return std::move(out).Finish();
}

std::optional<StoreEntryId> StoreEntryId::Decode(Bytes entry_id) {
  return ParseEntryId<StoreEntryId>(entry_id, [](Reader& in, StoreEntryId& id) {
    in.Skip(4, "EntryID.Flags");
    if (!SameGuid(in.Guid("EntryID.ProviderUID"), kStoreWrap)) return false;
    in.Skip(2, "EntryID.Version");
    in.StringZ("EntryID.DLLFileName");
    in.Skip((4 - in.position() % 4) % 4, "EntryID.DLLFileName");
    in.Skip(4, "EntryID.WrappedFlags");
    const GUID wrapped = in.Guid("EntryID.WrappedProviderUID");
    id.is_public = SameGuid(wrapped, kPublicStore);
    if (!id.is_public && !SameGuid(wrapped, kPrivateStore)) return false;
    id.wrapped_type = in.U32("EntryID.WrappedType");
    id.server = in.StringZ("EntryID.ServerShortname");
    if (!in.AtEnd()) id.mailbox_dn = in.StringZ("EntryID.MailboxDN");
    ReadTrailer(in, id);
    return true;
  });
}

}  // namespace mapi::wire
