#include "builtin/profiles/exchange_settings.h"
#include "support.h"

namespace mapi::test {
namespace {

struct Configured {
  Fixture fixture;
  ComPtr<IMsgServiceAdmin2> services;
  MAPIUID uid{};

  Configured() {
    REQUIRE(OpenAdmin()->CreateProfile(A("p"), nullptr, 0, 0) == S_OK);
    services = OpenServices(u"p");
    uid = AddExchange(*services);
  }
  HRESULT Configure(std::vector<SPropValue> values, ULONG flags = 0) {
    return services->ConfigureMsgService(&uid, 0, flags, static_cast<ULONG>(values.size()), values.data());
  }
  std::string Why(HRESULT code) { return ErrorText(*services, code); }
  core::OwnedProp Setting(ULONG tag) { return Get(*OpenSection(*services, pbGlobalProfileSectionGuid), tag); }
};

}  // namespace

TEST_CASE("ConfigureMsgService: mailbox, server and user, in both widths") {
  Configured p;
  REQUIRE(p.Configure({Text8(PR_PROFILE_UNRESOLVED_NAME_A, " alice@contoso.com "),
                       Text(PR_PROFILE_UNRESOLVED_SERVER_W, u"https://mail.contoso.com/mapi/emsmdb/?MailboxId=1"),
                       Text(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W, u"backup@contoso.com"),
                       Number(PR_PROFILE_CONNECT_FLAGS, 0x8002)}) == S_OK);
  CHECK(TextOf(p.Setting(PR_PROFILE_UNRESOLVED_NAME_W)) == u"alice@contoso.com");
  CHECK(TextOf(p.Setting(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W)) == u"backup@contoso.com");
  CHECK(LongOf(p.Setting(PR_PROFILE_CONNECT_FLAGS)) == 0x8002);
  CHECK(LongOf(p.Setting(PR_PROFILE_CONFIG_FLAGS)) == 4);
  CHECK(std::string(Get(*OpenSection(*p.services, pbGlobalProfileSectionGuid), PR_PROFILE_UNRESOLVED_NAME_A, 0)
                        .value()
                        .Value.lpszA) == "alice@contoso.com");
  // More can follow; the mailbox is there already.
  CHECK(p.Configure({Number(PR_PROFILE_CONNECT_FLAGS, 2)}) == S_OK);
  CHECK(p.Configure({}) == S_OK);
  CHECK(p.Configure({Text(PR_PROFILE_UNRESOLVED_SERVER_W, u"")}) == S_OK);
}

TEST_CASE("ConfigureMsgService: a mailbox there must be") {
  Configured p;
  CHECK(p.Configure({}) == MAPI_E_UNCONFIGURED);
  CHECK(p.Why(MAPI_E_UNCONFIGURED).find("PR_PROFILE_UNRESOLVED_NAME") != std::string::npos);
  CHECK(p.Configure({Text(PR_PROFILE_UNRESOLVED_SERVER_W, u"mail")}) == MAPI_E_UNCONFIGURED);
  CHECK(p.Configure({Text(PR_PROFILE_UNRESOLVED_NAME_W, u"  ")}) == MAPI_E_INVALID_PARAMETER);
  CHECK(PROP_TYPE(p.Setting(PR_PROFILE_UNRESOLVED_SERVER_W).tag()) == PT_ERROR);  // nothing half-made
  // As profiles for Outlook name it.
  CHECK(p.Configure({Text(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W, u"a@b.c")}) == S_OK);
  CHECK(TextOf(p.Setting(PR_PROFILE_UNRESOLVED_NAME_W)) == u"a@b.c");
}

TEST_CASE("ConfigureMsgService: types and values") {
  Configured p;
  const SPropValue mailbox = Text(PR_PROFILE_UNRESOLVED_NAME_W, u"alice");
  const auto refused = [&](SPropValue value, HRESULT code, const char* name) {
    CAPTURE(name);
    CHECK(p.Configure({mailbox, value}) == code);
    CHECK(p.Why(code).find(name) != std::string::npos);
    CHECK(PROP_TYPE(p.Setting(PR_PROFILE_UNRESOLVED_NAME_W).tag()) == PT_ERROR);
  };
  refused(Number(CHANGE_PROP_TYPE(PR_PROFILE_UNRESOLVED_SERVER_W, PT_LONG), 1), MAPI_E_INVALID_TYPE,
          "PR_PROFILE_UNRESOLVED_SERVER");
  refused(Text(CHANGE_PROP_TYPE(PR_PROFILE_CONNECT_FLAGS, PT_UNICODE), u"2"), MAPI_E_INVALID_TYPE,
          "PR_PROFILE_CONNECT_FLAGS");
  refused(Number(CHANGE_PROP_TYPE(PR_PROFILE_CONNECT_FLAGS, PT_ERROR), 1), MAPI_E_INVALID_TYPE,
          "PR_PROFILE_CONNECT_FLAGS");
  refused(Number(PROP_TAG(PT_OBJECT, 0x6999), 1), MAPI_E_INVALID_TYPE, "0x6999000D");
  refused(Text8(PR_PROFILE_UNRESOLVED_SERVER_A, "\xFF"), MAPI_E_BAD_CHARWIDTH, "PR_PROFILE_UNRESOLVED_SERVER");
  for (const char16_t* server : {u"ftp://x", u"https://", u"a b", u"host/path", u"https://user:secret@host/", u"a\nb"})
    refused(Text(PR_PROFILE_UNRESOLVED_SERVER_W, server), MAPI_E_INVALID_PARAMETER, "PR_PROFILE_UNRESOLVED_SERVER");
  const std::u16string endless(2000, u'x');
  refused(Text(PR_PROFILE_UNRESOLVED_SERVER_W, endless.c_str()), MAPI_E_INVALID_PARAMETER, "1024");
  refused(Text(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W, endless.c_str()), MAPI_E_INVALID_PARAMETER, "SMTP");
  std::vector<BYTE> secret{1, 2, 3};
  refused(Bytes(PR_PROFILE_AUTH_PASSWORD, secret), MAPI_E_NO_SUPPORT, "PR_PROFILE_AUTH_PASSWORD");
  refused(Bytes(PROP_TAG(PT_BINARY, 0x67F5), secret), MAPI_E_NO_SUPPORT, "secret");
  CHECK(p.Configure({mailbox}, 0x400) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(p.Configure({mailbox}, SERVICE_UI_ALWAYS) == MAPI_E_NO_SUPPORT);
  CHECK(p.Configure({mailbox}, SERVICE_UI_ALLOWED | MAPI_UNICODE) == S_OK);
  CHECK(p.services->ConfigureMsgService(&p.uid, 0, 0, 1, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(p.services->ConfigureMsgService(nullptr, 0, 0, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
}

TEST_CASE("What was found out about one mailbox isn't kept for another") {
  Configured p;
  REQUIRE(p.Configure({Text(PR_PROFILE_UNRESOLVED_NAME_W, u"alice")}) == S_OK);
  auto section = OpenSection(*p.services, pbGlobalProfileSectionGuid, MAPI_MODIFY);
  SPropValue cached[] = {Text8(PR_PROFILE_MAILBOX, "/o=x/cn=alice"),
                         Text(PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W, u"https://x/mapi/emsmdb/")};
  REQUIRE(section->SetProps(2, cached, nullptr) == S_OK);
  REQUIRE(section->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  REQUIRE(p.Configure({Text(PR_PROFILE_UNRESOLVED_NAME_W, u"ALICE"), Number(PR_PROFILE_CONNECT_FLAGS, 1)}) == S_OK);
  CHECK(TextOf(p.Setting(CHANGE_PROP_TYPE(PR_PROFILE_MAILBOX, PT_UNICODE))) == u"/o=x/cn=alice");
  REQUIRE(p.Configure({Text(PR_PROFILE_UNRESOLVED_NAME_W, u"bob"), cached[1]}) == S_OK);
  CHECK(PROP_TYPE(p.Setting(PR_PROFILE_MAILBOX).tag()) == PT_ERROR);
  CHECK(TextOf(p.Setting(PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W)) == u"https://x/mapi/emsmdb/");
  SPropValue carol = Text(PR_PROFILE_UNRESOLVED_NAME_W, u"carol");
  REQUIRE(section->SetProps(1, &carol, nullptr) == S_OK);
  REQUIRE(section->SaveChanges(0) == S_OK);
  CHECK(PROP_TYPE(p.Setting(PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W).tag()) == PT_ERROR);
}

}  // namespace mapi::test
