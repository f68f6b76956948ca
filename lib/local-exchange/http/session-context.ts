// Session contexts: MS-OXCMAPIHTTP 3.1.1 and 3.2.1.

import { randomBytes } from 'node:crypto';
import type { DirectoryEntry } from '../directory.ts';

/** What an endpoint keeps in a context. */
export interface ContextState {
  /** The context ends: by Disconnect or Unbind, by expiry, by a new Connect, or with the server. */
  close(): void;
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
  #endWait: ((errorCode: number) => void) | undefined;

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

  /** Resolves with an ErrorCode when the context ends, and with 0 after `durationMs` or when `signal` is aborted. */
  wait(durationMs: number, signal: AbortSignal): Promise<number> {
    return new Promise((resolve) => {
      const end = (errorCode: number): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.#endWait = undefined;
        resolve(errorCode);
      };
      const onAbort = (): void => end(0);
      const timer = setTimeout(() => end(0), durationMs);
      timer.unref();
      signal.addEventListener('abort', onAbort);
      this.#endWait = end;
    });
  }

  endWait(errorCode: number): void {
    this.#endWait?.(errorCode);
  }
}

function newSequence(): string {
  return randomBytes(18).toString('base64url');
}
