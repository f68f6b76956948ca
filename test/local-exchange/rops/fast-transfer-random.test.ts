import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { AttachmentFields } from '../../../lib/local-exchange/store/attachment.ts';
import type { MessageFields } from '../../../lib/local-exchange/store/message.ts';
import type { PropData, PropValue } from '../../../lib/local-exchange/wire/values.ts';
import { type FxMessage, FxParser } from './fast-transfer-parser.ts';
import { idOf, TransferBench, transferDone, transferNoRoom } from './transfer-bench.ts';

/** The same numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof randomNumbers>;

/** Mostly short, now and then long. */
const length = (random: Random): number => random([4, 40, 400, 4_000, 70_000][Math.min(random(5), random(5))]!);
const bytes = (random: Random): Uint8Array => new Uint8Array(length(random)).fill(random(256));
const text = (random: Random): string => ['a', 'ö', '日', '😀'][random(4)]!.repeat(length(random));
const list = <T>(random: Random, make: (random: Random) => T): T[] => Array.from({ length: random(5) }, () => make(random));

const makers: Readonly<Record<number, (random: Random) => PropData>> = {
  0x02: (random) => random(2 ** 16) - 2 ** 15, 0x03: (random) => random(2 ** 32) - 2 ** 31, 0x05: (random) => random(1000) / 7,
  0x0b: (random) => random(2) === 1, 0x14: (random) => BigInt(random(2 ** 31)) * -3n, 0x1f: text, 0x40: (random) => BigInt(random(2 ** 31)) << 20n,
  0x48: (random) => new Uint8Array(16).fill(random(256)), 0x102: bytes, 0x1003: (random) => list(random, () => random(2 ** 31)),
  0x101f: (random) => list(random, text), 0x1102: (random) => list(random, bytes),
};
const types = Object.keys(makers).map(Number);

function properties(random: Random, bench: TransferBench): PropValue[] {
  return Array.from({ length: random(12) }, (_, index) => {
    const type = types[random(types.length)]!;
    const id = random(4) === 0
      ? bench.mailbox.names.idOf({ kind: 'name', guid: new Uint8Array(16).fill(3), name: `name ${index} ${'n'.repeat(random(40))}` }, true)
      : 0x6800 + index;
    return { tag: ((id << 16) | type) >>> 0, value: makers[type]!(random) };
  });
}

function fields(random: Random, bench: TransferBench, depth = 0): MessageFields {
  return {
    properties: properties(random, bench),
    recipients: list(random, () => ({ type: 1 + random(3), displayName: text(random).slice(0, 50), address: 'a@b.c', properties: [] })),
    attachments: list(random, (): AttachmentFields => ({
      properties: properties(random, bench), ...(depth < 3 && random(2) === 0 && { embedded: fields(random, bench, depth + 1) }),
    })),
    associated: random(5) === 0,
  };
}

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : Array.isArray(value) ? value.map(plain) : value;

/** Only the properties of the test: the store makes many more. */
function expectProperties(sent: readonly { tag: number; value: unknown }[], given: Iterable<PropValue> | undefined): void {
  // An id has the type that was set last.
  const last = new Map([...(given ?? [])].map(({ tag, value }) => [tag >>> 16, { tag, value }]));
  for (const { tag, value } of last.values()) {
    const found = sent.find((property) => property.tag === tag);
    expect(found !== undefined && isDeepStrictEqual(plain(found.value), plain(value)), tag.toString(16)).toBe(true);
  }
}

function expectMessage(sent: FxMessage, given: MessageFields, isEmbedded = false): void {
  expect(sent.kind).toBe(isEmbedded ? 'content' : given.associated === true ? 'associated' : 'message');
  expectProperties(sent.properties, given.properties);
  expect(sent.recipients.map((recipient) => recipient.find(({ tag }) => tag === 0x3001001f)?.value)).toEqual(given.recipients?.map(({ displayName }) => displayName));
  expect(sent.attachments.map(({ number }) => number)).toEqual(given.attachments?.map((_, index) => index));
  for (const [index, attachment] of (given.attachments ?? []).entries()) {
    const found = sent.attachments[index]!;
    expectProperties(found.properties, attachment.properties);
    expect(found.embedded === undefined).toBe(attachment.embedded === undefined);
    if (found.embedded !== undefined) expectMessage(found.embedded, attachment.embedded as MessageFields, true);
  }
}

describe('FastTransfer downloads', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))('say what was stored, in buffers of any size (%i)', (seed) => {
    const random = randomNumbers(seed);
    const bench = new TransferBench();
    const given = Array.from({ length: 1 + random(6) }, () => fields(random, bench));
    const ids = given.map((message) => idOf(bench.add([...(message.properties ?? [])], message)));
    const source = bench.copyMessages(ids, { copyFlags: random(2) * 0x20 });
    const buffers: Uint8Array[] = [];
    for (let status = 0; status !== transferDone; ) {
      const size = random(3) === 0 ? 4 + random(100) : 300 + random(28_000);
      const { transferStatus, transferBuffer } = bench.getBuffer(source, ...(random(2) === 0 ? [size] : ([0xbabe, size] as const)));
      expect(transferBuffer.length).toBeLessThanOrEqual(size);
      if (transferStatus === transferNoRoom) expect([size < 300, transferBuffer.length]).toEqual([true, 0]);
      buffers.push(transferBuffer);
      status = transferStatus;
    }
    const { messages } = new FxParser(buffers).messageList();
    expect(messages).toHaveLength(given.length);
    for (const [index, message] of messages.entries()) expectMessage(message, given[index]!);
  });
});
