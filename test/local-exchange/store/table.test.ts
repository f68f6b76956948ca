import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Folder } from '../../../lib/local-exchange/store/folder.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { contentsSource, hierarchySource } from '../../../lib/local-exchange/store/table-sources.ts';
import { BOOKMARK_BEGINNING, BOOKMARK_CURRENT, BOOKMARK_CUSTOM, BOOKMARK_END, Table } from '../../../lib/local-exchange/store/table.ts';
import { ecInvalidBookmark, ecInvalidParam, ecNotFound, ecNullObject, ecTooComplex } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { PropData, Restriction, SortOrder } from '../../../lib/local-exchange/wire/values.ts';
import { aliceMailbox } from './mailboxes.ts';

let mailbox: LocalMailbox;
let inbox: Folder;
let table: Table<Message>;

const add = (subject: string | undefined, properties: [number, PropData][] = []): Message =>
  mailbox.addMessage([...(subject === undefined ? [] : [{ tag: tags.PR_SUBJECT, value: subject }]), ...properties.map(([tag, value]) => ({ tag, value }))]);

beforeEach(() => {
  mailbox = new LocalMailbox(aliceMailbox());
  inbox = mailbox.createFolder('Inbox');
  for (const subject of ['delta', 'Alpha', 'charlie', 'Bravo', 'echo']) add(subject);
  table = new Table(contentsSource(inbox, { associated: false, deleted: false }));
  table.setColumns([tags.PR_SUBJECT]);
});

const read = (count = 100, forward = true, advance = true): { subjects: unknown[]; origin: number } => {
  const subjects: unknown[] = [];
  const origin = table.read(count, { forward, advance }, (cells) => subjects.push(cells[0]?.value) > 0);
  return { subjects, origin };
};
const ascending = (...sorted: number[]): SortOrder => ({ columns: sorted.map((tag) => ({ tag, order: 0 })), categories: 0, expanded: 0 });
const descending = (tag: number): SortOrder => ({ columns: [{ tag, order: 1 }], categories: 0, expanded: 0 });
const isSubject = (value: string) => ({ type: 'content' as const, fuzzyLevel: 0x10002, tag: tags.PR_SUBJECT, value: { tag: tags.PR_SUBJECT, value } });
/** The subjects in the order of these columns. */
const by = (...sorted: number[]): string => {
  table.orderBy(ascending(...sorted));
  return read().subjects.join('');
};
const time = (value: bigint): [number, PropData][] => [[tags.PR_MESSAGE_DELIVERY_TIME, value]];
const names = (deep: boolean): unknown[] => {
  const rows: unknown[] = [];
  const folders = new Table(hierarchySource(inbox, { deep, deleted: false }));
  folders.setColumns([tags.PR_DISPLAY_NAME, tags.PR_DEPTH, tags.PR_SUBFOLDERS]);
  folders.read(100, { forward: true, advance: true }, (cells) => rows.push(cells.map((cell) => cell?.value)) > 0);
  return rows;
};
const code = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
};

describe('reading', () => {
  it('gives rows in their order, and says where the cursor is', () => {
    expect(read(2)).toEqual({ subjects: ['delta', 'Alpha'], origin: BOOKMARK_CURRENT });
    expect(table.position).toBe(2);
    expect(read(3)).toEqual({ subjects: ['charlie', 'Bravo', 'echo'], origin: BOOKMARK_END });
    expect(read(3)).toEqual({ subjects: [], origin: BOOKMARK_END });
  });

  it('reads backwards', () => {
    table.seek(BOOKMARK_END, 0);
    expect(read(2, false)).toEqual({ subjects: ['echo', 'Bravo'], origin: BOOKMARK_CURRENT });
    expect(read(9, false)).toEqual({ subjects: ['charlie', 'Alpha', 'delta'], origin: BOOKMARK_BEGINNING });
    expect(table.position).toBe(0);
  });

  it('stays when told so', () => {
    expect(read(2, true, false).subjects).toEqual(['delta', 'Alpha']);
    expect(read(2, true, false).subjects).toEqual(['delta', 'Alpha']);
    expect(table.position).toBe(0);
  });

  it('stops behind the last row that was taken', () => {
    const taken: unknown[] = [];
    const origin = table.read(10, { forward: true, advance: true }, (cells) => taken.length < 3 && taken.push(cells[0]?.value) > 0);
    expect([taken, origin, table.position]).toEqual([['delta', 'Alpha', 'charlie'], BOOKMARK_CURRENT, 3]);
  });

  it('has cells only for properties that are there', () => {
    table.setColumns([tags.PR_SUBJECT, tags.PR_SENDER_NAME, 0x0037001e]);
    table.read(1, { forward: true, advance: false }, (cells) => {
      expect(cells).toEqual([{ tag: tags.PR_SUBJECT, value: 'delta' }, undefined, { tag: 0x0037001e, value: 'delta' }]);
      return true;
    });
  });
});

describe('moving', () => {
  it('seeks from everywhere and tells how far it came', () => {
    expect(table.seek(BOOKMARK_BEGINNING, 3)).toEqual({ moved: 3, less: false });
    expect(table.seek(BOOKMARK_CURRENT, -2)).toEqual({ moved: -2, less: false });
    expect(table.position).toBe(1);
    expect(table.seek(BOOKMARK_CURRENT, 10)).toEqual({ moved: 4, less: true });
    expect(table.seek(BOOKMARK_END, -10)).toEqual({ moved: -5, less: true });
    expect(code(() => table.seek(BOOKMARK_CUSTOM, 0))).toBe(ecInvalidParam);
  });

  it('seeks by fractions', () => {
    for (const [numerator, denominator, position] of [[0, 1, 0], [1, 2, 2], [9, 10, 4], [1, 1, 5], [7, 2, 5]] as const) {
      table.seekFractional(numerator, denominator);
      expect(table.position).toBe(position);
    }
    expect(code(() => table.seekFractional(1, 0))).toBe(ecInvalidParam);
  });

  it('keeps bookmarks until they are freed', () => {
    table.seek(BOOKMARK_BEGINNING, 2);
    const bookmark = table.createBookmark();
    table.seek(BOOKMARK_END, 0);
    expect(table.seekBookmark(bookmark, 1)).toEqual({ moved: 1, less: false, lost: false });
    expect(table.position).toBe(3);
    table.freeBookmark(bookmark);
    expect(code(() => table.seekBookmark(bookmark, 0))).toBe(ecInvalidBookmark);
    expect(code(() => table.freeBookmark(bookmark))).toBe(ecInvalidBookmark);
    const another = table.createBookmark();
    table.orderBy(ascending(tags.PR_SUBJECT));
    expect(code(() => table.seekBookmark(another, 0))).toBe(ecInvalidBookmark);
  });
});

describe('while the folder changes', () => {
  it('gives every row once', () => {
    table.orderBy(ascending(tags.PR_SUBJECT));
    const subjects = read(2).subjects;
    add('aardvark');
    add('foxtrot');
    add('Bravo two');
    expect([...subjects, ...read().subjects]).toEqual(['Alpha', 'Bravo', 'Bravo two', 'charlie', 'delta', 'echo', 'foxtrot']);
  });

  it('gives rows that came behind the end', () => {
    read();
    add('new');
    expect(read().subjects).toEqual(['new']);
  });

  it('gives rows that came in front of an untouched cursor', () => {
    table.orderBy(ascending(tags.PR_SUBJECT));
    expect(table.rowCount).toBe(5);
    add('aardvark');
    expect(read(1).subjects).toEqual(['aardvark']);
  });

  it('loses the row of a bookmark and goes to the next', () => {
    table.seek(BOOKMARK_BEGINNING, 2);
    const bookmark = table.createBookmark();
    inbox.deleteMessage(inbox.messages[2] as Message, false);
    inbox.deleteMessage(inbox.messages[0] as Message, false);
    expect(table.seekBookmark(bookmark, 0)).toMatchObject({ lost: true });
    expect(read().subjects).toEqual(['Bravo', 'echo']);
  });

  it('says so only as long as the row is not there', () => {
    const unread: Restriction = { type: 'bitmask', relop: 0, tag: tags.PR_MESSAGE_FLAGS, mask: tags.MSGFLAG_READ };
    table.restrict(unread);
    table.seek(BOOKMARK_BEGINNING, 1);
    const bookmark = table.createBookmark();
    const alpha = inbox.messages[1] as Message;
    inbox.setRead(alpha, true);
    expect(table.seekBookmark(bookmark, 0)).toMatchObject({ lost: true });
    expect(read(1).subjects).toEqual(['charlie']);
    expect(table.find(undefined, true, { origin: BOOKMARK_CUSTOM, bookmark })).toMatchObject({ lost: true, cells: [{ value: 'delta' }] });
    inbox.setRead(alpha, false);
    expect(table.seekBookmark(bookmark, 0)).toMatchObject({ lost: false });
    expect(read(1).subjects).toEqual(['Alpha']);
  });

  it('keeps a bookmark at its row, the first one too', () => {
    table.orderBy(ascending(tags.PR_SUBJECT));
    const bookmark = table.createBookmark();
    add('aardvark');
    expect(table.seekBookmark(bookmark, 0)).toMatchObject({ lost: false });
    expect(read(1).subjects).toEqual(['Alpha']);
  });
});

describe('finding', () => {
  it('finds forwards from an origin, the row there included', () => {
    expect(table.find(isSubject('al'), false, { origin: BOOKMARK_BEGINNING }).cells[0]?.value).toBe('Alpha');
    expect(table.position).toBe(1);
    expect(table.find(isSubject('al'), false, { origin: BOOKMARK_CURRENT }).cells[0]?.value).toBe('Alpha');
    table.seek(BOOKMARK_CURRENT, 1);
    expect(code(() => table.find(isSubject('al'), false, { origin: BOOKMARK_CURRENT }))).toBe(ecNotFound);
  });

  it('finds backwards', () => {
    expect(table.find({ type: 'exist', tag: tags.PR_SUBJECT }, true, { origin: BOOKMARK_END }).cells[0]?.value).toBe('echo');
    expect(table.find(isSubject('d'), true, { origin: BOOKMARK_CURRENT }).cells[0]?.value).toBe('delta');
    expect(code(() => table.find(isSubject('d'), true, { origin: BOOKMARK_BEGINNING }))).toBe(ecNotFound);
  });

  it('finds from a bookmark', () => {
    table.seek(BOOKMARK_BEGINNING, 3);
    const bookmark = table.createBookmark();
    expect(table.find(undefined, false, { origin: BOOKMARK_CUSTOM, bookmark }).cells[0]?.value).toBe('Bravo');
    expect(code(() => table.find(undefined, false, { origin: BOOKMARK_CUSTOM, bookmark: 99 }))).toBe(ecInvalidBookmark);
  });
});

describe('sorting', () => {
  it('sorts strings without regard to case, and back', () => {
    table.orderBy(ascending(tags.PR_SUBJECT));
    expect(read().subjects).toEqual(['Alpha', 'Bravo', 'charlie', 'delta', 'echo']);
    table.orderBy(descending(tags.PR_SUBJECT));
    expect(read().subjects).toEqual(['echo', 'delta', 'charlie', 'Bravo', 'Alpha']);
  });

  it('puts accented letters beside their plain ones', () => {
    for (const subject of ['élan', 'zulu', 'eland']) add(subject);
    table.orderBy(ascending(tags.PR_SUBJECT));
    expect(read().subjects).toEqual(['Alpha', 'Bravo', 'charlie', 'delta', 'echo', 'élan', 'eland', 'zulu']);
  });

  it('has rows without the property first, last when descending, in the order they had', () => {
    add('late', time(133_000_000_000_000_002n));
    add('early', time(133_000_000_000_000_001n));
    add('long ago', time(5n));
    table.orderBy(ascending(tags.PR_MESSAGE_DELIVERY_TIME));
    expect(read().subjects).toEqual(['delta', 'Alpha', 'charlie', 'Bravo', 'echo', 'long ago', 'early', 'late']);
    table.orderBy(descending(tags.PR_MESSAGE_DELIVERY_TIME));
    expect(read().subjects).toEqual(['late', 'early', 'long ago', 'delta', 'Alpha', 'charlie', 'Bravo', 'echo']);
  });

  it('sorts by several columns and every type', () => {
    const columns = { integer: 0x80000003, boolean: 0x8001000b, double: 0x80020005, large: 0x80030014, bytes: 0x80040102, guid: 0x80050048 };
    inbox = mailbox.createFolder('Types');
    table = new Table(contentsSource(inbox, { associated: false, deleted: false }));
    table.setColumns([tags.PR_SUBJECT]);
    const values: [string, number, boolean, number, bigint, number[]][] = [
      ['a', -5, true, 0.5, -1n, [1, 2]], ['b', 3, false, -0.5, 2n ** 62n, [1]], ['c', 3, true, 1e300, -(2n ** 62n), [0, 255]],
    ];
    for (const [subject, integer, boolean, double, large, bytes] of values) {
      mailbox.addMessage([
        { tag: tags.PR_SUBJECT, value: subject }, { tag: columns.integer, value: integer }, { tag: columns.boolean, value: boolean },
        { tag: columns.double, value: double }, { tag: columns.large, value: large }, { tag: columns.bytes, value: Uint8Array.from(bytes) },
        { tag: columns.guid, value: new Uint8Array(16).fill(bytes[0] as number) },
      ], { folder: 'Types' });
    }
    expect([by(columns.integer), by(columns.boolean), by(columns.double), by(columns.large), by(columns.bytes)]).toEqual(['abc', 'bac', 'bac', 'cab', 'cba']);
    expect([by(columns.integer, columns.large), by(columns.guid, columns.double), by()]).toEqual(['acb', 'cba', 'abc']);
  });

  it('refuses what it does not keep', () => {
    expect(code(() => table.orderBy({ ...ascending(tags.PR_SUBJECT), categories: 2 }))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy({ ...ascending(tags.PR_SUBJECT), expanded: 1 }))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy({ ...ascending(...Array.from({ length: 9 }, () => tags.PR_SUBJECT)), categories: 9 }))).toBe(ecTooComplex);
    expect(code(() => table.orderBy(ascending(...Array.from({ length: 33 }, () => tags.PR_SUBJECT))))).toBe(ecTooComplex);
    expect(code(() => table.orderBy(ascending(0x8001301f, 0x8002301f)))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy(ascending(0x8001201f)))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy(ascending(0x8001101f)))).toBe(ecTooComplex);
    expect(code(() => table.orderBy(ascending(0x80010000)))).toBe(ecInvalidParam);
    expect(code(() => table.orderBy({ columns: [{ tag: tags.PR_SUBJECT, order: 4 }], categories: 0, expanded: 0 }))).toBe(ecInvalidParam);
  });
});

describe('columns and restrictions', () => {
  it('wants columns of known types', () => {
    expect(code(() => table.setColumns([0x0037000a]))).toBe(ecInvalidParam);
    expect(code(() => table.setColumns([0x00370000]))).toBe(ecInvalidParam);
    expect(code(() => table.setColumns([0x8001201f]))).toBe(ecInvalidParam);
    expect(code(() => table.setColumns([]))).toBe(ecInvalidParam);
    expect(table.columns).toEqual([tags.PR_SUBJECT]);
    table.reset();
    expect(code(() => table.expectColumns())).toBe(ecNullObject);
  });

  it('shows what matches, also what comes later', () => {
    table.restrict({ type: 'content', fuzzyLevel: 0x10001, tag: tags.PR_SUBJECT, value: { tag: tags.PR_SUBJECT, value: 'a' } });
    expect(read(4).subjects).toEqual(['delta', 'Alpha', 'charlie', 'Bravo']);
    add('xyz');
    add('banana');
    expect(read().subjects).toEqual(['banana']);
    expect(table.rowCount).toBe(5);
    table.restrict(undefined);
    expect(table.rowCount).toBe(7);
  });

  it('lists the columns that rows have', () => {
    expect(table.allColumns()).toEqual(expect.arrayContaining([tags.PR_SUBJECT, tags.PR_MID, tags.PR_MESSAGE_FLAGS, tags.PR_ENTRYID]));
  });
});

describe('hierarchy', () => {
  it('lists children, or everything below with its depth', () => {
    mailbox.createFolder('Inbox/Projects/Adatum');
    expect(names(false)).toEqual([['Projects', 1, true]]);
    expect(names(true)).toEqual([['Projects', 1, true], ['Adatum', 2, false]]);
  });
});

describe('a large folder', () => {
  it('holds 100,000 messages, and reads them sorted without ado', () => {
    inbox = mailbox.createFolder('Large');
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    for (let index = 0; index < 100_000; index++) {
      inbox.addMessage({
        properties: [
          { tag: tags.PR_SUBJECT, value: `Message ${(index * 7919) % 100_000}` },
          { tag: tags.PR_SENDER_NAME, value: 'Bob Ionescu' },
          { tag: tags.PR_MESSAGE_DELIVERY_TIME, value: 133_000_000_000_000_000n + BigInt((index * 104_729) % 100_000) * 10_000_000n },
        ],
      });
    }
    globalThis.gc?.();
    const bytesEach = (process.memoryUsage().heapUsed - before) / 100_000;
    table = new Table(contentsSource(inbox, { associated: false, deleted: false }));
    table.setColumns([tags.PR_MID, tags.PR_SUBJECT, tags.PR_SENDER_NAME, tags.PR_MESSAGE_DELIVERY_TIME, tags.PR_MESSAGE_FLAGS, tags.PR_MESSAGE_SIZE]);
    table.orderBy(descending(tags.PR_MESSAGE_DELIVERY_TIME));
    let rows = 0;
    let previous = 2n ** 63n;
    while (table.read(500, { forward: true, advance: true }, (cells) => {
      const delivered = cells[3]?.value as bigint;
      if (delivered > previous) throw new Error('out of order');
      previous = delivered;
      return ++rows > 0;
    }) !== BOOKMARK_END);
    expect(rows).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(bytesEach).toBeLessThan(1_000);
  });
});
