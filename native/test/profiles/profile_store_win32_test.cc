#ifdef _WIN32

#include <windows.h>
// After windows.h.
#include <aclapi.h>
#include <sddl.h>

#include <chrono>
#include <thread>

#include "builtin/profiles/owner_only_win32.h"
#include "builtin/profiles/win32_handle.h"
#include "store_support.h"

namespace mapi::test {
namespace {

using builtin::ProfileStore;
namespace files = builtin::files;

std::u16string LongPath(const std::string& path) { return u"\\\\?\\" + core::Utf16Lossy(path); }

// Whom a file's access control list allows something, as SIDs, with a "+" before those that it inherits.
std::vector<std::wstring> Trustees(const std::string& path) {
  PACL list = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  std::u16string name = LongPath(path);
  REQUIRE(::GetNamedSecurityInfoW(files::Wide(name), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list,
                                  nullptr, &descriptor) == ERROR_SUCCESS);
  std::vector<std::wstring> found;
  REQUIRE(list);
  for (DWORD i = 0; i < list->AceCount; ++i) {
    ACCESS_ALLOWED_ACE* entry = nullptr;
    REQUIRE(::GetAce(list, i, reinterpret_cast<void**>(&entry)));
    if (entry->Header.AceType != ACCESS_ALLOWED_ACE_TYPE || entry->Mask == 0) continue;
    wchar_t* text = nullptr;
    REQUIRE(::ConvertSidToStringSidW(&entry->SidStart, &text));
    found.push_back((entry->Header.AceFlags & INHERITED_ACE ? L"+" : L"") + std::wstring(text));
    ::LocalFree(text);
  }
  ::LocalFree(descriptor);
  return found;
}

std::wstring CurrentUser() {
  files::Handle token;
  REQUIRE(::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, token.Out()));
  union {
    TOKEN_USER user;
    BYTE bytes[512];
  } found{};
  DWORD size = 0;
  REQUIRE(::GetTokenInformation(token.get(), TokenUser, &found, sizeof found, &size));
  wchar_t* text = nullptr;
  REQUIRE(::ConvertSidToStringSidW(found.user.User.Sid, &text));
  std::wstring user = text;
  ::LocalFree(text);
  return user;
}

// A letter that no drive has.
std::string MissingDrive() {
  const DWORD drives = ::GetLogicalDrives();
  for (char letter = 'B'; letter <= 'Y'; ++letter)
    if (!(drives & 1u << (letter - 'A'))) return std::string(1, letter) + ":\\profiles";
  FAIL("every letter is taken");
  return {};
}

void UseAndRemove(const std::string& directory) {
  ProfileStore store(directory);
  store.Create(builtin::NewProfile(u"p"));
  Count(store, u"p", 2);
  CHECK(store.Names() == std::vector<std::u16string>{u"p"});
  store.SetDefault(u"p");
  CHECK(store.Default() == u"p");
  store.Rename(u"p", u"q");
  CHECK(store.Load(u"q").Find(builtin::kGlobalSection)->Long(kCounter) == 2);
  store.Delete(u"q");
  CHECK(store.Names().empty());
  CHECK(files::List(directory, ".lock") == std::vector<std::string>{});
}

// What std::filesystem can't remove, since its calls know no long paths.
void RemoveTree(const std::u16string& directory) {
  WIN32_FIND_DATAW found{};
  const HANDLE search = ::FindFirstFileW(files::Wide(directory + u"\\*"), &found);
  if (search == INVALID_HANDLE_VALUE) return;
  do {
    const std::u16string name = reinterpret_cast<const char16_t*>(found.cFileName);
    if (name == u"." || name == u"..") continue;
    const std::u16string path = directory + u'\\' + name;
    if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)
      RemoveTree(path);
    else
      ::DeleteFileW(files::Wide(path));
  } while (::FindNextFileW(search, &found));
  ::FindClose(search);
  ::RemoveDirectoryW(files::Wide(directory));
}

}  // namespace

TEST_CASE("Store on Windows: what is asked of the system for files and directories") {
  const auto text = [](files::OwnerOnly::What what) {
    files::OwnerOnly owner(what);
    wchar_t* made = nullptr;
    REQUIRE(::ConvertSecurityDescriptorToStringSecurityDescriptorW(
        owner.get()->lpSecurityDescriptor, SDDL_REVISION_1, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
        &made, nullptr));
    std::wstring found = made;
    ::LocalFree(made);
    CHECK_FALSE(owner.get()->bInheritHandle);
    return found;
  };
  const std::wstring user = CurrentUser();
  // The names that the SDDL has for some users would do as well.
  CHECK(text(files::OwnerOnly::What::kFile) == L"O:" + user + L"D:P(A;;FA;;;" + user + L")(A;;FA;;;SY)");
  CHECK(text(files::OwnerOnly::What::kDirectory) == L"O:" + user + L"D:P(A;OICI;FA;;;" + user + L")(A;OICI;FA;;;SY)");
}

TEST_CASE("Store on Windows: files and directories are the owner's alone") {
  TempDirectory temp;
  ProfileStore store(temp.path() + "\\a\\b");
  store.Create(builtin::NewProfile(u"p"));
  store.SetDefault(u"p");
  Count(store, u"p", 1);
  std::vector<std::string> made{temp.path() + "\\a", store.directory()};
  for (const std::string& file : FilesIn(store.directory())) made.push_back(files::Join(store.directory(), file));
  CHECK(made.size() == 6);
  for (const std::string& path : made) {
    CAPTURE(path);
    // The user and LocalSystem; what emulates Windows on a file system of modes may show fewer, or the administrators.
    for (const std::wstring& trustee : Trustees(path)) {
      CAPTURE(std::string(trustee.begin(), trustee.end()));
      const bool allowed = trustee == CurrentUser() || trustee == L"S-1-5-18" || trustee == L"S-1-5-32-544";
      CHECK(allowed);
    }
  }
}

TEST_CASE("Store on Windows: long paths") {
  TempDirectory temp;
  std::string directory = temp.path();
  for (int i = 0; i < 6; ++i) directory += "\\" + std::string(100, static_cast<char>('a' + i));
  CHECK(directory.size() > 600);
  UseAndRemove(directory);
  ProfileStore store(directory);
  store.Create(builtin::NewProfile(std::u16string(64, u'日')));  // a long file name in it
  CHECK(store.Exists(std::u16string(64, u'日')));
  CHECK(files::Canonical(directory + "\\.\\..\\" + std::string(100, 'f')) == files::Canonical(directory));
  RemoveTree(LongPath(temp.path()));
}

TEST_CASE("Store on Windows: paths that no code page has") {
  TempDirectory temp;
  const std::string directory = temp.path() + "\\Zürich 日本語 \U0001F600";
  UseAndRemove(directory);
  CHECK(::GetFileAttributesW(files::Wide(LongPath(directory))) != INVALID_FILE_ATTRIBUTES);
  CHECK(files::Canonical(directory) == files::Canonical(temp.path()) + "\\Zürich 日本語 \U0001F600");
  RemoveTree(LongPath(temp.path()));
}

TEST_CASE("Store on Windows: names of devices") {
  TempDirectory temp;
  for (const char* name : {"con", "NUL", "aux.profiles", "COM1", "lpt9.x", "dot.", "space ", "a:b", "a?b"}) {
    CAPTURE(name);
    ProfileStore store(temp.path() + "\\" + name);
    std::string text;
    CHECK(CodeOf([&] { store.Create(builtin::NewProfile(u"p")); }, &text) == MAPI_E_INVALID_PARAMETER);
    CHECK(text.find(name) != std::string::npos);
    CHECK(CodeOf([&] { store.Load(u"p"); }) == MAPI_E_INVALID_PARAMETER);
    CHECK(CodeOf([&] { store.Names(); }) == MAPI_E_INVALID_PARAMETER);
  }
  CHECK(FilesIn(temp.path()).empty());
}

TEST_CASE("Store on Windows: a drive that isn't there") {
  ProfileStore store(MissingDrive());
  CHECK(store.Names().empty());
  CHECK(CodeOf([&] { store.Load(u"p"); }) == MAPI_E_NOT_FOUND);
  std::string text;
  CHECK(CodeOf([&] { store.Create(builtin::NewProfile(u"p")); }, &text) == MAPI_E_DISK_ERROR);
  CHECK(text.find(store.directory()) != std::string::npos);
  CHECK(text.find("drive") != std::string::npos);
  CHECK(files::Canonical(store.directory()) == store.directory());
}

TEST_CASE("Store on Windows: a file that somebody else has open") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  const std::u16string path = LongPath(files::Join(temp.path(), "p.profile"));
  const auto open = [&](DWORD share) {
    return files::Handle(::CreateFileW(files::Wide(path), GENERIC_READ, share, nullptr, OPEN_EXISTING, 0, nullptr));
  };
  {
    // As a virus scanner does, for a moment.
    files::Handle scanner = open(FILE_SHARE_READ);
    REQUIRE(scanner);
    std::thread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      scanner.Close();
    });
    Count(store, u"p", 1);
    later.join();
  }
  {
    const files::Handle keeper = open(0);
    REQUIRE(keeper);
    CHECK(CodeOf([&] { store.Load(u"p"); }) == MAPI_E_NO_ACCESS);
  }
  {
    // One that shares it even for deletion keeps what it has. The name goes at once or, before Windows 10 1809, with
    // it.
    const files::Handle reader = open(FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE);
    REQUIRE(reader);
    store.Delete(u"p");
  }
  CHECK_FALSE(store.Exists(u"p"));
  CHECK(CodeOf([&] { store.Load(u"p"); }) == MAPI_E_NOT_FOUND);
  store.Create(builtin::NewProfile(u"p"));
}

TEST_CASE("Store on Windows: a profile that is read-only") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  const std::u16string path = LongPath(files::Join(temp.path(), "p.profile"));
  REQUIRE(::SetFileAttributesW(files::Wide(path), FILE_ATTRIBUTE_READONLY));
  std::string text;
  CHECK(CodeOf([&] { Count(store, u"p", 1); }, &text) == MAPI_E_NO_ACCESS);
  CHECK(text.find("p.profile") != std::string::npos);
  CHECK_FALSE(files::Exists(files::Join(temp.path(), "p.tmp")));
  CHECK_FALSE(store.Load(u"p").Find(builtin::kGlobalSection));
  REQUIRE(::SetFileAttributesW(files::Wide(path), FILE_ATTRIBUTE_NORMAL));
}

TEST_CASE("Store on Windows: where profiles are kept") {
  const auto set = [](const wchar_t* name, const wchar_t* value) { ::SetEnvironmentVariableW(name, value); };
  set(L"EXCHANGE_MAPI_PROFILES", L"C:\\own\\日本語");
  CHECK(files::DefaultProfileDirectory() == "C:\\own\\日本語");
  set(L"EXCHANGE_MAPI_PROFILES", nullptr);
  const std::string found = files::DefaultProfileDirectory();
  CHECK(found.ends_with("\\exchange-mapi\\profiles"));
  // Below the local data, which does not roam.
  CHECK(found.find("Local") != std::string::npos);
  CHECK(found.find("Roaming") == std::string::npos);
}

}  // namespace mapi::test

#endif  // _WIN32
