import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { connect as connectSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Interception, type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import type { RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { logonRequest, mailClient, MapiClient, send } from './mapi-client.ts';

let exchange: LocalExchange;
let interception: Interception | undefined;
const none = new Uint8Array(0);

beforeAll(async () => {
  exchange = await startLocalExchange({
    users: [
      { address: 'alice@contoso.com', password: 'secret', displayName: 'Alice', token: 'alice-token' },
      { address: 'bob@contoso.com', password: 'hunter2' },
    ],
    pendingPeriodMs: 25,
    notificationWaitMs: 120,
    requestTimeoutMs: 1000,
    intercept: () => interception,
  });
});

afterAll(() => exchange.close());

async function connected(address = 'alice@contoso.com', password = 'secret'): Promise<MapiClient> {
  const client = mailClient(exchange, address, password);
  const reply = await client.connect(exchange.legacyDn(address));
  expect(reply).toMatchObject({ statusCode: 0, errorCode: 0 });
  return client;
}

describe('authentication', () => {
  it('asks for Basic or Bearer', async () => {
    const reply = await send(exchange.mailStoreUrl('alice@contoso.com'), {});
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toContain('Basic realm=');
    expect(reply.headers['www-authenticate']).toContain('Bearer');
  });

  it.each([
    ['a wrong password', (client: MapiClient) => client.headers('PING')['Authorization']!.replace(/.{4}$/, 'AAAA')],
    ['a user that does not exist', () => `Basic ${Buffer.from('eve@contoso.com:secret').toString('base64')}`],
    ['an empty password', () => `Basic ${Buffer.from('alice@contoso.com:').toString('base64')}`],
    ['an unknown scheme', () => 'Digest username="alice"'],
    ['a wrong token', () => 'Bearer nonsense'],
    ['garbage', () => 'Basic %%%'],
  ])('refuses %s', async (_, authorization) => {
    const client = mailClient(exchange);
    expect((await client.post('PING', none, { Authorization: authorization(client) })).status).toBe(401);
  });

  it('answers 401 to a request with a large body, too', async () => {
    const client = mailClient(exchange);
    expect((await client.post('Execute', new Uint8Array(3_000_000), { Authorization: undefined })).status).toBe(401);
  });

  it('takes the alias, DOMAIN\\alias and a token', async () => {
    for (const authorization of ['alice:secret', 'CONTOSO\\alice:secret'].map((text) => `Basic ${Buffer.from(text).toString('base64')}`).concat('Bearer alice-token')) {
      const client = mailClient(exchange);
      client.authorization = authorization;
      expect(await client.connect(exchange.legacyDn('alice@contoso.com'))).toMatchObject({ errorCode: 0, displayName: 'Alice' });
    }
  });

  it('needs none for the health check', async () => {
    const reply = await send(`${exchange.url}/mapi/healthcheck.htm`, {}, none, 'GET');
    expect(reply.status).toBe(200);
  });
});

describe('X-ResponseCode', () => {
  const cases: [code: number, what: string, change: (client: MapiClient) => { headers?: Record<string, string | undefined>; method?: string; path?: string; body?: Uint8Array }][] = [
    [2, 'a GET', () => ({ method: 'GET' })],
    [2, 'a PUT', () => ({ method: 'PUT' })],
    [3, 'an unknown path', () => ({ path: '/mapi/elsewhere/' })],
    [7, 'no X-RequestType', () => ({ headers: { 'X-RequestType': undefined } })],
    [7, 'no X-RequestId', () => ({ headers: { 'X-RequestId': undefined } })],
    [7, 'no X-ClientInfo', () => ({ headers: { 'X-ClientInfo': undefined } })],
    [4, 'another Content-Type', () => ({ headers: { 'Content-Type': 'text/xml' } })],
    [4, 'an X-RequestId without a number', () => ({ headers: { 'X-RequestId': '{00000000-0000-0000-0000-000000000000}' } })],
    [4, 'an X-RequestType that is no word', () => ({ headers: { 'X-RequestType': 'Exe cute' } })],
    [5, 'an unknown request type', () => ({ headers: { 'X-RequestType': 'Frobnicate' } })],
    [5, 'a request type of the other endpoint', () => ({ headers: { 'X-RequestType': 'ResolveNames' } })],
    [6, 'a malformed context cookie', () => ({ headers: { Cookie: 'MapiContext=%00; MapiSequence=x' } })],
    [9, 'a body that is too large', () => ({ body: new Uint8Array(0x100001) })],
    [10, 'an unknown context', () => ({ headers: { Cookie: `MapiContext=${'A'.repeat(32)}; MapiSequence=${'B'.repeat(24)}` } })],
    [13, 'no cookies', () => ({ headers: { Cookie: undefined } })],
    [13, 'no sequence cookie', (client) => ({ headers: { Cookie: `MapiContext=${client.cookies.get('MapiContext')}` } })],
    [15, 'a wrong sequence cookie', (client) => ({ headers: { Cookie: `MapiContext=${client.cookies.get('MapiContext')}; MapiSequence=wrong` } })],
  ];
  it.each(cases)('is %i for %s', async (code, _, change) => {
    const client = await connected();
    const { headers = {}, method = 'POST', path, body = none } = change(client);
    const url = path === undefined ? client.url : `${exchange.url}${path}`;
    const reply = await send(url, { ...client.headers('PING'), ...headers }, body, method);
    expect(reply.status).toBe(200);
    expect(reply.responseCode).toBe(code);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    // The context is as it was.
    expect((await client.post('PING')).responseCode).toBe(0);
  });

  it('is 10 for another user’s context', async () => {
    const alice = await connected();
    const bob = mailClient(exchange, 'bob@contoso.com', 'hunter2');
    const reply = await bob.post('PING', none, { Cookie: alice.cookie });
    expect(reply.responseCode).toBe(10);
  });

  it('is 10 for a context of the other endpoint', async () => {
    const alice = await connected();
    const reply = await send(exchange.addressBookUrl('alice@contoso.com'), alice.headers('PING'));
    expect(reply.responseCode).toBe(10);
  });

  it('is 12 for a malformed body', async () => {
    const client = await connected();
    expect((await client.post('Execute', Uint8Array.of(1, 2, 3))).responseCode).toBe(12);
    expect((await client.post('Execute', new Uint8Array(100).fill(0xff))).responseCode).toBe(12);
    expect((await mailClient(exchange).post('Connect', new Uint8Array(7).fill(0x41))).responseCode).toBe(12);
    expect((await client.post('PING')).responseCode).toBe(0);
  });
});

describe('replies', () => {
  it('echo what identifies the request and say who answers', async () => {
    const client = await connected();
    const headers = client.headers('PING');
    const reply = await send(client.url, headers);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/mapi-http',
      'x-requesttype': 'PING',
      'x-requestid': headers['X-RequestId'],
      'x-clientinfo': headers['X-ClientInfo'],
      'x-responsecode': '0',
      'x-serverapplication': 'Exchange/15.01.2507.000',
      'x-expirationinfo': '900000',
      'x-pendingperiod': '25',
      'transfer-encoding': 'chunked',
    });
    expect(reply.tags).toEqual(['PROCESSING', 'DONE']);
    expect(reply.entity.toString('latin1')).toMatch(/^PROCESSING\r\nDONE\r\nX-ElapsedTime: \d+\r\nX-StartTime: .* GMT\r\n\r\n$/);
  });

  it('send PROCESSING at once and PENDING while a request takes long', async () => {
    const client = await connected();
    interception = { delayMs: 150 };
    try {
      const reply = await client.post('PING');
      expect(reply.tags[0]).toBe('PROCESSING');
      expect(reply.tags.filter((tag) => tag === 'PENDING').length).toBeGreaterThanOrEqual(3);
      expect(reply.tags.at(-1)).toBe('DONE');
    } finally {
      interception = undefined;
    }
  });

  it('take request types in any case', async () => {
    const client = await connected();
    expect((await client.post('ping')).responseCode).toBe(0);
  });
});

describe('session contexts', () => {
  it('change the sequence cookie with every reply and never the context cookie', async () => {
    const client = await connected();
    const seen = new Set<string>();
    const context = client.cookies.get('MapiContext');
    for (let round = 0; round < 5; round++) {
      seen.add(client.cookies.get('MapiSequence')!);
      expect((await client.post('PING')).responseCode).toBe(0);
      expect(client.cookies.get('MapiContext')).toBe(context);
    }
    expect(seen.size).toBe(5);
  });

  it('refuse an old sequence cookie', async () => {
    const client = await connected();
    const old = client.cookie;
    await client.post('PING');
    expect((await client.post('PING', none, { Cookie: old })).responseCode).toBe(15);
  });

  it('take one request at a time', async () => {
    const client = await connected();
    interception = { delayMs: 100 };
    try {
      const { cookie } = client;
      const codes = await Promise.all([client.post('PING', none, { Cookie: cookie }), client.post('PING', none, { Cookie: cookie })]);
      expect(codes.map(({ responseCode }) => responseCode)).toEqual(expect.arrayContaining([0, 15]));
    } finally {
      interception = undefined;
    }
  });

  it('end with Disconnect', async () => {
    const client = await connected();
    const before = exchange.stats().contexts;
    const reply = await client.post('Disconnect', new Uint8Array(4));
    expect([...reply.body]).toEqual(Array.from({ length: 12 }, () => 0));
    expect(exchange.stats().contexts).toBe(before - 1);
    expect((await client.post('PING')).responseCode).toBe(10);
  });

  it('take a Disconnect without a body', async () => {
    const client = await connected();
    expect((await client.post('Disconnect')).responseCode).toBe(0);
  });

  it('are replaced by a Connect with their cookies, whatever its sequence', async () => {
    const client = await connected();
    const old = client.cookie!;
    const before = exchange.stats().contexts;
    client.cookies.set('MapiSequence', 'outdated');
    expect(await client.connect(exchange.legacyDn('alice@contoso.com'))).toMatchObject({ errorCode: 0 });
    expect(exchange.stats().contexts).toBe(before);
    expect((await client.post('PING', none, { Cookie: old })).responseCode).toBe(10);
  });

  it('expire', async () => {
    await using short = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }], expirationMs: 1_000 });
    const client = mailClient(short);
    await client.connect(short.legacyDn('alice@contoso.com'));
    for (let round = 0; round < 4; round++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await client.post('PING')).responseCode).toBe(0);
    }
    await vi.waitFor(() => expect(short.stats().contexts).toBe(0), { timeout: 10_000 });
    expect((await client.post('PING')).responseCode).toBe(10);
  });

  it.each([['forward', 1], ['back', -1]])('neither expire nor live on when the clock jumps %s', async (_how, direction) => {
    await using short = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }], expirationMs: 1_000 });
    const client = mailClient(short);
    await client.connect(short.legacyDn('alice@contoso.com'));
    const { now } = Date;
    const jump = vi.spyOn(Date, 'now').mockImplementation(() => now() + direction * 5 * 3_600_000);
    try {
      expect((await client.post('PING')).responseCode).toBe(0);
      await expect.poll(() => short.stats().contexts, { timeout: 10_000 }).toBe(0);
    } finally {
      jump.mockRestore();
    }
  });

  it('end all at once when the server restarts, and mailboxes stay', async () => {
    await using restarted = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    const { store } = restarted.mailbox('alice@contoso.com');
    const client = mailClient(restarted);
    await client.connect(restarted.legacyDn('alice@contoso.com'));
    restarted.restart();
    expect(restarted.stats().contexts).toBe(0);
    expect((await client.post('PING')).responseCode).toBe(10);
    expect(await client.connect(restarted.legacyDn('alice@contoso.com'))).toMatchObject({ errorCode: 0 });
    expect(restarted.mailbox('alice@contoso.com').store).toBe(store);
  });

  it.each([
    { newReplica: true, newMailboxGuid: false },
    { newReplica: false, newMailboxGuid: true },
    { newReplica: true, newMailboxGuid: true },
  ])('find after a restart with %o what a logon tells them', async (options) => {
    await using restarted = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    const dn = restarted.legacyDn('alice@contoso.com');
    const client = mailClient(restarted);
    const logOn = async (): Promise<{ replica: string; mailbox: string; inbox: Uint8Array }> => {
      await client.connect(dn);
      const { responses } = await client.run([logonRequest(dn)], [0xffffffff]);
      const { replicaGuid, mailbox } = (responses[0] as RopResponse<'Logon'>).result!;
      const inbox = restarted.mailbox('alice@contoso.com').folder('Inbox')!.entryId;
      return { replica: Buffer.from(replicaGuid).toString('hex'), mailbox: Buffer.from(mailbox!.mailboxGuid).toString('hex'), inbox };
    };
    const before = await logOn();
    restarted.restart(options);
    const after = await logOn();
    expect(after.replica !== before.replica).toBe(options.newReplica);
    expect(after.mailbox !== before.mailbox).toBe(options.newMailboxGuid);
    expect(after.inbox).not.toEqual(before.inbox);
    restarted.dropContexts();
    expect((await client.post('PING')).responseCode).toBe(10);
    expect(await logOn()).toEqual(after);
  });

  it('can be lost, as when a server restarts', async () => {
    const client = await connected();
    interception = { loseContext: true };
    try {
      expect((await client.post('PING')).responseCode).toBe(10);
    } finally {
      interception = undefined;
    }
  });
});

describe('NotificationWait', () => {
  const flagsAndNoAuxiliary = new Uint8Array(8);

  it('waits beside other requests, leaves their sequence alone, and ends with no event', async () => {
    const client = await connected();
    const waiting = client.post('NotificationWait', flagsAndNoAuxiliary);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const ping = new MapiClient(client.url);
    for (const [name, value] of client.cookies) ping.cookies.set(name, value);
    expect((await ping.post('PING')).responseCode).toBe(0);
    const reply = await waiting;
    expect(reply.tags).toContain('PENDING');
    expect([...reply.body]).toEqual(Array.from({ length: 16 }, () => 0));
  });

  it('is rejected while another one waits', async () => {
    const client = await connected();
    const first = client.post('NotificationWait', flagsAndNoAuxiliary);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = await client.post('NotificationWait', flagsAndNoAuxiliary);
    expect(new DataView(second.body.buffer).getUint32(4, true)).toBe(0x7ee);
    await first;
  });

  it('ends with the context', async () => {
    const client = await connected();
    const waiting = client.post('NotificationWait', flagsAndNoAuxiliary);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await client.post('Disconnect', new Uint8Array(4));
    const reply = await waiting;
    expect(new DataView(reply.body.buffer).getUint32(4, true)).toBe(0x3ed);
  });

  it('ends when the client leaves, and another one may wait', async () => {
    const client = await connected();
    const abort = new AbortController();
    const waiting = client.post('NotificationWait', flagsAndNoAuxiliary, {}, abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    await expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const again = await client.post('NotificationWait', flagsAndNoAuxiliary);
    expect([...again.body]).toEqual(Array.from({ length: 16 }, () => 0));
  });
});

describe('hostile clients', () => {
  it('get a 400 for what is not HTTP', async () => {
    expect(await raw('\x00\x01\x02garbage\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('lose their connection when they send too slowly', async () => {
    const started = Date.now();
    await raw('POST /mapi/emsmdb/ HTTP/1.1\r\nHost: x\r\nContent-Le', false);
    const client = mailClient(exchange);
    const head = Object.entries(client.headers('Connect')).map(([name, value]) => (value === undefined ? '' : `${name}: ${value}\r\n`)).join('');
    await raw(`POST /mapi/emsmdb/ HTTP/1.1\r\nHost: x\r\n${head}Content-Length: 1000\r\n\r\nabc`, false);
    expect(Date.now() - started).toBeLessThan(8000);
  });

  it('cannot keep the server from answering others', async () => {
    for (let round = 0; round < 20; round++) {
      const socket = connectSocket(port(), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 131 + round * 17) & 0xff)));
      socket.destroy();
    }
    const client = await connected();
    expect((await client.post('PING')).responseCode).toBe(0);
  });

  it('may leave in the middle of a request', async () => {
    const client = await connected();
    interception = { delayMs: 60 };
    try {
      const abort = new AbortController();
      const request = client.post('PING', none, {}, abort.signal);
      setTimeout(() => abort.abort(), 20);
      await expect(request).rejects.toThrow();
    } finally {
      interception = undefined;
    }
    expect(await client.connect(exchange.legacyDn('alice@contoso.com'))).toMatchObject({ errorCode: 0 });
  });

  it('get a connection reset when that was asked for', async () => {
    const client = await connected();
    for (const cutConnection of ['before', 'after'] as const) {
      interception = { cutConnection };
      try {
        await expect(client.post('PING')).rejects.toMatchObject({ code: 'ECONNRESET' });
      } finally {
        interception = undefined;
      }
    }
  });
});

describe('the server', () => {
  it('counts requests by type', async () => {
    exchange.resetStats();
    const client = await connected();
    await client.execute([logonRequest(exchange.legacyDn('alice@contoso.com'))], [0xffffffff]);
    await client.post('PING');
    await client.post('Disconnect', new Uint8Array(4));
    const stats = exchange.stats();
    expect(stats.requests).toEqual({ Connect: 1, Execute: 1, PING: 1, Disconnect: 1 });
    expect(stats.bytesIn).toBeGreaterThan(100);
    expect(stats.bytesOut).toBeGreaterThan(100);
  });

  it('refuses options that make no sense', async () => {
    await expect(startLocalExchange({ blockedClientVersions: '1.x-' })).rejects.toThrow(TypeError);
    await expect(startLocalExchange({ users: [{ address: 'nobody', password: '' }] })).rejects.toThrow(TypeError);
    const twice = { address: 'a@b.c', password: 'x' };
    await expect(startLocalExchange({ users: [twice, twice] })).rejects.toThrow(TypeError);
    await expect(startLocalExchange({ port: Number(new URL(exchange.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(() => exchange.mailbox('eve@contoso.com')).toThrow(RangeError);
  });

  it('speaks TLS', async () => {
    const [key, cert] = await Promise.all([pem('key'), pem('cert')]);
    await using secure = await startLocalExchange({ tls: { key, cert }, users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    expect(secure.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const status = await new Promise((resolve, reject) => {
      const request = get(`${secure.url}/mapi/healthcheck.htm`, { ca: cert, agent: false }, (response) => resolve(response.resume().statusCode));
      request.on('error', reject);
    });
    expect(status).toBe(200);
  });

  it('closes while a request waits', async () => {
    const other = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    const client = mailClient(other);
    await client.connect(other.legacyDn('alice@contoso.com'));
    const waiting = client.post('NotificationWait', new Uint8Array(8));
    waiting.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await other.close();
    await other.close();
    await expect(send(client.url, client.headers('PING'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

function port(): number {
  return Number(new URL(exchange.url).port);
}

async function raw(text: string | Uint8Array, end = true): Promise<string> {
  const socket = connectSocket(port(), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.write(text);
  if (end) socket.end();
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

function pem(name: string): Promise<string> {
  return readFile(new URL(`../../fixtures/tls/loopback.${name}.pem`, import.meta.url), 'utf8');
}
