#include "builtin/profiles/file_system.h"
#include "support.h"

namespace mapi::test {
namespace {

std::vector<std::u16string> ProfileNames(IProfAdmin& admin, ULONG flags = 0) {
  ComPtr<IMAPITable> table;
  REQUIRE(admin.GetProfileTable(MAPI_UNICODE | flags, table.Out()) == S_OK);
  std::vector<std::u16string> names;
  for (const auto& row : Rows(*table, {PR_DISPLAY_NAME_W})) names.push_back(TextOf(row[0]));
  return names;
}

}  // namespace

TEST_CASE("IProfAdmin: profiles come and go") {
  Fixture fixture;
  auto admin = OpenAdmin();
  CHECK(ProfileNames(*admin).empty());
  CHECK(admin->CreateProfile(A("backup"), nullptr, 0, 0) == S_OK);
  CHECK(admin->CreateProfile(W(u"Größe"), nullptr, 0, MAPI_UNICODE) == S_OK);
  CHECK(admin->CreateProfile(A("BACKUP"), nullptr, 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(ErrorText(*admin, MAPI_E_NO_ACCESS).find("BACKUP") != std::string::npos);
  CHECK(ErrorText(*admin, MAPI_E_NOT_FOUND).empty());
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"backup", u"Größe"});
  CHECK(admin->CopyProfile(A("backup"), nullptr, A("copy"), 0, 0) == S_OK);
  CHECK(admin->CopyProfile(A("none"), nullptr, A("x"), 0, 0) == MAPI_E_NOT_FOUND);
  CHECK(admin->CopyProfile(A("copy"), nullptr, A("backup"), 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(admin->RenameProfile(A("copy"), nullptr, A("other"), 0, 0) == S_OK);
  CHECK(admin->ChangeProfilePassword(A("other"), A("a"), A("b"), 0) == S_OK);
  CHECK(admin->ChangeProfilePassword(A("none"), A("a"), A("b"), 0) == MAPI_E_NOT_FOUND);
  CHECK(admin->DeleteProfile(A("none"), 0) == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(*admin, MAPI_E_NOT_FOUND).find("none") != std::string::npos);
  CHECK(admin->DeleteProfile(A("other"), 0) == S_OK);
  CHECK(ProfileNames(*admin).size() == 2);
}

TEST_CASE("IProfAdmin: the default profile") {
  Fixture fixture;
  auto admin = OpenAdmin();
  REQUIRE(admin->CreateProfile(A("one"), nullptr, 0, 0) == S_OK);
  REQUIRE(admin->CreateProfile(A("two"), nullptr, 0, 0) == S_OK);
  const auto marked = [&] {
    ComPtr<IMAPITable> table;
    REQUIRE(admin->GetProfileTable(MAPI_UNICODE, table.Out()) == S_OK);
    std::u16string names;
    for (const auto& row : Rows(*table, {PR_DISPLAY_NAME_W, PR_DEFAULT_PROFILE}))
      if (row[1].value().Value.b) names += TextOf(row[0]);
    return names;
  };
  CHECK(marked().empty());
  CHECK(admin->SetDefaultProfile(A("two"), 0) == S_OK);
  CHECK(marked() == u"two");
  CHECK(admin->SetDefaultProfile(A("three"), 0) == MAPI_E_NOT_FOUND);
  CHECK(admin->RenameProfile(A("two"), nullptr, A("four"), 0, 0) == S_OK);
  CHECK(marked() == u"four");
  CHECK(admin->SetDefaultProfile(nullptr, 0) == S_OK);
  CHECK(marked().empty());
  WriteFile(fixture.directory() + "/profiles.index", {0});
  CHECK(marked().empty());  // the table still works
}

TEST_CASE("IProfAdmin: \"app\" profiles are shown to and touched by those who ask for them only") {
  Fixture fixture;
  auto admin = OpenAdmin();
  REQUIRE(admin->CreateProfile(A("mine"), nullptr, 0, MAPI_APP_PROFILE) == S_OK);
  REQUIRE(admin->CreateProfile(A("ours"), nullptr, 0, 0) == S_OK);
  CHECK(admin->CreateProfile(A("MINE"), nullptr, 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"ours"});
  CHECK(ProfileNames(*admin, MAPI_APP_PROFILE) == std::vector<std::u16string>{u"mine", u"ours"});
  CHECK(admin->DeleteProfile(A("mine"), 0) == MAPI_E_NO_ACCESS);
  CHECK(ErrorText(*admin, MAPI_E_NO_ACCESS).find("MAPI_APP_PROFILE") != std::string::npos);
  CHECK(admin->CopyProfile(A("mine"), nullptr, A("copy"), 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(admin->RenameProfile(A("mine"), nullptr, A("other"), 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(admin->RenameProfile(A("mine"), nullptr, A("Mine"), 0, 0) == MAPI_E_NO_ACCESS);
  CHECK(admin->SetDefaultProfile(A("mine"), 0) == MAPI_E_CALL_FAILED);
  CHECK(ProfileNames(*admin, MAPI_APP_PROFILE).size() == 2);
  ComPtr<IMsgServiceAdmin> services;
  CHECK(admin->AdminServices(A("mine"), nullptr, 0, 0, services.Out()) == S_OK);
  CHECK(admin->CopyProfile(A("mine"), nullptr, A("copy"), 0, MAPI_APP_PROFILE) == S_OK);
  CHECK(admin->RenameProfile(A("copy"), nullptr, A("other"), 0, MAPI_APP_PROFILE) == S_OK);
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"ours"});
  CHECK(ProfileNames(*admin, MAPI_APP_PROFILE) == std::vector<std::u16string>{u"mine", u"other", u"ours"});
  CHECK(admin->DeleteProfile(A("mine"), MAPI_APP_PROFILE) == S_OK);
  CHECK(admin->DeleteProfile(A("other"), MAPI_APP_PROFILE) == S_OK);
  CHECK(admin->DeleteProfile(A("other"), MAPI_APP_PROFILE) == MAPI_E_NOT_FOUND);
  // The flag is no obstacle for others.
  CHECK(admin->RenameProfile(A("ours"), nullptr, A("still ours"), 0, MAPI_APP_PROFILE) == S_OK);
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"still ours"});
  CHECK(admin->DeleteProfile(A("still ours"), MAPI_APP_PROFILE) == S_OK);
}

TEST_CASE("IProfAdmin: bad input") {
  Fixture fixture;
  auto admin = OpenAdmin();
  const std::string long_name(65, 'x');
  for (const char* name : {"", " x", "x ", "a\tb", long_name.c_str()}) {
    CHECK(admin->CreateProfile(A(name), nullptr, 0, 0) == MAPI_E_INVALID_PARAMETER);
    CHECK(admin->DeleteProfile(A(name), 0) == MAPI_E_INVALID_PARAMETER);
    CHECK_FALSE(ErrorText(*admin, MAPI_E_INVALID_PARAMETER).empty());
  }
  CHECK(admin->CreateProfile(A(std::string(64, 'x').c_str()), nullptr, 0, 0) == S_OK);
  CHECK(admin->CreateProfile(nullptr, nullptr, 0, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(admin->CreateProfile(A("\xFF"), nullptr, 0, 0) == MAPI_E_BAD_CHARWIDTH);
  CHECK(admin->CreateProfile(A("x"), nullptr, 0, 0x40000) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(admin->GetProfileTable(0, nullptr) == MAPI_E_INVALID_PARAMETER);
  LPSERVICEADMIN services = nullptr;
  CHECK(admin->AdminServices(A("nobody"), nullptr, 0, 0, &services) == MAPI_E_LOGON_FAILED);
  CHECK(ErrorText(*admin, MAPI_E_LOGON_FAILED).find("nobody") != std::string::npos);
  CHECK(admin->AdminServices(A("x"), nullptr, 0, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  LPPROFADMIN another = nullptr;
  CHECK(builtin::AdminProfiles(1, &another) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(builtin::AdminProfiles(0, nullptr) == MAPI_E_INVALID_PARAMETER);
  ComPtr<IProfAdmin> same = admin.As<IProfAdmin>(IID_IProfAdmin);
  CHECK(same);
  CHECK_FALSE(admin.As<IMAPIProp>(IID_IMAPIProp));
}

TEST_CASE("IProfAdmin: a truncated profile is MAPI_E_CORRUPT_DATA with its file's name") {
  Fixture fixture;
  auto admin = OpenAdmin();
  MakeAlice();
  const std::string path = builtin::files::Join(fixture.directory(), "alice.profile");
  auto bytes = ReadFile(path);
  bytes.resize(bytes.size() / 2);
  WriteFile(path, bytes);
  LPSERVICEADMIN services = nullptr;
  CHECK(admin->AdminServices(A("alice"), nullptr, 0, 0, &services) == MAPI_E_CORRUPT_DATA);
  CHECK(ErrorText(*admin, MAPI_E_CORRUPT_DATA).find(path) != std::string::npos);
  CHECK(admin->CopyProfile(A("alice"), nullptr, A("b"), 0, 0) == MAPI_E_CORRUPT_DATA);
  CHECK(admin->RenameProfile(A("alice"), nullptr, A("b"), 0, 0) == MAPI_E_CORRUPT_DATA);
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"alice"});
  CHECK(admin->DeleteProfile(A("alice"), 0) == S_OK);
  CHECK(ProfileNames(*admin).empty());
}

TEST_CASE("IProfAdmin: an 8-bit code page that can't carry a name") {
  Fixture fixture;
  auto admin = OpenAdmin();
  REQUIRE(admin->CreateProfile(W(u"日本"), nullptr, 0, MAPI_UNICODE) == S_OK);
  CodePageScope western(core::kWesternCodePage);
  REQUIRE(admin->CreateProfile(A("Gr\xFC\xDF"
                                 "e"),
                               nullptr, 0, 0) == S_OK);
  ComPtr<IMAPITable> table;
  REQUIRE(admin->GetProfileTable(0, table.Out()) == S_OK);
  const auto rows = Rows(*table, {PR_DISPLAY_NAME_A});
  REQUIRE(rows.size() == 2);
  CHECK(std::string(rows[0][0].value().Value.lpszA) ==
        "Gr\xFC\xDF"
        "e");
  CHECK(rows[1][0].value().Value.err == MAPI_E_BAD_CHARWIDTH);
  CHECK(ProfileNames(*admin) == std::vector<std::u16string>{u"Grüße", u"日本"});
}

TEST_CASE("IProfAdmin: two directories are two worlds") {
  Fixture one;
  auto admin = OpenAdmin();
  REQUIRE(admin->CreateProfile(A("here"), nullptr, 0, 0) == S_OK);
  Fixture two;
  CHECK(ProfileNames(*OpenAdmin()).empty());
  CHECK(ProfileNames(*admin).size() == 1);  // captured when it was made
}

TEST_CASE("IProfAdmin::CreateProfile with the default services") {
  Fixture fixture;
  REQUIRE(OpenAdmin()->CreateProfile(A("d"), nullptr, 0, MAPI_DEFAULT_SERVICES | MAPI_DIALOG) == S_OK);
  auto services = OpenServices(u"d");
  ComPtr<IMAPITable> table;
  REQUIRE(services->GetMsgServiceTable(MAPI_UNICODE, table.Out()) == S_OK);
  const auto rows = Rows(*table, {PR_SERVICE_NAME_W, PR_SERVICE_UID});
  REQUIRE(rows.size() == 1);
  CHECK(TextOf(rows[0][0]) == u"MSEMS");
  MAPIUID service = UidOf(rows[0][1]);
  SPropValue mailbox = Text(PR_PROFILE_UNRESOLVED_NAME_W, u"alice@contoso.com");
  CHECK(services->ConfigureMsgService(&service, 0, 0, 1, &mailbox) == S_OK);
}

}  // namespace mapi::test
