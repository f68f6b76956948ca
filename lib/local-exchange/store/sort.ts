// Sort orders evaluated for real: MS-OXCTABL 2.2.2.3, MS-OXCDATA 2.13.

import { ecInvalidParam, ecTooComplex } from '../wire/error-codes.ts';
import { multiValueFlag, multiValueInstanceFlag, propertyType } from '../wire/property-types.ts';
import type { PropData, SortColumn, SortOrder } from '../wire/values.ts';
import { isMultiValued, isStorableType, isValueInstance } from './property-types.ts';
import type { RowObject, RowType } from './row-type.ts';
import { StoreError } from './store-error.ts';
import { compareStrings, compareValues } from './value-compare.ts';

const kAscending = 0;
const kDescending = 1;
const kMaximumCategory = 4;
/** Of MAPI (TABLE_SORT_CATEG_MIN), and servers know it as well. */
const kMinimumCategory = 8;

const kMaxSortColumns = 32;
export const kMaxCategories = 8;

/** Whether the groups before this column are put in order by its largest or smallest value in each (MS-OXCDATA 2.13.1). */
export function isAggregated(column: SortColumn): boolean {
  return column.order === kMaximumCategory || column.order === kMinimumCategory;
}

export const isMinimum = (column: SortColumn): boolean => column.order === kMinimumCategory;
export const isDescending = (column: SortColumn): boolean => column.order === kDescending;

/** @throws StoreError ecTooComplex, ecInvalidParam for a sort order that this server doesn't keep. */
export function checkSortOrder(order: SortOrder): void {
  const { columns, categories, expanded } = order;
  if (categories > columns.length || expanded > categories) throw new StoreError(ecInvalidParam, 'More categories than columns');
  if (columns.length > kMaxSortColumns || categories > kMaxCategories) {
    throw new StoreError(ecTooComplex, `Tables have at most ${kMaxSortColumns} sort columns and ${kMaxCategories} categories`);
  }
  for (const [index, column] of columns.entries()) checkColumn(column, categories > 0 && index === categories);
  // MS-OXCDATA 2.13.2
  if (columns.filter(({ tag }) => isMultiValued(tag)).length > 1) throw new StoreError(ecInvalidParam, 'More than one multi-valued property');
}

function checkColumn(column: SortColumn, mayAggregate: boolean): void {
  const type = propertyType(column.tag);
  const single = isValueInstance(column.tag) ? type & ~(multiValueFlag | multiValueInstanceFlag) : type;
  if (!isStorableType(single)) throw new StoreError(ecInvalidParam, `Rows can't be sorted by type 0x${type.toString(16)}`);
  if (isMultiValued(single)) throw new StoreError(ecTooComplex, "Rows can't be sorted by a list of values");
  if (isAggregated(column)) {
    if (!mayAggregate) throw new StoreError(ecInvalidParam, 'An aggregated column follows the last category');
  } else if (column.order !== kAscending && column.order !== kDescending) {
    throw new StoreError(ecInvalidParam, `Sort direction ${column.order}`);
  }
}

/** The rows in order. Objects without the property come first in ascending order; equal ones keep the order they had. */
export function sortRows<T extends RowObject>(rows: readonly T[], columns: readonly SortColumn[], type: RowType<T>): T[] {
  const comparers = columns.map(({ tag, order: direction }) => {
    const read = type.schema.reader(tag);
    return columnComparer(rows.map(read), direction === kDescending);
  });
  const first = comparers[0];
  if (first === undefined) return [...rows];
  const indexes = Array.from(rows, (_, index) => index);
  indexes.sort((a, b) => {
    let result = first(a, b);
    for (let column = 1; result === 0 && column < comparers.length; column++) result = (comparers[column] as typeof first)(a, b);
    return result === 0 ? a - b : result;
  });
  return indexes.map((index) => rows[index] as T);
}

/** Compares rows by their index: the keys of a column are read and prepared once. */
function columnComparer(values: (PropData | undefined)[], descending: boolean): (a: number, b: number) => number {
  const keys = ranks(values) ?? smallKeys(values);
  const compare = keys.every((key) => key === undefined || typeof key === 'string')
    ? (compareStrings as (a: PropData, b: PropData) => number)
    : compareValues;
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const left = keys[a];
    const right = keys[b];
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -sign : sign;
    return sign * compare(left, right);
  };
}

/** Strings that come again and again, as senders and categories do, are compared once; equal ones have the same rank. */
function ranks(values: (PropData | undefined)[]): (number | undefined)[] | undefined {
  const distinct = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value !== 'string') return undefined;
    distinct.add(value);
    if (distinct.size > values.length / 2) return undefined;
  }
  const sorted = [...distinct].toSorted(compareStrings);
  const rankOf = new Map<string, number>();
  let rank = 0;
  for (const [index, value] of sorted.entries()) {
    if (index > 0 && compareStrings(sorted[index - 1] as string, value) !== 0) rank++;
    rankOf.set(value, rank);
  }
  return values.map((value) => (value === undefined ? undefined : rankOf.get(value as string)));
}

/** 64-bit integers that lie close together, as times do, compare many times faster as numbers. */
function smallKeys(values: (PropData | undefined)[]): (PropData | undefined)[] {
  let lowest: bigint | undefined;
  let highest: bigint | undefined;
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value !== 'bigint') return values;
    if (lowest === undefined || value < lowest) lowest = value;
    if (highest === undefined || value > highest) highest = value;
  }
  if (lowest === undefined || highest === undefined || highest - lowest > BigInt(Number.MAX_SAFE_INTEGER)) return values;
  const base = lowest;
  return values.map((value) => (value === undefined ? undefined : Number((value as bigint) - base)));
}
