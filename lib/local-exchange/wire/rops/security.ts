// Permissions and rules: MS-OXCROPS 2.2.10 and 2.2.11.

import { codec, type Codec, sizedBytes, u16, u8 } from '../codec.ts';
import { readValue, taggedValue, writeTaggedValue, hex } from '../property-value.ts';
import { propertyType, PtypRuleAction } from '../property-types.ts';
import type { Reader } from '../reader.ts';
import type { PropValue } from '../values.ts';
import { inField } from '../wire-error.ts';
import type { Writer } from '../writer.ts';
import { fields, rop } from './definition.ts';
import { counted } from '../codec.ts';

/** A change to a row of the permissions or rules table; `flags` 1 add, 2 modify, 4 remove. */
export interface RowChange {
  readonly flags: number;
  readonly values: readonly PropValue[];
}

/** Values in which PtypRuleAction may occur: its bytes are delimited by the lengths of its action blocks only. */
const ruleValue: Codec<PropValue> = codec(4, readRuleValue, writeRuleValue);
const rowChange = (value: Codec<PropValue>): Codec<RowChange> => fields({ flags: u8, values: counted(u16, value) });

export const GetPermissionsTable = rop('GetPermissionsTable', 0x3e, { shape: 'inputOutput', request: fields({ tableFlags: u8 }) });
export const ModifyPermissions = rop('ModifyPermissions', 0x40, {
  request: fields({ modifyFlags: u8, rows: counted(u16, rowChange(taggedValue)) }),
});
export const GetRulesTable = rop('GetRulesTable', 0x3f, { shape: 'inputOutput', request: fields({ tableFlags: u8 }) });
export const ModifyRules = rop('ModifyRules', 0x41, {
  request: fields({ modifyRulesFlags: u8, rows: counted(u16, rowChange(ruleValue)) }),
});
export const UpdateDeferredActionMessages = rop('UpdateDeferredActionMessages', 0x57, {
  request: fields({ serverEntryId: sizedBytes(u16), clientEntryId: sizedBytes(u16) }),
});

function readRuleValue(reader: Reader): PropValue {
  const tag = reader.u32();
  return inField(hex(tag), () => {
    const type = propertyType(tag);
    if (type !== PtypRuleAction) return { tag, value: readValue(reader, type) };
    const start = reader.offset;
    const count = reader.u16();
    reader.expectRoomFor(count, 2);
    for (let index = 0; index < count; index++) reader.view(reader.u16());
    return { tag, value: reader.between(start, reader.offset).slice() };
  });
}

function writeRuleValue(writer: Writer, value: PropValue): void {
  if (propertyType(value.tag) !== PtypRuleAction || !(value.value instanceof Uint8Array)) return writeTaggedValue(writer, value);
  writer.u32(value.tag);
  writer.bytes(value.value);
}
