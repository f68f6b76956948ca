import { Client, type Dispatcher } from 'undici';
import { classify, TransportFailure } from './failure.ts';

/** Tunnels that one request may take: one that had been idle for too long, a new one, and one for luck. */
const MAX_TUNNELS = 3;

/**
 * The connection to a proxy. undici takes a proxy that ends a connection before a request is on it for something to recover from, and
 * tries again at once and without end: here it is a failure like any other.
 */
export class ProxyClient extends Client {
  readonly #host: string;
  #tunnels = 0;

  constructor(url: URL, options: Client.Options) {
    super(url, options);
    this.#host = url.host;
  }

  /** A request starts. */
  expectRequest(): void {
    this.#tunnels = 0;
  }

  // undici's own overloads: with a callback, and without.
  override connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData>;
  override connect(options: Dispatcher.ConnectOptions, callback: (error: Error | null, data: Dispatcher.ConnectData) => void): void;
  override connect(
    options: Dispatcher.ConnectOptions, callback?: (error: Error | null, data: Dispatcher.ConnectData) => void,
  ): Promise<Dispatcher.ConnectData> | void {
    if (callback !== undefined) return super.connect(options, callback);
    this.#tunnels += 1;
    if (this.#tunnels > MAX_TUNNELS) return Promise.reject(new TransportFailure('connect', `the proxy ${this.#host} ends every connection that it has made`));
    return super.connect(options).catch((error: unknown) => {
      const { kind, message } = classify(error, this.#host, false);
      throw new TransportFailure(kind === 'reset' ? 'connect' : kind, `the proxy: ${message}`, false, error);
    });
  }
}
