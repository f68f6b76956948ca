// The listening socket: which request goes to which endpoint, and who is asking.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { DirectoryEntry } from '../directory.ts';
import { AutodiscoverEndpoint, jsonPath, poxPath } from '../autodiscover/autodiscover-endpoint.ts';
import { nspiEndpoint } from '../nspi/nspi-endpoint.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';
import { Authenticator, type AuthenticationOptions } from './authenticate.ts';
import { emsmdbEndpoint } from './emsmdb-endpoint.ts';
import { refuse } from './mapi-reply.ts';
import { discardBody } from './read-body.ts';
import { ResponseCodeError, responseInvalidPath } from './response-code.ts';
import type { ServerSettings } from './server-settings.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly authentication: Omit<AuthenticationOptions, 'certificate'>;
  /** A client gets this long for a whole request. */
  readonly requestTimeoutMs: number;
}

interface Endpoint<M extends MailboxAccount> {
  handle(request: IncomingMessage, response: ServerResponse, user: DirectoryEntry<M>): Promise<void>;
}

export class ExchangeServer<M extends MailboxAccount> {
  readonly #settings: ServerSettings<M>;
  readonly #server: Server;
  readonly #endpoints: ReadonlyMap<string, Endpoint<M>>;
  readonly #autodiscover: AutodiscoverEndpoint;
  readonly #authenticator: Authenticator<M>;
  readonly #scheme: string;
  #host: string;

  constructor(settings: ServerSettings<M>, options: ListenOptions) {
    this.#settings = settings;
    this.#scheme = options.tls === undefined ? 'http' : 'https';
    this.#host = options.host;
    this.#authenticator = new Authenticator(settings.directory, { ...options.authentication, certificate: options.tls?.cert });
    this.#endpoints = new Map<string, Endpoint<M>>([
      ['/mapi/emsmdb', emsmdbEndpoint(settings)],
      ['/mapi/nspi', nspiEndpoint(settings)],
    ]);
    this.#autodiscover = new AutodiscoverEndpoint(settings as unknown as ServerSettings, () => this.origin);
    const limits = {
      requestTimeout: options.requestTimeoutMs,
      headersTimeout: options.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1000, options.requestTimeoutMs),
      keepAliveTimeout: 120_000,
      noDelay: true,
    };
    const listener = (request: IncomingMessage, response: ServerResponse): void => this.#route(request, response);
    this.#server = options.tls === undefined ? createServer(limits, listener) : createTlsServer({ ...limits, ...options.tls }, listener);
    this.#server.on('clientError', (_error, socket) => endSocket(socket as Socket));
  }

  /** `http://127.0.0.1:port` */
  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `${this.#scheme}://${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${port}`;
  }

  listen({ host, port }: ListenOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  /** Whoever is connected has to connect again. */
  cutConnections(): void {
    this.#server.closeAllConnections();
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #route(request: IncomingMessage, response: ServerResponse): void {
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    let url: URL;
    try {
      url = new URL(request.url ?? '/', 'http://localhost');
    } catch {
      response.writeHead(400).end();
      return;
    }
    const path = url.pathname.toLowerCase().replace(/\/+$/, '');
    if (path === '/mapi/healthcheck.htm') response.writeHead(200, { 'Content-Type': 'text/html' }).end('200 OK');
    else if (path === jsonPath || path.startsWith(`${jsonPath}/`)) this.#autodiscover.handleJson(request, response, url);
    else if (path === poxPath || path.startsWith('/mapi')) void this.#authenticated(path, request, response);
    else response.writeHead(404).end();
  }

  async #authenticated(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const who = await this.#authenticator.authenticate(request).catch((error: unknown) => {
      this.#settings.report(error);
      return { challenges: [] };
    });
    if ('challenges' in who) {
      discardBody(request);
      response.writeHead(401, { 'WWW-Authenticate': [...who.challenges], 'Content-Length': '0' }).end();
      return;
    }
    const { user, headers } = who;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const endpoint = this.#endpoints.get(path);
    if (endpoint !== undefined) void endpoint.handle(request, response, user);
    else if (path === poxPath) void this.#autodiscover.handlePox(request, response, user);
    else {
      discardBody(request);
      refuse(response, {}, new ResponseCodeError(responseInvalidPath), this.#settings.reply.serverApplication);
    }
  }
}

function endSocket(socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  else socket.destroy();
}
