import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { MapiError, openDefaultStore } from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { describeRuntimes, errorOf } from './runtimes.ts';

interface Proxy {
  readonly url: string;
  /** The heads of the CONNECT requests that came. */
  readonly heads: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Hears a CONNECT, and does with the connection as it is told. */
async function startProxy(answer: (socket: Socket, target: string) => void): Promise<Proxy> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket)).once('data', (head: Buffer) => {
      heads.push(head.toString('latin1'));
      answer(socket, /^CONNECT (\S+)/.exec(heads.at(-1)!)?.[1] ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heads,
    [Symbol.asyncDispose]: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

function tunnel(socket: Socket, target: string): void {
  const url = new URL(`http://${target}`);
  const through = connect(Number(url.port), url.hostname, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.pipe(through).pipe(socket);
  });
  through.on('error', () => socket.destroy());
}

describeRuntimes('proxies', (setup) => {
  afterAll(() => {
    expect(addon.handleCounts()).toEqual({});
  });

  it('are passed through, with their own credentials', async () => {
    await using proxy = await startProxy(tunnel);
    const profile = await setup.profile();
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, proxy: proxy.url.replace('//', '//user:p%40ss@') });
    await using inbox = await store.openInbox();
    expect(inbox.closed).toBe(false);
    expect(proxy.heads.length).toBeGreaterThan(0);
    for (const head of proxy.heads) {
      expect(head).toContain(`proxy-authorization: Basic ${Buffer.from('user:p@ss').toString('base64')}`);
      expect(head.toLowerCase()).not.toContain('\r\nauthorization:');
    }
  });

  it.each<[string, (socket: Socket) => void]>([
    ['ends the connection', (socket) => void socket.end()],
    ['resets the connection', (socket) => void socket.resetAndDestroy()],
    ['answers garbage', (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['refuses', (socket) => void socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')],
    ['wants other credentials', (socket) => void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')],
    ['does not reach the server', (socket) => void socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')],
    ['ends the tunnel at once', (socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n')],
    ['resets the tunnel at once', (socket) => void socket.write('HTTP/1.1 200 OK\r\n\r\n', () => socket.resetAndDestroy())],
    ['ends the tunnel together with opening it', (socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n\u0000\u0001\u0002')],
    ['answers garbage through the tunnel', (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.end('\u0000\u0001\u0002'));
    }],
  ])('a proxy that %s is a typed error, soon and without hammering it', async (_what, answer) => {
    await using proxy = await startProxy(answer);
    for (const server of [setup.exchange.url, setup.exchange.url.replace('http:', 'https:')]) {
      proxy.heads.length = 0;
      const profile = await setup.profile({ server });
      const start = performance.now();
      const error = await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, proxy: proxy.url, timeoutMs: 20_000 }));
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(error).toBeInstanceOf(MapiError);
      expect((error as MapiError).code).toBe('MAPI_E_NETWORK_ERROR');
      expect((error as MapiError).hint).toContain('proxy');
      expect(proxy.heads.length).toBeLessThanOrEqual(3);
    }
  });

  it('a proxy that never answers costs no more than the deadline', async () => {
    await using proxy = await startProxy(() => undefined);
    const profile = await setup.profile();
    const start = performance.now();
    const error = await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, proxy: proxy.url, timeoutMs: 500 }));
    expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(2_500);
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
  });
});
