// Bodies of the requests to the address book endpoint: MS-OXCMAPIHTTP 2.2.5.

import { ascii, codec, type Codec, counted, guid, i32, optional, sizedBytes, struct, u32, u8, utf16 } from '../wire/codec.ts';
import { hex, taggedValue } from '../wire/property-value.ts';
import { readRow, writeRow } from '../wire/property-row.ts';
import { restriction } from '../wire/restriction.ts';
import type { Row } from '../wire/values.ts';
import { inField, WireError } from '../wire/wire-error.ts';
import { stat } from './stat.ts';

/** MS-OXNSPI 3.1.4: as many tags, names or MIds as a request may have. */
const maximumCount = 100_000;

const auxiliary = sizedBytes(u32);
const limitedCount = codec<number>(
  4,
  (reader) => {
    const count = reader.u32();
    if (count > maximumCount) throw new WireError(`${count} elements`);
    return count;
  },
  (writer, count) => writer.u32(count),
);
const tags = counted(limitedCount, u32);
const minimalIds = counted(limitedCount, u32);
const propertyValues = counted(limitedCount, taggedValue);
const has = <T>(inner: Codec<T>): Codec<T | undefined> => optional(inner, 0xff);

export interface ColumnsAndRows {
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
}

const columnsAndRows: Codec<ColumnsAndRows> = codec(
  8,
  (reader) => {
    const columns = inField('columns', () => tags.read(reader));
    const count = inField('rowCount', () => limitedCount.read(reader));
    reader.expectRoomFor(count, 1);
    const rows: Row[] = [];
    for (let index = 0; index < count; index++) rows.push(inField(`rows.${index}`, () => readRow(reader, columns)));
    return { columns, rows };
  },
  (writer, { columns, rows }) => {
    tags.write(writer, columns);
    limitedCount.write(writer, rows.length);
    rows.forEach((row, index) => inField(`${hex(columns[0] ?? 0)} of row ${index}`, () => writeRow(writer, columns, row)));
  },
);

const head = { statusCode: u32, errorCode: u32 };

export const bindRequest = struct({ flags: u32, state: has(stat), auxiliary });
export const bindResponse = struct({ ...head, serverGuid: guid, auxiliary });
export const unbindRequest = struct({ reserved: u32, auxiliary });
/** ErrorCode 1 is success here, 2 is failure. */
export const plainResponse = struct({ ...head, auxiliary });
export const compareMIdsRequest = struct({ reserved: u32, state: has(stat), minimalId1: u32, minimalId2: u32, auxiliary });
export const compareMIdsResponse = struct({ ...head, result: i32, auxiliary });
export const dnToMIdRequest = struct({ reserved: u32, names: has(counted(limitedCount, ascii)), auxiliary });
export const minimalIdsResponse = struct({ ...head, minimalIds: has(minimalIds), auxiliary });
export const getMatchesRequest = struct({
  reserved: u32, state: has(stat), minimalIds: has(minimalIds), interfaceOptionFlags: u32, filter: has(restriction),
  propertyName: has(struct({ guid, id: u32 })), rowCount: u32, columns: has(tags), auxiliary,
});
export const getMatchesResponse = struct({ ...head, state: has(stat), minimalIds: has(minimalIds), columnsAndRows: has(columnsAndRows), auxiliary });
export const getPropListRequest = struct({ flags: u32, minimalId: u32, codePage: u32, auxiliary });
export const tagsResponse = struct({ ...head, propertyTags: has(tags), auxiliary });
export const getPropsRequest = struct({ flags: u32, state: has(stat), propertyTags: has(tags), auxiliary });
export const getPropsResponse = struct({ ...head, codePage: u32, values: has(propertyValues), auxiliary });
export const getSpecialTableRequest = struct({ flags: u32, state: has(stat), version: has(u32), auxiliary });
export const getSpecialTableResponse = struct({
  ...head, codePage: u32, version: has(u32), rows: has(counted(limitedCount, propertyValues)), auxiliary,
});
export const getTemplateInfoRequest = struct({ flags: u32, displayType: u32, templateDn: has(ascii), codePage: u32, localeId: u32, auxiliary });
export const getTemplateInfoResponse = struct({ ...head, codePage: u32, row: has(propertyValues), auxiliary });
export const modLinkAttRequest = struct({
  flags: u32, propertyTag: u32, minimalId: u32, entryIds: has(counted(limitedCount, sizedBytes(u32))), auxiliary,
});
export const modPropsRequest = struct({ reserved: u32, state: has(stat), propertyTags: has(tags), values: has(propertyValues), auxiliary });
export const queryRowsRequest = struct({
  flags: u32, state: has(stat), explicitTable: minimalIds, rowCount: u32, columns: has(tags), auxiliary,
});
export const rowsResponse = struct({ ...head, state: has(stat), columnsAndRows: has(columnsAndRows), auxiliary });
export const queryColumnsRequest = struct({ reserved: u32, mapiFlags: u32, auxiliary });
export const resolveNamesRequest = struct({
  reserved: u32, state: has(stat), propertyTags: has(tags), names: has(counted(limitedCount, utf16)), auxiliary,
});
export const resolveNamesResponse = struct({
  ...head, codePage: u32, minimalIds: has(minimalIds), columnsAndRows: has(columnsAndRows), auxiliary,
});
export const resortRestrictionRequest = struct({ reserved: u32, state: has(stat), minimalIds: has(minimalIds), auxiliary });
export const resortRestrictionResponse = struct({ ...head, state: has(stat), minimalIds: has(minimalIds), auxiliary });
export const seekEntriesRequest = struct({
  reserved: u32, state: has(stat), target: has(taggedValue), explicitTable: has(minimalIds), columns: has(tags), auxiliary,
});
export const updateStatRequest = struct({ reserved: u32, state: has(stat), deltaRequested: u8, auxiliary });
export const updateStatResponse = struct({ ...head, state: has(stat), delta: has(i32), auxiliary });
export const getUrlRequest = struct({ flags: u32, dn: utf16, auxiliary });
export const getUrlResponse = struct({ ...head, url: utf16, auxiliary });
