import { Cancellation } from '../cancellation.ts';
import { type Passage, Traffic } from '../governor/traffic.ts';
import type { MapiError } from '../errors/mapi-error.ts';
import { watched } from '../diagnostics/autodiscover-watch.ts';
import { headerIn } from '../diagnostics/header-in.ts';
import { SessionObserver } from '../diagnostics/session-observer.ts';
import { nextSessionNumber } from '../diagnostics/session-number.ts';
import { inContextOf } from '../diagnostics/trace-call.ts';
import { WireDump } from '../diagnostics/wire-dump.ts';
import type { WireDumpOptions } from '../diagnostics/wire-dump-options.ts';
import type { Addon, ExecuteReport, LocateRequest, TransportRequest } from '../native/addon.ts';
import { Roster } from '../roster.ts';
import { domainOf, locate } from './autodiscover.ts';
import { classify, TransportFailure } from './failure.ts';
import { type BodyReceiver, HttpClient, type HttpOptions, type HttpResult } from './http-client.ts';
import type { RedirectOptions } from './redirect-policy.ts';

/** How a session reaches its server. */
export interface TransportOptions extends HttpOptions, RedirectOptions {
  /** A record for support of what is sent and received, redacted. Default: none. */
  readonly wireDump?: WireDumpOptions | undefined;
}

/** Something that was asked for and is under way. */
interface Running {
  readonly id: number;
  abort(): void;
}

/** What the transport needs of the addon. */
export type Replies = Pick<Addon, 'setTransportHandler' | 'transportResponse' | 'transportData' | 'transportReply' | 'transportLocated' | 'transportFailed'>;

/** Told of everything that a session asks the network for, before it is sent: a URL, or an address that Autodiscover is asked about. */
export type NetworkObserver = (asked: string) => void;

/** The network of one MAPI session: carries what the native provider asks for, and knows the credentials it does not. */
export class SessionTransport {
  readonly #addon: Replies;
  readonly #http: HttpClient;
  readonly #redirects: RedirectOptions;
  readonly #running = new Roster<Running>();
  readonly traffic = new Traffic();

  readonly #observe: NetworkObserver | undefined;
  /** For diagnostics. */
  readonly observer: SessionObserver;

  constructor(addon: Replies, options: TransportOptions, observe?: NetworkObserver, session: number = nextSessionNumber()) {
    this.observer = new SessionObserver(session, (text) => this.#http.redact(text));
    this.#addon = addon;
    this.#redirects = { trustedHosts: options.trustedHosts, allowRedirect: options.allowRedirect };
    this.#observe = observe;
    this.#http = new HttpClient(options);
  }

  request(request: TransportRequest): void {
    this.#observe?.(request.url);
    const signal = new Cancellation();
    inContextOf(request.call, () => void this.#carry(request.id, request.url, signal, async () => {
      const url = new URL(request.url);
      const entering = this.traffic.enter(request, url.host, signal);
      const passage = entering instanceof Promise ? await admitted(entering, signal) : entering;
      let result: HttpResult;
      try {
        result = await this.#http.send({
          url, method: 'POST', headers: request.headers, body: request.body, timeoutMs: passage.timeoutMs,
          idleTimeoutMs: request.idleTimeoutMs, maxReplyBytes: request.maxReplyBytes, signal,
          // A NotificationWait holds its connection for minutes; the address book must not wait for a long Execute.
          lane: request.notification ? `${url.pathname} notification` : url.pathname,
          observer: this.observer.http(request),
          // What holds the process is a loop over a watch, not its wait at the server.
          background: request.notification,
          receiver: this.#receiverOf(request),
        });
      } catch (error) {
        passage.failed();
        throw error;
      }
      passage.replied(result);
      this.#addon.transportReply(request.id, result.status, result.headers, result.body);
    }));
  }

  /** What Execute brings is much, and read by the native provider only. */
  #receiverOf({ id, headers }: TransportRequest): BodyReceiver | undefined {
    if (headerIn(headers, 'X-RequestType') !== 'Execute') return undefined;
    return {
      begin: (expectedBytes) => this.#addon.transportResponse(id, expectedBytes),
      receive: (piece) => this.#addon.transportData(id, piece),
    };
  }

  executed(report: ExecuteReport): void {
    this.observer.executed(report);
  }

  locate(request: LocateRequest): void {
    this.#observe?.(`Autodiscover for ${request.address}${request.server === '' ? '' : ` at ${request.server}`}`);
    // Node's own functions wait with it.
    const ending = new AbortController();
    const { signal } = ending;
    inContextOf(request.call, () => void this.#carry(request.id, request.server, ending, async () => {
      const watch = this.observer.autodiscover(request.call);
      const found = await watched(watch, 'search', request.server === '' ? domainOf(request.address) : request.server, () =>
        locate(this.#http, request.address, request.server, request.timeoutMs, { ...this.#redirects, signal, watch }), () => 'found');
      this.#addon.transportLocated(request.id, found);
    }));
  }

  cancel(id: number): void {
    for (const running of this.#running.all()) if (running.id === id) running.abort();
  }

  async close(): Promise<void> {
    for (const running of this.#running.all()) running.abort();
    await this.#http.close();
    this.traffic.close();
    await this.observer.close();
  }

  /** @throws TypeError, RangeError for options that cannot be; Error when the folder cannot be made */
  async startDump(addon: Pick<Addon, 'makePrivateDirectory'>, options: WireDumpOptions): Promise<void> {
    this.observer.startDump(await WireDump.open(addon, options, this.observer.session, this.#http));
  }

  async #carry(id: number, target: string, ending: { abort(): void }, work: () => Promise<void>): Promise<void> {
    const place = this.#running.add({ id, abort: () => ending.abort() });
    try {
      await work();
    } catch (error) {
      const host = URL.canParse(target) ? new URL(target).host : target;
      const failure = classify(error, host, false);
      this.#addon.transportFailed(id, failure.kind, this.#http.redact(failure.message), failure.sent);
    } finally {
      place.leave();
    }
  }
}

/** Every session transport of this environment, by the number its requests carry. */
const transports = new Map<number, SessionTransport>();
let nextTransport = 1;
let installedOn: Replies | undefined;

/** Waits for a request's turn. @throws TransportFailure in native terms: why it does not come */
async function admitted(entering: Promise<Passage>, signal: AbortSignal): Promise<Passage> {
  try {
    return await entering;
  } catch (error) {
    if (signal.aborted) throw new TransportFailure('aborted', 'the request was cancelled', false, error);
    throw new TransportFailure('timeout', error instanceof Error ? error.message : String(error), false, error);
  }
}

export interface RegisteredTransport {
  readonly id: number;
  /** What its requests wait for, before they are sent, in words. */
  readonly waitingFor: string | undefined;
  /** The governor's own error, if it refused the last request. */
  takeRefusal(): MapiError | undefined;
  /** Called when somebody waits for a session, and this one can be spared; undefined: it cannot. */
  setReclaim(reclaim: (() => void) | undefined): void;
  /** Begins the session's wire dump. @throws TypeError, RangeError for options that cannot be; Error when the folder cannot be made */
  startDump(addon: Pick<Addon, 'makePrivateDirectory'>, options: WireDumpOptions): Promise<void>;
  close(): Promise<void>;
}

/** A function of its own: what it captures lives as long as the process. */
function installHandler(addon: Replies): void {
  if (installedOn === addon) return;
  installedOn = addon;
  addon.setTransportHandler({
    request: (request) => ownerOf(addon, request)?.request(request),
    locate: (request) => ownerOf(addon, request)?.locate(request),
    cancel: (id) => {
      for (const transport of transports.values()) transport.cancel(id);
    },
    executed: (report) => transports.get(report.transport)?.executed(report),
  });
}

/** Makes a session's network known to the addon; the number goes into SessionOptions.transport. */
export function registerTransport(addon: Replies, options: TransportOptions, observe?: NetworkObserver, session?: number): RegisteredTransport {
  installHandler(addon);
  const id = nextTransport++;
  const transport = new SessionTransport(addon, options, observe, session);
  transports.set(id, transport);
  return {
    id,
    get waitingFor() {
      return transport.traffic.waitingFor;
    },
    takeRefusal: () => transport.traffic.takeRefusal(),
    setReclaim(reclaim) {
      transport.traffic.reclaim = reclaim;
    },
    startDump: (files, wireDump) => transport.startDump(files, wireDump),
    async close() {
      transports.delete(id);
      await transport.close();
    },
  };
}

function ownerOf(addon: Replies, request: { id: number; transport: number }): SessionTransport | undefined {
  const owner = transports.get(request.transport);
  if (owner === undefined) addon.transportFailed(request.id, 'aborted', 'the session has no network, or has closed it', false);
  return owner;
}
