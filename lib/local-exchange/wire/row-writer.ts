// Rows of a table, encoded as they are produced, until the reply is full.

import { cellType, PtypBinary, PtypString, PtypString8 } from './property-types.ts';
import { fitCells } from './fit-cells.ts';
import { writeRow } from './property-row.ts';
import type { PropValue, Row, RowBlock } from './values.ts';
import { Writer, WriterFullError } from './writer.ts';

/** MS-OXCTABL 2.2.1.1: strings and binaries in table rows are cut to 510 bytes, which is 255 UTF-16 characters. */
const maximumCellBytes = 510;
/** RowCount is 16 bits wide. */
const maximumRows = 0xffff;

export class RowWriter {
  readonly columns: readonly number[];
  readonly #writer: Writer;
  readonly #largestRow: number;
  readonly #codePage: number;
  #count = 0;

  /** @param largestRow bytes that a row may take in a reply of its own: values that make it larger are left out. */
  constructor(columns: readonly number[], room: number, codePage: number, largestRow = room) {
    this.columns = columns;
    this.#writer = new Writer({ codePage, limit: Math.max(0, room), initialSize: 0x2000 });
    this.#largestRow = largestRow;
    this.#codePage = codePage;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Adds a row and says whether it fitted. When false, stop: the row belongs to the next request.
   * @throws WriterFullError when not even the first row fits; let it pass, the reply becomes RopBufferTooSmall.
   */
  add(cells: Row): boolean {
    if (this.#count === maximumRows) return false;
    const start = this.#writer.length;
    const row = cells.some(isLong) ? cells.map(cut) : cells;
    try {
      writeRow(this.#writer, this.columns, row);
    } catch (error) {
      this.#writer.truncate(start);
      // MS-OXCTABL 2.2.2.5.2: a row is sent whole. Lists of values are not cut, so what is too much of it becomes an error.
      const fitting = fitCells(row, this.#largestRow, this.#codePage);
      if (fitting !== undefined) return this.#addFitting(fitting);
      if (error instanceof WriterFullError && this.#count > 0) return false;
      throw error;
    }
    this.#count++;
    return true;
  }

  #addFitting(row: Row): boolean {
    const start = this.#writer.length;
    try {
      writeRow(this.#writer, this.columns, row);
    } catch (error) {
      if (!(error instanceof WriterFullError) || this.#count === 0) throw error;
      this.#writer.truncate(start);
      return false;
    }
    this.#count++;
    return true;
  }

  finish(): RowBlock {
    return { columns: this.columns, count: this.#count, bytes: this.#writer.finish() };
  }
}

function isLong(cell: PropValue | undefined): boolean {
  const value = cell?.value;
  return typeof value === 'string' ? value.length * 2 > maximumCellBytes : value instanceof Uint8Array && value.byteLength > maximumCellBytes;
}

function cut(cell: PropValue | undefined): PropValue | undefined {
  if (cell === undefined) return cell;
  const { tag, value } = cell;
  switch (cellType(tag)) {
    case PtypString:
    case PtypString8:
      return typeof value === 'string' && isLong(cell) ? { tag, value: cutText(value) } : cell;
    case PtypBinary:
      return value instanceof Uint8Array && isLong(cell) ? { tag, value: value.subarray(0, maximumCellBytes) } : cell;
    default:
      return cell;
  }
}

/** Not between the two halves of a surrogate pair. */
function cutText(text: string): string {
  const length = maximumCellBytes / 2;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
