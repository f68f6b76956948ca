import { describe, expect, it } from 'vitest';
import { PR_BODY, PR_CONTENT_COUNT, PR_ENTRYID, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_SIZE_EXTENDED, propTag } from '../../../lib/index.ts';
import { dateOfFileTime, fileTimeOfDate, fromNativeValue, nativeProp, toNativeProp } from '../../../lib/props/values.ts';
import { guidFromBytes, guidToBytes, uidToHex } from '../../../lib/props/guid.ts';
import { decodeCodePage } from '../../../lib/props/code-page.ts';

describe('PT_SYSTIME', () => {
  it('counts 100 ns from 1601', () => {
    expect(fileTimeOfDate(new Date(0))).toBe(116_444_736_000_000_000n);
    expect(fileTimeOfDate(new Date('1601-01-01T00:00:00Z'))).toBe(0n);
    expect(dateOfFileTime(133_500_000_000_001_234n).toISOString()).toBe('2024-01-17T21:20:00.000Z');
  });

  it.each(['2026-11-21T20:24:58.123Z', '1969-12-31T23:59:59.999Z', '1601-01-01T00:00:00.000Z'])('keeps milliseconds: %s', (text) => {
    expect(dateOfFileTime(fileTimeOfDate(new Date(text))).toISOString()).toBe(text);
  });

  it('rounds towards the past on both sides of 1970', () => {
    expect(dateOfFileTime(116_444_736_000_000_000n - 1n).getTime()).toBe(-1);
    expect(dateOfFileTime(116_444_736_000_000_000n + 9_999n).getTime()).toBe(0);
  });

  it('refuses invalid dates and those before 1601', () => {
    expect(() => fileTimeOfDate(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => fileTimeOfDate(new Date('1600-12-31T23:59:59Z'))).toThrow(RangeError);
  });
});

describe('nativeProp', () => {
  it('takes 32 bits signed or unsigned', () => {
    expect(nativeProp(PR_CONTENT_COUNT, 0x8000_0000)).toEqual({ tag: PR_CONTENT_COUNT, value: -0x8000_0000 });
    expect(nativeProp(PR_CONTENT_COUNT, -1).value).toBe(-1);
    expect(() => nativeProp(PR_CONTENT_COUNT, 2 ** 32)).toThrow(RangeError);
  });

  it.each([
    [PR_CONTENT_COUNT, '1'], [PR_CONTENT_COUNT, 1.5], [PR_CONTENT_COUNT, undefined], [PR_BODY, 1], [PR_BODY, null], [PR_ENTRYID, 'abc'],
    [PR_MESSAGE_DELIVERY_TIME, '2026-01-01'], [PR_HASATTACH, 1], [PR_MESSAGE_SIZE_EXTENDED, 1], [propTag('PT_MV_UNICODE', 0x6000), 'a'],
    [propTag('PT_MV_UNICODE', 0x6000), [1]], [propTag('PT_OBJECT', 0x6000), null], [propTag('PT_CLSID', 0x6000), 'no guid'], [0x6000_0013, 1],
  ])('refuses a value of another type: %s %j', (tag, value) => {
    expect(() => nativeProp(tag, value)).toThrow(TypeError);
  });

  it('converts arrays element by element', () => {
    expect(toNativeProp(propTag('PT_MV_SYSTIME', 0x6000), [new Date(0)]).value).toEqual([116_444_736_000_000_000n]);
    expect(fromNativeValue(propTag('PT_MV_SYSTIME', 0x6000), [116_444_736_000_000_000n])).toEqual([new Date(0)]);
  });

  it('refuses integers beyond 64 bits', () => {
    expect(() => nativeProp(PR_MESSAGE_SIZE_EXTENDED, 2n ** 63n)).toThrow(RangeError);
    expect(nativeProp(PR_MESSAGE_SIZE_EXTENDED, -(2n ** 63n)).value).toBe(-(2n ** 63n));
  });
});

describe('GUIDs', () => {
  it('are mixed-endian in structures', () => {
    const text = '00062008-0000-0000-c000-000000000046';
    expect(Buffer.from(guidToBytes(text)).toString('hex')).toBe('0820060000000000c000000000000046');
    expect(guidFromBytes(guidToBytes(text.toUpperCase()))).toBe(text);
    expect(guidFromBytes(guidToBytes(`{${text}}`))).toBe(text);
  });

  it.each(['', 'x', '00062008-0000-0000-c000-00000000004', '00062008-0000-0000-c000-00000000004g'])('refuse %j', (text) => {
    expect(() => guidToBytes(text)).toThrow(TypeError);
  });

  it('UIDs are shown as they are stored', () => {
    expect(uidToHex(Uint8Array.of(0x13, 0xDB, 0xB0))).toBe('13DBB0');
  });
});

describe('code pages', () => {
  it('decodes what HTML bodies name', () => {
    expect(decodeCodePage(Uint8Array.of(0x80, 0xE4), 1252)).toBe('€ä');
    expect(decodeCodePage(Buffer.from('ä', 'utf8'), 65001)).toBe('ä');
    expect(decodeCodePage(Buffer.from('1b24422522', 'hex'), 50220)).toBe('ア');
    expect(decodeCodePage(Uint8Array.of(0xFF), 99999)).toBe('\uFFFD');
  });
});
