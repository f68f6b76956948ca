// A second reading of what mingw-w64 has no headers for: Exchange's interfaces, structures and numbers, written down
// from their documentation and from the protocol specifications, in the words of those. It is compiled on top of
// mingw-w64's MAPI headers and compared with ours like the rest.
// EDK: "Platform SDK: Exchange Server" (MSDN, 1998 to 2003), interface, structure and property references.
// OMR: Outlook MAPI reference. ICS: "Incremental Change Synchronization API Definitions" (Exchange developer blog, 2008).

import { edkTags } from './documented-tags.mjs';

const LAST_ERROR = 'GetLastError(HRESULT, ULONG, LPMAPIERROR*)';

const MANAGE_STORE = [
  'CreateStoreEntryID(LPSTR, LPSTR, ULONG, ULONG*, LPENTRYID*)',
  'EntryIDFromSourceKey(ULONG, BYTE*, ULONG, BYTE*, ULONG*, LPENTRYID*)',
  'GetRights(ULONG, LPENTRYID, ULONG, LPENTRYID, ULONG*)',
  'GetMailboxTable(LPSTR, LPMAPITABLE*, ULONG)',
  'GetPublicFolderTable(LPSTR, LPMAPITABLE*, ULONG)',
];
const MANAGE_STORE_2 = [...MANAGE_STORE, 'CreateNewsgroupNameEntryID(LPSTR, ULONG*, LPENTRYID*)'];
const MANAGE_STORE_3 = [...MANAGE_STORE_2, 'GetMailboxTableOffset(LPSTR, LPMAPITABLE*, ULONG, UINT)'];
const MANAGE_STORE_4 = [...MANAGE_STORE_3, 'GetPublicFolderTableOffset(LPSTR, LPMAPITABLE*, ULONG, UINT)'];
const EXPORT = [
  LAST_ERROR,
  'Config(LPSTREAM, ULONG, LPUNKNOWN, LPSRestriction, LPSPropTagArray, LPSPropTagArray, ULONG)',
  'Synchronize(ULONG*, ULONG*)',
  'UpdateState(LPSTREAM)',
];
const EXPORT_2 = [
  ...EXPORT, 'ConfigForConversionStream(LPSTREAM, ULONG, LPUNKNOWN, LPSRestriction, ULONG, LPSPropValue, ULONG)',
];
const IMPORT_CONTENTS = [
  LAST_ERROR,
  'Config(LPSTREAM, ULONG)',
  'UpdateState(LPSTREAM)',
  'ImportMessageChange(ULONG, LPSPropValue, ULONG, LPMESSAGE*)',
  'ImportMessageDeletion(ULONG, LPENTRYLIST)',
  'ImportPerUserReadStateChange(ULONG, LPREADSTATE)',
  'ImportMessageMove(ULONG, BYTE*, ULONG, BYTE*, ULONG, BYTE*, ULONG, BYTE*, ULONG, BYTE*)',
];
const SHUTDOWN = ['QueryFastShutdown()', 'NotifyProcessShutdown()', 'DoFastShutdown()'];
const OFFLINE = ['SetCurrentState(ULONG, ULONG, ULONG, void*)', 'GetCapabilities(ULONG*)', 'GetCurrentState(ULONG*)', 'Placeholder1()'];

/** Interface, source, its methods after IUnknown's in vtable order; HRESULT unless a method says otherwise. */
const INTERFACES = [
  ['IMsgServiceAdmin2', 'OMR', [
    LAST_ERROR, 'GetMsgServiceTable(ULONG, LPMAPITABLE*)', 'CreateMsgService(LPTSTR, LPTSTR, ULONG_PTR, ULONG)', 'DeleteMsgService(LPMAPIUID)',
    'CopyMsgService(LPMAPIUID, LPTSTR, LPCIID, LPCIID, LPVOID, ULONG_PTR, ULONG)', 'RenameMsgService(LPMAPIUID, ULONG, LPTSTR)',
    'ConfigureMsgService(LPMAPIUID, ULONG_PTR, ULONG, ULONG, LPSPropValue)', 'OpenProfileSection(LPMAPIUID, LPCIID, ULONG, LPPROFSECT*)',
    'MsgServiceTransportOrder(ULONG, LPMAPIUID, ULONG)', 'AdminProviders(LPMAPIUID, ULONG, LPPROVIDERADMIN*)', 'SetPrimaryIdentity(LPMAPIUID, ULONG)',
    'GetProviderTable(ULONG, LPMAPITABLE*)', 'CreateMsgServiceEx(LPTSTR, LPTSTR, ULONG_PTR, ULONG, LPMAPIUID)',
  ]],
  ['IMAPIClientShutdown', 'OMR', SHUTDOWN],
  ['IMAPIProviderShutdown', 'OMR', SHUTDOWN],
  ['IProxyStoreObject', 'OMR', ['PlaceHolder1()', 'UnwrapNoRef(LPVOID*)', 'PlaceHolder2()']],
  ['IAttachmentSecurity', 'OMR', ['IsAttachmentBlocked(LPCWSTR, BOOL*)']],
  ['IMSCapabilities', 'OMR', ['ULONG GetCapabilities(MSCAP_SELECTOR)']],
  ['IConverterSession', 'OMR', [
    'SetAdrBook(LPADRBOOK)', 'SetEncoding(ENCODINGTYPE)', 'PlaceHolder1()', 'MIMEToMAPI(LPSTREAM, LPMESSAGE, LPCSTR, ULONG)',
    'MAPIToMIMEStm(LPMESSAGE, LPSTREAM, ULONG)', 'PlaceHolder2()', 'PlaceHolder3()', 'PlaceHolder4()', 'SetTextWrapping(BOOL, ULONG)',
    'SetSaveFormat(MIMESAVETYPE)', 'PlaceHolder5()', 'SetCharset(BOOL, HCHARSET, CSETAPPLYTYPE)',
  ]],
  ['IMAPIOfflineNotify', 'OMR', ['void Notify(const MAPIOFFLINE_NOTIFY*)']],
  ['IMAPIOffline', 'OMR', OFFLINE],
  ['IMAPIOfflineMgr', 'OMR', [
    ...OFFLINE, 'Advise(ULONG, MAPIOFFLINE_ADVISEINFO*, ULONG*)', 'Unadvise(ULONG, ULONG)', 'Placeholder2()', 'Placeholder3()', 'Placeholder4()',
    'Placeholder5()', 'Placeholder6()', 'Placeholder7()', 'Placeholder8()',
  ]],
  ['IMAPISync', 'OMR', ['SynchronizeInBackground(PMAPISIB)']],
  ['IExchangeModifyTable', 'EDK, OMR', [LAST_ERROR, 'GetTable(ULONG, LPMAPITABLE*)', 'ModifyTable(ULONG, LPROWLIST)']],
  ['IExchangeRuleAction', 'EDK', ['ActionCount(ULONG*)', 'GetAction(ULONG, LARGE_INTEGER*, LPACTION*)']],
  ['IExchangeManageStore', 'EDK', MANAGE_STORE],
  ['IExchangeManageStore2', 'EDK', MANAGE_STORE_2],
  ['IExchangeManageStore3', 'EDK', MANAGE_STORE_3],
  ['IExchangeManageStore4', 'EDK', MANAGE_STORE_4],
  ['IExchangeManageStore5', 'Exchange developer blog, 2006', [
    ...MANAGE_STORE_4, 'GetMailboxTableEx(LPSTR, LPGUID, LPMAPITABLE*, ULONG, UINT)', 'GetPublicFolderTableEx(LPSTR, LPGUID, LPMAPITABLE*, ULONG, UINT)',
  ]],
  ['IExchangeManageStoreEx', 'Exchange developer blog, 2014', [...MANAGE_STORE, 'CreateStoreEntryID2(ULONG, LPSPropValue, ULONG, ULONG*, LPENTRYID*)']],
  ['IExchangeFavorites', 'EDK', [LAST_ERROR, 'AddFavorites(LPENTRYLIST)', 'DelFavorites(LPENTRYLIST)']],
  ['IExchangeNntpNewsfeed', 'EDK', ['Configure(LPSTR, ULONG, LPSPropValue)', 'CheckMsgIds(LPSTR, ULONG*, BYTE**)', 'OpenArticleStream(LPSTREAM*)']],
  ['IExchangeMessageConversion', 'EDK', ['OpenStream(ULONG, LPSPropValue, LPSTREAM*)']],
  ['IExchangeBadItemCallback', 'EDK', ['BadItem(HRESULT, ULONG, LPWSTR, LPSBinary, ULONG, LPSPropValue)']],
  ['IExchangeMoveUserProgress', 'EDK', ['NextFolder(ULONG, LPWSTR)', 'Progress(ULONG, ULONG, ULONG)', 'Restart(ULONG)']],
  ['IExchangeExportChanges', 'EDK', EXPORT],
  ['IExchangeExportChanges2', 'EDK', EXPORT_2],
  ['IExchangeExportChanges3', 'EDK', [
    ...EXPORT_2, 'ConfigForSelectiveSync(LPSTREAM, ULONG, LPUNKNOWN, LPENTRYLIST, LPSRestriction, LPSPropTagArray, LPSPropTagArray, ULONG)',
  ]],
  ['IExchangeImportContentsChanges', 'ICS', IMPORT_CONTENTS],
  ['IExchangeImportContentsChanges2', 'EDK', [
    ...IMPORT_CONTENTS, 'ConfigForConversionStream(LPSTREAM, ULONG, ULONG, LPSPropValue)',
    'ImportMessageChangeAsAStream(ULONG, LPSPropValue, ULONG, LPSTREAM*)',
  ]],
  ['IExchangeImportHierarchyChanges', 'EDK', [
    LAST_ERROR, 'Config(LPSTREAM, ULONG)', 'UpdateState(LPSTREAM)', 'ImportFolderChange(ULONG, LPSPropValue)', 'ImportFolderDeletion(ULONG, LPENTRYLIST)',
  ]],
  ['IExchangeChangeAdviseSink', 'EDK', ['ULONG OnNotify(ULONG, LPENTRYLIST)']],
  ['IExchangeChangeAdvisor', 'EDK', [
    LAST_ERROR, 'Config(LPSTREAM, LPGUID, LPEXCHANGECHANGEADVISESINK, ULONG)', 'UpdateState(LPSTREAM)', 'AddKeys(LPENTRYLIST)', 'RemoveKeys(LPENTRYLIST)',
  ]],
  ['IExchangeFastTransfer', 'EDK', [
    'Config(ULONG, ULONG)', 'TransferBuffer(ULONG, LPBYTE, ULONG*)', 'BOOL IsInterfaceOk(ULONG, REFIID, LPSPropTagArray, ULONG)',
  ]],
];

// EDK: ROWENTRY, ROWLIST, READSTATE, ACTION, ACTIONS; X.411's lengths of names, padded, for the traces.
const STRUCTURES = `
// The ABI is that of Microsoft's compiler, whose enumerations are int.
enum ACTTYPE : int { OP_MOVE = 1, OP_COPY, OP_REPLY, OP_OOF_REPLY, OP_DEFER_ACTION, OP_BOUNCE, OP_FORWARD, OP_DELEGATE, OP_TAG, OP_DELETE, OP_MARK_AS_READ };
struct ROWENTRY { ULONG ulRowFlags; ULONG cValues; LPSPropValue rgPropVals; };
struct ROWLIST { ULONG cEntries; ROWENTRY aEntries[1]; };
struct READSTATE { ULONG cbSourceKey; BYTE* pbSourceKey; ULONG ulFlags; };
struct ACTION {
  ACTTYPE acttype; ULONG ulActionFlavor; LPSRestriction lpRes; LPSPropTagArray lpPropTagArray; ULONG ulFlags; ULONG dwAlignPad;
  union {
    struct { ULONG cbStoreEntryId; LPENTRYID lpStoreEntryId; ULONG cbFldEntryId; LPENTRYID lpFldEntryId; } actMoveCopy;
    struct { ULONG cbEntryId; LPENTRYID lpEntryId; GUID guidReplyTemplate; } actReply;
    struct { ULONG cbData; BYTE* pbData; } actDeferAction;
    SCODE scBounceCode; LPADRLIST lpadrlist; SPropValue propTag;
  };
};
struct ACTIONS { ULONG ulVersion; UINT cActions; ACTION* lpAction; };
struct TRACEENTRY {
  LONG lAction; FILETIME ftArrivalTime; FILETIME ftDeferredTime;
  char rgchADMDName[17 + 3]; char rgchCountryName[4]; char rgchPRMDId[17 + 3];
  char rgchAttADMDName[17 + 3]; char rgchAttCountryName[4]; char rgchAttPRMDId[17 + 2]; BYTE bAdditionalActions;
};
struct TRACEINFO { ULONG cEntries; TRACEENTRY rgtraceentry[1]; };
struct INTTRACEENTRY {
  LONG lAction; FILETIME ftArrivalTime; FILETIME ftDeferredTime;
  char rgchADMDName[17 + 3]; char rgchCountryName[4]; char rgchPRMDId[17 + 3];
  char rgchAttADMDName[17 + 3]; char rgchAttCountryName[4]; char rgchAttPRMDId[17 + 3];
  char rgchMTAName[33 + 3]; char rgchAttMTAName[33 + 2]; BYTE bAdditionalActions;
};
struct INTTRACEINFO { ULONG cEntries; INTTRACEENTRY rgIntTraceEntry[1]; };
typedef ROWLIST* LPROWLIST;
typedef READSTATE* LPREADSTATE;
typedef ACTION* LPACTION;
struct IExchangeChangeAdviseSink;
typedef IExchangeChangeAdviseSink* LPEXCHANGECHANGEADVISESINK;
// OMR: the offline state API, MAPISIB, IMSCapabilities; parameters of mimeole.h.
enum MAPIOFFLINE_CALLBACK_TYPE : int { MAPIOFFLINE_CALLBACK_TYPE_NOTIFY };
enum MAPIOFFLINE_NOTIFY_TYPE : int {
  MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_START = 1, MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE, MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_DONE
};
struct MAPIOFFLINE_ADVISEINFO {
  ULONG ulSize; ULONG ulClientToken; MAPIOFFLINE_CALLBACK_TYPE CallbackType; IUnknown* pCallback; ULONG ulAdviseTypes; ULONG ulStateMask;
};
struct MAPIOFFLINE_NOTIFY {
  ULONG ulSize; MAPIOFFLINE_NOTIFY_TYPE NotifyType; ULONG ulClientToken;
  union { struct { ULONG ulMask; ULONG ulStateOld; ULONG ulStateNew; } StateChange; } Info;
};
struct MAPISIB { ULONG ulSize; ULONG ulFlags; LPMAPISESSION psesSync; LPUNKNOWN punkCallBack; HANDLE* phSyncDoneEvent; };
typedef MAPISIB* PMAPISIB;
enum MSCAP_SELECTOR : int { MSCAP_SEL_RESERVED1, MSCAP_SEL_RESERVED2, MSCAP_SEL_FOLDER, MSCAP_SEL_RESERVED3, MSCAP_SEL_RESTRICTION };
enum MIMESAVETYPE : int { SAVE_RFC822, SAVE_RFC1521 };
enum ENCODINGTYPE : int {
  IET_BINARY, IET_BASE64, IET_UUENCODE, IET_QP, IET_7BIT, IET_8BIT, IET_INETCSET, IET_UNICODE, IET_RFC1522, IET_ENCODED, IET_CURRENT, IET_UNKNOWN,
  IET_BINHEX40, IET_LAST
};
enum CSETAPPLYTYPE : int { CSET_APPLY_UNTAGGED, CSET_APPLY_ALL, CSET_APPLY_TAG_ALL };
struct HCHARSET__;
typedef HCHARSET__* HCHARSET;
struct IMAPIOfflineMgr;
typedef HRESULT (STDMETHODCALLTYPE HROPENOFFLINEOBJ)(ULONG, LPCWSTR, const GUID*, const GUID*, IMAPIOfflineMgr**);
// Newer mapidefs.h (OMR: SCountRestriction; MS-OXCDATA 2.12.11).
struct SCountRestriction { ULONG ulCount; LPSRestriction lpRes; };
`;

/** Names counted as bits from the first one: `1 2 4 …`, with `-` for a bit that has no name. */
const BITS = [
  // MS-OXCPERM 2.2.7 (PidTagMemberRights): bit 2 is not used.
  'frightsReadAny frightsCreate - frightsEditOwned frightsDeleteOwned frightsEditAny frightsDeleteAny frightsCreateSubfolder frightsOwner '
  + 'frightsContact frightsVisible frightsFreeBusySimple frightsFreeBusyDetailed',
  // MS-OXORULE 2.2.1.3.1.3 (PidTagRuleState)
  'ST_ENABLED ST_ERROR ST_ONLY_WHEN_OOF ST_KEEP_OOF_HIST ST_EXIT_LEVEL ST_SKIP_IF_SCL_IS_SAFE ST_RULE_PARSE_ERROR',
  // MS-OXORULE 2.2.5.1.1 (ActionFlavor): OP_FORWARD, then OP_REPLY and OP_OOF_REPLY
  'FWD_PRESERVE_SENDER FWD_DO_NOT_MUNGE_MSG FWD_AS_ATTACHMENT FWD_AS_SMS_ALERT', 'DO_NOT_SEND_TO_ORIGINATOR STOCK_REPLY_TEMPLATE',
  // EDK: ROWENTRY
  'ROW_ADD ROW_MODIFY ROW_REMOVE',
  // MS-OXOMSG 2.2.1.77 (PidTagAutoResponseSuppress)
  'AUTO_RESPONSE_SUPPRESS_DR AUTO_RESPONSE_SUPPRESS_NDR AUTO_RESPONSE_SUPPRESS_RN AUTO_RESPONSE_SUPPRESS_NRN AUTO_RESPONSE_SUPPRESS_OOF '
  + 'AUTO_RESPONSE_SUPPRESS_AUTO_REPLY',
  // ICS and EDK: flags of Config
  'SYNC_UNICODE SYNC_NO_DELETIONS SYNC_NO_SOFT_DELETIONS SYNC_READ_STATE SYNC_ASSOCIATED SYNC_NORMAL SYNC_NO_CONFLICTS SYNC_ONLY_SPECIFIED_PROPS '
  + 'SYNC_NO_FOREIGN_KEYS SYNC_LIMITED_IMESSAGE SYNC_CATCHUP SYNC_NEW_MESSAGE SYNC_MSG_SELECTIVE SYNC_BEST_BODY SYNC_IGNORE_SPECIFIED_ON_ASSOCIATED '
  + 'SYNC_PROGRESS_MODE SYNC_FXRECOVERMODE SYNC_DEFER_CONFIG SYNC_FORCE_UNICODE',
  'SYNC_SOFT_DELETE SYNC_EXPIRY', 'SYNC_READ',
  // MS-OXCSTOR 2.2.2.1 (PidTagStoreState), MS-OXCMSG 2.2.1.6 (PidTagMessageFlags)
  '- - - - - - - - - - MSGFLAG_EVERREAD - MSGFLAG_ORIGIN_X400 MSGFLAG_ORIGIN_INTERNET - MSGFLAG_ORIGIN_MISC_EXT',
  // EDK: PR_PROFILE_OPEN_FLAGS
  'OPENSTORE_USE_ADMIN_PRIVILEGE OPENSTORE_PUBLIC OPENSTORE_HOME_LOGON OPENSTORE_TAKE_OWNERSHIP OPENSTORE_OVERRIDE_HOME_MDB OPENSTORE_TRANSPORT '
  + 'OPENSTORE_REMOTE_TRANSPORT',
  // EDK: PR_PROFILE_CONFIG_FLAGS, PR_PROFILE_CONNECT_FLAGS, PR_PROFILE_TRANSPORT_FLAGS
  'CONFIG_SERVICE CONFIG_SHOW_STARTUP_UI CONFIG_SHOW_CONNECT_UI CONFIG_PROMPT_FOR_CREDENTIALS CONFIG_NO_AUTO_DETECT CONFIG_OST_CACHE_ONLY',
  'CONNECT_USE_ADMIN_PRIVILEGE CONNECT_NO_RPC_ENCRYPTION CONNECT_USE_SEPARATE_CONNECTION CONNECT_NO_UNDER_COVER_CONNECTION CONNECT_ANONYMOUS_ACCESS '
  + 'CONNECT_NO_NOTIFICATIONS CONNECT_NO_ADDRESS_RESOLUTION CONNECT_RESTORE_DATABASE',
  'TRANSPORT_DOWNLOAD TRANSPORT_UPLOAD',
  // KB 898835: RPC over HTTP
  'ROHFLAGS_USE_ROH ROHFLAGS_SSL_ONLY ROHFLAGS_MUTUAL_AUTH ROHFLAGS_HTTP_FIRST_ON_FAST - ROHFLAGS_HTTP_FIRST_ON_SLOW', 'ROHAUTH_BASIC ROHAUTH_NTLM',
  // EDK: PR_FOLDER_FLAGS with the flags of GetPublicFolderTable, PR_STORAGE_LIMIT_INFORMATION
  'MDB_FOLDER_IPM MDB_FOLDER_SEARCH MDB_FOLDER_NORMAL MDB_FOLDER_RULES MDB_NON_IPM MDB_IPM',
  'MDB_LIMIT_BELOW MDB_LIMIT_ISSUE_WARNING MDB_LIMIT_PROHIBIT_SEND MDB_LIMIT_NO_CHECK MDB_LIMIT_DISABLED',
  // OMR: MAPI constants of the MAPI-MIME conversion API, the offline state API and MAPISIB
  '- CCSF_SMTP CCSF_NOHEADERS - CCSF_USE_TNEF CCSF_INCLUDE_BCC CCSF_8BITHEADERS CCSF_USE_RTF - - - - CCSF_PLAIN_TEXT_ONLY - CCSF_NO_MSGID',
  'MAPIOFFLINE_CAPABILITY_OFFLINE MAPIOFFLINE_CAPABILITY_ONLINE', 'MAPIOFFLINE_STATE_OFFLINE MAPIOFFLINE_STATE_ONLINE',
  'SYNC_UPLOAD_HIERARCHY SYNC_DOWNLOAD_HIERARCHY - - - - SYNC_UPLOAD_CONTENTS SYNC_DOWNLOAD_CONTENTS - SYNC_OUTGOING_MAIL',
  // Access masks of files (MS-DTYP 2.4.3), which fsdright… follow
  'fsdrightReadBody fsdrightWriteBody fsdrightAppendMsg fsdrightReadProperty fsdrightWriteProperty fsdrightExecute fsdrightReserved1 '
  + 'fsdrightReadAttributes fsdrightWriteAttributes fsdrightWriteOwnProperty fsdrightDeleteOwnItem fsdrightViewItem - - fsdrightOwner fsdrightContact '
  + 'fsdrightDelete fsdrightReadControl fsdrightWriteSD fsdrightWriteOwner fsdrightSynchronize',
];

/** Names counted by one from the number in front. */
const COUNTED = [
  // MS-OXORULE 2.2.7.2 (PidTagRuleError)
  '1 RULE_ERR_UNKNOWN RULE_ERR_LOAD RULE_ERR_DELIVERY RULE_ERR_PARSING RULE_ERR_CREATE_DAE RULE_ERR_NO_FOLDER RULE_ERR_NO_RIGHTS RULE_ERR_CREATE_DAM '
  + 'RULE_ERR_NO_SENDAS RULE_ERR_NO_TEMPLATE RULE_ERR_EXECUTION RULE_ERR_QUOTA_EXCEEDED RULE_ERR_TOO_MANY_RECIPS',
  // EDK: IExchangeFastTransfer::Config
  '1 TRANSFER_COPYTO TRANSFER_COPYPROPS TRANSFER_COPYMESSAGES TRANSFER_COPYFOLDER',
  // EDK: PR_PROFILE_TYPE
  '1 PROFILE_PRIMARY_USER PROFILE_DELEGATE PROFILE_PUBLIC_STORE PROFILE_SUBSCRIPTION',
  // MS-OXOMSG 2.2.1.78 (PidTagMessageEditorFormat)
  '0 EDITOR_FORMAT_DONTKNOW EDITOR_FORMAT_PLAINTEXT EDITOR_FORMAT_HTML EDITOR_FORMAT_RTF',
  // MS-OXCDATA 2.12.11, 2.12.12
  '11 RES_COUNT RES_ANNOTATION',
  // MS-NSPI 2.2.1.3 (display types)
  '7 DT_ROOM DT_EQUIPMENT DT_SEC_DISTLIST', '0x100 DT_CONTAINER DT_TEMPLATE DT_ADDRESS_TEMPLATE', '0x200 DT_SEARCH',
  // OMR: PR_ANTIVIRUS_SCAN_STATUS; EDK: PR_RESOLVE_METHOD, PR_REPLICATION_STYLE
  '0 ANTIVIRUS_SCAN_NO_VIRUS ANTIVIRUS_SCAN_VIRUS_PRESENT ANTIVIRUS_SCAN_VIRUS_CLEANED ANTIVIRUS_SCAN_VIRUS_DELETED',
  '0 RESOLVE_METHOD_DEFAULT RESOLVE_METHOD_LAST_WRITER_WINS RESOLVE_METHOD_NO_CONFLICT_NOTIFICATION', '0 STYLE_NEVER STYLE_NORMAL STYLE_ALWAYS',
];

const NUMBERS = {
  // MS-OXCPERM 2.2.7 and 2.2.1
  rightsNone: 0, rightsReadOnly: 1, rightsReadWrite: 0x21, rightsAll: 0x5FB, ACLTABLE_FREEBUSY: 2,
  ROWLIST_REPLACE: 1, ROW_EMPTY: 5,
  // MS-OXORULE 2.2.1.3.1.3, 2.2.4.1.8, 2.2.5.1.2.5 (BounceCode)
  ST_DISABLED: 0, ST_CLEAR_OOF_HIST: 0x80000000, BOUNCE_MESSAGE_SIZE_TOO_LARGE: 0x0D, BOUNCE_FORMS_MISMATCH: 0x1F, BOUNCE_ACCESS_DENIED: 0x26,
  EDK_RULES_VERSION: 1, RULE_ERR_FIRST: 1, RULE_ERR_LAST: 13,
  // MS-OXCDATA 2.11.1, 2.12.5
  PT_SVREID: 0xFB, PT_SRESTRICT: 0xFD, PT_SRESTRICTION: 0xFD, PT_ACTIONS: 0xFE, RELOP_MEMBER_OF_DL: 0x64,
  // MS-OXCTABL 2.2.2.1.2 and 2.2.2.3.1
  TABLE_SORT_CATEG_MAX: 4, TABLE_SORT_CATEG_MIN: 8,
  // MS-OXCFOLD 2.2.1.4.1, 2.2.1.5.2, 2.2.1.13.1 and 2.2.1.3.1
  CONTENT_INDEXED_SEARCH: 0x10000, NON_CONTENT_INDEXED_SEARCH: 0x20000, STATIC_SEARCH: 0x40000, SEARCH_COMPLETE: 0x1000, SEARCH_PARTIAL: 0x2000,
  SEARCH_STATIC: 0x10000, SEARCH_MAYBE_STATIC: 0x20000, CI_TOTALLY: 0x01000000, CI_WITH_TWIR_RESIDUAL: 0x02000000, TWIR_MOSTLY: 0x04000000,
  TWIR_TOTALLY: 0x08000000, SHOW_SOFT_DELETES: 2, DELETE_HARD_DELETE: 0x10,
  // MS-OXCMSG 2.2.1.8 (PidTagMessageStatus), 2.2.2.9
  MSGSTATUS_IN_CONFLICT: 0x800, ATTACH_BY_WEB_REF: 7,
  // MS-OXCDATA 2.4
  SYNC_E_OBJECT_DELETED: -0x7FFBF800, SYNC_E_IGNORE: -0x7FFBF7FF, SYNC_E_CONFLICT: -0x7FFBF7FE, SYNC_E_NO_PARENT: -0x7FFBF7FD, SYNC_E_CYCLE: -0x7FFBF7FC,
  SYNC_E_UNSYNCHRONIZED: -0x7FFBF7FB, SYNC_W_PROGRESS: 0x00040820, SYNC_W_CLIENT_CHANGE_NEWER: 0x00040821,
  // MS-OXOABK 2.2.3.12 (PidTagDisplayTypeEx)
  DTE_FLAG_REMOTE_VALID: 0x80000000, DTE_FLAG_ACL_CAPABLE: 0x40000000, DTE_MASK_REMOTE: 0xFF00, DTE_MASK_LOCAL: 0xFF,
  // EDK
  PROFILE_VERSION: 0x501, CONNECT_NO_TABLE_NOTIFICATIONS: 0x20, MDB_QUOTA_NOQUOTA: 0xFFFFFFFF, MESSAGE_BEST_BODY: 0x10, MESSAGE_SEND_ENTRYID: 0x20,
  ulHierChanged: 1, fsdrightListContents: 1, fsdrightCreateItem: 2, fsdrightCreateContainer: 4, STYLE_DEFAULT: 0xFFFFFFFF,
  // OMR: MAPI constants
  CCSF_GLOBAL_MESSAGE: 0x00200000, MSCAP_SECURE_FOLDER_HOMEPAGES: 1, MSCAP_RES_ANNOTATION: 1, SYNC_GLOBAL_HEADERS: 0x02000000, SYNC_ON_DEMAND: 0x20000000,
  MAPIOFFLINE_ADVISE_DEFAULT: 0, MAPIOFFLINE_UNADVISE_DEFAULT: 0, MAPIOFFLINE_ADVISE_TYPE_STATECHANGE: 1, MAPIOFFLINE_FLAG_DEFAULT: 0,
  MAPIOFFLINE_FLAG_BLOCK: 0x2000, MAPIOFFLINE_STATE_ALL: 0x003F037F, MAPIOFFLINE_STATE_OFFLINE_MASK: 3,
  // OMR: MAPI_… of MAPILogonEx, OpenMsgStore and OpenEntry
  MAPI_BG_SESSION: 0x00200000, MAPI_NO_COINIT: 8, MDB_ONLINE: 0x100, MAPI_NO_CACHE: 0x200, MAPI_CACHE_ONLY: 0x4000, MAPI_APP_PROFILE: 4,
};

const MAPI_GUID = (word) => `${word.toString(16).padStart(8, '0')}-0000-0000-c000-000000000046`;

/** As registries, specifications and articles write them. */
const GUIDS = {
  IID_IExchangeManageStore: '559D10B0-A772-11CD-9BC8-00AA002FC45A',
  IID_IExchangeManageStore2: 'B6DCA470-0FF3-11D0-A409-00C04FD7BD87',
  IID_IExchangeManageStore3: '166D9BC2-DB75-44A9-8A93-9F3FFC994D76',
  IID_IExchangeManageStore4: '2590FF87-C431-4F9C-B1A8-CD69D760CD10',
  IID_IExchangeManageStore5: '7907DD18-F141-4676-B102-37C9D9363430',
  IID_IExchangeManageStoreEx: '7FE3C629-4D9A-4510-A479-56962B246DC6',
  IID_IExchangeModifyTable: '2D734CB0-53FD-101B-B19D-08002B3056E3',
  IID_IExchangeFastTransfer: 'FF7DB070-A88A-11CD-9BC8-00AA002FC45A',
  IID_IExchangeExportChanges: 'A3EA9CC0-D1B2-11CD-80FC-00AA004BBA0B',
  IID_IExchangeImportHierarchyChanges: '85A66CF0-D0E0-11CD-80FC-00AA004BBA0B',
  IID_IExchangeImportContentsChanges: 'F75ABFA0-D0E0-11CD-80FC-00AA004BBA0B',
  IID_IExchangeMessageConversion: '3532B360-D114-11CF-A83B-00C04FD65597',
  IID_IExchangeFavorites: 'CF4F3BC0-EC66-11CE-B31C-00AA00574CC6',
  IID_IProxyStoreObject: '29F3AB10-554D-11D0-A97C-00A0C911F50A',
  IID_IAttachmentSecurity: 'B2533636-C3F3-416F-BF04-AEFE41ABAAE2',
  IID_IConverterSession: '4B401570-B77B-11D0-9DA5-00C04FD65685', CLSID_IConverterSession: '4E3A7680-B77A-11D0-9DA5-00C04FD65685',
  IID_IMSCapabilities: MAPI_GUID(0x20393), IID_IMAPIOffline: MAPI_GUID(0x672B5), IID_IMAPIOfflineNotify: '0317BDE5-FC29-44CD-8DCD-36125A3BE9EC',
  IID_IMAPIOfflineMgr: '42175607-FF3E-4790-BC18-66C8643E6424', GUID_GlobalState: 'FBEFFD93-B11F-4094-842B-96DCD31E63D1',
  IID_IMAPISync: '5024A385-2D44-486A-81A8-8F0ECB6071DD', IID_IMAPISyncProgressCallback: '5024A386-2D44-486A-81A8-8F0ECB6071DD',
  IID_IMAPIGetSession: '614AB435-491D-4F5B-A8B4-60EB031030C6', IID_IMAPISecureMessage: '253CC320-EAB6-11D0-8222-0060979387EA',
  IID_IMAPIFolderNoProvChk: '57D333A0-F589-4B23-A3F9-85F82FEC153C', IID_IMessageNoProvChk: 'C3505457-7B2E-4C3B-A8D6-6DD949BB97A1',
  IID_IMsgServiceAdmin2: MAPI_GUID(0x20387), IID_IMessageRaw: MAPI_GUID(0x2038A),
  IID_IMAPIClientShutdown: MAPI_GUID(0x20397), IID_IMAPIProviderShutdown: MAPI_GUID(0x20398),
  // MS-OXPROPS 1.3.2
  PS_INTERNET_HEADERS: MAPI_GUID(0x20386), PSETID_Appointment: MAPI_GUID(0x62002), PSETID_Task: MAPI_GUID(0x62003), PSETID_Address: MAPI_GUID(0x62004),
  PSETID_Common: MAPI_GUID(0x62008), PSETID_Log: MAPI_GUID(0x6200A), PSETID_Note: MAPI_GUID(0x6200E), PSETID_Sharing: MAPI_GUID(0x62040),
  PSETID_PostRss: MAPI_GUID(0x62041), PSETID_Meeting: '6ED8DA90-450B-101B-98DA-00AA003F1305', PSETID_UnifiedMessaging: '4442858E-A9E3-4E80-B900-317A210CC15B',
  PSETID_AirSync: '71035549-0739-4DCB-9163-00F0580DBBDF', PSETID_CalendarAssistant: '11000E07-B51B-40D6-AF21-CAA85EDAB1D0',
  PSETID_XmlExtractedEntities: '23239608-685D-4732-9C55-4C95CB4E8E33', PSETID_Attachment: '96357F7F-59E1-47D0-99A7-46515C183B54',
};

/** Bytes as they stand in an entry identifier (MS-OXCDATA 2.2) or a profile's stores table (EDK: PR_MDB_PROVIDER). */
const UIDS = {
  muidEMSAB: 'DCA740C8C042101AB4B908002B2FE182',
  muidStoreWrap: '38A1BB1005E5101AA1BB08002B2A56C2',
  pbGlobalProfileSectionGuid: '13DBB0C8AA05101A9BB000AA002FC45A',
  pbExchangeProviderPrimaryUserGuid: '5494A1C0297F101BA58708002B2A2517',
  pbExchangeProviderDelegateGuid: '9EB4770074E411CE8C5E00AA004254E2',
  pbExchangeProviderPublicGuid: '78B2FA70AFF711CD9BC800AA002FC45A',
  pbExchangeProviderXportGuid: 'A90640E0D69311CDAF9500AA004A35C3',
};

const byte = (hex) => `0x${hex}`;

function guid(text) {
  const [first, second, third, fourth, fifth] = text.split('-');
  const bytes = `${fourth}${fifth}`.match(/../g).map(byte).join(', ');
  return `{0x${first}, 0x${second}, 0x${third}, {${bytes}}}`;
}

function interfaceText([name, , methods]) {
  const lines = methods.map((method) => {
    const [, result = 'HRESULT', signature] = /^(?:(\w+) )?(\w+\(.*)$/.exec(method);
    return `  virtual ${result} STDMETHODCALLTYPE ${signature} = 0;`;
  });
  return `struct ${name} : IUnknown {\n${lines.join('\n')}\n};`;
}

const number = (name, value) => `inline constexpr long long ${name} = ${value}LL;`;

function numbers() {
  const bits = BITS.flatMap((names) => names.split(' ').map((name, i) => [name, 2 ** i])).filter(([name]) => name !== '-');
  const counted = COUNTED.flatMap((line) => {
    const [first, ...names] = line.split(' ');
    return names.map((name, i) => [name, Number(first) + i]);
  });
  return [...bits, ...counted, ...Object.entries(NUMBERS), ...edkTags()];
}

/** The reading as C++, to follow mingw-w64's headers. */
export function documentedText() {
  return [
    STRUCTURES,
    ...INTERFACES.map(interfaceText),
    ...numbers().map(([name, value]) => number(name, value)),
    ...Object.entries(GUIDS).map(([name, text]) => `inline constexpr GUID ${name} = ${guid(text)};`),
    ...Object.entries(UIDS).map(([name, hex]) => `inline constexpr MAPIUID ${name} = {${hex.match(/../g).map(byte).join(', ')}};`),
    '',
  ].join('\n');
}

/** What the reading declares, as declaredByOthers says it of headers. */
export function documentedNames() {
  const methodName = (method) => /(\w+)\(/.exec(method)[1];
  const interfaces = INTERFACES.map(([name, , methods]) => [name, ['QueryInterface', 'AddRef', 'Release', ...methods.map(methodName)]]);
  return {
    names: [...numbers().map(([name]) => name), ...Object.keys(GUIDS), ...Object.keys(UIDS), ...interfaces.map(([name]) => name)],
    methods: new Map(interfaces),
  };
}
