import type { X509Certificate } from 'node:crypto';
import { BearerAuthentication } from './bearer-authentication.ts';
import type { Credentials } from './credentials.ts';
import { HandshakeAuthentication } from './handshake-authentication.ts';
import type { HttpResult } from './http-client.ts';
import { negotiate } from './negotiate.ts';
import { ntlm } from './ntlm.ts';
import type { Patience } from './patience.ts';
import { recoded } from './secret-bytes.ts';
import type { Secrets } from './secrets.ts';

/** A connection's lane as authentication sees it: connections come and go in it, one at a time. */
export interface PinnedConnection {
  /** Changes when a connection is made or ends. */
  readonly generation: number;
  /** Of the server, on a connection with TLS. */
  readonly certificate: X509Certificate | undefined;
}

/** A request that waits for its Authorization header. */
export interface UnauthenticatedRequest {
  readonly url: URL;
  readonly connection: PinnedConnection;
  readonly patience: Patience;
  /** Sends it, with this header if any; 'empty': without its body. */
  send(authorization: string | undefined, body?: 'empty'): Promise<HttpResult>;
}

/** How requests prove who sends them. */
export interface Authentication {
  /** Sends a request until it is accepted, or refused for good: then with the refusal (401). */
  authenticate(request: UnauthenticatedRequest): Promise<HttpResult>;
  close(): void;
}

class NoAuthentication implements Authentication {
  authenticate(request: UnauthenticatedRequest): Promise<HttpResult> {
    return request.send(undefined);
  }

  close(): void {}
}

/** RFC 7617. A wrong password stays wrong: it is sent once, since servers count. */
class BasicAuthentication implements Authentication {
  readonly #header: string;

  constructor(user: string, password: string, secrets: Secrets) {
    const sent = recoded(`${user}:${password}`, 'utf8', 'base64');
    secrets.add(password, sent, { lasting: true });
    this.#header = `Basic ${sent}`;
  }

  authenticate(request: UnauthenticatedRequest): Promise<HttpResult> {
    return request.send(this.#header);
  }

  close(): void {}
}

export const noAuthentication: Authentication = new NoAuthentication();

/** @throws TypeError for credentials that make no sense */
export function authenticationFor(credentials: Credentials | undefined, secrets: Secrets): Authentication {
  if (credentials === undefined) return noAuthentication;
  if ('token' in credentials) return new BearerAuthentication(credentials, secrets);
  switch (credentials.scheme) {
    case 'NTLM':
      return new HandshakeAuthentication(ntlm(credentials, secrets));
    case 'Negotiate':
      return new HandshakeAuthentication(negotiate(credentials));
    case 'Basic':
    case undefined:
      return new BasicAuthentication(credentials.user, credentials.password, secrets);
    default:
      throw new TypeError(`credentials.scheme is Basic, Bearer, NTLM or Negotiate, not ${JSON.stringify((credentials as { scheme: unknown }).scheme)}`);
  }
}
