import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type LeakReport, type LogonRetry, type Mapi, MapiError, openDefaultStore, openMapi, PR_DISPLAY_NAME, type PoolMailbox, type PoolMailboxOptions, type PoolOptions,
  type SessionPool,
} from '../../lib/index.ts';
import type { Interception } from '../../lib/local-exchange/index.ts';
import { resetLimits } from '../../lib/governor/limits.ts';
import { addon } from '../../lib/native/binding.ts';
import { describeRuntimes, errorOf, PASSWORD } from './runtimes.ts';

const AGENT = 'agent@contoso.com';
const credentials = { user: AGENT, password: PASSWORD };
const addressOf = (index: number): string => `user${index}@contoso.com`;
const MAILBOXES = 20;
const users = [
  { address: AGENT, password: PASSWORD, mayOpen: Array.from({ length: MAILBOXES }, (_, index) => addressOf(index)) },
  ...Array.from({ length: MAILBOXES }, (_, index) => ({ address: addressOf(index), password: PASSWORD })),
];

/** What goes wrong with the next Connects. */
let faults: Interception[] = [];
let connects = 0;
/** The next Execute finds its session gone. */
let loseNext = false;

describeRuntimes('mapi.pool()', (setup) => {
  let mapi: Mapi;
  let pool: SessionPool;
  const mailbox = (index: number): PoolMailboxOptions => ({ mailbox: addressOf(index), user: AGENT, server: setup.exchange.mailStoreUrl(addressOf(index)) });
  const newPool = (options: PoolOptions = {}): SessionPool => (pool = mapi.pool({ credentials, ...options }));
  const nothing = (): void => undefined;

  beforeEach(async () => {
    mapi = await openMapi(setup.mapi);
    faults = [];
    connects = 0;
  });
  afterEach(async () => {
    await mapi.close();
    resetLimits();
    // Profiles of its own are gone, and nothing is open, here or on the server.
    await using left = await openMapi(setup.mapi);
    await expect.poll(async () => (await left.profiles.list({ app: true })).filter(({ ephemeral }) => ephemeral).length).toBe(0);
    await left.close();
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
    await expect.poll(() => setup.exchange.stats().contexts, { timeout: 5_000 }).toBe(0);
  });

  describe('sessions', () => {
    it('are used again while they are warm', async () => {
      newPool();
      const stores = new Set();
      for (let i = 0; i < 5; i++) expect(await pool.use(mailbox(0), (store) => {
        stores.add(store);
        return store.getProp(PR_DISPLAY_NAME);
      })).toMatch(/user0/);
      expect([stores.size, connects]).toEqual([1, 1]);
      expect(pool.stats()).toEqual({ open: 1, inUse: 0, idle: 1, waiting: 0 });
    });

    it('of a profile are used again whatever the case of its name', async () => {
      const profile = await setup.profile({ mailbox: AGENT });
      newPool();
      await pool.use(profile, nothing);
      await pool.use(profile.toUpperCase(), nothing);
      expect(connects).toBe(1);
    });

    it('are no more than maxSessions for thousands of mailboxes, and logons no more than maxLogons', async () => {
      newPool({ maxSessions: 5, maxLogons: 2 });
      let most = 0;
      let seen = 0;
      const watch = setInterval(() => {
        most = Math.max(most, setup.exchange.stats().contexts);
      }, 1);
      // All at once, fifty times each.
      await Promise.all(Array.from({ length: MAILBOXES * 50 }, (_, index) => pool.use(mailbox(index % MAILBOXES), async (store) => {
        expect(pool.stats().inUse).toBeLessThanOrEqual(5);
        expect(await store.getProp(PR_DISPLAY_NAME)).toContain(`user${index % MAILBOXES}`);
        seen++;
      })));
      clearInterval(watch);
      expect(seen).toBe(MAILBOXES * 50);
      expect(most).toBeLessThanOrEqual(5);
      expect(pool.stats()).toMatchObject({ inUse: 0, waiting: 0 });
      expect(mapi.stats().queues.pools).toMatchObject({ waiting: 0 });
      expect(mapi.stats().queues.pools.waits).toBeGreaterThan(0);
    }, 120_000);

    it('serve mailboxes in turn: many who wait for one do not starve those who wait for another', async () => {
      newPool({ maxSessions: 1 });
      const order: number[] = [];
      await Promise.all([...Array.from({ length: 30 }, () => 0), 1, 2].map((index) => pool.use(mailbox(index), async () => {
        order.push(index);
        await sleep(1);
      })));
      expect(order).toHaveLength(32);
      // A warm session is used some more times before it makes room.
      expect(order.slice(0, 13)).toContain(1);
      expect(order.slice(0, 13)).toContain(2);
    });

    it('of one mailbox may be several', async () => {
      newPool({ maxPerMailbox: 3 });
      let together = 0;
      let most = 0;
      await Promise.all(Array.from({ length: 9 }, () => pool.use(mailbox(0), async () => {
        most = Math.max(most, ++together);
        await sleep(20);
        together--;
      })));
      expect([most, connects]).toEqual([3, 3]);
    });

    it('are closed when nobody has used them for a while', async () => {
      newPool({ idleMs: 50 });
      await pool.use(mailbox(0), nothing);
      expect(pool.stats()).toMatchObject({ open: 1, idle: 1 });
      await expect.poll(() => setup.exchange.stats().contexts).toBe(0);
      await expect.poll(() => pool.stats()).toEqual({ open: 0, inUse: 0, idle: 0, waiting: 0 });
      await pool.use(mailbox(0), nothing);
      expect(connects).toBe(2);
    });

    it('are checked after a while, and made anew when the server has lost them', async () => {
      newPool({ checkAfterMs: 10 });
      await pool.use(mailbox(0), nothing);
      await sleep(30);
      setup.exchange.resetStats();
      await pool.use(mailbox(0), nothing);
      expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
      await sleep(30);
      faults = [];
      loseNext = true;
      expect(await pool.use(mailbox(0), (store) => store.getProp(PR_DISPLAY_NAME))).toMatch(/user0/);
      expect(connects).toBe(2);
      expect(pool.stats()).toEqual({ open: 1, inUse: 0, idle: 1, waiting: 0 });
    });

    it('are not used again after an error that broke them, but after others', async () => {
      newPool();
      await errorOf(pool.use(mailbox(0), () => Promise.reject(new Error('mine'))));
      await pool.use(mailbox(0), nothing);
      expect(connects).toBe(1);
      await errorOf(pool.use(mailbox(0), () => Promise.reject(new MapiError({ hresult: 0x80040115, context: 'Test' }))));
      await pool.use(mailbox(0), (store) => store.close());
      await pool.use(mailbox(0), nothing);
      expect(connects).toBe(3);
    });

    it('leave nothing open for the next one, and say what was left', async () => {
      const reports: LeakReport[] = [];
      await using watched = await openMapi({ ...setup.mapi, leakReport: (report) => reports.push(report) });
      const observed = watched.pool({ credentials });
      await observed.use(mailbox(0), async (store) => {
        await store.openInbox();
      });
      await observed.use(mailbox(0), async () => expect(watched.stats().objects.folder).toBe(0));
      expect(reports).toMatchObject([{ closed: expect.stringMatching(/use of a session of the pool on "user0/) as string, objects: [{ kind: 'Folder', opened: expect.stringContaining('pool.test') as string }] }]);
      await watched.close();
      expect(reports).toHaveLength(1);
    });

    it('that are idle make room for sessions outside the pool', async () => {
      await using limited = await openMapi({ ...setup.mapi, limits: { sessionsPerUser: 2 } });
      newPool();
      await pool.use(mailbox(0), nothing);
      await pool.use(mailbox(1), nothing);
      expect(pool.stats().idle).toBe(2);
      await using store = await openDefaultStore({ ...setup.mapi, ...mailbox(2), credentials });
      expect(await store.getProp(PR_DISPLAY_NAME)).toMatch(/user2/);
      expect(pool.stats().idle).toBe(1);
      expect(limited.stats().sessions.open).toBe(2);
    });
  });

  describe('logons', () => {
    it('are tried again when the server is busy or not there, and that is told', async () => {
      const retries: LogonRetry[] = [];
      newPool({ onRetry: (retry) => retries.push(retry) });
      // More than opening a store bears by itself.
      faults = [...Array.from({ length: 6 }, () => ({ cutConnection: 'before' }) as const), { httpStatus: 500 }];
      const before = mapi.stats().logonRetries;
      expect(await pool.use(mailbox(3), (store) => store.getProp(PR_DISPLAY_NAME))).toMatch(/user3/);
      expect(retries.length).toBeGreaterThan(0);
      expect(retries.map(({ attempts }) => attempts)).toEqual(retries.map((_, index) => index + 1));
      for (const { mailbox: name, delayMs, error } of retries) {
        expect(name).toBe(addressOf(3));
        expect(delayMs).toBeGreaterThan(100);
        expect(error).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
      }
      expect(mapi.stats().logonRetries - before).toBe(retries.length);
    });

    it('are tried again when the user has too many sessions, until one ends', async () => {
      const retries: LogonRetry[] = [];
      const others = await Promise.all([0, 1, 2, 3].map(() => openDefaultStore({ ...setup.mapi, ...mailbox(9), credentials })));
      newPool({
        onRetry: (retry) => {
          retries.push(retry);
          void others.pop()?.close();
        },
      });
      const names = await Promise.all([0, 1, 2, 3].map((index) => pool.use(mailbox(index), async (store) => {
        await sleep(10);
        return store.getProp(PR_DISPLAY_NAME);
      })));
      expect(names).toHaveLength(4);
      expect(retries[0]?.error).toMatchObject({ code: 'MAPI_E_SESSION_LIMIT' });
      await Promise.all(others.map((store) => store.close()));
    });

    it('are not tried again when they fail for good', async () => {
      const retries: LogonRetry[] = [];
      newPool({ onRetry: (retry) => retries.push(retry) });
      const wrong: [PoolMailbox, RegExp][] = [
        [{ ...mailbox(0), credentials: { user: AGENT, password: 'wrong' } }, /MAPI_E_LOGON_FAILED/],
        [{ ...mailbox(0), user: addressOf(1) }, /MAPI_E_LOGON_FAILED|MAPI_E_NO_ACCESS/],
        [{ ...mailbox(0), mailbox: 'nobody@contoso.com' }, /MAPI_E_NOT_FOUND|MAPI_E_LOGON_FAILED|MAPI_E_AMBIGUOUS/],
        ['no such profile', /MAPI_E_LOGON_FAILED|MAPI_E_NOT_FOUND/],
      ];
      for (const [which, code] of wrong) expect(await errorOf(pool.use(which, nothing))).toMatchObject({ code: expect.stringMatching(code) as string });
      expect(retries).toEqual([]);
      expect(pool.stats()).toEqual({ open: 0, inUse: 0, idle: 0, waiting: 0 });
    });

    it('end at the deadline with what the last one said, and at the signal', async () => {
      // Connect is all that it asks, and that is refused: who gives up in the middle leaves nothing on the server.
      const profile = await setup.profile({ mailbox: AGENT });
      const controller = new AbortController();
      let tired = false;
      newPool({ onRetry: () => tired && controller.abort(new Error('enough')) });
      faults = Array.from({ length: 100 }, () => ({ httpStatus: 500 }));
      const began = performance.now();
      expect(await errorOf(pool.use(profile, nothing, { timeoutMs: 4_000 }))).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
      expect(performance.now() - began).toBeLessThan(10_000);
      tired = true;
      await expect(pool.use(profile, nothing, { signal: controller.signal })).rejects.toThrow('enough');
      expect(pool.stats()).toMatchObject({ open: 0, inUse: 0 });
    });
  });

  describe('waiting', () => {
    it('ends at the deadline, with who holds what', async () => {
      newPool({ maxSessions: 1 });
      const held = pool.use(mailbox(0), () => sleep(1_000));
      await expect.poll(() => pool.stats().inUse).toBe(1);
      const late = await errorOf(pool.use(mailbox(1), nothing, { timeoutMs: 100 }));
      expect(late).toMatchObject({ code: 'MAPI_E_TIMEOUT', context: 'SessionPool::use' });
      expect((late as Error).message).toMatch(/1 are in use \(maxSessions is 1, maxPerMailbox 1\), the one on "user0@contoso\.com" for \d+ s/);
      await expect(pool.use(mailbox(1), nothing, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' });
      await expect(pool.use(mailbox(1), nothing, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
      expect(pool.stats().waiting).toBe(0);
      await held;
    });

    it('for oneself ends at once', async () => {
      newPool({ maxSessions: 2 });
      const began = performance.now();
      await pool.use(mailbox(0), async () => {
        expect(await errorOf(pool.use(mailbox(0), nothing))).toMatchObject({ code: 'MAPI_E_SESSION_LIMIT' });
        await pool.use(mailbox(1), async () => {
          expect(await errorOf(pool.use(mailbox(2), nothing))).toMatchObject({ code: 'MAPI_E_SESSION_LIMIT', message: expect.stringMatching(/it would wait for itself/) as string });
        });
      });
      expect(performance.now() - began).toBeLessThan(10_000);
    });
  });

  describe('close()', () => {
    it('waits for those who use a session, and lets nobody else in', async () => {
      newPool({ maxSessions: 1 });
      let done = false;
      const using = pool.use(mailbox(0), async (store) => {
        await sleep(200);
        await store.getProp(PR_DISPLAY_NAME);
        done = true;
      });
      await expect.poll(() => pool.stats().inUse).toBe(1);
      const waiting = errorOf(pool.use(mailbox(1), nothing));
      const closing = pool.close();
      expect(pool.close()).toBe(closing);
      expect(pool.closed).toBe(true);
      expect(await waiting).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
      expect(await errorOf(pool.use(mailbox(2), nothing))).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
      await closing;
      expect(done).toBe(true);
      await using;
      expect(pool.stats()).toEqual({ open: 0, inUse: 0, idle: 0, waiting: 0 });
    });

    it('closes sessions under those who take too long', async () => {
      newPool({ drainMs: 50 });
      const using = errorOf(pool.use(mailbox(0), async (store) => {
        await sleep(300);
        await store.getProp(PR_DISPLAY_NAME);
      }));
      await expect.poll(() => pool.stats().inUse).toBe(1);
      await pool.close();
      expect(await using).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });

    it('comes with that of the runtime', async () => {
      newPool({ maxSessions: 1 });
      await pool.use(mailbox(0), nothing);
      const using = errorOf(pool.use(mailbox(0), async (store) => {
        for (;;) await store.getProp(PR_DISPLAY_NAME);
      }));
      const waiting = errorOf(pool.use(mailbox(1), nothing));
      await expect.poll(() => pool.stats().inUse).toBe(1);
      await mapi.close();
      expect(await using).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
      expect(await waiting).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
      expect(() => mapi.pool()).toThrow(expect.objectContaining({ code: 'ERR_MAPI_CLOSED' }) as Error);
    });
  });

  describe('each()', () => {
    it('goes through any number of mailboxes, a few at a time', async () => {
      newPool({ maxSessions: 3 });
      let taken = 0;
      let done = 0;
      async function* mailboxes(): AsyncGenerator<PoolMailbox> {
        for (let i = 0; i < MAILBOXES; i++) {
          taken++;
          yield mailbox(i);
        }
      }
      await pool.each(mailboxes(), async (store, which) => {
        expect(taken - done).toBeLessThanOrEqual(4);
        expect(await store.getProp(PR_DISPLAY_NAME)).toContain((which as PoolMailboxOptions).mailbox.split('@')[0]);
        done++;
      });
      expect(done).toBe(MAILBOXES);
    });

    it('ends with the first error, or tells of it and goes on', async () => {
      newPool({ maxSessions: 2 });
      const list = [mailbox(0), { ...mailbox(1), credentials: { user: AGENT, password: 'wrong' } }, mailbox(2), mailbox(3), mailbox(4)];
      let done = 0;
      expect(await errorOf(pool.each(list, () => {
        done++;
      }))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
      expect(done).toBeLessThan(4);
      done = 0;
      const failed: PoolMailbox[] = [];
      await pool.each(list, () => {
        done++;
      }, { onError: (_error, which) => failed.push(which) });
      expect([done, failed]).toEqual([4, [list[1]]]);
    });
  });

  it('refuses options that make no sense', () => {
    for (const options of [{ maxSessions: 0 }, { maxPerMailbox: 1.5 }, { maxLogons: -1 }, { idleMs: -1 }, { checkAfterMs: Number.NaN }] satisfies PoolOptions[])
      expect(() => mapi.pool(options)).toThrow(RangeError);
  });
}, {
  users,
  limits: { sessionsPerUser: 5 },
  intercept: ({ requestType }) => {
    if (requestType === 'Execute' && loseNext) {
      loseNext = false;
      return { loseContext: true };
    }
    if (requestType !== 'Connect') return undefined;
    connects++;
    return faults.shift();
  },
});

