import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { base64, encodingFor, quotedPrintable } from '../../../lib/eml/transfer-encoding.ts';

/** Numbers that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function* cut(bytes: Uint8Array, next: () => number, largest: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const size = 1 + Math.floor(next() * largest);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(Uint8Array.from(chunk));
  return Buffer.concat(parts).toString('latin1');
}

/** RFC 2045 6.7, written for the test. */
function decodeQuotedPrintable(encoded: string): Buffer {
  return Buffer.from(encoded.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

describe('transfer encodings', () => {
  it('base64 gives the same lines however the bytes are cut', async () => {
    const next = random(1);
    for (let size = 0; size < 400; size += 7) {
      const bytes = Uint8Array.from({ length: size }, () => Math.floor(next() * 256));
      const encoded = await text(base64(cut(bytes, next, 90)));
      expect(Buffer.from(encoded, 'base64').equals(bytes)).toBe(true);
      for (const line of encoded.split('\r\n').slice(0, -2)) expect(line.length).toBe(76);
      expect(encoded === '' || encoded.endsWith('\r\n')).toBe(true);
    }
  });

  it('quoted-printable gives back every byte, in lines of 76 characters that end with no blank', async () => {
    const next = random(2);
    const alphabets = [[0x20, 0x09, 0x0D, 0x0A, 0x61], [0x3D, 0x20, 0xC3, 0xA4, 0x0D, 0x0A], Array.from({ length: 256 }, (_, i) => i)];
    for (let round = 0; round < 300; ++round) {
      const alphabet = alphabets[round % alphabets.length]!;
      const bytes = Uint8Array.from({ length: Math.floor(next() * 500) }, () => alphabet[Math.floor(next() * alphabet.length)]!);
      const encoded = await text(quotedPrintable(cut(bytes, next, 40)));
      expect(decodeQuotedPrintable(encoded).equals(bytes)).toBe(true);
      for (const line of encoded.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).not.toMatch(/[ \t]$/);
        expect(line).toMatch(/^[\t\x20-\x7E]*$/);
      }
    }
  });

  it('chooses what suits the text', () => {
    const choose = (content: string, isAll = true): string => encodingFor(Buffer.from(content, 'utf8'), isAll);
    expect(choose('')).toBe('7bit');
    expect(choose('two\r\nlines\r\n')).toBe('7bit');
    expect(choose('two\r\nlines\r\n', false)).toBe('quoted-printable');
    expect(choose(`${'x'.repeat(999)}\r\n`)).toBe('quoted-printable');
    expect(choose('Grüße aus Köln, und wie besprochen die Unterlagen\r\n')).toBe('quoted-printable');
    expect(choose('東京支社の移転について')).toBe('base64');
    // Only base64 keeps such line ends without breaking every line.
    expect(choose('a\nb\n')).toBe('base64');
    expect(choose('a\rb')).toBe('base64');
    expect(choose('nul\0')).toBe('base64');
    expect(choose(`nul\0${'x'.repeat(50)}`)).toBe('quoted-printable');
  });
});
