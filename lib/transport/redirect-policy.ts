import { TransportFailure } from './failure.ts';
import { type Patience, patient } from './patience.ts';

/** Whom Autodiscover may be sent on to. */
export interface RedirectOptions {
  /**
   * Hosts that Autodiscover may be redirected to with credentials, beyond those of the address's own domain: `autodiscover-s.outlook.com`, or with a dot in front all
   * hosts below a domain, `.outlook.com`.
   */
  readonly trustedHosts?: readonly string[] | undefined;
  /** Asked about every other host that Autodiscover is redirected to. It decides who sees the credentials: true lets it. */
  readonly allowRedirect?: ((host: string) => boolean | Promise<boolean>) | undefined;
}

/** DNS, plain http and careless servers name any host: only those that the caller allows get credentials. */
export class RedirectPolicy {
  readonly #domain: string;
  readonly #trusted: readonly string[];
  readonly #ask: RedirectOptions['allowRedirect'];
  readonly #answers = new Map<string, Promise<boolean>>();

  /** @param domain of the address that was asked for first: what lies in it is allowed */
  constructor(domain: string, { trustedHosts, allowRedirect }: RedirectOptions) {
    this.#domain = domain;
    this.#trusted = (trustedHosts ?? []).map(plain);
    this.#ask = allowRedirect;
  }

  /** Without asking anybody. */
  trusts(hostname: string): boolean {
    const host = plain(hostname);
    const isDomain = this.#domain !== '' && (host === this.#domain || host.endsWith(`.${this.#domain}`));
    return isDomain || this.#trusted.some((name) => (name.startsWith('.') ? host.endsWith(name) : host === name));
  }

  /** @throws TransportFailure when the caller's function fails, or does not answer */
  async allows(hostname: string, patience: Patience): Promise<boolean> {
    if (this.trusts(hostname)) return true;
    const ask = this.#ask;
    if (ask === undefined) return false;
    const host = plain(hostname);
    let answer = this.#answers.get(host);
    if (answer === undefined) this.#answers.set(host, answer = Promise.resolve().then(() => ask(host)));
    try {
      // What JavaScript takes for true does not do.
      const said: unknown = await patient(answer, patience, 'allowRedirect');
      return said === true;
    } catch (error) {
      if (error instanceof TransportFailure) throw error;
      throw new TransportFailure('protocol', `allowRedirect failed for ${host}: ${error instanceof Error ? error.message : String(error)}`, true, error);
    }
  }
}

function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
