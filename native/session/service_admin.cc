#include "session/service_admin.h"

#include <algorithm>

#include "core/mapi_buffer.h"
#include "session/ansi_text.h"
#include "session/failure.h"
#include "session/restriction.h"

namespace mapi::session {
namespace {

IMsgServiceAdmin* Admin(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IMsgServiceAdmin>(handle, {Kind::kServiceAdmin}, call);
}

// MAPI takes UIDs without const and writes to none.
LPMAPIUID Uid(const MAPIUID& uid) { return const_cast<LPMAPIUID>(&uid); }

std::vector<MAPIUID> ServiceUids(Context& context, IMsgServiceAdmin* admin) {
  constexpr const char* kCall = "IMsgServiceAdmin::GetMsgServiceTable";
  core::ComPtr<IMAPITable> table;
  Check(admin->GetMsgServiceTable(0, table.Out()), kCall, admin, context.runtime());
  MapiTags columns({PR_SERVICE_UID});
  Check(table->SetColumns(columns.get(), 0), "IMAPITable::SetColumns", table.get(), context.runtime());
  std::vector<MAPIUID> uids;
  for (;;) {
    core::RowSet rows(context.functions().free_buffer);
    Check(table->QueryRows(100, 0, rows.Out()), "IMAPITable::QueryRows", table.get(), context.runtime());
    if (rows.size() == 0) return uids;
    for (const SRow& row : rows) {
      if (row.cValues == 0 || row.lpProps[0].ulPropTag != PR_SERVICE_UID) continue;
      const SBinary& value = row.lpProps[0].Value.bin;
      if (value.cb == sizeof(MAPIUID)) std::copy_n(value.lpb, sizeof(MAPIUID), uids.emplace_back().ab);
    }
  }
}

}  // namespace

// HRESULT IMsgServiceAdmin::GetMsgServiceTable(ULONG, LPMAPITABLE*)
Handle ServiceAdminGetMsgServiceTable(Context& context, Handle handle) {
  constexpr const char* kCall = "IMsgServiceAdmin::GetMsgServiceTable";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(admin->GetMsgServiceTable(0, table.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IMsgServiceAdmin::GetProviderTable(ULONG, LPMAPITABLE*)
Handle ServiceAdminGetProviderTable(Context& context, Handle handle) {
  constexpr const char* kCall = "IMsgServiceAdmin::GetProviderTable";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(admin->GetProviderTable(0, table.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IMsgServiceAdmin::CreateMsgService(LPTSTR, LPTSTR, ULONG_PTR, ULONG)
// HRESULT IMsgServiceAdmin2::CreateMsgServiceEx(LPTSTR, LPTSTR, ULONG_PTR, ULONG, LPMAPIUID)
MAPIUID ServiceAdminCreateMsgService(Context& context, Handle handle, const std::u16string& service,
                                     const std::u16string& display_name, ULONG flags) {
  constexpr const char* kCall = "IMsgServiceAdmin::CreateMsgService";
  core::ComPtr<IMsgServiceAdmin> admin(Admin(context, handle, kCall));
  const AnsiText name(context, service, kCall);
  const AnsiText display(context, display_name, kCall);
  if (const auto newer = admin.As<IMsgServiceAdmin2>(IID_IMsgServiceAdmin2)) {
    MAPIUID uid{};
    Check(newer->CreateMsgServiceEx(name.get(), display.get(), 0, flags, &uid), "IMsgServiceAdmin2::CreateMsgServiceEx",
          newer.get(), context.runtime());
    return uid;
  }
  // The older interface does not say what it made: it is the row that was not there before.
  const std::vector<MAPIUID> before = ServiceUids(context, admin.get());
  Check(admin->CreateMsgService(name.get(), display.get(), 0, flags), kCall, admin.get(), context.runtime());
  for (const MAPIUID& uid : ServiceUids(context, admin.get())) {
    if (std::none_of(before.begin(), before.end(),
                     [&uid](const MAPIUID& other) { return IsEqualMAPIUID(&uid, &other); }))
      return uid;
  }
  throw Failure(MAPI_E_NOT_FOUND, kCall);
}

// HRESULT IMsgServiceAdmin::DeleteMsgService(LPMAPIUID)
void ServiceAdminDeleteMsgService(Context& context, Handle handle, const MAPIUID& uid) {
  constexpr const char* kCall = "IMsgServiceAdmin::DeleteMsgService";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  Check(admin->DeleteMsgService(Uid(uid)), kCall, admin, context.runtime());
}

// HRESULT IMsgServiceAdmin::CopyMsgService(LPMAPIUID, LPTSTR, LPCIID, LPCIID, LPVOID, ULONG_PTR, ULONG)
void ServiceAdminCopyMsgService(Context& context, Handle handle, const MAPIUID& uid, const std::u16string& display_name,
                                Handle target, ULONG flags) {
  constexpr const char* kCall = "IMsgServiceAdmin::CopyMsgService";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  IMsgServiceAdmin* to = Admin(context, target, kCall);
  const AnsiText display(context, display_name, kCall);
  Check(admin->CopyMsgService(Uid(uid), display_name.empty() ? nullptr : display.get(), nullptr, &IID_IMsgServiceAdmin,
                              to, 0, flags),
        kCall, admin, context.runtime());
}

// HRESULT IMsgServiceAdmin::RenameMsgService(LPMAPIUID, ULONG, LPTSTR)
void ServiceAdminRenameMsgService(Context& context, Handle handle, const MAPIUID& uid,
                                  const std::u16string& display_name) {
  constexpr const char* kCall = "IMsgServiceAdmin::RenameMsgService";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  const AnsiText display(context, display_name, kCall);
  Check(admin->RenameMsgService(Uid(uid), 0, display.get()), kCall, admin, context.runtime());
}

// HRESULT IMsgServiceAdmin::ConfigureMsgService(LPMAPIUID, ULONG_PTR, ULONG, ULONG, LPSPropValue)
void ServiceAdminConfigureMsgService(Context& context, Handle handle, const MAPIUID& uid,
                                     const std::vector<PropValue>& values, ULONG flags) {
  constexpr const char* kCall = "IMsgServiceAdmin::ConfigureMsgService";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  const MapiValues props(values);
  Check(admin->ConfigureMsgService(Uid(uid), 0, flags, props.count(), props.get()), kCall, admin, context.runtime());
}

// HRESULT IMsgServiceAdmin::AdminProviders(LPMAPIUID, ULONG, LPPROVIDERADMIN*)
Handle ServiceAdminAdminProviders(Context& context, Handle handle, const MAPIUID& uid) {
  constexpr const char* kCall = "IMsgServiceAdmin::AdminProviders";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IProviderAdmin> providers;
  Check(admin->AdminProviders(Uid(uid), 0, providers.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kProviderAdmin, std::move(providers));
}

// HRESULT IMsgServiceAdmin::OpenProfileSection(LPMAPIUID, LPCIID, ULONG, LPPROFSECT*)
Handle ServiceAdminOpenProfileSection(Context& context, Handle handle, const MAPIUID& uid, ULONG flags) {
  constexpr const char* kCall = "IMsgServiceAdmin::OpenProfileSection";
  IMsgServiceAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IProfSect> section;
  Check(admin->OpenProfileSection(Uid(uid), nullptr, flags, section.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kProfileSection, std::move(section));
}

}  // namespace mapi::session
