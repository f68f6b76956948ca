// A server that passes everything on to a healthy one, except what it is told to spoil.

import { Agent, createServer, type IncomingMessage, request as send, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  /** Name, value, name, value, … without those that say how long the body is. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** A request that is to go wrong. */
export interface Exchange {
  /** X-RequestType, or 'Autodiscover'. */
  readonly type: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** What the healthy server makes of it. */
  readonly forward: () => Promise<Reply>;
  /** Answers, with a Content-Length. */
  readonly answer: (reply: Reply) => void;
}

export type Fault = (exchange: Exchange, server: FaultyServer) => void | Promise<void>;

const HOP_BY_HOP = new Set(['transfer-encoding', 'content-length', 'connection', 'keep-alive']);

export class FaultyServer implements AsyncDisposable {
  readonly #upstream: string;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  #fault: { readonly types: readonly string[]; readonly apply: Fault; left: number } | undefined;
  #refusing = false;
  #url = '';
  /** Types of the requests that came, in their order. */
  readonly seen: string[] = [];

  private constructor(upstream: string) {
    this.#upstream = upstream;
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
    this.#server.on('clientError', (_error, socket) => socket.destroy());
    this.#server.on('connection', (socket) => {
      socket.on('error', () => undefined);
      if (this.#refusing) socket.resetAndDestroy();
    });
  }

  static async start(upstream: string): Promise<FaultyServer> {
    const server = new FaultyServer(upstream);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    server.#url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  /** The origin. */
  get url(): string {
    return this.#url;
  }

  /** The healthy server's URL, by way of this one. */
  through(url: string): string {
    return url.replace(this.#upstream, this.#url);
  }

  /** From now on requests of these types go wrong, the first `times` of them. */
  spoil(types: readonly string[], apply: Fault, times = Infinity): void {
    this.#fault = { types, apply, left: times };
  }

  /** Cuts what is connected; whoever connects from now on is cut at once. */
  refuseConnections(): void {
    this.#refusing = true;
    this.#server.closeAllConnections();
  }

  /** Cuts what is idle, as servers and proxies do at any time. */
  closeIdleConnections(): void {
    this.#server.closeIdleConnections();
  }

  /** Is no more: the port is closed. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#agent.destroy();
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const named = request.headers['x-requesttype'];
    const type = typeof named === 'string' ? named : 'Autodiscover';
    this.seen.push(type);
    const exchange: Exchange = {
      type, request, response, socket: request.socket,
      forward: () => this.#forward(request),
      answer: (reply) => {
        response.writeHead(reply.status, [...reply.headers, 'Content-Length', String(reply.body.length)]).end(reply.body);
      },
    };
    const fault = this.#fault;
    if (fault === undefined || fault.left <= 0 || !fault.types.includes(type)) {
      exchange.answer(await exchange.forward());
      return;
    }
    fault.left -= 1;
    await fault.apply(exchange, this);
  }

  async #forward(request: IncomingMessage): Promise<Reply> {
    const body = await bytesOf(request);
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      send(new URL(request.url ?? '/', this.#upstream), { method: request.method, headers, agent: this.#agent }, resolve).on('error', reject).end(body);
    });
    const received = await bytesOf(reply);
    const kept: string[] = [];
    for (let i = 0; i + 1 < reply.rawHeaders.length; i += 2)
      if (!HOP_BY_HOP.has(reply.rawHeaders[i]!.toLowerCase())) kept.push(reply.rawHeaders[i]!, reply.rawHeaders[i + 1]!);
    const isXml = (reply.headers['content-type'] ?? '').includes('xml');
    return {
      status: reply.statusCode ?? 500, headers: kept,
      // Autodiscover names URLs: they must lead through here.
      body: isXml ? Buffer.from(received.toString('utf8').replaceAll(this.#upstream, this.#url)) : received,
    };
  }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
