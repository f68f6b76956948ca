// Servers and clients of a test, which end with it, and how what is sent through them fails.

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect } from 'vitest';
import { TransportFailure } from '../../../lib/transport/failure.ts';
import { HttpClient, type HttpOptions } from '../../../lib/transport/http-client.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A server on this machine; returns its origin. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  }));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function newClient(options: HttpOptions = {}): HttpClient {
  const client = new HttpClient(options);
  closers.push(() => client.close());
  return client;
}

export async function failureOf(promise: Promise<unknown>): Promise<TransportFailure> {
  const error: unknown = await promise.then(() => undefined, (e: unknown) => e);
  expect(error).toBeInstanceOf(TransportFailure);
  return error as TransportFailure;
}
