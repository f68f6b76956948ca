#include "builtin/session/exchange_stores.h"
#include "builtin/wire/entry_id.h"
#include "session_fixture.h"

namespace mapi::test {

FakeProvider& Provider() {
  static FakeProvider provider;
  return provider;
}

}  // namespace mapi::test

namespace mapi::builtin {

// The mailbox's first letter stands for the mailbox.
HRESULT OpenExchangeStore(const StoreOpenParams& params, LPMDB* store) {
  test::FakeProvider& provider = test::Provider();
  provider.opened.push_back(params);
  if (provider.answer) {
    if (const HRESULT result = provider.answer(params); FAILED(result)) return result;
  }
  *store = new test::FakeStore(params.profile.mailbox.empty() ? BYTE{0} : static_cast<BYTE>(params.profile.mailbox[0]));
  return S_OK;
}

}  // namespace mapi::builtin

namespace mapi::test {

TEST_CASE("MAPILogonEx: which profile") {
  Fixture fixture;
  MakeAlice();
  LPMAPISESSION session = nullptr;
  CHECK(builtin::LogonEx(0, A("nobody"), nullptr, MAPI_EXTENDED | MAPI_EXPLICIT_PROFILE, &session) ==
        MAPI_E_LOGON_FAILED);
  CHECK(builtin::EntryPointError().Get().error.find("nobody") != std::string::npos);
  CHECK(builtin::LogonEx(0, A(""), nullptr, MAPI_EXTENDED | MAPI_EXPLICIT_PROFILE, &session) == MAPI_E_LOGON_FAILED);
  CHECK(builtin::LogonEx(0, nullptr, nullptr, MAPI_EXTENDED, &session) == MAPI_E_LOGON_FAILED);
  CHECK(builtin::LogonEx(0, nullptr, nullptr, MAPI_EXTENDED | MAPI_USE_DEFAULT, &session) == MAPI_E_LOGON_FAILED);
  REQUIRE(OpenAdmin()->SetDefaultProfile(A("alice"), 0) == S_OK);
  ComPtr<IMAPISession> opened;
  CHECK(builtin::LogonEx(0, nullptr, nullptr, MAPI_EXTENDED | MAPI_USE_DEFAULT, opened.Out()) == S_OK);
  CHECK(builtin::LogonEx(0, A("ALICE"), A("ignored"), MAPI_EXTENDED, opened.Out()) == S_OK);
  CHECK(builtin::LogonEx(0, A(std::string(65, 'x').c_str()), nullptr, MAPI_EXTENDED, &session) ==
        MAPI_E_INVALID_PARAMETER);
  CHECK(builtin::LogonEx(0, A("alice"), nullptr, 0x400000, &session) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(builtin::LogonEx(0, A("alice"), nullptr, MAPI_EXTENDED, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(builtin::LogonEx(0, A("\xFF"), nullptr, MAPI_EXTENDED, &session) == MAPI_E_BAD_CHARWIDTH);
  WriteFile(fixture.directory() + "/alice.profile", {1, 2, 3});
  CHECK(builtin::LogonEx(0, A("alice"), nullptr, MAPI_EXTENDED, &session) == MAPI_E_CORRUPT_DATA);
  CHECK(builtin::EntryPointError().Get().error.find("alice.profile") != std::string::npos);
}

TEST_CASE("The stores table") {
  OneSession s;
  const auto rows = s.Stores();
  REQUIRE(rows.size() == 1);
  const auto& row = rows[0];
  CHECK(TextOf(row[1]) == u"Mailbox - alice@contoso.com");
  CHECK(row[2].value().Value.b == 1);
  const MAPIUID kind = UidOf(row[3]);
  CHECK(IsEqualMAPIUID(&kind, &pbExchangeProviderPrimaryUserGuid));
  CHECK((LongOf(row[4]) & STATUS_DEFAULT_STORE) != 0);
  CHECK(LongOf(row[6]) == static_cast<LONG>(MAPI_STORE));
  CHECK(LongOf(row[7]) == static_cast<LONG>(MAPI_STORE_PROVIDER));
  const EntryId id = OneSession::IdOf(row[0]);
  const auto decoded = wire::StoreEntryId::Decode({id.data(), id.size()});
  REQUIRE(decoded);
  CHECK(decoded->wrapped_type == wire::StoreEntryId::kMailbox);
  CHECK(decoded->server == "mail.contoso.com");
  CHECK(decoded->smtp_address == u"alice@contoso.com");
  CHECK(decoded->mailbox_dn.empty());
}

TEST_CASE("OpenEntry, CompareEntryIDs and Advise go to the store they belong to") {
  OneSession s;
  EntryId folder = FolderOf('a');
  const auto size = static_cast<ULONG>(folder.size());
  ULONG type = 0;
  ComPtr<IUnknown> object;
  REQUIRE(s.session->OpenEntry(size, Id(folder), nullptr, 0, &type, object.Out()) == S_OK);
  CHECK(type == MAPI_FOLDER);
  CHECK(Provider().opened.size() == 1);
  REQUIRE(s.session->OpenEntry(size, Id(folder), nullptr, 0, &type, object.Out()) == S_OK);
  CHECK(Provider().opened.size() == 1);  // the session's own store is reused

  EntryId message = folder;
  message.resize(70);
  CHECK(s.session->OpenEntry(70, Id(message), nullptr, 0, &type, object.Out()) == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(*s.session, MAPI_E_NOT_FOUND) == "no such folder");
  EntryId foreign = FolderOf('z');
  CHECK(s.session->OpenEntry(size, Id(foreign), nullptr, 0, &type, object.Out()) == MAPI_E_UNKNOWN_ENTRYID);
  CHECK(Provider().opened.size() == 1);  // nor is it opened again to look
  CHECK(s.session->OpenEntry(0, nullptr, nullptr, 0, &type, object.Out()) == MAPI_E_INVALID_ENTRYID);
  CHECK(s.session->OpenEntry(5, Id(foreign), nullptr, 0, &type, object.Out()) == MAPI_E_INVALID_ENTRYID);

  wire::StoreEntryId bob;
  bob.smtp_address = u"bob@contoso.com";
  REQUIRE(s.Open(bob.Encode()) == S_OK);
  EntryId bobs = FolderOf('b');
  REQUIRE(s.session->OpenEntry(size, Id(bobs), nullptr, 0, &type, object.Out()) == S_OK);

  EntryId store = s.DefaultStore();
  REQUIRE(s.session->OpenEntry(static_cast<ULONG>(store.size()), Id(store), nullptr, MAPI_MODIFY, &type,
                               object.Out()) == S_OK);
  CHECK(type == MAPI_STORE);
  CHECK((Provider().opened.back().open_flags & MDB_WRITE) != 0);
  object.Reset();

  ULONG equal = 1;
  EntryId other = folder;
  other.back() ^= 1;
  REQUIRE(s.session->CompareEntryIDs(size, Id(folder), size, Id(folder), 0, &equal) == S_OK);
  CHECK(equal == 1);
  REQUIRE(s.session->CompareEntryIDs(size, Id(folder), size, Id(other), 0, &equal) == S_OK);
  CHECK(equal == 1);  // the store said so
  REQUIRE(s.session->CompareEntryIDs(size, Id(folder), size, Id(bobs), 0, &equal) == S_OK);
  CHECK(equal == 0);
  CHECK(s.session->CompareEntryIDs(size, Id(folder), 0, nullptr, 0, &equal) == MAPI_E_INVALID_ENTRYID);
  CHECK(s.session->CompareEntryIDs(size, Id(folder), size, Id(folder), 7, &equal) == MAPI_E_UNKNOWN_FLAGS);

  class Sink final : public core::Unknown<IMAPIAdviseSink, &IID_IMAPIAdviseSink> {
    ULONG STDMETHODCALLTYPE OnNotify(ULONG, LPNOTIFICATION) override { return 0; }
  };
  auto sink = core::MakeCom<Sink>();
  ULONG connection = 0;
  REQUIRE(s.session->Advise(size, Id(folder), fnevObjectModified, sink.get(), &connection) == S_OK);
  CHECK(s.session->Unadvise(connection) == S_OK);
  CHECK(s.session->Unadvise(connection) == MAPI_E_NOT_FOUND);
  CHECK(s.session->Advise(0, nullptr, fnevExtended, sink.get(), &connection) == MAPI_E_NO_SUPPORT);
  REQUIRE(s.session->Advise(size, Id(folder), fnevObjectModified, sink.get(), &connection) == S_OK);
  CHECK(Provider().alive > 0);
  REQUIRE(s.session->Logoff(0, 0, 0) == S_OK);
  CHECK(Provider().alive == 0);
}

TEST_CASE("A session's other tables and sections; what isn't here; after the logoff") {
  OneSession s;
  ComPtr<IMAPITable> table;
  REQUIRE(s.session->GetStatusTable(MAPI_UNICODE, table.Out()) == S_OK);
  const auto rows = Rows(*table, {PR_RESOURCE_TYPE, PR_STATUS_CODE, PR_OBJECT_TYPE, PR_DISPLAY_NAME_W, PR_ENTRYID});
  REQUIRE(rows.size() == 2);
  CHECK(LongOf(rows[0][0]) == static_cast<LONG>(MAPI_SUBSYSTEM));
  CHECK(LongOf(rows[0][1]) == static_cast<LONG>(STATUS_AVAILABLE));
  CHECK(TextOf(rows[0][3]) == u"alice");

  ComPtr<IProfSect> section;
  MAPIUID global = pbGlobalProfileSectionGuid;
  REQUIRE(s.session->OpenProfileSection(&global, nullptr, 0, section.Out()) == S_OK);
  CHECK(LongOf(Get(*section, PR_PROFILE_CONNECT_FLAGS)) == 2);
  REQUIRE(s.session->OpenProfileSection(nullptr, nullptr, MAPI_MODIFY, section.Out()) == S_OK);
  ComPtr<IMsgServiceAdmin> services;
  REQUIRE(s.session->AdminServices(0, services.Out()) == S_OK);
  REQUIRE(services->GetMsgServiceTable(0, table.Out()) == S_OK);

  LPADRBOOK book = nullptr;
  ULONG count = 0;
  CHECK(s.session->OpenAddressBook(0, nullptr, 0, &book) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->MessageOptions(0, 0, nullptr, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->QueryDefaultMessageOpt(nullptr, 0, &count, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->EnumAdrTypes(0, &count, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->ShowForm(0, nullptr, nullptr, nullptr, 0, nullptr, 0, 0, 0, 0, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(s.session->PrepareForm(nullptr, nullptr, &count) == MAPI_E_NO_SUPPORT);

  // The profile may go while the session lasts.
  const EntryId id = s.DefaultStore();
  REQUIRE(OpenAdmin()->DeleteProfile(A("alice"), 0) == S_OK);
  CHECK(s.Stores().size() == 1);
  REQUIRE(s.Open(id) == S_OK);
  CHECK(s.session->OpenProfileSection(&global, nullptr, 0, section.Out()) == MAPI_E_NOT_FOUND);

  CHECK(s.session->Logoff(0, 0x100, 0) == MAPI_E_UNKNOWN_FLAGS);
  REQUIRE(s.session->Logoff(0, MAPI_LOGOFF_UI, 0) == S_OK);
  CHECK(s.Open(id) == MAPI_E_END_OF_SESSION);
  CHECK(s.session->GetMsgStoresTable(0, table.Out()) == MAPI_E_END_OF_SESSION);
  CHECK(s.session->Logoff(0, 0, 0) == MAPI_E_END_OF_SESSION);
}

TEST_CASE("A profile without services logs on, and has no stores") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("empty"), nullptr, 0, 0) == S_OK);
  auto session = Logon(u"empty");
  ComPtr<IMAPITable> table;
  REQUIRE(session->GetMsgStoresTable(0, table.Out()) == S_OK);
  ULONG count = 1;
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 0);
  EntryId id = wire::StoreEntryId{}.Encode();
  LPMDB store = nullptr;
  CHECK(session->OpenMsgStore(0, static_cast<ULONG>(id.size()), Id(id), nullptr, 0, &store) == MAPI_E_UNCONFIGURED);
  CHECK(ErrorText(*session, MAPI_E_UNCONFIGURED).find("MSEMS") != std::string::npos);
}

TEST_CASE("IMsgServiceAdmin::CopyMsgService into a session's profile") {
  OneSession s;
  REQUIRE(OpenAdmin()->CreateProfile(A("empty"), nullptr, 0, 0) == S_OK);
  auto session = Logon(u"empty");
  auto services = OpenServices(u"alice");
  REQUIRE(services->CopyMsgService(&s.service, nullptr, nullptr, nullptr, session.get(), 0, 0) == S_OK);
  REQUIRE(services->CopyMsgService(&s.service, nullptr, nullptr, &IID_IMAPISession, session.get(), 0, 0) == S_OK);
  ComPtr<IMAPITable> table;
  REQUIRE(OpenServices(u"empty")->GetMsgServiceTable(0, table.Out()) == S_OK);
  ULONG count = 0;
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 2);
  REQUIRE(session->Logoff(0, 0, 0) == S_OK);
  CHECK(services->CopyMsgService(&s.service, nullptr, nullptr, nullptr, session.get(), 0, 0) == MAPI_E_END_OF_SESSION);
}

}  // namespace mapi::test
