#include "builtin/transport/rop_executor.h"

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <thread>

#include "core/call.h"
#include "test/transport/fake_server.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::CallScope;
using core::Clock;
using namespace test;
using std::chrono::milliseconds;
using wire::RopBatch;

struct Fixture {
  FakeServer server;
  std::function<Answer(const HttpRequest&, std::size_t)> change;  // of the server's answer
  std::shared_ptr<FakeTransport> transport;
  std::shared_ptr<MapiHttpContext> http;
  std::unique_ptr<RopExecutor> executor;
  std::uint32_t logon = 0;

  explicit Fixture(milliseconds grace = milliseconds(10'000)) {
    transport = std::make_shared<FakeTransport>([this](const HttpRequest& request, std::size_t index) {
      if (change) return change(request, index);
      return Plain(request);
    });
    MapiHttpOptions options;
    options.transport = transport;
    options.url = "https://mail.contoso.com/mapi/emsmdb/";
    options.client_version = "16.0";
    options.grace = grace;
    options.close_limit = milliseconds(100);
    http = MapiHttpContext::Create(options);
    Connect();
    executor = std::make_unique<RopExecutor>(http);
    executor->set_retry_delay_ms(10);
    RopBatch batch;
    const auto ticket = batch.AddLogon(wire::LogonRequest{}, 0);
    REQUIRE_FALSE(executor->Execute(batch, 0).failed());
    logon = batch.HandleOf(ticket.output);
  }
  Answer Plain(const HttpRequest& request) {
    Answer answer;
    answer.reply = server.Serve(request);
    return answer;
  }
  void Connect() {
    REQUIRE_FALSE(
        http->Establish("Connect", {}, kContextConnect, [](const wire::SharedBytes&) { return NetworkError(); })
            .failed());
  }
  SeenExecute LastExecute() const { return ReadExecute(transport->requests().back()); }
};

// `count` folders, opened by one batch.
struct Folders {
  RopBatch batch;
  std::vector<wire::RopTicket<wire::OpenFolderRequest>> tickets;

  Folders(std::uint32_t logon, int count) {
    const wire::RopSlot slot = batch.Handle(logon, 0);
    for (int i = 0; i < count; ++i) tickets.push_back(batch.Add(wire::OpenFolderRequest{.folder = 1}, slot));
  }
  int opened() const {
    int count = 0;
    for (const auto& ticket : tickets) {
      if (batch.Result(ticket).ok() && batch.HandleOf(ticket.output) != wire::kNoHandle) ++count;
    }
    return count;
  }
};

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

TEST_CASE("RopBackoff and a busy server: later, with what was not done") {
  Fixture f;
  const std::size_t before = f.server.executes();
  SUBCASE("RopBackoff") {
    f.server.quirk_of = [&](const SeenExecute&, std::size_t execute) {
      FakeServer::Quirk quirk;
      if (execute == before) {
        quirk.answer_only = 1;
        quirk.backoff_ms = 30;
      }
      return quirk;
    };
    const auto start = Clock::now();
    Folders folders(f.logon, 4);
    REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
    CHECK(folders.opened() == 4);
    CHECK(Clock::now() - start >= milliseconds(30));
  }
  SUBCASE("StatusCode") {
    f.server.quirk_of = [&](const SeenExecute&, std::size_t execute) {
      FakeServer::Quirk quirk;
      if (execute < before + 3) quirk.status_code = 0x6BB;
      return quirk;
    };
    Folders folders(f.logon, 4);
    REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
    CHECK(folders.opened() == 4);
    CHECK(f.server.executes() == before + 4);
  }
  SUBCASE("for ever") {
    f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
      FakeServer::Quirk quirk;
      quirk.error_code = 0x480;
      return quirk;
    };
    Folders folders(f.logon, 1);
    const NetworkError error = f.executor->Execute(folders.batch, 1);
    CHECK(error.hresult == MAPI_E_BUSY);
    CHECK(error.low_level == 0x480);
    CHECK(f.server.executes() == before + 7);
  }
  SUBCASE("longer than the call may take") {
    f.executor->set_retry_delay_ms(60'000);
    f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
      FakeServer::Quirk quirk;
      quirk.error_code = 0x480;
      return quirk;
    };
    const auto start = Clock::now();
    const CallScope scope(std::make_shared<Call>(start + milliseconds(10'000)));
    Folders folders(f.logon, 1);
    CHECK(f.executor->Execute(folders.batch, 1).hresult == MAPI_E_BUSY);
    CHECK(Clock::now() - start < milliseconds(5'000));
  }
  SUBCASE("cancelled while waiting for it") {
    f.executor->set_retry_delay_ms(5'000);
    f.server.quirk_of = [&](const SeenExecute&, std::size_t) {
      FakeServer::Quirk quirk;
      quirk.error_code = 0x480;
      return quirk;
    };
    const auto call = std::make_shared<Call>(Clock::now() + milliseconds(60'000));
    std::thread canceller([&] {
      std::this_thread::sleep_for(milliseconds(30));
      call->Cancel();
    });
    const auto start = Clock::now();
    {
      const CallScope scope(call);
      Folders folders(f.logon, 1);
      CHECK(f.executor->Execute(folders.batch, 1).hresult == MAPI_E_USER_CANCEL);
    }
    CHECK(Clock::now() - start < milliseconds(3'000));
    canceller.join();
  }
  SUBCASE("HTTP 503 keeps the releases") {
    f.executor->Release({0x5000, 1, 0});
    std::atomic<int> count{0};
    f.change = [&](const HttpRequest& request, std::size_t) {
      if (count++ == 0) {
        Answer busy;
        busy.reply = MakeStatus(503);
        return busy;
      }
      return f.Plain(request);
    };
    Folders folders(f.logon, 1);
    REQUIRE_FALSE(f.executor->Execute(folders.batch, 1).failed());
    CHECK(f.LastExecute().payload.rops.bytes[0] == 0x01);
  }
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

TEST_CASE("handles of an old generation are refused before anything is sent") {
  Fixture f;
  f.http->MarkLost("the test says so");
  Folders folders(f.logon, 1);
  CHECK(f.executor->Execute(folders.batch, 1).hresult == MAPI_E_NETWORK_ERROR);
  f.Connect();
  const std::size_t before = f.transport->count();
  Folders again(f.logon, 1);
  CHECK(f.executor->Execute(again.batch, 1).hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.transport->count() == before);
  RopBatch batch;
  batch.AddLogon(wire::LogonRequest{}, 0);
  std::uint32_t ran_in = 0;
  REQUIRE_FALSE(f.executor->Execute(batch, 0, &ran_in).failed());
  CHECK(ran_in == 2);
}

TEST_CASE("what a cancelled call opened after all is released by the next one") {
  Fixture f;
  f.change = [&](const HttpRequest& request, std::size_t index) {
    Answer answer = f.Plain(request);
    if (index == 2) answer.delay = milliseconds(300);
    return answer;
  };
  {
    const CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(20)));
    Folders folders(f.logon, 3);
    CHECK(f.executor->Execute(folders.batch, 1).hresult == MAPI_E_TIMEOUT);
  }
  CHECK(f.server.open_handles().size() == 4);
  RopBatch batch;
  batch.Add(wire::GetStoreStateRequest{}, batch.Handle(f.logon, 0));
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.server.open_handles().size() == 1);
  CHECK(f.http->generation() == 1);
}

TEST_CASE("started ahead: the session goes on, the result is there when it is wanted") {
  Fixture f;
  f.change = [&](const HttpRequest& request, std::size_t index) {
    Answer answer = f.Plain(request);
    if (index == 2) answer.delay = milliseconds(60);
    return answer;
  };
  auto ahead = std::make_shared<Folders>(f.logon, 3);
  NetworkError error;
  std::shared_ptr<RopExecutor::Pending> pending;
  {
    // The call that starts it is over before the reply comes, and its deadline is not the request's.
    const CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(5'000)));
    pending = f.executor->Start(std::shared_ptr<RopBatch>(ahead, &ahead->batch), 1, &error);
  }
  REQUIRE(pending);
  CHECK(f.transport->requests().back().timeout_ms >= 120'000);
  CHECK_FALSE(f.executor->idle());
  Folders between(f.logon, 1);
  REQUIRE_FALSE(f.executor->Execute(between.batch, 1).failed());
  REQUIRE_FALSE(f.executor->Finish(pending).failed());
  CHECK(ahead->opened() == 3);
  CHECK(f.executor->idle());
  REQUIRE_FALSE(f.executor->Finish(pending).failed());  // twice is once
  CHECK(f.transport->most_at_once() == 1);
}

TEST_CASE("started ahead and dropped: what it opened is released") {
  Fixture f;
  f.change = [&](const HttpRequest& request, std::size_t index) {
    Answer answer = f.Plain(request);
    if (index == 2) answer.delay = milliseconds(40);
    return answer;
  };
  NetworkError error;
  bool answered = false;
  SUBCASE("before its reply") { answered = false; }
  SUBCASE("after its reply") { answered = true; }
  {
    auto ahead = std::make_shared<Folders>(f.logon, 3);
    auto pending = f.executor->Start(std::shared_ptr<RopBatch>(ahead, &ahead->batch), 1, &error);
    REQUIRE(pending);
    if (answered) REQUIRE(f.transport->Quiet());
  }
  RopBatch batch;
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.server.open_handles().size() == 1);
}

TEST_CASE("a Pending may outlive its executor and its context") {
  NetworkError error;
  std::shared_ptr<RopExecutor::Pending> pending;
  {
    Fixture f;
    f.change = [&](const HttpRequest&, std::size_t) {
      Answer answer;
      answer.never = true;
      return answer;
    };
    auto ahead = std::make_shared<Folders>(f.logon, 1);
    pending = f.executor->Start(std::shared_ptr<RopBatch>(ahead, &ahead->batch), 1, &error);
    REQUIRE(pending);
    f.http->Close("Disconnect", {});
  }
  pending.reset();
}

TEST_CASE("two threads run batches on one executor") {
  Fixture f;
  std::atomic<int> opened{0};
  const auto work = [&] {
    for (int i = 0; i < 40; ++i) {
      Folders folders(f.logon, 3);
      if (f.executor->Execute(folders.batch, 1).failed()) continue;
      opened += folders.opened();
      for (const auto& ticket : folders.tickets) f.executor->Release({folders.batch.HandleOf(ticket.output), 1, 0});
    }
  };
  std::thread a(work);
  std::thread b(work);
  a.join();
  b.join();
  CHECK(opened == 240);
  RopBatch last;
  REQUIRE_FALSE(f.executor->Execute(last, 1).failed());
  CHECK(f.server.open_handles().size() == 1);
  CHECK(f.transport->most_at_once() == 1);
}

}  // namespace
}  // namespace mapi::builtin
