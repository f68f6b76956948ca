// Flags and enumerated values, by the call or property they belong to. The same number means different things in
// different sets: 0x8000 is CONNECT_IGNORE_NO_PF, OPENSTORE_CACHE_EXCHANGE and MAPI_NO_MAIL.
#pragma once

#include "mapi/types.h"

inline constexpr HRESULT hrSuccess = 0;

// --- common to many calls
inline constexpr ULONG MAPI_MODIFY = 0x00000001;
inline constexpr ULONG MAPI_CREATE = 0x00000002;
inline constexpr ULONG STREAM_APPEND = 0x00000004;
inline constexpr ULONG MAPI_DEFERRED_ERRORS = 0x00000008;
inline constexpr ULONG MAPI_DIALOG = 0x00000008;
inline constexpr ULONG MAPI_BEST_ACCESS = 0x00000010;
inline constexpr ULONG MAPI_ASSOCIATED = 0x00000040;
inline constexpr ULONG MAPI_UNICODE = 0x80000000;
// What LPTSTR arguments mean without it: 8-bit strings.
inline constexpr ULONG fMapiUnicode = 0;
inline constexpr ULONG MAPI_ERROR_VERSION = 0;

// --- object types (PR_OBJECT_TYPE, OpenEntry)
inline constexpr ULONG MAPI_STORE = 0x1;
inline constexpr ULONG MAPI_ADDRBOOK = 0x2;
inline constexpr ULONG MAPI_FOLDER = 0x3;
inline constexpr ULONG MAPI_ABCONT = 0x4;
inline constexpr ULONG MAPI_MESSAGE = 0x5;
inline constexpr ULONG MAPI_MAILUSER = 0x6;
inline constexpr ULONG MAPI_ATTACH = 0x7;
inline constexpr ULONG MAPI_DISTLIST = 0x8;
inline constexpr ULONG MAPI_PROFSECT = 0x9;
inline constexpr ULONG MAPI_STATUS = 0xA;
inline constexpr ULONG MAPI_SESSION = 0xB;
inline constexpr ULONG MAPI_FORMINFO = 0xC;

// --- MAPIInitialize
inline constexpr ULONG MAPI_INIT_VERSION = 0;
inline constexpr ULONG MAPI_MULTITHREAD_NOTIFICATIONS = 0x00000001;
inline constexpr ULONG MAPI_TEMPORARY_PROFILES = 0x00000004;
inline constexpr ULONG MAPI_NO_COINIT = 0x00000008;
inline constexpr ULONG MAPI_NT_SERVICE = 0x00010000;  // also MAPILogonEx

// --- MAPILogonEx
inline constexpr ULONG MAPI_LOGON_UI = 0x00000001;
inline constexpr ULONG MAPI_NEW_SESSION = 0x00000002;
inline constexpr ULONG MAPI_APP_PROFILE = 0x00000004;  // also CreateProfile
inline constexpr ULONG MAPI_ALLOW_OTHERS = 0x00000008;
inline constexpr ULONG MAPI_EXPLICIT_PROFILE = 0x00000010;
inline constexpr ULONG MAPI_EXTENDED = 0x00000020;
inline constexpr ULONG MAPI_USE_DEFAULT = 0x00000040;
inline constexpr ULONG MAPI_FORCE_DOWNLOAD = 0x00001000;
inline constexpr ULONG MAPI_SERVICE_UI_ALWAYS = 0x00002000;
inline constexpr ULONG MAPI_NO_MAIL = 0x00008000;
inline constexpr ULONG MAPI_PASSWORD_UI = 0x00020000;
inline constexpr ULONG MAPI_TIMEOUT_SHORT = 0x00100000;
inline constexpr ULONG MAPI_BG_SESSION = 0x00200000;
inline constexpr ULONG MAPI_SIMPLE_DEFAULT = MAPI_LOGON_UI | MAPI_FORCE_DOWNLOAD | MAPI_ALLOW_OTHERS;
inline constexpr ULONG MAPI_SIMPLE_EXPLICIT = MAPI_NEW_SESSION | MAPI_FORCE_DOWNLOAD | MAPI_EXPLICIT_PROFILE;

// --- IMAPISession
inline constexpr ULONG MAPI_LOGOFF_SHARED = 0x00000001;
inline constexpr ULONG MAPI_LOGOFF_UI = 0x00000002;
inline constexpr ULONG MAPI_DEFAULT_STORE = 0x00000001;
inline constexpr ULONG MAPI_SIMPLE_STORE_TEMPORARY = 0x00000002;
inline constexpr ULONG MAPI_SIMPLE_STORE_PERMANENT = 0x00000003;
inline constexpr ULONG MAPI_PRIMARY_STORE = 0x00000004;
inline constexpr ULONG MAPI_SECONDARY_STORE = 0x00000005;
inline constexpr ULONG MAPI_POST_MESSAGE = 0x00000001;
inline constexpr ULONG MAPI_NEW_MESSAGE = 0x00000002;

// --- profile administration
inline constexpr ULONG cchProfileNameMax = 64;
inline constexpr ULONG cchProfilePassMax = 64;
inline constexpr ULONG MAPI_DEFAULT_SERVICES = 0x00000001;
inline constexpr ULONG MAPI_FORCE_ACCESS = 0x00080000;
inline constexpr ULONG SERVICE_DEFAULT_STORE = 0x00000001;
inline constexpr ULONG SERVICE_SINGLE_COPY = 0x00000002;
inline constexpr ULONG SERVICE_CREATE_WITH_STORE = 0x00000004;
inline constexpr ULONG SERVICE_PRIMARY_IDENTITY = 0x00000008;
inline constexpr ULONG SERVICE_NO_PRIMARY_IDENTITY = 0x00000020;
inline constexpr ULONG SERVICE_NO_RESTART_WARNING = 0x00000080;
inline constexpr ULONG UI_SERVICE = 0x00000002;
inline constexpr ULONG SERVICE_UI_ALWAYS = 0x00000002;
inline constexpr ULONG SERVICE_UI_ALLOWED = 0x00000010;
inline constexpr ULONG UI_CURRENT_PROVIDER_FIRST = 0x00000004;

// --- PR_RESOURCE_TYPE of providers
inline constexpr ULONG MAPI_STORE_PROVIDER = 33;
inline constexpr ULONG MAPI_AB = 34;
inline constexpr ULONG MAPI_AB_PROVIDER = 35;
inline constexpr ULONG MAPI_TRANSPORT_PROVIDER = 36;
inline constexpr ULONG MAPI_SPOOLER = 37;
inline constexpr ULONG MAPI_PROFILE_PROVIDER = 38;
inline constexpr ULONG MAPI_SUBSYSTEM = 39;
inline constexpr ULONG MAPI_HOOK_PROVIDER = 40;

// --- PR_RESOURCE_FLAGS
inline constexpr ULONG STATUS_DEFAULT_OUTBOUND = 0x00000001;
inline constexpr ULONG STATUS_DEFAULT_STORE = 0x00000002;
inline constexpr ULONG STATUS_PRIMARY_IDENTITY = 0x00000004;
inline constexpr ULONG STATUS_SIMPLE_STORE = 0x00000008;
inline constexpr ULONG STATUS_XP_PREFER_LAST = 0x00000010;
inline constexpr ULONG STATUS_NO_PRIMARY_IDENTITY = 0x00000020;
inline constexpr ULONG STATUS_NO_DEFAULT_STORE = 0x00000040;
inline constexpr ULONG STATUS_TEMP_SECTION = 0x00000080;
inline constexpr ULONG STATUS_OWN_STORE = 0x00000100;
inline constexpr ULONG STATUS_NEED_IPM_TREE = 0x00000800;
inline constexpr ULONG STATUS_PRIMARY_STORE = 0x00001000;
inline constexpr ULONG STATUS_SECONDARY_STORE = 0x00002000;

// --- IMAPIStatus
inline constexpr ULONG STATUS_VALIDATE_STATE = 0x00000001;
inline constexpr ULONG STATUS_SETTINGS_DIALOG = 0x00000002;
inline constexpr ULONG STATUS_CHANGE_PASSWORD = 0x00000004;
inline constexpr ULONG STATUS_FLUSH_QUEUES = 0x00000008;
inline constexpr ULONG STATUS_AVAILABLE = 0x00000001;
inline constexpr ULONG STATUS_OFFLINE = 0x00000002;
inline constexpr ULONG STATUS_FAILURE = 0x00000004;
inline constexpr ULONG STATUS_INBOUND_ENABLED = 0x00010000;
inline constexpr ULONG STATUS_INBOUND_ACTIVE = 0x00020000;
inline constexpr ULONG STATUS_INBOUND_FLUSH = 0x00040000;
inline constexpr ULONG STATUS_OUTBOUND_ENABLED = 0x00100000;
inline constexpr ULONG STATUS_OUTBOUND_ACTIVE = 0x00200000;
inline constexpr ULONG STATUS_OUTBOUND_FLUSH = 0x00400000;
inline constexpr ULONG STATUS_REMOTE_ACCESS = 0x00800000;
inline constexpr ULONG SUPPRESS_UI = 0x00000001;
inline constexpr ULONG REFRESH_XP_HEADER_CACHE = 0x00010000;
inline constexpr ULONG PROCESS_XP_HEADER_CACHE = 0x00020000;
inline constexpr ULONG FORCE_XP_CONNECT = 0x00040000;
inline constexpr ULONG FORCE_XP_DISCONNECT = 0x00080000;
inline constexpr ULONG CONFIG_CHANGED = 0x00100000;
inline constexpr ULONG ABORT_XP_HEADER_OPERATION = 0x00200000;
inline constexpr ULONG SHOW_XP_SESSION_UI = 0x00400000;
inline constexpr ULONG UI_READONLY = 0x00000001;
inline constexpr ULONG FLUSH_UPLOAD = 0x00000002;
inline constexpr ULONG FLUSH_DOWNLOAD = 0x00000004;
inline constexpr ULONG FLUSH_FORCE = 0x00000008;
inline constexpr ULONG FLUSH_NO_UI = 0x00000010;
inline constexpr ULONG FLUSH_ASYNC_OK = 0x00000020;

// --- entry identifiers
inline constexpr ULONG MAPI_SHORTTERM = 0x80;
inline constexpr ULONG MAPI_NOTRECIP = 0x40;
inline constexpr ULONG MAPI_THISSESSION = 0x20;
inline constexpr ULONG MAPI_NOW = 0x10;
inline constexpr ULONG MAPI_NOTRESERVED = 0x08;
inline constexpr ULONG MAPI_COMPOUND = 0x80;
inline constexpr ULONG MAPI_ONE_OFF_UNICODE = 0x8000;
inline constexpr ULONG MAPI_ONE_OFF_NO_RICH_INFO = 0x0001;

// --- IMAPIProp
inline constexpr ULONG KEEP_OPEN_READONLY = 0x00000001;
inline constexpr ULONG KEEP_OPEN_READWRITE = 0x00000002;
inline constexpr ULONG FORCE_SAVE = 0x00000004;
inline constexpr ULONG SPAMFILTER_ONSAVE = 0x00000080;
inline constexpr ULONG ITEMPROC_FORCE = 0x00000800;
inline constexpr ULONG NON_EMS_XP_SAVE = 0x00001000;
inline constexpr ULONG MDB_SAVE_MSG_UNLOCK = 0x00000040;
inline constexpr ULONG MAPI_MOVE = 0x00000001;
inline constexpr ULONG MAPI_NOREPLACE = 0x00000002;
inline constexpr ULONG MAPI_DECLINE_OK = 0x00000004;
inline constexpr ULONG MAPI_NO_STRINGS = 0x00000001;
inline constexpr ULONG MAPI_NO_IDS = 0x00000002;

// --- PR_ACCESS, PR_ACCESS_LEVEL
inline constexpr ULONG MAPI_ACCESS_MODIFY = 0x00000001;
inline constexpr ULONG MAPI_ACCESS_READ = 0x00000002;
inline constexpr ULONG MAPI_ACCESS_DELETE = 0x00000004;
inline constexpr ULONG MAPI_ACCESS_CREATE_HIERARCHY = 0x00000008;
inline constexpr ULONG MAPI_ACCESS_CREATE_CONTENTS = 0x00000010;
inline constexpr ULONG MAPI_ACCESS_CREATE_ASSOCIATED = 0x00000020;

// --- IMAPITable
inline constexpr ULONG TBL_ALL_COLUMNS = 0x00000001;
inline constexpr ULONG TBL_NOWAIT = 0x00000001;
inline constexpr ULONG TBL_ASYNC = 0x00000001;
inline constexpr ULONG TBL_BATCH = 0x00000002;
inline constexpr ULONG TBL_NOADVANCE = 0x00000001;
inline constexpr ULONG DIR_BACKWARD = 0x00000001;
inline constexpr ULONG TBLSTAT_COMPLETE = 0;
inline constexpr ULONG TBLSTAT_QCHANGED = 7;
inline constexpr ULONG TBLSTAT_SORTING = 9;
inline constexpr ULONG TBLSTAT_SORT_ERROR = 10;
inline constexpr ULONG TBLSTAT_SETTING_COLS = 11;
inline constexpr ULONG TBLSTAT_SETCOL_ERROR = 13;
inline constexpr ULONG TBLSTAT_RESTRICTING = 14;
inline constexpr ULONG TBLSTAT_RESTRICT_ERROR = 15;
inline constexpr ULONG TBLTYPE_SNAPSHOT = 0;
inline constexpr ULONG TBLTYPE_KEYSET = 1;
inline constexpr ULONG TBLTYPE_DYNAMIC = 2;
inline constexpr ULONG TBL_LEAF_ROW = 1;
inline constexpr ULONG TBL_EMPTY_CATEGORY = 2;
inline constexpr ULONG TBL_EXPANDED_CATEGORY = 3;
inline constexpr ULONG TBL_COLLAPSED_CATEGORY = 4;

// --- IMAPIContainer
inline constexpr ULONG CONVENIENT_DEPTH = 0x00000001;
inline constexpr ULONG SHOW_SOFT_DELETES = 0x00000002;
inline constexpr ULONG SHOW_SUBFOLDERS = 0x00000004;
inline constexpr ULONG SUPRESS_NOTIFICATIONS_ON_MY_ACTIONS = 0x00001000;
inline constexpr ULONG SEARCH_RUNNING = 0x00000001;
inline constexpr ULONG SEARCH_REBUILD = 0x00000002;
inline constexpr ULONG SEARCH_RECURSIVE = 0x00000004;
inline constexpr ULONG SEARCH_FOREGROUND = 0x00000008;
inline constexpr ULONG STOP_SEARCH = 0x00000001;
inline constexpr ULONG RESTART_SEARCH = 0x00000002;
inline constexpr ULONG RECURSIVE_SEARCH = 0x00000004;
inline constexpr ULONG SHALLOW_SEARCH = 0x00000008;
inline constexpr ULONG FOREGROUND_SEARCH = 0x00000010;
inline constexpr ULONG BACKGROUND_SEARCH = 0x00000020;
// MS-OXCFOLD 2.2.1.4.1, 2.2.1.5.2
inline constexpr ULONG CONTENT_INDEXED_SEARCH = 0x00010000;
inline constexpr ULONG NON_CONTENT_INDEXED_SEARCH = 0x00020000;
inline constexpr ULONG STATIC_SEARCH = 0x00040000;
inline constexpr ULONG SEARCH_COMPLETE = 0x00001000;
inline constexpr ULONG SEARCH_PARTIAL = 0x00002000;
inline constexpr ULONG SEARCH_STATIC = 0x00010000;
inline constexpr ULONG SEARCH_MAYBE_STATIC = 0x00020000;
inline constexpr ULONG CI_TOTALLY = 0x01000000;
inline constexpr ULONG CI_WITH_TWIR_RESIDUAL = 0x02000000;
inline constexpr ULONG TWIR_MOSTLY = 0x04000000;
inline constexpr ULONG TWIR_TOTALLY = 0x08000000;

// --- IMAPIFolder
inline constexpr ULONG FOLDER_ROOT = 0;
inline constexpr ULONG FOLDER_GENERIC = 1;
inline constexpr ULONG FOLDER_SEARCH = 2;
inline constexpr ULONG MESSAGE_MOVE = 0x00000001;
inline constexpr ULONG MESSAGE_DIALOG = 0x00000002;
inline constexpr ULONG OPEN_IF_EXISTS = 0x00000001;
inline constexpr ULONG DEL_MESSAGES = 0x00000001;
inline constexpr ULONG FOLDER_DIALOG = 0x00000002;
inline constexpr ULONG DEL_FOLDERS = 0x00000004;
inline constexpr ULONG DEL_ASSOCIATED = 0x00000008;
inline constexpr ULONG DELETE_HARD_DELETE = 0x00000010;
inline constexpr ULONG FOLDER_MOVE = 0x00000001;
inline constexpr ULONG COPY_SUBFOLDERS = 0x00000010;
inline constexpr ULONG MSGSTATUS_HIGHLIGHTED = 0x00000001;
inline constexpr ULONG MSGSTATUS_TAGGED = 0x00000002;
inline constexpr ULONG MSGSTATUS_HIDDEN = 0x00000004;
inline constexpr ULONG MSGSTATUS_DELMARKED = 0x00000008;
inline constexpr ULONG MSGSTATUS_REMOTE_DOWNLOAD = 0x00001000;
inline constexpr ULONG MSGSTATUS_REMOTE_DELETE = 0x00002000;
inline constexpr ULONG MSGSTATUS_IN_CONFLICT = 0x00000800;
inline constexpr ULONG MSGSTATUS_MDNSENT = 0x00004000;
inline constexpr ULONG RECURSIVE_SORT = 0x00000002;
inline constexpr ULONG FLDSTATUS_HIGHLIGHTED = 0x00000001;
inline constexpr ULONG FLDSTATUS_TAGGED = 0x00000002;
inline constexpr ULONG FLDSTATUS_HIDDEN = 0x00000004;
inline constexpr ULONG FLDSTATUS_DELMARKED = 0x00000008;

// --- IMsgStore
inline constexpr ULONG MDB_NO_DIALOG = 0x00000001;
inline constexpr ULONG MDB_WRITE = 0x00000004;
inline constexpr ULONG MDB_TEMPORARY = 0x00000020;
inline constexpr ULONG MDB_NO_MAIL = 0x00000080;
inline constexpr ULONG MDB_ONLINE = 0x00000100;
inline constexpr ULONG MAPI_NO_CACHE = 0x00000200;
inline constexpr ULONG MAPI_CACHE_ONLY = 0x00004000;
inline constexpr ULONG MDB_OPEN_MSG_NO_BLOCK = 0x00000020;
inline constexpr ULONG MAPI_RESERVED1 = 0x00010000;
inline constexpr ULONG LOGOFF_NO_WAIT = 0x00000001;
inline constexpr ULONG LOGOFF_ORDERLY = 0x00000002;
inline constexpr ULONG LOGOFF_PURGE = 0x00000004;
inline constexpr ULONG LOGOFF_ABORT = 0x00000008;
inline constexpr ULONG LOGOFF_QUIET = 0x00000010;
inline constexpr ULONG LOGOFF_COMPLETE = 0x00010000;
inline constexpr ULONG LOGOFF_INBOUND = 0x00020000;
inline constexpr ULONG LOGOFF_OUTBOUND = 0x00040000;
inline constexpr ULONG LOGOFF_OUTBOUND_QUEUE = 0x00080000;
inline constexpr ULONG MSG_LOCKED = 0x00000001;
inline constexpr ULONG MSG_UNLOCKED = 0x00000000;

// --- PR_STORE_SUPPORT_MASK
inline constexpr ULONG STORE_ENTRYID_UNIQUE = 0x00000001;
inline constexpr ULONG STORE_READONLY = 0x00000002;
inline constexpr ULONG STORE_SEARCH_OK = 0x00000004;
inline constexpr ULONG STORE_MODIFY_OK = 0x00000008;
inline constexpr ULONG STORE_CREATE_OK = 0x00000010;
inline constexpr ULONG STORE_ATTACH_OK = 0x00000020;
inline constexpr ULONG STORE_OLE_OK = 0x00000040;
inline constexpr ULONG STORE_SUBMIT_OK = 0x00000080;
inline constexpr ULONG STORE_NOTIFY_OK = 0x00000100;
inline constexpr ULONG STORE_MV_PROPS_OK = 0x00000200;
inline constexpr ULONG STORE_CATEGORIZE_OK = 0x00000400;
inline constexpr ULONG STORE_RTF_OK = 0x00000800;
inline constexpr ULONG STORE_RESTRICTION_OK = 0x00001000;
inline constexpr ULONG STORE_SORT_OK = 0x00002000;
inline constexpr ULONG STORE_PUBLIC_FOLDERS = 0x00004000;
inline constexpr ULONG STORE_UNCOMPRESSED_RTF = 0x00008000;
inline constexpr ULONG STORE_HTML_OK = 0x00010000;
inline constexpr ULONG STORE_ANSI_OK = 0x00020000;
inline constexpr ULONG STORE_UNICODE_OK = 0x00040000;
inline constexpr ULONG STORE_LOCALSTORE = 0x00080000;
inline constexpr ULONG STORE_ITEMPROC = 0x00200000;
inline constexpr ULONG STORE_PUSHER_OK = 0x00800000;
inline constexpr ULONG STORE_HAS_SEARCHES = 0x01000000;
inline constexpr ULONG STORE_FULLTEXT_QUERY_OK = 0x02000000;
inline constexpr ULONG STORE_FILTER_SEARCH_OK = 0x04000000;
inline constexpr ULONG STORE_RULES_OK = 0x10000000;

// --- PR_VALID_FOLDER_MASK
inline constexpr ULONG FOLDER_IPM_SUBTREE_VALID = 0x00000001;
inline constexpr ULONG FOLDER_IPM_INBOX_VALID = 0x00000002;
inline constexpr ULONG FOLDER_IPM_OUTBOX_VALID = 0x00000004;
inline constexpr ULONG FOLDER_IPM_WASTEBASKET_VALID = 0x00000008;
inline constexpr ULONG FOLDER_IPM_SENTMAIL_VALID = 0x00000010;
inline constexpr ULONG FOLDER_VIEWS_VALID = 0x00000020;
inline constexpr ULONG FOLDER_COMMON_VIEWS_VALID = 0x00000040;
inline constexpr ULONG FOLDER_FINDER_VALID = 0x00000080;

// --- IMessage
inline constexpr ULONG FORCE_SUBMIT = 0x00000001;
inline constexpr ULONG MSGFLAG_READ = 0x00000001;
inline constexpr ULONG MSGFLAG_UNMODIFIED = 0x00000002;
inline constexpr ULONG MSGFLAG_SUBMIT = 0x00000004;
inline constexpr ULONG MSGFLAG_UNSENT = 0x00000008;
inline constexpr ULONG MSGFLAG_HASATTACH = 0x00000010;
inline constexpr ULONG MSGFLAG_FROMME = 0x00000020;
inline constexpr ULONG MSGFLAG_ASSOCIATED = 0x00000040;
inline constexpr ULONG MSGFLAG_RESEND = 0x00000080;
inline constexpr ULONG MSGFLAG_RN_PENDING = 0x00000100;
inline constexpr ULONG MSGFLAG_NRN_PENDING = 0x00000200;
inline constexpr ULONG MSGFLAG_EVERREAD = 0x00000400;
inline constexpr ULONG MSGFLAG_ORIGIN_X400 = 0x00001000;
inline constexpr ULONG MSGFLAG_ORIGIN_INTERNET = 0x00002000;
inline constexpr ULONG MSGFLAG_ORIGIN_MISC_EXT = 0x00008000;
inline constexpr ULONG SUBMITFLAG_LOCKED = 0x00000001;
inline constexpr ULONG SUBMITFLAG_PREPROCESS = 0x00000002;
inline constexpr ULONG MODRECIP_ADD = 0x00000002;
inline constexpr ULONG MODRECIP_MODIFY = 0x00000004;
inline constexpr ULONG MODRECIP_REMOVE = 0x00000008;
inline constexpr ULONG SUPPRESS_RECEIPT = 0x00000001;
inline constexpr ULONG CLEAR_READ_FLAG = 0x00000004;
inline constexpr ULONG GENERATE_RECEIPT_ONLY = 0x00000010;
inline constexpr ULONG CLEAR_RN_PENDING = 0x00000020;
inline constexpr ULONG CLEAR_NRN_PENDING = 0x00000040;
inline constexpr ULONG ATTACH_DIALOG = 0x00000001;
inline constexpr ULONG SECURITY_SIGNED = 0x00000001;
inline constexpr ULONG SECURITY_ENCRYPTED = 0x00000002;
inline constexpr LONG PRIO_URGENT = 1;
inline constexpr LONG PRIO_NORMAL = 0;
inline constexpr LONG PRIO_NONURGENT = -1;
inline constexpr ULONG SENSITIVITY_NONE = 0;
inline constexpr ULONG SENSITIVITY_PERSONAL = 1;
inline constexpr ULONG SENSITIVITY_PRIVATE = 2;
inline constexpr ULONG SENSITIVITY_COMPANY_CONFIDENTIAL = 3;
inline constexpr LONG IMPORTANCE_LOW = 0;
inline constexpr LONG IMPORTANCE_NORMAL = 1;
inline constexpr LONG IMPORTANCE_HIGH = 2;

// --- PR_RECIPIENT_TYPE
inline constexpr ULONG MAPI_ORIG = 0;
inline constexpr ULONG MAPI_TO = 1;
inline constexpr ULONG MAPI_CC = 2;
inline constexpr ULONG MAPI_BCC = 3;
inline constexpr ULONG MAPI_P1 = 0x10000000;
inline constexpr ULONG MAPI_SUBMITTED = 0x80000000;

// --- PR_ATTACH_METHOD
inline constexpr ULONG NO_ATTACHMENT = 0;
inline constexpr ULONG ATTACH_BY_VALUE = 1;
inline constexpr ULONG ATTACH_BY_REFERENCE = 2;
inline constexpr ULONG ATTACH_BY_REF_RESOLVE = 3;
inline constexpr ULONG ATTACH_BY_REF_ONLY = 4;
inline constexpr ULONG ATTACH_EMBEDDED_MSG = 5;
inline constexpr ULONG ATTACH_OLE = 6;
inline constexpr ULONG ATTACH_BY_WEB_REF = 7;

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
