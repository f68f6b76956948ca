import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalMailbox } from '../../../lib/local-exchange/index.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import type { Notification } from '../../../lib/local-exchange/wire/rops/notify.ts';
import type { RopRequest, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import type { Restriction, SortOrder } from '../../../lib/local-exchange/wire/values.ts';
import { forEachTest, id, idOf, type NotificationClient, type NotificationTest } from './notification-client.ts';

const kInbox = 5;
const kIpmSubtree = 4;
const subject = 0x0037001f;
const mid = 0x674a0014;
const flags = 0x0e070003;
const displayName = 0x3001001f;
const contentCount = 0x36020003;
const columns = [subject, mid];
const noNotifications = 0x10;
const zero = { folderId: 0n, messageId: 0n, instance: 0 };

let mailbox: LocalMailbox;
let client: NotificationClient;
let add: NotificationTest['add'];
let folder: number;

forEachTest({ notificationLimit: 50, notificationWaitMs: 5_000 }, (test) => {
  ({ mailbox, client, add } = test);
});

beforeEach(async () => {
  folder = await client.openFolder(kInbox);
});

const header = { logonId: 0, inputIndex: 0 } as const;
const setColumns = (propertyTags: readonly number[]): RopRequest => ({ ...header, rop: 'SetColumns', setColumnsFlags: 0, propertyTags });
const queryRows = (rowCount: number, forwardRead = true): RopRequest => ({ ...header, rop: 'QueryRows', queryRowsFlags: 0, forwardRead, rowCount });
const sort = (sortOrder: SortOrder): RopRequest => ({ ...header, rop: 'SortTable', sortTableFlags: 0, sortOrder });
const restrict = (restriction?: Restriction): RopRequest => ({ ...header, rop: 'Restrict', restrictFlags: 0, ...(restriction && { restriction }) });
const ascending = (tag: number, categories = 0): SortOrder => ({ columns: [{ tag, order: 0 }], categories, expanded: categories });

async function contents(tableFlags = 0, input = folder, ...more: RopRequest[]): Promise<number> {
  const table = await client.open({ ...header, rop: 'GetContentsTable', outputIndex: 1, tableFlags }, input);
  await client.tell([setColumns(columns), ...more], [table]);
  return table;
}

async function rows(table: number, count = 100, forward = true, tags: readonly number[] = columns): Promise<{ rows: unknown[][]; notifications: Notification[] }> {
  const { responses, notifications } = await client.tell([queryRows(count, forward)], [table], { columns: tags });
  const block = (responses[0]!.result as RopResult<'QueryRows'>).rows;
  const reader = new Reader(block.bytes);
  return { rows: Array.from({ length: block.count }, () => readRow(reader, tags).map((cell) => cell?.value)), notifications };
}

const names = async (table: number, count = 100): Promise<unknown[]> => (await rows(table, count)).rows.map(([name]) => name);
const rowOf = (data: Uint8Array | undefined, tags: readonly number[] = columns): unknown[] => readRow(new Reader(data!), tags).map((cell) => cell?.value);
const keyOf = (message: { counter: number }, instance = 0, folderCounter = kInbox) => ({ folderId: id(folderCounter), messageId: idOf(message), instance });

describe('contents tables', () => {
  it('tell of rows that come, change and go, with their columns and places', async () => {
    const first = add('first');
    const table = await contents();
    expect(await names(table)).toEqual(['first']);
    const second = add('second');
    const added = await client.fetch();
    expect(added).toEqual([{
      handle: table, logonId: 0, flags: 0x8100,
      table: { event: 3, row: keyOf(second), insertAfter: keyOf(first), rowData: expect.any(Uint8Array) },
    }]);
    expect(rowOf(added[0]!.table!.rowData)).toEqual(['second', BigInt.asIntN(64, idOf(second))]);

    mailbox.changeProperties(first, [{ tag: subject, value: 'changed' }]);
    const [modified] = await client.fetch();
    expect(modified!.table).toMatchObject({ event: 5, row: keyOf(first), insertAfter: zero });
    expect(rowOf(modified!.table!.rowData)[0]).toBe('changed');

    mailbox.delete(first);
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 4, row: keyOf(first) }]);
    mailbox.softDelete(second);
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 4, row: keyOf(second) }]);
  });

  it('tell nothing before their contents were asked for, after a reset, or with NoNotifications', async () => {
    const silent = await contents(noNotifications);
    await rows(silent);
    const table = await contents();
    add('one');
    expect(await client.fetch()).toEqual([]);
    await rows(table);
    add('two');
    expect(await client.fetch()).toHaveLength(1);
    await client.tell([{ ...header, rop: 'ResetTable' }], [table]);
    add('three');
    expect(await client.fetch()).toEqual([]);
    await client.tell([setColumns(columns)], [table]);
    add('four');
    expect(await client.fetch()).toEqual([]);
    await rows(table);
    add('five');
    expect(await client.fetch()).toHaveLength(1);
  });

  it.each<[string, RopRequest[]]>([
    ['QueryPosition', [{ ...header, rop: 'QueryPosition' }]],
    ['SeekRow', [{ ...header, rop: 'SeekRow', origin: 0, rowCount: 1, wantRowMovedCount: false }]],
    ['SeekRowFractional', [{ ...header, rop: 'SeekRowFractional', numerator: 1, denominator: 2 }]],
    ['FindRow', [{ ...header, rop: 'FindRow', findRowFlags: 0, origin: 0, bookmark: new Uint8Array(0) }]],
    ['QueryColumnsAll', [{ ...header, rop: 'QueryColumnsAll' }]],
  ])('tell after %s', async (_, requests) => {
    add('one');
    const table = await contents();
    await client.tell(requests, [table], { columns });
    add('two');
    expect(await client.fetch()).toHaveLength(1);
  });

  it('end with their handle, and forget what waits', async () => {
    const table = await contents();
    await rows(table);
    add('one');
    expect((await client.tell([{ ...header, rop: 'Release' }], [table])).notifications).toEqual([]);
    add('two');
    expect(await client.fetch()).toEqual([]);
  });

  it('tell of a sorted row that moves', async () => {
    const [b, d, f] = ['b', 'd', 'f'].map((name) => add(name));
    const table = await contents(0, folder, sort(ascending(subject)));
    expect(await names(table)).toEqual(['b', 'd', 'f']);
    mailbox.changeProperties(b!, [{ tag: subject, value: 'e' }]);
    const c = add('c');
    expect((await client.fetch()).map(({ table: told }) => [told!.event, told!.row, told!.insertAfter])).toEqual([
      [3, keyOf(c), zero], [5, keyOf(b!), keyOf(d!)],
    ]);
    mailbox.setRead(f!);
    expect((await client.fetch()).map(({ table: told }) => [told!.event, told!.row, told!.insertAfter])).toEqual([[5, keyOf(f!), keyOf(b!)]]);
  });

  it('tell of rows that begin and cease to match a restriction', async () => {
    const unread: Restriction = { type: 'bitmask', relop: 0, tag: flags, mask: 1 };
    const message = add('one');
    const table = await contents(0, folder, restrict(unread));
    expect(await names(table)).toEqual(['one']);
    mailbox.setRead(message);
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 4, row: keyOf(message) }]);
    mailbox.addMessage([], { read: true });
    expect(await client.fetch()).toEqual([]);
    mailbox.setRead(message, false);
    expect((await client.fetch()).map(({ table: told }) => [told!.event, told!.row])).toEqual([[3, keyOf(message)]]);
  });

  it('tell of moves as of what goes and comes, where it does', async () => {
    const message = add('one');
    const inbox = await contents();
    const drafts = await contents(0, await client.openFolder(mailbox.folder('Drafts')!.counter));
    await rows(inbox);
    await rows(drafts);
    const moved = mailbox.moveMessage(message, 'Drafts');
    expect(moved.counter).not.toBe(message.counter);
    const told = await client.fetch();
    expect(told.map(({ handle, table }) => [handle, table!.event])).toEqual(expect.arrayContaining([[inbox, 4], [drafts, 3]]));
    expect(told).toHaveLength(2);
    mailbox.copyMessage(moved, 'Inbox');
    expect((await client.fetch()).map(({ handle, table }) => [handle, table!.event])).toEqual([[inbox, 3]]);
  });

  it('tell of each value’s row', async () => {
    const named = { name: { kind: 'name', guid: new Uint8Array(16).fill(7), name: 'Keywords' } as const, type: 0x101f };
    const message = mailbox.addMessage([{ ...named, value: ['red', 'blue'] }]);
    const tag = mailbox.namedTag(named.name, 0x301f);
    const table = await client.open({ ...header, rop: 'GetContentsTable', outputIndex: 1, tableFlags: 0 }, folder);
    await client.tell([setColumns([tag])], [table]);
    expect((await rows(table, 10, true, [tag])).rows).toEqual([['red'], ['blue']]);
    mailbox.setRead(message);
    expect((await client.fetch()).map(({ table: told }) => [told!.event, told!.row!.instance])).toEqual([[5, 0], [5, 1]]);
    mailbox.delete(message);
    expect((await client.fetch()).map(({ table: told }) => [told!.event, told!.row])).toEqual([[4, keyOf(message, 0)], [4, keyOf(message, 1)]]);
  });

  it('tell that they changed when they are categorised', async () => {
    add('one');
    const table = await contents(0, folder, sort(ascending(subject, 1)));
    const before = await rows(table);
    expect(before.rows).toHaveLength(2);
    add('one');
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 1 }]);
    // What the client does itself is no event.
    const tags = [0x674d0014];
    await client.tell([setColumns(tags), { ...header, rop: 'SeekRow', origin: 0, rowCount: 0, wantRowMovedCount: false }], [table]);
    const category = (await rows(table, 1, true, tags)).rows[0]![0] as bigint;
    const collapsed = await client.tell([{ ...header, rop: 'CollapseRow', categoryId: BigInt.asUintN(64, category) }], [table]);
    expect(collapsed.responses[0]).toMatchObject({ returnValue: 0, result: { collapsedRowCount: 2 } });
    expect([...collapsed.notifications, ...(await client.fetch())]).toEqual([]);
    add('two');
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 1 }]);
  });

  it('tell that they changed when too much did, or too much waits', async () => {
    const table = await contents();
    await rows(table);
    for (let count = 0; count < 201; count++) add(`${count}`);
    expect(await client.fetch()).toEqual([{ handle: table, logonId: 0, flags: 0x8100, table: { event: 1 } }]);
    // 50 may wait.
    for (let count = 0; count < 60; count++) add(`${count}`);
    expect((await client.fetch()).map((event) => event.table)).toEqual([{ event: 1 }]);
    add('again');
    expect((await client.fetch()).map((event) => event.table!.event)).toEqual([3]);
  });

  it('tell rows in the columns that their client knows', async () => {
    const table = await contents();
    await rows(table);
    add('one');
    // What waits has the columns of before.
    const told = await client.tell([setColumns([subject])], [table]);
    expect(told.notifications.map((event) => event.table)).toEqual([{ event: 1 }]);
    add('two');
    const [added] = await client.fetch();
    expect(rowOf(added!.table!.rowData, [subject])).toEqual(['two']);
    expect((await client.tell([setColumns(columns)], [table])).notifications).toEqual([]);
  });

  it('tell nothing of another order than that of their client', async () => {
    add('one');
    const table = await contents();
    await rows(table);
    add('two');
    const told = await client.tell([sort(ascending(subject))], [table]);
    expect(told.notifications).toEqual([]);
    add('three');
    expect(await client.fetch()).toEqual([]);
    await rows(table);
    add('four');
    expect((await client.fetch()).map(({ table: event }) => event!.insertAfter)).toEqual([zero]);
  });

  it('keep what others did when their client collapses a category', async () => {
    add('one');
    const tags = [0x674d0014];
    const table = await contents(0, folder, sort(ascending(subject, 1)), setColumns(tags));
    const category = BigInt.asUintN(64, (await rows(table, 1, true, tags)).rows[0]![0] as bigint);
    add('two');
    const told = await client.tell([{ ...header, rop: 'CollapseRow', categoryId: category }], [table]);
    expect(told.responses[0]!.returnValue).toBe(0);
    expect(told.notifications.map((event) => event.table)).toEqual([{ event: 1 }]);
    expect(await client.fetch()).toEqual([]);
  });

  it('keep the place of who reads on', async () => {
    for (const name of ['b', 'd', 'f', 'h']) add(name);
    const table = await contents(0, folder, sort(ascending(subject)));
    expect(await names(table, 2)).toEqual(['b', 'd']);
    const { responses } = await client.tell([{ ...header, rop: 'CreateBookmark' }], [table]);
    const { bookmark } = responses[0]!.result as RopResult<'CreateBookmark'>;
    add('a');
    const e = add('e');
    expect((await client.fetch()).map(({ table: told }) => told!.event)).toEqual([3, 3]);
    expect(await names(table, 2)).toEqual(['e', 'f']);
    mailbox.delete(e);
    const sought = await client.tell([{ ...header, rop: 'SeekRowBookmark', bookmark, rowCount: 0, wantRowMovedCount: true }], [table]);
    expect(sought.responses[0]!.result).toEqual({ rowNoLongerVisible: false, hasSoughtLess: false, rowsSought: 0 });
    expect(await names(table)).toEqual(['f', 'h']);
  });

  it('wake who waits once for all that happens', async () => {
    const table = await contents();
    await rows(table);
    const waiting = client.waitForEvent();
    await new Promise((resolve) => setTimeout(resolve, 50));
    add('one');
    add('two');
    expect((await waiting).eventPending).toBe(1);
    expect((await client.fetch()).map(({ table: told }) => told!.event)).toEqual([3, 3]);
  });

  it('wake nobody for what they don’t show', async () => {
    const never: Restriction = { type: 'exist', tag: 0x66660003 };
    const table = await contents(0, folder, restrict(never));
    await rows(table);
    const abort = new AbortController();
    const waiting = client.waitForEvent(abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    add('one');
    await new Promise((resolve) => setTimeout(resolve, 150));
    abort.abort();
    // It would have been answered.
    await expect(waiting).rejects.toThrow();
  });

  it('of a search folder tell of what it finds', async () => {
    const found = mailbox.createSearchFolder('Ones', { restriction: { type: 'content', fuzzyLevel: 0, tag: subject, value: { tag: subject, value: 'one' } } });
    const table = await contents(0, await client.openFolder(found.counter));
    await rows(table);
    add('two');
    const message = add('one', 'Drafts');
    const told = await client.fetch();
    const drafts = mailbox.folder('Drafts')!.counter;
    expect(told.map(({ flags: given, table: event }) => [given, event!.event, event!.row])).toEqual([[0xc100, 3, keyOf(message, 0, drafts)]]);
    mailbox.delete(message);
    expect((await client.fetch()).map(({ table: event }) => event)).toEqual([{ event: 4, row: keyOf(message, 0, drafts) }]);
  });
});

describe('hierarchy tables', () => {
  const hierarchyColumns = [displayName, contentCount];

  async function hierarchy(tableFlags = 0, counter = kIpmSubtree): Promise<number> {
    const table = await client.open({ ...header, rop: 'GetHierarchyTable', outputIndex: 1, tableFlags }, await client.openFolder(counter));
    await client.tell([setColumns(hierarchyColumns), queryRows(100)], [table], { columns: hierarchyColumns });
    return table;
  }
  const events = async (): Promise<unknown[]> =>
    (await client.fetch()).map(({ flags: given, table }) => {
      expect(given).toBe(0x0100);
      expect(table!.row?.messageId).toBeUndefined();
      return [table!.event, table!.row!.folderId, ...(table!.rowData === undefined ? [] : [rowOf(table!.rowData, hierarchyColumns)])];
    });

  it('tell of folders that are made, renamed, filled, moved and deleted', async () => {
    await hierarchy();
    const made = mailbox.createFolder('Projects');
    expect(await events()).toEqual([[3, idOf(made), ['Projects', 0]]]);
    mailbox.renameFolder('Projects', 'Archive');
    expect(await events()).toEqual([[5, idOf(made), ['Archive', 0]]]);
    add('one', 'Archive');
    expect(await events()).toEqual([[5, idOf(made), ['Archive', 1]]]);
    mailbox.moveFolder('Archive', 'Inbox');
    expect(await events()).toEqual([[4, idOf(made)], [5, id(kInbox), ['Inbox', 0]]]);
    mailbox.moveFolder('Inbox/Archive', '', 'Back');
    expect(await events()).toEqual(expect.arrayContaining([[3, idOf(made), ['Back', 1]], [5, id(kInbox), ['Inbox', 0]]]));
    mailbox.delete('Back');
    expect(await events()).toEqual([[4, idOf(made)]]);
  });

  it('tell of everything below when they are deep, and nothing with NoNotifications', async () => {
    mailbox.createFolder('A/B');
    await hierarchy(noNotifications);
    await hierarchy(0x04);
    const made = mailbox.createFolder('A/B/C');
    expect(await events()).toEqual(expect.arrayContaining([[3, idOf(made), ['C', 0]]]));
    const copy = mailbox.copyFolder('A', '', 'Z');
    expect((await events()).filter((event) => (event as number[])[0] === 3)).toEqual(
      [copy, ...copy.descendants()].map((folderOf) => [3, idOf(folderOf), [folderOf.displayName, 0]]),
    );
  });

  it('tell only of what others do with SuppressNotifications', async () => {
    await hierarchy(0x80);
    const request: RopRequest = {
      ...header, rop: 'CreateFolder', outputIndex: 1, folderType: 1, useUnicodeStrings: true, openExisting: false, displayName: 'Own', comment: '',
    };
    await client.open(request, await client.openFolder(kIpmSubtree));
    expect(await events()).toEqual([]);
    const made = mailbox.createFolder('Other');
    expect(await events()).toEqual([[3, idOf(made), ['Other', 0]]]);
  });

  it('tell what search folders have', async () => {
    const found = mailbox.createSearchFolder('All', { restriction: { type: 'exist', tag: subject } });
    await hierarchy(0, mailbox.store.wellKnownFolder('Finder')!.counter);
    add('one');
    expect(await events()).toEqual([[5, idOf(found), ['All', 1]]]);
  });
});
