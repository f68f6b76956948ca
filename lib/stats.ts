import { counters, type WaitCounters } from './governor/counters.ts';
import type { ObjectKind } from './governor/limits.ts';
import { occupancy } from './governor/traffic.ts';

/** How a kind of queue has done since the process began. */
export interface QueueStats {
  /** Who waits now. */
  readonly waiting: number;
  /** Waits that there were; what got through at once did not wait. */
  readonly waits: number;
  /** Those that ended with an error, at their deadline or because nobody was left who could have ended them. */
  readonly refused: number;
  /** All waits together, in milliseconds. */
  readonly waitedMs: number;
  /** The longest one, in milliseconds. */
  readonly longestMs: number;
}

/** What this process (this worker thread) does and has done. Every number since it began, except what is open, running or waiting now. */
export interface MapiStats {
  readonly sessions: {
    /** Connections to mailbox servers that are open now: one for each open store. */
    readonly open: number;
    readonly opened: number;
    /** Connections that were lost and made anew. */
    readonly reconnects: number;
    /** Those that are open now, by server and user. */
    readonly byUser: readonly { readonly server: string; readonly user: string; readonly open: number; readonly waiting: number }[];
  };
  /** Objects that are open now, by kind. */
  readonly objects: Readonly<Record<ObjectKind, number>>;
  readonly requests: {
    /** Requests that were sent, by X-RequestType. */
    readonly byType: Readonly<Record<string, number>>;
    /** Under way now, without those that wait for notifications. */
    readonly inFlight: number;
    /** Those that wait for notifications now. */
    readonly notificationWaits: number;
    /** Time that requests were under way, all together, in milliseconds; without waits for notifications. */
    readonly inFlightMs: number;
    /** Requests that got no reply. */
    readonly failures: number;
    /** Replies with HTTP 429 or 503: the server has too much to do. */
    readonly busyReplies: number;
  };
  /** Bytes of request and reply bodies. */
  readonly bytes: { readonly sent: number; readonly received: number };
  /** Logons that pools tried again. */
  readonly logonRetries: number;
  /** Waits for a session (`sessionsPerUser`), an object (`objectsPerSession`), a request (`requestsPerServer`), and for a session of a pool. */
  readonly queues: { readonly sessions: QueueStats; readonly objects: QueueStats; readonly requests: QueueStats; readonly pools: QueueStats };
}

/** @internal */
export function snapshot(): MapiStats {
  return {
    sessions: {
      open: counters.sessions, opened: counters.sessionsOpened, reconnects: counters.reconnects,
      byUser: occupancy().map(({ server, user, limiter }) => ({ server, user, open: limiter.held, waiting: limiter.waiting })),
    },
    objects: { ...counters.objects },
    requests: {
      byType: Object.fromEntries(counters.requests), inFlight: counters.requestsInFlight, notificationWaits: counters.notificationWaits,
      inFlightMs: counters.requestMs, failures: counters.requestFailures, busyReplies: counters.busyReplies,
    },
    bytes: { sent: counters.bytesSent, received: counters.bytesReceived },
    logonRetries: counters.logonRetries,
    queues: {
      sessions: queue(counters.sessionWaits), objects: queue(counters.objectWaits), requests: queue(counters.requestWaits), pools: queue(counters.poolWaits),
    },
  };
}

function queue({ waiting, waits, refused, waitedMs, longestMs }: WaitCounters): QueueStats {
  return { waiting, waits, refused, waitedMs, longestMs };
}

