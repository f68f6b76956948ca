#include "builtin/transport/rop_executor.h"

#include <doctest/doctest.h>

#include "builtin/wire/wire.h"
#include "test/transport/executor_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using Fixture = ExecutorFixture;

TEST_CASE("a batch is one Execute, chained, with the largest reply that is allowed") {
  Fixture f;
  const std::size_t before = f.server.executes();
  Folders folders(f.logon, 10);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
  CHECK(folders.opened() == 10);
  CHECK(f.server.executes() == before + 1);
  CHECK(f.LastExecute().request.flags == 0x7);
  CHECK(f.LastExecute().request.max_rop_out == 0x40000);
  f.executor->set_max_rop_out(kMaxRopOutUltraLarge);
  Folders more(f.logon, 1);
  REQUIRE_FALSE(f.executor->Execute(more.batch, 1).failed());
  CHECK(f.LastExecute().request.max_rop_out == 0x100000);
}

TEST_CASE("releases travel in front of the next batch and are not sent twice") {
  Fixture f;
  Folders folders(f.logon, 3);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
  for (const auto& ticket : folders.tickets) f.executor->Release({folders.batch.HandleOf(ticket.output), 1, 0});
  f.executor->Release({});               // none
  f.executor->Release({0x1234, 99, 0});  // of another generation
  CHECK(f.executor->queued_releases() == 4);
  CHECK(f.server.open_handles().size() == 4);
  const std::size_t before = f.server.executes();

  RopBatch batch;
  const auto state = batch.Add(wire::GetStoreStateRequest{}, batch.Handle(f.logon, 0));
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(batch.Result(state).value.store_state == 0x1234);
  CHECK(f.server.executes() == before + 1);
  CHECK(f.server.open_handles().size() == 1);
  CHECK(f.executor->queued_releases() == 0);
  const SeenExecute seen = f.LastExecute();
  CHECK(seen.payload.rops.bytes[0] == 0x01);
  // What may be chained stays the last ROP.
  CHECK(seen.payload.rops.bytes[seen.payload.rops.size() - 3] == 0x7B);
}

TEST_CASE("many releases are spread over several requests") {
  Fixture f;
  for (std::uint32_t i = 0; i < 250; ++i) f.executor->Release({0x5000 + i, 1, 0});
  for (int i = 0; i < 3; ++i) {
    RopBatch batch;
    batch.Add(wire::GetStoreStateRequest{}, batch.Handle(f.logon, 0));
    REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
    CHECK(f.LastExecute().payload.handles.size() <= 255);
  }
  CHECK(f.executor->queued_releases() == 0);
}

TEST_CASE("an empty batch asks for notifications, once") {
  Fixture f;
  const std::size_t before = f.server.executes();
  RopBatch batch;
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.server.executes() == before + 1);
  CHECK(f.LastExecute().payload.rops.empty());
}

TEST_CASE("a batch that does not fit one request takes several, with the handles of the first") {
  Fixture f;
  // 8 bytes of EssdnSize and more each: some hundred logons are over 32 KB.
  RopBatch batch;
  std::vector<wire::RopTicket<wire::LogonRequest>> tickets;
  for (int i = 0; i < 100; ++i) {
    wire::LogonRequest logon;
    logon.essdn = "/o=" + std::string(700, 'x');
    tickets.push_back(batch.AddLogon(logon, 0));
  }
  const std::size_t before = f.server.executes();
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.server.executes() > before + 1);
  for (const auto& ticket : tickets) CHECK(batch.Result(ticket).ok());
  for (const HttpRequest& request : f.transport->requests()) CHECK(request.body.size() <= 0x8000 + 64);
}

TEST_CASE("RopBufferTooSmall: what is left is asked again, what was answered is not") {
  Fixture f;
  const std::size_t before = f.server.executes();
  f.server.quirk_of = [&](const SeenExecute&, std::size_t execute) {
    FakeServer::Quirk quirk;
    if (execute < before + 3) quirk.answer_only = 4;
    return quirk;
  };
  Folders folders(f.logon, 14);
  REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
  CHECK(folders.opened() == 14);
  CHECK(f.server.executes() == before + 4);
  CHECK(f.server.open_handles().size() == 15);
}

TEST_CASE("a ROP whose reply never fits ends in an error, and what was opened is released") {
  Fixture f;
  const std::size_t before = f.server.executes();
  f.server.quirk_of = [&](const SeenExecute&, std::size_t execute) {
    FakeServer::Quirk quirk;
    if (execute >= before) quirk.answer_only = execute == before ? 2 : 0;
    return quirk;
  };
  Folders folders(f.logon, 5);
  const NetworkError error = f.executor->Execute(folders.batch, 1);
  CHECK(error.hresult == MAPI_E_TOO_BIG);
  CHECK(error.low_level == 0x47D);
  CHECK(f.executor->queued_releases() == 2);
  f.server.quirk_of = nullptr;
  RopBatch batch;
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.server.open_handles().size() == 1);
}

TEST_CASE("an Execute that fails as a whole with 0x47D or 0x3F0 is split") {
  for (const std::uint32_t code : {0x47Du, 0x3F0u}) {
    for (const bool in_status : {true, false}) {
      Fixture f;
      f.server.quirk_of = [&](const SeenExecute& seen, std::size_t) {
        FakeServer::Quirk quirk;
        if (seen.payload.rops.size() > 3 * 13) (in_status ? quirk.status_code : quirk.error_code) = code;
        return quirk;
      };
      Folders folders(f.logon, 16);
      REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
      CHECK(folders.opened() == 16);
      f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
        FakeServer::Quirk quirk;
        (in_status ? quirk.status_code : quirk.error_code) = code;
        return quirk;
      };
      Folders one(f.logon, 1);
      const NetworkError error = f.executor->Execute(one.batch, 1);
      CHECK(error.hresult == MAPI_E_TOO_BIG);
      CHECK(error.low_level == code);
      CHECK(f.http->alive());
    }
  }
}

TEST_CASE("what must not be done twice is not split after 0x47D") {
  Fixture f;
  const auto table = [&](RopBatch& batch, bool opened_before) {
    const auto logon = batch.Handle(f.logon, 0);
    const auto slot = opened_before ? logon : batch.Add(wire::GetContentsTableRequest{}, logon).output;
    batch.Add(wire::SetColumnsRequest{.tags = {PR_SUBJECT_W}}, slot);
    batch.Add(wire::QueryRowsRequest{.row_count = 1}, slot);
    batch.Encode();
    return batch.CanRepeat();
  };
  RopBatch fresh, old, writing;
  CHECK(table(fresh, false));
  CHECK_FALSE(table(old, true));
  writing.Add(wire::SaveChangesMessageRequest{}, writing.Handle(f.logon, 0));
  writing.Encode();
  CHECK_FALSE(writing.CanRepeat());

  std::size_t asked = 0;
  f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
    ++asked;
    FakeServer::Quirk quirk;
    quirk.error_code = 0x47D;
    return quirk;
  };
  RopBatch batch;
  table(batch, true);
  const NetworkError error = f.executor->Execute(batch, 1);
  CHECK(error.low_level == 0x47D);
  CHECK(asked == 1);
  CHECK(f.http->alive());
}

TEST_CASE("other failures of an Execute are reported as they are") {
  Fixture f;
  f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
    FakeServer::Quirk quirk;
    quirk.status_code = 0x4B6;
    return quirk;
  };
  Folders folders(f.logon, 2);
  const NetworkError error = f.executor->Execute(folders.batch, 1);
  CHECK(error.hresult == MAPI_E_CALL_FAILED);
  CHECK(error.low_level == 0x4B6);
  CHECK(error.origin == ErrorOrigin::kStatusCode);
  CHECK(f.http->alive());
}

TEST_CASE("a reply that is garbage, or cut off anywhere, is an error and costs the context") {
  Fixture f;
  Folders sample(f.logon, 2);
  REQUIRE_FALSE(f.executor->Execute(sample.batch, 1).failed());
  std::vector<std::uint8_t> body;
  {
    // What the server says to two folders.
    FakeServer other;
    const HttpReply reply = other.Serve(f.transport->requests().back());
    const std::string text(reply.body.begin(), reply.body.end());
    body.assign(reply.body.begin() + static_cast<std::ptrdiff_t>(text.find("\r\n\r\n") + 4), reply.body.end());
  }
  std::size_t failed = 0;
  for (std::size_t length = 0; length < body.size(); ++length) {
    if (!f.http->alive()) f.Connect();
    f.change = [&, length](const HttpRequest& request, std::size_t) {
      Answer answer;
      if (HeaderOf(request, "X-RequestType") != "Execute") return f.Plain(request);
      answer.reply = MakeReply(request, {body.begin(), body.begin() + static_cast<std::ptrdiff_t>(length)});
      return answer;
    };
    Folders folders(f.logon, 2);
    const NetworkError error = f.executor->Execute(folders.batch, f.http->generation());
    if (error.failed()) {
      ++failed;
      CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
      CHECK_FALSE(f.http->alive());
    }
  }
  // Without the auxiliary buffer some servers' replies are whole.
  CHECK(failed >= body.size() - 4);
}

}  // namespace
}  // namespace mapi::builtin
