// Property ROPs: MS-OXCROPS 2.2.8, MS-OXCPRPT.

import { bool8, codec, type Codec, counted, guid, sized, u16, u32, u8 } from '../codec.ts';
import { propertyName } from '../property-name.ts';
import { readRow, writeRow } from '../property-row.ts';
import { taggedValue } from '../property-value.ts';
import type { ColumnRow, PropertyName, PropertyProblem, PropValue } from '../values.ts';
import { inField, WireError } from '../wire-error.ts';
import { fields, rop } from './definition.ts';

const propertyTags = counted(u16, u32);
const propertyValues = counted(u16, taggedValue);
const problems: Codec<readonly PropertyProblem[]> = counted(u16, fields({ index: u16, tag: u32, errorCode: u32 }));

export const GetPropertiesSpecific = rop('GetPropertiesSpecific', 0x07, {
  request: fields({ propertySizeLimit: u16, wantUnicode: u16, propertyTags }),
  response: fields({
    /** Cells in the order of the request's tags. Reading takes the tags from Reader.columns. */
    row: codec<ColumnRow>(
      1,
      (reader) => {
        if (reader.columns === undefined) throw new WireError('a row of unknown columns');
        return { columns: reader.columns, cells: readRow(reader, reader.columns) };
      },
      (writer, row) => writeRow(writer, row.columns, row.cells),
    ),
  }),
});
export const GetPropertiesAll = rop('GetPropertiesAll', 0x08, {
  request: fields({ propertySizeLimit: u16, wantUnicode: u16 }),
  response: fields({ values: propertyValues }),
});
export const GetPropertiesList = rop('GetPropertiesList', 0x09, { response: fields({ propertyTags }) });

// PropertyValueSize counts from PropertyValueCount on.
const setting = fields({ values: sized<readonly PropValue[]>(u16, propertyValues) });
const problemList = fields({ problems });
const deleting = fields({ propertyTags });

export const SetProperties = rop('SetProperties', 0x0a, { request: setting, response: problemList });
export const SetPropertiesNoReplicate = rop('SetPropertiesNoReplicate', 0x79, { request: setting, response: problemList });
export const DeleteProperties = rop('DeleteProperties', 0x0b, { request: deleting, response: problemList });
export const DeletePropertiesNoReplicate = rop('DeletePropertiesNoReplicate', 0x7a, { request: deleting, response: problemList });
export const GetPropertyIdsFromNames = rop('GetPropertyIdsFromNames', 0x56, {
  request: fields({ flags: u8, names: counted(u16, propertyName) }),
  response: fields({ propertyIds: counted(u16, u16) }),
});
export const GetNamesFromPropertyIds = rop('GetNamesFromPropertyIds', 0x55, {
  request: fields({ propertyIds: counted(u16, u16) }),
  response: fields({ names: counted(u16, propertyName) }),
});

export interface NamedProperty {
  readonly id: number;
  readonly name: PropertyName;
}

export const QueryNamedProperties = rop('QueryNamedProperties', 0x5f, {
  request: fields({
    queryFlags: u8,
    guid: codec<Uint8Array | undefined>(1, (r) => (r.u8() === 0 ? undefined : r.bytes(16)), (w, v) => {
      w.u8(v === undefined ? 0 : 1);
      if (v !== undefined) guid.write(w, v);
    }),
  }),
  response: fields({
    properties: codec<readonly NamedProperty[]>(
      2,
      (reader) => {
        const ids = counted(u16, u16).read(reader);
        return ids.map((id, index) => ({ id, name: inField(String(index), () => propertyName.read(reader)) }));
      },
      (writer, properties) => {
        counted(u16, u16).write(writer, properties.map(({ id }) => id));
        for (const { name } of properties) propertyName.write(writer, name);
      },
    ),
  }),
});
export const Progress = rop('Progress', 0x50, {
  request: fields({ wantCancel: bool8 }),
  response: fields({ logonId: u8, completedTaskCount: u32, totalTaskCount: u32 }),
});
export const CopyProperties = rop('CopyProperties', 0x67, {
  shape: 'sourceDestination',
  request: fields({ wantAsynchronous: bool8, copyFlags: u8, propertyTags }),
  response: problemList,
});
export const CopyTo = rop('CopyTo', 0x39, {
  shape: 'sourceDestination',
  request: fields({ wantAsynchronous: bool8, wantSubObjects: bool8, copyFlags: u8, excludedTags: propertyTags }),
  response: problemList,
});
