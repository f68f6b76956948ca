// Content restrictions: MS-OXCDATA 2.12.4.

import { ecInvalidParam, ecTooComplex } from '../wire/error-codes.ts';
import type { PropData } from '../wire/values.ts';
import { StoreError } from './store-error.ts';

const kFullString = 0;
const kSubstring = 1;
const kPrefix = 2;
const kIgnoreCase = 0x1;
const kIgnoreNonSpace = 0x2;
const kLoose = 0x4;

/** Whether a value matches `wanted` at a fuzzy level (low word how much of it, high word how strictly). */
export function contentMatcher(fuzzyLevel: number, wanted: string | Uint8Array): (value: PropData) => boolean {
  const how = fuzzyLevel & 0xffff;
  const high = fuzzyLevel >>> 16;
  // Word prefixes and phrases (0x10, 0x20) are known to newer servers only.
  if (how > kPrefix) throw new StoreError((how & ~0x33) === 0 ? ecTooComplex : ecInvalidParam, `Fuzzy level ${how}`);
  if (wanted instanceof Uint8Array) {
    const bytes = Buffer.from(wanted.buffer, wanted.byteOffset, wanted.byteLength);
    return (value) => value instanceof Uint8Array && matchBytes(Buffer.from(value.buffer, value.byteOffset, value.byteLength), bytes, how);
  }
  const fold = folding(high);
  const text = fold(wanted);
  return (value) => typeof value === 'string' && matchText(fold(value), text, how);
}

function matchText(value: string, wanted: string, how: number): boolean {
  return how === kSubstring ? value.includes(wanted) : how === kFullString ? value === wanted : value.startsWith(wanted);
}

function matchBytes(value: Buffer, wanted: Buffer, how: number): boolean {
  if (how === kSubstring) return value.includes(wanted);
  return how === kFullString ? value.equals(wanted) : value.subarray(0, wanted.length).equals(wanted);
}

function folding(high: number): (text: string) => string {
  const withoutCase = (high & (kIgnoreCase | kLoose)) !== 0;
  const withoutMarks = (high & (kIgnoreNonSpace | kLoose)) !== 0;
  return (text) => {
    const bare = withoutMarks ? text.normalize('NFD').replace(/\p{Mn}/gu, '') : text;
    return withoutCase ? bare.toLowerCase() : bare;
  };
}
