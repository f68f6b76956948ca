// What a transport that is observed is told of an Execute's ROPs.
#include <string>
#include <vector>

#include "test/transport/executor_fixture.h"

namespace mapi::builtin::test {
namespace {

using Fixture = ExecutorFixture;

std::vector<std::string> Names(const std::vector<const char*>& rops) { return {rops.begin(), rops.end()}; }

TEST_CASE("an executor that nobody observes names nothing") {
  Fixture f;
  Folders folders(f.logon, 2);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
  CHECK(f.transport->requests().back().rops.empty());
  CHECK(f.transport->reports().empty());
}

TEST_CASE("ROPs are named in the request, releases in front, and their return values reported") {
  Fixture f;
  f.transport->set_observed(true);
  Folders first(f.logon, 1);
  REQUIRE_FALSE(f.executor->Execute(first.batch, 1).failed());
  f.executor->Release({first.batch.HandleOf(first.tickets[0].output), 1, 0});
  const auto call = std::make_shared<Call>(Clock::now() + milliseconds(5'000), 77);
  const CallScope scope(call);
  Folders folders(f.logon, 2);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());

  const HttpRequest request = f.transport->requests().back();
  CHECK(request.call == 77);
  CHECK(Names(request.rops) == std::vector<std::string>{"RopRelease", "RopOpenFolder", "RopOpenFolder"});
  const std::vector<ExecuteReport> reports = f.transport->reports();
  REQUIRE(reports.size() == 2);
  CHECK(reports[1].request_id == HeaderOf(request, "X-RequestId"));
  CHECK(reports[1].error_code == 0);
  REQUIRE(reports[1].rops.size() == 2);
  for (const RopOutcome& outcome : reports[1].rops) {
    CHECK(std::string(outcome.name) == "RopOpenFolder");
    CHECK(outcome.answered);
    CHECK(outcome.return_value == 0);
  }
}

TEST_CASE("of a reply that leaves ROPs for the next request, each says what it answered") {
  Fixture f;
  f.transport->set_observed(true);
  f.server.quirk_of = [](const SeenExecute&, std::size_t execute) {
    FakeServer::Quirk quirk;
    if (execute == 1) quirk.answer_only = 1;
    return quirk;
  };
  Folders folders(f.logon, 3);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
  const std::vector<ExecuteReport> reports = f.transport->reports();
  REQUIRE(reports.size() == 2);
  REQUIRE(reports[0].rops.size() == 3);
  CHECK(reports[0].rops[0].answered);
  CHECK_FALSE(reports[0].rops[1].answered);
  CHECK_FALSE(reports[0].rops[2].answered);
  REQUIRE(reports[1].rops.size() == 2);
  CHECK(reports[1].rops[1].answered);
}

TEST_CASE("an Execute that failed as a whole reports its code") {
  Fixture f;
  f.transport->set_observed(true);
  f.server.quirk_of = [](const SeenExecute&, std::size_t) {
    FakeServer::Quirk quirk;
    quirk.error_code = 0x4B6;
    return quirk;
  };
  Folders folders(f.logon, 1);
  CHECK(f.executor->Execute(folders.batch, 1).failed());
  const std::vector<ExecuteReport> reports = f.transport->reports();
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].error_code == 0x4B6);
  CHECK(reports[0].rops.empty());
}

}  // namespace
}  // namespace mapi::builtin::test
