#include "builtin/addressbook/nspi_client.h"

#include <doctest/doctest.h>

#include <memory>

#include "core/call.h"
#include "test/transport/fake_nspi.h"

namespace mapi::builtin {
namespace {

using namespace test;

struct Fixture {
  FakeNspi nspi;
  std::function<HttpReply(const HttpRequest&)> change;
  std::shared_ptr<FakeTransport> transport;
  SessionContext context;
  std::unique_ptr<NspiClient> client;

  Fixture() {
    transport = std::make_shared<FakeTransport>([this](const HttpRequest& request, std::size_t) {
      return Now(change ? change(request) : nspi.Serve(request));
    });
    context.transport = transport;
    client = std::make_unique<NspiClient>("https://mail.contoso.com/mapi/nspi/?MailboxId=x", context);
    nspi.people = {{"alice@contoso.com", "/o=C/cn=alice", "Alice \u00c4"},
                   {"albert@contoso.com", "/o=C/cn=albert", "Albert"},
                   {"al@contoso.com", "/o=C/cn=al", "Al"}};
  }
};

TEST_CASE("names resolve exactly, as a part, to several or to none, in one request") {
  Fixture f;
  std::vector<ResolvedName> resolved;
  REQUIRE_FALSE(
      f.client
          ->ResolveAddresses({"alice@contoso.com", "Albert", "Al", "nobody@contoso.com", "al@contoso.com"}, &resolved)
          .failed());
  REQUIRE(resolved.size() == 5);
  CHECK(resolved[0].state == NameState::kResolved);
  CHECK(resolved[0].legacy_dn == "/o=C/cn=alice");
  CHECK(resolved[0].smtp_address == "alice@contoso.com");
  CHECK(resolved[0].display_name == "Alice \u00c4");
  CHECK(resolved[1].legacy_dn == "/o=C/cn=albert");
  CHECK(resolved[2].state == NameState::kAmbiguous);
  CHECK(resolved[3].state == NameState::kUnresolved);
  CHECK(resolved[4].legacy_dn == "/o=C/cn=al");
  CHECK(f.transport->count() == 2);  // Bind was implied
  CHECK(NameError("Al", resolved[2]).hresult == MAPI_E_AMBIGUOUS_RECIP);
  CHECK(NameError("x", resolved[3]).hresult == MAPI_E_NOT_FOUND);
  CHECK_FALSE(NameError("alice@contoso.com", resolved[0]).failed());
  f.client.reset();
  CHECK(HeaderOf(f.transport->requests().back(), "X-RequestType") == "Unbind");
}

TEST_CASE("a forgotten context is bound again, once") {
  Fixture f;
  std::vector<ResolvedName> resolved;
  f.nspi.forget_contexts = 1;
  REQUIRE_FALSE(f.client->ResolveAddresses({"Albert"}, &resolved).failed());
  CHECK(f.transport->count() == 4);
  f.nspi.forget_contexts = 2;
  CHECK_FALSE(f.client->ResolveAddresses({"Albert"}, &resolved).failed());
  f.nspi.forget_contexts = 1'000;
  const core::CallScope scope(std::make_shared<core::Call>(core::Clock::now() + std::chrono::milliseconds(700)));
  const NetworkError error = f.client->ResolveAddresses({"Albert"}, &resolved);
  CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK(error.low_level == 10);
}

TEST_CASE("what is refused, and what makes no sense") {
  Fixture f;
  std::vector<ResolvedName> resolved;
  SUBCASE("Bind is refused") {
    f.nspi.bind_error = 0x80040111;
    const NetworkError error = f.client->Bind();
    CHECK(error.hresult == MAPI_E_LOGON_FAILED);
    CHECK(error.component == "Exchange address book");
  }
  SUBCASE("a name with a NUL, or not in UTF-8") {
    CHECK(f.client->ResolveAddresses({std::string("a\0b", 3)}, &resolved).hresult == MAPI_E_INVALID_PARAMETER);
    CHECK(f.client->ResolveAddresses({"\xff"}, &resolved).hresult == MAPI_E_INVALID_PARAMETER);
    CHECK(f.transport->count() == 0);
  }
  SUBCASE("cut off anywhere") {
    const auto request = [&](const HttpRequest& asked, std::size_t keep) {
      HttpReply reply = f.nspi.Serve(asked);
      if (HeaderOf(asked, "X-RequestType") == "ResolveNames") reply.body.Resize(std::min(keep, reply.body.size()));
      return reply;
    };
    std::size_t whole = 0;
    f.change = [&](const HttpRequest& asked) {
      HttpReply reply = f.nspi.Serve(asked);
      if (HeaderOf(asked, "X-RequestType") == "ResolveNames") whole = reply.body.size();
      return reply;
    };
    REQUIRE_FALSE(f.client->ResolveAddresses({"Albert", "alice@contoso.com"}, &resolved).failed());
    for (std::size_t keep = 0; keep + 4 < whole; ++keep) {
      f.change = [&, keep](const HttpRequest& asked) { return request(asked, keep); };
      CHECK(f.client->ResolveAddresses({"Albert", "alice@contoso.com"}, &resolved).hresult == MAPI_E_NETWORK_ERROR);
    }
    f.change = nullptr;
  }
  SUBCASE("another number of names") {
    f.change = [&](const HttpRequest& asked) {
      if (HeaderOf(asked, "X-RequestType") != "ResolveNames") return f.nspi.Serve(asked);
      return MakeReply(asked,
                       Bytes({0, 0, 0, 0, 0, 0, 0, 0, 0xE4, 4, 0, 0, 0xFF, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0}));
    };
    CHECK(f.client->ResolveAddresses({"Albert", "Al"}, &resolved).hresult == MAPI_E_NETWORK_ERROR);
    // One resolved, and no row for it.
    CHECK(f.client->ResolveAddresses({"Albert"}, &resolved).hresult == MAPI_E_NETWORK_ERROR);
  }
}

TEST_CASE("DNs to MIds: positional, never fewer than asked") {
  Fixture f;
  wire::nspi::MidList mids;
  REQUIRE_FALSE(f.client->DnToMId({"/o=C/cn=alice", "/o=C/cn=nobody"}, &mids).failed());
  REQUIRE(mids.size() == 2);
  CHECK(mids[0] == 0x10);
  CHECK(mids[1] == 0);
}

}  // namespace
}  // namespace mapi::builtin
