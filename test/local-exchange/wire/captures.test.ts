import { describe, expect, it } from 'vitest';
import { readAuxiliary } from '../../../lib/local-exchange/wire/auxiliary.ts';
import { decodeBody, encodeBody } from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { readExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { type ParsedRequest, readPayload, readResponse, writePayload, writeRequest, writeResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { binaryReply, captures, type Capture } from './captures.ts';
import { bodiesOf, decodeRequest, decodeResponse, readerFor } from './decode-messages.ts';
import { bytes, hex } from './hex.ts';

/** Wrong on purpose: its handle table is no table, and its RopId is reserved. */
const malformed = 60;

function name({ n, requestType, note }: Capture): string {
  return `${n} ${requestType}${note === '' ? '' : ` (${note})`}`;
}

describe('requests of the captures', () => {
  for (const capture of captures) {
    if (capture.n === malformed) continue;
    it(`decodes and encodes ${name(capture)}`, () => {
      const raw = bytes(capture.requestBody);
      const { body, rops, handles } = decodeRequest(capture.endpoint, capture.requestType, raw);
      const bodies = bodiesOf(capture.endpoint, capture.requestType);
      if (bodies === undefined || raw.byteLength === 0) return;
      const again = encodeBody<unknown>(bodies.request, body, { dialect: capture.endpoint === 'nspi' ? 'nspi' : 'rop' });
      // Presence bytes in NSPI bodies may have any value but 0: what counts is that they mean the same.
      if (capture.endpoint === 'nspi') expect(decodeBody(bodies.request, readerFor('nspi', again))).toEqual(body);
      else expect(hex(again)).toBe(hex(raw));
      if (rops.length === 0) return;
      const writer = new Writer();
      for (const { request } of rops) writeRequest(writer, request);
      const { ropBuffer } = body as { ropBuffer: Uint8Array };
      expect(hex(writePayload({ list: writer.finish(), handles }))).toBe(hex(readExtendedBuffers(ropBuffer)[0]!));
    });
  }

  it('refuses the malformed one', () => {
    const capture = captures.find(({ n }) => n === malformed)!;
    expect(() => decodeRequest(capture.endpoint, capture.requestType, bytes(capture.requestBody))).toThrow(WireError);
  });
});

describe('replies of the captures', () => {
  /** Columns by handle value, as SetColumns chose them; GetPropertiesSpecific brings its own. */
  const columns = new Map<number, readonly number[]>();

  for (const capture of captures) {
    const reply = binaryReply(capture);
    if (reply === undefined) continue;
    it(`decodes ${name(capture)}`, () => {
      const body = decodeResponse(capture.endpoint, capture.requestType, reply) as { ropBuffer?: Uint8Array; auxiliary?: Uint8Array } | undefined;
      if (body?.auxiliary !== undefined) readAuxiliary(body.auxiliary);
      if (body?.ropBuffer === undefined || body.ropBuffer.byteLength === 0) return;
      const { rops } = decodeRequest(capture.endpoint, capture.requestType, bytes(capture.requestBody));
      for (const payload of readExtendedBuffers(body.ropBuffer)) decodeResponses(payload, rops);
    });
  }

  function decodeResponses(payload: Uint8Array, rops: readonly ParsedRequest[]): void {
    const { list, handles } = readPayload(payload);
    const reader = new Reader(list);
    for (const { request } of rops) {
      if (request.rop === 'Release') continue;
      if (reader.remaining === 0) break;
      const handle = handles[request.inputIndex ?? 0] ?? 0;
      if (request.rop === 'SetColumns') columns.set(handle, request.propertyTags);
      reader.columns = columnsFor(request, handle);
      const start = reader.offset;
      const response = readResponse(reader, request.rop);
      roundTrip(response, list.subarray(start, reader.offset));
    }
    // What is left are notifications: RopNotify, RopPending.
    if (reader.remaining > 0) expect([0x2a, 0x6e]).toContain(list[reader.offset]);
  }

  function columnsFor(request: RopRequest, handle: number): readonly number[] {
    return request.rop === 'GetPropertiesSpecific' ? request.propertyTags : (columns.get(handle) ?? []);
  }

  function roundTrip(response: RopResponse, raw: Uint8Array): void {
    const writer = new Writer();
    writeResponse(writer, response);
    // A failed ReadStream may lack its fields there; here they are always sent.
    if (response.returnValue === 0) expect(hex(writer.finish())).toBe(hex(raw));
  }
});
