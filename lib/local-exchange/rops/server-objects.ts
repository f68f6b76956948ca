// What the handles of a session stand for.

import type { Attachment } from '../store/attachment.ts';
import type { Folder } from '../store/folder.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Message } from '../store/message.ts';
import { splitShortId, kOwnReplicaId } from '../store/object-id.ts';
import type { AnyTable } from '../store/table.ts';
import { ecMaxObjsExceeded, ecNotFound, ecNotSupported, ecObjectDeleted } from '../wire/error-codes.ts';
import { type NotificationSink, RopError, type RopCall, type ServerObject } from '../wire/rop-handler.ts';
import { type TableScope, TableWatch } from './table-notifications.ts';

type Call = RopCall<Mailbox>;

/** Objects that count towards what a session may keep open. */
export abstract class CountedObject implements ServerObject {
  #count: OpenCount | undefined;

  /** @throws RopError ecMaxObjsExceeded when the session has as many of the kind open as it may. */
  countIn(session: Call['session'], kind: ObjectKind): void {
    this.#count = openCount(session, kind);
    this.#count.open++;
  }

  release(): void {
    if (this.#count === undefined) return;
    this.#count.open--;
    this.#count = undefined;
  }
}

export class LogonObject extends CountedObject {
  readonly mailbox: Mailbox;

  constructor(mailbox: Mailbox) {
    super();
    this.mailbox = mailbox;
  }
}

export class FolderObject extends CountedObject {
  readonly folder: Folder;

  constructor(folder: Folder) {
    super();
    this.folder = folder;
  }
}

export class MessageObject extends CountedObject {
  readonly mailbox: Mailbox;
  readonly message: Message;

  constructor(mailbox: Mailbox, message: Message) {
    super();
    this.mailbox = mailbox;
    this.message = message;
  }
}

export class AttachmentObject extends CountedObject {
  readonly mailbox: Mailbox;
  readonly attachment: Attachment;

  constructor(mailbox: Mailbox, attachment: Attachment) {
    super();
    this.mailbox = mailbox;
    this.attachment = attachment;
  }
}

export type TableKind = 'contents' | 'hierarchy' | 'attachments';

export class TableObject extends CountedObject {
  readonly kind: TableKind;
  readonly table: AnyTable;
  /** Absent where nothing is told of changes. */
  readonly watch: TableWatch | undefined;

  constructor(kind: TableKind, table: AnyTable, scope?: TableScope) {
    super();
    this.kind = kind;
    this.table = table;
    this.watch = scope === undefined ? undefined : new TableWatch(table, scope);
  }

  opened(sink: NotificationSink): void {
    this.watch?.start(sink);
  }

  override release(): void {
    super.release();
    this.watch?.end();
  }
}

export class StreamObject extends CountedObject {
  readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

/** Kinds of objects that are counted. */
export type ObjectKind =
  | 'logon' | 'folder' | 'message' | 'attachment' | 'hierarchyTable' | 'contentsTable' | 'attachmentTable' | 'stream' | 'transfer' | 'notification';

/**
 * As many as Exchange allows a session by default: MaxObjsPerMapiSession (Exchange 2013: Managed Store Limits). Of notifications it allows more; here
 * every event is held against each of them.
 */
const exchangeLimits: Readonly<Record<ObjectKind, number>> = {
  logon: 16, folder: 500, message: 250, attachment: 500, hierarchyTable: 500, contentsTable: 500, attachmentTable: 500, stream: 250, transfer: 500,
  notification: 1000,
};

interface OpenCount {
  open: number;
}

const counts = new WeakMap<object, Partial<Record<ObjectKind, OpenCount>>>();

function openCount(session: Call['session'], kind: ObjectKind): OpenCount {
  let ofSession = counts.get(session);
  if (ofSession === undefined) counts.set(session, (ofSession = {}));
  const count = (ofSession[kind] ??= { open: 0 });
  if (count.open >= (session.objectLimits?.[kind] ?? exchangeLimits[kind])) throw new RopError(ecMaxObjsExceeded, `${count.open} objects of kind ${kind} are open`);
  return count;
}

/** Gives an output object, within what the session may keep open. */
export function openObject(call: Call, kind: ObjectKind, object: CountedObject): void {
  object.countIn(call.session, kind);
  call.open(object);
}

/** The mailbox of the logon that the ROP names. */
export function mailboxOf(call: Call): Mailbox {
  if (call.logon instanceof LogonObject) return call.logon.mailbox;
  throw new RopError(ecNotSupported, 'No logon');
}

type ObjectClass<T> = abstract new (...args: never[]) => T;

/** The input as an object of one of these classes; another is not what the ROP is for, and a folder that is gone for none. */
export function expectInput<T extends CountedObject>(call: Call, ...classes: readonly ObjectClass<T>[]): T {
  if (call.input instanceof FolderObject && call.input.folder.isGone) throw new RopError(ecObjectDeleted, 'The folder was deleted');
  for (const type of classes) if (call.input instanceof type) return call.input;
  throw new RopError(ecNotSupported, 'The ROP is not for this kind of object');
}

/** @throws RopError ecNotFound: also for one that was deleted softly, unless these are wanted. */
export function folderById(mailbox: Mailbox, folderId: bigint, softDeleted = false): Folder {
  const { replicaId, counter } = splitShortId(folderId);
  const folder = replicaId === kOwnReplicaId ? mailbox.folder(counter) : undefined;
  if (folder === undefined || (folder.isSoftDeleted && !softDeleted)) throw new RopError(ecNotFound, 'No such folder');
  return folder;
}

/** undefined: no such message. */
export function messageById(mailbox: Mailbox, messageId: bigint): Message | undefined {
  const { replicaId, counter } = splitShortId(messageId);
  return replicaId === kOwnReplicaId ? mailbox.message(counter) : undefined;
}
