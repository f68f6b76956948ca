// STAT: MS-OXNSPI 2.2.8.

import { codec, type Codec, i32, struct, u32 } from '../wire/codec.ts';

export interface Stat {
  readonly sortType: number;
  readonly containerId: number;
  /** A MId, or one of the positions below. */
  readonly currentRec: number;
  readonly delta: number;
  readonly numPos: number;
  readonly totalRecs: number;
  readonly codePage: number;
  readonly templateLocale: number;
  readonly sortLocale: number;
}

export const beginningOfTable = 0;
export const currentPosition = 1;
export const endOfTable = 2;

export const sortByDisplayName = 0;
export const sortByPhoneticDisplayName = 3;

const plainStat: Codec<Stat> = struct({
  sortType: u32, containerId: u32, currentRec: u32, delta: i32, numPos: u32, totalRecs: u32, codePage: u32, templateLocale: u32, sortLocale: u32,
});

/** 8-bit strings after a STAT are in its code page, so reading one switches the reader. */
export const stat: Codec<Stat> = codec(
  plainStat.minimumSize,
  (reader) => {
    const value = plainStat.read(reader);
    reader.codePage = value.codePage;
    return value;
  },
  (writer, value) => plainStat.write(writer, value),
);
