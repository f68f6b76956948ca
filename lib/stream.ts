import { MapiError } from './errors/mapi-error.ts';
import type { ObjectKind } from './governor/limits.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { SHOW_SOFT_DELETES } from './native/mapi-flags.ts';

/** Bytes that `chunks` asks for at a time: several of the store's 32 KB pieces travel in one reply. */
const CHUNK = 256 * 1024;
/** Bytes that come with the opening: what is shorter, as most is, crosses the boundary once. */
const FIRST_CHUNK = 2 * CHUNK;

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

  /**
   * Up to `byteCount` bytes from the position on; fewer only at the end, none at the end. Source: IStream::Read.
   * @param byteCount 1 to 2^26: they are in memory as a whole; `chunks` reads streams of any length
   * @throws MapiError
   */
  async read(byteCount: number, options?: CallOptions): Promise<Uint8Array> {
    if (!Number.isInteger(byteCount) || byteCount <= 0 || byteCount > 2 ** 26) throw new RangeError(`byteCount must be from 1 to 2^26, not ${byteCount}`);
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
  chunks(options?: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    return this.chunksAfter(undefined, options);
  }

  /** @internal As `chunks`, when the first one is there already. */
  async *chunksAfter(first: Uint8Array | undefined, options: CallOptions | undefined): AsyncGenerator<Uint8Array, void, undefined> {
    let next = first === undefined ? this.read(CHUNK, options) : Promise.resolve(first);
    for (;;) {
      const chunk = await next;
      if (chunk.length < CHUNK) {
        if (chunk.length > 0) yield chunk;
        return;
      }
      next = this.read(CHUNK, options);
      // If the consumer leaves, nobody waits for the piece that was asked for ahead.
      next.catch(() => undefined);
      yield chunk;
    }
  }
}

/** @internal A property, and the way to it from an object that is open. */
export interface StreamPath {
  readonly tag: number;
  /** Of a message in the folder that the way begins at. */
  readonly entryId?: Uint8Array | undefined;
  readonly softDeleted?: boolean | undefined;
  /** PR_ATTACH_NUM in the message. */
  readonly attachment?: number | undefined;
}

/**
 * @internal All bytes of a property, piece by piece. Opening and first bytes are one call and one request; what is no longer than a piece leaves
 * nothing open. Source: IMAPIProp::OpenProperty with IID_IStream, IStream::Read.
 * @throws MapiError MAPI_E_NOT_FOUND …
 */
export async function* streamBytes(from: MapiObject, path: StreamPath, options?: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  const { tag, entryId = null, softDeleted = false, attachment = null } = path;
  // What is on the way to the property is open as long as the stream is.
  const kinds: ObjectKind[] = ['stream'];
  if (attachment !== null) kinds.unshift('attachment');
  if (entryId !== null) kinds.unshift('message');
  const { opened, permits } = await from.holding(kinds, 'IMAPIProp::OpenProperty', options, async (callOptions, held) => ({
    permits: held,
    opened: await from.call('IMAPIProp::OpenProperty', callOptions, (handle, call) =>
      addon.streamOpen(handle, entryId, softDeleted ? SHOW_SOFT_DELETES : 0, attachment, tag, FIRST_CHUNK, call)),
  }));
  try {
    const first = new Uint8Array(opened.bytes);
    if (opened.stream === undefined) {
      if (first.length > 0) yield first;
      return;
    }
    await using stream = new MapiStream(opened.stream, from);
    yield* stream.chunksAfter(first, options);
  } finally {
    for (const permit of permits) permit.release();
  }
}

/** @internal The bytes, or, of a property that is not there, those of `otherwise`, which gets the error and may throw it. */
export async function* bytesOr(
  bytes: AsyncIterable<Uint8Array>, otherwise: (error: unknown) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isEmpty = true;
  let reason: unknown;
  try {
    for await (const chunk of bytes) {
      isEmpty = false;
      yield chunk;
    }
    return;
  } catch (error) {
    if (!isEmpty || !MapiError.is(error, 'MAPI_E_NOT_FOUND')) throw error;
    reason = error;
  }
  yield* otherwise(reason);
}

/** @internal Pieces as one. @throws MapiError MAPI_E_TOO_BIG */
export async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
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
