#include "builtin/transport/mapi_http_context.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "builtin/transport/error_map.h"
#include "test/transport/context_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using Fixture = ContextFixture;

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

TEST_CASE("a Connect that was given up and answered after all is ended at the close, and by nobody else's request") {
  Fixture f([](const HttpRequest& request, std::size_t index) {
    return After(Milliseconds(index == 0 ? 150 : 0), MakeReply(request, {}));
  });
  {
    const core::CallScope scope(std::make_shared<core::Call>(core::Clock::now() + Milliseconds(20)));
    CHECK(f.Connect().hresult == MAPI_E_TIMEOUT);
  }
  CHECK_FALSE(f.context->alive());
  SUBCASE("closed afterwards") {
    while (f.context->busy()) std::this_thread::sleep_for(Milliseconds(5));
    CHECK(f.context->Send("Execute", {}, {}).error.hresult == MAPI_E_NETWORK_ERROR);
    f.context->Close("Disconnect", {});
    REQUIRE(f.transport->count() == 2);
    CHECK(HeaderOf(f.transport->requests()[1], "X-RequestType") == "Disconnect");
    CHECK(HeaderOf(f.transport->requests()[1], "Cookie").find("MapiContext=s1") == 0);
  }
  SUBCASE("replaced by another, which ends it") {
    while (f.context->busy()) std::this_thread::sleep_for(Milliseconds(5));
    REQUIRE(f.Connect().hresult == S_OK);
    CHECK(HeaderOf(f.transport->requests()[1], "Cookie").find("MapiContext=s1") == 0);
    f.context->Close("Disconnect", {});
    CHECK(f.transport->count() == 3);
  }
  SUBCASE("closed before: closing does not wait for it") {
    f.context->Close("Disconnect", {});
    CHECK(f.transport->count() == 1);
  }
  CHECK(f.context->closed());
  CHECK_FALSE(f.context->alive());
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

}  // namespace
}  // namespace mapi::builtin
