import { describe, expect, it } from 'vitest';
import { readAuxiliary } from '../../../lib/local-exchange/wire/auxiliary.ts';
import { decodeBody, encodeBody } from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { readExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { writePayload, writeRequest, writeResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { binaryReply, captures, type Capture } from './captures.ts';
import { bodiesOf, type ColumnsByHandle, decodeRequest, decodeResponse, decodeResponses, readerFor } from './decode-messages.ts';
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
  const columns: ColumnsByHandle = new Map();
  const events: number[] = [];

  for (const capture of captures) {
    const reply = binaryReply(capture);
    if (reply === undefined) continue;
    it(`decodes ${name(capture)}`, () => {
      const body = decodeResponse(capture.endpoint, capture.requestType, reply) as { ropBuffer?: Uint8Array; auxiliary?: Uint8Array } | undefined;
      if (body?.auxiliary !== undefined) readAuxiliary(body.auxiliary);
      if (body?.ropBuffer === undefined || body.ropBuffer.byteLength === 0) return;
      const { rops } = decodeRequest(capture.endpoint, capture.requestType, bytes(capture.requestBody));
      for (const payload of readExtendedBuffers(body.ropBuffer)) {
        const { responses, notifications } = decodeResponses(payload, rops, columns);
        for (const { response, raw } of responses) roundTrip(response, raw);
        events.push(...notifications.map(({ flags }) => flags & 0xfff));
      }
    });
  }

  it('have told of new mail and of changes', () => {
    expect(events.length).toBeGreaterThan(0);
  });

});

function roundTrip(response: RopResponse, raw: Uint8Array): void {
  const writer = new Writer();
  writeResponse(writer, response);
  // A failed ReadStream may lack its fields there; here they are always sent.
  if (response.returnValue === 0) expect(hex(writer.finish())).toBe(hex(raw));
}
