// What is said when a limit keeps somebody waiting for ever, or for longer than he can.

import { hintFor } from '../errors/hints.ts';
import { MapiError } from '../errors/mapi-error.ts';
import type { Limiter, Refusal } from './limiter.ts';
import type { ObjectKind } from './limits.ts';

const MAPI_E_NOT_ENOUGH_RESOURCES = 0x8004_010E;
const MAPI_E_SESSION_LIMIT = 0x8004_0112;
const MAPI_E_TIMEOUT = 0x8004_0401;

const WORDS: Readonly<Record<ObjectKind, string>> = {
  folder: 'folders', message: 'messages', attachment: 'attachments', stream: 'streams', hierarchyTable: 'tables of folders', contentsTable: 'tables of messages',
  attachmentTable: 'tables of attachments', transfer: 'bulk readers',
};

/** What waits, in words: who holds it all, since when, and what the limit is called. */
function held(what: string, where: string, name: string, limiter: Limiter): string {
  const { oldest } = limiter;
  const age = oldest === undefined ? '' : `, the oldest since ${seconds(performance.now() - oldest.since)}${openedAt(oldest.origin)}`;
  return `${limiter.held} ${what} are open ${where}${age}, and the limit is ${limiter.limit} (limits.${name})`;
}

const ENDS: Readonly<Record<Refusal, string>> = {
  alone: 'nothing else is going on there that could close one',
  stalled: 'nothing has happened there for a while, so nobody seems to be about to close one',
  deadline: 'none was closed within the deadline of the call',
};

/** As Exchange would answer ecMaxObjsExceeded, had it been asked. */
export function tooManyObjects(why: Refusal, kind: ObjectKind, where: string, context: string, limiter: Limiter): MapiError {
  return refusal(why, MAPI_E_NOT_ENOUGH_RESOURCES, context, `${held(WORDS[kind], where, `objectsPerSession.${kind}`, limiter)}: ${ENDS[why]}`, 'MAPI_E_NOT_ENOUGH_RESOURCES');
}

/** As Exchange would answer ecTooManySessions, had it been asked. */
export function tooManySessions(why: Refusal, user: string, server: string, context: string, limiter: Limiter): MapiError {
  return refusal(why, MAPI_E_SESSION_LIMIT, context, `${held('sessions', `for ${user} on ${server}`, 'sessionsPerUser', limiter)}: ${ENDS[why]}`, 'MAPI_E_SESSION_LIMIT');
}

/** Why a call that has not ended yet waits for the network. */
export function waitsForSession(user: string, server: string, limiter: Limiter): string {
  return `the call waited for its turn: ${held('sessions', `for ${user} on ${server}`, 'sessionsPerUser', limiter)}`;
}

export function waitsForRequest(server: string, limiter: Limiter): string {
  return `the call waited for its turn: ${limiter.held} requests to ${server} are under way, and the limit is ${limiter.limit} (limits.requestsPerServer)`;
}

function refusal(why: Refusal, hresult: number, context: string, detail: string, hintCode: string): MapiError {
  return new MapiError({ hresult: why === 'deadline' ? MAPI_E_TIMEOUT : hresult, context, detail, hint: hintFor(hintCode, context, undefined) });
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1_000)} s`;
}

function openedAt(origin: { readonly stack?: string } | undefined): string {
  const line = origin?.stack?.split('\n').find((frame) => /^\s*at /.test(frame) && !/node:internal|[\\/]exchange-mapi[\\/](?:lib|dist)[\\/]/.test(frame));
  return line === undefined ? '' : ` (opened ${line.trim()})`;
}
