// Stream ROPs: MS-OXCPRPT 3.2.5.16 to 3.2.5.25. Streams are read; what would change them is refused.

import type { Mailbox } from '../store/mailbox.ts';
import { PR_ATTACH_DATA_OBJ } from '../store/property-tags.ts';
import { encodeString8 } from '../wire/code-page.ts';
import {
  ecAccessDenied, ecInvalidParam, ecNotFound, ecNotSupported, ecStreamAccessDenied, ecStreamInvalidParam, ecStreamSeekError,
} from '../wire/error-codes.ts';
import { propertyType, PtypBinary, PtypString, PtypString8 } from '../wire/property-types.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { propertyHolder } from './properties.ts';
import {
  AttachmentObject, type CountedObject, expectInput, FolderObject, MessageObject, openObject, StreamObject,
} from './server-objects.ts';

type Call = RopCall<Mailbox>;

const kReadOnly = 0;
const kBestAccess = 3;
const kLargestPosition = 2 ** 31 - 1;

/** The bytes of a property; a stream of a string has no terminator (MS-OXCPRPT 2.2.14). */
function streamBytes(call: Call, tag: number): Uint8Array {
  const type = propertyType(tag);
  const isString = type === PtypString || type === PtypString8;
  // MS-OXCMSG 2.2.2.7: the data of an OLE object; a message in its place is opened as one.
  const ole = call.input instanceof AttachmentObject && tag === PR_ATTACH_DATA_OBJ ? call.input.attachment.ole : undefined;
  if (ole !== undefined) return ole;
  // Folders have streams of binaries only.
  const isStreamed = type === PtypBinary || (isString && !(call.input instanceof FolderObject));
  if (!isStreamed) throw new RopError(ecNotSupported, 'No stream of this type');
  const value = propertyHolder(call.input as CountedObject).find(tag)?.value;
  if (typeof value === 'string') {
    return type === PtypString ? Buffer.from(value, 'utf16le') : encodeString8(value, call.session.codePage);
  }
  if (value instanceof Uint8Array) return value;
  throw new RopError(ecNotFound, 'The object lacks the property');
}

function refuseChange(call: Call): never {
  expectInput(call, StreamObject);
  throw new RopError(ecStreamAccessDenied, 'The stream is open for reading');
}

export const streamHandlers: RopHandlers<Mailbox> = {
  OpenStream(request, call) {
    expectInput<CountedObject>(call, MessageObject, AttachmentObject, FolderObject);
    if (request.openModeFlags > kBestAccess) throw new RopError(ecInvalidParam, `Open mode ${request.openModeFlags}`);
    const isReading = request.openModeFlags === kReadOnly || request.openModeFlags === kBestAccess;
    if (!isReading) throw new RopError(ecAccessDenied, 'Streams are read');
    const stream = new StreamObject(streamBytes(call, request.propertyTag));
    openObject(call, 'stream', stream);
    return { streamSize: stream.bytes.length };
  },

  ReadStream(request, call) {
    const stream = expectInput(call, StreamObject);
    const data = stream.bytes.subarray(stream.position, stream.position + request.byteCount);
    stream.position += data.length;
    return { data };
  },

  SeekStream(request, call) {
    const stream = expectInput(call, StreamObject);
    const origins = [0, stream.position, stream.bytes.length];
    const origin = origins[request.origin];
    if (origin === undefined) throw new RopError(ecStreamInvalidParam, `Origin ${request.origin}`);
    const position = BigInt(origin) + request.offset;
    if (position < 0n || position > BigInt(kLargestPosition)) throw new RopError(ecStreamSeekError);
    stream.position = Number(position);
    return { newPosition: position };
  },

  GetStreamSize(_request, call) {
    return { streamSize: expectInput(call, StreamObject).bytes.length };
  },

  CloneStream(_request, call) {
    const stream = expectInput(call, StreamObject);
    const clone = new StreamObject(stream.bytes);
    clone.position = stream.position;
    openObject(call, 'stream', clone);
    return {};
  },

  WriteStream: (_request, call) => refuseChange(call),
  WriteStreamExtended: (_request, call) => refuseChange(call),
  WriteAndCommitStream: (_request, call) => refuseChange(call),
  SetStreamSize: (_request, call) => refuseChange(call),
  CommitStream: (_request, call) => refuseChange(call),
};
