// A profile in memory: sections of properties, as MAPI has always kept one.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/prop_copy.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

using Uid = std::array<std::uint8_t, sizeof(MAPIUID)>;

Uid ToUid(const MAPIUID& uid);
Uid ToUid(const GUID& guid);
MAPIUID FromUid(const Uid& uid);
Uid NewUid();
std::string ToText(const Uid& uid);  // 32 hexadecimal digits, as the registry's section keys are named

// A property is found by its id: one type for each id. Strings are kept as Unicode and answer to either width.
class Section {
 public:
  using Props = std::map<ULONG, core::OwnedProp>;  // by PROP_ID

  const Props& props() const { return props_; }
  const SPropValue* Find(ULONG tag) const;
  bool Has(ULONG tag) const { return Find(tag) != nullptr; }

  void Set(core::OwnedProp prop);  // throws Failure for what a profile can't hold
  void Erase(ULONG tag) { props_.erase(PROP_ID(tag)); }

  // Empty, or nothing, when the property isn't there.
  std::u16string Text(ULONG tag) const;
  std::string Utf8(ULONG tag) const;
  std::optional<ULONG> Long(ULONG tag) const;
  std::vector<std::uint8_t> Bytes(ULONG tag) const;
  std::vector<Uid> Uids(ULONG tag) const;  // a binary that is a list of UIDs

  void SetText(ULONG tag, std::u16string_view text) { Set(core::OwnedProp::Unicode(tag, text)); }
  void SetLong(ULONG tag, ULONG value) { Set(core::OwnedProp::Long(tag, static_cast<LONG>(value))); }
  void SetUid(ULONG tag, const Uid& uid) { Set(core::OwnedProp::Binary(tag, uid)); }
  void SetUids(ULONG tag, const std::vector<Uid>& uids);

 private:
  Props props_;
};

struct ProfileData {
  std::u16string name;
  std::map<Uid, Section> sections;

  Section* Find(const Uid& uid);
  const Section* Find(const Uid& uid) const;
};

// A text of either width as Unicode; throws Failure(MAPI_E_BAD_CHARWIDTH) for bytes the code page doesn't know.
core::OwnedProp AsUnicode(const SPropValue& value);

// Values that a profile never holds: secrets (PROP_ID_SECURE_MIN to _MAX) and stored passwords.
bool IsSecret(ULONG tag);

}  // namespace mapi::builtin
