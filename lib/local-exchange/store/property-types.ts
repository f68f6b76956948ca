// What can be said about a property tag and a value without their object.

import { ecInvalidParam } from '../wire/error-codes.ts';
import {
  multiValueFlag, multiValueInstanceFlag, propertyType, PtypBinary, PtypBoolean, PtypCurrency, PtypErrorCode, PtypFloating32, PtypFloating64, PtypFloatingTime,
  PtypGuid, PtypInteger16, PtypInteger32, PtypInteger64, PtypObject, PtypRestriction, PtypRuleAction, PtypServerId, PtypString,
  PtypString8, PtypTime, PtypUnspecified,
} from '../wire/property-types.ts';
import type { PropData } from '../wire/values.ts';
import { StoreError } from './store-error.ts';

export const isMultiValued = (tag: number): boolean => (tag & multiValueFlag) !== 0;
/** A column or sort key of which every row has one value (MS-OXCDATA 2.11.1.3). */
export const isValueInstance = (tag: number): boolean => (tag & (multiValueFlag | multiValueInstanceFlag)) === (multiValueFlag | multiValueInstanceFlag);
/** The property of all values that a value instance is of. */
export const wholeTag = (tag: number): number => (isValueInstance(tag) ? (tag & ~multiValueInstanceFlag) >>> 0 : tag);
export const isStringType = (type: number): boolean => type === PtypString || type === PtypString8;

/** The stores keep every string as UTF-16: an 8-bit string type stands for the same property. */
export function storedTag(tag: number): number {
  return (tag & 0xefff) === PtypString8 ? (tag | 1) >>> 0 : tag;
}

/** Whether a property of type `stored` answers a request for type `wanted`: the wire encodes strings in the width asked for. */
export function typeAnswers(stored: number, wanted: number): boolean {
  if (stored === wanted || wanted === PtypUnspecified) return true;
  return (stored | 1) === (wanted | 1) && ((stored | 1) & ~multiValueFlag) === PtypString;
}

/** Types that a property of an object can have, as opposed to those of requests and answers. */
export function isStorableType(type: number): boolean {
  switch (type & ~multiValueFlag) {
    case PtypInteger16: case PtypInteger32: case PtypFloating32: case PtypFloating64: case PtypCurrency: case PtypFloatingTime:
    case PtypInteger64: case PtypString8: case PtypString: case PtypTime: case PtypGuid: case PtypBinary:
      return true;
    case PtypBoolean: case PtypServerId: case PtypRestriction: case PtypRuleAction:
      return (type & multiValueFlag) === 0;
    default:
      return false;
  }
}

/**
 * The value as the store keeps it: integers signed, FILETIME unsigned.
 * @throws StoreError ecInvalidParam when the value does not belong to the type.
 */
export function storedValue(tag: number, value: PropData): PropData {
  const type = propertyType(tag);
  if (isMultiValued(type)) {
    if (!Array.isArray(value)) throw mismatch(tag);
    return (value as readonly PropData[]).map((element) => scalar(type & ~multiValueFlag, element, tag)) as PropData;
  }
  return scalar(type, value, tag);
}

function scalar(type: number, value: PropData, tag: number): PropData {
  switch (type) {
    case PtypInteger16:
      if (typeof value === 'number') return (value << 16) >> 16;
      break;
    case PtypInteger32:
      if (typeof value === 'number') return value | 0;
      break;
    case PtypFloating32: case PtypFloating64: case PtypFloatingTime: case PtypErrorCode:
      if (typeof value === 'number') return value;
      break;
    case PtypInteger64: case PtypCurrency:
      if (typeof value === 'bigint') return BigInt.asIntN(64, value);
      break;
    case PtypTime:
      if (typeof value === 'bigint') return BigInt.asUintN(64, value);
      break;
    case PtypBoolean:
      if (typeof value === 'boolean') return value;
      break;
    case PtypString: case PtypString8:
      if (typeof value === 'string') return value;
      break;
    case PtypGuid:
      if (value instanceof Uint8Array && value.length === 16) return value;
      break;
    case PtypBinary: case PtypServerId: case PtypRuleAction: case PtypObject:
      if (value instanceof Uint8Array) return value;
      break;
    case PtypRestriction:
      if (typeof value === 'object' && value !== null && 'type' in value) return value;
      break;
  }
  throw mismatch(tag);
}

function mismatch(tag: number): StoreError {
  return new StoreError(ecInvalidParam, `The value of property 0x${tag.toString(16).padStart(8, '0')} does not have the type of its tag`);
}

/** Bytes that a value takes on the wire, the counts in front of it left out: PR_MESSAGE_SIZE and size restrictions are made of it. */
export function valueSize(tag: number, value: PropData): number {
  if (Array.isArray(value)) {
    let sum = 0;
    for (const element of value as readonly PropData[]) sum += valueSize(tag & ~multiValueFlag, element);
    return sum;
  }
  if (typeof value === 'string') return 2 * value.length + 2;
  if (value instanceof Uint8Array) return value.length;
  switch (propertyType(tag)) {
    case PtypBoolean: return 1;
    case PtypInteger16: return 2;
    case PtypInteger32: case PtypFloating32: case PtypErrorCode: return 4;
    case PtypFloating64: case PtypFloatingTime: case PtypCurrency: case PtypInteger64: case PtypTime: return 8;
    default: return 0;
  }
}
