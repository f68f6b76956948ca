import { callChannel } from '../diagnostics/channels.ts';
import { switchRops } from '../diagnostics/rop-switch.ts';
import { traceCall } from '../diagnostics/trace-call.ts';
import { toMapiError } from '../errors/from-native.ts';
import type { Pulse } from '../governor/pulse.ts';
import type { NativeError } from './addon.ts';
import { addon } from './binding.ts';
import { ERR_CLOSED } from './codes.ts';
import type { Membership, Roster } from '../roster.ts';
import { setDeadline } from './deadlines.ts';

export interface InvokeOptions {
  /** Ends the call: the promise rejects with `signal.reason` at once. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline in milliseconds, 120,000 by default; Infinity for none. The promise rejects with MAPI_E_TIMEOUT at once. */
  readonly timeoutMs?: number | undefined;
  /** Has, while the call runs, a function that ends it with ERR_MAPI_CLOSED. */
  readonly running?: Roster<() => void> | undefined;
  /** Told of the call's beginning and end. */
  readonly pulse?: Pulse | undefined;
  /** What the call may be waiting for before anything is sent, in words: for the error at the deadline. */
  readonly waitingFor?: (() => string | undefined) | undefined;
  /** Number of the session that it belongs to. */
  readonly session?: number | undefined;
}

/** Where a call is made, for the stack of its error: what Error.captureStackTrace wrote on, and turns into text only if it is read. */
export interface Caller {
  readonly stack?: string;
}

/** Deadline of a call that names none, in milliseconds. */
export const defaultTimeoutMs = 120_000;

const MAPI_E_TIMEOUT = 0x80040401;

/** The longest that the addon is told of, in milliseconds. */
const longestTimeout = 86_400_000;

let lastCall = 0;
let announced: number | undefined;

function announceTimeout(timeoutMs: number): void {
  if (timeoutMs === announced) return;
  announced = timeoutMs;
  addon.setCallTimeout(Math.ceil(Math.min(timeoutMs, longestTimeout)));
}

/** What the governor says of a call that has come to its deadline. */
function waitOf(options: InvokeOptions | undefined): Pick<NativeError, 'lastError'> {
  const words = options?.waitingFor?.();
  return words === undefined ? {} : { lastError: { error: words, component: 'exchange-mapi', lowLevelError: 0, context: 0 } };
}

function isNativeError(error: unknown): error is NativeError {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'hresult' in error && 'context' in error;
}

function checkTimeout(timeoutMs: unknown): number {
  if (timeoutMs === undefined) return defaultTimeoutMs;
  if (typeof timeoutMs !== 'number') throw new TypeError(`timeoutMs must be a number, not ${typeof timeoutMs}`);
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs must be above 0, not ${timeoutMs}`);
  return timeoutMs;
}

/** Who called the function (default: callerOf itself), while he still stands on the stack. */
export function callerOf(called: (...parameters: never[]) => unknown = callerOf): Caller {
  const caller: { stack?: string } = {};
  Error.captureStackTrace(caller, called);
  return caller;
}

/**
 * Carries out one call of the addon: `start` gets the number of the call. Rejects with `signal.reason` on abort, with a
 * MapiError for everything that MAPI says (MAPI_E_TIMEOUT at the deadline), its stack being that of invoke's caller.
 *
 * @param context the MAPI call, for the errors that arise here: 'IMAPITable::QueryRows'
 * @param caller who called, of calls that are made ahead and again and again: to capture it costs more than a small call does. Default: here.
 * @throws TypeError, RangeError (synchronously) for a wrong `timeoutMs`
 */
export function invoke<T>(
  context: string,
  options: InvokeOptions | undefined,
  start: (call: number) => Promise<T>,
  caller: Caller = callerOf(invoke),
): Promise<T> {
  const timeoutMs = checkTimeout(options?.timeoutMs);
  const signal = options?.signal;
  const call = ++lastCall;
  switchRops(addon);
  const carryOut = (): Promise<T> => new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    let isOver = false;
    let deadline: Membership<unknown> | undefined;
    let place: Membership<unknown> | undefined;

    const settle = (): void => {
      deadline?.leave();
      signal?.removeEventListener('abort', abort);
      place?.leave();
      if (!isOver) options?.pulse?.end();
      isOver = true;
    };
    const stop = (reason: unknown): void => {
      settle();
      reject(reason);
    };
    const abort = (): void => {
      stop(signal?.reason);
      addon.cancelCall(call, 'cancelled');
    };
    const expire = (): void => {
      const tried = addon.cancelCall(call, 'timedOut');
      stop(toMapiError({ hresult: MAPI_E_TIMEOUT, context, ...waitOf(options), ...(tried && { lastError: tried }) }, caller));
    };
    const end = (): void => {
      stop(toMapiError({ hresult: ERR_CLOSED, context }, caller));
      addon.cancelCall(call, 'cancelled');
    };

    announceTimeout(timeoutMs);
    const result = start(call);
    options?.pulse?.begin();
    signal?.addEventListener('abort', abort, { once: true });
    place = options?.running?.add(end);
    if (timeoutMs !== Infinity) deadline = setDeadline(timeoutMs, expire);
    result.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error: unknown) => {
        settle();
        reject(isNativeError(error) ? toMapiError(error, caller) : error);
      },
    );
  });
  return callChannel.hasSubscribers ? traceCall(context, call, options?.session, carryOut) : carryOut();
}
