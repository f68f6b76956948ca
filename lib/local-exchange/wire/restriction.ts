// MS-OXCDATA 2.12; the nspi dialect is MS-OXCMAPIHTTP's (32-bit counts and presence bytes).

import { codec, type Codec } from './codec.ts';
import { readTaggedValue, writeTaggedValue } from './property-value.ts';
import type { Reader } from './reader.ts';
import type { PropValue, Restriction } from './values.ts';
import { inField, WireError } from './wire-error.ts';
import type { Writer } from './writer.ts';

/** How deep restrictions may nest: more is ecTooComplex in any server, and a stack is not endless. */
export const maximumRestrictionDepth = 256;

export function readRestriction(reader: Reader, depth = 0): Restriction {
  if (depth >= maximumRestrictionDepth) throw new WireError(`more than ${maximumRestrictionDepth} nested restrictions`);
  const type = reader.u8();
  switch (type) {
    case 0x00:
    case 0x01:
      return inField(type === 0 ? 'and' : 'or', () => ({ type: type === 0 ? 'and' : 'or', children: readChildren(reader, depth) }));
    case 0x02:
      return { type: 'not', child: inField('not', () => readRestriction(reader, depth + 1)) };
    case 0x03:
      return inField('content', () => ({ type: 'content', fuzzyLevel: reader.u32(), ...readComparand(reader, depth) }));
    case 0x04:
      return inField('property', () => ({ type: 'property', relop: reader.u8(), ...readComparand(reader, depth) }));
    case 0x05:
      return inField('compareProps', () => ({ type: 'compareProps', relop: reader.u8(), tag1: reader.u32(), tag2: reader.u32() }));
    case 0x06:
      return inField('bitmask', () => ({ type: 'bitmask', relop: reader.u8(), tag: reader.u32(), mask: reader.u32() }));
    case 0x07:
      return inField('size', () => ({ type: 'size', relop: reader.u8(), tag: reader.u32(), size: reader.u32() }));
    case 0x08:
      return inField('exist', () => ({ type: 'exist', tag: reader.u32() }));
    case 0x09:
      return inField('subObject', () => ({ type: 'subObject', subObject: reader.u32(), child: readRestriction(reader, depth + 1) }));
    case 0x0a:
      return inField('comment', () => readComment(reader, depth));
    case 0x0b:
      return inField('count', () => ({ type: 'count', count: reader.u32(), child: readRestriction(reader, depth + 1) }));
    default:
      throw new WireError(`restriction type 0x${type.toString(16)}`);
  }
}

export function writeRestriction(writer: Writer, restriction: Restriction): void {
  switch (restriction.type) {
    case 'and':
    case 'or':
      writer.u8(restriction.type === 'and' ? 0x00 : 0x01);
      if (writer.dialect === 'nspi') writer.u32(restriction.children.length);
      else writer.checkedU16(restriction.children.length);
      for (const child of restriction.children) writeRestriction(writer, child);
      return;
    case 'not':
      writer.u8(0x02);
      return writeRestriction(writer, restriction.child);
    case 'content':
      writer.u8(0x03);
      writer.u32(restriction.fuzzyLevel);
      return writeComparand(writer, restriction.tag, restriction.value);
    case 'property':
      writer.u8(0x04);
      writer.u8(restriction.relop);
      return writeComparand(writer, restriction.tag, restriction.value);
    case 'compareProps':
      writer.u8(0x05);
      writer.u8(restriction.relop);
      writer.u32(restriction.tag1);
      return writer.u32(restriction.tag2);
    case 'bitmask':
      writer.u8(0x06);
      writer.u8(restriction.relop);
      writer.u32(restriction.tag);
      return writer.u32(restriction.mask);
    case 'size':
      writer.u8(0x07);
      writer.u8(restriction.relop);
      writer.u32(restriction.tag);
      return writer.u32(restriction.size);
    case 'exist':
      writer.u8(0x08);
      return writer.u32(restriction.tag);
    case 'subObject':
      writer.u8(0x09);
      writer.u32(restriction.subObject);
      return writeRestriction(writer, restriction.child);
    case 'comment':
      writer.u8(0x0a);
      writer.checkedU8(restriction.values.length);
      for (const value of restriction.values) writeTaggedValue(writer, value);
      writer.u8(restriction.child === undefined ? 0 : 1);
      if (restriction.child !== undefined) writeRestriction(writer, restriction.child);
      return;
    case 'count':
      writer.u8(0x0b);
      writer.u32(restriction.count);
      return writeRestriction(writer, restriction.child);
  }
}

export const restriction: Codec<Restriction> = codec(1, (r) => readRestriction(r), writeRestriction);

function readChildren(reader: Reader, depth: number): Restriction[] {
  const count = reader.dialect === 'nspi' ? reader.u32() : reader.u16();
  // The smallest restriction is an And of nothing.
  reader.expectRoomFor(count, reader.dialect === 'nspi' ? 5 : 3);
  const children: Restriction[] = [];
  for (let index = 0; index < count; index++) {
    children.push(inField(String(index), () => readRestriction(reader, depth + 1)));
  }
  return children;
}

function readComment(reader: Reader, depth: number): Restriction {
  const count = reader.u8();
  const values: PropValue[] = [];
  for (let index = 0; index < count; index++) values.push(readTaggedValue(reader, depth));
  if (reader.u8() === 0) return { type: 'comment', values };
  return { type: 'comment', values, child: readRestriction(reader, depth + 1) };
}

function readComparand(reader: Reader, depth: number): { tag: number; value: PropValue } {
  const tag = reader.u32();
  if (reader.dialect === 'nspi' && hasPresenceByte(reader, tag) && reader.u8() === 0) {
    return { tag, value: { tag, value: null } };
  }
  return { tag, value: readTaggedValue(reader, depth) };
}

/** Senders disagree whether the presence byte comes with every type or with strings and binaries only. */
function hasPresenceByte(reader: Reader, tag: number): boolean {
  const start = reader.offset;
  const first = reader.u8();
  reader.rewind(start);
  if (first === 0xff) return true;
  if (reader.remaining < 4) return true;
  // Without the byte the tag itself is next. Its low byte may be 0x00 only for PtypUnspecified.
  const next = reader.u32();
  reader.rewind(start);
  return first === 0 && next !== tag;
}

function writeComparand(writer: Writer, tag: number, value: PropValue): void {
  writer.u32(tag);
  if (writer.dialect === 'nspi') writer.u8(0xff);
  writeTaggedValue(writer, value);
}
