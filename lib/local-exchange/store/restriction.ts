// Restrictions evaluated for real: MS-OXCDATA 2.12.

import { ecInvalidParam, ecTooComplex } from '../wire/error-codes.ts';
import {
  multiValueFlag, multiValueInstanceFlag, propertyType, PtypBinary, PtypBoolean, PtypInteger32, PtypString, PtypString8,
} from '../wire/property-types.ts';
import { maximumRestrictionDepth } from '../wire/restriction.ts';
import type { PropData, PropValue, Restriction } from '../wire/values.ts';
import { contentMatcher } from './content-match.ts';
import { isMultiValued, isStorableType, storedValue, typeAnswers, valueSize, wholeTag } from './property-types.ts';
import type { RowObject, RowType } from './row-type.ts';
import { StoreError } from './store-error.ts';
import { compareValues, equalValues } from './value-compare.ts';

export type Predicate<T> = (row: T) => boolean;

/**
 * Makes a predicate for one pass over rows (a count restriction counts them).
 * A property that an object lacks makes every comparison false, also "not equal"; a property with several values matches by any of them.
 * @throws StoreError ecInvalidParam (types that don't fit, unknown operators), ecTooComplex (too deep, or not evaluated by this server).
 */
export function compileRestriction<T extends RowObject>(restriction: Restriction, rows: RowType<T>, depth = 0): Predicate<T> {
  if (depth >= maximumRestrictionDepth) throw new StoreError(ecTooComplex, `Restrictions nest at most ${maximumRestrictionDepth} deep`);
  switch (restriction.type) {
    case 'and': {
      const children = restriction.children.map((child) => compileRestriction(child, rows, depth + 1));
      return (row) => children.every((child) => child(row));
    }
    case 'or': {
      const children = restriction.children.map((child) => compileRestriction(child, rows, depth + 1));
      return (row) => children.some((child) => child(row));
    }
    case 'not': {
      const child = compileRestriction(restriction.child, rows, depth + 1);
      return (row) => !child(row);
    }
    case 'content':
      return compileContent(restriction, rows);
    case 'property':
      return compileProperty(restriction, rows);
    case 'compareProps':
      return compileCompare(restriction, rows);
    case 'bitmask':
      return compileBitmask(restriction, rows);
    case 'size': {
      const read = rows.schema.reader(restriction.tag);
      const holds = relation(restriction.relop);
      return (row) => {
        const value = read(row);
        return value !== undefined && holds(valueSize(restriction.tag, value) - restriction.size);
      };
    }
    case 'exist': {
      const read = rows.schema.reader(restriction.tag);
      return (row) => read(row) !== undefined;
    }
    case 'subObject': {
      const below = rows.subRows?.(restriction.subObject);
      if (below === undefined) throw new StoreError(ecTooComplex, `No sub-objects 0x${restriction.subObject.toString(16)} here`);
      const matches = below.some((type) => compileRestriction(restriction.child, type, depth + 1));
      return (row) => matches(row).includes(true);
    }
    case 'comment':
      // MS-OXCDATA 2.12.11: the comment itself is not evaluated; without a restriction it is always true.
      return restriction.child === undefined ? () => true : compileRestriction(restriction.child, rows, depth + 1);
    case 'count':
      break;
  }
  const child = compileRestriction(restriction.child, rows, depth + 1);
  let left = restriction.count;
  return (row) => left > 0 && child(row) && left-- > 0;
}

type Of<K extends Restriction['type']> = Extract<Restriction, { type: K }>;

function compileContent<T extends RowObject>({ fuzzyLevel, tag, value }: Of<'content'>, rows: RowType<T>): Predicate<T> {
  const type = elementType(tag);
  if (type !== PtypString && type !== PtypString8 && type !== PtypBinary) throw badType(tag);
  const wanted = comparand(tag, value);
  if (Array.isArray(wanted)) throw new StoreError(ecTooComplex, 'A content restriction looks for one value');
  const matches = contentMatcher(fuzzyLevel, wanted as string | Uint8Array);
  const read = rows.schema.reader(tag);
  return (row) => some(read(row), matches);
}

function compileProperty<T extends RowObject>({ relop, tag, value }: Of<'property'>, rows: RowType<T>): Predicate<T> {
  const wanted = comparand(tag, value);
  const read = rows.schema.reader(tag);
  if (Array.isArray(wanted)) {
    if (relop !== kEqual && relop !== kNotEqual) throw new StoreError(ecTooComplex, 'Lists of values have no order');
    return (row) => {
      const found = read(row);
      return found !== undefined && equalValues(found, wanted) === (relop === kEqual);
    };
  }
  const holds = relation(relop);
  if (propertyType(tag) === PtypBoolean && relop !== kEqual && relop !== kNotEqual) {
    throw new StoreError(ecTooComplex, 'Booleans have no order');
  }
  if (relop === kNotEqual && isMultiValued(tag)) {
    return (row) => {
      const found = read(row);
      return found !== undefined && !some(found, (element) => compareValues(element, wanted) === 0);
    };
  }
  return (row) => some(read(row), (element) => holds(compareValues(element, wanted)));
}

function compileCompare<T extends RowObject>({ relop, tag1, tag2 }: Of<'compareProps'>, rows: RowType<T>): Predicate<T> {
  if (isMultiValued(tag1) || isMultiValued(tag2)) throw new StoreError(ecTooComplex, 'Lists of values are not compared with each other');
  if (!isStorableType(propertyType(tag1))) throw badType(tag1);
  if (!typeAnswers(propertyType(tag1), propertyType(tag2))) throw badType(tag2);
  const [left, right, holds] = [rows.schema.reader(tag1), rows.schema.reader(tag2), relation(relop)];
  return (row) => {
    const [a, b] = [left(row), right(row)];
    return a !== undefined && b !== undefined && holds(compareValues(a, b));
  };
}

function compileBitmask<T extends RowObject>({ relop, tag, mask }: Of<'bitmask'>, rows: RowType<T>): Predicate<T> {
  if (propertyType(tag) !== PtypInteger32) throw badType(tag);
  if (relop !== 0 && relop !== 1) throw new StoreError(ecInvalidParam, `Bitmask operator ${relop}`);
  const read = rows.schema.reader(tag);
  return (row) => {
    const value = read(row);
    return value !== undefined && (((value as number) & mask) !== 0) === (relop === 1);
  };
}

const kEqual = 4;
const kNotEqual = 5;

/** What a relational operator says about the result of a comparison. */
function relation(relop: number): (order: number) => boolean {
  switch (relop) {
    case 0: return (order) => order < 0;
    case 1: return (order) => order <= 0;
    case 2: return (order) => order > 0;
    case 3: return (order) => order >= 0;
    case kEqual: return (order) => order === 0;
    case kNotEqual: return (order) => order !== 0;
    // Regular expressions, and membership in distribution lists.
    case 6: case 0x64: throw new StoreError(ecTooComplex, `Relational operator ${relop} is not evaluated`);
    default: throw new StoreError(ecInvalidParam, `Relational operator ${relop}`);
  }
}

/** The value to compare with, checked against the property that it is compared with: same type, or one element of it. */
function comparand(tag: number, { tag: valueTag, value }: PropValue): PropData {
  const wanted = propertyType(wholeTag(tag));
  const given = propertyType(wholeTag(valueTag));
  if (!isStorableType(wanted)) throw badType(tag);
  if (!typeAnswers(wanted, given) && !typeAnswers(elementType(tag), given)) throw badType(valueTag);
  if (!isStorableType(given)) throw badType(valueTag);
  return storedValue(valueTag & ~multiValueInstanceFlag, value);
}

function some(value: PropData | undefined, matches: (element: PropData) => boolean): boolean {
  if (value === undefined) return false;
  return Array.isArray(value) ? value.some((element) => matches(element as PropData)) : matches(value);
}

function elementType(tag: number): number {
  return propertyType(tag) & ~(multiValueFlag | multiValueInstanceFlag);
}

function badType(tag: number): StoreError {
  return new StoreError(ecInvalidParam, `Property 0x${tag.toString(16).padStart(8, '0')} has a type that does not fit here`);
}
