import type { Socket } from 'node:net';
import { type buildConnector, Client } from 'undici';
import { classify, TransportFailure } from './failure.ts';
import { recoded } from './secret-bytes.ts';

/** Tunnels that one request may take: one that had been idle for too long, a new one, and one for luck. */
const MAX_TUNNELS = 3;

/**
 * The connection to a proxy. undici takes a connection that ends before a request is on it for something to recover from, and
 * tries again at once and without end: here it is a failure like any other.
 */
export class ProxyClient {
  readonly #url: URL;
  readonly #client: Client;
  readonly #authorization: string | undefined;
  #tunnels = 0;

  constructor(url: URL, connect: buildConnector.connector) {
    this.#url = url;
    this.#client = new Client(url.origin, { connect });
    if (url.username !== '' || url.password !== '') this.#authorization = `Basic ${proxyCredentials(url).sent}`;
  }

  /** A request starts. */
  expectRequest(): void {
    this.#tunnels = 0;
  }

  /** A connection to a host and port, made by the proxy. @throws TransportFailure */
  async tunnel({ host, hostname, port, protocol }: buildConnector.Options): Promise<Socket> {
    const { host: proxy } = this.#url;
    this.#tunnels += 1;
    if (this.#tunnels > MAX_TUNNELS) throw new TransportFailure('connect', `the proxy ${proxy} ends every connection that it has made`);
    const target = port === '' ? `${host ?? hostname}:${protocol === 'https:' ? 443 : 80}` : (host ?? `${hostname}:${port}`);
    const options = {
      path: target,
      headers: { host: target, 'proxy-connection': 'keep-alive', ...(this.#authorization === undefined ? {} : { 'proxy-authorization': this.#authorization }) },
      // A request's own: undici derives it from the Host header otherwise, which names the target.
      servername: this.#url.hostname,
    };
    const { socket, statusCode } = await this.#client.connect(options).catch((error: unknown) => {
      const { kind, message } = classify(error, proxy, false);
      throw new TransportFailure(kind === 'reset' ? 'connect' : kind, `the proxy: ${message}`, false, error);
    });
    if (statusCode === 200) return socket as Socket;
    socket.on('error', () => undefined).destroy();
    throw new TransportFailure('connect', statusCode === 407
      ? `the proxy ${proxy} wants other credentials (HTTP 407): they go into its URL`
      : `the proxy ${proxy} makes no connection to ${target} (HTTP ${statusCode})`);
  }

  destroy(): Promise<void> {
    return this.#client.destroy();
  }
}

/** The credentials in a proxy's URL: the password, and what is sent. */
export function proxyCredentials(url: URL): { readonly password: string; readonly sent: string } {
  const password = decoded(url.password);
  return { password, sent: recoded(`${decoded(url.username)}:${password}`, 'utf8', 'base64') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
