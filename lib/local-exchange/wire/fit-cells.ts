// Values that are too large for a reply become errors: MS-OXCPRPT 3.2.5.1, MS-OXCTABL 2.2.2.5.

import { ecNotEnoughMemory } from './error-codes.ts';
import { errorCell, isError } from './property-row.ts';
import { cellType, propertyType, PtypErrorCode } from './property-types.ts';
import { writeValue } from './property-value.ts';
import type { PropValue, Row } from './values.ts';
import { WireError } from './wire-error.ts';
import { Writer } from './writer.ts';

/**
 * A table row without the lists of values that it has no room for; undefined when that does not help. Single values are cut
 * before, so that a row of them which does not fit is a matter of the reply's size.
 */
export function fitCells(cells: Row, room: number, codePage: number): Row | undefined {
  if (!cells.some((cell) => Array.isArray(cell?.value))) return undefined;
  // One byte for the row, and in a row with errors one for each cell.
  const others = cells.reduce((sum, cell) => sum + 1 + (cell === undefined ? 4 : Array.isArray(cell.value) ? 0 : valueSize(cell, codePage)), 1);
  const lists = cells.filter((cell) => Array.isArray(cell?.value));
  const fitted = fitValues(lists, 0, room - others, 0, codePage);
  const left = new Map(lists.map((cell, index) => [cell, fitted[index]]));
  return fitted.some(isError) ? cells.map((cell) => (left.has(cell) ? left.get(cell) : cell)) : undefined;
}

/** `overhead`: bytes that each value takes beside itself. */
export function fitValues<C extends PropValue | undefined>(
  cells: readonly C[], sizeLimit: number, room: number, overhead: number, codePage: number,
): C[] {
  const sizes = cells.map((cell) => (cell === undefined ? 4 : valueSize(cell, codePage)));
  const fitted = [...cells];
  const leaveOut = (index: number): void => {
    const cell = cells[index];
    if (cell === undefined) return;
    fitted[index] = errorCell(cell.tag, ecNotEnoughMemory) as C;
    sizes[index] = 4;
  };
  cells.forEach((cell, index) => {
    if (cell === undefined || propertyType(cell.tag) === PtypErrorCode) return;
    if (sizes[index] === Infinity || (sizeLimit !== 0 && sizes[index]! > sizeLimit)) leaveOut(index);
  });
  let total = sizes.reduce((sum, size) => sum + size + overhead, 0);
  while (total > room) {
    const largest = sizes.indexOf(Math.max(...sizes));
    if (largest < 0 || sizes[largest]! <= 4) break;
    total -= sizes[largest]! - 4;
    leaveOut(largest);
  }
  return fitted;
}

/** Infinity for a value that no ROP buffer can hold: the size of a PtypBinary has 16 bits there. */
function valueSize({ tag, value }: PropValue, codePage: number): number {
  const writer = new Writer({ codePage });
  try {
    writeValue(writer, cellType(tag), value);
    return writer.length;
  } catch (error) {
    if (error instanceof WireError) return Infinity;
    throw error;
  }
}
