import type { PropData } from '../wire/values.ts';

// Exchange sorts and compares strings by the rules of a locale and without regard to case; accents count.
const collator = new Intl.Collator('en', { sensitivity: 'accent', usage: 'sort' });

export function compareStrings(left: string, right: string): number {
  return left === right ? 0 : collator.compare(left, right);
}

/** Order of two single values of the same type: negative, 0, positive. */
export function compareValues(left: PropData, right: PropData): number {
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  const a = left as number | bigint | boolean;
  const b = right as number | bigint | boolean;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two values are the same; lists element by element. */
export function equalValues(left: PropData, right: PropData): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => compareValues(value as PropData, right[index] as PropData) === 0);
  }
  return compareValues(left, right) === 0;
}

/** A key that equal single values have in common; strings without regard to case. */
export function valueKey(value: PropData | undefined): string {
  if (value === undefined) return '-';
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('hex')}`;
  const scalar = value as number | bigint | boolean;
  return `${typeof scalar}${scalar}`;
}
