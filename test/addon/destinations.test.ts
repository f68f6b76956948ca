// Memory that is lent to the session thread for what a stream gives.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalExchange } from '../../lib/local-exchange/index.ts';
import type { Handle } from '../../lib/native/addon.ts';
import { addon, ALICE, exchangeWithMail, failureOf, HeldNetwork, logon, makeProfile, MAPI_E_NOT_FOUND, MAPI_E_USER_CANCEL, nextCall, openRuntime, PR_ENTRYID } from './helpers.ts';

const PR_ATTACH_DATA_BIN = 0x37010102;
const PR_ATTACH_METHOD = 0x37050003;
const BYTES = Uint8Array.from({ length: 700_001 }, (_, i) => (i * 31 + (i >> 8)) & 0x7F);
const PIECE = 256 * 1024;
/** In none of BYTES. */
const MARK = 0xAA;

const isMarked = (memory: Uint8Array): boolean => memory.every((byte) => byte === MARK);
// Faster than expect()'s by far.
const areEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const marked = (length: number): Uint8Array => new Uint8Array(length).fill(MARK);

describe('destinations', () => {
  let exchange: LocalExchange;
  let network: HeldNetwork;
  let runtime: Handle;
  let session: Handle;
  let folder: Handle;
  let entryId: Uint8Array;
  beforeAll(async () => {
    exchange = await exchangeWithMail(0);
    exchange.mailbox(ALICE.address).addMessage([], { attachments: [{ properties: [{ tag: PR_ATTACH_METHOD, value: 1 }, { tag: PR_ATTACH_DATA_BIN, value: BYTES }] }] });
  });
  afterAll(() => exchange.close());
  beforeEach(async () => {
    network = new HeldNetwork();
    network.open();
    runtime = (await openRuntime()).handle;
    await makeProfile(runtime, 'streams', exchange.mailStoreUrl(ALICE.address));
    session = await logon(runtime, 'streams');
    folder = await addon.storeOpenInbox(await addon.sessionOpenDefaultStore(session, 0, nextCall()), 0, nextCall());
    const table = await addon.containerGetContentsTable(folder, 0, nextCall());
    await addon.tableConfigure(table, [PR_ENTRYID], undefined, undefined, nextCall());
    const batch = await addon.tableQueryRows(table, 1, 0, nextCall());
    const [at, size] = new Uint32Array(batch.slab, batch.columns[3], 2);
    entryId = new Uint8Array(batch.slab.slice(at, at! + size!));
    return async () => {
      network.open();
      await addon.close(runtime);
      expect(addon.handleCounts()).toEqual({});
    };
  });
  const open = (byteCount: number, destination: Uint8Array | null, call = nextCall()) => addon.streamOpen(folder, entryId, 0, 0, PR_ATTACH_DATA_BIN, byteCount, destination, call);

  it('get the bytes when they fit, and are left alone when not', async () => {
    const exact = marked(PIECE);
    const { stream, first } = await open(PIECE, exact);
    expect(first).toBe(PIECE);
    expect(areEqual(BYTES.subarray(0, PIECE), exact)).toBe(true);

    const small = marked(PIECE - 1);
    const second = new Uint8Array(await addon.streamRead(stream!, PIECE, small, nextCall()) as ArrayBuffer);
    expect(areEqual(BYTES.subarray(PIECE, 2 * PIECE), second)).toBe(true);
    expect(isMarked(small)).toBe(true);

    // A part of a larger buffer: what lies before and behind is not touched.
    const rest = BYTES.length - 2 * PIECE;
    const large = marked(PIECE + 100);
    expect(await addon.streamRead(stream!, PIECE, large.subarray(50, PIECE + 50), nextCall())).toBe(rest);
    expect(areEqual(BYTES.subarray(2 * PIECE), large.subarray(50, 50 + rest))).toBe(true);
    expect(isMarked(large.subarray(0, 50)) && isMarked(large.subarray(50 + rest))).toBe(true);

    const end = marked(100);
    expect(await addon.streamRead(stream!, PIECE, end, nextCall())).toBe(0);
    expect(isMarked(end)).toBe(true);
    expect(await addon.streamRead(stream!, PIECE, new Uint8Array(0), nextCall())).toBe(0);
    expect(await addon.streamRead(stream!, PIECE, null, nextCall())).toEqual(new ArrayBuffer(0));
  });

  it('are the caller’s again at the end of a call that fails', async () => {
    const memory = marked(100);
    const none = addon.streamOpen(folder, entryId, 0, 7, PR_ATTACH_DATA_BIN, 100, memory, nextCall());
    expect(await failureOf(none)).toMatchObject({ hresult: MAPI_E_NOT_FOUND });
    expect(await failureOf(addon.streamRead(folder, 100, memory, nextCall()))).toMatchObject({ context: 'IStream::Read' });
    await addon.close(session);
    expect(await failureOf(open(100, memory))).toMatchObject({ context: 'IMAPIProp::OpenProperty' });
    expect(isMarked(memory)).toBe(true);
  });

  it('are not written to after a cancellation, whenever it comes', async () => {
    let cancelled = 0;
    for (let round = 0; round < 60; ++round) {
      const destinations = Array.from({ length: 4 }, () => marked(PIECE));
      const calls = destinations.map(nextCall);
      const ended = destinations.map((destination, i) => open(PIECE, destination, calls[i]).then(async ({ stream }) => {
        if (stream !== undefined) await addon.close(stream);
        return true;
      }, () => false));
      if (round % 3 !== 0) await new Promise((resolve) => setTimeout(resolve, round / 10));
      for (const call of calls) addon.cancelCall(call, 'cancelled');
      // From here on those that were cancelled are the caller's; of the others, the bytes are there.
      const before = destinations.map((destination) => destination.slice());
      const wasRead = await Promise.all(ended);
      await addon.sessionGetMsgStoresTable(session, nextCall()).then((table) => addon.close(table));
      for (const [i, destination] of destinations.entries()) {
        expect(areEqual(destination, before[i]!), `${round}`).toBe(true);
        if (wasRead[i] === false) ++cancelled;
        else expect(areEqual(destination, BYTES.subarray(0, PIECE)), `${round}`).toBe(true);
      }
    }
    expect(cancelled).toBeGreaterThan(0);
  });

  it('of calls that wait for the network, or behind one that does, are given back by a cancellation', async () => {
    const { stream } = await open(1, null);
    network.hold();
    const sent = network.requests.length;
    const calls = Array.from({ length: 50 }, nextCall);
    const before = await settled(() => false);
    const failures = calls.map((call, i) => failureOf(i === 0 ? open(PIECE, marked(PIECE), call) : addon.streamRead(stream!, PIECE, marked(PIECE), call)));
    await network.until(() => network.requests.length > sent);
    const whileHeld = await settled(() => false);
    expect(whileHeld - before).toBeGreaterThanOrEqual(50 * PIECE);
    for (const call of calls) addon.cancelCall(call, 'cancelled');
    for (const failure of failures) expect(await failure).toMatchObject({ hresult: MAPI_E_USER_CANCEL });
    expect(await settled((now) => now - before < PIECE)).toBeLessThan(before + PIECE);
  });

  it('of calls that are over are given back', async () => {
    const { stream } = await open(1, null);
    const before = await settled(() => false);
    for (let i = 0; i < 50; ++i) {
      await addon.streamSeek(stream!, 0, 0, nextCall());
      expect(await addon.streamRead(stream!, PIECE, marked(PIECE), nextCall())).toBe(PIECE);
      await failureOf(addon.streamRead(folder, PIECE, marked(PIECE), nextCall()));
    }
    expect(await settled((now) => now - before < PIECE)).toBeLessThan(before + 2 * 1024 * 1024);
  });

  /** Bytes of ArrayBuffers, after collections until `condition` holds, or of ten. */
  async function settled(condition: (now: number) => boolean): Promise<number> {
    for (let i = 0; i < 10 && !condition(process.memoryUsage().arrayBuffers); ++i) {
      globalThis.gc!();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return process.memoryUsage().arrayBuffers;
  }
});
