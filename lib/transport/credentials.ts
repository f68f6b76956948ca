/** Name and password, sent as HTTP Basic. `user` is usually the SMTP address or `DOMAIN\name`. */
export interface PasswordCredentials {
  readonly scheme?: 'Basic' | undefined;
  readonly user: string;
  readonly password: string;
}

/**
 * Name and password, proven by NTLM's challenge and response ([MS-NLMP], NTLMv2 only) on every connection anew, bound to its TLS channel. Needs the package
 * `httpntlm`, which is installed beside this one: `npm install httpntlm`.
 */
export interface NtlmCredentials {
  readonly scheme: 'NTLM';
  /** `DOMAIN\name`, or `name@contoso.com`. */
  readonly user: string;
  readonly password: string;
}

/**
 * The identity that the process has in Kerberos, shown by SPNEGO (RFC 4559): the ticket cache (`kinit`, KRB5CCNAME) or keytab (KRB5_CLIENT_KTNAME), on Windows
 * the account. Needs the package `kerberos`, which is installed beside this one and compiled for the machine: `npm install kerberos`.
 * The package cannot bind the proof to the TLS channel, so servers that require Extended Protection refuse it. Tested against MIT Kerberos on Debian, not on Windows nor with Active Directory.
 */
export interface NegotiateCredentials {
  readonly scheme: 'Negotiate';
  /** Which of several identities: `backup@CONTOSO.COM`. Default: the cache's own. */
  readonly principal?: string | undefined;
  /** Service principal of the server, as `HTTP@mail.contoso.com`. Default: HTTP and the host of the URL. */
  readonly service?: string | undefined;
}

/** What a token callback is told. */
export interface TokenRequest {
  /** Origin that asks, such as `https://outlook.office365.com`. */
  readonly origin: string;
  /** True when the server has just refused the previous token: do not answer from a cache. */
  readonly refused: boolean;
  /** What the server wants to be said of the user (claims challenge, JSON): goes into the request for the next token, as MSAL's `claims`. */
  readonly claims: string | undefined;
  /** Aborted when nobody waits for the token any more: its deadline has passed, or the session was closed. */
  readonly signal: AbortSignal;
}

/** An access token, and until when it is good. */
export interface AccessToken {
  readonly token: string;
  /** When it expires: milliseconds since 1970, or a Date. A new one is asked for a little earlier. */
  readonly expiresAt?: number | Date | undefined;
}

/**
 * An OAuth 2.0 access token, or a callback that returns one. Its answer is kept until it expires, if it says when, or the server refuses it;
 * requests that need a token at the same time share one call.
 *
 * @example
 * const credentials: Credentials = {
 *   token: async ({ origin, claims, signal }) => {
 *     const { accessToken, expiresOn } = await acquireToken({ scopes: [`${origin}/.default`], claims, signal });
 *     return { token: accessToken, expiresAt: expiresOn };
 *   },
 * };
 */
export interface TokenCredentials {
  readonly scheme?: 'Bearer' | undefined;
  readonly token: string | ((request: TokenRequest) => string | AccessToken | Promise<string | AccessToken>);
  /** Milliseconds that the callback may take. Default 30,000. */
  readonly tokenTimeoutMs?: number | undefined;
}

/**
 * Who logs on. Kept on the JavaScript side only: never stored in a profile, never passed to native code, never logged.
 */
export type Credentials = PasswordCredentials | NtlmCredentials | NegotiateCredentials | TokenCredentials;

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
 * Passwords and tokens cross a network inside TLS only. So do NTLM's and Kerberos' proofs, though they are no passwords: who hears NTLM's can try passwords against it
 * at leisure, who stands between can pass either on to a server of his choice, and the mail itself would follow in clear.
 * @throws InsecureTransportError for plain http to anything but this machine
 */
export function checkSecure(url: URL): void {
  if (url.protocol !== 'https:' && !isLoopback(url))
    throw new InsecureTransportError(`credentials are not sent over plain http to ${url.host}; use https`);
}
