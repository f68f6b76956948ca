#include "napi/arguments.h"

#include <algorithm>
#include <cmath>

#include "napi/from_js.h"

namespace mapi::napi {
namespace {

constexpr double kLargestInteger = 9007199254740991.0;  // 2^53 - 1

}  // namespace

std::string Arguments::Path(const char* name) const { return std::string(function_) + ": " + name; }

session::Handle Arguments::Handle(std::size_t index, const char* name) const {
  if (!info_[index].IsNumber()) ThrowType(env(), Path(name), "a handle");
  return session::Handle::FromNumber(info_[index].As<Napi::Number>().DoubleValue()).value_or(session::Handle());
}

std::uint64_t Arguments::Id(std::size_t index, const char* name) const {
  return static_cast<std::uint64_t>(RequireInteger(info_[index], Path(name), 0, kLargestInteger));
}

std::uint64_t Arguments::Call(std::size_t index) const { return Id(index, "call"); }

std::uint32_t Arguments::Uint32(std::size_t index, const char* name) const {
  return RequireUint32(info_[index], Path(name));
}

std::int32_t Arguments::Int32(std::size_t index, const char* name) const {
  return RequireInt32(info_[index], Path(name));
}

double Arguments::Integer(std::size_t index, const char* name) const {
  return RequireInteger(info_[index], Path(name), -kLargestInteger, kLargestInteger);
}

bool Arguments::Boolean(std::size_t index, const char* name) const {
  if (!info_[index].IsBoolean()) ThrowType(env(), Path(name), "a boolean");
  return info_[index].As<Napi::Boolean>();
}

std::u16string Arguments::Text(std::size_t index, const char* name) const {
  return RequireText(info_[index], Path(name));
}

std::optional<std::u16string> Arguments::TextOrNull(std::size_t index, const char* name) const {
  if (IsNull(index)) return std::nullopt;
  return Text(index, name);
}

std::string Arguments::Utf8(std::size_t index, const char* name) const {
  if (!info_[index].IsString()) ThrowType(env(), Path(name), "a string");
  return info_[index].As<Napi::String>();
}

session::Bytes Arguments::Bytes(std::size_t index, const char* name) const {
  return RequireBytes(info_[index], Path(name));
}

std::optional<session::Bytes> Arguments::BytesOrNull(std::size_t index, const char* name) const {
  if (IsNull(index)) return std::nullopt;
  return Bytes(index, name);
}

MAPIUID Arguments::Uid(std::size_t index, const char* name) const {
  const session::Bytes bytes = Bytes(index, name);
  MAPIUID uid{};
  if (bytes.size() != sizeof uid.ab) ThrowType(env(), Path(name), "16 bytes");
  std::copy(bytes.begin(), bytes.end(), uid.ab);
  return uid;
}

std::vector<ULONG> Arguments::Tags(std::size_t index, const char* name) const {
  return ReadTags(info_[index], Path(name));
}

std::optional<std::vector<ULONG>> Arguments::TagsOrNull(std::size_t index, const char* name) const {
  if (IsNull(index)) return std::nullopt;
  return Tags(index, name);
}

std::vector<session::PropValue> Arguments::Values(std::size_t index, const char* name) const {
  return ReadPropValues(info_[index], Path(name));
}

std::vector<session::PropName> Arguments::Names(std::size_t index, const char* name) const {
  const std::string path = Path(name);
  const Napi::Array array = RequireArray(info_[index], path);
  std::vector<session::PropName> names;
  for (std::uint32_t i = 0; i < array.Length(); ++i)
    names.push_back(ReadPropName(array.Get(i), path + "[" + std::to_string(i) + "]"));
  return names;
}

session::Restriction Arguments::Restriction(std::size_t index, const char* name) const {
  return ReadRestriction(info_[index], Path(name));
}

session::SortOrder Arguments::Sort(std::size_t index, const char* name) const {
  return ReadSort(info_[index], Path(name));
}

Napi::Object Arguments::Object(std::size_t index, const char* name) const {
  return RequireObject(info_[index], Path(name));
}

Napi::Array Arguments::Array(std::size_t index, const char* name) const {
  return RequireArray(info_[index], Path(name));
}

}  // namespace mapi::napi
