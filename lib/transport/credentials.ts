/** Name and password, sent as HTTP Basic. `user` is usually the SMTP address or `DOMAIN\name`. */
export interface PasswordCredentials {
  readonly user: string;
  readonly password: string;
}

/** What a token callback is told. */
export interface TokenRequest {
  /** Origin that asks, such as `https://outlook.office365.com`. */
  readonly origin: string;
  /** True when the server has just refused the previous token: do not answer from a cache. */
  readonly refused: boolean;
}

/** An OAuth 2.0 access token, or a callback that returns one; the callback is asked again when the server refuses it. */
export interface TokenCredentials {
  readonly token: string | ((request: TokenRequest) => string | Promise<string>);
}

/**
 * Who logs on. Kept on the JavaScript side only: never stored in a profile, never passed to native code, never logged.
 */
export type Credentials = PasswordCredentials | TokenCredentials;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Is the origin one whose plain-text traffic stays on this machine? */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** Credentials would cross a network in clear. */
export class InsecureTransportError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'InsecureTransportError', configurable: true, writable: true });
  }
}

/**
 * The Authorization header for a request to `url`, or undefined without credentials.
 * @throws InsecureTransportError for plain http to anything but this machine
 */
export async function authorization(
  credentials: Credentials | undefined, url: URL, refused = false,
): Promise<string | undefined> {
  if (credentials === undefined) return undefined;
  if (url.protocol !== 'https:' && !isLoopback(url))
    throw new InsecureTransportError(`credentials are not sent over plain http to ${url.host}; use https`);
  if ('token' in credentials) {
    const { token } = credentials;
    const value = typeof token === 'function' ? await token({ origin: url.origin, refused }) : token;
    // A line break would let a token smuggle in headers of its own.
    if (typeof value !== 'string' || value === '' || /[\r\n\0]/.test(value))
      throw new TypeError('the token callback did not return an access token');
    return `Bearer ${value}`;
  }
  return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8').toString('base64')}`;
}

/** A wrong password stays wrong; a token callback may have a newer one. */
export function canRefresh(credentials: Credentials | undefined): boolean {
  return credentials !== undefined && 'token' in credentials && typeof credentials.token === 'function';
}
