// RPC_HEADER_EXT in front of every ROP buffer and auxiliary buffer: MS-OXCRPC 2.2.2.1.

import { compress, decompress } from './lz77.ts';
import { Reader } from './reader.ts';
import { inField, WireError } from './wire-error.ts';
import { Writer } from './writer.ts';

export const extendedHeaderSize = 8;
/** The largest payload of one buffer before compression. */
export const maximumPayloadSize = 0x8000;
/** MS-OXCRPC 3.1.4.2.1.2: as many as a reply may have; a request has no reason for more. */
const maximumBuffers = 96;

const flagCompressed = 0x0001;
const flagXor = 0x0002;
const flagLast = 0x0004;
const xorByte = 0xa5;
/** Below this, compressing costs more than it saves. */
const worthCompressing = 1024;

export interface ExtendedBufferOptions {
  readonly compress?: boolean;
  readonly xor?: boolean;
}

/** The payloads of a chain of extended buffers that ends with the bytes. */
export function readExtendedBuffers(bytes: Uint8Array): Uint8Array[] {
  const reader = new Reader(bytes);
  const payloads: Uint8Array[] = [];
  for (let last = false; !last; ) {
    if (payloads.length === maximumBuffers) throw new WireError(`more than ${maximumBuffers} extended buffers`);
    const buffer = inField(`buffer ${payloads.length}`, () => readOne(reader));
    payloads.push(buffer.payload);
    last = buffer.last;
  }
  reader.expectEnd();
  return payloads;
}

function readOne(reader: Reader): { payload: Uint8Array; last: boolean } {
  const version = reader.u16();
  const flags = reader.u16();
  const size = reader.u16();
  const actualSize = reader.u16();
  if (version !== 0) throw new WireError(`version ${version}`);
  if ((flags & ~(flagCompressed | flagXor | flagLast)) !== 0) throw new WireError(`flags 0x${flags.toString(16)}`);
  let payload = reader.bytes(size);
  if ((flags & flagXor) !== 0) payload = payload.map((byte) => byte ^ xorByte);
  if ((flags & flagCompressed) !== 0) payload = decompress(payload, actualSize);
  else if (size !== actualSize) throw new WireError(`${size} bytes sent, ${actualSize} announced`);
  return { payload, last: (flags & flagLast) !== 0 };
}

/** The buffers one after the other, the last one marked. */
export function writeExtendedBuffers(payloads: readonly Uint8Array[], options: ExtendedBufferOptions = {}): Uint8Array {
  const writer = new Writer();
  payloads.forEach((payload, index) => {
    const packed = options.compress === true && payload.byteLength >= worthCompressing ? compress(payload) : undefined;
    const sent = packed ?? payload;
    writer.u16(0);
    writer.u16(
      (packed === undefined ? 0 : flagCompressed) | (options.xor === true ? flagXor : 0) | (index === payloads.length - 1 ? flagLast : 0),
    );
    writer.checkedU16(sent.byteLength);
    writer.checkedU16(payload.byteLength);
    writer.bytes(options.xor === true ? sent.map((byte) => byte ^ xorByte) : sent);
  });
  return writer.finish();
}
