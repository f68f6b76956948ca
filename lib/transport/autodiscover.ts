import { Resolver, type resolveSrv } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocateResult } from '../native/addon.ts';
import { type AutodiscoverWatch, watched } from '../diagnostics/autodiscover-watch.ts';
import { isLoopback } from './credentials.ts';
import { classify, TransportFailure } from './failure.ts';
import { headerOf, type HttpClient, type HttpResult } from './http-client.ts';
import { autodiscoverRequest, parseAutodiscover } from './autodiscover-xml.ts';

/** MS-OXDSCLI 3.1.5.4 leaves the limit to the client. */
const MAX_HOPS = 10;
const MAX_REPLY_BYTES = 1 << 20;
const PATH = '/autodiscover/autodiscover.xml';

export interface AutodiscoverOptions {
  /** Hosts that may see the credentials although neither the address nor `server` names them. */
  readonly trustedHosts?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Is told of every look-up. */
  readonly watch?: AutodiscoverWatch | undefined;
  /** For tests: how SRV records are looked up. */
  readonly resolveSrv?: typeof resolveSrv | undefined;
}

/**
 * Finds the MAPI over HTTP URLs and the DN of an SMTP address (MS-OXDISCO 3.1.5, MS-OXDSCLI 3.1.5).
 *
 * `server` is a host or an origin URL, which alone is asked; empty: the address's domain is searched in the order
 * the specification gives. SCP records (Active Directory) are not looked up.
 * @throws TransportFailure 'notFound' when every candidate was asked, otherwise the kind of the last failure
 */
export async function locate(
  http: HttpClient, address: string, server: string, timeoutMs: number, options: AutodiscoverOptions = {},
): Promise<LocateResult> {
  const deadline = performance.now() + timeoutMs;
  const search = new Search(http, options, deadline);
  let current = address;
  for (let hop = 0; hop < MAX_HOPS; ++hop) {
    const found = await search.run(current, server);
    if (typeof found !== 'string') return found;
    current = found;
  }
  throw new TransportFailure('protocol', `Autodiscover for ${address} redirects in circles`, true);
}

/** A name server that does not answer must not use up the deadline: its own default is longer than some deadlines are. */
const DNS_PATIENCE = { timeout: 2_000, tries: 2 };

class Search {
  readonly #http: HttpClient;
  readonly #options: AutodiscoverOptions;
  readonly #deadline: number;

  constructor(http: HttpClient, options: AutodiscoverOptions, deadline: number) {
    this.#http = http;
    this.#options = options;
    this.#deadline = deadline;
  }

  /** The result, or another address to ask for. */
  async run(address: string, server: string): Promise<LocateResult | string> {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (server !== '') return this.#ask(new URL(PATH, /^https?:\/\//i.test(server) ? server : `https://${server}`), address);
    if (!address.includes('@') || domain === '')
      throw new TransportFailure('notFound', `"${address}" is not an SMTP address, and the profile names no server`);
    const tried: string[] = [];
    for await (const candidate of this.#candidates(domain)) {
      try {
        return await this.#ask(candidate, address);
      } catch (error) {
        const failure = classify(error, candidate.host, false);
        // A refusal is an answer: the next host would be asked with the same wrong password, and count it too.
        if (failure.kind === 'unauthorized' || failure.kind === 'aborted' || failure.kind === 'timeout') throw failure;
        tried.push(`${candidate.host}: ${failure.message}`);
      }
    }
    throw new TransportFailure('notFound', `no Autodiscover service answers for ${domain} (${tried.join('; ')}); name the server in the profile`);
  }

  async *#candidates(domain: string): AsyncGenerator<URL> {
    yield new URL(`https://${domain}${PATH}`);
    yield new URL(`https://autodiscover.${domain}${PATH}`);
    const redirect = await this.#plainRedirect(domain);
    if (redirect !== undefined) yield redirect;
    const resolve = this.#options.resolveSrv ?? ((name: string) => new Resolver(DNS_PATIENCE).resolveSrv(name));
    const service = `_autodiscover._tcp.${domain}`;
    const records = await watched(this.#options.watch, 'srv', service, () => resolve(service).catch(() => []), ({ length }) => (length > 0 ? 'found' : 'nothing'));
    for (const record of records) {
      const host = record.port === 443 ? record.name : `${record.name}:${record.port}`;
      if (URL.canParse(`https://${host}`) && this.#trusts(record.name, domain)) yield new URL(`https://${host}${PATH}`);
    }
  }

  /** MS-OXDISCO 3.1.5.3: an unauthenticated GET whose answer can only be a redirect to https. */
  async #plainRedirect(domain: string): Promise<URL | undefined> {
    try {
      const url = new URL(`http://autodiscover.${domain}${PATH}`);
      const result = await this.#send(url, 'GET', null, [], false);
      const location = headerOf(result, 'location');
      if (![301, 302, 307].includes(result.status) || location === undefined || !URL.canParse(location)) return undefined;
      const target = new URL(location);
      return target.protocol === 'https:' && this.#trusts(target.hostname, domain) ? target : undefined;
    } catch {
      return undefined;
    }
  }

  /** DNS and plain http can be forged: whatever they name gets credentials only inside the domain, or when it was named by the caller. */
  #trusts(host: string, domain: string): boolean {
    const name = host.toLowerCase().replace(/\.$/, '');
    return name === domain || name.endsWith(`.${domain}`) || (this.#options.trustedHosts ?? []).some((h) => h.toLowerCase() === name);
  }

  async #ask(first: URL, address: string): Promise<LocateResult | string> {
    let url = first;
    for (let hop = 0; hop < MAX_HOPS; ++hop) {
      const result = await this.#send(url, 'POST', Buffer.from(autodiscoverRequest(address), 'utf8'), [
        'Content-Type', 'text/xml; charset=utf-8', 'X-MapiHttpCapability', '1', 'X-AnchorMailbox', address,
        'User-Agent', 'Microsoft Office/16.0 (Windows NT 10.0; MAPI 16.0.17928; Pro)',
      ], true);
      if (result.status === 401 || result.status === 403)
        throw new TransportFailure('unauthorized', `${url.host} refused the credentials (HTTP ${result.status})`, true);
      const location = headerOf(result, 'location');
      if ([301, 302, 307, 308].includes(result.status) && location !== undefined && URL.canParse(location, url.href)) {
        url = this.#checkedRedirect(new URL(location, url), url, address);
        continue;
      }
      if (result.status !== 200) throw new TransportFailure('protocol', `${url.host} answered Autodiscover with HTTP ${result.status}`, true);
      const answer = parseAutodiscover(Buffer.concat(result.body).toString('utf8'), url.host);
      if (answer.kind === 'found') return answer.result;
      if (answer.kind === 'redirectAddress') return answer.address;
      url = this.#checkedRedirect(answer.url, url, address);
    }
    throw new TransportFailure('protocol', `Autodiscover at ${first.host} redirects in circles`, true);
  }

  #checkedRedirect(target: URL, from: URL, address: string): URL {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    const safe = target.protocol === 'https:' || isLoopback(target);
    if (!safe || !(target.hostname === from.hostname || this.#trusts(target.hostname, domain)))
      throw new TransportFailure('protocol', `${from.host} redirects Autodiscover to ${target.host}, which is not trusted; name it as the profile's server or in trustedHosts`, true);
    return target;
  }

  /** A question changes nothing: where the connection broke, or the server is busy, it is asked once more. */
  async #send(url: URL, method: 'GET' | 'POST', body: Uint8Array | null, headers: readonly string[], authenticate: boolean): Promise<HttpResult> {
    const { signal, watch } = this.#options;
    const ask = (): Promise<HttpResult> => {
      const left = Math.ceil(this.#deadline - performance.now());
      if (left <= 0) throw new TransportFailure('timeout', 'Autodiscover did not end within its time');
      return watched(watch, authenticate ? 'https' : 'redirect', url.href, () => this.#http.send({
        url, method, body, headers, authenticate, timeoutMs: left, idleTimeoutMs: left, maxReplyBytes: MAX_REPLY_BYTES, lane: 'autodiscover', signal,
        observer: watch?.http,
      }), ({ status }) => (status === 200 ? 'answered' : status >= 300 && status < 400 ? 'redirected' : 'refused'));
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
    if (performance.now() + pauseMs >= this.#deadline) return result;
    await sleep(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => {
      throw new TransportFailure('aborted', 'the request was cancelled');
    });
    return ask();
  }
}
