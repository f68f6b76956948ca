import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { type LogonOptions, MapiError, openDefaultStore } from '../../lib/index.ts';
import { startLocalExchange } from '../../lib/local-exchange/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { certificate } from './certificates.ts';
import { ALICE, describeRuntimes, errorOf, PASSWORD } from './runtimes.ts';

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

function tunnel(socket: Socket, target: string, to?: string): void {
  const url = new URL(to ?? `http://${target}`);
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
    await using proxy = await startProxy((socket, target) => tunnel(socket, target));
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

  describe('of the environment', () => {
    const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
    const before = NAMES.map((name) => [name, process.env[name]] as const);
    const set = (values: Readonly<Record<string, string | undefined>>): void => {
      for (const name of NAMES) delete process.env[name];
      for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value;
    };
    afterAll(() => set(Object.fromEntries(before)));
    const CERTIFICATE = certificate({ names: ['mail.contoso.test'] });

    it('are used, with their credentials, unless NO_PROXY names the host, or proxy: false', async () => {
      await using exchange = await startLocalExchange({ users: [{ address: ALICE, password: PASSWORD }], tls: CERTIFICATE });
      await using proxy = await startProxy((socket) => tunnel(socket, '', exchange.url));
      const server = exchange.mailStoreUrl(ALICE).replace(exchange.url, 'https://mail.contoso.test');
      const open = async (options: LogonOptions = {}): Promise<void> => {
        const profile = await setup.profile({ server });
        await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, tls: { ca: CERTIFICATE.cert }, timeoutMs: 20_000, ...options });
        expect(store.closed).toBe(false);
      };
      const url = proxy.url.replace('//', '//agent:pr0xy-s3cret@');
      for (const environment of [{ HTTPS_PROXY: url }, { ALL_PROXY: url, NO_PROXY: 'other.test,10.0.0.0/8' }]) {
        set(environment);
        proxy.heads.length = 0;
        await open();
        for (const head of proxy.heads) {
          expect(head).toMatch(/^CONNECT mail\.contoso\.test:443 /);
          expect(head).toContain(`proxy-authorization: Basic ${Buffer.from('agent:pr0xy-s3cret').toString('base64')}`);
        }
        expect(proxy.heads.length).toBeGreaterThan(0);
      }
      proxy.heads.length = 0;
      set({ HTTPS_PROXY: url, NO_PROXY: 'contoso.test' });
      expect(await errorOf(open())).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR', message: expect.stringContaining('mail.contoso.test') as string });
      set({ HTTPS_PROXY: url });
      expect(await errorOf(open({ proxy: false }))).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
      expect(proxy.heads).toEqual([]);
    });

    it('that are none are named, without their secrets', async () => {
      set({ ALL_PROXY: 'socks5://agent:pr0xy-s3cret@127.0.0.1:1080' });
      const profile = await setup.profile({ server: 'https://mail.contoso.test/mapi/emsmdb/' });
      const error = await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials }));
      expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
      expect((error as MapiError).message).toMatch(/ALL_PROXY.*socks5/);
      expect((error as MapiError).message).not.toContain('pr0xy-s3cret');
    });
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
