import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { AccessToken, TokenCredentials, TokenRequest } from '../../../lib/transport/credentials.ts';
import type { HttpCall, HttpClient, HttpResult } from '../../../lib/transport/http-client.ts';
import { failureOf, listen, newClient } from './client-and-server.ts';

/** A server that accepts the tokens that `good` holds at the time. */
async function serve(good: Set<string>, challenge = 'Bearer'): Promise<{ readonly url: URL; readonly seen: string[] }> {
  const seen: string[] = [];
  const origin = await listen((request, response) => {
    const token = String(request.headers.authorization).replace('Bearer ', '');
    seen.push(token);
    request.resume().on('end', () => {
      if (good.has(token)) response.end('ok');
      else response.writeHead(401, { 'WWW-Authenticate': challenge }).end('who are you?');
    });
  });
  return { url: new URL('/mapi/emsmdb/', origin), seen };
}

function client(token: TokenCredentials['token'], more: Partial<TokenCredentials> = {}): HttpClient {
  return newClient({ credentials: { token, ...more } });
}

function send(http: HttpClient, url: URL, more: Partial<HttpCall> = {}): Promise<HttpResult> {
  return http.send({ url, method: 'POST', headers: [], body: Buffer.from('abc'), timeoutMs: 10_000, idleTimeoutMs: 10_000, maxReplyBytes: 1 << 20, lane: 'a', ...more });
}

describe('Bearer tokens', () => {
  it('are kept until the server refuses one, and then asked for once', async () => {
    const good = new Set(['one']);
    const { url, seen } = await serve(good);
    const asked: TokenRequest[] = [];
    const http = client((request) => {
      asked.push(request);
      return asked.length === 1 ? 'one' : 'two';
    });
    for (let i = 0; i < 3; ++i) expect((await send(http, url)).status).toBe(200);
    expect(asked).toHaveLength(1);
    good.clear();
    good.add('two');
    for (let i = 0; i < 3; ++i) expect((await send(http, url)).status).toBe(200);
    expect(asked.map(({ refused }) => refused)).toEqual([false, true]);
    expect(seen).toEqual(['one', 'one', 'one', 'one', 'two', 'two', 'two']);
  });

  it('are asked for by one call when requests run side by side, at first and when they are refused together', async () => {
    const good = new Set(['token-1']);
    const { url } = await serve(good);
    let asked = 0;
    const http = client(async () => {
      asked += 1;
      const mine = `token-${asked}`;
      await sleep(50);
      return mine;
    });
    const all = (): Promise<number[]> => Promise.all(Array.from({ length: 8 }, async (_, index) => (await send(http, url, { lane: String(index) })).status));
    expect(new Set(await all())).toEqual(new Set([200]));
    expect(asked).toBe(1);
    good.clear();
    good.add('token-2');
    expect(new Set(await all())).toEqual(new Set([200]));
    expect(asked).toBe(2);
  });

  it('are renewed before they expire, when the callback says when', async () => {
    const { url, seen } = await serve(new Set(['a1', 'a2', 'a3']));
    const lifetimes = [400, 3_600_000];
    let asked = 0;
    const http = client((): AccessToken => ({ token: `a${(asked += 1)}`, expiresAt: asked === 1 ? Date.now() + lifetimes[0]! : new Date(Date.now() + lifetimes[1]!) }));
    await send(http, url);
    await sleep(450);
    for (let i = 0; i < 3; ++i) await send(http, url);
    expect(seen).toEqual(['a1', 'a2', 'a2', 'a2']);
  });

  it.each([['forward', 1], ['back', -1]])('are renewed in time when the clock jumps %s', async (_how, direction) => {
    const { url, seen } = await serve(new Set(['a1', 'a2', 'a3']));
    let asked = 0;
    const http = client((): AccessToken => ({ token: `a${(asked += 1)}`, expiresAt: Date.now() + (asked === 1 ? 400 : 3_600_000) }));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      await send(http, url);
      vi.setSystemTime(Date.now() + direction * 5 * 3_600_000);
      await sleep(450);
      for (let i = 0; i < 3; ++i) await send(http, url);
      expect(seen).toEqual(['a1', 'a2', 'a2', 'a2']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('that have expired by this clock are used all the same', async () => {
    const { url, seen } = await serve(new Set(['old']));
    const http = client((): AccessToken => ({ token: 'old', expiresAt: Date.now() - 1_000 }));
    expect((await send(http, url)).status).toBe(200);
    expect((await send(http, url)).status).toBe(200);
    expect(seen).toEqual(['old', 'old']);
  });

  it('come with the claims that the server wants', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"cp1"}}}';
    const { url } = await serve(new Set(['stronger']), `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`);
    const asked: (string | undefined)[] = [];
    const http = client((request) => {
      asked.push(request.claims);
      return request.claims === undefined ? 'weak' : 'stronger';
    });
    expect((await send(http, url)).status).toBe(200);
    expect(asked).toEqual([undefined, claims]);
  });

  it('that stay wrong end with the refusal; the next request asks anew', async () => {
    const good = new Set<string>();
    const { url } = await serve(good);
    const asked: boolean[] = [];
    const http = client(({ refused }) => {
      asked.push(refused);
      return `token-${asked.length}`;
    });
    expect((await send(http, url)).status).toBe(401);
    expect(asked).toEqual([false, true]);
    good.add('token-3');
    expect((await send(http, url)).status).toBe(200);
    expect(asked).toEqual([false, true, true]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['throws', () => {
      throw new Error('the vault is locked');
    }, /the vault is locked/],
    ['throws a string', () => {
      throw 'locked'; // oxlint-disable-line no-throw-literal
    }, /locked/],
    ['rejects with nothing', () => Promise.reject(undefined), /no Error/], // oxlint-disable-line prefer-promise-reject-errors
    ['returns nothing', () => undefined, /of type undefined/],
    ['returns null', () => null, /null/],
    ['returns an empty token', () => '', /empty/],
    ['returns line breaks', () => 'abc\r\nX-Evil: 1', /line breaks/],
    ['returns a space', () => 'a b', /spaces/],
    ['returns other letters', () => 'tökén', /characters/],
    ['returns a megabyte', () => 'x'.repeat(1 << 20), /longer/],
    ['returns an object of its own', () => ({ get token(): string {
      throw new Error('trap');
    } }), /trap/],
    ['returns seconds', () => ({ token: 'x', expiresAt: 1_800_000_000 }), /milliseconds/],
  ])('of a callback that %s: a typed error, and the session goes on', async (_what, wrong, words) => {
    const { url, seen } = await serve(new Set(['good']));
    let calls = 0;
    const http = client(() => ((calls += 1) === 1 ? wrong() : 'good') as string);
    const failure = await failureOf(send(http, url));
    expect(failure).toMatchObject({ kind: 'unauthorized', sent: false });
    expect(failure.message).toMatch(words);
    expect(seen).toEqual([]);
    expect((await send(http, url)).status).toBe(200);
  });

  it('of a callback that hangs end by its own deadline, and it is told; the session goes on', async () => {
    const { url } = await serve(new Set(['good']));
    const signals: AbortSignal[] = [];
    const http = client(({ signal }) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise<string>(() => undefined) : 'good';
    }, { tokenTimeoutMs: 150 });
    const start = performance.now();
    const failures = await Promise.all([failureOf(send(http, url)), failureOf(send(http, url, { lane: 'b' }))]);
    for (const failure of failures) expect(failure).toMatchObject({ kind: 'unauthorized', message: expect.stringContaining('within 150 ms') as string });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect((await send(http, url)).status).toBe(200);
  });

  it('wait no longer than the request does, and closing ends the wait', async () => {
    const { url } = await serve(new Set(['good']));
    let told: AbortSignal | undefined;
    const http = client(({ signal }) => {
      told = signal;
      return new Promise<string>(() => undefined);
    });
    expect((await failureOf(send(http, url, { timeoutMs: 100 }))).kind).toBe('timeout');
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    expect((await failureOf(send(http, url, { signal: abort.signal }))).kind).toBe('aborted');
    const waiting = failureOf(send(http, url));
    await sleep(20);
    await http.close();
    expect((await waiting).kind).toBe('aborted');
    expect(told?.aborted).toBe(true);
  });

  it('are each origin\'s own', async () => {
    const first = await serve(new Set(['t1']));
    const second = await serve(new Set(['t2']));
    const http = client(({ origin }) => (origin === first.url.origin ? 't1' : 't2'));
    for (const { url } of [first, second, first]) expect((await send(http, url)).status).toBe(200);
    expect(first.seen).toEqual(['t1', 't1']);
    expect(second.seen).toEqual(['t2']);
  });
});
