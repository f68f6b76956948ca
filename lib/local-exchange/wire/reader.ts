import { decodeString8 } from './code-page.ts';
import { WireError } from './wire-error.ts';

/** Which of the two encodings of property values is in use: ROP buffers (MS-OXCDATA) or NSPI bodies (MS-OXCMAPIHTTP 2.2.1). */
export type Dialect = 'rop' | 'nspi';

export interface ReaderOptions {
  /** Code page of PtypString8: 1252 unless said otherwise. */
  readonly codePage?: number;
  readonly dialect?: Dialect;
  /** Columns of the rows in the response being read: a row does not say them itself. */
  readonly columns?: readonly number[];
}

/** Reads little-endian values, never past its end. */
export class Reader {
  /** A body may say further on which code page it uses. */
  codePage: number;
  readonly dialect: Dialect;
  columns: readonly number[] | undefined;
  #offset = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, options: ReaderOptions = {}) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.codePage = options.codePage ?? 1252;
    this.dialect = options.dialect ?? 'rop';
    this.columns = options.columns;
  }

  get offset(): number {
    return this.#offset;
  }

  get remaining(): number {
    return this.#bytes.byteLength - this.#offset;
  }

  /** The bytes between two offsets, not copied. */
  between(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  /** Moves to an offset that was read from already. */
  rewind(offset: number): void {
    if (offset < 0 || offset > this.#offset) throw new RangeError('rewind goes backwards only');
    this.#offset = offset;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true);
  }

  i64(): bigint {
    return this.#view.getBigInt64(this.#take(8), true);
  }

  f32(): number {
    return this.#view.getFloat32(this.#take(4), true);
  }

  f64(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  /** A copy: it may outlive the request. */
  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.slice(start, start + length);
  }

  /** The bytes themselves. */
  view(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  rest(): Uint8Array {
    return this.bytes(this.remaining);
  }

  /** A reader for the next `length` bytes, which cannot read past them. */
  sub(length: number): Reader {
    const options = { codePage: this.codePage, dialect: this.dialect };
    const bytes = this.view(length);
    return new Reader(bytes, this.columns === undefined ? options : { ...options, columns: this.columns });
  }

  /** A NUL-terminated string in the code page. */
  string8(): string {
    return decodeString8(this.#zero8(), this.codePage);
  }

  /** A NUL-terminated string where only ASCII is allowed; other bytes are kept as they are (Latin-1). */
  ascii(): string {
    return Buffer.from(this.#zero8()).toString('latin1');
  }

  /** A NUL-terminated UTF-16LE string. */
  utf16(): string {
    const start = this.#offset;
    const end = this.#bytes.byteLength - 1;
    for (let at = start; at < end; at += 2) {
      if (this.#bytes[at] === 0 && this.#bytes[at + 1] === 0) {
        this.#offset = at + 2;
        return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, at - start).toString('utf16le');
      }
    }
    throw new WireError(`a UTF-16 string at ${start} without its terminator`);
  }

  /** Fails when something is left. */
  expectEnd(): void {
    if (this.remaining !== 0) throw new WireError(`${this.remaining} bytes too many at ${this.#offset}`);
  }

  /** Refuses a count that the remaining bytes cannot hold, before anything is allocated for it. */
  expectRoomFor(count: number, minimumSize: number): void {
    if (count * minimumSize > this.remaining) {
      throw new WireError(`${count} elements of at least ${minimumSize} bytes at ${this.#offset}, ${this.remaining} left`);
    }
  }

  #zero8(): Uint8Array {
    const end = this.#bytes.indexOf(0, this.#offset);
    if (end < 0) throw new WireError(`a string at ${this.#offset} without its terminator`);
    const bytes = this.#bytes.subarray(this.#offset, end);
    this.#offset = end + 1;
    return bytes;
  }

  #take(length: number): number {
    const start = this.#offset;
    if (length > this.#bytes.byteLength - start) {
      throw new WireError(`${length} bytes wanted at ${start}, ${this.#bytes.byteLength - start} left`);
    }
    this.#offset = start + length;
    return start;
  }
}
