#include "builtin/session/exchange_stores.h"
#include "builtin/wire/address_entry_id.h"
#include "builtin/wire/entry_id.h"
#include "session_fixture.h"

namespace mapi::test {

TEST_CASE("OpenMsgStore hands the profile to the provider, and what is found out to the profile") {
  OneSession s;
  Provider().answer = [](const builtin::StoreOpenParams& params) {
    builtin::ResolvedProfile resolved;
    resolved.user_dn = "/o=Contoso/cn=Recipients/cn=alice";
    resolved.mailbox_dn = resolved.user_dn;
    resolved.mail_store_url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=1";
    resolved.home_server = "ex01.contoso.com";
    resolved.display_name = "Alice Adams";
    resolved.server_version = 2507;
    resolved.full_version = {15, 0, 1, 0, 203, 9, 0, 0};
    if (params.resolved) params.resolved(resolved);
    return S_OK;
  };
  const EntryId typed = s.DefaultStore();
  ComPtr<IMsgStore> store;
  REQUIRE(s.Open(typed, &store, MDB_WRITE | MAPI_DEFERRED_ERRORS) == S_OK);
  REQUIRE(Provider().opened.size() == 1);
  const auto& first = Provider().opened[0];
  CHECK(first.profile.mailbox == "alice@contoso.com");
  CHECK(first.profile.server == "mail.contoso.com");
  CHECK(first.profile.connect_flags == 2);
  CHECK(first.profile_open_flags == 0xC);
  CHECK(first.open_flags == (MDB_WRITE | MAPI_DEFERRED_ERRORS | MDB_NO_MAIL));
  CHECK(first.entry_id.empty());
  CHECK(first.display_name.empty());
  CHECK(first.default_store);
  CHECK(first.context.profile_directory == s.fixture.directory());

  CHECK(TextOf(s.Setting(CHANGE_PROP_TYPE(PR_PROFILE_MAILBOX, PT_UNICODE))) == u"/o=Contoso/cn=Recipients/cn=alice");
  CHECK(TextOf(s.Setting(PR_PROFILE_SERVER_FQDN_W)) == u"ex01.contoso.com");
  CHECK(LongOf(s.Setting(PR_PROFILE_SERVER_VERSION)) == 2507);
  CHECK(s.Setting(PR_PROFILE_SERVER_FULL_VERSION).value().Value.bin.cb == 8);
  CHECK(TextOf(s.Stores()[0][1]) == u"Mailbox - Alice Adams");
  const EntryId resolved = s.DefaultStore();
  CHECK(resolved != typed);
  const auto decoded = wire::StoreEntryId::Decode({resolved.data(), resolved.size()});
  REQUIRE(decoded);
  CHECK(decoded->mailbox_dn == "/o=Contoso/cn=Recipients/cn=alice");

  // The entry id from before it was known still names the store.
  REQUIRE(s.Open(typed) == S_OK);
  REQUIRE(s.Open(resolved, nullptr, 0, &IID_IMsgStore) == S_OK);
  CHECK(Provider().opened[2].entry_id == resolved);
  CHECK(Provider().opened[2].profile.mail_store_url == "https://mail.contoso.com/mapi/emsmdb/?MailboxId=1");
  ULONG equal = 0;
  EntryId a = typed, b = resolved;
  REQUIRE(s.session->CompareEntryIDs(static_cast<ULONG>(a.size()), Id(a), static_cast<ULONG>(b.size()), Id(b), 0,
                                     &equal) == S_OK);
  CHECK(equal == 1);

  ULONG size = 0;
  MapiBuffer<ENTRYID> identity(&builtin::FreeBuffer);
  REQUIRE(s.session->QueryIdentity(&size, identity.Out()) == S_OK);
  const auto person = wire::AddressBookEntryId::Decode({reinterpret_cast<BYTE*>(identity.get()), size});
  REQUIRE(person);
  CHECK(person->dn == "/o=Contoso/cn=Recipients/cn=alice");
}

TEST_CASE("OpenMsgStore: what is found out about a mailbox isn't written over another that was configured meanwhile") {
  OneSession s;
  Provider().answer = [&](const builtin::StoreOpenParams& params) {
    SPropValue bob = Text(PR_PROFILE_UNRESOLVED_NAME_W, u"bob@contoso.com");
    REQUIRE(OpenServices(u"alice")->ConfigureMsgService(&s.service, 0, 0, 1, &bob) == S_OK);
    builtin::ResolvedProfile resolved;
    resolved.mailbox_dn = "/cn=alice";
    params.resolved(resolved);
    return S_OK;
  };
  REQUIRE(s.Open(s.DefaultStore()) == S_OK);
  CHECK(PROP_TYPE(s.Setting(PR_PROFILE_MAILBOX).tag()) == PT_ERROR);
}

TEST_CASE("OpenMsgStore: connect flags are those of the logon") {
  OneSession s;
  SPropValue flags = Number(PR_PROFILE_CONNECT_FLAGS, 0x8002);
  REQUIRE(OpenServices(u"alice")->ConfigureMsgService(&s.service, 0, 0, 1, &flags) == S_OK);
  REQUIRE(s.Open(s.DefaultStore()) == S_OK);
  CHECK(Provider().opened.back().profile.connect_flags == 2);
  s.session = Logon();
  REQUIRE(s.Open(s.DefaultStore()) == S_OK);
  CHECK(Provider().opened.back().profile.connect_flags == 0x8002);
}

TEST_CASE("OpenMsgStore: the provider's refusal keeps its words and its code") {
  OneSession s;
  Provider().answer = [](const builtin::StoreOpenParams& params) {
    return params.last_error->Set(MAPI_E_FAILONEPROVIDER, "the server refuses this client", 0x4DF);
  };
  CHECK(s.Open(s.DefaultStore()) == MAPI_E_FAILONEPROVIDER);
  MapiBuffer<MAPIERROR> error(&builtin::FreeBuffer);
  REQUIRE(s.session->GetLastError(MAPI_E_FAILONEPROVIDER, 0, error.Out()) == S_OK);
  REQUIRE(error);
  CHECK(error->ulLowLevelError == 0x4DF);
  CHECK(std::string(error->lpszError) == "the server refuses this client");
}

TEST_CASE("OpenMsgStore: an unconfigured service") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("alice"), nullptr, 0, 0) == S_OK);
  AddExchange(*OpenServices(u"alice"));
  auto session = Logon();
  ComPtr<IMAPITable> table;
  REQUIRE(session->GetMsgStoresTable(0, table.Out()) == S_OK);
  EntryId id = OneSession::IdOf(Rows(*table, {PR_ENTRYID}).at(0)[0]);
  LPMDB store = nullptr;
  CHECK(session->OpenMsgStore(0, static_cast<ULONG>(id.size()), Id(id), nullptr, 0, &store) == MAPI_E_UNCONFIGURED);
  const std::string text = ErrorText(*session, MAPI_E_UNCONFIGURED);
  CHECK(text.find("\"alice\"") != std::string::npos);
  CHECK(text.find("ConfigureMsgService") != std::string::npos);
  ULONG size = 0;
  LPENTRYID identity = nullptr;
  CHECK(session->QueryIdentity(&size, &identity) == MAPI_E_NOT_FOUND);
}

TEST_CASE("OpenMsgStore: bad entry ids, flags and interfaces; another mailbox; a provider's UID alone") {
  OneSession s;
  CHECK(s.Open({}) == MAPI_E_INVALID_ENTRYID);
  CHECK(s.Open({1, 2, 3}) == MAPI_E_INVALID_ENTRYID);
  CHECK(s.Open(EntryId(100, 0)) == MAPI_E_INVALID_ENTRYID);
  const EntryId id = s.DefaultStore();
  for (std::size_t size = 0; size < 60; ++size)
    CHECK(s.Open(EntryId(id.begin(), id.begin() + size)) == MAPI_E_INVALID_ENTRYID);
  CHECK(s.Open(id, nullptr, 0x40000) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(s.Open(id, nullptr, 0, &IID_IMessage) == MAPI_E_INTERFACE_NOT_SUPPORTED);
  CHECK(Provider().opened.empty());

  wire::StoreEntryId other;
  other.server = "ex02";
  other.mailbox_dn = "/o=Contoso/cn=bob";
  other.wrapped_type = 0xD;
  REQUIRE(s.Open(other.Encode()) == S_OK);
  const auto& params = Provider().opened.back();
  CHECK(params.entry_id == other.Encode());
  CHECK(params.profile.mailbox_dn == "/o=Contoso/cn=bob");
  CHECK(params.profile.user == "alice@contoso.com");
  CHECK(params.profile_open_flags == 0xD);
  CHECK_FALSE(params.default_store);
  CHECK_FALSE(params.resolved);

  // As a store that has been added and never opened is named (MS-OXCDATA's general form, with flag 1).
  EntryId uid_only(id.begin(), id.begin() + 22);
  uid_only[21] = 1;
  const MAPIUID provider = UidOf(s.Stores()[0][5]);
  uid_only.insert(uid_only.end(), provider.ab, provider.ab + sizeof provider.ab);
  REQUIRE(s.Open(uid_only) == S_OK);
  CHECK(Provider().opened.back().profile.mailbox == "alice@contoso.com");
  uid_only.back() ^= 1;
  CHECK(s.Open(uid_only) == MAPI_E_UNKNOWN_ENTRYID);

  // The administrator's bit goes with an entry id that isn't resolved yet, too.
  wire::StoreEntryId own;
  own.smtp_address = u"ALICE@contoso.com";
  own.wrapped_type = 0xD;
  REQUIRE(s.Open(own.Encode()) == S_OK);
  CHECK(Provider().opened.back().profile_open_flags == 0xD);
  CHECK(Provider().opened.back().profile.mailbox == "alice@contoso.com");
}

TEST_CASE("A delegate's store, and the default store changed") {
  OneSession s;
  auto services = OpenServices(u"alice");
  ComPtr<IProviderAdmin> providers;
  REQUIRE(services->AdminProviders(&s.service, 0, providers.Out()) == S_OK);
  SPropValue values[] = {Text(PR_DISPLAY_NAME_W, u"Bob"), Text8(PR_PROFILE_MAILBOX, "/o=Contoso/cn=bob"),
                         Number(PR_RESOURCE_FLAGS, 0)};
  REQUIRE(providers->CreateProvider(A("EMSDelegate"), 3, values, 0, 0, nullptr) == S_OK);
  auto rows = s.Stores();
  REQUIRE(rows.size() == 2);
  EntryId bob = OneSession::IdOf(rows[1][0]);
  REQUIRE(s.Open(bob) == S_OK);
  CHECK(Provider().opened.back().profile.mailbox_dn == "/o=Contoso/cn=bob");
  CHECK(Provider().opened.back().profile.user == "alice@contoso.com");
  CHECK(Provider().opened.back().display_name == "Bob");
  REQUIRE(s.session->SetDefaultStore(MAPI_DEFAULT_STORE, static_cast<ULONG>(bob.size()), Id(bob)) == S_OK);
  rows = s.Stores();
  CHECK(rows[0][2].value().Value.b == 0);
  CHECK(rows[1][2].value().Value.b == 1);
  CHECK(s.session->SetDefaultStore(MAPI_PRIMARY_STORE, static_cast<ULONG>(bob.size()), Id(bob)) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->SetDefaultStore(99, static_cast<ULONG>(bob.size()), Id(bob)) == MAPI_E_UNKNOWN_FLAGS);
  bob[5] ^= 1;
  CHECK(s.session->SetDefaultStore(MAPI_DEFAULT_STORE, static_cast<ULONG>(bob.size()), Id(bob)) ==
        MAPI_E_INVALID_ENTRYID);
}

TEST_CASE("Every prefix and flip of a store entry id is parsed or refused") {
  wire::StoreEntryId id;
  id.server = "ex01";
  id.mailbox_dn = "/cn=a";
  id.smtp_address = u"a@b.c";
  const EntryId bytes = id.Encode();
  for (std::size_t size = 0; size <= bytes.size(); ++size) builtin::ParseStoreEntryId(bytes.data(), size);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    EntryId flipped = bytes;
    flipped[bit / 8] ^= static_cast<BYTE>(1u << (bit % 8));
    builtin::ParseStoreEntryId(flipped.data(), flipped.size());
  }
  CHECK(builtin::ParseStoreEntryId(bytes.data(), bytes.size()));
  CHECK_FALSE(builtin::ParseStoreEntryId(nullptr, 0));
}

}  // namespace mapi::test
