#include "builtin/profiles/profile_data.h"

#include <algorithm>
#include <cstring>

#include "builtin/profiles/file_system.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kSecureIdMin = 0x67F0;  // PROP_ID_SECURE_MIN
constexpr ULONG kSecureIdMax = 0x67FF;  // PROP_ID_SECURE_MAX
constexpr ULONG kAuthPasswordId = 0x66A1;

LPWSTR WideOf(LPCSTR bytes, std::vector<std::u16string>& texts) {
  auto text = core::DecodeAnsi(bytes ? bytes : "");
  if (!text) throw core::Failure(MAPI_E_BAD_CHARWIDTH, "A string's bytes are no text in the 8-bit code page.");
  return reinterpret_cast<LPWSTR>(texts.emplace_back(*std::move(text)).data());
}

}  // namespace

Uid ToUid(const MAPIUID& uid) {
  Uid result;
  std::memcpy(result.data(), uid.ab, result.size());
  return result;
}

Uid ToUid(const GUID& guid) {
  Uid result;
  std::memcpy(result.data(), &guid, result.size());
  return result;
}

MAPIUID FromUid(const Uid& uid) {
  MAPIUID result;
  std::memcpy(result.ab, uid.data(), uid.size());
  return result;
}

Uid NewUid() {
  Uid uid;
  files::Random(uid.data(), uid.size());
  // RFC 4122 4.4: a random one says so.
  uid[7] = static_cast<std::uint8_t>((uid[7] & 0x0F) | 0x40);
  uid[8] = static_cast<std::uint8_t>((uid[8] & 0x3F) | 0x80);
  return uid;
}

std::string ToText(const Uid& uid) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text;
  for (const std::uint8_t byte : uid) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

const SPropValue* Section::Find(ULONG tag) const {
  const auto found = props_.find(PROP_ID(tag));
  if (found == props_.end() || !core::TypesAgree(tag, found->second.tag())) return nullptr;
  return &found->second.value();
}

void Section::Set(core::OwnedProp prop) {
  core::OwnedProp unicode = AsUnicode(prop.value());
  props_.insert_or_assign(PROP_ID(prop.tag()), std::move(unicode));
}

std::u16string Section::Text(ULONG tag) const {
  const SPropValue* value = Find(CHANGE_PROP_TYPE(tag, PT_UNICODE));
  return value ? std::u16string(core::View(value->Value.lpszW)) : std::u16string();
}

std::string Section::Utf8(ULONG tag) const { return core::Utf8Lossy(Text(tag)); }

std::optional<ULONG> Section::Long(ULONG tag) const {
  const SPropValue* value = Find(CHANGE_PROP_TYPE(tag, PT_LONG));
  return value ? std::optional<ULONG>(value->Value.ul) : std::nullopt;
}

std::vector<std::uint8_t> Section::Bytes(ULONG tag) const {
  const SPropValue* value = Find(CHANGE_PROP_TYPE(tag, PT_BINARY));
  if (!value || value->Value.bin.cb == 0) return {};
  return {value->Value.bin.lpb, value->Value.bin.lpb + value->Value.bin.cb};
}

std::vector<Uid> Section::Uids(ULONG tag) const {
  const std::vector<std::uint8_t> bytes = Bytes(tag);
  std::vector<Uid> uids(bytes.size() / sizeof(Uid));
  for (std::size_t i = 0; i < uids.size(); ++i)
    std::copy_n(bytes.begin() + i * sizeof(Uid), sizeof(Uid), uids[i].begin());
  return uids;
}

void Section::SetUids(ULONG tag, const std::vector<Uid>& uids) {
  std::vector<std::uint8_t> bytes;
  for (const Uid& uid : uids) bytes.insert(bytes.end(), uid.begin(), uid.end());
  Set(core::OwnedProp::Binary(tag, bytes));
}

Section* ProfileData::Find(const Uid& uid) {
  const auto found = sections.find(uid);
  return found == sections.end() ? nullptr : &found->second;
}

const Section* ProfileData::Find(const Uid& uid) const { return const_cast<ProfileData*>(this)->Find(uid); }

core::OwnedProp AsUnicode(const SPropValue& value) {
  std::vector<std::u16string> texts;
  SPropValue wide = value;
  switch (PROP_TYPE(value.ulPropTag)) {
    case PT_STRING8:
      wide.ulPropTag = CHANGE_PROP_TYPE(value.ulPropTag, PT_UNICODE);
      wide.Value.lpszW = WideOf(value.Value.lpszA, texts);
      return core::OwnedProp::Copy(wide);
    case PT_MV_STRING8: {
      const ULONG count = value.Value.MVszA.cValues;
      texts.reserve(count);  // the pointers below must stay
      std::vector<LPWSTR> pointers;
      for (ULONG i = 0; i < count; ++i) pointers.push_back(WideOf(value.Value.MVszA.lppszA[i], texts));
      wide.ulPropTag = CHANGE_PROP_TYPE(value.ulPropTag, PT_MV_UNICODE);
      wide.Value.MVszW = {count, pointers.data()};
      return core::OwnedProp::Copy(wide);
    }
    case PT_UNSPECIFIED:
    case PT_NULL:
    case PT_ERROR:
    case PT_OBJECT:
      throw core::Failure(MAPI_E_INVALID_TYPE, "A profile holds no value of that type.");
    default:
      return core::OwnedProp::Copy(value);
  }
}

bool IsSecret(ULONG tag) {
  const ULONG id = PROP_ID(tag);
  return (id >= kSecureIdMin && id <= kSecureIdMax) || id == kAuthPasswordId;
}

}  // namespace mapi::builtin
