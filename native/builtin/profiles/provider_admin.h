// IProviderAdmin: the providers of one message service.
#pragma once

#include <memory>
#include <string>

#include "builtin/last_error.h"
#include "builtin/profiles/profile_store.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class ProviderAdmin final : public core::Unknown<IProviderAdmin, &IID_IProviderAdmin> {
 public:
  ProviderAdmin(std::shared_ptr<ProfileStore> store, std::u16string profile_name, const Uid& service)
      : store_(std::move(store)), profile_name_(std::move(profile_name)), service_(service) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE CreateProvider(LPTSTR provider, ULONG count, LPSPropValue values, ULONG_PTR ui_param,
                                           ULONG flags, MAPIUID* uid) override;
  HRESULT STDMETHODCALLTYPE DeleteProvider(LPMAPIUID uid) override;
  HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) override;

 private:
  const std::shared_ptr<ProfileStore> store_;
  const std::u16string profile_name_;
  const Uid service_;
  LastError last_error_;
};

}  // namespace mapi::builtin
