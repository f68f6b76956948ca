// MS-OXCDATA 2.8.1: a row is one flag byte and a cell per column; only flagged rows can hold errors.

import { readValue, hex, writeValue } from './property-value.ts';
import { cellType, propertyId, propertyTag, propertyType, PtypErrorCode, PtypUnspecified } from './property-types.ts';
import type { Reader } from './reader.ts';
import type { PropValue, Row, RowBlock } from './values.ts';
import { inField, WireError } from './wire-error.ts';
import { Writer } from './writer.ts';
import { ecNotFound } from './error-codes.ts';

const flagValue = 0x00;
const flagAbsent = 0x01;
const flagError = 0x0a;

export function readRow(reader: Reader, columns: readonly number[]): Row {
  const flag = reader.u8();
  if (flag > 1) throw new WireError(`row flag ${flag}`);
  return columns.map((column) => inField(hex(column), () => readCell(reader, column, flag === 1)));
}

export function writeRow(writer: Writer, columns: readonly number[], cells: Row): void {
  const flagged = columns.some((_, index) => isError(cells[index]));
  writer.u8(flagged ? 1 : 0);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    try {
      writeCell(writer, column, cells[index], flagged);
    } catch (error) {
      throw error instanceof WireError ? error.within(hex(column)) : error;
    }
  }
}

/** A property that failed, as a cell. */
export function errorCell(tag: number, errorCode: number): PropValue {
  return { tag: propertyTag(propertyId(tag), PtypErrorCode), value: errorCode };
}

export function isError(cell: PropValue | undefined): boolean {
  return cell === undefined || propertyType(cell.tag) === PtypErrorCode;
}

export function encodeRows(columns: readonly number[], rows: readonly Row[], codePage = 1252): RowBlock {
  const writer = new Writer({ codePage });
  for (const row of rows) writeRow(writer, columns, row);
  return { columns, count: rows.length, bytes: writer.finish() };
}

/** Reads `count` rows and keeps their bytes. */
export function readRowBlock(reader: Reader, count: number, columns: readonly number[]): RowBlock {
  reader.expectRoomFor(count, 1);
  const start = reader.offset;
  for (let index = 0; index < count; index++) inField(String(index), () => readRow(reader, columns));
  return { columns, count, bytes: reader.between(start, reader.offset).slice() };
}

function readCell(reader: Reader, column: number, flagged: boolean): PropValue | undefined {
  let type = cellType(column);
  if (type === PtypUnspecified) type = reader.u16();
  const tag = propertyTag(propertyId(column), type);
  if (flagged) {
    const flag = reader.u8();
    if (flag === flagAbsent) return undefined;
    if (flag === flagError) return errorCell(column, reader.u32());
    if (flag !== flagValue) throw new WireError(`cell flag ${flag}`);
  }
  return { tag: propertyType(column) === PtypUnspecified ? tag : column, value: readValue(reader, type) };
}

function writeCell(writer: Writer, column: number, cell: PropValue | undefined, flagged: boolean): void {
  let type = cellType(column);
  if (type === PtypUnspecified) {
    type = cell === undefined ? PtypErrorCode : propertyType(cell.tag);
    writer.u16(type);
  }
  if (cell === undefined || propertyType(cell.tag) === PtypErrorCode) {
    writer.u8(flagError);
    writer.u32(cell === undefined ? ecNotFound : Number(cell.value));
    return;
  }
  if (flagged) writer.u8(flagValue);
  writeValue(writer, type, cell.value);
}
