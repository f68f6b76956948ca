import type { NativeSort } from '../native/addon.d.ts';
import type { PropTag } from './prop-tag.ts';

/** One key of a sort order (SSortOrder). Make it with `asc` or `desc`. */
export interface SortKey {
  readonly tag: PropTag;
  readonly descending: boolean;
}

/** Ascending by a property; rows without it come first. */
export function asc(tag: PropTag): SortKey {
  return { tag, descending: false };
}

/** Descending by a property. @example sort: [desc(PR_MESSAGE_DELIVERY_TIME)] */
export function desc(tag: PropTag): SortKey {
  return { tag, descending: true };
}

/** TABLE_SORT_ASCEND, TABLE_SORT_DESCEND. */
export function toNativeSort(keys: readonly SortKey[]): NativeSort {
  return { columns: keys.map(({ tag, descending }) => ({ tag, order: descending ? 1 : 0 })), categories: 0, expanded: 0 };
}
