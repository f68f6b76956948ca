// The lexical layer of FastTransfer streams: MS-OXCFXICS 2.2.4.1 to 2.2.4.3.

import { codec, type Codec } from './codec.ts';
import { markers, MetaTagIdsetGiven } from './fast-transfer-tags.ts';
import { hex, readValue, writeValue } from './property-value.ts';
import * as type from './property-types.ts';
import { propertyId, propertyType } from './property-types.ts';
import type { Reader } from './reader.ts';
import type { PropData, PropertyName } from './values.ts';
import { inField, WireError } from './wire-error.ts';
import type { Writer } from './writer.ts';

export type FastTransferElement =
  | { readonly kind: 'marker'; readonly marker: number }
  | { readonly kind: 'property'; readonly tag: number; readonly name?: PropertyName; readonly value: PropData };

const firstNamedId = 0x8000;
const codePageStrings = 0x8000;

/** A whole stream; the pieces of several buffers are joined before. */
export const fastTransferStream: Codec<readonly FastTransferElement[]> = codec(
  0,
  (reader) => {
    const elements: FastTransferElement[] = [];
    while (reader.remaining > 0) elements.push(inField(String(elements.length), () => readElement(reader)));
    return elements;
  },
  (writer, elements) => {
    for (const element of elements) {
      if (element.kind === 'marker') writer.u32(element.marker);
      else inField(hex(element.tag), () => writeProperty(writer, element));
    }
  },
);

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
  if ((valueType & type.multiValueFlag) === 0 || (valueType & codePageStrings) !== 0) return readOne(reader, valueType);
  const elementType = valueType & ~type.multiValueFlag;
  const count = reader.u32();
  reader.expectRoomFor(count, 2);
  return Array.from({ length: count }, (_, index) => inField(String(index), () => readOne(reader, elementType))) as unknown as PropData;
}

function readOne(reader: Reader, valueType: number): PropData {
  if (valueType === type.PtypBoolean) return reader.u16() !== 0;
  if (!isVariable(valueType)) return readValue(reader, valueType);
  const bytes = reader.bytes(reader.u32());
  if (valueType === type.PtypString) return withoutTerminator(Buffer.from(bytes).toString('utf16le'));
  if (valueType === type.PtypString8) return withoutTerminator(Buffer.from(bytes).toString('latin1'));
  return bytes;
}

function writeProperty(writer: Writer, { tag, name, value }: Extract<FastTransferElement, { kind: 'property' }>): void {
  writer.u32(tag);
  if (propertyId(tag) >= firstNamedId) {
    if (name === undefined || name.kind === 'none') throw new WireError('a named property without its name');
    writer.bytes(name.guid);
    writer.u8(name.kind === 'id' ? 0 : 1);
    if (name.kind === 'id') writer.u32(name.id);
    else writer.utf16(name.name);
  }
  const valueType = tag === MetaTagIdsetGiven ? type.PtypBinary : propertyType(tag);
  if ((valueType & type.multiValueFlag) === 0 || (valueType & codePageStrings) !== 0) return writeOne(writer, valueType, value);
  const values = value as readonly PropData[];
  writer.u32(values.length);
  for (const element of values) writeOne(writer, valueType & ~type.multiValueFlag, element);
}

function writeOne(writer: Writer, valueType: number, value: PropData): void {
  if (valueType === type.PtypBoolean) return writer.u16(value === true ? 1 : 0);
  if (!isVariable(valueType)) return writeValue(writer, valueType, value);
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) throw new WireError('a string or bytes wanted');
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, valueType === type.PtypString ? 'utf16le' : 'latin1') : value;
  writer.u32(bytes.byteLength);
  writer.bytes(bytes);
}

function isVariable(valueType: number): boolean {
  return (
    (valueType & codePageStrings) !== 0 || valueType === type.PtypString || valueType === type.PtypString8 || valueType === type.PtypBinary ||
    valueType === type.PtypObject || valueType === type.PtypServerId
  );
}

function withoutTerminator(text: string): string {
  return text.endsWith('\0') ? text.slice(0, -1) : text;
}
