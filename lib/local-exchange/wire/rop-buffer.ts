// One payload: the list of ROPs and the table of server object handles. MS-OXCROPS 2.2.1.

import { Reader } from './reader.ts';
import type { RopDefinition } from './rops/definition.ts';
import { ecDstNullObject } from './error-codes.ts';
import { ropById, ropByName, type RopHeader, type RopName, type RopRequest, type RopResponse } from './rops/index.ts';
import { inField, WireError } from './wire-error.ts';
import { Writer } from './writer.ts';

/** A handle-table entry that is empty. */
export const noHandle = 0xffffffff;
/** Handle indices are 8 bits wide. */
const maximumHandles = 255;
/** RopId, index and ReturnValue in front of a response's fields. */
export const responsePrefixSize = 6;

export const bufferTooSmallId = 0xff;

/** A request with the bytes it was decoded from: RopBufferTooSmall returns them. */
export interface ParsedRequest {
  readonly request: RopRequest;
  readonly definition: RopDefinition<RopName>;
  readonly bytes: Uint8Array;
}

export interface RopPayload {
  /** The bytes of the ROP list. */
  readonly list: Uint8Array;
  readonly handles: number[];
}

export function readPayload(payload: Uint8Array): RopPayload {
  const reader = new Reader(payload);
  const ropSize = reader.u16();
  if (ropSize < 2) throw new WireError(`RopSize ${ropSize}`);
  const list = inField('RopsList', () => reader.view(ropSize - 2));
  if (reader.remaining % 4 !== 0) throw new WireError(`a handle table of ${reader.remaining} bytes`);
  const count = reader.remaining / 4;
  if (count > maximumHandles) throw new WireError(`${count} handles`);
  return { list, handles: Array.from({ length: count }, () => reader.u32()) };
}

export function writePayload({ list, handles }: { readonly list: Uint8Array; readonly handles: readonly number[] }): Uint8Array {
  const writer = new Writer();
  writer.checkedU16(list.byteLength + 2);
  writer.bytes(list);
  for (const handle of handles) writer.u32(handle);
  return writer.finish();
}

/** Decodes a whole list. A reserved RopId, or bytes too few or too many, fail all of it. */
export function readRequests(list: Uint8Array, codePage = 1252): ParsedRequest[] {
  const reader = new Reader(list, { codePage });
  const requests: ParsedRequest[] = [];
  while (reader.remaining > 0) {
    const start = reader.offset;
    const { request, definition } = inField(`ROP ${requests.length}`, () => readRequest(reader));
    requests.push({ request, definition, bytes: reader.between(start, reader.offset) });
  }
  return requests;
}

function readRequest(reader: Reader): { request: RopRequest; definition: RopDefinition<RopName> } {
  const id = reader.u8();
  const definition = ropById(id);
  if (definition === undefined) throw new WireError(`reserved RopId 0x${id.toString(16)}`);
  return inField(definition.name, () => {
    const header = readHeader(reader, definition);
    const fields = definition.request.read(reader) as object;
    return { request: { rop: definition.name, ...header, ...fields } as RopRequest, definition };
  });
}

function readHeader(reader: Reader, { shape }: RopDefinition): RopHeader {
  const logonId = reader.u8();
  switch (shape) {
    case 'input':
      return { logonId, inputIndex: reader.u8() };
    case 'inputOutput':
      return { logonId, inputIndex: reader.u8(), outputIndex: reader.u8() };
    case 'output':
      return { logonId, outputIndex: reader.u8() };
    case 'sourceDestination':
      return { logonId, inputIndex: reader.u8(), destinationIndex: reader.u8() };
    case 'responseInput':
      return { logonId, responseIndex: reader.u8(), inputIndex: reader.u8() };
    default:
      return shape satisfies never;
  }
}

export function writeRequest(writer: Writer, request: RopRequest): void {
  const definition: RopDefinition = ropByName(request.rop);
  const index = (value: number | undefined): void => {
    if (value === undefined) throw new WireError(`${request.rop} without one of its indices`);
    writer.u8(value);
  };
  writer.u8(definition.id);
  writer.u8(request.logonId);
  if (definition.shape === 'responseInput') index(request.responseIndex);
  if (definition.shape !== 'output') index(request.inputIndex);
  if (definition.shape === 'output' || definition.shape === 'inputOutput') index(request.outputIndex);
  if (definition.shape === 'sourceDestination') index(request.destinationIndex);
  inField(request.rop, () => definition.request.write(writer, request));
}

/** The index that a response echoes. */
export function echoedIndex(request: RopRequest): number {
  const { shape } = ropByName(request.rop);
  if (shape === 'responseInput') return request.responseIndex ?? 0;
  return (shape === 'inputOutput' || shape === 'output' ? request.outputIndex : request.inputIndex) ?? 0;
}

/** Success, or a warning of the kind that comes with the fields of success. */
export function isSuccess(returnValue: number): boolean {
  return returnValue === 0 || returnValue >>> 16 === 4;
}

/** `destinationIndex` is what a copying ROP repeats when its destination is no object. */
export function writeResponse(writer: Writer, response: RopResponse, destinationIndex = 0): void {
  const definition = ropByName(response.rop) as unknown as RopDefinition<RopName>;
  writer.u8(definition.responseId);
  writer.u8(response.index);
  writer.u32(response.returnValue);
  inField(response.rop, () => {
    if (isSuccess(response.returnValue)) return definition.response.write(writer, response.result);
    // MS-OXCROPS 2.2.4.6.3 and the like: the index takes four bytes here.
    if (definition.shape === 'sourceDestination' && response.returnValue === ecDstNullObject) writer.u32(destinationIndex);
    definition.failure.write(writer, response.result);
  });
}

/** Reads the response to a request. Responses with rows need the reader's `columns`. */
export function readResponse(reader: Reader, name: RopName): RopResponse {
  const definition = ropByName(name) as unknown as RopDefinition<RopName>;
  return inField(name, () => {
    const id = reader.u8();
    if (id !== definition.responseId) throw new WireError(`RopId 0x${id.toString(16)} in the response`);
    const head = { rop: name, index: reader.u8(), returnValue: reader.u32() };
    if (isSuccess(head.returnValue)) return { ...head, result: definition.response.read(reader) } as RopResponse;
    if (definition.shape === 'sourceDestination' && head.returnValue === ecDstNullObject) reader.u32();
    return { ...head, result: definition.failure.read(reader) } as RopResponse;
  });
}

/** MS-OXCROPS 2.2.15.1: what was not done, for the client to send again. */
export function writeBufferTooSmall(writer: Writer, sizeNeeded: number, unprocessed: readonly Uint8Array[]): void {
  writer.u8(bufferTooSmallId);
  writer.u16(sizeNeeded);
  for (const bytes of unprocessed) writer.bytes(bytes);
}

/** Reads the rest of a response list, which RopBufferTooSmall ends. */
export function readBufferTooSmall(reader: Reader): { sizeNeeded: number; unprocessed: Uint8Array } {
  const id = reader.u8();
  if (id !== bufferTooSmallId) throw new WireError(`RopId 0x${id.toString(16)} where RopBufferTooSmall belongs`);
  return { sizeNeeded: reader.u16(), unprocessed: reader.rest() };
}
