import { encodeString8 } from './code-page.ts';
import type { Dialect } from './reader.ts';
import { WireError } from './wire-error.ts';

export interface WriterOptions {
  readonly codePage?: number;
  readonly dialect?: Dialect;
  /** Writing past it throws a WriterFullError. */
  readonly limit?: number;
  /** Room to begin with, when it is known that more than little will be written. */
  readonly initialSize?: number;
}

/** Up to here a loop is faster than a Buffer and its native write. */
const shortString = 64;

/** What is written does not fit: the caller answers with RopBufferTooSmall or stops adding rows. */
export class WriterFullError extends Error {
  readonly wanted: number;

  constructor(wanted: number) {
    super(`no room for ${wanted} bytes`);
    this.name = 'WriterFullError';
    this.wanted = wanted;
  }
}

/** Writes little-endian values into a buffer that grows up to `limit`. */
export class Writer {
  readonly codePage: number;
  readonly dialect: Dialect;
  readonly limit: number;
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(options: WriterOptions = {}) {
    this.codePage = options.codePage ?? 1252;
    this.dialect = options.dialect ?? 'rop';
    this.limit = options.limit ?? 0x1000000;
    this.#bytes = new Uint8Array(Math.min(this.limit, options.initialSize ?? 256));
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  get room(): number {
    return this.limit - this.#length;
  }

  /** Forgets what was written from `length` on. */
  truncate(length: number): void {
    if (length > this.#length) throw new RangeError('truncate does not grow');
    this.#length = length;
  }

  u8(value: number): void {
    const at = this.#take(1);
    this.#view.setUint8(at, value);
  }

  u16(value: number): void {
    const at = this.#take(2);
    this.#view.setUint16(at, value, true);
  }

  u32(value: number): void {
    const at = this.#take(4);
    this.#view.setUint32(at, value, true);
  }

  u64(value: bigint): void {
    const at = this.#take(8);
    this.#view.setBigUint64(at, value, true);
  }

  f32(value: number): void {
    const at = this.#take(4);
    this.#view.setFloat32(at, value, true);
  }

  f64(value: number): void {
    const at = this.#take(8);
    this.#view.setFloat64(at, value, true);
  }

  bytes(value: Uint8Array): void {
    const at = this.#take(value.byteLength);
    this.#bytes.set(value, at);
  }

  /** A NUL-terminated string in the code page. */
  string8(value: string): void {
    this.bytes(encodeString8(value, this.codePage));
    this.u8(0);
  }

  /** A NUL-terminated string of 8-bit characters as they are. */
  ascii(value: string): void {
    this.bytes(Buffer.from(value, 'latin1'));
    this.u8(0);
  }

  /** A NUL-terminated UTF-16LE string. */
  utf16(value: string): void {
    const length = value.length * 2;
    const start = this.#take(length + 2);
    if (value.length > shortString) Buffer.from(this.#bytes.buffer, start, length).write(value, 'utf16le');
    else {
      for (let index = 0, at = start; index < value.length; index++) {
        const unit = value.charCodeAt(index);
        this.#bytes[at++] = unit;
        this.#bytes[at++] = unit >> 8;
      }
    }
    this.#bytes[start + length] = 0;
    this.#bytes[start + length + 1] = 0;
  }

  patchU8(at: number, value: number): void {
    this.#view.setUint8(at, value);
  }

  patchU16(at: number, value: number): void {
    this.#view.setUint16(at, value, true);
  }

  patchU32(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  /** A count or size that its field cannot hold is a mistake of the value, not of the room. */
  checkedU8(value: number): void {
    if (value > 0xff) throw new WireError(`${value} does not fit 8 bits`);
    this.u8(value);
  }

  checkedU16(value: number): void {
    if (value > 0xffff) throw new WireError(`${value} does not fit 16 bits`);
    this.u16(value);
  }

  /** A copy of some of what was written. */
  slice(from: number, to: number): Uint8Array {
    return this.#bytes.slice(from, Math.min(to, this.#length));
  }

  /** Forgets the first `length` bytes: the rest moves to the front. */
  discard(length: number): void {
    this.#bytes.copyWithin(0, length, this.#length);
    this.#length -= length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** May replace the buffer: call it before touching #bytes or #view. */
  #take(length: number): number {
    const start = this.#length;
    const end = start + length;
    if (end > this.limit) throw new WriterFullError(length);
    if (end > this.#bytes.byteLength) {
      const grown = new Uint8Array(Math.min(this.limit, Math.max(end, this.#bytes.byteLength * 2)));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#length = end;
    return start;
  }
}
