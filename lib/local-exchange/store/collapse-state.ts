// CollapseState of RopGetCollapseState and RopSetCollapseState, opaque to clients (MS-OXCTABL 2.2.2.19, 2.2.2.20). Categories
// are named by what is in them, so that the state fits every table of the same rows, sort order and restriction.

import { createHash } from 'node:crypto';
import { ecInvalidParam, ecTooBig } from '../wire/error-codes.ts';
import { Reader } from '../wire/reader.ts';
import type { Restriction, SortOrder } from '../wire/values.ts';
import { Writer } from '../wire/writer.ts';
import { StoreError } from './store-error.ts';

export interface CollapseState {
  /** Of the sort order and the restriction. */
  readonly fingerprint: string;
  /** Where the bookmark is to be: a category, or a row by PidTagInstID and PidTagInstanceNum. */
  readonly row: { readonly category: string } | { readonly id: bigint; readonly instance: number } | undefined;
  /** Categories that are not as they are after sorting. */
  readonly changed: readonly string[];
}

const kVersion = 1;
const kHashSize = 8;
/** CollapseStateSize has 16 bits, and a reply 32 KiB. */
const kMaxChanged = 3500;
const kNoRow = 0;
const kCategoryRow = 1;
const kLeafRow = 2;

function hash(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, kHashSize).toString('hex');
}

/** The name of a category, from its key. */
export const categoryName = hash;

export function fingerprint(order: SortOrder | undefined, restriction: Restriction | undefined): string {
  return hash(JSON.stringify([order, restriction], (_key, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  }));
}

/** @throws StoreError ecTooBig. */
export function writeCollapseState({ fingerprint: print, row, changed }: CollapseState): Uint8Array {
  if (changed.length > kMaxChanged) throw new StoreError(ecTooBig, `A collapse state has at most ${kMaxChanged} categories`);
  const writer = new Writer();
  writer.u8(kVersion);
  writer.bytes(Buffer.from(print, 'hex'));
  if (row === undefined) writer.u8(kNoRow);
  else if ('category' in row) {
    writer.u8(kCategoryRow);
    writer.bytes(Buffer.from(row.category, 'hex'));
  } else {
    writer.u8(kLeafRow);
    writer.u64(row.id);
    writer.u32(row.instance);
  }
  writer.u16(changed.length);
  for (const name of changed) writer.bytes(Buffer.from(name, 'hex'));
  return writer.finish();
}

/** @throws StoreError ecInvalidParam for bytes that writeCollapseState did not make. */
export function readCollapseState(bytes: Uint8Array): CollapseState {
  const reader = new Reader(bytes);
  const name = (): string => Buffer.from(reader.bytes(kHashSize)).toString('hex');
  try {
    if (reader.u8() !== kVersion) throw noState();
    const print = name();
    const kind = reader.u8();
    if (kind > kLeafRow) throw noState();
    const row = kind === kNoRow ? undefined : kind === kCategoryRow ? { category: name() } : { id: BigInt.asIntN(64, reader.u64()), instance: reader.u32() };
    const count = reader.u16();
    reader.expectRoomFor(count, kHashSize);
    const changed = Array.from({ length: count }, name);
    reader.expectEnd();
    return { fingerprint: print, row, changed };
  } catch (error) {
    throw error instanceof StoreError ? error : noState();
  }
}

function noState(): StoreError {
  return new StoreError(ecInvalidParam, 'That is no collapse state');
}
