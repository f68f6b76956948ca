#include "session/provider_admin.h"

#include "session/ansi_text.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

IProviderAdmin* Admin(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IProviderAdmin>(handle, {Kind::kProviderAdmin}, call);
}

}  // namespace

// HRESULT IProviderAdmin::GetProviderTable(ULONG, LPMAPITABLE*)
Handle ProviderAdminGetProviderTable(Context& context, Handle handle) {
  constexpr const char* kCall = "IProviderAdmin::GetProviderTable";
  IProviderAdmin* admin = Admin(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(admin->GetProviderTable(0, table.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IProviderAdmin::CreateProvider(LPTSTR, ULONG, LPSPropValue, ULONG_PTR, ULONG, MAPIUID*)
MAPIUID ProviderAdminCreateProvider(Context& context, Handle handle, const std::u16string& provider,
                                    const std::vector<PropValue>& values) {
  constexpr const char* kCall = "IProviderAdmin::CreateProvider";
  IProviderAdmin* admin = Admin(context, handle, kCall);
  const AnsiText name(context, provider, kCall);
  const MapiValues props(values);
  MAPIUID uid{};
  Check(admin->CreateProvider(name.get(), props.count(), props.get(), 0, 0, &uid), kCall, admin, context.runtime());
  return uid;
}

// HRESULT IProviderAdmin::DeleteProvider(LPMAPIUID)
void ProviderAdminDeleteProvider(Context& context, Handle handle, const MAPIUID& uid) {
  constexpr const char* kCall = "IProviderAdmin::DeleteProvider";
  IProviderAdmin* admin = Admin(context, handle, kCall);
  MAPIUID copy = uid;
  Check(admin->DeleteProvider(&copy), kCall, admin, context.runtime());
}

// HRESULT IProviderAdmin::OpenProfileSection(LPMAPIUID, LPCIID, ULONG, LPPROFSECT*)
Handle ProviderAdminOpenProfileSection(Context& context, Handle handle, const MAPIUID& uid, ULONG flags) {
  constexpr const char* kCall = "IProviderAdmin::OpenProfileSection";
  IProviderAdmin* admin = Admin(context, handle, kCall);
  MAPIUID copy = uid;
  core::ComPtr<IProfSect> section;
  Check(admin->OpenProfileSection(&copy, nullptr, flags, section.Out()), kCall, admin, context.runtime());
  return context.objects().Add(&handle, Kind::kProfileSection, std::move(section));
}

}  // namespace mapi::session
