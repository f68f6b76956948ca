#include "session/object_table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "session/failure.h"
#include "test/session/fakes.h"

using namespace mapi::session;
using mapi::core::ComPtr;

namespace {

struct Fixture {
  std::vector<std::string> log;
  ObjectTable table{3, nullptr};

  ComPtr<IUnknown> Make(const std::string& name) { return ComPtr<IUnknown>::Attach(new fakes::Witness(name, &log)); }
  Code CodeOfGet(Handle handle) {
    try {
      table.Get(handle, "test");
      return 0;
    } catch (const Failure& failure) {
      return failure.code;
    }
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "descendants go before their parent") {
  const Handle session = table.Add(nullptr, Kind::kSession, Make("session"));
  const Handle store = table.Add(&session, Kind::kStore, Make("store"));
  const Handle folder = table.Add(&store, Kind::kFolder, Make("folder"));
  table.Add(&folder, Kind::kTable, Make("table 1"));
  table.Add(&folder, Kind::kTable, Make("table 2"));
  table.Add(&store, Kind::kFolder, Make("other folder"));
  CHECK(table.CountOf(Kind::kTable) == 2);

  SUBCASE("from the middle") {
    table.Close(folder);
    CHECK(log == std::vector<std::string>{"table 2", "table 1", "folder"});
    CHECK(CodeOfGet(folder) == kErrClosed);
    CHECK(CodeOfGet(store) == 0);
  }
  SUBCASE("from the top") {
    table.CloseAll();
    CHECK(log == std::vector<std::string>{"other folder", "table 2", "table 1", "folder", "store", "session"});
    CHECK(table.CountOf(Kind::kTable) == 0);
  }
  SUBCASE("a child first, then the rest") {
    table.Close(folder);
    table.Close(folder);
    table.Close(session);
    CHECK(log.back() == "session");
    CHECK(log.size() == 6);
  }
}

TEST_CASE_FIXTURE(Fixture, "a stale handle, a foreign one and one of another kind are errors") {
  const Handle session = table.Add(nullptr, Kind::kSession, Make("session"));
  const Handle first = table.Add(&session, Kind::kTable, Make("first"));
  table.Close(first);
  Handle second = first;
  while (second.slot != first.slot || second == first) {
    second = table.Add(&session, Kind::kTable, Make("again"));
    if (second.slot != first.slot) table.Close(second);
  }
  CHECK(CodeOfGet(first) == kErrClosed);
  CHECK(CodeOfGet(second) == 0);

  Handle foreign = second;
  foreign.thread = 4;
  CHECK(CodeOfGet(foreign) == kErrClosed);
  Handle pretender = second;
  pretender.kind = Kind::kStore;
  CHECK(CodeOfGet(pretender) == kErrClosed);
  Handle beyond = second;
  beyond.slot = 0xFFFF;
  CHECK(CodeOfGet(beyond) == kErrClosed);

  try {
    table.Get<IMAPITable>(session, {Kind::kTable}, "IMAPITable::QueryRows");
    FAIL("a session is no table");
  } catch (const Failure& failure) {
    CHECK(failure.code == CodeOf(MAPI_E_INVALID_OBJECT));
    CHECK(failure.context == "IMAPITable::QueryRows");
  }
  CHECK_THROWS_AS(table.Prop(second, "IMAPIProp::GetProps"), Failure);
  CHECK_THROWS_AS(table.Container(session, "IMAPIContainer::GetContentsTable"), Failure);
}

TEST_CASE_FIXTURE(Fixture, "a handle's number never comes twice: a slot with used-up generations retires") {
  const Handle session = table.Add(nullptr, Kind::kSession, Make("session"));
  const Handle first = table.Add(&session, Kind::kTable, nullptr);
  Handle last = first;
  std::size_t reused = 0;
  while (last.slot == first.slot) {
    ++reused;
    table.Close(last);
    last = table.Add(&session, Kind::kTable, nullptr);
  }
  CHECK(reused == 0x10000);
  CHECK(CodeOfGet(first) == kErrClosed);
}

TEST_CASE_FIXTURE(Fixture, "an object in an object in an object, as deep as there are slots") {
  Handle parent = table.Add(nullptr, Kind::kSession, nullptr);
  const Handle session = parent;
  for (std::size_t i = 1; i < ObjectTable::kLimit; ++i) parent = table.Add(&parent, Kind::kMessage, nullptr);
  CHECK_THROWS_AS(table.Add(&parent, Kind::kMessage, Make("one too many")), Failure);
  CHECK(log == std::vector<std::string>{"one too many"});
  table.Close(session);
  CHECK(table.CountOf(Kind::kMessage) == 0);
}

TEST_CASE_FIXTURE(Fixture, "a parent that was closed meanwhile takes no children") {
  const Handle session = table.Add(nullptr, Kind::kSession, nullptr);
  const Handle store = table.Add(&session, Kind::kStore, nullptr);
  table.Close(store);
  CHECK_THROWS_AS(table.Add(&store, Kind::kFolder, Make("orphan")), Failure);
  CHECK(log == std::vector<std::string>{"orphan"});
}
