#include "builtin/profiles/provider_admin.h"

#include "builtin/guard.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_section.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/profile_tables.h"
#include "builtin/profiles/service_catalog.h"
#include "core/code_page.h"

namespace mapi::builtin {

HRESULT ProviderAdmin::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT ProviderAdmin::GetProviderTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const ProfileData profile = store_->Load(profile_name_);
    RequireService(profile, service_);
    return MakeProviderTable(profile, ProvidersOf(profile, service_), flags, table);
  });
}

HRESULT ProviderAdmin::CreateProvider(LPTSTR provider, ULONG count, LPSPropValue values, ULONG_PTR, ULONG flags,
                                      MAPIUID* uid) {
  if (count > 0 && !values) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~(MAPI_UNICODE | MAPI_DIALOG)) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const std::u16string name = TextArgument(provider, flags);
    const ProviderTemplate* known = FindProvider(name);
    if (!known) {
      throw core::Failure(MAPI_E_NOT_FOUND, "There is no provider \"" + core::Utf8Lossy(name) +
                                                "\". Known providers: " + KnownProviders() + ".");
    }
    std::vector<core::OwnedProp> settings;
    for (ULONG i = 0; i < count; ++i) {
      if (IsSecret(values[i].ulPropTag))
        throw core::Failure(MAPI_E_NO_SUPPORT, "A secret is never stored in a profile: give it when logging on.");
      settings.push_back(AsUnicode(values[i]));
    }
    Uid created{};
    store_->Update(profile_name_, [&](ProfileData& profile) {
      created = AddProvider(profile, service_, *known);
      for (const core::OwnedProp& setting : settings) profile.Find(created)->Set(setting);
    });
    if (uid) *uid = FromUid(created);
    return S_OK;
  });
}

HRESULT ProviderAdmin::DeleteProvider(LPMAPIUID uid) {
  if (!uid) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    store_->Update(profile_name_, [&](ProfileData& profile) { RemoveProvider(profile, service_, ToUid(*uid)); });
    return S_OK;
  });
}

HRESULT ProviderAdmin::OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) {
  if (!section) return MAPI_E_INVALID_PARAMETER;
  *section = nullptr;
  return Guard(&last_error_, [&] {
    *section = ProfileSection::Open(store_, profile_name_, uid, iid, flags, /*owned_sections_need_force=*/false);
    return S_OK;
  });
}

}  // namespace mapi::builtin
