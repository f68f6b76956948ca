// What tests of notifications need beside MapiClient: the unasked part of replies, waiting, and a mailbox for each test.

import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type LocalExchange, type LocalExchangeOptions, type LocalMailbox, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import { PR_SUBJECT } from '../../../lib/local-exchange/store/property-tags.ts';
import { notificationWaitResponse } from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { isSuccess, readResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { type Notification, notify, notifyId, pendingId } from '../../../lib/local-exchange/wire/rops/notify.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { decodeReply, logonRequest, mailClient, MapiClient, type Reply } from './mapi-client.ts';

export const noHandle = 0xffffffff;

export interface Told {
  readonly responses: RopResponse[];
  readonly notifications: Notification[];
  /** RopPending was there: more is waiting. */
  readonly isPending: boolean;
  readonly handles: number[];
}

/** One ROP list of a reply: the responses, then what nobody asked for. */
export function readTold(list: Uint8Array, requests: readonly RopRequest[], columns?: readonly number[]): Omit<Told, 'handles'> {
  const reader = new Reader(list);
  if (columns !== undefined) reader.columns = columns;
  const responses: RopResponse[] = [];
  const notifications: Notification[] = [];
  let isPending = false;
  for (const { rop } of requests) if (rop !== 'Release') responses.push(readResponse(reader, rop));
  while (reader.remaining > 0) {
    const ropId = list[reader.offset];
    if (ropId === notifyId) notifications.push(notify.read(reader));
    else if (ropId === pendingId) {
      reader.view(3);
      isPending = true;
    } else throw new Error(`RopId ${ropId} after the responses`);
  }
  return { responses, notifications, isPending };
}

/** A client that is logged on. Requests are answered with their notifications. */
export class NotificationClient extends MapiClient {
  logon = noHandle;

  static async connect(exchange: LocalExchange, address = 'alice@contoso.com'): Promise<NotificationClient> {
    const { url } = mailClient(exchange, address);
    const client = new NotificationClient(url, address);
    await client.connect(exchange.legacyDn(address));
    const { handles } = await client.tell([logonRequest(exchange.legacyDn(address))], [noHandle]);
    client.logon = handles[0]!;
    return client;
  }

  async tell(
    requests: readonly RopRequest[], handles: readonly number[], { columns, ...options }: { columns?: readonly number[]; flags?: number; maxRopOut?: number } = {},
  ): Promise<Told> {
    const result = await this.execute(requests, handles, options);
    if (result.statusCode !== 0) throw new Error(`StatusCode 0x${result.statusCode.toString(16)}`);
    return { ...readTold(result.payloads[0]!.list, requests, columns), handles: result.handles };
  }

  /** Opens something and gives its handle. */
  async open(request: RopRequest, input = this.logon): Promise<number> {
    const { responses, handles } = await this.tell([request], [input, noHandle]);
    if (!isSuccess(responses[0]!.returnValue)) throw new Error(`${request.rop}: 0x${responses[0]!.returnValue.toString(16)}`);
    return handles[1]!;
  }

  openFolder(counter: number): Promise<number> {
    return this.open({ rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: shortId(counter), openModeFlags: 0 });
  }

  register(notificationTypes: number, scope?: { folder: number; message?: number }): Promise<number> {
    const given = scope && { folderId: shortId(scope.folder), messageId: scope.message === undefined ? 0n : shortId(scope.message) };
    return this.open({ rop: 'RegisterNotification', logonId: 0, inputIndex: 0, outputIndex: 1, notificationTypes, ...(given && { scope: given }) });
  }

  /** What is waiting. */
  async fetch(options: { flags?: number; maxRopOut?: number } = {}): Promise<Notification[]> {
    const found: Notification[] = [];
    for (let isPending = true; isPending; ) {
      const told = await this.tell([], [], options);
      found.push(...told.notifications);
      ({ isPending } = told);
    }
    return found;
  }

  async waitForEvent(signal?: AbortSignal): Promise<{ errorCode: number | undefined; eventPending: number; reply: Reply }> {
    const reply = await this.post('NotificationWait', new Uint8Array(8), {}, signal);
    const decoded = decodeReply(notificationWaitResponse, reply);
    return { errorCode: decoded.errorCode, eventPending: 'eventPending' in decoded ? decoded.eventPending : 0, reply };
  }
}

export interface NotificationTest {
  readonly exchange: LocalExchange;
  readonly address: string;
  readonly mailbox: LocalMailbox;
  readonly client: NotificationClient;
  /** A message of this subject, in the Inbox unless told. */
  readonly add: (subject?: string, folder?: string) => Message;
}

/** Starts a server for the tests of this file; gives each test a mailbox of its own, and a client that is logged on to it. */
export function forEachTest(options: LocalExchangeOptions, given: (test: NotificationTest) => void): void {
  let exchange: LocalExchange;
  let users = 0;
  beforeAll(async () => {
    exchange = await startLocalExchange(options);
  });
  afterAll(() => exchange.close());
  beforeEach(async () => {
    const address = `user${users++}@contoso.com`;
    const mailbox = exchange.addUser({ address, password: 'secret' });
    given({
      exchange,
      address,
      mailbox,
      client: await NotificationClient.connect(exchange, address),
      add: (subject = 'Hello', folder = 'Inbox') => mailbox.addMessage([{ tag: PR_SUBJECT, value: subject }], { folder }),
    });
  });
}

/** Identifiers as they are read: unsigned. */
export function id(counter: number): bigint {
  return BigInt.asUintN(64, shortId(counter));
}

/** A message or folder, by what carries its number. */
export const idOf = ({ counter }: { readonly counter: number }): bigint => id(counter);
