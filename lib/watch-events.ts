import type { NativeEvent } from './native/addon.ts';

/** What has happened to an object of a mailbox. */
export interface ObjectChange {
  /** What it is: MAPI_MESSAGE or MAPI_FOLDER. */
  readonly objectType: 'message' | 'folder';
  /** PR_ENTRYID. */
  readonly entryId: Uint8Array;
  /** PR_ENTRYID of the folder that it is in (or was, if it is gone); of a search folder, where that reports it. Not told of every change. */
  readonly parentId: Uint8Array | undefined;
}

/** A message has arrived. Source: fnevNewMail, NEWMAIL_NOTIFICATION. */
export interface NewMailEvent {
  readonly type: 'newMail';
  /** PR_ENTRYID of the message. */
  readonly entryId: Uint8Array;
  /** PR_ENTRYID of its folder. */
  readonly parentId: Uint8Array | undefined;
  /** PR_MESSAGE_CLASS, such as 'IPM.Note'. */
  readonly messageClass: string;
  /** PR_MESSAGE_FLAGS. */
  readonly messageFlags: number;
}

/** A message or folder was made, deleted, or changed. Source: fnevObjectCreated, fnevObjectDeleted, fnevObjectModified; OBJECT_NOTIFICATION. */
export interface ObjectEvent extends ObjectChange {
  readonly type: 'created' | 'deleted' | 'modified';
  /** Tags of the properties that were set, where the server says. */
  readonly tags: readonly number[];
}

/** A message or folder was moved or copied. Source: fnevObjectMoved, fnevObjectCopied; OBJECT_NOTIFICATION. */
export interface MoveEvent extends ObjectChange {
  readonly type: 'moved' | 'copied';
  /** PR_ENTRYID that it had, or of that it was copied from. */
  readonly oldEntryId: Uint8Array | undefined;
  readonly oldParentId: Uint8Array | undefined;
}

/** A search folder has found what there is to find. Source: fnevSearchComplete. */
export interface SearchCompleteEvent {
  readonly type: 'searchComplete';
  /** PR_ENTRYID of the search folder. */
  readonly entryId: Uint8Array;
}

/**
 * Something may have been missed: read again what you follow.
 * `reconnected`: the session with the server was lost and made anew; `overflow`: events came faster than they were taken; `dropped`: the server
 * dropped some, or sent what cannot be read.
 *
 * Servers that drop events do not say so. Watches of a store or folder find it out: when a wait has ended without an event, and every five minutes,
 * one small request reads what the folders say of themselves (how many messages they have, how many were deleted, when something in them changed),
 * and what no event explains, and stays unexplained for some seconds, is `dropped`. Messages and folders that came or went are noticed; one that
 * changed is if no other event of its folder came in the meantime, and its folder has no subfolders or the number of unread messages changed.
 * Not looked after: search folders, the watch of a single message, folders outside of the IPM subtree in the watch of a store, and properties that the
 * server does not keep.
 */
export interface ResyncEvent {
  readonly type: 'resync';
  readonly reason: 'reconnected' | 'overflow' | 'dropped';
}

/** What `store.watch()` and `folder.watch()` report. */
export type StoreEvent = NewMailEvent | ObjectEvent | MoveEvent | SearchCompleteEvent | ResyncEvent;

/** A row is new, or has changed. Source: TABLE_ROW_ADDED, TABLE_ROW_MODIFIED; TABLE_NOTIFICATION. */
export interface RowEvent<Row> {
  readonly type: 'rowAdded' | 'rowModified';
  /** The table's columns. */
  readonly row: Row;
  /** PR_INSTANCE_KEY of the row. */
  readonly instanceKey: Uint8Array;
  /** PR_INSTANCE_KEY of the row before it; undefined: it is the first. */
  readonly after: Uint8Array | undefined;
}

/** Source: TABLE_ROW_DELETED. */
export interface RowDeletedEvent {
  readonly type: 'rowDeleted';
  /** PR_INSTANCE_KEY of the row that is gone. */
  readonly instanceKey: Uint8Array;
}

/** The table has changed in a way that is not told (`changed`, TABLE_CHANGED), or has to be read again (`reload`, TABLE_RELOAD). */
export interface TableChangedEvent {
  readonly type: 'changed' | 'reload';
}

/** What `table.watch()` reports. */
export type TableEvent<Row = Record<string, unknown>> = RowEvent<Row> | RowDeletedEvent | TableChangedEvent | ResyncEvent;

// fnev… of native/mapi/notification.h
const NEW_MAIL = 0x02;
const CREATED = 0x04;
const DELETED = 0x08;
const MODIFIED = 0x10;
const MOVED = 0x20;
const COPIED = 0x40;
const SEARCH_COMPLETE = 0x80;
const TABLE_MODIFIED = 0x100;
const EXTENDED = 0x80000000;
/** Nothing comes any more; `code` says why. */
export const CRITICAL_ERROR = 0x01;

/** What is asked for beside the events themselves: to be told of loss, and of the end. */
export const ALWAYS = EXTENDED + CRITICAL_ERROR;
export const TABLE_EVENTS = TABLE_MODIFIED + ALWAYS;

export const STORE_EVENTS = {
  newMail: NEW_MAIL, created: CREATED, deleted: DELETED, modified: MODIFIED, moved: MOVED, copied: COPIED, searchComplete: SEARCH_COMPLETE,
} as const;

export type StoreEventName = keyof typeof STORE_EVENTS;

const TABLE_RELOAD = 9;
const TABLE_ROW = { 3: 'rowAdded', 4: 'rowDeleted', 5: 'rowModified' } as const;
const REASONS: Readonly<Record<number, ResyncEvent['reason']>> = { 1: 'reconnected', 2: 'overflow', 3: 'dropped' };
const MAPI_FOLDER = 3;
const NO_ID = new Uint8Array(0);

function resync(reason: number): ResyncEvent {
  return { type: 'resync', reason: REASONS[reason] ?? 'dropped' };
}

/** Undefined: nothing that is reported. */
export function toStoreEvent(event: NativeEvent): StoreEvent | undefined {
  const { entryId = NO_ID, parentId } = event;
  const change = (): ObjectChange => ({ objectType: event.objectType === MAPI_FOLDER ? 'folder' : 'message', entryId, parentId });
  switch (event.type) {
    case NEW_MAIL:
      return { type: 'newMail', entryId, parentId, messageClass: event.messageClass ?? '', messageFlags: event.messageFlags ?? 0 };
    case CREATED:
      return { type: 'created', ...change(), tags: event.tags ?? [] };
    case DELETED:
      return { type: 'deleted', ...change(), tags: event.tags ?? [] };
    case MODIFIED:
      return { type: 'modified', ...change(), tags: event.tags ?? [] };
    case MOVED:
      return { type: 'moved', ...change(), oldEntryId: event.oldEntryId, oldParentId: event.oldParentId };
    case COPIED:
      return { type: 'copied', ...change(), oldEntryId: event.oldEntryId, oldParentId: event.oldParentId };
    case SEARCH_COMPLETE:
      return { type: 'searchComplete', entryId };
    case EXTENDED:
      return resync(event.detail);
    default:
      return undefined;
  }
}

/** `rows`: those of the batch that the event came with. */
export function toTableEvent<Row>(event: NativeEvent, rows: readonly Row[]): TableEvent<Row> | undefined {
  if (event.type === EXTENDED) return resync(event.detail);
  if (event.type !== TABLE_MODIFIED) return undefined;
  const type = TABLE_ROW[event.detail as keyof typeof TABLE_ROW] as (typeof TABLE_ROW)[keyof typeof TABLE_ROW] | undefined;
  const { entryId: instanceKey, parentId: after } = event;
  if (type === 'rowDeleted' && instanceKey !== undefined) return { type, instanceKey };
  const row = rows[event.row];
  if ((type === 'rowAdded' || type === 'rowModified') && instanceKey !== undefined && row !== undefined) return { type, row, instanceKey, after };
  return { type: event.detail === TABLE_RELOAD ? 'reload' : 'changed' };
}
