// IMsgServiceAdmin and IMsgServiceAdmin2: the message services of one profile.
#pragma once

#include <memory>
#include <string>

#include "builtin/last_error.h"
#include "builtin/profiles/profile_store.h"
#include "core/com_ptr.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Answered by ServiceAdmin alone: how CopyMsgService knows a target of its own kind.
inline constexpr GUID kServiceAdminClass = {
    0x7B2C1F3E, 0x54A1, 0x4E0B, {0x9D, 0x35, 0xC1, 0x3A, 0x6E, 0x0F, 0x52, 0x88}};

class ServiceAdmin final
    : public core::Unknown<IMsgServiceAdmin2, &IID_IMsgServiceAdmin2, &IID_IMsgServiceAdmin, &kServiceAdminClass> {
 public:
  ServiceAdmin(std::shared_ptr<ProfileStore> store, std::u16string profile_name)
      : store_(std::move(store)), profile_name_(std::move(profile_name)) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE GetMsgServiceTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE CreateMsgService(LPTSTR service, LPTSTR display_name, ULONG_PTR ui_param,
                                             ULONG flags) override;
  HRESULT STDMETHODCALLTYPE DeleteMsgService(LPMAPIUID uid) override;
  HRESULT STDMETHODCALLTYPE CopyMsgService(LPMAPIUID uid, LPTSTR display_name, LPCIID interface_to_copy,
                                           LPCIID target_interface, LPVOID target, ULONG_PTR ui_param,
                                           ULONG flags) override;
  HRESULT STDMETHODCALLTYPE RenameMsgService(LPMAPIUID uid, ULONG flags, LPTSTR display_name) override;
  HRESULT STDMETHODCALLTYPE ConfigureMsgService(LPMAPIUID uid, ULONG_PTR ui_param, ULONG flags, ULONG count,
                                                LPSPropValue values) override;
  HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) override;
  HRESULT STDMETHODCALLTYPE MsgServiceTransportOrder(ULONG count, LPMAPIUID uids, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE AdminProviders(LPMAPIUID uid, ULONG flags, LPPROVIDERADMIN* admin) override;
  HRESULT STDMETHODCALLTYPE SetPrimaryIdentity(LPMAPIUID uid, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE CreateMsgServiceEx(LPTSTR service, LPTSTR display_name, ULONG_PTR ui_param, ULONG flags,
                                               LPMAPIUID uid) override;

 private:
  // The object that CopyMsgService copies into: one of these, or a session. Throws MAPI_E_INTERFACE_NOT_SUPPORTED.
  static core::ComPtr<ServiceAdmin> OfTarget(IUnknown* target);

  const std::shared_ptr<ProfileStore> store_;
  const std::u16string profile_name_;
  LastError last_error_;
};

}  // namespace mapi::builtin
