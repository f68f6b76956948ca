// Responses that MS-OXCROPS lets a server shorten: values that do not fit become errors, recipients come later.

import { errorCell } from './property-row.ts';
import { ecNotEnoughMemory } from './error-codes.ts';
import { propertyType, PtypErrorCode } from './property-types.ts';
import { writeValue } from './property-value.ts';
import { responsePrefixSize } from './rop-buffer.ts';
import { ropByName, type RopName, type RopRequest, type RopResult } from './rops/index.ts';
import type { PropValue } from './values.ts';
import { WireError } from './wire-error.ts';
import { Writer, WriterFullError } from './writer.ts';

interface HasRecipients {
  readonly recipients: readonly unknown[];
}

/**
 * What is sent instead of `result` so that the response takes at most `room` bytes, or `roomForValues` when it is a list of
 * property values, if anything can be done.
 */
export function fitResult(request: RopRequest, result: unknown, room: number, roomForValues: number, codePage: number): unknown {
  const { rop } = request;
  if (rop === 'GetPropertiesSpecific') {
    const { row } = result as RopResult<'GetPropertiesSpecific'>;
    const cells = fitValues(row.cells, request.propertySizeLimit, roomForValues - responsePrefixSize - 1, 3, codePage);
    return { row: { columns: row.columns, cells } };
  }
  if (rop === 'GetPropertiesAll') {
    const { values } = result as RopResult<'GetPropertiesAll'>;
    return { values: fitValues(values, request.propertySizeLimit, roomForValues - responsePrefixSize - 2, 4, codePage) };
  }
  if (rop === 'OpenMessage' || rop === 'OpenEmbeddedMessage' || rop === 'ReloadCachedInformation') {
    return fitRecipients(rop, result as HasRecipients, 0, room, codePage);
  }
  // MS-OXCMSG 2.2.3.6.2: at least one, or the reply is too small.
  return rop === 'ReadRecipients' ? fitRecipients(rop, result as HasRecipients, 1, room, codePage) : result;
}

/** `overhead`: bytes that each value takes beside itself. */
function fitValues<C extends PropValue | undefined>(cells: readonly C[], sizeLimit: number, room: number, overhead: number, codePage: number): C[] {
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
    writeValue(writer, propertyType(tag), value);
    return writer.length;
  } catch (error) {
    if (error instanceof WireError) return Infinity;
    throw error;
  }
}

/** As many recipients as fit; RowCount is 8 bits wide. */
function fitRecipients(name: RopName, result: HasRecipients, atLeast: number, room: number, codePage: number): HasRecipients {
  const fits = (count: number): boolean => {
    try {
      const writer = new Writer({ codePage, limit: Math.max(0, room - responsePrefixSize) });
      ropByName(name).response.write(writer, { ...result, recipients: result.recipients.slice(0, count) });
      return true;
    } catch (error) {
      if (error instanceof WriterFullError) return false;
      throw error;
    }
  };
  let low = Math.min(atLeast, result.recipients.length);
  let high = Math.min(255, result.recipients.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return { ...result, recipients: result.recipients.slice(0, low) };
}
