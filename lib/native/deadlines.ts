// One timer for the deadlines of all calls: a call is far shorter than its deadline, so a timer of its own would be made and
// cleared for nothing.

import { LONGEST_TIMER_MS } from '../longest-timer.ts';

interface Deadline {
  readonly at: number;
  readonly expire: () => void;
}

const deadlines = new Map<number, Deadline>();
let timer: NodeJS.Timeout | undefined;
let timerAt = Infinity;

function arm(at: number): void {
  clearTimeout(timer);
  timerAt = at;
  timer = setTimeout(sweep, Math.min(Math.max(at - performance.now(), 0), LONGEST_TIMER_MS));
  // A pending call holds the process by itself.
  timer.unref();
}

function sweep(): void {
  timer = undefined;
  timerAt = Infinity;
  const now = performance.now();
  let next = Infinity;
  for (const [call, { at, expire }] of deadlines) {
    if (at > now) {
      next = Math.min(next, at);
    } else {
      deadlines.delete(call);
      expire();
    }
  }
  if (next < timerAt) arm(next);
}

/** Calls `expire` once `timeoutMs` have passed, unless clearDeadline comes first. */
export function setDeadline(call: number, timeoutMs: number, expire: () => void): void {
  const at = performance.now() + timeoutMs;
  deadlines.set(call, { at, expire });
  if (at < timerAt) arm(at);
}

export function clearDeadline(call: number): void {
  deadlines.delete(call);
}
