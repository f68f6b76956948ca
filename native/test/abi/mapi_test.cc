// The headers by themselves; their agreement with others' is run.mjs's business.
#include "mapi/mapi.h"

#include <doctest/doctest.h>

#include <string>

#include "mapi/code_names.h"

TEST_CASE("property tags") {
  CHECK(PR_SUBJECT_W == 0x0037001F);
  CHECK(PR_SUBJECT_A == CHANGE_PROP_TYPE(PR_SUBJECT_W, PT_STRING8));
  CHECK(PROP_ID(PR_PROFILE_CONNECT_FLAGS) == 0x6604);
  CHECK(PROP_TYPE(PR_PROFILE_CONNECT_FLAGS) == PT_LONG);
  CHECK(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W == 0x6641001F);
  CHECK(PR_PROFILE_SERVER_FULL_VERSION == 0x663B0102);
  CHECK(PROP_TAG(PT_MV_BINARY, 0xFFFF) == 0xFFFF1102);
}

TEST_CASE("sized structures have the layout of the open-ended ones") {
  SizedSPropTagArray(3, tags) = {3, {PR_ENTRYID, PR_SUBJECT_W, PR_OBJECT_TYPE}};
  CHECK(sizeof(tags) == CbNewSPropTagArray(3));
  CHECK(CbSPropTagArray(reinterpret_cast<SPropTagArray*>(&tags)) == sizeof(tags));
  SizedSRowSet(4, rows);
  CHECK(sizeof(rows) == CbNewSRowSet(4));
  SizedADRLIST(4, list);
  CHECK(sizeof(list) == CbNewADRLIST(4));
  SizedSSortOrderSet(2, sort);
  CHECK(sizeof(sort) == CbNewSSortOrderSet(2));
  SizedSPropProblemArray(2, problems);
  CHECK(sizeof(problems) == CbNewSPropProblemArray(2));
  SizedROWLIST(2, changes);
  CHECK(sizeof(changes) == CbNewROWLIST(2));
  SizedNOTIFKEY(9, key);
  CHECK(sizeof(key) == CbNewNOTIFKEY(9) + 3);
  SizedSPropAttrArray(3, attributes);
  CHECK(sizeof(attributes) == CbNewSPropAttrArray(3));
  SizedDtblPage(4, 8, page);
  CHECK(offsetof(DTBLPAGE_page, lpszLabel) == sizeof(DTBLPAGE));
  CHECK(offsetof(DTBLPAGE_page, lpszComponent) == sizeof(DTBLPAGE) + 4);
  CHECK(sizeof(page) == sizeof(DTBLPAGE) + 12);
  SizedENTRYID(8, entry);
  CHECK(sizeof(entry) == CbNewENTRYID(8));
}

TEST_CASE("codes have names") {
  CHECK(std::string(mapi::abi::CodeName(MAPI_E_NOT_FOUND)) == "MAPI_E_NOT_FOUND");
  CHECK(std::string(mapi::abi::CodeName(S_OK)) == "S_OK");
  CHECK(std::string(mapi::abi::CodeName(ecClientVerDisallowed)) == "ecClientVerDisallowed");
  CHECK(std::string(mapi::abi::CodeName(ecUnknownUser)) == "ecUnknownUser");
  CHECK(mapi::abi::CodeName(ULONG{0x12345678}) == nullptr);
  CHECK(mapi::abi::CodeName(ULONG{0xFFFFFFFF}) == nullptr);
  CHECK(std::string(mapi::abi::FindCode(MAPI_W_ERRORS_RETURNED)->about).size() > 0);
  ULONG last = 0;
  for (const auto& info : mapi::abi::kCodes) {
    CHECK((info.code > last || info.code == 0));
    CHECK(mapi::abi::FindCode(info.code) == &info);
    last = info.code;
  }
}

TEST_CASE("the global profile section's identifier has its bytes in the stored order") {
  CHECK(pbGlobalProfileSectionGuid.ab[0] == 0x13);
  CHECK(pbGlobalProfileSectionGuid.ab[15] == 0x5A);
  MAPIUID copy = pbGlobalProfileSectionGuid;
  CHECK(IsEqualMAPIUID(&copy, &pbGlobalProfileSectionGuid));
  copy.ab[15] = 0;
  CHECK(!IsEqualMAPIUID(&copy, &pbGlobalProfileSectionGuid));
}

TEST_CASE("which properties travel with a message") {
  CHECK(FIsTransmittable(PR_SUBJECT_W));
  CHECK(FIsTransmittable(PR_DISPLAY_NAME_W));
  CHECK(FIsTransmittable(PROP_TAG(PT_UNICODE, 0x8001)));
  CHECK(!FIsTransmittable(PR_MESSAGE_FLAGS));
  CHECK(!FIsTransmittable(PR_PROFILE_CONNECT_FLAGS));
  CHECK(!FIsTransmittable(PR_ATTACHMENT_HIDDEN));
}

TEST_CASE("triples of TNEF's senders") {
  struct {
    TRP triple;
    char name[6];
    char address[4];
    TRP end;
  } from = {{trpidOneOff, 18, 6, 4}, "Anna\0", "a@b", {trpidNull, 0, 0, 0}};
  CHECK(CbOfTrp(&from.triple) == 18);
  CHECK(std::string(LpszOfTrp(&from.triple)) == "Anna");
  CHECK(std::string(reinterpret_cast<char*>(LpbOfTrp(&from.triple))) == "a@b");
  CHECK(LptrpNext(&from.triple) == &from.end);
}

TEST_CASE("display types of entries of other forests") {
  constexpr ULONG kRemoteRoom = DTE_FLAG_REMOTE_VALID | DTE_FLAG_ACL_CAPABLE | DT_ROOM << 8 | DT_REMOTE_MAILUSER;
  CHECK(DTE_IS_REMOTE_VALID(kRemoteRoom));
  CHECK(DTE_IS_ACL_CAPABLE(kRemoteRoom));
  CHECK(DTE_REMOTE(kRemoteRoom) == DT_ROOM);
  CHECK(DTE_LOCAL(kRemoteRoom) == DT_REMOTE_MAILUSER);
}
