// What servers, and whatever stands between, do wrong.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange, Fault, Reply } from './faulty-server.ts';

export interface NamedFault {
  readonly name: string;
  readonly apply: Fault;
  /** The call can only end by its deadline. */
  readonly endless?: boolean;
  /** The error's code, where only one makes sense. */
  readonly code?: RegExp;
  /** Such a reply can be a good one: it may also make no difference. */
  readonly harmless?: boolean;
}

/** Bytes without sense, the same in every run. */
export function garbage(length: number, seed = 1): Buffer {
  let state = seed;
  return Buffer.from(Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  }));
}

/** Where the binary body begins: after the blank line behind DONE (MS-OXCMAPIHTTP 2.2.2.2). */
export function bodyOffset(body: Buffer): number {
  const done = body.indexOf('DONE\r\n');
  const blank = done < 0 ? -1 : body.indexOf('\r\n\r\n', done);
  return blank < 0 ? 0 : blank + 4;
}

/** Answers with what `change` makes of the healthy reply. */
export function changed(change: (reply: Reply) => Reply): Fault {
  return async (exchange) => exchange.answer(change(await exchange.forward()));
}

/** Answers with what `change` makes of the healthy reply's binary body; the framing stays. */
export function changedBody(change: (body: Buffer) => Buffer): Fault {
  return changed((reply) => {
    const at = bodyOffset(reply.body);
    return { ...reply, body: Buffer.concat([reply.body.subarray(0, at), change(Buffer.from(reply.body.subarray(at)))]) };
  });
}

function changedHeader(name: string, value: string): Fault {
  return changed((reply) => {
    const headers = [...reply.headers];
    for (let i = 0; i + 1 < headers.length; i += 2) if (headers[i]!.toLowerCase() === name) headers[i + 1] = value;
    return { ...reply, headers };
  });
}

function status(code: number, headers: readonly string[] = []): Fault {
  return ({ request, answer }) => {
    request.resume();
    answer({ status: code, headers: ['Content-Type', 'text/html', ...headers], body: Buffer.from(`<html>${code}</html>`) });
  };
}

/** As MS-OXCMAPIHTTP 3.2.5.2 has it: HTTP 200, the code in a header, and a text for logs. */
export function responseCode(code: number): Fault {
  return ({ request, answer, type }) => {
    request.resume();
    answer({
      status: 200, body: Buffer.from('<html>no</html>'),
      headers: ['Content-Type', 'text/html', 'X-ResponseCode', String(code), 'X-RequestType', type, 'X-RequestId', String(request.headers['x-requestid'])],
    });
  };
}

/** The same, found out only after the request was accepted. */
export function lateResponseCode(code: number): Fault {
  return changed((reply) => ({ ...reply, body: Buffer.from(`PROCESSING\r\nDONE\r\nX-ResponseCode: ${code}\r\n\r\n`) }));
}

function accept({ request, response, type }: Exchange): void {
  request.resume();
  response.writeHead(200, {
    'Content-Type': 'application/mapi-http', 'X-ResponseCode': '0', 'X-RequestType': type, 'X-RequestId': String(request.headers['x-requestid']), 'X-PendingPeriod': '20',
  });
}

/** Accepts the request, then writes `piece` again and again until nobody listens. */
function endless(piece: Buffer | string, everyMs: number): Fault {
  return (exchange) => {
    const { response } = exchange;
    accept(exchange);
    response.write('PROCESSING\r\n');
    const timer = setInterval(() => {
      if (!response.writableNeedDrain) response.write(piece);
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };
}

function cut(keep: (length: number) => number): Fault {
  return changed((reply) => ({ ...reply, body: reply.body.subarray(0, keep(reply.body.length)) }));
}

/** Announces the whole reply, sends half of it, and then `end`s. */
function halfReply(end: (exchange: Exchange) => void): Fault {
  return async (exchange) => {
    const reply = await exchange.forward();
    exchange.response.writeHead(reply.status, [...reply.headers, 'Content-Length', String(reply.body.length)]);
    exchange.response.write(reply.body.subarray(0, Math.ceil(reply.body.length / 2)), () => end(exchange));
  };
}

/** Speaks past Node's HTTP. */
function raw(bytes: Buffer | string): Fault {
  return ({ request, socket }) => {
    request.resume();
    socket.end(bytes);
  };
}

const NETWORK = /^MAPI_E_NETWORK_ERROR$/;

export const FAULTS: readonly NamedFault[] = [
  { name: 'a body of garbage', apply: changed((reply) => ({ ...reply, body: garbage(4_096) })), code: NETWORK },
  { name: 'garbage after good framing', apply: changedBody((body) => garbage(body.length)) },
  { name: 'much garbage after good framing', apply: changedBody(() => garbage(300_000, 7)) },
  { name: 'zeros after good framing', apply: changedBody((body) => Buffer.alloc(body.length)), harmless: true },
  { name: 'ones after good framing', apply: changedBody((body) => Buffer.alloc(body.length, 0xFF)) },
  { name: 'bytes beyond the end', apply: changedBody((body) => Buffer.concat([body, garbage(64)])), harmless: true },
  { name: 'an empty body', apply: cut(() => 0), code: NETWORK },
  { name: 'a body of one byte', apply: cut(() => 1), code: NETWORK },
  { name: 'a body cut in its framing', apply: cut(() => 20), code: NETWORK },
  { name: 'a body cut to a half', apply: cut((length) => length >> 1), code: NETWORK },
  { name: 'a body without its last byte', apply: cut((length) => length - 1), code: NETWORK },
  { name: 'an endless body', apply: endless(Buffer.alloc(1 << 20, 0x41), 1) },
  { name: 'endless PENDING', apply: endless('PENDING\r\n', 20), endless: true },
  { name: 'PROCESSING and nothing more', apply: endless('', 1_000), endless: true },
  { name: 'a reply that drips', apply: endless('P', 20), endless: true },
  { name: 'no reply', apply: ({ request }) => void request.resume(), endless: true },
  {
    name: 'a reply that comes too late', endless: true,
    apply: async ({ forward, answer, response }) => {
      const reply = await forward();
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      await sleep(20_000, undefined, { signal: gone.signal }).catch(() => undefined);
      answer(reply);
    },
  },
  { name: 'another content type', apply: changed(({ status: code }) => ({ status: code, headers: ['Content-Type', 'text/html'], body: Buffer.from('<html>Welcome</html>') })), code: NETWORK },
  { name: 'HTTP 401', apply: status(401, ['WWW-Authenticate', 'Basic realm="x"']), code: /^MAPI_E_LOGON_FAILED$/ },
  { name: 'HTTP 403', apply: status(403), code: /^MAPI_E_(LOGON_FAILED|NO_ACCESS)$/ },
  { name: 'HTTP 404', apply: status(404) },
  { name: 'HTTP 500', apply: status(500), code: NETWORK },
  { name: 'HTTP 503', apply: status(503, ['Retry-After', '1']), code: /^MAPI_E_(BUSY|NETWORK_ERROR|TIMEOUT)$/ },
  { name: 'a redirection in circles', apply: (exchange, server) => status(302, ['Location', `${exchange.request.url}`])(exchange, server) },
  { name: 'a redirection to where nobody is', apply: status(302, ['Location', 'http://127.0.0.1:1/mapi/emsmdb/']) },
  { name: 'a redirection to nonsense', apply: status(302, ['Location', 'http://[']) },
  { name: 'a greeting of SSH', apply: raw('SSH-2.0-OpenSSH_9.2\r\n'), code: NETWORK },
  { name: 'bytes that are not HTTP', apply: raw(garbage(2_048, 3)), code: NETWORK },
  {
    name: 'endless headers', code: NETWORK,
    apply: ({ request, socket }) => {
      request.resume();
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`X-${'x'.repeat(1_000)}: ${'y'.repeat(4_000)}\r\n`), 2);
      socket.on('close', () => clearInterval(timer));
    },
  },
  { name: 'a connection reset before the request is read', apply: ({ socket }) => void socket.resetAndDestroy(), code: NETWORK },
  {
    name: 'a connection reset after the request', code: NETWORK,
    apply: async ({ forward, socket }) => {
      await forward();
      socket.resetAndDestroy();
    },
  },
  { name: 'a connection ended without a reply', apply: ({ request, socket }) => void request.resume().on('end', () => socket.end()), code: NETWORK },
  { name: 'a connection reset within the reply', apply: halfReply(({ socket }) => socket.resetAndDestroy()), code: NETWORK },
  { name: 'a connection ended within the reply', apply: halfReply(({ socket }) => socket.end()), code: NETWORK },
  { name: 'a reply that stops in its middle', apply: halfReply(() => undefined), endless: true },
  { name: 'a server that vanishes', apply: ({ request }, server) => void request.resume().on('end', () => void server.close()), code: NETWORK },
  {
    name: 'a server that goes down', code: NETWORK,
    apply: (_exchange, server) => server.refuseConnections(),
  },
];

/** Those that only a reply of MAPI over HTTP can have. */
export const MAPI_FAULTS: readonly NamedFault[] = [
  { name: 'the reply to another request', apply: changedHeader('x-requestid', '{00000000-0000-0000-0000-000000000000}:1'), code: NETWORK },
  { name: 'the reply to another type of request', apply: changedHeader('x-requesttype', 'PING'), code: NETWORK },
  { name: 'an X-ResponseCode that is no number', apply: changedHeader('x-responsecode', 'fine'), code: NETWORK },
  { name: 'an X-ResponseCode beyond every list', apply: changedHeader('x-responsecode', '4294967295'), code: NETWORK },
];
