#include "session/prof_admin.h"

#include "session/ansi_text.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

IProfAdmin* Admin(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IProfAdmin>(handle, {Kind::kProfAdmin}, call);
}

}  // namespace

// HRESULT MAPIAdminProfiles(ULONG, LPPROFADMIN*)
Handle ProfAdminOpen(Context& context, Handle runtime) {
  constexpr const char* kCall = "MAPIAdminProfiles";
  context.objects().Get(runtime, kCall);
  core::ComPtr<IProfAdmin> admin;
  Check(context.functions().admin_profiles(0, admin.Out()), kCall);
  return context.objects().Add(&runtime, Kind::kProfAdmin, std::move(admin));
}

// HRESULT IProfAdmin::GetProfileTable(ULONG, LPMAPITABLE*)
Handle ProfAdminGetProfileTable(Context& context, Handle handle, ULONG flags) {
  constexpr const char* kCall = "IProfAdmin::GetProfileTable";
  IProfAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(admin->GetProfileTable(flags, table.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IProfAdmin::CreateProfile(LPTSTR, LPTSTR, ULONG_PTR, ULONG)
void ProfAdminCreateProfile(Context& context, Handle handle, const std::u16string& name, ULONG flags) {
  constexpr const char* kCall = "IProfAdmin::CreateProfile";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText text(context, name, kCall);
  Check(admin->CreateProfile(text.get(), nullptr, 0, flags), kCall, admin, context.runtime());
}

// HRESULT IProfAdmin::DeleteProfile(LPTSTR, ULONG)
void ProfAdminDeleteProfile(Context& context, Handle handle, const std::u16string& name, ULONG flags) {
  constexpr const char* kCall = "IProfAdmin::DeleteProfile";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText text(context, name, kCall);
  Check(admin->DeleteProfile(text.get(), flags), kCall, admin, context.runtime());
}

// HRESULT IProfAdmin::CopyProfile(LPTSTR, LPTSTR, LPTSTR, ULONG_PTR, ULONG)
void ProfAdminCopyProfile(Context& context, Handle handle, const std::u16string& from, const std::u16string& to,
                          ULONG flags) {
  constexpr const char* kCall = "IProfAdmin::CopyProfile";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText old_name(context, from, kCall);
  const AnsiText new_name(context, to, kCall);
  Check(admin->CopyProfile(old_name.get(), nullptr, new_name.get(), 0, flags), kCall, admin, context.runtime());
}

// HRESULT IProfAdmin::RenameProfile(LPTSTR, LPTSTR, LPTSTR, ULONG_PTR, ULONG)
void ProfAdminRenameProfile(Context& context, Handle handle, const std::u16string& from, const std::u16string& to,
                            ULONG flags) {
  constexpr const char* kCall = "IProfAdmin::RenameProfile";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText old_name(context, from, kCall);
  const AnsiText new_name(context, to, kCall);
  Check(admin->RenameProfile(old_name.get(), nullptr, new_name.get(), 0, flags), kCall, admin, context.runtime());
}

// HRESULT IProfAdmin::SetDefaultProfile(LPTSTR, ULONG)
void ProfAdminSetDefaultProfile(Context& context, Handle handle, const std::optional<std::u16string>& name) {
  constexpr const char* kCall = "IProfAdmin::SetDefaultProfile";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText text(context, name.value_or(std::u16string()), kCall);
  Check(admin->SetDefaultProfile(name ? text.get() : nullptr, 0), kCall, admin, context.runtime());
}

// HRESULT IProfAdmin::AdminServices(LPTSTR, LPTSTR, ULONG_PTR, ULONG, LPSERVICEADMIN*)
Handle ProfAdminAdminServices(Context& context, Handle handle, const std::u16string& name) {
  constexpr const char* kCall = "IProfAdmin::AdminServices";
  IProfAdmin* admin = Admin(context, handle, kCall);
  const AnsiText text(context, name, kCall);
  core::ComPtr<IMsgServiceAdmin> services;
  Check(admin->AdminServices(text.get(), nullptr, 0, 0, services.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kServiceAdmin, std::move(services));
}

}  // namespace mapi::session
