import { LONGEST_TIMER_MS } from '../longest-timer.ts';
import { TransportFailure } from './failure.ts';

/** How long somebody waits. */
export interface Patience {
  readonly signal?: AbortSignal | undefined;
  /** On performance.now()'s clock, which does not jump. */
  readonly until: number;
}

/**
 * A promise, as long as somebody wants it; what it does after that is nobody's concern.
 * @throws TransportFailure 'aborted', 'timeout'
 */
export function patient<T>(promise: Promise<T>, { signal, until }: Patience, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new TransportFailure('aborted', 'the request was cancelled'));
    const timer = setTimeout(() => reject(new TransportFailure('timeout', `${what} did not end in time`)), Math.min(Math.max(0, until - performance.now()), LONGEST_TIMER_MS));
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    });
  });
}
