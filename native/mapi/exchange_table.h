// IExchangeModifyTable: a folder's permissions and rules (PR_ACL_TABLE, PR_RULES_TABLE), and the rights that members
// have.
#pragma once

#include "mapi/table.h"

// --- ROWENTRY
inline constexpr ULONG ROW_ADD = 1;
inline constexpr ULONG ROW_MODIFY = 2;
inline constexpr ULONG ROW_REMOVE = 4;
inline constexpr ULONG ROW_EMPTY = ROW_ADD | ROW_REMOVE;
// --- ModifyTable
inline constexpr ULONG ROWLIST_REPLACE = 1;
// --- ModifyTable and GetTable: with frightsFreeBusySimple and frightsFreeBusyDetailed (MS-OXCPERM 2.2.1)
inline constexpr ULONG ACLTABLE_FREEBUSY = 2;

struct ROWENTRY {
  ULONG ulRowFlags;
  ULONG cValues;
  LPSPropValue rgPropVals;
};
using LPROWENTRY = ROWENTRY*;

struct ROWLIST {
  ULONG cEntries;
  ROWENTRY aEntries[MAPI_DIM];
};
using LPROWLIST = ROWLIST*;
constexpr std::size_t CbNewROWLIST(std::size_t count) { return offsetof(ROWLIST, aEntries) + count * sizeof(ROWENTRY); }
inline std::size_t CbROWLIST(const ROWLIST* rows) { return CbNewROWLIST(rows->cEntries); }
#define SizedROWLIST(count, name) \
  struct ROWLIST_##name {         \
    ULONG cEntries;               \
    ROWENTRY aEntries[count];     \
  } name

struct IExchangeModifyTable : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE ModifyTable(ULONG flags, LPROWLIST changes) = 0;
};
using LPEXCHANGEMODIFYTABLE = IExchangeModifyTable*;

// --- PR_MEMBER_RIGHTS, PR_RIGHTS (MS-OXCPERM 2.2.7)
using RIGHTS = DWORD;
inline constexpr ULONG frightsReadAny = 0x00000001;
inline constexpr ULONG frightsCreate = 0x00000002;
inline constexpr ULONG frightsEditOwned = 0x00000008;
inline constexpr ULONG frightsDeleteOwned = 0x00000010;
inline constexpr ULONG frightsEditAny = 0x00000020;
inline constexpr ULONG frightsDeleteAny = 0x00000040;
inline constexpr ULONG frightsCreateSubfolder = 0x00000080;
inline constexpr ULONG frightsOwner = 0x00000100;
inline constexpr ULONG frightsContact = 0x00000200;
inline constexpr ULONG frightsVisible = 0x00000400;
inline constexpr ULONG frightsFreeBusySimple = 0x00000800;
inline constexpr ULONG frightsFreeBusyDetailed = 0x00001000;
inline constexpr ULONG rightsNone = 0x00000000;
inline constexpr ULONG rightsReadOnly = frightsReadAny;
inline constexpr ULONG rightsReadWrite = frightsReadAny | frightsEditAny;
// All but frightsContact and the rights of calendars.
inline constexpr ULONG rightsAll = 0x000005FB;

// --- the rights of security descriptors (PR_NT_SECURITY_DESCRIPTOR). A bit has two names where it means one thing for
// messages and another for folders.
using SDRIGHTS = DWORD;
inline constexpr ULONG fsdrightReadBody = 0x00000001;
inline constexpr ULONG fsdrightListContents = 0x00000001;
inline constexpr ULONG fsdrightWriteBody = 0x00000002;
inline constexpr ULONG fsdrightCreateItem = 0x00000002;
inline constexpr ULONG fsdrightAppendMsg = 0x00000004;
inline constexpr ULONG fsdrightCreateContainer = 0x00000004;
inline constexpr ULONG fsdrightReadProperty = 0x00000008;
inline constexpr ULONG fsdrightWriteProperty = 0x00000010;
inline constexpr ULONG fsdrightExecute = 0x00000020;
inline constexpr ULONG fsdrightReserved1 = 0x00000040;
inline constexpr ULONG fsdrightReadAttributes = 0x00000080;
inline constexpr ULONG fsdrightWriteAttributes = 0x00000100;
inline constexpr ULONG fsdrightWriteOwnProperty = 0x00000200;
inline constexpr ULONG fsdrightDeleteOwnItem = 0x00000400;
inline constexpr ULONG fsdrightViewItem = 0x00000800;
inline constexpr ULONG fsdrightOwner = 0x00004000;
inline constexpr ULONG fsdrightContact = 0x00008000;
inline constexpr ULONG fsdrightDelete = 0x00010000;
inline constexpr ULONG fsdrightReadControl = 0x00020000;
inline constexpr ULONG fsdrightWriteSD = 0x00040000;
inline constexpr ULONG fsdrightWriteOwner = 0x00080000;
inline constexpr ULONG fsdrightSynchronize = 0x00100000;

// --- mailbox rights
inline constexpr ULONG fsdpermUserDeleteMailbox = 0x00010000;
inline constexpr ULONG fsdpermUserMailboxOwner = 0x00000001;
inline constexpr ULONG fsdpermUserSendAs = 0x00000002;
inline constexpr ULONG fsdpermUserPrimaryUser = 0x00000004;

// The odd numbers are MAPI's; the version stands behind the header's length.
inline constexpr ULONG SECURITY_DESCRIPTOR_TRANSFER_VERSION = 0x0003;
inline constexpr ULONG EXCHANGE_RM_SET_EXPLICIT_SD = 0x01;
inline constexpr ULONG ROLESCOPE_OBJECT = 0x00;
inline constexpr ULONG ROLESCOPE_FOLDER = 0x01;
inline constexpr ULONG ROLESCOPE_MAX = ROLESCOPE_FOLDER;
