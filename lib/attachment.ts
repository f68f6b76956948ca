import type { Readable } from 'node:stream';
import { byteReadable } from './byte-readable.ts';
import { PR_ATTACH_DATA_BIN, PR_ATTACH_DATA_OBJ, PR_ATTACH_METHOD } from './generated/tags.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { MapiProp, type StreamProperty } from './mapi-prop.ts';
import { Message } from './message.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_DEFERRED_ERRORS } from './native/mapi-flags.ts';
import { bytesOr } from './stream.ts';

const ATTACH_OLE = 6;

/**
 * An attachment (IAttach).
 *
 * @example
 * await using attachment = await message.openAttachment(0);
 * await pipeline(attachment.createReadStream(), createWriteStream('invoice.pdf'));
 */
export class Attachment extends MapiProp {
  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /**
   * The bytes of an attachment as a Node stream with back-pressure: PR_ATTACH_DATA_BIN, and of an OLE object, which has none, PR_ATTACH_DATA_OBJ. One
   * reply of the server, 1 MB at most, is in memory, and as much is on its way while it is consumed. Opened at the first read; an error (MapiError MAPI_E_NOT_FOUND
   * for an attached message, whose content is `openMessage`) destroys the stream.
   */
  override createReadStream(options?: CallOptions): Readable;
  /** Another property's bytes, as with every object. */
  override createReadStream(property: StreamProperty, options?: CallOptions): Readable;
  override createReadStream(first?: StreamProperty | CallOptions, second?: CallOptions): Readable {
    if (typeof first === 'number' || (first !== undefined && 'set' in first)) return super.createReadStream(first, second);
    return byteReadable((options) => this.content(options), first);
  }

  /**
   * The message of an attachment that is one (PR_ATTACH_METHOD 5). Source: IMAPIProp::OpenProperty of PR_ATTACH_DATA_OBJ with IID_IMessage.
   * @throws MapiError MAPI_E_NOT_FOUND when it is not
   */
  openMessage(options?: CallOptions): Promise<Message> {
    return this.#openMessage(0, options);
  }

  /** @internal As openMessage, but the server hears of it with the first request for what is in it. */
  openMessageLater(options?: CallOptions): Promise<Message> {
    return this.#openMessage(MAPI_DEFERRED_ERRORS, options);
  }

  #openMessage(flags: number, options: CallOptions | undefined): Promise<Message> {
    return this.open('message', 'IMAPIProp::OpenProperty', options, (handle, call) =>
      addon.propOpenMessage(handle, PR_ATTACH_DATA_OBJ, flags, call), (handle) => new Message(handle, this));
  }

  /** @internal The bytes of createReadStream. */
  content(options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    return bytesOr(this.bytes(PR_ATTACH_DATA_BIN, options), (error) => this.#oleBytes(error, options));
  }

  async *#oleBytes(error: unknown, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    if (await this.getProp(PR_ATTACH_METHOD, options) !== ATTACH_OLE) throw error;
    yield* this.bytes(PR_ATTACH_DATA_OBJ, options);
  }
}
