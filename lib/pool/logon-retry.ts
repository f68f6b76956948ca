import process from 'node:process';
import { MapiError } from '../errors/mapi-error.ts';
import { counters } from '../governor/counters.ts';
import type { CallOptions } from '../mapi-object.ts';
import { isTransient } from './transient.ts';

/** A logon that failed and is about to be tried again. */
export interface LogonRetry {
  /** The profile's name, or the mailbox of a dynamic profile. */
  readonly mailbox: string;
  /** How often it was tried so far: 1 or more. */
  readonly attempts: number;
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
  readonly error: MapiError;
}

export interface RetryOptions {
  readonly mailbox: string;
  /** As performance.now() says. */
  readonly until: number;
  readonly signal: AbortSignal | undefined;
  /** What one attempt may take, in milliseconds. */
  readonly attemptMs: number;
  readonly onRetry: ((retry: LogonRetry) => void) | undefined;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 15_000;

/** Twice as long each time, and somewhere in the upper half of that: those that failed together do not come back together. */
export function backOff(attempts: number, random: () => number = Math.random): number {
  const most = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS);
  return most * (0.5 + random() / 2);
}

/**
 * Tries until it succeeds, fails for good, or there is no time left.
 * @throws what the last attempt threw, or the one before where only the last one's time was cut short; the signal's reason
 */
export async function withRetries<T>(attempt: (options: CallOptions) => Promise<T>, options: RetryOptions): Promise<T> {
  const { mailbox, until, signal, attemptMs, onRetry } = options;
  let before: MapiError | undefined;
  for (let attempts = 1; ; attempts++) {
    const left = until - performance.now();
    try {
      return await attempt({ signal, timeoutMs: Math.max(Math.min(left, attemptMs), 1) });
    } catch (error) {
      const delayMs = backOff(attempts);
      if (signal?.aborted === true || !isTransient(error)) throw error;
      if (performance.now() + delayMs >= until) throw left < attemptMs && before !== undefined && MapiError.is(error, 'MAPI_E_TIMEOUT') ? before : error;
      before = error;
      counters.logonRetries++;
      tell(onRetry, { mailbox, attempts, delayMs, error });
      await pause(delayMs, signal);
    }
  }
}

function tell(onRetry: RetryOptions['onRetry'], retry: LogonRetry): void {
  try {
    onRetry?.(retry);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
