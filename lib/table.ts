import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { ColumnMap, RowOf } from './mapi-prop.ts';
import type { Handle } from './native/addon.d.ts';
import { addon } from './native/binding.ts';
import type { PropTag } from './props/prop-tag.ts';
import type { Restriction } from './props/restriction.ts';
import { type SortKey, toNativeSort } from './props/sort.ts';
import { decoderOf, RowCursor, type RowOptions } from './rows.ts';

const BOOKMARKS = { beginning: 0, current: 1, end: 2 } as const;
const TBL_NOADVANCE = 1;
const TBL_ALL_COLUMNS = 1;
const DIR_BACKWARD = 1;

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

/**
 * A table with a position (IMAPITable), for what a RowCursor does not offer: seeking, finding, bookmarks, counting.
 *
 * @example
 * await using table = await inbox.openContentsTable({ columns: { id: PR_ENTRYID, subject: PR_SUBJECT } });
 * if (await table.findRow(content(PR_SUBJECT, 'invoice'))) console.log(await table.queryRows(10));
 */
export class Table<C extends ColumnMap> extends MapiObject {
  readonly #columns: C;
  readonly #decode: ReturnType<typeof decoderOf>;
  #reading = false;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, columns: C, precise?: boolean) {
    super(handle, parent);
    this.#columns = columns;
    this.#decode = decoderOf(columns, precise);
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
          query: (count, callOptions) => this.call('IMAPITable::QueryRows', callOptions, (handle, call) => addon.tableQueryRows(handle, count, 0, call)),
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

  /** Moves by `rows` from a place; returns by how many it really moved. Source: IMAPITable::SeekRow. @throws MapiError MAPI_E_INVALID_BOOKMARK */
  seek(from: Bookmark, rows = 0, options?: CallOptions): Promise<number> {
    return this.call('IMAPITable::SeekRow', options, (handle, call) => addon.tableSeekRow(handle, placeOf(from), rows, call));
  }

  /** Moves to about the fraction numerator/denominator of the table. Source: IMAPITable::SeekRowApprox. */
  seekApprox(numerator: number, denominator: number, options?: CallOptions): Promise<void> {
    return this.call('IMAPITable::SeekRowApprox', options, (handle, call) => addon.tableSeekRowApprox(handle, numerator, denominator, call));
  }

  /** Moves to the next row that matches; false, and an undefined position, when there is none. Source: IMAPITable::FindRow. */
  findRow(restriction: Restriction, options?: CallOptions & { readonly from?: Bookmark; readonly backward?: boolean }): Promise<boolean> {
    return this.call('IMAPITable::FindRow', options, (handle, call) =>
      addon.tableFindRow(handle, restriction, placeOf(options?.from ?? 'current'), options?.backward === true ? DIR_BACKWARD : 0, call));
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
  restrict(restriction: Restriction | null, options?: CallOptions): Promise<void> {
    return this.call('IMAPITable::Restrict', options, (handle, call) => addon.tableConfigure(handle, undefined, restriction, undefined, call));
  }

  /** Sorts, and moves to the beginning; an empty list gives the table's own order. Source: IMAPITable::SortTable. @throws MapiError MAPI_E_TOO_COMPLEX */
  sort(keys: readonly SortKey[], options?: CallOptions): Promise<void> {
    return this.call('IMAPITable::SortTable', options, (handle, call) =>
      addon.tableConfigure(handle, undefined, undefined, keys.length === 0 ? null : toNativeSort(keys), call));
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

/** @internal Opens a table and sets its view, columns, restriction and sort in one crossing. */
export async function openTable<C extends ColumnMap>(
  owner: MapiObject, view: TableView<C>, options: (CallOptions & { readonly precise?: boolean | undefined }) | undefined,
  open: (options: CallOptions | undefined) => Promise<Handle>,
): Promise<Table<C>> {
  const table = new Table(await open(options), owner, view.columns, options?.precise);
  try {
    await table.call('IMAPITable::SetColumns', options, (handle, call) => addon.tableConfigure(
      handle, Object.values(view.columns), view.restriction, view.sort === undefined || view.sort.length === 0 ? undefined : toNativeSort(view.sort), call));
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
        query: (count, queryOptions) => table.call('IMAPITable::QueryRows', queryOptions, (handle, call) => addon.tableQueryRows(handle, count, 0, call)),
        close: () => table.close(),
      };
    },
  }, view.columns, options);
}
