#include "builtin/profiles/profile_admin.h"

#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/init.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/profile_tables.h"
#include "builtin/profiles/service_admin.h"
#include "builtin/session_context.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

// Passwords are ignored, as Microsoft's MAPI does since Windows NT: who may read the files is the system's business.
constexpr ULONG kCommonFlags = MAPI_UNICODE | MAPI_DIALOG;

void CheckFlags(ULONG flags, ULONG known) {
  if (flags & ~known) throw core::Failure(MAPI_E_UNKNOWN_FLAGS);
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
    CheckFlags(flags, MAPI_UNICODE);
    return MakeProfileTable(*store_, flags, table);
  });
}

HRESULT ProfileAdmin::CreateProfile(LPTSTR name, LPTSTR, ULONG_PTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags | MAPI_DEFAULT_SERVICES);
    const std::u16string text = ProfileNameArgument(name, flags);
    if (flags & MAPI_DEFAULT_SERVICES) {
      // Microsoft's adds what mapisvc.inf calls default, and asks the user to configure it.
      throw core::Failure(MAPI_E_NO_SUPPORT,
                          "There are no default services here: create the profile without MAPI_DEFAULT_SERVICES, then "
                          "add and configure the service MSEMS.");
    }
    store_->Create(NewProfile(text));
    return S_OK;
  });
}

HRESULT ProfileAdmin::DeleteProfile(LPTSTR name, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    store_->Delete(ProfileNameArgument(name, flags));
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
    CheckFlags(flags, kCommonFlags);
    const std::u16string from = ProfileNameArgument(old_name, flags);
    store_->Copy(from, ProfileNameArgument(new_name, flags), MakeDistinct);
    return S_OK;
  });
}

HRESULT ProfileAdmin::RenameProfile(LPTSTR old_name, LPTSTR, LPTSTR new_name, ULONG_PTR, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    const std::u16string from = ProfileNameArgument(old_name, flags);
    store_->Rename(from, ProfileNameArgument(new_name, flags));
    return S_OK;
  });
}

HRESULT ProfileAdmin::SetDefaultProfile(LPTSTR name, ULONG flags) {
  return Guard(&last_error_, [&] {
    CheckFlags(flags, kCommonFlags);
    if (!name) {
      store_->SetDefault(std::nullopt);
    } else {
      store_->SetDefault(ProfileNameArgument(name, flags));
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
