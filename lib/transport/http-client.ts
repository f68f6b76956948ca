import type { X509Certificate } from 'node:crypto';
import process from 'node:process';
import { Client, type Dispatcher } from 'undici';
import { headerIn } from '../diagnostics/header-in.ts';
import { type Authentication, authenticationFor, noAuthentication } from './authentication.ts';
import { backgroundConnector, directConnector, tunnelConnector } from './connector.ts';
import { checkSecure, type Credentials } from './credentials.ts';
import { classify, TransportFailure } from './failure.ts';
import type { HttpObserver } from './http-observer.ts';
import { ProxyClient, proxyCredentials } from './proxy-client.ts';
import { ProxySettings } from './proxy-settings.ts';
import { forgetReceived, Reception } from './reception.ts';
import { Secrets } from './secrets.ts';
import { type TlsOptions, TlsSettings } from './tls-settings.ts';

export interface HttpOptions {
  readonly credentials?: Credentials | undefined;
  readonly tls?: TlsOptions | undefined;
  /**
   * URL of an HTTP proxy, with its credentials if it wants any. Default: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY of the environment decide, except for this machine
   * itself. false: none.
   */
  readonly proxy?: string | false | undefined;
  /** Milliseconds to wait for a connection, TLS included. Default 15,000. */
  readonly connectTimeoutMs?: number | undefined;
}

export interface HttpCall {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  /** Name, value, name, value, … */
  readonly headers: readonly string[];
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly maxReplyBytes: number;
  /** Requests with different lanes do not wait for one another. */
  readonly lane: string;
  /** The request does not hold the process: neither does its lane. */
  readonly background?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** False: no Authorization header (Autodiscover over plain http). */
  readonly authenticate?: boolean | undefined;
  readonly observer?: HttpObserver | undefined;
  /** Takes the reply's body, piece by piece. Default: it is gathered in the result. */
  readonly receiver?: BodyReceiver | undefined;
}

export interface BodyReceiver {
  /** A response begins, which ends what came of one before it. */
  begin(expectedBytes: number): void;
  /** Copies the piece: its memory is used again. */
  receive(piece: Uint8Array): void;
}

export interface HttpResult {
  readonly status: number;
  /** Name, value, name, value, …, names in lower case. */
  readonly headers: string[];
  /** Empty if somebody else received it. */
  readonly body: Uint8Array[];
  /** Of the body. */
  readonly byteCount: number;
}

/** Follows no more redirects than this on one host. */
const MAX_REDIRECTS = 5;

/** All values of a header. */
export function headersOf(result: HttpResult, name: string): string[] {
  return result.headers.filter((_, index) => index % 2 === 1 && result.headers[index - 1] === name);
}

export function headerOf(result: HttpResult, name: string): string | undefined {
  return headerIn(result.headers, name);
}

/** A connection to one origin, made anew when it ends. */
interface Lane {
  readonly dispatcher: Dispatcher;
  readonly proxy: ProxyClient | undefined;
  readonly reception: Reception;
  generation: number;
  certificate: X509Certificate | undefined;
}

/** Requests of one MAPI session: undici clients with one connection each, credentials, redirects on the same origin. */
export class HttpClient {
  readonly #connectTimeoutMs: number;
  #tls: TlsSettings;
  #proxies: ProxySettings;
  #authentication: Authentication;
  readonly #lanes = new Map<string, Lane>();
  readonly #secrets = new Secrets();
  #closed = false;

  /** @throws TypeError for options that make no sense */
  constructor({ credentials, tls, proxy, connectTimeoutMs = 15_000 }: HttpOptions) {
    this.#connectTimeoutMs = connectTimeoutMs;
    this.#tls = new TlsSettings(tls);
    this.#proxies = new ProxySettings(proxy, process.env);
    this.#authentication = authenticationFor(credentials, this.#secrets);
  }

  /** @throws TransportFailure */
  async send(call: HttpCall): Promise<HttpResult> {
    let url = call.url;
    for (let redirects = 0; ; ++redirects) {
      const result = await this.#authenticated(call, url);
      const location = headerOf(result, 'location');
      if (![301, 302, 307, 308].includes(result.status) || location === undefined) return result;
      const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      // Credentials follow a redirect only where they were meant to go; other origins are the caller's decision.
      if (target === undefined || target.origin !== url.origin) return result;
      if (redirects >= MAX_REDIRECTS) throw new TransportFailure('protocol', `${url.host} redirects in circles`, true);
      url = target;
    }
  }

  async #authenticated(call: HttpCall, url: URL): Promise<HttpResult> {
    try {
      if (this.#closed) throw new TransportFailure('aborted', 'the session is closed');
      const authentication = call.authenticate === false ? noAuthentication : this.#authentication;
      if (authentication !== noAuthentication) checkSecure(url);
      const connection = this.#laneOf(url, call.lane, call.background === true);
      return await authentication.authenticate({
        url, connection, patience: { signal: call.signal, until: performance.now() + call.timeoutMs },
        send: (authorization, body) => this.#dispatch(
          body === 'empty' ? { ...call, body: new Uint8Array(0) } : call, url, connection,
          authorization === undefined ? call.headers : [...call.headers, 'Authorization', authorization],
        ),
      });
    } catch (error) {
      throw classify(error, url.host, false);
    }
  }

  /** The text without the credentials that were sent. */
  redact(text: string): string {
    return this.#secrets.redact(text);
  }

  /** Overwrites, in place, the credentials that were sent. */
  mask(bytes: Buffer): void {
    this.#secrets.mask(bytes);
  }

  #dispatch(call: HttpCall, url: URL, { dispatcher, proxy, reception }: Lane, headers: readonly string[]): Promise<HttpResult> {
    const { promise, resolve, reject } = withResolvers<HttpResult>();
    if (this.#closed) {
      reject(new TransportFailure('aborted', 'the session is closed'));
      return promise;
    }
    const attempt = call.observer?.attempt(url, call.method, headers, call.body);
    if (attempt !== undefined) promise.then(({ body }) => attempt.ended(body), (error: TransportFailure) => attempt.failed(error));
    // Whoever looks on looks at the body too.
    const receiver = attempt?.wantsBody === true ? undefined : call.receiver;
    let controller: Dispatcher.DispatchController | undefined;
    let failure: TransportFailure | undefined;
    let settled = false;
    let status = 0;
    let reply: string[] = [];
    let size = 0;
    const body: Uint8Array[] = [];
    const stop = (reason: TransportFailure): void => {
      if (settled) return;
      failure ??= reason;
      settle(() => reject(reason));
      // What has not been written to the socket yet is taken back; what has, ends with its connection.
      controller?.abort(reason);
    };
    const timer = setTimeout(() =>
      stop(new TransportFailure('timeout', `${url.host} did not answer within ${call.timeoutMs} ms`, controller !== undefined)), call.timeoutMs);
    if (call.background === true) timer.unref();
    const onAbort = (): void => stop(new TransportFailure('aborted', 'the request was cancelled', controller !== undefined));
    const settle = (how: () => void): void => {
      settled = true;
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', onAbort);
      how();
    };
    if (call.signal?.aborted === true) {
      onAbort();
      return promise;
    }
    call.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      proxy?.expectRequest();
      dispatcher.dispatch({
        origin: url.origin,
        path: url.pathname + url.search,
        method: call.method,
        headers: headers as string[],
        body: call.body,
        headersTimeout: call.timeoutMs,
        bodyTimeout: call.idleTimeoutMs,
      }, {
        onRequestStart: (c) => {
          controller = c;
          reception.expectReply(receiver !== undefined);
          if (failure !== undefined) c.abort(failure);
        },
        onResponseStart: (_c, statusCode, received) => {
          // It only announces the response.
          if (statusCode < 200) return;
          status = statusCode;
          reply = flatten(received);
          attempt?.responded(status, reply);
          if (receiver === undefined) return;
          receiver.begin(Math.min(Number(headerIn(reply, 'content-length') ?? 0) || 0, call.maxReplyBytes));
          reception.isBody = true;
        },
        onResponseData: (_c, chunk) => {
          size += chunk.length;
          if (size > call.maxReplyBytes)
            stop(new TransportFailure('tooLarge', `the reply of ${url.host} is longer than ${call.maxReplyBytes} bytes`, true));
          else if (receiver === undefined) body.push(chunk);
          else receiver.receive(chunk);
        },
        onResponseEnd: () => {
          reception.isBody = false;
          if (!settled) settle(() => resolve({ status, headers: reply, body, byteCount: size }));
        },
        onResponseError: (_c, error) => {
          if (!settled) settle(() => reject(classify(error, url.host, controller !== undefined)));
        },
      });
    } catch (error) {
      if (!settled) settle(() => reject(classify(error, url.host, false)));
    }
    return promise;
  }

  #laneOf(url: URL, name: string, background: boolean): Lane {
    const key = `${url.origin} ${name}`;
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = this.#openLane(url, background);
      this.#lanes.set(key, lane);
    }
    return lane;
  }

  #openLane(url: URL, background: boolean): Lane {
    const proxyUrl = this.#proxies.proxyFor(url);
    const reception = new Reception();
    const direct = directConnector(this.#tls, this.#connectTimeoutMs, (socket) => (lane.certificate = socket.getPeerX509Certificate()), reception);
    let proxy: ProxyClient | undefined;
    if (proxyUrl !== undefined) {
      const { password, sent } = proxyCredentials(proxyUrl);
      this.#secrets.add(password, sent, { lasting: true });
      proxy = new ProxyClient(proxyUrl, directConnector(this.#tls.withoutClientCertificate(), this.#connectTimeoutMs));
    }
    const connect = proxy === undefined ? direct : tunnelConnector(proxy, direct);
    const client = new Client(url.origin, {
      connect: background ? backgroundConnector(connect) : connect, keepAliveTimeout: 60_000, keepAliveMaxTimeout: 600_000, pipelining: 1,
    });
    const lane: Lane = { dispatcher: client, proxy, reception, generation: 0, certificate: undefined };
    const onChange = (): void => void (lane.generation += 1);
    client.on('connect', onChange).on('disconnect', onChange);
    return lane;
  }

  /** Ends the connections; requests under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#authentication.close();
    const lanes = [...this.#lanes.values()];
    this.#lanes.clear();
    await Promise.all(lanes.flatMap(({ dispatcher, proxy }) => [dispatcher.destroy(), proxy?.destroy() ?? Promise.resolve()]));
    // Somebody may keep a closed session for weeks: its secrets go now.
    this.#authentication = noAuthentication;
    this.#tls = new TlsSettings();
    this.#proxies = new ProxySettings(false, {});
    this.#secrets.clear();
    forgetReceived();
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): string[] {
  const flat: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) flat.push(name.toLowerCase(), one);
  }
  return flat;
}

// Promise.withResolvers is not in Node 20.
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: Error) => void } {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
