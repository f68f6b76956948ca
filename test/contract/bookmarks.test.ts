import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  asc, content, desc, eq, exists, type Folder, type MapiError, type MessageStore, PR_MESSAGE_FLAGS, PR_SUBJECT, hasBits, type Table, type TableBookmark,
} from '../../lib/index.ts';
import type { Message } from '../../lib/local-exchange/store/message.ts';
import { ALICE, describeRuntimes, errorOf, openTopFolder } from './runtimes.ts';

const columns = { subject: PR_SUBJECT };
const name = (i: number): string => String(i).padStart(4, '0');

describeRuntimes('bookmarks', (setup) => {
  let folders = 0;
  let path = '';
  let messages: Message[] = [];

  const fill = (count: number): void => {
    const mailbox = setup.exchange.mailbox(ALICE);
    path = `Marked ${(folders += 1)}`;
    messages = Array.from({ length: count }, (_, i) => mailbox.addMessage([{ tag: 0x0037001F, value: name(i) }, { tag: 0x0E070003, value: i % 2 }], { folder: path }));
  };
  const open = async (store: MessageStore): Promise<{ folder: Folder; table: Table<typeof columns> }> => {
    const folder = await openTopFolder(store, path);
    return { folder, table: await folder.openContentsTable({ columns, sort: [asc(PR_SUBJECT)] }) };
  };
  const next = async (table: Table<typeof columns>): Promise<string | undefined> => (await table.queryRows(1, { advance: false }))[0]?.subject;
  const remove = (i: number): void => setup.exchange.mailbox(ALICE).softDelete(messages[i]!);

  beforeAll(() => fill(0));
  beforeEach(() => fill(40));

  it('stay with their rows when others come and go, and say when their own has gone', async () => {
    await using store = await setup.openStore();
    const { table } = await open(store);
    await table.seek('beginning', 10);
    const ten = await table.createBookmark();
    await table.seek('current', 10);
    const twenty = await table.createBookmark();
    remove(3);
    expect(await table.seek(ten)).toBe(0);
    expect(table.bookmarkMoved).toBe(false);
    expect(await next(table)).toBe('0010');
    expect(await table.position()).toEqual({ row: 9, rowCount: 39 });

    remove(20);
    expect(await table.seek(twenty, 2)).toBe(2);
    expect(table.bookmarkMoved).toBe(true);
    expect(await next(table)).toBe('0023');
    expect(await table.seek(twenty, -1)).toBe(-1);
    expect(await next(table)).toBe('0019');
    expect(await table.seek('beginning')).toBe(0);
    expect(table.bookmarkMoved).toBe(false);
    expect(await table.seek(ten, 100)).toBe(29);
    expect(await table.queryRows(1)).toEqual([]);
    expect(await table.seek(ten, -100)).toBe(-9);
    expect(await next(table)).toBe('0000');
  });

  it('are where rows are found from, forwards with their own and backwards without it', async () => {
    await using store = await setup.openStore();
    const { table } = await open(store);
    await table.seek('beginning', 10);
    const ten = await table.createBookmark();
    const find = async (what: Parameters<typeof table.findRow>[0], from: 'beginning' | 'current' | 'end' | TableBookmark, backward = false): Promise<string | undefined> =>
      (await table.findRow(what, { from, backward })) ? next(table) : undefined;
    const unread = hasBits(PR_MESSAGE_FLAGS, 1);
    expect(await find(eq(PR_SUBJECT, '0010'), ten)).toBe('0010');
    expect(await find(eq(PR_SUBJECT, '0010'), ten, true)).toBeUndefined();
    expect(await find(exists(PR_SUBJECT), ten, true)).toBe('0009');
    expect(await find(unread, ten)).toBe('0011');
    expect(await find(unread, 'current')).toBe('0011');
    expect(await find(unread, 'current', true)).toBe('0009');
    expect(await find(unread, 'end', true)).toBe('0039');
    expect(await find(unread, 'end')).toBeUndefined();
    expect(await find(unread, 'beginning')).toBe('0001');
    expect(await find(content(PR_SUBJECT, '000', { match: 'prefix' }), ten)).toBeUndefined();
    // Nothing found: the position is where it was.
    expect(await next(table)).toBe('0001');

    remove(10);
    expect(await find(exists(PR_SUBJECT), ten)).toBe('0011');
    expect(table.bookmarkMoved).toBe(true);
    expect(await find(exists(PR_SUBJECT), ten, true)).toBe('0009');
    expect(table.bookmarkMoved).toBe(true);
    expect(await find(unread, 'end', true)).toBe('0039');
    expect(table.bookmarkMoved).toBe(false);
  });

  it('are invalid once they are freed, and after sorting and restricting', async () => {
    await using store = await setup.openStore();
    const { folder, table } = await open(store);
    const invalid = async (place: TableBookmark): Promise<void> => {
      for (const call of [() => table.seek(place), () => table.findRow(exists(PR_SUBJECT), { from: place }), () => table.freeBookmark(place)])
        expect(await errorOf(call())).toMatchObject({ code: 'MAPI_E_INVALID_BOOKMARK' });
    };
    await table.seek('end', -5);
    const freed = await table.createBookmark();
    await table.freeBookmark(freed);
    await invalid(freed);
    const sorted = await table.createBookmark();
    await table.sort([desc(PR_SUBJECT)]);
    await invalid(sorted);
    const restricted = await table.createBookmark();
    await table.restrict(content(PR_SUBJECT, '1'));
    await invalid(restricted);
    await invalid(4_000_000_000 as TableBookmark);
    await using other = await folder.openContentsTable({ columns });
    await other.queryRows(3);
    const kept = await other.createBookmark();
    expect(await next(table)).toBe('0031');
    await other.seek('end');
    expect(await other.seek(kept)).toBe(0);
    expect(await other.position()).toEqual({ row: 3, rowCount: 40 });
  });

  it('mark where the reader is, with thousands of rows read ahead', async () => {
    fill(3_000);
    await using store = await setup.openStore();
    const { table } = await open(store);
    const places: TableBookmark[] = [];
    for (let at = 0; at < 3_000; at += 500) {
      places.push(await table.createBookmark());
      const rows = await table.queryRows(500);
      expect([rows[0]!.subject, rows.length]).toEqual([name(at), 500]);
    }
    for (const [i, place] of places.entries()) {
      await table.seek(place, 7);
      expect(await next(table)).toBe(name(i * 500 + 7));
    }
    expect((await errorOf(table.findRow(exists(PR_SUBJECT), { from: 'middle' as never })) as MapiError).name).toBe('RangeError');
  });
});
