// The servers that the secrets test needs: a mailbox behind http, TLS, NTLM, a proxy that wants credentials and one that wants a certificate, one that repeats what it is
// told, and one that is silent.

import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { challengeMessage } from '../../lib/local-exchange/http/ntlm-messages.ts';
import { certificateGate } from '../contract/certificate-gate.ts';
import type { Certificate } from '../contract/certificates.ts';

export const USER = 'agent@contoso.com';

export interface Servers {
  readonly exchange: LocalExchange;
  readonly urls: { readonly plain: string; readonly tls: string; readonly ntlm: string; readonly gate: string; readonly echo: string; readonly nobody: string; readonly silent: string; readonly garbage: string; readonly insecure: string };
  /** host:port */
  readonly proxy: string;
  /** What the one that repeats was told by NTLM: passwords can be tried against it. */
  readonly proofs: readonly string[];
  close(): Promise<void>;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

/** What the servers know. */
export interface ServerSecrets {
  readonly password: string;
  readonly ntlmPassword: string;
  readonly token: string;
  readonly proxyPassword: string;
}

/** @param client the certificate that one of them wants to see */
export async function startServers({ password, ntlmPassword, token, proxyPassword }: ServerSecrets, certificate: Certificate, client: Certificate): Promise<Servers> {
  const user = { address: USER, token, displayName: 'Backup agent' };
  const users = [{ ...user, password }];
  const exchange = await startLocalExchange({ users });
  const secure = await startLocalExchange({ users, tls: certificate });
  const windows = await startLocalExchange({ users: [{ ...user, password: ntlmPassword }], authentication: ['NTLM'] });
  const gate = await certificateGate({ server: certificate, ca: client.cert, mailStoreUrl: exchange.mailStoreUrl(USER) });

  const sockets = new Set<Socket>();
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const expected = `Basic ${Buffer.from(`agent:${proxyPassword}`).toString('base64')}`;
  const proxy = createTcpServer((socket) => {
    follow(socket);
    socket.once('data', (head: Buffer) => {
      const text = head.toString('latin1');
      const target = /^CONNECT (\S+)/.exec(text)?.[1];
      if (!text.includes(expected) || target === undefined) {
        const said = /^proxy-authorization: (.*)$/im.exec(text)?.[1] ?? '';
        socket.end(`HTTP/1.1 407 Not ${said}\r\nProxy-Authenticate: Basic realm="${said}"\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const through = connect(Number(new URL(`http://${target}`).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(through).pipe(socket);
      });
      follow(through);
    });
  });
  const proofs: string[] = [];
  const echo = createHttpServer((request, response) => {
    request.resume();
    const told = String(request.headers.authorization);
    // NTLM's first message says nothing yet; the answer makes it say more.
    if (told.startsWith('NTLM TlRMTVNTUAAB')) {
      response.writeHead(401, { 'WWW-Authenticate': `NTLM ${challengeMessage(randomBytes(8), 'contoso.com').toString('base64')}`, 'Content-Length': '0' }).end();
      return;
    }
    if (told.startsWith('NTLM ')) proofs.push(told.slice(5));
    const plain = Buffer.from(told.replace(/^\w+ /, ''), 'base64').toString('utf8');
    const said = `${told} that is ${plain} ${encodeURIComponent(plain)}`;
    response.writeHead(500, { 'X-Told': told, 'WWW-Authenticate': `Basic realm="${told}"`, 'X-ServerApplication': told, 'Set-Cookie': `told=${encodeURIComponent(told)}` });
    response.end(`<html>${said}</html>`);
  });
  const silent = createTcpServer(follow);
  // Repeats what it is told, and no HTTP parser likes it.
  const garbage = createTcpServer((socket) => {
    follow(socket);
    socket.once('data', (head: Buffer) => socket.end(`HTTP/1.1 200 OK\r\nthis is no header: ${/^authorization: (.*)$/im.exec(head.toString('latin1'))?.[1]}\u0001\r\n\r\n${head.toString('latin1')}`));
  });
  const [proxyPort, echoPort, silentPort, garbagePort] = await Promise.all([listen(proxy), listen(echo), listen(silent), listen(garbage)]);
  const gone = createTcpServer();
  const nobody = await listen(gone);
  await new Promise((resolve) => gone.close(resolve));
  return {
    exchange, proxy: `127.0.0.1:${proxyPort}`, proofs,
    urls: {
      plain: exchange.url, tls: secure.url, ntlm: windows.url, gate: gate.url, echo: `http://127.0.0.1:${echoPort}`, nobody: `http://127.0.0.1:${nobody}`, silent: `http://127.0.0.1:${silentPort}`,
      garbage: `http://127.0.0.1:${garbagePort}`,
      insecure: 'http://mail.contoso.invalid/mapi/emsmdb/',
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      echo.closeAllConnections();
      await Promise.all([proxy, echo, silent, garbage].map((server) => new Promise((resolve) => server.close(resolve))));
      await gate[Symbol.asyncDispose]();
      await Promise.all([exchange.close(), secure.close(), windows.close()]);
    },
  };
}
