// FastTransfer streams as they are produced: a window of bytes that knows where it may be cut (MS-OXCFXICS 2.2.4.1).

import { encodeString8 } from './code-page.ts';
import { MetaTagIdsetGiven } from './fast-transfer-tags.ts';
import * as type from './property-types.ts';
import { propertyId, propertyType } from './property-types.ts';
import { writeValue } from './property-value.ts';
import type { PropData, PropertyName, PropScalar } from './values.ts';
import { WireError } from './wire-error.ts';
import { Writer } from './writer.ts';

/**
 * A part of a stream that writes itself piece by piece: it pauses with `yield`, and `yield part` has another part written in its
 * place first. Whoever runs it keeps the stack, so that messages may be embedded to any depth.
 */
export interface StreamPart extends Generator<StreamPart | undefined, void, undefined> {}

/** How PtypString properties are sent: MS-OXCFXICS 3.2.5.8.1.1. */
export type StringForm = 'string8' | 'unicode' | 'codePage';

/** More than this is waiting to be fetched: parts that can pause should. */
const windowSize = 0x10000;
/** Values larger than this are written piece by piece. */
const largeValue = 0x4000;
const largeList = 0x400;
const pieceSize = 0x8000;
const firstNamedId = 0x8000;
/** The code page of UTF-16 (MS-OXCFXICS 2.2.4.1.1.1). */
const codePageUtf16 = 0x84b0;
const multiString = type.PtypString | type.multiValueFlag;
const multiString8 = type.PtypString8 | type.multiValueFlag;

export class FastTransferWriter {
  readonly #out: Writer;
  readonly #codePage: number;
  readonly #strings: StringForm;
  /** Where atoms start, times two; plus one where the bytes up to the next atom may be cut anywhere. */
  #atoms: number[] = [];
  #taken = 0;

  constructor(options: { readonly codePage: number; readonly strings: StringForm }) {
    this.#codePage = options.codePage;
    this.#strings = options.strings;
    this.#out = new Writer({ codePage: options.codePage, limit: Number.MAX_SAFE_INTEGER, initialSize: 0x2000 });
  }

  /** Bytes that wait to be taken. */
  get pending(): number {
    return this.#out.length - this.#taken;
  }

  get isFull(): boolean {
    return this.pending >= windowSize;
  }

  marker(marker: number): void {
    this.#atom();
    this.#out.u32(marker);
  }

  /**
   * Writes a property. Of a large value only the beginning is written, and the part that writes the rest is returned.
   * @throws WireError, and nothing is written, when the value does not belong to the tag.
   */
  property(tag: number, value: PropData, name?: PropertyName): StreamPart | undefined {
    const length = this.#out.length;
    const atoms = this.#atoms.length;
    try {
      const valueType = this.#head(tag, name);
      const isList = (valueType & type.multiValueFlag) !== 0 && !type.isCodePageString(valueType);
      return isList ? this.#list(valueType & ~type.multiValueFlag, value) : this.#value(valueType, value as PropScalar);
    } catch (error) {
      this.#out.truncate(length);
      this.#atoms.length = atoms;
      throw error;
    }
  }

  /** The next bytes of the stream, as many as are there and may be split off, up to `limit`. */
  take(limit: number): Uint8Array {
    const end = this.#taken + limit;
    const to = end >= this.#out.length ? this.#out.length : this.#lastCut(end);
    const bytes = this.#out.slice(this.#taken, to);
    this.#taken = to;
    if (this.pending === 0) {
      this.#out.truncate(0);
      this.#atoms = [];
      this.#taken = 0;
    } else if (this.#taken >= windowSize) {
      this.#compact();
    }
    return bytes;
  }

  /** Tag and name: one atom. Returns the type that the value is written as. */
  #head(tag: number, name: PropertyName | undefined): number {
    const valueType = this.#typeOf(propertyType(tag));
    const id = propertyId(tag);
    this.#atom();
    this.#out.u32(type.propertyTag(id, valueType));
    if (tag === MetaTagIdsetGiven) return type.PtypBinary;
    if (id < firstNamedId) return valueType;
    if (name === undefined || name.kind === 'none') throw new WireError('a named property without its name');
    this.#out.bytes(name.guid);
    this.#out.u8(name.kind === 'id' ? 0 : 1);
    if (name.kind === 'id') this.#out.u32(name.id);
    else this.#out.utf16(name.name);
    return valueType;
  }

  #typeOf(valueType: number): number {
    if (this.#strings === 'unicode') return valueType;
    if (valueType === type.PtypString) return this.#strings === 'string8' ? type.PtypString8 : codePageUtf16;
    // A type of several strings of a code page could not be told from that of one string of another.
    return valueType === multiString && this.#strings === 'string8' ? multiString8 : valueType;
  }

  #value(valueType: number, value: PropScalar): StreamPart | undefined {
    if (type.isCodePageString(valueType) && valueType !== codePageUtf16) return this.#string8(value, type.codePageOf(valueType));
    switch (valueType) {
      case type.PtypString:
      case codePageUtf16:
        return this.#utf16(value);
      case type.PtypString8:
        return this.#string8(value, this.#codePage);
      case type.PtypBinary:
      case type.PtypObject:
      case type.PtypServerId:
        if (!(value instanceof Uint8Array)) throw new WireError('bytes wanted');
        return this.#bytes(value);
      case type.PtypBoolean:
        this.#atom();
        this.#out.u16(value === true ? 1 : 0);
        return undefined;
      default:
        this.#atom();
        writeValue(this.#out, valueType, value);
        return undefined;
    }
  }

  #list(elementType: number, value: PropData): StreamPart | undefined {
    if (!Array.isArray(value)) throw new WireError('a list of values wanted');
    const values = value as readonly PropScalar[];
    this.#atom();
    this.#out.u32(values.length);
    if (values.length > largeList || values.some(isLarge)) return this.#elements(elementType, values);
    for (const element of values) this.#value(elementType, element);
    return undefined;
  }

  *#elements(elementType: number, values: readonly PropScalar[]): StreamPart {
    for (const element of values) {
      const rest = this.#value(elementType, element);
      if (rest !== undefined) yield rest;
      else if (this.isFull) yield;
    }
  }

  #bytes(bytes: Uint8Array): StreamPart | undefined {
    this.#size(bytes.byteLength);
    if (bytes.byteLength > largeValue) return this.#pieces(bytes.byteLength, (from, to) => this.#out.bytes(bytes.subarray(from, to)));
    this.#out.bytes(bytes);
    return undefined;
  }

  #string8(value: PropScalar, codePage: number): StreamPart | undefined {
    return this.#bytes(Buffer.concat([encodeString8(terminated(value), codePage), zero]));
  }

  #utf16(value: PropScalar): StreamPart | undefined {
    const text = terminated(value);
    this.#size(2 * text.length + 2);
    if (2 * text.length <= largeValue) {
      this.#out.utf16(text);
      return undefined;
    }
    return this.#pieces(text.length + 1, (from, to) => {
      const end = Math.min(to, text.length);
      this.#out.bytes(Buffer.from(text.slice(from, end), 'utf16le'));
      if (to > end) this.#out.u16(0);
    });
  }

  *#pieces(length: number, write: (from: number, to: number) => void): StreamPart {
    for (let from = 0; from < length; from += pieceSize) {
      if (this.isFull) yield;
      write(from, Math.min(length, from + pieceSize));
    }
  }

  /** The length of a variable-length value, which follows. */
  #size(length: number): void {
    if (length > 0xffffffff) throw new WireError(`a value of ${length} bytes`);
    this.#atom();
    this.#out.u32(length);
    this.#atoms.push(2 * this.#out.length + 1);
  }

  #atom(): void {
    this.#atoms.push(2 * this.#out.length);
  }

  #lastCut(end: number): number {
    let low = 0;
    let high = this.#atoms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Math.floor(this.#atoms[middle]! / 2) <= end) low = middle + 1;
      else high = middle;
    }
    const atom = this.#atoms[low - 1] ?? 1;
    return atom % 2 === 1 ? end : Math.max(this.#taken, atom / 2);
  }

  #compact(): void {
    const by = this.#taken;
    let first = 0;
    while (first + 1 < this.#atoms.length && this.#atoms[first + 1]! <= 2 * by + 1) first++;
    this.#atoms = this.#atoms.slice(first).map((atom) => Math.max(atom % 2, atom - 2 * by));
    this.#out.discard(by);
    this.#taken = 0;
  }
}

const zero = Uint8Array.of(0);

function isLarge(value: PropScalar): boolean {
  return (typeof value === 'string' || value instanceof Uint8Array) && value.length > largeValue / 2;
}

/** The terminator ends a string on the wire, whatever follows it. */
function terminated(value: PropScalar): string {
  if (typeof value !== 'string') throw new WireError('a string wanted');
  const end = value.indexOf('\0');
  return end < 0 ? value : value.slice(0, end);
}
