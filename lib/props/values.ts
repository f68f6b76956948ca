// Property values between their JavaScript form (PropTypeMap) and the boundary's (NativeValue).

import { hex8 } from '../hex8.ts';
import type { NativePropValue, NativeValue } from '../native/addon.ts';
import { guidFromBytes, guidToBytes } from './guid.ts';
import { PT, type PropTag, type PropType, type PropTypeMap, propTypeOf } from './prop-tag.ts';

/** 100-nanosecond intervals between 1601-01-01 (FILETIME) and 1970-01-01. */
const EPOCH = 116_444_736_000_000_000n;
const MULTI = 0x1000;

/** The date of a FILETIME; below a millisecond is cut off. */
export function dateOfFileTime(fileTime: bigint): Date {
  const sinceEpoch = fileTime - EPOCH;
  // Towards the past, also before 1970: Date counts whole milliseconds.
  const ms = sinceEpoch >= 0n ? sinceEpoch / 10_000n : -((-sinceEpoch + 9_999n) / 10_000n);
  return new Date(Number(ms));
}

/** The FILETIME of a date. @throws RangeError for an invalid date or one before 1601 */
export function fileTimeOfDate(date: Date): bigint {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new RangeError('the date is invalid');
  const fileTime = BigInt(ms) * 10_000n + EPOCH;
  if (fileTime < 0n) throw new RangeError(`${date.toISOString()} is before 1601, where PT_SYSTIME begins`);
  return fileTime;
}

type Check = (value: unknown) => NativeValue | undefined;

const integer = (bits: number): Check => (value) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  // Flags are written as unsigned numbers, counts as signed ones: both readings of the bits are welcome.
  if (value < -(2 ** (bits - 1)) || value >= 2 ** bits) throw new RangeError(`${value} does not fit in ${bits} bits`);
  return bits === 16 ? (value << 16) >> 16 : value | 0;
};

const long64: Check = (value) => {
  if (typeof value !== 'bigint') return undefined;
  if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} does not fit in 64 bits`);
  return value;
};

const float: Check = (value) => (typeof value === 'number' ? value : undefined);
const text: Check = (value) => (typeof value === 'string' ? value : undefined);

const SINGLE: Readonly<Record<number, Check>> = {
  [PT.PT_I2]: integer(16),
  [PT.PT_LONG]: integer(32),
  [PT.PT_R4]: float,
  [PT.PT_DOUBLE]: float,
  [PT.PT_APPTIME]: float,
  [PT.PT_CURRENCY]: long64,
  [PT.PT_I8]: long64,
  [PT.PT_BOOLEAN]: (value) => (typeof value === 'boolean' ? value : undefined),
  [PT.PT_UNICODE]: text,
  [PT.PT_STRING8]: (value) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : undefined),
  [PT.PT_SYSTIME]: (value) => (value instanceof Date ? fileTimeOfDate(value) : typeof value === 'bigint' ? value : undefined),
  [PT.PT_CLSID]: (value) => (typeof value === 'string' ? guidToBytes(value) : undefined),
  [PT.PT_BINARY]: (value) => (value instanceof Uint8Array ? value : undefined),
};

function convert(check: Check, tag: number, value: unknown): NativeValue {
  const native = check(value);
  if (native === undefined)
    throw new TypeError(`the value of 0x${hex8(tag)} has to be ${propTypeOf(tag)}, not ${describe(value)}`);
  return native;
}

function describe(value: unknown): string {
  return value === null ? 'null' : value instanceof Date ? 'a Date' : value instanceof Uint8Array ? 'bytes' : typeof value;
}

/** @throws TypeError for a value of another type than the tag's, RangeError for one that does not fit */
export function toNativeProp<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): NativePropValue {
  return nativeProp(tag, value);
}

/** As toNativeProp, for data-driven callers. */
export function nativeProp(tag: number, value: unknown): NativePropValue {
  const type = tag & 0xFFFF;
  const check = SINGLE[type & ~MULTI];
  if (check === undefined) throw new TypeError(`a value of type ${propTypeOf(tag)} cannot be passed`);
  if ((type & MULTI) === 0) return { tag, value: convert(check, tag, value) };
  if (!Array.isArray(value)) throw new TypeError(`the value of 0x${(tag >>> 0).toString(16).toUpperCase()} has to be an array`);
  return { tag, value: value.map((one) => convert(check, tag, one)) as NativeValue };
}

const FROM: Readonly<Record<number, (value: NativeValue) => unknown>> = {
  [PT.PT_SYSTIME]: (value) => (typeof value === 'bigint' ? dateOfFileTime(value) : value),
  [PT.PT_CLSID]: (value) => (value instanceof Uint8Array ? guidFromBytes(value) : value),
  [PT.PT_STRING8]: (value) => (value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8') : value),
};

/** The JavaScript form of what came across the boundary. */
export function fromNativeValue(tag: number, value: NativeValue): unknown {
  const type = tag & 0xFFFF;
  const from = FROM[type & ~MULTI];
  if (from === undefined) return value;
  return (type & MULTI) === 0 ? from(value) : (value as readonly NativeValue[]).map(from);
}
