#include "builtin/profiles/profile_codec.h"

#include "builtin/profiles/byte_codec.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/value_codec.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kUidBytes = sizeof(Uid);
constexpr std::size_t kLeastSectionBytes = kUidBytes + 4;
constexpr std::size_t kLeastPropBytes = 8;

Section DecodeSection(ByteReader& in) {
  Section section;
  ULONG last = 0;
  for (std::uint32_t count = in.Count(kLeastPropBytes); count > 0; --count) {
    const ULONG tag = in.U32();
    if (PROP_ID(tag) <= last) Corrupt("its properties are not in order");
    last = PROP_ID(tag);
    section.Set(DecodeValue(tag, in.Raw(in.U32())));
  }
  return section;
}

}  // namespace

std::vector<std::uint8_t> EncodeProfile(const ProfileData& profile) {
  ByteWriter out;
  out.Number(static_cast<std::uint16_t>(profile.name.size()));
  out.Text(profile.name);
  out.U32(profile.sections.size());
  for (const auto& [uid, section] : profile.sections) {
    out.Raw(uid);
    out.U32(section.props().size());
    for (const auto& [id, prop] : section.props()) {
      const std::vector<std::uint8_t> value = EncodeValue(prop.value());
      out.Number(prop.tag());
      out.U32(value.size());
      out.Raw(value);
    }
  }
  return out.Take();
}

ProfileData DecodeProfile(std::span<const std::uint8_t> payload) {
  ByteReader in(payload);
  ProfileData profile;
  profile.name = in.Text(std::size_t{2} * in.Number<std::uint16_t>());
  if (!IsProfileName(profile.name)) Corrupt("the profile's name in it is none");
  for (std::uint32_t count = in.Count(kLeastSectionBytes); count > 0; --count) {
    Uid uid;
    const auto raw = in.Raw(kUidBytes);
    std::copy(raw.begin(), raw.end(), uid.begin());
    if (!profile.sections.empty() && uid <= profile.sections.rbegin()->first) Corrupt("its sections are not in order");
    profile.sections.emplace(uid, DecodeSection(in));
  }
  in.End();
  return profile;
}

}  // namespace mapi::builtin
