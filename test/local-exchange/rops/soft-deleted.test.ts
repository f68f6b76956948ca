import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecAccessDenied, ecInvalidParam, ecNotFound } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import { RopBench } from './rop-bench.ts';

const kSoftDeletes = 0x20;
const kOpenSoftDeleted = 0x04;

let bench: RopBench;
let mailbox: LocalMailbox;
let inbox: ServerObject;

const add = (subject: string, folder = 'Inbox', associated = false): Message => mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: subject }], { folder, associated });
const rows = (table: ServerObject, ...propertyTags: number[]): unknown[][] => {
  bench.call('SetColumns', { setColumnsFlags: 0, propertyTags }, table);
  return bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 100 }, table).rows);
};
const contents = (tableFlags: number, folder = inbox): unknown[] =>
  rows(bench.open('GetContentsTable', { tableFlags }, folder), tags.PR_SUBJECT).map(([subject]) => subject);
const folders = (tableFlags: number, folder = inbox): unknown[] =>
  rows(bench.open('GetHierarchyTable', { tableFlags }, folder), tags.PR_DISPLAY_NAME, tags.PR_DEPTH).map((row) => row.join(' '));

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
  inbox = bench.open('OpenFolder', { folderId: shortId(5), openModeFlags: 0 });
});

describe('messages', () => {
  it('are listed apart, normal and associated ones', () => {
    for (const message of [add('a'), add('settings', 'Inbox', true)]) mailbox.softDelete(message);
    add('b');
    add('views', 'Inbox', true);
    expect([contents(0), contents(2), contents(kSoftDeletes), contents(kSoftDeletes | 2)]).toEqual([['b'], ['views'], ['a'], ['settings']]);
    const folder = mailbox.folder('Inbox');
    expect([tags.PR_CONTENT_COUNT, tags.PR_ASSOC_CONTENT_COUNT, tags.PR_DELETED_MSG_COUNT, tags.PR_DELETED_ASSOC_MSG_COUNT].map((tag) => folder?.get(tag))).toEqual([1, 1, 1, 1]);
  });

  it('are opened as what they are', () => {
    const message = add('a');
    const id = { codePageId: 0x0fff, folderId: shortId(5), messageId: shortId(message.counter) };
    expect(message.get(tags.PR_DELETED_ON)).toBeUndefined();
    mailbox.softDelete(message);
    expect(bench.code('OpenMessage', { ...id, openModeFlags: 0 })).toBe(ecNotFound);
    expect(bench.code('OpenMessage', { ...id, openModeFlags: 3 })).toBe(ecNotFound);
    const opened = bench.open('OpenMessage', { ...id, openModeFlags: kOpenSoftDeleted });
    const { row } = bench.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode: 1, propertyTags: [tags.PR_SUBJECT, tags.PR_DELETED_ON] }, opened);
    expect(row.cells.map((cell) => typeof cell?.value)).toEqual(['string', 'bigint']);
    const other = add('b');
    expect(bench.code('OpenMessage', { ...id, messageId: shortId(other.counter), openModeFlags: kOpenSoftDeleted })).toBeUndefined();
    bench.call('HardDeleteMessages', { wantAsynchronous: false, notifyNonRead: false, messageIds: [id.messageId] }, inbox);
    expect(bench.code('OpenMessage', { ...id, openModeFlags: kOpenSoftDeleted })).toBe(ecNotFound);
    expect(contents(kSoftDeletes)).toEqual([]);
  });

  it('are deleted softly once', () => {
    const message = add('a');
    mailbox.softDelete(message);
    mailbox.softDelete(message);
    expect(mailbox.folder('Inbox')?.softDeleted).toEqual([message]);
  });
});

describe('folders', () => {
  it('are listed apart, with what lies in them', () => {
    for (const path of ['Inbox/a/b', 'Inbox/c/d/e', 'Inbox/f']) mailbox.createFolder(path);
    mailbox.softDelete('Inbox/a');
    mailbox.softDelete('Inbox/c/d');
    expect([folders(0), folders(0x04)]).toEqual([['c 1', 'f 1'], ['c 1', 'f 1']]);
    expect([folders(kSoftDeletes), folders(kSoftDeletes | 0x04)]).toEqual([['a 1'], ['a 1', 'b 2', 'd 2', 'e 3']]);
    expect([mailbox.folder('Inbox')?.get(tags.PR_DELETED_FOLDER_COUNT), mailbox.folder('Inbox/c')?.get(tags.PR_SUBFOLDERS)]).toEqual([1, false]);
    expect(mailbox.folder('Inbox/a')).toBeUndefined();
    expect(mailbox.createFolder('Inbox/a').isSoftDeleted).toBe(false);
  });

  it('are opened as what they are', () => {
    const size = bench.mailbox.size;
    const message = add('a', 'Inbox/old/older');
    const [old, older] = [mailbox.createFolder('Inbox/old'), mailbox.createFolder('Inbox/old/older')];
    mailbox.softDelete(old);
    expect(bench.mailbox.size).toBe(size);
    for (const folder of [old, older]) {
      expect(bench.code('OpenFolder', { folderId: shortId(folder.counter), openModeFlags: 0 })).toBe(ecNotFound);
      expect(bench.code('OpenFolder', { folderId: shortId(folder.counter), openModeFlags: kOpenSoftDeleted })).toBeUndefined();
    }
    const opened = bench.opened as ServerObject;
    expect(contents(0, opened)).toEqual(['a']);
    const id = { codePageId: 0x0fff, folderId: shortId(older.counter), messageId: shortId(message.counter) };
    expect(bench.code('OpenMessage', { ...id, openModeFlags: 0 })).toBe(ecNotFound);
    expect(bench.code('OpenMessage', { ...id, openModeFlags: kOpenSoftDeleted })).toBeUndefined();
    expect(bench.code('CreateFolder', { folderType: 1, useUnicodeStrings: true, openExisting: false, displayName: 'x', comment: '' }, opened)).toBe(ecNotFound);
    expect(bench.code('OpenFolder', { folderId: shortId(5), openModeFlags: kOpenSoftDeleted })).toBeUndefined();
  });

  it('stay when every mailbox has them', () => {
    const code = (path: string): unknown => {
      try {
        mailbox.softDelete(path);
        return undefined;
      } catch (error) {
        return (error as { code?: number }).code;
      }
    };
    expect([code('Inbox'), code(''), code('Nowhere')]).toEqual([ecAccessDenied, ecAccessDenied, ecNotFound]);
    expect(bench.code('GetHierarchyTable', { tableFlags: 0x02 }, inbox)).toBe(ecInvalidParam);
  });
});
