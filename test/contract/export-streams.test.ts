// Streams of contents and exports: back-pressure, leaving in the middle, signals, deadlines, servers that fail. Whatever happens, everything closes.

import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, type Message, type MessageStore, openDefaultStore, PR_BODY } from '../../lib/index.ts';
import { addMessage, bytesOf, closedAgain, file, nested, openBySubject, openObjects, pattern } from './exports.ts';
import { type Fault, FaultyServer } from './faulty-server.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const MB = 1_000_000;
const SOON_MS = 3_000;

/** Every way to stream something of a message. */
const STREAMS: readonly (readonly [string, (message: Message, options?: CallOptions) => Promise<Readable>])[] = [
  ['toEml', (message, options) => Promise.resolve(message.toEml(options))],
  ['toMsg', (message, options) => Promise.resolve(message.toMsg(options))],
  ['attachment.createReadStream', async (message, options) => {
    const attachment = await message.openAttachment(0);
    const stream = attachment.createReadStream(options);
    stream.once('close', () => void attachment.close());
    return stream;
  }],
];

describeRuntimes('streams of what messages hold', (setup) => {
  const servers: FaultyServer[] = [];

  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    addMessage(mailbox, 'large', { attachments: [file('large.bin', pattern(20 * MB))] });
    addMessage(mailbox, 'several', { properties: [{ tag: PR_BODY, value: 'x'.repeat(50_000) }], attachments: [file('a', pattern(100_000)), file('b', pattern(3 * MB)), file('c', pattern(10))] });
    addMessage(mailbox, 'short', { attachments: [file('short.bin', pattern(500))] });
    addMessage(mailbox, 'half a megabyte', { attachments: [file('half.bin', pattern(500_000))] });
    nested(mailbox, 'nested', 5, { attachments: [file('deep.bin', pattern(2 * MB))] });
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await closedAgain({});
  });

  async function open(subject: string, fault?: Fault): Promise<{ store: MessageStore; message: Message; server: FaultyServer; fail: () => void }> {
    const server = await FaultyServer.start(setup.exchange.url);
    servers.push(server);
    const store = await openDefaultStore(await setup.profile({ server: server.url }), { ...setup.mapi, credentials: setup.credentials });
    const message = await openBySubject(store, subject);
    await message.getProp(PR_BODY);
    return { store, message, server, fail: () => server.spoil(['Execute'], fault!) };
  }

  describe.each(STREAMS)('%s', (_name, start) => {
    it('reads no more than is consumed', async () => {
      const { store, message } = await open('large');
      setup.exchange.resetStats();
      const stream = await start(message);
      const reader = stream[Symbol.asyncIterator]();
      let read = 0;
      while (read < 3 * MB) read += (((await reader.next()) as IteratorResult<Buffer>).value as Buffer).length;
      await sleep(200);
      // What was consumed, a reply in hand, another on its way.
      expect(setup.exchange.stats().bytesOut).toBeLessThan(read + 3 * MB);
      let rest = 0;
      for await (const chunk of { [Symbol.asyncIterator]: () => reader }) rest += (chunk as Buffer).length;
      expect(read + rest).toBeGreaterThanOrEqual(20 * MB);
      await store.close();
    });

    it('closes what it opened when its consumer leaves, wherever that is', async () => {
      for (const subject of ['several', 'nested']) {
        const { store, message } = await open(subject);
        const before = openObjects();
        for (let pieces = 0; pieces < 8; ++pieces) {
          const stream = await start(message);
          let left = pieces;
          // An attached message has no bytes.
          stream.on('error', () => undefined);
          if (left === 0) stream.destroy();
          else {
            try {
              for await (const _chunk of stream) if (--left === 0) break;
            } catch (error) {
              expect(error).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
            }
          }
          expect(stream.destroyed).toBe(true);
        }
        await closedAgain(before);
        await store.close();
      }
    });

    it('ends at once with the signal that it was given, and the store goes on', async () => {
      const { store, message } = await open('large');
      const early = AbortSignal.abort(new Error('before it began'));
      expect(await errorOf(bytesOf(await start(message, { signal: early })))).toMatchObject({ name: 'AbortError', cause: { message: 'before it began' } });
      const controller = new AbortController();
      const stream = await start(message, { signal: controller.signal });
      let pieces = 0;
      const error = await errorOf((async () => {
        for await (const _chunk of stream) if (++pieces === 3) controller.abort(new Error('enough'));
      })());
      expect(error).toMatchObject({ name: 'AbortError', cause: { message: 'enough' } });
      expect(pieces).toBe(3);
      expect(await message.getProp(PR_BODY)).toBeUndefined();
      await store.close();
    });

    it('ends at its deadline when the server is silent', async () => {
      const { store, message, fail } = await open('large', ({ request }) => void request.resume());
      const stream = await start(message, { timeoutMs: 300 });
      fail();
      const began = performance.now();
      expect(await errorOf(bytesOf(stream))).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
      expect(performance.now() - began).toBeLessThan(SOON_MS);
      await store.close();
    });

    it('fails with the server, in the middle too', async () => {
      for (const failing of [0, 2]) {
        const { store, message, fail } = await open('large', ({ socket }) => void socket.destroy());
        const stream = await start(message);
        let pieces = 0;
        if (failing === 0) fail();
        const error = await errorOf((async () => {
          for await (const _chunk of stream) if (++pieces === failing) fail();
        })());
        expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
        await store.close();
      }
    });

    it('fails when the store is closed under it', async () => {
      const { store, message } = await open('large');
      const stream = await start(message);
      let pieces = 0;
      const error = await errorOf((async () => {
        for await (const _chunk of stream) if (++pieces === 2) await store.close();
      })());
      expect(error).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });

    it('stops when what it is written to fails', async () => {
      const { store, message } = await open('large');
      let written = 0;
      const full = new Writable({
        write(chunk: Buffer, _encoding, callback) {
          written += chunk.length;
          callback(written > 3 * MB ? new Error('disk full') : null);
        },
      });
      expect(await errorOf(pipeline(await start(message), full))).toMatchObject({ message: 'disk full' });
      expect(written).toBeLessThan(6 * MB);
      await store.close();
    });
  });

  it('gets an attachment of up to a megabyte with the request that opens it', async () => {
    for (const subject of ['short', 'half a megabyte']) {
      const { store, message } = await open(subject);
      setup.exchange.resetStats();
      await using attachment = await message.openAttachment(0);
      expect((await bytesOf(attachment.createReadStream())).length).toBeGreaterThan(0);
      expect(setup.exchange.stats().requests['Execute']).toBe(1);
      await store.close();
    }
  });

  it('keeps the memory of a large export small', async () => {
    const { store, message } = await open('large');
    for (const start of [() => message.toEml(), () => message.toMsg()]) {
      let bytes = 0;
      let largest = 0;
      for await (const chunk of start()) {
        bytes += (chunk as Buffer).length;
        largest = Math.max(largest, (chunk as Buffer).length);
      }
      expect(bytes).toBeGreaterThan(20 * MB);
      expect(largest).toBeLessThan(MB);
    }
    await store.close();
  });
});
