#include <algorithm>

#include "builtin/profiles/file_format.h"
#include "builtin/profiles/profile_codec.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/value_codec.h"
#include "core/prop_compare.h"
#include "support.h"

namespace mapi::test {
namespace {

using builtin::ProfileData;
using FileBytes = std::vector<std::uint8_t>;

ProfileData Sample() {
  ProfileData profile = builtin::NewProfile(u"Größe");
  builtin::AddService(profile, *builtin::FindService(u"msems"), u"");
  builtin::Section& section = profile.sections[builtin::NewUid()];
  LONG longs[] = {1, -2};
  SPropValue mv{};
  mv.ulPropTag = PROP_TAG(PT_MV_LONG, 0x6001);
  mv.Value.MVl = {2, longs};
  section.Set(core::OwnedProp::Copy(mv));
  BYTE bytes[] = {9, 8};
  SBinary binaries[] = {{2, bytes}, {0, nullptr}};
  mv.ulPropTag = PROP_TAG(PT_MV_BINARY, 0x6002);
  mv.Value.MVbin = {2, binaries};
  section.Set(core::OwnedProp::Copy(mv));
  return profile;
}

// Decodes a whole file: the profile, or the code of the failure.
HRESULT Decode(const FileBytes& file, ProfileData* profile = nullptr) {
  try {
    ProfileData decoded = builtin::DecodeProfile(builtin::UnwrapPayload(builtin::kProfileMagic, file));
    if (profile) *profile = std::move(decoded);
    return S_OK;
  } catch (const core::Failure& failure) {
    return failure.code();
  }
}

void Reseal(FileBytes& file) {
  const std::uint32_t crc = builtin::Crc32(std::span(file).subspan(12));
  for (int i = 0; i < 4; ++i) file[8 + i] = static_cast<std::uint8_t>(crc >> (8 * i));
}

}  // namespace

TEST_CASE("A profile goes through its file unchanged") {
  const ProfileData profile = Sample();
  const FileBytes payload = builtin::EncodeProfile(profile);
  ProfileData back;
  REQUIRE(Decode(builtin::WrapPayload(builtin::kProfileMagic, payload), &back) == S_OK);
  CHECK(back.name == profile.name);
  CHECK(builtin::EncodeProfile(back) == payload);
  REQUIRE(back.sections.size() == profile.sections.size());
  for (const auto& [uid, section] : profile.sections) {
    for (const auto& [id, prop] : section.props()) {
      const SPropValue* value = back.Find(uid)->Find(prop.tag());
      REQUIRE(value);
      CHECK(core::CompareValues(*value, prop.value()) == 0);
    }
  }
  CHECK(builtin::Crc32(std::span(reinterpret_cast<const std::uint8_t*>("123456789"), 9)) == 0xCBF43926);
}

TEST_CASE("Every prefix of a profile file is refused") {
  const FileBytes file = builtin::WrapPayload(builtin::kProfileMagic, builtin::EncodeProfile(Sample()));
  for (std::size_t size = 0; size < file.size(); ++size) {
    FileBytes prefix(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(Decode(prefix) == MAPI_E_CORRUPT_DATA);
    // Also one whose checksum somebody has made right.
    if (size >= builtin::kEnvelopeBytes) {
      Reseal(prefix);
      CHECK(Decode(prefix) == MAPI_E_CORRUPT_DATA);
      for (int i = 0; i < 4; ++i)
        prefix[16 + i] = static_cast<std::uint8_t>((size - builtin::kEnvelopeBytes) >> (8 * i));
      Reseal(prefix);
      CHECK(Decode(prefix) == MAPI_E_CORRUPT_DATA);
    }
  }
}

TEST_CASE("Every single-bit flip of a profile file is refused") {
  const FileBytes file = builtin::WrapPayload(builtin::kProfileMagic, builtin::EncodeProfile(Sample()));
  std::size_t values = 0;
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    FileBytes flipped = file;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
    if (Decode(flipped) != MAPI_E_CORRUPT_DATA) FAIL_CHECK("bit ", bit);
    // With the checksum made right: a value or an error, and never anything else.
    Reseal(flipped);
    const HRESULT result = Decode(flipped);
    if (result == S_OK)
      ++values;
    else if (result != MAPI_E_CORRUPT_DATA && !(result == MAPI_E_VERSION && bit / 8 >= 12 && bit / 8 < 14))
      FAIL_CHECK("bit ", bit, " code ", result);
  }
  CHECK(values > 0);
}

TEST_CASE("A newer version's file says so") {
  FileBytes file = builtin::WrapPayload(builtin::kProfileMagic, builtin::EncodeProfile(Sample()));
  file[12] = 2;
  Reseal(file);
  CHECK(Decode(file) == MAPI_E_VERSION);
}

TEST_CASE("Values: odd lengths, nulls in strings, counts that can't be") {
  const auto refused = [](ULONG type, const FileBytes& bytes) {
    try {
      builtin::DecodeValue(PROP_TAG(type, 0x6001), bytes);
      return false;
    } catch (const core::Failure& failure) {
      return failure.code() == MAPI_E_CORRUPT_DATA;
    }
  };
  CHECK(refused(PT_LONG, {1, 2, 3}));
  CHECK(refused(PT_LONG, {1, 2, 3, 4, 5}));
  CHECK(refused(PT_BOOLEAN, {2, 0}));
  CHECK(refused(PT_UNICODE, {1}));
  CHECK(refused(PT_UNICODE, {65, 0, 0, 0}));
  CHECK(refused(PT_MV_UNICODE, {0xFF, 0xFF, 0xFF, 0xFF}));
  CHECK(refused(PT_MV_LONG, {0xFF, 0xFF, 0xFF, 0x3F, 0, 0, 0, 0}));
  CHECK(refused(PT_MV_BINARY, {1, 0, 0, 0, 5, 0, 0, 0, 1}));
  CHECK(refused(PT_STRING8, {65}));
  CHECK(refused(PT_ERROR, {0, 0, 0, 0}));
  CHECK(refused(PT_OBJECT, {}));
  CHECK(refused(0x7777, {}));
}

TEST_CASE("Profile names and the names of their files") {
  using builtin::FileStem;
  using builtin::IsProfileName;
  CHECK(IsProfileName(u"backup"));
  CHECK(IsProfileName(u"two words"));
  CHECK(IsProfileName(std::u16string(64, u'x')));
  for (const std::u16string& bad :
       {std::u16string(), std::u16string(65, u'x'), std::u16string(u" x"), std::u16string(u"x "),
        std::u16string(u"a\nb"), std::u16string(u"a\x7F"), std::u16string(1, char16_t{0xD800})})
    CHECK_FALSE(IsProfileName(bad));
  CHECK(FileStem(u"Backup_1") == "backup_1");
  CHECK(FileStem(u"ÄÖ") == FileStem(u"äö"));
  CHECK(FileStem(u"a/b\\c") == "a%2fb%5cc");
  CHECK(FileStem(u"..") == "%2e%2e");
  CHECK(FileStem(u"é") == "%c3%a9");
  CHECK(FileStem(u"CON") == "%63on");
  CHECK(FileStem(u"com7") == "%63om7");
  CHECK(FileStem(u"console") == "console");
  const std::string stem = FileStem(std::u16string(64, u'日'));
  CHECK(stem.size() <= 200);
  CHECK(stem != FileStem(std::u16string(63, u'日') + u'本'));
  CHECK(builtin::NameOfStem("a%2fb%C") == u"a/b%C");
  CHECK(builtin::NameOfStem("%") == u"%");
  CHECK(builtin::SameProfileName(u"ABC", u"abc"));
}

}  // namespace mapi::test
