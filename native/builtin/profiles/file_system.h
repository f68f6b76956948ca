// What the profile store needs of the operating system. Paths are UTF-8. Failures are core::Failure and name the path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mapi::builtin::files {

using Bytes = std::vector<std::uint8_t>;

std::string Join(const std::string& directory, const std::string& name);

// One directory, one name: absolute, with links resolved as far as it exists. Of what can't be used, the text as it is.
std::string Canonical(const std::string& directory);

// Nothing: there is no such file.
std::optional<Bytes> Read(const std::string& path, std::size_t limit);
bool Exists(const std::string& path);
bool Remove(const std::string& path);  // false: there was none

// All or nothing, also when the power fails: written to `temporary`, flushed, renamed to `path`, the directory flushed.
// Readable and writable by the owner only. The caller holds the lock that keeps others from the same temporary file.
void Replace(const std::string& path, const std::string& temporary, std::span<const std::uint8_t> bytes);

// Names of the files that end with `suffix`, in no order. A directory that isn't there is empty.
std::vector<std::string> List(const std::string& directory, const std::string& suffix);

// With its parents; what it makes is for the owner only.
void MakeDirectory(const std::string& path);

// Where profiles are kept when nobody says otherwise. Empty: the environment doesn't tell.
std::string DefaultProfileDirectory();

void Random(std::uint8_t* bytes, std::size_t count);

// An exclusive lock by a file of its own. It belongs to this object, not to the process: two of them in one process
// exclude each other too.
class Lock {
 public:
  // Waits within the current call's deadline: MAPI_E_TIMEOUT, MAPI_E_USER_CANCEL.
  explicit Lock(const std::string& path);
  // Null: somebody else has it.
  static std::unique_ptr<Lock> Try(const std::string& path);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  // What the lock was for is gone: its file goes too.
  void RemoveFile();

 private:
  struct Impl;
  explicit Lock(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace mapi::builtin::files
