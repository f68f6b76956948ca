#include "builtin/wire/recipient_row.h"

#include <algorithm>
#include <optional>

#include "builtin/wire/address_entry_id.h"
#include "builtin/wire/property_decoder.h"
#include "builtin/wire/property_row.h"

namespace mapi::wire {
namespace {

// RecipientFlags, MS-OXCDATA 2.8.3.1, as a little-endian number.
constexpr std::uint16_t kTypeMask = 0x0007;
constexpr std::uint16_t kHasEmail = 0x0008;
constexpr std::uint16_t kHasDisplayName = 0x0010;
constexpr std::uint16_t kHasTransmittable = 0x0020;
constexpr std::uint16_t kSameName = 0x0040;
constexpr std::uint16_t kResponsible = 0x0080;
constexpr std::uint16_t kNonRich = 0x0100;
constexpr std::uint16_t kUnicodeStrings = 0x0200;
constexpr std::uint16_t kHasSimpleName = 0x0400;
constexpr std::uint16_t kOtherAddressType = 0x8000;

constexpr std::uint16_t kTypeNone = 0, kTypeExchange = 1, kTypeSmtp = 3, kTypePersonalDl1 = 6, kTypePersonalDl2 = 7;

// Property ids that the row carries outside of its columns.
constexpr std::uint16_t kRowId = 0x3000, kDisplayName = 0x3001, kAddressType = 0x3002, kEmailAddress = 0x3003,
                        kSearchKey = 0x300B, kDisplayType = 0x3900, kObjectType = 0x0FFE, kEntryId = 0x0FFF,
                        kRecipientType = 0x0C15, kResponsibility = 0x0E0F, kTransmittableName = 0x3A20,
                        kSendRichInfo = 0x3A40, kSimpleName = 0x39FF;
constexpr std::uint16_t kLong = 0x0003, kBoolean = 0x000B, kString8 = 0x001E, kUnicode = 0x001F, kBinary = 0x0102;

constexpr std::uint32_t kMailUser = 6, kDistList = 8;             // MAPI_MAILUSER, MAPI_DISTLIST
constexpr std::uint32_t kDtDistList = 1, kDtPrivateDistList = 5;  // DT_*

// Where the row's parts are. Strings as they came: 8-bit or UTF-16.
struct Parts {
  std::uint16_t flags = 0;
  std::uint8_t prefix_used = 0;
  std::uint8_t display_type = 0;
  std::string x500_dn;
  Bytes entry_id, search_key;
  std::string address_type;
  std::optional<std::u16string> email, display_name, simple_name, transmittable;
  std::uint16_t column_count = 0;

  std::uint16_t type() const { return flags & kTypeMask; }
  bool unicode() const { return (flags & kUnicodeStrings) != 0; }
};

// 8-bit strings are widened byte by byte, and narrowed again for the same code page.
std::u16string Widen(std::string_view text) {
  std::u16string wide;
  for (const char byte : text) wide.push_back(static_cast<std::uint8_t>(byte));
  return wide;
}

std::string Narrow(std::u16string_view text) {
  std::string narrow;
  for (const char16_t unit : text) narrow.push_back(static_cast<char>(unit));
  return narrow;
}

std::u16string TakeString(Reader& in, bool unicode, const char* field) {
  return unicode ? in.WStringZ(field) : Widen(in.StringZ(field));
}

// Up to the PropertyRow. MS-OXCDATA 2.8.3.2.
Parts ReadParts(Reader& in, Tags columns) {
  Parts parts;
  parts.flags = in.U16("RecipientFlags");
  if (parts.type() == kTypeExchange) {
    parts.prefix_used = in.U8("AddressPrefixUsed");
    parts.display_type = in.U8("DisplayType");
    parts.x500_dn = in.StringZ("X500DN");
  } else if (parts.type() == kTypePersonalDl1 || parts.type() == kTypePersonalDl2) {
    parts.entry_id = in.Take(in.U16("EntryIdSize"), "EntryID");
    parts.search_key = in.Take(in.U16("SearchKeySize"), "SearchKey");
  } else if (parts.type() == kTypeNone && (parts.flags & kOtherAddressType) != 0) {
    parts.address_type = in.StringZ("AddressType");
  }
  if ((parts.flags & kHasEmail) != 0) parts.email = TakeString(in, parts.unicode(), "EmailAddress");
  if ((parts.flags & kHasDisplayName) != 0) parts.display_name = TakeString(in, parts.unicode(), "DisplayName");
  if ((parts.flags & kHasSimpleName) != 0) parts.simple_name = TakeString(in, parts.unicode(), "SimpleDisplayName");
  if ((parts.flags & kHasTransmittable) != 0) {
    parts.transmittable = TakeString(in, parts.unicode(), "TransmittableDisplayName");
  }
  parts.column_count = in.U16("RecipientColumnCount");
  if (parts.column_count > columns.size()) in.Fail("RecipientColumnCount", "more than the list has");
  return parts;
}

std::string AddressTypeOf(const Parts& parts) {
  switch (parts.type()) {
    case kTypeExchange:
      return "EX";
    case 2:
      return "MS";
    case kTypeSmtp:
      return "SMTP";
    case 4:
      return "FAX";
    case 5:
      return "PROFS";
    case kTypePersonalDl1:
    case kTypePersonalDl2:
      return "MAPIPDL";
    default:
      return parts.address_type;
  }
}

char AsciiUpper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// "TYPE:ADDRESS" in upper case with terminator, 8-bit.
std::vector<std::uint8_t> MakeSearchKey(const std::string& type, std::u16string_view address) {
  std::vector<std::uint8_t> key;
  for (const char c : type + ":" + Narrow(address)) key.push_back(static_cast<std::uint8_t>(AsciiUpper(c)));
  key.push_back(0);
  return key;
}

// Collects TaggedPropertyValues; a property that is there already is not added again.
class ValueList {
 public:
  bool Has(std::uint16_t id) const { return std::find(ids_.begin(), ids_.end(), id) != ids_.end(); }
  std::size_t count() const { return ids_.size(); }
  Bytes bytes() const { return out_.bytes(); }

  void Long(std::uint16_t id, std::uint32_t value) {
    if (Begin(id, kLong)) out_.U32(value);
  }
  void Boolean(std::uint16_t id, bool value) {
    if (Begin(id, kBoolean)) out_.U8(value ? 1 : 0);
  }
  void Binary(std::uint16_t id, Bytes value) {
    if (!Begin(id, kBinary)) return;
    out_.Count32(value.size(), "PtypBinary.Count");
    out_.Put(value);
  }
  void String(std::uint16_t id, std::u16string_view value, bool unicode) {
    if (!Begin(id, unicode ? kUnicode : kString8)) return;
    if (unicode) {
      out_.WStringZ(value, "PtypString");
    } else {
      out_.StringZ(Narrow(value), "PtypString8");
    }
  }
  void Property(const SPropValue& value) {
    if (Has(static_cast<std::uint16_t>(value.ulPropTag >> 16))) return;
    ids_.push_back(static_cast<std::uint16_t>(value.ulPropTag >> 16));
    WriteTaggedValue(out_, value, Dialect::kExtended);
  }

 private:
  bool Begin(std::uint16_t id, std::uint16_t type) {
    if (Has(id)) return false;
    ids_.push_back(id);
    out_.U32(static_cast<std::uint32_t>(id) << 16 | type);
    return true;
  }

  Writer out_;
  std::vector<std::uint16_t> ids_;
};

std::vector<std::uint8_t> MakeEntryId(const Parts& parts, const std::string& type, const std::u16string& address) {
  OneOffEntryId id;
  id.flags = OneOffEntryId::kNoRichInfo;
  if ((parts.flags & kNonRich) == 0) id.flags = 0;
  const std::u16string name = parts.display_name.value_or(address);
  if (parts.unicode()) {
    id.flags |= OneOffEntryId::kUnicode;
    id.name = name;
    id.address_type = Widen(type);
    id.address = address;
  } else {
    id.name8 = Narrow(name);
    id.address_type8 = type;
    id.address8 = Narrow(address);
  }
  return id.Encode();
}

void AddSynthesised(ValueList& values, const Parts& parts, const RecipientContext& context) {
  const bool unicode = parts.unicode();
  const std::string type = AddressTypeOf(parts);
  std::u16string address = parts.email.value_or(u"");
  const bool exchange = parts.type() == kTypeExchange;
  const bool personal_dl = parts.type() == kTypePersonalDl1 || parts.type() == kTypePersonalDl2;
  const std::string dn = exchange ? context.dn_prefix.substr(0, parts.prefix_used) + parts.x500_dn : std::string();
  if (exchange) address = Widen(dn);

  if (parts.display_name) values.String(kDisplayName, *parts.display_name, unicode);
  if (!type.empty()) values.String(kAddressType, Widen(type), unicode);
  if (!address.empty()) values.String(kEmailAddress, address, unicode);

  std::uint32_t display_type = parts.display_type;
  if (exchange) {
    values.Binary(kEntryId, AddressBookEntryId{display_type, dn}.Encode());
  } else if (personal_dl) {
    display_type = kDtPrivateDistList;
    values.Binary(kEntryId, parts.entry_id);
    values.Binary(kSearchKey, parts.search_key);
  } else if (!type.empty() || !address.empty()) {
    values.Binary(kEntryId, MakeEntryId(parts, type, address));
  }
  if (!personal_dl && !type.empty() && !address.empty()) values.Binary(kSearchKey, MakeSearchKey(type, address));

  const bool list = display_type == kDtDistList || display_type == kDtPrivateDistList;
  values.Long(kObjectType, list ? kDistList : kMailUser);
  values.Long(kDisplayType, display_type);
  values.Boolean(kSendRichInfo, (parts.flags & kNonRich) == 0);
  values.Boolean(kResponsibility, (parts.flags & kResponsible) != 0);
  if (parts.transmittable) {
    values.String(kTransmittableName, *parts.transmittable, unicode);
  } else if ((parts.flags & kSameName) != 0 && parts.display_name) {
    values.String(kTransmittableName, *parts.display_name, unicode);
  }
  if (parts.simple_name) values.String(kSimpleName, *parts.simple_name, unicode);
}

constexpr std::uint16_t kCarried[] = {kRowId,       kRecipientType, kAddressType, kEmailAddress,
                                      kDisplayName, kEntryId,       kSearchKey,   kTransmittableName,
                                      kDisplayType, kSendRichInfo,  kSimpleName,  kResponsibility};

bool IsCarried(std::uint32_t tag) {
  return std::find(std::begin(kCarried), std::end(kCarried), tag >> 16) != std::end(kCarried);
}

const SPropValue* Find(Properties properties, std::uint16_t id) {
  for (const SPropValue& property : properties) {
    if (property.ulPropTag >> 16 == id && static_cast<std::uint16_t>(property.ulPropTag) != kTypeError) {
      return &property;
    }
  }
  return nullptr;
}

std::optional<std::u16string> StringOf(Properties properties, std::uint16_t id) {
  const SPropValue* property = Find(properties, id);
  if (property == nullptr) return std::nullopt;
  std::u16string text;
  if (static_cast<std::uint16_t>(property->ulPropTag) == kUnicode && property->Value.lpszW != nullptr) {
    for (const WCHAR* unit = property->Value.lpszW; *unit != 0; ++unit) text.push_back(static_cast<char16_t>(*unit));
  } else if (static_cast<std::uint16_t>(property->ulPropTag) == kString8 && property->Value.lpszA != nullptr) {
    for (const char* byte = property->Value.lpszA; *byte != 0; ++byte) {
      if (static_cast<std::uint8_t>(*byte) >= 0x80) throw WireError("RecipientRow", 0, "an 8-bit string beyond ASCII");
      text.push_back(static_cast<std::uint8_t>(*byte));
    }
  } else {
    throw WireError("RecipientRow", 0, "a string property of another type");
  }
  return text;
}

}  // namespace

void SkipRecipientRow(Reader& in, Tags columns) {
  const Parts parts = ReadParts(in, columns);
  SkipRow(in, columns.first(parts.column_count), Dialect::kRop);
}

MapiBlock<SPropValue> ReadRecipientRow(Reader& in, Tags columns, const RecipientContext& context,
                                       const MapiMemory& memory, std::size_t* count) {
  const Parts parts = ReadParts(in, columns);
  const Tags own = columns.first(parts.column_count);
  std::vector<SPropValue> cells(own.size());
  HeapArena arena;
  FromArena from_arena{arena};
  PropertyDecoder(in, Dialect::kRop, from_arena).Row(own, cells.data());

  ValueList values;
  values.Long(kRowId, context.row_id);
  values.Long(kRecipientType, context.recipient_type);
  // A column of the row's own is better than what can be made up; an error cell is worse.
  for (const bool errors : {false, true}) {
    if (errors) AddSynthesised(values, parts, context);
    for (const SPropValue& cell : cells) {
      if ((static_cast<std::uint16_t>(cell.ulPropTag) == kTypeError) == errors) values.Property(cell);
    }
  }
  Reader collected(values.bytes());
  *count = values.count();
  return ReadTaggedValues(collected, values.count(), Dialect::kExtended, memory);
}

void WriteRecipientRow(Writer& out, Tags columns, Properties recipient) {
  const std::string type = Narrow(StringOf(recipient, kAddressType).value_or(u""));
  const auto email = StringOf(recipient, kEmailAddress);
  const auto display_name = StringOf(recipient, kDisplayName);
  const auto simple_name = StringOf(recipient, kSimpleName);
  const auto transmittable = StringOf(recipient, kTransmittableName);
  const SPropValue* entry_id = Find(recipient, kEntryId);
  const SPropValue* search_key = Find(recipient, kSearchKey);

  std::uint16_t flags = kUnicodeStrings;
  if (type == "EX") flags |= kTypeExchange;
  if (type == "SMTP") flags |= kTypeSmtp;
  if (type == "MAPIPDL") flags |= kTypePersonalDl1;
  const std::uint16_t kind = flags & kTypeMask;
  if (kind == kTypeNone && !type.empty()) flags |= kOtherAddressType;
  if (kind != kTypeExchange && email) flags |= kHasEmail;
  if (display_name) flags |= kHasDisplayName;
  if (simple_name) flags |= kHasSimpleName;
  if (transmittable) flags |= kHasTransmittable;
  if (const SPropValue* rich = Find(recipient, kSendRichInfo); rich != nullptr && rich->Value.b == 0) flags |= kNonRich;
  if (const SPropValue* own = Find(recipient, kResponsibility); own != nullptr && own->Value.b != 0) {
    flags |= kResponsible;
  }

  out.U16(flags);
  if (kind == kTypeExchange) {
    const SPropValue* display_type = Find(recipient, kDisplayType);
    out.U8(0);
    out.U8(display_type != nullptr ? static_cast<std::uint8_t>(display_type->Value.l) : 0);
    out.StringZ(Narrow(email.value_or(u"")), "X500DN");
  } else if (kind == kTypePersonalDl1) {
    for (const SPropValue* binary : {entry_id, search_key}) {
      const std::size_t size = binary != nullptr ? binary->Value.bin.cb : 0;
      out.Count16(size, "EntryIdSize");
      if (size != 0) out.Put(binary->Value.bin.lpb, size);
    }
  } else if ((flags & kOtherAddressType) != 0) {
    out.StringZ(type, "AddressType");
  }
  if ((flags & kHasEmail) != 0) out.WStringZ(*email, "EmailAddress");
  if (display_name) out.WStringZ(*display_name, "DisplayName");
  if (simple_name) out.WStringZ(*simple_name, "SimpleDisplayName");
  if (transmittable) out.WStringZ(*transmittable, "TransmittableDisplayName");
  out.Count16(columns.size(), "RecipientColumnCount");

  std::vector<SPropValue> cells;
  for (const std::uint32_t tag : columns) {
    const auto* property = Find(recipient, static_cast<std::uint16_t>(tag >> 16));
    SPropValue cell{};
    if (property != nullptr && property->ulPropTag == tag) {
      cell = *property;
    } else {
      cell.ulPropTag = (tag & 0xFFFF0000u) | kTypeError;
      cell.Value.err = static_cast<SCODE>(kNotFound);
    }
    cells.push_back(cell);
  }
  WriteRow(out, columns, cells, Dialect::kRop);
}

std::vector<std::uint32_t> RecipientColumns(std::span<const Properties> recipients) {
  std::vector<std::uint32_t> columns;
  for (const Properties& recipient : recipients) {
    for (const SPropValue& property : recipient) {
      const std::uint16_t type = static_cast<std::uint16_t>(property.ulPropTag);
      if (type == kTypeError || type == 0x0001 || type == 0x000D || IsCarried(property.ulPropTag)) continue;
      if (std::find(columns.begin(), columns.end(), property.ulPropTag) == columns.end()) {
        columns.push_back(property.ulPropTag);
      }
    }
  }
  return columns;
}

}  // namespace mapi::wire
