// Property values in JSON: what JSON has no type for is text, and the property's tag says what it means.

import { guidToBytes } from '../props/guid.ts';
import { PT, propTypeOf } from '../props/prop-tag.ts';

/** A property value in a description. */
export type JsonValue = string | number | boolean | readonly string[] | readonly number[] | readonly boolean[];

const MULTI = 0x1000;
const MAX_TEXT = 4096;
const MAX_BYTES = 256 * 1024;
const MAX_VALUES = 1024;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** Are two values of one property the same? */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right) === 0;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((value, index) => sameValue(value, right[index]));
  // Flags are written as unsigned numbers and read as signed ones.
  if (typeof left === 'number' && typeof right === 'number' && Number.isInteger(left) && Number.isInteger(right)) return left === right || (left | 0) === (right | 0);
  return Object.is(left, right);
}

/** The JSON form of a value that was read. */
export function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(toJson) as readonly string[];
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  return value as JsonValue;
}

type Read = (value: unknown) => unknown;

class Refused extends Error {}

function integer(bits: number): Read {
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < -(2 ** (bits - 1)) || value >= 2 ** bits)
      throw new Refused(`has to be a whole number of ${bits} bits`);
    return value;
  };
}

const float: Read = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refused('has to be a number');
  return value;
};

const large: Read = (value) => {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value) || BigInt.asIntN(64, BigInt(value)) !== BigInt(value))
    throw new Refused('has to be a whole number of 64 bits, as text');
  return BigInt(value);
};

const text: Read = (value) => checkText(value);

/** Text without what no setting has: control characters, and halves of characters. @throws Error */
export function checkText(value: unknown, max = MAX_TEXT): string {
  if (typeof value !== 'string') throw new Refused('has to be text');
  if (value.length > max) throw new Refused(`is longer than ${max.toLocaleString('en')} characters`);
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F]/.test(value)) throw new Refused('contains a control character');
  if (/[\uD800-\uDFFF]/u.test(value)) throw new Refused('contains half a character (a lone surrogate)');
  return value;
}

const READ: Readonly<Record<number, Read>> = {
  [PT.PT_I2]: integer(16),
  [PT.PT_LONG]: integer(32),
  [PT.PT_R4]: float,
  [PT.PT_DOUBLE]: float,
  [PT.PT_APPTIME]: float,
  [PT.PT_CURRENCY]: large,
  [PT.PT_I8]: large,
  [PT.PT_BOOLEAN]: (value) => {
    if (typeof value !== 'boolean') throw new Refused('has to be true or false');
    return value;
  },
  [PT.PT_UNICODE]: text,
  [PT.PT_STRING8]: text,
  [PT.PT_SYSTIME]: (value) => {
    const date = typeof value === 'string' && ISO.test(value) ? new Date(value) : undefined;
    if (date === undefined || Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1601) throw new Refused('has to be a date such as "2024-02-29T12:00:00Z"');
    return date;
  },
  [PT.PT_CLSID]: (value) => {
    if (typeof value !== 'string' || value.length > 40) throw new Refused('has to be a GUID');
    try {
      guidToBytes(value);
    } catch {
      throw new Refused('has to be a GUID');
    }
    return value.toLowerCase();
  },
  [PT.PT_BINARY]: (value) => {
    if (typeof value !== 'string' || value.length > Math.ceil(MAX_BYTES / 3) * 4 || !BASE64.test(value))
      throw new Refused(`has to be bytes as base64, at most ${MAX_BYTES.toLocaleString('en')} of them`);
    return new Uint8Array(Buffer.from(value, 'base64'));
  },
};

/** The value of a property from its JSON form. `refuse` throws for one that is not of the tag's type. */
export function fromJson(tag: number, value: unknown, refuse: (why: string) => never): unknown {
  const read = READ[tag & 0xFFFF & ~MULTI];
  if (read === undefined) return refuse(`a value of type ${propTypeOf(tag)} cannot be described`);
  try {
    if ((tag & MULTI) === 0) return read(value);
    if (!Array.isArray(value) || value.length > MAX_VALUES) throw new Refused(`has to be a list of at most ${MAX_VALUES.toLocaleString('en')} values`);
    return value.map((one) => read(one));
  } catch (error) {
    if (error instanceof Refused) refuse(error.message);
    throw error;
  }
}

/** Runs a check whose message goes to `refuse`. */
export function checked<T>(check: () => T, refuse: (why: string) => never): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}
