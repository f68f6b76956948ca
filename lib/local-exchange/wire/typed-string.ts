// MS-OXCDATA 2.11.7

import { codec, type Codec } from './codec.ts';
import type { TypedString } from './values.ts';
import { WireError } from './wire-error.ts';

const noString = 0x00;
const emptyString = 0x01;
const string8 = 0x02;
const reducedUnicode = 0x03;
const unicode = 0x04;

export const typedString: Codec<TypedString> = codec<TypedString>(
  1,
  (reader) => {
    const form = reader.u8();
    switch (form) {
      case noString:
        return { value: undefined };
      case emptyString:
        return { value: '' };
      case string8:
        return { value: reader.string8(), form: 'string8' };
      case reducedUnicode:
        return { value: reader.ascii(), form: 'reduced' };
      case unicode:
        return { value: reader.utf16(), form: 'unicode' };
      default:
        throw new WireError(`string type ${form}`);
    }
  },
  (writer, { value, form }) => {
    if (value === undefined) return writer.u8(noString);
    if (value === '' && form === undefined) return writer.u8(emptyString);
    if (form === 'string8') {
      writer.u8(string8);
      return writer.string8(value);
    }
    // Reduced Unicode drops high bytes of zero, so it can carry U+0001 to U+00FF only.
    if (form === 'reduced' && !/[^\0-\xff]/.test(value)) {
      writer.u8(reducedUnicode);
      return writer.ascii(value);
    }
    writer.u8(unicode);
    return writer.utf16(value);
  },
);
