import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { type Credentials, type LogonOptions, type MapiError, openDefaultStore, PR_SUBJECT } from '../../lib/index.ts';
import { type Interceptor, type LocalExchange, type LocalExchangeOptions, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { challengeMessage } from '../../lib/local-exchange/http/ntlm-messages.ts';
import { authority, certificate } from './certificates.ts';
import { ALICE, describeRuntimes, errorOf, PASSWORD, type Setup } from './runtimes.ts';

const ROOT = authority();
const ntlm = (user: string, password = PASSWORD): Credentials => ({ scheme: 'NTLM', user, password });

/** What stands between client and server. */
async function between(make: () => Server): Promise<{ readonly port: number; cut(): void; [Symbol.asyncDispose](): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = make().on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

function pass(socket: Socket, through: Socket): void {
  socket.on('error', () => through.destroy()).on('close', () => through.destroy()).pipe(through);
  through.on('error', () => socket.destroy()).on('close', () => socket.destroy()).pipe(socket);
}

async function serve(options: LocalExchangeOptions = {}): Promise<LocalExchange> {
  const exchange = await startLocalExchange({ users: [{ address: ALICE, password: PASSWORD }, { address: 'juergen@contoso.com', password: 'pässwörd €' }], authentication: ['NTLM'], ...options });
  await exchange.mailbox(ALICE).importEml('From: a@fabrikam.com\r\nSubject: over NTLM\r\n\r\ntext\r\n');
  return exchange;
}

async function read(setup: Setup, server: string, credentials: Credentials, options: LogonOptions & { readonly mailbox?: string } = {}): Promise<void> {
  const { mailbox = ALICE, ...logon } = options;
  const profile = await setup.profile({ server, mailbox });
  await using store = await openDefaultStore(profile, { ...setup.mapi, credentials, timeoutMs: 20_000, ...logon });
  await using inbox = await store.openInbox();
  if (mailbox === ALICE) expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).toEqual([{ subject: 'over NTLM' }]);
}

describeRuntimes('NTLM', (setup) => {
  it('logs on by the names that a user has', async () => {
    await using exchange = await serve();
    for (const user of [ALICE, 'CONTOSO\\alice', 'alice', 'contoso\\ALICE']) await read(setup, exchange.url, ntlm(user));
    await read(setup, exchange.url, ntlm('juergen@contoso.com', 'pässwörd €'), { mailbox: 'juergen@contoso.com' });
  });

  it('takes one handshake on each connection, and sends nothing but the request after it', async () => {
    await using exchange = await serve();
    const seen: { requests: number; authorized: number }[] = [];
    await using tee = await between(() => createTcpServer((socket) => {
      const mine = { requests: 0, authorized: 0 };
      seen.push(mine);
      socket.on('data', (bytes) => {
        const text = bytes.toString('latin1');
        mine.requests += text.match(/^POST /gm)?.length ?? 0;
        mine.authorized += text.match(/^authorization: NTLM /gim)?.length ?? 0;
      });
      pass(socket, connect({ port: Number(new URL(exchange.url).port), host: '127.0.0.1' }));
    }));
    await read(setup, exchange.mailStoreUrl(ALICE).replace(exchange.url, `http://127.0.0.1:${tee.port}`), ntlm(ALICE));
    expect(seen.length).toBeGreaterThan(0);
    for (const { requests, authorized } of seen) {
      expect(authorized).toBe(2);
      expect(requests).toBeGreaterThan(2);
    }
  });

  it.each<[string, Credentials]>([
    ['a wrong password', ntlm(ALICE, 'wrong')], ['a password in other letters', ntlm(ALICE, PASSWORD.toUpperCase())], ['no password', ntlm(ALICE, '')], ['somebody unknown', ntlm('nobody@contoso.com')],
  ])('refuses %s', async (_what, credentials) => {
    await using exchange = await serve();
    const error = await errorOf(read(setup, exchange.mailStoreUrl(ALICE), credentials));
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_LOGON_FAILED' });
    expect(exchange.stats().requests).toEqual({});
  });

  it('is not what a server without it is asked with, and the other way round', async () => {
    const error = await errorOf(read(setup, setup.exchange.url, ntlm(ALICE)));
    expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED', message: expect.stringContaining('does not offer NTLM (it offers basic, bearer)') as string });
    await using exchange = await serve();
    expect(await errorOf(read(setup, exchange.url, setup.credentials))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
  });

  it('shakes hands again when the server refuses in the middle, and the session does not notice', async () => {
    let refuse = 0;
    const intercept: Interceptor = ({ requestType }) => (requestType === 'Execute' && refuse-- > 0 ? { httpStatus: 401 } : undefined);
    await using exchange = await serve({ intercept });
    const profile = await setup.profile({ server: exchange.url });
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: ntlm(ALICE) });
    await using inbox = await store.openInbox();
    for (let i = 0; i < 3; ++i) {
      refuse = 1;
      expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).toHaveLength(1);
    }
    expect(exchange.stats().requests['Connect']).toBe(1);
  });

  it('shakes hands again on a new connection, in the same session of the server', async () => {
    await using exchange = await serve();
    await using tee = await between(() => createTcpServer((socket) => pass(socket, connect({ port: Number(new URL(exchange.url).port), host: '127.0.0.1' }))));
    const profile = await setup.profile({ server: exchange.mailStoreUrl(ALICE).replace(exchange.url, `http://127.0.0.1:${tee.port}`) });
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: ntlm(ALICE) });
    await using inbox = await store.openInbox();
    for (let i = 0; i < 2; ++i) {
      tee.cut();
      await sleep(100);
      expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).toHaveLength(1);
    }
    expect(exchange.stats().requests['Connect']).toBe(1);
  });

  describe('over TLS', () => {
    it('names the channel, as Extended Protection wants it', async () => {
      const tls = certificate({ issuer: ROOT });
      await using exchange = await serve({ tls, extendedProtection: true });
      await read(setup, exchange.url, ntlm(ALICE), { tls: { ca: ROOT.cert } });
    });

    it('is of no use to somebody in between', async () => {
      const tls = certificate({ issuer: ROOT });
      await using exchange = await serve({ tls: certificate({ issuer: ROOT }), extendedProtection: true });
      await using relay = await between(() => createTlsServer(tls, (socket) => pass(socket, connectTls({
        port: Number(new URL(exchange.url).port), host: '127.0.0.1', ca: ROOT.cert,
      }))));
      const server = exchange.mailStoreUrl(ALICE).replace(exchange.url, `https://127.0.0.1:${relay.port}`);
      expect(await errorOf(read(setup, server, ntlm(ALICE), { tls: { ca: ROOT.cert } }))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
      expect(exchange.stats().requests).toEqual({});
    });
  });

  it('is not shown to other machines over plain http', async () => {
    const error = await errorOf(read(setup, 'http://mail.contoso.test', ntlm(ALICE), { proxy: 'http://127.0.0.1:1' }));
    expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED', message: expect.stringContaining('plain http') as string });
  });

  it('has no use for domains that it cannot say', async () => {
    expect(await errorOf(read(setup, setup.exchange.url, ntlm('MÜNCHEN\\alice')))).toBeInstanceOf(TypeError);
    expect(await errorOf(read(setup, setup.exchange.url, ntlm('')))).toBeInstanceOf(TypeError);
    expect(await errorOf(read(setup, setup.exchange.url, { scheme: 'Digest', user: ALICE, password: PASSWORD } as unknown as Credentials))).toBeInstanceOf(TypeError);
  });

  const good = challengeMessage(Buffer.alloc(8, 7), 'contoso.com');
  const flagged = (flags: number): Buffer => {
    const message = Buffer.from(good);
    message.writeUInt32LE(message.readUInt32LE(20) & ~flags, 20);
    return message;
  };
  const changed = (at: number, value: number): Buffer => {
    const message = Buffer.from(good);
    message.writeUInt32LE(value, at);
    return message;
  };
  it.each<[string, string, RegExp]>([
    ['no message', '', /does not offer|refuses NTLM's first/],
    ['nonsense', 'AAAA', /no challenge/],
    ['its own message', Buffer.from('NTLMSSP\0\x01\0\0\0'.padEnd(60, '\0'), 'latin1').toString('base64'), /no challenge/],
    ['more than any challenge', 'A'.repeat(12_000), /no challenge/],
    ['a challenge for NTLMv1', flagged(0x80000).toString('base64'), /before version 2/],
    ['a challenge without target information', flagged(0x800000).toString('base64'), /before version 2/],
    ['a target information beyond the end', changed(44, 0xFFFFFF00).toString('base64'), /cut off/],
    ['one refusal after the other', good.toString('base64'), /credentials|without end/],
  ])('a server that answers with %s is a typed error', async (_what, answer, words) => {
    const handle = (request: IncomingMessage, response: ServerResponse): void => {
      request.resume().on('end', () => response.writeHead(401, { 'WWW-Authenticate': `NTLM ${answer}`.trim(), 'Content-Length': '0' }).end());
    };
    const server = createServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const error = await errorOf(read(setup, `http://127.0.0.1:${(server.address() as AddressInfo).port}/mapi/emsmdb/`, ntlm(ALICE)));
      expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_LOGON_FAILED' });
      expect((error as MapiError).message).toMatch(words);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
