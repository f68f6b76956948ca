// Table ROPs: MS-OXCROPS 2.2.5, MS-OXCTABL.

import { bool8, codec, type Codec, counted, i32, optionalSized, sizedBytes, u16, u32, u64, u8 } from '../codec.ts';
import { readRowBlock } from '../property-row.ts';
import type { Reader } from '../reader.ts';
import { restriction } from '../restriction.ts';
import { sortOrder } from '../sort-order.ts';
import type { RowBlock } from '../values.ts';
import { WireError } from '../wire-error.ts';
import { fields, rop } from './definition.ts';

const tableStatus = fields({ tableStatus: u8 });
const bookmark = sizedBytes(u16);

/** A 16-bit count and the rows. Reading needs the columns that SetColumns chose: Reader.columns. */
const rows: Codec<RowBlock> = codec(2, (r) => readRowBlock(r, r.u16(), columnsOf(r)), (w, value) => {
  w.checkedU16(value.count);
  w.bytes(value.bytes);
});

export const SetColumns = rop('SetColumns', 0x12, {
  request: fields({ setColumnsFlags: u8, propertyTags: counted(u16, u32) }),
  response: tableStatus,
});
export const SortTable = rop('SortTable', 0x13, { request: fields({ sortTableFlags: u8, sortOrder }), response: tableStatus });
export const Restrict = rop('Restrict', 0x14, {
  request: fields({ restrictFlags: u8, restriction: optionalSized(u16, restriction) }),
  response: tableStatus,
});
export const QueryRows = rop('QueryRows', 0x15, {
  request: fields({ queryRowsFlags: u8, forwardRead: bool8, rowCount: u16 }),
  response: fields({ origin: u8, rows }),
});
export const GetStatus = rop('GetStatus', 0x16, { response: tableStatus });
export const Abort = rop('Abort', 0x38, { response: tableStatus });
export const QueryPosition = rop('QueryPosition', 0x17, { response: fields({ numerator: u32, denominator: u32 }) });
export const SeekRow = rop('SeekRow', 0x18, {
  request: fields({ origin: u8, rowCount: i32, wantRowMovedCount: bool8 }),
  response: fields({ hasSoughtLess: bool8, rowsSought: i32 }),
});
export const SeekRowBookmark = rop('SeekRowBookmark', 0x19, {
  request: fields({ bookmark, rowCount: i32, wantRowMovedCount: bool8 }),
  response: fields({ rowNoLongerVisible: bool8, hasSoughtLess: bool8, rowsSought: i32 }),
});
export const SeekRowFractional = rop('SeekRowFractional', 0x1a, { request: fields({ numerator: u32, denominator: u32 }) });
export const CreateBookmark = rop('CreateBookmark', 0x1b, { response: fields({ bookmark }) });
export const FreeBookmark = rop('FreeBookmark', 0x89, { request: fields({ bookmark }) });
export const QueryColumnsAll = rop('QueryColumnsAll', 0x37, { response: fields({ propertyTags: counted(u16, u32) }) });
export const FindRow = rop('FindRow', 0x4f, {
  request: fields({ findRowFlags: u8, restriction: optionalSized(u16, restriction), origin: u8, bookmark }),
  response: fields({
    rowNoLongerVisible: bool8,
    /** One row, or none. */
    row: codec<RowBlock | undefined>(1, (r) => (r.u8() === 0 ? undefined : readRowBlock(r, 1, columnsOf(r))), (w, row) => {
      w.u8(row === undefined ? 0 : 1);
      if (row !== undefined) w.bytes(row.bytes);
    }),
  }),
});
export const ResetTable = rop('ResetTable', 0x81);
export const ExpandRow = rop('ExpandRow', 0x59, {
  request: fields({ maxRowCount: u16, categoryId: u64 }),
  response: fields({ expandedRowCount: u32, rows }),
});
export const CollapseRow = rop('CollapseRow', 0x5a, {
  request: fields({ categoryId: u64 }),
  response: fields({ collapsedRowCount: u32 }),
});
export const GetCollapseState = rop('GetCollapseState', 0x6b, {
  request: fields({ rowId: u64, rowInstanceNumber: u32 }),
  response: fields({ collapseState: sizedBytes(u16) }),
});
export const SetCollapseState = rop('SetCollapseState', 0x6c, {
  request: fields({ collapseState: sizedBytes(u16) }),
  response: fields({ bookmark }),
});

function columnsOf(reader: Reader): readonly number[] {
  if (reader.columns === undefined) throw new WireError('rows of unknown columns');
  return reader.columns;
}
