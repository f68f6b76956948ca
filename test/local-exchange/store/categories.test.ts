import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { contentsSource } from '../../../lib/local-exchange/store/table-sources.ts';
import { BOOKMARK_BEGINNING, BOOKMARK_CURRENT, BOOKMARK_END, Table } from '../../../lib/local-exchange/store/table.ts';
import {
  ecInvalidParam, ecNotCollapsed, ecNotExpanded, ecNotFound, ecTableTooBig, ecTooBig,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import type { PropValue, Restriction, SortColumn } from '../../../lib/local-exchange/wire/values.ts';
import { aliceMailbox } from './mailboxes.ts';

const KEYWORDS = 0x8000101f;
const KEYWORD = 0x8000301f;

let mailbox: LocalMailbox;
let table: Table<Message>;

const newTable = (path = 'Inbox'): Table<Message> => new Table(contentsSource(mailbox.createFolder(path), { associated: false, deleted: false }));
const add = (sender: string | undefined, importance: number, subject: string, more: PropValue[] = [], read = false): Message =>
  mailbox.addMessage([
    ...(sender === undefined ? [] : [{ tag: tags.PR_SENDER_NAME, value: sender }]),
    { tag: tags.PR_IMPORTANCE, value: importance }, { tag: tags.PR_SUBJECT, value: subject }, ...more,
  ], { read });
const by = (...columns: (number | [number, number])[]): SortColumn[] =>
  columns.map((column) => (typeof column === 'number' ? { tag: column, order: 0 } : { tag: column[0], order: column[1] }));
const readAll = (from: Table<Message> = table, forward = true): unknown[][] => {
  const rows: unknown[][] = [];
  from.seek(forward ? BOOKMARK_BEGINNING : BOOKMARK_END, 0);
  from.read(10_000, { forward, advance: true }, (cells) => rows.push(cells.map((cell) => cell?.value)) > 0);
  return rows;
};
/** The header rows by what they are of. */
const headings = (from: Table<Message> = table): Map<unknown, bigint> => {
  const columns = from.expectColumns();
  from.setColumns([tags.PR_SENDER_NAME, tags.PR_IMPORTANCE, tags.PR_DEPTH, tags.PR_ROW_TYPE, tags.PR_INST_ID]);
  const rows = readAll(from).filter((row) => row[3] !== 1);
  from.setColumns(columns);
  return new Map(rows.map(([sender, importance, depth, , id]) => [depth === 0 ? sender : `${String(sender)}/${String(importance)}`, id as bigint]));
};
const heading = (name: unknown, from: Table<Message> = table): bigint => headings(from).get(name) ?? 0n;
const expand = (id: bigint, count = 0): { added: number; rows: unknown[][] } => {
  const rows: unknown[][] = [];
  return { added: table.expandRow(id, count, (cells) => rows.push(cells.map((cell) => cell?.value)) > 0), rows };
};
const subjects = (from?: Table<Message>): unknown[] => readAll(from).map((row) => row.at(-1) ?? row[0]);
const code = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
};

beforeEach(() => {
  mailbox = new LocalMailbox(aliceMailbox());
  add('Bob', 1, 'b1');
  add('alice', 2, 'a1', [], true);
  add('Bob', 2, 'b2', [], true);
  add('Alice', 1, 'a2');
  add(undefined, 1, 'none');
  add('Bob', 1, 'b3', [], true);
  table = newTable();
  table.setColumns([tags.PR_SENDER_NAME, tags.PR_SUBJECT]);
});

describe('header rows', () => {
  it('stand above their rows and count them', () => {
    table.setColumns([tags.PR_SENDER_NAME, tags.PR_ROW_TYPE, tags.PR_DEPTH, tags.PR_CONTENT_COUNT, tags.PR_CONTENT_UNREAD, tags.PR_SUBJECT]);
    table.orderBy({ columns: by(tags.PR_SENDER_NAME, tags.PR_SUBJECT), categories: 1, expanded: 1 });
    const none = undefined;
    expect(readAll()).toEqual([
      [none, 3, 0, 1, 1, none], [none, 1, 1, none, none, 'none'],
      ['alice', 3, 0, 2, 1, none], ['alice', 1, 1, none, none, 'a1'], ['Alice', 1, 1, none, none, 'a2'],
      ['Bob', 3, 0, 3, 1, none], ['Bob', 1, 1, none, none, 'b1'], ['Bob', 1, 1, none, none, 'b2'], ['Bob', 1, 1, none, none, 'b3'],
    ]);
    expect(readAll(table, false).map((row) => row[1])).toEqual([1, 1, 1, 3, 1, 1, 3, 1, 3]);
    expect(table.allColumns()).toEqual(expect.arrayContaining([tags.PR_CONTENT_COUNT, tags.PR_SUBJECT]));
  });

  it('begin collapsed beyond the expanded ones', () => {
    table.setColumns([tags.PR_SENDER_NAME, tags.PR_IMPORTANCE, tags.PR_ROW_TYPE, tags.PR_DEPTH, tags.PR_CONTENT_COUNT]);
    const columns = by(tags.PR_SENDER_NAME, [tags.PR_IMPORTANCE, 1]);
    table.orderBy({ columns, categories: 2, expanded: 1 });
    expect(readAll()).toEqual([
      [undefined, undefined, 3, 0, 1], [undefined, 1, 4, 1, 1], ['alice', undefined, 3, 0, 2], ['alice', 2, 4, 1, 1], ['alice', 1, 4, 1, 1],
      ['Bob', undefined, 3, 0, 3], ['Bob', 2, 4, 1, 1], ['Bob', 1, 4, 1, 2],
    ]);
    table.orderBy({ columns, categories: 2, expanded: 0 });
    expect([readAll().map((row) => row[2]), table.rowCount]).toEqual([[4, 4, 4], 3]);
    table.orderBy({ columns, categories: 2, expanded: 2 });
    expect(table.rowCount).toBe(14);
    table.orderBy({ columns, categories: 0, expanded: 0 });
    expect(table.rowCount).toBe(6);
  });

  it('go by the largest or the smallest value in them', () => {
    table.setColumns([tags.PR_SENDER_NAME, tags.PR_IMPORTANCE]);
    const at = (value: bigint): PropValue[] => [{ tag: tags.PR_MESSAGE_DELIVERY_TIME, value }];
    mailbox.createFolder('Times');
    for (const [sender, time] of [['a', 5n], ['b', 1n], ['a', 2n], ['b', 9n], ['c', 3n], ['c', 4n]] as const) {
      mailbox.addMessage([{ tag: tags.PR_SENDER_NAME, value: sender }, ...at(time)], { folder: 'Times' });
    }
    mailbox.addMessage([{ tag: tags.PR_SENDER_NAME, value: 'never' }], { folder: 'Times' });
    table = newTable('Times');
    table.setColumns([tags.PR_SENDER_NAME, tags.PR_MESSAGE_DELIVERY_TIME]);
    const order = (direction: number, aggregate: number): unknown[] => {
      table.orderBy({ columns: by([tags.PR_SENDER_NAME, direction], [tags.PR_MESSAGE_DELIVERY_TIME, aggregate], [tags.PR_MESSAGE_DELIVERY_TIME, 1]), categories: 1, expanded: 0 });
      return readAll().map((row) => `${String(row[0])}${String(row[1])}`);
    };
    expect(order(1, 4)).toEqual(['b9', 'a5', 'c4', 'neverundefined']);
    expect(order(0, 4)).toEqual(['neverundefined', 'c4', 'a5', 'b9']);
    expect(order(0, 8)).toEqual(['neverundefined', 'b1', 'a2', 'c3']);
    expect(order(1, 8)).toEqual(['c3', 'a2', 'b1', 'neverundefined']);
    expect(expand(heading('b'), 5).rows.map((row) => row[1])).toEqual([9n, 1n]);
    const misplaced = { columns: by([tags.PR_SENDER_NAME, 0], [tags.PR_SUBJECT, 0], [tags.PR_MESSAGE_DELIVERY_TIME, 4]), categories: 1, expanded: 0 };
    expect(code(() => table.orderBy(misplaced))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy({ columns: by([tags.PR_SENDER_NAME, 4]), categories: 1, expanded: 0 }))).toBe(ecInvalidParam);
  });

  it('are found and restricted by what they have', () => {
    table.orderBy({ columns: by(tags.PR_SENDER_NAME), categories: 1, expanded: 0 });
    const isBob: Restriction = { type: 'property', relop: 4, tag: tags.PR_SENDER_NAME, value: { tag: tags.PR_SENDER_NAME, value: 'bob' } };
    expect(table.find(isBob, false, { origin: BOOKMARK_BEGINNING }).cells[0]?.value).toBe('Bob');
    expect(table.position).toBe(2);
    table.restrict({ type: 'property', relop: 4, tag: tags.PR_IMPORTANCE, value: { tag: tags.PR_IMPORTANCE, value: 2 } });
    expect(readAll().map((row) => row[0])).toEqual(['alice', 'Bob']);
    expect(table.find({ type: 'property', relop: 2, tag: tags.PR_CONTENT_COUNT, value: { tag: tags.PR_CONTENT_COUNT, value: 0 } }, true, { origin: BOOKMARK_END }).cells[0]?.value).toBe('Bob');
    const hasRecipients: Restriction = { type: 'not', child: { type: 'subObject', subObject: tags.PR_MESSAGE_RECIPIENTS, child: { type: 'exist', tag: tags.PR_DISPLAY_NAME } } };
    expect(table.find(hasRecipients, false, { origin: BOOKMARK_BEGINNING }).cells[0]?.value).toBe('alice');
  });
});

describe('expanding and collapsing', () => {
  beforeEach(() => table.orderBy({ columns: by(tags.PR_SENDER_NAME, tags.PR_SUBJECT), categories: 1, expanded: 0 }));

  it('gives the rows that come into view, and goes behind them', () => {
    expect(expand(heading('Bob'), 2)).toEqual({ added: 3, rows: [['Bob', 'b1'], ['Bob', 'b2']] });
    expect(table.position).toBe(5);
    expect(code(() => expand(heading('Bob')))).toBe(ecNotCollapsed);
    expect(expand(heading('alice'))).toEqual({ added: 2, rows: [] });
    expect(table.position).toBe(2);
    expect(table.rowCount).toBe(8);
    expect(table.collapseRow(heading('Bob'))).toBe(3);
    expect(code(() => table.collapseRow(heading('Bob')))).toBe(ecNotExpanded);
    expect(subjects()).toEqual([undefined, 'alice', 'a1', 'a2', 'Bob']);
  });

  it('is for header rows', () => {
    const message = mailbox.folder('Inbox')?.messages[0] as Message;
    for (const id of [0n, shortId(message.counter), 1n << 60n]) {
      expect([code(() => expand(id)), code(() => table.collapseRow(id))]).toEqual([ecNotFound, ecNotFound]);
    }
    const stale = heading('Bob');
    table.orderBy({ columns: by(tags.PR_SENDER_NAME), categories: 0, expanded: 0 });
    expect(code(() => expand(stale))).toBe(ecNotFound);
  });

  it('is undone when the rows do not fit, for the request comes again', () => {
    table.seek(BOOKMARK_BEGINNING, 1);
    const id = heading('Bob');
    table.seek(BOOKMARK_BEGINNING, 1);
    expect(() => table.expandRow(id, 5, () => {
      throw new Error('full');
    })).toThrow('full');
    expect([table.rowCount, table.position]).toEqual([3, 1]);
    expect(expand(id, 5).rows).toHaveLength(3);
  });

  it('takes cursor and bookmarks along', () => {
    expand(heading('alice'));
    expand(heading('Bob'));
    table.seek(BOOKMARK_BEGINNING, 3);
    const a2 = table.createBookmark();
    table.seek(BOOKMARK_END, -1);
    const b3 = table.createBookmark();
    const alice = heading('alice');
    table.seekBookmark(a2, 0);
    table.collapseRow(alice);
    expect(table.position).toBe(2);
    expect(table.seekBookmark(a2, 0)).toMatchObject({ lost: true });
    expect(table.position).toBe(2);
    expect(table.seekBookmark(b3, 0)).toMatchObject({ lost: false });
    expect(table.position).toBe(5);
    expand(alice);
    expect(table.seekBookmark(a2, 0)).toMatchObject({ lost: false });
    expect(table.position).toBe(3);
  });

  it('stays as it is while messages come and go', () => {
    expand(heading('Bob'));
    const bob = heading('Bob');
    add('Bob', 1, 'b0');
    add('Carol', 1, 'c1');
    expect(subjects()).toEqual([undefined, 'alice', 'Bob', 'b0', 'b1', 'b2', 'b3', 'Carol']);
    expect(heading('Bob')).toBe(bob);
    const inbox = mailbox.folder('Inbox');
    for (const message of inbox?.messages.slice() ?? []) if (message.get(tags.PR_SENDER_NAME) === 'Bob') inbox?.deleteMessage(message, false);
    expect(subjects()).toEqual([undefined, 'alice', 'Carol']);
    expect(code(() => table.collapseRow(bob))).toBe(ecNotFound);
  });

  it('shows inner categories as they were', () => {
    table.orderBy({ columns: by(tags.PR_SENDER_NAME, tags.PR_IMPORTANCE), categories: 2, expanded: 0 });
    expect(expand(heading('Bob'), 10).added).toBe(2);
    expect(expand(heading('Bob/1'), 10).rows).toEqual([['Bob', 'b1'], ['Bob', 'b3']]);
    const inner = heading('Bob/1');
    expect(table.collapseRow(heading('Bob'))).toBe(4);
    expect(table.collapseRow(inner)).toBe(0);
    expect(expand(inner)).toEqual({ added: 0, rows: [] });
    expect(expand(heading('Bob'), 10)).toMatchObject({ added: 4, rows: [['Bob', undefined], ['Bob', 'b1'], ['Bob', 'b3'], ['Bob', undefined]] });
  });
});

describe('collapse states', () => {
  const order = { columns: by(tags.PR_SENDER_NAME, tags.PR_IMPORTANCE), categories: 2, expanded: 1 };
  const another = (): Table<Message> => {
    const other = newTable();
    other.setColumns([tags.PR_SENDER_NAME, tags.PR_SUBJECT]);
    other.orderBy(order);
    return other;
  };
  beforeEach(() => table.orderBy(order));

  it('are restored, in other tables of the same order too', () => {
    table.collapseRow(heading('Alice'));
    expand(heading('Bob/1'));
    const before = readAll();
    const state = table.collapseState(heading('Bob/1'), 0);
    const other = another();
    other.seekBookmark(other.setCollapseState(state), 0);
    const rows: unknown[] = [];
    other.read(2, { forward: true, advance: true }, (cells) => rows.push(cells[1]?.value) > 0);
    expect(rows).toEqual([undefined, 'b1']);
    expect(readAll(other)).toEqual(before);
    table.collapseRow(heading('Bob'));
    table.setCollapseState(state);
    expect(readAll()).toEqual(before);
  });

  it('mark their row, in view or not', () => {
    const b2 = mailbox.folder('Inbox')?.messages[2] as Message;
    expand(heading('Bob/2'));
    const marked = table.collapseState(shortId(b2.counter), 0);
    const other = another();
    expect(other.seekBookmark(other.setCollapseState(marked), 0)).toMatchObject({ lost: false });
    const at = other.position;
    expect(subjects(other)[at]).toBe('b2');
    const hidden = another();
    const inBob = hidden.collapseState(shortId(b2.counter), 0);
    expect(hidden.seekBookmark(hidden.setCollapseState(inBob), 0)).toMatchObject({ lost: true });
    hidden.collapseRow(heading('Bob', hidden));
    expect(hidden.seekBookmark(hidden.setCollapseState(hidden.collapseState(shortId(b2.counter), 0)), 0)).toMatchObject({ lost: true });
    expect(hidden.position).toBe(hidden.rowCount);
    expect(other.seekBookmark(other.setCollapseState(other.collapseState(0n, 0)), 0)).toMatchObject({ lost: false });
    expect(other.seekBookmark(other.setCollapseState(other.collapseState(77n, 0)), 0)).toMatchObject({ lost: true });
    const plain = newTable();
    plain.setColumns([tags.PR_SUBJECT]);
    plain.seekBookmark(plain.setCollapseState(plain.collapseState(shortId(b2.counter), 0)), 0);
    expect(plain.position).toBe(2);
  });

  it('are of one order and one restriction, and no other bytes', () => {
    const state = table.collapseState(heading('Bob'), 0);
    const other = another();
    other.restrict({ type: 'exist', tag: tags.PR_SENDER_NAME });
    expect(code(() => other.setCollapseState(state))).toBe(ecInvalidParam);
    other.orderBy({ ...order, expanded: 2 });
    expect(code(() => other.setCollapseState(state))).toBe(ecInvalidParam);
    for (let size = 0; size < state.length; size++) expect(code(() => table.setCollapseState(state.slice(0, size)))).toBe(ecInvalidParam);
    expect(code(() => table.setCollapseState(Uint8Array.of(...state, 0)))).toBe(ecInvalidParam);
    expect(code(() => table.setCollapseState(new Uint8Array(100).fill(0xff)))).toBe(ecInvalidParam);
    expect(table.setCollapseState(state)).toBeGreaterThan(0);
  });

  it('have a limit', () => {
    for (let index = 0; index < 3600; index++) mailbox.addMessage([{ tag: tags.PR_SENDER_NAME, value: `sender ${index}` }], { folder: 'Many' });
    table = newTable('Many');
    table.setColumns([tags.PR_SENDER_NAME]);
    table.orderBy({ columns: by(tags.PR_SENDER_NAME), categories: 1, expanded: 1 });
    expect(table.rowCount).toBe(7200);
    const all = [...headings().values()];
    table.seek(BOOKMARK_BEGINNING, 0);
    for (const id of all) table.collapseRow(id);
    expect(table.rowCount).toBe(3600);
    expect(code(() => table.collapseState(0n, 0))).toBe(ecTooBig);
  }, 60_000);
});

describe('one row per value', () => {
  const keyed = (subject: string, ...value: string[]): Message => add('Bob', 1, subject, value.length === 0 ? [] : [{ tag: KEYWORDS, value }]);
  beforeEach(() => {
    const inbox = mailbox.folder('Inbox');
    for (const message of inbox?.messages.slice() ?? []) inbox?.deleteMessage(message, false);
    keyed('one', 'Red', 'Blue', 'red');
    keyed('two', 'Blue');
    keyed('three');
    table = newTable();
    table.setColumns([tags.PR_SUBJECT, KEYWORD, tags.PR_INSTANCE_NUM]);
  });

  it('is what columns of value instances ask for', () => {
    expect(readAll()).toEqual([['one', 'red', 0], ['one', 'Blue', 1], ['two', 'Blue', 0], ['three', undefined, 0]]);
    expect(table.rowCount).toBe(4);
    table.setColumns([tags.PR_SUBJECT, KEYWORDS]);
    expect(readAll()).toEqual([['one', ['Red', 'Blue', 'red']], ['two', ['Blue']], ['three', undefined]]);
    table.setColumns([tags.PR_SUBJECT, KEYWORDS, KEYWORD]);
    expect(readAll()[0]).toEqual(['one', ['Red', 'Blue', 'red'], 'red']);
  });

  it('is what sorting by them does', () => {
    table.setColumns([tags.PR_SUBJECT]);
    table.orderBy({ columns: by([KEYWORD, 1], tags.PR_SUBJECT), categories: 0, expanded: 0 });
    expect(subjects()).toEqual(['one', 'one', 'two', 'three']);
    table.setColumns([tags.PR_SUBJECT, KEYWORD]);
    expect(readAll().map((row) => row[1])).toEqual(['red', 'Blue', 'Blue', undefined]);
  });

  it('puts messages into several categories', () => {
    table.orderBy({ columns: by(KEYWORD, tags.PR_SUBJECT), categories: 1, expanded: 1 });
    table.setColumns([KEYWORD, 0x8000001f, KEYWORDS, tags.PR_CONTENT_COUNT, tags.PR_SUBJECT]);
    expect(readAll().map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
      [undefined, undefined, 1, undefined], [undefined, undefined, undefined, 'three'],
      ['Blue', 'Blue', 2, undefined], ['Blue', undefined, undefined, 'one'], ['Blue', undefined, undefined, 'two'],
      ['red', 'red', 1, undefined], ['red', undefined, undefined, 'one'],
    ]);
  });

  it('finds and restricts by single values', () => {
    const isRed: Restriction = { type: 'property', relop: 4, tag: KEYWORD, value: { tag: 0x8000001f, value: 'RED' } };
    expect(table.find(isRed, false, { origin: BOOKMARK_CURRENT }).cells.map((cell) => cell?.value)).toEqual(['one', 'red', 0]);
    table.restrict(isRed);
    expect(readAll()).toEqual([['one', 'red', 0]]);
    table.restrict({ ...isRed, tag: KEYWORDS });
    expect(readAll()).toEqual([['one', 'red', 0], ['one', 'Blue', 1]]);
    table.setColumns([tags.PR_SUBJECT]);
    table.restrict(isRed);
    expect(readAll()).toEqual([['one']]);
  });

  it('keeps its place while messages come and go', () => {
    table.seek(BOOKMARK_BEGINNING, 1);
    const blue = table.createBookmark();
    keyed('four', 'Green', 'Black');
    expect(table.rowCount).toBe(6);
    expect(table.seekBookmark(blue, 0)).toEqual({ moved: 0, less: false, lost: false });
    expect(table.position).toBe(1);
    mailbox.folder('Inbox')?.deleteMessage(mailbox.folder('Inbox')?.messages[0] as Message, false);
    expect(table.seekBookmark(blue, 0)).toMatchObject({ lost: true });
    expect(table.position).toBe(0);
  });

  it('combines the values of two columns, up to a limit', () => {
    const other = 0x80011003;
    mailbox.addMessage([{ tag: KEYWORDS, value: ['a', 'b'] }, { tag: other, value: [1, 2, 3] }], { folder: 'Two' });
    table = newTable('Two');
    table.setColumns([KEYWORD, 0x80013003, tags.PR_INSTANCE_NUM]);
    expect(readAll()).toEqual([['a', 1, 0], ['a', 2, 1], ['a', 3, 2], ['b', 1, 3], ['b', 2, 4], ['b', 3, 5]]);
    const many = Array.from({ length: 1500 }, (_, index) => index);
    mailbox.addMessage([{ tag: KEYWORDS, value: many.map(String) }, { tag: other, value: many }], { folder: 'Two' });
    expect(code(() => table.rowCount)).toBe(ecTableTooBig);
  });
});
