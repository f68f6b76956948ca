// IMAPIProp, and the objects that are nothing but properties.
#pragma once

#include "mapi/guids.h"
#include "mapi/notification.h"
#include "mapi/table_structs.h"

struct IMAPIProp : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE SaveChanges(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetProps(LPSPropTagArray tags, ULONG flags, ULONG* count, LPSPropValue* values) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetPropList(ULONG flags, LPSPropTagArray* tags) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenProperty(ULONG tag, LPCIID iid, ULONG interface_options, ULONG flags,
                                                 LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetProps(ULONG count, LPSPropValue values, LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteProps(LPSPropTagArray tags, LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyTo(ULONG excluded_iid_count, LPCIID excluded_iids,
                                           LPSPropTagArray excluded_tags, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                           LPCIID iid, LPVOID target, ULONG flags, LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyProps(LPSPropTagArray tags, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                              LPCIID iid, LPVOID target, ULONG flags,
                                              LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetNamesFromIDs(LPSPropTagArray* tags, LPGUID property_set, ULONG flags,
                                                    ULONG* count, LPMAPINAMEID** names) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetIDsFromNames(ULONG count, LPMAPINAMEID* names, ULONG flags,
                                                    LPSPropTagArray* tags) = 0;
};
using LPMAPIPROP = IMAPIProp*;

struct IProfSect : IMAPIProp {};
using LPPROFSECT = IProfSect*;

struct IAttach : IMAPIProp {};
using LPATTACH = IAttach*;

struct IMailUser : IMAPIProp {};
using LPMAILUSER = IMailUser*;

struct IMAPIStatus : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE ValidateState(ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SettingsDialog(ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ChangePassword(LPTSTR old_password, LPTSTR new_password, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE FlushQueues(ULONG_PTR ui_param, ULONG target_size, LPENTRYID target,
                                                ULONG flags) = 0;
};
using LPMAPISTATUS = IMAPIStatus*;
