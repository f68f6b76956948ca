import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { HttpCall } from '../../../lib/transport/http-client.ts';
import { TransportFailure } from '../../../lib/transport/failure.ts';
import { failureOf, listen, newClient } from './client-and-server.ts';

async function serve(listener: RequestListener): Promise<URL> {
  return new URL('/mapi/emsmdb/?MailboxId=x', await listen(listener));
}

function call(url: URL, more: Partial<HttpCall> = {}): HttpCall {
  return {
    url, method: 'POST', headers: ['X-RequestType', 'PING'], body: Buffer.from('abc'), timeoutMs: 5_000, idleTimeoutMs: 5_000,
    maxReplyBytes: 1 << 20, lane: 'a', ...more,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('HttpClient', () => {
  it('posts the body and the headers, and gives back status, headers in lower case and body', async () => {
    const url = await serve((request, response) => {
      void (async () => {
        const body = await bodyOf(request);
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.end(`${request.method} ${request.url} ${String(request.headers['x-requesttype'])} ${body}`);
      })();
    });
    const result = await newClient().send(call(url));
    expect(result.status).toBe(200);
    expect(Buffer.concat(result.body).toString()).toBe('POST /mapi/emsmdb/?MailboxId=x PING abc');
    expect(result.headers.flatMap((h, i) => (h === 'set-cookie' ? [result.headers[i + 1]] : []))).toEqual(['a=1', 'b=2']);
  });

  it('sends Basic credentials to this machine over http', async () => {
    const url = await serve((request, response) => response.end(request.headers.authorization));
    const result = await newClient({ credentials: { user: 'ålice', password: 'p:w' } }).send(call(url));
    expect(Buffer.concat(result.body).toString()).toBe(`Basic ${Buffer.from('ålice:p:w').toString('base64')}`);
  });

  it('never sends credentials over plain http to another machine', async () => {
    const failure = await failureOf(newClient({ credentials: { user: 'a', password: 'secret' } })
      .send(call(new URL('http://exchange.invalid/mapi/emsmdb/'))));
    expect(failure.kind).toBe('unauthorized');
    expect(failure.message).not.toContain('secret');
  });

  it('asks the token callback again, once, when the server refuses the token', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.statusCode = request.headers.authorization === 'Bearer new' ? 200 : 401;
      response.end();
    });
    const http = newClient({ credentials: { token: ({ refused }) => (refused ? 'new' : 'old') } });
    expect((await http.send(call(url))).status).toBe(200);
    expect(seen).toEqual(['Bearer old', 'Bearer new']);
  });

  it('refuses a token that would smuggle in a header', async () => {
    const url = await serve((_request, response) => response.end());
    await expect(newClient({ credentials: { token: 'x\r\nX-Evil: 1' } }).send(call(url))).rejects.toBeInstanceOf(TransportFailure);
  });

  it('follows redirects on the same origin and hands back those to another', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/mapi/emsmdb/?MailboxId=x') response.writeHead(307, { Location: '/other' }).end();
      else if (request.url === '/other') response.writeHead(302, { Location: 'https://elsewhere.invalid/' }).end();
    });
    expect((await newClient().send(call(url))).status).toBe(302);
  });

  it('ends a redirect that goes in circles', async () => {
    const url = await serve((request, response) => response.writeHead(302, { Location: request.url }).end());
    expect((await failureOf(newClient().send(call(url)))).kind).toBe('protocol');
  });

  it.each([
    ['no reply at all', (): void => undefined, { timeoutMs: 200 }],
    ['a reply that stops', (_q: IncomingMessage, r: { writeHead(n: number, h: object): { write(s: string): void } }): void => r.writeHead(200, { 'Content-Length': '10' }).write('abc'), { timeoutMs: 300 }],
  ])('times out on %s', async (_what, listener, limits) => {
    const url = await serve(listener as RequestListener);
    const failure = await failureOf(newClient().send(call(url, limits)));
    expect(failure.kind).toBe('timeout');
    expect(failure.sent).toBe(true);
  });

  it('stops an endless reply at its limit', async () => {
    const url = await serve((_request, response) => {
      const pump = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
      response.on('close', () => clearInterval(pump));
    });
    expect((await failureOf(newClient().send(call(url, { maxReplyBytes: 300_000 })))).kind).toBe('tooLarge');
  });

  it('cancels a request that waits', async () => {
    const url = await serve(() => undefined);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    expect((await failureOf(newClient().send(call(url, { signal: abort.signal })))).kind).toBe('aborted');
  });

  it('names an unknown host, a refused connection, something that is not HTTP, a connection that breaks', async () => {
    expect((await failureOf(newClient().send(call(new URL('http://no-such-host.invalid/'))))).kind).toBe('resolve');
    const tcp = createTcpServer((socket) => socket.once('data', () => socket.write('SSH-2.0-OpenSSH\r\n')));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    const { port } = tcp.address() as AddressInfo;
    expect((await failureOf(newClient().send(call(new URL(`http://127.0.0.1:${port}/`))))).kind).toBe('protocol');
    tcp.close();
    const refused = await failureOf(newClient().send(call(new URL(`http://127.0.0.1:${port}/`))));
    expect(refused.kind).toBe('connect');
    expect(refused.sent).toBe(false);
    const url = await serve((request) => request.socket.destroy());
    expect((await failureOf(newClient().send(call(url)))).kind).toBe('reset');
  });

  it('lets requests of different lanes run side by side, and one after the other in the same', async () => {
    let running = 0;
    let most = 0;
    const url = await serve((_request, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running -= 1;
        response.end();
      }, 50);
    });
    const http = newClient();
    await Promise.all([http.send(call(url)), http.send(call(url))]);
    expect(most).toBe(1);
    await Promise.all([http.send(call(url)), http.send(call(url, { lane: 'b' }))]);
    expect(most).toBe(2);
  });

  it('fails what is under way when it is closed, and everything after', async () => {
    const url = await serve(() => undefined);
    const http = newClient();
    const pending = failureOf(http.send(call(url)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await http.close();
    expect(['reset', 'aborted']).toContain((await pending).kind);
    expect((await failureOf(http.send(call(url)))).kind).toBe('aborted');
  });
});
