// A plain client for tests: every header and cookie is the test's own business.

import { request as httpRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { LocalExchange } from '../../../lib/local-exchange/index.ts';
import type { Codec } from '../../../lib/local-exchange/wire/codec.ts';
import {
  connectRequest, connectResponse, decodeBody, encodeBody, executeRequest, executeResponse, failureResponse,
} from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readPayload, readResponse, writePayload, writeRequest } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The whole entity. */
  readonly entity: Buffer;
  /** The header section's X-ResponseCode, or that of the additional headers, which counts more. */
  readonly responseCode: number | undefined;
  /** PROCESSING, PENDING, …, DONE. */
  readonly tags: readonly string[];
  /** What follows the framing. */
  readonly body: Uint8Array;
}

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** One request, as it is. */
export function send(url: string, headers: Headers, body: Uint8Array = new Uint8Array(0), method = 'POST', signal?: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>;
    const request = httpRequest(url, { method, agent: false, headers: { 'Content-Length': String(body.byteLength), ...given }, ...(signal && { signal }) });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(parse(response.statusCode!, response.headers, Buffer.concat(chunks))));
    });
    request.end(body);
  });
}

function parse(status: number, headers: Reply['headers'], entity: Buffer): Reply {
  const blank = entity.indexOf('\r\n\r\n');
  const framed = headers['content-type'] === 'application/mapi-http' && blank >= 0;
  const lines = framed ? entity.subarray(0, blank).toString('latin1').split('\r\n') : [];
  const tags = lines.filter((line) => /^[A-Z]+$/.test(line));
  const additional = lines.find((line) => line.startsWith('X-ResponseCode: '))?.slice('X-ResponseCode: '.length);
  const code = additional ?? headers['x-responsecode'];
  return {
    status, headers, entity, tags,
    responseCode: code === undefined ? undefined : Number(code),
    body: framed ? new Uint8Array(entity.subarray(blank + 4)) : new Uint8Array(0),
  };
}

/** A client with cookies, for one user. */
export class MapiClient {
  readonly url: string;
  authorization: string | undefined;
  clientApplication = 'Outlook/16.0.5000.1000';
  readonly cookies = new Map<string, string>();
  readonly #session = randomUUID();
  #count = 0;

  constructor(url: string, address = 'alice@contoso.com', password = 'secret') {
    this.url = url;
    this.authorization = basic(address, password);
  }

  get cookie(): string | undefined {
    return this.cookies.size === 0 ? undefined : [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  headers(requestType: string): Record<string, string | undefined> {
    return {
      Authorization: this.authorization,
      'Content-Type': 'application/mapi-http',
      'X-RequestType': requestType,
      'X-RequestId': `{${this.#session}}:${++this.#count}`,
      'X-ClientInfo': `{${this.#session}}:1`,
      'X-ClientApplication': this.clientApplication,
      Cookie: this.cookie,
    };
  }

  async post(requestType: string, body: Uint8Array = new Uint8Array(0), headers: Headers = {}, signal?: AbortSignal): Promise<Reply> {
    const reply = await send(this.url, { ...this.headers(requestType), ...headers }, body, 'POST', signal);
    for (const cookie of (reply.headers['set-cookie'] as string[] | undefined) ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    return reply;
  }

  async connect(userDn: string, flags = 0, codePage = 1252) {
    const auxiliary = new Uint8Array(0);
    const body = encodeBody(connectRequest, { userDn, flags, defaultCodePage: codePage, lcidSort: 0x409, lcidString: 0x409, auxiliary });
    return decodeReply(connectResponse, await this.post('Connect', body));
  }

  async execute(requests: readonly RopRequest[], handles: readonly number[], options: { flags?: number; maxRopOut?: number } = {}) {
    const list = new Writer();
    for (const request of requests) writeRequest(list, request);
    const ropBuffer = writeExtendedBuffers([writePayload({ list: list.finish(), handles })]);
    return this.executeBuffer(ropBuffer, options);
  }

  async executeBuffer(ropBuffer: Uint8Array, { flags = 3, maxRopOut = 0x10008 }: { flags?: number; maxRopOut?: number } = {}) {
    const body = encodeBody(executeRequest, { flags, ropBuffer, maxRopOut, auxiliary: new Uint8Array(0) });
    const reply = await this.post('Execute', body);
    if (reply.responseCode !== 0) throw new Error(`X-ResponseCode ${reply.responseCode}`);
    const decoded = decodeReply(executeResponse, reply);
    if (!('ropBuffer' in decoded)) return { statusCode: decoded.statusCode, payloads: [], handles: [] };
    const payloads = readExtendedBuffers(decoded.ropBuffer).map(readPayload);
    return { statusCode: decoded.statusCode, payloads, handles: payloads[0]!.handles };
  }

  /** Runs a list and decodes its responses; `columns` are those of rows in them. */
  async run(requests: readonly RopRequest[], handles: readonly number[], columns?: readonly number[]): Promise<{ responses: RopResponse[]; handles: number[] }> {
    const result = await this.execute(requests, handles);
    if (result.statusCode !== 0) throw new Error(`StatusCode 0x${result.statusCode.toString(16)}`);
    return { responses: decodeResponses(result.payloads[0]!.list, requests, columns), handles: result.handles };
  }
}

export function decodeResponses(list: Uint8Array, requests: readonly RopRequest[], columns?: readonly number[]): RopResponse[] {
  const reader = new Reader(list);
  const responses: RopResponse[] = [];
  for (const request of requests) {
    if (request.rop === 'Release') continue;
    if (reader.remaining === 0 || list[reader.offset] === 0xff) break;
    reader.columns = request.rop === 'GetPropertiesSpecific' ? request.propertyTags : columns;
    responses.push(readResponse(reader, request.rop));
  }
  return responses;
}

export function decodeReply<T extends { readonly statusCode: number }>(codec: Codec<T>, reply: Reply): T | { statusCode: number; errorCode?: undefined } {
  const statusCode = new Reader(reply.body).u32();
  if (statusCode !== 0) return decodeBody(failureResponse, new Reader(reply.body));
  return decodeBody(codec, new Reader(reply.body));
}

export function mailClient(exchange: LocalExchange, address = 'alice@contoso.com', password = 'secret'): MapiClient {
  return new MapiClient(exchange.mailStoreUrl(address), address, password);
}

export function logonRequest(essdn: string, openFlags = 0x01000000): RopRequest<'Logon'> {
  return { rop: 'Logon', logonId: 0, outputIndex: 0, logonFlags: 1, openFlags, storeState: 0, essdn };
}
