// All session contexts of a server, by their cookies.

import { ecExiting } from '../wire/error-codes.ts';
import type { DirectoryEntry } from '../directory.ts';
import {
  ResponseCodeError, responseContextNotFound, responseInvalidContextCookie, responseInvalidSequence, responseMissingCookie,
} from './response-code.ts';
import type { SessionContext } from './session-context.ts';

export const contextCookie = 'MapiContext';
export const sequenceCookie = 'MapiSequence';

const cookiePattern = /^[A-Za-z0-9_-]{32}$/;
/** A user with more is a leak: the oldest idle one makes room. */
const maximumPerUser = 256;

export class ContextTable {
  readonly #contexts = new Map<string, SessionContext>();
  readonly #expirationMs: number;
  readonly #sweep: NodeJS.Timeout;

  constructor(expirationMs: number) {
    this.#expirationMs = expirationMs;
    this.#sweep = setInterval(() => this.#dropExpired(), Math.min(30_000, Math.max(10, expirationMs / 4)));
    this.#sweep.unref();
  }

  get size(): number {
    return this.#contexts.size;
  }

  add(context: SessionContext): void {
    const ofUser = [...this.#contexts.values()].filter(({ user }) => user === context.user);
    if (ofUser.length >= maximumPerUser) {
      const oldest = ofUser.filter(({ busy }) => !busy).toSorted((left, right) => left.lastUsedMs - right.lastUsedMs)[0];
      if (oldest !== undefined) this.end(oldest);
    }
    this.#contexts.set(context.cookie, context);
  }

  /**
   * The context of a request that is not Connect or Bind. `checkSequence` is false for NotificationWait, which runs beside
   * other requests.
   * @throws ResponseCodeError
   */
  find(endpoint: string, user: DirectoryEntry, cookies: ReadonlyMap<string, string>, checkSequence: boolean): SessionContext {
    const cookie = cookies.get(contextCookie);
    const sequence = cookies.get(sequenceCookie);
    if (cookie === undefined || sequence === undefined) throw new ResponseCodeError(responseMissingCookie);
    if (!cookiePattern.test(cookie)) throw new ResponseCodeError(responseInvalidContextCookie);
    const context = this.#contexts.get(cookie);
    if (context === undefined || context.endpoint !== endpoint || context.user !== user || this.#hasExpired(context)) {
      throw new ResponseCodeError(responseContextNotFound);
    }
    if (checkSequence && (context.busy || sequence !== context.sequence)) throw new ResponseCodeError(responseInvalidSequence);
    return context;
  }

  /** Connect and Bind with the cookies of an old context end it, whatever its sequence: MS-OXCMAPIHTTP 3.1.5.6. */
  endFormer(endpoint: string, user: DirectoryEntry, cookies: ReadonlyMap<string, string>): void {
    const context = this.#contexts.get(cookies.get(contextCookie) ?? '');
    if (context !== undefined && context.endpoint === endpoint && context.user === user) this.end(context);
  }

  end(context: SessionContext): void {
    if (!this.#contexts.delete(context.cookie)) return;
    context.endWait({ errorCode: ecExiting, eventPending: false });
    context.state.close();
  }

  /** Ends them all, as a restart of the server does. */
  clear(): void {
    for (const context of this.#contexts.values()) this.end(context);
  }

  close(): void {
    clearInterval(this.#sweep);
    this.clear();
  }

  #hasExpired(context: SessionContext): boolean {
    return !context.busy && !context.isWaiting && performance.now() - context.lastUsedMs > this.#expirationMs;
  }

  #dropExpired(): void {
    for (const context of this.#contexts.values()) {
      if (this.#hasExpired(context)) this.end(context);
    }
  }
}
