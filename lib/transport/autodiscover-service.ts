import { setTimeout as sleep } from 'node:timers/promises';
import { type AutodiscoverWatch, watched } from '../diagnostics/autodiscover-watch.ts';
import { type AutodiscoverAnswer, autodiscoverRequest, parseAutodiscover } from './autodiscover-xml.ts';
import { isLoopback } from './credentials.ts';
import { classify, TransportFailure } from './failure.ts';
import { headerOf, type HttpCall, type HttpClient, type HttpResult } from './http-client.ts';
import type { Patience } from './patience.ts';
import type { RedirectPolicy } from './redirect-policy.ts';

/** MS-OXDSCLI 3.1.5.4 leaves the limit to the client. */
export const MAX_HOPS = 10;
const MAX_REPLY_BYTES = 1 << 20;
const MAX_JSON_BYTES = 64 << 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);
export const POX_PATH = '/autodiscover/autodiscover.xml';
const JSON_PATH = '/autodiscover/autodiscover.json/v1.0/';
const USER_AGENT = 'Microsoft Office/16.0 (Windows NT 10.0; MAPI 16.0.17928; Pro)';

/** Of one host that was named, a refusal; in a search it may be any web site's answer to what it does not know. */
export class Forbidden extends TransportFailure {
  constructor(host: string) {
    super('unauthorized', `${host} refused the credentials (HTTP 403)`, true);
  }
}

/** The Autodiscover services of single hosts, and whom they redirect to. */
export class AutodiscoverService {
  readonly #http: HttpClient;
  readonly #policy: RedirectPolicy;
  readonly #watch: AutodiscoverWatch | undefined;

  constructor(http: HttpClient, policy: RedirectPolicy, watch: AutodiscoverWatch | undefined) {
    this.#http = http;
    this.#policy = policy;
    this.#watch = watch;
  }

  /** The answer of the XML service (MS-OXDSCLI 3.1.5), redirects by HTTP and by the document followed. */
  async ask(first: URL, address: string, patience: Patience): Promise<Exclude<AutodiscoverAnswer, { kind: 'redirectUrl' }>> {
    const way = [first];
    for (;;) {
      const url = way.at(-1)!;
      const result = await this.#send('https', url, patience, {
        method: 'POST', body: Buffer.from(autodiscoverRequest(address), 'utf8'), maxReplyBytes: MAX_REPLY_BYTES,
        headers: ['Content-Type', 'text/xml; charset=utf-8', 'X-MapiHttpCapability', '1', 'X-AnchorMailbox', address, 'User-Agent', USER_AGENT],
      });
      if (result.status === 401) throw new TransportFailure('unauthorized', `${url.host} refused the credentials (HTTP 401)`, true);
      if (result.status === 403) throw new Forbidden(url.host);
      const location = redirection(result, url);
      if (location !== undefined) {
        await this.#follow(way, location, patience);
        continue;
      }
      if (result.status !== 200) throw new TransportFailure('protocol', `${url.host} answered Autodiscover with HTTP ${result.status}`, true);
      const answer = parseAutodiscover(Buffer.concat(result.body).toString('utf8'), url.host);
      if (answer.kind !== 'redirectUrl') return answer;
      await this.#follow(way, answer.url, patience);
    }
  }

  /** MS-OXDISCO 3.1.5.3: an unauthenticated GET over plain http, whose answer can only be a redirect to https. */
  async plainRedirect(host: string, patience: Patience): Promise<URL> {
    const url = new URL(`http://${host}${POX_PATH}`);
    const result = await this.#send('redirect', url, patience, { method: 'GET', body: null, headers: [], authenticate: false, maxReplyBytes: MAX_JSON_BYTES });
    const target = redirection(result, url);
    if (target === undefined) throw new TransportFailure('protocol', `${url.host} does not redirect (HTTP ${result.status})`, true);
    const way = [url];
    await this.#follow(way, target, patience);
    return target;
  }

  /** The JSON service of Exchange 2016 and later, and of Exchange Online: it needs no authentication, and says where the XML service is. */
  async json(host: string, address: string, patience: Patience): Promise<URL> {
    const way = [new URL(`https://${host}${JSON_PATH}${encodeURIComponent(address)}?Protocol=AutodiscoverV1`)];
    for (;;) {
      const url = way.at(-1)!;
      const result = await this.#send('json', url, patience, {
        method: 'GET', body: null, headers: ['Accept', 'application/json', 'User-Agent', USER_AGENT], authenticate: false, maxReplyBytes: MAX_JSON_BYTES,
      });
      const location = redirection(result, url);
      if (location !== undefined) {
        await this.#follow(way, location, patience);
        continue;
      }
      const { Url, ErrorCode, ErrorMessage } = members(result);
      if (result.status === 200 && Url !== undefined && URL.canParse(Url)) {
        await this.#follow(way, new URL(Url), patience);
        return way.at(-1)!;
      }
      const why = ErrorCode === undefined ? `HTTP ${result.status}${result.status === 200 ? ', and no URL' : ''}` : `${ErrorCode}${ErrorMessage === undefined ? '' : `: ${ErrorMessage}`}`;
      throw new TransportFailure(result.status === 404 ? 'notFound' : 'protocol', `${url.host} answered with ${why}`, true);
    }
  }

  /** Goes on to where a server said, if that is allowed. */
  async #follow(way: URL[], target: URL, patience: Patience): Promise<void> {
    const from = way.at(-1)!;
    const no = (why: string): TransportFailure => new TransportFailure('protocol', `${from.host} redirects Autodiscover to ${target.host}, ${why}`, true);
    if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isLoopback(target) && isLoopback(from))) throw no(`over ${target.protocol} instead of https:`);
    if (target.hostname !== from.hostname && !(await this.#policy.allows(target.hostname, patience)))
      throw no("which is not trusted; name it as the profile's server, in trustedHosts, or say so in allowRedirect");
    if (way.some(({ href }) => href === target.href) || way.length >= MAX_HOPS)
      throw new TransportFailure('protocol', `Autodiscover redirects in circles: ${[...way, target].map(({ host }) => host).join(' → ')}`, true);
    way.push(target);
  }

  /** A question changes nothing: where the connection broke, or the server is busy, it is asked once more. */
  async #send(step: 'https' | 'redirect' | 'json', url: URL, { signal, until }: Patience, call: Pick<HttpCall, 'method' | 'body' | 'headers' | 'authenticate' | 'maxReplyBytes'>): Promise<HttpResult> {
    const ask = (): Promise<HttpResult> => {
      const left = Math.ceil(until - performance.now());
      if (left <= 0) throw new TransportFailure('timeout', `${url.host} did not answer in time`);
      return watched(
        this.#watch, step, url.href,
        () => this.#http.send({ ...call, url, timeoutMs: left, idleTimeoutMs: left, lane: 'autodiscover', signal, observer: this.#watch?.http }),
        ({ status }) => (status === 200 ? 'answered' : status >= 300 && status < 400 ? 'redirected' : 'refused'),
      );
    };
    let result: HttpResult;
    try {
      result = await ask();
    } catch (error) {
      if (classify(error, url.host, false).kind !== 'reset') throw error;
      return ask();
    }
    if (result.status !== 429 && result.status !== 503) return result;
    const pauseMs = 1_000 * (Number(headerOf(result, 'retry-after')) || 1) * (1 + Math.random() / 4);
    if (performance.now() + pauseMs >= until) return result;
    await sleep(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => {
      throw new TransportFailure('aborted', 'the request was cancelled');
    });
    return ask();
  }
}

function redirection(result: HttpResult, url: URL): URL | undefined {
  const location = headerOf(result, 'location');
  return REDIRECTS.has(result.status) && location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

/** The members of the JSON object that are texts, cut to what a message can hold. */
function members(result: HttpResult): Readonly<Record<string, string | undefined>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.concat(result.body).toString('utf8'));
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).flatMap(([name, value]: [string, unknown]) => (typeof value === 'string' ? [[name, value.slice(0, 2_000)]] : [])));
}
