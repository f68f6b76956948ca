// Profile administration.
#pragma once

#include "mapi/prop.h"
#include "mapi/table.h"

struct IProviderAdmin : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateProvider(LPTSTR provider, ULONG count, LPSPropValue values,
                                                   ULONG_PTR ui_param, ULONG flags, MAPIUID* uid) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteProvider(LPMAPIUID uid) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) = 0;
};
using LPPROVIDERADMIN = IProviderAdmin*;

struct IMsgServiceAdmin : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMsgServiceTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateMsgService(LPTSTR service, LPTSTR display_name, ULONG_PTR ui_param,
                                                     ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteMsgService(LPMAPIUID uid) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyMsgService(LPMAPIUID uid, LPTSTR display_name, LPCIID interface_to_copy,
                                                   LPCIID target_interface, LPVOID target, ULONG_PTR ui_param,
                                                   ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE RenameMsgService(LPMAPIUID uid, ULONG flags, LPTSTR display_name) = 0;
  virtual HRESULT STDMETHODCALLTYPE ConfigureMsgService(LPMAPIUID uid, ULONG_PTR ui_param, ULONG flags, ULONG count,
                                                        LPSPropValue values) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) = 0;
  virtual HRESULT STDMETHODCALLTYPE MsgServiceTransportOrder(ULONG count, LPMAPIUID uids, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE AdminProviders(LPMAPIUID uid, ULONG flags, LPPROVIDERADMIN* admin) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetPrimaryIdentity(LPMAPIUID uid, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG flags, LPMAPITABLE* table) = 0;
};
using LPSERVICEADMIN = IMsgServiceAdmin*;

struct IMsgServiceAdmin2 : IMsgServiceAdmin {
  virtual HRESULT STDMETHODCALLTYPE CreateMsgServiceEx(LPTSTR service, LPTSTR display_name, ULONG_PTR ui_param,
                                                       ULONG flags, LPMAPIUID uid) = 0;
};
using LPSERVICEADMIN2 = IMsgServiceAdmin2*;

struct IProfAdmin : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetProfileTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateProfile(LPTSTR name, LPTSTR password, ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteProfile(LPTSTR name, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ChangeProfilePassword(LPTSTR name, LPTSTR old_password, LPTSTR new_password,
                                                          ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyProfile(LPTSTR old_name, LPTSTR old_password, LPTSTR new_name,
                                                ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE RenameProfile(LPTSTR old_name, LPTSTR old_password, LPTSTR new_name,
                                                  ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetDefaultProfile(LPTSTR name, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE AdminServices(LPTSTR name, LPTSTR password, ULONG_PTR ui_param, ULONG flags,
                                                  LPSERVICEADMIN* admin) = 0;
};
using LPPROFADMIN = IProfAdmin*;
