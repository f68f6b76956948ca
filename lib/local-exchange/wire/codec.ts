// Structures are declared once and read and written by the same declaration; their TypeScript types follow from it.

import type { Reader } from './reader.ts';
import { inField, WireError } from './wire-error.ts';
import type { Writer } from './writer.ts';

export interface Codec<T> {
  /** The fewest bytes a value can take: counts are checked against it before anything is allocated. */
  readonly minimumSize: number;
  read(reader: Reader): T;
  write(writer: Writer, value: T): void;
}

/** The value type of a codec. */
export type Value<C> = C extends Codec<infer T> ? T : never;

// A record of codecs of any kinds; `any` because Codec is neither co- nor contravariant.
// oxlint-disable-next-line typescript/no-explicit-any
export type Fields = Readonly<Record<string, Codec<any>>>;
type Absent<T> = undefined extends T ? true : false;
/** A field whose value may be undefined is one that may be left out. */
export type FieldValues<F extends Fields> = Plain<
  { readonly [K in keyof F as Absent<Value<F[K]>> extends true ? never : K]: Value<F[K]> } & {
    readonly [K in keyof F as Absent<Value<F[K]>> extends true ? K : never]?: Value<F[K]>;
  }
>;
type Plain<T> = { [K in keyof T]: T[K] };

export function codec<T>(minimumSize: number, read: (reader: Reader) => T, write: (writer: Writer, value: T) => void): Codec<T> {
  return { minimumSize, read, write };
}

export const u8: Codec<number> = codec(1, (r) => r.u8(), (w, v) => w.u8(v));
export const u16: Codec<number> = codec(2, (r) => r.u16(), (w, v) => w.u16(v));
export const u32: Codec<number> = codec(4, (r) => r.u32(), (w, v) => w.u32(v));
export const i32: Codec<number> = codec(4, (r) => r.i32(), (w, v) => w.u32(v));
export const u64: Codec<bigint> = codec(8, (r) => r.u64(), (w, v) => w.u64(v));
export const i64: Codec<bigint> = codec(8, (r) => r.i64(), (w, v) => w.u64(v));
/** One byte; any value but 0 is true. */
export const bool8: Codec<boolean> = codec(1, (r) => r.u8() !== 0, (w, v) => w.u8(v ? 1 : 0));
export const guid: Codec<Uint8Array> = fixedBytes(16);
export const string8: Codec<string> = codec(1, (r) => r.string8(), (w, v) => w.string8(v));
export const ascii: Codec<string> = codec(1, (r) => r.ascii(), (w, v) => w.ascii(v));
export const utf16: Codec<string> = codec(2, (r) => r.utf16(), (w, v) => w.utf16(v));
export const nothing: Codec<object> = codec(0, () => ({}), () => undefined);

export function fixedBytes(length: number): Codec<Uint8Array> {
  return codec(length, (r) => r.bytes(length), (w, v) => {
    if (v.byteLength !== length) throw new WireError(`${v.byteLength} bytes where ${length} belong`);
    w.bytes(v);
  });
}

/** A field that senders set to `value` and receivers ignore. */
export function reserved(size: 1 | 2 | 4, value = 0): Codec<undefined> {
  return codec(size, (r) => {
    r.view(size);
    return undefined;
  }, (w) => (size === 1 ? w.u8(value) : size === 2 ? w.u16(value) : w.u32(value)));
}

export function struct<F extends Fields>(fields: F): Codec<FieldValues<F>> {
  const names = Object.keys(fields);
  const codecs = Object.values(fields);
  const minimumSize = codecs.reduce((sum, field) => sum + field.minimumSize, 0);
  return codec(
    minimumSize,
    (reader) => {
      const value: Record<string, unknown> = {};
      let at = 0;
      try {
        for (; at < names.length; at++) value[names[at]!] = codecs[at]!.read(reader);
      } catch (error) {
        throw error instanceof WireError ? error.within(names[at]!) : error;
      }
      return value as FieldValues<F>;
    },
    (writer, value) => {
      let at = 0;
      try {
        for (; at < names.length; at++) codecs[at]!.write(writer, (value as Record<string, unknown>)[names[at]!]);
      } catch (error) {
        throw error instanceof WireError ? error.within(names[at]!) : error;
      }
    },
  );
}

/** A count, then as many elements. */
export function counted<T>(count: Codec<number>, element: Codec<T>): Codec<readonly T[]> {
  return codec(
    count.minimumSize,
    (reader) => {
      const length = count.read(reader);
      reader.expectRoomFor(length, element.minimumSize);
      return readList(reader, length, element);
    },
    (writer, value) => {
      writeCount(writer, count, value.length);
      writeList(writer, value, element);
    },
  );
}

export function readList<T>(reader: Reader, length: number, element: Codec<T>): T[] {
  const values: T[] = [];
  for (let index = 0; index < length; index++) values.push(inField(String(index), () => element.read(reader)));
  return values;
}

export function writeList<T>(writer: Writer, values: readonly T[], element: Codec<T>): void {
  values.forEach((value, index) => inField(String(index), () => element.write(writer, value)));
}

/** A byte count, then the bytes. */
export function sizedBytes(size: Codec<number>): Codec<Uint8Array> {
  return codec(size.minimumSize, (r) => r.bytes(size.read(r)), (w, v) => {
    writeCount(w, size, v.byteLength);
    w.bytes(v);
  });
}

/** A byte count, then a structure that must fill exactly these bytes. */
export function sized<T>(size: Codec<number>, inner: Codec<T>): Codec<T> {
  return codec(
    size.minimumSize,
    (reader) => {
      const part = reader.sub(size.read(reader));
      const value = inner.read(part);
      part.expectEnd();
      return value;
    },
    (writer, value) => {
      const at = writer.length;
      size.write(writer, 0);
      const start = writer.length;
      inner.write(writer, value);
      patchSize(writer, size, at, writer.length - start);
    },
  );
}

/** A byte count; when it is not 0, a structure that must fill exactly these bytes. */
export function optionalSized<T>(size: Codec<number>, inner: Codec<T>): Codec<T | undefined> {
  const present = sized(size, inner);
  return codec(
    size.minimumSize,
    (reader) => {
      const start = reader.offset;
      if (size.read(reader) === 0) return undefined;
      reader.rewind(start);
      return present.read(reader);
    },
    (writer, value) => {
      if (value === undefined) size.write(writer, 0);
      else present.write(writer, value);
    },
  );
}

/** One byte that tells whether a value follows; `mark` is what a sender writes for "yes". */
export function optional<T>(inner: Codec<T>, mark = 1): Codec<T | undefined> {
  return codec(1, (r) => (r.u8() === 0 ? undefined : inner.read(r)), (w, v) => {
    w.u8(v === undefined ? 0 : mark);
    if (v !== undefined) inner.write(w, v);
  });
}

function writeCount(writer: Writer, count: Codec<number>, value: number): void {
  if (count.minimumSize < 4 && value >= 2 ** (8 * count.minimumSize)) {
    throw new WireError(`${value} does not fit ${8 * count.minimumSize} bits`);
  }
  count.write(writer, value);
}

function patchSize(writer: Writer, size: Codec<number>, at: number, value: number): void {
  if (size.minimumSize < 4 && value >= 2 ** (8 * size.minimumSize)) {
    throw new WireError(`${value} bytes do not fit a size of ${8 * size.minimumSize} bits`);
  }
  if (size.minimumSize === 1) writer.patchU8(at, value);
  else if (size.minimumSize === 2) writer.patchU16(at, value);
  else writer.patchU32(at, value);
}
