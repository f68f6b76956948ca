// Property values of MS-OXCDATA 2.11 and, in the nspi dialect, of MS-OXCMAPIHTTP 2.2.1.1.

import { codec, type Codec } from './codec.ts';
import * as type from './property-types.ts';
import { propertyType } from './property-types.ts';
import type { Reader } from './reader.ts';
import { readRestriction, writeRestriction } from './restriction.ts';
import type { PropData, PropScalar, PropValue, Restriction } from './values.ts';
import { inField, WireError } from './wire-error.ts';
import type { Writer } from './writer.ts';

const present = 0xff;

/** Reads a value of the given type; `depth` counts the restrictions around it. */
export function readValue(reader: Reader, valueType: number, depth = 0): PropData {
  if ((valueType & type.multiValueFlag) !== 0) return readValues(reader, valueType & ~type.multiValueFlag);
  if (valueType === type.PtypRestriction) return readSizedRestriction(reader, depth);
  if (reader.dialect === 'nspi' && isVariable(valueType) && reader.u8() === 0) return null;
  return readScalar(reader, valueType);
}

export function writeValue(writer: Writer, valueType: number, value: PropData): void {
  if ((valueType & type.multiValueFlag) !== 0) return writeValues(writer, valueType & ~type.multiValueFlag, value);
  if (valueType === type.PtypRestriction) return writeSizedRestriction(writer, value);
  if (writer.dialect === 'nspi' && isVariable(valueType)) {
    writer.u8(value === null ? 0 : present);
    if (value === null) return;
  }
  writeScalar(writer, valueType, value as PropScalar);
}

/** The value with its tag in front. */
export function readTaggedValue(reader: Reader, depth = 0): PropValue {
  const tag = reader.u32();
  return { tag, value: inField(hex(tag), () => readValue(reader, propertyType(tag), depth)) };
}

export function writeTaggedValue(writer: Writer, { tag, value }: PropValue): void {
  writer.u32(tag);
  inField(hex(tag), () => writeValue(writer, propertyType(tag), value));
}

export const taggedValue: Codec<PropValue> = codec(4, (r) => readTaggedValue(r), writeTaggedValue);

export function hex(tag: number): string {
  return `0x${tag.toString(16).padStart(8, '0')}`;
}

function isVariable(valueType: number): boolean {
  return valueType === type.PtypString || valueType === type.PtypString8 || valueType === type.PtypBinary;
}

function readScalar(reader: Reader, valueType: number): PropScalar {
  switch (valueType) {
    case type.PtypNull:
      return null;
    case type.PtypInteger16:
      return reader.i16();
    case type.PtypInteger32:
      return reader.i32();
    case type.PtypErrorCode:
      return reader.u32();
    case type.PtypFloating32:
      return reader.f32();
    case type.PtypFloating64:
    case type.PtypFloatingTime:
      return reader.f64();
    case type.PtypBoolean:
      return reader.u8() !== 0;
    case type.PtypCurrency:
    case type.PtypInteger64:
      return reader.i64();
    case type.PtypTime:
      return reader.u64();
    case type.PtypString8:
      return reader.string8();
    case type.PtypString:
      return reader.utf16();
    case type.PtypGuid:
      return reader.bytes(16);
    case type.PtypObject:
      // MS-OXCMAPIHTTP 2.2.1.1: no bytes at all in NSPI bodies.
      return reader.dialect === 'nspi' ? null : reader.bytes(reader.u16());
    case type.PtypServerId:
      return reader.bytes(reader.u16());
    case type.PtypBinary:
      return reader.bytes(reader.dialect === 'nspi' ? reader.u32() : reader.u16());
    default:
      throw new WireError(`property type 0x${valueType.toString(16)}`);
  }
}

function writeScalar(writer: Writer, valueType: number, value: PropScalar): void {
  switch (valueType) {
    case type.PtypNull:
      return;
    case type.PtypInteger16:
      return writer.u16(numberOf(value));
    case type.PtypInteger32:
    case type.PtypErrorCode:
      return writer.u32(numberOf(value));
    case type.PtypFloating32:
      return writer.f32(numberOf(value));
    case type.PtypFloating64:
    case type.PtypFloatingTime:
      return writer.f64(numberOf(value));
    case type.PtypBoolean:
      return writer.u8(value === true ? 1 : 0);
    case type.PtypCurrency:
    case type.PtypInteger64:
    case type.PtypTime:
      return writer.u64(bigintOf(value));
    case type.PtypString8:
      return writer.string8(stringOf(value));
    case type.PtypString:
      return writer.utf16(stringOf(value));
    case type.PtypGuid:
      return writeGuid(writer, bytesOf(value));
    case type.PtypObject:
      if (writer.dialect === 'nspi') return;
      return writeBytes16(writer, value === null ? new Uint8Array(0) : bytesOf(value));
    case type.PtypServerId:
      return writeBytes16(writer, bytesOf(value));
    case type.PtypBinary:
      if (writer.dialect === 'rop') return writeBytes16(writer, bytesOf(value));
      writer.u32(bytesOf(value).byteLength);
      return writer.bytes(bytesOf(value));
    default:
      throw new WireError(`property type 0x${valueType.toString(16)}`);
  }
}

function readValues(reader: Reader, elementType: number): PropData {
  if (reader.dialect === 'nspi' && reader.u8() === 0) return null;
  // 32 bits in both dialects: the published type table, against the requirement sheet's 16 bits in ROPs.
  const count = reader.u32();
  reader.expectRoomFor(count, minimumSize(elementType));
  const values: PropScalar[] = [];
  for (let index = 0; index < count; index++) {
    values.push(inField(String(index), () => readElement(reader, elementType)));
  }
  return values as unknown as PropData;
}

function readElement(reader: Reader, elementType: number): PropScalar {
  if (reader.dialect === 'nspi' && isVariable(elementType) && reader.u8() === 0) {
    return elementType === type.PtypBinary ? new Uint8Array(0) : '';
  }
  return readScalar(reader, elementType);
}

function writeValues(writer: Writer, elementType: number, value: PropData): void {
  if (writer.dialect === 'nspi') {
    writer.u8(value === null ? 0 : present);
    if (value === null) return;
  }
  if (!Array.isArray(value)) throw new WireError('a list of values wanted');
  minimumSize(elementType);
  writer.u32(value.length);
  value.forEach((element: PropScalar, index: number) => {
    inField(String(index), () => {
      if (writer.dialect === 'nspi' && isVariable(elementType)) writer.u8(present);
      writeScalar(writer, elementType, element);
    });
  });
}

/** Also says which types may have several values. */
function minimumSize(elementType: number): number {
  switch (elementType) {
    case type.PtypInteger16:
    case type.PtypBinary:
    case type.PtypString:
      return 2;
    case type.PtypInteger32:
    case type.PtypFloating32:
      return 4;
    case type.PtypFloating64:
    case type.PtypFloatingTime:
    case type.PtypCurrency:
    case type.PtypInteger64:
    case type.PtypTime:
      return 8;
    case type.PtypString8:
      return 1;
    case type.PtypGuid:
      return 16;
    default:
      throw new WireError(`property type 0x${(elementType | type.multiValueFlag).toString(16)}`);
  }
}

// MS-OXCDATA 2.11.1: the bytes of a PtypRestriction value are the restriction itself, with nothing in front.
function readSizedRestriction(reader: Reader, depth: number): Restriction {
  return readRestriction(reader, depth + 1);
}

function writeSizedRestriction(writer: Writer, value: PropData): void {
  if (value === null || typeof value !== 'object' || !('type' in value)) throw new WireError('a restriction wanted');
  writeRestriction(writer, value);
}

function writeBytes16(writer: Writer, value: Uint8Array): void {
  writer.checkedU16(value.byteLength);
  writer.bytes(value);
}

function writeGuid(writer: Writer, value: Uint8Array): void {
  if (value.byteLength !== 16) throw new WireError(`a GUID of ${value.byteLength} bytes`);
  writer.bytes(value);
}

function numberOf(value: PropScalar): number {
  if (typeof value !== 'number') throw new WireError(`a number wanted, not ${describe(value)}`);
  return value;
}

function bigintOf(value: PropScalar): bigint {
  if (typeof value !== 'bigint') throw new WireError(`a bigint wanted, not ${describe(value)}`);
  return value;
}

function stringOf(value: PropScalar): string {
  if (typeof value !== 'string') throw new WireError(`a string wanted, not ${describe(value)}`);
  // The terminator ends the value on the wire, whatever follows it in the string.
  const end = value.indexOf('\0');
  return end < 0 ? value : value.slice(0, end);
}

function bytesOf(value: PropScalar): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new WireError(`bytes wanted, not ${describe(value)}`);
  return value;
}

function describe(value: PropScalar): string {
  return value === null ? 'null' : typeof value;
}
