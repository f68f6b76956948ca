// One timer for the deadlines of all calls: a call is far shorter than its deadline, so a timer of its own would be made and
// cleared for nothing.

import { LONGEST_TIMER_MS } from '../longest-timer.ts';
import { type Membership, Roster } from '../roster.ts';

interface Deadline {
  readonly at: number;
  readonly expire: () => void;
}

const deadlines = new Roster<Deadline>();
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
  for (const { at, expire } of deadlines.all()) {
    if (at > now) next = Math.min(next, at);
    else expire();
  }
  if (next < timerAt) arm(next);
}

/** Calls `expire`, once, when `timeoutMs` have passed, unless its place among the deadlines is left before. */
export function setDeadline(timeoutMs: number, expire: () => void): Membership<unknown> {
  const at = performance.now() + timeoutMs;
  const place: Membership<unknown> = deadlines.add({
    at,
    expire() {
      place.leave();
      expire();
    },
  });
  if (at < timerAt) arm(at);
  return place;
}
