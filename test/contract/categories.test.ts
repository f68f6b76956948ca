import { beforeAll, expect, it } from 'vitest';
import {
  asc, content, desc, eachValue, eq, exists, type MessageStore, minOf, maxOf, PidNameKeywords, PR_CONTENT_COUNT, PR_CONTENT_UNREAD, PR_DEPTH, PR_ENTRYID, PR_IMPORTANCE,
  guidToBytes, PR_INSTANCE_KEY, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_SIZE, PR_ROW_TYPE, PR_SENDER_NAME, PR_SUBJECT, PS_PUBLIC_STRINGS, type Table,
} from '../../lib/index.ts';
import { ALICE, describeRuntimes, errorOf, openTopFolder } from './runtimes.ts';

const LEAF = 1;
const EXPANDED = 3;
const COLLAPSED = 4;
const SENDERS = ['Ann', 'Ben', 'Cem'];

const columns = {
  type: PR_ROW_TYPE, depth: PR_DEPTH, count: PR_CONTENT_COUNT, unread: PR_CONTENT_UNREAD, key: PR_INSTANCE_KEY, id: PR_ENTRYID, from: PR_SENDER_NAME, importance: PR_IMPORTANCE,
  subject: PR_SUBJECT,
};
type Row = { [K in keyof typeof columns]: unknown };
/** A heading as "Ann(12)", a row as its subject. */
const shown = (rows: readonly Row[]): unknown[] =>
  rows.map((row) => (row.type === LEAF ? row.subject : `${row.depth === 0 ? String(row.from) : `i${String(row.importance)}`}(${String(row.count)})`));

describeRuntimes('categorised tables', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const names = mailbox.store.names;
    const keywords = names.idOf({ kind: 'name', guid: guidToBytes(PS_PUBLIC_STRINGS), name: 'Keywords' }, true) * 0x1_0000 + 0x101F;
    // 36 messages, "00" to "35": 12 of each sender, 4 of each importance of them.
    for (let i = 0; i < 36; ++i) {
      mailbox.addMessage([
        { tag: 0x0037001F, value: String(i).padStart(2, '0') },
        { tag: 0x0C1A001F, value: SENDERS[i % 3]! },
        { tag: 0x00170003, value: Math.floor(i / 3) % 3 },
        { tag: 0x0E060040, value: 133_000_000_000_000_000n + BigInt((i * 7) % 36) * 864_000_000_000n },
        { tag: 0x0E070003, value: i % 2 },
        { tag: keywords >>> 0, value: i % 4 === 0 ? ['red', 'green'] : i % 4 === 1 ? ['green'] : [] },
      ], { folder: 'Grouped' });
    }
    for (let i = 0; i < 4_000; ++i) {
      mailbox.addMessage([{ tag: 0x0037001F, value: String(i).padStart(4, '0') }, { tag: 0x0C1A001F, value: SENDERS[i % 2]! }], { folder: 'Many' });
    }
  });

  const open = async (store: MessageStore, expanded: number, folder = 'Grouped', categories = 2): Promise<Table<typeof columns>> => {
    const grouped = await openTopFolder(store, folder);
    const sort = [asc(PR_SENDER_NAME), asc(PR_IMPORTANCE), asc(PR_SUBJECT)].filter((_, i) => categories === 2 || i !== 1);
    return grouped.openContentsTable({ columns, sort, categories, expanded });
  };
  const keyOf = async (table: Table<typeof columns>, from: string): Promise<Uint8Array> => {
    await table.seek('beginning');
    return (await table.queryRows(1_000)).find((row) => row.type !== LEAF && row.depth === 0 && row.from === from)!.key!;
  };

  it('have headings with their values, depth and counts, and no message behind them', async () => {
    await using store = await setup.openStore();
    await using table = await open(store, 0);
    const rows = await table.queryRows(100);
    expect(rows).toMatchObject(SENDERS.map((from) => ({ type: COLLAPSED, depth: 0, count: 12, from, id: undefined, subject: undefined, importance: undefined })));
    expect(rows.reduce((sum, { unread }) => sum + unread!, 0)).toBe(18);
    expect(await table.count()).toBe(3);

    await using open1 = await open(store, 1);
    expect(shown(await open1.queryRows(5))).toEqual(['Ann(12)', 'i0(4)', 'i1(4)', 'i2(4)', 'Ben(12)']);
    await using all = await open(store, 2);
    const every = await all.queryRows(1_000);
    expect(shown(every.slice(0, 8))).toEqual(['Ann(12)', 'i0(4)', '00', '09', '18', '27', 'i1(4)', '03']);
    expect(every.length).toBe(3 + 9 + 36);
    expect(every[0]).toMatchObject({ type: EXPANDED });
    expect(every[2]).toMatchObject({ type: LEAF, depth: 2 });
    await using message = await store.openMessage(every[2]!.id!);
    expect(await message.getProp(PR_SUBJECT)).toBe('00');
  });

  it('expand and collapse level by level, one Execute each, and reading goes on behind what was given', async () => {
    await using store = await setup.openStore();
    await using table = await open(store, 0);
    const ben = await keyOf(table, 'Ben');
    setup.exchange.resetStats();
    const { rows, more } = await table.expandRow(ben, 2);
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
    expect(shown(rows)).toEqual(['i0(4)', 'i1(4)']);
    expect(more).toBe(1);
    expect(await table.position()).toEqual({ row: 4, rowCount: 6 });
    expect(shown(await table.queryRows(10))).toEqual(['i2(4)', 'Cem(12)']);

    const inner = await table.expandRow(rows[1]!.key!);
    expect(shown(inner.rows)).toEqual(['04', '13', '22', '31']);
    expect(inner.more).toBe(0);
    expect(shown(await table.queryRows(1))).toEqual(['i2(4)']);

    setup.exchange.resetStats();
    expect(await table.collapseRow(ben)).toBe(7);
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
    // The position was at the heading of Cem.
    expect(shown(await table.queryRows(10))).toEqual(['Cem(12)']);
    expect(await table.count()).toBe(3);

    // What is below keeps its state.
    expect(shown((await table.expandRow(ben)).rows)).toEqual(['i0(4)', 'i1(4)', '04', '13', '22', '31', 'i2(4)']);
    expect(await errorOf(table.expandRow(ben))).toMatchObject({ name: 'MapiError', lastError: { lowLevelError: 0x4F8 } });
    expect(await table.collapseRow(ben)).toBe(7);
    expect(await errorOf(table.collapseRow(ben))).toMatchObject({ name: 'MapiError', lastError: { lowLevelError: 0x4F7 } });
    const nobody = Uint8Array.from(ben);
    nobody[2]! ^= 0x55;
    expect(await errorOf(table.expandRow(nobody))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(table.expandRow(ben.slice(0, 5)))).toMatchObject({ code: 'MAPI_E_INVALID_PARAMETER' });
    expect(await errorOf(table.expandRow(ben, -1))).toBeInstanceOf(RangeError);
    expect(shown(await table.queryRows(-10))).toEqual(['Ann(12)', 'Ben(12)']);
  });

  it('stay right with thousands of rows read ahead', async () => {
    await using store = await setup.openStore();
    await using table = await open(store, 0, 'Many', 1);
    const [ann, ben] = await table.queryRows(2);
    const first = await table.expandRow(ann!.key!, 500);
    expect([first.rows.length, first.rows[0]!.subject, first.more]).toEqual([500, '0000', 1_500]);
    const subjects = first.rows.map(({ subject }) => subject);
    for (;;) {
      const rows = await table.queryRows(700);
      if (rows.length === 0) break;
      for (const row of rows) if (row.type === LEAF) subjects.push(row.subject);
    }
    expect(subjects).toEqual(Array.from({ length: 2_000 }, (_, i) => String(2 * i).padStart(4, '0')));
    await table.seek('beginning');
    expect((await table.queryRows(300)).length).toBe(300);
    expect((await table.queryRows(300)).at(-1)!.subject).toBe(String(2 * 598).padStart(4, '0'));
    // In the category that goes out of view: the position is then below its heading.
    expect(await table.collapseRow(ann!.key!)).toBe(2_000);
    expect(await table.position()).toEqual({ row: 1, rowCount: 2 });
    expect(shown(await table.queryRows(9))).toEqual(['Ben(2000)']);
    const { rows, more } = await table.expandRow(ben!.key!, 0);
    expect([rows, more]).toEqual([[], 2_000]);
    expect((await table.queryRows(1))[0]!.subject).toBe('0001');
  });

  it('keep and restore their state, also in another table and with a place', async () => {
    await using store = await setup.openStore();
    let state: Uint8Array;
    {
      await using table = await open(store, 0);
      const ann = await keyOf(table, 'Ann');
      const { rows } = await table.expandRow(ann);
      const { rows: leaves } = await table.expandRow(rows[2]!.key!);
      state = await table.getCollapseState(leaves[1]!.key!);
      expect(state).toBeInstanceOf(Uint8Array);
      expect(state.length).toBeGreaterThan(0);
    }
    await using table = await open(store, 0);
    await table.queryRows(2);
    const place = await table.setCollapseState(state);
    expect(shown(await table.queryRows(100))).toEqual(['Ann(12)', 'i0(4)', 'i1(4)', 'i2(4)', '06', '15', '24', '33', 'Ben(12)', 'Cem(12)']);
    expect(await table.seek(place)).toBe(0);
    expect(shown(await table.queryRows(1))).toEqual(['15']);
    await table.freeBookmark(place);
    expect(await errorOf(table.setCollapseState(Uint8Array.of(1, 2, 3)))).toMatchObject({ name: 'MapiError' });
  });

  it('find rows and headings, and tell of bookmarks whose rows went out of view', async () => {
    await using store = await setup.openStore();
    await using table = await open(store, 2);
    expect(await table.findRow(eq(PR_SUBJECT, '13'))).toBe(true);
    const bookmark = await table.createBookmark();
    expect(shown(await table.queryRows(1))).toEqual(['13']);
    expect(await table.findRow(eq(PR_SENDER_NAME, 'Ben'), { from: bookmark, backward: true })).toBe(true);
    expect(table.bookmarkMoved).toBe(false);
    const ben = await keyOf(table, 'Ben');
    expect(await table.findRow(eq(PR_INSTANCE_KEY, ben), { from: 'beginning' })).toBe(true);
    expect(shown(await table.queryRows(1))).toEqual(['Ben(12)']);

    await table.collapseRow(ben);
    expect(await table.seek(bookmark)).toBe(0);
    expect(table.bookmarkMoved).toBe(true);
    expect(shown(await table.queryRows(1))).toEqual(['Cem(12)']);
    expect(await table.findRow(exists(PR_SENDER_NAME), { from: bookmark, backward: true })).toBe(true);
    expect(table.bookmarkMoved).toBe(true);
    expect(shown(await table.queryRows(1))).toEqual(['Ben(12)']);
    await table.expandRow(ben);
    await table.seek(bookmark);
    expect(table.bookmarkMoved).toBe(false);
    await table.sort([asc(PR_SUBJECT)]);
    expect(await errorOf(table.seek(bookmark))).toMatchObject({ code: 'MAPI_E_INVALID_BOOKMARK' });
    expect(shown(await table.queryRows(2))).toEqual(['00', '01']);
    await table.sort([desc(PR_SENDER_NAME), asc(PR_SUBJECT)], { categories: 1, expanded: 0 });
    expect(shown(await table.queryRows(5))).toEqual(['Cem(12)', 'Ben(12)', 'Ann(12)']);
    await table.restrict(content(PR_SUBJECT, '1', { match: 'prefix' }));
    expect(shown(await table.queryRows(5))).toEqual(['Cem(3)', 'Ben(4)', 'Ann(3)']);
  });

  it('order groups by a value in them, and group by each of several values', async () => {
    await using store = await setup.openStore();
    await using table = await open(store, 2);
    await table.sort([desc(PR_SENDER_NAME), maxOf(PR_MESSAGE_DELIVERY_TIME), asc(PR_SUBJECT)], { categories: 1, expanded: 0 });
    const newest = (sender: string): number => Math.max(...Array.from({ length: 36 }, (_, i) => (SENDERS[i % 3] === sender ? (i * 7) % 36 : 0)));
    expect((await table.queryRows(9)).map(({ from }) => from)).toEqual(SENDERS.toSorted((left, right) => newest(right) - newest(left)));
    await table.sort([asc(PR_SENDER_NAME), minOf(PR_MESSAGE_SIZE), asc(PR_SUBJECT)], { categories: 1, expanded: 0 });
    expect(await table.count()).toBe(3);

    const category = eachValue(PidNameKeywords);
    await using grouped = await openTopFolder(store, 'Grouped');
    const rows = await grouped.contents({ columns: { type: PR_ROW_TYPE, category, count: PR_CONTENT_COUNT }, sort: [asc(category)], categories: 1, expanded: 0 }).all();
    expect(rows).toEqual([
      { type: COLLAPSED, category: undefined, count: 18 }, { type: COLLAPSED, category: 'green', count: 18 }, { type: COLLAPSED, category: 'red', count: 9 },
    ]);
    expect((await grouped.contents({ columns: { category, subject: PR_SUBJECT }, sort: [asc(category), asc(PR_SUBJECT)] }).all()).slice(17, 21)).toMatchObject([
      { category: undefined }, { category: 'green', subject: '00' }, { category: 'green', subject: '01' }, { category: 'green', subject: '04' },
    ]);
    expect(() => eachValue(PR_SUBJECT as never)).toThrow(TypeError);
  });

  it('are refused with more headings than keys, and for folders', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const view = { columns: { subject: PR_SUBJECT }, sort: [asc(PR_SUBJECT)] };
    for (const wrong of [{ categories: 2 }, { categories: -1 }, { categories: 0.5 }, { categories: 1, expanded: 2 }, { expanded: 1 }])
      expect(await errorOf(inbox.openContentsTable({ ...view, ...wrong }))).toBeInstanceOf(RangeError);
    await using top = await store.openSpecialFolder('ipmSubtree');
    await using table = await top.openHierarchyTable({ columns: { count: PR_CONTENT_COUNT } });
    await table.sort([asc(PR_CONTENT_COUNT)], { categories: 1 });
    expect(await errorOf(table.queryRows(1))).toMatchObject({ code: 'MAPI_E_NO_SUPPORT' });
    expect(await errorOf(table.expandRow(new Uint8Array(12)))).toMatchObject({ name: 'MapiError' });
  });
});
