// Interfaces that Outlook's MAPI has beyond Extended MAPI, as its reference documents them.
#pragma once

#include "mapi/address_book.h"
#include "mapi/session.h"
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

// Of a store provider's IMSProvider or IMsgStore: what its stores can do beyond PR_STORE_SUPPORT_MASK.
enum MSCAP_SELECTOR : int {
  MSCAP_SEL_RESERVED1 = 0,
  MSCAP_SEL_RESERVED2 = 1,
  MSCAP_SEL_FOLDER = 2,
  MSCAP_SEL_RESERVED3 = 3,
  MSCAP_SEL_RESTRICTION = 4
};
inline constexpr ULONG MSCAP_SECURE_FOLDER_HOMEPAGES = 0x00000001;  // MSCAP_SEL_FOLDER
inline constexpr ULONG MSCAP_RES_ANNOTATION = 0x00000001;           // MSCAP_SEL_RESTRICTION

struct IMSCapabilities : IUnknown {
  virtual ULONG STDMETHODCALLTYPE GetCapabilities(MSCAP_SELECTOR selector) = 0;
};
using LPMSCAPABILITIES = IMSCapabilities*;

// Of an IMAPIFolder: whether it can be shared.
inline constexpr DWORD FS_NONE = 0x00;
inline constexpr DWORD FS_SUPPORTS_SHARING = 0x01;

struct IFolderSupport : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetSupportMask(DWORD* mask) = 0;
};

// Of a provider's IMAPISupport: the session it works for.
struct IMAPIGetSession : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetMAPISession(LPUNKNOWN* session) = 0;
};

// Of the Contacts Address Book's root container.
struct IContabAdmin : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE RemoveStore(ULONG entry_id_size, LPENTRYID entry_id) = 0;
};
