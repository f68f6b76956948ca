#include "builtin/profiles/profile_store.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "builtin/profiles/byte_codec.h"
#include "builtin/profiles/file_format.h"
#include "builtin/profiles/file_system.h"
#include "builtin/profiles/profile_codec.h"
#include "builtin/profiles/profile_name.h"
#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr char kProfileExtension[] = ".profile";
constexpr char kLockExtension[] = ".lock";
constexpr char kTemporaryExtension[] = ".tmp";
// No profile's stem can be these: their extensions differ from a profile's.
constexpr char kIndexFile[] = "profiles.index";
constexpr char kIndexLockFile[] = "profiles.index-lock";
constexpr char kIndexTemporaryFile[] = "profiles.index-tmp";

std::string Quoted(std::u16string_view name) { return "\"" + core::Utf8Lossy(name) + "\""; }

[[noreturn]] void NotFound(std::u16string_view name, const std::string& directory) {
  throw core::Failure(MAPI_E_NOT_FOUND, "There is no profile " + Quoted(name) + " in " + directory + ".");
}

[[noreturn]] void Taken(std::u16string_view name) {
  throw core::Failure(MAPI_E_NO_ACCESS, "There is a profile " + Quoted(name) +
                                            " already; names that differ in case only are the same. Choose another "
                                            "name, or delete that profile first.");
}

// What is wrong with a file, with its name and what can be done.
[[noreturn]] void Damaged(const std::string& path, const core::Failure& failure) {
  throw core::Failure(failure.code(), "The profile file " + path + " can't be used: " + failure.text() +
                                          ". Restore it from a backup, or delete the profile and create it again.");
}

ProfileData Decode(const files::Bytes& file, const std::string& path) {
  try {
    return DecodeProfile(UnwrapPayload(kProfileMagic, file));
  } catch (const core::Failure& failure) {
    Damaged(path, failure);
  }
}

std::vector<std::uint8_t> Encode(const ProfileData& profile) {
  std::vector<std::uint8_t> file = WrapPayload(kProfileMagic, EncodeProfile(profile));
  if (file.size() > kMaxFileBytes)
    throw core::Failure(MAPI_E_TOO_BIG,
                        "The profile would be longer than " + std::to_string(kMaxFileBytes) + " bytes.");
  return file;
}

}  // namespace

std::shared_ptr<ProfileStore> ProfileStore::Open(const SessionContext& context) {
  std::string directory =
      context.profile_directory.empty() ? files::DefaultProfileDirectory() : context.profile_directory;
  if (directory.empty()) {
    throw core::Failure(MAPI_E_UNCONFIGURED,
                        "Where are profiles kept? Neither a home directory nor EXCHANGE_MAPI_PROFILES is known.");
  }
  // "C:/" is a drive's root, and "C:" the current directory there.
  while (directory.size() > 1 && directory.back() == '/' && directory[directory.size() - 2] != ':')
    directory.pop_back();
  return std::make_shared<ProfileStore>(std::move(directory));
}

std::string ProfileStore::PathOf(std::u16string_view name) const {
  return files::Join(directory_, FileStem(name) + kProfileExtension);
}

std::string ProfileStore::LockPathOf(std::u16string_view name) const {
  return files::Join(directory_, FileStem(name) + kLockExtension);
}

std::string ProfileStore::TemporaryPathOf(std::u16string_view name) const {
  return files::Join(directory_, FileStem(name) + kTemporaryExtension);
}

std::vector<std::u16string> ProfileStore::Names(const std::function<bool(const ProfileData&)>& shown) const {
  std::vector<std::u16string> names;
  for (const std::string& file : files::List(directory_, kProfileExtension)) {
    const std::string stem = file.substr(0, file.size() - (sizeof kProfileExtension - 1));
    const std::string path = files::Join(directory_, file);
    try {
      const auto bytes = files::Read(path, kMaxFileBytes);
      if (!bytes) continue;  // deleted meanwhile
      ProfileData profile = Decode(*bytes, path);
      if (shown && !shown(profile)) continue;
      std::u16string name = std::move(profile.name);
      names.push_back(FileStem(name) == stem ? std::move(name) : NameOfStem(stem));
    } catch (const core::Failure&) {
      names.push_back(NameOfStem(stem));
    }
  }
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return core::CompareFolded(a, b) < 0; });
  return names;
}

bool ProfileStore::Exists(std::u16string_view name) const { return files::Exists(PathOf(name)); }

ProfileData ProfileStore::Load(std::u16string_view name) const {
  const std::string path = PathOf(name);
  const auto bytes = files::Read(path, kMaxFileBytes);
  if (!bytes) NotFound(name, directory_);
  ProfileData profile = Decode(*bytes, path);
  if (!SameProfileName(profile.name, name)) {
    Damaged(path, core::Failure(MAPI_E_CORRUPT_DATA, "it holds the profile " + Quoted(profile.name) +
                                                         ", so it was renamed or copied by hand"));
  }
  return profile;
}

void ProfileStore::Write(const ProfileData& profile) const {
  files::Replace(PathOf(profile.name), TemporaryPathOf(profile.name), Encode(profile));
}

void ProfileStore::Tidy() const {
  std::set<std::string> stems;
  for (const char* extension : {kLockExtension, kTemporaryExtension})
    for (const std::string& file : files::List(directory_, extension))
      stems.insert(file.substr(0, file.size() - std::string_view(extension).size()));
  for (const std::string& stem : stems) {
    const std::string path = files::Join(directory_, stem);
    if (files::Exists(path + kProfileExtension)) continue;
    try {
      const auto lock = files::Lock::Try(path + kLockExtension);
      if (!lock || files::Exists(path + kProfileExtension)) continue;
      files::Remove(path + kTemporaryExtension);
      lock->RemoveFile();
    } catch (const core::Failure&) {
      // Somebody else's: it is in nobody's way.
    }
  }
}

void ProfileStore::Create(const ProfileData& profile) {
  files::MakeDirectory(directory_);
  Tidy();
  const files::Lock lock(LockPathOf(profile.name));
  if (Exists(profile.name)) Taken(profile.name);
  Write(profile);
}

void ProfileStore::Delete(std::u16string_view name, const std::function<void(const ProfileData&)>& check) {
  if (!Exists(name)) NotFound(name, directory_);
  {
    files::Lock lock(LockPathOf(name));
    if (check) {
      std::optional<ProfileData> profile;
      try {
        profile = Load(name);
      } catch (const core::Failure&) {
        // A damaged profile can be deleted; one that is gone is named below.
      }
      if (profile) check(*profile);
    }
    const bool was_there = files::Remove(PathOf(name));
    files::Remove(TemporaryPathOf(name));
    lock.RemoveFile();
    if (!was_there) NotFound(name, directory_);
  }
  ReplaceDefault(name, {});
}

void ProfileStore::Copy(std::u16string_view from, std::u16string_view to,
                        const std::function<void(ProfileData&)>& change) {
  ProfileData profile = Load(from);
  profile.name = to;
  if (change) change(profile);
  Create(profile);
}

void ProfileStore::Rename(std::u16string_view from, std::u16string_view to,
                          const std::function<void(const ProfileData&)>& check) {
  if (!Exists(from)) NotFound(from, directory_);
  if (SameProfileName(from, to)) {
    Update(from, [&](ProfileData& profile) {
      if (check) check(profile);
      profile.name = to;
    });
    ReplaceDefault(from, to);
    return;
  }
  {
    // Always in one order, so that two opposite renames don't wait for each other.
    const bool from_first = LockPathOf(from) < LockPathOf(to);
    files::Lock first(LockPathOf(from_first ? from : to));
    files::Lock second(LockPathOf(from_first ? to : from));
    files::Lock& from_lock = from_first ? first : second;
    files::Lock& to_lock = from_first ? second : first;
    if (Exists(to)) Taken(to);
    if (!Exists(from)) {  // deleted meanwhile
      from_lock.RemoveFile();
      to_lock.RemoveFile();
      NotFound(from, directory_);
    }
    ProfileData profile = Load(from);
    if (check) check(profile);
    profile.name = to;
    Write(profile);
    files::Remove(PathOf(from));
    from_lock.RemoveFile();
  }
  ReplaceDefault(from, to);
}

void ProfileStore::Update(std::u16string_view name, const std::function<void(ProfileData&)>& change) {
  if (!Exists(name)) NotFound(name, directory_);
  files::Lock lock(LockPathOf(name));
  if (!Exists(name)) {  // deleted meanwhile
    lock.RemoveFile();
    NotFound(name, directory_);
  }
  ProfileData profile = Load(name);
  const std::vector<std::uint8_t> before = EncodeProfile(profile);
  change(profile);
  if (EncodeProfile(profile) != before) Write(profile);
}

std::optional<std::u16string> ProfileStore::ReadIndex() const {
  const std::string path = files::Join(directory_, kIndexFile);
  const auto bytes = files::Read(path, kMaxFileBytes);
  if (!bytes) return std::nullopt;
  try {
    ByteReader in(UnwrapPayload(kIndexMagic, *bytes));
    std::u16string name = in.Text(in.left());
    if (name.empty()) return std::nullopt;
    return name;
  } catch (const core::Failure& failure) {
    throw core::Failure(failure.code(), "The file " + path + ", which names the default profile, can't be used: " +
                                            failure.text() + ". Set the default profile again.");
  }
}

void ProfileStore::WriteIndex(std::u16string_view name) const {
  ByteWriter out;
  out.Text(name);
  files::Replace(files::Join(directory_, kIndexFile), files::Join(directory_, kIndexTemporaryFile),
                 WrapPayload(kIndexMagic, out.Take()));
}

void ProfileStore::ReplaceDefault(std::u16string_view from, std::u16string_view to) const {
  if (!files::Exists(files::Join(directory_, kIndexFile))) return;
  const files::Lock lock(files::Join(directory_, kIndexLockFile));
  try {
    const auto current = ReadIndex();
    if (!current || !SameProfileName(*current, from)) return;
  } catch (const core::Failure&) {
    return;  // what a damaged index named isn't known; the profile itself has been dealt with
  }
  WriteIndex(to);
}

std::optional<std::u16string> ProfileStore::Default() const {
  auto name = ReadIndex();
  return name && Exists(*name) ? name : std::nullopt;
}

void ProfileStore::SetDefault(std::optional<std::u16string_view> name) {
  if (name && !Exists(*name)) NotFound(*name, directory_);
  if (!name && !files::Exists(files::Join(directory_, kIndexFile))) return;
  const files::Lock lock(files::Join(directory_, kIndexLockFile));
  WriteIndex(name.value_or(std::u16string_view()));
}

}  // namespace mapi::builtin
