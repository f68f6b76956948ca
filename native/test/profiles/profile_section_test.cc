#include "builtin/profiles/profile_services.h"
#include "support.h"

namespace mapi::test {
namespace {

constexpr ULONG kOne = PROP_TAG(PT_LONG, 0x6801);
constexpr ULONG kTwo = PROP_TAG(PT_LONG, 0x6802);
constexpr MAPIUID kRaw = {{7, 7, 7}};

HRESULT SetOne(IMAPIProp& section, SPropValue value, SCODE* problem = nullptr) {
  MapiBuffer<SPropProblemArray> problems(&builtin::FreeBuffer);
  const HRESULT result = section.SetProps(1, &value, problems.Out());
  if (problem) *problem = problems && problems->cProblem == 1 ? problems->aProblem[0].scode : S_OK;
  return result;
}

bool Missing(const core::OwnedProp& prop) {
  return PROP_TYPE(prop.tag()) == PT_ERROR && prop.value().Value.err == MAPI_E_NOT_FOUND;
}

struct OneProfile {
  Fixture fixture;
  MAPIUID service = MakeAlice();
  ComPtr<IMsgServiceAdmin2> services = OpenServices(u"alice");
};

constexpr int kTimes = 25;

bool WriteNumbers(IMsgServiceAdmin& services, ULONG id) {
  for (int i = 0; i < kTimes; ++i) {
    auto section = OpenSection(services, kRaw, MAPI_MODIFY);
    if (FAILED(SetOne(*section, Number(PROP_TAG(PT_LONG, id + static_cast<ULONG>(i)), i)))) return false;
    if (FAILED(section->SaveChanges(0))) return false;
  }
  return true;
}

const ChildBody kWriter("numbers in a section", [](const std::string& directory) {
  const Profiles profiles(directory);
  return WriteNumbers(*OpenServices(u"alice"), 0x6900) ? 0 : 1;
});

}  // namespace

TEST_CASE("IProfSect: changes are others' after SaveChanges only") {
  OneProfile p;
  auto writer = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  LPPROFSECT none = nullptr;
  MAPIUID raw = kRaw;
  CHECK(p.services->OpenProfileSection(&raw, nullptr, 0, &none) == MAPI_E_NOT_FOUND);
  REQUIRE(SetOne(*writer, Number(kOne, 1)) == S_OK);
  CHECK(LongOf(Get(*writer, kOne)) == 1);
  CHECK(p.services->OpenProfileSection(&raw, nullptr, 0, &none) == MAPI_E_NOT_FOUND);
  REQUIRE(writer->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  auto reader = OpenSection(*p.services, kRaw);
  CHECK(LongOf(Get(*reader, kOne)) == 1);
  REQUIRE(SetOne(*writer, Number(kOne, 2)) == S_OK);
  CHECK(LongOf(Get(*reader, kOne)) == 1);
  CHECK(LongOf(Get(*OpenSection(*p.services, kRaw), kOne)) == 1);
  REQUIRE(writer->SaveChanges(KEEP_OPEN_READONLY) == S_OK);
  CHECK(LongOf(Get(*OpenSection(*p.services, kRaw), kOne)) == 2);
  CHECK(SetOne(*writer, Number(kOne, 3)) == MAPI_E_NO_ACCESS);
  CHECK(LongOf(Get(*writer, kOne)) == 2);
  // Released without saving: gone.
  auto dropped = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  REQUIRE(SetOne(*dropped, Number(kOne, 9)) == S_OK);
  dropped.Reset();
  CHECK(LongOf(Get(*OpenSection(*p.services, kRaw), kOne)) == 2);
}

TEST_CASE("IProfSect: read-only, and closed by SaveChanges(0)") {
  OneProfile p;
  auto section = OpenSection(*p.services, pbGlobalProfileSectionGuid);
  CHECK(SetOne(*section, Number(kOne, 1)) == MAPI_E_NO_ACCESS);
  CHECK(ErrorText(*section, MAPI_E_NO_ACCESS).find("MAPI_MODIFY") != std::string::npos);
  Tags tags{kOne};
  CHECK(section->DeleteProps(tags, nullptr) == MAPI_E_NO_ACCESS);
  CHECK(section->SaveChanges(0) == MAPI_E_NO_ACCESS);
  auto writer = OpenSection(*p.services, pbGlobalProfileSectionGuid, MAPI_MODIFY);
  REQUIRE(writer->SaveChanges(FORCE_SAVE) == S_OK);
  ULONG count = 0;
  LPSPropValue values = nullptr;
  CHECK(writer->GetProps(nullptr, 0, &count, &values) == MAPI_E_INVALID_OBJECT);
  CHECK(SetOne(*writer, Number(kOne, 1)) == MAPI_E_INVALID_OBJECT);
  CHECK(writer->SaveChanges(0) == MAPI_E_INVALID_OBJECT);
  CHECK(writer->SaveChanges(0x100) == MAPI_E_UNKNOWN_FLAGS);
}

TEST_CASE("IProfSect: two who change different properties both win; two processes too") {
  OneProfile p;
  auto first = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  auto second = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  REQUIRE(SetOne(*first, Number(kOne, 1)) == S_OK);
  REQUIRE(SetOne(*second, Number(kTwo, 2)) == S_OK);
  REQUIRE(first->SaveChanges(0) == S_OK);
  REQUIRE(second->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  CHECK(LongOf(Get(*second, kOne)) == 1);  // seen after its own save
  CHECK(LongOf(Get(*OpenSection(*p.services, kRaw), kTwo)) == 2);

  ChildProcess child("numbers in a section", p.fixture.directory());
  CHECK(WriteNumbers(*p.services, 0x6A00));
  CHECK(child.Wait() == 0);
  auto reader = OpenSection(*p.services, kRaw);
  for (LONG i = 0; i < kTimes; ++i) {
    CHECK(LongOf(Get(*reader, PROP_TAG(PT_LONG, 0x6900 + static_cast<ULONG>(i)))) == i);
    CHECK(LongOf(Get(*reader, PROP_TAG(PT_LONG, 0x6A00 + static_cast<ULONG>(i)))) == i);
  }
}

TEST_CASE("IProfSect: what can't be stored is a problem, not a failure") {
  OneProfile p;
  auto section = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  SCODE problem = S_OK;
  std::vector<BYTE> secret{1};
  CHECK(SetOne(*section, Bytes(PR_PROFILE_SECURE_MAILBOX, secret), &problem) == S_OK);
  CHECK(problem == MAPI_E_NO_SUPPORT);
  CHECK(SetOne(*section, Bytes(PR_PROFILE_AUTH_PASSWORD, secret), &problem) == S_OK);
  CHECK(problem == MAPI_E_NO_SUPPORT);
  CHECK(SetOne(*section, Number(PR_OBJECT_TYPE, 1), &problem) == S_OK);
  CHECK(problem == MAPI_E_COMPUTED);
  CHECK(SetOne(*section, Text(PR_PROFILE_NAME_W, u"x"), &problem) == S_OK);
  CHECK(problem == MAPI_E_COMPUTED);
  CHECK(SetOne(*section, Number(PROP_TAG(PT_LONG, 0x8001), 1), &problem) == S_OK);
  CHECK(problem == MAPI_E_UNEXPECTED_ID);
  CHECK(SetOne(*section, Number(PR_NULL, 1), &problem) == S_OK);
  CHECK(problem == S_OK);  // ignored
  CHECK(SetOne(*section, Number(PROP_TAG(PT_OBJECT, 0x6801), 1)) == MAPI_E_INVALID_PARAMETER);
  CHECK(SetOne(*section, Number(PROP_TAG(PT_MV_LONG, 0x6801), 0)) == MAPI_E_INVALID_PARAMETER);
  CHECK(SetOne(*section, Number(PROP_TAG(PT_UNSPECIFIED, 0x6801), 1), &problem) == S_OK);
  CHECK(problem == MAPI_E_INVALID_TYPE);
  CHECK(SetOne(*section, Text(PROP_TAG(PT_UNICODE, 0x6801), nullptr), &problem) == S_OK);
  CHECK(problem == MAPI_E_INVALID_PARAMETER);
  CHECK(SetOne(*section, Text8(PROP_TAG(PT_STRING8, 0x6801), "\xC0"), &problem) == S_OK);
  CHECK(problem == MAPI_E_BAD_CHARWIDTH);
  std::vector<BYTE> big(2u << 20);
  CHECK(SetOne(*section, Bytes(PROP_TAG(PT_BINARY, 0x6801), big), &problem) == S_OK);
  CHECK(problem == MAPI_E_TOO_BIG);
  CHECK(SetOne(*section, Number(CHANGE_PROP_TYPE(kOne, PT_ERROR), 1), &problem) == S_OK);
  CHECK(problem == S_OK);  // ignored
  CHECK(Missing(Get(*section, kOne)));
  CHECK(section->SetProps(0, nullptr, nullptr) == MAPI_E_INVALID_PARAMETER);
  REQUIRE(section->SaveChanges(0) == S_OK);
  const auto file = ReadFile(p.fixture.directory() + "/alice.profile");
  CHECK(file.size() < 10'000);
}

TEST_CASE("IProfSect: GetProps, GetPropList, DeleteProps") {
  OneProfile p;
  auto section = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  REQUIRE(SetOne(*section, Text8(PR_DISPLAY_NAME_A, "Grüße")) == S_OK);
  REQUIRE(SetOne(*section, Number(kOne, 5)) == S_OK);
  char narrow[] = "ü";
  LPSTR narrows[] = {narrow, narrow};
  SPropValue mv{};
  mv.ulPropTag = PR_SERVICE_SUPPORT_FILES_A;
  mv.Value.MVszA = {2, narrows};
  REQUIRE(SetOne(*section, mv) == S_OK);

  CHECK(TextOf(Get(*section, PR_DISPLAY_NAME_W)) == u"Grüße");
  CHECK(std::string(Get(*section, PR_DISPLAY_NAME_A).value().Value.lpszA) == "Grüße");
  CHECK(Get(*section, CHANGE_PROP_TYPE(PR_DISPLAY_NAME_W, PT_UNSPECIFIED), 0).tag() == PR_DISPLAY_NAME_A);
  CHECK(Get(*section, CHANGE_PROP_TYPE(PR_DISPLAY_NAME_W, PT_UNSPECIFIED)).tag() == PR_DISPLAY_NAME_W);
  CHECK(Get(*section, PR_SERVICE_SUPPORT_FILES_W).value().Value.MVszW.cValues == 2);
  CHECK(Get(*section, PR_SERVICE_SUPPORT_FILES_A).value().Value.MVszA.cValues == 2);
  CHECK(Missing(Get(*section, CHANGE_PROP_TYPE(kOne, PT_BINARY))));
  CHECK(LongOf(Get(*section, PR_OBJECT_TYPE)) == static_cast<LONG>(MAPI_PROFSECT));
  {
    CodePageScope western(core::kWesternCodePage);
    REQUIRE(SetOne(*section, Text(PR_COMMENT_W, u"日")) == S_OK);
    CHECK(Get(*section, PR_COMMENT_A).value().Value.err == MAPI_E_BAD_CHARWIDTH);
  }

  MapiBuffer<SPropTagArray> list(&builtin::FreeBuffer);
  REQUIRE(section->GetPropList(0, list.Out()) == S_OK);
  CHECK(list->cValues == 6);
  CHECK(std::find(list->aulPropTag, list->aulPropTag + 6, PR_DISPLAY_NAME_A) != list->aulPropTag + 6);
  CHECK(TextOf(Get(*section, PR_PROFILE_NAME_W)) == u"alice");
  MapiBuffer<SPropValue> all(&builtin::FreeBuffer);
  ULONG count = 0;
  REQUIRE(section->GetProps(nullptr, MAPI_UNICODE, &count, all.Out()) == S_OK);
  CHECK(count == 6);
  CHECK(section->GetProps(nullptr, 2, &count, all.Out()) == MAPI_E_UNKNOWN_FLAGS);
  Tags none{};
  CHECK(section->GetProps(none, 0, &count, all.Out()) == MAPI_E_INVALID_PARAMETER);
  CHECK(section->GetProps(nullptr, 0, nullptr, all.Out()) == MAPI_E_INVALID_PARAMETER);

  Tags gone{kOne, kTwo, PR_OBJECT_TYPE};
  MapiBuffer<SPropProblemArray> problems(&builtin::FreeBuffer);
  REQUIRE(section->DeleteProps(gone, problems.Out()) == S_OK);
  REQUIRE(problems->cProblem == 2);
  CHECK(problems->aProblem[0].scode == MAPI_E_NOT_FOUND);
  CHECK(problems->aProblem[1].scode == MAPI_E_COMPUTED);
  CHECK(Missing(Get(*section, kOne)));
  REQUIRE(section->SaveChanges(0) == S_OK);
  CHECK(Missing(Get(*OpenSection(*p.services, kRaw), kOne)));
  LPSPropTagArray ids = nullptr;
  ULONG names = 0;
  LPMAPINAMEID* found = nullptr;
  CHECK(section->GetIDsFromNames(0, nullptr, 0, &ids) == MAPI_E_NO_SUPPORT);
  CHECK(section->GetNamesFromIDs(&ids, nullptr, 0, &names, &found) == MAPI_E_NO_SUPPORT);
}

TEST_CASE("IProfSect: CopyTo and CopyProps") {
  OneProfile p;
  auto from = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  const MAPIUID other = {{8}};
  auto to = OpenSection(*p.services, other, MAPI_MODIFY);
  REQUIRE(SetOne(*from, Number(kOne, 1)) == S_OK);
  REQUIRE(SetOne(*from, Number(kTwo, 2)) == S_OK);
  REQUIRE(SetOne(*from, Text(PR_COMMENT_W, u"c")) == S_OK);
  REQUIRE(SetOne(*to, Number(kOne, 9)) == S_OK);
  Tags excluded{PR_COMMENT_A};
  MapiBuffer<SPropProblemArray> problems(&builtin::FreeBuffer);
  REQUIRE(from->CopyTo(0, nullptr, excluded, 0, nullptr, &IID_IMAPIProp, to.get(), MAPI_NOREPLACE, problems.Out()) ==
          S_OK);
  CHECK_FALSE(problems);
  CHECK(LongOf(Get(*to, kOne)) == 9);
  CHECK(LongOf(Get(*to, kTwo)) == 2);
  CHECK(Missing(Get(*to, PR_COMMENT_W)));
  Tags some{kOne, PR_COMMENT_W, PR_SUBJECT_W};
  REQUIRE(from->CopyProps(some, 0, nullptr, &IID_IProfSect, to.get(), MAPI_MOVE, problems.Out()) == S_OK);
  REQUIRE(problems);
  CHECK(problems->cProblem == 1);
  CHECK(problems->aProblem[0].ulIndex == 2);
  CHECK(LongOf(Get(*to, kOne)) == 1);
  CHECK(Missing(Get(*from, kOne)));
  CHECK(from->CopyProps(some, 0, nullptr, &IID_IProfSect, from.get(), 0, nullptr) == MAPI_E_NO_ACCESS);
  CHECK(from->CopyProps(some, 0, nullptr, &IID_IMessage, to.get(), 0, nullptr) == MAPI_E_INTERFACE_NOT_SUPPORTED);
  CHECK(from->CopyProps(some, 0, nullptr, &IID_IProfSect, nullptr, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(from->CopyProps(some, 0, nullptr, &IID_IProfSect, to.get(), 0x100, nullptr) == MAPI_E_UNKNOWN_FLAGS);
}

TEST_CASE("IProfSect: deleted meanwhile") {
  OneProfile p;
  auto settings = OpenSection(*p.services, pbGlobalProfileSectionGuid, MAPI_MODIFY);
  REQUIRE(SetOne(*settings, Number(kOne, 1)) == S_OK);
  MAPIUID service = p.service;
  REQUIRE(p.services->DeleteMsgService(&service) == S_OK);
  CHECK(settings->SaveChanges(0) == MAPI_E_OBJECT_DELETED);
  auto raw = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  REQUIRE(SetOne(*raw, Number(kOne, 1)) == S_OK);
  REQUIRE(OpenAdmin()->DeleteProfile(A("alice"), 0) == S_OK);
  CHECK(raw->SaveChanges(0) == MAPI_E_NOT_FOUND);
}

TEST_CASE("The profile's own section") {
  OneProfile p;
  MAPIUID instance;
  std::memcpy(&instance, &MUID_PROFILE_INSTANCE, sizeof instance);
  auto section = OpenSection(*p.services, instance);
  CHECK(TextOf(Get(*section, PR_PROFILE_NAME_W)) == u"alice");
  const MAPIUID key = UidOf(Get(*section, PR_SEARCH_KEY));
  REQUIRE(OpenAdmin()->CopyProfile(A("alice"), nullptr, A("copy"), 0, 0) == S_OK);
  auto copy = OpenSection(*OpenServices(u"copy"), instance);
  CHECK(TextOf(Get(*copy, PR_PROFILE_NAME_W)) == u"copy");
  const MAPIUID other = UidOf(Get(*copy, PR_SEARCH_KEY));
  CHECK_FALSE(IsEqualMAPIUID(&key, &other));
}

}  // namespace mapi::test
