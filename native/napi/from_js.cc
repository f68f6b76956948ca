#include "napi/from_js.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "core/restriction.h"
#include "napi/restriction_names.h"

namespace mapi::napi {
namespace {

using session::Bytes;
using session::PropValue;

std::string At(const std::string& path, std::uint32_t index) { return path + "[" + std::to_string(index) + "]"; }

template <class Element, class Read>
std::vector<Element> ReadArray(Napi::Value value, const std::string& path, Read read) {
  const Napi::Array array = RequireArray(value, path);
  const std::uint32_t length = array.Length();
  std::vector<Element> result;
  // Not reserved: the length is a claim, the elements are what counts.
  for (std::uint32_t i = 0; i < length; ++i) {
    const Napi::HandleScope scope(value.Env());
    result.push_back(read(array.Get(i), At(path, i)));
  }
  return result;
}

double RequireNumber(Napi::Value value, const std::string& path) {
  if (!value.IsNumber()) ThrowType(value.Env(), path, "a number");
  return value.As<Napi::Number>().DoubleValue();
}

std::int64_t RequireBigInt(Napi::Value value, const std::string& path) {
  if (!value.IsBigInt()) ThrowType(value.Env(), path, "a bigint");
  bool lossless = false;
  const std::int64_t number = value.As<Napi::BigInt>().Int64Value(&lossless);
  if (!lossless) ThrowType(value.Env(), path, "a bigint of 64 bits");
  return number;
}

std::int32_t RequireShort(Napi::Value value, const std::string& path) {
  // Both readings of 16 bits.
  return static_cast<std::int16_t>(static_cast<std::int32_t>(RequireInteger(
      value, path, std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::uint16_t>::max())));
}

std::int32_t RequireBits(Napi::Value value, const std::string& path) {
  return static_cast<std::int32_t>(RequireUint32(value, path));
}

Bytes RequireGuid(Napi::Value value, const std::string& path) {
  Bytes bytes = RequireBytes(value, path);
  if (bytes.size() != sizeof(GUID)) ThrowType(value.Env(), path, "16 bytes");
  return bytes;
}

Bytes RequireString8(Napi::Value value, const std::string& path) {
  Bytes bytes = RequireBytes(value, path);
  if (std::find(bytes.begin(), bytes.end(), 0) != bytes.end()) ThrowType(value.Env(), path, "bytes without a zero");
  return bytes;
}

PropValue::Value ReadValue(ULONG type, Napi::Value value, const std::string& path) {
  switch (type) {
    case PT_NULL:
    case PT_OBJECT:
      if (!value.IsNull()) ThrowType(value.Env(), path, "null");
      return std::monostate{};
    case PT_I2:
      return RequireShort(value, path);
    case PT_LONG:
    case PT_ERROR:
      return RequireBits(value, path);
    case PT_R4:
    case PT_DOUBLE:
    case PT_APPTIME:
      return RequireNumber(value, path);
    case PT_BOOLEAN:
      if (!value.IsBoolean()) ThrowType(value.Env(), path, "a boolean");
      return value.As<Napi::Boolean>().Value();
    case PT_I8:
    case PT_CURRENCY:
    case PT_SYSTIME:
      return RequireBigInt(value, path);
    case PT_UNICODE:
      return RequireText(value, path);
    case PT_STRING8:
      return RequireString8(value, path);
    case PT_BINARY:
      return RequireBytes(value, path);
    case PT_CLSID:
      return RequireGuid(value, path);
    case PT_MV_I2:
      return ReadArray<std::int32_t>(value, path, RequireShort);
    case PT_MV_LONG:
      return ReadArray<std::int32_t>(value, path, RequireBits);
    case PT_MV_R4:
    case PT_MV_DOUBLE:
    case PT_MV_APPTIME:
      return ReadArray<double>(value, path, RequireNumber);
    case PT_MV_I8:
    case PT_MV_CURRENCY:
    case PT_MV_SYSTIME:
      return ReadArray<std::int64_t>(value, path, RequireBigInt);
    case PT_MV_UNICODE:
      return ReadArray<std::u16string>(value, path, RequireText);
    case PT_MV_STRING8:
      return ReadArray<Bytes>(value, path, RequireString8);
    case PT_MV_BINARY:
      return ReadArray<Bytes>(value, path, RequireBytes);
    case PT_MV_CLSID:
      return ReadArray<Bytes>(value, path, RequireGuid);
    default:
      ThrowType(value.Env(), path, "of a type that can be passed");
  }
}

ULONG ReadRestrictionType(Napi::Value value, const std::string& path) {
  if (value.IsString()) {
    const std::string name = value.As<Napi::String>();
    for (const auto& known : kRestrictionTypes) {
      if (known.name == name) return known.type;
    }
  }
  ThrowType(value.Env(), path + ".type", "the name of a restriction's type");
}

}  // namespace

void ThrowType(Napi::Env env, const std::string& path, const std::string& wanted) {
  throw Napi::TypeError::New(env, path + " must be " + wanted);
}

double RequireInteger(Napi::Value value, const std::string& path, double least, double most) {
  const double number = RequireNumber(value, path);
  if (!(number >= least && number <= most) || number != std::trunc(number))
    ThrowType(value.Env(), path, "an integer in range");
  return number;
}

std::uint32_t RequireUint32(Napi::Value value, const std::string& path) {
  const double number =
      RequireInteger(value, path, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(static_cast<std::int64_t>(number));
}

std::int32_t RequireInt32(Napi::Value value, const std::string& path) {
  return static_cast<std::int32_t>(
      RequireInteger(value, path, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

std::u16string RequireText(Napi::Value value, const std::string& path) {
  if (!value.IsString()) ThrowType(value.Env(), path, "a string");
  std::u16string text = value.As<Napi::String>();
  if (text.find(u'\0') != std::u16string::npos) ThrowType(value.Env(), path, "a string without null characters");
  return text;
}

session::Bytes RequireBytes(Napi::Value value, const std::string& path) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array)
    ThrowType(value.Env(), path, "a Uint8Array");
  const auto array = value.As<Napi::Uint8Array>();
  // Copied: the caller may change it before the call is carried out.
  const std::uint8_t* data = array.Data();
  return data ? Bytes(data, data + array.ByteLength()) : Bytes();
}

Napi::Array RequireArray(Napi::Value value, const std::string& path) {
  if (!value.IsArray()) ThrowType(value.Env(), path, "an array");
  return value.As<Napi::Array>();
}

Napi::Object RequireObject(Napi::Value value, const std::string& path) {
  if (!value.IsObject() || value.IsArray() || value.IsFunction()) ThrowType(value.Env(), path, "an object");
  return value.As<Napi::Object>();
}

std::vector<ULONG> ReadTags(Napi::Value value, const std::string& path) {
  return ReadArray<ULONG>(value, path, RequireUint32);
}

PropValue ReadPropValue(Napi::Value value, const std::string& path) {
  const Napi::Object object = RequireObject(value, path);
  PropValue result;
  result.tag = RequireUint32(object.Get("tag"), path + ".tag");
  result.value = ReadValue(session::SingleType(result.tag), object.Get("value"), path + ".value");
  return result;
}

std::vector<PropValue> ReadPropValues(Napi::Value value, const std::string& path) {
  return ReadArray<PropValue>(value, path, ReadPropValue);
}

session::PropName ReadPropName(Napi::Value value, const std::string& path) {
  const Napi::Object object = RequireObject(value, path);
  session::PropName result;
  const Bytes guid = RequireGuid(object.Get("guid"), path + ".guid");
  std::memcpy(&result.set, guid.data(), sizeof result.set);
  const Napi::Value id = object.Get("id");
  if (!id.IsUndefined()) {
    result.name = RequireBits(id, path + ".id");
  } else {
    result.name = RequireText(object.Get("name"), path + ".name");
  }
  return result;
}

namespace {

// `nodes` counts down: an object may stand in a restriction many times, so that what is small there is huge here.
session::Restriction ReadNode(Napi::Value value, const std::string& path, int depth, std::size_t& nodes) {
  if (depth == core::kMaxRestrictionDepth) ThrowType(value.Env(), path, "nested less deeply");
  if (nodes-- == 0) ThrowType(value.Env(), path, "part of a smaller restriction");
  const Napi::Object object = RequireObject(value, path);
  const auto number = [&](const char* name) { return RequireUint32(object.Get(name), path + "." + name); };
  const auto child = [&] { return ReadNode(object.Get("child"), path + ".child", depth + 1, nodes); };

  session::Restriction result;
  result.type = ReadRestrictionType(object.Get("type"), path);
  switch (result.type) {
    case RES_AND:
    case RES_OR:
      result.children = ReadArray<session::Restriction>(object.Get("children"), path + ".children",
                                                        [depth, &nodes](Napi::Value element, const std::string& where) {
                                                          return ReadNode(element, where, depth + 1, nodes);
                                                        });
      break;
    case RES_NOT:
      result.children.push_back(child());
      break;
    case RES_CONTENT:
    case RES_PROPERTY:
      result.relation = number(result.type == RES_CONTENT ? "fuzzyLevel" : "relop");
      result.tag = number("tag");
      result.values.push_back(ReadPropValue(object.Get("value"), path + ".value"));
      break;
    case RES_COMPAREPROPS:
      result.relation = number("relop");
      result.tag = number("tag1");
      result.operand = number("tag2");
      break;
    case RES_BITMASK:
      result.relation = number("relBMR");
      result.tag = number("tag");
      result.operand = number("mask");
      break;
    case RES_SIZE:
      result.relation = number("relop");
      result.tag = number("tag");
      result.operand = number("size");
      break;
    case RES_EXIST:
      result.tag = number("tag");
      break;
    case RES_SUBRESTRICTION:
      result.tag = number("subObject");
      result.children.push_back(child());
      break;
    case RES_COUNT:
      result.operand = number("count");
      result.children.push_back(child());
      break;
    default:  // RES_COMMENT
      result.values = ReadPropValues(object.Get("values"), path + ".values");
      if (!object.Get("child").IsUndefined()) result.children.push_back(child());
      break;
  }
  return result;
}

}  // namespace

session::Restriction ReadRestriction(Napi::Value value, const std::string& path) {
  std::size_t nodes = core::kMaxRestrictionNodes;
  return ReadNode(value, path, 0, nodes);
}

session::SortOrder ReadSort(Napi::Value value, const std::string& path) {
  const Napi::Object object = RequireObject(value, path);
  session::SortOrder result;
  result.columns = ReadArray<SSortOrder>(object.Get("columns"), path + ".columns",
                                         [](Napi::Value element, const std::string& where) {
                                           const Napi::Object column = RequireObject(element, where);
                                           return SSortOrder{RequireUint32(column.Get("tag"), where + ".tag"),
                                                             RequireUint32(column.Get("order"), where + ".order")};
                                         });
  result.categories = RequireUint32(object.Get("categories"), path + ".categories");
  result.expanded = RequireUint32(object.Get("expanded"), path + ".expanded");
  if (result.categories > result.columns.size() || result.expanded > result.categories)
    ThrowType(value.Env(), path, "a sort order whose categories are among its columns");
  return result;
}

}  // namespace mapi::napi
