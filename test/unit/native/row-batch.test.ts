import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NativeRowBatch, NativeValue } from '../../../lib/native/addon.ts';
import { filetimeToMs, RowDecoder } from '../../../lib/native/row-batch.ts';

const noState = 0xFFFFFFFF;

/** Builds a batch as native/session/row_batch.cc does. */
class BatchBuilder {
  readonly #bytes: number[] = [];
  readonly #columns: number[] = [];
  #text = '';
  readonly #others: NativeValue[] = [];
  readonly #longTexts: string[] = [];
  readonly #marks: number[] = [];
  readonly rowCount: number;

  constructor(rowCount: number) {
    this.rowCount = rowCount;
  }

  #place(data: ArrayBufferView): number {
    while (this.#bytes.length % 8 !== 0) this.#bytes.push(0xEE);
    const at = this.#bytes.length;
    this.#bytes.push(...new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return at;
  }
  column(tag: number, encoding: number, data: ArrayBufferView | undefined, states?: number[]): this {
    const state = states === undefined ? noState : this.#place(new Uint8Array(states));
    this.#columns.push(tag, encoding, state, data === undefined ? 0 : this.#place(data));
    return this;
  }
  text(tag: number, values: (string | undefined)[]): this {
    const ends = [this.#text.length];
    for (const value of values) {
      this.#text += value ?? '';
      ends.push(this.#text.length);
    }
    return this.column(tag, 6, new Uint32Array(ends), values.includes(undefined) ? values.map((value) => Number(value === undefined)) : undefined);
  }
  dictionary(tag: number, words: string[], indexes: number[]): this {
    const ends = [this.#text.length];
    for (const word of words) ends.push((this.#text += word).length);
    return this.column(tag, 7, new Uint32Array([...indexes, words.length, ...ends]));
  }
  binary(tag: number, values: number[][]): this {
    const places = values.flatMap((value) => [this.#place(new Uint8Array(value)), value.length]);
    return this.column(tag, 8, new Uint32Array(places));
  }
  others(tag: number, values: NativeValue[]): this {
    const indexes = values.map((value) => this.#others.push(value) - 1);
    return this.column(tag, 9, new Uint32Array(indexes));
  }
  longTexts(tag: number, values: string[]): this {
    const indexes = values.map((value) => this.#longTexts.push(value) - 1);
    return this.column(tag, 10, new Uint32Array(indexes));
  }
  mark(row: number, column: number, code: number): this {
    this.#marks.push(row, column, code);
    return this;
  }
  build(): NativeRowBatch {
    return {
      rowCount: this.rowCount, slab: new Uint8Array(this.#bytes).buffer, text: this.#text, columns: new Uint32Array(this.#columns),
      others: this.#others, longTexts: this.#longTexts, marks: new Uint32Array(this.#marks),
    };
  }
}

const everything = new BatchBuilder(3)
  .column(0x67000003, 1, new Int32Array([1, -2, 0]), [0, 0, 1])
  .column(0x6701000B, 2, new Uint8Array([1, 0, 1]))
  .column(0x67020005, 3, new Float64Array([0.5, -1e300, Number.NaN]))
  .column(0x67030014, 4, new BigInt64Array([1n, -(2n ** 63n), 5n]))
  .column(0x67040040, 5, new BigInt64Array([116444736000000000n, 133500000000009999n, 0n]), [0, 0, 1])
  .text(0x6705001F, ['', 'zwei \u20ac', undefined])
  .dictionary(0x6706001F, ['IPM.Note', 'IPM.Post'], [1, 0, 1])
  .binary(0x67070102, [[1, 2, 3], [], [9]])
  .others(0x67081003, [[1, 2], [], [3]])
  .column(0x6709001F, 0, undefined)
  .longTexts(0x670A001F, ['a body', '', 'another'])
  .mark(2, 0, 0x8007000E)
  .mark(1, 5, 0)
  .build();

const names = ['long', 'boolean', 'double', 'large', 'time', 'text', 'word', 'bytes', 'many', 'absent', 'body'];
const tags = [0x67000003, 0x6701000B, 0x67020005, 0x67030014, 0x67040040, 0x6705001F, 0x6706001F, 0x67070102, 0x67081003, 0x6709001F, 0x670A001F];
const columns = names.map((key, i) => ({ key, tag: tags[i]! }));

const rows = [
  { long: 1, boolean: true, double: 0.5, large: 1n, time: new Date(0), text: '', word: 'IPM.Post', bytes: new Uint8Array([1, 2, 3]), many: [1, 2], absent: undefined, body: 'a body' },
  { long: -2, boolean: false, double: -1e300, large: -(2n ** 63n), time: new Date(1705526400000), text: 'zwei \u20ac', word: 'IPM.Note', bytes: new Uint8Array(0), many: [], absent: undefined, body: '' },
  { long: undefined, boolean: true, double: Number.NaN, large: 5n, time: undefined, text: undefined, word: 'IPM.Post', bytes: new Uint8Array([9]), many: [3], absent: undefined, body: 'another' },
];

/** As --disallow-code-generation-from-strings does. */
function forbidGeneratedCode(): void {
  vi.stubGlobal('Function', function forbidden() {
    throw new EvalError('Code generation from strings disallowed for this context');
  });
}

describe('rows', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are decoded from every encoding', () => {
    expect(new RowDecoder(columns).decode(everything)).toEqual(rows);
  });

  it('are decoded without generated code where that is forbidden', () => {
    forbidGeneratedCode();
    expect(new RowDecoder(columns).decode(everything)).toEqual(rows);
  });

  it('have their columns in order, whatever the names', () => {
    const odd = ['__proto__', 'constructor', 'with "quotes"', 'a\u2028b', '', '0', 'ünï', 'class', 'x y', 'then', '#'];
    const list = odd.map((key, i) => ({ key, tag: tags[i]! }));
    const generated = new RowDecoder(list).decode(everything);
    forbidGeneratedCode();
    const plain = new RowDecoder(list).decode(everything);
    for (const decoded of [generated, plain]) {
      expect(Object.getPrototypeOf(decoded[0])).toBe(Object.prototype);
      expect(new Set(Object.keys(decoded[0]!))).toEqual(new Set(odd));
      expect(Object.entries(decoded[0]!).find(([key]) => key === '__proto__')?.[1]).toBe(1);
      expect(decoded[1]!['with "quotes"']).toBe(-1e300);
    }
  });

  it('give precise times as 100 ns since 1601', () => {
    const decoded = new RowDecoder(columns, { precise: true }).decode(everything);
    expect(decoded.map((row) => row['time'])).toEqual([116444736000000000n, 133500000000009999n, undefined]);
  });

  it('share the slab, which is what binary values are views of', () => {
    const [row] = new RowDecoder(columns).decode(everything);
    expect((row!['bytes'] as Uint8Array).buffer).toBe(everything.slab);
  });

  it('say what was cut and what failed', () => {
    expect(new RowDecoder(columns).marks(everything)).toEqual([
      { row: 2, key: 'long', code: 0x8007000E },
      { row: 1, key: 'text', code: 0 },
    ]);
  });

  it('of an empty batch are none', () => {
    expect(new RowDecoder(columns).decode(new BatchBuilder(0).build())).toEqual([]);
  });

  it('of a table with other columns are refused', () => {
    expect(() => new RowDecoder(columns.slice(1)).decode(everything)).toThrow(/11 columns where 10/);
    expect(() => new RowDecoder(columns.toReversed()).decode(everything)).toThrow(/column 0/);
  });
});

describe('a FILETIME', () => {
  it('becomes milliseconds without rounding up', () => {
    const cases: [bigint, number][] = [
      [116444736000000000n, 0], [116444736000009999n, 0], [116444736000010000n, 1], [116444735999999999n, -1], [0n, -11644473600000],
      [133500000000000000n, 1705526400000], [2650467743999999999n, 253402300799999],
    ];
    for (const [time, ms] of cases) expect(filetimeToMs(Number(time & 0xFFFFFFFFn), Number(time >> 32n)), String(time)).toBe(ms);
  });
});
