// Bodies of the requests to the mailbox endpoint: MS-OXCMAPIHTTP 2.2.4.

import { ascii, codec, type Codec, sizedBytes, struct, u32, utf16, type Value } from './codec.ts';
import type { Reader } from './reader.ts';
import { Writer, type WriterOptions } from './writer.ts';

const auxiliary = sizedBytes(u32);

export const connectRequest = struct({ userDn: ascii, flags: u32, defaultCodePage: u32, lcidSort: u32, lcidString: u32, auxiliary });
export const connectResponse = struct({
  statusCode: u32, errorCode: u32, pollsMax: u32, retryCount: u32, retryDelay: u32, dnPrefix: ascii, displayName: utf16, auxiliary,
});
export const executeRequest = struct({ flags: u32, ropBuffer: sizedBytes(u32), maxRopOut: u32, auxiliary });
export const executeResponse = struct({ statusCode: u32, errorCode: u32, flags: u32, ropBuffer: sizedBytes(u32), auxiliary });
/** A client may send no body at all. */
export const disconnectRequest: Codec<{ readonly auxiliary: Uint8Array }> = codec(
  0,
  (reader: Reader) => ({ auxiliary: reader.remaining === 0 ? new Uint8Array(0) : auxiliary.read(reader) }),
  (writer: Writer, value: { readonly auxiliary: Uint8Array }) => auxiliary.write(writer, value.auxiliary),
);
export const disconnectResponse = struct({ statusCode: u32, errorCode: u32, auxiliary });
export const notificationWaitRequest = struct({ flags: u32, auxiliary });
export const notificationWaitResponse = struct({ statusCode: u32, errorCode: u32, eventPending: u32, auxiliary });
/** Instead of any response whose StatusCode is not 0. */
export const failureResponse = struct({ statusCode: u32, auxiliary });

export type ConnectRequest = Value<typeof connectRequest>;
export type ExecuteRequest = Value<typeof executeRequest>;

const none = new Uint8Array(0);

export function failureBody(statusCode: number): Uint8Array {
  return encodeBody(failureResponse, { statusCode, auxiliary: none });
}

export function encodeBody<T>(body: Codec<T>, value: T, options: WriterOptions = {}): Uint8Array {
  const writer = new Writer(options);
  body.write(writer, value);
  return writer.finish();
}

/** Reads a whole body; bytes left over are an error. */
export function decodeBody<T>(body: Codec<T>, reader: Reader): T {
  const value = body.read(reader);
  reader.expectEnd();
  return value;
}
