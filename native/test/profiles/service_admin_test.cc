#include <set>

#include "builtin/profiles/profile_services.h"
#include "support.h"

namespace mapi::test {
namespace {

const MAPIUID& Global() { return pbGlobalProfileSectionGuid; }

MAPIUID EmsmdbUid(IMsgServiceAdmin& services, const MAPIUID& service) {
  return UidOf(Get(*OpenSection(services, service), PR_EMSMDB_SECTION_UID));
}

std::vector<core::PropRow> Services(IMsgServiceAdmin& services) {
  ComPtr<IMAPITable> table;
  REQUIRE(services.GetMsgServiceTable(MAPI_UNICODE, table.Out()) == S_OK);
  return Rows(*table, {PR_SERVICE_UID, PR_DISPLAY_NAME_W, PR_SERVICE_NAME_W, PR_RESOURCE_FLAGS, PR_EMSMDB_SECTION_UID});
}

std::vector<core::PropRow> Providers(IMsgServiceAdmin& services) {
  ComPtr<IMAPITable> table;
  REQUIRE(services.GetProviderTable(MAPI_UNICODE, table.Out()) == S_OK);
  return Rows(*table, {PR_PROVIDER_UID, PR_RESOURCE_TYPE, PR_MDB_PROVIDER, PR_SERVICE_UID, PR_RESOURCE_FLAGS});
}

MAPIUID ProviderOfType(IMsgServiceAdmin& services, ULONG type) {
  for (const auto& row : Providers(services))
    if (LongOf(row[1]) == static_cast<LONG>(type)) return UidOf(row[0]);
  FAIL("no such provider");
  return {};
}

}  // namespace

TEST_CASE("MSEMS comes with its defaults and providers") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"p");
  CHECK(Services(*services).empty());
  const MAPIUID uid = AddExchange(*services);
  const auto rows = Services(*services);
  REQUIRE(rows.size() == 1);
  CHECK(IsEqualMAPIUID(&uid, reinterpret_cast<const MAPIUID*>(rows[0][0].value().Value.bin.lpb)));
  CHECK(TextOf(rows[0][1]) == u"Microsoft Exchange Server");
  CHECK(TextOf(rows[0][2]) == u"MSEMS");

  auto global = OpenSection(*services, Global());
  CHECK(LongOf(Get(*global, PR_PROFILE_CONNECT_FLAGS)) == 2);
  CHECK(LongOf(Get(*global, PR_PROFILE_CONFIG_FLAGS)) == 4);
  CHECK(LongOf(Get(*global, PR_PROFILE_TRANSPORT_FLAGS)) == 3);
  CHECK(LongOf(Get(*global, PR_PROFILE_VERSION)) == 0x501);
  CHECK(LongOf(Get(*global, PR_PROFILE_UI_STATE)) == 0x4000);

  std::multiset<LONG> types;
  for (const auto& row : Providers(*services)) {
    types.insert(LongOf(row[1]));
    CHECK(IsEqualMAPIUID(&uid, reinterpret_cast<const MAPIUID*>(row[3].value().Value.bin.lpb)));
    if (LongOf(row[1]) == static_cast<LONG>(MAPI_STORE_PROVIDER)) {
      const MAPIUID kind = UidOf(row[2]);
      CHECK(IsEqualMAPIUID(&kind, &pbExchangeProviderPrimaryUserGuid));
      CHECK((row[4].value().Value.ul & STATUS_DEFAULT_STORE) != 0);
    }
  }
  CHECK(types == std::multiset<LONG>{MAPI_STORE_PROVIDER, MAPI_AB_PROVIDER, MAPI_TRANSPORT_PROVIDER});
}

TEST_CASE("The service table: columns, restriction, sort") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"p");
  for (const char* name : {"b", "C", "a"}) REQUIRE(services->CreateMsgService(A("msems"), A(name), 0, 0) == S_OK);
  ComPtr<IMAPITable> table;
  REQUIRE(services->GetMsgServiceTable(0, table.Out()) == S_OK);
  SizedSSortOrderSet(1, order) = {1, 0, 0, {{PR_DISPLAY_NAME_A, TABLE_SORT_ASCEND}}};
  REQUIRE(table->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), 0) == S_OK);
  std::string names;
  for (const auto& row : Rows(*table, {PR_DISPLAY_NAME_A})) names += row[0].value().Value.lpszA;
  CHECK(names == "abC");
  SPropValue value = Text8(PR_DISPLAY_NAME_A, "c");
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {RELOP_EQ, PR_DISPLAY_NAME_A, &value};
  REQUIRE(table->Restrict(&restriction, 0) == S_OK);
  CHECK(Rows(*table, {PR_SERVICE_UID, PR_SERVICE_SUPPORT_FILES_A, PR_SERVICE_ENTRY_NAME}).size() == 1);
}

TEST_CASE("The global section is the first Exchange service's, and further services have their own") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"p");
  const MAPIUID first = AddExchange(*services);
  MAPIUID second = AddExchange(*services);
  const MAPIUID first_settings = EmsmdbUid(*services, first);
  const MAPIUID second_settings = EmsmdbUid(*services, second);
  CHECK_FALSE(IsEqualMAPIUID(&first_settings, &second_settings));

  auto global = OpenSection(*services, Global(), MAPI_MODIFY);
  SPropValue flags = Number(PR_PROFILE_CONNECT_FLAGS, 0x8002);
  REQUIRE(global->SetProps(1, &flags, nullptr) == S_OK);
  REQUIRE(global->SaveChanges(0) == S_OK);
  CHECK(LongOf(Get(*OpenSection(*services, first_settings), PR_PROFILE_CONNECT_FLAGS)) == 0x8002);
  CHECK(LongOf(Get(*OpenSection(*services, second_settings), PR_PROFILE_CONNECT_FLAGS)) == 2);

  auto own = OpenSection(*services, first_settings, MAPI_MODIFY);
  flags.Value.l = 0x8024;
  REQUIRE(own->SetProps(1, &flags, nullptr) == S_OK);
  REQUIRE(own->SaveChanges(0) == S_OK);
  CHECK(LongOf(Get(*OpenSection(*services, Global()), PR_PROFILE_CONNECT_FLAGS)) == 0x8024);

  // One default store and one primary identity, whatever is added.
  int defaults = 0;
  for (const auto& row : Providers(*services)) defaults += (LongOf(row[4]) & STATUS_DEFAULT_STORE) ? 1 : 0;
  CHECK(defaults == 1);

  MAPIUID gone = first;
  REQUIRE(services->DeleteMsgService(&gone) == S_OK);
  CHECK(LongOf(Get(*OpenSection(*services, Global()), PR_PROFILE_CONNECT_FLAGS)) == 2);  // the other's now
  CHECK(services->DeleteMsgService(&gone) == MAPI_E_NOT_FOUND);
  REQUIRE(services->DeleteMsgService(&second) == S_OK);
  LPPROFSECT section = nullptr;
  MAPIUID uid = Global();
  CHECK(services->OpenProfileSection(&uid, nullptr, 0, &section) == MAPI_E_NOT_FOUND);
  CHECK(Providers(*services).empty());
}

TEST_CASE("What is in the global section before the service comes is the service's then") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"p");
  auto global = OpenSection(*services, Global(), MAPI_MODIFY);
  SPropValue flags = Number(PR_PROFILE_CONNECT_FLAGS, 0x8000);
  REQUIRE(global->SetProps(1, &flags, nullptr) == S_OK);
  REQUIRE(global->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  const MAPIUID uid = AddExchange(*services);
  CHECK(LongOf(Get(*OpenSection(*services, EmsmdbUid(*services, uid)), PR_PROFILE_CONNECT_FLAGS)) == 0x8000);
  CHECK(LongOf(Get(*OpenSection(*services, Global()), PR_PROFILE_CONFIG_FLAGS)) == 4);
  // Also for who has it open meanwhile.
  flags.Value.l = 0x8024;
  REQUIRE(global->SetProps(1, &flags, nullptr) == S_OK);
  REQUIRE(global->SaveChanges(0) == S_OK);
  CHECK(LongOf(Get(*OpenSection(*services, Global()), PR_PROFILE_CONNECT_FLAGS)) == 0x8024);
}

TEST_CASE("IMsgServiceAdmin: bad input") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"p");
  CHECK(services->CreateMsgService(A("MSPST MS"), nullptr, 0, 0) == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(*services, MAPI_E_NOT_FOUND).find("MSEMS") != std::string::npos);
  CHECK(services->CreateMsgService(A(""), nullptr, 0, 0) == MAPI_E_NOT_FOUND);
  CHECK(services->CreateMsgService(nullptr, nullptr, 0, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(services->CreateMsgService(A("MSEMS"), nullptr, 0, 0x400) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(services->CreateMsgService(A("MSEMS"), nullptr, 0, SERVICE_UI_ALWAYS) == MAPI_E_NO_SUPPORT);
  CHECK(services->CreateMsgService(A("MSEMS"), A(std::string(300, 'x').c_str()), 0, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(Services(*services).empty());
  CHECK(services->CreateMsgService(A("MSEMS"), nullptr, 0, SERVICE_UI_ALLOWED | SERVICE_NO_RESTART_WARNING) == S_OK);
  MAPIUID unknown{{1, 2, 3}};
  CHECK(services->DeleteMsgService(nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(services->DeleteMsgService(&unknown) == MAPI_E_NOT_FOUND);
  CHECK(services->RenameMsgService(&unknown, 0, A("x")) == MAPI_E_NOT_FOUND);
  CHECK(services->ConfigureMsgService(&unknown, 0, 0, 0, nullptr) == MAPI_E_NOT_FOUND);
  LPPROVIDERADMIN providers = nullptr;
  CHECK(services->AdminProviders(&unknown, 0, &providers) == MAPI_E_NOT_FOUND);
  CHECK(services->AdminProviders(nullptr, 0, &providers) == MAPI_E_INVALID_PARAMETER);
  LPPROFSECT section = nullptr;
  CHECK(services->OpenProfileSection(&unknown, nullptr, 0, &section) == MAPI_E_NOT_FOUND);
  CHECK(services->OpenProfileSection(&unknown, &IID_IMessage, MAPI_MODIFY, &section) == MAPI_E_INTERFACE_NOT_SUPPORTED);
  CHECK(services->OpenProfileSection(&unknown, nullptr, 0x40, &section) == MAPI_E_UNKNOWN_FLAGS);
  REQUIRE(OpenAdmin()->DeleteProfile(A("p"), 0) == S_OK);
  ComPtr<IMAPITable> table;
  CHECK(services->GetMsgServiceTable(0, table.Out()) == MAPI_E_NOT_FOUND);
}

TEST_CASE("IMsgServiceAdmin: rename, copy within a profile and to another, primary identity, transport order") {
  Fixture fixture;
  MAPIUID alice = MakeAlice();
  REQUIRE(OpenAdmin()->CreateProfile(A("empty"), nullptr, 0, 0) == S_OK);
  auto services = OpenServices(u"alice");
  auto target = OpenServices(u"empty");
  REQUIRE(services->RenameMsgService(&alice, MAPI_UNICODE, W(u"Exchange für Alice")) == S_OK);
  CHECK(services->RenameMsgService(&alice, 0, A("")) == MAPI_E_INVALID_PARAMETER);
  REQUIRE(services->CopyMsgService(&alice, nullptr, nullptr, &IID_IMsgServiceAdmin, target.get(), 0, 0) == S_OK);
  const auto copied = Services(*target);
  REQUIRE(copied.size() == 1);
  CHECK(TextOf(copied[0][1]) == u"Exchange für Alice");
  CHECK(TextOf(Get(*OpenSection(*target, Global()), PR_PROFILE_UNRESOLVED_NAME_W)) == u"alice@contoso.com");
  CHECK(Providers(*target).size() == 3);
  REQUIRE(services->CopyMsgService(&alice, A("second"), nullptr, nullptr, services.get(), 0, 0) == S_OK);
  auto rows = Services(*services);
  REQUIRE(rows.size() == 2);
  CHECK(TextOf(rows[1][1]) == u"second");
  CHECK((LongOf(rows[0][3]) & SERVICE_PRIMARY_IDENTITY) != 0);
  CHECK((LongOf(rows[1][3]) & SERVICE_PRIMARY_IDENTITY) == 0);
  CHECK(services->CopyMsgService(&alice, nullptr, nullptr, nullptr, nullptr, 0, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(services->CopyMsgService(&alice, nullptr, nullptr, nullptr, OpenAdmin().get(), 0, 0) ==
        MAPI_E_INTERFACE_NOT_SUPPORTED);

  MAPIUID second = UidOf(rows[1][0]);
  REQUIRE(services->SetPrimaryIdentity(&second, 0) == S_OK);
  rows = Services(*services);
  CHECK((LongOf(rows[0][3]) & SERVICE_PRIMARY_IDENTITY) == 0);
  CHECK((LongOf(rows[1][3]) & SERVICE_PRIMARY_IDENTITY) != 0);
  MAPIUID unknown{{9}};
  CHECK(services->SetPrimaryIdentity(&unknown, 0) == MAPI_E_NOT_FOUND);
  SPropValue never = Number(PR_RESOURCE_FLAGS, SERVICE_NO_PRIMARY_IDENTITY);
  auto refusing = OpenSection(*services, alice, MAPI_MODIFY);
  REQUIRE(refusing->SetProps(1, &never, nullptr) == S_OK);
  REQUIRE(refusing->SaveChanges(0) == S_OK);
  CHECK(services->SetPrimaryIdentity(&alice, 0) == MAPI_E_NO_ACCESS);

  std::vector<MAPIUID> transports;
  for (const auto& row : Providers(*services))
    if (LongOf(row[1]) == static_cast<LONG>(MAPI_TRANSPORT_PROVIDER)) transports.push_back(UidOf(row[0]));
  REQUIRE(transports.size() == 2);
  std::swap(transports[0], transports[1]);
  REQUIRE(services->MsgServiceTransportOrder(2, transports.data(), 0) == S_OK);
  CHECK(ProviderOfType(*services, MAPI_TRANSPORT_PROVIDER).ab[0] == transports[0].ab[0]);
  CHECK(services->MsgServiceTransportOrder(1, transports.data(), 0) == MAPI_E_INVALID_PARAMETER);
  transports[0] = unknown;
  CHECK(services->MsgServiceTransportOrder(2, transports.data(), 0) == MAPI_E_NOT_FOUND);
}

TEST_CASE("IProviderAdmin") {
  Fixture fixture;
  MAPIUID alice = MakeAlice();
  auto services = OpenServices(u"alice");
  ComPtr<IProviderAdmin> providers;
  REQUIRE(services->AdminProviders(&alice, 0, providers.Out()) == S_OK);
  SPropValue values[] = {Text(PR_DISPLAY_NAME_W, u"Bob"), Text8(PR_PROFILE_MAILBOX, "/o=Contoso/cn=bob")};
  MAPIUID bob{};
  REQUIRE(providers->CreateProvider(A("EMSDelegate"), 2, values, 0, 0, &bob) == S_OK);
  ComPtr<IMAPITable> table;
  REQUIRE(providers->GetProviderTable(MAPI_UNICODE, table.Out()) == S_OK);
  CHECK(Rows(*table, {PR_PROVIDER_UID}).size() == 4);
  ComPtr<IProfSect> section;
  REQUIRE(providers->OpenProfileSection(&bob, &IID_IProfSect, 0, section.Out()) == S_OK);
  CHECK(TextOf(Get(*section, PR_DISPLAY_NAME_W)) == u"Bob");
  CHECK(LongOf(Get(*section, PR_PROFILE_TYPE)) == static_cast<LONG>(PROFILE_DELEGATE));

  // A provider's section is its own; the service's administration needs force.
  LPPROFSECT refused = nullptr;
  CHECK(services->OpenProfileSection(&bob, nullptr, 0, &refused) == MAPI_E_NO_ACCESS);
  CHECK(ErrorText(*services, MAPI_E_NO_ACCESS).find("MAPI_FORCE_ACCESS") != std::string::npos);
  CHECK(TextOf(Get(*OpenSection(*services, bob, MAPI_FORCE_ACCESS), PR_DISPLAY_NAME_W)) == u"Bob");

  CHECK(providers->CreateProvider(A("PSTX"), 0, nullptr, 0, 0, nullptr) == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(*providers, MAPI_E_NOT_FOUND).find("EMS_MDB_private") != std::string::npos);
  CHECK(providers->CreateProvider(nullptr, 0, nullptr, 0, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  std::vector<BYTE> secret{1};
  SPropValue password = Bytes(PR_PROFILE_AUTH_PASSWORD, secret);
  CHECK(providers->CreateProvider(A("EMSDelegate"), 1, &password, 0, 0, nullptr) == MAPI_E_NO_SUPPORT);
  SPropValue error = Number(CHANGE_PROP_TYPE(PR_ROWID, PT_ERROR), 1);
  CHECK(providers->CreateProvider(A("EMSDelegate"), 1, &error, 0, 0, nullptr) == MAPI_E_INVALID_TYPE);
  CHECK(providers->DeleteProvider(nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(providers->DeleteProvider(&alice) == MAPI_E_NOT_FOUND);
  REQUIRE(providers->DeleteProvider(&bob) == S_OK);
  CHECK(providers->DeleteProvider(&bob) == MAPI_E_NOT_FOUND);
  REQUIRE(services->DeleteMsgService(&alice) == S_OK);
  CHECK(providers->GetProviderTable(0, table.Out()) == MAPI_E_NOT_FOUND);
  CHECK(providers->CreateProvider(A("EMSDelegate"), 0, nullptr, 0, 0, nullptr) == MAPI_E_NOT_FOUND);
}

TEST_CASE("A list of services with UIDs that aren't there is read without them") {
  auto profile = builtin::NewProfile(u"p");
  builtin::AddService(profile, *builtin::FindService(u"MSEMS"), u"");
  auto uids = builtin::Services(profile);
  uids.push_back(uids[0]);
  uids.push_back(builtin::NewUid());
  profile.sections[builtin::kRootSection].SetUids(PR_SERVICES, uids);
  CHECK(builtin::Services(profile).size() == 1);
  profile.sections.erase(builtin::Providers(profile)[0]);
  CHECK(builtin::Providers(profile).size() == 2);
}

}  // namespace mapi::test
