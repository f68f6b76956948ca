import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import {
  ecDuplicateName, ecInvalidBookmark, ecInvalidParam, ecMaxObjsExceeded, ecNotFound, ecNotSupported, ecNullObject, ecUnableToAbort,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import { WriterFullError } from '../../../lib/local-exchange/wire/writer.ts';
import { RopBench } from './rop-bench.ts';

let bench: RopBench;
let mailbox: LocalMailbox;
let inbox: ServerObject;

const openFolder = (path: string): ServerObject =>
  bench.open('OpenFolder', { folderId: shortId(mailbox.createFolder(path).counter), openModeFlags: 0 });
const columns = (table: ServerObject, ...propertyTags: number[]): void => void bench.call('SetColumns', { setColumnsFlags: 0, propertyTags }, table);
const query = (table: ServerObject, rowCount = 100, forwardRead = true, room = 0x7000): { origin: number; values: unknown[][] } => {
  const { origin, rows } = bench.call('QueryRows', { queryRowsFlags: 0, forwardRead, rowCount }, table, room);
  return { origin, values: bench.values(rows) };
};

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
  for (let index = 0; index < 10; index++) mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: `Message ${index}` }], { read: index < 4 });
  mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'settings' }], { associated: true });
  inbox = openFolder('Inbox');
});

describe('folders', () => {
  it('open by their identifiers only', () => {
    expect(bench.code('OpenFolder', { folderId: shortId(0x9999), openModeFlags: 0 })).toBe(ecNotFound);
    expect(bench.code('OpenFolder', { folderId: shortId(1, 2), openModeFlags: 0 })).toBe(ecNotFound);
    expect(bench.code('OpenFolder', { folderId: shortId(5), openModeFlags: 0 }, inbox)).toBeUndefined();
    expect(bench.code('GetHierarchyTable', { tableFlags: 0 })).toBe(ecNotSupported);
  });

  it('list their subfolders', () => {
    mailbox.createFolder('Inbox/Projects/Adatum');
    const top = bench.open('OpenFolder', { folderId: shortId(bench.mailbox.ipmSubtree.counter), openModeFlags: 0 });
    const { rowCount } = bench.call('GetHierarchyTable', { tableFlags: 0x04 }, top);
    const table = bench.opened as ServerObject;
    columns(table, tags.PR_DISPLAY_NAME, tags.PR_DEPTH, tags.PR_CONTENT_COUNT, tags.PR_CONTENT_UNREAD, tags.PR_SUBFOLDERS, tags.PR_CONTAINER_CLASS, tags.PR_FID);
    const { values, origin } = query(table);
    expect([values.length, origin]).toEqual([rowCount, 2]);
    expect(values.find((row) => row[0] === 'Inbox')).toEqual(['Inbox', 1, 10, 6, true, 'IPF.Note', shortId(5)]);
    expect(values.find((row) => row[0] === 'Adatum')?.slice(0, 6)).toEqual(['Adatum', 3, 0, 0, false, 'IPF.Note']);
    expect(values.map((row) => row[0])).toEqual(expect.arrayContaining(['Sent Items', 'Drafts', 'Calendar', 'Contacts']));
    bench.call('Restrict', { restrictFlags: 0, restriction: { type: 'content', fuzzyLevel: 0x10002, tag: tags.PR_DISPLAY_NAME, value: { tag: tags.PR_DISPLAY_NAME, value: 'p' } } }, table);
    expect(query(table).values.map((row) => row[0])).toEqual(['Projects']);
    expect(bench.code('SortTable', { sortTableFlags: 0, sortOrder: { columns: [], categories: 0, expanded: 0 } }, table)).toBe(ecNotSupported);
  });

  it('are made', () => {
    const create = { folderType: 1, useUnicodeStrings: true, openExisting: false, displayName: 'New', comment: 'a comment' };
    const made = bench.call('CreateFolder', create, inbox);
    expect(made.existing).toBeUndefined();
    expect(mailbox.folder('Inbox/New')?.get(tags.PR_COMMENT)).toBe('a comment');
    expect(bench.code('CreateFolder', { ...create, displayName: 'NEW' }, inbox)).toBe(ecDuplicateName);
    expect(bench.call('CreateFolder', { ...create, openExisting: true }, inbox)).toEqual({ folderId: made.folderId, existing: { hasRules: false } });
    expect(bench.code('CreateFolder', { ...create, displayName: '' }, inbox)).toBe(ecInvalidParam);
    expect(bench.code('CreateFolder', { ...create, displayName: 'x', folderType: 3 }, inbox)).toBe(ecInvalidParam);
  });

  it('lose messages, softly and for good', () => {
    const ids = (from: number, to: number): bigint[] => (mailbox.folder('Inbox')?.messages ?? []).slice(from, to).map(({ counter }) => shortId(counter));
    expect(bench.call('DeleteMessages', { wantAsynchronous: false, notifyNonRead: false, messageIds: ids(0, 2) }, inbox)).toEqual({ partialCompletion: false });
    expect(bench.call('HardDeleteMessages', { wantAsynchronous: false, notifyNonRead: false, messageIds: [...ids(0, 1), 77n] }, inbox)).toEqual({ partialCompletion: true });
    expect(bench.call('GetContentsTable', { tableFlags: 0 }, inbox).rowCount).toBe(7);
    expect(bench.call('GetContentsTable', { tableFlags: 0x20 }, inbox).rowCount).toBe(2);
    expect(mailbox.folder('Inbox')?.get(tags.PR_CONTENT_UNREAD)).toBe(6);
  });
});

describe('contents tables', () => {
  let table: ServerObject;
  beforeEach(() => {
    table = bench.open('GetContentsTable', { tableFlags: 0x40 }, inbox);
  });

  it('have normal or associated messages', () => {
    expect(bench.call('GetContentsTable', { tableFlags: 0 }, inbox).rowCount).toBe(10);
    expect(bench.call('GetContentsTable', { tableFlags: 0x02 }, inbox).rowCount).toBe(1);
    expect(bench.code('GetContentsTable', { tableFlags: 0x01 }, inbox)).toBe(ecInvalidParam);
    expect(bench.code('GetContentsTable', { tableFlags: 0xc0 }, inbox)).toBe(ecNotSupported);
  });

  it('need columns first', () => {
    expect(bench.code('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 1 }, table)).toBe(ecNullObject);
    expect(bench.code('FindRow', { findRowFlags: 0, restriction: undefined, origin: 0, bookmark: new Uint8Array(0) }, table)).toBe(ecNullObject);
    expect(bench.code('SetColumns', { setColumnsFlags: 2, propertyTags: [] }, table)).toBe(ecInvalidParam);
    expect(bench.code('SetColumns', { setColumnsFlags: 0, propertyTags: [0x0037000a] }, table)).toBe(ecInvalidParam);
  });

  it('give rows with their identifiers and flags', () => {
    columns(table, tags.PR_MID, tags.PR_INST_ID, tags.PR_SUBJECT, tags.PR_MESSAGE_FLAGS, tags.PR_ROW_TYPE, tags.PR_BODY);
    const [first] = mailbox.folder('Inbox')?.messages ?? [];
    const id = shortId(first?.counter ?? 0);
    expect(query(table, 1).values).toEqual([[id, id, 'Message 0', 3, 1, ecNotFound]]);
  });

  it('stop where the reply is full, and go on there', () => {
    columns(table, tags.PR_SUBJECT);
    const first = query(table, 100, true, 60);
    expect(first.values.map(([subject]) => subject)).toEqual(['Message 0', 'Message 1']);
    expect(first.origin).toBe(1);
    expect(query(table).values[0]).toEqual(['Message 2']);
    bench.call('SeekRow', { origin: 0, rowCount: 0, wantRowMovedCount: false }, table);
    expect(() => query(table, 1, true, 5)).toThrow(WriterFullError);
    expect(bench.call('QueryPosition', {}, table)).toEqual({ numerator: 0, denominator: 10 });
  });

  it('cut long values', () => {
    mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'x'.repeat(1000) }, { tag: tags.PR_SENDER_ENTRYID, value: new Uint8Array(1000) }], { folder: 'Long' });
    const long = bench.open('GetContentsTable', { tableFlags: 0 }, openFolder('Long'));
    columns(long, tags.PR_SUBJECT, tags.PR_SENDER_ENTRYID, 0x0037001e);
    const [row] = query(long).values;
    expect(row?.map((value) => (value as { length: number }).length)).toEqual([255, 510, 255]);
  });

  it('seek, find and mark', () => {
    columns(table, tags.PR_SUBJECT);
    expect(bench.call('SeekRow', { origin: 2, rowCount: -3, wantRowMovedCount: true }, table)).toEqual({ hasSoughtLess: false, rowsSought: -3 });
    const { bookmark } = bench.call('CreateBookmark', {}, table);
    expect(bench.call('SeekRow', { origin: 0, rowCount: 99, wantRowMovedCount: true }, table)).toEqual({ hasSoughtLess: true, rowsSought: 10 });
    expect(bench.call('SeekRowBookmark', { bookmark, rowCount: 1, wantRowMovedCount: true }, table)).toEqual({ rowNoLongerVisible: false, hasSoughtLess: false, rowsSought: 1 });
    expect(query(table, 1).values).toEqual([['Message 8']]);
    const restriction = { type: 'property' as const, relop: 4, tag: tags.PR_SUBJECT, value: { tag: tags.PR_SUBJECT, value: 'message 5' } };
    const found = bench.call('FindRow', { findRowFlags: 0, restriction, origin: 0, bookmark: new Uint8Array(0) }, table);
    expect(found.row === undefined ? undefined : bench.values(found.row)).toEqual([['Message 5']]);
    expect(bench.call('QueryPosition', {}, table).numerator).toBe(5);
    expect(bench.code('FindRow', { findRowFlags: 1, restriction, origin: 1, bookmark: new Uint8Array(0) }, table)).toBe(ecNotFound);
    expect(bench.code('FindRow', { findRowFlags: 0, restriction, origin: 3, bookmark: Uint8Array.of(9) }, table)).toBe(ecInvalidBookmark);
    expect(bench.call('FindRow', { findRowFlags: 0, restriction: undefined, origin: 3, bookmark }, table).row).toBeDefined();
    bench.call('SeekRowFractional', { numerator: 1, denominator: 2 }, table);
    expect(bench.call('QueryPosition', {}, table).numerator).toBe(5);
    bench.call('FreeBookmark', { bookmark }, table);
    expect(bench.code('SeekRowBookmark', { bookmark, rowCount: 0, wantRowMovedCount: false }, table)).toBe(ecInvalidBookmark);
  });

  it('sort and restrict, and are reset', () => {
    columns(table, tags.PR_SUBJECT);
    const sortOrder = { columns: [{ tag: tags.PR_SUBJECT, order: 1 }], categories: 0, expanded: 0 };
    expect(bench.call('SortTable', { sortTableFlags: 1, sortOrder }, table)).toEqual({ tableStatus: 0 });
    expect(query(table, 2).values).toEqual([['Message 9'], ['Message 8']]);
    bench.call('Restrict', { restrictFlags: 0, restriction: { type: 'bitmask', relop: 1, tag: tags.PR_MESSAGE_FLAGS, mask: 1 } }, table);
    expect(query(table).values).toEqual([['Message 3'], ['Message 2'], ['Message 1'], ['Message 0']]);
    bench.call('Restrict', { restrictFlags: 0, restriction: undefined }, table);
    expect(bench.call('QueryPosition', {}, table)).toEqual({ numerator: 0, denominator: 10 });
    bench.call('ResetTable', {}, table);
    expect(bench.code('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 1 }, table)).toBe(ecNullObject);
    expect(bench.call('GetStatus', {}, table)).toEqual({ tableStatus: 0 });
    expect(bench.code('Abort', {}, table)).toBe(ecUnableToAbort);
    expect(bench.code('QueryRows', { queryRowsFlags: 4, forwardRead: true, rowCount: 1 }, table)).toBe(ecInvalidParam);
  });

  it('tell the columns there are', () => {
    expect(bench.call('QueryColumnsAll', {}, table).propertyTags).toEqual(expect.arrayContaining([tags.PR_SUBJECT, tags.PR_ENTRYID]));
  });
});

describe('a session', () => {
  it('keeps only so many objects open, and gives them back', () => {
    const tables: ServerObject[] = [];
    let code: number | undefined;
    while (code === undefined && tables.length < 2000) {
      code = bench.code('GetContentsTable', { tableFlags: 0 }, inbox);
      if (bench.opened !== undefined) tables.push(bench.opened);
    }
    expect([code, tables.length]).toEqual([ecMaxObjsExceeded, 500]);
    tables[0]?.release?.();
    tables[0]?.release?.();
    expect(bench.code('GetContentsTable', { tableFlags: 0 }, inbox)).toBeUndefined();
    expect(bench.code('GetContentsTable', { tableFlags: 0 }, inbox)).toBe(ecMaxObjsExceeded);
  });
});
