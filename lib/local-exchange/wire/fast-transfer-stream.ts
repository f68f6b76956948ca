// The lexical layer of FastTransfer streams, read: MS-OXCFXICS 2.2.4.1. FastTransferWriter writes it.

import { decodeString8 } from './code-page.ts';
import { markers, MetaTagIdsetGiven } from './fast-transfer-tags.ts';
import { hex, readValue } from './property-value.ts';
import * as type from './property-types.ts';
import { propertyId, propertyType } from './property-types.ts';
import type { Reader } from './reader.ts';
import type { PropData, PropertyName } from './values.ts';
import { inField, WireError } from './wire-error.ts';

export type FastTransferElement =
  | { readonly kind: 'marker'; readonly marker: number }
  | { readonly kind: 'property'; readonly tag: number; readonly name?: PropertyName; readonly value: PropData };

const firstNamedId = 0x8000;
const utf16CodePage = 1200;
/** The fewest bytes of a value in a list: PtypInteger16. */
const smallestElement = 2;

/** A whole stream; the pieces of several buffers are joined before. */
export function readFastTransferStream(reader: Reader): FastTransferElement[] {
  const elements: FastTransferElement[] = [];
  while (reader.remaining > 0) elements.push(inField(String(elements.length), () => readElement(reader)));
  return elements;
}

function readElement(reader: Reader): FastTransferElement {
  const tag = reader.u32();
  if (markers.has(tag)) return { kind: 'marker', marker: tag };
  return inField(hex(tag), () => {
    const name = propertyId(tag) >= firstNamedId ? { name: readName(reader) } : {};
    return { kind: 'property', tag, ...name, value: readProperty(reader, tag) };
  });
}

function readName(reader: Reader): PropertyName {
  const guid = reader.bytes(16);
  const kind = reader.u8();
  if (kind > 1) throw new WireError(`kind ${kind} of a property name`);
  return kind === 0 ? { kind: 'id', guid, id: reader.u32() } : { kind: 'name', guid, name: reader.utf16() };
}

function readProperty(reader: Reader, tag: number): PropData {
  const valueType = tag === MetaTagIdsetGiven ? type.PtypBinary : propertyType(tag);
  if (type.isCodePageString(valueType) || (valueType & type.multiValueFlag) === 0) return readOne(reader, valueType);
  const elementType = valueType & ~type.multiValueFlag;
  const count = reader.u32();
  reader.expectRoomFor(count, smallestElement);
  return Array.from({ length: count }, (_, index) => inField(String(index), () => readOne(reader, elementType))) as unknown as PropData;
}

function readOne(reader: Reader, valueType: number): PropData {
  if (type.isCodePageString(valueType)) return readString(reader, type.codePageOf(valueType));
  switch (valueType) {
    case type.PtypString:
      return readString(reader, utf16CodePage);
    case type.PtypString8:
      return readString(reader, reader.codePage);
    case type.PtypBinary: case type.PtypObject: case type.PtypServerId:
      return reader.bytes(reader.u32());
    case type.PtypBoolean:
      return reader.u16() !== 0;
    case type.PtypInteger16: case type.PtypInteger32: case type.PtypFloating32: case type.PtypFloating64: case type.PtypCurrency:
    case type.PtypFloatingTime: case type.PtypInteger64: case type.PtypTime: case type.PtypGuid:
      return readValue(reader, valueType);
    default:
      throw new WireError(`property type 0x${valueType.toString(16)}`);
  }
}

/** Terminated or not: servers differ. */
function readString(reader: Reader, codePage: number): string {
  const bytes = reader.bytes(reader.u32());
  const text = codePage === utf16CodePage ? Buffer.from(bytes).toString('utf16le') : decodeString8(bytes, codePage);
  return text.endsWith('\0') ? text.slice(0, -1) : text;
}
