// Interfaces that Outlook's MAPI has beyond Extended MAPI, as its reference documents them.
#pragma once

#include "mapi/store.h"

// A store that another provider wraps: UnwrapNoRef gives the wrapped one, and adds no reference.
struct IProxyStoreObject : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder1() = 0;
  virtual HRESULT STDMETHODCALLTYPE UnwrapNoRef(LPVOID* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder2() = 0;
};
using LPPROXYSTOREOBJECT = IProxyStoreObject*;

// Of an IMAPISession: whether an attachment of that name may be opened.
struct IAttachmentSecurity : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE IsAttachmentBlocked(LPCWSTR file_name, BOOL* blocked) = 0;
};
using LPATTACHMENTSECURITY = IAttachmentSecurity*;
