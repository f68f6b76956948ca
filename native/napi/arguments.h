// Checked reading of arguments. What is wrong with one is a TypeError that names it; nothing is coerced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "napi/setup.h"
#include "session/handle.h"
#include "session/prop.h"
#include "session/prop_value.h"
#include "session/restriction.h"

namespace mapi::napi {

class Arguments {
 public:
  Arguments(const Napi::CallbackInfo& info, const char* function) : info_(info), function_(function) {}

  Napi::Env env() const { return info_.Env(); }

  // A number that is no handle gives a handle of no kind, which no object has.
  session::Handle Handle(std::size_t index, const char* name) const;
  // lib/native's number of the call.
  std::uint64_t Call(std::size_t index) const;
  std::uint64_t Id(std::size_t index, const char* name) const;
  // Flags, tags and counts: both readings of 32 bits are taken, since JavaScript's operators give signed numbers.
  std::uint32_t Uint32(std::size_t index, const char* name) const;
  std::int32_t Int32(std::size_t index, const char* name) const;
  double Integer(std::size_t index, const char* name) const;
  bool Boolean(std::size_t index, const char* name) const;
  // Without null characters, since MAPI's strings end with one.
  std::u16string Text(std::size_t index, const char* name) const;
  std::optional<std::u16string> TextOrNull(std::size_t index, const char* name) const;
  std::string Utf8(std::size_t index, const char* name) const;
  session::Bytes Bytes(std::size_t index, const char* name) const;
  std::optional<session::Bytes> BytesOrNull(std::size_t index, const char* name) const;
  MAPIUID Uid(std::size_t index, const char* name) const;
  std::vector<ULONG> Tags(std::size_t index, const char* name) const;
  std::optional<std::vector<ULONG>> TagsOrNull(std::size_t index, const char* name) const;
  std::vector<session::PropValue> Values(std::size_t index, const char* name) const;
  std::vector<session::PropName> Names(std::size_t index, const char* name) const;
  session::Restriction Restriction(std::size_t index, const char* name) const;
  session::SortOrder Sort(std::size_t index, const char* name) const;
  Napi::Object Object(std::size_t index, const char* name) const;
  Napi::Array Array(std::size_t index, const char* name) const;

  bool IsNull(std::size_t index) const { return info_[index].IsNull(); }
  bool IsUndefined(std::size_t index) const { return info_[index].IsUndefined(); }

 private:
  std::string Path(const char* name) const;

  const Napi::CallbackInfo& info_;
  const char* const function_;
};

}  // namespace mapi::napi
