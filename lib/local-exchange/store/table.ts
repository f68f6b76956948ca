import { ecInvalidParam, ecNotCollapsed, ecNotExpanded, ecNotFound, ecNullObject } from '../wire/error-codes.ts';
import { cellType, propertyType, PtypObject } from '../wire/property-types.ts';
import type { PropData, PropValue, Restriction, Row, SortOrder } from '../wire/values.ts';
import { Bookmarks, nextLeft, type Place } from './bookmarks.ts';
import { Categories, Heading } from './categories.ts';
import { fingerprint, readCollapseState, writeCollapseState } from './collapse-state.ts';
import { isStorableType, isValueInstance, wholeTag } from './property-types.ts';
import { compileRestriction } from './restriction.ts';
import { RowInstances } from './row-instances.ts';
import type { RowObject, RowType } from './row-type.ts';
import { checkSortOrder, sortRows } from './sort.ts';
import { StoreError } from './store-error.ts';
import { rowIdentity, tableRowType, type TableRow } from './table-rows.ts';

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

export const BOOKMARK_BEGINNING = 0;
export const BOOKMARK_CURRENT = 1;
export const BOOKMARK_END = 2;
export const BOOKMARK_CUSTOM = 3;

/**
 * A table over live objects: columns, restriction, sort order, categories, a cursor and bookmarks (MS-OXCTABL 3.2).
 * Rows are chosen and sorted once and again only after something changed; then the cursor and the bookmarks stay at their
 * rows, so that a reader neither misses a row nor gets one twice while others are added.
 */
export class Table<T extends RowObject> {
  readonly #source: TableSource<T>;
  #columns: readonly number[] | undefined;
  #readers: ((row: TableRow<T>) => PropData | undefined)[] = [];
  #restriction: Restriction | undefined;
  #order: SortOrder | undefined;
  #type: RowType<TableRow<T>>;
  /** Properties of which each row has one value. */
  #instanceTags: readonly number[] = [];
  #instances: RowInstances<T> | undefined;
  #categories: Categories<TableRow<T>> | undefined;
  /** What is in view. */
  #rows: readonly TableRow<T>[] | undefined;
  #version = -1;
  /** Index of the row that it stands before. */
  #cursor = 0;
  readonly #bookmarks = new Bookmarks<TableRow<T>>();

  constructor(source: TableSource<T>) {
    this.#source = source;
    this.#type = source.type as RowType<TableRow<T>>;
  }

  /** undefined until SetColumns. */
  get columns(): readonly number[] | undefined {
    return this.#columns;
  }

  get rowCount(): number {
    // Asked for when a table is opened, and then the restriction and the order are still to come.
    const isPlain = this.#restriction === undefined && this.#instances === undefined && this.#categories === undefined;
    return this.#rows === undefined && isPlain ? this.#source.rows().length : this.visible().length;
  }

  /** Index of the row that the cursor stands before. */
  get position(): number {
    this.visible();
    return this.#cursor;
  }

  get isCategorised(): boolean {
    return this.#categories !== undefined;
  }

  /** The rows in view, as they are now. The list is not changed later. */
  visible(): readonly TableRow<T>[] {
    const version = this.#source.version();
    if (this.#rows !== undefined && this.#version === version) return this.#rows;
    const objects = this.#source.rows();
    let rows: readonly TableRow<T>[] = this.#instances === undefined ? objects : this.#instances.expand(objects);
    if (this.#restriction !== undefined) rows = rows.filter(compileRestriction(this.#restriction, this.#type));
    if (this.#categories !== undefined) {
      this.#categories.arrange(rows);
      rows = this.#categories.view();
    } else {
      // Always a copy: the source goes on changing under the table.
      rows = this.#order === undefined ? [...rows] : sortRows(rows, this.#order.columns, this.#type);
    }
    this.#version = version;
    this.#show(rows);
    return rows;
  }

  /** @throws StoreError ecInvalidParam for columns of no type, or none at all. */
  setColumns(columns: readonly number[]): void {
    if (columns.length === 0) throw new StoreError(ecInvalidParam, 'A table has a column at least');
    for (const column of columns) {
      const type = isValueInstance(column) ? cellType(column) : propertyType(column);
      if (!isStorableType(type) && type !== PtypObject) throw new StoreError(ecInvalidParam, `A column of type 0x${type.toString(16)}`);
    }
    this.#columns = [...columns];
    this.#layOut();
  }

  /** Moves to the beginning and forgets the bookmarks. */
  orderBy(order: SortOrder): void {
    checkSortOrder(order);
    this.#order = order;
    this.#categories = undefined;
    this.#layOut();
    this.#begin();
  }

  /** Moves to the beginning and forgets the bookmarks; undefined takes the restriction away. */
  restrict(restriction: Restriction | undefined): void {
    if (restriction !== undefined) compileRestriction(restriction, this.#type);
    this.#restriction = restriction;
    this.#begin();
  }

  /** As after it was opened. */
  reset(): void {
    this.#columns = undefined;
    this.#restriction = undefined;
    this.#order = undefined;
    this.#categories = undefined;
    this.#layOut();
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
    const rows = this.visible();
    const step = options.forward ? 1 : -1;
    let index = this.#cursor;
    for (let left = count; left > 0; left--) {
      const row = rows[options.forward ? index : index - 1];
      if (row === undefined || !take(this.cells(row))) break;
      index += step;
    }
    if (options.advance) this.#moveTo(index);
    if (options.forward) return index >= rows.length ? BOOKMARK_END : BOOKMARK_CURRENT;
    return index <= 0 ? BOOKMARK_BEGINNING : BOOKMARK_CURRENT;
  }

  /** Moves the cursor by rows from BOOKMARK_BEGINNING, BOOKMARK_CURRENT or BOOKMARK_END. */
  seek(origin: number, count: number): SeekResult {
    const rows = this.visible();
    return this.#seekFrom(this.#originIndex(origin, rows.length), count, rows.length);
  }

  /** @throws StoreError ecInvalidBookmark. */
  seekBookmark(bookmark: number, count: number): SeekResult & { lost: boolean } {
    const rows = this.visible();
    const place = this.#bookmarks.place(bookmark);
    return { ...this.#seekFrom(place.index, count, rows.length), lost: place.lost };
  }

  /** @throws StoreError ecInvalidParam for a denominator of 0. */
  seekFractional(numerator: number, denominator: number): void {
    if (denominator === 0) throw new StoreError(ecInvalidParam, 'A fraction has a denominator');
    const count = this.rowCount;
    this.#moveTo(Math.min(count, Math.floor((count * numerator) / denominator)));
  }

  createBookmark(): number {
    const rows = this.visible();
    return this.#bookmarks.add({ row: rows[this.#cursor], index: this.#cursor, lost: false });
  }

  /** @throws StoreError ecInvalidBookmark. */
  freeBookmark(bookmark: number): void {
    this.#bookmarks.free(bookmark);
  }

  /**
   * Moves to the next row that matches, the row at the origin included; backwards the row before it is the first.
   * @throws StoreError ecNotFound when no row does.
   */
  find(restriction: Restriction | undefined, backward: boolean, origin: { origin: number; bookmark?: number }): FoundRow {
    const rows = this.visible();
    const matches = restriction === undefined ? () => true : compileRestriction(restriction, this.#type);
    let lost = false;
    let index: number;
    if (origin.origin === BOOKMARK_CUSTOM) {
      const place = this.#bookmarks.place(origin.bookmark ?? 0);
      index = place.index;
      lost = place.lost;
    } else index = this.#originIndex(origin.origin, rows.length);
    if (backward) index--;
    for (; index >= 0 && index < rows.length; index += backward ? -1 : 1) {
      const row = rows[index] as TableRow<T>;
      if (matches(row)) {
        this.#moveTo(index);
        return { cells: this.cells(row), lost };
      }
    }
    throw new StoreError(ecNotFound, 'No row matches');
  }

  /**
   * Expands a category and gives up to `count` of the rows that it adds; the cursor goes behind the last of them that was taken.
   * @returns how many rows it adds.
   * @throws StoreError ecNotFound, ecNotCollapsed.
   */
  expandRow(category: bigint, count: number, take: (cells: Row) => boolean): number {
    const before = this.visible();
    const heading = this.#heading(category);
    if (heading.isExpanded) throw new StoreError(ecNotCollapsed, 'The category is expanded');
    const cursor = this.#cursor;
    this.#showAgain(() => (heading.isExpanded = true));
    if (!heading.isVisible) return 0;
    try {
      this.#cursor = this.visible().indexOf(heading) + 1;
      const added = heading.rowsBelow;
      this.read(Math.min(count, added), { forward: true, advance: true }, take);
      return added;
    } catch (error) {
      // The ROP is sent again when its reply was too small.
      heading.isExpanded = false;
      this.#show(before);
      this.#cursor = cursor;
      throw error;
    }
  }

  /**
   * @returns how many rows are no longer in view.
   * @throws StoreError ecNotFound, ecNotExpanded.
   */
  collapseRow(category: bigint): number {
    this.visible();
    const heading = this.#heading(category);
    if (!heading.isExpanded) throw new StoreError(ecNotExpanded, 'The category is collapsed');
    const removed = heading.isVisible ? heading.rowsBelow : 0;
    this.#showAgain(() => (heading.isExpanded = false));
    return removed;
  }

  /** What is expanded, and a row by its PidTagInstID and PidTagInstanceNum; a row that is not there is left out. */
  collapseState(id: bigint, instance: number): Uint8Array {
    this.visible();
    const changed = this.#categories?.changed() ?? [];
    const heading = this.#categories?.heading(BigInt.asIntN(64, id));
    const row = heading !== undefined ? { category: heading.name } : id === 0n ? undefined : { id, instance };
    return writeCollapseState({ fingerprint: this.#fingerprint(), row, changed });
  }

  /**
   * Expands and collapses as a state says.
   * @returns a bookmark at the row that the state was made for.
   * @throws StoreError ecInvalidParam for a state of another sort order or restriction.
   */
  setCollapseState(bytes: Uint8Array): number {
    const state = readCollapseState(bytes);
    if (state.fingerprint !== this.#fingerprint()) throw new StoreError(ecInvalidParam, 'The state is of another sort order or restriction');
    this.#bookmarks.expectRoom();
    this.visible();
    this.#showAgain(() => this.#categories?.restore(state.changed));
    const { row } = state;
    if (row === undefined) return this.#bookmarks.add({ row: this.visible()[0], index: 0, lost: false });
    if ('category' in row) return this.#bookmarks.add(this.#placeOf(this.#categories?.named(row.category)));
    const identity = rowIdentity(this.#type);
    const isRow = (candidate: TableRow<T>): boolean => {
      const { id, instance } = identity(candidate);
      return id === row.id && instance === row.instance;
    };
    if (this.#categories === undefined) return this.#bookmarks.add(this.#placeOf(this.visible().find(isRow)));
    const found = this.#categories.above(isRow);
    return this.#bookmarks.add(this.#placeOf(found?.row, found?.heading));
  }

  /** Every property that some row has: the first rows tell, as in Exchange the list is of what is usual. */
  allColumns(): number[] {
    const found = new Set<number>();
    for (const row of this.visible().slice(0, kRowsAskedForColumns)) for (const tag of this.#type.schema.tags(row)) found.add(tag);
    return [...found];
  }

  /** Rows are other rows when a property's values have or no longer have one each. */
  #layOut(): void {
    const asked = [...(this.#columns ?? []), ...(this.#order?.columns.map(({ tag }) => tag) ?? [])];
    const tags = [...new Map(asked.filter(isValueInstance).map((tag) => [tag >>> 16, tag])).values()].toSorted((a, b) => a - b);
    const isSame = tags.length === this.#instanceTags.length && tags.every((tag, index) => tag === this.#instanceTags[index]);
    if (!isSame) {
      this.#instanceTags = tags;
      this.#instances = tags.length === 0 ? undefined : new RowInstances(tags.map(wholeTag), this.#source.type);
      this.#categories = undefined;
      this.#begin();
    }
    const depth = this.#order?.categories ?? 0;
    this.#type = tags.length === 0 && depth === 0
      ? (this.#source.type as RowType<TableRow<T>>)
      : tableRowType(this.#source.type, { instances: tags, depth });
    if (depth > 0) this.#categories ??= new Categories(this.#order as SortOrder, this.#type);
    // Objects are opened and not read.
    this.#readers = (this.#columns ?? []).map((column) => (propertyType(column) === PtypObject ? () => undefined : this.#type.schema.reader(column)));
  }

  #heading(category: bigint): Heading {
    const heading = this.#categories?.heading(BigInt.asIntN(64, category));
    if (heading === undefined) throw new StoreError(ecNotFound, 'There is no such category');
    return heading;
  }

  #fingerprint(): string {
    return fingerprint(this.#order, this.#restriction);
  }

  /** Shows the rows after categories were expanded or collapsed. */
  #showAgain(change: () => void): void {
    change();
    if (this.#categories !== undefined) this.#show(this.#categories.view());
  }

  #show(rows: readonly TableRow<T>[]): void {
    const before = this.#rows;
    this.#rows = rows;
    if (before !== undefined && (this.#cursor > 0 || this.#bookmarks.size > 0)) this.#relocate(before, rows);
  }

  /** Where a row is, or what follows the header row below which it is hidden. */
  #placeOf(row: TableRow<T> | undefined, above: Heading | undefined = row instanceof Heading ? row.parent : undefined): Place<TableRow<T>> {
    const rows = this.visible();
    const index = row === undefined ? -1 : rows.indexOf(row);
    if (index >= 0) return { row, index, lost: false };
    let heading = above;
    while (heading !== undefined && !heading.isVisible) heading = heading.parent;
    return { row, index: heading === undefined ? 0 : rows.indexOf(heading) + 1, lost: true };
  }

  /** What a row has in the table's columns. */
  cells(row: TableRow<T>): (PropValue | undefined)[] {
    const columns = this.#columns ?? [];
    const cells: (PropValue | undefined)[] = [];
    for (let index = 0; index < columns.length; index++) {
      const value = (this.#readers[index] as (row: TableRow<T>) => PropData | undefined)(row);
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

  #moveTo(index: number): void {
    this.#cursor = index;
  }

  #begin(): void {
    this.#rows = undefined;
    this.#bookmarks.clear();
    this.#moveTo(0);
  }

  /** The cursor and the bookmarks find their places again among changed rows. */
  #relocate(before: readonly TableRow<T>[], after: readonly TableRow<T>[]): void {
    const indexes = new Map(after.map((row, index) => [row, index]));
    this.#bookmarks.relocate(before, after, indexes);
    // At the beginning the cursor stays there, whatever comes in front. Elsewhere it stays behind the last row that was read, so
    // that rows new behind it are read too; but if that row moved away, before the row that was to come.
    if (this.#cursor === 0) return;
    const next = nextLeft(before, this.#cursor, indexes) ?? after.length;
    let last: number | undefined;
    for (let row = this.#cursor - 1; row >= 0 && last === undefined; row--) last = indexes.get(before[row] as TableRow<T>);
    this.#moveTo(last === undefined ? 0 : Math.min(last + 1, next));
  }
}

/** A table, whatever its rows are. */
export type AnyTable = Pick<Table<RowObject>, keyof Table<RowObject>>;

const kRowsAskedForColumns = 100;
