import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { connect as connectTls, createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { createProfile, type LogonOptions, MapiError, openDefaultStore, openMapi, PR_SUBJECT } from '../../lib/index.ts';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { ALICE, describeRuntimes, errorOf, PASSWORD, type Setup } from './runtimes.ts';

const fixture = (name: string): Promise<string> => readFile(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');
const keyPair = async (name: string): Promise<{ key: string; cert: string }> => ({ key: await fixture(`${name}.key`), cert: await fixture(`${name}.cert`) });

const LOOPBACK = await keyPair('loopback');
const ELSEWHERE = await keyPair('elsewhere');
const EXPIRED = await keyPair('expired');

async function serve(tls: { readonly key: string; readonly cert: string }): Promise<LocalExchange> {
  const exchange = await startLocalExchange({ users: [{ address: ALICE, password: PASSWORD }], tls });
  await exchange.mailbox(ALICE).importEml('From: a@fabrikam.com\r\nSubject: over TLS\r\n\r\ntext\r\n');
  return exchange;
}

async function open(setup: Setup, server: string, options: LogonOptions): Promise<void> {
  const profile = await setup.profile({ server });
  await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs: 20_000, ...options });
  await using inbox = await store.openInbox();
  expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).toHaveLength(1);
}

function expectTlsError(error: unknown, words: RegExp): void {
  expect(error).toBeInstanceOf(MapiError);
  expect(error).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR', context: 'IMAPISession::OpenMsgStore' });
  expect((error as MapiError).message).toContain('TLS');
  expect((error as MapiError).lastError?.error).toMatch(words);
  expect((error as MapiError).hint).toContain('tls.ca');
}

/** A listening socket that does as it is told with whoever connects. */
async function listen(accept: (socket: Socket) => void): Promise<{ readonly port: number; connections(): number; received(): Buffer; [Symbol.asyncDispose](): Promise<void> }> {
  const sockets = new Set<Socket>();
  const chunks: Buffer[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket)).on('data', (chunk: Buffer) => chunks.push(chunk));
    accept(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, connections: () => connections, received: () => Buffer.concat(chunks),
    [Symbol.asyncDispose]: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

describeRuntimes('TLS', (setup) => {
  it('refuses a certificate that nobody vouches for, and sends no password', async () => {
    await using exchange = await serve(LOOPBACK);
    expectTlsError(await errorOf(open(setup, exchange.url, {})), /SELF_SIGNED|self[- ]signed/i);
    expectTlsError(await errorOf(open(setup, exchange.mailStoreUrl(ALICE), {})), /SELF_SIGNED|self[- ]signed/i);
    expect(exchange.stats().requests).toEqual({});
  });

  it('takes one that tls.ca vouches for', async () => {
    await using exchange = await serve(LOOPBACK);
    await open(setup, exchange.url, { tls: { ca: LOOPBACK.cert } });
    await open(setup, exchange.mailStoreUrl(ALICE), { tls: { ca: [ELSEWHERE.cert, Buffer.from(LOOPBACK.cert)] } });
    expectTlsError(await errorOf(open(setup, exchange.url, { tls: { ca: ELSEWHERE.cert } })), /SELF_SIGNED|self[- ]signed/i);
  });

  it('keeps the trust of one session to itself', async () => {
    await using exchange = await serve(LOOPBACK);
    await open(setup, exchange.url, { tls: { ca: LOOPBACK.cert } });
    expectTlsError(await errorOf(open(setup, exchange.url, {})), /SELF_SIGNED|self[- ]signed/i);
  });

  it('refuses a trusted certificate of another name', async () => {
    await using exchange = await serve(ELSEWHERE);
    expectTlsError(await errorOf(open(setup, exchange.url, { tls: { ca: ELSEWHERE.cert } })), /ALTNAME|altnames/i);
    // Who knows the name can say so.
    await open(setup, exchange.url, { tls: { ca: ELSEWHERE.cert, servername: 'elsewhere.invalid' } });
  });

  it('refuses a certificate that has expired', async () => {
    await using exchange = await serve(EXPIRED);
    expectTlsError(await errorOf(open(setup, exchange.url, { tls: { ca: EXPIRED.cert } })), /EXPIRED|expired/);
  });

  it('names a server that does not speak TLS', async () => {
    const error = await errorOf(open(setup, setup.exchange.url.replace('http:', 'https:'), {}));
    expectTlsError(error, /TLS/);
  });

  it('names a server that wants TLS and was asked without', async () => {
    await using exchange = await serve(LOOPBACK);
    const error = await errorOf(open(setup, exchange.url.replace('https:', 'http:'), {}));
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
  });

  it('ends by the deadline when the handshake never does', async () => {
    await using mute = await listen(() => undefined);
    const start = performance.now();
    const error = await errorOf(open(setup, `https://127.0.0.1:${mute.port}`, { timeoutMs: 700 }));
    expect(performance.now() - start).toBeLessThan(2_700);
    expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
    expect(mute.received().includes(PASSWORD)).toBe(false);
  });

  it.each([
    ['garbage', (socket: Socket) => void socket.end('220 mail.contoso.com ESMTP\r\n')],
    ['nothing but the end', (socket: Socket) => void socket.end()],
    ['a reset', (socket: Socket) => void socket.resetAndDestroy()],
  ])('names a handshake that is answered with %s', async (_name, accept) => {
    await using broken = await listen(accept);
    const error = await errorOf(open(setup, `https://127.0.0.1:${broken.port}`, {}));
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
  });

  it('names a connection that breaks off inside TLS', async () => {
    const sockets = new Set<TLSSocket>();
    const server = createTlsServer(LOOPBACK, (socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const error = await errorOf(open(setup, `https://127.0.0.1:${port}`, { tls: { ca: LOOPBACK.cert } }));
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('shows a client certificate to a server that asks for one', async () => {
    const shown: (string | undefined)[] = [];
    const upstream = await serve(LOOPBACK);
    const sockets = new Set<TLSSocket>();
    const server = createTlsServer({ ...LOOPBACK, requestCert: true, ca: [ELSEWHERE.cert], rejectUnauthorized: true }, (socket) => {
      shown.push(socket.getPeerCertificate().subjectaltname);
      sockets.add(socket);
      const through = connectTls({ port: Number(new URL(upstream.url).port), host: '127.0.0.1', ca: LOOPBACK.cert });
      socket.on('error', () => undefined).pipe(through.on('error', () => undefined)).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = upstream.mailStoreUrl(ALICE).replace(new URL(upstream.url).host, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    await open(setup, url, { tls: { ca: LOOPBACK.cert, ...ELSEWHERE } });
    expect(new Set(shown)).toEqual(new Set(['DNS:elsewhere.invalid']));
    expect(await errorOf(open(setup, url, { tls: { ca: LOOPBACK.cert } }))).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    await upstream.close();
  });

  it('does not let a profile be verified over what is not trusted', async () => {
    await using exchange = await serve(LOOPBACK);
    const create = { ...setup.mapi, mailbox: ALICE, server: exchange.url, verify: true, credentials: setup.credentials };
    expectTlsError(await errorOf(createProfile('untrusted', create)), /self[- ]signed/i);
    await using mapi = await openMapi(setup.mapi);
    expect((await mapi.profiles.list()).map(({ name }) => name)).not.toContain('untrusted');
    await createProfile('untrusted', { ...create, tls: { ca: LOOPBACK.cert } });
  });

  describe('plain http to another machine', () => {
    // By way of a proxy, which sees every byte that is meant for the other machine.
    it.each([
      ['Basic credentials', { user: ALICE, password: PASSWORD }],
      ['an access token', { token: 'very-secret-token' }],
      ['an access token of a callback', { token: (): string => 'very-secret-token' }],
    ] as const)('is not trusted with %s', async (_name, credentials) => {
      await using proxy = await listen(() => undefined);
      for (const server of ['http://mail.contoso.com', 'http://mail.contoso.com/mapi/emsmdb/?MailboxId=x']) {
        const error = await errorOf(open(setup, server, { credentials, proxy: `http://127.0.0.1:${proxy.port}` }));
        expect(error).toBeInstanceOf(MapiError);
        expect((error as MapiError).code).toBe('MAPI_E_LOGON_FAILED');
        expect((error as MapiError).message).toContain('plain http');
      }
      expect(proxy.received().toString('latin1')).toBe('');
    });

    it('is the same for a name that only looks like this machine', async () => {
      for (const host of ['localhost.contoso.com', '127.0.0.1.contoso.com', '127.contoso.com']) {
        await using proxy = await listen(() => undefined);
        const error = await errorOf(open(setup, `http://${host}`, { proxy: `http://127.0.0.1:${proxy.port}` }));
        expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
        expect(proxy.connections()).toBe(0);
      }
    });
  });
});
