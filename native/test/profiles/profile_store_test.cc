#include "builtin/profiles/profile_store.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include "builtin/profiles/file_system.h"
#include "core/call.h"
#include "store_support.h"

namespace mapi::test {
namespace {

using builtin::ProfileData;
using builtin::ProfileStore;
namespace files = builtin::files;
namespace fs = std::filesystem;

constexpr int kTimes = 40;

const ChildBody kCounts("counts in a profile", [](const std::string& directory) {
  ProfileStore store(directory);
  Count(store, u"p", kTimes);
  return 0;
});

int Churn(const std::string& directory) {
  ProfileStore store(directory);
  int created = 0;
  for (int i = 0; i < 60; ++i) {
    if (CodeOf([&] { store.Create(builtin::NewProfile(u"p")); }) == S_OK) ++created;
    const HRESULT updated = CodeOf([&] { Count(store, u"p", 1); });
    if (updated != S_OK && updated != MAPI_E_NOT_FOUND) return 3;
    const HRESULT deleted = CodeOf([&] { store.Delete(u"p"); });
    if (deleted != S_OK && deleted != MAPI_E_NOT_FOUND) return 1;
  }
  return created > 0 ? 0 : 2;
}

const ChildBody kChurns("creates and deletes a profile", Churn);

// Dies where a crash would hurt most.
const ChildBody kDies("dies while it changes a profile", [](const std::string& directory) {
  ProfileStore store(directory);
  store.Update(u"p", [&](ProfileData&) {
    WriteFile(files::Join(directory, "p.tmp"), {1, 2, 3});
    std::_Exit(42);
  });
  return 0;
});

}  // namespace

TEST_CASE("Store: create, load, copy, rename, delete") {
  TempDirectory temp;
  ProfileStore store(temp.path() + "/made/here");
  CHECK(store.Names().empty());
  store.Create(builtin::NewProfile(u"Backup"));
  CHECK(store.Exists(u"BACKUP"));
  CHECK(store.Load(u"backup").name == u"Backup");
  std::string text;
  CHECK(CodeOf([&] { store.Create(builtin::NewProfile(u"bACKUP")); }, &text) == MAPI_E_NO_ACCESS);
  CHECK(text.find("bACKUP") != std::string::npos);
  store.Copy(u"backup", u"copy", builtin::MakeDistinct);
  CHECK(store.Load(u"copy").Find(builtin::kInstanceSection)->Bytes(PR_SEARCH_KEY) !=
        store.Load(u"backup").Find(builtin::kInstanceSection)->Bytes(PR_SEARCH_KEY));
  CHECK(CodeOf([&] { store.Copy(u"nobody", u"x", nullptr); }) == MAPI_E_NOT_FOUND);
  CHECK(CodeOf([&] { store.Copy(u"copy", u"BACKUP", nullptr); }) == MAPI_E_NO_ACCESS);
  store.Rename(u"copy", u"COPY");
  CHECK(store.Load(u"copy").name == u"COPY");
  store.Rename(u"copy", u"later");
  CHECK_FALSE(store.Exists(u"copy"));
  CHECK(CodeOf([&] { store.Rename(u"later", u"backup"); }) == MAPI_E_NO_ACCESS);
  CHECK(CodeOf([&] { store.Rename(u"nobody", u"x"); }) == MAPI_E_NOT_FOUND);
  CHECK(store.Names() == std::vector<std::u16string>{u"Backup", u"later"});
  store.Delete(u"LATER");
  CHECK(CodeOf([&] { store.Delete(u"later"); }) == MAPI_E_NOT_FOUND);
  CHECK(CodeOf([&] { store.Load(u"later"); }) == MAPI_E_NOT_FOUND);
  store.Delete(u"backup");
  CHECK(FilesIn(store.directory()).empty());  // no lock files, no temporary ones
}

TEST_CASE("Store: names that are hard on a file system") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  const std::u16string names[] = {u"..",       u".",
                                  u"con",      u"a/b",
                                  u"profiles", u"profiles.index",
                                  u"日本語",   u"x.profile",
                                  u"%41",      std::u16string(64, u'日'),
                                  u"😀",       u"*?\"<>|"};
  for (const auto& name : names) store.Create(builtin::NewProfile(name));
  store.SetDefault(u"..");
  CHECK(store.Names().size() == std::size(names));
  for (const auto& name : names) {
    CHECK(store.Load(name).name == name);
    store.Delete(name);
  }
  CHECK(store.Names().empty());
  CHECK_FALSE(store.Default());
}

TEST_CASE("Store: the default profile") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  CHECK_FALSE(store.Default());
  store.SetDefault(std::nullopt);
  store.Create(builtin::NewProfile(u"one"));
  CHECK_FALSE(store.Default());
  CHECK(CodeOf([&] { store.SetDefault(u"two"); }) == MAPI_E_NOT_FOUND);
  store.SetDefault(u"ONE");
  CHECK(store.Default() == u"ONE");
  store.Rename(u"one", u"two");
  CHECK(store.Default() == u"two");
  store.Delete(u"two");
  CHECK_FALSE(store.Default());
  store.Create(builtin::NewProfile(u"two"));
  CHECK_FALSE(store.Default());  // another one of that name
  WriteFile(temp.path() + "/profiles.index", {1, 2, 3});
  std::string text;
  CHECK(CodeOf([&] { store.Default(); }, &text) == MAPI_E_CORRUPT_DATA);
  CHECK(text.find(files::Join(temp.path(), "profiles.index")) != std::string::npos);
  store.SetDefault(u"two");
  CHECK(store.Default() == u"two");
}

TEST_CASE("Store: a damaged file is named, listed, and can be deleted") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"bad one"));
  const std::string path = files::Join(temp.path(), "bad%20one.profile");
  const auto intact = ReadFile(path);
  for (const std::vector<std::uint8_t>& damaged :
       {std::vector<std::uint8_t>(), std::vector<std::uint8_t>(intact.begin(), intact.begin() + 30),
        std::vector<std::uint8_t>(5000, 0xFF)}) {
    WriteFile(path, damaged);
    std::string text;
    CHECK(CodeOf([&] { store.Load(u"bad one"); }, &text) == MAPI_E_CORRUPT_DATA);
    CHECK(text.find(path) != std::string::npos);
    CHECK(CodeOf([&] { store.Update(u"bad one", [](ProfileData&) {}); }) == MAPI_E_CORRUPT_DATA);
    CHECK(ReadFile(path) == damaged);  // left for whoever can mend it
    CHECK(store.Names() == std::vector<std::u16string>{u"bad one"});
    CHECK(CodeOf([&] { store.Create(builtin::NewProfile(u"bad one")); }) == MAPI_E_NO_ACCESS);
  }
  WriteFile(temp.path() + "/other.profile", intact);
  std::string text;
  CHECK(CodeOf([&] { store.Load(u"other"); }, &text) == MAPI_E_CORRUPT_DATA);
  CHECK(text.find("by hand") != std::string::npos);
  store.Delete(u"bad one");
  store.Delete(u"other");
  CHECK(store.Names().empty());
}

TEST_CASE("Store: a change that throws, or changes nothing, leaves the file alone") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  const std::string path = files::Join(temp.path(), "p.profile");
  const auto before = fs::last_write_time(path);
  const auto bytes = ReadFile(path);
  CHECK(CodeOf([&] {
          store.Update(u"p", [](ProfileData& profile) {
            profile.sections.clear();
            throw core::Failure(MAPI_E_NOT_FOUND);
          });
        }) == MAPI_E_NOT_FOUND);
  store.Update(u"p", [](ProfileData&) {});
  CHECK(ReadFile(path) == bytes);
  CHECK(fs::last_write_time(path) == before);
  CHECK(CodeOf([&] { store.Update(u"nobody", [](ProfileData&) {}); }) == MAPI_E_NOT_FOUND);
  CHECK(FilesIn(temp.path()) == std::vector<std::string>{"p.lock", "p.profile"});
}

TEST_CASE("Store: processes and threads at once lose nothing") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  constexpr int kProcesses = 3;
  constexpr int kThreads = 2;
  std::vector<std::unique_ptr<ChildProcess>> children;
  for (int i = 0; i < kProcesses; ++i)
    children.push_back(std::make_unique<ChildProcess>("counts in a profile", temp.path()));
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back([&] { Count(store, u"p", kTimes); });
  for (auto& thread : threads) thread.join();
  for (const auto& child : children) CHECK(child->Wait() == 0);
  CHECK(store.Load(u"p").Find(builtin::kGlobalSection)->Long(kCounter) == (kProcesses + kThreads) * kTimes);
}

TEST_CASE("Store: creating and deleting one profile from two processes") {
  TempDirectory temp;
  {
    ChildProcess child("creates and deletes a profile", temp.path());
    CHECK(Churn(temp.path()) == 0);
    CHECK(child.Wait() == 0);
  }
  ProfileStore store(temp.path());
  CodeOf([&] { store.Delete(u"p"); });
  CHECK(FilesIn(temp.path()).empty());
}

TEST_CASE("Store: a process that dies with the lock leaves a whole profile, and no lock") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  Count(store, u"p", 1);
  const auto before = ReadFile(files::Join(temp.path(), "p.profile"));
  ChildProcess child("dies while it changes a profile", temp.path());
  CHECK(child.Wait() == 42);
  CHECK(files::Exists(files::Join(temp.path(), "p.tmp")));
  CHECK(ReadFile(files::Join(temp.path(), "p.profile")) == before);
  CHECK(store.Names().size() == 1);
  Count(store, u"p", 1);
  CHECK(store.Load(u"p").Find(builtin::kGlobalSection)->Long(kCounter) == 2);
  CHECK_FALSE(files::Exists(files::Join(temp.path(), "p.tmp")));
}

TEST_CASE("Store: what processes that died left half-done goes with the next profile") {
  TempDirectory temp;
  builtin::ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"kept"));
  for (const char* file : {"/created.lock", "/created.tmp", "/deleted.lock", "/updated.tmp", "/held.tmp", "/kept.tmp"})
    WriteFile(temp.path() + file, {1});
  const auto held = builtin::files::Lock::Try(temp.path() + "/held.lock");
  REQUIRE(held);
  CHECK_FALSE(builtin::files::Lock::Try(temp.path() + "/held.lock"));
  store.Create(builtin::NewProfile(u"new"));
  CHECK(FilesIn(temp.path()) == std::vector<std::string>{"held.lock", "held.tmp", "kept.lock", "kept.profile",
                                                         "kept.tmp", "new.lock", "new.profile"});
  store.Delete(u"kept");
  CHECK(FilesIn(temp.path()) == std::vector<std::string>{"held.lock", "held.tmp", "new.lock", "new.profile"});
}

TEST_CASE("Store: waiting for a lock ends with the call") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  const builtin::files::Lock held(temp.path() + "/p.lock");
  const auto update = [&] { store.Update(u"p", [](ProfileData&) {}); };
  {
    const core::CallScope scope(std::make_shared<core::Call>(core::Clock::now() + std::chrono::milliseconds(60)));
    std::string text;
    CHECK(CodeOf(update, &text) == MAPI_E_TIMEOUT);
    CHECK(text.find("p.lock") != std::string::npos);
  }
  auto call = std::make_shared<core::Call>(core::Clock::now() + std::chrono::seconds(60));
  std::thread canceller([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    call->Cancel();
  });
  {
    const core::CallScope scope(call);
    CHECK(CodeOf(update) == MAPI_E_USER_CANCEL);
  }
  canceller.join();
}

TEST_CASE("Store: a profile that grows without end is refused") {
  TempDirectory temp;
  ProfileStore store(temp.path());
  store.Create(builtin::NewProfile(u"p"));
  std::vector<BYTE> big(17u << 20);
  CHECK(CodeOf([&] {
          store.Update(u"p", [&](ProfileData& profile) {
            profile.sections[builtin::kGlobalSection].Set(core::OwnedProp::Binary(PROP_TAG(PT_BINARY, 0x6001), big));
          });
        }) == MAPI_E_TOO_BIG);
  CHECK_FALSE(store.Load(u"p").Find(builtin::kGlobalSection));
}

}  // namespace mapi::test
