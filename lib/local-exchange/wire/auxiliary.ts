// Auxiliary buffers: MS-OXCRPC 2.2.2.2 and 3.1.4.1.2. This server reads none of a client's blocks and sends two of its own.

import { ecRpcFailed, rpcBadStubData } from './error-codes.ts';
import { extendedHeaderSize, readExtendedBuffers, writeExtendedBuffers } from './extended-buffer.ts';
import { Reader } from './reader.ts';
import { WireError } from './wire-error.ts';
import { Writer } from './writer.ts';

export const auxExOrgInfo = 0x17;
export const auxServerCapabilities = 0x46;

export const orgHasPublicFolders = 0x1;

const version1 = 0x01;
const headerSize = 4;
const maximumSize = 0x1008;

export interface AuxiliaryBlock {
  readonly version: number;
  readonly type: number;
  readonly payload: Uint8Array;
}

/** What is wrong with the size of a client's auxiliary buffer: a StatusCode, or 0. */
export function auxiliarySizeError(size: number): number {
  if (size > maximumSize) return rpcBadStubData;
  return size !== 0 && size < extendedHeaderSize ? ecRpcFailed : 0;
}

export function readAuxiliary(bytes: Uint8Array): AuxiliaryBlock[] {
  if (bytes.byteLength === 0) return [];
  const blocks: AuxiliaryBlock[] = [];
  for (const payload of readExtendedBuffers(bytes)) {
    const reader = new Reader(payload);
    while (reader.remaining > 0) {
      const size = reader.u16();
      if (size < headerSize) throw new WireError(`an auxiliary block of ${size} bytes`);
      blocks.push({ version: reader.u8(), type: reader.u8(), payload: reader.bytes(size - headerSize) });
    }
  }
  return blocks;
}

export function writeAuxiliary(blocks: readonly AuxiliaryBlock[]): Uint8Array {
  if (blocks.length === 0) return new Uint8Array(0);
  const writer = new Writer();
  for (const { version, type, payload } of blocks) {
    writer.checkedU16(payload.byteLength + headerSize);
    writer.u8(version);
    writer.u8(type);
    writer.bytes(payload);
  }
  return writeExtendedBuffers([writer.finish()]);
}

/** A block whose payload is one number of 32 bits. */
export function auxiliaryNumber(type: number, value: number): AuxiliaryBlock {
  const writer = new Writer();
  writer.u32(value);
  return { version: version1, type, payload: writer.finish() };
}
