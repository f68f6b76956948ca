// Result codes. Generated from data/errors.json by data/generate.mjs: do not edit.
#pragma once

#include "mapi/types.h"

// clang-format off
inline constexpr HRESULT SUCCESS_SUCCESS = 0;

constexpr SCODE MAKE_MAPI_SCODE(ULONG severity, ULONG facility, ULONG code) {
  return static_cast<SCODE>(severity << 31 | facility << 16 | code);
}
// An error or warning of MAPI's own facility.
constexpr HRESULT MAKE_MAPI_E(ULONG code) { return static_cast<HRESULT>(0x80040000 | code); }
constexpr HRESULT MAKE_MAPI_S(ULONG code) { return static_cast<HRESULT>(0x00040000 | code); }

// The service does not answer.
inline constexpr HRESULT MAPI_W_NO_SERVICE = static_cast<HRESULT>(0x00040203);
// Some of the properties could not be returned.
inline constexpr HRESULT MAPI_W_ERRORS_RETURNED = static_cast<HRESULT>(0x00040380);
// The row of the bookmark is gone; the next one was taken.
inline constexpr HRESULT MAPI_W_POSITION_CHANGED = static_cast<HRESULT>(0x00040481);
// The count is approximate.
inline constexpr HRESULT MAPI_W_APPROX_COUNT = static_cast<HRESULT>(0x00040482);
// Delivery of the message was cancelled.
inline constexpr HRESULT MAPI_W_CANCEL_MESSAGE = static_cast<HRESULT>(0x00040580);
// Only a part of the operation succeeded.
inline constexpr HRESULT MAPI_W_PARTIAL_COMPLETION = static_cast<HRESULT>(0x00040680);
// There is more to synchronise: call again.
inline constexpr HRESULT SYNC_W_PROGRESS = static_cast<HRESULT>(0x00040820);
// The moved message was newer here than on the server.
inline constexpr HRESULT SYNC_W_CLIENT_CHANGE_NEWER = static_cast<HRESULT>(0x00040821);
// The object does not have the interface that was asked for.
inline constexpr HRESULT MAPI_E_INTERFACE_NOT_SUPPORTED = static_cast<HRESULT>(0x80004002);
// The call failed for a reason that has no code of its own.
inline constexpr HRESULT MAPI_E_CALL_FAILED = static_cast<HRESULT>(0x80004005);
// The call failed for a reason that has no code of its own.
inline constexpr HRESULT SYNC_E_ERROR = static_cast<HRESULT>(0x80004005);
// The object does not support the operation.
inline constexpr HRESULT MAPI_E_NO_SUPPORT = static_cast<HRESULT>(0x80040102);
// The character width (8-bit or Unicode) is not supported.
inline constexpr HRESULT MAPI_E_BAD_CHARWIDTH = static_cast<HRESULT>(0x80040103);
// A string is longer than allowed.
inline constexpr HRESULT MAPI_E_STRING_TOO_LONG = static_cast<HRESULT>(0x80040105);
// Flags that are unknown or reserved were set.
inline constexpr HRESULT MAPI_E_UNKNOWN_FLAGS = static_cast<HRESULT>(0x80040106);
// Flags that are unknown or reserved were set.
inline constexpr HRESULT SYNC_E_UNKNOWN_FLAGS = static_cast<HRESULT>(0x80040106);
// The entry identifier is malformed, or belongs to somebody else.
inline constexpr HRESULT MAPI_E_INVALID_ENTRYID = static_cast<HRESULT>(0x80040107);
// The object was released or is no longer valid.
inline constexpr HRESULT MAPI_E_INVALID_OBJECT = static_cast<HRESULT>(0x80040108);
// The object was changed since it was opened.
inline constexpr HRESULT MAPI_E_OBJECT_CHANGED = static_cast<HRESULT>(0x80040109);
// The object was deleted since it was opened.
inline constexpr HRESULT MAPI_E_OBJECT_DELETED = static_cast<HRESULT>(0x8004010A);
// The object is busy with another operation.
inline constexpr HRESULT MAPI_E_BUSY = static_cast<HRESULT>(0x8004010B);
// Not enough disk space.
inline constexpr HRESULT MAPI_E_NOT_ENOUGH_DISK = static_cast<HRESULT>(0x8004010D);
// Not enough resources; often too many objects are open.
inline constexpr HRESULT MAPI_E_NOT_ENOUGH_RESOURCES = static_cast<HRESULT>(0x8004010E);
// The object, property or row does not exist.
inline constexpr HRESULT MAPI_E_NOT_FOUND = static_cast<HRESULT>(0x8004010F);
// The version is not supported.
inline constexpr HRESULT MAPI_E_VERSION = static_cast<HRESULT>(0x80040110);
// Logon was refused.
inline constexpr HRESULT MAPI_E_LOGON_FAILED = static_cast<HRESULT>(0x80040111);
// Too many sessions are open.
inline constexpr HRESULT MAPI_E_SESSION_LIMIT = static_cast<HRESULT>(0x80040112);
// The operation was cancelled.
inline constexpr HRESULT MAPI_E_USER_CANCEL = static_cast<HRESULT>(0x80040113);
// The operation can no longer be aborted.
inline constexpr HRESULT MAPI_E_UNABLE_TO_ABORT = static_cast<HRESULT>(0x80040114);
// The network or the server failed.
inline constexpr HRESULT MAPI_E_NETWORK_ERROR = static_cast<HRESULT>(0x80040115);
// A disk could not be read or written.
inline constexpr HRESULT MAPI_E_DISK_ERROR = static_cast<HRESULT>(0x80040116);
// The restriction or request is too complex.
inline constexpr HRESULT MAPI_E_TOO_COMPLEX = static_cast<HRESULT>(0x80040117);
// A column cannot be used in this table.
inline constexpr HRESULT MAPI_E_BAD_COLUMN = static_cast<HRESULT>(0x80040118);
// The object's GetLastError says more.
inline constexpr HRESULT MAPI_E_EXTENDED_ERROR = static_cast<HRESULT>(0x80040119);
// The property is computed and cannot be set.
inline constexpr HRESULT MAPI_E_COMPUTED = static_cast<HRESULT>(0x8004011A);
// Data is malformed.
inline constexpr HRESULT MAPI_E_CORRUPT_DATA = static_cast<HRESULT>(0x8004011B);
// A service or provider is not configured.
inline constexpr HRESULT MAPI_E_UNCONFIGURED = static_cast<HRESULT>(0x8004011C);
// One of the profile's providers failed; the store could not be opened.
inline constexpr HRESULT MAPI_E_FAILONEPROVIDER = static_cast<HRESULT>(0x8004011D);
// The code page is not supported.
inline constexpr HRESULT MAPI_E_UNKNOWN_CPID = static_cast<HRESULT>(0x8004011E);
// The locale is not supported.
inline constexpr HRESULT MAPI_E_UNKNOWN_LCID = static_cast<HRESULT>(0x8004011F);
// The password must be changed first.
inline constexpr HRESULT MAPI_E_PASSWORD_CHANGE_REQUIRED = static_cast<HRESULT>(0x80040120);
// The password has expired.
inline constexpr HRESULT MAPI_E_PASSWORD_EXPIRED = static_cast<HRESULT>(0x80040121);
// Logon from this workstation is not allowed.
inline constexpr HRESULT MAPI_E_INVALID_WORKSTATION_ACCOUNT = static_cast<HRESULT>(0x80040122);
// Logon is not allowed at this time, or clocks differ too much.
inline constexpr HRESULT MAPI_E_INVALID_ACCESS_TIME = static_cast<HRESULT>(0x80040123);
// The account is disabled.
inline constexpr HRESULT MAPI_E_ACCOUNT_DISABLED = static_cast<HRESULT>(0x80040124);
// The connection was restored.
inline constexpr HRESULT MAPI_E_RECONNECTED = static_cast<HRESULT>(0x80040125);
// The store is offline.
inline constexpr HRESULT MAPI_E_OFFLINE = static_cast<HRESULT>(0x80040126);
// The session has ended.
inline constexpr HRESULT MAPI_E_END_OF_SESSION = static_cast<HRESULT>(0x80040200);
// No provider knows the entry identifier.
inline constexpr HRESULT MAPI_E_UNKNOWN_ENTRYID = static_cast<HRESULT>(0x80040201);
// A required column is missing.
inline constexpr HRESULT MAPI_E_MISSING_REQUIRED_COLUMN = static_cast<HRESULT>(0x80040202);
// The profile was deleted.
inline constexpr HRESULT MAPI_E_PROFILE_DELETED = static_cast<HRESULT>(0x80040204);
// The value does not fit the property.
inline constexpr HRESULT MAPI_E_BAD_VALUE = static_cast<HRESULT>(0x80040301);
// The property type is not valid.
inline constexpr HRESULT MAPI_E_INVALID_TYPE = static_cast<HRESULT>(0x80040302);
// The property type is not supported here.
inline constexpr HRESULT MAPI_E_TYPE_NO_SUPPORT = static_cast<HRESULT>(0x80040303);
// The property has another type.
inline constexpr HRESULT MAPI_E_UNEXPECTED_TYPE = static_cast<HRESULT>(0x80040304);
// The value or result is too big.
inline constexpr HRESULT MAPI_E_TOO_BIG = static_cast<HRESULT>(0x80040305);
// The object leaves copying to the caller.
inline constexpr HRESULT MAPI_E_DECLINE_COPY = static_cast<HRESULT>(0x80040306);
// The property identifier is not expected here.
inline constexpr HRESULT MAPI_E_UNEXPECTED_ID = static_cast<HRESULT>(0x80040307);
// The operation could not be completed.
inline constexpr HRESULT MAPI_E_UNABLE_TO_COMPLETE = static_cast<HRESULT>(0x80040400);
// The deadline passed.
inline constexpr HRESULT MAPI_E_TIMEOUT = static_cast<HRESULT>(0x80040401);
// The table has no rows.
inline constexpr HRESULT MAPI_E_TABLE_EMPTY = static_cast<HRESULT>(0x80040402);
// The table has too many rows.
inline constexpr HRESULT MAPI_E_TABLE_TOO_BIG = static_cast<HRESULT>(0x80040403);
// The bookmark is not valid.
inline constexpr HRESULT MAPI_E_INVALID_BOOKMARK = static_cast<HRESULT>(0x80040405);
// Another transport has to go first.
inline constexpr HRESULT MAPI_E_WAIT = static_cast<HRESULT>(0x80040500);
// The operation was cancelled.
inline constexpr HRESULT MAPI_E_CANCEL = static_cast<HRESULT>(0x80040501);
// The transport does not handle the recipient.
inline constexpr HRESULT MAPI_E_NOT_ME = static_cast<HRESULT>(0x80040502);
// The store is damaged.
inline constexpr HRESULT MAPI_E_CORRUPT_STORE = static_cast<HRESULT>(0x80040600);
// The message is not in the outgoing queue.
inline constexpr HRESULT MAPI_E_NOT_IN_QUEUE = static_cast<HRESULT>(0x80040601);
// The store cannot suppress receipts.
inline constexpr HRESULT MAPI_E_NO_SUPPRESS = static_cast<HRESULT>(0x80040602);
// The name is in use.
inline constexpr HRESULT MAPI_E_COLLISION = static_cast<HRESULT>(0x80040604);
// MAPI is not initialised on this thread, or the object is not set up.
inline constexpr HRESULT MAPI_E_NOT_INITIALIZED = static_cast<HRESULT>(0x80040605);
// The store does not do this in the standard way.
inline constexpr HRESULT MAPI_E_NON_STANDARD = static_cast<HRESULT>(0x80040606);
// The message has no recipients.
inline constexpr HRESULT MAPI_E_NO_RECIPIENTS = static_cast<HRESULT>(0x80040607);
// The message was submitted already.
inline constexpr HRESULT MAPI_E_SUBMITTED = static_cast<HRESULT>(0x80040608);
// The folder has subfolders.
inline constexpr HRESULT MAPI_E_HAS_FOLDERS = static_cast<HRESULT>(0x80040609);
// The folder has messages.
inline constexpr HRESULT MAPI_E_HAS_MESSAGES = static_cast<HRESULT>(0x8004060A);
// A folder would contain itself.
inline constexpr HRESULT MAPI_E_FOLDER_CYCLE = static_cast<HRESULT>(0x8004060B);
// The mailbox is over its quota.
inline constexpr HRESULT MAPI_E_STORE_FULL = static_cast<HRESULT>(0x8004060C);
// Too many locks.
inline constexpr HRESULT MAPI_E_LOCKID_LIMIT = static_cast<HRESULT>(0x8004060D);
// A name fits several recipients.
inline constexpr HRESULT MAPI_E_AMBIGUOUS_RECIP = static_cast<HRESULT>(0x80040700);
// The object was deleted on the server.
inline constexpr HRESULT SYNC_E_OBJECT_DELETED = static_cast<HRESULT>(0x80040800);
// The server has the same or a newer version.
inline constexpr HRESULT SYNC_E_IGNORE = static_cast<HRESULT>(0x80040801);
// The change conflicts with the server's.
inline constexpr HRESULT SYNC_E_CONFLICT = static_cast<HRESULT>(0x80040802);
// The parent folder is missing on the server.
inline constexpr HRESULT SYNC_E_NO_PARENT = static_cast<HRESULT>(0x80040803);
// The change would make a cycle of folders.
inline constexpr HRESULT SYNC_E_CYCLE = static_cast<HRESULT>(0x80040804);
// The object is not synchronised.
inline constexpr HRESULT SYNC_E_UNSYNCHRONIZED = static_cast<HRESULT>(0x80040805);
// The mailbox has too many named properties.
inline constexpr HRESULT MAPI_E_NAMED_PROP_QUOTA_EXCEEDED = static_cast<HRESULT>(0x80040900);
// The server does not implement it.
inline constexpr HRESULT MAPI_E_NOT_IMPLEMENTED = static_cast<HRESULT>(0x80040FFF);
// Access is denied.
inline constexpr HRESULT MAPI_E_NO_ACCESS = static_cast<HRESULT>(0x80070005);
// Not enough memory.
inline constexpr HRESULT MAPI_E_NOT_ENOUGH_MEMORY = static_cast<HRESULT>(0x8007000E);
// An argument is not valid.
inline constexpr HRESULT MAPI_E_INVALID_PARAMETER = static_cast<HRESULT>(0x80070057);
// An argument is not valid.
inline constexpr HRESULT SYNC_E_INVALID_PARAMETER = static_cast<HRESULT>(0x80070057);

// The server's codes as they travel in ROP and MAPI/HTTP replies (MS-OXCDATA 2.4). Those below 0x80000000 are errors
// all the same: never test them with FAILED.
inline constexpr ULONG ecNone = 0x00000000;
inline constexpr ULONG ecProfileNotConfigured = 0x0000011C;
inline constexpr ULONG ecJetError = 0x000003EA;
inline constexpr ULONG ecUnknownUser = 0x000003EB;
inline constexpr ULONG ecExiting = 0x000003ED;
inline constexpr ULONG ecBadConfig = 0x000003EE;
inline constexpr ULONG ecUnknownCodePage = 0x000003EF;
inline constexpr ULONG ecServerOOM = 0x000003F0;
inline constexpr ULONG ecLoginPerm = 0x000003F2;
inline constexpr ULONG ecDatabaseRolledBack = 0x000003F3;
inline constexpr ULONG ecDatabaseCopiedError = 0x000003F4;
inline constexpr ULONG ecAuditNotAllowed = 0x000003F5;
inline constexpr ULONG ecZombieUser = 0x000003F6;
inline constexpr ULONG ecUnconvertableACL = 0x000003F7;
inline constexpr ULONG ecNoFreeJses = 0x0000044C;
inline constexpr ULONG ecDifferentJses = 0x0000044D;
inline constexpr ULONG ecFileRemove = 0x0000044F;
inline constexpr ULONG ecParameterOverflow = 0x00000450;
inline constexpr ULONG ecBadVersion = 0x00000451;
inline constexpr ULONG ecTooManyCols = 0x00000452;
inline constexpr ULONG ecHaveMore = 0x00000453;
inline constexpr ULONG ecDatabaseError = 0x00000454;
inline constexpr ULONG ecIndexNameTooBig = 0x00000455;
inline constexpr ULONG ecUnsupportedProp = 0x00000456;
inline constexpr ULONG ecMsgNotSaved = 0x00000457;
inline constexpr ULONG ecUnpubNotif = 0x00000459;
inline constexpr ULONG ecDifferentRoot = 0x0000045B;
inline constexpr ULONG ecBadFolderName = 0x0000045C;
inline constexpr ULONG ecAttachOpen = 0x0000045D;
inline constexpr ULONG ecInvClpsState = 0x0000045E;
inline constexpr ULONG ecSkipMyChildren = 0x0000045F;
inline constexpr ULONG ecSearchFolder = 0x00000460;
inline constexpr ULONG ecNotSearchFolder = 0x00000461;
inline constexpr ULONG ecFolderSetReceive = 0x00000462;
inline constexpr ULONG ecNoReceiveFolder = 0x00000463;
inline constexpr ULONG ecNoDelSubmitMsg = 0x00000465;
inline constexpr ULONG ecInvalidRecips = 0x00000467;
inline constexpr ULONG ecNoReplicaHere = 0x00000468;
inline constexpr ULONG ecNoReplicaAvailable = 0x00000469;
inline constexpr ULONG ecPublicMDB = 0x0000046A;
inline constexpr ULONG ecNotPublicMDB = 0x0000046B;
inline constexpr ULONG ecRecordNotFound = 0x0000046C;
inline constexpr ULONG ecReplConflict = 0x0000046D;
inline constexpr ULONG ecFxBufferOverrun = 0x00000470;
inline constexpr ULONG ecFxBufferEmpty = 0x00000471;
inline constexpr ULONG ecFxPartialValue = 0x00000472;
inline constexpr ULONG ecFxNoRoom = 0x00000473;
inline constexpr ULONG ecMaxTimeExpired = 0x00000474;
inline constexpr ULONG ecDstError = 0x00000475;
inline constexpr ULONG ecMDBNotInit = 0x00000476;
inline constexpr ULONG ecWrongServer = 0x00000478;
inline constexpr ULONG ecWrongTenant = 0x00000479;
inline constexpr ULONG ecMissingMessageTenantHint = 0x0000047A;
inline constexpr ULONG ecWriteOperationOnReadOnlyDatabase = 0x0000047B;
inline constexpr ULONG ecCrossMailboxAccess = 0x0000047C;
inline constexpr ULONG ecBufferTooSmall = 0x0000047D;
inline constexpr ULONG ecRequiresRefResolve = 0x0000047E;
inline constexpr ULONG ecServerPaused = 0x0000047F;
inline constexpr ULONG ecServerBusy = 0x00000480;
inline constexpr ULONG ecNoSuchLogon = 0x00000481;
inline constexpr ULONG ecLoadLibFailed = 0x00000482;
inline constexpr ULONG ecObjAlreadyConfig = 0x00000483;
inline constexpr ULONG ecObjNotConfig = 0x00000484;
inline constexpr ULONG ecDataLoss = 0x00000485;
inline constexpr ULONG ecMaxSendThreadExceeded = 0x00000488;
inline constexpr ULONG ecFxErrorMarker = 0x00000489;
inline constexpr ULONG ecNoFreeJtabs = 0x0000048A;
inline constexpr ULONG ecNotPrivateMDB = 0x0000048B;
inline constexpr ULONG ecIsintegMDB = 0x0000048C;
inline constexpr ULONG ecRecoveryMDBMismatch = 0x0000048D;
inline constexpr ULONG ecTableMayNotBeDeleted = 0x0000048E;
inline constexpr ULONG ecSearchFolderNotEmpty = 0x0000048F;
inline constexpr ULONG ecSearchFolderScopeViolation = 0x00000490;
inline constexpr ULONG ecCorruptConversation = 0x00000495;
inline constexpr ULONG ecConversationNotFound = 0x00000496;
inline constexpr ULONG ecConversationMemberNotFound = 0x00000497;
inline constexpr ULONG ecVersionStoreBusy = 0x00000498;
inline constexpr ULONG ecSearchEvaluationInProgress = 0x00000499;
inline constexpr ULONG ecRecursiveSearchChainTooDeep = 0x0000049D;
inline constexpr ULONG ecEmbeddedMessagePropertyCopyFailed = 0x0000049E;
inline constexpr ULONG ecGlobalCounterRangeExceeded = 0x000004A1;
inline constexpr ULONG ecRpcRegisterIf = 0x000004B1;
inline constexpr ULONG ecRpcListen = 0x000004B2;
inline constexpr ULONG ecRpcFormat = 0x000004B6;
inline constexpr ULONG ecNoCopyTo = 0x000004B7;
inline constexpr ULONG ecNullObject = 0x000004B9;
inline constexpr ULONG ecRpcAuthentication = 0x000004BC;
inline constexpr ULONG ecRpcBadAuthenticationLevel = 0x000004BD;
inline constexpr ULONG ecNullCommentRestriction = 0x000004BE;
inline constexpr ULONG ecRulesLoadError = 0x000004CC;
inline constexpr ULONG ecRulesDelivErr = 0x000004CD;
inline constexpr ULONG ecRulesParsingErr = 0x000004CE;
inline constexpr ULONG ecRulesCreateDaeErr = 0x000004CF;
inline constexpr ULONG ecRulesCreateDamErr = 0x000004D0;
inline constexpr ULONG ecRulesNoMoveCopyFolder = 0x000004D1;
inline constexpr ULONG ecRulesNoFolderRights = 0x000004D2;
inline constexpr ULONG ecInvalidRTF = 0x000004D3;
inline constexpr ULONG ecMessageTooBig = 0x000004D4;
inline constexpr ULONG ecFormNotValid = 0x000004D5;
inline constexpr ULONG ecNotAuthorized = 0x000004D6;
inline constexpr ULONG ecDeleteMessage = 0x000004D7;
inline constexpr ULONG ecBounceMessage = 0x000004D8;
inline constexpr ULONG ecQuotaExceeded = 0x000004D9;
inline constexpr ULONG ecMaxSubmissionExceeded = 0x000004DA;
inline constexpr ULONG ecMaxAttachmentExceeded = 0x000004DB;
inline constexpr ULONG ecSendAsDenied = 0x000004DC;
inline constexpr ULONG ecShutoffQuotaExceeded = 0x000004DD;
inline constexpr ULONG ecMaxObjsExceeded = 0x000004DE;
inline constexpr ULONG ecClientVerDisallowed = 0x000004DF;
inline constexpr ULONG ecRpcHttpDisallowed = 0x000004E0;
inline constexpr ULONG ecCachedModeRequired = 0x000004E1;
inline constexpr ULONG ecFolderNotCleanedUp = 0x000004E3;
inline constexpr ULONG ecMessagePerFolderCountReceiveQuotaExceeded = 0x000004E4;
inline constexpr ULONG ecFolderHierarchyChildrenCountReceiveQuotaExceeded = 0x000004E5;
inline constexpr ULONG ecFolderHierarchyDepthReceiveQuotaExceeded = 0x000004E6;
inline constexpr ULONG ecDynamicSearchFoldersPerScopeCountReceiveQuotaExceeded = 0x000004E7;
inline constexpr ULONG ecFolderHierarchySizeReceiveQuotaExceeded = 0x000004E8;
inline constexpr ULONG ecFmtError = 0x000004ED;
inline constexpr ULONG ecNotExpanded = 0x000004F7;
inline constexpr ULONG ecNotCollapsed = 0x000004F8;
inline constexpr ULONG ecLeaf = 0x000004F9;
inline constexpr ULONG ecUnregisteredNamedProp = 0x000004FA;
inline constexpr ULONG ecFolderDisabled = 0x000004FB;
inline constexpr ULONG ecDomainError = 0x000004FC;
inline constexpr ULONG ecNoCreateRight = 0x000004FF;
inline constexpr ULONG ecPublicRoot = 0x00000500;
inline constexpr ULONG ecNoReadRight = 0x00000501;
inline constexpr ULONG ecNoCreateSubfolderRight = 0x00000502;
inline constexpr ULONG ecDstNullObject = 0x00000503;
inline constexpr ULONG ecMsgCycle = 0x00000504;
inline constexpr ULONG ecTooManyRecips = 0x00000505;
inline constexpr ULONG ecTooManyProps = 0x00000506;
inline constexpr ULONG ecVirusScanInProgress = 0x0000050A;
inline constexpr ULONG ecVirusDetected = 0x0000050B;
inline constexpr ULONG ecMailboxInTransit = 0x0000050C;
inline constexpr ULONG ecBackupInProgress = 0x0000050D;
inline constexpr ULONG ecVirusMessageDeleted = 0x0000050E;
inline constexpr ULONG ecInvalidBackupSequence = 0x0000050F;
inline constexpr ULONG ecInvalidBackupType = 0x00000510;
inline constexpr ULONG ecTooManyBackupsInProgress = 0x00000511;
inline constexpr ULONG ecRestoreInProgress = 0x00000512;
inline constexpr ULONG ecPropsDontMatch = 0x00000519;
inline constexpr ULONG ecDuplicateObject = 0x00000579;
inline constexpr ULONG ecObjectNotFound = 0x0000057A;
inline constexpr ULONG ecFixupReplyRule = 0x0000057B;
inline constexpr ULONG ecTemplateNotFound = 0x0000057C;
inline constexpr ULONG ecRuleException = 0x0000057D;
inline constexpr ULONG ecDSNoSuchObject = 0x0000057E;
inline constexpr ULONG ecMessageAlreadyTombstoned = 0x0000057F;
inline constexpr ULONG ecRequiresRWTransaction = 0x00000596;
inline constexpr ULONG ecPaused = 0x0000060E;
inline constexpr ULONG ecNotPaused = 0x0000060F;
inline constexpr ULONG ecWrongMailbox = 0x00000648;
inline constexpr ULONG ecChgPassword = 0x0000064C;
inline constexpr ULONG ecPwdExpired = 0x0000064D;
inline constexpr ULONG ecInvWkstn = 0x0000064E;
inline constexpr ULONG ecInvLogonHrs = 0x0000064F;
inline constexpr ULONG ecAcctDisabled = 0x00000650;
inline constexpr ULONG ecRuleVersion = 0x000006A4;
inline constexpr ULONG ecRuleFormat = 0x000006A5;
inline constexpr ULONG ecRuleSendAsDenied = 0x000006A6;
inline constexpr ULONG ecNoServerSupport = 0x000006B9;
inline constexpr ULONG ecLockTimedOut = 0x000006BA;
inline constexpr ULONG ecObjectLocked = 0x000006BB;
inline constexpr ULONG ecInvalidLockNamespace = 0x000006BD;
inline constexpr ULONG ecMessageDeleted = 0x000007D6;
inline constexpr ULONG ecProtocolDisabled = 0x000007D8;
inline constexpr ULONG ecClearTextLogonDisabled = 0x000007D9;
inline constexpr ULONG ecRejected = 0x000007EE;
inline constexpr ULONG ecCrossPostDenied = 0x000007F7;
inline constexpr ULONG ecNoMessages = 0x00000805;
inline constexpr ULONG ecNoRpcInterface = 0x00000824;
inline constexpr ULONG ecAmbiguousAlias = 0x0000089A;
inline constexpr ULONG ecUnknownMailbox = 0x0000089B;
inline constexpr ULONG ecExpReserved = 0x000008FC;
inline constexpr ULONG ecExpParseDepth = 0x000008FD;
inline constexpr ULONG ecExpFuncArgType = 0x000008FE;
inline constexpr ULONG ecExpSyntax = 0x000008FF;
inline constexpr ULONG ecExpBadStrToken = 0x00000900;
inline constexpr ULONG ecExpBadColToken = 0x00000901;
inline constexpr ULONG ecExpTypeMismatch = 0x00000902;
inline constexpr ULONG ecExpOpNotSupported = 0x00000903;
inline constexpr ULONG ecExpDivByZero = 0x00000904;
inline constexpr ULONG ecExpUnaryArgType = 0x00000905;
inline constexpr ULONG ecNotLocked = 0x00000960;
inline constexpr ULONG ecClientEvent = 0x00000961;
inline constexpr ULONG ecCorruptEvent = 0x00000965;
inline constexpr ULONG ecCorruptWatermark = 0x00000966;
inline constexpr ULONG ecEventError = 0x00000967;
inline constexpr ULONG ecWatermarkError = 0x00000968;
inline constexpr ULONG ecNonCanonicalACL = 0x00000969;
inline constexpr ULONG ecMailboxDisabled = 0x0000096C;
inline constexpr ULONG ecRulesFolderOverQuota = 0x0000096D;
inline constexpr ULONG ecADUnavailable = 0x0000096E;
inline constexpr ULONG ecADError = 0x0000096F;
inline constexpr ULONG ecNotEncrypted = 0x00000970;
inline constexpr ULONG ecADNotFound = 0x00000971;
inline constexpr ULONG ecADPropertyError = 0x00000972;
inline constexpr ULONG ecRpcServerTooBusy = 0x00000973;
inline constexpr ULONG ecRpcOutOfMemory = 0x00000974;
inline constexpr ULONG ecRpcServerOutOfMemory = 0x00000975;
inline constexpr ULONG ecRpcOutOfResources = 0x00000976;
inline constexpr ULONG ecRpcServerUnavailable = 0x00000977;
inline constexpr ULONG ecADDuplicateEntry = 0x00000978;
inline constexpr ULONG ecImailConversion = 0x00000979;
inline constexpr ULONG ecSecureSubmitError = 0x0000097A;
inline constexpr ULONG ecImailConversionProhibited = 0x0000097B;
inline constexpr ULONG ecEventsDeleted = 0x0000097C;
inline constexpr ULONG ecSubsystemStopping = 0x0000097D;
inline constexpr ULONG ecSAUnavailable = 0x0000097E;
inline constexpr ULONG ecCIStopping = 0x00000A28;
inline constexpr ULONG ecFxInvalidState = 0x00000A29;
inline constexpr ULONG ecFxUnexpectedMarker = 0x00000A2A;
inline constexpr ULONG ecDuplicateDelivery = 0x00000A2B;
inline constexpr ULONG ecConditionViolation = 0x00000A2C;
inline constexpr ULONG ecMaxPoolExceeded = 0x00000A2D;
inline constexpr ULONG ecRpcInvalidHandle = 0x00000A2E;
inline constexpr ULONG ecEventNotFound = 0x00000A2F;
inline constexpr ULONG ecPropNotPromoted = 0x00000A30;
inline constexpr ULONG ecLowMdbSpace = 0x00000A31;
inline constexpr ULONG ecLowDatabaseLogDiskSpace = 0x00000A32;
inline constexpr ULONG ecMailboxQuarantined = 0x00000A33;
inline constexpr ULONG ecMountInProgress = 0x00000A34;
inline constexpr ULONG ecDismountInProgress = 0x00000A35;
inline constexpr ULONG ecConnectionsOverBudget = 0x00000A36;
inline constexpr ULONG ecNotFoundInContainer = 0x00000A37;
inline constexpr ULONG ecCannotRemove = 0x00000A38;
inline constexpr ULONG ecInvalidPool = 0x00000A39;
inline constexpr ULONG ecVirusScannerError = 0x00000A3A;
inline constexpr ULONG ecCannotRegisterNewReplidGuidMapping = 0x00000A3C;
inline constexpr ULONG ecCannotRegisterNewNamedPropertyMapping = 0x00000A3D;
inline constexpr ULONG ecMailboxSoftDeleted = 0x00000A4B;
inline constexpr ULONG ecDatabaseStateConflict = 0x00000A4C;
inline constexpr ULONG ecRpcInvalidSession = 0x00000A4D;
inline constexpr ULONG ecInvalidInternetMessageHeaderName = 0x00000B17;
inline constexpr ULONG ecSyncStateTooOld = 0x00000B19;
inline constexpr ULONG ecWarnWithErrors = 0x00040380;
inline constexpr ULONG ecWarnPositionChanged = 0x00040481;
inline constexpr ULONG ecWarnApproxCount = 0x00040482;
inline constexpr ULONG ecPartialCompletion = 0x00040680;
inline constexpr ULONG ecInterfaceNotSupported = 0x80004002;
inline constexpr ULONG ecError = 0x80004005;
inline constexpr ULONG ecStreamSeekError = 0x80030019;
inline constexpr ULONG ecStreamSizeError = 0x80030070;
inline constexpr ULONG ecNotSupported = 0x80040102;
inline constexpr ULONG ecBadCharwidth = 0x80040103;
inline constexpr ULONG ecStringTooLarge = 0x80040105;
inline constexpr ULONG ecUnknownFlags = 0x80040106;
inline constexpr ULONG ecInvalidEntryId = 0x80040107;
inline constexpr ULONG ecInvalidObject = 0x80040108;
inline constexpr ULONG ecObjectModified = 0x80040109;
inline constexpr ULONG ecObjectDeleted = 0x8004010A;
inline constexpr ULONG ecBusy = 0x8004010B;
inline constexpr ULONG ecDiskFull = 0x8004010D;
inline constexpr ULONG ecInsufficientResrc = 0x8004010E;
inline constexpr ULONG ecNotFound = 0x8004010F;
inline constexpr ULONG ecVersion = 0x80040110;
inline constexpr ULONG ecVersionMismatch = 0x80040110;
inline constexpr ULONG ecLoginFailure = 0x80040111;
inline constexpr ULONG ecTooManySessions = 0x80040112;
inline constexpr ULONG ecUserAbort = 0x80040113;
inline constexpr ULONG ecUnableToAbort = 0x80040114;
inline constexpr ULONG ecRpcFailed = 0x80040115;
inline constexpr ULONG ecNetwork = 0x80040115;
inline constexpr ULONG ecReadFault = 0x80040116;
inline constexpr ULONG ecTooComplex = 0x80040117;
inline constexpr ULONG ecComputed = 0x8004011A;
inline constexpr ULONG ecCorruptData = 0x8004011B;
inline constexpr ULONG ecTimeSkew = 0x80040123;
inline constexpr ULONG ecPropBadValue = 0x80040301;
inline constexpr ULONG ecInvalidType = 0x80040302;
inline constexpr ULONG ecTypeNotSupported = 0x80040303;
inline constexpr ULONG ecPropType = 0x80040304;
inline constexpr ULONG ecTooBig = 0x80040305;
inline constexpr ULONG ecUnableToComplete = 0x80040400;
inline constexpr ULONG ecTimeout = 0x80040401;
inline constexpr ULONG ecTableEmpty = 0x80040402;
inline constexpr ULONG ecTableTooBig = 0x80040403;
inline constexpr ULONG ecInvalidBookmark = 0x80040405;
inline constexpr ULONG ecWait = 0x80040500;
inline constexpr ULONG ecCancel = 0x80040501;
inline constexpr ULONG ecNotInQueue = 0x80040601;
inline constexpr ULONG ecDuplicateName = 0x80040604;
inline constexpr ULONG ecNotInitialized = 0x80040605;
inline constexpr ULONG ecSubmitted = 0x80040608;
inline constexpr ULONG ecFolderHasChildren = 0x80040609;
inline constexpr ULONG ecFolderHasContents = 0x8004060A;
inline constexpr ULONG ecRootFolder = 0x8004060B;
inline constexpr ULONG ecLockIdLimit = 0x8004060D;
inline constexpr ULONG ecAmbiguousRecip = 0x80040700;
inline constexpr ULONG ecNPQuotaExceeded = 0x80040900;
inline constexpr ULONG ecErrorPathNotFound = 0x80070003;
inline constexpr ULONG ecAccessDenied = 0x80070005;
inline constexpr ULONG ecMAPIOOM = 0x8007000E;
inline constexpr ULONG ecInvalidParam = 0x80070057;
inline constexpr ULONG ecWin32ErrorDiskFull = 0x80070070;
inline constexpr ULONG ecErrorInsufficientBuffer = 0x8007007A;
inline constexpr ULONG ecErrorCanNotComplete = 0x800703EB;
inline constexpr ULONG ecErrorCanceled = 0x800704C7;
