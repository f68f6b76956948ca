import { describe, expect, it } from 'vitest';
import { decodeString8, encodeString8 } from '../../../lib/local-exchange/wire/code-page.ts';
import { compress, decompress } from '../../../lib/local-exchange/wire/lz77.ts';
import { encodeRows, readRow, writeRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { taggedValue } from '../../../lib/local-exchange/wire/property-value.ts';
import { type Dialect, Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { restriction } from '../../../lib/local-exchange/wire/restriction.ts';
import { RowWriter } from '../../../lib/local-exchange/wire/row-writer.ts';
import { typedString } from '../../../lib/local-exchange/wire/typed-string.ts';
import type { PropValue, Restriction } from '../../../lib/local-exchange/wire/values.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { Writer, WriterFullError } from '../../../lib/local-exchange/wire/writer.ts';
import { bytes, hex } from './hex.ts';

const guid = bytes('00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F');

/** One value of every type, with its bytes in ROP buffers and in NSPI bodies. */
const values: readonly (readonly [string, PropValue, rop: string, nspi: string])[] = [
  ['Null', { tag: 0x66000001, value: null }, '', ''],
  ['Integer16', { tag: 0x66000002, value: -2 }, 'FE FF', 'FE FF'],
  ['Integer32', { tag: 0x66000003, value: -2 }, 'FE FF FF FF', 'FE FF FF FF'],
  ['Floating32', { tag: 0x66000004, value: 1.5 }, '00 00 C0 3F', '00 00 C0 3F'],
  ['Floating64', { tag: 0x66000005, value: 1.5 }, '00 00 00 00 00 00 F8 3F', '00 00 00 00 00 00 F8 3F'],
  ['Currency', { tag: 0x66000006, value: -10000n }, 'F0 D8 FF FF FF FF FF FF', 'F0 D8 FF FF FF FF FF FF'],
  ['FloatingTime', { tag: 0x66000007, value: 2 }, '00 00 00 00 00 00 00 40', '00 00 00 00 00 00 00 40'],
  ['ErrorCode', { tag: 0x6600000a, value: 0x8004010f }, '0F 01 04 80', '0F 01 04 80'],
  ['Boolean', { tag: 0x6600000b, value: true }, '01', '01'],
  ['Integer64', { tag: 0x66000014, value: -1n }, 'FF FF FF FF FF FF FF FF', 'FF FF FF FF FF FF FF FF'],
  ['String8', { tag: 0x6600001e, value: 'ä€' }, 'E4 80 00', 'FF E4 80 00'],
  ['String', { tag: 0x6600001f, value: '😀' }, '3D D8 00 DE 00 00', 'FF 3D D8 00 DE 00 00'],
  ['Time', { tag: 0x66000040, value: 0xf000000000000001n }, '01 00 00 00 00 00 00 F0', '01 00 00 00 00 00 00 F0'],
  ['Guid', { tag: 0x66000048, value: guid }, hex(guid), hex(guid)],
  ['Binary', { tag: 0x66000102, value: bytes('AA BB') }, '02 00 AA BB', 'FF 02 00 00 00 AA BB'],
  ['Multiple Integer16', { tag: 0x66001002, value: [1, -1] }, '02 00 00 00 01 00 FF FF', 'FF 02 00 00 00 01 00 FF FF'],
  ['Multiple Integer32', { tag: 0x66001003, value: [1] }, '01 00 00 00 01 00 00 00', 'FF 01 00 00 00 01 00 00 00'],
  ['Multiple Integer64', { tag: 0x66001014, value: [1n] }, '01 00 00 00 01 00 00 00 00 00 00 00', 'FF 01 00 00 00 01 00 00 00 00 00 00 00'],
  ['Multiple String8', { tag: 0x6600101e, value: ['a', ''] }, '02 00 00 00 61 00 00', 'FF 02 00 00 00 FF 61 00 FF 00'],
  ['Multiple String', { tag: 0x6600101f, value: ['a'] }, '01 00 00 00 61 00 00 00', 'FF 01 00 00 00 FF 61 00 00 00'],
  ['Multiple Binary', { tag: 0x66001102, value: [bytes('01'), bytes('')] }, '02 00 00 00 01 00 01 00 00', 'FF 02 00 00 00 FF 01 00 00 00 01 FF 00 00 00 00'],
  ['Multiple Guid', { tag: 0x66001048, value: [guid] }, `01 00 00 00 ${hex(guid)}`, `FF 01 00 00 00 ${hex(guid)}`],
];

const restrictions: readonly Restriction[] = [
  { type: 'and', children: [] },
  { type: 'or', children: [{ type: 'exist', tag: 1 }, { type: 'not', child: { type: 'exist', tag: 2 } }] },
  { type: 'content', fuzzyLevel: 0x20001, tag: 0x0037001f, value: { tag: 0x0037001f, value: 'x' } },
  { type: 'property', relop: 0x64, tag: 0x0e080003, value: { tag: 0x0e080003, value: 5 } },
  { type: 'property', relop: 4, tag: 0x66001102, value: { tag: 0x66000102, value: bytes('01 02') } },
  { type: 'compareProps', relop: 2, tag1: 0x0e060040, tag2: 0x30080040 },
  { type: 'bitmask', relop: 1, tag: 0x0e070003, mask: 0x80000001 },
  { type: 'size', relop: 3, tag: 0x37010102, size: 0xffffffff },
  { type: 'subObject', subObject: 0x0e12000d, child: { type: 'exist', tag: 3 } },
  { type: 'comment', values: [{ tag: 0x66000003, value: 1 }] },
  { type: 'comment', values: [], child: { type: 'exist', tag: 3 } },
  { type: 'count', count: 10, child: { type: 'exist', tag: 3 } },
];

function encode<T>(codec: { write(writer: Writer, value: T): void }, value: T, dialect: Dialect = 'rop'): Uint8Array {
  const writer = new Writer({ dialect });
  codec.write(writer, value);
  return writer.finish();
}

describe.each(['rop', 'nspi'] as const)('property values in the %s dialect', (dialect) => {
  it.each(values)('%s', (_, value, rop, nspi) => {
    const raw = encode(taggedValue, value, dialect);
    expect(hex(raw.slice(4))).toBe(hex(bytes(dialect === 'rop' ? rop : nspi)));
    const reader = new Reader(raw, { dialect });
    expect(taggedValue.read(reader)).toEqual(value);
    reader.expectEnd();
  });

  it.each(restrictions)('restriction $type', (value) => {
    const reader = new Reader(encode(restriction, value, dialect), { dialect });
    expect(restriction.read(reader)).toEqual(value);
    reader.expectEnd();
  });
});

describe('NSPI restrictions', () => {
  it('may leave out the presence byte where the value has one of its own', () => {
    const withByte = '04 04 03 00 08 0E FF 03 00 08 0E 05 00 00 00';
    const without = '04 04 03 00 08 0E 03 00 08 0E 05 00 00 00';
    for (const raw of [withByte, without]) {
      expect(restriction.read(new Reader(bytes(raw), { dialect: 'nspi' }))).toMatchObject({ type: 'property', value: { tag: 0x0e080003, value: 5 } });
    }
  });
});

describe('values that do not belong to their type', () => {
  it.each<PropValue>([
    { tag: 0x66000003, value: 'x' },
    { tag: 0x66000014, value: 5 },
    { tag: 0x6600001f, value: 5 },
    { tag: 0x66000102, value: 'x' },
    { tag: 0x66000048, value: bytes('01') },
    { tag: 0x66001003, value: 5 },
    { tag: 0x6600100b, value: [true] },
    { tag: 0x66000099, value: 5 },
    { tag: 0x66000102, value: new Uint8Array(0x10000) },
    { tag: 0x660000fd, value: 5 },
  ])('are refused: $tag', (value) => {
    expect(() => encode(taggedValue, value)).toThrow(WireError);
  });

  it('end strings at a NUL, as their readers would', () => {
    expect(hex(encode(taggedValue, { tag: 0x6600001f, value: 'a\0b' }))).toBe('1F 00 00 66 61 00 00 00');
  });
});

describe('rows', () => {
  const columns = [0x0e080003, 0x0037001f, 0x66000000];

  it('are plain without errors and flagged with them', () => {
    const full = [{ tag: 0x0e080003, value: 1 }, { tag: 0x0037001f, value: 'a' }, { tag: 0x6600000b, value: true }];
    const writer = new Writer();
    writeRow(writer, columns, full);
    expect(hex(writer.finish())).toBe('00 01 00 00 00 61 00 00 00 0B 00 01');
    expect(readRow(new Reader(writer.finish()), columns)).toEqual(full);
  });

  it('say ecNotFound for what is not there', () => {
    const writer = new Writer();
    writeRow(writer, columns, [{ tag: 0x0e080003, value: 1 }, undefined, undefined]);
    expect(hex(writer.finish())).toBe('01 00 01 00 00 00 0A 0F 01 04 80 0A 00 0A 0F 01 04 80');
    expect(readRow(new Reader(writer.finish()), columns)[1]).toEqual({ tag: 0x0037000a, value: 0x8004010f });
  });

  it('carry single values in columns of value instances', () => {
    const column = 0x8001301f;
    const { bytes: raw } = encodeRows([column], [[{ tag: column, value: 'one' }]]);
    expect(readRow(new Reader(raw), [column])).toEqual([{ tag: column, value: 'one' }]);
  });

  it('of tables have short cells, cut between characters', () => {
    const writer = new RowWriter([0x0037001f, 0x66000102], 10_000, 1252);
    writer.add([{ tag: 0x0037001f, value: `${'x'.repeat(254)}😀` }, { tag: 0x66000102, value: new Uint8Array(600).fill(7) }]);
    const [text, binary] = readRow(new Reader(writer.finish().bytes), writer.columns);
    expect(text!.value).toBe('x'.repeat(254));
    expect(binary!.value).toHaveLength(510);
  });

  it('stop when the room is used up, and fail when there is none for the first', () => {
    const writer = new RowWriter([0x0e080003], 12, 1252);
    const row = [{ tag: 0x0e080003, value: 1 }];
    expect([writer.add(row), writer.add(row), writer.add(row)]).toEqual([true, true, false]);
    expect(writer.finish()).toMatchObject({ count: 2, bytes: bytes('00 01 00 00 00 00 01 00 00 00') });
    expect(() => new RowWriter([0x0e080003], 4, 1252).add(row)).toThrow(WriterFullError);
  });
});

describe('typed strings', () => {
  it.each([
    ['00', { value: undefined }],
    ['01', { value: '' }],
    ['02 E4 00', { value: 'ä', form: 'string8' }],
    ['03 E4 41 00', { value: 'äA', form: 'reduced' }],
    ['04 AC 20 00 00', { value: '€', form: 'unicode' }],
  ] as const)('%s', (raw, value) => {
    expect(typedString.read(new Reader(bytes(raw)))).toEqual(value);
    expect(hex(encode(typedString, value))).toBe(raw);
  });

  it('are not reduced when that would lose something', () => {
    expect(hex(encode(typedString, { value: '€', form: 'reduced' }))).toBe('04 AC 20 00 00');
  });
});

describe('code pages', () => {
  it.each([
    [1252, 'Grüße €', 'Grüße €'],
    [1251, 'Привет', 'Привет'],
    [1253, 'Αθήνα', 'Αθήνα'],
    [932, '日本語ｱ', '日本語ｱ'],
    [936, '中文', '中文'],
    [949, '한국어', '한국어'],
    [950, '中文', '中文'],
    [65001, '😀ä', '😀ä'],
    [28591, 'é€', 'é?'],
    [1252, '日', '?'],
    [12345, 'ä', 'ä'],
  ])('%i keeps %s as %s', (codePage, text, kept) => {
    expect(decodeString8(encodeString8(text, codePage), codePage)).toBe(kept);
  });

  it('use the right bytes', () => {
    expect(hex(encodeString8('日本', 932))).toBe('93 FA 96 7B');
    expect(hex(encodeString8('€', 1252))).toBe('80');
  });
});

describe('LZ77', () => {
  it('gives back what it was given', () => {
    for (const alphabet of [1, 2, 3, 16, 256]) {
      for (const length of [0, 1, 3, 31, 32, 33, 300, 5000, 0x8000, 0xffff]) {
        const plain = sample(length, alphabet, length + alphabet);
        const packed = compress(plain);
        if (packed === undefined) continue;
        expect(packed.byteLength).toBeLessThan(plain.byteLength);
        expect(Buffer.compare(decompress(packed, plain.byteLength), plain)).toBe(0);
      }
    }
  });

  it('takes match lengths of every form', () => {
    for (const length of [3, 9, 10, 24, 25, 26, 278, 279, 280, 281, 1000, 70_000]) {
      const plain = Buffer.concat([Buffer.from('abcdefgh'.repeat(3)), Buffer.alloc(length, 0x7a), Buffer.from('abcdefgh'.repeat(4)), Buffer.alloc(length, 0x79)]);
      expect(Buffer.compare(decompress(compress(plain)!, plain.byteLength), plain)).toBe(0);
    }
  });

  it('refuses matches out of bounds and data that ends early', () => {
    expect(() => decompress(bytes('00 00 00 80 00 00'), 10)).toThrow(/back at 0/);
    expect(() => decompress(bytes('00 00 00 00 61'), 10)).toThrow(WireError);
    expect(() => decompress(bytes('00 00 00 40 61 07 00 0F FF FF FF'), 10)).toThrow(/match of/);
  });
});

/** Repeatable, and of every compressibility. */
function sample(length: number, alphabet: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % alphabet;
  });
}
