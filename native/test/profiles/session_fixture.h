// A session on the profile "alice", over the fake provider.
#pragma once

#include "fake_store.h"

namespace mapi::test {

inline constexpr FLAGS kLogon = MAPI_EXTENDED | MAPI_NEW_SESSION | MAPI_EXPLICIT_PROFILE | MAPI_NO_MAIL | MAPI_UNICODE;
using EntryId = std::vector<BYTE>;

inline ComPtr<IMAPISession> Logon(const char16_t* profile = u"alice") {
  ComPtr<IMAPISession> session;
  REQUIRE(builtin::LogonEx(0, W(profile), nullptr, kLogon, session.Out()) == S_OK);
  return session;
}

struct OneSession {
  Fixture fixture;
  MAPIUID service = MakeAlice();
  ComPtr<IMAPISession> session = Logon();

  OneSession() { Provider() = {}; }

  std::vector<core::PropRow> Stores() {
    ComPtr<IMAPITable> table;
    REQUIRE(session->GetMsgStoresTable(MAPI_UNICODE, table.Out()) == S_OK);
    return Rows(*table, {PR_ENTRYID, PR_DISPLAY_NAME_W, PR_DEFAULT_STORE, PR_MDB_PROVIDER, PR_RESOURCE_FLAGS,
                         PR_PROVIDER_UID, PR_OBJECT_TYPE, PR_RESOURCE_TYPE, PR_RECORD_KEY, PR_INSTANCE_KEY});
  }
  EntryId DefaultStore() {
    for (const auto& row : Stores())
      if (row[2].value().Value.b) return IdOf(row[0]);
    FAIL("no default store");
    return {};
  }
  static EntryId IdOf(const core::OwnedProp& prop) {
    const SBinary& bin = prop.value().Value.bin;
    return {bin.lpb, bin.lpb + bin.cb};
  }
  HRESULT Open(EntryId id, ComPtr<IMsgStore>* store = nullptr, ULONG flags = 0, LPCIID iid = nullptr) {
    ComPtr<IMsgStore> opened;
    const HRESULT result = session->OpenMsgStore(0, static_cast<ULONG>(id.size()),
                                                 reinterpret_cast<LPENTRYID>(id.data()), iid, flags, opened.Out());
    if (store) *store = std::move(opened);
    return result;
  }
  core::OwnedProp Setting(ULONG tag) {
    return Get(*OpenSection(*OpenServices(u"alice"), pbGlobalProfileSectionGuid), tag);
  }
};

inline EntryId FolderOf(char mailbox) {
  EntryId id(46, static_cast<BYTE>(mailbox));
  std::fill_n(id.begin(), 4, BYTE{0});
  return id;
}

inline LPENTRYID Id(EntryId& id) { return reinterpret_cast<LPENTRYID>(id.data()); }

}  // namespace mapi::test
