import { describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { contentsSource } from '../../../lib/local-exchange/store/table-sources.ts';
import { BOOKMARK_BEGINNING, BOOKMARK_CUSTOM, BOOKMARK_END, Table } from '../../../lib/local-exchange/store/table.ts';
import type { PropValue, SortColumn } from '../../../lib/local-exchange/wire/values.ts';
import { aliceMailbox } from './mailboxes.ts';

const KEYWORDS = 0x8000101f;
const KEYWORD = 0x8000301f;
const columns = [tags.PR_INST_ID, tags.PR_INSTANCE_NUM, tags.PR_ROW_TYPE, tags.PR_DEPTH, tags.PR_CONTENT_COUNT, tags.PR_CONTENT_UNREAD, tags.PR_MESSAGE_FLAGS];

/** The same numbers for the same seed: what fails once fails again. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface ModelRow {
  readonly key: string;
  readonly id: bigint;
  readonly type: number;
  readonly depth: number;
  readonly count: number;
  readonly unread: number;
  readonly isUnread: boolean;
}

function rowsOf(table: Table<Message>, forward: boolean): ModelRow[] {
  const rows: ModelRow[] = [];
  table.seek(forward ? BOOKMARK_BEGINNING : BOOKMARK_END, 0);
  table.read(0xffff, { forward, advance: true }, (cells) => {
    const [id, number, type, depth, count, unread, flags] = cells.map((cell) => cell?.value);
    return rows.push({
      key: `${id as bigint}/${number as number}`, id: id as bigint, type: type as number, depth: depth as number, count: count as number, unread: unread as number,
      isUnread: ((flags as number | undefined) ?? 1) % 2 === 0,
    }) > 0;
  });
  return rows;
}

/** What must hold of the rows of every table, whatever was done to it. */
function check(rows: readonly ModelRow[], categories: number): void {
  // PidTagInstID and PidTagInstanceNum tell rows apart.
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const [index, row] of rows.entries()) {
    if (row.type === 1) {
      expect(row.depth).toBe(categories);
      continue;
    }
    const below = rows.slice(index + 1);
    const end = below.findIndex(({ depth }) => depth <= row.depth);
    const inside = end < 0 ? below : below.slice(0, end);
    if (row.type === 4) expect(inside).toEqual([]);
    else {
      // Its direct header rows, or its messages, make up the count.
      const direct = inside.filter(({ depth }) => depth === row.depth + 1);
      expect(direct.reduce((sum, { type, count }) => sum + (type === 1 ? 1 : count), 0)).toBe(row.count);
      expect(direct.reduce((sum, { type, unread, isUnread }) => sum + (type === 1 ? Number(isUnread) : unread), 0)).toBe(row.unread);
    }
  }
}

describe('tables under any sequence of requests', () => {
  it.each([1, 2, 3, 4, 5, 6])('keep their rows, counts and bookmarks consistent (seed %i)', (seed) => {
    const random = randoms(seed);
    const mailbox = new LocalMailbox(aliceMailbox());
    const inbox = mailbox.createFolder('Inbox');
    const add = (): void => {
      const properties: PropValue[] = [{ tag: tags.PR_IMPORTANCE, value: random(3) }, { tag: tags.PR_SUBJECT, value: `s${random(20)}` }];
      if (random(4) > 0) properties.push({ tag: tags.PR_SENDER_NAME, value: ['Bob', 'bob', 'Alice', 'Carol'][random(4)] as string });
      if (random(3) > 0) properties.push({ tag: KEYWORDS, value: Array.from({ length: random(4) }, () => ['red', 'Red', 'blue', 'green'][random(4)] as string) });
      mailbox.addMessage(properties, { read: random(2) === 0 });
    };
    for (let count = 0; count < 30; count++) add();
    const table = new Table(contentsSource(inbox, { associated: false, deleted: false }));
    table.setColumns(columns);
    let categories = 0;
    let bookmarks = new Map<number, string | undefined>();
    const keyAt = (position: number): string | undefined => {
      let key: string | undefined;
      table.seek(BOOKMARK_BEGINNING, position);
      table.read(1, { forward: true, advance: false }, (cells) => {
        key = `${cells[0]?.value as bigint}/${cells[1]?.value as number}`;
        return true;
      });
      return key;
    };
    const sort = (): void => {
      const keys = [tags.PR_SENDER_NAME, tags.PR_IMPORTANCE, KEYWORD, tags.PR_SUBJECT].filter(() => random(2) === 0);
      categories = random(keys.length + 1);
      const chosen: SortColumn[] = keys.map((tag) => ({ tag, order: random(2) }));
      if (categories > 0 && random(2) === 0) chosen.splice(categories, 0, { tag: tags.PR_SUBJECT, order: random(2) === 0 ? 4 : 8 });
      table.orderBy({ columns: chosen, categories, expanded: random(categories + 1) });
      bookmarks = new Map();
    };
    const toggle = (): void => {
      const headings = rowsOf(table, true).filter(({ type }) => type !== 1);
      const heading = headings[random(Math.max(1, headings.length))];
      if (heading === undefined) return;
      const before = table.rowCount;
      if (heading.type === 4) {
        let given = 0;
        const added = table.expandRow(heading.id, random(5), () => ++given > 0);
        expect([table.rowCount - before, given <= added]).toEqual([added, true]);
      } else expect(before - table.collapseRow(heading.id)).toBe(table.rowCount);
    };
    for (let step = 0; step < 150; step++) {
      const messages = inbox.messages;
      const message = messages[random(Math.max(1, messages.length))];
      switch (random(9)) {
        case 0: sort(); break;
        case 1: case 2: toggle(); break;
        case 3: add(); break;
        case 4: if (message !== undefined) inbox.deleteMessage(message, random(2) === 0); break;
        case 5: if (message !== undefined) inbox.setRead(message, !message.isRead); break;
        case 6: {
          const position = random(table.rowCount + 1);
          const key = keyAt(position);
          bookmarks.set(table.createBookmark(), key);
          break;
        }
        case 7: {
          const state = table.collapseState(0n, 0);
          const shown = rowsOf(table, true);
          toggle();
          table.freeBookmark(table.setCollapseState(state));
          expect(rowsOf(table, true)).toEqual(shown);
          break;
        }
        default:
          table.restrict(random(2) === 0 ? undefined : { type: 'exist', tag: random(2) === 0 ? tags.PR_SENDER_NAME : KEYWORD });
          bookmarks = new Map();
      }
      const rows = rowsOf(table, true);
      expect(rowsOf(table, false).toReversed()).toEqual(rows);
      expect(table.rowCount).toBe(rows.length);
      check(rows, categories);
      for (const [bookmark, key] of bookmarks) {
        const { lost } = table.seekBookmark(bookmark, 0);
        expect(table.position).toBeLessThanOrEqual(rows.length);
        if (key === undefined) expect([lost, table.position]).toEqual([false, rows.length]);
        else if (lost) expect(rows.map((row) => row.key)).not.toContain(key);
        else expect(rows[table.position]?.key).toBe(key);
        if (rows.length > 0 && table.position > 0) expect(table.find(undefined, true, { origin: BOOKMARK_CUSTOM, bookmark }).lost).toBe(lost);
      }
    }
  });
});

describe('a large table', () => {
  it('is put into categories without ado', () => {
    const mailbox = new LocalMailbox(aliceMailbox());
    const inbox = mailbox.createFolder('Inbox');
    for (let index = 0; index < 50_000; index++) {
      inbox.addMessage({
        properties: [
          { tag: tags.PR_SENDER_NAME, value: `Sender ${(index * 7919) % 500}` }, { tag: tags.PR_MESSAGE_DELIVERY_TIME, value: BigInt(index) },
          { tag: KEYWORDS, value: [`k${index % 10}`, `k${index % 7}`] },
        ],
      });
    }
    const start = performance.now();
    const table = new Table(contentsSource(inbox, { associated: false, deleted: false }));
    table.setColumns(columns);
    const order = [{ tag: tags.PR_SENDER_NAME, order: 1 }, { tag: tags.PR_MESSAGE_DELIVERY_TIME, order: 4 }, { tag: tags.PR_MESSAGE_DELIVERY_TIME, order: 1 }];
    table.orderBy({ columns: order, categories: 1, expanded: 1 });
    expect(table.rowCount).toBe(50_500);
    table.orderBy({ columns: [{ tag: KEYWORD, order: 0 }, ...order.slice(2)], categories: 1, expanded: 0 });
    expect(table.rowCount).toBe(10);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
