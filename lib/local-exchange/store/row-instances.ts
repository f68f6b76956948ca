// Rows of one value each, made of objects whose property has several: MS-OXCDATA 2.11.1.3, MS-OXCTABL 2.2.2.2.1.

import { ecTableTooBig } from '../wire/error-codes.ts';
import type { PropData } from '../wire/values.ts';
import type { RowObject, RowType } from './row-type.ts';
import { StoreError } from './store-error.ts';
import { valueKey } from './value-compare.ts';

/** Two such columns of 300 values already make 90,000 rows of one message. */
const kMaxRows = 1_000_000;

/** One of the rows of an object. */
export class InstanceRow<T> {
  readonly object: T;
  /** PidTagInstanceNum: counts the rows of the object from 0. */
  readonly number: number;
  /** The single values of this row, in the order of the properties that have one each. */
  readonly values: readonly (PropData | undefined)[];

  constructor(object: T, number: number, values: readonly (PropData | undefined)[]) {
    this.object = object;
    this.number = number;
    this.values = values;
  }
}

interface Made<T> {
  /** The lists that the rows were made of: the rows stay the same objects as long as these do. */
  readonly lists: readonly (PropData | undefined)[];
  readonly rows: readonly InstanceRow<T>[];
}

/** Makes one row per value, or combination of values, of the properties in `tags`. */
export class RowInstances<T extends RowObject> {
  readonly #readers: readonly ((object: T) => PropData | undefined)[];
  #made = new Map<T, Made<T>>();

  constructor(tags: readonly number[], type: RowType<T>) {
    this.#readers = tags.map((tag) => type.schema.reader(tag));
  }

  /** @throws StoreError ecTableTooBig. */
  expand(objects: readonly T[]): InstanceRow<T>[] {
    const made = new Map<T, Made<T>>();
    const rows: InstanceRow<T>[] = [];
    for (const object of objects) {
      const lists = this.#readers.map((read) => read(object));
      const known = this.#made.get(object);
      const isSame = known !== undefined && known.lists.every((list, index) => list === lists[index]);
      const entry = isSame ? known : { lists, rows: this.#rowsOf(object, lists, kMaxRows - rows.length) };
      made.set(object, entry);
      for (const row of entry.rows) rows.push(row);
    }
    this.#made = made;
    return rows;
  }

  #rowsOf(object: T, lists: readonly (PropData | undefined)[], most: number): InstanceRow<T>[] {
    let combinations: (PropData | undefined)[][] = [[]];
    for (const list of lists) {
      const values = distinct(list);
      if (combinations.length * values.length > most) throw new StoreError(ecTableTooBig, `A table has at most ${kMaxRows} rows`);
      combinations = combinations.flatMap((combination) => values.map((value) => [...combination, value]));
    }
    return combinations.map((values, number) => new InstanceRow(object, number, values));
  }
}

/** An object without the property has its row like any other. */
function distinct(list: PropData | undefined): (PropData | undefined)[] {
  if (!Array.isArray(list) || list.length <= 1) return [Array.isArray(list) ? (list as readonly PropData[])[0] : list];
  return [...new Map((list as readonly PropData[]).map((value) => [valueKey(value), value])).values()];
}
