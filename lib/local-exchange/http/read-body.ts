import type { IncomingMessage } from 'node:http';
import { ResponseCodeError, responseTooLarge, responseUnknownFailure } from './response-code.ts';

/** So long a client that was answered already may go on sending before its connection is cut. */
const lingerMs = 2000;

/**
 * Reads the body whole.
 * @throws ResponseCodeError when it is larger than `limit` (no more of it is kept than that), or when the client leaves.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      discardBody(request);
      reject(new ResponseCodeError(responseTooLarge));
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (): void => {
      request.off('data', onData);
      request.off('end', onEnd);
      request.off('close', onClose);
    };
    const onData = (chunk: Buffer): void => {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length <= limit) return;
      finish();
      discardBody(request);
      reject(new ResponseCodeError(responseTooLarge));
    };
    const onEnd = (): void => {
      finish();
      resolve(Buffer.concat(chunks, length));
    };
    const onClose = (): void => {
      finish();
      reject(new ResponseCodeError(responseUnknownFailure, 'the client left'));
    };
    request.on('data', onData);
    request.on('end', onEnd);
    request.on('close', onClose);
  });
}

/**
 * Reads a body without keeping it, for a request that is answered without it: closing a connection on unread bytes would
 * reset it and could cost the client the answer.
 */
export function discardBody(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  timer.unref();
  request.once('end', () => clearTimeout(timer));
  request.once('close', () => clearTimeout(timer));
  request.resume();
}
