// Stands between a client and a server, passes on what they say byte by byte, and lets one request of many go wrong.

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ByteReader, ConnectionEnded, headerOf, readMessage } from './http-message.ts';

/** A request that is to go wrong. Its first byte has arrived; nothing of it was read. */
export interface Passage {
  readonly proxy: FaultProxy;
  readonly client: Socket;
  /** Its number, from 1. */
  readonly number: number;
  /** Reads the request, and no more than once each. */
  readonly head: () => Promise<Buffer>;
  readonly body: () => Promise<Buffer>;
  /** Sends so many bytes of the server's request to it: all of it when nothing is said. */
  readonly forward: (change?: { readonly head?: (head: Buffer) => Buffer; readonly bytes?: (whole: Buffer) => number }) => Promise<void>;
  /** The server's reply to what was forwarded: its head section, then its chunks. */
  readonly reply: () => Promise<Buffer[]>;
  /** To the client. */
  readonly send: (...bytes: readonly (Buffer | string)[]) => void;
  /** Resolves when the client has gone. */
  readonly gone: Promise<void>;
}

export interface WireFault {
  readonly apply: (passage: Passage) => Promise<void> | void;
  /** The one request, or it and all that follow. */
  readonly lasting?: boolean;
  /** Goes wrong after the reply before: done to the idle connection instead of the request. */
  readonly idle?: (client: Socket) => void;
}

export interface SeenRequest {
  /** X-RequestType, or 'Autodiscover'. */
  readonly type: string;
  /** What the client was at, as it told. */
  readonly phase: string;
}

export class FaultProxy {
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  readonly #upstream: URL;
  #url = '';
  #plan: { readonly fault: WireFault; readonly at: number } | undefined;
  #applied = 0;
  #arrived = 0;
  /** Requests since `begin`; one that was cut before it could be read is there, too, without its type. */
  seen: SeenRequest[] = [];
  /** What the client is at; its requests carry it. */
  phase = '';
  /** Values of the sequence cookie that were sent. */
  readonly sequences: string[] = [];

  private constructor(upstream: URL) {
    this.#upstream = upstream;
    this.#server = createServer({ noDelay: true }, (client) => {
      this.#clients.add(client);
      client.on('close', () => this.#clients.delete(client));
      void this.#serve(client);
    });
  }

  /** @param upstream where requests go. Its port has as many digits as this proxy's, since replies that name URLs are changed in place. */
  static async start(upstream: URL): Promise<FaultProxy> {
    const proxy = new FaultProxy(upstream);
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    proxy.#url = `http://127.0.0.1:${(proxy.#server.address() as AddressInfo).port}`;
    return proxy;
  }

  get url(): string {
    return this.#url;
  }

  /** Connections of clients. */
  get connections(): number {
    return this.#clients.size;
  }

  /** How many requests went wrong since `begin`. */
  get applied(): number {
    return this.#applied;
  }

  /** Counts anew; the request with that number goes wrong. */
  begin(fault?: WireFault, at = 0): void {
    this.#plan = fault === undefined ? undefined : { fault, at };
    this.#applied = 0;
    this.#arrived = 0;
    this.seen = [];
    this.sequences.length = 0;
  }

  cutClients(): void {
    for (const client of this.#clients) client.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cutClients();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** One connection: request, reply, request, reply … */
  async #serve(client: Socket): Promise<void> {
    client.on('error', () => undefined);
    const gone = new Promise<void>((resolve) => client.once('close', () => resolve()));
    const requests = new ByteReader(client);
    let server: Upstream | undefined;
    void gone.then(() => server?.close());
    try {
      for (;;) {
        await requests.available();
        const number = ++this.#arrived;
        if (server === undefined || server.ended) server = new Upstream(this.#upstream);
        const passage = this.#passage(client, requests, server, number, gone);
        const plan = this.#plan;
        if (plan !== undefined && plan.fault.idle === undefined && (number === plan.at || (plan.fault.lasting === true && number > plan.at))) {
          this.#applied += 1;
          await plan.fault.apply(passage);
        } else {
          await passage.forward();
          for await (const piece of server.reply()) client.write(this.#named(piece));
        }
        if (plan?.fault.idle !== undefined && number === plan.at - 1) {
          this.#applied += 1;
          plan.fault.idle(client);
        }
        // Who has said that he has nothing more to say answers nothing more, and passes nothing on.
        if (client.destroyed || client.writableEnded) return;
      }
    } catch (error) {
      client.destroy();
      if (!(error instanceof ConnectionEnded)) throw error;
    }
  }

  #passage(client: Socket, requests: ByteReader, server: Upstream, number: number, gone: Promise<void>): Passage {
    this.seen[number - 1] = { type: '', phase: this.phase };
    let parts: AsyncGenerator<Buffer, void, undefined> | undefined;
    let head: Promise<Buffer> | undefined;
    let body: Promise<Buffer> | undefined;
    const readHead = async (): Promise<Buffer> => {
      const bytes = (await (parts = readMessage(requests)).next()).value as Buffer;
      this.seen[number - 1] = { type: headerOf(bytes, 'x-requesttype') ?? 'Autodiscover', phase: this.seen[number - 1]!.phase };
      const sequence = /MapiSequence=([^;]*)/.exec(headerOf(bytes, 'cookie') ?? '')?.[1];
      if (sequence !== undefined) this.sequences.push(sequence);
      return bytes;
    };
    const readBody = async (): Promise<Buffer> => {
      await passage.head();
      const pieces: Buffer[] = [];
      for await (const piece of parts!) pieces.push(piece);
      return Buffer.concat(pieces);
    };
    const passage: Passage = {
      proxy: this, client, number, gone,
      head: () => (head ??= readHead()),
      body: () => (body ??= readBody()),
      forward: async (change = {}) => {
        const first = await passage.head();
        const whole = Buffer.concat([change.head?.(first) ?? first, await passage.body()]);
        server.send(whole.subarray(0, change.bytes?.(whole) ?? whole.length));
      },
      reply: async () => {
        const pieces: Buffer[] = [];
        for await (const piece of server.reply()) pieces.push(this.#named(piece));
        return pieces;
      },
      send: (...bytes) => {
        for (const piece of bytes) client.write(piece);
      },
    };
    return passage;
  }

  /** Autodiscover names URLs: they must lead through here. */
  #named(piece: Buffer): Buffer {
    const text = piece.toString('latin1');
    const real = this.#upstream.host;
    const own = new URL(this.#url).host;
    if (!text.includes(real)) return piece;
    if (own.length !== real.length) throw new Error(`${real} and ${own} are not of the same length`);
    return Buffer.from(text.replaceAll(real, own), 'latin1');
  }
}

/** A connection to the server. */
class Upstream {
  readonly #socket: Socket;
  readonly #reader: ByteReader;
  ended = false;

  constructor(url: URL) {
    this.#socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.#socket.on('error', () => undefined).on('close', () => {
      this.ended = true;
    }).on('end', () => {
      this.ended = true;
    });
    this.#reader = new ByteReader(this.#socket);
  }

  send(bytes: Buffer): void {
    this.#socket.write(bytes);
  }

  reply(): AsyncGenerator<Buffer, void, undefined> {
    return readMessage(this.#reader);
  }

  close(): void {
    this.#socket.destroy();
  }
}
