// The profiles of one directory: a file for each, a lock file beside it, and an index that names the default.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "builtin/profiles/profile_data.h"
#include "builtin/session_context.h"

namespace mapi::builtin {

// Safe between threads and processes. Names are checked by the caller (profile_name.h). Failures are core::Failure:
//   MAPI_E_NOT_FOUND      no such profile
//   MAPI_E_CORRUPT_DATA   its file is damaged; the text names it
//   MAPI_E_VERSION        its file was written by a newer version
//   MAPI_E_NO_ACCESS      the name is taken, or the file system refuses
class ProfileStore {
 public:
  explicit ProfileStore(std::string directory) : directory_(std::move(directory)) {}

  // Of the context's directory, or of the user's own.
  static std::shared_ptr<ProfileStore> Open(const SessionContext& context);

  const std::string& directory() const { return directory_; }

  // Of the profiles that `shown` accepts, in the order of their names. A profile whose file can't be read is among
  // them: it can be deleted.
  std::vector<std::u16string> Names(const std::function<bool(const ProfileData&)>& shown = {}) const;
  bool Exists(std::u16string_view name) const;
  ProfileData Load(std::u16string_view name) const;

  void Create(const ProfileData& profile);
  // `check` sees the profile first, and may refuse by throwing. A file that can't be read is not shown to it.
  void Delete(std::u16string_view name, const std::function<void(const ProfileData&)>& check = {});
  void Copy(std::u16string_view from, std::u16string_view to, const std::function<void(ProfileData&)>& change);
  void Rename(std::u16string_view from, std::u16string_view to,
              const std::function<void(const ProfileData&)>& check = {});

  // Loads the profile under its lock, lets `change` work on it, and stores it. When `change` throws, or changes
  // nothing, the file stays as it is.
  void Update(std::u16string_view name, const std::function<void(ProfileData&)>& change);

  // Nothing: there is none, or it is gone.
  std::optional<std::u16string> Default() const;
  void SetDefault(std::optional<std::u16string_view> name);

 private:
  // Processes that died while they created or deleted a profile leave a lock file or a temporary file: those that
  // nobody holds go.
  void Tidy() const;

  std::string PathOf(std::u16string_view name) const;
  std::string LockPathOf(std::u16string_view name) const;
  std::string TemporaryPathOf(std::u16string_view name) const;
  void Write(const ProfileData& profile) const;
  std::optional<std::u16string> ReadIndex() const;
  void WriteIndex(std::u16string_view name) const;
  void ReplaceDefault(std::u16string_view from, std::u16string_view to) const;

  const std::string directory_;
};

}  // namespace mapi::builtin
