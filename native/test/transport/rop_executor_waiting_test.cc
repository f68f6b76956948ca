// Busy servers, lost and late replies, batches that are started ahead, and several threads.
#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <thread>

#include "test/transport/executor_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using Fixture = ExecutorFixture;

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

TEST_CASE("releases of a request that the server never saw go with the next") {
  Fixture f;
  f.executor->Release({0x5000, 1, 0});
  TransportError error = TransportError::kNone;
  int status = 0;
  SUBCASE("unsent") { error = TransportError::kConnect; }
  const CallScope soon(std::make_shared<Call>(Clock::now() + milliseconds(200)));
  SUBCASE("refused on its way") { status = 502; }
  f.change = [&](const HttpRequest&, std::size_t) {
    return Now(status != 0 ? MakeStatus(status) : MakeError(error, false));
  };
  RopBatch failing;
  CHECK(f.executor->Execute(failing, 1).hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.executor->queued_releases() == 1);
  f.change = nullptr;
  const CallScope later(std::make_shared<Call>(Clock::now() + milliseconds(20'000)));
  RopBatch batch;
  REQUIRE_FALSE(f.executor->Execute(batch, 1).failed());
  CHECK(f.executor->queued_releases() == 0);
  CHECK(f.LastExecute().payload.rops.bytes[0] == 0x01);
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
