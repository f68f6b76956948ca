// Runs the ROP lists of one session context. MS-OXCROPS 3.2.5, MS-OXCRPC 3.1.4.2.

import {
  ecBufferTooSmall, ecDstNullObject, ecError, ecNone, ecNotImplemented, ecNotSupported, ecNullObject, ecRpcFailed, ecRpcFormat,
  ecServerOOM, rpcBadStubData,
} from './error-codes.ts';
import { extendedHeaderSize, maximumPayloadSize, readExtendedBuffers, writeExtendedBuffers } from './extended-buffer.ts';
import { fitResult } from './fit-response.ts';
import { HandleTable } from './handle-table.ts';
import { NotificationQueue } from './notification-queue.ts';
import {
  echoedIndex, isSuccess, noHandle, type ParsedRequest, readPayload, readRequests, responsePrefixSize, writeBufferTooSmall, writePayload,
  writeResponse,
} from './rop-buffer.ts';
import { type MailboxAccount, type NotificationData, type RopCall, RopError, type RopHandlers, type RopSession, type ServerObject } from './rop-handler.ts';
import { serverChoosesSize } from './rops/fast-transfer.ts';
import type { RopName, RopRequest, RopResponse, RopResult } from './rops/index.ts';
import { largestByteCount } from './rops/streams.ts';
import { RowWriter } from './row-writer.ts';
import type { Row, RowBlock } from './values.ts';
import { WireError } from './wire-error.ts';
import { Writer, WriterFullError } from './writer.ts';

/** Flags of an Execute request: MS-OXCMAPIHTTP 2.2.4.2.1. */
export const executeNoCompression = 0x1;
export const executeNoXorMagic = 0x2;
export const executeChain = 0x4;

/** A request's ROP buffer may be this large. */
export const maximumRopBuffer = 0x40000;
/** A reply's may be, because the server announces ULTRA_LARGE_PACKED_DOWNLOAD_BUFFERS. */
export const maximumRopOut = 0x100000;
const maximumChain = 96;
/** MS-OXCRPC 3.1.4.2.1.2: no further buffer when less room than this is left in the reply. */
const queryRowsChainRoom = 0x8000;
const streamChainRoom = 0x2000;
/** MS-OXCTABL 2.2.2.1.3: what a bookmark or a cursor did not reach makes the rest of the list meaningless. */
const stopsOnFailure: ReadonlySet<RopName> = new Set(['SeekRow', 'SeekRowBookmark', 'CreateBookmark']);
const queryRowsNoAdvance = 0x01;
const originBeginning = 0;
const originEnd = 2;
const transferPartial = 1;

/** The Execute as a whole fails: ErrorCode or StatusCode of its reply. */
export class ExecuteError extends Error {
  readonly code: number;

  constructor(code: number, reason: string) {
    super(`${reason} (0x${code.toString(16)})`);
    this.name = 'ExecuteError';
    this.code = code;
  }
}

export interface ExecuteInput {
  readonly flags: number;
  readonly ropBuffer: Uint8Array;
  readonly maxRopOut: number;
}

/** What a ROP is answered, and the object it opened. */
interface Outcome {
  readonly response: RopResponse;
  readonly opened: ServerObject | undefined;
}

/** The last ROP of a list and what it was answered: chaining goes on from there. */
interface Answered {
  readonly request: RopRequest;
  readonly response: RopResponse;
}

export interface RopExecutorOptions {
  /** Hears of errors that are this server's own. */
  readonly report?: (error: unknown) => void;
  /** The largest reply, whatever the client allows. */
  readonly maxRopOut?: number;
  /** As many notifications wait before the client loses some. */
  readonly notificationLimit?: number;
  /** Hears of each notification that the client will never get. */
  readonly onNotificationDropped?: () => void;
  /** A fault for tests: notifications that are lost without a trace. */
  readonly losesNotification?: (notification: NotificationData) => boolean;
}

/** One ROP list of a reply. */
interface ReplyPart {
  readonly list: Uint8Array;
  /** Bytes that the list may have. */
  readonly limit: number;
}

export class RopExecutor<M extends MailboxAccount = MailboxAccount> {
  readonly #handlers: RopHandlers<M>;
  readonly #session: RopSession<M>;
  readonly #report: (error: unknown) => void;
  readonly #maxRopOut: number;
  /** What has happened that the client wants to hear of. */
  readonly notifications: NotificationQueue;
  readonly #objects: HandleTable;

  constructor(handlers: RopHandlers<M>, session: RopSession<M>, options: RopExecutorOptions = {}) {
    this.#handlers = handlers;
    this.#session = session;
    this.#report = options.report ?? (() => undefined);
    this.#maxRopOut = options.maxRopOut ?? maximumRopOut;
    this.notifications = new NotificationQueue(session.codePage, options.notificationLimit, options.onNotificationDropped, options.losesNotification);
    this.#objects = new HandleTable((handle) => this.notifications.forget(handle));
  }

  get objectCount(): number {
    return this.#objects.size;
  }

  /** Releases every object of the context. */
  close(): void {
    this.#objects.releaseAll();
    this.notifications.close();
    this.#session.end?.();
  }

  /** @throws ExecuteError when there is no reply buffer at all. */
  execute(input: ExecuteInput): Uint8Array {
    const { requests, handles } = this.#decode(input);
    this.notifications.begin();
    try {
      const parts = this.#runParts(requests, handles, input);
      return writeExtendedBuffers(parts.map(({ list }) => writePayload({ list, handles })), {
        compress: (input.flags & executeNoCompression) === 0,
        xor: (input.flags & executeNoXorMagic) === 0,
      });
    } finally {
      this.notifications.end();
    }
  }

  #runParts(requests: readonly ParsedRequest[], handles: number[], { flags, maxRopOut }: ExecuteInput): readonly ReplyPart[] {
    const maximum = Math.min(maxRopOut, this.#maxRopOut);
    const { part, last, isCut } = this.#runList(requests, handles, Math.min(maximumPayloadSize, maximum - extendedHeaderSize));
    const parts = [part];
    if ((flags & executeChain) !== 0 && last !== undefined) this.#chain(last, handles, parts, maximum);
    // Nothing follows RopBufferTooSmall: MS-OXCROPS 2.2.15.1.
    if (!isCut) this.#addNotifications(parts);
    return parts;
  }

  #decode({ ropBuffer, maxRopOut }: ExecuteInput): { requests: ParsedRequest[]; handles: number[] } {
    if (ropBuffer.byteLength > maximumRopBuffer) throw new ExecuteError(rpcBadStubData, 'the ROP buffer is too large');
    if (maxRopOut < extendedHeaderSize || maxRopOut > maximumRopOut) throw new ExecuteError(rpcBadStubData, `MaxRopOut ${maxRopOut}`);
    if (ropBuffer.byteLength < extendedHeaderSize) throw new ExecuteError(ecRpcFailed, 'the ROP buffer is smaller than a header');
    try {
      const payloads = readExtendedBuffers(ropBuffer);
      // Packed input is for ROPs whose capability this server does not announce.
      if (payloads.length > 1) throw new ExecuteError(ecRpcFormat, `${payloads.length} extended buffers in a request`);
      const { list, handles } = readPayload(payloads[0]!);
      return { requests: readRequests(list, this.#session.codePage), handles };
    } catch (error) {
      if (error instanceof WireError) throw new ExecuteError(ecRpcFormat, error.message);
      throw error;
    }
  }

  /**
   * Runs a list into one payload. Room for RopBufferTooSmall with everything not yet run is kept, so that the list can be cut
   * anywhere. `last` is there when the list was done to its end.
   */
  #runList(requests: readonly ParsedRequest[], handles: number[], maximum: number): { part: ReplyPart; last?: Answered; isCut: boolean } {
    const limit = maximum - payloadOverhead(handles);
    if (limit < 0) throw new ExecuteError(ecBufferTooSmall, 'the handle table does not fit');
    const writer = new Writer({ codePage: this.#session.codePage, limit });
    let unprocessedSize = requests.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    let last: Answered | undefined;
    let isCut = false;
    for (const [index, { request, bytes }] of requests.entries()) {
      last = undefined;
      unprocessedSize -= bytes.byteLength;
      if (request.rop === 'Release') {
        this.#release(request, handles);
        continue;
      }
      const reserve = unprocessedSize === 0 ? 0 : bufferTooSmallPrefixSize + unprocessedSize;
      try {
        const response = this.#answer(request, handles, writer, reserve);
        last = { request, response };
        if (stopsOnFailure.has(request.rop) && !isSuccess(response.returnValue)) break;
      } catch (error) {
        if (!(error instanceof WriterFullError)) throw error;
        // MS-OXCROPS 3.2.5.2: not even the first response fits.
        if (index === 0) throw new ExecuteError(request.rop === 'GetPropertiesAll' ? ecServerOOM : ecBufferTooSmall, request.rop);
        this.#cutShort(writer, requests.slice(index));
        last = undefined;
        isCut = true;
        break;
      }
    }
    const part = { list: writer.finish(), limit };
    return last === undefined ? { part, isCut } : { part, last, isCut };
  }

  /** MS-OXCROPS 3.2.5: at the end of the list, as many as there is room for. */
  #addNotifications(parts: ReplyPart[]): void {
    const { list, limit } = parts.at(-1)!;
    const notifications = this.notifications.take(limit - list.byteLength, parts.length === 1 && list.byteLength === 0);
    if (notifications.byteLength > 0) parts[parts.length - 1] = { list: Buffer.concat([list, notifications]), limit };
  }

  #cutShort(writer: Writer, unprocessed: readonly ParsedRequest[]): void {
    try {
      writeBufferTooSmall(writer, maximumPayloadSize, unprocessed.map(({ bytes }) => bytes));
    } catch (error) {
      if (error instanceof WriterFullError) throw new ExecuteError(ecBufferTooSmall, 'RopBufferTooSmall itself does not fit');
      throw error;
    }
  }

  #release(request: RopRequest<'Release'>, handles: number[]): void {
    const handle = handles[request.inputIndex ?? 0];
    if (handle === undefined || handle === noHandle) return;
    this.#objects.release(handle);
    handles[request.inputIndex ?? 0] = noHandle;
  }

  /** Runs one ROP and writes its response. @throws WriterFullError when the response does not fit; then nothing is kept of it. */
  #answer(request: RopRequest, handles: number[], writer: Writer, reserve: number): RopResponse {
    const room = writer.room - reserve;
    // Values are left out only when they would not fit a reply of their own either: RopBufferTooSmall loses nothing.
    const { response, opened } = this.#run(request, handles, room, writer.length === 0 ? room : writer.limit);
    const out = new Writer({ codePage: this.#session.codePage, limit: Math.max(0, room) });
    try {
      this.#write(out, request, response);
      writer.bytes(out.finish());
    } catch (error) {
      opened?.release?.();
      throw error;
    }
    if (opened !== undefined && request.outputIndex !== undefined) {
      const { logonId } = request;
      const handle = request.rop === 'Logon' ? this.#objects.addLogon(opened, logonId) : this.#objects.add(opened, logonId);
      handles[request.outputIndex] = handle;
      opened.opened?.(this.notifications.sink(handle, logonId));
    }
    return response;
  }

  /** A response that this side cannot encode is a mistake of the handler, and the client still gets an answer. */
  #write(out: Writer, request: RopRequest, response: RopResponse): void {
    try {
      writeResponse(out, response, request.destinationIndex);
    } catch (error) {
      if (error instanceof WriterFullError) throw error;
      this.#report(error);
      out.truncate(0);
      writeResponse(out, failure(request, ecError), request.destinationIndex);
    }
  }

  #run(request: RopRequest, handles: readonly number[], room: number, roomForValues: number): Outcome {
    let opened: ServerObject | undefined;
    let warning = ecNone;
    try {
      const input = request.rop === 'Logon' ? noObject : this.#objects.find(handles[request.inputIndex ?? 0], request.logonId);
      const destination = request.destinationIndex === undefined ? undefined : this.#destination(handles[request.destinationIndex], request);
      const handler = this.#handlers[request.rop as keyof RopHandlers<M>] as Handler<M> | undefined;
      if (handler === undefined) throw new RopError(request.rop === 'GetStoreState' ? ecNotImplemented : ecNotSupported);
      if (request.outputIndex !== undefined) {
        if (request.outputIndex >= handles.length) throw new RopError(ecNullObject);
        this.#objects.expectRoom();
      }
      const { codePage } = this.#session;
      const call: RopCall<M> = {
        session: this.#session,
        logonId: request.logonId,
        input,
        logon: this.#objects.logon(request.logonId),
        destination,
        room: Math.max(0, room - responsePrefixSize),
        open: (object) => {
          opened = object;
        },
        rowWriter: (columns) => {
          const prefix = responsePrefixSize + rowsPrefixSize(request.rop);
          return new RowWriter(columns, room - prefix, codePage, roomForValues - prefix);
        },
        encodeRows: (columns, rows) => encodeTableRows(columns, rows, roomForValues - responsePrefixSize - rowsPrefixSize(request.rop), codePage),
        warn: (code) => {
          warning = code;
        },
      };
      const result = fitResult(request, handler(this.#fitRequest(request, room), call), room, roomForValues, codePage);
      if (request.outputIndex !== undefined && opened === undefined) throw new Error(`${request.rop} opened nothing`);
      return { response: { rop: request.rop, index: echoedIndex(request), returnValue: warning, result } as RopResponse, opened };
    } catch (error) {
      opened?.release?.();
      if (error instanceof WriterFullError) throw error;
      return { response: failure(request, this.#codeOf(error)), opened: undefined };
    }
  }

  #destination(handle: number | undefined, request: RopRequest): ServerObject {
    try {
      return this.#objects.find(handle, request.logonId);
    } catch (error) {
      if (error instanceof RopError && error.code === ecNullObject) throw new RopError(ecDstNullObject);
      throw error;
    }
  }

  #fitRequest(request: RopRequest, room: number): RopRequest {
    if (request.rop !== 'ReadStream') return request;
    return { ...request, byteCount: Math.max(0, Math.min(wantedBytes(request), room - responsePrefixSize - 2)) };
  }

  #codeOf(error: unknown): number {
    const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
    if (typeof code === 'number') return code >>> 0;
    this.#report(error);
    return ecError;
  }

  /** MS-OXCRPC 3.1.4.2.1.2: further buffers, each with one more response of the list's last ROP. */
  #chain(answered: Answered, handles: number[], parts: ReplyPart[], maximum: number): void {
    const overhead = extendedHeaderSize + payloadOverhead(handles);
    let total = parts[0]!.list.byteLength + overhead;
    for (let next = continuation(answered); next !== undefined && parts.length < maximumChain; ) {
      const remaining = maximum - total - extendedHeaderSize;
      if (remaining < chainRoom(next.rop)) return;
      const limit = Math.min(maximumPayloadSize, remaining) - payloadOverhead(handles);
      const writer = new Writer({ codePage: this.#session.codePage, limit });
      let response: RopResponse;
      try {
        response = this.#answer(next, handles, writer, 0);
      } catch (error) {
        if (error instanceof WriterFullError) return;
        throw error;
      }
      if (!isSuccess(response.returnValue) || isEmpty(response)) return;
      const list = writer.finish();
      parts.push({ list, limit });
      total += list.byteLength + overhead;
      next = continuation({ request: next, response });
    }
  }
}

type Handler<M extends MailboxAccount> = (request: RopRequest, call: RopCall<M>) => unknown;

/** Input of RopLogon, which has none. */
const noObject: ServerObject = {};
const bufferTooSmallPrefixSize = 3;

function failure(request: RopRequest, returnValue: number): RopResponse {
  return { rop: request.rop, index: echoedIndex(request), returnValue } as RopResponse;
}

function payloadOverhead(handles: readonly number[]): number {
  return 2 + 4 * handles.length;
}

/** Origin and RowCount; in ExpandRow ExpandedRowCount and RowCount. */
function rowsPrefixSize(name: RopName): number {
  return name === 'QueryRows' ? 3 : 6;
}

function wantedBytes(request: RopRequest<'ReadStream'>): number {
  return request.byteCount === largestByteCount ? (request.maximumByteCount ?? 0) : request.byteCount;
}

function chainRoom(name: RopName): number {
  return name === 'QueryRows' ? queryRowsChainRoom : streamChainRoom;
}

/** The ROP that goes on where this one stopped; undefined when there is nothing more to get. */
function continuation({ request, response }: Answered): RopRequest | undefined {
  if (!isSuccess(response.returnValue)) return undefined;
  if (request.rop === 'QueryRows') {
    // MS-OXCTABL asks for EnablePackedBuffers, others chain without it: a client that sends Chain is prepared for both.
    if ((request.queryRowsFlags & queryRowsNoAdvance) !== 0) return undefined;
    const { origin, rows } = response.result as RopResult<'QueryRows'>;
    const rowCount = request.rowCount - rows.count;
    const atEnd = origin === (request.forwardRead ? originEnd : originBeginning);
    return rowCount <= 0 || rows.count === 0 || atEnd ? undefined : { ...request, rowCount };
  }
  if (request.rop === 'ReadStream') {
    const { data } = response.result as RopResult<'ReadStream'>;
    const maximumByteCount = wantedBytes(request) - data.byteLength;
    return maximumByteCount <= 0 || data.byteLength === 0 ? undefined : { ...request, byteCount: largestByteCount, maximumByteCount };
  }
  if (request.rop === 'FastTransferSourceGetBuffer') {
    const { transferStatus } = response.result as RopResult<'FastTransferSourceGetBuffer'>;
    return request.bufferSize === serverChoosesSize && transferStatus === transferPartial ? request : undefined;
  }
  return undefined;
}

function isEmpty(response: RopResponse): boolean {
  if (response.rop === 'QueryRows') return response.result?.rows.count === 0;
  return response.rop === 'ReadStream' && response.result?.data.byteLength === 0;
}

/** Rows outside QueryRows, with the same cuts. */
function encodeTableRows(columns: readonly number[], rows: readonly Row[], room: number, codePage: number): RowBlock {
  const writer = new RowWriter(columns, room, codePage);
  for (const row of rows) writer.add(row);
  return writer.finish();
}
