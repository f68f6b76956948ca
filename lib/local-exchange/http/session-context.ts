// Session contexts: MS-OXCMAPIHTTP 3.1.1 and 3.2.1.

import { randomBytes } from 'node:crypto';
import type { DirectoryEntry } from '../directory.ts';

/** What an endpoint keeps in a context. */
export interface ContextState {
  /** The context ends: by Disconnect or Unbind, by expiry, by a new Connect, or with the server. */
  close(): void;
}

/** How a NotificationWait ends. */
export interface WaitEnd {
  readonly errorCode: number;
  readonly eventPending: boolean;
}

export class SessionContext {
  /** Value of the context cookie, for the context's whole life. */
  readonly cookie = randomBytes(24).toString('base64url');
  readonly endpoint: string;
  readonly user: DirectoryEntry;
  readonly state: ContextState;
  /** A request is being processed. */
  busy = false;
  /** By the clock that nobody sets. */
  lastUsedMs = performance.now();
  #sequence = newSequence();
  #endWait: ((end: WaitEnd) => void) | undefined;

  constructor(endpoint: string, user: DirectoryEntry, state: ContextState) {
    this.endpoint = endpoint;
    this.user = user;
    this.state = state;
  }

  get sequence(): string {
    return this.#sequence;
  }

  /** The value of the sequence cookie from now on. */
  rotateSequence(): void {
    this.#sequence = newSequence();
  }

  get isWaiting(): boolean {
    return this.#endWait !== undefined;
  }

  /** Resolves when the context ends or an event is pending, and with neither after `durationMs` or when `signal` is aborted. */
  wait(durationMs: number, signal: AbortSignal): Promise<WaitEnd> {
    return new Promise((resolve) => {
      const end = (result: WaitEnd): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.#endWait = undefined;
        resolve(result);
      };
      const onAbort = (): void => end(kNothing);
      const timer = setTimeout(() => end(kNothing), durationMs);
      timer.unref();
      this.#endWait = end;
      if (signal.aborted) end(kNothing);
      else signal.addEventListener('abort', onAbort);
    });
  }

  endWait(end: WaitEnd): void {
    this.#endWait?.(end);
  }
}

const kNothing: WaitEnd = { errorCode: 0, eventPending: false };

function newSequence(): string {
  return randomBytes(18).toString('base64url');
}
