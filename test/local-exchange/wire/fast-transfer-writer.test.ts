import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { type FastTransferElement, readFastTransferStream } from '../../../lib/local-exchange/wire/fast-transfer-stream.ts';
import { FastTransferWriter, type StreamPart } from '../../../lib/local-exchange/wire/fast-transfer-writer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { FxParser } from '../rops/fast-transfer-parser.ts';
import { binaryReply, captures } from './captures.ts';
import { type ColumnsByHandle, decodeRequest, decodeResponse, decodeResponses } from './decode-messages.ts';
import { bytes, hex } from './hex.ts';
import { vectors } from './vectors.ts';

/** What FastTransferSourceGetBuffer gave in the captures. */
function capturedStreams(): Uint8Array[] {
  const columns: ColumnsByHandle = new Map();
  const streams: Uint8Array[] = [];
  for (const capture of captures) {
    const reply = binaryReply(capture);
    if (reply === undefined || capture.requestType !== 'Execute') continue;
    const body = decodeResponse(capture.endpoint, capture.requestType, reply) as { ropBuffer: Uint8Array };
    if (body.ropBuffer.byteLength === 0) continue;
    const { rops } = decodeRequest(capture.endpoint, capture.requestType, bytes(capture.requestBody));
    for (const payload of readExtendedBuffers(body.ropBuffer)) {
      for (const { response } of decodeResponses(payload, rops, columns).responses) {
        if (response.rop !== 'FastTransferSourceGetBuffer') continue;
        streams.push(response.result!.transferBuffer);
      }
    }
  }
  return streams;
}

function run(part: StreamPart | undefined, writer: FastTransferWriter, limit: number, pieces: Uint8Array[]): void {
  const stack = part === undefined ? [] : [part];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { done, value } = top.next();
    if (done === true) stack.pop();
    else if (value !== undefined) stack.push(value);
    while (writer.pending > limit) takePiece(writer, limit, pieces);
  }
}

function takePiece(writer: FastTransferWriter, limit: number, pieces: Uint8Array[]): void {
  const piece = writer.take(limit);
  if (piece.length === 0) throw new Error(`an atom of more than ${limit} bytes`);
  pieces.push(piece);
}

/** Elements as the writer writes them, taken in pieces of `limit` bytes. */
function written(elements: readonly FastTransferElement[], limit: number): Uint8Array[] {
  const writer = new FastTransferWriter({ codePage: 1252, strings: 'unicode' });
  const pieces: Uint8Array[] = [];
  for (const element of elements) {
    if (element.kind === 'marker') writer.marker(element.marker);
    else run(writer.property(element.tag, element.value, element.name), writer, limit, pieces);
    while (writer.pending > limit) takePiece(writer, limit, pieces);
  }
  while (writer.pending > 0) takePiece(writer, limit, pieces);
  return pieces;
}

describe('FastTransferWriter', () => {
  it.each([['of another server', capturedStreams()], ['of a message', [bytes(...vectors.V17)]]])('writes streams %s as they were', (_, streams) => {
    expect(streams.length).toBeGreaterThan(0);
    for (const stream of streams) {
      const elements = readFastTransferStream(new Reader(stream));
      for (const limit of [128, 200, 1000, 0x8000]) expect(hex(Buffer.concat(written(elements, limit)))).toBe(hex(stream));
    }
  });

  const value = (tag: number, of: FastTransferElement extends infer E ? (E extends { value: infer V } ? V : never) : never): FastTransferElement => ({ kind: 'property', tag, value: of });

  it('splits large values of every kind in any size of pieces', () => {
    const elements = [
      value(0x1000001f, 'ab\u00e4\ud83d\ude00'.repeat(20_000)), value(0x37010102, new Uint8Array(200_001).fill(5)), value(0x37020102, new Uint8Array(0)),
      value(0x66021003, Array.from({ length: 50_000 }, (_, index) => index)), value(0x6603101f, ['x'.repeat(40_000), '', 'y'.repeat(40_000)]),
      value(0x66041102, [new Uint8Array(70_000).fill(1), new Uint8Array(0), new Uint8Array(70_000).fill(2)]), value(0x0037001f, 'last'),
    ];
    const whole = Buffer.concat(written(elements, 0x10000));
    expect(isDeepStrictEqual(readFastTransferStream(new Reader(new Uint8Array(whole))), elements)).toBe(true);
    for (const limit of [8, 9, 11, 13, 100, 4095, 30_000, 70_000]) {
      const pieces = written(elements, limit);
      expect(Buffer.concat(pieces).equals(whole)).toBe(true);
      expect(new FxParser(pieces).messageContent().properties).toHaveLength(elements.length);
    }
  });

  it('writes strings in the forms of the specification', () => {
    const text = (strings: 'string8' | 'unicode' | 'codePage', tag: number, of: string | string[]): string => {
      const writer = new FastTransferWriter({ codePage: 1251, strings });
      writer.property(tag, of);
      return hex(writer.take(1000));
    };
    expect(text('string8', 0x0037001f, 'Да')).toBe(hex(bytes('1e 00 37 00 03 00 00 00 c4 e0 00')));
    expect(text('codePage', 0x0037001f, 'Д')).toBe(hex(bytes('b0 84 37 00 04 00 00 00 14 04 00 00')));
    expect(text('string8', 0x6601101f, ['Д'])).toBe(hex(bytes('1e 10 01 66 01 00 00 00 02 00 00 00 c4 00')));
    expect(text('unicode', 0x6601101f, [''])).toBe(hex(bytes('1f 10 01 66 01 00 00 00 02 00 00 00 00 00')));
    expect(text('unicode', 0x0037001f, 'a\0b')).toBe(hex(bytes('1f 00 37 00 04 00 00 00 61 00 00 00')));
  });

  it('writes and reads strings of any code page', () => {
    // 0x8000 and 1251, 932, 20866: the last has the bit that stands for several values elsewhere.
    const elements = [value(0x003784e3, 'Да'), value(0x003783a4, '日本'), value(0x0037d182, 'Привет'), value(0x003784b0, '😀')];
    const [bytes1] = written(elements, 1000);
    expect(readFastTransferStream(new Reader(bytes1!))).toEqual(elements);
  });

  it('writes nothing of what it refuses', () => {
    const writer = new FastTransferWriter({ codePage: 1252, strings: 'unicode' });
    for (const [tag, of] of [[0x0037001f, 5], [0x37010102, 'text'], [0x66011003, 7], [0x66021003, [1, 'two']], [0x8001001f, 'nameless'], [0x660300fd, 1], [0x660a0048, new Uint8Array(15)]] as const) {
      expect(() => writer.property(tag, of as never), tag.toString(16)).toThrow(WireError);
      expect(writer.pending).toBe(0);
    }
    writer.marker(0x400c0003);
    expect(hex(writer.take(4))).toBe('03 00 0C 40');
  });
});

describe('readFastTransferStream', () => {
  const streams = [...capturedStreams(), bytes(...vectors.V17)];

  it('fails with WireError only, wherever a stream ends and whatever bit is wrong', () => {
    for (const stream of streams) {
      const beginning = stream.slice(0, 1_000);
      for (let end = 0; end < beginning.length; end++) expectReadOrRefused(beginning.subarray(0, end));
      for (let bit = 0; bit < 8 * beginning.length; bit++) {
        beginning[bit >> 3]! ^= 1 << (bit & 7);
        expectReadOrRefused(beginning);
        beginning[bit >> 3]! ^= 1 << (bit & 7);
      }
    }
  });

  it('refuses counts and types that no stream has', () => {
    const refused = (...parts: string[]): void => expect(() => readFastTransferStream(new Reader(bytes(...parts)))).toThrow(WireError);
    refused('03 10 01 66 ff ff ff ff 00 00 00 00');
    refused('02 01 01 66 ff ff ff 7f 00');
    refused('fd 00 01 66 00 00');
    refused('0b 10 01 66 01 00 00 00');
    refused('1f 00 01 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 02');
    refused('1f 00 01 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 41 00');
  });
});

function expectReadOrRefused(stream: Uint8Array): void {
  try {
    readFastTransferStream(new Reader(stream));
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
}
