// Values between a test in node.exe and the host of its local Exchange: copied where they are data, by number where they are objects
// of a class.

/** Stands for an object that lives at the host. */
export interface Reference {
  readonly reference: number;
  /** What it was made by: tells which of its members are functions. */
  readonly made: string;
  /** It can be called, or made an object of. */
  readonly callable?: boolean;
}

const REFERENCE = '\u0000reference';

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A value that can be serialized.
 * @param referTo gives the number for what is no data, or throws.
 */
export function packed(value: unknown, referTo: (value: object) => Reference): unknown {
  if (typeof value === 'function') return { [REFERENCE]: referTo(value) };
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date || value instanceof RegExp) return value;
  if (Array.isArray(value)) return value.map((item) => packed(item, referTo));
  if (value instanceof Set) return new Set([...value].map((item) => packed(item, referTo)));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, packed(item, referTo)]));
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, packed(item, referTo)]));
  return { [REFERENCE]: referTo(value) };
}

/** @param find gives the object, or what stands for it. */
export function unpacked(value: unknown, find: (reference: Reference) => unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date || value instanceof RegExp) return value;
  if (Array.isArray(value)) return value.map((item) => unpacked(item, find));
  if (value instanceof Set) return new Set([...value].map((item) => unpacked(item, find)));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, unpacked(item, find)]));
  if (Object.hasOwn(value, REFERENCE)) return find((value as Record<string, Reference>)[REFERENCE]!);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpacked(item, find)]));
}

/** What the test asks of the host. */
export type Request =
  | { readonly ask: 'module'; readonly module: string }
  | { readonly ask: 'get'; readonly object: number; readonly member: string }
  | { readonly ask: 'set'; readonly object: number; readonly member: string; readonly value: unknown }
  | { readonly ask: 'call'; readonly object: number; readonly member: string; readonly values: readonly unknown[] }
  | { readonly ask: 'make'; readonly object: number; readonly values: readonly unknown[] }
  | { readonly ask: 'wait'; readonly promise: number };

/** Members whose names are symbols travel under these. */
export const ASYNC_DISPOSE = '\u0000asyncDispose';

export type Reply =
  | { readonly result: 'value'; readonly value: unknown }
  | { readonly result: 'function' }
  | { readonly result: 'promise'; readonly promise: number }
  | { readonly result: 'error'; readonly name: string; readonly message: string; readonly code?: unknown };
