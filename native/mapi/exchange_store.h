// Interfaces of Exchange's message stores: identifiers of stores and of what is in them, tables of mailboxes and public
// folders, favourites. Names are 8-bit: LPSTR, not LPTSTR.
#pragma once

#include "mapi/store.h"

struct IExchangeManageStore : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE CreateStoreEntryID(LPSTR store_dn, LPSTR mailbox_dn, ULONG flags,
                                                       ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE EntryIDFromSourceKey(ULONG folder_key_size, BYTE* folder_key,
                                                         ULONG message_key_size, BYTE* message_key,
                                                         ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetRights(ULONG user_size, LPENTRYID user, ULONG entry_id_size, LPENTRYID entry_id,
                                              ULONG* rights) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMailboxTable(LPSTR server, LPMAPITABLE* table, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetPublicFolderTable(LPSTR server, LPMAPITABLE* table, ULONG flags) = 0;
};
using LPEXCHANGEMANAGESTORE = IExchangeManageStore*;

struct IExchangeManageStore2 : IExchangeManageStore {
  virtual HRESULT STDMETHODCALLTYPE CreateNewsgroupNameEntryID(LPSTR newsgroup, ULONG* entry_id_size,
                                                               LPENTRYID* entry_id) = 0;
};
using LPEXCHANGEMANAGESTORE2 = IExchangeManageStore2*;

struct IExchangeManageStore3 : IExchangeManageStore2 {
  virtual HRESULT STDMETHODCALLTYPE GetMailboxTableOffset(LPSTR server, LPMAPITABLE* table, ULONG flags,
                                                          UINT offset) = 0;
};
using LPEXCHANGEMANAGESTORE3 = IExchangeManageStore3*;

struct IExchangeManageStore4 : IExchangeManageStore3 {
  virtual HRESULT STDMETHODCALLTYPE GetPublicFolderTableOffset(LPSTR server, LPMAPITABLE* table, ULONG flags,
                                                               UINT offset) = 0;
};
using LPEXCHANGEMANAGESTORE4 = IExchangeManageStore4*;

struct IExchangeManageStore5 : IExchangeManageStore4 {
  virtual HRESULT STDMETHODCALLTYPE GetMailboxTableEx(LPSTR server, LPGUID database, LPMAPITABLE* table, ULONG flags,
                                                      UINT offset) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetPublicFolderTableEx(LPSTR server, LPGUID database, LPMAPITABLE* table,
                                                           ULONG flags, UINT offset) = 0;
};
using LPEXCHANGEMANAGESTORE5 = IExchangeManageStore5*;

// Goes on from the first, not from the fifth.
struct IExchangeManageStoreEx : IExchangeManageStore {
  virtual HRESULT STDMETHODCALLTYPE CreateStoreEntryID2(ULONG count, LPSPropValue values, ULONG flags,
                                                        ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
};
using LPEXCHANGEMANAGESTOREEX = IExchangeManageStoreEx*;

// --- GetPublicFolderTable
inline constexpr ULONG MDB_NON_IPM = 0x10;
inline constexpr ULONG MDB_IPM = 0x20;

// --- PR_FOLDER_FLAGS
inline constexpr ULONG MDB_FOLDER_IPM = 0x1;
inline constexpr ULONG MDB_FOLDER_SEARCH = 0x2;
inline constexpr ULONG MDB_FOLDER_NORMAL = 0x4;
inline constexpr ULONG MDB_FOLDER_RULES = 0x8;

// --- PR_STORAGE_LIMIT_INFORMATION
inline constexpr ULONG MDB_LIMIT_BELOW = 0x1;
inline constexpr ULONG MDB_LIMIT_ISSUE_WARNING = 0x2;
inline constexpr ULONG MDB_LIMIT_PROHIBIT_SEND = 0x4;
inline constexpr ULONG MDB_LIMIT_NO_CHECK = 0x8;
inline constexpr ULONG MDB_LIMIT_DISABLED = 0x10;

// --- quota properties
inline constexpr ULONG MDB_QUOTA_NOQUOTA = 0xFFFFFFFF;

// Of the folder PR_IPM_FAVORITES_ENTRYID in a public store.
struct IExchangeFavorites : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE AddFavorites(LPENTRYLIST folders) = 0;
  virtual HRESULT STDMETHODCALLTYPE DelFavorites(LPENTRYLIST folders) = 0;
};
using LPEXCHANGEFAVORITES = IExchangeFavorites*;

struct IExchangeNntpNewsfeed : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Configure(LPSTR newsfeed_dn, ULONG count, LPSPropValue values) = 0;
  virtual HRESULT STDMETHODCALLTYPE CheckMsgIds(LPSTR message_ids, ULONG* count, BYTE** wanted) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenArticleStream(LPSTREAM* stream) = 0;
};
using LPEXCHANGENNTPNEWSFEED = IExchangeNntpNewsfeed*;

struct IExchangeMessageConversion : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE OpenStream(ULONG count, LPSPropValue values, LPSTREAM* stream) = 0;
};
using LPEXCHANGEMESSAGECONVERSION = IExchangeMessageConversion*;

// What moving a mailbox reports; implemented by the caller of IMsgStore::CopyTo, on its IMAPIProgress.
struct IExchangeBadItemCallback : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE BadItem(HRESULT result, ULONG flags, LPWSTR folder_name, LPSBinary folder,
                                            ULONG count, LPSPropValue values) = 0;
};
using LPEXCHANGEBADITEMCALLBACK = IExchangeBadItemCallback*;

struct IExchangeMoveUserProgress : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE NextFolder(ULONG flags, LPWSTR folder_name) = 0;
  virtual HRESULT STDMETHODCALLTYPE Progress(ULONG flags, ULONG count, ULONG total) = 0;
  virtual HRESULT STDMETHODCALLTYPE Restart(ULONG flags) = 0;
};
using LPEXCHANGEMOVEUSERPROGRESS = IExchangeMoveUserProgress*;
inline constexpr ULONG MAPI_EXTENDEDCALLBACKS = 0x00000400;
