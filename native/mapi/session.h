// The MAPI session.
#pragma once

#include "mapi/address_book.h"
#include "mapi/profile.h"
#include "mapi/store.h"

struct IMAPISession : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMsgStoresTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenMsgStore(ULONG_PTR ui_param, ULONG entry_id_size, LPENTRYID entry_id,
                                                 LPCIID iid, ULONG flags, LPMDB* store) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenAddressBook(ULONG_PTR ui_param, LPCIID iid, ULONG flags,
                                                    LPADRBOOK* address_book) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetStatusTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask,
                                           LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE MessageOptions(ULONG_PTR ui_param, ULONG flags, LPTSTR address_type,
                                                   LPMESSAGE message) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryDefaultMessageOpt(LPTSTR address_type, ULONG flags, ULONG* count,
                                                           LPSPropValue* options) = 0;
  virtual HRESULT STDMETHODCALLTYPE EnumAdrTypes(ULONG flags, ULONG* count, LPTSTR** address_types) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryIdentity(ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE Logoff(ULONG_PTR ui_param, ULONG flags, ULONG reserved) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetDefaultStore(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE AdminServices(ULONG flags, LPSERVICEADMIN* admin) = 0;
  virtual HRESULT STDMETHODCALLTYPE ShowForm(ULONG_PTR ui_param, LPMDB store, LPMAPIFOLDER parent, LPCIID iid,
                                             ULONG message_token, LPMESSAGE message_sent, ULONG flags,
                                             ULONG message_status, ULONG message_flags, ULONG access,
                                             LPSTR message_class) = 0;
  virtual HRESULT STDMETHODCALLTYPE PrepareForm(LPCIID iid, LPMESSAGE message, ULONG* message_token) = 0;
};
using LPMAPISESSION = IMAPISession*;
