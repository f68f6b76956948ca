import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { refusalOf } from './certificate.ts';
import { TransportFailure } from './failure.ts';

/**
 * TLS settings. Certificates are always verified, whatever NODE_TLS_REJECT_UNAUTHORIZED says; `ca` adds trust for a private authority.
 *
 * @example
 * await openDefaultStore('backup', { tls: { pfx: await readFile('agent.pfx'), passphrase } });
 */
export interface TlsOptions {
  /** Certificates (PEM) of authorities to trust instead of Node's own list. */
  readonly ca?: string | Buffer | readonly (string | Buffer)[];
  /** Client certificate, with its chain if there is one, and key (PEM). */
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  /** Client certificate and key in one (PKCS #12, .pfx or .p12). */
  readonly pfx?: Buffer;
  /** Of `key` or `pfx`. */
  readonly passphrase?: string;
  /** Name to verify instead of the URL's host. */
  readonly servername?: string;
  /**
   * For tests only: the one host (its name or IP address, without port) whose certificate is taken as it is, so that nobody knows who is
   * listening. There is no way to do so for all hosts.
   */
  readonly allowInvalidCertificateOf?: string;
}

const HOST_NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/;

/** Of all sessions that trust whom Node trusts, and show no certificate: it holds all authorities. */
let commonContext: SecureContext | undefined;

/** The TLS settings of a session, checked, with what is costly made once. */
export class TlsSettings {
  readonly servername: string | undefined;
  readonly #options: TlsOptions;
  readonly #exempt: string | undefined;
  #context: SecureContext | undefined;

  /** @throws TypeError when certificates would not be checked of more than one named host */
  constructor(options: TlsOptions = {}) {
    this.#options = options;
    this.servername = options.servername;
    this.#exempt = exemptHost(options.allowInvalidCertificateOf);
  }

  /** @throws TransportFailure when certificates or keys can't be read */
  get context(): SecureContext {
    this.#context ??= this.#hasOwnCertificates ? this.#makeContext() : (commonContext ??= createSecureContext());
    return this.#context;
  }

  get #hasOwnCertificates(): boolean {
    const { ca, cert, key, pfx } = this.#options;
    return [ca, cert, key, pfx].some((option) => option !== undefined);
  }

  #makeContext(): SecureContext {
    const { ca, cert, key, pfx, passphrase } = this.#options;
    try {
      return createSecureContext({
        ...(ca === undefined ? {} : { ca: ca as string | Buffer | (string | Buffer)[] }),
        ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }), ...(pfx === undefined ? {} : { pfx }),
        ...(passphrase === undefined ? {} : { passphrase }),
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new TransportFailure('tls', `TLS is not possible: the client certificate, its key or tls.ca can't be used (wrong passphrase, or damaged): ${why}`, false, error);
    }
  }

  /** For a proxy's own TLS: the same trust, but it is not shown the client's certificate. */
  withoutClientCertificate(): TlsSettings {
    const { ca, allowInvalidCertificateOf } = this.#options;
    return new TlsSettings({ ...(ca === undefined ? {} : { ca }), ...(allowInvalidCertificateOf === undefined ? {} : { allowInvalidCertificateOf }) });
  }

  /** Why nothing may be sent on this connection, or undefined. */
  refusalOf(socket: TLSSocket, hostname: string, host: string): TransportFailure | undefined {
    if (this.#exempt !== undefined && this.#exempt === hostname.toLowerCase()) return undefined;
    return refusalOf(socket, host, this.servername ?? hostname);
  }
}

function exemptHost(host: unknown): string | undefined {
  if (host === undefined) return undefined;
  const name = typeof host === 'string' ? host.replace(/^\[(.*)\]$/, '$1') : '';
  if (!HOST_NAME.test(name) && !/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(name))
    throw new TypeError('tls.allowInvalidCertificateOf takes the name or IP address of one host, without scheme, port or wildcard: certificates of all other hosts are checked');
  return name.toLowerCase();
}
