// What networks and servers do to one request, and what has to come of it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RestartOptions } from '../../lib/local-exchange/index.ts';
import type { Ground } from './ground.ts';
import { headerOf, withHeader } from './http-message.ts';
import type { Passage, WireFault } from './proxy.ts';

/** 'right': as if nothing had happened; 'error': a MapiError; 'either': whichever of the two. */
export type Outcome = 'right' | 'error' | 'either';

export interface NamedFault {
  readonly name: string;
  readonly outcome: Outcome;
  /** Codes of the errors that name this cause. */
  readonly code: RegExp;
  /** The call ends by its deadline, so that is short. */
  readonly endless?: boolean;
  /** It may leave a context behind on the server that the client cannot know, or not reach. */
  readonly orphans?: boolean;
  readonly make: (ground: Ground, deadlineMs: number) => WireFault;
}

const NETWORK = /^MAPI_E_NETWORK_ERROR$/;
/** NETWORK_ERROR: what had been asked for ahead did not end within the grace that it got. */
const LATE = /^MAPI_E_(TIMEOUT|NETWORK_ERROR)$/;

/** It was tried again until the deadline, or as often as it makes sense. */
const GIVEN_UP = /^MAPI_E_(NETWORK_ERROR|END_OF_SESSION|BUSY|TIMEOUT)$/;
/** What was open is not there any more, or under other identifiers. */
const RENEWED = /^MAPI_E_(NETWORK_ERROR|END_OF_SESSION)$/;

const half = (bytes: Buffer): number => bytes.length >> 1;

/** Cuts the connection, unread bytes or not. */
function reset({ client }: Passage): void {
  client.resetAndDestroy();
}

/** Closes it as a server does that has nothing more to say. */
function end({ client }: Passage): void {
  client.end();
}

/** Neither says more nor hangs up. */
async function hold({ gone }: Passage): Promise<void> {
  await gone;
}

type Stop = (passage: Passage) => Promise<void> | void;

function cutRequest(bytes: (whole: Buffer) => number, stop: Stop): WireFault['apply'] {
  return async (passage) => {
    await passage.forward({ bytes });
    await stop(passage);
  };
}

/** Sends what `keep` takes of the reply: its head section and its chunks. */
function cutReply(keep: (pieces: readonly Buffer[]) => readonly Buffer[], stop: Stop): WireFault['apply'] {
  return async (passage) => {
    await passage.forward();
    const kept = keep(await passage.reply());
    if (kept.length > 0) {
      passage.send(...kept);
      // What was written is to arrive before the end does.
      await new Promise<void>((resolve) => passage.client.write('', () => resolve()));
      await sleep(2);
    }
    await stop(passage);
  };
}

const replyCuts: readonly (readonly [string, (pieces: readonly Buffer[]) => readonly Buffer[]])[] = [
  ['before the reply', () => []],
  ['within the reply\'s head', ([head]) => [head!.subarray(0, half(head!))]],
  ['after the reply\'s head', ([head]) => [head!]],
  ['within a chunk', (pieces) => {
    const whole = pieces.slice(1, -1).length > 0 ? pieces.slice(0, -1) : pieces;
    const last = whole.at(-1)!;
    return [...whole.slice(0, -1), last.subarray(0, half(last))];
  }],
  ['before the last chunk', (pieces) => (pieces.length > 2 ? pieces.slice(0, -1) : [pieces[0]!, pieces[1]!.subarray(0, -1)])],
];

function headEnd(whole: Buffer): number {
  return whole.indexOf('\r\n\r\n') + 4;
}

function answer(passage: Passage, status: string, headers: readonly string[]): void {
  passage.send(['HTTP/1.1 ' + status, 'Content-Type: text/html', ...headers, 'Content-Length: 4', '', 'no\r\n'].join('\r\n'));
}

/** Reads the request and says this instead of letting the server see it. */
function refuse(status: string, ...headers: readonly string[]): WireFault['apply'] {
  return async (passage) => {
    await passage.body();
    answer(passage, status, headers);
  };
}

function redirect(to: (passage: Passage, path: string) => string): WireFault['apply'] {
  return async (passage) => {
    const head = await passage.head();
    await passage.body();
    answer(passage, '302 Found', [`Location: ${to(passage, head.toString('latin1').split(' ')[1]!)}`]);
  };
}

async function passOn(passage: Passage, change?: (head: Buffer) => Buffer): Promise<void> {
  await passage.forward(change === undefined ? {} : { head: change });
  passage.send(...await passage.reply());
}

function changedCookies(change: (cookies: string, passage: Passage) => string): WireFault['apply'] {
  return (passage) => passOn(passage, (head) => withHeader(head, 'Cookie', (cookies) => change(cookies, passage)));
}

/** Another value of the same length and letters. */
function other(value: string): string {
  return value.replaceAll(/[A-Za-z]/g, (letter) => (letter === 'q' ? 'Q' : 'q'));
}

/** The server goes down and comes back, with the connections of those who were there cut. */
function restart(options: RestartOptions): NamedFault['make'] {
  return ({ server }) => ({
    apply({ proxy }) {
      server.restart(options);
      proxy.cutClients();
    },
  });
}

const single = (apply: WireFault['apply']) => (): WireFault => ({ apply });
const lasting = (apply: WireFault['apply']) => (): WireFault => ({ apply, lasting: true });

export const FAULTS: readonly NamedFault[] = [
  { name: 'idle connection reset', outcome: 'right', code: NETWORK, make: () => ({ apply: passOn, idle: (client) => void client.resetAndDestroy() }) },
  { name: 'idle connection ended', outcome: 'right', code: NETWORK, make: () => ({ apply: passOn, idle: (client) => void client.end() }) },
  { name: 'reset before the request\'s first byte', outcome: 'right', code: NETWORK, make: single(reset) },
  { name: 'ended before the request\'s first byte', outcome: 'right', code: NETWORK, make: single(end) },
  { name: 'reset within the request\'s head', outcome: 'right', code: NETWORK, make: single(cutRequest((whole) => headEnd(whole) >> 1, reset)) },
  { name: 'reset within the request\'s body', outcome: 'right', code: NETWORK, make: single(cutRequest((whole) => (headEnd(whole) + whole.length) >> 1, reset)) },
  { name: 'reset after the request', outcome: 'right', code: NETWORK, orphans: true, make: single(cutRequest((whole) => whole.length, reset)) },
  ...replyCuts.flatMap(([where, keep]): NamedFault[] => [
    { name: `reset ${where}`, outcome: 'right', code: NETWORK, orphans: true, make: single(cutReply(keep, reset)) },
    { name: `ended ${where}`, outcome: 'right', code: NETWORK, orphans: true, make: single(cutReply(keep, end)) },
    { name: `kept open ${where}`, outcome: 'error', code: LATE, endless: true, orphans: true, make: single(cutReply(keep, hold)) },
  ]),
  { name: 'always reset', outcome: 'error', code: GIVEN_UP, endless: true, orphans: true, make: lasting(reset) },
  {
    name: 'reply after the deadline', outcome: 'error', code: LATE, endless: true, orphans: true,
    make: (_ground, deadlineMs) => ({
      async apply(passage) {
        await passage.forward();
        const pieces = await passage.reply();
        const gone = new AbortController();
        void passage.gone.then(() => gone.abort());
        await sleep(2 * deadlineMs, undefined, { signal: gone.signal }).catch(() => undefined);
        passage.send(...pieces);
      },
    }),
  },
  {
    name: 'PROCESSING that never ends', outcome: 'error', code: LATE, endless: true, orphans: true,
    make: single(async (passage) => {
      await passage.body();
      const head = await passage.head();
      passage.send([
        'HTTP/1.1 200 OK', 'Content-Type: application/mapi-http', 'Transfer-Encoding: chunked', 'X-ResponseCode: 0', 'X-PendingPeriod: 50',
        `X-RequestType: ${headerOf(head, 'x-requesttype') ?? 'Connect'}`, `X-RequestId: ${headerOf(head, 'x-requestid') ?? ''}`, '', 'C\r\nPROCESSING\r\n\r\n',
      ].join('\r\n'));
      const timer = setInterval(() => passage.send('9\r\nPENDING\r\n\r\n'), 50);
      await passage.gone;
      clearInterval(timer);
    }),
  },
  { name: 'wrong context cookie', outcome: 'right', code: NETWORK, orphans: true, make: single(changedCookies((cookies) => cookies.replace(/MapiContext=[^;]*/, other))) },
  { name: 'cookies missing', outcome: 'right', code: NETWORK, orphans: true, make: single(changedCookies(() => 'none=0')) },
  {
    name: 'stale sequence', outcome: 'right', code: NETWORK, orphans: true,
    make: single(changedCookies((cookies, { proxy: { sequences } }) => cookies.replace(/MapiSequence=[^;]*/, `MapiSequence=${sequences.at(-2) ?? 'stale'}`))),
  },
  {
    name: 'wrong cookies from the server', outcome: 'right', code: NETWORK, orphans: true,
    make: single(async (passage) => {
      await passage.forward();
      const [head, ...chunks] = await passage.reply();
      passage.send(withHeader(head!, 'Set-Cookie', (cookie) => cookie.replace(/^Mapi\w+=[^;]*/, (pair) => pair.slice(0, pair.indexOf('=') + 1) + other(pair.slice(pair.indexOf('=') + 1)))), ...chunks);
    }),
  },
  {
    name: 'context gone', outcome: 'right', code: NETWORK,
    make: ({ server }) => ({
      apply(passage) {
        server.dropContexts();
        return passOn(passage);
      },
    }),
  },
  { name: 'restart with the same replica', outcome: 'right', code: NETWORK, make: restart({}) },
  { name: 'restart with a new replica', outcome: 'either', code: RENEWED, make: restart({ newReplica: true }) },
  { name: 'restart with another mailbox', outcome: 'either', code: RENEWED, make: restart({ newMailboxGuid: true }) },
  { name: '302 to the same origin', outcome: 'right', code: NETWORK, make: single(redirect((_passage, path) => `${path}${path.includes('?') ? '&' : '?'}again=1`)) },
  {
    name: '302 to another origin', outcome: 'error', code: NETWORK,
    make: single(redirect(({ proxy }, path) => `http://localhost:${new URL(proxy.url).port}${path}`)),
  },
  { name: '302 in circles', outcome: 'error', code: GIVEN_UP, endless: true, orphans: true, make: lasting(redirect((_passage, path) => path)) },
  { name: '401 once', outcome: 'right', code: /^MAPI_E_LOGON_FAILED$/, make: single(refuse('401 Unauthorized', 'WWW-Authenticate: Bearer')) },
  { name: '401 from now on', outcome: 'error', code: /^MAPI_E_LOGON_FAILED$/, orphans: true, make: lasting(refuse('401 Unauthorized', 'WWW-Authenticate: Bearer')) },
  { name: '429 once', outcome: 'right', code: GIVEN_UP, make: single(refuse('429 Too Many Requests')) },
  { name: '429 once, Retry-After', outcome: 'right', code: GIVEN_UP, make: single(refuse('429 Too Many Requests', 'Retry-After: 1')) },
  { name: '503 once', outcome: 'right', code: GIVEN_UP, make: single(refuse('503 Service Unavailable')) },
  { name: '503 once, Retry-After', outcome: 'right', code: GIVEN_UP, make: single(refuse('503 Service Unavailable', 'Retry-After: 1')) },
  { name: '503 from now on', outcome: 'error', code: GIVEN_UP, endless: true, orphans: true, make: lasting(refuse('503 Service Unavailable')) },
  { name: '503 from now on, Retry-After', outcome: 'error', code: GIVEN_UP, endless: true, orphans: true, make: lasting(refuse('503 Service Unavailable', 'Retry-After: 300')) },
  { name: '500 once', outcome: 'either', code: NETWORK, make: single(refuse('500 Internal Server Error')) },
  { name: '500 from now on', outcome: 'error', code: GIVEN_UP, endless: true, orphans: true, make: lasting(refuse('500 Internal Server Error')) },
];
