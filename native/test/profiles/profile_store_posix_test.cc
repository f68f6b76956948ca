#ifndef _WIN32

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store_support.h"

namespace {

// Set in a child process: it dies where a crash would hurt most.
bool die_before_rename = false;

}  // namespace

// The store's rename, with the child's death in front of it.
extern "C" int rename(const char* from, const char* to) noexcept {
  if (die_before_rename) ::_exit(42);
  return ::renameat(AT_FDCWD, from, AT_FDCWD, to);
}

namespace mapi::test {
namespace {

using builtin::ProfileStore;
namespace fs = std::filesystem;

int RunChild(const std::function<int()>& body) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(body());
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

mode_t ModeOf(const std::string& path) {
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("Store: files and directories are the owner's alone") {
  TempDirectory temp;
  ProfileStore store(temp.path() + "/a/b");
  const mode_t before = ::umask(0);
  store.Create(builtin::NewProfile(u"p"));
  store.SetDefault(u"p");
  ::umask(before);
  CHECK(ModeOf(temp.path() + "/a") == 0700);
  CHECK(ModeOf(store.directory()) == 0700);
  for (const std::string& file : FilesIn(store.directory())) CHECK(ModeOf(store.directory() + "/" + file) == 0600);
}

TEST_CASE("Store: a crash between the temporary file and the rename") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  Count(store, u"p", 1);
  const auto before = ReadFile(temp.path() + "/p.profile");
  CHECK(RunChild([&] {
          die_before_rename = true;
          Count(store, u"p", 1);
          return 0;
        }) == 42);
  CHECK(fs::exists(temp.path() + "/p.tmp"));
  CHECK(ReadFile(temp.path() + "/p.profile") == before);
  CHECK(store.Names().size() == 1);
  Count(store, u"p", 1);  // neither the left-over file nor the dead process's lock is in the way
  CHECK(store.Load(u"p").Find(builtin::kGlobalSection)->Long(kCounter) == 2);
  CHECK_FALSE(fs::exists(temp.path() + "/p.tmp"));

  CHECK(RunChild([&] {
          die_before_rename = true;
          store.Create(builtin::NewProfile(u"new"));
          return 0;
        }) == 42);
  CHECK_FALSE(store.Exists(u"new"));
  store.Create(builtin::NewProfile(u"new"));
}

TEST_CASE("Store: a directory that refuses") {
  TempDirectory temp;
  WriteFile(temp.path() + "/file", {1});
  ProfileStore store(temp.path() + "/file");
  CHECK(FAILED(CodeOf([&] { store.Create(builtin::NewProfile(u"p")); })));
  CHECK(CodeOf([&] { store.Load(u"p"); }) == MAPI_E_NOT_FOUND);
  if (::geteuid() != 0) {
    fs::create_directory(temp.path() + "/locked");
    ::chmod((temp.path() + "/locked").c_str(), 0500);
    ProfileStore locked(temp.path() + "/locked");
    std::string text;
    CHECK(CodeOf([&] { locked.Create(builtin::NewProfile(u"p")); }, &text) == MAPI_E_NO_ACCESS);
    CHECK(text.find("/locked") != std::string::npos);
  }
}

TEST_CASE("Store: where profiles are kept") {
  const auto with = [](const char* own, const char* config, const char* home) {
    const auto set = [](const char* name, const char* value) { value ? ::setenv(name, value, 1) : ::unsetenv(name); };
    set("EXCHANGE_MAPI_PROFILES", own);
    set("XDG_CONFIG_HOME", config);
    set("HOME", home);
    return builtin::files::DefaultProfileDirectory();
  };
  CHECK(RunChild([&] {
          if (with("/own", "/config", "/home/a") != "/own") return 1;
          if (with(nullptr, "/config", "/home/a") != "/config/exchange-mapi/profiles") return 2;
          if (with(nullptr, "relative", "/home/a") != "/home/a/.config/exchange-mapi/profiles") return 3;
          if (with("", "", "/home/a") != "/home/a/.config/exchange-mapi/profiles") return 4;
          if (with(nullptr, nullptr, nullptr).empty()) return 5;  // the user database knows
          return 0;
        }) == 0);
}

}  // namespace mapi::test

#endif  // _WIN32
