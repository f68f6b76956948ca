// Flags and values of the address book and its entries.
#pragma once

#include "mapi/types.h"

// --- address book
inline constexpr ULONG AB_NO_DIALOG = 0x00000001;
inline constexpr ULONG AB_RECIPIENTS = 0x00000001;
inline constexpr ULONG AB_SUBCONTAINERS = 0x00000002;
inline constexpr ULONG AB_MODIFIABLE = 0x00000004;
inline constexpr ULONG AB_UNMODIFIABLE = 0x00000008;
inline constexpr ULONG AB_FIND_ON_OPEN = 0x00000010;
inline constexpr ULONG AB_NOT_DEFAULT = 0x00000020;
inline constexpr ULONG CREATE_CHECK_DUP_STRICT = 0x00000001;
inline constexpr ULONG CREATE_CHECK_DUP_LOOSE = 0x00000002;
inline constexpr ULONG CREATE_REPLACE = 0x00000004;
inline constexpr ULONG MAPI_UNRESOLVED = 0;
inline constexpr ULONG MAPI_AMBIGUOUS = 1;
inline constexpr ULONG MAPI_RESOLVED = 2;
inline constexpr ULONG MAPI_SEND_NO_RICH_INFO = 0x00010000;

// --- ADRPARM::ulFlags
inline constexpr ULONG DIALOG_MODAL = 0x00000001;
inline constexpr ULONG DIALOG_SDI = 0x00000002;
inline constexpr ULONG DIALOG_OPTIONS = 0x00000004;
inline constexpr ULONG ADDRESS_ONE = 0x00000008;
inline constexpr ULONG AB_SELECTONLY = 0x00000010;
inline constexpr ULONG AB_RESOLVE = 0x00000020;
inline constexpr ULONG ADRPARM_HELP_CTX = 0x00000000;
constexpr ULONG GET_ADRPARM_VERSION(ULONG flags) { return flags & 0xF0000000; }
constexpr ULONG SET_ADRPARM_VERSION(ULONG flags, ULONG version) { return version | (flags & 0x0FFFFFFF); }

// --- PR_DISPLAY_TYPE
inline constexpr ULONG DT_MAILUSER = 0x00000000;
inline constexpr ULONG DT_DISTLIST = 0x00000001;
inline constexpr ULONG DT_FORUM = 0x00000002;
inline constexpr ULONG DT_AGENT = 0x00000003;
inline constexpr ULONG DT_ORGANIZATION = 0x00000004;
inline constexpr ULONG DT_PRIVATE_DISTLIST = 0x00000005;
inline constexpr ULONG DT_REMOTE_MAILUSER = 0x00000006;
inline constexpr ULONG DT_ROOM = 0x00000007;
inline constexpr ULONG DT_EQUIPMENT = 0x00000008;
inline constexpr ULONG DT_SEC_DISTLIST = 0x00000009;
// MS-NSPI 2.2.1.3
inline constexpr ULONG DT_CONTAINER = 0x00000100;
inline constexpr ULONG DT_TEMPLATE = 0x00000101;
inline constexpr ULONG DT_ADDRESS_TEMPLATE = 0x00000102;
inline constexpr ULONG DT_SEARCH = 0x00000200;
inline constexpr ULONG DT_MODIFIABLE = 0x00010000;
inline constexpr ULONG DT_GLOBAL = 0x00020000;
inline constexpr ULONG DT_LOCAL = 0x00030000;
inline constexpr ULONG DT_WAN = 0x00040000;
inline constexpr ULONG DT_NOT_SPECIFIC = 0x00050000;
inline constexpr ULONG DT_FOLDER = 0x01000000;
inline constexpr ULONG DT_FOLDER_LINK = 0x02000000;
inline constexpr ULONG DT_FOLDER_SPECIAL = 0x04000000;

// --- PR_DISPLAY_TYPE_EX: the kind of entry here and, where it is valid, in its own forest
inline constexpr ULONG DTE_FLAG_REMOTE_VALID = 0x80000000;
inline constexpr ULONG DTE_FLAG_ACL_CAPABLE = 0x40000000;
inline constexpr ULONG DTE_MASK_REMOTE = 0x0000FF00;
inline constexpr ULONG DTE_MASK_LOCAL = 0x000000FF;
constexpr bool DTE_IS_REMOTE_VALID(ULONG type) { return (type & DTE_FLAG_REMOTE_VALID) != 0; }
constexpr bool DTE_IS_ACL_CAPABLE(ULONG type) { return (type & DTE_FLAG_ACL_CAPABLE) != 0; }
constexpr ULONG DTE_REMOTE(ULONG type) { return (type & DTE_MASK_REMOTE) >> 8; }
constexpr ULONG DTE_LOCAL(ULONG type) { return type & DTE_MASK_LOCAL; }
