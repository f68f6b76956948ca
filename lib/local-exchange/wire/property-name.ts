// MS-OXCDATA 2.6.1

import { codec, type Codec } from './codec.ts';
import type { PropertyName } from './values.ts';
import { WireError } from './wire-error.ts';

const kindId = 0x00;
const kindName = 0x01;
const kindNone = 0xff;

export const propertyName: Codec<PropertyName> = codec<PropertyName>(
  17,
  (reader) => {
    const kind = reader.u8();
    const guid = reader.bytes(16);
    switch (kind) {
      case kindId:
        return { kind: 'id', guid, id: reader.u32() };
      case kindName: {
        const part = reader.sub(reader.u8());
        const name = part.utf16();
        part.expectEnd();
        return { kind: 'name', guid, name };
      }
      case kindNone:
        return { kind: 'none', guid };
      default:
        throw new WireError(`kind ${kind} of a property name`);
    }
  },
  (writer, name) => {
    writer.u8(name.kind === 'id' ? kindId : name.kind === 'name' ? kindName : kindNone);
    writer.bytes(name.guid);
    if (name.kind === 'id') writer.u32(name.id);
    if (name.kind === 'name') {
      writer.checkedU8(2 * name.name.length + 2);
      writer.utf16(name.name);
    }
  },
);
