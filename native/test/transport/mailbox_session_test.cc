#include "builtin/transport/mailbox_session.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>

#include "core/call.h"
#include "test/transport/fake_server.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::CallScope;
using core::Clock;
using namespace test;
using std::chrono::milliseconds;

constexpr char kDn[] = "/o=Contoso/cn=alice";

struct Fixture {
  FakeServer server;
  std::function<std::optional<Answer>(const HttpRequest&, std::size_t)> change;
  std::shared_ptr<FakeTransport> transport;
  SessionContext context;
  ServerHints hints;
  NetworkError error;

  Fixture() {
    transport = std::make_shared<FakeTransport>([this](const HttpRequest& request, std::size_t index) {
      if (change) {
        if (auto answer = change(request, index)) return *answer;
      }
      return Now(server.Serve(request));
    });
    transport->set_locate([](const LocateRequest&) {
      LocateReply reply;
      reply.legacy_dn = "/o=Contoso/cn=alice-moved";
      reply.mail_store_url = "https://new.contoso.com/mapi/emsmdb/?MailboxId=a";
      return reply;
    });
    context.transport = transport;
    context.client_version = "6.5.8353";
    context.lcid = 0x0407;
    hints.mailbox = "alice@contoso.com";
    hints.mail_store_url = "https://old.contoso.com/mapi/emsmdb/?MailboxId=a";
    hints.user_dn = kDn;
    hints.mailbox_dn = kDn;
  }
  std::shared_ptr<MailboxSession> Open(std::uint32_t flags = 0) {
    return MailboxSession::Open(hints, context, flags, &error);
  }
  wire::ConnectRequest Connected(std::size_t index) const {
    const auto requests = transport->requests();
    wire::Reader in{wire::Bytes(requests.at(index).body)};
    wire::FieldReader fields(in);
    wire::ConnectRequest request;
    wire::ConnectRequest::Describe(fields, request);
    return request;
  }
};

TEST_CASE("opening is one Connect, with the user's name and the flags that belong on the wire") {
  Fixture f;
  {
    const auto session = f.Open(0x8002 | 0x24 | 0x1);
    REQUIRE(session);
    CHECK(f.transport->count() == 1);
    const wire::ConnectRequest request = f.Connected(0);
    CHECK(request.user_dn == kDn);
    CHECK(request.flags == 0x8001);
    CHECK(request.code_page == 1252);
    CHECK(request.lcid_sort == 0x0407);
    CHECK(request.lcid_string == 0x0407);
    CHECK(HeaderOf(f.transport->requests()[0], "X-ClientApplication") == "Outlook/6.5.8353");
    const ConnectInfo info = session->info();
    CHECK(info.display_name == "Alice \u00c4");
    CHECK(info.dn_prefix == "/o=Contoso/ou=Exchange");
    CHECK(info.retry_count == 6);
    CHECK(info.has_public_folders);
    CHECK(info.server.version[0] == 15);
    CHECK(session->generation() == 1);
    CHECK(session->executor().max_rop_out() == kMaxRopOut);
  }
  CHECK(f.transport->count() == 2);
  CHECK(HeaderOf(f.transport->requests()[1], "X-RequestType") == "Disconnect");
}

TEST_CASE("what the server can do: public folders, ultra-large replies") {
  Fixture f;
  f.server.connect_auxiliary =
      Bytes({0, 0, 4, 0, 16, 0, 16, 0, 8, 0, 1, 0x17, 2, 0, 0, 0, 8, 0, 1, 0x46, 0x0B, 0, 0, 0});
  const auto session = f.Open();
  REQUIRE(session);
  CHECK_FALSE(session->info().has_public_folders);
  CHECK(session->info().capabilities == 0x0B);
  CHECK(session->executor().max_rop_out() == kMaxRopOutUltraLarge);
}

TEST_CASE("a refused client is MAPI_E_FAILONEPROVIDER, in either field, and nothing is looked up again") {
  Fixture f;
  SUBCASE("ErrorCode") { f.server.connect_error = 0x4DF; }
  SUBCASE("StatusCode") {
    f.change = [](const HttpRequest& request, std::size_t) { return Now(MakeReply(request, StatusBody(0x4DF))); };
  }
  CHECK_FALSE(f.Open());
  CHECK(f.error.hresult == MAPI_E_FAILONEPROVIDER);
  CHECK(f.error.low_level == 0x4DF);
  CHECK(f.error.message.find("6.5.8353") != std::string::npos);
  CHECK(f.transport->locates().empty());
  CHECK(f.transport->count() == 1);
}

TEST_CASE("a stale cache is looked up again, once") {
  Fixture f;
  SUBCASE("the path is gone") {
    f.change = [](const HttpRequest& request, std::size_t index) -> std::optional<Answer> {
      ReplyOptions options;
      options.response_code = 3;
      if (index == 0) return Now(MakeReply(request, {}, options));
      return std::nullopt;
    };
  }
  SUBCASE("the host is gone") {
    f.change = [](const HttpRequest&, std::size_t index) -> std::optional<Answer> {
      if (index == 0) return Now(MakeError(TransportError::kConnect, false));
      return std::nullopt;
    };
  }
  SUBCASE("the user is gone") {
    f.change = [](const HttpRequest& request, std::size_t index) -> std::optional<Answer> {
      if (index == 0) return Now(MakeReply(request, ConnectBody(0x3EB)));
      return std::nullopt;
    };
  }
  const auto session = f.Open();
  REQUIRE(session);
  CHECK(f.transport->locates().size() == 1);
  CHECK(f.transport->requests()[1].url == "https://new.contoso.com/mapi/emsmdb/?MailboxId=a");
  CHECK(f.Connected(1).user_dn == "/o=Contoso/cn=alice-moved");
  CHECK(session->location().server_name == "new.contoso.com");
  CHECK_FALSE(session->location().cached);
}

TEST_CASE("when nothing else is found the first refusal is the answer") {
  Fixture f;
  f.change = [](const HttpRequest&, std::size_t) { return Now(MakeError(TransportError::kConnect, false)); };
  SUBCASE("Autodiscover fails") {
    f.transport->set_locate([](const LocateRequest&) {
      LocateReply reply;
      reply.error = TransportError::kNotFound;
      return reply;
    });
  }
  SUBCASE("it says the same") {
    f.transport->set_locate([&](const LocateRequest&) {
      LocateReply reply;
      reply.legacy_dn = kDn;
      reply.mail_store_url = f.hints.mail_store_url;
      return reply;
    });
  }
  CHECK_FALSE(f.Open());
  CHECK(f.error.origin == ErrorOrigin::kTransport);
  CHECK(f.error.low_level == static_cast<ULONG>(TransportError::kConnect));
  CHECK(f.transport->locates().size() == 1);
}

TEST_CASE("a URL that was typed is not looked up again when its host is gone") {
  Fixture f;
  f.hints.server = f.hints.mail_store_url;
  f.change = [](const HttpRequest&, std::size_t) { return Now(MakeError(TransportError::kConnect, false)); };
  CHECK_FALSE(f.Open());
  CHECK(f.error.low_level == static_cast<ULONG>(TransportError::kConnect));
  CHECK(f.transport->count() == 1);
  CHECK(f.transport->locates().empty());
}

TEST_CASE("a lost session: nothing until it is reconnected, and then only for new objects") {
  Fixture f;
  const auto session = f.Open();
  REQUIRE(session);
  f.change = [](const HttpRequest& request, std::size_t index) -> std::optional<Answer> {
    ReplyOptions options;
    options.response_code = 10;
    if (index == 1) return Now(MakeReply(request, {}, options));
    return std::nullopt;
  };
  wire::RopBatch batch;
  batch.AddLogon(wire::LogonRequest{}, 0);
  CHECK(session->executor().Execute(batch, 0).hresult == MAPI_E_NETWORK_ERROR);
  CHECK_FALSE(session->alive());
  REQUIRE_FALSE(session->Reconnect().failed());
  REQUIRE_FALSE(session->Reconnect().failed());
  CHECK(session->alive());
  CHECK(session->generation() == 2);
  CHECK(f.transport->count() == 3);
  wire::RopBatch old;
  old.Add(wire::GetStoreStateRequest{}, old.Handle(0x40, 0));
  CHECK(session->executor().Execute(old, 1).hresult == MAPI_E_NETWORK_ERROR);
  wire::RopBatch fresh;
  fresh.AddLogon(wire::LogonRequest{}, 0);
  REQUIRE_FALSE(session->executor().Execute(fresh, 0).failed());
}

TEST_CASE("relocating connects to the new server and keeps old handles out") {
  Fixture f;
  const auto session = f.Open();
  REQUIRE(session);
  const std::uint32_t before = session->generation();
  REQUIRE_FALSE(session->Relocate().failed());
  CHECK(session->generation() > before);
  CHECK(session->location().server_name == "new.contoso.com");
  CHECK(session->Relocate().hresult == MAPI_E_NOT_FOUND);
}

TEST_CASE("a reply to Connect that is cut off anywhere opens nothing") {
  const std::vector<std::uint8_t> body = ConnectBody(0, Bytes({0, 0, 4, 0, 8, 0, 8, 0, 8, 0, 1, 0x17, 1, 0, 0, 0}));
  for (std::size_t length = 0; length < body.size(); ++length) {
    Fixture f;
    f.change = [&](const HttpRequest& request, std::size_t) {
      return Now(MakeReply(request, {body.begin(), body.begin() + static_cast<std::ptrdiff_t>(length)}));
    };
    const auto session = f.Open();
    if (length + 20 == body.size()) continue;  // some servers leave the auxiliary buffer out altogether
    CHECK_FALSE(session);
    CHECK(f.error.hresult == MAPI_E_NETWORK_ERROR);
  }
}

TEST_CASE("an open that is cancelled or too slow leaves no session") {
  Fixture f;
  f.change = [](const HttpRequest&, std::size_t) {
    Answer answer;
    answer.never = true;
    return std::optional<Answer>(answer);
  };
  const CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(40)));
  CHECK_FALSE(f.Open());
  CHECK(f.error.hresult == MAPI_E_TIMEOUT);
  CHECK(f.transport->Quiet());
  CHECK(f.transport->cancels() == 1);
}

TEST_CASE("logon ids are given once each") {
  Fixture f;
  const auto session = f.Open();
  REQUIRE(session);
  for (int id = 0; id < 256; ++id) CHECK(session->TakeLogonId() == id);
  CHECK(session->TakeLogonId() == -1);
  session->GiveLogonIdBack(17);
  CHECK(session->TakeLogonId() == 17);
  session->GiveLogonIdBack(-1);
  session->GiveLogonIdBack(256);
  CHECK(session->TakeLogonId() == -1);
}

TEST_CASE("closing twice is closing once") {
  Fixture f;
  const auto session = f.Open();
  REQUIRE(session);
  session->Close();
  session->Close();
  CHECK(f.transport->count() == 2);
  CHECK_FALSE(session->alive());
  CHECK(session->Reconnect().hresult == MAPI_E_NETWORK_ERROR);
}

}  // namespace
}  // namespace mapi::builtin
