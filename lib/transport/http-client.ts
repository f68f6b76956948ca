import { Client, ProxyAgent, type Dispatcher } from 'undici';
import { authorization, canRefresh, type Credentials, InsecureTransportError } from './credentials.ts';
import { classify, TransportFailure } from './failure.ts';
import { ProxyClient } from './proxy-client.ts';
import { Secrets } from './secrets.ts';

/** TLS settings. Certificates are always verified; `ca` adds trust for a private authority. */
export interface TlsOptions {
  /** Certificates (PEM) of authorities to trust instead of Node's own list. */
  readonly ca?: string | Buffer | readonly (string | Buffer)[];
  /** Client certificate and key (PEM). */
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  readonly passphrase?: string;
  /** Name to verify instead of the URL's host. */
  readonly servername?: string;
}

export interface HttpOptions {
  readonly credentials?: Credentials | undefined;
  readonly tls?: TlsOptions | undefined;
  /** URL of an HTTP proxy. */
  readonly proxy?: string | undefined;
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
  readonly signal?: AbortSignal | undefined;
  /** False: no Authorization header (Autodiscover over plain http). */
  readonly authenticate?: boolean | undefined;
}

export interface HttpResult {
  readonly status: number;
  /** Name, value, name, value, …, names in lower case. */
  readonly headers: string[];
  readonly body: Uint8Array[];
}

/** Follows no more redirects than this on one host. */
const MAX_REDIRECTS = 5;

export function headerOf(result: HttpResult, name: string): string | undefined {
  for (let i = 0; i + 1 < result.headers.length; i += 2) if (result.headers[i] === name) return result.headers[i + 1];
  return undefined;
}

interface Lane {
  readonly dispatcher: Dispatcher;
  readonly proxy: ProxyClient | undefined;
}

/** Requests of one MAPI session: undici clients with one connection each, credentials, redirects on the same origin. */
export class HttpClient {
  readonly #options: HttpOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #secrets = new Secrets();
  #closed = false;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /** @throws TransportFailure */
  async send(call: HttpCall): Promise<HttpResult> {
    let url = call.url;
    for (let redirects = 0; ; ++redirects) {
      let result = await this.#authenticated(call, url, false);
      if (result.status === 401 && canRefresh(this.#options.credentials) && call.authenticate !== false)
        result = await this.#authenticated(call, url, true);
      const location = headerOf(result, 'location');
      if (![301, 302, 307, 308].includes(result.status) || location === undefined) return result;
      const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      // Credentials follow a redirect only where they were meant to go; other origins are the caller's decision.
      if (target === undefined || target.origin !== url.origin) return result;
      if (redirects >= MAX_REDIRECTS) throw new TransportFailure('protocol', `${url.host} redirects in circles`, true);
      url = target;
    }
  }

  async #authenticated(call: HttpCall, url: URL, refused: boolean): Promise<HttpResult> {
    try {
      const header = call.authenticate === false ? undefined : await this.#authorization(url, refused);
      return await this.#dispatch(call, url, header === undefined ? call.headers : [...call.headers, 'Authorization', header]);
    } catch (error) {
      throw classify(error, url.host, false);
    }
  }

  async #authorization(url: URL, refused: boolean): Promise<string | undefined> {
    const { credentials } = this.#options;
    let header: string | undefined;
    try {
      header = await authorization(credentials, url, refused);
    } catch (error) {
      if (error instanceof InsecureTransportError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new TransportFailure('unauthorized', `there are no credentials for ${url.host}: ${why}`, false, error);
    }
    if (credentials !== undefined && header !== undefined) {
      const sent = header.slice(header.indexOf(' ') + 1);
      this.#secrets.add('token' in credentials ? sent : credentials.password, sent);
    }
    return header;
  }

  /** The text without the credentials that were sent. */
  redact(text: string): string {
    return this.#secrets.redact(text);
  }

  #dispatch(call: HttpCall, url: URL, headers: readonly string[]): Promise<HttpResult> {
    const { promise, resolve, reject } = withResolvers<HttpResult>();
    if (this.#closed) {
      reject(new TransportFailure('aborted', 'the session is closed'));
      return promise;
    }
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
      const { dispatcher, proxy } = this.#laneOf(url, call.lane);
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
          if (failure !== undefined) c.abort(failure);
        },
        onResponseStart: (_c, statusCode, headersOf) => {
          status = statusCode;
          reply = flatten(headersOf);
        },
        onResponseData: (_c, chunk) => {
          size += chunk.length;
          if (size > call.maxReplyBytes)
            stop(new TransportFailure('tooLarge', `the reply of ${url.host} is longer than ${call.maxReplyBytes} bytes`, true));
          else body.push(chunk);
        },
        onResponseEnd: () => {
          if (!settled) settle(() => resolve({ status, headers: reply, body }));
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

  #laneOf(url: URL, name: string): Lane {
    const key = `${url.origin} ${name}`;
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = this.#openLane(url);
      this.#lanes.set(key, lane);
    }
    return lane;
  }

  #openLane(url: URL): Lane {
    const { tls, proxy: uri, connectTimeoutMs = 15_000 } = this.#options;
    const connect = {
      ...(tls?.ca === undefined ? {} : { ca: tls.ca as string | Buffer | (string | Buffer)[] }),
      ...(tls?.cert === undefined ? {} : { cert: tls.cert }),
      ...(tls?.key === undefined ? {} : { key: tls.key }),
      ...(tls?.passphrase === undefined ? {} : { passphrase: tls.passphrase }),
      ...(tls?.servername === undefined ? {} : { servername: tls.servername }),
      timeout: connectTimeoutMs,
    };
    if (uri === undefined)
      return { dispatcher: new Client(url.origin, { connect, keepAliveTimeout: 60_000, keepAliveMaxTimeout: 600_000, pipelining: 1 }), proxy: undefined };
    let proxy: ProxyClient | undefined;
    const dispatcher = new ProxyAgent({
      uri, requestTls: connect, connectTimeout: connectTimeoutMs,
      clientFactory: (proxyUrl, options) => (proxy = new ProxyClient(proxyUrl, options)),
    });
    return { dispatcher, proxy };
  }

  /** Ends the connections; requests under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    const lanes = [...this.#lanes.values()];
    this.#lanes.clear();
    await Promise.all(lanes.map(({ dispatcher }) => dispatcher.destroy()));
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
