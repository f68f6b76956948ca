#include "builtin/wire/property_name.h"

namespace mapi::wire {

PropertyName PropertyName::FromMapi(const MAPINAMEID& name) {
  if (name.lpguid == nullptr) throw WireError("PropertyName.GUID", 0, "a null pointer");
  PropertyName result;
  result.guid = *name.lpguid;
  if (name.ulKind == MNID_ID) {
    result.kind = Kind::kId;
    result.lid = static_cast<std::uint32_t>(name.Kind.lID);
  } else if (name.ulKind == MNID_STRING && name.Kind.lpwstrName != nullptr) {
    result.kind = Kind::kString;
    for (const WCHAR* unit = name.Kind.lpwstrName; *unit != 0; ++unit) {
      result.name.push_back(static_cast<char16_t>(*unit));
    }
  } else {
    throw WireError("PropertyName.Kind", 0, "neither a number nor a name");
  }
  return result;
}

MAPINAMEID* PropertyName::ToMapi(Arena& arena) const {
  if (kind == Kind::kNone) return nullptr;
  auto* result = arena.New<MAPINAMEID>();
  result->lpguid = arena.New<GUID>();
  *result->lpguid = guid;
  if (kind == Kind::kId) {
    result->ulKind = MNID_ID;
    result->Kind.lID = static_cast<LONG>(lid);
  } else {
    result->ulKind = MNID_STRING;
    result->Kind.lpwstrName = arena.New<WCHAR>(name.size() + 1);
    std::memcpy(result->Kind.lpwstrName, name.data(), name.size() * sizeof(WCHAR));
  }
  return result;
}

// MS-OXCDATA 2.6.1
PropertyName PropertyName::Read(Reader& in) {
  PropertyName result;
  result.kind = static_cast<Kind>(in.U8("PropertyName.Kind"));
  result.guid = in.Guid("PropertyName.GUID");
  switch (result.kind) {
    case Kind::kId:
      result.lid = in.U32("PropertyName.LID");
      break;
    case Kind::kString: {
      // NameSize decides where the name ends, with or without its terminator.
      Reader name = in.Sub(in.U8("PropertyName.NameSize"), "PropertyName.Name");
      while (name.remaining() >= 2) {
        const std::uint16_t unit = name.U16("PropertyName.Name");
        if (unit == 0) break;
        result.name.push_back(unit);
      }
      break;
    }
    case Kind::kNone:
      break;
    default:
      in.Fail("PropertyName.Kind", "unknown");
  }
  return result;
}

void PropertyName::Write(Writer& out) const {
  out.U8(static_cast<std::uint8_t>(kind));
  out.Guid(guid);
  if (kind == Kind::kId) out.U32(lid);
  if (kind == Kind::kString) {
    out.Count8((name.size() + 1) * 2, "PropertyName.NameSize");
    out.WStringZ(name, "PropertyName.Name");
  }
}

}  // namespace mapi::wire
