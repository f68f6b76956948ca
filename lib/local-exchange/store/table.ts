import { ecInvalidBookmark, ecInvalidParam, ecMaxObjsExceeded, ecNotFound, ecNotSupported, ecNullObject } from '../wire/error-codes.ts';
import { multiValueInstanceFlag, propertyType, PtypObject } from '../wire/property-types.ts';
import type { PropData, PropValue, Restriction, Row, SortOrder } from '../wire/values.ts';
import { isStorableType } from './property-types.ts';
import { compileRestriction } from './restriction.ts';
import type { RowObject, RowType } from './row-type.ts';
import { checkSortOrder, sortRows } from './sort.ts';
import { StoreError } from './store-error.ts';

/** Where the rows of a table come from. */
export interface TableSource<T extends RowObject> {
  readonly type: RowType<T>;
  /** Changes whenever rows may have come, gone, moved or changed. */
  version(): number;
  rows(): readonly T[];
}

export interface SeekResult {
  /** Rows moved, negative backwards. */
  readonly moved: number;
  /** Fewer than asked for. */
  readonly less: boolean;
}

export interface FoundRow {
  readonly cells: Row;
  /** The bookmark that the search began at has lost its row. */
  readonly lost: boolean;
}

interface Place {
  /** Index of the row that it stands before; the number of rows at the end. */
  index: number;
  /** The row that it was made for is no longer in the table. */
  lost: boolean;
}

export const BOOKMARK_BEGINNING = 0;
export const BOOKMARK_CURRENT = 1;
export const BOOKMARK_END = 2;
export const BOOKMARK_CUSTOM = 3;

/** Bookmarks live until they are freed: a client that forgets to must not fill the memory. */
const kMaxBookmarks = 1000;

/**
 * A table over live objects: columns, restriction, sort order, a cursor and bookmarks (MS-OXCTABL 3.2).
 * Rows are chosen and sorted once and again only after something changed; then the cursor and the bookmarks stay at their
 * rows, so that a reader neither misses a row nor gets one twice while others are added.
 */
export class Table<T extends RowObject> {
  readonly #source: TableSource<T>;
  #columns: readonly number[] | undefined;
  #readers: ((row: T) => PropData | undefined)[] = [];
  #restriction: Restriction | undefined;
  #order: SortOrder | undefined;
  #rows: readonly T[] | undefined;
  #version = -1;
  /** Index of the row that it stands before. */
  #cursor = 0;
  readonly #bookmarks = new Map<number, Place>();
  #nextBookmark = 1;

  constructor(source: TableSource<T>) {
    this.#source = source;
  }

  /** undefined until SetColumns. */
  get columns(): readonly number[] | undefined {
    return this.#columns;
  }

  get rowCount(): number {
    // Asked for when a table is opened, and then the restriction and the order are still to come.
    return this.#rows === undefined && this.#restriction === undefined ? this.#source.rows().length : this.#current().length;
  }

  /** Index of the row that the cursor stands before. */
  get position(): number {
    this.#current();
    return this.#cursor;
  }

  /** @throws StoreError ecInvalidParam for columns of no type, ecNotSupported for one row per value. */
  setColumns(columns: readonly number[]): void {
    for (const column of columns) {
      if ((column & multiValueInstanceFlag) !== 0) throw new StoreError(ecNotSupported, 'One row per value is not kept');
      const type = propertyType(column);
      if (!isStorableType(type) && type !== PtypObject) throw new StoreError(ecInvalidParam, `A column of type 0x${type.toString(16)}`);
    }
    this.#columns = [...columns];
    this.#readers = columns.map((column) => this.#source.type.schema.reader(column));
  }

  /** Moves to the beginning and forgets the bookmarks. */
  orderBy(order: SortOrder): void {
    checkSortOrder(order);
    this.#order = order;
    this.#begin();
  }

  /** Moves to the beginning and forgets the bookmarks; undefined takes the restriction away. */
  restrict(restriction: Restriction | undefined): void {
    if (restriction !== undefined) compileRestriction(restriction, this.#source.type);
    this.#restriction = restriction;
    this.#begin();
  }

  /** As after it was opened. */
  reset(): void {
    this.#columns = undefined;
    this.#readers = [];
    this.#restriction = undefined;
    this.#order = undefined;
    this.#begin();
  }

  /** @throws StoreError ecNullObject before SetColumns. */
  expectColumns(): readonly number[] {
    if (this.#columns === undefined) throw new StoreError(ecNullObject, 'The table has no columns yet');
    return this.#columns;
  }

  /**
   * Gives the cells of up to `count` rows from the cursor on, backwards against the order of the table, until `take` refuses
   * them. The cursor goes behind the last row taken.
   * @returns where the cursor is: BOOKMARK_BEGINNING, BOOKMARK_CURRENT or BOOKMARK_END.
   */
  read(count: number, options: { forward: boolean; advance: boolean }, take: (cells: Row) => boolean): number {
    const rows = this.#current();
    const step = options.forward ? 1 : -1;
    let index = this.#cursor;
    for (let left = count; left > 0; left--) {
      const row = rows[options.forward ? index : index - 1];
      if (row === undefined || !take(this.#cells(row))) break;
      index += step;
    }
    if (options.advance) this.#moveTo(index);
    if (options.forward) return index >= rows.length ? BOOKMARK_END : BOOKMARK_CURRENT;
    return index <= 0 ? BOOKMARK_BEGINNING : BOOKMARK_CURRENT;
  }

  /** Moves the cursor by rows from BOOKMARK_BEGINNING, BOOKMARK_CURRENT or BOOKMARK_END. */
  seek(origin: number, count: number): SeekResult {
    const rows = this.#current();
    return this.#seekFrom(this.#originIndex(origin, rows.length), count, rows.length);
  }

  /** @throws StoreError ecInvalidBookmark. */
  seekBookmark(bookmark: number, count: number): SeekResult & { lost: boolean } {
    const rows = this.#current();
    const place = this.#place(bookmark);
    return { ...this.#seekFrom(place.index, count, rows.length), lost: place.lost };
  }

  /** @throws StoreError ecInvalidParam for a denominator of 0. */
  seekFractional(numerator: number, denominator: number): void {
    if (denominator === 0) throw new StoreError(ecInvalidParam, 'A fraction has a denominator');
    const count = this.rowCount;
    this.#moveTo(Math.min(count, Math.floor((count * numerator) / denominator)));
  }

  createBookmark(): number {
    this.#current();
    if (this.#bookmarks.size >= kMaxBookmarks) throw new StoreError(ecMaxObjsExceeded, `A table keeps ${kMaxBookmarks} bookmarks`);
    const bookmark = this.#nextBookmark++;
    this.#bookmarks.set(bookmark, { index: this.#cursor, lost: false });
    return bookmark;
  }

  /** @throws StoreError ecInvalidBookmark. */
  freeBookmark(bookmark: number): void {
    if (!this.#bookmarks.delete(bookmark)) throw noBookmark();
  }

  /**
   * Moves to the next row that matches, the row at the origin included; backwards the row before it is the first.
   * @throws StoreError ecNotFound when no row does.
   */
  find(restriction: Restriction | undefined, backward: boolean, origin: { origin: number; bookmark?: number }): FoundRow {
    const rows = this.#current();
    const matches = restriction === undefined ? () => true : compileRestriction(restriction, this.#source.type);
    let lost = false;
    let index: number;
    if (origin.origin === BOOKMARK_CUSTOM) {
      const place = this.#place(origin.bookmark ?? 0);
      index = place.index;
      lost = place.lost;
    } else index = this.#originIndex(origin.origin, rows.length);
    if (backward) index--;
    for (; index >= 0 && index < rows.length; index += backward ? -1 : 1) {
      const row = rows[index] as T;
      if (matches(row)) {
        this.#moveTo(index);
        return { cells: this.#cells(row), lost };
      }
    }
    throw new StoreError(ecNotFound, 'No row matches');
  }

  /** Every property that some row has: the first rows tell, as in Exchange the list is of what is usual. */
  allColumns(): number[] {
    const found = new Set<number>();
    for (const row of this.#current().slice(0, kRowsAskedForColumns)) for (const tag of this.#source.type.schema.tags(row)) found.add(tag);
    return [...found];
  }

  #cells(row: T): (PropValue | undefined)[] {
    const columns = this.#columns ?? [];
    const cells: (PropValue | undefined)[] = [];
    for (let index = 0; index < columns.length; index++) {
      const value = (this.#readers[index] as (row: T) => PropData | undefined)(row);
      cells.push(value === undefined ? undefined : { tag: columns[index] as number, value });
    }
    return cells;
  }

  #seekFrom(from: number, count: number, rowCount: number): SeekResult {
    const to = Math.min(rowCount, Math.max(0, from + count));
    this.#moveTo(to);
    return { moved: to - from, less: to - from !== count };
  }

  #originIndex(origin: number, rowCount: number): number {
    if (origin === BOOKMARK_BEGINNING) return 0;
    if (origin === BOOKMARK_CURRENT) return this.#cursor;
    if (origin === BOOKMARK_END) return rowCount;
    throw new StoreError(ecInvalidParam, `Origin ${origin}`);
  }

  #place(bookmark: number): Place {
    const place = this.#bookmarks.get(bookmark);
    if (place === undefined) throw noBookmark();
    return place;
  }

  #moveTo(index: number): void {
    this.#cursor = index;
  }

  #begin(): void {
    this.#rows = undefined;
    this.#bookmarks.clear();
    this.#moveTo(0);
  }

  /** The rows as they are now. */
  #current(): readonly T[] {
    const version = this.#source.version();
    if (this.#rows !== undefined && this.#version === version) return this.#rows;
    const before = this.#rows;
    let rows: readonly T[] = this.#source.rows();
    if (this.#restriction !== undefined) rows = rows.filter(compileRestriction(this.#restriction, this.#source.type));
    // Always a copy: the source goes on changing under the table.
    rows = this.#order === undefined ? [...rows] : sortRows(rows, this.#order, this.#source.type);
    this.#rows = rows;
    this.#version = version;
    if (before !== undefined && (this.#cursor > 0 || this.#bookmarks.size > 0)) this.#relocate(before, rows);
    return rows;
  }

  /** The cursor and the bookmarks find their places again among changed rows. */
  #relocate(before: readonly T[], after: readonly T[]): void {
    const indexes = new Map(after.map((row, index) => [row, index]));
    for (const bookmark of this.#bookmarks.values()) {
      const { index, row } = nextLeft(before, bookmark.index, indexes);
      bookmark.lost ||= row !== bookmark.index;
      bookmark.index = index ?? after.length;
    }
    // At the beginning the cursor stays there, whatever comes in front. Elsewhere it stays behind the last row that was read, so
    // that rows new behind it are read too; but if that row moved away, before the row that was to come.
    if (this.#cursor === 0) return;
    const next = nextLeft(before, this.#cursor, indexes).index ?? after.length;
    let last: number | undefined;
    for (let row = this.#cursor - 1; row >= 0 && last === undefined; row--) last = indexes.get(before[row] as T);
    this.#moveTo(last === undefined ? 0 : Math.min(last + 1, next));
  }
}

/** A table, whatever its rows are. */
export type AnyTable = Pick<Table<RowObject>, keyof Table<RowObject>>;

const kRowsAskedForColumns = 100;

/** The first row from `from` on that is still there: where it was (`row`), and where it is (`index`). */
function nextLeft<T>(before: readonly T[], from: number, indexes: ReadonlyMap<T, number>): { row: number; index: number | undefined } {
  for (let row = from; row < before.length; row++) {
    const index = indexes.get(before[row] as T);
    if (index !== undefined) return { row, index };
  }
  return { row: before.length, index: undefined };
}

function noBookmark(): StoreError {
  return new StoreError(ecInvalidBookmark, 'There is no such bookmark');
}
