import type { CallOptions } from './mapi-object.ts';
import type { ColumnMap, RowOf, TagMap } from './mapi-prop.ts';
import type { NativeRowBatch, NativeValue } from './native/addon.ts';
import { type Caller, callerOf } from './native/call.ts';
import { RowDecoder } from './native/row-batch.ts';
import { oneByOne } from './one-by-one.ts';
import { PT } from './props/prop-tag.ts';
import { fromNativeValue } from './props/values.ts';

export interface RowOptions extends CallOptions {
  /** Rows that cross to JavaScript at a time, 1 to 10,000. Default 1,000; the first batch is smaller, so that the first row comes soon. */
  readonly batchSize?: number | undefined;
  /** Stop after this many rows. Default: all. */
  readonly limit?: number | undefined;
  /** PT_SYSTIME as bigint, in 100 ns since 1601, instead of Date. Default false. */
  readonly precise?: boolean | undefined;
}

const FIRST_BATCH = 100;
/** Batches under way: the one that is waited for, and one that keeps the session busy meanwhile. With more, one would be asked for after the end. */
const AHEAD = 2;

/** What a cursor reads from: opened at the first row, closed after the last. */
export interface RowSource {
  open(options: CallOptions): Promise<{
    /** The columns, named ones by the tags that the store gave them. */
    readonly tags: TagMap;
    query(count: number, options: CallOptions, caller: Caller): Promise<NativeRowBatch>;
    close(): Promise<void>;
  }>;
}

/**
 * Rows of a table, read in batches, one batch ahead. It can be consumed once, by row or by batch (several times faster for large
 * tables). Leaving the loop closes what it opened.
 *
 * @example
 * for await (const row of inbox.contents({ columns: { subject: PR_SUBJECT } })) console.log(row.subject);
 * for await (const rows of inbox.contents({ columns: { id: PR_ENTRYID } }).batches()) total += rows.length;
 */
export class RowCursor<C extends ColumnMap> implements AsyncIterable<RowOf<C>> {
  readonly #source: RowSource;
  readonly #options: RowOptions;
  #used = false;

  /** @internal */
  constructor(source: RowSource, columns: C, options: RowOptions) {
    const { batchSize = 1_000, limit = Infinity } = options;
    if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > 10_000) throw new RangeError(`batchSize must be from 1 to 10,000, not ${batchSize}`);
    if (!(limit >= 0)) throw new RangeError(`limit must not be negative, nor ${limit}`);
    if (Object.keys(columns).length === 0) throw new RangeError('columns must name at least one property');
    this.#source = source;
    this.#options = options;
  }

  /** Rows, one after the other. */
  [Symbol.asyncIterator](): AsyncIterator<RowOf<C>, undefined> {
    return oneByOne(this.batches());
  }

  /** Rows in batches. @throws MapiError, Error when the cursor was consumed before */
  async *batches(): AsyncGenerator<RowOf<C>[], undefined, undefined> {
    if (this.#used) throw new Error('these rows were read already; ask for them again');
    this.#used = true;
    const { batchSize = 1_000, precise } = this.#options;
    let left = this.#options.limit ?? Infinity; // rows not asked for yet
    if (left === 0) return;
    const caller = callerOf();
    const table = await this.#source.open(this.#options);
    const decode = decoderOf(table.tags, precise);
    const asked: { readonly count: number; readonly rows: Promise<NativeRowBatch> }[] = [];
    const ask = (most: number): boolean => {
      const count = Math.min(most, left);
      if (count === 0) return false;
      left -= count;
      const rows = table.query(count, this.#options, caller);
      // If the consumer leaves, nobody waits for what was asked for ahead.
      rows.catch(() => undefined);
      asked.push({ count, rows });
      return true;
    };
    try {
      // Who looks at the first rows may want no more; who comes back gets a session that works while he does. And after a batch that
      // was not full there is probably nothing to come.
      let ahead = 1;
      ask(Math.min(FIRST_BATCH, batchSize));
      for (;;) {
        while (asked.length < ahead && ask(batchSize));
        const next = asked.shift();
        if (next === undefined) return;
        const batch = await next.rows;
        if (batch.rowCount === 0) return;
        left += next.count - batch.rowCount;
        ahead = batch.rowCount === next.count ? AHEAD : 1;
        yield decode(batch) as RowOf<C>[];
      }
    } finally {
      await table.close();
    }
  }

  /**
   * All rows at once.
   * @param options.limit refuses longer tables instead of filling the memory. Default 100,000.
   * @throws RangeError when there are more rows than that
   */
  async all(options: { readonly limit?: number } = {}): Promise<RowOf<C>[]> {
    const limit = options.limit ?? 100_000;
    const rows: RowOf<C>[] = [];
    for await (const batch of this.batches()) {
      if (rows.length + batch.length > limit) throw new RangeError(`the table has more than ${limit} rows; read it by batches, or pass a higher limit`);
      for (const row of batch) rows.push(row);
    }
    return rows;
  }

  /** The first row, or undefined. */
  async first(): Promise<RowOf<C> | undefined> {
    for await (const row of this) return row;
    return undefined;
  }
}

/** Types whose form at the boundary is not the one that callers see. Dates are made by the decoder, except inside arrays. */
const CONVERTED = new Set<number>([PT.PT_CLSID, PT.PT_STRING8, PT.PT_MV_CLSID, PT.PT_MV_STRING8, PT.PT_MV_SYSTIME]);

/** @internal */
export function decoderOf(columns: TagMap, precise: boolean | undefined): (batch: NativeRowBatch) => Record<string, unknown>[] {
  const list = Object.entries(columns).map(([key, tag]) => ({ key, tag: tag as number }));
  const decoder = new RowDecoder(list, { precise });
  const converted = list.filter(({ tag }) => CONVERTED.has(tag & 0xFFFF) && !(precise === true && (tag & 0xFFFF) === PT.PT_MV_SYSTIME));
  // Columns of a property that the store does not know: they hold a place.
  const empty = list.filter(({ tag }) => tag === PT.PT_NULL);
  if (converted.length === 0 && empty.length === 0) return (batch) => decoder.decode(batch);
  return (batch) => {
    const rows = decoder.decode(batch);
    for (const row of rows) {
      for (const { key, tag } of converted) if (row[key] !== undefined) row[key] = fromNativeValue(tag, row[key] as NativeValue);
      for (const { key } of empty) row[key] = undefined;
    }
    return rows;
  };
}
