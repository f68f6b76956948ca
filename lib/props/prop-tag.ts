import type { KnownTags } from '../generated/tags.ts';
import type { Guid } from './guid.ts';

/** Property types by name: the low word of a property tag (MS-OXCDATA 2.11.1). */
export const PT = {
  PT_UNSPECIFIED: 0x0000,
  PT_NULL: 0x0001,
  PT_I2: 0x0002,
  PT_LONG: 0x0003,
  PT_R4: 0x0004,
  PT_DOUBLE: 0x0005,
  PT_CURRENCY: 0x0006,
  PT_APPTIME: 0x0007,
  PT_ERROR: 0x000A,
  PT_BOOLEAN: 0x000B,
  PT_OBJECT: 0x000D,
  PT_I8: 0x0014,
  PT_STRING8: 0x001E,
  PT_UNICODE: 0x001F,
  PT_SYSTIME: 0x0040,
  PT_CLSID: 0x0048,
  PT_SVREID: 0x00FB,
  PT_SRESTRICT: 0x00FD,
  PT_ACTIONS: 0x00FE,
  PT_BINARY: 0x0102,
  PT_MV_I2: 0x1002,
  PT_MV_LONG: 0x1003,
  PT_MV_R4: 0x1004,
  PT_MV_DOUBLE: 0x1005,
  PT_MV_CURRENCY: 0x1006,
  PT_MV_APPTIME: 0x1007,
  PT_MV_I8: 0x1014,
  PT_MV_STRING8: 0x101E,
  PT_MV_UNICODE: 0x101F,
  PT_MV_SYSTIME: 0x1040,
  PT_MV_CLSID: 0x1048,
  PT_MV_BINARY: 0x1102,
} as const;

/** The JavaScript type of a value of each property type. */
export interface PropTypeMap {
  /** In a tag: the type is whatever the property has. */
  PT_UNSPECIFIED: unknown;
  PT_NULL: null;
  /** Signed 16 bits. */
  PT_I2: number;
  /** Signed 32 bits; flags are taken unsigned as well. */
  PT_LONG: number;
  PT_R4: number;
  PT_DOUBLE: number;
  /** Units of 1/10000. */
  PT_CURRENCY: bigint;
  /** Days since 1899-12-30, with fractions. */
  PT_APPTIME: number;
  /** A result code in the place of a value. */
  PT_ERROR: number;
  PT_BOOLEAN: boolean;
  /** Not a value: open it as a stream, a table or a message. */
  PT_OBJECT: null;
  PT_I8: bigint;
  /** 8-bit text; reaches JavaScript decoded. */
  PT_STRING8: string;
  PT_UNICODE: string;
  PT_SYSTIME: Date;
  PT_CLSID: Guid;
  PT_SVREID: Uint8Array;
  PT_SRESTRICT: unknown;
  PT_ACTIONS: unknown;
  PT_BINARY: Uint8Array;
  PT_MV_I2: readonly number[];
  PT_MV_LONG: readonly number[];
  PT_MV_R4: readonly number[];
  PT_MV_DOUBLE: readonly number[];
  PT_MV_CURRENCY: readonly bigint[];
  PT_MV_APPTIME: readonly number[];
  PT_MV_I8: readonly bigint[];
  PT_MV_STRING8: readonly string[];
  PT_MV_UNICODE: readonly string[];
  PT_MV_SYSTIME: readonly Date[];
  PT_MV_CLSID: readonly Guid[];
  PT_MV_BINARY: readonly Uint8Array[];
}

/** The name of a property type. */
export type PropType = keyof PropTypeMap;

declare const propType: unique symbol;

/**
 * A property tag that knows the type of its values: identifier in the high word, type in the low word. At run time a
 * plain number, so it prints, compares and works as a key.
 * @example
 * const subject = await message.getProp(PR_SUBJECT);   // string | undefined
 */
export type PropTag<T extends PropType = PropType> = number & { readonly [propType]: T };

/**
 * Makes a property tag (PROP_TAG).
 * @param type the name of its type
 * @param id its identifier, 0x0001 to 0xFFFF
 * @throws RangeError when the identifier is not a 16-bit number
 */
export function propTag<T extends PropType>(type: T, id: number): PropTag<T> {
  if (!Number.isInteger(id) || id < 0 || id > 0xFFFF) throw new RangeError(`a property identifier has 16 bits: ${id}`);
  return (id * 0x10000 + PT[type]) as PropTag<T>;
}

const MV_INSTANCE = 0x2000;
const names = new Map<number, PropType>(Object.entries(PT).map(([name, value]) => [value, name as PropType]));

/** The identifier of a tag (PROP_ID). */
export function propIdOf(tag: number): number {
  return tag >>> 16;
}

/** The name of a tag's type (PROP_TYPE), or its number as `'0x0013'` when there is no such type. MV_INSTANCE is ignored. */
export function propTypeOf(tag: number): PropType | HexTag {
  const type = tag & 0xFFFF;
  return names.get(type) ?? names.get(type & ~MV_INSTANCE) ?? `0x${type.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The same property as another type (CHANGE_PROP_TYPE): `changePropType(tag, 'PT_UNSPECIFIED')`. */
export function changePropType<T extends PropType>(tag: number, type: T): PropTag<T> {
  return propTag(type, propIdOf(tag));
}

/** A tag as text, `'0x0037001F'`: the last four digits are the type. */
export type HexTag = `0x${string}`;

type Suffix<T extends string> = T extends `0x${infer _A}${infer _B}${infer _C}${infer _D}${infer Type}` ? Uppercase<Type> : never;

interface TypeBySuffix {
  '0002': 'PT_I2';
  '0003': 'PT_LONG';
  '0004': 'PT_R4';
  '0005': 'PT_DOUBLE';
  '0006': 'PT_CURRENCY';
  '0007': 'PT_APPTIME';
  '000A': 'PT_ERROR';
  '000B': 'PT_BOOLEAN';
  '000D': 'PT_OBJECT';
  '0014': 'PT_I8';
  '001E': 'PT_STRING8';
  '001F': 'PT_UNICODE';
  '0040': 'PT_SYSTIME';
  '0048': 'PT_CLSID';
  '00FB': 'PT_SVREID';
  '00FD': 'PT_SRESTRICT';
  '00FE': 'PT_ACTIONS';
  '0102': 'PT_BINARY';
  '1002': 'PT_MV_I2';
  '1003': 'PT_MV_LONG';
  '1004': 'PT_MV_R4';
  '1005': 'PT_MV_DOUBLE';
  '1006': 'PT_MV_CURRENCY';
  '1007': 'PT_MV_APPTIME';
  '1014': 'PT_MV_I8';
  '101E': 'PT_MV_STRING8';
  '101F': 'PT_MV_UNICODE';
  '1040': 'PT_MV_SYSTIME';
  '1048': 'PT_MV_CLSID';
  '1102': 'PT_MV_BINARY';
}

/** The property type of a tag in any of its spellings: a constant, the name of one, or its hexadecimal digits. */
export type TypeOf<T> =
  T extends PropTag<infer P> ? P
  : T extends keyof KnownTags ? KnownTags[T]
  : T extends HexTag ? (Suffix<T> extends keyof TypeBySuffix ? TypeBySuffix[Suffix<T>] : PropType)
  : never;

/** The JavaScript type of a tag's values, for any spelling of the tag. */
export type ValueOf<T> = PropTypeMap[TypeOf<T>];
