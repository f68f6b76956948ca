import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Folder } from '../../../lib/local-exchange/store/folder.ts';
import { Mailbox } from '../../../lib/local-exchange/store/mailbox.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import {
  ecDuplicateName, ecInvalidParam, ecNotFound, ecNotInitialized, ecNotSearchFolder, ecNotSupported, ecSearchFolder, ecSearchFolderScopeViolation,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { Restriction } from '../../../lib/local-exchange/wire/values.ts';
import { RopBench } from './rop-bench.ts';

const unread: Restriction = { type: 'bitmask', relop: 0, tag: tags.PR_MESSAGE_FLAGS, mask: tags.MSGFLAG_READ };
const isReport: Restriction = { type: 'content', fuzzyLevel: 0x10001, tag: tags.PR_SUBJECT, value: { tag: tags.PR_SUBJECT, value: 'report' } };

let bench: RopBench;
let mailbox: LocalMailbox;

const add = (subject: string, folder = 'Inbox', read = false): void => void mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: subject }], { folder, read });
const open = (folder: Folder | undefined, openModeFlags = 0): ServerObject =>
  bench.open('OpenFolder', { folderId: shortId(folder?.counter ?? 0), openModeFlags });
const subjects = (folder: ServerObject, tableFlags = 0): unknown[] => {
  const table = bench.open('GetContentsTable', { tableFlags }, folder);
  bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [tags.PR_SUBJECT] }, table);
  return bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 100 }, table).rows).map(([subject]) => subject);
};
const criteria = (folder: ServerObject, useUnicode = true) =>
  bench.call('GetSearchCriteria', { useUnicode, includeRestriction: true, includeFolders: true }, folder);
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
};

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
  add('Report 1');
  add('Lunch', 'Inbox', true);
  add('report 2', 'Inbox/Deep/Deeper');
  add('Report 3', 'Projects', true);
});

describe('search folders', () => {
  it('show what matches, now', () => {
    const found = mailbox.createSearchFolder('Reports', { restriction: isReport });
    const folder = open(found);
    expect(subjects(folder)).toEqual(['Report 1', 'report 2', 'Report 3']);
    expect([found.get(tags.PR_CONTENT_COUNT), found.get(tags.PR_CONTENT_UNREAD), found.get(tags.PR_FOLDER_TYPE)]).toEqual([3, 2, 2]);
    expect(found.get(tags.PR_MESSAGE_SIZE)).toBeGreaterThan(0);
    const table = bench.open('GetContentsTable', { tableFlags: 0 }, folder);
    bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [tags.PR_SUBJECT, tags.PR_FID] }, table);
    expect(bench.call('QueryPosition', {}, table).denominator).toBe(3);
    add('Another report', 'Sent Items');
    const rows = bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 9 }, table).rows);
    expect([rows.length, rows.at(-1)]).toEqual([4, ['Report 3', shortId(mailbox.folder('Projects')?.counter ?? 0)]]);
    expect(subjects(folder)).toHaveLength(4);
    const [first] = mailbox.folder('Inbox')?.messages ?? [];
    if (first !== undefined) mailbox.softDelete(first);
    mailbox.softDelete('Projects');
    expect(subjects(folder)).toEqual(['report 2', 'Another report']);
  });

  it('stand below the Finder', () => {
    mailbox.createSearchFolder('Saved/Unread mail', { restriction: unread, folders: ['Inbox', 'Projects'], recursive: false });
    const finder = bench.mailbox.wellKnownFolder('Finder');
    const table = bench.open('GetHierarchyTable', { tableFlags: 0x04 }, open(finder));
    bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [tags.PR_DISPLAY_NAME, tags.PR_FOLDER_TYPE, tags.PR_CONTENT_COUNT, tags.PR_FOLDER_FLAGS] }, table);
    expect(bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 100 }, table).rows)).toEqual([['Saved', 1, 0, 4], ['Unread mail', 2, 1, 2]]);
    expect(codeOf(() => mailbox.createSearchFolder('Saved/unread MAIL', { restriction: unread }))).toBe(ecDuplicateName);
    expect(codeOf(() => mailbox.createSearchFolder('x', { restriction: unread, folders: ['Nowhere'] }))).toBe(ecNotFound);
    expect(codeOf(() => mailbox.createSearchFolder('', { restriction: unread }))).toBe(ecInvalidParam);
    expect(codeOf(() => mailbox.createSearchFolder('y', { restriction: { ...unread, relop: 9 } }))).toBe(ecInvalidParam);
    expect(finder?.child('y')).toBeUndefined();
  });

  it('open and change the messages where they lie', () => {
    const found = mailbox.createSearchFolder('Unread', { restriction: unread });
    const folder = open(found);
    const [first, second] = found.messages;
    const messageId = shortId(first?.counter ?? 0);
    expect(bench.code('OpenMessage', { codePageId: 0x0fff, folderId: shortId(found.counter), openModeFlags: 0, messageId })).toBeUndefined();
    bench.call('SetReadFlags', { wantAsynchronous: false, readFlags: 1, messageIds: [messageId] }, folder);
    expect(subjects(folder)).toEqual(['report 2']);
    expect(bench.code('OpenMessage', { codePageId: 0x0fff, folderId: shortId(found.counter), openModeFlags: 0, messageId })).toBe(ecNotFound);
    bench.call('DeleteMessages', { wantAsynchronous: false, notifyNonRead: false, messageIds: [shortId(second?.counter ?? 0), messageId] }, folder);
    expect([subjects(folder), mailbox.folder('Inbox/Deep/Deeper')?.softDeleted.length, mailbox.folder('Inbox')?.messages.length]).toEqual([[], 1, 2]);
    expect(codeOf(() => found.addMessage())).toBe(ecSearchFolder);
    const create = { folderType: 1, useUnicodeStrings: true, openExisting: false, displayName: 'New', comment: '' };
    expect(bench.code('CreateFolder', create, folder)).toBe(ecSearchFolder);
  });

  it('search once when they are static', () => {
    const found = mailbox.createSearchFolder('Then', { restriction: isReport, static: true });
    add('Report 4');
    mailbox.folder('Inbox')?.deleteMessage(found.messages[0] as (typeof found.messages)[0], false);
    expect(subjects(open(found))).toEqual(['report 2', 'Report 3']);
    expect(criteria(open(found)).searchFlags & 0x11000).toBe(0x11000);
  });
});

describe('GetSearchCriteria', () => {
  it('tells restriction, folders and state', () => {
    const inbox = shortId(5);
    const folder = open(mailbox.createSearchFolder('Reports', { restriction: isReport, folders: ['Inbox'] }));
    expect(criteria(folder)).toEqual({ restriction: isReport, logonId: 0, folderIds: [inbox], searchFlags: 0x8001004 });
    const narrow = { ...isReport, tag: 0x0037001e, value: { tag: 0x0037001e, value: 'report' } };
    expect(criteria(folder, false).restriction).toEqual(narrow);
    expect(bench.call('GetSearchCriteria', { useUnicode: true, includeRestriction: false, includeFolders: false }, folder)).toEqual({ logonId: 0, folderIds: [], searchFlags: 0x8001004 });
  });

  it('gives every kind of restriction with 8-bit strings too', () => {
    const named = { tag: 0x8000101f, value: 'red' };
    const all: Restriction = {
      type: 'and',
      children: [
        { type: 'or', children: [isReport] }, { type: 'not', child: { type: 'exist', tag: tags.PR_SENDER_NAME } },
        { type: 'property', relop: 4, tag: 0x8000101f, value: { ...named, tag: 0x8000001f } },
        { type: 'compareProps', relop: 4, tag1: tags.PR_SUBJECT, tag2: tags.PR_NORMALIZED_SUBJECT }, unread,
        { type: 'size', relop: 2, tag: tags.PR_SUBJECT, size: 1 }, { type: 'comment', values: [named], child: { type: 'exist', tag: tags.PR_SUBJECT } },
        { type: 'comment', values: [] }, { type: 'count', count: 5, child: { type: 'exist', tag: tags.PR_SUBJECT } },
        { type: 'subObject', subObject: tags.PR_MESSAGE_RECIPIENTS, child: { type: 'exist', tag: tags.PR_DISPLAY_NAME } },
      ],
    };
    const text = JSON.stringify(criteria(open(mailbox.createSearchFolder('All', { restriction: all })), false).restriction);
    expect(text).not.toContain(String(tags.PR_SUBJECT));
    expect(text.split(String(0x0037001e))).toHaveLength(7);
    expect(text).toContain(String(0x8000101e));
  });

  it('is for search folders that have searched', () => {
    expect(bench.code('GetSearchCriteria', { useUnicode: true, includeRestriction: true, includeFolders: true }, open(mailbox.folder('Inbox')))).toBe(ecNotSearchFolder);
    const reminders = open(bench.mailbox.wellKnownFolder('Reminders'));
    expect(bench.code('GetSearchCriteria', { useUnicode: true, includeRestriction: true, includeFolders: true }, reminders)).toBe(ecNotInitialized);
    expect(subjects(reminders)).toEqual([]);
  });
});

describe('SetSearchCriteria', () => {
  it('starts, stops and restarts a search', () => {
    const finder = open(bench.mailbox.wellKnownFolder('Finder'));
    const folder = bench.open('CreateFolder', { folderType: 2, useUnicodeStrings: true, openExisting: false, displayName: 'Mine', comment: '' }, finder);
    const set = (restriction: Restriction | undefined, folderIds: bigint[], searchFlags: number): unknown => bench.code('SetSearchCriteria', { restriction, folderIds, searchFlags }, folder);
    expect([set(undefined, [shortId(5)], 0), set(isReport, [], 0)]).toEqual([ecNotInitialized, ecNotInitialized]);
    expect(set(isReport, [shortId(5)], 0x26)).toBeUndefined();
    expect(subjects(folder)).toEqual(['Report 1', 'report 2']);
    expect(set(undefined, [], 0x01)).toBeUndefined();
    add('Report 5');
    expect([subjects(folder), criteria(folder).searchFlags]).toEqual([['Report 1', 'report 2'], 0x8000004]);
    expect(set(undefined, [], 0x0a)).toBeUndefined();
    expect([subjects(folder), criteria(folder).searchFlags]).toEqual([['Report 1', 'Report 5'], 0x8001000]);
    expect(set(unread, [], 0x40000)).toBeUndefined();
    expect(criteria(folder)).toMatchObject({ restriction: unread, folderIds: [shortId(5)], searchFlags: 0x8011000 });
  });

  it('refuses what is no search', () => {
    const found = mailbox.createSearchFolder('Reports', { restriction: isReport });
    const folder = open(found);
    const set = (restriction: Restriction | undefined, folderIds: bigint[], searchFlags: number, input = folder): unknown =>
      bench.code('SetSearchCriteria', { restriction, folderIds, searchFlags }, input);
    for (const flags of [0x03, 0x0c, 0x30, 0x40, 0x80000, 0xffffffff | 0]) expect(set(undefined, [], flags)).toBe(ecInvalidParam);
    expect(set(undefined, [shortId(found.counter)], 0)).toBe(ecSearchFolderScopeViolation);
    expect(set(undefined, [shortId(0x9999)], 0)).toBe(ecNotFound);
    expect(set({ ...unread, relop: 7 }, [], 0)).toBe(ecInvalidParam);
    expect(set(isReport, [shortId(5)], 0, open(mailbox.folder('Inbox')))).toBe(ecNotSearchFolder);
    expect(criteria(folder).restriction).toEqual(isReport);
    const publicStore = new Mailbox({ address: '', displayName: 'Public folders', legacyDn: '/o=Contoso', isPublic: true });
    expect(codeOf(() => publicStore.createFolder(publicStore.ipmSubtree, 'x', 2))).toBe(ecNotSupported);
  });
});
