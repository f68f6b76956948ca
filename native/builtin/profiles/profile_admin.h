// IProfAdmin: the profiles of a directory.
#pragma once

#include <memory>

#include "builtin/last_error.h"
#include "builtin/profiles/profile_store.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class ProfileAdmin final : public core::Unknown<IProfAdmin, &IID_IProfAdmin> {
 public:
  explicit ProfileAdmin(std::shared_ptr<ProfileStore> store) : store_(std::move(store)) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE GetProfileTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE CreateProfile(LPTSTR name, LPTSTR password, ULONG_PTR ui_param, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE DeleteProfile(LPTSTR name, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE ChangeProfilePassword(LPTSTR name, LPTSTR old_password, LPTSTR new_password,
                                                  ULONG flags) override;
  HRESULT STDMETHODCALLTYPE CopyProfile(LPTSTR old_name, LPTSTR old_password, LPTSTR new_name, ULONG_PTR ui_param,
                                        ULONG flags) override;
  HRESULT STDMETHODCALLTYPE RenameProfile(LPTSTR old_name, LPTSTR old_password, LPTSTR new_name, ULONG_PTR ui_param,
                                          ULONG flags) override;
  HRESULT STDMETHODCALLTYPE SetDefaultProfile(LPTSTR name, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE AdminServices(LPTSTR name, LPTSTR password, ULONG_PTR ui_param, ULONG flags,
                                          LPSERVICEADMIN* admin) override;

 private:
  const std::shared_ptr<ProfileStore> store_;
  LastError last_error_;
};

}  // namespace mapi::builtin
