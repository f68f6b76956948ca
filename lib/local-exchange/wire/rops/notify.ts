// RopNotify, which only servers send: MS-OXCROPS 2.2.14.2, MS-OXCNOTIF 2.2.1.4.1.

import { codec, type Codec, counted, u16, u32 } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { WireError } from '../wire-error.ts';
import type { Writer } from '../writer.ts';

export const notifyId = 0x2a;
/** RopPending: MS-OXCROPS 2.2.14.3. */
export const pendingId = 0x6e;
/** RopId and SessionIndex. */
export const pendingSize = 3;

/** NotificationTypes of RopRegisterNotification, and the low bits of NotificationFlags. */
export const notificationTypes = {
  newMail: 0x0002, created: 0x0004, deleted: 0x0008, modified: 0x0010, moved: 0x0020, copied: 0x0040, searchComplete: 0x0080,
  tableModified: 0x0100, extended: 0x0400,
} as const;

/** The high bits of NotificationFlags. */
export const notificationFlags = { total: 0x1000, unread: 0x2000, search: 0x4000, message: 0x8000 } as const;

/** TableEventType */
export const tableEvents = { changed: 1, rowAdded: 3, rowDeleted: 4, rowModified: 5, restrictionChanged: 7 } as const;

const typeMask = 0x0fff;
const { newMail, created, modified, moved, copied, deleted, tableModified, extended } = notificationTypes;
const { total: hasTotal, unread: hasUnread, search: inSearchFolder, message: onMessage } = notificationFlags;

const { rowAdded, rowDeleted, rowModified } = tableEvents;
const noTags = 0xffff;

/** A row's place: message and instance are there when the table is one of messages. */
export interface RowKey {
  readonly folderId: bigint;
  readonly messageId?: bigint;
  readonly instance?: number;
}

export interface Notification {
  readonly handle: number;
  readonly logonId: number;
  /** Event type in the low 12 bits, and which fields there are. */
  readonly flags: number;
  readonly table?: {
    /** 1 changed, 3 row added, 4 row deleted, 5 row modified, 7 restriction changed. */
    readonly event: number;
    readonly row?: RowKey;
    readonly insertAfter?: RowKey;
    /** A property row of the table's columns. */
    readonly rowData?: Uint8Array;
  };
  readonly folderId?: bigint;
  readonly messageId?: bigint;
  readonly parentFolderId?: bigint;
  readonly oldFolderId?: bigint;
  readonly oldMessageId?: bigint;
  readonly oldParentFolderId?: bigint;
  readonly tags?: readonly number[];
  readonly totalMessageCount?: number;
  readonly unreadMessageCount?: number;
  readonly newMail?: { readonly messageFlags: number; readonly unicode: boolean; readonly messageClass: string };
}

/** The whole ROP, with its RopId. */
export const notify: Codec<Notification> = codec(8, readNotification, writeNotification);

function readNotification(reader: Reader): Notification {
  const id = reader.u8();
  if (id !== notifyId) throw new WireError(`RopId 0x${id.toString(16)} where RopNotify belongs`);
  const head = { handle: reader.u32(), logonId: reader.u8(), flags: reader.u16() };
  const has = fieldsOf(head.flags);
  return {
    ...head,
    ...(has.table && { table: readTable(reader, has.message) }),
    ...(has.ids && { folderId: reader.u64(), ...(has.message && { messageId: reader.u64() }) }),
    ...(has.parent && { parentFolderId: reader.u64() }),
    ...(has.old && { oldFolderId: reader.u64(), ...(has.message ? { oldMessageId: reader.u64() } : { oldParentFolderId: reader.u64() }) }),
    ...(has.tags && { tags: readTags(reader) }),
    ...(has.total && { totalMessageCount: reader.u32() }),
    ...(has.unread && { unreadMessageCount: reader.u32() }),
    ...(has.newMail && { newMail: readNewMail(reader) }),
  };
}

function writeNotification(writer: Writer, value: Notification): void {
  const has = fieldsOf(value.flags);
  const id = (given: bigint | undefined): void => writer.u64(given ?? 0n);
  writer.u8(notifyId);
  writer.u32(value.handle);
  writer.u8(value.logonId);
  writer.u16(value.flags);
  if (has.table) writeTable(writer, value.table, has.message);
  if (has.ids) id(value.folderId);
  if (has.ids && has.message) id(value.messageId);
  if (has.parent) id(value.parentFolderId);
  if (has.old) {
    id(value.oldFolderId);
    id(has.message ? value.oldMessageId : value.oldParentFolderId);
  }
  if (has.tags) counted(u16, u32).write(writer, value.tags ?? []);
  if (has.total) writer.u32(value.totalMessageCount ?? 0);
  if (has.unread) writer.u32(value.unreadMessageCount ?? 0);
  if (has.newMail) {
    writer.u32(value.newMail?.messageFlags ?? 0);
    writer.u8(value.newMail?.unicode === true ? 1 : 0);
    if (value.newMail?.unicode === true) writer.utf16(value.newMail.messageClass);
    else writer.string8(value.newMail?.messageClass ?? '');
  }
}

function fieldsOf(flags: number) {
  const type = flags & typeMask;
  const message = (flags & onMessage) !== 0;
  return {
    message,
    table: type === tableModified,
    ids: type !== tableModified && type !== extended,
    parent: (type === created || type === deleted || type === moved || type === copied) && message === ((flags & inSearchFolder) !== 0),
    old: type === moved || type === copied,
    tags: type === created || type === modified,
    total: (flags & hasTotal) !== 0,
    unread: (flags & hasUnread) !== 0,
    newMail: type === newMail,
  };
}

function readTable(reader: Reader, message: boolean): NonNullable<Notification['table']> {
  const event = reader.u16();
  if (event !== rowAdded && event !== rowDeleted && event !== rowModified) return { event };
  const row = readKey(reader, message);
  if (event === rowDeleted) return { event, row };
  return { event, row, insertAfter: readKey(reader, message), rowData: reader.bytes(reader.u16()) };
}

function writeTable(writer: Writer, table: Notification['table'], message: boolean): void {
  writer.u16(table?.event ?? 0);
  if (table?.row !== undefined) writeKey(writer, table.row, message);
  if (table?.insertAfter !== undefined) writeKey(writer, table.insertAfter, message);
  if (table?.rowData === undefined) return;
  writer.checkedU16(table.rowData.byteLength);
  writer.bytes(table.rowData);
}

function readKey(reader: Reader, message: boolean): RowKey {
  const folderId = reader.u64();
  return message ? { folderId, messageId: reader.u64(), instance: reader.u32() } : { folderId };
}

function writeKey(writer: Writer, key: RowKey, message: boolean): void {
  writer.u64(key.folderId);
  if (!message) return;
  writer.u64(key.messageId ?? 0n);
  writer.u32(key.instance ?? 0);
}

function readTags(reader: Reader): number[] {
  const count = reader.u16();
  if (count === noTags) return [];
  reader.expectRoomFor(count, 4);
  return Array.from({ length: count }, () => reader.u32());
}

function readNewMail(reader: Reader): NonNullable<Notification['newMail']> {
  const messageFlags = reader.u32();
  const unicode = reader.u8() !== 0;
  return { messageFlags, unicode, messageClass: unicode ? reader.utf16() : reader.string8() };
}
