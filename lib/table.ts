import type { ObjectKind } from './governor/limits.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { ColumnMap, RowOf, TagMap } from './mapi-prop.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { tagsFor, tagsNow } from './prop-names.ts';
import { namedIn, toNativeRestriction } from './props/native-restriction.ts';
import type { PropTag } from './props/prop-tag.ts';
import type { Restriction } from './props/restriction.ts';
import { type Categories, checkCategories, type SortKey, toNativeSort } from './props/sort.ts';
import { decoderOf, RowCursor, type RowOptions } from './rows.ts';
import { Watch, type WatchOptions } from './watch.ts';
import { TABLE_EVENTS, type TableEvent, toTableEvent } from './watch-events.ts';

const BOOKMARKS = { beginning: 0, current: 1, end: 2 } as const;
const TBL_NOADVANCE = 1;
const TBL_ALL_COLUMNS = 1;
const DIR_BACKWARD = 1;
/** A column of it holds a place for nothing. */
const PR_NULL = 1 as PropTag;

/** A place in a table: one of three fixed ones, or a bookmark of `createBookmark`. */
export type Bookmark = keyof typeof BOOKMARKS | TableBookmark;

declare const bookmark: unique symbol;
export type TableBookmark = number & { readonly [bookmark]: true };

/** What a table shows. */
export interface TableView<C extends ColumnMap> {
  readonly columns: C;
  readonly restriction?: Restriction | undefined;
  readonly sort?: readonly SortKey[] | undefined;
}

/** What a table of messages shows: its order may group them. */
export interface ContentsView<C extends ColumnMap> extends TableView<C>, Categories {}

/**
 * A table with a position (IMAPITable), for what a RowCursor does not offer: seeking, finding, bookmarks, counting.
 *
 * @example
 * await using table = await inbox.openContentsTable({ columns: { id: PR_ENTRYID, subject: PR_SUBJECT } });
 * if (await table.findRow(content(PR_SUBJECT, 'invoice'))) console.log(await table.queryRows(10));
 */
export class Table<C extends ColumnMap> extends MapiObject {
  /** The columns, named ones by the tags that the store gave them. @internal */
  readonly tags: TagMap;
  readonly #columns: C;
  readonly #decode: ReturnType<typeof decoderOf>;
  #reading = false;
  #bookmarkMoved = false;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, columns: C, tags: TagMap, precise?: boolean) {
    super(handle, parent);
    this.#columns = columns;
    this.tags = tags;
    this.#decode = decoderOf(tags, precise);
  }

  /**
   * Whether the last `seek` or `findRow` from a bookmark found the bookmark's row gone (deleted, filtered out or collapsed), and so started
   * at the row that follows. Source: MAPI_W_POSITION_CHANGED.
   */
  get bookmarkMoved(): boolean {
    return this.#bookmarkMoved;
  }

  /**
   * Rows from the position on, which moves behind them; negative: rows before it, read backwards. Fewer rows than asked for do not
   * mean the end; none do. Source: IMAPITable::QueryRows.
   * @param count -10,000 to 10,000, not 0
   * @throws MapiError MAPI_E_BUSY, MAPI_E_NETWORK_ERROR …
   */
  async queryRows(count: number, options?: CallOptions & { readonly advance?: boolean }): Promise<RowOf<C>[]> {
    if (!Number.isInteger(count) || count === 0 || Math.abs(count) > 10_000) throw new RangeError(`count must be from -10,000 to 10,000 and not 0, not ${count}`);
    const batch = await this.call('IMAPITable::QueryRows', options, (handle, call) =>
      addon.tableQueryRows(handle, count, options?.advance === false ? TBL_NOADVANCE : 0, call));
    return this.#decode(batch) as RowOf<C>[];
  }

  /** The rows from the position on, read in batches. One cursor at a time, since they share the position. */
  rows(options: RowOptions = {}): RowCursor<C> {
    return new RowCursor({
      open: () => {
        if (this.#reading) throw new Error('another cursor reads this table; open a table of its own for each');
        this.#reading = true;
        return Promise.resolve({
          tags: this.tags,
          query: (count, callOptions, caller) =>
            this.call('IMAPITable::QueryRows', callOptions, (handle, call) => addon.tableQueryRows(handle, count, 0, call), caller),
          close: () => {
            this.#reading = false;
            return Promise.resolve();
          },
        });
      },
    }, this.#columns, options);
  }

  /** Number of rows that the restriction lets through. Source: IMAPITable::GetRowCount. */
  count(options?: CallOptions): Promise<number> {
    return this.call('IMAPITable::GetRowCount', options, (handle, call) => addon.tableGetRowCount(handle, call));
  }

  /** The position: row number from 0, and number of rows. Source: IMAPITable::QueryPosition. */
  async position(options?: CallOptions): Promise<{ readonly row: number; readonly rowCount: number }> {
    const { row, denominator } = await this.call('IMAPITable::QueryPosition', options, (handle, call) => addon.tableQueryPosition(handle, call));
    return { row, rowCount: denominator };
  }

  /**
   * Moves by `rows` from a place; returns by how many it really moved. Source: IMAPITable::SeekRow.
   * @throws MapiError MAPI_E_INVALID_BOOKMARK when there is no such bookmark (any more)
   */
  async seek(from: Bookmark, rows = 0, options?: CallOptions): Promise<number> {
    const sought = await this.call('IMAPITable::SeekRow', options, (handle, call) => addon.tableSeekRow(handle, placeOf(from), rows, call));
    this.#bookmarkMoved = sought.bookmarkMoved;
    return sought.rows;
  }

  /** Moves to about the fraction numerator/denominator of the table. Source: IMAPITable::SeekRowApprox. */
  seekApprox(numerator: number, denominator: number, options?: CallOptions): Promise<void> {
    return this.call('IMAPITable::SeekRowApprox', options, (handle, call) => addon.tableSeekRowApprox(handle, numerator, denominator, call));
  }

  /**
   * Moves to the next row that matches, searching from a place (the position by default) to the end, or backwards to the beginning; false,
   * and the position stays, when there is none. Headings of categories are rows, too. Source: IMAPITable::FindRow.
   * @throws MapiError MAPI_E_INVALID_BOOKMARK, MAPI_E_TOO_COMPLEX
   */
  async findRow(restriction: Restriction, options?: CallOptions & { readonly from?: Bookmark; readonly backward?: boolean }): Promise<boolean> {
    const named = namedIn(restriction);
    const native = toNativeRestriction(restriction, tagsNow(named) ?? await tagsFor(this, named, options));
    const { found, bookmarkMoved } = await this.call('IMAPITable::FindRow', options, (handle, call) =>
      addon.tableFindRow(handle, native, placeOf(options?.from ?? 'current'), options?.backward === true ? DIR_BACKWARD : 0, call));
    this.#bookmarkMoved = bookmarkMoved;
    return found;
  }

  /** Marks the position. Sorting and restricting discard bookmarks. Source: IMAPITable::CreateBookmark. */
  async createBookmark(options?: CallOptions): Promise<TableBookmark> {
    return await this.call('IMAPITable::CreateBookmark', options, (handle, call) => addon.tableCreateBookmark(handle, call)) as TableBookmark;
  }

  /** Source: IMAPITable::FreeBookmark. */
  freeBookmark(place: TableBookmark, options?: CallOptions): Promise<void> {
    return this.call('IMAPITable::FreeBookmark', options, (handle, call) => addon.tableFreeBookmark(handle, place, call));
  }

  /** Shows only rows that match, from the beginning; null shows all. Source: IMAPITable::Restrict. @throws MapiError MAPI_E_TOO_COMPLEX */
  async restrict(restriction: Restriction | null, options?: CallOptions): Promise<void> {
    const named = namedIn(restriction);
    const native = restriction === null ? null : toNativeRestriction(restriction, tagsNow(named) ?? await tagsFor(this, named, options));
    await this.call('IMAPITable::Restrict', options, (handle, call) => addon.tableConfigure(handle, undefined, native, undefined, call));
  }

  /**
   * Sorts, and moves to the beginning; an empty list gives the table's own order. Source: IMAPITable::SortTable.
   * @param options.categories so many of the first keys become headings
   * @throws MapiError MAPI_E_TOO_COMPLEX, MAPI_E_NO_SUPPORT; RangeError for more headings than keys
   */
  async sort(keys: readonly SortKey[], options?: CallOptions & Categories): Promise<void> {
    checkCategories(keys, options ?? {});
    const properties = keys.map(({ tag }) => tag);
    const sort = keys.length === 0 ? null : toNativeSort(keys, options ?? {}, tagsNow(properties) ?? await tagsFor(this, properties, options));
    await this.call('IMAPITable::SortTable', options, (handle, call) => addon.tableConfigure(handle, undefined, undefined, sort, call));
  }

  /**
   * Expands a collapsed heading. The position is then behind the rows that come with it: `queryRows` goes on with those that did not.
   * Source: IMAPITable::ExpandRow.
   * @param instanceKey PR_INSTANCE_KEY of the heading
   * @param maxRows rows wanted at once, 0 to 10,000. Default 100.
   * @returns the first rows below the heading (leaves, or the headings of the next category), and how many more there are
   * @throws MapiError MAPI_E_NOT_FOUND when there is no such heading, MAPI_E_CALL_FAILED when it is expanded already
   */
  async expandRow(instanceKey: Uint8Array, maxRows = 100, options?: CallOptions): Promise<{ readonly rows: RowOf<C>[]; readonly more: number }> {
    if (!Number.isInteger(maxRows) || maxRows < 0 || maxRows > 10_000) throw new RangeError(`maxRows must be from 0 to 10,000, not ${maxRows}`);
    const { rows, more } = await this.call('IMAPITable::ExpandRow', options, (handle, call) => addon.tableExpandRow(handle, instanceKey, maxRows, call));
    return { rows: this.#decode(rows) as RowOf<C>[], more };
  }

  /**
   * Collapses an expanded heading; returns how many rows went out of view. A position among them moves to the row that follows.
   * Source: IMAPITable::CollapseRow.
   * @param instanceKey PR_INSTANCE_KEY of the heading
   * @throws MapiError MAPI_E_NOT_FOUND when there is no such heading, MAPI_E_CALL_FAILED when it is collapsed already
   */
  collapseRow(instanceKey: Uint8Array, options?: CallOptions): Promise<number> {
    return this.call('IMAPITable::CollapseRow', options, (handle, call) => addon.tableCollapseRow(handle, instanceKey, call));
  }

  /**
   * Which headings are expanded, and the place of a row among them: for `setCollapseState` of this table or of another one of the same
   * folder and order, now or later. Source: IMAPITable::GetCollapseState.
   * @param instanceKey PR_INSTANCE_KEY of the row
   */
  getCollapseState(instanceKey: Uint8Array, options?: CallOptions): Promise<Uint8Array> {
    return this.call('IMAPITable::GetCollapseState', options, (handle, call) => addon.tableGetCollapseState(handle, instanceKey, call));
  }

  /**
   * Expands and collapses headings as they were at `getCollapseState`, and moves to the beginning. The table has to be sorted as it was then.
   * Source: IMAPITable::SetCollapseState.
   * @returns a bookmark of the row that was named then
   * @throws MapiError for a state that the server does not take
   */
  async setCollapseState(state: Uint8Array, options?: CallOptions): Promise<TableBookmark> {
    return await this.call('IMAPITable::SetCollapseState', options, (handle, call) => addon.tableSetCollapseState(handle, state, call)) as TableBookmark;
  }

  /**
   * Rows that come, change and go, as the table's columns show them, within its restriction. A table that is watched reads again what it has
   * read ahead when the server tells of a change. Watch it before reading it: an open table is opened anew for it, which discards bookmarks.
   * Source: IMAPITable::Advise.
   * @throws MapiError by the loop, or by `ready`: MAPI_E_NO_SUPPORT for tables that do not tell (attachments)
   * @example
   * await using table = await inbox.openContentsTable({ columns: { id: PR_ENTRYID, subject: PR_SUBJECT } });
   * for await (const event of table.watch()) if (event.type === 'rowAdded') console.log(event.row.subject);
   */
  watch(options: WatchOptions = {}): Watch<TableEvent<RowOf<C>>> {
    return new Watch<TableEvent<RowOf<C>>>({
      parent: this, call: 'IMAPITable::Advise', eventMask: TABLE_EVENTS, entryId: null,
      decode: (events, batch) => {
        const rows = (batch === undefined ? [] : this.#decode(batch)) as RowOf<C>[];
        return events.flatMap((event) => toTableEvent(event, rows) ?? []);
      },
    }, options);
  }

  /** Tags of every column that the table can show. Source: IMAPITable::QueryColumns with TBL_ALL_COLUMNS. */
  allColumns(options?: CallOptions): Promise<PropTag[]> {
    return this.call('IMAPITable::QueryColumns', options, (handle, call) => addon.tableQueryColumns(handle, TBL_ALL_COLUMNS, call)) as Promise<PropTag[]>;
  }
}

function placeOf(place: Bookmark): number {
  if (typeof place === 'number') return place;
  const fixed = BOOKMARKS[place];
  if (fixed === undefined) throw new RangeError(`there is no bookmark ${JSON.stringify(place)}`);
  return fixed;
}

/** @internal How a table of a server's is opened. */
export interface TableOpening {
  readonly kind: ObjectKind;
  /** The MAPI call. */
  readonly context: string;
  readonly start: (handle: Handle, call: number) => Promise<Handle>;
}

/** @internal Opens a table and sets its view, columns, restriction and sort in one crossing. */
export async function openTable<C extends ColumnMap>(
  owner: MapiObject, view: TableView<C> & Categories, options: (CallOptions & { readonly precise?: boolean | undefined }) | undefined,
  opening: TableOpening | ((options: CallOptions | undefined) => Promise<Handle>),
): Promise<Table<C>> {
  const { columns, restriction, sort = [] } = view;
  checkCategories(sort, view);
  const tagOf = await tagsFor(owner, [...Object.values(columns), ...sort.map(({ tag }) => tag), ...namedIn(restriction)], options);
  const tags: TagMap = Object.fromEntries(Object.entries(columns).map(([key, property]) => [key, tagOf(property) ?? PR_NULL]));
  const native = restriction === undefined ? undefined : toNativeRestriction(restriction, tagOf);
  const order = sort.length === 0 ? undefined : toNativeSort(sort, view, tagOf);
  const make = (handle: Handle): Table<C> => new Table(handle, owner, columns, tags, options?.precise);
  const table = typeof opening === 'function' ? make(await opening(options)) : await owner.open(opening.kind, opening.context, options, opening.start, make);
  try {
    await table.call('IMAPITable::SetColumns', options, (handle, call) => addon.tableConfigure(handle, Object.values(tags), native, order, call));
    return table;
  } catch (error) {
    await table.close();
    throw error;
  }
}

/** @internal A cursor that opens its table at the first row and closes it after the last. */
export function cursorOver<C extends ColumnMap>(view: TableView<C>, options: RowOptions, open: (options: CallOptions) => Promise<Table<C>>): RowCursor<C> {
  return new RowCursor({
    open: async (callOptions) => {
      const table = await open(callOptions);
      return {
        tags: table.tags,
        query: (count, queryOptions, caller) =>
          table.call('IMAPITable::QueryRows', queryOptions, (handle, call) => addon.tableQueryRows(handle, count, 0, call), caller),
        close: () => table.close(),
      };
    },
  }, view.columns, options);
}
