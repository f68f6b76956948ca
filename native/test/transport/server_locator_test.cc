#include "builtin/transport/server_locator.h"

#include <doctest/doctest.h>

#include <memory>
#include <thread>

#include "core/call.h"
#include "test/transport/fake_nspi.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::CallScope;
using core::Clock;
using namespace test;
using std::chrono::milliseconds;

constexpr char kAliceDn[] = "/o=Contoso/ou=Exchange/cn=Recipients/cn=alice";
constexpr char kBackupDn[] = "/o=Contoso/ou=Exchange/cn=Recipients/cn=backup";
constexpr char kUrl[] = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=a@contoso.com";
constexpr char kBookUrl[] = "https://mail.contoso.com/mapi/nspi/?MailboxId=a@contoso.com";

struct Fixture {
  FakeNspi nspi;
  std::shared_ptr<FakeTransport> transport;
  SessionContext context;
  LocateReply answer;

  Fixture() {
    transport = std::make_shared<FakeTransport>([this](const HttpRequest& request, std::size_t) {
      Answer reply;
      reply.reply = nspi.Serve(request);
      return reply;
    });
    transport->set_locate([this](const LocateRequest& request) {
      LocateReply reply = answer;
      if (request.address == "backup@contoso.com") reply.legacy_dn = kBackupDn;
      return reply;
    });
    context.transport = transport;
    answer.legacy_dn = kAliceDn;
    answer.display_name = "Alice";
    answer.mail_store_url = kUrl;
    answer.address_book_url = kBookUrl;
  }
  NetworkError Locate(const ServerHints& hints, ServerLocation* location, bool use_cache = true) {
    return ServerLocator(context).Locate(hints, use_cache, location);
  }
};

TEST_CASE("the server rule") {
  CHECK(IsMailStoreUrl("https://h/mapi/emsmdb/?MailboxId=x"));
  CHECK(IsMailStoreUrl("HTTP://127.0.0.1:80/MAPI/EMSMDB"));
  CHECK_FALSE(IsMailStoreUrl("https://h"));
  CHECK_FALSE(IsMailStoreUrl("mail.contoso.com"));
  CHECK_FALSE(IsMailStoreUrl("h/mapi/emsmdb/"));
  CHECK_FALSE(IsMailStoreUrl(""));
  CHECK(AddressBookUrlFor("https://h/Mapi/EmsMdb/?MailboxId=x") == "https://h/mapi/nspi/?MailboxId=x");
  CHECK(AddressBookUrlFor("https://h/").empty());
}

TEST_CASE("cached values are used without asking") {
  Fixture f;
  ServerHints hints;
  hints.mailbox = "alice@contoso.com";
  hints.mail_store_url = kUrl;
  hints.user_dn = kAliceDn;
  ServerLocation location;
  REQUIRE_FALSE(f.Locate(hints, &location).failed());
  CHECK(location.cached);
  CHECK(location.mailbox_dn == kAliceDn);
  CHECK(location.address_book_url == kBookUrl);
  CHECK(location.server_name == "mail.contoso.com");
  CHECK(f.transport->locates().empty());
  CHECK(f.transport->count() == 0);
  // Unless they are known to be stale.
  REQUIRE_FALSE(f.Locate(hints, &location, false).failed());
  CHECK_FALSE(location.cached);
  CHECK(f.transport->locates().size() == 1);
}

TEST_CASE("a host, an origin or nothing: Autodiscover is asked, once") {
  for (const char* server : {"mail.contoso.com", "http://127.0.0.1:8080", ""}) {
    Fixture f;
    ServerHints hints;
    hints.mailbox = "alice@contoso.com";
    hints.server = server;
    ServerLocation location;
    REQUIRE_FALSE(f.Locate(hints, &location).failed());
    REQUIRE(f.transport->locates().size() == 1);
    CHECK(f.transport->locates()[0].server == server);
    CHECK(f.transport->locates()[0].address == "alice@contoso.com");
    CHECK(f.transport->count() == 0);
    CHECK(location.mail_store_url == kUrl);
    CHECK(location.user_dn == kAliceDn);
    CHECK(location.mailbox_dn == kAliceDn);
    CHECK(location.display_name == "Alice");
    CHECK_FALSE(location.cached);
  }
}

TEST_CASE("another user than the mailbox's owner: both are looked up, the URL is the mailbox's") {
  Fixture f;
  ServerHints hints;
  hints.mailbox = "alice@contoso.com";
  hints.user = "backup@contoso.com";
  ServerLocation location;
  REQUIRE_FALSE(f.Locate(hints, &location).failed());
  CHECK(location.mailbox_dn == kAliceDn);
  CHECK(location.user_dn == kBackupDn);
  CHECK(f.transport->locates().size() == 2);
}

TEST_CASE("a URL is taken as it is, and the address book gives the names") {
  Fixture f;
  f.nspi.people = {{"alice@contoso.com", kAliceDn, "Alice"}, {"backup@contoso.com", kBackupDn, "Backup"}};
  ServerHints hints;
  hints.mailbox = "alice@contoso.com";
  hints.server = kUrl;
  ServerLocation location;
  SUBCASE("one name") {
    REQUIRE_FALSE(f.Locate(hints, &location).failed());
    CHECK(location.user_dn == kAliceDn);
    CHECK(location.mailbox_dn == kAliceDn);
    CHECK(location.display_name == "Alice");
    CHECK(f.transport->count() == 3);  // Bind, ResolveNames, Unbind
  }
  SUBCASE("two names, still one question") {
    hints.user = "backup@contoso.com";
    REQUIRE_FALSE(f.Locate(hints, &location).failed());
    CHECK(location.user_dn == kBackupDn);
    CHECK(location.mailbox_dn == kAliceDn);
    CHECK(f.transport->count() == 3);
  }
  SUBCASE("the name of somebody else") {
    hints.mailbox = "nobody@contoso.com";
    const NetworkError error = f.Locate(hints, &location);
    CHECK(error.hresult == MAPI_E_NOT_FOUND);
    CHECK(error.message.find("nobody@contoso.com") != std::string::npos);
  }
  SUBCASE("DNs need no question at all") {
    hints.mailbox = kAliceDn;
    hints.user = kBackupDn;
    REQUIRE_FALSE(f.Locate(hints, &location).failed());
    CHECK(location.cached);
    CHECK(f.transport->count() == 0);
  }
  CHECK(location.mail_store_url == kUrl);
  CHECK(location.address_book_url == kBookUrl);
  CHECK(f.transport->locates().empty());
}

TEST_CASE("what cannot be looked up says what is missing") {
  Fixture f;
  ServerLocation location;
  ServerHints hints;
  CHECK(f.Locate(hints, &location).hresult == MAPI_E_UNCONFIGURED);
  hints.mailbox = "alice";
  CHECK(f.Locate(hints, &location).hresult == MAPI_E_UNCONFIGURED);
  hints.mailbox = "alice@contoso.com";
  f.answer.mail_store_url.clear();
  NetworkError error = f.Locate(hints, &location);
  CHECK(error.hresult == MAPI_E_UNCONFIGURED);
  CHECK(error.message.find("Exchange 2007") != std::string::npos);
  f.answer.error = TransportError::kNotFound;
  CHECK(f.Locate(hints, &location).hresult == MAPI_E_NOT_FOUND);
  f.answer.error = TransportError::kUnauthorized;
  CHECK(f.Locate(hints, &location).hresult == MAPI_E_LOGON_FAILED);
  f.context.transport = nullptr;
  CHECK(f.Locate(hints, &location).hresult == MAPI_E_NETWORK_ERROR);
}

TEST_CASE("waiting for Autodiscover ends with the call") {
  Fixture f;
  f.answer.message = "never";
  ServerHints hints;
  hints.mailbox = "alice@contoso.com";
  ServerLocation location;
  {
    const CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(30)));
    CHECK(f.Locate(hints, &location).hresult == MAPI_E_TIMEOUT);
  }
  CHECK(f.transport->Quiet());
  const auto call = std::make_shared<Call>(Clock::now() + milliseconds(60'000));
  std::thread canceller([&] {
    std::this_thread::sleep_for(milliseconds(20));
    call->Cancel();
  });
  {
    const CallScope scope(call);
    CHECK(f.Locate(hints, &location).hresult == MAPI_E_USER_CANCEL);
  }
  canceller.join();
  CHECK(f.transport->Quiet());
}

}  // namespace
}  // namespace mapi::builtin
