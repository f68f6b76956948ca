// The reply to a request: header section and the framing of its body. MS-OXCMAPIHTTP 2.2.2.2 and 2.2.7.

import type { ServerResponse } from 'node:http';
import type { RequestHead } from './request-head.ts';
import { type ResponseCodeError, responseSuccess } from './response-code.ts';

export interface ReplyOptions {
  readonly serverApplication: string;
  readonly pendingPeriodMs: number;
  readonly expirationMs: number;
}

/** An accepted request: PROCESSING goes out at once, PENDING while it takes long, then DONE with the result. */
export class MapiReply {
  readonly #response: ServerResponse;
  readonly #started = new Date();
  readonly #startedMs = performance.now();
  readonly #pending: NodeJS.Timeout;

  constructor(response: ServerResponse, head: RequestHead, cookies: readonly string[], options: ReplyOptions) {
    this.#response = response;
    response.writeHead(200, {
      'Cache-Control': 'private',
      'Content-Type': 'application/mapi-http',
      'X-RequestType': head.requestType,
      'X-RequestId': head.requestId,
      'X-ClientInfo': head.clientInfo,
      'X-ResponseCode': String(responseSuccess),
      'X-PendingPeriod': String(options.pendingPeriodMs),
      'X-ExpirationInfo': String(options.expirationMs),
      'X-ServerApplication': options.serverApplication,
      'Set-Cookie': [...cookies],
    });
    response.write('PROCESSING\r\n');
    this.#pending = setInterval(() => response.write('PENDING\r\n'), options.pendingPeriodMs);
    response.once('close', () => clearInterval(this.#pending));
  }

  /** Returns the number of bytes of the result. */
  done(body: Uint8Array): number {
    const head = Buffer.from(`DONE\r\n${this.#times()}\r\n`, 'latin1');
    this.#end(Buffer.concat([head, body]));
    return body.byteLength;
  }

  /** A failure that shows up only now: an X-ResponseCode here counts more than the one in the header section. */
  failed(error: ResponseCodeError): void {
    this.#end(Buffer.from(`DONE\r\nX-ResponseCode: ${error.responseCode}\r\n${this.#times()}\r\n`, 'latin1'));
  }

  #times(): string {
    return `X-ElapsedTime: ${Math.round(performance.now() - this.#startedMs)}\r\nX-StartTime: ${this.#started.toUTCString()}\r\n`;
  }

  #end(bytes: Buffer): void {
    clearInterval(this.#pending);
    this.#response.end(bytes);
  }
}

/** A request that is not accepted. The text is for logs only. */
export function refuse(response: ServerResponse, head: Partial<RequestHead>, error: ResponseCodeError, serverApplication: string): void {
  const title = 'MAPI over HTTP error';
  const text = `<!DOCTYPE html>\r\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${escapeHtml(error.message)}</p></body></html>\r\n`;
  response.writeHead(200, {
    'Cache-Control': 'private',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-ResponseCode': String(error.responseCode),
    'X-ServerApplication': serverApplication,
    ...(head.requestType !== undefined && { 'X-RequestType': head.requestType }),
    ...(head.requestId !== undefined && { 'X-RequestId': head.requestId }),
    ...(head.clientInfo !== undefined && { 'X-ClientInfo': head.clientInfo }),
  });
  response.end(text);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
