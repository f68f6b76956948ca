import { Resolver, type resolveSrv } from 'node:dns/promises';
import { type AutodiscoverWatch, watched } from '../diagnostics/autodiscover-watch.ts';
import type { LocateResult } from '../native/addon.ts';
import { AutodiscoverService, Forbidden, MAX_HOPS, POX_PATH } from './autodiscover-service.ts';
import { classify, TransportFailure } from './failure.ts';
import type { HttpClient } from './http-client.ts';
import { type Patience, patient } from './patience.ts';
import { type RedirectOptions, RedirectPolicy } from './redirect-policy.ts';

export interface AutodiscoverOptions extends RedirectOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told of every look-up. */
  readonly watch?: AutodiscoverWatch | undefined;
  /** Milliseconds that one step of the search may take. Default 10,000. */
  readonly stepTimeoutMs?: number | undefined;
  /** For tests: how SRV records are looked up. */
  readonly resolveSrv?: typeof resolveSrv | undefined;
}

const STEP_TIMEOUT_MS = 10_000;
/** A name server that does not answer must not use up the deadline: its own default is longer than some deadlines are. */
const DNS_PATIENCE = { timeout: 2_000, tries: 2 };
const MAX_SRV_RECORDS = 5;
/** What one step may say in the error. */
const MAX_SAYING = 800;
/** Knows every mailbox of Exchange Online. It learns which address is looked for, so it is asked only when it is trusted. */
const EXCHANGE_ONLINE = 'outlook.office365.com';

/**
 * Finds the MAPI over HTTP URLs and the DN of an SMTP address (MS-OXDISCO 3.1.5, MS-OXDSCLI 3.1.5).
 *
 * `server` is a host or an origin URL, which alone is asked; empty: the address's domain is searched in the usual order, its root, the host autodiscover, where
 * that redirects to over plain http, SRV records, and the JSON service. Service connection points in Active Directory are not looked up: that takes LDAP, and a machine in the domain.
 * @throws TransportFailure 'notFound' with what each step said when none found it; 'unauthorized' as soon as the credentials are refused
 */
export async function locate(
  http: HttpClient, address: string, server: string, timeoutMs: number, options: AutodiscoverOptions = {},
): Promise<LocateResult> {
  // A little less, so that whoever waits hears which step took so long.
  const until = performance.now() + timeoutMs - Math.min(500, timeoutMs / 20);
  const policy = new RedirectPolicy(domainOf(address), options);
  const service = new AutodiscoverService(http, policy, options.watch);
  const asked = [address];
  for (;;) {
    const current = asked.at(-1)!;
    const answer = server === ''
      ? await new Search(service, policy, options, until, asked.length === 1).run(current)
      : await service.ask(new URL(POX_PATH, /^https?:\/\//i.test(server) ? server : `https://${server}`), current, { signal: options.signal, until });
    if (answer.kind === 'found') return answer.result;
    const circle = asked.some((one) => one.toLowerCase() === answer.address.toLowerCase());
    if (circle || asked.length >= MAX_HOPS)
      throw new TransportFailure('protocol', `Autodiscover redirects in circles: ${[...asked, answer.address].map((one) => one.slice(0, 100)).join(' → ')}`, true);
    asked.push(answer.address);
  }
}

/** Of an address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

type Answer = Awaited<ReturnType<AutodiscoverService['ask']>>;

/** The search for one address. */
class Search {
  readonly #service: AutodiscoverService;
  readonly #policy: RedirectPolicy;
  readonly #options: AutodiscoverOptions;
  readonly #until: number;
  readonly #own: boolean;
  readonly #said: string[] = [];
  readonly #asked = new Set<string>();
  /** Hosts that are not there, or cannot be talked to. */
  readonly #dead = new Set<string>();

  /** @param own whether the caller named the address: its domain needs no permission */
  constructor(service: AutodiscoverService, policy: RedirectPolicy, options: AutodiscoverOptions, until: number, own: boolean) {
    this.#service = service;
    this.#policy = policy;
    this.#options = options;
    this.#until = until;
    this.#own = own;
  }

  /** The result, or another address to ask for. */
  async run(address: string): Promise<Answer> {
    const domain = domainOf(address);
    if (!address.includes('@') || domain === '' || !URL.canParse(`https://${domain}/`) || new URL(`https://${domain}/`).pathname !== '/')
      throw new TransportFailure('notFound', `"${address}" is not an SMTP address, and the profile names no server`);
    const host = `autodiscover.${domain}`;
    const service = this.#service;
    return await this.#hosts([domain, host], address)
      ?? await this.#step(`http://${host}${POX_PATH}`, async (patience) => {
        await this.#permit(host, patience);
        return this.#ask(await service.plainRedirect(host, patience), address, patience);
      })
      ?? await this.#records(domain, address)
      ?? await this.#json([host, domain, EXCHANGE_ONLINE], address)
      ?? this.#fail(domain);
  }

  async #hosts(hosts: readonly string[], address: string): Promise<Answer | undefined> {
    for (const host of hosts) {
      const url = new URL(`https://${host}${POX_PATH}`);
      const answer = await this.#step(url.href, async (patience) => {
        await this.#permit(host, patience);
        return this.#ask(url, address, patience);
      }, host);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /** MS-OXDISCO 3.1.5.2 */
  async #records(domain: string, address: string): Promise<Answer | undefined> {
    const name = `_autodiscover._tcp.${domain}`;
    const resolve = this.#options.resolveSrv ?? ((query: string) => new Resolver(DNS_PATIENCE).resolveSrv(query));
    let records: Awaited<ReturnType<typeof resolveSrv>> = [];
    await this.#step(`SRV ${name}`, async (patience) => {
      const asked = watched(this.#options.watch, 'srv', name, () => resolve(name), ({ length }) => (length > 0 ? 'found' : 'nothing'));
      records = await patient(asked, patience, 'the name server').catch((error: unknown) => {
        if (error instanceof TransportFailure) throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new TransportFailure('resolve', code === 'ENOTFOUND' || code === 'ENODATA' ? 'no such record' : `the name server did not answer (${code})`);
      });
      return undefined;
    });
    // RFC 2782: the lowest priority first; weights are for hosts that are worth the same.
    const sorted = records.toSorted((a, b) => a.priority - b.priority || b.weight - a.weight).slice(0, MAX_SRV_RECORDS);
    for (const record of sorted) {
      const target = `https://${record.name}${record.port === 443 ? '' : `:${record.port}`}${POX_PATH}`;
      const answer = await this.#step(`SRV ${name}, ${record.name.slice(0, 255)}`, async (patience) => {
        if (!URL.canParse(target)) throw new TransportFailure('protocol', 'it names no host');
        const url = new URL(target);
        if (!(await this.#policy.allows(url.hostname, patience)))
          throw new TransportFailure('protocol', `${url.host} is not trusted; name it as the profile's server, in trustedHosts, or say so in allowRedirect`);
        return this.#ask(url, address, patience);
      });
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  async #json(hosts: readonly string[], address: string): Promise<Answer | undefined> {
    for (const host of hosts) {
      if (this.#dead.has(host) || (host === EXCHANGE_ONLINE && !this.#policy.trusts(host))) continue;
      const answer = await this.#step(`JSON at ${host}`, async (patience) => {
        await this.#permit(host, patience);
        return this.#ask(await this.#service.json(host, address, patience), address, patience);
      });
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /** The hosts of a domain that a server redirected to are foreign ones. */
  async #permit(host: string, patience: Patience): Promise<void> {
    if (this.#own || (await this.#policy.allows(host, patience))) return;
    throw new TransportFailure('protocol', `the redirection to an address of this domain is not followed, since ${host} is not trusted; name it in trustedHosts, or say so in allowRedirect`, true);
  }

  #ask(url: URL, address: string, patience: Patience): Promise<Answer> {
    if (this.#asked.has(url.href)) throw new TransportFailure('notFound', `${url.href} was asked already`);
    this.#asked.add(url.href);
    return this.#service.ask(url, address, patience);
  }

  /** One step of the search, with a deadline of its own; what it says is kept for the error. */
  async #step(name: string, work: (patience: Patience) => Promise<Answer | undefined>, host?: string): Promise<Answer | undefined> {
    const { signal, stepTimeoutMs = STEP_TIMEOUT_MS } = this.#options;
    const now = performance.now();
    if (now >= this.#until) throw this.#tooLate();
    try {
      return await work({ signal, until: Math.min(this.#until, now + stepTimeoutMs) });
    } catch (error) {
      const failure = classify(error, name, false);
      // A refusal is an answer: the next host would be asked with the same wrong password, and count it too.
      if (failure.kind === 'unauthorized' && !(failure instanceof Forbidden)) throw new TransportFailure(failure.kind, `${name}: ${failure.message}`, failure.sent, error);
      if (failure.kind === 'aborted') throw failure;
      if (host !== undefined && ['resolve', 'connect', 'tls', 'timeout'].includes(failure.kind)) this.#dead.add(host);
      this.#said.push(`${name}: ${failure.message.slice(0, MAX_SAYING)}`);
      if (performance.now() >= this.#until) throw this.#tooLate();
      return undefined;
    }
  }

  #tooLate(): TransportFailure {
    return new TransportFailure('timeout', `Autodiscover did not end within its time (${this.#said.join('; ')})`);
  }

  #fail(domain: string): never {
    throw new TransportFailure('notFound', `no Autodiscover service answers for ${domain} (${this.#said.join('; ')}); name the server in the profile`);
  }
}
