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
  SizedENTRYID(8, entry);
  CHECK(sizeof(entry) == CbNewENTRYID(8));
}

TEST_CASE("codes have names") {
  CHECK(std::string(mapi::abi::CodeName(MAPI_E_NOT_FOUND)) == "MAPI_E_NOT_FOUND");
  CHECK(std::string(mapi::abi::CodeName(S_OK)) == "S_OK");
  CHECK(std::string(mapi::abi::CodeName(ecClientVerDisallowed)) == "ecClientVerDisallowed");
  CHECK(std::string(mapi::abi::CodeName(ecUnknownUser)) == "ecUnknownUser");
  CHECK(mapi::abi::CodeName(0x12345678u) == nullptr);
  CHECK(mapi::abi::CodeName(0xFFFFFFFFu) == nullptr);
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
