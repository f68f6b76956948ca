import { Readable } from 'node:stream';
import { Cancellation } from './cancellation.ts';
import { MapiError } from './errors/mapi-error.ts';
import type { CallOptions } from './mapi-object.ts';

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;

/** A piece is asked for when the last one is gone: the next ones are on their way from the server then (IStream reads ahead). */
const HIGH_WATER_MARK = 1;

/**
 * @internal Bytes that are made while they are consumed, as a Node stream with back-pressure. `bytes` begins at the first read, and gets the options for its
 * calls, whose signal ends them when the stream is destroyed. What it has opened is closed before 'close', except after the caller's own signal
 * or a deadline: then the stream ends at once and the rest happens in the background.
 */
export function byteReadable(bytes: (options: CallOptions) => Pieces, options: CallOptions | undefined): Readable {
  const ended = new Cancellation();
  let pieces: Pieces | undefined;

  const next = async (stream: Readable): Promise<void> => {
    pieces ??= bytes({ signal: ended, timeoutMs: options?.timeoutMs });
    try {
      let result = await pieces.next();
      // A piece without bytes would end the reading without the end.
      while (result.done !== true && result.value.length === 0) result = await pieces.next();
      if (result.done === true) pieces = undefined;
      stream.push(result.done === true ? null : result.value);
    } catch (error) {
      stream.destroy(error as Error);
    }
  };

  const finish = async (reason: Error | null): Promise<void> => {
    if (pieces === undefined) return;
    ended.abort(reason ?? new DOMException('The stream was closed.', 'AbortError'));
    // What stopped it is reported, not what the stopping led to.
    const closed = pieces.return().catch(() => undefined);
    const isUrgent = options?.signal?.aborted === true || MapiError.is(reason, 'MAPI_E_TIMEOUT');
    if (!isUrgent) await closed;
  };

  return new Readable({
    highWaterMark: HIGH_WATER_MARK,
    ...(options?.signal === undefined ? {} : { signal: options.signal }),
    read() {
      void next(this);
    },
    destroy(reason, callback) {
      void finish(reason).finally(() => callback(reason));
    },
  });
}
