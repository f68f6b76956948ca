import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import {
  ecInvalidBookmark, ecInvalidParam, ecNotCollapsed, ecNotExpanded, ecNotFound, ecNotSupported, ecNullObject,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import { WriterFullError } from '../../../lib/local-exchange/wire/writer.ts';
import { RopBench } from './rop-bench.ts';

const KEYWORD = 0x8000301f;
const columns = [tags.PR_INST_ID, tags.PR_ROW_TYPE, tags.PR_SENDER_NAME, tags.PR_SUBJECT];
const sortOrder = { columns: [tags.PR_SENDER_NAME, tags.PR_SUBJECT].map((tag) => ({ tag, order: 0 })), categories: 1, expanded: 0 };

let bench: RopBench;
let mailbox: LocalMailbox;
let table: ServerObject;

const query = (rowCount = 100): unknown[][] => bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount }, table).rows);
const toStart = (): void => void bench.call('SeekRow', { origin: 0, rowCount: 0, wantRowMovedCount: false }, table);
const categoryOf = (sender: string): bigint => {
  toStart();
  return query().find((row) => row[1] !== 1 && row[2] === sender)?.[0] as bigint;
};

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
  for (const [sender, subject] of [['Bob', 'b1'], ['Alice', 'a1'], ['Bob', 'b2'], ['Bob', 'b3']] as const) {
    mailbox.addMessage([{ tag: tags.PR_SENDER_NAME, value: sender }, { tag: tags.PR_SUBJECT, value: subject }]);
  }
  const inbox = bench.open('OpenFolder', { folderId: shortId(5), openModeFlags: 0 });
  table = bench.open('GetContentsTable', { tableFlags: 0x40 }, inbox);
  bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: columns }, table);
  bench.call('SortTable', { sortTableFlags: 0, sortOrder }, table);
});

describe('categorised tables', () => {
  it('give header rows, and what they lack as not found', () => {
    expect(query().map((row) => row.slice(1))).toEqual([[4, 'Alice', ecNotFound], [4, 'Bob', ecNotFound]]);
    expect(bench.call('QueryPosition', {}, table)).toEqual({ numerator: 2, denominator: 2 });
  });

  it('expand with rows in the reply, as many as fit', () => {
    const categoryId = categoryOf('Bob');
    const { expandedRowCount, rows } = bench.call('ExpandRow', { maxRowCount: 2, categoryId }, table);
    expect([expandedRowCount, bench.values(rows).map((row) => row[3])]).toEqual([3, ['b1', 'b2']]);
    expect(query().map((row) => row[3])).toEqual(['b3']);
    expect(bench.code('ExpandRow', { maxRowCount: 2, categoryId }, table)).toBe(ecNotCollapsed);
    expect(bench.call('CollapseRow', { categoryId }, table)).toEqual({ collapsedRowCount: 3 });
    expect(bench.code('CollapseRow', { categoryId }, table)).toBe(ecNotExpanded);
    expect(bench.code('CollapseRow', { categoryId: 5n }, table)).toBe(ecNotFound);
    expect(() => bench.call('ExpandRow', { maxRowCount: 2, categoryId }, table, 5)).toThrow(WriterFullError);
    expect(() => bench.call('ExpandRow', { maxRowCount: 2, categoryId }, table, 12)).toThrow(WriterFullError);
    expect(bench.call('ExpandRow', { maxRowCount: 9, categoryId: BigInt.asUintN(64, categoryId) }, table, 60).rows.count).toBe(2);
    expect(() => bench.call('CollapseRow', { categoryId }, table, 3)).toThrow(WriterFullError);
  });

  it('save and restore what is expanded', () => {
    const rowId = categoryOf('Bob');
    bench.call('ExpandRow', { maxRowCount: 0, categoryId: rowId }, table);
    const { collapseState } = bench.call('GetCollapseState', { rowId, rowInstanceNumber: 0 }, table);
    bench.call('CollapseRow', { categoryId: rowId }, table);
    const { bookmark } = bench.call('SetCollapseState', { collapseState }, table);
    expect(bench.call('SeekRowBookmark', { bookmark, rowCount: 1, wantRowMovedCount: true }, table)).toEqual({ rowNoLongerVisible: false, hasSoughtLess: false, rowsSought: 1 });
    expect(query().map((row) => row[3])).toEqual(['b1', 'b2', 'b3']);
    bench.call('FreeBookmark', { bookmark }, table);
    expect(bench.code('SeekRowBookmark', { bookmark, rowCount: 0, wantRowMovedCount: false }, table)).toBe(ecInvalidBookmark);
    expect(bench.code('SetCollapseState', { collapseState: new Uint8Array(0) }, table)).toBe(ecInvalidParam);
    expect(() => bench.call('SetCollapseState', { collapseState }, table, 5)).toThrow(WriterFullError);
  });

  it('lose bookmarks of collapsed rows', () => {
    const categoryId = categoryOf('Bob');
    bench.call('ExpandRow', { maxRowCount: 1, categoryId }, table);
    const { bookmark } = bench.call('CreateBookmark', {}, table);
    bench.call('CollapseRow', { categoryId }, table);
    expect(bench.call('SeekRowBookmark', { bookmark, rowCount: 0, wantRowMovedCount: true }, table).rowNoLongerVisible).toBe(true);
    const found = bench.call('FindRow', { findRowFlags: 1, restriction: undefined, origin: 3, bookmark }, table);
    expect([found.rowNoLongerVisible, found.row === undefined ? undefined : bench.values(found.row)[0]?.[2]]).toEqual([true, 'Bob']);
  });

  it('are contents tables with columns', () => {
    const bare = bench.open('GetContentsTable', { tableFlags: 0 }, bench.open('OpenFolder', { folderId: shortId(5), openModeFlags: 0 }));
    for (const of of [bare, bench.open('GetHierarchyTable', { tableFlags: 0 }, bench.open('OpenFolder', { folderId: shortId(1), openModeFlags: 0 }))]) {
      const expected = of === bare ? ecNullObject : ecNotSupported;
      expect([
        bench.code('ExpandRow', { maxRowCount: 0, categoryId: 1n }, of), bench.code('CollapseRow', { categoryId: 1n }, of),
        bench.code('GetCollapseState', { rowId: 1n, rowInstanceNumber: 0 }, of), bench.code('SetCollapseState', { collapseState: new Uint8Array(0) }, of),
      ]).toEqual([expected, expected, expected, expected]);
    }
  });
});

describe('one row per value', () => {
  it('has cells of single values, cut like others', () => {
    mailbox.addMessage([{ tag: 0x8000101f, value: ['x'.repeat(300), 'y'] }], { folder: 'Values' });
    const folder = bench.open('OpenFolder', { folderId: shortId(mailbox.createFolder('Values').counter), openModeFlags: 0 });
    table = bench.open('GetContentsTable', { tableFlags: 0 }, folder);
    bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [KEYWORD, tags.PR_INSTANCE_NUM] }, table);
    expect(query()).toEqual([['x'.repeat(255), 0], ['y', 1]]);
    bench.call('SortTable', { sortTableFlags: 0, sortOrder: { columns: [{ tag: KEYWORD, order: 1 }], categories: 1, expanded: 1 } }, table);
    expect(query()).toEqual([['y', 0], ['y', 1], ['x'.repeat(255), 0], ['x'.repeat(255), 0]]);
  });
});
