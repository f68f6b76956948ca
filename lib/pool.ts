import { AsyncLocalStorage } from 'node:async_hooks';
import { closedError } from './errors/closed-error.ts';
import { MapiError } from './errors/mapi-error.ts';
import { counters } from './governor/counters.ts';
import { Limiter } from './governor/limiter.ts';
import { LONGEST_TIMER_MS } from './longest-timer.ts';
import type { CallOptions } from './mapi-object.ts';
import type { LogonOptions, Mapi } from './mapi.ts';
import type { MessageStore } from './message-store.ts';
import { defaultTimeoutMs } from './native/call.ts';
import { type LogonRetry, withRetries } from './pool/logon-retry.ts';
import { keyOf, nameOf, openPooled, type PooledSession, type PoolMailbox } from './pool/pooled-session.ts';
import { PoolSlots, type SlotWaiter } from './pool/slots.ts';
import { breaksSession } from './pool/transient.ts';

/** How a pool opens sessions, and how many. */
export interface PoolOptions extends Omit<LogonOptions, 'signal' | 'timeoutMs'> {
  /** Sessions that are open at a time, of all mailboxes together. Default 16: half of what Exchange allows one user. */
  readonly maxSessions?: number | undefined;
  /** Sessions that are open at a time on one mailbox. Default 1. */
  readonly maxPerMailbox?: number | undefined;
  /** Logons that are under way at a time. Default 4. */
  readonly maxLogons?: number | undefined;
  /** A session that nobody used for so many milliseconds is closed. Default 60,000. */
  readonly idleMs?: number | undefined;
  /** A session that nobody used for so many milliseconds is checked before it is used again. Default 15,000. */
  readonly checkAfterMs?: number | undefined;
  /** What one attempt to log on may take, in milliseconds. Default 30,000. */
  readonly logonTimeoutMs?: number | undefined;
  /** How long `close` waits for those who use a session, in milliseconds. Default 30,000. */
  readonly drainMs?: number | undefined;
  /** Deadline of calls that name none, in milliseconds; as in LogonOptions. Default 120,000. */
  readonly timeoutMs?: number | undefined;
  /** Told of every logon that failed and is tried again. */
  readonly onRetry?: ((retry: LogonRetry) => void) | undefined;
}

/** Options of SessionPool.each. */
export interface EachOptions extends CallOptions {
  /** Told of a mailbox that failed; the others go on. Without it the first error ends the loop, after those that are under way. */
  readonly onError?: ((error: unknown, mailbox: PoolMailbox) => void) | undefined;
}

/** What a pool has. */
export interface PoolStats {
  /** Sessions that are open: in use, idle, or on their way. */
  readonly open: number;
  readonly inUse: number;
  readonly idle: number;
  /** Who waits for one. */
  readonly waiting: number;
}

/** A flow that uses sessions, and the one that it is part of. */
interface Flow {
  readonly pool: SessionPool;
  readonly session: PooledSession;
  readonly outer: Flow | undefined;
}

const flows = new AsyncLocalStorage<Flow>();

/**
 * Sessions for fleets of mailboxes: a few are open at a time, the warm ones are used again, and thousands of mailboxes take turns. Made by
 * `mapi.pool()`; closing it, or the runtime, closes its sessions.
 *
 * A logon that fails for a reason that may pass (server busy, too many sessions, network, timeout) is tried again after a pause that grows, as long as
 * the deadline allows; one that fails for good (no access, unknown user, wrong profile) is not.
 *
 * @example
 * await using mapi = await openMapi();
 * await using pool = mapi.pool({ credentials, maxSessions: 8 });
 * await Promise.all(mailboxes.map((mailbox) => pool.use({ mailbox, server: 'mail.contoso.com' }, async (store) => {
 *   await using inbox = await store.openInbox();
 *   await backUp(mailbox, inbox);
 * })));
 */
export class SessionPool implements AsyncDisposable {
  readonly #mapi: Mapi;
  readonly #options: PoolOptions;
  readonly #slots: PoolSlots;
  readonly #logons: Limiter;
  readonly #inUse = new Set<PooledSession>();
  #endDrain: (() => void) | undefined;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(mapi: Mapi, options: PoolOptions) {
    const { maxSessions = 16, maxPerMailbox = 1, maxLogons = 4 } = options;
    for (const [name, value] of Object.entries({ maxSessions, maxPerMailbox, maxLogons }))
      if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number from 1 on, not ${value}`);
    for (const name of ['idleMs', 'checkAfterMs', 'logonTimeoutMs', 'drainMs', 'timeoutMs'] as const)
      if (options[name] !== undefined && !(options[name] >= 0)) throw new RangeError(`${name} must not be negative, nor ${options[name]}`);
    this.#mapi = mapi;
    this.#options = options;
    this.#slots = new PoolSlots({ maxSessions, maxPerMailbox, discard: (session) => void this.#discard(session) });
    this.#logons = new Limiter({
      limit: () => maxLogons, stallMs: () => Infinity, pulse: undefined, counters: counters.poolWaits,
      refuse: (_why, { context }) => this.#late(context),
    });
  }

  /** True once `close` was called, here or on the runtime. */
  get closed(): boolean {
    return this.#closing !== undefined;
  }

  /** What is open, in use, idle and waited for now. */
  stats(): PoolStats {
    return { open: this.#slots.open, inUse: this.#inUse.size, idle: this.#slots.idle, waiting: this.#slots.waiting };
  }

  /**
   * Does work with the store of a mailbox, which is nobody else's meanwhile: one that is open already, or a new one, when it is the mailbox's turn. What the work
   * leaves open on the store is closed after it. The deadline and the signal are for getting the store; the work has its own.
   * @param mailbox a profile by its name, or a mailbox by server and name as with openDefaultStore
   * @param options.timeoutMs what waiting and logging on may take together, in milliseconds; default 120,000
   * @returns what the work returns
   * @throws what the work throws; MapiError MAPI_E_TIMEOUT, MAPI_E_SESSION_LIMIT when the work inside which it is called holds what it waits for,
   * ERR_MAPI_CLOSED; as openDefaultStore
   * @example
   * const unread = await pool.use('backup', async (store) => {
   *   await using inbox = await store.openInbox();
   *   return inbox.getProp(PR_CONTENT_UNREAD);
   * });
   */
  async use<T>(mailbox: PoolMailbox, work: (store: MessageStore) => T | Promise<T>, options?: CallOptions): Promise<T> {
    const outer = flows.getStore();
    const session = await this.#take(mailbox, outer, options);
    let broken = false;
    try {
      return await flows.run({ pool: this, session, outer }, work, session.store);
    } catch (error) {
      broken = breaksSession(error);
      throw error;
    } finally {
      await this.#giveBack(session, broken);
    }
  }

  /**
   * Does work with the stores of many mailboxes, as many at a time as the pool has sessions. Mailboxes are asked for one by one, so that there may be any number
   * of them.
   * @throws the first error, unless there is `onError`
   * @example
   * await pool.each(profiles, async (store, profile) => backUp(profile, store), { onError: (error, profile) => log.error({ profile, error }) });
   */
  async each(
    mailboxes: Iterable<PoolMailbox> | AsyncIterable<PoolMailbox>, work: (store: MessageStore, mailbox: PoolMailbox) => unknown, options: EachOptions = {},
  ): Promise<void> {
    const { onError, signal } = options;
    let failed = false;
    let failure: unknown;
    const running = new Set<Promise<void>>();
    const start = (mailbox: PoolMailbox): void => {
      const one = this.use(mailbox, async (store) => {
        await work(store, mailbox);
      }, options).catch((error: unknown) => {
        if (onError !== undefined && signal?.aborted !== true && !this.closed) {
          onError(error, mailbox);
        } else if (!failed) {
          failed = true;
          failure = error;
        }
      }).catch((error: unknown) => {
        failed = true;
        failure = error;
      }).finally(() => running.delete(one));
      running.add(one);
    };
    try {
      for await (const mailbox of mailboxes) {
        start(mailbox);
        while (running.size >= this.#slots.maxSessions) await Promise.race(running);
        if (failed) break;
      }
    } finally {
      await Promise.all(running);
    }
    if (failed) throw failure;
  }

  /**
   * Lets nobody in any more, waits for those who use a session (`drainMs` at most), and closes all sessions. Who waits for a session gets ERR_MAPI_CLOSED. Closing twice
   * is fine: both calls return the same promise.
   */
  close(): Promise<void> {
    return this.#shut(this.#options.drainMs ?? 30_000);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** @internal The runtime is being closed: nobody is waited for. */
  abandon(): Promise<void> {
    this.#endDrain?.();
    return this.#shut(0);
  }

  #shut(drainMs: number): Promise<void> {
    this.#closing ??= (async () => {
      const idle = this.#slots.shut((context) => closedError(context, 'the pool'));
      const closing = idle.map((session) => session.close());
      if (drainMs > 0 && this.#slots.open > 0) await this.#drain(drainMs);
      for (const session of this.#inUse) closing.push(session.close());
      await Promise.all(closing);
    })();
    return this.#closing;
  }

  /** Waits until nothing is in use or on its way any more. */
  #drain(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS));
      this.#endDrain = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #checkDrained(): void {
    if (this.#slots.open === 0) this.#endDrain?.();
  }

  async #take(mailbox: PoolMailbox, outer: Flow | undefined, options: CallOptions | undefined): Promise<PooledSession> {
    const context = 'SessionPool::use';
    const timeoutMs = options?.timeoutMs ?? defaultTimeoutMs;
    if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs must be above 0, not ${timeoutMs}`);
    options?.signal?.throwIfAborted();
    if (this.closed || this.#mapi.closed) throw closedError(context, 'the pool');
    const until = performance.now() + timeoutMs;
    const key = keyOf(mailbox);
    const held = heldBy(outer, this);
    if (this.#slots.wouldWaitFor(key, held))
      throw new MapiError({
        hresult: 0x8004_0112, context,
        detail: `the work that asks for a session on "${nameOf(mailbox)}" runs inside others that hold all there are (${held.length} of at most ${this.#slots.maxSessions}, ` +
          `${this.#slots.maxPerMailbox} a mailbox): it would wait for itself`,
        hint: 'Use the store that the work around it has, or raise maxPerMailbox or maxSessions.',
      });
    let slot = await this.#slotFor(key, context, options?.signal, timeoutMs);
    try {
      for (;;) {
        const left: CallOptions = { signal: options?.signal, timeoutMs: Math.max(until - performance.now(), 1) };
        if (slot.session === undefined) slot = { session: await this.#open(mailbox, key, until, left) };
        const session = slot.session!;
        const isStale = performance.now() - session.sinceMs > (this.#options.checkAfterMs ?? 15_000);
        if (!session.closed && (!isStale || await session.isAlive(left))) {
          if (this.closed) throw closedError(context, 'the pool');
          session.sinceMs = performance.now();
          this.#inUse.add(session);
          return session;
        }
        slot = { session: undefined };
        await session.close();
      }
    } catch (error) {
      await slot.session?.close();
      this.#slots.free(key);
      this.#checkDrained();
      throw error;
    }
  }

  /** Waits for a turn: an idle session of the mailbox, or room for a new one. */
  #slotFor(key: string, context: string, signal: AbortSignal | undefined, timeoutMs: number): Promise<{ session: PooledSession | undefined }> {
    const at = this.#slots.tryTake(key);
    if (at !== undefined) return Promise.resolve(at);
    counters.poolWaits.waits++;
    counters.poolWaits.began();
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        counters.poolWaits.ended(performance.now() - since);
      };
      const waiter: SlotWaiter = {
        context,
        grant: (slot) => {
          settle();
          resolve(slot);
        },
        fail: (error) => {
          settle();
          reject(error);
        },
      };
      const give = (reason: () => Error): void => {
        if (this.#slots.leave(key, waiter)) waiter.fail(reason());
      };
      const abort = (): void => give(() => signal?.reason as Error);
      const timer = setTimeout(() => {
        counters.poolWaits.refused++;
        give(() => this.#late(context));
      }, Math.min(timeoutMs, LONGEST_TIMER_MS));
      signal?.addEventListener('abort', abort, { once: true });
      this.#slots.wait(key, waiter);
    });
  }

  async #open(mailbox: PoolMailbox, key: string, until: number, left: CallOptions): Promise<PooledSession> {
    const { onRetry, logonTimeoutMs = 30_000, maxSessions: _m, maxPerMailbox: _p, maxLogons: _l, idleMs: _i, checkAfterMs: _c, drainMs: _d, ...logon } = this.#options;
    const permit = await this.#logons.take({ lane: key, context: 'SessionPool::use', signal: left.signal, timeoutMs: left.timeoutMs! }).permit;
    try {
      return await openPooled(this.#mapi, mailbox, logon, left, (attempt) => withRetries(attempt, {
        mailbox: nameOf(mailbox), until, signal: left.signal, attemptMs: logonTimeoutMs === 0 ? Infinity : logonTimeoutMs, onRetry,
      }));
    } finally {
      permit.release();
    }
  }

  async #giveBack(session: PooledSession, broken: boolean): Promise<void> {
    try {
      if (!broken && !session.closed) await session.tidy();
    } finally {
      this.#inUse.delete(session);
      const { idleMs = 60_000 } = this.#options;
      if (broken || session.closed || this.closed || idleMs === 0) {
        await this.#discard(session);
      } else {
        session.sinceMs = performance.now();
        const spare = (): void => {
          if (this.#slots.takeOut(session)) void this.#discard(session);
        };
        session.reclaim = spare;
        session.idleTimer = setTimeout(spare, Math.min(idleMs, LONGEST_TIMER_MS));
        // An idle session holds nobody up.
        session.idleTimer.unref();
        this.#slots.giveBack(session);
      }
    }
  }

  /** Closes a session that nobody has any more; its place is free when it is closed. */
  async #discard(session: PooledSession): Promise<void> {
    try {
      await session.close();
    } finally {
      this.#slots.free(session.key, session);
      this.#checkDrained();
    }
  }

  #late(context: string): MapiError {
    let oldest: PooledSession | undefined;
    for (const session of this.#inUse) if (oldest === undefined || session.sinceMs < oldest.sinceMs) oldest = session;
    const { inUse, waiting } = this.stats();
    return new MapiError({
      hresult: 0x8004_0401, context,
      detail: `no session of the pool came free within the deadline: ${inUse} are in use (maxSessions is ${this.#slots.maxSessions}, maxPerMailbox ${this.#slots.maxPerMailbox})` +
        `${oldest === undefined ? '' : `, the one on "${oldest.name}" for ${Math.round((performance.now() - oldest.sinceMs) / 1_000)} s`}, and ${waiting} more wait`,
      hint: 'Do less while a session is held, raise maxSessions, or give it more time (timeoutMs).',
    });
  }
}

function heldBy(flow: Flow | undefined, pool: SessionPool): PooledSession[] {
  const held: PooledSession[] = [];
  for (let at = flow; at !== undefined; at = at.outer) if (at.pool === pool) held.push(at.session);
  return held;
}
