// From the slab of native/session/row_batch.h to JavaScript's objects. In two steps: each column becomes an array of values by a
// loop that is shared by all tables (so it is compiled once, for its encoding), then a row factory that is generated for the
// column names makes the objects, all of one hidden class.
import type { NativeRowBatch, NativeValue } from './addon.d.ts';

/** Encodings of a column; native/session/row_batch.h has the same numbers. */
const Encoding = {
  absent: 0,
  int32: 1,
  boolean: 2,
  double: 3,
  int64: 4,
  filetime: 5,
  text: 6,
  dictionary: 7,
  binary: 8,
  other: 9,
} as const;

/** Offset of the state bytes of a column that has a value in every row. */
const noState = 0xffffffff;
const wordsPerColumn = 4;
const wordsPerMark = 3;

type Column = unknown[];
type RowFactory = (rowCount: number, columns: readonly Column[]) => Record<string, unknown>[];

/** Milliseconds since 1970, rounded down, of a FILETIME; in steps that a double holds exactly. */
export function filetimeToMs(low: number, high: number): number {
  const quotient = Math.floor(high / 10_000);
  const rest = high - quotient * 10_000;
  return quotient * 0x1_0000_0000 + Math.floor((rest * 0x1_0000_0000 + low) / 10_000) - 11_644_473_600_000;
}

function decodeInt32(out: Column, values: Int32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = values[i];
}

function decodeBoolean(out: Column, values: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = values[i] !== 0;
}

function decodeDouble(out: Column, values: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = values[i];
}

function decodeInt64(out: Column, values: BigInt64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = values[i];
}

function decodeDate(out: Column, words: Uint32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = new Date(filetimeToMs(words[2 * i]!, words[2 * i + 1]!));
}

function decodeText(out: Column, text: string, ends: Uint32Array): void {
  let start = ends[0]!;
  for (let i = 0; i < out.length; i++) {
    const end = ends[i + 1]!;
    out[i] = text.substring(start, end);
    start = end;
  }
}

function decodeDictionary(out: Column, text: string, indexes: Uint32Array, ends: Uint32Array): void {
  const words: string[] = [];
  for (let i = 0; i + 1 < ends.length; i++) words.push(text.substring(ends[i]!, ends[i + 1]));
  for (let i = 0; i < out.length; i++) out[i] = words[indexes[i]!];
}

function decodeBinary(out: Column, slab: ArrayBuffer, places: Uint32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = new Uint8Array(slab, places[2 * i], places[2 * i + 1]);
}

function decodeOther(out: Column, others: readonly NativeValue[], indexes: Uint32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = others[indexes[i]!];
}

/** Cells without a value were decoded as well (as zero or empty): cheaper than to ask at each. */
function clearAbsent(out: Column, states: Uint8Array): void {
  for (let i = 0; i < out.length; i++) if (states[i] !== 0) out[i] = undefined;
}

function plainFactory(keys: readonly string[]): RowFactory {
  return (rowCount, columns) => {
    const rows = new Array<Record<string, unknown>>(rowCount);
    for (let i = 0; i < rowCount; i++) {
      const row: Record<string, unknown> = {};
      for (let c = 0; c < keys.length; c++) {
        const key = keys[c]!;
        if (key === '__proto__') {
          Object.defineProperty(row, key, { value: columns[c]![i], writable: true, enumerable: true, configurable: true });
        } else {
          row[key] = columns[c]![i];
        }
      }
      rows[i] = row;
    }
    return rows;
  };
}

function compiledFactory(keys: readonly string[]): RowFactory {
  const names = keys.map((_key, c) => `c${c}`);
  // In a literal "__proto__" sets the prototype; as a computed name it is a property like others.
  const fields = keys.map((key, c) => `${key === '__proto__' ? '["__proto__"]' : JSON.stringify(key)}:c${c}[i]`);
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the names are quoted, nothing else comes from outside
  return new Function(
    'n',
    'columns',
    `const [${names.join(',')}]=columns;const rows=new Array(n);` +
      `for(let i=0;i<n;i++)rows[i]={${fields.join(',')}};return rows;`,
  ) as RowFactory;
}

function makeFactory(keys: readonly string[]): RowFactory {
  try {
    return compiledFactory(keys);
  } catch (error) {
    // --disallow-code-generation-from-strings
    if (error instanceof EvalError) return plainFactory(keys);
    throw error;
  }
}

/** A cell of which there is more to say than its value. */
export interface RowMark {
  readonly row: number;
  readonly key: string;
  /** HRESULT of a cell that failed otherwise than with MAPI_E_NOT_FOUND; 0: the value is as long as a table can carry, so probably cut. */
  readonly code: number;
}

/** Decodes the batches of one table whose columns were set to `columns`, in this order. */
export class RowDecoder {
  readonly #keys: readonly string[];
  readonly #tags: readonly number[];
  readonly #precise: boolean;
  readonly #factory: RowFactory;

  /** @param options.precise PT_SYSTIME as bigint (100 ns since 1601) instead of Date */
  constructor(columns: readonly { readonly key: string; readonly tag: number }[], options?: { readonly precise?: boolean | undefined }) {
    this.#keys = columns.map(({ key }) => key);
    this.#tags = columns.map(({ tag }) => tag);
    this.#precise = options?.precise ?? false;
    this.#factory = makeFactory(this.#keys);
  }

  /** A row lacks a value: undefined. Binary values are views of the batch's slab, which lives as long as one of them. */
  decode(batch: NativeRowBatch): Record<string, unknown>[] {
    const { rowCount, columns } = batch;
    if (rowCount === 0) return [];
    if (columns.length !== this.#keys.length * wordsPerColumn)
      throw new Error(`a row batch of ${columns.length / wordsPerColumn} columns where ${this.#keys.length} were set`);
    const decoded = this.#keys.map((_key, c) => this.#column(batch, c));
    return this.#factory(rowCount, decoded);
  }

  /** Cells that failed, and cells that are probably cut. */
  marks(batch: NativeRowBatch): RowMark[] {
    const marks: RowMark[] = [];
    for (let i = 0; i < batch.marks.length; i += wordsPerMark) {
      marks.push({ row: batch.marks[i]!, key: this.#keys[batch.marks[i + 1]!]!, code: batch.marks[i + 2]! });
    }
    return marks;
  }

  #column(batch: NativeRowBatch, index: number): Column {
    const { rowCount, slab, text } = batch;
    const at = index * wordsPerColumn;
    const tag = batch.columns[at]!;
    const encoding = batch.columns[at + 1]!;
    const state = batch.columns[at + 2]!;
    const data = batch.columns[at + 3]!;
    if (tag >>> 16 !== this.#tags[index]! >>> 16)
      throw new Error(`column ${index} of a row batch is 0x${tag.toString(16)}, where 0x${this.#tags[index]!.toString(16)} was set`);

    const out = new Array<unknown>(rowCount);
    switch (encoding) {
      case Encoding.absent:
        return out.fill(undefined);
      case Encoding.int32:
        decodeInt32(out, new Int32Array(slab, data, rowCount));
        break;
      case Encoding.boolean:
        decodeBoolean(out, new Uint8Array(slab, data, rowCount));
        break;
      case Encoding.double:
        decodeDouble(out, new Float64Array(slab, data, rowCount));
        break;
      case Encoding.int64:
        decodeInt64(out, new BigInt64Array(slab, data, rowCount));
        break;
      case Encoding.filetime:
        if (this.#precise) decodeInt64(out, new BigInt64Array(slab, data, rowCount));
        else decodeDate(out, new Uint32Array(slab, data, rowCount * 2));
        break;
      case Encoding.text:
        decodeText(out, text, new Uint32Array(slab, data, rowCount + 1));
        break;
      case Encoding.dictionary: {
        const indexes = new Uint32Array(slab, data, rowCount);
        const size = new Uint32Array(slab, data + rowCount * 4, 1)[0]!;
        decodeDictionary(out, text, indexes, new Uint32Array(slab, data + rowCount * 4 + 4, size + 1));
        break;
      }
      case Encoding.binary:
        decodeBinary(out, slab, new Uint32Array(slab, data, rowCount * 2));
        break;
      case Encoding.other:
        decodeOther(out, batch.others, new Uint32Array(slab, data, rowCount));
        break;
      default:
        throw new Error(`column ${index} of a row batch has the unknown encoding ${encoding}`);
    }
    if (state !== noState) clearAbsent(out, new Uint8Array(slab, state, rowCount));
    return out;
  }
}
