// Waiting, giving up, closing, and several threads.
#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "builtin/transport/mapi_http_context.h"
#include "test/transport/context_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using Fixture = ContextFixture;

TEST_CASE("one request at a time: the second waits, and a reply that was not asked for yet is kept") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    return After(milliseconds(index == 1 ? 60 : 0), MakeReply(request, request.body));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  NetworkError error;
  MapiHttpContext::StartOptions ahead;
  ahead.ahead = true;
  const auto first = f.context->Start("Execute", Bytes({1}), ahead, &error);
  REQUIRE(first);
  CHECK(f.context->busy());
  const MapiHttpReply second = f.context->Send("Execute", Bytes({2}), {});
  CHECK(second.error.hresult == S_OK);
  CHECK(second.body.bytes[0] == 2);
  const MapiHttpReply reply = f.context->Finish(first);
  CHECK(reply.error.hresult == S_OK);
  CHECK(reply.body.bytes[0] == 1);
  CHECK(f.transport->most_at_once() == 1);
}

TEST_CASE("what waits for a request drives its repetition") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    if (index == 1) return After(milliseconds(20), MakeError(TransportError::kReset, false));
    return Now(MakeReply(request, request.body));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  NetworkError error;
  const auto first = f.context->Start("Execute", Bytes({1}), {}, &error);
  REQUIRE(first);
  CHECK(f.context->Send("Execute", Bytes({2}), {}).body.bytes[0] == 2);
  CHECK(f.context->Finish(first).body.bytes[0] == 1);
}

TEST_CASE("cancelling ends the wait at once; a reply within the grace period saves the context") {
  std::atomic<int> late{0};
  Fixture f([](const HttpRequest& request, std::size_t index) {
    return After(milliseconds(index == 1 ? 600 : 0), MakeReply(request, Bytes({static_cast<int>(index)})));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  const auto call = CallOf(milliseconds(5'000));
  std::thread canceller([&] {
    std::this_thread::sleep_for(milliseconds(20));
    call->Cancel();
  });
  const auto before = Clock::now();
  {
    const CallScope scope(call);
    MapiHttpContext::StartOptions options;
    options.late = [&](const wire::SharedBytes& body) { late += body.bytes[0]; };
    CHECK(f.context->Send("Execute", {}, options).error.hresult == MAPI_E_USER_CANCEL);
  }
  CHECK(Clock::now() - before < milliseconds(500));
  canceller.join();
  CHECK(f.context->alive());
  CHECK(late == 0);
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  CHECK(late == 1);
  CHECK(f.context->generation() == 1);
  CHECK(f.transport->cancels() == 0);
}

TEST_CASE("a deadline is a deadline, and costs the context only after the grace period") {
  Fixture f(
      [](const HttpRequest& request, std::size_t index) { return index == 1 ? Never() : Now(MakeReply(request, {})); },
      milliseconds(500));
  REQUIRE(f.Connect().hresult == S_OK);
  const auto before = Clock::now();
  {
    const CallScope scope(CallOf(milliseconds(40)));
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_TIMEOUT);
  }
  CHECK(Clock::now() - before < milliseconds(400));
  CHECK(f.transport->requests()[1].timeout_ms <= 40 + 500);
  CHECK(f.context->alive());
  {
    const CallScope scope(CallOf(milliseconds(10)));  // shorter than what is left of the grace period
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_TIMEOUT);
  }
  CHECK(f.context->alive());
  const NetworkError error = f.context->Send("Execute", {}, {}).error;
  CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK_FALSE(f.context->alive());
  CHECK(f.transport->cancels() == 1);
  CHECK(f.transport->Quiet());
  CHECK(f.Connect().hresult == S_OK);
  CHECK(f.context->generation() == 2);
}

TEST_CASE("a reply after Cancel changes nothing") {
  std::atomic<int> late{0};
  Fixture f(
      [](const HttpRequest& request, std::size_t index) {
        ReplyOptions options;
        options.cookies_of = index == 1 ? "stale" : "good";
        Answer answer = After(milliseconds(index == 1 ? 500 : 0), MakeReply(request, {}, options));
        answer.deaf = true;
        return answer;
      },
      milliseconds(20));
  REQUIRE(f.Connect().hresult == S_OK);
  {
    const CallScope scope(CallOf(milliseconds(20)));
    MapiHttpContext::StartOptions options;
    options.late = [&](const wire::SharedBytes&) { ++late; };
    CHECK(f.context->Send("Execute", {}, options).error.hresult == MAPI_E_TIMEOUT);
  }
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR);
  REQUIRE(f.Connect().hresult == S_OK);
  CHECK(f.transport->Quiet());
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  CHECK(HeaderOf(f.transport->requests().back(), "Cookie").find("good") != std::string::npos);
  CHECK(late == 0);
}

TEST_CASE("a cancelled call starts nothing") {
  Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
  REQUIRE(f.Connect().hresult == S_OK);
  const auto call = CallOf(milliseconds(1'000));
  call->Cancel();
  {
    const CallScope scope(call);
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_USER_CANCEL);
  }
  {
    const CallScope scope(CallOf(milliseconds(0)));
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_TIMEOUT);
  }
  CHECK(f.transport->count() == 1);
}

TEST_CASE("a cancelled Connect leaves nothing half-made") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    return After(milliseconds(index == 0 ? 300 : 0), MakeReply(request, {}));
  });
  {
    const CallScope scope(CallOf(milliseconds(20)));
    CHECK(f.Connect().hresult == MAPI_E_TIMEOUT);
  }
  CHECK_FALSE(f.context->alive());
  CHECK(f.Connect().hresult == S_OK);
  CHECK(f.context->generation() == 1);
  // The context that the first reply made is ended by the second Connect.
  CHECK(HeaderOf(f.transport->requests()[1], "Cookie").find("MapiContext=") == 0);
}

TEST_CASE("closing is bounded, with a request that never ends and without") {
  SUBCASE("idle") {
    Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
    REQUIRE(f.Connect().hresult == S_OK);
    f.context->Close("Disconnect", {});
    CHECK(HeaderOf(f.transport->requests().back(), "X-RequestType") == "Disconnect");
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR);
    CHECK(f.Connect().hresult == MAPI_E_NETWORK_ERROR);
    f.context->Close("Disconnect", {});
    CHECK(f.transport->count() == 2);
  }
  SUBCASE("a server that does not answer Disconnect") {
    Fixture f([](const HttpRequest& request, std::size_t index) {
      return index == 1 ? Never() : Now(MakeReply(request, {}));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    const auto before = Clock::now();
    f.context->Close("Disconnect", {});
    CHECK(Clock::now() - before < milliseconds(2'000));
    CHECK(f.transport->Quiet());
    CHECK(f.transport->cancels() == 1);
  }
  SUBCASE("a request on its way, in another thread") {
    Fixture f([](const HttpRequest& request, std::size_t index) {
      return index == 1 ? Never() : Now(MakeReply(request, {}));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    std::thread other([&] { CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR); });
    while (f.transport->count() < 2) std::this_thread::sleep_for(milliseconds(1));
    const auto before = Clock::now();
    f.context->Close("Disconnect", {});
    other.join();
    CHECK(Clock::now() - before < milliseconds(2'000));
    CHECK(f.transport->Quiet());
  }
  SUBCASE("dropped with a request on its way") {
    Fixture f([](const HttpRequest& request, std::size_t index) {
      return index == 1 ? Never() : Now(MakeReply(request, {}));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    NetworkError error;
    auto request = f.context->Start("Execute", {}, {}, &error);
    f.context.reset();
    CHECK(f.transport->Quiet());
    CHECK(f.transport->cancels() == 1);
  }
}

TEST_CASE("two threads share a context without mixing replies") {
  Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, request.body)); });
  REQUIRE(f.Connect().hresult == S_OK);
  std::atomic<int> wrong{0};
  const auto work = [&](int marker) {
    for (int i = 0; i < 100; ++i) {
      const MapiHttpReply reply = f.context->Send("Execute", Bytes({marker, i}), {});
      if (reply.error.failed() || reply.body.size() != 2 || reply.body.bytes[0] != marker) ++wrong;
    }
  };
  std::thread a(work, 1);
  std::thread b(work, 2);
  a.join();
  b.join();
  CHECK(wrong == 0);
  CHECK(f.transport->most_at_once() == 1);
  // Each number once, each with the cookie of the reply before it.
  const auto requests = f.transport->requests();
  REQUIRE(requests.size() == 201);
  for (std::size_t i = 1; i < requests.size(); ++i) {
    CHECK(NumberOf(HeaderOf(requests[i], "X-RequestId")) == i + 1);
    CHECK(HeaderOf(requests[i], "Cookie") == "MapiContext=s1; MapiSequence=s1-" + std::to_string(i) + "=");
  }
}

TEST_CASE("two threads that both find the context lost make one new one") {
  Fixture f([](const HttpRequest& request, std::size_t) { return After(milliseconds(20), MakeReply(request, {})); });
  REQUIRE(f.Connect().hresult == S_OK);
  f.context->MarkLost("the test says so");
  std::thread a([&] { CHECK(f.Connect().hresult == S_OK); });
  std::thread b([&] { CHECK(f.Connect().hresult == S_OK); });
  a.join();
  b.join();
  CHECK(f.context->alive());
  CHECK(f.context->generation() == 2);
  CHECK(f.transport->count() == 2);
}

TEST_CASE("calls that are cancelled all the time, by several threads, end with a working context") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    return After(milliseconds(index % 3), MakeReply(request, request.body));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  std::atomic<int> late{0};
  const auto work = [&](int seed) {
    for (int i = 0; i < 60; ++i) {
      const auto call = CallOf(milliseconds(5'000));
      std::thread canceller([&, i] {
        std::this_thread::sleep_for(std::chrono::microseconds((i * 37 + seed) % 2500));
        call->Cancel();
      });
      {
        const CallScope scope(call);
        MapiHttpContext::StartOptions options;
        options.late = [&](const wire::SharedBytes&) { ++late; };
        const HRESULT hresult = f.context->Send("Execute", Bytes({1}), options).error.hresult;
        CHECK((hresult == S_OK || hresult == MAPI_E_USER_CANCEL));
      }
      canceller.join();
    }
  };
  std::thread a(work, 100);
  std::thread b(work, 900);
  a.join();
  b.join();
  CHECK(f.context->Send("Execute", Bytes({1}), {}).error.hresult == S_OK);
  CHECK(f.context->generation() == 1);
  CHECK(f.transport->most_at_once() == 1);
}

}  // namespace
}  // namespace mapi::builtin
