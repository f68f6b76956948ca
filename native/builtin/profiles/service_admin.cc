#include "builtin/profiles/service_admin.h"

#include <limits>

#include "builtin/guard.h"
#include "builtin/profiles/exchange_settings.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_section.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/profile_tables.h"
#include "builtin/profiles/provider_admin.h"
#include "builtin/profiles/service_catalog.h"
#include "core/code_page.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kServiceUiReadOnly = 0x00000008;  // MSG_SERVICE_UI_READ_ONLY; CreateMsgService has no such bit
constexpr ULONG kUiFlags = SERVICE_UI_ALLOWED | SERVICE_UI_ALWAYS | kServiceUiReadOnly;
constexpr std::size_t kMaxDisplayName = 256;

void CheckFlags(ULONG flags, ULONG known) {
  if (flags & ~known) throw core::Failure(MAPI_E_UNKNOWN_FLAGS);
}

// A dialog may be allowed and not be shown; one that must be shown can't be.
void RefuseUi(ULONG flags) {
  if (flags & SERVICE_UI_ALWAYS)
    throw core::Failure(MAPI_E_NO_SUPPORT, "There is no property sheet to show: pass the settings as properties.");
}

std::u16string DisplayNameArgument(LPTSTR text, ULONG flags) {
  std::u16string name = OptionalTextArgument(text, flags);
  if (name.size() > kMaxDisplayName || !core::Utf8FromUtf16(name))
    throw core::Failure(MAPI_E_INVALID_PARAMETER, "A service's display name is text of at most 256 characters.");
  return name;
}

}  // namespace

HRESULT ServiceAdmin::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT ServiceAdmin::GetMsgServiceTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, MAPI_UNICODE);
    return MakeServiceTable(store_->Load(profile_name_), flags, table);
  });
}

HRESULT ServiceAdmin::CreateMsgService(LPTSTR service, LPTSTR display_name, ULONG_PTR ui_param, ULONG flags) {
  return CreateMsgServiceEx(service, display_name, ui_param, flags, nullptr);
}

HRESULT ServiceAdmin::CreateMsgServiceEx(LPTSTR service, LPTSTR display_name, ULONG_PTR, ULONG flags, LPMAPIUID uid) {
  return Guard(&last_error_, [&] {
    // Nobody is warned here in any case.
    CheckFlags(flags, MAPI_UNICODE | kUiFlags | SERVICE_NO_RESTART_WARNING);
    RefuseUi(flags);
    const std::u16string name = TextArgument(service, flags);
    const std::u16string shown = DisplayNameArgument(display_name, flags);
    const ServiceTemplate* known = FindService(name);
    if (!known) {
      throw core::Failure(MAPI_E_NOT_FOUND, "There is no message service \"" + core::Utf8Lossy(name) +
                                                "\". Known services: " + KnownServices() + ".");
    }
    Uid created{};
    store_->Update(profile_name_, [&](ProfileData& profile) { created = AddService(profile, *known, shown); });
    if (uid) *uid = FromUid(created);
    return S_OK;
  });
}

HRESULT ServiceAdmin::DeleteMsgService(LPMAPIUID uid) {
  if (!uid) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    store_->Update(profile_name_, [&](ProfileData& profile) { RemoveService(profile, ToUid(*uid)); });
    return S_OK;
  });
}

core::ComPtr<ServiceAdmin> ServiceAdmin::OfTarget(IUnknown* target) {
  core::ComPtr<IMsgServiceAdmin> of_session;
  if (const auto session = core::ComPtr<IUnknown>(target).As<IMAPISession>(IID_IMAPISession)) {
    if (const HRESULT result = session->AdminServices(0, of_session.Out()); FAILED(result)) throw core::Failure(result);
    target = of_session.get();
  }
  void* found = nullptr;
  if (FAILED(target->QueryInterface(kServiceAdminClass, &found))) throw core::Failure(MAPI_E_INTERFACE_NOT_SUPPORTED);
  return core::ComPtr<ServiceAdmin>::Attach(static_cast<ServiceAdmin*>(static_cast<IMsgServiceAdmin2*>(found)));
}

HRESULT ServiceAdmin::CopyMsgService(LPMAPIUID uid, LPTSTR display_name, LPCIID interface_to_copy,
                                     LPCIID target_interface, LPVOID target, ULONG_PTR, ULONG flags) {
  if (!uid || !target) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&]() -> HRESULT {
    CheckFlags(flags, MAPI_UNICODE | MAPI_DIALOG | kUiFlags);
    RefuseUi(flags);
    if (interface_to_copy && !Implements(*interface_to_copy) && !IsEqualGUID(*interface_to_copy, IID_IProfSect))
      return MAPI_E_INTERFACE_NOT_SUPPORTED;
    if (target_interface && !Implements(*target_interface) && !IsEqualGUID(*target_interface, IID_IMAPISession))
      return MAPI_E_INTERFACE_NOT_SUPPORTED;
    const std::u16string shown = DisplayNameArgument(display_name, flags);
    const core::ComPtr<ServiceAdmin> admin = OfTarget(static_cast<IUnknown*>(target));
    const ProfileData source = store_->Load(profile_name_);
    admin->store_->Update(admin->profile_name_,
                          [&](ProfileData& profile) { CopyService(source, ToUid(*uid), profile, shown); });
    return S_OK;
  });
}

HRESULT ServiceAdmin::RenameMsgService(LPMAPIUID uid, ULONG flags, LPTSTR display_name) {
  if (!uid) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&]() -> HRESULT {
    CheckFlags(flags, MAPI_UNICODE);
    const std::u16string name = DisplayNameArgument(display_name, flags);
    if (name.empty()) return MAPI_E_INVALID_PARAMETER;
    store_->Update(profile_name_, [&](ProfileData& profile) {
      RequireService(profile, ToUid(*uid));
      profile.Find(ToUid(*uid))->SetText(PR_DISPLAY_NAME_W, name);
    });
    return S_OK;
  });
}

HRESULT ServiceAdmin::ConfigureMsgService(LPMAPIUID uid, ULONG_PTR, ULONG flags, ULONG count, LPSPropValue values) {
  if (!uid || (count > 0 && !values)) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, MAPI_UNICODE | kUiFlags);
    RefuseUi(flags);
    store_->Update(profile_name_, [&](ProfileData& profile) {
      RequireService(profile, ToUid(*uid));
      const auto emsmdb = EmsmdbSection(profile, ToUid(*uid));
      if (!emsmdb)
        throw core::Failure(MAPI_E_CORRUPT_DATA,
                            "The service's settings section is missing: delete the service and create it again.");
      ConfigureExchange(*profile.Find(*emsmdb), {values, count});
      NameStores(profile, ToUid(*uid), profile.Find(*emsmdb)->Text(PR_PROFILE_UNRESOLVED_NAME_W));
    });
    return S_OK;
  });
}

HRESULT ServiceAdmin::OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) {
  if (!section) return MAPI_E_INVALID_PARAMETER;
  *section = nullptr;
  return Guard(&last_error_, [&] {
    *section = ProfileSection::Open(store_, profile_name_, uid, iid, flags, /*owned_sections_need_force=*/true);
    return S_OK;
  });
}

HRESULT ServiceAdmin::MsgServiceTransportOrder(ULONG count, LPMAPIUID uids, ULONG flags) {
  if (count > 0 && !uids) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, 0);
    std::vector<Uid> order;
    for (ULONG i = 0; i < count; ++i) order.push_back(ToUid(uids[i]));
    store_->Update(profile_name_, [&](ProfileData& profile) { SetTransportOrder(profile, order); });
    return S_OK;
  });
}

HRESULT ServiceAdmin::AdminProviders(LPMAPIUID uid, ULONG flags, LPPROVIDERADMIN* admin) {
  if (!uid || !admin) return MAPI_E_INVALID_PARAMETER;
  *admin = nullptr;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, MAPI_UNICODE);
    RequireService(store_->Load(profile_name_), ToUid(*uid));
    *admin = core::MakeCom<ProviderAdmin>(store_, profile_name_, ToUid(*uid)).Detach();
    return S_OK;
  });
}

HRESULT ServiceAdmin::SetPrimaryIdentity(LPMAPIUID uid, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, 0);
    store_->Update(profile_name_, [&](ProfileData& profile) {
      mapi::builtin::SetPrimaryIdentity(profile, uid ? std::optional<Uid>(ToUid(*uid)) : std::nullopt);
    });
    return S_OK;
  });
}

HRESULT ServiceAdmin::GetProviderTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, MAPI_UNICODE);
    const ProfileData profile = store_->Load(profile_name_);
    return MakeProviderTable(profile, Providers(profile), flags, table);
  });
}

}  // namespace mapi::builtin
