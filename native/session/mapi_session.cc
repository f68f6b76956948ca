#include "session/mapi_session.h"

#include "core/mapi_buffer.h"
#include "session/ansi_text.h"
#include "session/entry.h"
#include "session/failure.h"
#include "session/restriction.h"

namespace mapi::session {
namespace {

IMAPISession* Session(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IMAPISession>(handle, {Kind::kSession}, call);
}

Bytes DefaultStoreEntryId(Context& context, IMAPISession* session) {
  constexpr const char* kCall = "IMAPISession::GetMsgStoresTable";
  core::ComPtr<IMAPITable> table;
  Check(session->GetMsgStoresTable(0, table.Out()), kCall, session, context.runtime());

  MapiTags columns({PR_ENTRYID});
  Check(table->SetColumns(columns.get(), TBL_BATCH), "IMAPITable::SetColumns", table.get(), context.runtime());
  Restriction is_default;
  is_default.type = RES_PROPERTY;
  is_default.relation = RELOP_EQ;
  is_default.tag = PR_DEFAULT_STORE;
  is_default.values.push_back({PR_DEFAULT_STORE, true});
  MapiRestriction restriction(is_default);
  Check(table->Restrict(restriction.get(), TBL_BATCH), "IMAPITable::Restrict", table.get(), context.runtime());

  core::RowSet rows(context.functions().free_buffer);
  Check(table->QueryRows(1, 0, rows.Out()), "IMAPITable::QueryRows", table.get(), context.runtime());
  if (rows.size() == 0 || rows[0].cValues == 0 || rows[0].lpProps[0].ulPropTag != PR_ENTRYID)
    throw Failure(MAPI_E_NOT_FOUND, kCall);
  const SBinary& id = rows[0].lpProps[0].Value.bin;
  return Bytes(id.lpb, id.lpb + id.cb);
}

}  // namespace

// HRESULT MAPILogonEx(ULONG_PTR, LPTSTR, LPTSTR, FLAGS, LPMAPISESSION*)
Handle SessionLogon(Context& context, const std::u16string& profile, ULONG flags) {
  constexpr const char* kCall = "MAPILogonEx";
  flags |= MAPI_EXTENDED | MAPI_NEW_SESSION | MAPI_NO_MAIL;
  if (!(flags & MAPI_USE_DEFAULT)) flags |= MAPI_EXPLICIT_PROFILE;
  const AnsiText name(context, profile, kCall);
  // Counted before the logon reads the profile: whoever changes it now is told.
  ProfileSession counted(context.runtime(), profile, context.ending());
  core::ComPtr<IMAPISession> session;
  Check(context.functions().logon_ex(0, profile.empty() ? nullptr : name.get(), nullptr, flags, session.Out()), kCall);
  const Handle handle = context.objects().Add(nullptr, Kind::kSession, std::move(session));
  context.set_profile_session(std::move(counted));
  return handle;
}

// HRESULT IMAPISession::GetMsgStoresTable(ULONG, LPMAPITABLE*)
Handle SessionGetMsgStoresTable(Context& context, Handle handle) {
  constexpr const char* kCall = "IMAPISession::GetMsgStoresTable";
  IMAPISession* session = Session(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(session->GetMsgStoresTable(0, table.Out()), kCall, session, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IMAPISession::OpenMsgStore(ULONG_PTR, ULONG, LPENTRYID, LPCIID, ULONG, LPMDB*)
Handle SessionOpenMsgStore(Context& context, Handle handle, const Bytes& entry_id, ULONG flags) {
  constexpr const char* kCall = "IMAPISession::OpenMsgStore";
  IMAPISession* session = Session(context, handle, kCall);
  core::ComPtr<IMsgStore> store;
  Check(session->OpenMsgStore(0, static_cast<ULONG>(entry_id.size()), EntryId(entry_id), nullptr, flags | MDB_NO_DIALOG,
                              store.Out()),
        kCall, session, context.runtime());
  return context.objects().Add(&handle, Kind::kStore, std::move(store));
}

Handle SessionOpenDefaultStore(Context& context, Handle handle, ULONG flags) {
  IMAPISession* session = Session(context, handle, "IMAPISession::OpenMsgStore");
  return SessionOpenMsgStore(context, handle, DefaultStoreEntryId(context, session), flags);
}

// HRESULT IMAPISession::OpenProfileSection(LPMAPIUID, LPCIID, ULONG, LPPROFSECT*)
Handle SessionOpenProfileSection(Context& context, Handle handle, const MAPIUID& uid, ULONG flags) {
  constexpr const char* kCall = "IMAPISession::OpenProfileSection";
  IMAPISession* session = Session(context, handle, kCall);
  MAPIUID copy = uid;
  core::ComPtr<IProfSect> section;
  Check(session->OpenProfileSection(&copy, nullptr, flags, section.Out()), kCall, session, context.runtime());
  return context.objects().Add(&handle, Kind::kProfileSection, std::move(section));
}

}  // namespace mapi::session
