// From the slab of native/session/row_batch.h to JavaScript's objects: by one loop that is generated for the table's column names and
// encodings, reads every cell straight from the slab, and makes objects of one hidden class.
import type { NativeRowBatch } from './addon.ts';

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
  longText: 10,
} as const;

/** Offset of the state bytes of a column that has a value in every row. */
const noState = 0xffffffff;
const wordsPerColumn = 4;
const wordsPerMark = 3;
/** Loops that are kept. */
const maxFactories = 64;

/** What the code for a column reads from: views of the slab, or values that were made of it before. */
interface Column {
  readonly data: unknown;
  /** Of a dictionary. */
  readonly words: readonly string[] | undefined;
  /** Not 0: the row has no value. */
  readonly states: Uint8Array | undefined;
}

type RowFactory = (rowCount: number, slab: ArrayBuffer, text: string, columns: readonly Column[]) => Record<string, unknown>[];

/** By names and shapes of the columns, for all tables: a loop gets fast by being used again. */
const factories = new Map<string, RowFactory>();

/** Milliseconds since 1970, rounded down, of a FILETIME; in steps that a double holds exactly. */
export function filetimeToMs(low: number, high: number): number {
  const quotient = Math.floor(high / 10_000);
  const rest = high - quotient * 10_000;
  return quotient * 0x1_0000_0000 + Math.floor((rest * 0x1_0000_0000 + low) / 10_000) - 11_644_473_600_000;
}

function milliseconds(pairs: Uint32Array): Float64Array {
  const ms = new Float64Array(pairs.length / 2);
  for (let i = 0; i < ms.length; i++) ms[i] = filetimeToMs(pairs[2 * i]!, pairs[2 * i + 1]!);
  return ms;
}

/** The words of a dictionary. */
function wordsOf(text: string, ends: Uint32Array): string[] {
  const words: string[] = [];
  for (let i = 0; i + 1 < ends.length; i++) words.push(text.substring(ends[i]!, ends[i + 1]));
  return words;
}

/** What all cells of a batch are read from, beside their columns. */
interface Source {
  readonly slab: ArrayBuffer;
  readonly text: string;
}

/** How a cell is read, as code over `d` (the column's data), `w` (its words), `i` (the row), `slab` and `text`; and the same for who may not generate code. */
interface Shape {
  readonly code: string;
  readonly read: (data: never, i: number, source: Source, words: readonly string[]) => unknown;
}

const shapes = {
  value: { code: 'd[i]', read: (d: readonly unknown[], i) => d[i] },
  flag: { code: 'd[i]!==0', read: (d: Uint8Array, i) => d[i] !== 0 },
  date: { code: 'new Date(d[i])', read: (d: Float64Array, i) => new Date(d[i]!) },
  text: { code: 'text.substring(d[i],d[i+1])', read: (d: Uint32Array, i, { text }) => text.substring(d[i]!, d[i + 1]) },
  word: { code: 'w[d[i]]', read: (d: Uint32Array, i, _source, words) => words[d[i]!] },
  bytes: { code: 'new Uint8Array(slab,d[2*i],d[2*i+1])', read: (d: Uint32Array, i, { slab }) => new Uint8Array(slab, d[2 * i], d[2 * i + 1]) },
  absent: { code: 'undefined', read: () => undefined },
} satisfies Record<string, Shape>;

type ShapeName = keyof typeof shapes;

function plainFactory(keys: readonly string[], shapeNames: readonly ShapeName[]): RowFactory {
  const reads = shapeNames.map((name) => shapes[name].read as (data: unknown, i: number, source: Source, words: readonly string[] | undefined) => unknown);
  return (rowCount, slab, text, columns) => {
    const source = { slab, text };
    const rows = new Array<Record<string, unknown>>(rowCount);
    for (let i = 0; i < rowCount; i++) {
      const row: Record<string, unknown> = {};
      for (let c = 0; c < keys.length; c++) {
        const { data, states, words } = columns[c]!;
        const value = states === undefined || states[i] === 0 ? reads[c]!(data, i, source, words) : undefined;
        if (keys[c] === '__proto__') Object.defineProperty(row, '__proto__', { value, writable: true, enumerable: true, configurable: true });
        else row[keys[c]!] = value;
      }
      rows[i] = row;
    }
    return rows;
  };
}

/** One loop that makes the rows, all of one hidden class, for these keys and shapes: nothing in it depends on the batch. */
function compiledFactory(keys: readonly string[], shapeNames: readonly ShapeName[], hasStates: readonly boolean[]): RowFactory {
  const declarations = keys.map((_key, c) => `const {data:d${c},states:s${c},words:w${c}}=columns[${c}];`);
  const fields = keys.map((key, c) => {
    const value = shapes[shapeNames[c]!].code.replaceAll(/\b[dw]\b/g, `$&${c}`);
    // A computed name defines a property even when it is __proto__.
    return `${key === '__proto__' ? "['__proto__']" : JSON.stringify(key)}:${hasStates[c] === true ? `s${c}[i]!==0?undefined:${value}` : value}`;
  });
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the names are quoted, nothing else comes from outside
  return new Function(
    'n', 'slab', 'text', 'columns', `${declarations.join('')}const rows=new Array(n);for(let i=0;i<n;i++)rows[i]={${fields.join(',')}};return rows;`,
  ) as RowFactory;
}

function makeFactory(keys: readonly string[], shapeNames: readonly ShapeName[], hasStates: readonly boolean[]): RowFactory {
  try {
    return compiledFactory(keys, shapeNames, hasStates);
  } catch (error) {
    // --disallow-code-generation-from-strings
    if (error instanceof EvalError) return plainFactory(keys, shapeNames);
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
  readonly #name: string;

  /** @param options.precise PT_SYSTIME as bigint (100 ns since 1601) instead of Date */
  constructor(columns: readonly { readonly key: string; readonly tag: number }[], options?: { readonly precise?: boolean | undefined }) {
    this.#keys = columns.map(({ key }) => key);
    this.#tags = columns.map(({ tag }) => tag);
    this.#precise = options?.precise ?? false;
    this.#name = JSON.stringify(this.#keys);
  }

  /** A row lacks a value: undefined. Binary values are views of the batch's slab, which lives as long as one of them. */
  decode(batch: NativeRowBatch): Record<string, unknown>[] {
    const { rowCount, columns, slab, text } = batch;
    if (rowCount === 0) return [];
    if (columns.length !== this.#keys.length * wordsPerColumn)
      throw new Error(`a row batch of ${columns.length / wordsPerColumn} columns where ${this.#keys.length} were set`);
    const shapeNames: ShapeName[] = [];
    const views: Column[] = [];
    for (let c = 0; c < this.#keys.length; c++) {
      const [shape, data, words] = this.#column(batch, c);
      const state = columns[c * wordsPerColumn + 2]!;
      shapeNames.push(shape);
      views.push({ data, words, states: state === noState ? undefined : new Uint8Array(slab, state, rowCount) });
    }
    const hasStates = views.map(({ states }) => states !== undefined);
    const signature = this.#name + shapeNames.map((name, c) => (hasStates[c] === true ? `${name}?` : name)).join();
    let factory = factories.get(signature);
    if (factory === undefined) {
      // Where gaps come and go in many columns, or nobody asks twice for the same.
      if (factories.size === maxFactories) factories.clear();
      factory = makeFactory(this.#keys, shapeNames, hasStates);
      factories.set(signature, factory);
    }
    return factory(rowCount, slab, text, views);
  }

  /** Cells that failed, and cells that are probably cut. */
  marks(batch: NativeRowBatch): RowMark[] {
    const marks: RowMark[] = [];
    for (let i = 0; i < batch.marks.length; i += wordsPerMark) {
      marks.push({ row: batch.marks[i]!, key: this.#keys[batch.marks[i + 1]!]!, code: batch.marks[i + 2]! });
    }
    return marks;
  }

  /** A column's shape, and what its cells are read from. */
  #column({ rowCount, slab, text, columns, others, longTexts }: NativeRowBatch, index: number): [shape: ShapeName, data: unknown, words?: readonly string[]] {
    const at = index * wordsPerColumn;
    const tag = columns[at]!;
    const encoding = columns[at + 1]!;
    const data = columns[at + 3]!;
    if (tag >>> 16 !== this.#tags[index]! >>> 16)
      throw new Error(`column ${index} of a row batch is 0x${tag.toString(16)}, where 0x${this.#tags[index]!.toString(16)} was set`);
    switch (encoding) {
      case Encoding.absent:
        return ['absent', undefined];
      case Encoding.int32:
        return ['value', new Int32Array(slab, data, rowCount)];
      case Encoding.boolean:
        return ['flag', new Uint8Array(slab, data, rowCount)];
      case Encoding.double:
        return ['value', new Float64Array(slab, data, rowCount)];
      case Encoding.int64:
        return ['value', new BigInt64Array(slab, data, rowCount)];
      case Encoding.filetime:
        return this.#precise ? ['value', new BigInt64Array(slab, data, rowCount)] : ['date', milliseconds(new Uint32Array(slab, data, rowCount * 2))];
      case Encoding.text:
        return ['text', new Uint32Array(slab, data, rowCount + 1)];
      case Encoding.dictionary: {
        const size = new Uint32Array(slab, data + rowCount * 4, 1)[0]!;
        return ['word', new Uint32Array(slab, data, rowCount), wordsOf(text, new Uint32Array(slab, data + rowCount * 4 + 4, size + 1))];
      }
      case Encoding.binary:
        return ['bytes', new Uint32Array(slab, data, rowCount * 2)];
      case Encoding.other:
        return ['value', Array.from(new Uint32Array(slab, data, rowCount), (place) => others[place])];
      case Encoding.longText:
        return ['word', new Uint32Array(slab, data, rowCount), longTexts];
      default:
        throw new Error(`column ${index} of a row batch has the unknown encoding ${encoding}`);
    }
  }
}
