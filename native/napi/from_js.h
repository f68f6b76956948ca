// From JavaScript's values to plain data. `path` says where a value stands, for the TypeError.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "napi/setup.h"
#include "session/prop.h"
#include "session/prop_value.h"
#include "session/restriction.h"

namespace mapi::napi {

[[noreturn]] void ThrowType(Napi::Env env, const std::string& path, const std::string& wanted);

double RequireInteger(Napi::Value value, const std::string& path, double least, double most);
std::uint32_t RequireUint32(Napi::Value value, const std::string& path);
std::int32_t RequireInt32(Napi::Value value, const std::string& path);
std::u16string RequireText(Napi::Value value, const std::string& path);
session::Bytes RequireBytes(Napi::Value value, const std::string& path);
Napi::Array RequireArray(Napi::Value value, const std::string& path);
Napi::Object RequireObject(Napi::Value value, const std::string& path);

std::vector<ULONG> ReadTags(Napi::Value value, const std::string& path);
session::PropValue ReadPropValue(Napi::Value value, const std::string& path);
std::vector<session::PropValue> ReadPropValues(Napi::Value value, const std::string& path);
session::PropName ReadPropName(Napi::Value value, const std::string& path);
session::Restriction ReadRestriction(Napi::Value value, const std::string& path);
session::SortOrder ReadSort(Napi::Value value, const std::string& path);

}  // namespace mapi::napi
