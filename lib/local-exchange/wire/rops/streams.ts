// Stream ROPs: MS-OXCROPS 2.2.9.

import { codec, i64, sizedBytes, u16, u32, u64, u8 } from '../codec.ts';
import { fields, rop } from './definition.ts';

/** ByteCount of ReadStream that means "as much as MaximumByteCount and the reply allow". */
export const largestByteCount = 0xbabe;

export const OpenStream = rop('OpenStream', 0x2b, {
  shape: 'inputOutput',
  request: fields({ propertyTag: u32, openModeFlags: u8 }),
  response: fields({ streamSize: u32 }),
});

export interface ReadStreamRequest {
  readonly byteCount: number;
  /** There when byteCount is 0xBABE. */
  readonly maximumByteCount?: number;
}

export const ReadStream = rop('ReadStream', 0x2c, {
  request: codec<ReadStreamRequest>(
    2,
    (r) => {
      const byteCount = r.u16();
      return byteCount === largestByteCount ? { byteCount, maximumByteCount: r.u32() } : { byteCount };
    },
    (w, value) => {
      w.u16(value.byteCount);
      if (value.byteCount === largestByteCount) w.u32(value.maximumByteCount ?? 0);
    },
  ),
  response: fields({ data: sizedBytes(u16) }),
  onFailure: { data: new Uint8Array(0) },
});
export const WriteStream = rop('WriteStream', 0x2d, {
  request: fields({ data: sizedBytes(u16) }),
  response: fields({ writtenSize: u16 }),
  onFailure: { writtenSize: 0 },
});
export const WriteStreamExtended = rop('WriteStreamExtended', 0xa3, {
  request: fields({ data: sizedBytes(u16) }),
  response: fields({ writtenSize: u32 }),
  onFailure: { writtenSize: 0 },
});
export const WriteAndCommitStream = rop('WriteAndCommitStream', 0x90, {
  request: fields({ data: sizedBytes(u16) }),
  response: fields({ writtenSize: u16 }),
  onFailure: { writtenSize: 0 },
});
export const CommitStream = rop('CommitStream', 0x5d);
export const GetStreamSize = rop('GetStreamSize', 0x5e, { response: fields({ streamSize: u32 }) });
export const SetStreamSize = rop('SetStreamSize', 0x2f, { request: fields({ streamSize: u64 }) });
export const SeekStream = rop('SeekStream', 0x2e, {
  request: fields({ origin: u8, offset: i64 }),
  response: fields({ newPosition: u64 }),
});
export const CopyToStream = rop('CopyToStream', 0x3a, {
  shape: 'sourceDestination',
  request: fields({ byteCount: u64 }),
  response: fields({ readByteCount: u64, writtenByteCount: u64 }),
  onFailure: { readByteCount: 0n, writtenByteCount: 0n },
});
const region = fields({ regionOffset: u64, regionSize: u64, lockFlags: u32 });
export const LockRegionStream = rop('LockRegionStream', 0x5b, { request: region });
export const UnlockRegionStream = rop('UnlockRegionStream', 0x5c, { request: region });
export const CloneStream = rop('CloneStream', 0x3b, { shape: 'inputOutput' });
