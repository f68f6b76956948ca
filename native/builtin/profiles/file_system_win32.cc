#ifdef _WIN32

#include <windows.h>
// After windows.h.
#include <aclapi.h>
#include <sddl.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "builtin/profiles/file_system.h"
#include "builtin/profiles/lock_wait.h"
#include "core/code_page.h"
#include "core/failure.h"

// RtlGenRandom: in advapi32 under this name, and in no mingw import header.
extern "C" BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size);

namespace mapi::builtin::files {
namespace {

std::wstring Wide(const std::string& text) {
  const std::u16string wide = core::Utf16Lossy(text);
  return std::wstring(wide.begin(), wide.end());
}

std::string Narrow(const wchar_t* text) {
  return core::Utf8Lossy(std::u16string_view(reinterpret_cast<const char16_t*>(text)));
}

// Relative and long paths: \\?\ lifts the limit of 260 characters, and takes absolute paths with backslashes only.
std::wstring PathOf(const std::string& path) {
  std::wstring wide = Wide(path);
  std::replace(wide.begin(), wide.end(), L'/', L'\\');
  if (wide.starts_with(LR"(\\)")) return wide;
  const DWORD size = ::GetFullPathNameW(wide.c_str(), 0, nullptr, nullptr);
  std::wstring full(size, L'\0');
  full.resize(::GetFullPathNameW(wide.c_str(), size, full.data(), nullptr));
  return full.empty() ? wide : LR"(\\?\)" + full;
}

std::string Message(DWORD error) {
  wchar_t* text = nullptr;
  ::FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
                   error, 0, reinterpret_cast<wchar_t*>(&text), 0, nullptr);
  std::string message = text ? Narrow(text) : "error " + std::to_string(error);
  ::LocalFree(text);
  while (!message.empty() && (message.back() == '\n' || message.back() == '\r' || message.back() == '.'))
    message.pop_back();
  return message;
}

[[noreturn]] void Fail(const char* what, const std::string& path, DWORD error) {
  const std::string text = std::string(what) + " " + path + ": " + Message(error) + ".";
  switch (error) {
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
    case ERROR_SHARING_VIOLATION:
      throw core::Failure(MAPI_E_NO_ACCESS, text);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      throw core::Failure(MAPI_E_NOT_ENOUGH_DISK, text);
    case ERROR_TOO_MANY_OPEN_FILES:
      throw core::Failure(MAPI_E_NOT_ENOUGH_RESOURCES, text);
    default:
      throw core::Failure(MAPI_E_DISK_ERROR, text);
  }
}

bool IsMissing(DWORD error) { return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND; }

class Handle {
 public:
  explicit Handle(HANDLE handle = INVALID_HANDLE_VALUE) : handle_(handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}
  ~Handle() { Close(); }
  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }

  HANDLE get() const { return handle_; }
  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
  bool Close() {
    return handle_ == INVALID_HANDLE_VALUE || ::CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE));
  }

 private:
  HANDLE handle_;
};

// An ACL for the owner and nobody else, not even by inheritance: what mode 0600 is elsewhere.
class OwnerOnly {
 public:
  OwnerOnly() {
    // OW is whoever owns the object: its creator, and the Administrators' group where that is set so.
    ::ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)", SDDL_REVISION_1,
                                                           &descriptor_, nullptr);
    attributes_ = {sizeof attributes_, descriptor_, FALSE};
  }
  ~OwnerOnly() { ::LocalFree(descriptor_); }
  OwnerOnly(const OwnerOnly&) = delete;
  OwnerOnly& operator=(const OwnerOnly&) = delete;

  SECURITY_ATTRIBUTES* get() { return descriptor_ ? &attributes_ : nullptr; }

 private:
  PSECURITY_DESCRIPTOR descriptor_ = nullptr;
  SECURITY_ATTRIBUTES attributes_{};
};

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::string Variable(const wchar_t* name) {
  const DWORD size = ::GetEnvironmentVariableW(name, nullptr, 0);
  if (size == 0) return {};
  std::wstring value(size, L'\0');
  value.resize(::GetEnvironmentVariableW(name, value.data(), size));
  return Narrow(value.c_str());
}

}  // namespace

std::string Join(const std::string& directory, const std::string& name) { return directory + '\\' + name; }

std::optional<Bytes> Read(const std::string& path, std::size_t limit) {
  const Handle file(::CreateFileW(PathOf(path).c_str(), GENERIC_READ, kShareAll, nullptr, OPEN_EXISTING,
                                  FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!file) {
    const DWORD error = ::GetLastError();
    if (IsMissing(error)) return std::nullopt;
    Fail("Can't open", path, error);
  }
  Bytes bytes;
  std::uint8_t piece[16'384];
  for (;;) {
    DWORD count = 0;
    if (!::ReadFile(file.get(), piece, sizeof piece, &count, nullptr)) Fail("Can't read", path, ::GetLastError());
    if (count == 0) return bytes;
    bytes.insert(bytes.end(), piece, piece + count);
    if (bytes.size() > limit) throw core::Failure(MAPI_E_CORRUPT_DATA, path + " is longer than such a file ever is.");
  }
}

bool Exists(const std::string& path) {
  if (::GetFileAttributesW(PathOf(path).c_str()) != INVALID_FILE_ATTRIBUTES) return true;
  const DWORD error = ::GetLastError();
  if (IsMissing(error)) return false;
  Fail("Can't look at", path, error);
}

bool Remove(const std::string& path) {
  if (::DeleteFileW(PathOf(path).c_str())) return true;
  const DWORD error = ::GetLastError();
  if (IsMissing(error)) return false;
  Fail("Can't remove", path, error);
}

void Replace(const std::string& path, const std::string& temporary, std::span<const std::uint8_t> bytes) {
  const std::wstring wide_temporary = PathOf(temporary);
  ::DeleteFileW(wide_temporary.c_str());  // left by a process that died between writing and renaming
  {
    OwnerOnly owner;
    Handle file(::CreateFileW(wide_temporary.c_str(), GENERIC_WRITE, 0, owner.get(), CREATE_NEW, FILE_ATTRIBUTE_NORMAL,
                              nullptr));
    if (!file) Fail("Can't create", temporary, ::GetLastError());
    try {
      DWORD written = 0;
      if (!::WriteFile(file.get(), bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) ||
          written != bytes.size())
        Fail("Can't write", temporary, ::GetLastError());
      if (!::FlushFileBuffers(file.get())) Fail("Can't flush", temporary, ::GetLastError());
      if (!file.Close()) Fail("Can't close", temporary, ::GetLastError());
    } catch (const core::Failure&) {
      file.Close();
      ::DeleteFileW(wide_temporary.c_str());
      throw;
    }
  }
  // A reader that has the old file open shares it for deletion, so that this succeeds; a virus scanner may not for a
  // moment. Write-through flushes the rename: there is no directory to flush.
  LockWait wait(path);
  for (int attempt = 0;; ++attempt) {
    if (::MoveFileExW(wide_temporary.c_str(), PathOf(path).c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
      return;
    const DWORD error = ::GetLastError();
    constexpr int kAttempts = 50;
    if ((error != ERROR_ACCESS_DENIED && error != ERROR_SHARING_VIOLATION) || attempt == kAttempts) {
      ::DeleteFileW(wide_temporary.c_str());
      Fail("Can't replace", path, error);
    }
    wait.Pause();
  }
}

std::vector<std::string> List(const std::string& directory, const std::string& suffix) {
  std::vector<std::string> names;
  WIN32_FIND_DATAW found{};
  const HANDLE search = ::FindFirstFileW((PathOf(directory) + L"\\*").c_str(), &found);
  if (search == INVALID_HANDLE_VALUE) {
    const DWORD error = ::GetLastError();
    if (IsMissing(error)) return names;
    Fail("Can't list", directory, error);
  }
  do {
    std::string name = Narrow(found.cFileName);
    if (name.size() > suffix.size() && name.ends_with(suffix)) names.push_back(std::move(name));
  } while (::FindNextFileW(search, &found));
  ::FindClose(search);
  return names;
}

void MakeDirectory(const std::string& path) {
  const std::wstring wide = PathOf(path);
  OwnerOnly owner;
  // Parents from the outermost on: those that are there, and drives, refuse, which is no error.
  for (std::size_t slash = wide.find(L'\\', 4); slash != std::wstring::npos; slash = wide.find(L'\\', slash + 1))
    ::CreateDirectoryW(wide.substr(0, slash).c_str(), owner.get());
  if (::CreateDirectoryW(wide.c_str(), owner.get())) return;
  const DWORD error = ::GetLastError();
  const DWORD attributes = ::GetFileAttributesW(wide.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) Fail("Can't create the directory", path, error);
  if (!(attributes & FILE_ATTRIBUTE_DIRECTORY)) Fail("Can't use as a directory", path, ERROR_DIRECTORY);
}

std::string DefaultProfileDirectory() {
  if (std::string chosen = Variable(L"EXCHANGE_MAPI_PROFILES"); !chosen.empty()) return chosen;
  const std::string data = Variable(L"APPDATA");
  return data.empty() ? "" : data + "\\exchange-mapi\\profiles";
}

void Random(std::uint8_t* bytes, std::size_t count) {
  if (!SystemFunction036(bytes, static_cast<ULONG>(count)))
    throw core::Failure(MAPI_E_CALL_FAILED, "The system gives no random numbers.");
}

struct Lock::Impl {
  Handle file;
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
  OwnerOnly owner;
  auto impl = std::make_unique<Impl>();
  impl->file = Handle(::CreateFileW(PathOf(path).c_str(), GENERIC_READ | GENERIC_WRITE, kShareAll, owner.get(),
                                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!impl->file) Fail("Can't create the lock file", path, ::GetLastError());
  OVERLAPPED whole{};
  if (::LockFileEx(impl->file.get(), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole))
    return std::unique_ptr<Lock>(new Lock(std::move(impl)));
  const DWORD error = ::GetLastError();
  if (error != ERROR_LOCK_VIOLATION && error != ERROR_IO_PENDING) Fail("Can't lock", path, error);
  return nullptr;
}

Lock::~Lock() = default;

// Stays: a name whose file is marked for deletion can't be opened until its last handle is closed, and whoever waits
// for this lock has one.
void Lock::RemoveFile() {}

}  // namespace mapi::builtin::files

#endif  // _WIN32
