#include "builtin/transport/mapi_http_context.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "builtin/transport/error_map.h"
#include "core/call.h"
#include "test/transport/fake_transport.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::CallScope;
using core::Clock;
using namespace test;
using std::chrono::milliseconds;

std::shared_ptr<Call> CallOf(milliseconds limit) { return std::make_shared<Call>(Clock::now() + limit); }

NetworkError AcceptAll(const wire::SharedBytes&) { return {}; }

struct Fixture {
  std::shared_ptr<FakeTransport> transport;
  std::shared_ptr<MapiHttpContext> context;

  explicit Fixture(FakeTransport::Script script, milliseconds grace = milliseconds(10'000)) {
    transport = std::make_shared<FakeTransport>(std::move(script));
    MapiHttpOptions options;
    options.transport = transport;
    options.url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=x@contoso.com";
    options.client_version = "16.0.17928.20114";
    options.grace = grace;
    options.close_limit = milliseconds(150);
    context = MapiHttpContext::Create(std::move(options));
  }
  NetworkError Connect() { return context->Establish("Connect", Bytes({1, 2, 3}), kContextConnect, AcceptAll); }
};

Answer Now(HttpReply reply) {
  Answer answer;
  answer.reply = std::move(reply);
  return answer;
}
Answer After(milliseconds delay, HttpReply reply) {
  Answer answer = Now(std::move(reply));
  answer.delay = delay;
  return answer;
}
Answer Never() {
  Answer answer;
  answer.never = true;
  return answer;
}

std::uint64_t NumberOf(const std::string& request_id) {
  return std::stoull(request_id.substr(request_id.rfind(':') + 1));
}

TEST_CASE("every request has the headers of the protocol, and the newest cookies in one header") {
  Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, Bytes({7}))); });
  REQUIRE(f.Connect().hresult == S_OK);
  for (int i = 0; i < 3; ++i) {
    const MapiHttpReply reply = f.context->Send("Execute", Bytes({9}), {});
    REQUIRE(reply.error.hresult == S_OK);
    CHECK(reply.body.size() == 1);
  }
  REQUIRE(f.context->Ping().hresult == S_OK);
  const auto requests = f.transport->requests();
  REQUIRE(requests.size() == 5);
  const std::string guid = HeaderOf(requests[0], "X-RequestId").substr(0, 38);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const HttpRequest& request = requests[i];
    CHECK(HeaderOf(request, "Content-Type") == "application/mapi-http");
    CHECK(HeaderOf(request, "X-ClientApplication") == "Outlook/16.0.17928.20114");
    CHECK(HeaderOf(request, "User-Agent").find("16.0.17928.20114") != std::string::npos);
    CHECK(HeaderOf(request, "X-RequestId").substr(0, 38) == guid);
    CHECK(NumberOf(HeaderOf(request, "X-RequestId")) == i + 1);
    CHECK(HeaderOf(request, "X-ClientInfo").find("}:") != std::string::npos);
    const auto cookies = std::count_if(request.headers.begin(), request.headers.end(),
                                       [](const HttpHeader& header) { return header.name == "Cookie"; });
    CHECK(cookies == (i == 0 ? 0 : 1));
    // The value is echoed verbatim, with the '=' inside it.
    if (i > 0) CHECK(HeaderOf(request, "Cookie") == "MapiContext=s1; MapiSequence=s1-" + std::to_string(i) + "=");
    CHECK(request.idle_timeout_ms == 90'000);
  }
  CHECK(HeaderOf(requests[4], "X-RequestType") == "PING");
  CHECK(requests[4].body.empty());
  CHECK(f.context->server().version[0] == 15);
  CHECK(f.context->server().version[2] == 2507);
}

TEST_CASE("two contexts are two sessions of one client") {
  Fixture a([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
  Fixture b([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
  REQUIRE(a.Connect().hresult == S_OK);
  REQUIRE(b.Connect().hresult == S_OK);
  const HttpRequest first = a.transport->requests()[0];
  const HttpRequest second = b.transport->requests()[0];
  CHECK(HeaderOf(first, "X-RequestId") != HeaderOf(second, "X-RequestId"));
  CHECK(HeaderOf(first, "X-ClientInfo").substr(0, 38) == HeaderOf(second, "X-ClientInfo").substr(0, 38));
}

TEST_CASE("the pending period decides how long a silent server is believed") {
  Fixture f([](const HttpRequest& request, std::size_t) {
    ReplyOptions options;
    options.pending = 3;
    options.extra = {{"x-pendingperiod", "15000"}, {"x-expirationinfo", "1800000"}};
    return Now(MakeReply(request, {}, options));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  REQUIRE(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  CHECK(f.transport->requests()[1].idle_timeout_ms == 45'000);
  CHECK(f.context->server().expiration_ms == 1'800'000);
}

TEST_CASE("without a connection nothing is sent") {
  Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
  const MapiHttpReply reply = f.context->Send("Execute", {}, {});
  CHECK(reply.error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.transport->count() == 0);
}

TEST_CASE("a context without a transport says so") {
  MapiHttpOptions options;
  options.url = "https://mail.contoso.com/mapi/emsmdb/";
  const auto context = MapiHttpContext::Create(options);
  const NetworkError error = context->Establish("Connect", {}, kContextConnect, AcceptAll);
  CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(error.message.find("without a transport") != std::string::npos);
}

TEST_CASE("a refused Connect makes no context") {
  Fixture f([](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, {})); });
  const NetworkError error = f.context->Establish(
      "Connect", {}, kContextConnect, [](const wire::SharedBytes&) { return ErrorFromConnect(0x4DF, "6.5.8353", 0); });
  CHECK(error.hresult == MAPI_E_FAILONEPROVIDER);
  CHECK_FALSE(f.context->alive());
  CHECK_FALSE(f.context->busy());
  CHECK(f.Connect().hresult == S_OK);
  CHECK(f.context->generation() == 1);
}

TEST_CASE("X-ResponseCode 10 loses the context; a new Connect sends the old cookies and makes a new generation") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    ReplyOptions options;
    options.cookies_of = index < 2 ? "old" : "new";
    if (index == 1) options.response_code = 10;
    return Now(MakeReply(request, {}, options));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  CHECK(f.context->generation() == 1);
  const NetworkError error = f.context->Send("Execute", {}, {}).error;
  CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(error.low_level == 10);
  CHECK(error.origin == ErrorOrigin::kResponseCode);
  CHECK_FALSE(f.context->alive());
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.transport->count() == 2);

  REQUIRE(f.Connect().hresult == S_OK);
  CHECK(f.context->generation() == 2);
  CHECK(HeaderOf(f.transport->requests()[2], "Cookie").find("MapiContext=old") == 0);
  MapiHttpContext::StartOptions old_objects;
  old_objects.generation = 1;
  CHECK(f.context->Send("Execute", {}, old_objects).error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.transport->count() == 3);
  old_objects.generation = 2;
  CHECK(f.context->Send("Execute", {}, old_objects).error.hresult == S_OK);
  CHECK(HeaderOf(f.transport->requests()[3], "Cookie") == "MapiContext=new; MapiSequence=new-3=");
}

TEST_CASE("X-ResponseCode 15 is tried again once, and is a lost context the second time") {
  bool persistent = false;
  SUBCASE("once") { persistent = false; }
  SUBCASE("always") { persistent = true; }
  Fixture f([persistent](const HttpRequest& request, std::size_t index) {
    ReplyOptions options;
    if (index == 1 || (persistent && index == 2)) options.response_code = 15;
    return Now(MakeReply(request, {}, options));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  const NetworkError error = f.context->Send("Execute", {}, {}).error;
  CHECK(f.transport->count() == 3);
  CHECK(error.hresult == (persistent ? MAPI_E_NETWORK_ERROR : S_OK));
  CHECK(f.context->alive() == !persistent);
}

TEST_CASE("what breaks the connection before anything was sent is repeated once and costs nothing") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    if (index == 1 || index == 3 || index == 4) return Now(MakeError(TransportError::kReset, false));
    return Now(MakeReply(request, {}));
  });
  REQUIRE(f.Connect().hresult == S_OK);
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(f.context->alive());
  CHECK(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  // The same request, so the same number.
  const auto requests = f.transport->requests();
  CHECK(HeaderOf(requests[1], "X-RequestId") == HeaderOf(requests[2], "X-RequestId"));
}

TEST_CASE("what breaks after the request was sent loses the context") {
  for (const TransportError broken : {TransportError::kReset, TransportError::kTimeout, TransportError::kTooLarge,
                                      TransportError::kProtocol, TransportError::kAborted}) {
    Fixture f([broken](const HttpRequest& request, std::size_t index) {
      return Now(index == 1 ? MakeError(broken, true) : MakeReply(request, {}));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    const NetworkError error = f.context->Send("Execute", {}, {}).error;
    CHECK(error.failed());
    CHECK(error.origin == ErrorOrigin::kTransport);
    CHECK(f.transport->count() == 2);
    CHECK_FALSE(f.context->alive());
  }
}

TEST_CASE("refused credentials and busy servers leave the context as it is") {
  struct Case {
    int status;
    HRESULT hresult;
  };
  for (const Case& c : {Case{401, MAPI_E_LOGON_FAILED}, Case{403, MAPI_E_NO_ACCESS}, Case{404, MAPI_E_NETWORK_ERROR},
                        Case{500, MAPI_E_NETWORK_ERROR}, Case{503, MAPI_E_BUSY}, Case{429, MAPI_E_BUSY},
                        Case{204, MAPI_E_NETWORK_ERROR}, Case{100, MAPI_E_NETWORK_ERROR}}) {
    Fixture f([&c](const HttpRequest& request, std::size_t index) {
      HttpReply reply = index == 1 ? MakeStatus(c.status) : MakeReply(request, {});
      if (index == 1) reply.headers.push_back({"retry-after", "2"});
      return Now(std::move(reply));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    const NetworkError error = f.context->Send("Execute", {}, {}).error;
    CHECK(error.hresult == c.hresult);
    CHECK(error.low_level == static_cast<ULONG>(c.status));
    CHECK(error.retry_after_ms == 2000);
    CHECK(f.context->alive());
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
  }
}

TEST_CASE("redirections are followed within the scheme, and not for ever") {
  SUBCASE("to another path and another host") {
    Fixture f([](const HttpRequest& request, std::size_t index) {
      HttpReply reply = MakeStatus(index == 0 ? 302 : 307);
      if (index == 0) reply.headers.push_back({"location", "/mapi/emsmdb/?MailboxId=y"});
      if (index == 1) reply.headers.push_back({"location", "https://other.contoso.com/mapi/emsmdb/?MailboxId=y"});
      return Now(index < 2 ? reply : MakeReply(request, {}));
    });
    REQUIRE(f.Connect().hresult == S_OK);
    CHECK(f.transport->requests()[1].url == "https://mail.contoso.com/mapi/emsmdb/?MailboxId=y");
    CHECK(f.transport->requests()[2].url == "https://other.contoso.com/mapi/emsmdb/?MailboxId=y");
    CHECK(f.transport->requests()[2].body == Bytes({1, 2, 3}));
    CHECK(f.context->url() == "https://other.contoso.com/mapi/emsmdb/?MailboxId=y");
    REQUIRE(f.context->Send("Execute", {}, {}).error.hresult == S_OK);
    CHECK(f.transport->requests()[3].url == f.context->url());
  }
  SUBCASE("out of TLS, nowhere, or in a circle") {
    for (const char* location : {"http://mail.contoso.com/mapi/emsmdb/", "", "//evil/", "ftp://x/", "https://a@b/",
                                 "https://mail.contoso.com/mapi/emsmdb/"}) {
      Fixture f([location](const HttpRequest&, std::size_t) {
        HttpReply reply = MakeStatus(302);
        reply.headers.push_back({"location", location});
        return Now(reply);
      });
      const NetworkError error = f.Connect();
      CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
      CHECK(error.low_level == 302);
      CHECK(f.transport->count() <= 6);
    }
  }
}

TEST_CASE("a completion inside Start is as good as one from a thread") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    ReplyOptions options;
    if (index == 1) options.response_code = 15;
    Answer answer = Now(MakeReply(request, Bytes({5}), options));
    answer.inside_start = true;
    return answer;
  });
  REQUIRE(f.Connect().hresult == S_OK);
  const MapiHttpReply reply = f.context->Send("Execute", {}, {});
  CHECK(reply.error.hresult == S_OK);
  CHECK(reply.body.size() == 1);
}

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
