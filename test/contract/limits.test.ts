import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Folder, type Mapi, MapiError, type Message, type MessageStore, openDefaultStore, openMapi, PR_ENTRYID, PR_SUBJECT,
} from '../../lib/index.ts';
import { changeLimits, resetLimits } from '../../lib/governor/limits.ts';
import { addon } from '../../lib/native/binding.ts';
import { ALICE, describeRuntimes, errorOf as anyErrorOf } from './runtimes.ts';

const MESSAGES = 30;

async function errorOf(work: Promise<unknown>): Promise<MapiError> {
  const error = await anyErrorOf(work);
  expect(error).toBeInstanceOf(MapiError);
  return error as MapiError;
}

describeRuntimes('limits', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < MESSAGES; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i}\r\n\r\nText ${i}\r\n`, { read: true });
  });
  afterEach(async () => {
    resetLimits();
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
    await expect.poll(() => setup.exchange.stats().contexts, { timeout: 5_000 }).toBe(0);
  });

  async function idsIn(folder: Folder): Promise<Uint8Array[]> {
    return (await folder.contents({ columns: { id: PR_ENTRYID } }).all()).map(({ id }) => id!);
  }

  async function inboxOf(store: MessageStore): Promise<{ inbox: Folder; ids: Uint8Array[] }> {
    const inbox = await store.openInbox();
    return { inbox, ids: await idsIn(inbox) };
  }

  describe('of open objects', () => {
    it('refuses at once whoever opens one after the other and closes none', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 5 } });
      const { inbox, ids } = await inboxOf(store);
      const held: Message[] = [];
      const began = performance.now();
      const error = await errorOf((async () => {
        for (const id of ids) held.push(await inbox.openMessage(id));
      })());
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(held.length).toBe(5);
      expect(error).toMatchObject({ code: 'MAPI_E_NOT_ENOUGH_RESOURCES', context: 'IMAPIContainer::OpenEntry' });
      expect(error.message).toMatch(/5 messages are open in a session on the profile ".*", the oldest since .*, and the limit is 5 \(limits\.objectsPerSession\.message\): nothing else is going on/);
      expect(error.hint).toMatch(/await using/);
      // One goes, one comes.
      await held[0]!.close();
      await using sixth = await inbox.openMessage(ids[6]!);
      expect(await sixth.getProp(PR_SUBJECT)).toBe('Message 6');
    });

    it('makes many wait for their turns, and all get them', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 4 } });
      const { inbox, ids } = await inboxOf(store);
      let open = 0;
      let most = 0;
      const subjects = await Promise.all(ids.map(async (id) => {
        await using message = await inbox.openMessage(id);
        most = Math.max(most, ++open);
        await sleep(5);
        const subject = await message.getProp(PR_SUBJECT);
        open--;
        return subject;
      }));
      expect(subjects).toEqual(ids.map((_id, index) => `Message ${index}`));
      expect(most).toBe(4);
    });

    it('tells those who hold and wait in turn that nobody is left, long before their deadline', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 4 }, stallMs: 300 });
      const { inbox, ids } = await inboxOf(store);
      const opened = await Promise.allSettled(ids.slice(0, 10).map((id) => inbox.openMessage(id)));
      const codes = opened.map((result) => (result.status === 'fulfilled' ? 'open' : (result.reason as { code: string }).code));
      expect(codes.filter((code) => code === 'open').length).toBe(4);
      expect(codes.filter((code) => code === 'MAPI_E_NOT_ENOUGH_RESOURCES').length).toBe(6);
      expect(opened.find((result) => result.status === 'rejected')!.reason.message).toMatch(/nothing has happened there for a while/);
    });

    it('waits no longer than the call may take, nor than its signal says', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 2 }, stallMs: Infinity });
      const { inbox, ids } = await inboxOf(store);
      const held = await Promise.all(ids.slice(0, 2).map((id) => inbox.openMessage(id)));
      const late = await errorOf(inbox.openMessage(ids[2]!, { timeoutMs: 100 }));
      expect(late).toMatchObject({ code: 'MAPI_E_TIMEOUT', context: 'IMAPIContainer::OpenEntry' });
      expect(late.message).toMatch(/2 messages are open .* none was closed within the deadline/);
      const reason = new Error('enough');
      await expect(inbox.openMessage(ids[2]!, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: 'TimeoutError' });
      const controller = new AbortController();
      const waiting = inbox.openMessage(ids[2]!, { signal: controller.signal });
      controller.abort(reason);
      await expect(waiting).rejects.toBe(reason);
      // Whoever waits goes on when one is closed.
      const patient = inbox.openMessage(ids[2]!);
      await held[0]!.close();
      await (await patient).close();
    });

    it('ends the wait when the folder is closed', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 2 }, stallMs: Infinity });
      const { inbox, ids } = await inboxOf(store);
      await using other = await store.openInbox();
      await Promise.all(ids.slice(0, 2).map((id) => other.openMessage(id)));
      const waiting = errorOf(inbox.openMessage(ids[2]!));
      await sleep(20);
      await inbox.close();
      expect(await waiting).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });

    it('counts what is collected unclosed as closed', async () => {
      await using store = await setup.openStore();
      changeLimits({ objectsPerSession: { message: 3 } });
      const { inbox, ids } = await inboxOf(store);
      await (async () => {
        for (const id of ids.slice(0, 3)) await inbox.openMessage(id);
      })();
      await expect.poll(async () => {
        globalThis.gc!();
        const message = await inbox.openMessage(ids[4]!).catch(() => undefined);
        await message?.close();
        return message !== undefined;
      }, { timeout: 10_000 }).toBe(true);
    });

    it('counts what it opens on the way, and forgets it when it is done', async () => {
      await using mapi = await openMapi(setup.mapi);
      const before = mapi.stats().objects;
      const store = await setup.openStore();
      const { inbox, ids } = await inboxOf(store);
      const message = await inbox.openMessage(ids[0]!);
      await message.body();
      expect(mapi.stats().objects).toMatchObject({ folder: before.folder + 1, message: before.message + 1, stream: before.stream, contentsTable: before.contentsTable });
      await using table = await inbox.openContentsTable({ columns: { id: PR_ENTRYID } });
      expect(mapi.stats().objects.contentsTable).toBe(before.contentsTable + 1);
      expect(table.closed).toBe(false);
      await store.close();
      expect(mapi.stats().objects).toEqual(before);
    });
  });

  describe('of sessions', () => {
    const open = async (mapi: Mapi, profile: string, options = {}): Promise<MessageStore> => {
      const session = await mapi.logon(profile, { credentials: setup.credentials });
      try {
        return await session.openDefaultStore(options);
      } catch (error) {
        await session.close();
        throw error;
      }
    };

    it('refuses at once whoever opens store after store and closes none', async () => {
      await using mapi = await openMapi({ ...setup.mapi, limits: { sessionsPerUser: 3 } });
      const profile = await setup.profile();
      const stores: MessageStore[] = [];
      const began = performance.now();
      const error = await errorOf((async () => {
        for (;;) stores.push(await open(mapi, profile));
      })());
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(stores.length).toBe(3);
      expect(error).toMatchObject({ code: 'MAPI_E_SESSION_LIMIT', context: 'IMAPISession::OpenMsgStore' });
      expect(error.message).toMatch(/3 sessions are open for \/o=Contoso.*cn=\S+ on 127\.0\.0\.1:\d+, .*limits\.sessionsPerUser/i);
      expect(mapi.stats().sessions.byUser).toMatchObject([{ open: 3, waiting: 0 }]);
      await stores[1]!.close();
      stores.push(await open(mapi, profile));
    });

    it('makes many wait for their turns, and all get them', async () => {
      await using mapi = await openMapi({ ...setup.mapi, limits: { sessionsPerUser: 4 } });
      const profile = await setup.profile();
      let most = 0;
      await Promise.all(Array.from({ length: 24 }, async () => {
        await using session = await mapi.logon(profile, { credentials: setup.credentials });
        const store = await session.openDefaultStore();
        most = Math.max(most, setup.exchange.stats().contexts);
        await using inbox = await store.openInbox();
        expect(await idsIn(inbox)).toHaveLength(MESSAGES);
      }));
      expect(most).toBe(4);
      const { queues, sessions } = mapi.stats();
      expect(sessions).toMatchObject({ open: 0, byUser: [] });
      expect(queues.sessions.waits).toBeGreaterThanOrEqual(20);
      expect(queues.sessions.longestMs).toBeGreaterThan(0);
    });

    it('says at the deadline what the call waited for', async () => {
      await using mapi = await openMapi({ ...setup.mapi, limits: { sessionsPerUser: 2, stallMs: Infinity } });
      const profile = await setup.profile();
      await Promise.all([open(mapi, profile), open(mapi, profile)]);
      const late = await errorOf(open(mapi, profile, { timeoutMs: 300 }));
      expect(late).toMatchObject({ code: 'MAPI_E_TIMEOUT', context: 'IMAPISession::OpenMsgStore' });
      expect(late.message).toMatch(/waited for its turn: 2 sessions are open/);
      const controller = new AbortController();
      const waiting = open(mapi, profile, { signal: controller.signal });
      await sleep(50);
      controller.abort(new Error('enough'));
      await expect(waiting).rejects.toThrow('enough');
    });

    it('gives a place back when the logon fails', async () => {
      await using mapi = await openMapi({ ...setup.mapi, limits: { sessionsPerUser: 2 } });
      const profile = await setup.profile({ mailbox: 'bob@contoso.com', user: ALICE });
      for (let i = 0; i < 5; i++) expect(await errorOf(open(mapi, profile))).toMatchObject({ code: expect.stringMatching(/MAPI_E_NO_ACCESS|MAPI_E_LOGON_FAILED/) as string });
      expect(mapi.stats().sessions.open).toBe(0);
    });
  });

  describe('of requests', () => {
    it('lets no more through at a time, fairly', async () => {
      await using mapi = await openMapi({ ...setup.mapi, limits: { requestsPerServer: 2 } });
      const profile = await setup.profile();
      const done: number[] = [];
      const stores = await Promise.all(Array.from({ length: 8 }, () => openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials })));
      await Promise.all(stores.map(async (store, index) => {
        const inbox = await store.openInbox();
        for (let i = 0; i < 10; i++) {
          expect(mapi.stats().requests.inFlight).toBeLessThanOrEqual(2);
          await idsIn(inbox);
          done.push(index);
        }
      }));
      await Promise.all(stores.map((store) => store.close()));
      const { queues, requests, bytes } = mapi.stats();
      expect(queues.requests.waits).toBeGreaterThan(0);
      expect(requests.inFlight).toBe(0);
      expect(requests.byType).toMatchObject({ Connect: expect.any(Number) as number, Execute: expect.any(Number) as number, Disconnect: expect.any(Number) as number });
      expect(Math.min(bytes.sent, bytes.received, requests.inFlightMs)).toBeGreaterThan(0);
      // When the first one is through, no other is far behind.
      const first = done.findIndex((index, at) => done.slice(0, at + 1).filter((other) => other === index).length === 10);
      const counts = Array.from({ length: 8 }, (_, index) => done.slice(0, first).filter((other) => other === index).length);
      expect(Math.min(...counts)).toBeGreaterThan(2);
    });
  });
}, { limits: { objectsPerSession: { message: 300 } } });

describeRuntimes("the server's own limits", (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < MESSAGES; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i}\r\n\r\nText ${i}\r\n`, { read: true });
  });

  it('on objects: MAPI_E_NOT_ENOUGH_RESOURCES, with ecMaxObjsExceeded', async () => {
    await using store = await setup.openStore();
    const inbox = await store.openInbox();
    const ids = await inbox.contents({ columns: { id: PR_ENTRYID } }).all();
    const error = await errorOf((async () => {
      for (const { id } of ids) await (await inbox.openMessage(id!)).getProp(PR_SUBJECT);
    })());
    expect(error).toMatchObject({ code: 'MAPI_E_NOT_ENOUGH_RESOURCES', lastError: { lowLevelError: 0x4DE } });
  });

  it('are kept when this side has the same', async () => {
    await using store = await setup.openStore({});
    changeLimits({ objectsPerSession: { message: 10, contentsTable: 3, stream: 4 }, sessionsPerUser: 3 });
    try {
      await using inbox = await store.openInbox();
      const ids = await inbox.contents({ columns: { id: PR_ENTRYID } }).all();
      const subjects = await Promise.all(ids.map(async ({ id }) => {
        await using message = await inbox.openMessage(id!);
        await inbox.contents({ columns: { id: PR_ENTRYID } }).first();
        return message.getProp(PR_SUBJECT);
      }));
      expect(new Set(subjects).size).toBe(MESSAGES);
      const bulk = await Promise.all([1, 2].map(async () => {
        let count = 0;
        for await (const batch of inbox.messages({ select: { subject: PR_SUBJECT }, recipients: true }).batches()) count += batch.filter(({ error }) => error === undefined).length;
        return count;
      }));
      expect(bulk).toEqual([MESSAGES, MESSAGES]);
    } finally {
      resetLimits();
    }
  });

  it('on sessions: MAPI_E_SESSION_LIMIT from OpenMsgStore', async () => {
    await using first = await setup.openStore();
    await using second = await setup.openStore();
    await using third = await setup.openStore();
    const error = await errorOf(setup.openStore());
    expect(error).toMatchObject({ code: 'MAPI_E_SESSION_LIMIT', context: 'IMAPISession::OpenMsgStore', lastError: { lowLevelError: 0x80040112 } });
    expect([first.closed, second.closed, third.closed]).toEqual([false, false, false]);
    await third.close();
    await (await setup.openStore()).close();
  });
}, { limits: { sessionsPerUser: 3, objectsPerSession: { message: 10, contentsTable: 3, stream: 4 } } });
