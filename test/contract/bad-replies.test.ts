// Replies that are well framed and lie: wrong handles, huge counts, sizes and indices, reserved ROPs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MapiError } from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { readPayload, writePayload } from '../../lib/local-exchange/wire/rop-buffer.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../lib/local-exchange/wire/extended-buffer.ts';
import { decodeBody, encodeBody, executeResponse } from '../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { Reader } from '../../lib/local-exchange/wire/reader.ts';
import { bodyOffset, changedBody } from './faults.ts';
import { type Fault, FaultyServer } from './faulty-server.ts';
import { ALICE, describeRuntimes, type Setup } from './runtimes.ts';
import { OPENING, READING, type Stage } from './stages.ts';

const DEADLINE_MS = 15_000;

/** Runs the stage over a spoilt server. A lie may go unnoticed where it makes no difference; nothing else may happen than that or an error. */
async function outcome(setup: Setup, stage: Stage, fault: Fault): Promise<string> {
  await using server = await FaultyServer.start(setup.exchange.url);
  const ready = await stage.prepare(setup, server);
  server.spoil(stage.types, fault);
  let end = 'ok';
  try {
    await ready.run(DEADLINE_MS);
  } catch (error) {
    expect(error).toBeInstanceOf(MapiError);
    end = (error as MapiError).code;
  }
  await ready.close();
  return end;
}

/** The reply to one request of the stage, without framing. */
async function healthyBody(setup: Setup, stage: Stage): Promise<Buffer> {
  await using server = await FaultyServer.start(setup.exchange.url);
  const ready = await stage.prepare(setup, server);
  let body: Buffer | undefined;
  server.spoil(stage.types, async ({ forward, answer }) => {
    const reply = await forward();
    body ??= Buffer.from(reply.body.subarray(bodyOffset(reply.body)));
    answer(reply);
  });
  await ready.run(DEADLINE_MS);
  await ready.close();
  return body!;
}

/** Changes the payloads inside the reply to an Execute: the ROP list, and the table of handles. */
function changedPayload(change: (payload: { list: Buffer; handles: number[] }) => { list: Uint8Array; handles: readonly number[] }): Fault {
  return changedBody((body) => {
    const response = decodeBody(executeResponse, new Reader(body, { dialect: 'rop' }));
    const payloads = readExtendedBuffers(response.ropBuffer).map((payload) => {
      const { list, handles } = readPayload(payload);
      return writePayload(change({ list: Buffer.from(list), handles: [...handles] }));
    });
    return Buffer.from(encodeBody(executeResponse, { ...response, ropBuffer: writeExtendedBuffers(payloads) }));
  });
}

const LIES: readonly (readonly [name: string, fault: Fault])[] = [
  ['no handles', changedPayload(({ list }) => ({ list, handles: [] }))],
  ['empty handles', changedPayload(({ list, handles }) => ({ list, handles: handles.map(() => 0xFFFF_FFFF) }))],
  ['handles that are all the same', changedPayload(({ list, handles }) => ({ list, handles: handles.map(() => 0x1234) }))],
  ['255 handles', changedPayload(({ list }) => ({ list, handles: Array.from({ length: 255 }, (_, i) => i) }))],
  ['no responses', changedPayload(({ handles }) => ({ list: new Uint8Array(0), handles }))],
  ['every response twice', changedPayload(({ list, handles }) => ({ list: list.length < 0x4000 ? Buffer.concat([list, list]) : list, handles }))],
  ['a wrong index in the first response', changedPayload(({ list, handles }) => {
    list[1] = 0xFE;
    return { list, handles };
  })],
  ['a reserved RopId', changedPayload(({ list, handles }) => {
    list[0] = 0xFD;
    return { list, handles };
  })],
  ['a RopBufferTooSmall, always', changedPayload(({ handles }) => ({ list: Buffer.from([0xFF, 0xFF, 0xFF]), handles }))],
  ['a RopBackoff, always', changedPayload(({ handles }) => ({ list: Buffer.from([0xF9, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0]), handles }))],
  ['a first response that failed with an unknown code', changedPayload(({ list, handles }) => {
    list.writeUInt32LE(0x8765_4321, 2);
    return { list, handles };
  })],
  ['a first response that failed with MAPI_E_CALL_FAILED', changedPayload(({ list, handles }) => {
    list.writeUInt32LE(0x8000_4005, 2);
    return { list, handles };
  })],
  ['StatusCode 0xFFFFFFFF', changedBody((body) => {
    body.writeUInt32LE(0xFFFF_FFFF, 0);
    return body;
  })],
  ['ErrorCode 0x3F0 (ecServerOOM)', changedBody((body) => {
    body.writeUInt32LE(0x3F0, 4);
    return body;
  })],
  ['StatusCode 0x47D (ecBufferTooSmall), always', changedBody(() => Buffer.from([0x7D, 4, 0, 0, 0, 0, 0, 0]))],
];

describeRuntimes('replies that lie', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < 40; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i}\r\n\r\nText ${i}\r\n`, { read: true });
  });

  afterAll(() => {
    expect(addon.handleCounts()).toEqual({});
  });

  const executes = [OPENING.at(-1)!, READING[0]!, READING.at(-1)!];

  describe.each(executes.map((stage) => [stage.name, stage] as const))('at %s', (_name, stage) => {
    it.concurrent.each(LIES)('%s', async (_lie, fault) => {
      await outcome(setup, stage, fault);
      await using store = await setup.openStore();
      expect(store.closed).toBe(false);
    });
  });

  // Every two bytes of a reply become 0xFFFF in turn: every count, size, index and handle is huge once. The first kilobyte holds
  // every kind of field that the reply has.
  describe.each([OPENING[1]!, OPENING[2]!, OPENING[3]!, ...executes].map((stage) => [stage.name, stage] as const))('at %s', (_name, stage) => {
    it('every field made huge in turn is an error or makes no difference', async () => {
      const body = await healthyBody(setup, stage);
      const end = Math.min(body.length, 1_024) - 1;
      const offsets = Array.from({ length: Math.ceil(end / 2) }, (_, i) => i * 2);
      const outcomes = new Map<string, number>();
      const next = async (): Promise<void> => {
        for (let at = offsets.pop(); at !== undefined; at = offsets.pop()) {
          const offset = at;
          const seen = await outcome(setup, stage, changedBody((bytes) => {
            if (offset + 2 <= bytes.length) bytes.writeUInt16LE(0xFFFF, offset);
            return bytes;
          }));
          outcomes.set(seen, (outcomes.get(seen) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: 4 }, next));
      // No lie may cost a call its deadline.
      expect([...outcomes.keys()]).not.toContain('MAPI_E_TIMEOUT');
      expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(Math.ceil(end / 2));
    }, 120_000);
  });
});
