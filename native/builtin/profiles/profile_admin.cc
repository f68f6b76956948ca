#include "builtin/profiles/profile_admin.h"

#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/init.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/profile_tables.h"
#include "builtin/profiles/service_admin.h"
#include "builtin/session_context.h"
#include "core/code_page.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

// Passwords are ignored, as Microsoft's MAPI does since Windows NT: who may read the files is the system's business.
constexpr ULONG kCommonFlags = MAPI_UNICODE | MAPI_DIALOG;

void CheckFlags(ULONG flags, ULONG known) {
  if (flags & ~known) throw core::Failure(MAPI_E_UNKNOWN_FLAGS);
}

// "App" profiles are touched on purpose only: by a caller who passes MAPI_APP_PROFILE.
auto AppProfileCheck(ULONG flags) {
  return [flags](const ProfileData& profile) {
    if (!IsAppProfile(profile) || (flags & MAPI_APP_PROFILE)) return;
    throw core::Failure(MAPI_E_NO_ACCESS, "\"" + core::Utf8Lossy(profile.name) +
                                              "\" is a profile that a program made for itself (an \"app\" profile): "
                                              "pass MAPI_APP_PROFILE to touch it.");
  };
}

}  // namespace

HRESULT STDMAPICALLTYPE AdminProfiles(ULONG flags, LPPROFADMIN* admin) {
  if (!admin) return MAPI_E_INVALID_PARAMETER;
  *admin = nullptr;
  if (!IsInitialized()) return MAPI_E_NOT_INITIALIZED;
  return Guard(&EntryPointError(), [&] {
    CheckFlags(flags, 0);
    *admin = core::MakeCom<ProfileAdmin>(ProfileStore::Open(CurrentSessionContext())).Detach();
    return S_OK;
  });
}

HRESULT ProfileAdmin::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT ProfileAdmin::GetProfileTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, MAPI_UNICODE | MAPI_APP_PROFILE);
    return MakeProfileTable(*store_, flags, table);
  });
}

HRESULT ProfileAdmin::CreateProfile(LPTSTR name, LPTSTR, ULONG_PTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags | MAPI_DEFAULT_SERVICES | MAPI_APP_PROFILE);
    const std::u16string text = ProfileNameArgument(name, flags);
    ProfileData profile = NewProfile(text);
    // They are as CreateMsgService makes them: to be configured.
    if (flags & MAPI_DEFAULT_SERVICES) {
      for (const ServiceTemplate& service : AllServices())
        if (service.is_default) AddService(profile, service, u"");
    }
    if (flags & MAPI_APP_PROFILE) SetAppProfile(profile);
    store_->Create(profile);
    return S_OK;
  });
}

HRESULT ProfileAdmin::DeleteProfile(LPTSTR name, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags | MAPI_APP_PROFILE);
    store_->Delete(ProfileNameArgument(name, flags), AppProfileCheck(flags));
    return S_OK;
  });
}

HRESULT ProfileAdmin::ChangeProfilePassword(LPTSTR name, LPTSTR, LPTSTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    store_->Load(ProfileNameArgument(name, flags));
    return S_OK;
  });
}

HRESULT ProfileAdmin::CopyProfile(LPTSTR old_name, LPTSTR, LPTSTR new_name, ULONG_PTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags | MAPI_APP_PROFILE);
    const std::u16string from = ProfileNameArgument(old_name, flags);
    store_->Copy(from, ProfileNameArgument(new_name, flags), [flags](ProfileData& profile) {
      AppProfileCheck(flags)(profile);
      MakeDistinct(profile);
    });
    return S_OK;
  });
}

HRESULT ProfileAdmin::RenameProfile(LPTSTR old_name, LPTSTR, LPTSTR new_name, ULONG_PTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags | MAPI_APP_PROFILE);
    const std::u16string from = ProfileNameArgument(old_name, flags);
    store_->Rename(from, ProfileNameArgument(new_name, flags), AppProfileCheck(flags));
    return S_OK;
  });
}

HRESULT ProfileAdmin::SetDefaultProfile(LPTSTR name, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    if (!name) {
      store_->SetDefault(std::nullopt);
    } else {
      const std::u16string text = ProfileNameArgument(name, flags);
      if (IsAppProfile(store_->Load(text)))
        throw core::Failure(MAPI_E_CALL_FAILED, "An \"app\" profile can't be the default profile.");
      store_->SetDefault(text);
    }
    return S_OK;
  });
}

HRESULT ProfileAdmin::AdminServices(LPTSTR name, LPTSTR, ULONG_PTR, ULONG flags, LPSERVICEADMIN* admin) {
  if (!admin) return MAPI_E_INVALID_PARAMETER;
  *admin = nullptr;
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    const std::u16string text = ProfileNameArgument(name, flags);
    try {
      *admin = core::MakeCom<ServiceAdmin>(store_, store_->Load(text).name).Detach();
    } catch (const core::Failure& failure) {
      // IProfAdmin::AdminServices: MAPI_E_LOGON_FAILED for a profile that doesn't exist.
      if (failure.code() != MAPI_E_NOT_FOUND) throw;
      throw core::Failure(MAPI_E_LOGON_FAILED, failure.text());
    }
    return S_OK;
  });
}

}  // namespace mapi::builtin
