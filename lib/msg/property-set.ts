// The properties of one object as a .msg file keeps them: an entry of 16 bytes for each in the property stream, and a stream for each value that
// does not fit into its entry (MS-OXMSG 2.1, 2.4).

import { hex8 } from '../hex8.ts';
import type { NativePropValue, NativeValue } from '../native/addon.ts';
import { PT } from '../props/prop-tag.ts';
import { uint32Bytes } from './bytes.ts';
import type { StreamNode } from './compound-file.ts';

const MULTI = 0x1000;
const READABLE_WRITABLE = 6; // MS-OXMSG 2.4.2.1
const OBJECT_SIZE = 0xFFFF_FFFF;

/** What lies in a property of type PT_OBJECT: MS-OXMSG 2.4.2.2, Reserved. */
export const EMBEDDED_MESSAGE = 1;
export const STORAGE_ATTACHMENT = 4;

/** `__substg1.0_0037001F` */
export function streamName(tag: number): string {
  return `__substg1.0_${hex8(tag)}`;
}

/** Strings are kept as UTF-16 in a file with STORE_UNICODE_OK. */
function widened(tag: number): number {
  return ((tag & ~MULTI & 0xFFFF) === PT.PT_STRING8 ? tag + 1 : tag) >>> 0;
}

function isText(tag: number): boolean {
  return (widened(tag) & 0xFFFF) === PT.PT_UNICODE;
}

function textOf(value: NativeValue): string {
  // The 8-bit text of the builtin runtime is UTF-8.
  return typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString('utf8');
}

/** The 8 bytes of a value that lives in its entry; undefined for one that does not. */
function inEntry(type: number, value: NativeValue): Uint8Array | undefined {
  const bytes = fixed(type, value);
  if (bytes === undefined || type === PT.PT_CLSID) return undefined;
  const entry = new Uint8Array(8);
  entry.set(bytes);
  return entry;
}

/** A value of fixed size. */
function fixed(type: number, value: NativeValue): Uint8Array | undefined {
  const bytes = Buffer.alloc(SIZES.get(type) ?? 0);
  switch (type) {
    case PT.PT_I2:
      bytes.writeInt16LE((Number(value) << 16) >> 16);
      return bytes;
    case PT.PT_BOOLEAN:
      bytes.writeUInt16LE(value === true ? 1 : 0);
      return bytes;
    case PT.PT_LONG:
    case PT.PT_ERROR:
      bytes.writeInt32LE(Number(value) | 0);
      return bytes;
    case PT.PT_R4:
      bytes.writeFloatLE(Number(value));
      return bytes;
    case PT.PT_DOUBLE:
    case PT.PT_APPTIME:
      bytes.writeDoubleLE(Number(value));
      return bytes;
    case PT.PT_I8:
    case PT.PT_CURRENCY:
    case PT.PT_SYSTIME:
      bytes.writeBigInt64LE(BigInt.asIntN(64, value as bigint));
      return bytes;
    case PT.PT_CLSID:
      return value as Uint8Array;
    default:
      return undefined;
  }
}

const SIZES = new Map<number, number>([
  [PT.PT_I2, 2], [PT.PT_BOOLEAN, 2], [PT.PT_LONG, 4], [PT.PT_ERROR, 4], [PT.PT_R4, 4], [PT.PT_DOUBLE, 8], [PT.PT_APPTIME, 8], [PT.PT_I8, 8],
  [PT.PT_CURRENCY, 8], [PT.PT_SYSTIME, 8],
]);

/** Collects properties, then gives the streams of a storage. */
export class PropertySet {
  readonly #entries = new Map<number, Uint8Array>();
  readonly #streams: StreamNode[] = [];

  /** Adds a value; types that no .msg file has (restrictions, rule actions, server ids) and empty strings, which MS-OXMSG 2.4.2.2 forbids, are left out. */
  add(property: NativePropValue): void {
    const tag = widened(property.tag);
    const type = tag & 0xFFFF;
    const { value } = property;
    if (this.has(tag) || value === null) return;
    if ((type & MULTI) !== 0) this.#addMulti(tag, type & ~MULTI, value as readonly NativeValue[]);
    else if (type === PT.PT_UNICODE) this.#addText(tag, textOf(value));
    else if (type === PT.PT_BINARY) this.#addStream(tag, (value as Uint8Array).length, value as Uint8Array);
    else if (type === PT.PT_CLSID) this.#addStream(tag, 16, value as Uint8Array);
    else {
      const bytes = inEntry(type, value);
      if (bytes !== undefined) this.#addEntry(tag, bytes);
    }
  }

  /** Whether there is a value of the tag's identifier. */
  has(tag: number): boolean {
    return this.#entries.has(tag >>> 16);
  }

  /** A text or binary as its stream has it: a text in UTF-16. */
  addBytes(tag: number, bytes: Uint8Array): void {
    if (!this.has(tag) && !(isText(tag) && bytes.length === 0)) this.#addStream(widened(tag), bytes.length, bytes);
  }

  /** A text or binary whose content comes later; of a text the bytes of its UTF-16. */
  addExternal(tag: number, size: number): StreamNode | undefined {
    return this.has(tag) ? undefined : this.#addStream(widened(tag), size, undefined);
  }

  /** PR_ATTACH_DATA_OBJ, whose content is a storage of its own. */
  addObject(tag: number, kind: typeof EMBEDDED_MESSAGE | typeof STORAGE_ATTACHMENT): void {
    this.#addEntry(tag, uint32Bytes(OBJECT_SIZE, kind));
  }

  /** The property stream, behind its header, and those of the values. */
  streams(header: Uint8Array): StreamNode[] {
    const tags = [...this.#entries.entries()].toSorted(([left], [right]) => left - right);
    const bytes = Buffer.concat([header, ...tags.map(([, entry]) => entry)]);
    return [{ name: '__properties_version1.0', size: bytes.length, bytes }, ...this.#streams];
  }

  #addEntry(tag: number, value: Uint8Array): void {
    this.#entries.set(tag >>> 16, Buffer.concat([uint32Bytes(tag, READABLE_WRITABLE), value]));
  }

  #addText(tag: number, text: string): void {
    if (text !== '') this.#addStream(tag, 2 * text.length, Buffer.from(text, 'utf16le'));
  }

  #addStream(tag: number, size: number, bytes: Uint8Array | undefined): StreamNode {
    // The terminator counts, though it is not there.
    this.#addEntry(tag, uint32Bytes(isText(tag) ? size + 2 : size, 0));
    const stream: StreamNode = { name: streamName(tag), size, ...(bytes === undefined ? {} : { bytes }) };
    this.#streams.push(stream);
    return stream;
  }

  // MS-OXMSG 2.1.4: values of fixed size lie in one stream, others have one each and a stream of their lengths.
  #addMulti(tag: number, type: number, values: readonly NativeValue[]): void {
    const put = (name: string, bytes: Uint8Array): void => {
      this.#streams.push({ name, size: bytes.length, bytes });
    };
    let main: Uint8Array;
    if (type === PT.PT_UNICODE || type === PT.PT_BINARY || type === PT.PT_STRING8) {
      const isBinary = type === PT.PT_BINARY;
      const parts = values.map((value) => (isBinary ? (value as Uint8Array) : Buffer.from(`${textOf(value)}\0`, 'utf16le')));
      main = Buffer.concat(parts.map((part) => (isBinary ? uint32Bytes(part.length, 0) : uint32Bytes(part.length))));
      for (const [index, part] of parts.entries()) put(`${streamName(tag)}-${hex8(index)}`, part);
    } else {
      const parts = values.map((value) => fixed(type, value));
      if (parts.some((part) => part === undefined)) return;
      main = Buffer.concat(parts as Uint8Array[]);
    }
    this.#addEntry(tag, uint32Bytes(main.length, 0));
    put(streamName(tag), main);
  }
}
