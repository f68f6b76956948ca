// What the two MAPI over HTTP endpoints have in common: MS-OXCMAPIHTTP 3.2.5.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DirectoryEntry } from '../directory.ts';
import { type Dialect, Reader } from '../wire/reader.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';
import { WireError } from '../wire/wire-error.ts';
import { contextCookie, sequenceCookie } from './context-table.ts';
import type { Interception } from './interception.ts';
import { MapiReply, refuse } from './mapi-reply.ts';
import { discardBody, readBody } from './read-body.ts';
import { readRequestHead, type RequestHead } from './request-head.ts';
import {
  ResponseCodeError, responseInvalidRequestBody, responseInvalidRequestType, responseUnknownFailure,
} from './response-code.ts';
import type { ServerSettings } from './server-settings.ts';
import { type ContextState, SessionContext } from './session-context.ts';

/** The request being processed, as a call sees it. */
export interface MapiRequest<M extends MailboxAccount, S extends ContextState> {
  readonly head: RequestHead;
  readonly body: Reader;
  readonly user: DirectoryEntry<M>;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** There unless the call is of kind 'create'. */
  readonly context: SessionContext | undefined;
  readonly state: S | undefined;
}

/** A request of kind 'create' may give the state of a new session context. */
export interface Created<S> {
  readonly body: Uint8Array;
  readonly state?: S;
}

/**
 * - 'create': Connect, Bind; - 'use': whatever runs in a session context; - 'end': Disconnect, Unbind;
 * - 'wait': NotificationWait, which runs beside others and leaves the sequence alone;
 * - 'free': runs in a session context when the client has one, and without.
 */
export type MapiCall<M extends MailboxAccount, S extends ContextState> =
  | { readonly kind: 'create'; readonly run: (request: MapiRequest<M, S>) => Created<S> }
  | { readonly kind: 'use' | 'end' | 'free'; readonly run: (request: MapiRequest<M, S>) => Uint8Array }
  | { readonly kind: 'wait'; readonly run: (request: MapiRequest<M, S>) => Promise<Uint8Array> };

export class MapiEndpoint<M extends MailboxAccount, S extends ContextState> {
  /** 'emsmdb' or 'nspi'. */
  readonly name: string;
  readonly #dialect: Dialect;
  readonly #settings: ServerSettings<M>;
  readonly #calls: ReadonlyMap<string, readonly [string, MapiCall<M, S>]>;
  readonly #stateOf: (context: SessionContext) => S;

  constructor(
    name: string, dialect: Dialect, settings: ServerSettings<M>, calls: Readonly<Record<string, MapiCall<M, S>>>, stateOf: (context: SessionContext) => S,
  ) {
    this.name = name;
    this.#dialect = dialect;
    this.#settings = settings;
    this.#calls = new Map(Object.entries(calls).map(([requestType, call]) => [requestType.toLowerCase(), [requestType, call]]));
    this.#stateOf = stateOf;
  }

  /** Answers one authenticated request; never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse, user: DirectoryEntry<M>): Promise<void> {
    const { reply, statistics, report } = this.#settings;
    let head: RequestHead | undefined;
    try {
      head = readRequestHead(request);
      const [requestType, call] = this.#calls.get(head.requestType.toLowerCase()) ?? [head.requestType, undefined];
      if (call === undefined) throw new ResponseCodeError(responseInvalidRequestType);
      statistics.count(requestType);
      const body = await readBody(request, this.#settings.maximumBodyBytes);
      statistics.bytesIn += body.byteLength;
      const interception = this.#settings.intercept({ endpoint: this.name, requestType, address: user.address });
      await this.#process(head, call, new Reader(body, { dialect: this.#dialect }), user, response, interception);
    } catch (error) {
      if (response.destroyed || response.writableEnded) return;
      if (response.headersSent) {
        response.destroy();
        report(error);
        return;
      }
      discardBody(request);
      refuse(response, head ?? echo(request), asResponseCode(error, report), reply.serverApplication);
    }
  }

  async #process(
    head: RequestHead, call: MapiCall<M, S>, body: Reader, user: DirectoryEntry<M>, response: ServerResponse, interception: Interception | undefined,
  ): Promise<void> {
    const { contexts } = this.#settings;
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    if (interception?.responseCode !== undefined) throw new ResponseCodeError(interception.responseCode, 'as asked for');
    if (interception?.httpStatus !== undefined) {
      response.writeHead(interception.httpStatus).end();
      return;
    }
    if (interception?.loseContext === true) contexts.endFormer(this.name, user, head.cookies);
    if (interception?.cutConnection === 'before') {
      response.destroy();
      return;
    }
    const common = { head, body, user, signal: gone.signal };
    if (call.kind === 'create') return this.#create(call, { ...common, context: undefined, state: undefined }, response, interception);

    if (call.kind === 'free' && !head.cookies.has(contextCookie)) {
      const reply = new MapiReply(response, head, [], this.#settings.reply);
      return this.#answer(reply, response, interception, gone.signal, () => call.run({ ...common, context: undefined, state: undefined }));
    }
    const context = contexts.find(this.name, user, head.cookies, call.kind !== 'wait');
    context.lastUsedMs = performance.now();
    if (call.kind !== 'wait') {
      context.rotateSequence();
      context.busy = true;
    }
    try {
      // A wait's header section is old when it ends: its sequence would undo that of the requests beside it.
      const cookies = this.#cookies(context).slice(0, call.kind === 'wait' ? 1 : 2);
      const reply = new MapiReply(response, head, cookies, this.#settings.reply);
      await this.#answer(reply, response, interception, gone.signal, () => call.run({ ...common, context, state: this.#stateOf(context) }));
      if (call.kind === 'end') contexts.end(context);
    } finally {
      if (call.kind !== 'wait') context.busy = false;
      context.lastUsedMs = performance.now();
    }
  }

  /** The cookies of the new context belong into the header section, so its reply starts when the call is done. */
  async #create(call: MapiCall<M, S> & { kind: 'create' }, request: MapiRequest<M, S>, response: ServerResponse, interception: Interception | undefined): Promise<void> {
    const { contexts } = this.#settings;
    await pause(interception, request.signal);
    if (request.signal.aborted) return;
    contexts.endFormer(this.name, request.user, request.head.cookies);
    const { body, state } = call.run(request);
    const context = state === undefined ? undefined : new SessionContext(this.name, request.user, state);
    if (context !== undefined) contexts.add(context);
    const reply = new MapiReply(response, request.head, context === undefined ? [] : this.#cookies(context), this.#settings.reply);
    await this.#answer(reply, response, interception?.cutConnection === 'after' ? { cutConnection: 'after' } : undefined, request.signal, () => body);
  }

  async #answer(
    reply: MapiReply, response: ServerResponse, interception: Interception | undefined, signal: AbortSignal, run: () => Uint8Array | Promise<Uint8Array>,
  ): Promise<void> {
    await pause(interception, signal);
    try {
      const body = await run();
      if (interception?.cutConnection === 'after') response.destroy();
      else this.#settings.statistics.bytesOut += reply.done(body);
    } catch (error) {
      reply.failed(asResponseCode(error, this.#settings.report));
    }
  }

  #cookies(context: SessionContext): string[] {
    const attributes = `path=/mapi/${this.name}; HttpOnly`;
    return [`${contextCookie}=${context.cookie}; ${attributes}`, `${sequenceCookie}=${context.sequence}; ${attributes}`];
  }
}

async function pause(interception: Interception | undefined, signal: AbortSignal): Promise<void> {
  if (interception?.delayMs === undefined) return;
  // Ends early when the client leaves: there is nobody to wait for.
  await sleep(interception.delayMs, undefined, { signal }).catch(() => undefined);
}

function asResponseCode(error: unknown, report: (error: unknown) => void): ResponseCodeError {
  if (error instanceof ResponseCodeError) return error;
  if (error instanceof WireError) return new ResponseCodeError(responseInvalidRequestBody, error.message);
  report(error);
  return new ResponseCodeError(responseUnknownFailure);
}

/** What can be repeated of a header section that was refused. */
function echo(request: IncomingMessage): Partial<RequestHead> {
  const value = (name: string): string | undefined => {
    const text = request.headers[name];
    return typeof text === 'string' && /^[\x20-\x7e]{1,256}$/.test(text) ? text : undefined;
  };
  const requestType = value('x-requesttype');
  const requestId = value('x-requestid');
  const clientInfo = value('x-clientinfo');
  return {
    ...(requestType !== undefined && { requestType }),
    ...(requestId !== undefined && { requestId }),
    ...(clientInfo !== undefined && { clientInfo }),
  };
}
