// What the sessions of this environment ask servers for: each request passes here before it is sent, and after.

import { headerIn } from '../diagnostics/header-in.ts';
import type { MapiError } from '../errors/mapi-error.ts';
import { counters } from './counters.ts';
import { Limiter, type Permit, type Waiting } from './limiter.ts';
import { limits, onLimitsChange } from './limits.ts';
import { Pulse, storeOpenings } from './pulse.ts';
import { tooManySessions, waitsForRequest, waitsForSession } from './refusals.ts';

/** What is looked at of a request. */
export interface GovernedRequest {
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  readonly notification: boolean;
  readonly timeoutMs: number;
}

/** What is looked at of its reply. Header names in lower case. */
export interface GovernedReply {
  readonly status: number;
  readonly headers: readonly string[];
  /** Of a Connect. */
  readonly body: readonly Uint8Array[];
  readonly byteCount: number;
}

/** Sessions of one user on one server. */
interface SessionGroup {
  readonly server: string;
  readonly user: string;
  readonly limiter: Limiter;
  readonly pulse: Pulse;
}

const groups = new Map<string, SessionGroup>();
const servers = new Map<string, Limiter>();
onLimitsChange(groups, () => {
  for (const { limiter } of groups.values()) limiter.serve();
  for (const limiter of servers.values()) limiter.serve();
});

function groupOf(server: string, user: string): SessionGroup {
  const key = `${server} ${user.toLowerCase()}`;
  let group = groups.get(key);
  if (group === undefined) {
    const pulse = new Pulse();
    const limiter = new Limiter({
      limit: () => limits().sessionsPerUser,
      stallMs: () => limits().stallMs,
      pulse,
      counters: counters.sessionWaits,
      sharedSince: (ms) => storeOpenings.overlapMs >= ms,
      changed: (by) => {
        counters.sessions += by;
        if (by > 0) counters.sessionsOpened++;
        else if (limiter.held === 0 && limiter.waiting === 0) groups.delete(key);
      },
      refuse: (why, { context }) => tooManySessions(why, user, server, context, limiter),
    });
    groups.set(key, (group = { server, user, limiter, pulse }));
  }
  return group;
}

function requestsTo(server: string): Limiter {
  let limiter = servers.get(server);
  if (limiter === undefined) {
    limiter = new Limiter({
      limit: () => limits().requestsPerServer,
      stallMs: () => Infinity,
      // Requests end by themselves, at their own time limits.
      pulse: undefined,
      counters: counters.requestWaits,
      refuse: (_why, _ask, full) => new Error(waitsForRequest(server, full)),
    });
    servers.set(server, limiter);
  }
  return limiter;
}

/** Sessions by server and user: for statistics. */
export function occupancy(): readonly { readonly server: string; readonly user: string; readonly limiter: Limiter }[] {
  return [...groups.values()];
}

interface Context {
  readonly group: SessionGroup;
  readonly permit: Permit;
  state: 'connecting' | 'connected';
}

/** Requests that end something are not kept waiting by those that begin it. */
const ENDING: ReadonlySet<string> = new Set(['Disconnect', 'Unbind']);

/** The traffic of one MAPI session. */
export class Traffic {
  /** Session Contexts that count as sessions, by the client's own identifier of them: the first part of X-RequestId. */
  readonly #contexts = new Map<string, Context>();
  /** What requests wait for, in words. */
  readonly #waits = new Set<() => string>();
  #reclaim: (() => void) | undefined;
  #refusal: MapiError | undefined;
  #closed = false;

  /** Why this session does not get on, when that is the governor's doing. */
  get waitingFor(): string | undefined {
    for (const wait of this.#waits) return wait();
    return undefined;
  }

  /** The error that the last request was refused with, if it was; once. */
  takeRefusal(): MapiError | undefined {
    const refusal = this.#refusal;
    this.#refusal = undefined;
    return refusal;
  }

  /** Called when somebody waits for a session: this one can be spared. */
  set reclaim(reclaim: (() => void) | undefined) {
    this.#reclaim = reclaim;
    for (const { permit } of this.#contexts.values()) permit.reclaim = reclaim;
  }

  /**
   * Lets a request through when its turn has come: without waiting, unless limits are reached.
   * @throws (or rejects with) the signal's reason; MapiError MAPI_E_SESSION_LIMIT; Error at the request's time limit
   */
  enter(request: GovernedRequest, server: string, signal: AbortSignal): Passage | Promise<Passage> {
    const type = headerIn(request.headers, 'X-RequestType') ?? '';
    const context = contextOf(request.headers);
    if (type === 'Connect') {
      if (!this.#contexts.has(context)) return this.#connect(request, type, context, server, signal);
      // What was connected before keeps its place.
      counters.reconnects++;
    }
    return this.#pass(request, type, context, server, signal, request.timeoutMs);
  }

  async #connect(request: GovernedRequest, type: string, context: string, server: string, signal: AbortSignal): Promise<Passage> {
    const group = groupOf(server, userOf(request.body));
    const { limiter } = group;
    const began = performance.now();
    limiter.begin();
    try {
      const permit = limiter.tryTake() ?? await this.#wait(
        limiter.take({ lane: this, context: 'IMAPISession::OpenMsgStore', signal, timeoutMs: request.timeoutMs }),
        () => waitsForSession(group.user, server, limiter));
      permit.reclaim = this.#reclaim;
      if (this.#closed) permit.release();
      else this.#contexts.set(context, { group, permit, state: 'connecting' });
    } catch (error) {
      limiter.end();
      if (!signal.aborted) this.#refusal = error as MapiError;
      throw error;
    }
    if (this.#closed) limiter.end();
    return await this.#pass(request, type, context, server, signal, request.timeoutMs - (performance.now() - began));
  }

  #pass(request: GovernedRequest, type: string, context: string, server: string, signal: AbortSignal, timeoutMs: number): Passage | Promise<Passage> {
    const passage = (permit: Permit | undefined, leftMs: number): Passage => new Passage(this, { request, type, context, permit }, Math.max(leftMs, 1));
    if (request.notification || ENDING.has(type)) return passage(undefined, timeoutMs);
    const limiter = requestsTo(server);
    const permit = limiter.tryTake();
    if (permit !== undefined) return passage(permit, timeoutMs);
    const began = performance.now();
    return this.#wait(limiter.take({ lane: this, context: type, signal, timeoutMs }), () => waitsForRequest(server, limiter))
      .then((granted) => passage(granted, timeoutMs - (performance.now() - began)));
  }

  async #wait(waiting: Waiting, words: () => string): Promise<Permit> {
    this.#waits.add(words);
    try {
      return await waiting.permit;
    } finally {
      this.#waits.delete(words);
    }
  }

  /** @internal */
  pulseOf(context: string): Pulse | undefined {
    const known = this.#contexts.get(context);
    known?.permit.used();
    return known?.group.pulse;
  }

  /** @internal The server has taken the session in. */
  connected(context: string): void {
    const known = this.#contexts.get(context);
    if (known?.state !== 'connecting') return;
    known.state = 'connected';
    known.group.limiter.end();
  }

  /** @internal The session is over, or was never made; one that was made and lost keeps its place for the reconnection. */
  ended(context: string, evenIfConnected: boolean): void {
    const known = this.#contexts.get(context);
    if (known !== undefined && (known.state === 'connecting' || evenIfConnected)) this.#forget(context, known);
  }

  close(): void {
    this.#closed = true;
    for (const [context, known] of this.#contexts) this.#forget(context, known);
  }

  #forget(context: string, { state, group, permit }: Context): void {
    this.#contexts.delete(context);
    if (state === 'connecting') group.limiter.end();
    permit.release();
  }
}

interface Passenger {
  readonly request: GovernedRequest;
  readonly type: string;
  readonly context: string;
  readonly permit: Permit | undefined;
}

const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** A request on its way. Exactly one of `replied` and `failed` ends it. */
export class Passage {
  /** What is left of the request's time limit after the wait for its turn. */
  readonly timeoutMs: number;
  readonly #traffic: Traffic;
  readonly #passenger: Passenger;
  readonly #pulse: Pulse | undefined;
  readonly #since = performance.now();

  constructor(traffic: Traffic, passenger: Passenger, timeoutMs: number) {
    this.#traffic = traffic;
    this.#passenger = passenger;
    this.timeoutMs = timeoutMs;
    const { request, type, context } = passenger;
    counters.requests.set(type, (counters.requests.get(type) ?? 0) + 1);
    counters.bytesSent += request.body.length;
    if (request.notification) counters.notificationWaits++;
    else counters.requestsInFlight++;
    this.#pulse = request.notification ? undefined : traffic.pulseOf(context);
    this.#pulse?.begin();
  }

  replied(reply: GovernedReply): void {
    const { type, context } = this.#passenger;
    counters.bytesReceived += reply.byteCount;
    if (BUSY.has(reply.status)) counters.busyReplies++;
    this.#leave();
    if (type === 'Connect') {
      if (isConnected(reply)) this.#traffic.connected(context);
      else this.#traffic.ended(context, false);
    } else if (type === 'Disconnect') this.#traffic.ended(context, true);
  }

  failed(): void {
    const { type, context } = this.#passenger;
    counters.requestFailures++;
    this.#leave();
    if (type === 'Connect' || type === 'Disconnect') this.#traffic.ended(context, type === 'Disconnect');
  }

  #leave(): void {
    const { request, permit } = this.#passenger;
    if (request.notification) {
      counters.notificationWaits--;
    } else {
      counters.requestsInFlight--;
      counters.requestMs += performance.now() - this.#since;
    }
    this.#pulse?.end();
    permit?.release();
  }
}

/** X-RequestId is the client's identifier of the Session Context, a colon, and a number ([MS-OXCMAPIHTTP] 2.2.3.3.2). */
function contextOf(headers: readonly string[]): string {
  const id = headerIn(headers, 'X-RequestId') ?? '';
  return id.slice(0, id.lastIndexOf(':'));
}

/** UserDn, the first field of a Connect request ([MS-OXCMAPIHTTP] 2.2.4.1.1): who logs on. */
function userOf(body: Uint8Array): string {
  const end = body.indexOf(0);
  return Buffer.from(body.subarray(0, end === -1 ? 0 : Math.min(end, 1_024))).toString('latin1');
}

const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/** StatusCode and ErrorCode, after the additional headers of the reply, are zero ([MS-OXCMAPIHTTP] 2.2.2.2, 2.2.4.1.2). */
function isConnected({ status, headers, body }: GovernedReply): boolean {
  if (status !== 200 || (headerIn(headers, 'X-ResponseCode') ?? '0') !== '0') return false;
  const bytes = Buffer.concat(body);
  const at = bytes.indexOf(END_OF_HEADERS);
  return at !== -1 && at + 12 <= bytes.length && bytes.readUInt32LE(at + 4) === 0 && bytes.readUInt32LE(at + 8) === 0;
}
