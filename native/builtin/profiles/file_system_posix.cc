#ifndef _WIN32

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <random>
#include <system_error>
#include <utility>

#include "builtin/profiles/file_system.h"
#include "builtin/profiles/lock_wait.h"
#include "core/failure.h"

namespace mapi::builtin::files {
namespace {

constexpr mode_t kOwnerFile = S_IRUSR | S_IWUSR;
constexpr mode_t kOwnerDirectory = S_IRWXU;

[[noreturn]] void Fail(const char* what, const std::string& path, int error) {
  const std::string text = std::string(what) + " " + path + ": " + std::strerror(error) + ".";
  switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
      throw core::Failure(MAPI_E_NO_ACCESS, text);
    case ENOSPC:
    case EDQUOT:
      throw core::Failure(MAPI_E_NOT_ENOUGH_DISK, text);
    case EMFILE:
    case ENFILE:
      throw core::Failure(MAPI_E_NOT_ENOUGH_RESOURCES, text);
    default:
      throw core::Failure(MAPI_E_DISK_ERROR, text);
  }
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  ~Descriptor() { Close(); }
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int Close() { return fd_ >= 0 ? ::close(std::exchange(fd_, -1)) : 0; }

 private:
  int fd_;
};

Descriptor Open(const std::string& path, int flags, mode_t mode = 0) {
  for (;;) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    if (fd >= 0 || errno != EINTR) return Descriptor(fd);
  }
}

void WriteAll(int fd, std::span<const std::uint8_t> bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) Fail("Can't write", path, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

void FlushDirectoryOf(const std::string& path) {
  const Descriptor directory = Open(path.substr(0, path.rfind('/')), O_RDONLY | O_DIRECTORY);
  // Some file systems can't flush a directory; the rename itself has happened by then.
  if (directory) ::fsync(directory.get());
}

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string HomeDirectory() {
  if (std::string home = Variable("HOME"); !home.empty()) return home;
  passwd entry{};
  passwd* found = nullptr;
  char buffer[16'384];
  if (::getpwuid_r(::getuid(), &entry, buffer, sizeof buffer, &found) == 0 && found && found->pw_dir)
    return found->pw_dir;
  return {};
}

}  // namespace

std::string Join(const std::string& directory, const std::string& name) { return directory + '/' + name; }

std::string Canonical(const std::string& directory) {
  std::error_code error;
  std::filesystem::path canonical = std::filesystem::weakly_canonical(directory, error);
  if (error) return directory;
  canonical = std::filesystem::absolute(canonical, error);
  return error ? directory : canonical.string();
}

std::optional<Bytes> Read(const std::string& path, std::size_t limit) {
  const Descriptor file = Open(path, O_RDONLY);
  if (!file) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    Fail("Can't open", path, errno);
  }
  Bytes bytes;
  std::uint8_t piece[16'384];
  for (;;) {
    const ssize_t count = ::read(file.get(), piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) Fail("Can't read", path, errno);
    if (count == 0) return bytes;
    bytes.insert(bytes.end(), piece, piece + count);
    if (bytes.size() > limit) throw core::Failure(MAPI_E_CORRUPT_DATA, path + " is longer than such a file ever is.");
  }
}

bool Exists(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) == 0) return true;
  if (errno == ENOENT || errno == ENOTDIR) return false;
  Fail("Can't look at", path, errno);
}

bool Remove(const std::string& path) {
  if (::unlink(path.c_str()) == 0) {
    FlushDirectoryOf(path);
    return true;
  }
  if (errno == ENOENT || errno == ENOTDIR) return false;
  Fail("Can't remove", path, errno);
}

void Replace(const std::string& path, const std::string& temporary, std::span<const std::uint8_t> bytes) {
  ::unlink(temporary.c_str());  // left by a process that died between writing and renaming
  {
    Descriptor file = Open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, kOwnerFile);
    if (!file) Fail("Can't create", temporary, errno);
    try {
      WriteAll(file.get(), bytes, temporary);
      if (::fsync(file.get()) != 0) Fail("Can't flush", temporary, errno);
      if (file.Close() != 0) Fail("Can't close", temporary, errno);
    } catch (const core::Failure&) {
      ::unlink(temporary.c_str());
      throw;
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(temporary.c_str());
    Fail("Can't replace", path, error);
  }
  FlushDirectoryOf(path);
}

std::vector<std::string> List(const std::string& directory, const std::string& suffix) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(directory.c_str()), &::closedir);
  if (!stream) {
    if (errno == ENOENT) return names;
    Fail("Can't list", directory, errno);
  }
  while (const dirent* entry = ::readdir(stream.get())) {
    const std::string name = entry->d_name;
    if (name.size() > suffix.size() && name.ends_with(suffix)) names.push_back(name);
  }
  return names;
}

void MakeDirectory(const std::string& path) {
  for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), kOwnerDirectory) != 0 && errno != EEXIST && errno != EISDIR) {
      const int error = errno;
      // A parent that may not be written to, but is there, is no obstacle.
      struct stat status{};
      if (::stat(part.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
        Fail("Can't create the directory", part, error);
    }
    if (slash == std::string::npos) break;
  }
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) Fail("Can't look at", path, errno);
  if (!S_ISDIR(status.st_mode)) Fail("Can't use as a directory", path, ENOTDIR);
}

std::string DefaultProfileDirectory() {
  if (std::string chosen = Variable("EXCHANGE_MAPI_PROFILES"); !chosen.empty()) return chosen;
#ifdef __APPLE__
  const std::string home = HomeDirectory();
  return home.empty() ? "" : home + "/Library/Application Support/exchange-mapi/profiles";
#else
  // The XDG base directory specification: a relative path there is to be ignored.
  if (std::string config = Variable("XDG_CONFIG_HOME"); config.starts_with('/'))
    return config + "/exchange-mapi/profiles";
  const std::string home = HomeDirectory();
  return home.empty() ? "" : home + "/.config/exchange-mapi/profiles";
#endif
}

void Random(std::uint8_t* bytes, std::size_t count) {
  std::random_device device;  // the operating system's
  for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(device());
}

struct Lock::Impl {
  std::string path;
  Descriptor file{-1};
};

Lock::Lock(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Lock::Lock(const std::string& path) {
  LockWait wait(path);
  for (;;) {
    if (const auto lock = Try(path)) {
      impl_ = std::move(lock->impl_);
      return;
    }
    wait.Pause();
  }
}

std::unique_ptr<Lock> Lock::Try(const std::string& path) {
  for (;;) {
    Descriptor file = Open(path, O_RDWR | O_CREAT | O_NOFOLLOW, kOwnerFile);
    if (!file) Fail("Can't create the lock file", path, errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EINTR) continue;
      if (errno == EWOULDBLOCK) return nullptr;
      Fail("Can't lock", path, errno);
    }
    // The holder before may have removed the file: then this lock is on nothing that others can see.
    struct stat mine{};
    struct stat named{};
    if (::fstat(file.get(), &mine) == 0 && ::stat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino &&
        mine.st_dev == named.st_dev) {
      auto impl = std::make_unique<Impl>();
      impl->path = path;
      impl->file = std::move(file);
      return std::unique_ptr<Lock>(new Lock(std::move(impl)));
    }
  }
}

Lock::~Lock() = default;

void Lock::RemoveFile() { ::unlink(impl_->path.c_str()); }

}  // namespace mapi::builtin::files

#endif  // _WIN32
