// Responses that MS-OXCROPS lets a server shorten: values that do not fit become errors, recipients come later.

import { fitValues } from './fit-cells.ts';
import { responsePrefixSize } from './rop-buffer.ts';
import { ropByName, type RopName, type RopRequest, type RopResult } from './rops/index.ts';
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
