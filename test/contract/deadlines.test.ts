// Deadlines, signals, and closing while the server lets calls wait.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type CallOptions, createProfile, type Folder, type MapiObject, MapiError, type MessageStore, openDefaultStore, openMapi, PR_BODY, PR_DISPLAY_NAME, PR_ENTRYID,
  PR_SUBJECT, setConnectFlags,
} from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { type Fault, FaultyServer } from './faulty-server.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const COLUMNS = { id: PR_ENTRYID, subject: PR_SUBJECT };
/** "At once", on a machine that does a lot at once. */
const SOON_MS = 1_500;
/** What closing may take while calls hang: they get 2 s to end, Disconnect 2 s, and slack. */
const CLOSE_MS = 6_000;

const silence: Fault = ({ request }) => void request.resume();

function busyFor(seconds: number): Fault {
  return ({ request, answer }) => {
    request.resume();
    answer({ status: 503, headers: ['Retry-After', `${seconds}`], body: Buffer.alloc(0) });
  };
}

function late(ms: number): Fault {
  return async ({ forward, answer }) => {
    const reply = await forward();
    await sleep(ms);
    answer(reply);
  };
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Opened {
  readonly server: FaultyServer;
  readonly store: MessageStore;
  readonly inbox: Folder;
}

describeRuntimes('calls that wait for the server', (setup) => {
  const servers: FaultyServer[] = [];

  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < 30; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i}\r\n\r\nText ${i}\r\n`, { read: true });
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await expect.poll(() => addon.handleCounts(), { timeout: 10_000 }).toEqual({});
  });

  async function open(options: CallOptions = {}): Promise<Opened> {
    const server = await FaultyServer.start(setup.exchange.url);
    servers.push(server);
    const profile = await setup.profile({ server: server.url });
    const store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, ...options });
    const inbox = await store.openInbox();
    await inbox.getProp(PR_DISPLAY_NAME);
    return { server, store, inbox };
  }

  describe('a signal', () => {
    it('that is aborted already ends the call before anything is sent', async () => {
      const { server, store, inbox } = await open();
      const reason = new Error('changed my mind');
      const signal = AbortSignal.abort(reason);
      const asked = server.seen.length;
      const profile = await setup.profile();
      for (const call of [
        () => inbox.getProp(PR_SUBJECT, { signal }), () => inbox.contents({ columns: COLUMNS, signal }).all(), () => store.openInbox({ signal }),
        () => inbox.openContentsTable({ columns: COLUMNS, signal }), () => openMapi({ ...setup.mapi, signal }),
        () => openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, signal }),
        () => createProfile('aborted', { ...setup.mapi, mailbox: ALICE, signal }), () => setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF', signal }),
      ]) expect(await errorOf(call())).toBe(reason);
      expect(server.seen.length).toBe(asked);
      await store.close();
    });

    it('that is aborted while the call waits rejects with its reason at once, and the session lives on', async () => {
      const { server, store, inbox } = await open();
      server.spoil(['Execute'], late(600), 1);
      const controller = new AbortController();
      const reason = { not: 'even an error' };
      const call = errorOf(inbox.contents({ columns: COLUMNS, signal: controller.signal }).all());
      await sleep(150);
      const took = await elapsed(async () => {
        controller.abort(reason);
        expect(await call).toBe(reason);
      });
      expect(took).toBeLessThan(400);
      // The reply that came too late made no difference.
      expect(await inbox.contents({ columns: COLUMNS }).all()).toHaveLength(30);
      expect(server.seen.filter((type) => type === 'Connect')).toHaveLength(1);
      await store.close();
    });

    it('of AbortSignal.timeout is a deadline too', async () => {
      const { server, store, inbox } = await open();
      server.spoil(['Execute'], silence);
      const error = await errorOf(inbox.getProp(PR_BODY, { signal: AbortSignal.timeout(200) }));
      expect((error as DOMException).name).toBe('TimeoutError');
      expect(await elapsed(() => store.close())).toBeLessThan(CLOSE_MS);
    });

    it('that is aborted after the call does nothing', async () => {
      const { store, inbox } = await open();
      const controller = new AbortController();
      await using table = await inbox.openContentsTable({ columns: COLUMNS, signal: controller.signal });
      expect(await table.queryRows(5, { signal: controller.signal })).toHaveLength(5);
      controller.abort();
      expect(await table.queryRows(5)).toHaveLength(5);
      await store.close();
    });

    it('ends a loop, a Readable, and an opening', async () => {
      const { server, store, inbox } = await open();
      const controller = new AbortController();
      let rows = 0;
      const loop = await errorOf((async () => {
        for await (const row of inbox.contents({ columns: COLUMNS, batchSize: 5, signal: controller.signal })) {
          rows += row.id === undefined ? 0 : 1;
          if (rows === 3) controller.abort();
        }
      })());
      expect((loop as Error).name).toBe('AbortError');
      const row = await inbox.contents({ columns: COLUMNS }).first();
      await using message = await inbox.openMessage(row!.id!);
      const stream = new AbortController();
      server.spoil(['Execute'], silence);
      const reading = errorOf((async () => {
        for await (const chunk of message.createBodyStream({ signal: stream.signal })) void chunk;
      })());
      setTimeout(() => stream.abort(), 100);
      expect((await reading as Error).name).toBe('AbortError');
      expect(await elapsed(() => store.close())).toBeLessThan(CLOSE_MS);
    });

    it.each([1, 5, 20, 60])('aborted %i ms into the opening leaves nothing open', async (ms) => {
      const server = await FaultyServer.start(setup.exchange.url);
      servers.push(server);
      server.spoil(['Autodiscover', 'Connect', 'Execute'], late(30));
      const profile = await setup.profile({ server: server.url });
      const controller = new AbortController();
      const opening = openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, signal: controller.signal });
      setTimeout(() => controller.abort(), ms);
      const took = await elapsed(async () => expect((await errorOf(opening) as Error).name).toBe('AbortError'));
      expect(took).toBeLessThan(SOON_MS);
    });

    it.each([0, 1, 2, 4, 8, 16, 32])('aborted %i ms into createProfile leaves no profile behind', async (ms) => {
      await using mapi = await openMapi(setup.mapi);
      const controller = new AbortController();
      const name = `aborted after ${ms}`;
      const creating = createProfile(name, { ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, verify: true, credentials: setup.credentials, signal: controller.signal });
      setTimeout(() => controller.abort(), ms);
      let made = false;
      try {
        await creating;
        made = true;
      } catch (error) {
        expect((error as Error).name).toBe('AbortError');
      }
      expect((await mapi.profiles.list()).map((profile) => profile.name).includes(name)).toBe(made);
    });
  });

  describe('a deadline', () => {
    it('is a number above 0', async () => {
      const { store, inbox } = await open();
      for (const timeoutMs of [0, -1, NaN]) expect(await errorOf(inbox.getProp(PR_SUBJECT, { timeoutMs }))).toBeInstanceOf(RangeError);
      expect(await errorOf(inbox.getProp(PR_SUBJECT, { timeoutMs: '5' as never }))).toBeInstanceOf(TypeError);
      await inbox.getProp(PR_SUBJECT, { timeoutMs: Infinity });
      await inbox.getProp(PR_SUBJECT, { timeoutMs: 2 ** 40 });
      await store.close();
    });

    it('of no time at all ends in MAPI_E_TIMEOUT, or the call was faster', async () => {
      const profile = await setup.profile();
      for (const timeoutMs of [0.001, 0.1, 1, 2, 5, 10]) {
        try {
          await (await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs })).close();
        } catch (error) {
          expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_TIMEOUT' });
        }
      }
    });

    it.each([0.001, 0.1, 1, 3, 10])('of %d ms leaves no profile half made', async (timeoutMs) => {
      await using mapi = await openMapi(setup.mapi);
      const name = `late after ${timeoutMs}`;
      let made = false;
      try {
        await createProfile(name, { ...setup.mapi, mailbox: ALICE, timeoutMs });
        made = true;
      } catch (error) {
        expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
      }
      expect((await mapi.profiles.list()).map((profile) => profile.name).includes(name)).toBe(made);
    });

    it('is inherited from the logon, and given per call', async () => {
      const { server, store, inbox } = await open({ timeoutMs: 400 });
      await using table = await inbox.openContentsTable({ columns: COLUMNS });
      await table.queryRows(1);
      server.spoil(['Execute'], silence);
      for (const call of [() => inbox.getProp(PR_BODY), () => store.openRoot().then((folder) => folder.getProp(PR_DISPLAY_NAME)), () => inbox.hierarchy({ columns: COLUMNS }).all()]) {
        const took = await elapsed(async () => expect(await errorOf(call())).toMatchObject({ code: 'MAPI_E_TIMEOUT' }));
        expect(took).toBeGreaterThanOrEqual(350);
        expect(took).toBeLessThan(400 + SOON_MS);
      }
      const took = await elapsed(async () => expect(await errorOf(inbox.getProp(PR_BODY, { timeoutMs: 50 }))).toMatchObject({ code: 'MAPI_E_TIMEOUT' }));
      expect(took).toBeLessThan(50 + SOON_MS);
      expect(await elapsed(() => store.close())).toBeLessThan(CLOSE_MS);
    });

    it('is told of what would not be over by then: a long Retry-After ends the call at once, with the reason', async () => {
      const { server, store, inbox } = await open();
      server.spoil(['Execute'], busyFor(30));
      let error: unknown;
      expect(await elapsed(async () => {
        error = await errorOf(inbox.getProp(PR_BODY, { timeoutMs: 10_000 }));
      })).toBeLessThan(SOON_MS);
      expect(error).toMatchObject({ lastError: { lowLevelError: 503 } });
      expect((error as MapiError).code).not.toBe('MAPI_E_TIMEOUT');
      await store.close();
    });

    it('says what was tried again when it came', async () => {
      const { server, store, inbox } = await open();
      let asked = 0;
      server.spoil(['Execute'], (exchange, itself) => (++asked === 1 ? busyFor(1) : silence)(exchange, itself));
      const error = await errorOf(inbox.getProp(PR_BODY, { timeoutMs: 4_000 }));
      expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT', lastError: { lowLevelError: 503, error: expect.stringMatching(/^It was being tried again, after this: .*503/) as string } });
      expect(await elapsed(() => store.close())).toBeLessThan(CLOSE_MS);
    });

    it('counts the time in the queue', async () => {
      const { server, store, inbox } = await open();
      server.spoil(['Execute'], silence);
      const took = await elapsed(async () => {
        const errors = await Promise.all(Array.from({ length: 10 }, () => errorOf(inbox.getProp(PR_BODY, { timeoutMs: 300 }))));
        for (const error of errors) expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
      });
      expect(took).toBeLessThan(300 + SOON_MS);
      expect(await elapsed(() => store.close())).toBeLessThan(CLOSE_MS);
    });

    it('that has passed does not cost the session, if the server answers after all', async () => {
      const { server, store, inbox } = await open();
      server.spoil(['Execute'], late(500), 1);
      expect(await errorOf(inbox.getProp(PR_BODY, { timeoutMs: 100 }))).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
      expect(await inbox.contents({ columns: COLUMNS }).all()).toHaveLength(30);
      expect(server.seen.filter((type) => type === 'Connect')).toHaveLength(1);
      await store.close();
    });
  });

  describe('closing while calls hang', () => {
    const hanging = (opened: Opened): Promise<unknown>[] => [
      opened.inbox.getProp(PR_BODY), opened.inbox.contents({ columns: COLUMNS }).all(), opened.store.openRoot().then((folder) => folder.getProp(PR_DISPLAY_NAME)),
    ].map((call) => errorOf(call));

    it.each(['store', 'inbox'] as const)('the %s ends them, and itself', async (which) => {
      const opened = await open();
      opened.server.spoil(['Execute'], silence);
      const calls = hanging(opened);
      await sleep(100);
      const took = await elapsed(async () => {
        await opened[which].close();
        for (const error of which === 'store' ? await Promise.all(calls) : await Promise.all(calls.slice(0, 2)))
          expect(error).toMatchObject({ name: 'MapiError', code: 'ERR_MAPI_CLOSED' });
      });
      expect(took).toBeLessThan(CLOSE_MS);
      expect(await elapsed(() => opened.store.close())).toBeLessThan(CLOSE_MS);
      await Promise.all(calls);
    });

    it('an object that has none does not wait for those of others', async () => {
      const opened = await open();
      await using table = await opened.inbox.openContentsTable({ columns: COLUMNS });
      await table.queryRows(1);
      opened.server.spoil(['Execute'], silence);
      const call = errorOf(opened.inbox.getProp(PR_BODY, { timeoutMs: 20_000 }));
      await sleep(100);
      expect(await elapsed(() => table.close())).toBeLessThan(CLOSE_MS);
      expect(await elapsed(() => opened.store.close())).toBeLessThan(CLOSE_MS);
      expect(await call).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });

    it('a runtime ends what its sessions are opening', async () => {
      const server = await FaultyServer.start(setup.exchange.url);
      servers.push(server);
      const mapi = await openMapi(setup.mapi);
      const profile = await setup.profile({ server: server.url });
      server.spoil(['Connect'], silence);
      const session = await mapi.logon(profile, { credentials: setup.credentials });
      const opening = errorOf(session.openDefaultStore());
      await expect.poll(() => server.seen).toContain('Connect');
      expect(await elapsed(() => mapi.close())).toBeLessThan(CLOSE_MS);
      expect(await opening).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });

    it('lets calls end that the server answers', async () => {
      const opened = await open();
      opened.server.spoil(['Execute'], late(300));
      const rows = opened.inbox.contents({ columns: COLUMNS }).first();
      const properties = opened.inbox.getProps({ name: PR_DISPLAY_NAME, body: PR_BODY });
      // The calls were made before the closing; the cursor opens its table first and reads it afterwards.
      void errorOf(rows);
      await sleep(50);
      await opened.store.close();
      expect((await properties).name).toBe('Inbox');
    });

    it('a session whose calls were aborted', async () => {
      const opened = await open();
      opened.server.spoil(['Execute'], silence);
      const controller = new AbortController();
      const call = errorOf(opened.inbox.getProp(PR_BODY, { signal: controller.signal }));
      await sleep(50);
      controller.abort();
      await call;
      expect(await elapsed(() => opened.store.close())).toBeLessThan(CLOSE_MS);
    });
  });

  it('releases what an aborted call opens after all', async () => {
    const { server, store, inbox } = await open();
    const row = await inbox.contents({ columns: COLUMNS }).first();
    const before = addon.handleCounts();
    server.spoil(['Execute'], late(200));
    const pending: Promise<unknown>[] = [];
    for (let i = 0; i < 5; ++i) {
      const controller = new AbortController();
      pending.push(errorOf((async () => {
        const message: MapiObject = await inbox.openMessage(row!.id!, { signal: controller.signal });
        await message.close();
        throw new Error('it was faster');
      })()));
      setTimeout(() => controller.abort(), 20 * i);
    }
    await Promise.all(pending);
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual(before);
    expect(await inbox.contents({ columns: COLUMNS }).all()).toHaveLength(30);
    await store.close();
  });

  it('says which call ran out of time, and what to do', async () => {
    const { server, store, inbox } = await open();
    server.spoil(['Execute'], silence);
    const error = await errorOf(inbox.getProp(PR_BODY, { timeoutMs: 100 }));
    expect(error).toBeInstanceOf(MapiError);
    expect(error).toMatchObject({ context: 'IMAPIProp::GetProps', hresult: 0x80040401 });
    expect((error as MapiError).hint).toContain('timeoutMs');
    expect((error as MapiError).stack).toMatch(/deadlines\.test\.[jt]s/);
    await store.close();
  });

  it('says where a loop began whose later batch ran out of time', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < 300; ++i) mailbox.addMessage([{ tag: PR_SUBJECT, value: `Message ${i}` }], { folder: 'Sent Items' });
    const { server, store } = await open();
    const sent = await store.openSpecialFolder('sentItems');
    const loops = {
      async rows() {
        for await (const rows of sent.contents({ columns: COLUMNS, timeoutMs: 300, batchSize: 10 }).batches()) if (rows.length !== 0) server.spoil(['Execute'], silence);
      },
      async messages() {
        for await (const batch of sent.messages({ select: COLUMNS, timeoutMs: 300, batch: 10, strategy: 'single' }).batches()) if (batch.length !== 0) server.spoil(['Execute'], silence);
      },
    };
    for (const loop of Object.values(loops)) {
      const error = await errorOf(loop());
      expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
      expect((error as MapiError).stack).toMatch(new RegExp(`at .*${loop.name}.*deadlines\\.test\\.[jt]s`));
      server.spoil([], silence);
    }
    await store.close();
  });
});
