// Who is asking: Basic (RFC 7617), Bearer (RFC 6750), NTLM (MS-NTHT) and Negotiate (RFC 4559).

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Directory, DirectoryEntry } from '../directory.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';
import { channelBindings, provesPassword } from './ntlm-check.ts';
import { challengeMessage, messageType, readAuthenticate } from './ntlm-messages.ts';

export type AuthenticationScheme = 'Basic' | 'Bearer' | 'NTLM';

/** What a Negotiate message proves: the address or name of a user, and what is said in return; neither: nothing. */
export interface NegotiateAnswer {
  readonly user?: string;
  /** Base64. */
  readonly token?: string;
}

export interface AuthenticationOptions {
  readonly schemes: readonly AuthenticationScheme[];
  /** Checks a message of Negotiate (base64). */
  readonly negotiate: ((token: string) => NegotiateAnswer | Promise<NegotiateAnswer>) | undefined;
  /** NTLM's answers have to name the TLS channel, as with Exchange's Extended Protection. */
  readonly extendedProtection: boolean;
  /** PEM, of the server. */
  readonly certificate: string | undefined;
}

export type Authenticated<M extends MailboxAccount> =
  | { readonly user: DirectoryEntry<M>; readonly headers: Readonly<Record<string, string>> }
  /** WWW-Authenticate of the refusal. */
  | { readonly challenges: readonly string[] };

/** What NTLM knows of a connection: it authenticates connections, not requests. */
interface Connection<M extends MailboxAccount> {
  serverChallenge?: Uint8Array | undefined;
  user?: DirectoryEntry<M> | undefined;
}

export class Authenticator<M extends MailboxAccount> {
  readonly #directory: Directory<M>;
  readonly #options: AuthenticationOptions;
  readonly #bindings: Buffer | undefined;
  readonly #connections = new WeakMap<Socket, Connection<M>>();

  constructor(directory: Directory<M>, options: AuthenticationOptions) {
    this.#directory = directory;
    this.#options = options;
    this.#bindings = options.certificate === undefined ? undefined : channelBindings(options.certificate);
  }

  /** The user that the Authorization header proves, or that the connection did earlier. */
  async authenticate(request: IncomingMessage): Promise<Authenticated<M>> {
    const { schemes, negotiate } = this.#options;
    const [, scheme = '', credentials = ''] = /^([A-Za-z]+) +([A-Za-z0-9\-._~+/]+=*)$/.exec(request.headers.authorization ?? '') ?? [];
    const isOffered = (name: AuthenticationScheme): boolean => schemes.includes(name);
    let user: DirectoryEntry<M> | undefined;
    switch (scheme.toLowerCase()) {
      case 'basic': {
        const text = Buffer.from(credentials, 'base64').toString('utf8');
        const colon = text.indexOf(':');
        if (isOffered('Basic') && colon >= 0) user = this.#directory.byPassword(text.slice(0, colon), text.slice(colon + 1));
        break;
      }
      case 'bearer':
        if (isOffered('Bearer')) user = this.#directory.byToken(credentials);
        break;
      case 'ntlm':
        if (isOffered('NTLM')) return this.#ntlm(request.socket, Buffer.from(credentials, 'base64'));
        break;
      case 'negotiate': {
        if (negotiate === undefined) break;
        const { user: name, token } = await negotiate(credentials);
        user = name === undefined ? undefined : this.#directory.byName(name);
        if (user === undefined && token !== undefined) return { challenges: [`Negotiate ${token}`] };
        if (user !== undefined) return { user, headers: token === undefined ? {} : { 'WWW-Authenticate': `Negotiate ${token}` } };
        break;
      }
      case '':
        user = request.headers.authorization === undefined ? this.#connections.get(request.socket)?.user : undefined;
    }
    return user === undefined ? { challenges: this.#challenges() } : { user, headers: {} };
  }

  #ntlm(socket: Socket, message: Buffer): Authenticated<M> {
    let connection = this.#connections.get(socket);
    if (connection === undefined) this.#connections.set(socket, connection = {});
    connection.user = undefined;
    const { serverChallenge } = connection;
    // Each challenge is good for one answer.
    connection.serverChallenge = undefined;
    if (messageType(message) === 1) {
      connection.serverChallenge = randomBytes(8);
      return { challenges: [`NTLM ${challengeMessage(connection.serverChallenge, this.#directory.domain).toString('base64')}`] };
    }
    const answer = readAuthenticate(message);
    const user = answer === undefined ? undefined : this.#directory.byName(answer.user);
    // Somebody unknown takes as long as somebody with a wrong password.
    const password = user?.user.password ?? randomBytes(8).toString('hex');
    const proven = answer !== undefined && serverChallenge !== undefined &&
      provesPassword(answer, password, serverChallenge, this.#bindings, this.#options.extendedProtection && this.#bindings !== undefined);
    if (!proven || user === undefined) return { challenges: this.#challenges() };
    connection.user = user;
    return { user, headers: {} };
  }

  #challenges(): readonly string[] {
    const { schemes, negotiate } = this.#options;
    return [
      ...(negotiate === undefined ? [] : ['Negotiate']),
      ...schemes.map((scheme) => (scheme === 'Basic' ? 'Basic realm="Local Exchange", charset="UTF-8"' : scheme)),
    ];
  }
}
