// Table ROPs: MS-OXCTABL 3.2.5.

import type { Mailbox } from '../store/mailbox.ts';
import { BOOKMARK_CUSTOM } from '../store/table.ts';
import { ecInvalidBookmark, ecInvalidParam, ecNotSupported, ecUnableToAbort } from '../wire/error-codes.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { WriterFullError } from '../wire/writer.ts';
import { expectInput, type TableKind, TableObject } from './server-objects.ts';

const kComplete = { tableStatus: 0 };
const kAsync = 0x01;
const kNoAdvance = 0x01;
const kPackedBuffers = 0x02;
const kBackward = 0x01;

/** The table, if it is of a kind that the ROP is for (MS-OXCTABL 3.2.5.2 to 3.2.5.17). */
function expectTable(call: RopCall<Mailbox>, ...kinds: TableKind[]): TableObject['table'] {
  const { kind, table } = expectInput(call, TableObject);
  if (kinds.length > 0 && !kinds.includes(kind)) throw new RopError(ecNotSupported, `Not for ${kind} tables`);
  return table;
}

/** MS-OXCNOTIF 3.1.4.3: the ROP makes a view of the table; from then on its client is told of changes. */
function expectView(call: RopCall<Mailbox>, ...kinds: TableKind[]): TableObject['table'] {
  const table = expectTable(call, ...kinds);
  expectInput(call, TableObject).watch?.viewed();
  return table;
}

/** The rows will be others. */
function expectOtherView(call: RopCall<Mailbox>, ...kinds: TableKind[]): TableObject['table'] {
  const table = expectTable(call, ...kinds);
  expectInput(call, TableObject).watch?.forget();
  return table;
}

/** The client shows and hides rows, and knows of it. */
function reshape<T>(call: RopCall<Mailbox>, change: () => T): T {
  const { watch } = expectInput(call, TableObject);
  watch?.settle();
  const result = change();
  watch?.reshaped();
  watch?.viewed();
  return result;
}

/** Asynchronous table ROPs may be done at once; then they are complete. */
function expectAsyncFlag(flags: number): void {
  if ((flags & ~kAsync) !== 0) throw new RopError(ecInvalidParam, `Flags 0x${flags.toString(16)}`);
}

const kBookmarkSize = 4;
const kWrittenBookmarkSize = 2 + kBookmarkSize;
/** ExpandedRowCount and RowCount. */
const kExpandedSize = 6;
const kCollapsedSize = 4;

/** What changes the table must not be done twice: a ROP whose reply does not fit is sent again. */
function expectRoom(call: RopCall<Mailbox>, size: number): void {
  if (call.room < size) throw new WriterFullError(size);
}

function readBookmark(bytes: Uint8Array): number {
  if (bytes.length !== kBookmarkSize) throw new RopError(ecInvalidBookmark);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

function writeBookmark(bookmark: number): Uint8Array {
  const bytes = new Uint8Array(kBookmarkSize);
  new DataView(bytes.buffer).setUint32(0, bookmark, true);
  return bytes;
}

export const tableHandlers: RopHandlers<Mailbox> = {
  SetColumns(request, call) {
    const table = expectTable(call);
    expectAsyncFlag(request.setColumnsFlags);
    table.setColumns(request.propertyTags);
    expectInput(call, TableObject).watch?.columnsChanged();
    return kComplete;
  },

  SortTable(request, call) {
    const table = expectOtherView(call, 'contents');
    expectAsyncFlag(request.sortTableFlags);
    table.orderBy(request.sortOrder);
    return kComplete;
  },

  Restrict(request, call) {
    const table = expectOtherView(call, 'contents', 'hierarchy');
    expectAsyncFlag(request.restrictFlags);
    table.restrict(request.restriction);
    return kComplete;
  },

  QueryRows(request, call) {
    const table = expectView(call);
    const { queryRowsFlags, forwardRead, rowCount } = request;
    if ((queryRowsFlags & ~(kNoAdvance | kPackedBuffers)) !== 0) throw new RopError(ecInvalidParam, `Flags ${queryRowsFlags}`);
    const writer = call.rowWriter(table.expectColumns());
    const advance = (queryRowsFlags & kNoAdvance) === 0;
    const origin = table.read(rowCount, { forward: forwardRead, advance }, (cells) => writer.add(cells));
    return { origin, rows: writer.finish() };
  },

  GetStatus(_request, call) {
    expectTable(call);
    return kComplete;
  },

  Abort(_request, call) {
    expectTable(call);
    throw new RopError(ecUnableToAbort, 'Nothing runs');
  },

  QueryPosition(_request, call) {
    const table = expectView(call);
    // The count first: it brings the rows up to date.
    const denominator = table.rowCount;
    return { numerator: table.position, denominator };
  },

  SeekRow(request, call) {
    const { moved, less } = expectView(call).seek(request.origin, request.rowCount);
    return request.wantRowMovedCount ? { hasSoughtLess: less, rowsSought: moved } : { hasSoughtLess: false, rowsSought: 0 };
  },

  SeekRowBookmark(request, call) {
    const table = expectView(call, 'contents', 'hierarchy');
    table.expectColumns();
    const { moved, less, lost } = table.seekBookmark(readBookmark(request.bookmark), request.rowCount);
    if (!request.wantRowMovedCount) return { rowNoLongerVisible: lost, hasSoughtLess: false, rowsSought: 0 };
    return { rowNoLongerVisible: lost, hasSoughtLess: less, rowsSought: moved };
  },

  SeekRowFractional(request, call) {
    expectView(call).seekFractional(request.numerator, request.denominator);
    return {};
  },

  CreateBookmark(_request, call) {
    return { bookmark: writeBookmark(expectTable(call, 'contents', 'hierarchy').createBookmark()) };
  },

  FreeBookmark(request, call) {
    const table = expectTable(call, 'contents', 'hierarchy');
    table.expectColumns();
    table.freeBookmark(readBookmark(request.bookmark));
    return {};
  },

  FindRow(request, call) {
    const table = expectView(call);
    const columns = table.expectColumns();
    if ((request.findRowFlags & ~kBackward) !== 0) throw new RopError(ecInvalidParam, `Flags 0x${request.findRowFlags.toString(16)}`);
    const { origin } = request;
    const from = origin === BOOKMARK_CUSTOM ? { origin, bookmark: readBookmark(request.bookmark) } : { origin };
    const { cells, lost } = table.find(request.restriction, request.findRowFlags === kBackward, from);
    return { rowNoLongerVisible: lost, row: call.encodeRows(columns, [cells]) };
  },

  QueryColumnsAll(_request, call) {
    return { propertyTags: expectView(call).allColumns() };
  },

  ExpandRow(request, call) {
    const table = expectTable(call, 'contents');
    expectRoom(call, kExpandedSize);
    const writer = call.rowWriter(table.expectColumns());
    const expandedRowCount = reshape(call, () => table.expandRow(request.categoryId, request.maxRowCount, (cells) => writer.add(cells)));
    return { expandedRowCount, rows: writer.finish() };
  },

  CollapseRow(request, call) {
    const table = expectTable(call, 'contents');
    table.expectColumns();
    expectRoom(call, kCollapsedSize);
    return { collapsedRowCount: reshape(call, () => table.collapseRow(request.categoryId)) };
  },

  GetCollapseState(request, call) {
    const table = expectTable(call, 'contents');
    table.expectColumns();
    return { collapseState: table.collapseState(request.rowId, request.rowInstanceNumber) };
  },

  SetCollapseState(request, call) {
    const table = expectTable(call, 'contents');
    table.expectColumns();
    expectRoom(call, kWrittenBookmarkSize);
    return { bookmark: writeBookmark(reshape(call, () => table.setCollapseState(request.collapseState))) };
  },

  ResetTable(_request, call) {
    expectOtherView(call, 'contents').reset();
    return {};
  },
};
