import type { TransportFailure } from './failure.ts';

/** Told of the attempts to carry one call: there are several after a 401 or a redirect. */
export interface HttpObserver {
  attempt(url: URL, method: string, headers: readonly string[], body: Uint8Array | null): HttpAttempt;
}

/** Told what becomes of one attempt: `responded` and `ended`, or `failed` at any time. */
export interface HttpAttempt {
  /** Else `ended` may get none of it. */
  readonly wantsBody: boolean;
  responded(status: number, headers: readonly string[]): void;
  ended(body: readonly Uint8Array[]): void;
  failed(failure: TransportFailure): void;
}
