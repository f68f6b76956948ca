// The header section of a MAPI over HTTP request: MS-OXCMAPIHTTP 2.2.3.2 and 3.2.5.2.

import type { IncomingMessage } from 'node:http';
import { clientVersion, type ClientVersion } from './client-version.ts';
import { ResponseCodeError, responseInvalidHeader, responseInvalidVerb, responseMissingHeader } from './response-code.ts';

export interface RequestHead {
  readonly requestType: string;
  readonly requestId: string;
  readonly clientInfo: string;
  readonly clientVersion: ClientVersion | undefined;
  readonly cookies: ReadonlyMap<string, string>;
}

const requestIdPattern = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}:\d{1,20}$/i;
const tokenPattern = /^[A-Za-z]{1,64}$/;
const contentTypePattern = /^application\/mapi-http\s*(;.*)?$/i;
const maximumClientInfo = 1024;

/** @throws ResponseCodeError */
export function readRequestHead(request: IncomingMessage): RequestHead {
  if (request.method !== 'POST') throw new ResponseCodeError(responseInvalidVerb, request.method);
  const requestType = required(request, 'x-requesttype');
  const requestId = required(request, 'x-requestid');
  const clientInfo = required(request, 'x-clientinfo');
  if (!contentTypePattern.test(header(request, 'content-type') ?? '')) throw new ResponseCodeError(responseInvalidHeader, 'Content-Type');
  if (!tokenPattern.test(requestType)) throw new ResponseCodeError(responseInvalidHeader, 'X-RequestType');
  if (!requestIdPattern.test(requestId)) throw new ResponseCodeError(responseInvalidHeader, 'X-RequestId');
  if (clientInfo.length > maximumClientInfo) throw new ResponseCodeError(responseInvalidHeader, 'X-ClientInfo');
  return {
    requestType, requestId, clientInfo,
    clientVersion: clientVersion(header(request, 'x-clientapplication'), header(request, 'user-agent')),
    cookies: readCookies(request.headers.cookie ?? ''),
  };
}

/** The last cookie of a name counts, as with a client that adds new ones to the old. */
function readCookies(text: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of text.split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0) cookies.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return cookies;
}

function required(request: IncomingMessage, name: string): string {
  const value = header(request, name);
  if (value === undefined || value === '') throw new ResponseCodeError(responseMissingHeader, name);
  return value;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
