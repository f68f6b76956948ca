import { Buffer } from 'node:buffer';
import { decompressRTF } from '@kenjiuno/decompressrtf';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { describe, expect, it } from 'vitest';
import { compressRtf, decompressRtf, htmlFromRtf, MapiError, textFromRtf } from '../../lib/index.ts';
import { decodeCodePage } from '../../lib/props/code-page.ts';
import { encapsulateHtml, encapsulateText, HTML_SAMPLES, TEXT_SAMPLES } from '../fixtures/encapsulated-rtf.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const latin1 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('latin1');
const rtf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What a call ends with: its value, or the code of its MapiError. Anything else fails the test. */
async function outcome<T>(promise: Promise<T>): Promise<T | string> {
  try {
    return await promise;
  } catch (error) {
    if (!MapiError.is(error)) throw error;
    return error.code;
  }
}

// [MS-OXRTFCP] 3.1.1.1 and 3.1.2.1
const VECTORS = [
  {
    compressed: '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    rtf: '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  },
  { compressed: '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', rtf: '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}' },
] as const;

describe('compressed RTF', () => {
  it.each(VECTORS)('does the example of the specification both ways: $rtf', async (vector) => {
    expect(latin1(await decompressRtf(hex(vector.compressed)))).toBe(vector.rtf);
    expect(Buffer.from(await compressRtf(rtf(vector.rtf))).toString('hex')).toBe(vector.compressed);
  });

  it('gives back what was compressed, and an independent reader finds the same', async () => {
    const samples = [...Object.values(HTML_SAMPLES).map((html) => encapsulateHtml(html)), Buffer.alloc(10_000, 'ab'), Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31) >> 3 & 0xFF))];
    for (const sample of samples) {
      for (const compress of [true, false]) {
        const compressed = await compressRtf(sample, { compress });
        expect(Buffer.compare(await decompressRtf(compressed), sample)).toBe(0);
        expect(Buffer.compare(Buffer.from(decompressRTF([...compressed])), sample)).toBe(0);
      }
    }
    expect((await compressRtf(samples[2]!)).length).toBeLessThan(samples[2]!.length);
  });

  it('takes nothing for nothing', async () => {
    expect((await decompressRtf(new Uint8Array())).length).toBe(0);
  });

  it('says what is wrong with damaged bytes', async () => {
    const sample = hex(VECTORS[0].compressed);
    sample[20]! ^= 1;
    const error = await decompressRtf(sample).catch((caught: unknown) => caught) as MapiError;
    expect(error).toBeInstanceOf(MapiError);
    expect(error.code).toBe('MAPI_E_CORRUPT_DATA');
    expect(error.context).toBe('WrapCompressedRTFStream');
    expect(error.message).toContain('checksum');
    expect(error.hint).toContain('PR_RTF_COMPRESSED');
    expect(error.stack).toMatch(/rtf\.test\.[jt]s/);
  });

  it('gives a value or an error for every prefix and every flipped bit', async () => {
    for (const vector of VECTORS) {
      const sample = hex(vector.compressed);
      for (let size = 1; size < sample.length; ++size) expect(await outcome(decompressRtf(sample.subarray(0, size)))).toBe('MAPI_E_CORRUPT_DATA');
      for (let bit = 0; bit < sample.length * 8; ++bit) {
        const flipped = Buffer.from(sample);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const got = await outcome(decompressRtf(flipped));
        // Only RAWSIZE (bytes 4 to 7) can change unnoticed: it is not in the checksum.
        if (bit < 32 || bit >= 64) expect(got).toBe('MAPI_E_CORRUPT_DATA');
        else expect(got === 'MAPI_E_TOO_BIG' || vector.rtf.startsWith(latin1(got as Uint8Array))).toBe(true);
      }
    }
  });

  it('keeps to the limit', async () => {
    const sample = hex(VECTORS[0].compressed);
    expect(await outcome(decompressRtf(sample, { maxBytes: 42 }))).toBe('MAPI_E_TOO_BIG');
    expect(latin1(await decompressRtf(sample, { maxBytes: 43 }))).toBe(VECTORS[0].rtf);
    expect(latin1(await decompressRtf(sample, { maxBytes: Infinity }))).toBe(VECTORS[0].rtf);
    await expect(decompressRtf(sample, { maxBytes: -1 })).rejects.toThrow(RangeError);
    await expect(decompressRtf('x' as never)).rejects.toThrow(TypeError);
    await expect(decompressRtf(sample, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

describe('encapsulated HTML', () => {
  const independently = (bytes: Uint8Array, mode: 'html' | 'text'): unknown => deEncapsulateSync(Buffer.from(bytes), {
    mode, warn: () => undefined, replaceSymbolFontChars: false, decode: (piece: Buffer, encoding: string) => decodeCodePage(piece, Number(encoding.replace(/\D/g, ''))),
  }).text;

  it.each(Object.entries(HTML_SAMPLES))('comes out as it went in: %s', async (_, html) => {
    const bytes = encapsulateHtml(html);
    expect(await htmlFromRtf(bytes)).toBe(html);
    expect(await textFromRtf(bytes)).toBeUndefined();
    expect(independently(encapsulateHtml(html, { plainTrail: false }), 'html')).toBe(html);
  });

  it.each(Object.entries(TEXT_SAMPLES))('and so does text: %s', async (_, text) => {
    const bytes = encapsulateText(text);
    expect(await textFromRtf(bytes)).toBe(text);
    expect(await htmlFromRtf(bytes)).toBeUndefined();
    expect(independently(encapsulateText(text, { plainTrail: false }), 'text')).toBe(text);
  });

  it('is not there in other RTF, nor in what is no RTF', async () => {
    for (const none of ['{\\rtf1\\ansi\\deff0 plain\\par}', '', 'hello', '<html>', '{\\rtf1 text first\\fromhtml1}']) {
      expect(await htmlFromRtf(rtf(none))).toBeUndefined();
      expect(await textFromRtf(rtf(none))).toBeUndefined();
    }
  });

  it('decodes every kind of code page', async () => {
    const text = (codePage: number, bytes: string): Promise<string | undefined> => textFromRtf(rtf(`{\\rtf1\\ansi\\ansicpg${codePage}\\fromtext ${bytes}}`));
    expect(await text(437, "\\'82\\'e1\\'ff")).toBe('éß\u00A0');
    expect(await text(850, "\\'82\\'e1\\'9b")).toBe('éßø');
    expect(await text(936, "\\'c4\\'e3\\'ba\\'c3")).toBe('你好');
    expect(await text(949, "\\'b0\\'a1")).toBe('가');
    expect(await text(950, "\\'a4\\'a4")).toBe('中');
    expect(await text(65001, "\\'e2\\'82\\'ac")).toBe('€');
    expect(await text(1252, "\\'80\\'93x")).toBe('€“x');
    expect(await text(10007, "\\'80")).toBe('А');
    // Half a character does not take what follows it, in whatever font.
    expect(await textFromRtf(rtf("{\\rtf1\\ansi\\ansicpg932\\fromtext{\\fonttbl{\\f1\\fcharset204 A;}}\\'82\\f1 \\'cf\\u8364?b\\'82\\f0\\'cf}"))).toMatch(/^\uFFFDП€b/);
  });

  it('gives a value or an error for every prefix and every flipped bit', async () => {
    const sample = encapsulateHtml(HTML_SAMPLES['plain']! + HTML_SAMPLES['manyFonts']!);
    for (let size = 0; size < sample.length; size += 7) expect(await outcome(htmlFromRtf(sample.subarray(0, size)))).not.toBeNull();
    for (let bit = 0; bit < sample.length * 8; bit += 11) {
      const flipped = Buffer.from(sample);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(await outcome(htmlFromRtf(flipped))).not.toBeNull();
    }
  });

  it('bounds depth and size', async () => {
    expect(await outcome(htmlFromRtf(rtf(`{\\rtf1\\fromhtml1 ${'{'.repeat(5_000)}`)))).toBe('MAPI_E_CORRUPT_DATA');
    expect(await outcome(htmlFromRtf(rtf('{\\rtf1\\fromhtml1 &&&&}'), { maxBytes: 19 }))).toBe('MAPI_E_TOO_BIG');
    expect(await htmlFromRtf(rtf('{\\rtf1\\fromhtml1 &&&&}'), { maxBytes: 20 })).toBe('&amp;'.repeat(4));
  });

  it('is not slowed down by text that changes its code page with every character', async () => {
    const sample = rtf(`{\\rtf1\\ansi\\fromtext{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}${"\\f0\\'e9\\f1\\'cf\\f2\\'82\\'a0\\u8364?".repeat(100_000)}}`);
    // A decoder for each piece would take longer than a test may.
    expect(await textFromRtf(sample)).toBe('éПあ€'.repeat(100_000));
  });
});
