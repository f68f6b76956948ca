// Generated from native/mapi/data/errors.json by native/mapi/data/generate.mjs: do not edit.

/** The service does not answer. */
export const MAPI_W_NO_SERVICE = 0x00040203;
/** Some of the properties could not be returned. */
export const MAPI_W_ERRORS_RETURNED = 0x00040380;
/** The row of the bookmark is gone; the next one was taken. */
export const MAPI_W_POSITION_CHANGED = 0x00040481;
/** The count is approximate. */
export const MAPI_W_APPROX_COUNT = 0x00040482;
/** Delivery of the message was cancelled. */
export const MAPI_W_CANCEL_MESSAGE = 0x00040580;
/** Only a part of the operation succeeded. */
export const MAPI_W_PARTIAL_COMPLETION = 0x00040680;
/** There is more to synchronise: call again. */
export const SYNC_W_PROGRESS = 0x00040820;
/** The moved message was newer here than on the server. */
export const SYNC_W_CLIENT_CHANGE_NEWER = 0x00040821;
/** The object does not have the interface that was asked for. */
export const MAPI_E_INTERFACE_NOT_SUPPORTED = 0x80004002;
/** The call failed for a reason that has no code of its own. */
export const MAPI_E_CALL_FAILED = 0x80004005;
/** The call failed for a reason that has no code of its own. */
export const SYNC_E_ERROR = 0x80004005;
/** The object does not support the operation. */
export const MAPI_E_NO_SUPPORT = 0x80040102;
/** The character width (8-bit or Unicode) is not supported. */
export const MAPI_E_BAD_CHARWIDTH = 0x80040103;
/** A string is longer than allowed. */
export const MAPI_E_STRING_TOO_LONG = 0x80040105;
/** Flags that are unknown or reserved were set. */
export const MAPI_E_UNKNOWN_FLAGS = 0x80040106;
/** Flags that are unknown or reserved were set. */
export const SYNC_E_UNKNOWN_FLAGS = 0x80040106;
/** The entry identifier is malformed, or belongs to somebody else. */
export const MAPI_E_INVALID_ENTRYID = 0x80040107;
/** The object was released or is no longer valid. */
export const MAPI_E_INVALID_OBJECT = 0x80040108;
/** The object was changed since it was opened. */
export const MAPI_E_OBJECT_CHANGED = 0x80040109;
/** The object was deleted since it was opened. */
export const MAPI_E_OBJECT_DELETED = 0x8004010A;
/** The object is busy with another operation. */
export const MAPI_E_BUSY = 0x8004010B;
/** Not enough disk space. */
export const MAPI_E_NOT_ENOUGH_DISK = 0x8004010D;
/** Not enough resources; often too many objects are open. */
export const MAPI_E_NOT_ENOUGH_RESOURCES = 0x8004010E;
/** The object, property or row does not exist. */
export const MAPI_E_NOT_FOUND = 0x8004010F;
/** The version is not supported. */
export const MAPI_E_VERSION = 0x80040110;
/** Logon was refused. */
export const MAPI_E_LOGON_FAILED = 0x80040111;
/** Too many sessions are open. */
export const MAPI_E_SESSION_LIMIT = 0x80040112;
/** The operation was cancelled. */
export const MAPI_E_USER_CANCEL = 0x80040113;
/** The operation can no longer be aborted. */
export const MAPI_E_UNABLE_TO_ABORT = 0x80040114;
/** The network or the server failed. */
export const MAPI_E_NETWORK_ERROR = 0x80040115;
/** A disk could not be read or written. */
export const MAPI_E_DISK_ERROR = 0x80040116;
/** The restriction or request is too complex. */
export const MAPI_E_TOO_COMPLEX = 0x80040117;
/** A column cannot be used in this table. */
export const MAPI_E_BAD_COLUMN = 0x80040118;
/** The object's GetLastError says more. */
export const MAPI_E_EXTENDED_ERROR = 0x80040119;
/** The property is computed and cannot be set. */
export const MAPI_E_COMPUTED = 0x8004011A;
/** Data is malformed. */
export const MAPI_E_CORRUPT_DATA = 0x8004011B;
/** A service or provider is not configured. */
export const MAPI_E_UNCONFIGURED = 0x8004011C;
/** One of the profile's providers failed; the store could not be opened. */
export const MAPI_E_FAILONEPROVIDER = 0x8004011D;
/** The code page is not supported. */
export const MAPI_E_UNKNOWN_CPID = 0x8004011E;
/** The locale is not supported. */
export const MAPI_E_UNKNOWN_LCID = 0x8004011F;
/** The password must be changed first. */
export const MAPI_E_PASSWORD_CHANGE_REQUIRED = 0x80040120;
/** The password has expired. */
export const MAPI_E_PASSWORD_EXPIRED = 0x80040121;
/** Logon from this workstation is not allowed. */
export const MAPI_E_INVALID_WORKSTATION_ACCOUNT = 0x80040122;
/** Logon is not allowed at this time, or clocks differ too much. */
export const MAPI_E_INVALID_ACCESS_TIME = 0x80040123;
/** The account is disabled. */
export const MAPI_E_ACCOUNT_DISABLED = 0x80040124;
/** The connection was restored. */
export const MAPI_E_RECONNECTED = 0x80040125;
/** The store is offline. */
export const MAPI_E_OFFLINE = 0x80040126;
/** The session has ended. */
export const MAPI_E_END_OF_SESSION = 0x80040200;
/** No provider knows the entry identifier. */
export const MAPI_E_UNKNOWN_ENTRYID = 0x80040201;
/** A required column is missing. */
export const MAPI_E_MISSING_REQUIRED_COLUMN = 0x80040202;
/** The profile was deleted. */
export const MAPI_E_PROFILE_DELETED = 0x80040204;
/** The value does not fit the property. */
export const MAPI_E_BAD_VALUE = 0x80040301;
/** The property type is not valid. */
export const MAPI_E_INVALID_TYPE = 0x80040302;
/** The property type is not supported here. */
export const MAPI_E_TYPE_NO_SUPPORT = 0x80040303;
/** The property has another type. */
export const MAPI_E_UNEXPECTED_TYPE = 0x80040304;
/** The value or result is too big. */
export const MAPI_E_TOO_BIG = 0x80040305;
/** The object leaves copying to the caller. */
export const MAPI_E_DECLINE_COPY = 0x80040306;
/** The property identifier is not expected here. */
export const MAPI_E_UNEXPECTED_ID = 0x80040307;
/** The operation could not be completed. */
export const MAPI_E_UNABLE_TO_COMPLETE = 0x80040400;
/** The deadline passed. */
export const MAPI_E_TIMEOUT = 0x80040401;
/** The table has no rows. */
export const MAPI_E_TABLE_EMPTY = 0x80040402;
/** The table has too many rows. */
export const MAPI_E_TABLE_TOO_BIG = 0x80040403;
/** The bookmark is not valid. */
export const MAPI_E_INVALID_BOOKMARK = 0x80040405;
/** Another transport has to go first. */
export const MAPI_E_WAIT = 0x80040500;
/** The operation was cancelled. */
export const MAPI_E_CANCEL = 0x80040501;
/** The transport does not handle the recipient. */
export const MAPI_E_NOT_ME = 0x80040502;
/** The store is damaged. */
export const MAPI_E_CORRUPT_STORE = 0x80040600;
/** The message is not in the outgoing queue. */
export const MAPI_E_NOT_IN_QUEUE = 0x80040601;
/** The store cannot suppress receipts. */
export const MAPI_E_NO_SUPPRESS = 0x80040602;
/** The name is in use. */
export const MAPI_E_COLLISION = 0x80040604;
/** MAPI is not initialised on this thread, or the object is not set up. */
export const MAPI_E_NOT_INITIALIZED = 0x80040605;
/** The store does not do this in the standard way. */
export const MAPI_E_NON_STANDARD = 0x80040606;
/** The message has no recipients. */
export const MAPI_E_NO_RECIPIENTS = 0x80040607;
/** The message was submitted already. */
export const MAPI_E_SUBMITTED = 0x80040608;
/** The folder has subfolders. */
export const MAPI_E_HAS_FOLDERS = 0x80040609;
/** The folder has messages. */
export const MAPI_E_HAS_MESSAGES = 0x8004060A;
/** A folder would contain itself. */
export const MAPI_E_FOLDER_CYCLE = 0x8004060B;
/** The mailbox is over its quota. */
export const MAPI_E_STORE_FULL = 0x8004060C;
/** Too many locks. */
export const MAPI_E_LOCKID_LIMIT = 0x8004060D;
/** A name fits several recipients. */
export const MAPI_E_AMBIGUOUS_RECIP = 0x80040700;
/** The object was deleted on the server. */
export const SYNC_E_OBJECT_DELETED = 0x80040800;
/** The server has the same or a newer version. */
export const SYNC_E_IGNORE = 0x80040801;
/** The change conflicts with the server's. */
export const SYNC_E_CONFLICT = 0x80040802;
/** The parent folder is missing on the server. */
export const SYNC_E_NO_PARENT = 0x80040803;
/** The change would make a cycle of folders. */
export const SYNC_E_CYCLE = 0x80040804;
/** The object is not synchronised. */
export const SYNC_E_UNSYNCHRONIZED = 0x80040805;
/** The mailbox has too many named properties. */
export const MAPI_E_NAMED_PROP_QUOTA_EXCEEDED = 0x80040900;
/** The server does not implement it. */
export const MAPI_E_NOT_IMPLEMENTED = 0x80040FFF;
/** Access is denied. */
export const MAPI_E_NO_ACCESS = 0x80070005;
/** Not enough memory. */
export const MAPI_E_NOT_ENOUGH_MEMORY = 0x8007000E;
/** An argument is not valid. */
export const MAPI_E_INVALID_PARAMETER = 0x80070057;
/** An argument is not valid. */
export const SYNC_E_INVALID_PARAMETER = 0x80070057;

/** One result code: HRESULT of MAPI, COM or a stream, or raw code of an Exchange server. */
export interface ErrorCode {
  /** Unsigned 32 bits. */
  readonly code: number;
  /** MAPI's name where there is one, otherwise the server's (`ecUnknownUser`) or COM's. */
  readonly name: string;
  readonly meaning: string;
  /** Other names of the same number. */
  readonly aliases: readonly string[];
}

type Row = readonly [code: number, name: string, meaning: string, aliases?: readonly string[]];

const rows: readonly Row[] = [
  [0x00000000, 'S_OK', 'Success', ['ecNone']],
  [0x0000011C, 'ecProfileNotConfigured', "The store is not the user's home store, and admin rights were not asked for"],
  [0x000003EA, 'ecJetError', "An error of the server's database engine"],
  [0x000003EB, 'ecUnknownUser', 'The mailbox or user is unknown or disabled'],
  [0x000003ED, 'ecExiting', 'The server or the session is shutting down'],
  [0x000003EE, 'ecBadConfig', 'The server is configured wrongly'],
  [0x000003EF, 'ecUnknownCodePage', 'Session or message code page not supported'],
  [0x000003F0, 'ecServerOOM', 'The server is out of memory'],
  [0x000003F2, 'ecLoginPerm', 'The right to open the mailbox, as owner or administrator, is missing'],
  [0x000003F3, 'ecDatabaseRolledBack', 'The database rolled the change back'],
  [0x000003F4, 'ecDatabaseCopiedError', 'The database was copied from another server'],
  [0x000003F5, 'ecAuditNotAllowed', 'Auditing is not allowed'],
  [0x000003F6, 'ecZombieUser', "The user's account no longer exists"],
  [0x000003F7, 'ecUnconvertableACL', 'A permission list cannot be converted'],
  [0x0000044C, 'ecNoFreeJses', 'No session of the database is free'],
  [0x0000044D, 'ecDifferentJses', 'The objects belong to different sessions of the database'],
  [0x0000044F, 'ecFileRemove', 'A file could not be removed'],
  [0x00000450, 'ecParameterOverflow', 'A parameter is too large'],
  [0x00000451, 'ecBadVersion', 'The version is not supported'],
  [0x00000452, 'ecTooManyCols', 'Too many columns'],
  [0x00000453, 'ecHaveMore', 'More data available'],
  [0x00000454, 'ecDatabaseError', 'The database failed'],
  [0x00000455, 'ecIndexNameTooBig', "The index's name is too long"],
  [0x00000456, 'ecUnsupportedProp', 'Property cannot be used here'],
  [0x00000457, 'ecMsgNotSaved', 'The message was not saved yet'],
  [0x00000459, 'ecUnpubNotif', 'The notification is not published'],
  [0x0000045B, 'ecDifferentRoot', 'The objects have different roots'],
  [0x0000045C, 'ecBadFolderName', 'The folder name is not valid'],
  [0x0000045D, 'ecAttachOpen', 'The attachment is open'],
  [0x0000045E, 'ecInvClpsState', 'Bad collapse-state blob'],
  [0x0000045F, 'ecSkipMyChildren', 'Children are skipped'],
  [0x00000460, 'ecSearchFolder', 'The operation is not possible on a search folder'],
  [0x00000461, 'ecNotSearchFolder', 'Folder is not a search folder'],
  [0x00000462, 'ecFolderSetReceive', 'The folder is a receive folder and cannot be deleted'],
  [0x00000463, 'ecNoReceiveFolder', 'No receive folder'],
  [0x00000465, 'ecNoDelSubmitMsg', 'Message is submitted, cannot delete'],
  [0x00000467, 'ecInvalidRecips', 'The recipients are not valid'],
  [0x00000468, 'ecNoReplicaHere', 'Public folder content not on this server'],
  [0x00000469, 'ecNoReplicaAvailable', 'No replica reachable'],
  [0x0000046A, 'ecPublicMDB', 'Operation not valid in a public store'],
  [0x0000046B, 'ecNotPublicMDB', 'Only valid in a public store'],
  [0x0000046C, 'ecRecordNotFound', 'The record does not exist'],
  [0x0000046D, 'ecReplConflict', 'Replication conflict'],
  [0x00000470, 'ecFxBufferOverrun', 'FastTransfer: stream over-run'],
  [0x00000471, 'ecFxBufferEmpty', 'FastTransfer: input empty'],
  [0x00000472, 'ecFxPartialValue', 'FastTransfer: value cut'],
  [0x00000473, 'ecFxNoRoom', 'FastTransfer: no room'],
  [0x00000474, 'ecMaxTimeExpired', 'The operation ran out of time'],
  [0x00000475, 'ecDstError', 'The destination of a copy failed'],
  [0x00000476, 'ecMDBNotInit', 'The database is not initialised'],
  [0x00000478, 'ecWrongServer', 'RopLogon redirect: use the server named in the reply'],
  [0x00000479, 'ecWrongTenant', 'The mailbox belongs to another tenant'],
  [0x0000047A, 'ecMissingMessageTenantHint', 'The tenant is not named'],
  [0x0000047B, 'ecWriteOperationOnReadOnlyDatabase', 'The database is read-only'],
  [0x0000047C, 'ecCrossMailboxAccess', 'Access to another mailbox is not allowed here'],
  [0x0000047D, 'ecBufferTooSmall', 'The reply does not fit the buffer'],
  [0x0000047E, 'ecRequiresRefResolve', "The attachment's reference must be resolved first"],
  [0x0000047F, 'ecServerPaused', 'Too many wrong-server logons, wait'],
  [0x00000480, 'ecServerBusy', 'The server is busy'],
  [0x00000481, 'ecNoSuchLogon', 'LogonId not known'],
  [0x00000482, 'ecLoadLibFailed', 'A library could not be loaded'],
  [0x00000483, 'ecObjAlreadyConfig', 'The object is configured already'],
  [0x00000484, 'ecObjNotConfig', 'The object is not configured'],
  [0x00000485, 'ecDataLoss', 'Data loss'],
  [0x00000488, 'ecMaxSendThreadExceeded', 'Too many threads are sending'],
  [0x00000489, 'ecFxErrorMarker', 'FastTransfer: error marker met'],
  [0x0000048A, 'ecNoFreeJtabs', 'No cursor of the database is free'],
  [0x0000048B, 'ecNotPrivateMDB', 'Only valid in a private store'],
  [0x0000048C, 'ecIsintegMDB', 'The database is being repaired'],
  [0x0000048D, 'ecRecoveryMDBMismatch', 'The database does not match the one to recover'],
  [0x0000048E, 'ecTableMayNotBeDeleted', 'The table is needed and may not be deleted'],
  [0x0000048F, 'ecSearchFolderNotEmpty', 'The search folder is not empty'],
  [0x00000490, 'ecSearchFolderScopeViolation', 'Search folder inside its own scope'],
  [0x00000495, 'ecCorruptConversation', 'The conversation is damaged'],
  [0x00000496, 'ecConversationNotFound', 'Conversation id not found'],
  [0x00000497, 'ecConversationMemberNotFound', 'The conversation does not have the message'],
  [0x00000498, 'ecVersionStoreBusy', 'The database is busy with versions'],
  [0x00000499, 'ecSearchEvaluationInProgress', 'The search is still being evaluated'],
  [0x0000049D, 'ecRecursiveSearchChainTooDeep', 'Search folders refer to one another too deeply'],
  [0x0000049E, 'ecEmbeddedMessagePropertyCopyFailed', 'A property of an embedded message was not copied'],
  [0x000004A1, 'ecGlobalCounterRangeExceeded', "The store's counter is used up"],
  [0x000004B1, 'ecRpcRegisterIf', 'The server could not register its interface'],
  [0x000004B2, 'ecRpcListen', 'The server could not listen'],
  [0x000004B6, 'ecRpcFormat', 'The request is malformed'],
  [0x000004B7, 'ecNoCopyTo', 'Copying is not possible here'],
  [0x000004B9, 'ecNullObject', 'Handle slot empty, wrong object, or table without columns'],
  [0x000004BC, 'ecRpcAuthentication', 'Authentication problem of the call'],
  [0x000004BD, 'ecRpcBadAuthenticationLevel', 'Authentication level too low'],
  [0x000004BE, 'ecNullCommentRestriction', 'A comment restriction is empty'],
  [0x000004CC, 'ecRulesLoadError', 'Rules could not be loaded'],
  [0x000004CD, 'ecRulesDelivErr', "A rule's delivery failed"],
  [0x000004CE, 'ecRulesParsingErr', 'A rule is malformed'],
  [0x000004CF, 'ecRulesCreateDaeErr', 'A deferred action error could not be made'],
  [0x000004D0, 'ecRulesCreateDamErr', 'A deferred action message could not be made'],
  [0x000004D1, 'ecRulesNoMoveCopyFolder', "A rule's target folder cannot be opened"],
  [0x000004D2, 'ecRulesNoFolderRights', 'A rule lacks rights on its target folder'],
  [0x000004D3, 'ecInvalidRTF', 'The RTF is not valid'],
  [0x000004D4, 'ecMessageTooBig', 'Message exceeds limit'],
  [0x000004D5, 'ecFormNotValid', 'The form is not valid'],
  [0x000004D6, 'ecNotAuthorized', 'Not authorised'],
  [0x000004D7, 'ecDeleteMessage', 'The message is to be deleted'],
  [0x000004D8, 'ecBounceMessage', 'The message is to be returned'],
  [0x000004D9, 'ecQuotaExceeded', 'The mailbox is over its quota for sending and receiving'],
  [0x000004DA, 'ecMaxSubmissionExceeded', 'Message over submission limit'],
  [0x000004DB, 'ecMaxAttachmentExceeded', 'Too many attachments'],
  [0x000004DC, 'ecSendAsDenied', 'No send-as right'],
  [0x000004DD, 'ecShutoffQuotaExceeded', 'The mailbox is over its hard quota and refuses changes'],
  [0x000004DE, 'ecMaxObjsExceeded', 'Too many objects are open'],
  [0x000004DF, 'ecClientVerDisallowed', 'The client version is blocked, or an old client meets an organisation without public folders'],
  [0x000004E0, 'ecRpcHttpDisallowed', 'The user may not connect over HTTP'],
  [0x000004E1, 'ecCachedModeRequired', 'The server takes clients in cached mode only'],
  [0x000004E3, 'ecFolderNotCleanedUp', 'The folder was not cleaned up'],
  [0x000004E4, 'ecMessagePerFolderCountReceiveQuotaExceeded', 'The folder has too many messages'],
  [0x000004E5, 'ecFolderHierarchyChildrenCountReceiveQuotaExceeded', 'The folder has too many subfolders'],
  [0x000004E6, 'ecFolderHierarchyDepthReceiveQuotaExceeded', 'The folders are nested too deeply'],
  [0x000004E7, 'ecDynamicSearchFoldersPerScopeCountReceiveQuotaExceeded', 'The folder has too many search folders'],
  [0x000004E8, 'ecFolderHierarchySizeReceiveQuotaExceeded', 'The store has too many folders'],
  [0x000004ED, 'ecFmtError', 'A rule or restriction is malformed'],
  [0x000004F7, 'ecNotExpanded', 'CollapseRow on a row that is not expanded'],
  [0x000004F8, 'ecNotCollapsed', 'ExpandRow on a row that is not collapsed'],
  [0x000004F9, 'ecLeaf', 'Row is a leaf'],
  [0x000004FA, 'ecUnregisteredNamedProp', 'Unknown named property id'],
  [0x000004FB, 'ecFolderDisabled', 'The folder is disabled'],
  [0x000004FC, 'ecDomainError', 'The domain is not valid here'],
  [0x000004FF, 'ecNoCreateRight', 'No right to create items'],
  [0x00000500, 'ecPublicRoot', 'Not possible in the root of public folders'],
  [0x00000501, 'ecNoReadRight', 'No read right'],
  [0x00000502, 'ecNoCreateSubfolderRight', 'No right to create subfolders'],
  [0x00000503, 'ecDstNullObject', 'The destination of the copy or move is missing'],
  [0x00000504, 'ecMsgCycle', 'Message would contain itself'],
  [0x00000505, 'ecTooManyRecips', 'Too many recipients'],
  [0x00000506, 'ecTooManyProps', 'Too many properties'],
  [0x0000050A, 'ecVirusScanInProgress', 'The message is being scanned for viruses'],
  [0x0000050B, 'ecVirusDetected', 'The message has a virus'],
  [0x0000050C, 'ecMailboxInTransit', 'Mailbox being moved'],
  [0x0000050D, 'ecBackupInProgress', 'A backup is running'],
  [0x0000050E, 'ecVirusMessageDeleted', 'The message had a virus and was deleted'],
  [0x0000050F, 'ecInvalidBackupSequence', "The backup's steps are out of order"],
  [0x00000510, 'ecInvalidBackupType', 'The kind of backup is not possible'],
  [0x00000511, 'ecTooManyBackupsInProgress', 'Too many backups are running'],
  [0x00000512, 'ecRestoreInProgress', 'A restore is running'],
  [0x00000519, 'ecPropsDontMatch', 'The properties do not match'],
  [0x00000579, 'ecDuplicateObject', 'The object exists already'],
  [0x0000057A, 'ecObjectNotFound', 'Object not found'],
  [0x0000057B, 'ecFixupReplyRule', 'A reply rule needs its template'],
  [0x0000057C, 'ecTemplateNotFound', 'The template does not exist'],
  [0x0000057D, 'ecRuleException', 'A rule failed'],
  [0x0000057E, 'ecDSNoSuchObject', 'The directory does not have the object'],
  [0x0000057F, 'ecMessageAlreadyTombstoned', 'The message was deleted before'],
  [0x00000596, 'ecRequiresRWTransaction', 'The transaction is read-only'],
  [0x0000060E, 'ecPaused', 'The service is paused'],
  [0x0000060F, 'ecNotPaused', 'The service is not paused'],
  [0x00000648, 'ecWrongMailbox', 'Wrong mailbox'],
  [0x0000064C, 'ecChgPassword', 'The password must be changed'],
  [0x0000064D, 'ecPwdExpired', 'The password has expired'],
  [0x0000064E, 'ecInvWkstn', 'Logon from this workstation is not allowed'],
  [0x0000064F, 'ecInvLogonHrs', 'Logon is not allowed at this time'],
  [0x00000650, 'ecAcctDisabled', 'Account disabled'],
  [0x000006A4, 'ecRuleVersion', "The rule's version is not supported"],
  [0x000006A5, 'ecRuleFormat', "The rule's format is not supported"],
  [0x000006A6, 'ecRuleSendAsDenied', 'A rule may not send as this user'],
  [0x000006B9, 'ecNoServerSupport', 'The server does not support it'],
  [0x000006BA, 'ecLockTimedOut', 'A lock was not free in time'],
  [0x000006BB, 'ecObjectLocked', 'The object is locked'],
  [0x000006BD, 'ecInvalidLockNamespace', "The lock's name space is not valid"],
  [0x000006F7, 'RPC_X_BAD_STUB_DATA', 'Size limit of a request field exceeded'],
  [0x000007D6, 'ecMessageDeleted', 'Message deleted'],
  [0x000007D8, 'ecProtocolDisabled', 'MAPI disabled for the mailbox'],
  [0x000007D9, 'ecClearTextLogonDisabled', 'Logon in clear text is disabled'],
  [0x000007EE, 'ecRejected', 'The request was rejected; another one is waiting already'],
  [0x000007F7, 'ecCrossPostDenied', 'Posting to several folders is not allowed'],
  [0x00000805, 'ecNoMessages', 'There are no messages'],
  [0x00000824, 'ecNoRpcInterface', 'The interface is not available'],
  [0x0000089A, 'ecAmbiguousAlias', 'The name fits several mailboxes'],
  [0x0000089B, 'ecUnknownMailbox', 'The mailbox is unknown'],
  [0x000008FC, 'ecExpReserved', 'Expression: reserved'],
  [0x000008FD, 'ecExpParseDepth', 'Expression: nested too deeply'],
  [0x000008FE, 'ecExpFuncArgType', 'Expression: wrong type of an argument'],
  [0x000008FF, 'ecExpSyntax', 'Expression: syntax error'],
  [0x00000900, 'ecExpBadStrToken', 'Expression: malformed string'],
  [0x00000901, 'ecExpBadColToken', 'Expression: malformed column'],
  [0x00000902, 'ecExpTypeMismatch', 'Expression: types do not match'],
  [0x00000903, 'ecExpOpNotSupported', 'Expression: operator not supported'],
  [0x00000904, 'ecExpDivByZero', 'Expression: division by zero'],
  [0x00000905, 'ecExpUnaryArgType', 'Expression: wrong type of a unary operand'],
  [0x00000960, 'ecNotLocked', 'Not locked'],
  [0x00000961, 'ecClientEvent', "The event is the client's own"],
  [0x00000965, 'ecCorruptEvent', 'The event is damaged'],
  [0x00000966, 'ecCorruptWatermark', 'The watermark is damaged'],
  [0x00000967, 'ecEventError', 'The event failed'],
  [0x00000968, 'ecWatermarkError', 'The watermark failed'],
  [0x00000969, 'ecNonCanonicalACL', 'The permission list is not in canonical order'],
  [0x0000096C, 'ecMailboxDisabled', 'Mailbox disabled'],
  [0x0000096D, 'ecRulesFolderOverQuota', 'The rules of the folder exceed their quota'],
  [0x0000096E, 'ecADUnavailable', 'Directory not available'],
  [0x0000096F, 'ecADError', 'The directory failed'],
  [0x00000970, 'ecNotEncrypted', 'Encryption required'],
  [0x00000971, 'ecADNotFound', 'The directory does not have the object'],
  [0x00000972, 'ecADPropertyError', 'A directory property is not valid'],
  [0x00000973, 'ecRpcServerTooBusy', 'Server too busy'],
  [0x00000974, 'ecRpcOutOfMemory', 'The connection ran out of memory'],
  [0x00000975, 'ecRpcServerOutOfMemory', 'The server ran out of memory'],
  [0x00000976, 'ecRpcOutOfResources', 'The connection ran out of resources'],
  [0x00000977, 'ecRpcServerUnavailable', 'The server is not available'],
  [0x00000978, 'ecADDuplicateEntry', 'The directory has the entry twice'],
  [0x00000979, 'ecImailConversion', 'The conversion to or from Internet mail failed'],
  [0x0000097A, 'ecSecureSubmitError', 'Secure submission failed'],
  [0x0000097B, 'ecImailConversionProhibited', 'Conversion of Internet mail is not allowed'],
  [0x0000097C, 'ecEventsDeleted', 'Events were deleted'],
  [0x0000097D, 'ecSubsystemStopping', 'Stopping'],
  [0x0000097E, 'ecSAUnavailable', 'The system attendant is not available'],
  [0x00000A28, 'ecCIStopping', 'Content indexing is stopping'],
  [0x00000A29, 'ecFxInvalidState', 'FastTransfer context in wrong state'],
  [0x00000A2A, 'ecFxUnexpectedMarker', 'FastTransfer: marker not allowed here'],
  [0x00000A2B, 'ecDuplicateDelivery', 'The message was delivered before'],
  [0x00000A2C, 'ecConditionViolation', 'A condition does not hold'],
  [0x00000A2D, 'ecMaxPoolExceeded', 'Too many connection pools'],
  [0x00000A2E, 'ecRpcInvalidHandle', 'Session handle invalid'],
  [0x00000A2F, 'ecEventNotFound', 'The event does not exist'],
  [0x00000A30, 'ecPropNotPromoted', 'The property is not promoted'],
  [0x00000A31, 'ecLowMdbSpace', "The database's disk is nearly full"],
  [0x00000A32, 'ecLowDatabaseLogDiskSpace', "The log's disk is nearly full"],
  [0x00000A33, 'ecMailboxQuarantined', 'Mailbox quarantined'],
  [0x00000A34, 'ecMountInProgress', 'The database is being mounted'],
  [0x00000A35, 'ecDismountInProgress', 'The database is being dismounted'],
  [0x00000A36, 'ecConnectionsOverBudget', 'Throttled'],
  [0x00000A37, 'ecNotFoundInContainer', 'Not found in the container'],
  [0x00000A38, 'ecCannotRemove', 'Cannot be removed'],
  [0x00000A39, 'ecInvalidPool', 'The connection pool is not valid'],
  [0x00000A3A, 'ecVirusScannerError', 'The virus scanner failed'],
  [0x00000A3C, 'ecCannotRegisterNewReplidGuidMapping', 'Replid map full'],
  [0x00000A3D, 'ecCannotRegisterNewNamedPropertyMapping', 'Named property map full'],
  [0x00000A4B, 'ecMailboxSoftDeleted', 'Mailbox soft-deleted'],
  [0x00000A4C, 'ecDatabaseStateConflict', 'The database is in another state'],
  [0x00000A4D, 'ecRpcInvalidSession', 'The session is not valid'],
  [0x00000B17, 'ecInvalidInternetMessageHeaderName', "The header's name is not valid"],
  [0x00000B19, 'ecSyncStateTooOld', 'ICS state too old'],
  [0x00040203, 'MAPI_W_NO_SERVICE', 'The service does not answer'],
  [0x00040380, 'MAPI_W_ERRORS_RETURNED', 'Some of the properties could not be returned', ['ecWarnWithErrors']],
  [0x00040481, 'MAPI_W_POSITION_CHANGED', 'The row of the bookmark is gone; the next one was taken', ['ecWarnPositionChanged']],
  [0x00040482, 'MAPI_W_APPROX_COUNT', 'The count is approximate', ['ecWarnApproxCount']],
  [0x00040580, 'MAPI_W_CANCEL_MESSAGE', 'Delivery of the message was cancelled'],
  [0x00040680, 'MAPI_W_PARTIAL_COMPLETION', 'Only a part of the operation succeeded', ['ecPartialCompletion']],
  [0x00040820, 'SYNC_W_PROGRESS', 'There is more to synchronise: call again'],
  [0x00040821, 'SYNC_W_CLIENT_CHANGE_NEWER', 'The moved message was newer here than on the server'],
  [0x80004001, 'E_NOTIMPL', 'Not implemented'],
  [0x80004002, 'MAPI_E_INTERFACE_NOT_SUPPORTED', 'The object does not have the interface that was asked for', ['E_NOINTERFACE', 'ecInterfaceNotSupported']],
  [0x80004003, 'E_POINTER', 'A pointer is not valid'],
  [0x80004004, 'E_ABORT', 'The operation was aborted'],
  [0x80004005, 'MAPI_E_CALL_FAILED', 'The call failed for a reason that has no code of its own', ['E_FAIL', 'ecError', 'SYNC_E_ERROR']],
  [0x8000FFFF, 'E_UNEXPECTED', "The call does not fit the object's state"],
  [0x80010106, 'RPC_E_CHANGED_MODE', 'COM was initialised on this thread in another mode'],
  [0x80030001, 'STG_E_INVALIDFUNCTION', 'The stream does not support the operation'],
  [0x80030002, 'STG_E_FILENOTFOUND', 'The element or file does not exist'],
  [0x80030003, 'STG_E_PATHNOTFOUND', 'The path does not exist'],
  [0x80030004, 'STG_E_TOOMANYOPENFILES', 'Too many files are open'],
  [0x80030005, 'STG_E_ACCESSDENIED', 'The stream was not opened for this'],
  [0x80030006, 'STG_E_INVALIDHANDLE', 'The handle is not valid'],
  [0x80030008, 'STG_E_INSUFFICIENTMEMORY', 'Not enough memory for the stream'],
  [0x80030009, 'STG_E_INVALIDPOINTER', 'A pointer given to the stream is not valid'],
  [0x80030012, 'STG_E_NOMOREFILES', 'There are no more elements'],
  [0x80030013, 'STG_E_DISKISWRITEPROTECTED', 'The disk is write-protected'],
  [0x80030019, 'STG_E_SEEKERROR', 'Seeking before the start, or too far', ['ecStreamSeekError']],
  [0x8003001D, 'STG_E_WRITEFAULT', 'The stream could not be written'],
  [0x8003001E, 'STG_E_READFAULT', 'The stream could not be read'],
  [0x80030020, 'STG_E_SHAREVIOLATION', 'Another has the element open'],
  [0x80030021, 'STG_E_LOCKVIOLATION', 'A part of the stream is locked'],
  [0x80030050, 'STG_E_FILEALREADYEXISTS', 'The element or file exists already'],
  [0x80030057, 'STG_E_INVALIDPARAMETER', 'An argument given to the stream is not valid'],
  [0x80030070, 'STG_E_MEDIUMFULL', 'The stream cannot grow', ['ecStreamSizeError']],
  [0x800300F0, 'STG_E_PROPSETMISMATCHED', 'The property sets do not match'],
  [0x800300FA, 'STG_E_ABNORMALAPIEXIT', 'A call ended abnormally'],
  [0x800300FB, 'STG_E_INVALIDHEADER', 'The header of the storage is not valid'],
  [0x800300FC, 'STG_E_INVALIDNAME', "The element's name is not valid"],
  [0x800300FD, 'STG_E_UNKNOWN', 'An unexpected error'],
  [0x800300FE, 'STG_E_UNIMPLEMENTEDFUNCTION', 'The function is not implemented'],
  [0x800300FF, 'STG_E_INVALIDFLAG', 'A flag given to the stream is not valid'],
  [0x80030100, 'STG_E_INUSE', 'The element is in use'],
  [0x80030101, 'STG_E_NOTCURRENT', 'Another has changed the storage'],
  [0x80030102, 'STG_E_REVERTED', "The stream's parent was reverted"],
  [0x80030103, 'STG_E_CANTSAVE', 'The stream could not be saved'],
  [0x80030104, 'STG_E_OLDFORMAT', 'The storage was written by an older version'],
  [0x80030105, 'STG_E_OLDDLL', 'The storage was written by a newer version'],
  [0x80030106, 'STG_E_SHAREREQUIRED', 'The storage needs file sharing'],
  [0x80030107, 'STG_E_NOTFILEBASEDSTORAGE', 'The storage is not a file'],
  [0x80030108, 'STG_E_EXTANTMARSHALLINGS', 'Another process uses the storage'],
  [0x80030109, 'STG_E_DOCFILECORRUPT', 'The storage is damaged'],
  [0x80040102, 'MAPI_E_NO_SUPPORT', 'The object does not support the operation', ['ecNotSupported']],
  [0x80040103, 'MAPI_E_BAD_CHARWIDTH', 'The character width (8-bit or Unicode) is not supported', ['ecBadCharwidth']],
  [0x80040105, 'MAPI_E_STRING_TOO_LONG', 'A string is longer than allowed', ['ecStringTooLarge']],
  [0x80040106, 'MAPI_E_UNKNOWN_FLAGS', 'Flags that are unknown or reserved were set', ['ecUnknownFlags', 'SYNC_E_UNKNOWN_FLAGS']],
  [0x80040107, 'MAPI_E_INVALID_ENTRYID', 'The entry identifier is malformed, or belongs to somebody else', ['ecInvalidEntryId']],
  [0x80040108, 'MAPI_E_INVALID_OBJECT', 'The object was released or is no longer valid', ['ecInvalidObject']],
  [0x80040109, 'MAPI_E_OBJECT_CHANGED', 'The object was changed since it was opened', ['ecObjectModified']],
  [0x8004010A, 'MAPI_E_OBJECT_DELETED', 'The object was deleted since it was opened', ['ecObjectDeleted']],
  [0x8004010B, 'MAPI_E_BUSY', 'The object is busy with another operation', ['ecBusy']],
  [0x8004010D, 'MAPI_E_NOT_ENOUGH_DISK', 'Not enough disk space', ['ecDiskFull']],
  [0x8004010E, 'MAPI_E_NOT_ENOUGH_RESOURCES', 'Not enough resources; often too many objects are open', ['ecInsufficientResrc']],
  [0x8004010F, 'MAPI_E_NOT_FOUND', 'The object, property or row does not exist', ['ecNotFound']],
  [0x80040110, 'MAPI_E_VERSION', 'The version is not supported', ['ecVersion', 'ecVersionMismatch']],
  [0x80040111, 'MAPI_E_LOGON_FAILED', 'Logon was refused', ['ecLoginFailure']],
  [0x80040112, 'MAPI_E_SESSION_LIMIT', 'Too many sessions are open', ['ecTooManySessions']],
  [0x80040113, 'MAPI_E_USER_CANCEL', 'The operation was cancelled', ['ecUserAbort']],
  [0x80040114, 'MAPI_E_UNABLE_TO_ABORT', 'The operation can no longer be aborted', ['ecUnableToAbort']],
  [0x80040115, 'MAPI_E_NETWORK_ERROR', 'The network or the server failed', ['ecRpcFailed', 'ecNetwork']],
  [0x80040116, 'MAPI_E_DISK_ERROR', 'A disk could not be read or written', ['ecReadFault']],
  [0x80040117, 'MAPI_E_TOO_COMPLEX', 'The restriction or request is too complex', ['ecTooComplex']],
  [0x80040118, 'MAPI_E_BAD_COLUMN', 'A column cannot be used in this table'],
  [0x80040119, 'MAPI_E_EXTENDED_ERROR', "The object's GetLastError says more"],
  [0x8004011A, 'MAPI_E_COMPUTED', 'The property is computed and cannot be set', ['ecComputed']],
  [0x8004011B, 'MAPI_E_CORRUPT_DATA', 'Data is malformed', ['ecCorruptData']],
  [0x8004011C, 'MAPI_E_UNCONFIGURED', 'A service or provider is not configured'],
  [0x8004011D, 'MAPI_E_FAILONEPROVIDER', "One of the profile's providers failed; the store could not be opened"],
  [0x8004011E, 'MAPI_E_UNKNOWN_CPID', 'The code page is not supported'],
  [0x8004011F, 'MAPI_E_UNKNOWN_LCID', 'The locale is not supported'],
  [0x80040120, 'MAPI_E_PASSWORD_CHANGE_REQUIRED', 'The password must be changed first'],
  [0x80040121, 'MAPI_E_PASSWORD_EXPIRED', 'The password has expired'],
  [0x80040122, 'MAPI_E_INVALID_WORKSTATION_ACCOUNT', 'Logon from this workstation is not allowed'],
  [0x80040123, 'MAPI_E_INVALID_ACCESS_TIME', 'Logon is not allowed at this time, or clocks differ too much', ['ecTimeSkew']],
  [0x80040124, 'MAPI_E_ACCOUNT_DISABLED', 'The account is disabled'],
  [0x80040125, 'MAPI_E_RECONNECTED', 'The connection was restored'],
  [0x80040126, 'MAPI_E_OFFLINE', 'The store is offline'],
  [0x80040154, 'REGDB_E_CLASSNOTREG', 'The class is not registered'],
  [0x80040200, 'MAPI_E_END_OF_SESSION', 'The session has ended'],
  [0x80040201, 'MAPI_E_UNKNOWN_ENTRYID', 'No provider knows the entry identifier'],
  [0x80040202, 'MAPI_E_MISSING_REQUIRED_COLUMN', 'A required column is missing'],
  [0x80040204, 'MAPI_E_PROFILE_DELETED', 'The profile was deleted'],
  [0x80040301, 'MAPI_E_BAD_VALUE', 'The value does not fit the property', ['ecPropBadValue']],
  [0x80040302, 'MAPI_E_INVALID_TYPE', 'The property type is not valid', ['ecInvalidType']],
  [0x80040303, 'MAPI_E_TYPE_NO_SUPPORT', 'The property type is not supported here', ['ecTypeNotSupported']],
  [0x80040304, 'MAPI_E_UNEXPECTED_TYPE', 'The property has another type', ['ecPropType']],
  [0x80040305, 'MAPI_E_TOO_BIG', 'The value or result is too big', ['ecTooBig']],
  [0x80040306, 'MAPI_E_DECLINE_COPY', 'The object leaves copying to the caller'],
  [0x80040307, 'MAPI_E_UNEXPECTED_ID', 'The property identifier is not expected here'],
  [0x80040400, 'MAPI_E_UNABLE_TO_COMPLETE', 'The operation could not be completed', ['ecUnableToComplete']],
  [0x80040401, 'MAPI_E_TIMEOUT', 'The deadline passed', ['ecTimeout']],
  [0x80040402, 'MAPI_E_TABLE_EMPTY', 'The table has no rows', ['ecTableEmpty']],
  [0x80040403, 'MAPI_E_TABLE_TOO_BIG', 'The table has too many rows', ['ecTableTooBig']],
  [0x80040405, 'MAPI_E_INVALID_BOOKMARK', 'The bookmark is not valid', ['ecInvalidBookmark']],
  [0x80040500, 'MAPI_E_WAIT', 'Another transport has to go first', ['ecWait']],
  [0x80040501, 'MAPI_E_CANCEL', 'The operation was cancelled', ['ecCancel']],
  [0x80040502, 'MAPI_E_NOT_ME', 'The transport does not handle the recipient'],
  [0x80040600, 'MAPI_E_CORRUPT_STORE', 'The store is damaged'],
  [0x80040601, 'MAPI_E_NOT_IN_QUEUE', 'The message is not in the outgoing queue', ['ecNotInQueue']],
  [0x80040602, 'MAPI_E_NO_SUPPRESS', 'The store cannot suppress receipts'],
  [0x80040604, 'MAPI_E_COLLISION', 'The name is in use', ['ecDuplicateName']],
  [0x80040605, 'MAPI_E_NOT_INITIALIZED', 'MAPI is not initialised on this thread, or the object is not set up', ['ecNotInitialized']],
  [0x80040606, 'MAPI_E_NON_STANDARD', 'The store does not do this in the standard way'],
  [0x80040607, 'MAPI_E_NO_RECIPIENTS', 'The message has no recipients'],
  [0x80040608, 'MAPI_E_SUBMITTED', 'The message was submitted already', ['ecSubmitted']],
  [0x80040609, 'MAPI_E_HAS_FOLDERS', 'The folder has subfolders', ['ecFolderHasChildren']],
  [0x8004060A, 'MAPI_E_HAS_MESSAGES', 'The folder has messages', ['ecFolderHasContents']],
  [0x8004060B, 'MAPI_E_FOLDER_CYCLE', 'A folder would contain itself', ['ecRootFolder']],
  [0x8004060C, 'MAPI_E_STORE_FULL', 'The mailbox is over its quota'],
  [0x8004060D, 'MAPI_E_LOCKID_LIMIT', 'Too many locks', ['ecLockIdLimit']],
  [0x80040700, 'MAPI_E_AMBIGUOUS_RECIP', 'A name fits several recipients', ['ecAmbiguousRecip']],
  [0x80040800, 'SYNC_E_OBJECT_DELETED', 'The object was deleted on the server'],
  [0x80040801, 'SYNC_E_IGNORE', 'The server has the same or a newer version'],
  [0x80040802, 'SYNC_E_CONFLICT', "The change conflicts with the server's"],
  [0x80040803, 'SYNC_E_NO_PARENT', 'The parent folder is missing on the server'],
  [0x80040804, 'SYNC_E_CYCLE', 'The change would make a cycle of folders'],
  [0x80040805, 'SYNC_E_UNSYNCHRONIZED', 'The object is not synchronised'],
  [0x80040900, 'MAPI_E_NAMED_PROP_QUOTA_EXCEEDED', 'The mailbox has too many named properties', ['ecNPQuotaExceeded']],
  [0x80040FFF, 'MAPI_E_NOT_IMPLEMENTED', 'The server does not implement it'],
  [0x80070003, 'ecErrorPathNotFound', 'The path does not exist'],
  [0x80070005, 'MAPI_E_NO_ACCESS', 'Access is denied', ['E_ACCESSDENIED', 'ecAccessDenied']],
  [0x8007000E, 'MAPI_E_NOT_ENOUGH_MEMORY', 'Not enough memory', ['E_OUTOFMEMORY', 'ecMAPIOOM']],
  [0x80070057, 'MAPI_E_INVALID_PARAMETER', 'An argument is not valid', ['E_INVALIDARG', 'SYNC_E_INVALID_PARAMETER', 'ecInvalidParam']],
  [0x80070070, 'ecWin32ErrorDiskFull', 'The disk is full'],
  [0x8007007A, 'ecErrorInsufficientBuffer', 'The buffer is too small'],
  [0x800703EB, 'ecErrorCanNotComplete', 'The operation cannot be completed'],
  [0x800704C7, 'ecErrorCanceled', 'The operation was cancelled'],
];

/** Names of all known codes, by the unsigned code. */
export const ERROR_NAMES: ReadonlyMap<number, string> = new Map(rows.map(([code, name]) => [code, name]));

const byCode = new Map<number, ErrorCode>();
const byName = new Map<string, ErrorCode>();

function load(): void {
  if (byCode.size > 0) return;
  for (const [code, name, meaning, aliases = []] of rows) {
    const entry: ErrorCode = { code, name, meaning, aliases };
    byCode.set(code, entry);
    byName.set(name, entry);
    for (const alias of aliases) byName.set(alias, entry);
  }
}

/** What is known of a result code, given signed or unsigned; undefined for one that isn't known. */
export function findErrorCode(code: number): ErrorCode | undefined {
  load();
  return byCode.get(code >>> 0);
}

/** Finds a result code by any of its names. */
export function findErrorByName(name: string): ErrorCode | undefined {
  load();
  return byName.get(name);
}
