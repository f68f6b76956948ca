import { MapiError } from './errors/mapi-error.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';

/** Bytes that `chunks` asks for at a time: several of the store's 32 KB pieces travel in one reply. */
const CHUNK = 256 * 1024;

/**
 * A property's value as a stream of bytes (IStream), read at a position of its own.
 *
 * @example
 * await using stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
 * for await (const chunk of stream.chunks()) hash.update(chunk);
 */
export class MapiStream extends MapiObject {
  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /** Up to `byteCount` bytes from the position on; fewer only at the end, none at the end. Source: IStream::Read. @throws MapiError */
  async read(byteCount: number, options?: CallOptions): Promise<Uint8Array> {
    if (!Number.isInteger(byteCount) || byteCount <= 0 || byteCount > 2 ** 30) throw new RangeError(`byteCount must be from 1 to 2^30, not ${byteCount}`);
    return new Uint8Array(await this.call('IStream::Read', options, (handle, call) => addon.streamRead(handle, byteCount, call)));
  }

  /** Moves the position and returns the new one. Source: IStream::Seek. @throws MapiError for a position before the start */
  seek(offset: number, origin: 'start' | 'current' | 'end' = 'start', options?: CallOptions): Promise<number> {
    if (!Number.isSafeInteger(offset)) throw new RangeError(`offset must be a whole number, not ${offset}`);
    return this.call('IStream::Seek', options, (handle, call) =>
      addon.streamSeek(handle, offset, origin === 'start' ? 0 : origin === 'current' ? 1 : 2, call));
  }

  /** Size in bytes. Source: IStream::Stat. @throws MapiError */
  async size(options?: CallOptions): Promise<number> {
    return (await this.call('IStream::Stat', options, (handle, call) => addon.streamStat(handle, call))).size;
  }

  /** Everything from the position on, piece by piece; the next piece is read while the last one is consumed. */
  async *chunks(options?: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    let next = this.read(CHUNK, options);
    for (;;) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = this.read(CHUNK, options);
      // If the consumer leaves, nobody waits for the piece that was asked for ahead.
      next.catch(() => undefined);
      yield chunk;
    }
  }
}

/** @internal The rest of a stream. @throws MapiError MAPI_E_TOO_BIG */
export async function readAll(stream: MapiStream, maxBytes: number, options?: CallOptions): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream.chunks(options)) {
    total += chunk.length;
    if (total > maxBytes)
      throw new MapiError({
        hresult: 0x80040305, context: 'IStream::Read', detail: `the value is longer than ${maxBytes} bytes`,
        hint: 'Read it as a stream (openStream, createReadStream), or pass a larger maxBytes.',
      });
    parts.push(chunk);
  }
  return Buffer.concat(parts, total);
}
