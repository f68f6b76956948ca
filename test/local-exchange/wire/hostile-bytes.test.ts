import { describe, expect, it } from 'vitest';
import { readExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { maximumRestrictionDepth, readRestriction } from '../../../lib/local-exchange/wire/restriction.ts';
import type { ParsedRequest } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { binaryReply, type Capture, captures } from './captures.ts';
import { type ColumnsByHandle, decodeRequest, decodeResponse, decodeResponses } from './decode-messages.ts';
import { bytes } from './hex.ts';

/** Runs a decoder on hostile bytes: it gives a value or a WireError, nothing else. */
function survives(decode: () => unknown): void {
  try {
    decode();
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
}

const exhaustiveBelow = 4096;
const ends = 512;

/** All offsets of a short message, the first and last of a long one. */
function offsets(length: number): number[] {
  const all = Array.from({ length }, (_, offset) => offset);
  return length < exhaustiveBelow ? all : [...all.slice(0, ends), ...all.slice(-ends)];
}

/** Down to the ROPs, with the columns that the unharmed replies before had. */
const columns: ColumnsByHandle = new Map();
for (const capture of captures) {
  const reply = binaryReply(capture);
  if (reply !== undefined) survives(() => decodeReply(capture)(capture.endpoint, capture.requestType, reply));
}

function decodeReply(capture: Capture): typeof decodeResponse {
  let rops: readonly ParsedRequest[] = [];
  survives(() => {
    rops = decodeRequest(capture.endpoint, capture.requestType, bytes(capture.requestBody)).rops;
  });
  return (endpoint, requestType, raw) => {
    const body = decodeResponse(endpoint, requestType, raw) as { ropBuffer?: Uint8Array } | undefined;
    if (body?.ropBuffer === undefined) return;
    for (const payload of readExtendedBuffers(body.ropBuffer)) decodeResponses(payload, rops, columns);
  };
}

describe.each([
  ['requests', captures.map((capture) => ({ capture, raw: bytes(capture.requestBody), decode: decodeRequest as typeof decodeResponse }))],
  ['replies', captures.map((capture) => ({ capture, raw: binaryReply(capture) ?? new Uint8Array(0), decode: decodeReply(capture) }))],
])('%s', (_, messages) => {
  for (const { capture, raw, decode } of messages) {
    const { n, endpoint, requestType } = capture;
    if (raw.byteLength === 0) continue;

    it(`of capture ${n} survive every prefix`, () => {
      for (const length of offsets(raw.byteLength)) survives(() => decode(endpoint, requestType, raw.slice(0, length)));
    });

    it(`of capture ${n} survive every flipped bit`, () => {
      for (const offset of offsets(raw.byteLength)) {
        for (let bit = 0; bit < 8; bit++) {
          const flipped = raw.slice();
          flipped[offset]! ^= 1 << bit;
          survives(() => decode(endpoint, requestType, flipped));
        }
      }
    });
  }
});

describe('limits', () => {
  it('refuses a count that the bytes cannot hold before it allocates', () => {
    // And of 65535 restrictions in 3 bytes.
    expect(() => readRestriction(new Reader(bytes('00 FF FF')))).toThrow(/and <- 65535 elements/);
  });

  it('takes restrictions as deep as allowed and no deeper', () => {
    expect(() => readRestriction(new Reader(nested(maximumRestrictionDepth)))).not.toThrow();
    expect(() => readRestriction(new Reader(nested(maximumRestrictionDepth + 1)))).toThrow(WireError);
  });

  it('counts the restrictions inside values, too', () => {
    // Property restrictions whose value is a property restriction, and so on.
    const level = [0x04, 0x04, 0xfd, 0x00, 0x79, 0x66, 0xfd, 0x00, 0x79, 0x66];
    const levels = Uint8Array.from(Array.from({ length: 5000 }, () => level).flat());
    expect(() => readRestriction(new Reader(levels))).toThrow(/nested restrictions/);
  });

  it('says where in the message it stopped', () => {
    const listed = '12 00 02 00 03 00 14 00 4A 67';
    const request = bytes('03 00 00 00', '18 00 00 00', '00 00 04 00 10 00 10 00', '0C 00', listed, 'FF FF FF FF', '08 00 01 00', '00 00 00 00');
    expect(() => decodeRequest('emsmdb', 'Execute', request)).toThrow(/ROP 0\.SetColumns\.propertyTags <- 3 elements/);
  });
});

/** Not of Not of … of Exist. */
function nested(depth: number): Uint8Array {
  return Uint8Array.from([...Array.from({ length: depth - 1 }, () => 0x02), 0x08, 0x1f, 0x00, 0x37, 0x00]);
}
