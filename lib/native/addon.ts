// The addon's boundary: flat functions, handles that are numbers, data in and data out. Everything that may touch
// MAPI returns a promise and runs on its session's thread; nothing here blocks.
//
// `call` is a number that lib/native/call.ts hands out: `cancelCall(call, why)` settles the promise at once.
// A rejected promise carries a NativeError (a plain object); lib/native makes the MapiError of it.

export type Handle = number;

export type NativeRuntimeName = 'system' | 'builtin';

/** IN: number for PT_I2/LONG/R4/DOUBLE/APPTIME/ERROR, bigint for PT_I8/CURRENCY/SYSTIME (FILETIME), boolean, string for
 * PT_UNICODE, Uint8Array for PT_BINARY/STRING8 (bytes as stored)/CLSID (16 bytes), arrays of these for PT_MV_*, null for PT_NULL/OBJECT. */
export type NativeValue =
  | number | bigint | boolean | string | Uint8Array | null
  | readonly number[] | readonly bigint[] | readonly string[] | readonly Uint8Array[];

export interface NativePropValue { readonly tag: number; readonly value: NativeValue }

export type NativeRestriction =
  | { readonly type: 'and' | 'or'; readonly children: readonly NativeRestriction[] }
  | { readonly type: 'not'; readonly child: NativeRestriction }
  | { readonly type: 'content'; readonly fuzzyLevel: number; readonly tag: number; readonly value: NativePropValue }
  | { readonly type: 'property'; readonly relop: number; readonly tag: number; readonly value: NativePropValue }
  | { readonly type: 'compareProps'; readonly relop: number; readonly tag1: number; readonly tag2: number }
  | { readonly type: 'bitmask'; readonly relBMR: number; readonly tag: number; readonly mask: number }
  | { readonly type: 'size'; readonly relop: number; readonly tag: number; readonly size: number }
  | { readonly type: 'exist'; readonly tag: number }
  | { readonly type: 'subRestriction'; readonly subObject: number; readonly child: NativeRestriction }
  | { readonly type: 'comment'; readonly values: readonly NativePropValue[]; readonly child?: NativeRestriction }
  | { readonly type: 'count'; readonly count: number; readonly child: NativeRestriction };

export interface NativeSort {
  readonly columns: readonly { readonly tag: number; readonly order: number }[];
  readonly categories: number;
  readonly expanded: number;
}

export type NativeName =
  | { readonly guid: Uint8Array; readonly id: number }
  | { readonly guid: Uint8Array; readonly name: string };

/**
 * A batch of rows, column by column, in one slab. Its layout is known to native/session/row_batch.* (which describes it) and
 * lib/native/row-batch.ts, and to nobody else.
 */
export interface NativeRowBatch {
  readonly rowCount: number;
  readonly slab: ArrayBuffer;
  /** The strings of the batch, one after the other; but for those of columns with long ones. */
  readonly text: string;
  readonly longTexts: readonly string[];
  /** Per column four numbers: tag, encoding, offset of the state bytes, offset of the data. */
  readonly columns: Uint32Array;
  /** Values of rare types: multi-valued columns, and columns of no fixed type. */
  readonly others: readonly NativeValue[];
  /** Triples (row, column, code): a cell that failed with another code than MAPI_E_NOT_FOUND; code 0: a value as long as a
   * table can carry, so probably cut. */
  readonly marks: Uint32Array;
}

/** Whole messages: native/session/bulk_messages.h. */
export interface NativeMessageBatch {
  readonly messages: NativeRowBatch;
  /** Of all messages, one after the other. */
  readonly recipients: NativeRowBatch;
  readonly attachments: NativeRowBatch;
  /** The entry identifiers, one after the other. */
  readonly ids: Uint8Array;
  /** Per message three numbers: where its entry identifier, its recipients and its attachments end. */
  readonly ends: Uint32Array;
  readonly failures: readonly { readonly index: number; readonly error: NativeError }[];
  /** Nothing comes after it. */
  readonly done: boolean;
}

export interface NativeLastError {
  readonly error: string;
  readonly component: string;
  readonly lowLevelError: number;
  readonly context: number;
}

export interface NativeProblem { readonly index: number; readonly tag: number; readonly hresult: number }

export interface NativeError {
  readonly hresult: number;
  /** The MAPI call: 'IMsgStore::OpenEntry'. */
  readonly context: string;
  readonly lastError?: NativeLastError;
  readonly problems?: readonly NativeProblem[];
}

// `hresult` of a NativeError is an unsigned HRESULT, or one of the negative numbers of codes.ts where the boundary itself refused.

export interface RuntimeOptions {
  readonly runtime: 'auto' | NativeRuntimeName;
  /** builtin: where profiles are kept; undefined: the user's own directory. */
  readonly profileDirectory?: string;
}

export interface RuntimeInfo {
  readonly handle: Handle;
  readonly name: NativeRuntimeName;
  readonly version: string;
  readonly bitness: 32 | 64;
  /** Code page of MAPI's 8-bit interface: 65001 on builtin. */
  readonly ansiCodePage: number;
  /** builtin: where its profiles are, absolute. */
  readonly profileDirectory: string | undefined;
}

export interface SessionOptions {
  /** What lib/transport registered for this session; its requests carry the number. 0: none. */
  readonly transport: number;
  readonly clientVersion?: string;
  readonly lcid?: number;
  readonly codePage?: number;
}

/** The addon asks for the network through this, on the JavaScript thread. */
export interface TransportRequest {
  readonly id: number;
  readonly transport: number;
  readonly url: string;
  /** Name, value, name, value, … */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  readonly notification: boolean;
  readonly timeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly maxReplyBytes: number;
  /** The call it is sent for; 0: none that `call` numbers. */
  readonly call: number;
  /** Names of the ROPs of an Execute, while `observeTransports` is on: 'RopOpenFolder'. */
  readonly rops?: readonly string[];
}

/** What the reply to an Execute said of its ROPs. */
export interface ExecuteReport {
  readonly transport: number;
  /** X-RequestId. */
  readonly requestId: string;
  /** The Execute's own; not 0: nothing is known of its ROPs. */
  readonly errorCode: number;
  /** Without a return value: not carried out, or of a kind that has no reply (RopRelease). */
  readonly rops: readonly { readonly name: string; readonly returnValue?: number }[];
}

export interface LocateRequest {
  readonly id: number;
  readonly transport: number;
  readonly address: string;
  readonly server: string;
  readonly timeoutMs: number;
  /** The call it is asked for; 0: none. */
  readonly call: number;
}

export type TransportErrorName =
  | 'aborted' | 'timeout' | 'resolve' | 'connect' | 'tls' | 'reset' | 'protocol' | 'tooLarge' | 'unauthorized' | 'notFound';

export interface TransportHandler {
  request(request: TransportRequest): void;
  locate(request: LocateRequest): void;
  cancel(id: number): void;
  /** Only while `observeTransports` is on. */
  executed?(report: ExecuteReport): void;
}

export interface LocateResult {
  readonly legacyDn: string;
  readonly displayName: string;
  readonly smtpAddress: string;
  readonly mailStoreUrl: string;
  readonly addressBookUrl: string;
}

/**
 * Text in several code pages. Each stream holds the pieces of one code page, one after the other, each followed by a zero; `order` says
 * of each piece of the text which stream it is the next of.
 */
export interface NativeEncodedText {
  readonly streams: readonly { readonly codePage: number; readonly bytes: Uint8Array }[];
  readonly order: Uint8Array;
}

/** A notification: which of its fields there are, `type` (fnev…) decides. native/session/advise.h */
export interface NativeEvent {
  readonly type: number;
  /** Of a table: TABLE_…; of fnevExtended: RESYNC_… */
  readonly detail: number;
  readonly code: number;
  readonly objectType: number;
  /** Of a table: the row's PR_INSTANCE_KEY, and that of the row before it. */
  readonly entryId?: Uint8Array;
  readonly parentId?: Uint8Array;
  readonly oldEntryId?: Uint8Array;
  readonly oldParentId?: Uint8Array;
  readonly tags?: readonly number[];
  readonly messageClass?: string;
  readonly messageFlags?: number;
  /** Of the batch's rows; -1: none. */
  readonly row: number;
}

export interface NotificationHandler {
  notify(watch: number, events: readonly NativeEvent[], rows: NativeRowBatch | undefined): void;
}

export interface NativeOpenedStream {
  readonly stream: Handle | undefined;
  readonly bytes: ArrayBuffer;
}

export interface Addon {
  // --- the boundary itself
  readonly napiVersion: number;
  setTransportHandler(handler: TransportHandler): void;
  /** A response to the request begins; what was received of one before it is dropped. Unknown or settled ids are ignored, here and in the next two. */
  transportResponse(id: number, expectedBytes: number): void;
  /** A piece of its body, copied during the call. */
  transportData(id: number, bytes: Uint8Array): void;
  /** The end of the response: `body` is what transportData has not got, copied too. Header names in lower case. */
  transportReply(id: number, status: number, headers: readonly string[], body: readonly Uint8Array[]): void;
  transportLocated(id: number, result: LocateResult): void;
  transportFailed(id: number, error: TransportErrorName, message: string, sent: boolean): void;
  /** Whether requests name their ROPs, and replies are reported. Off at first. */
  observeTransports(on: boolean): void;
  /** Settles the call's promise now with MAPI_E_USER_CANCEL or MAPI_E_TIMEOUT; what it opened later is released. */
  /** What the call was being tried again after, if it was. */
  cancelCall(call: number, why: 'cancelled' | 'timedOut'): NativeLastError | undefined;
  /** Whole milliseconds until `cancelCall` comes to the calls that are made from now on: what would not be over by then is not waited for. */
  setCallTimeout(timeoutMs: number): void;
  /** Closes children first, on the object's thread. Closing twice, or a stale handle, resolves. */
  close(handle: Handle): Promise<void>;
  /** For FinalizationRegistry: posts the release and returns. */
  release(handle: Handle): void;
  /** Open handles of this environment by kind: for tests and leak reports. */
  handleCounts(): Record<string, number>;

  // --- runtimes
  openRuntime(options: RuntimeOptions, call: number): Promise<RuntimeInfo>;

  // --- IProfAdmin
  profAdminOpen(runtime: Handle, call: number): Promise<Handle>;
  /** flags: MAPI_APP_PROFILE. */
  profAdminGetProfileTable(admin: Handle, flags: number, call: number): Promise<Handle>;
  profAdminCreateProfile(admin: Handle, name: string, flags: number, call: number): Promise<void>;
  profAdminDeleteProfile(admin: Handle, name: string, flags: number, call: number): Promise<void>;
  profAdminCopyProfile(admin: Handle, from: string, to: string, flags: number, call: number): Promise<void>;
  profAdminRenameProfile(admin: Handle, from: string, to: string, flags: number, call: number): Promise<void>;
  profAdminSetDefaultProfile(admin: Handle, name: string | null, call: number): Promise<void>;
  profAdminAdminServices(admin: Handle, name: string, call: number): Promise<Handle>;
  /** Number of sessions of this process that are open on the profile (any thread, any environment). */
  profileSessionCount(runtime: Handle, name: string): number;
  /** Of them, those that are closed and still at what they did. */
  profileSessionsEnding(runtime: Handle, name: string): number;

  // --- Processes
  /** Undefined: the system does not tell. `start` in the system's own units, in decimal digits. */
  thisProcess(): { readonly id: number; readonly start: string; readonly boot: string; readonly scope: string } | undefined;
  /** Of a process of this boot and scope. 'unknown': there is one of that id, but when it started cannot be seen. */
  processState(id: number, start: string): 'running' | 'gone' | 'unknown';

  // --- Files
  /** A directory with its parents; what it makes is for this user only, as profiles are. @throws Error that names the path */
  makePrivateDirectory(path: string): void;

  // --- IMsgServiceAdmin, IProviderAdmin
  serviceAdminGetMsgServiceTable(admin: Handle, call: number): Promise<Handle>;
  serviceAdminGetProviderTable(admin: Handle, call: number): Promise<Handle>;
  /** IMsgServiceAdmin2::CreateMsgServiceEx where there is one; resolves to the service's UID (16 bytes). */
  serviceAdminCreateMsgService(admin: Handle, service: string, displayName: string, flags: number, call: number): Promise<Uint8Array>;
  serviceAdminDeleteMsgService(admin: Handle, uid: Uint8Array, call: number): Promise<void>;
  serviceAdminCopyMsgService(admin: Handle, uid: Uint8Array, displayName: string, target: Handle, flags: number, call: number): Promise<void>;
  serviceAdminRenameMsgService(admin: Handle, uid: Uint8Array, displayName: string, call: number): Promise<void>;
  serviceAdminConfigureMsgService(admin: Handle, uid: Uint8Array, values: readonly NativePropValue[], flags: number, call: number): Promise<void>;
  serviceAdminAdminProviders(admin: Handle, uid: Uint8Array, call: number): Promise<Handle>;
  serviceAdminOpenProfileSection(admin: Handle, uid: Uint8Array, flags: number, call: number): Promise<Handle>;
  providerAdminGetProviderTable(admin: Handle, call: number): Promise<Handle>;
  providerAdminCreateProvider(admin: Handle, provider: string, values: readonly NativePropValue[], call: number): Promise<Uint8Array>;
  providerAdminDeleteProvider(admin: Handle, uid: Uint8Array, call: number): Promise<void>;
  providerAdminOpenProfileSection(admin: Handle, uid: Uint8Array, flags: number, call: number): Promise<Handle>;

  // --- IMAPISession
  sessionLogon(runtime: Handle, profile: string, flags: number, options: SessionOptions, call: number): Promise<Handle>;
  sessionGetMsgStoresTable(session: Handle, call: number): Promise<Handle>;
  sessionOpenMsgStore(session: Handle, entryId: Uint8Array, flags: number, call: number): Promise<Handle>;
  /** The stores table's row with PR_DEFAULT_STORE, opened: one crossing. */
  sessionOpenDefaultStore(session: Handle, flags: number, call: number): Promise<Handle>;
  sessionOpenProfileSection(session: Handle, uid: Uint8Array, flags: number, call: number): Promise<Handle>;

  // --- IMsgStore, IMAPIContainer, IMAPIFolder
  /** parent: a store, a folder or a session. entryId null: the root. */
  openEntry(parent: Handle, entryId: Uint8Array | null, flags: number, call: number): Promise<{ handle: Handle; objectType: number }>;
  storeGetReceiveFolder(store: Handle, messageClass: string, flags: number, call: number): Promise<{ entryId: Uint8Array; explicitClass: string }>;
  /** GetReceiveFolder("IPM.Note" as ""), then OpenEntry: one crossing. */
  storeOpenInbox(store: Handle, flags: number, call: number): Promise<Handle>;
  compareEntryIds(object: Handle, left: Uint8Array, right: Uint8Array, call: number): Promise<boolean>;
  containerGetHierarchyTable(container: Handle, flags: number, call: number): Promise<Handle>;
  containerGetContentsTable(container: Handle, flags: number, call: number): Promise<Handle>;
  /** null: the search folder has no restriction. */
  containerGetSearchCriteria(container: Handle, call: number): Promise<{ restriction: NativeRestriction | null; folders: Uint8Array[]; state: number }>;

  // --- IMessage
  messageGetRecipientTable(message: Handle, flags: number, call: number): Promise<Handle>;
  messageGetAttachmentTable(message: Handle, flags: number, call: number): Promise<Handle>;
  messageOpenAttach(message: Handle, number: number, flags: number, call: number): Promise<Handle>;

  // --- IBulkReader, or what does the same with every MAPI
  /** recipients, attachments null: not wanted. Values longer than maxValue bytes are not loaded. */
  bulkOpen(folder: Handle, columns: readonly number[], recipients: readonly number[] | null, attachments: readonly number[] | null,
    maxValue: number, limit: number, flags: number, call: number): Promise<Handle>;
  /** The messages of a contents table from its position on; the table is the reader's from now on. */
  bulkUseTable(reader: Handle, table: Handle, call: number): Promise<void>;
  bulkAdd(reader: Handle, entryIds: readonly Uint8Array[], call: number): Promise<void>;
  /** At most `count` messages, fewer when they have `bytes` bytes together. */
  bulkRead(reader: Handle, count: number, bytes: number, call: number): Promise<NativeMessageBatch>;

  // --- IMAPIProp (store, folder, message, attachment, profile section)
  /** tags null: all. A property that failed comes back with type PT_ERROR in its tag and the code as value. */
  propGetProps(object: Handle, tags: readonly number[] | null, flags: number, call: number): Promise<NativePropValue[]>;
  propGetPropList(object: Handle, flags: number, call: number): Promise<number[]>;
  propSetProps(object: Handle, values: readonly NativePropValue[], call: number): Promise<NativeProblem[]>;
  propDeleteProps(object: Handle, tags: readonly number[], call: number): Promise<NativeProblem[]>;
  propSaveChanges(object: Handle, flags: number, call: number): Promise<void>;
  propGetIDsFromNames(object: Handle, names: readonly NativeName[], flags: number, call: number): Promise<number[]>;
  propGetNamesFromIDs(object: Handle, tags: readonly number[], call: number): Promise<(NativeName | undefined)[]>;
  /** Every named property of the object, or those of a property set; of a store, the mailbox's. */
  propListNames(object: Handle, set: Uint8Array | null, call: number): Promise<{ tag: number; name: NativeName }[]>;
  /** IID_IStream; flags are STGM_* or MAPI_MODIFY/MAPI_CREATE as OpenProperty takes them. */
  propOpenStream(object: Handle, tag: number, flags: number, call: number): Promise<Handle>;
  /** IID_IMessage of PR_ATTACH_DATA_OBJ. */
  propOpenMessage(object: Handle, tag: number, flags: number, call: number): Promise<Handle>;

  // --- IMAPITable
  /** SetColumns, Restrict and SortTable with TBL_BATCH, in one crossing; undefined leaves a part as it is, null removes it. */
  tableConfigure(table: Handle, columns: readonly number[] | undefined, restriction: NativeRestriction | null | undefined,
    sort: NativeSort | null | undefined, call: number): Promise<void>;
  tableQueryColumns(table: Handle, flags: number, call: number): Promise<number[]>;
  /** count < 0 reads backwards. Fewer rows than asked for do not mean the end; none do. */
  tableQueryRows(table: Handle, count: number, flags: number, call: number): Promise<NativeRowBatch>;
  /** Reads on to the end, `count` rows at a time; gives only the number of rows. What a table costs without the boundary, for test/bench. */
  tableReadThrough(table: Handle, count: number, call: number): Promise<number>;
  /** bookmarkMoved: MAPI_W_POSITION_CHANGED. */
  tableSeekRow(table: Handle, bookmark: number, rowCount: number, call: number): Promise<{ rows: number; bookmarkMoved: boolean }>;
  tableSeekRowApprox(table: Handle, numerator: number, denominator: number, call: number): Promise<void>;
  tableFindRow(table: Handle, restriction: NativeRestriction, bookmark: number, flags: number,
    call: number): Promise<{ found: boolean; bookmarkMoved: boolean }>;
  tableGetRowCount(table: Handle, call: number): Promise<number>;
  tableQueryPosition(table: Handle, call: number): Promise<{ row: number; numerator: number; denominator: number }>;
  tableCreateBookmark(table: Handle, call: number): Promise<number>;
  tableFreeBookmark(table: Handle, bookmark: number, call: number): Promise<void>;
  tableExpandRow(table: Handle, instanceKey: Uint8Array, rowCount: number, call: number): Promise<{ rows: NativeRowBatch; more: number }>;
  tableCollapseRow(table: Handle, instanceKey: Uint8Array, call: number): Promise<number>;
  tableGetCollapseState(table: Handle, instanceKey: Uint8Array, call: number): Promise<Uint8Array>;
  tableSetCollapseState(table: Handle, state: Uint8Array, call: number): Promise<number>;

  // --- IMsgStore::Advise, IMAPITable::Advise
  setNotificationHandler(handler: NotificationHandler): void;
  /** target: a store, folder, message or table; entryId: of what in the store is followed, null: the target. Closing the handle is Unadvise. */
  advise(target: Handle, entryId: Uint8Array | null, eventMask: number, watch: number, call: number): Promise<Handle>;

  // --- IStream
  /**
   * Opens a property of `from`, or of a message in it (a folder) and of an attachment of that, and reads the first bytes; no stream: those are all.
   * `flags`: SHOW_SOFT_DELETES.
   */
  streamOpen(from: Handle, entryId: Uint8Array | null, flags: number, attachment: number | null, tag: number, byteCount: number, call: number): Promise<NativeOpenedStream>;
  streamRead(stream: Handle, byteCount: number, call: number): Promise<ArrayBuffer>;
  streamSeek(stream: Handle, offset: number, origin: 0 | 1 | 2, call: number): Promise<number>;
  streamStat(stream: Handle, call: number): Promise<{ size: number }>;

  // --- RTF
  /** PR_RTF_COMPRESSED through WrapCompressedRTFStream; undefined: the message has none. Source: IMAPIProp::OpenProperty. */
  messageReadRtf(message: Handle, maxBytes: number, call: number): Promise<Uint8Array | undefined>;
  /** What it encapsulates; undefined: nothing of the kind. For a message of which something was read before. */
  messageReadRtfContent(message: Handle, wanted: 'html' | 'text', maxBytes: number, call: number): Promise<NativeEncodedText | undefined>;
  /** These three run on a thread of libuv's, without MAPI. */
  rtfDecompress(compressed: Uint8Array, maxBytes: number): Promise<Uint8Array>;
  rtfCompress(rtf: Uint8Array, compress: boolean): Promise<Uint8Array>;
  rtfContent(rtf: Uint8Array, wanted: 'html' | 'text', maxBytes: number): Promise<NativeEncodedText | undefined>;
}
