// The seam between the protocol and the mailbox store.
//
// The protocol side (RopExecutor) owns: the handle table of a session context, LogonIds, the order of responses, size
// limits, chaining, RopBufferTooSmall, and what is answered to a ROP without a handler. The store side owns the
// objects: it implements RopHandlers and never sees a handle.
//
// - A handler gets the decoded request and a RopCall, and returns the fields of the successful response.
// - To fail it throws RopError (or any Error with a numeric `code`); everything else thrown is answered with ecError.
// - A ROP with an output object calls `call.open(object)`; the object gets its handle when the response has been written.
// - A response that does not fit is answered with RopBufferTooSmall and the client sends the ROP again: the object opened
//   for it is released, so a handler must not count on being called once. QueryRows, ReadStream and ReadRecipients never
//   meet this when they follow the notes below.

import type { RopName, RopRequest, RopResult } from './rops/index.ts';
import type { Notification } from './rops/notify.ts';
import type { RowWriter } from './row-writer.ts';
import type { Row, RowBlock } from './values.ts';

/** A ROP fails with `code` as its ReturnValue. */
export class RopError extends Error {
  readonly code: number;

  constructor(code: number, message = `ROP failed with 0x${code.toString(16).padStart(8, '0')}`) {
    super(message);
    this.name = 'RopError';
    this.code = code;
  }
}

/** What RopNotify says of an object; its handle is known to the protocol side. */
export type NotificationData = Omit<Notification, 'handle' | 'logonId'>;

export interface NotificationOptions {
  /** A notification of the same handle and key that still waits is replaced. */
  readonly key?: string;
  /** When it finds no room: everything of this handle that waits gives way to this one, which stands for it and what follows. */
  readonly instead?: NotificationData;
  /** It is itself one that stands for all of this handle that waits, and what follows. */
  readonly insteadOfAll?: boolean;
}

/** Where an object tells what its client did not ask for. It is told with the next reply of the session context. */
export interface NotificationSink {
  /** Of rows and 8-bit strings. */
  readonly codePage: number;
  /** What happens now, the client itself does. */
  isOwnDoing(): boolean;
  add(data: NotificationData, options?: NotificationOptions): void;
  /** `collect` is called once before the next reply, or soon when the client waits. */
  later(collect: () => void): void;
  cancel(collect: () => void): void;
  /** What waits of this handle is not told; `instead`, if given, is told in its place, unless nothing waits. */
  drop(instead?: NotificationData): void;
}

/** What a handle stands for: a logon, folder, message, attachment, table, stream … */
export interface ServerObject {
  /** It has got its handle. */
  opened?(sink: NotificationSink): void;
  /** Called once: at RopRelease, at the release of its logon, or at the end of the session context. */
  release?(): void;
}

/** What the protocol side needs to know of a mailbox. */
export interface MailboxAccount {
  readonly address: string;
  readonly displayName: string;
  /** `/o=…/ou=…/cn=Recipients/cn=…` */
  readonly legacyDn: string;
}

/** Who has connected, and with what: one per session context. */
export interface RopSession<M extends MailboxAccount = MailboxAccount> {
  /** The user of Connect's UserDN. */
  readonly user: MailboxAccount;
  /** Connect asked for administrative privilege and the user has it. */
  readonly hasAdminPrivilege: boolean;
  /** [major, minor, build, revision] of X-ClientApplication. */
  readonly clientVersion: readonly number[];
  readonly codePage: number;
  readonly lcidSort: number;
  readonly lcidString: number;
  /** The public folders, when the organisation has them. */
  readonly publicStore: M | undefined;
  /** The mailbox of a legacy DN, compared without regard to case. */
  findMailbox(legacyDn: string): M | undefined;
  /**
   * What the user may do with a mailbox: 'owner' (his own), 'delegate' (he may open it as it is), 'admin' (only with
   * OpenFlags USE_ADMIN_PRIVILEGE), or nothing.
   */
  access(mailbox: M): 'owner' | 'delegate' | 'admin' | undefined;
  /** How many objects of a kind may be open in the session, where that is not what Exchange allows. */
  readonly objectLimits?: Readonly<Record<string, number | undefined>> | undefined;
  /** The session logs on to a store. @throws RopError ecTooManySessions */
  enterStore?(): void;
  /** The session is over. */
  end?(): void;
}

export interface RopCall<M extends MailboxAccount = MailboxAccount> {
  readonly session: RopSession<M>;
  readonly logonId: number;
  /** The object of InputHandleIndex; in Logon a placeholder without meaning. */
  readonly input: ServerObject;
  /** The logon object of this LogonId; undefined only in Logon. */
  readonly logon: ServerObject | undefined;
  /** The object of DestinationHandleIndex in copying ROPs, when its handle is good. */
  readonly destination: ServerObject | undefined;
  /** Bytes that the fields of this response may take. */
  readonly room: number;
  /** Gives the output object. */
  open(object: ServerObject): void;
  /**
   * For QueryRows and ExpandRow: add rows until it says false, then leave the cursor after the last row that fitted.
   * Long strings and binaries are cut to 510 bytes here.
   */
  rowWriter(columns: readonly number[]): RowWriter;
  /** For FindRow and GetReceiveFolderTable: rows of tables without a cursor. */
  encodeRows(columns: readonly number[], rows: readonly Row[]): RowBlock;
  /** Answers with the fields and this warning as ReturnValue (ecWarnWithErrors). */
  warn(code: number): void;
}

/**
 * What the store side implements. Notes:
 * - GetPropertiesSpecific returns all cells, GetPropertiesAll all values: those larger than PropertySizeLimit or than the
 *   reply are replaced by ecNotEnoughMemory on the protocol side.
 * - OpenMessage, OpenEmbeddedMessage and ReloadCachedInformation return all recipients, ReadRecipients all from RowId on:
 *   the protocol side sends as many as fit.
 * - ReadStream gets the number of bytes to read now in `byteCount` (never 0xBABE, never more than fits).
 * - QueryRows gets the rows still wanted in `rowCount`; with chaining it is called again for the next buffer.
 * - Strings of columns and tags with PtypString8 are converted to the session's code page when they are written.
 */
export type RopHandlers<M extends MailboxAccount = MailboxAccount> = {
  readonly [N in Exclude<RopName, 'Release'>]?: (request: RopRequest<N>, call: RopCall<M>) => RopResult<N>;
};
