import { BlockList, isIP } from 'node:net';
import { isLoopback } from './credentials.ts';
import { TransportFailure } from './failure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which proxy a URL is reached through: the one that was named, or as the environment says. There the names in small letters win over those
 * in capitals; this machine itself is never reached through a proxy of the environment.
 */
export class ProxySettings {
  readonly #named: URL | undefined;
  readonly #environment: Environment | undefined;
  readonly #exceptions: readonly Exception[];

  /**
   * @param proxy a URL; false: none, whatever the environment says; undefined: the environment decides
   * @throws TypeError for something that is no proxy's URL
   */
  constructor(proxy: string | false | undefined, environment: Environment) {
    if (typeof proxy === 'string') {
      const url = proxyUrl(proxy);
      // What was passed may hold a password, and is not repeated.
      if (typeof url === 'string') throw new TypeError(`proxy is ${url}`);
      this.#named = url;
    }
    this.#environment = proxy === undefined ? environment : undefined;
    this.#exceptions = proxy === undefined ? exceptions(valueOf(environment, 'no_proxy') ?? '') : [];
  }

  /** @throws TransportFailure when the environment names something that is no proxy's URL */
  proxyFor(url: URL): URL | undefined {
    if (this.#named !== undefined) return this.#named;
    const environment = this.#environment;
    if (environment === undefined || isLoopback(url)) return undefined;
    const names = [url.protocol === 'https:' ? 'https_proxy' : 'http_proxy', 'all_proxy'];
    // In a CGI program HTTP_PROXY is what a client's header says (RFC 3875, 4.1.18).
    const name = names.find((candidate) => (valueOf(environment, candidate, candidate === 'http_proxy' && environment['REQUEST_METHOD'] !== undefined) ?? '') !== '');
    if (name === undefined || this.#exceptions.some((exception) => exception(url))) return undefined;
    const proxy = proxyUrl(valueOf(environment, name)!);
    if (typeof proxy === 'string') throw new TransportFailure('connect', `the proxy that ${name.toUpperCase()} names in the environment is ${proxy}; proxy: false goes without`);
    return proxy;
  }
}

function valueOf(environment: Environment, name: string, smallOnly = false): string | undefined {
  return environment[name] ?? (smallOnly ? undefined : environment[name.toUpperCase()]);
}

/** The URL, or what is wrong with it. */
function proxyUrl(text: string): URL | string {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(withScheme)) return 'not a URL';
  const url = new URL(withScheme);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  return `of a kind (${url.protocol}) that is not supported: HTTP proxies are, http: and https:`;
}

type Exception = (url: URL) => boolean;

/** NO_PROXY: hosts (and what is below them), .suffixes, IP addresses and networks, each with or without a port, separated by commas; * is everything. */
function exceptions(text: string): readonly Exception[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '').map(exceptionOf);
}

function exceptionOf(entry: string): Exception {
  if (entry === '*') return () => true;
  const network = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(entry);
  if (network !== null) return inNetwork(network[1]!, Number(network[2]));
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]*|[0-9a-f.:]*:[0-9a-f.:]*:[0-9a-f.:]*))(?::(\d{1,5}))?$/i.exec(entry) ?? [];
  const name = (bracketed ?? plain ?? '').toLowerCase().replace(/^\*?\./, '').replace(/\.$/, '');
  if (name === '') return () => false;
  if (isIP(name) !== 0) {
    const sameAddress = inNetwork(name, isIP(name) === 6 ? 128 : 32);
    return (url) => samePort(url, port) && sameAddress(url);
  }
  return (url) => {
    const host = hostOf(url);
    return samePort(url, port) && (host === name || host.endsWith(`.${name}`));
  };
}

function samePort(url: URL, port: string | undefined): boolean {
  return port === undefined || Number(port) === Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port);
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase().replace(/\.$/, '');
}

/** Names are not looked up for this: the proxy may be the only one that knows them. */
function inNetwork(address: string, prefix: number): Exception {
  const version = isIP(address);
  if (version === 0 || prefix > (version === 6 ? 128 : 32)) return () => false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const network = new BlockList();
  network.addSubnet(address, prefix, family);
  return (url) => {
    const host = hostOf(url);
    return isIP(host) === version && network.check(host, family);
  };
}
