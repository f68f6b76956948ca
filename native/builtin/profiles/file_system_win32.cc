#ifdef _WIN32

#include <windows.h>
// After windows.h.
#include <shlobj.h>

#include <algorithm>
#include <string>
#include <utility>

#include "builtin/profiles/file_system.h"
#include "builtin/profiles/lock_wait.h"
#include "builtin/profiles/owner_only_win32.h"
#include "builtin/profiles/win32_handle.h"
#include "builtin/profiles/windows_path.h"
#include "core/code_page.h"
#include "core/failure.h"

// advapi32: RtlGenRandom, under this name, and in no import header of mingw-w64.
extern "C" BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size);
// ntdll: what the last error was before it was made one of Win32's.
extern "C" LONG NTAPI RtlGetLastNtStatus();

namespace mapi::builtin::files {
namespace {

// The file was deleted, and goes when its last handle is closed: [MS-ERREF] 2.3.1.
constexpr LONG kStatusDeletePending = static_cast<LONG>(0xC0000056);
// Not in mingw-w64's headers, or not for every version of Windows that has them.
constexpr DWORD kErrorDiskQuotaExceeded = 1295;
constexpr auto kFileDispositionInfoEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(21);
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

// A file that is going is none.
DWORD LastError() {
  const DWORD error = ::GetLastError();
  return error == ERROR_ACCESS_DENIED && RtlGetLastNtStatus() == kStatusDeletePending ? ERROR_FILE_NOT_FOUND : error;
}

bool IsMissing(DWORD error) { return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND; }

[[noreturn]] void Fail(const char* what, const std::string& path, DWORD error) {
  const std::string text = std::string(what) + " " + path + ": " + MessageOf(error) + ".";
  switch (error) {
    case ERROR_ACCESS_DENIED:
    case ERROR_NETWORK_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
    case ERROR_SHARING_VIOLATION:
    case ERROR_WRITE_PROTECT:
      throw core::Failure(MAPI_E_NO_ACCESS, text);
    case ERROR_DISK_FULL:
    case kErrorDiskQuotaExceeded:
    case ERROR_HANDLE_DISK_FULL:
      throw core::Failure(MAPI_E_NOT_ENOUGH_DISK, text);
    case ERROR_NO_SYSTEM_RESOURCES:
    case ERROR_TOO_MANY_OPEN_FILES:
      throw core::Failure(MAPI_E_NOT_ENOUGH_RESOURCES, text);
    default:
      throw core::Failure(MAPI_E_DISK_ERROR, text);
  }
}

// Absolute, and in the form that may be long.
std::u16string PathOf(const std::string& path) {
  if (const std::string wrong = WrongOnWindows(path); !wrong.empty())
    throw core::Failure(MAPI_E_INVALID_PARAMETER, "The path " + path + " can't be used: " + wrong + ".");
  std::u16string wide = core::Utf16Lossy(path);
  std::replace(wide.begin(), wide.end(), u'/', u'\\');
  if (wide.starts_with(u"\\\\?\\")) return wide;
  std::u16string full(::GetFullPathNameW(Wide(wide), 0, nullptr, nullptr), u'\0');
  full.resize(::GetFullPathNameW(Wide(wide), static_cast<DWORD>(full.size()), Wide(full), nullptr));
  if (full.empty()) Fail("Can't use the path", path, ::GetLastError());
  return LongForm(full);
}

Handle Open(const std::u16string& path, DWORD access, DWORD share, DWORD how, SECURITY_ATTRIBUTES* security = nullptr) {
  // A directory, too, can be opened to look at it.
  return Handle(::CreateFileW(Wide(path), access, share, security, how,
                              FILE_ATTRIBUTE_NORMAL | (access == 0 ? FILE_FLAG_BACKUP_SEMANTICS : 0), nullptr));
}

std::string Variable(const wchar_t* name) {
  const DWORD size = ::GetEnvironmentVariableW(name, nullptr, 0);
  if (size == 0) return {};
  std::wstring value(size, L'\0');
  value.resize(::GetEnvironmentVariableW(name, value.data(), size));
  return Narrow(value.c_str());
}

// The user's own data on this machine, also of an account that has no environment of its own.
std::string LocalData() {
  wchar_t* folder = nullptr;
  const HRESULT result = ::SHGetKnownFolderPath(FOLDERID_LocalAppData, KF_FLAG_DONT_VERIFY, nullptr, &folder);
  std::string found = SUCCEEDED(result) ? Narrow(folder) : Variable(L"LOCALAPPDATA");
  ::CoTaskMemFree(folder);
  return found;
}

// Of the path, or of the part of it that is there; empty where even the root isn't.
std::u16string FinalPath(const std::u16string& path) {
  const Handle there = Open(path, 0, kShareAll, OPEN_EXISTING);
  if (!there) return {};
  constexpr DWORD kFlags = FILE_NAME_NORMALIZED | VOLUME_NAME_DOS;
  std::u16string found(::GetFinalPathNameByHandleW(there.get(), nullptr, 0, kFlags), u'\0');
  found.resize(::GetFinalPathNameByHandleW(there.get(), Wide(found), static_cast<DWORD>(found.size()), kFlags));
  // Of a volume without a letter there is no such name.
  return found.empty() ? path : found;
}

bool SameFile(const Handle& a, const Handle& b) {
  BY_HANDLE_FILE_INFORMATION one{}, other{};
  return ::GetFileInformationByHandle(a.get(), &one) && ::GetFileInformationByHandle(b.get(), &other) &&
         one.dwVolumeSerialNumber == other.dwVolumeSerialNumber && one.nFileIndexHigh == other.nFileIndexHigh &&
         one.nFileIndexLow == other.nFileIndexLow;
}

}  // namespace

std::string Join(const std::string& directory, const std::string& name) {
  const bool ends = directory.ends_with('\\') || directory.ends_with('/');
  return ends ? directory + name : directory + '\\' + name;
}

std::string Canonical(const std::string& directory) {
  std::u16string there;
  try {
    there = PathOf(directory);
  } catch (const core::Failure&) {
    return directory;
  }
  const std::size_t root = RootLength(there);
  while (there.size() > root && there.back() == u'\\') there.pop_back();
  std::u16string rest;
  std::u16string final;
  while ((final = FinalPath(there)).empty() && there.size() > root) {
    const std::size_t slash = std::max(there.rfind(u'\\'), root - 1);
    rest.insert(0, there, slash + 1);
    if (slash + 1 < there.size()) rest.insert(0, 1, u'\\');
    there.resize(slash + 1 == root ? root : slash);
  }
  if (final.empty()) final = there;
  if (final.ends_with(u'\\') && !rest.empty()) final.pop_back();
  return core::Utf8Lossy(ShortForm(final + rest));
}

std::optional<Bytes> Read(const std::string& path, std::size_t limit) {
  const Handle file = Open(PathOf(path), GENERIC_READ, kShareAll, OPEN_EXISTING);
  if (!file) {
    const DWORD error = LastError();
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
  if (::GetFileAttributesW(Wide(PathOf(path))) != INVALID_FILE_ATTRIBUTES) return true;
  const DWORD error = LastError();
  if (IsMissing(error)) return false;
  Fail("Can't look at", path, error);
}

bool Remove(const std::string& path) {
  if (::DeleteFileW(Wide(PathOf(path)))) return true;
  const DWORD error = LastError();
  if (IsMissing(error)) return false;
  Fail("Can't remove", path, error);
}

void Replace(const std::string& path, const std::string& temporary, std::span<const std::uint8_t> bytes) {
  const std::u16string wide = PathOf(path);
  const std::u16string wide_temporary = PathOf(temporary);
  ::DeleteFileW(Wide(wide_temporary));  // left by a process that died between writing and renaming
  {
    OwnerOnly owner(OwnerOnly::What::kFile);
    Handle file = Open(wide_temporary, GENERIC_WRITE, 0, CREATE_NEW, owner.get());
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
      ::DeleteFileW(Wide(wide_temporary));
      throw;
    }
  }
  // A reader that has the old file open shares it for deletion, so that this succeeds; a virus scanner may not for a
  // moment. Write-through flushes the rename: there is no directory to flush.
  LockWait wait(path);
  for (int attempt = 0;; ++attempt) {
    if (::MoveFileExW(Wide(wide_temporary), Wide(wide), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) return;
    const DWORD error = ::GetLastError();
    constexpr int kAttempts = 50;
    if ((error != ERROR_ACCESS_DENIED && error != ERROR_SHARING_VIOLATION) || attempt == kAttempts) {
      ::DeleteFileW(Wide(wide_temporary));
      Fail("Can't replace", path, error);
    }
    wait.Pause();
  }
}

std::vector<std::string> List(const std::string& directory, const std::string& suffix) {
  std::vector<std::string> names;
  WIN32_FIND_DATAW found{};
  const HANDLE search = ::FindFirstFileW(Wide(PathOf(directory) + u"\\*"), &found);
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
  std::u16string wide = PathOf(path);
  while (wide.ends_with(u'\\')) wide.pop_back();
  const std::size_t root = RootLength(wide);
  const DWORD attributes = ::GetFileAttributesW(Wide(wide));
  if (attributes != INVALID_FILE_ATTRIBUTES) {
    if (!(attributes & FILE_ATTRIBUTE_DIRECTORY)) Fail("Can't use as a directory", path, ERROR_DIRECTORY);
    return;
  }
  if (root < wide.size() && ::GetFileAttributesW(Wide(wide.substr(0, root))) == INVALID_FILE_ATTRIBUTES)
    Fail("There is no such drive or share to make a directory on,", path, ::GetLastError());
  OwnerOnly owner(OwnerOnly::What::kDirectory);
  for (std::size_t slash = wide.find(u'\\', root);; slash = wide.find(u'\\', slash + 1)) {
    const std::u16string part = wide.substr(0, slash);
    if (!::CreateDirectoryW(Wide(part), owner.get())) {
      const DWORD error = ::GetLastError();
      // A parent that may not be written to, but is there, is no obstacle.
      const DWORD found = ::GetFileAttributesW(Wide(part));
      if (found == INVALID_FILE_ATTRIBUTES) Fail("Can't create the directory", core::Utf8Lossy(ShortForm(part)), error);
      if (!(found & FILE_ATTRIBUTE_DIRECTORY))
        Fail("Can't use as a directory", core::Utf8Lossy(ShortForm(part)), ERROR_DIRECTORY);
    }
    if (slash == std::u16string::npos) return;
  }
}

std::string DefaultProfileDirectory() {
  if (std::string chosen = Variable(L"EXCHANGE_MAPI_PROFILES"); !chosen.empty()) return chosen;
  const std::string data = LocalData();
  return data.empty() ? "" : Join(data, "exchange-mapi\\profiles");
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
  const std::u16string wide = PathOf(path);
  OwnerOnly owner(OwnerOnly::What::kFile);
  auto impl = std::make_unique<Impl>();
  impl->file = Open(wide, GENERIC_READ | GENERIC_WRITE | DELETE, kShareAll, OPEN_ALWAYS, owner.get());
  if (!impl->file) {
    const DWORD error = LastError();
    // Its holder is removing it, or somebody looks at it who doesn't share, for a moment.
    if (error == ERROR_FILE_NOT_FOUND || error == ERROR_SHARING_VIOLATION) return nullptr;
    Fail("Can't create the lock file", path, error);
  }
  OVERLAPPED whole{};
  if (!::LockFileEx(impl->file.get(), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) {
    const DWORD error = ::GetLastError();
    if (error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING) return nullptr;
    Fail("Can't lock", path, error);
  }
  // The holder before may have removed the file: then this lock is on nothing that others can see.
  const Handle named = Open(wide, 0, kShareAll, OPEN_EXISTING);
  if (!named || !SameFile(impl->file, named)) return nullptr;
  return std::unique_ptr<Lock>(new Lock(std::move(impl)));
}

Lock::~Lock() = default;

void Lock::RemoveFile() {
  // At once, where the file system can; else when those who try the lock at this moment have closed it.
  FILE_DISPOSITION_INFO_EX at_once{FILE_DISPOSITION_FLAG_DELETE | FILE_DISPOSITION_FLAG_POSIX_SEMANTICS};
  if (::SetFileInformationByHandle(impl_->file.get(), kFileDispositionInfoEx, &at_once, sizeof at_once)) return;
  FILE_DISPOSITION_INFO at_last{TRUE};
  ::SetFileInformationByHandle(impl_->file.get(), FileDispositionInfo, &at_last, sizeof at_last);
}

}  // namespace mapi::builtin::files

#endif  // _WIN32
