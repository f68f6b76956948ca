// Sets of identifiers and predecessor change lists: MS-OXCFXICS 2.2.2.

import { codec, type Codec, guid, struct } from './codec.ts';
import { globalCounter } from './entry-id.ts';
import type { Reader } from './reader.ts';
import { WireError } from './wire-error.ts';

/** Both ends belong to the range. */
export interface CounterRange {
  readonly from: number;
  readonly to: number;
}

const commandEnd = 0x00;
const commandBitmask = 0x42;
const commandPop = 0x50;
const commandRange = 0x52;
const counterSize = 6;

/** MS-OXCFXICS 2.2.2.6. Reading takes every command; writing uses ranges only, which is always allowed. */
export const globalCounterSet: Codec<readonly CounterRange[]> = codec(1, readCounterSet, (writer, ranges) => {
  for (const { from, to } of ranges) {
    writer.u8(commandRange);
    globalCounter.write(writer, from);
    globalCounter.write(writer, to);
  }
  writer.u8(commandEnd);
});

/** An IDSET with replica GUIDs, which ends with the bytes. */
export const idSet: Codec<readonly { readonly replicaGuid: Uint8Array; readonly ranges: readonly CounterRange[] }[]> = toTheEnd(
  struct({ replicaGuid: guid, ranges: globalCounterSet }),
);

/** MS-OXCFXICS 2.2.2.3: SizedXids, ascending by their GUIDs, to the end of the bytes. */
export const predecessorChangeList: Codec<readonly { readonly guid: Uint8Array; readonly localId: Uint8Array }[]> = toTheEnd(
  codec(
    18,
    (reader) => {
      const part = reader.sub(reader.u8());
      const namespace = part.bytes(16);
      const localId = part.rest();
      if (localId.byteLength < 1 || localId.byteLength > 8) throw new WireError(`a LocalId of ${localId.byteLength} bytes`);
      return { guid: namespace, localId };
    },
    (writer, xid) => {
      writer.checkedU8(16 + xid.localId.byteLength);
      guid.write(writer, xid.guid);
      writer.bytes(xid.localId);
    },
  ),
);

function toTheEnd<T>(element: Codec<T>): Codec<readonly T[]> {
  return codec(
    0,
    (reader) => {
      const elements: T[] = [];
      while (reader.remaining > 0) elements.push(element.read(reader));
      return elements;
    },
    (writer, elements) => elements.forEach((value) => element.write(writer, value)),
  );
}

function readCounterSet(reader: Reader): CounterRange[] {
  const ranges: CounterRange[] = [];
  const add = (from: number, to: number): void => {
    if (to < from) throw new WireError(`a range from ${from} to ${to}`);
    const last = ranges.at(-1);
    if (last !== undefined && from === last.to + 1) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
  };
  let common: number[] = [];
  const pushes: number[] = [];
  for (;;) {
    const command = reader.u8();
    switch (command) {
      case commandEnd:
        if (common.length > 0) throw new WireError('a GLOBSET that ends with bytes pushed');
        return ranges;
      case commandPop: {
        const count = pushes.pop();
        if (count === undefined) throw new WireError('nothing to pop');
        common = common.slice(0, common.length - count);
        break;
      }
      case commandBitmask: {
        if (common.length !== counterSize - 1) throw new WireError(`a bitmask with ${common.length} bytes pushed`);
        const start = reader.u8();
        const mask = reader.u8();
        for (let bit = -1; bit < 8; bit++) {
          if (bit >= 0 && (mask & (1 << bit)) === 0) continue;
          const low = start + 1 + bit;
          if (low > 0xff) throw new WireError('a bitmask past 255');
          const value = counterOf([...common, low]);
          add(value, value);
        }
        break;
      }
      case commandRange: {
        const size = counterSize - common.length;
        add(counterOf([...common, ...reader.view(size)]), counterOf([...common, ...reader.view(size)]));
        break;
      }
      default: {
        if (command > counterSize || common.length + command > counterSize) throw new WireError(`GLOBSET command 0x${command.toString(16)}`);
        common = [...common, ...reader.view(command)];
        if (common.length < counterSize) pushes.push(command);
        else {
          add(counterOf(common), counterOf(common));
          common = common.slice(0, counterSize - command);
        }
      }
    }
  }
}

function counterOf(bytes: readonly number[]): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
