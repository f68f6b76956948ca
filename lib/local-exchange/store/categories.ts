// Categorised tables: rows in groups below header rows that are expanded and collapsed. MS-OXCTABL 2.2.2.3, 2.2.2.17, 2.2.2.18.

import { cellType, propertyId } from '../wire/property-types.ts';
import type { PropData, SortColumn, SortOrder } from '../wire/values.ts';
import { categoryName } from './collapse-state.ts';
import { shortId } from './object-id.ts';
import * as tags from './property-tags.ts';
import { isMultiValued, isValueInstance, typeAnswers } from './property-types.ts';
import type { RowObject, RowType } from './row-type.ts';
import { isAggregated, isDescending, isMinimum, sortRows } from './sort.ts';
import { compareValues, valueKey } from './value-compare.ts';

// PidTagRowType (MS-OXCTABL 2.2.1.3)
const kExpandedCategory = 3;
const kCollapsedCategory = 4;

/** No replica has this id: header rows are not mistaken for messages. */
const kHeadingReplica = 0xffff;
let headingCount = 0;

/** A header row. It stays the same object while its category has rows. */
export class Heading {
  /** PidTagInstID, which is the category id of ExpandRow and CollapseRow. */
  readonly id: bigint = shortId(++headingCount, kHeadingReplica);
  readonly parent: Heading | undefined;
  /** PidTagDepth: 0 for the outermost category. */
  readonly level: number;
  /** The values that make the category, this level and those around it: the same in every table of the same rows. */
  readonly key: string;
  readonly #column: SortColumn;
  isExpanded: boolean;
  categoryValue: PropData | undefined;
  /** Header rows below, in the last category none. */
  headings: readonly Heading[] = [];
  /** Rows below; only in the last category. */
  leaves: readonly object[] = [];
  contentCount = 0;
  unreadCount = 0;
  /** Of the aggregated column. */
  aggregate: { readonly tag: number; readonly value: PropData } | undefined;

  constructor(parent: Heading | undefined, column: SortColumn, level: number, key: string, isExpanded: boolean) {
    this.parent = parent;
    this.#column = column;
    this.level = level;
    this.key = key;
    this.isExpanded = isExpanded;
  }

  /** What stands for it in collapse states. */
  get name(): string {
    return categoryName(this.key);
  }

  /** Rows that it adds to the view while it is expanded and in the view itself. */
  get rowsBelow(): number {
    if (this.headings.length === 0) return this.leaves.length;
    return this.headings.reduce((sum, heading) => sum + 1 + (heading.isExpanded ? heading.rowsBelow : 0), 0);
  }

  /** Whether every category around it is expanded. */
  get isVisible(): boolean {
    return this.parent === undefined || (this.parent.isExpanded && this.parent.isVisible);
  }

  /** A property of the header row: the categories that it is in, and what counts its rows. */
  value(tag: number): PropData | undefined {
    switch (tag) {
      case tags.PR_INST_ID: return this.id;
      case tags.PR_INSTANCE_NUM: return 0;
      case tags.PR_ROW_TYPE: return this.isExpanded ? kExpandedCategory : kCollapsedCategory;
      case tags.PR_DEPTH: return this.level;
      case tags.PR_CONTENT_COUNT: return this.contentCount;
      case tags.PR_CONTENT_UNREAD: return this.unreadCount;
    }
    for (const heading of this.#path) if (answers(heading.#column.tag, tag)) return heading.categoryValue;
    return this.aggregate !== undefined && answers(this.aggregate.tag, tag) ? this.aggregate.value : undefined;
  }

  tags(): number[] {
    const found = [tags.PR_INST_ID, tags.PR_INSTANCE_NUM, tags.PR_ROW_TYPE, tags.PR_DEPTH, tags.PR_CONTENT_COUNT, tags.PR_CONTENT_UNREAD];
    for (const heading of this.#path) if (heading.categoryValue !== undefined) found.push(heading.#column.tag);
    return found;
  }

  /** This header row and those above it. */
  get #path(): Heading[] {
    return this.parent === undefined ? [this] : [this, ...this.parent.#path];
  }
}

/** A column of single values answers for a value instance and the other way round; a list of values is not asked for. */
function answers(sorted: number, asked: number): boolean {
  if (propertyId(sorted) !== propertyId(asked) || (isMultiValued(asked) && !isValueInstance(asked))) return false;
  return typeAnswers(cellType(sorted), cellType(asked));
}

/** The categories of a table, and which of them are expanded. */
export class Categories<T extends RowObject> {
  readonly #order: SortOrder;
  readonly #type: RowType<T>;
  /** Within the groups: what is no aggregate. */
  readonly #sorted: readonly SortColumn[];
  readonly #aggregated: SortColumn | undefined;
  #top: readonly Heading[] = [];
  #byKey = new Map<string, Heading>();
  #byId = new Map<bigint, Heading>();

  constructor(order: SortOrder, type: RowType<T>) {
    this.#order = order;
    this.#type = type;
    this.#sorted = order.columns.filter((column) => !isAggregated(column));
    this.#aggregated = order.columns.find(isAggregated);
  }

  get depth(): number {
    return this.#order.categories;
  }

  heading(id: bigint): Heading | undefined {
    return this.#byId.get(id);
  }

  /** By its name in collapse states. */
  named(name: string): Heading | undefined {
    return [...this.#byKey.values()].find((heading) => heading.name === name);
  }

  /** Names of the categories that are not as they were after sorting. */
  changed(): string[] {
    return [...this.#byKey.values()].filter((heading) => heading.isExpanded !== this.#startsExpanded(heading.level)).map(({ name }) => name);
  }

  /** Expands and collapses so that these are the changed ones. */
  restore(changed: readonly string[]): void {
    const names = new Set(changed);
    for (const heading of this.#byKey.values()) heading.isExpanded = this.#startsExpanded(heading.level) !== names.has(heading.name);
  }

  /** Makes the groups anew of these rows; what was expanded or collapsed stays so. */
  arrange(rows: readonly T[]): void {
    const sorted = sortRows(rows, this.#sorted, this.#type);
    const before = this.#byKey;
    this.#byKey = new Map();
    this.#byId = new Map();
    const categories = this.#order.columns.slice(0, this.depth);
    const values = categories.map(({ tag }) => sorted.map(this.#type.schema.reader(tag)));
    const flags = this.#type.schema.reader(tags.PR_MESSAGE_FLAGS);
    const isUnread = sorted.map((row) => (((flags(row) as number | undefined) ?? tags.MSGFLAG_READ) & tags.MSGFLAG_READ) === 0);
    const aggregates = this.#aggregated === undefined ? undefined : sorted.map(this.#type.schema.reader(this.#aggregated.tag));

    const group = (level: number, start: number, end: number, parent: Heading | undefined): Heading[] => {
      const column = categories[level] as SortColumn;
      const keys = values[level] as (PropData | undefined)[];
      const headings: Heading[] = [];
      for (let from = start, to = start; from < end; from = to) {
        while (to < end && isSame(keys[from], keys[to])) to++;
        const value = keys[from];
        let key = keyOf(parent, value);
        // Strings that a locale keeps apart although they differ in case only.
        while (this.#byKey.has(key)) key += "'";
        const heading = before.get(key) ?? new Heading(parent, column, level, key, this.#startsExpanded(level));
        heading.categoryValue = value;
        heading.contentCount = to - from;
        heading.unreadCount = count(isUnread, from, to);
        if (level + 1 < categories.length) heading.headings = group(level + 1, from, to, heading);
        else {
          heading.leaves = sorted.slice(from, to);
          if (aggregates !== undefined) heading.aggregate = this.#aggregateOf(aggregates, from, to);
        }
        this.#byKey.set(key, heading);
        this.#byId.set(heading.id, heading);
        headings.push(heading);
      }
      return aggregates !== undefined && level + 1 === categories.length ? byAggregate(headings, isDescending(column)) : headings;
    };
    this.#top = group(0, 0, sorted.length, undefined);
  }

  /** What is in view: header rows, and the rows of those that are expanded. */
  view(): (T | Heading)[] {
    const rows: (T | Heading)[] = [];
    const show = (headings: readonly Heading[]): void => {
      for (const heading of headings) {
        rows.push(heading);
        if (!heading.isExpanded) continue;
        show(heading.headings);
        for (const leaf of heading.leaves) rows.push(leaf as T);
      }
    };
    show(this.#top);
    return rows;
  }

  /** The header row right above a row, in view or not. */
  above(matches: (row: T) => boolean): { row: T; heading: Heading } | undefined {
    for (const heading of this.#byKey.values()) {
      const row = (heading.leaves as readonly T[]).find(matches);
      if (row !== undefined) return { row, heading };
    }
    return undefined;
  }

  #startsExpanded(level: number): boolean {
    return level < this.#order.expanded;
  }

  #aggregateOf(values: readonly (PropData | undefined)[], from: number, to: number): Heading['aggregate'] {
    const column = this.#aggregated as SortColumn;
    const sign = isMinimum(column) ? -1 : 1;
    let best: PropData | undefined;
    for (let row = from; row < to; row++) {
      const value = values[row];
      if (value !== undefined && (best === undefined || sign * compareValues(value, best) > 0)) best = value;
    }
    return best === undefined ? undefined : { tag: column.tag, value: best };
  }
}

function isSame(left: PropData | undefined, right: PropData | undefined): boolean {
  return left === undefined || right === undefined ? left === right : compareValues(left, right) === 0;
}

/** The direction is that of the category; groups without a value come first in ascending order, as rows do. */
function byAggregate(headings: Heading[], descending: boolean): Heading[] {
  const sign = descending ? -1 : 1;
  return headings.toSorted((a, b) => {
    const [left, right] = [a.aggregate?.value, b.aggregate?.value];
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -sign : sign;
    return sign * compareValues(left, right);
  });
}

/** With the length in front no value can look like a path. */
function keyOf(parent: Heading | undefined, value: PropData | undefined): string {
  const key = valueKey(value);
  return `${parent?.key ?? ''}/${key.length}:${key}`;
}

function count(flags: readonly boolean[], from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) if (flags[row]) sum++;
  return sum;
}
