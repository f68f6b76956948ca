#include "builtin/wire/typed_string.h"

namespace mapi::wire {

TypedString TypedString::Read(Reader& in, const char* field) {
  TypedString result;
  result.type = static_cast<Type>(in.U8(field));
  switch (result.type) {
    case Type::kNone:
    case Type::kEmpty:
      break;
    case Type::kString8:
      result.text8 = in.StringZ(field);
      break;
    case Type::kReducedUnicode:
      for (const char byte : in.StringZ(field)) result.text.push_back(static_cast<std::uint8_t>(byte));
      break;
    case Type::kUnicode:
      result.text = in.WStringZ(field);
      break;
    default:
      in.Fail(field, "unknown StringType");
  }
  return result;
}

void TypedString::Write(Writer& out, const char* field) const {
  out.U8(static_cast<std::uint8_t>(type));
  switch (type) {
    case Type::kNone:
    case Type::kEmpty:
      break;
    case Type::kString8:
      out.StringZ(text8, field);
      break;
    case Type::kReducedUnicode:
      for (const char16_t unit : text) {
        if (unit == 0 || unit > 0xFF) throw WireError(field, out.size(), "not reducible to 8 bits");
        out.U8(static_cast<std::uint8_t>(unit));
      }
      out.U8(0);
      break;
    case Type::kUnicode:
      out.WStringZ(text, field);
      break;
  }
}

}  // namespace mapi::wire
