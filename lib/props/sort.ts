import type { NativeSort } from '../native/addon.ts';
import { unknownName } from '../prop-names.ts';
import type { NamedProp, Property } from './named-prop.ts';
import type { PropTag } from './prop-tag.ts';

/** One key of a sort order (SSortOrder). Make it with `asc` or `desc`. */
export interface SortKey {
  readonly tag: Property;
  readonly descending: boolean;
  /** Not a key of rows, but of groups: made by `maxOf` or `minOf`. */
  readonly aggregate?: 'max' | 'min';
}

/** How the first keys of a sort order group the rows of a contents table. */
export interface Categories {
  /** So many of the first sort keys are headings: a row of its own stands above the rows that have the same value. Default 0. */
  readonly categories?: number | undefined;
  /** So many of the headings, from the outermost, are expanded in the beginning, so that what is below them shows. Default: all. */
  readonly expanded?: number | undefined;
}

/** Ascending by a property; rows without it come first. */
export function asc(tag: Property): SortKey {
  return { tag, descending: false };
}

/** Descending by a property. @example sort: [desc(PR_MESSAGE_DELIVERY_TIME)] */
export function desc(tag: Property): SortKey {
  return { tag, descending: true };
}

/**
 * Right behind the last heading: orders the groups by the largest value of a property in each of them, in the direction of that heading's key
 * (TABLE_SORT_CATEG_MAX).
 * @example
 * // Conversations, the one with the newest message first.
 * inbox.contents({ columns, categories: 1, sort: [desc(PR_CONVERSATION_TOPIC), maxOf(PR_MESSAGE_DELIVERY_TIME), desc(PR_MESSAGE_DELIVERY_TIME)] })
 */
export function maxOf(tag: Property): SortKey {
  return { tag, descending: false, aggregate: 'max' };
}

/** As `maxOf`, by the smallest value (TABLE_SORT_CATEG_MIN). */
export function minOf(tag: Property): SortKey {
  return { tag, descending: false, aggregate: 'min' };
}

/** @throws RangeError when there are more headings than keys, or more expanded ones than headings */
export function checkCategories(keys: readonly SortKey[], { categories = 0, expanded = categories }: Categories): void {
  if (!Number.isInteger(categories) || categories < 0 || categories > keys.length)
    throw new RangeError(`categories must be from 0 to ${keys.length}, the number of sort keys, not ${categories}`);
  if (!Number.isInteger(expanded) || expanded < 0 || expanded > categories)
    throw new RangeError(`expanded must be from 0 to ${categories}, the number of categories, not ${expanded}`);
}

const AGGREGATE = { max: 4, min: 8 } as const;

/** TABLE_SORT_*. All rows lack a property that the store does not know, so it orders nothing. */
export function toNativeSort(
  keys: readonly SortKey[], { categories = 0, expanded = categories }: Categories, tagOf: (property: Property) => PropTag | undefined,
): NativeSort {
  const columns = keys.flatMap(({ tag, descending, aggregate }, index) => {
    const found = tagOf(tag);
    if (found === undefined && index < categories) throw unknownName('IMAPITable::SortTable', tag as NamedProp);
    return found === undefined ? [] : { tag: found, order: aggregate === undefined ? Number(descending) : AGGREGATE[aggregate] };
  });
  return { columns, categories, expanded };
}
