import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { BodyReceiver, HttpCall } from '../../../lib/transport/http-client.ts';
import { Reception } from '../../../lib/transport/reception.ts';
import { newClient } from './client-and-server.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers whatever is sent to it. */
async function serve(answer: (socket: Socket, count: number) => void): Promise<URL> {
  const server = createServer((socket) => {
    sockets.add(socket);
    let count = 0;
    socket.setNoDelay(true).on('error', () => undefined).on('data', () => answer(socket, count++));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const call = (url: URL, more: Partial<HttpCall> = {}): HttpCall => ({
  url, method: 'POST', headers: [], body: Buffer.from('?'), timeoutMs: 20_000, idleTimeoutMs: 20_000, maxReplyBytes: 1 << 24, lane: 'a', ...more,
});

/** As the addon: copies what it is given while it is given it. */
class Gathered implements BodyReceiver {
  readonly begun: number[] = [];
  bytes = Buffer.alloc(0);

  begin(expectedBytes: number): void {
    this.begun.push(expectedBytes);
    this.bytes = Buffer.alloc(0);
  }

  receive(piece: Uint8Array): void {
    this.bytes = Buffer.concat([this.bytes, piece]);
  }
}

/** Bytes that are different everywhere, and for each seed. */
function pattern(byteCount: number, seed: number): Buffer {
  const bytes = Buffer.alloc(byteCount);
  for (let i = 0; i < byteCount; ++i) bytes[i] = (i * 31 + (i >> 8) * 7 + seed * 101) & 0xFF;
  return bytes;
}

/** One after the other, so that each arrives for itself. */
async function inPieces(socket: Socket, pieces: readonly (string | Buffer)[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece);
    await sleep(2);
  }
}

describe('what connections receive', () => {
  it('is whole for each of many that receive at the same time', async () => {
    const url = await serve((socket, count) => {
      const body = pattern(700_000 + count, socket.remotePort! + count);
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nX-Seed: ${socket.remotePort! + count}\r\n\r\n`);
      socket.write(body);
    });
    await Promise.all(Array.from({ length: 8 }, async () => {
      const client = newClient();
      for (let i = 0; i < 5; ++i) {
        const receiver = new Gathered();
        const result = await client.send(call(url, { receiver }));
        const seed = Number(result.headers[result.headers.indexOf('x-seed') + 1]);
        expect(receiver.begun).toEqual([700_000 + i]);
        expect(result).toMatchObject({ status: 200, body: [], byteCount: 700_000 + i });
        expect(receiver.bytes.equals(pattern(700_000 + i, seed))).toBe(true);
      }
    }));
  });

  it('is whole when headers come in pieces right after a body', async () => {
    const pieces = ['HTTP/1.1 2', '00 OK\r\nX-Na', `me: ${'v'.repeat(500)}`, `${'w'.repeat(500)}\r\nX-Other: o`, 'ther\r\nTransfer-Enc', 'oding: chunked\r\n', '\r', '\n'];
    const url = await serve((socket, count) => {
      const body = pattern(3_000, count);
      void inPieces(socket, [...pieces, 'bb8', '\r\n', body.subarray(0, 1_000), body.subarray(1_000), '\r\n', '0\r\nX-Trai', 'ler: t\r\n', '\r\n']);
    });
    const client = newClient();
    for (let i = 0; i < 4; ++i) {
      const receiver = new Gathered();
      const { headers } = await client.send(call(url, { receiver }));
      expect(headers).toEqual(['x-name', 'v'.repeat(500) + 'w'.repeat(500), 'x-other', 'other', 'transfer-encoding', 'chunked']);
      expect(receiver.bytes.equals(pattern(3_000, i))).toBe(true);
    }
  });

  it('is whole when a body comes with its headers, and after a response that announces another', async () => {
    const body = (count: number): Buffer => pattern(60_000, count);
    const url = await serve((socket, count) => void inPieces(socket, count % 2 === 0
      ? [Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nX-Name: ${count}\r\nContent-Length: 60000\r\n\r\n`), body(count).subarray(0, 40_000)]), body(count).subarray(40_000)]
      : ['HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\nX-Na', `me: ${count}\r\nX-Long: ${'l'.repeat(500)}\r\nContent-Len`, 'gth: 60000\r\n\r\n', body(count)]));
    const client = newClient();
    for (let i = 0; i < 6; ++i) {
      const receiver = new Gathered();
      const { headers } = await client.send(call(url, { receiver }));
      expect(headers).toEqual(['x-name', String(i), ...(i % 2 === 0 ? [] : ['x-long', 'l'.repeat(500)]), 'content-length', '60000']);
      expect(receiver.bytes.equals(body(i))).toBe(true);
    }
  });

  it('is whole for headers in pieces on the connection after one that broke within a body', async () => {
    let connections = 0;
    const url = await serve((socket) => {
      if (connections++ === 0) {
        void inPieces(socket, ['HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n', pattern(50_000, 1)]).then(() => socket.destroy());
      } else void inPieces(socket, ['HTTP/1.1 200 OK\r\nX-Na', 'me: fi', 'rst\r\nX-Other: second\r\nContent-Length: 2\r\n\r\n', 'ok']);
    });
    const client = newClient();
    await expect(client.send(call(url, { receiver: new Gathered() }))).rejects.toMatchObject({ kind: 'reset' });
    const receiver = new Gathered();
    const { headers } = await client.send(call(url, { receiver }));
    expect(headers).toEqual(['x-name', 'first', 'x-other', 'second', 'content-length', '2']);
    expect(receiver.bytes.toString()).toBe('ok');
  });

  it('begins anew with each response to the same call', async () => {
    const url = await serve((socket, count) => void socket.write(count === 0
      ? 'HTTP/1.1 307 Elsewhere\r\nLocation: /b\r\nContent-Length: 5\r\n\r\nwrong' : 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nright'));
    const receiver = new Gathered();
    await newClient().send(call(url, { receiver }));
    expect(receiver.begun).toEqual([5, 5]);
    expect(receiver.bytes.toString()).toBe('right');
  });

  it('is not awaited beyond what a reply may have, whatever its header says', async () => {
    const url = await serve((socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nx'));
    const receiver = new Gathered();
    await expect(newClient().send(call(url, { receiver, maxReplyBytes: 1_000, timeoutMs: 100 }))).rejects.toMatchObject({ kind: 'timeout' });
    expect(receiver.begun).toEqual([1_000]);
  });

  it('stays the body of a call that gathers it', async () => {
    const url = await serve((socket, count) => void socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na ${count}`));
    const client = newClient();
    const first = await client.send(call(url));
    const second = await client.send(call(url));
    expect(Buffer.concat(first.body).toString()).toBe('a 0');
    expect(Buffer.concat(second.body).toString()).toBe('a 1');
  });

  it('is kept when nobody reads it at once', async () => {
    const parts = [1, 2, 3].map((seed) => pattern(10_000, seed));
    const url = await serve((socket) => void inPieces(socket, parts));
    const reception = new Reception();
    reception.isBody = true;
    const socket = connect({ port: Number(url.port), host: '127.0.0.1', onread: reception.onread });
    sockets.add(socket);
    // Somebody listens, and does not read.
    socket.on('readable', () => undefined);
    socket.write('?');
    // It stops at its limit of 16 KB, until somebody does.
    while (socket.readableLength < 20_000) await sleep(5);
    const read: Buffer[] = [socket.read() as Buffer];
    while (socket.readableLength < 10_000) await sleep(5);
    expect(Buffer.concat([...read, socket.read() as Buffer]).equals(Buffer.concat(parts))).toBe(true);
  });
});
