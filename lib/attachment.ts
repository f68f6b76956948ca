import type { Readable } from 'node:stream';
import { PR_ATTACH_DATA_BIN, PR_ATTACH_DATA_OBJ } from './generated/tags.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { MapiProp } from './mapi-prop.ts';
import { Message } from './message.ts';
import type { Handle } from './native/addon.d.ts';
import { addon } from './native/binding.ts';

/**
 * An attachment (IAttach).
 *
 * @example
 * await using attachment = await message.openAttachment(0);
 * await pipeline(attachment.createContentStream(), createWriteStream('invoice.pdf'));
 */
export class Attachment extends MapiProp {
  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /** The bytes of an attachment by value (PR_ATTACH_DATA_BIN) as a Node stream with back-pressure. */
  createContentStream(options?: CallOptions): Readable {
    return this.createReadStream(PR_ATTACH_DATA_BIN, options);
  }

  /**
   * The message of an attachment that is one (PR_ATTACH_METHOD 5). Source: IMAPIProp::OpenProperty of PR_ATTACH_DATA_OBJ with IID_IMessage.
   * @throws MapiError MAPI_E_NOT_FOUND when it is not
   */
  async openMessage(options?: CallOptions): Promise<Message> {
    return new Message(await this.call('IMAPIProp::OpenProperty', options, (handle, call) => addon.propOpenMessage(handle, PR_ATTACH_DATA_OBJ, 0, call)), this);
  }
}
