import { OBJECT_KINDS, type ObjectKind } from './limits.ts';

/** How a kind of queue does. */
export class WaitCounters {
  /** Who waits now. */
  waiting = 0;
  /** Waits that there were. */
  waits = 0;
  /** Those that ended with an error of the governor's. */
  refused = 0;
  waitedMs = 0;
  longestMs = 0;

  began(): void {
    this.waiting++;
  }

  ended(ms: number): void {
    this.waiting--;
    this.waitedMs += ms;
    if (ms > this.longestMs) this.longestMs = ms;
  }
}

/** What this environment has done so far: plain numbers, added to as it happens. */
export class Counters {
  readonly sessionWaits = new WaitCounters();
  readonly objectWaits = new WaitCounters();
  readonly requestWaits = new WaitCounters();
  readonly poolWaits = new WaitCounters();
  readonly objects: Record<ObjectKind, number>;
  readonly requests = new Map<string, number>();
  requestsInFlight = 0;
  notificationWaits = 0;
  requestMs = 0;
  requestFailures = 0;
  bytesSent = 0;
  bytesReceived = 0;
  sessions = 0;
  sessionsOpened = 0;
  reconnects = 0;
  busyReplies = 0;
  logonRetries = 0;

  constructor() {
    this.objects = Object.fromEntries(OBJECT_KINDS.map((kind) => [kind, 0])) as Record<ObjectKind, number>;
  }
}

export const counters = new Counters();
