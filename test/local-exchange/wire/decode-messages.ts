// Whole messages, decoded by the request types they came with: what captures and hostile bytes are run through.

import * as nspi from '../../../lib/local-exchange/nspi/bodies.ts';
import {
  connectRequest, connectResponse, decodeBody, disconnectRequest, disconnectResponse, executeRequest, executeResponse, failureResponse,
  notificationWaitRequest, notificationWaitResponse,
} from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { readAuxiliary } from '../../../lib/local-exchange/wire/auxiliary.ts';
import type { Codec } from '../../../lib/local-exchange/wire/codec.ts';
import { readExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { type ParsedRequest, readPayload, readRequests, readResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { type Notification, notify, notifyId } from '../../../lib/local-exchange/wire/rops/notify.ts';

interface Bodies {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly request: Codec<any>;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly response: Codec<any>;
}

export const emsmdbBodies: Readonly<Record<string, Bodies>> = {
  Connect: { request: connectRequest, response: connectResponse },
  Execute: { request: executeRequest, response: executeResponse },
  Disconnect: { request: disconnectRequest, response: disconnectResponse },
  NotificationWait: { request: notificationWaitRequest, response: notificationWaitResponse },
};

export const nspiBodies: Readonly<Record<string, Bodies>> = {
  Bind: { request: nspi.bindRequest, response: nspi.bindResponse },
  Unbind: { request: nspi.unbindRequest, response: nspi.plainResponse },
  CompareMIds: { request: nspi.compareMIdsRequest, response: nspi.compareMIdsResponse },
  DNToMId: { request: nspi.dnToMIdRequest, response: nspi.minimalIdsResponse },
  GetMatches: { request: nspi.getMatchesRequest, response: nspi.getMatchesResponse },
  GetPropList: { request: nspi.getPropListRequest, response: nspi.tagsResponse },
  GetProps: { request: nspi.getPropsRequest, response: nspi.getPropsResponse },
  GetSpecialTable: { request: nspi.getSpecialTableRequest, response: nspi.getSpecialTableResponse },
  GetTemplateInfo: { request: nspi.getTemplateInfoRequest, response: nspi.getTemplateInfoResponse },
  ModLinkAtt: { request: nspi.modLinkAttRequest, response: nspi.plainResponse },
  ModProps: { request: nspi.modPropsRequest, response: nspi.plainResponse },
  QueryRows: { request: nspi.queryRowsRequest, response: nspi.rowsResponse },
  QueryColumns: { request: nspi.queryColumnsRequest, response: nspi.tagsResponse },
  ResolveNames: { request: nspi.resolveNamesRequest, response: nspi.resolveNamesResponse },
  ResortRestriction: { request: nspi.resortRestrictionRequest, response: nspi.resortRestrictionResponse },
  SeekEntries: { request: nspi.seekEntriesRequest, response: nspi.rowsResponse },
  UpdateStat: { request: nspi.updateStatRequest, response: nspi.updateStatResponse },
  GetMailboxUrl: { request: nspi.getUrlRequest, response: nspi.getUrlResponse },
  GetAddressBookUrl: { request: nspi.getUrlRequest, response: nspi.getUrlResponse },
};

export function bodiesOf(endpoint: 'emsmdb' | 'nspi', requestType: string): Bodies | undefined {
  // The other server registers QueryColumns under a name of its own.
  return (endpoint === 'nspi' ? nspiBodies : emsmdbBodies)[requestType === 'QueryColumn' ? 'QueryColumns' : requestType];
}

export function readerFor(endpoint: 'emsmdb' | 'nspi', bytes: Uint8Array): Reader {
  return new Reader(bytes, { dialect: endpoint === 'nspi' ? 'nspi' : 'rop' });
}

export interface DecodedRequest {
  readonly body: unknown;
  readonly rops: readonly ParsedRequest[];
  readonly handles: readonly number[];
}

/** Decodes a request body down to its ROPs. */
export function decodeRequest(endpoint: 'emsmdb' | 'nspi', requestType: string, bytes: Uint8Array): DecodedRequest {
  const bodies = bodiesOf(endpoint, requestType);
  if (bodies === undefined) return { body: undefined, rops: [], handles: [] };
  const body = decodeBody<{ ropBuffer?: Uint8Array; auxiliary: Uint8Array }>(bodies.request, readerFor(endpoint, bytes));
  readAuxiliary(body.auxiliary);
  if (body.ropBuffer === undefined || body.ropBuffer.byteLength === 0) return { body, rops: [], handles: [] };
  const payloads = readExtendedBuffers(body.ropBuffer).map(readPayload);
  return { body, rops: payloads.flatMap(({ list }) => readRequests(list)), handles: payloads[0]?.handles ?? [] };
}

/** Decodes a response body; one with a StatusCode has another layout. */
export function decodeResponse(endpoint: 'emsmdb' | 'nspi', requestType: string, bytes: Uint8Array): unknown {
  const bodies = bodiesOf(endpoint, requestType);
  if (bodies === undefined || bytes.byteLength === 0) return undefined;
  const failed = bytes.subarray(0, 4).some((byte) => byte !== 0);
  return decodeBody<unknown>(failed ? failureResponse : bodies.response, readerFor(endpoint, bytes));
}

/** Columns by handle value, as SetColumns chose them. */
export type ColumnsByHandle = Map<number, readonly number[]>;

export interface DecodedResponse {
  readonly response: RopResponse;
  readonly raw: Uint8Array;
}

/** Decodes the ROPs of one payload of a reply, and the notifications after them. */
export function decodeResponses(
  payload: Uint8Array, rops: readonly ParsedRequest[], columns: ColumnsByHandle,
): { responses: DecodedResponse[]; notifications: Notification[] } {
  const { list, handles } = readPayload(payload);
  const reader = new Reader(list);
  const responses: DecodedResponse[] = [];
  for (const { request } of rops) {
    if (request.rop === 'Release') continue;
    if (reader.remaining === 0) break;
    const handle = handles[request.inputIndex ?? 0] ?? 0;
    if (request.rop === 'SetColumns') columns.set(handle, request.propertyTags);
    reader.columns = columnsFor(request, columns.get(handle));
    const start = reader.offset;
    const response = readResponse(reader, request.rop);
    responses.push({ response, raw: list.subarray(start, reader.offset) });
  }
  const notifications: Notification[] = [];
  while (reader.remaining > 0 && list[reader.offset] === notifyId) notifications.push(notify.read(reader));
  reader.expectEnd();
  return { responses, notifications };
}

function columnsFor(request: RopRequest, chosen: readonly number[] | undefined): readonly number[] {
  return request.rop === 'GetPropertiesSpecific' ? request.propertyTags : (chosen ?? []);
}
