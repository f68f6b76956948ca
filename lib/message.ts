import type { Readable } from 'node:stream';
import { Attachment } from './attachment.ts';
import { PR_BODY, PR_HTML, PR_INTERNET_CPID, PR_TRANSPORT_MESSAGE_HEADERS } from './generated/tags.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { type ColumnMap, MapiProp, type ReadOptions } from './mapi-prop.ts';
import type { Handle } from './native/addon.d.ts';
import { addon } from './native/binding.ts';
import { decodeCodePage } from './props/code-page.ts';
import type { RowCursor, RowOptions } from './rows.ts';
import { cursorOver, openTable, type TableView } from './table.ts';

const MAPI_UNICODE = 0x8000_0000;
const MAPI_BEST_ACCESS = 0x10;

/**
 * A message (IMessage).
 *
 * @example
 * await using message = await folder.openMessage(row.id);
 * console.log(await message.body());
 * for await (const { name, number } of message.attachments({ columns: { name: PR_ATTACH_LONG_FILENAME, number: PR_ATTACH_NUM } }))
 *   await using attachment = await message.openAttachment(number!);
 */
export class Message extends MapiProp {
  /** @internal MAPI_MESSAGE */
  static readonly objectType = 5;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /** The plain text (PR_BODY), or undefined. Long texts are read as a stream. @throws MapiError */
  body(options?: ReadOptions): Promise<string | undefined> {
    return this.getProp(PR_BODY, options);
  }

  /** The HTML (PR_HTML), decoded from the code page that the message names (PR_INTERNET_CPID), or undefined. @throws MapiError */
  async html(options?: ReadOptions): Promise<string | undefined> {
    const { html, codePage } = await this.getProps({ html: PR_HTML, codePage: PR_INTERNET_CPID }, options);
    return html === undefined ? undefined : decodeCodePage(html, codePage ?? 65001);
  }

  /** The Internet headers as they were received (PR_TRANSPORT_MESSAGE_HEADERS), or undefined. @throws MapiError */
  headers(options?: ReadOptions): Promise<string | undefined> {
    return this.getProp(PR_TRANSPORT_MESSAGE_HEADERS, options);
  }

  /** The plain text as a stream of UTF-16LE bytes, for texts that should not be held in memory. */
  createBodyStream(options?: CallOptions): Readable {
    return this.createReadStream(PR_BODY, options);
  }

  /** Recipients as rows. Source: IMessage::GetRecipientTable. */
  recipients<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMessage::GetRecipientTable', open, (handle, call) => addon.messageGetRecipientTable(handle, MAPI_UNICODE, call))));
  }

  /** Attachments as rows: their metadata. Source: IMessage::GetAttachmentTable. */
  attachments<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMessage::GetAttachmentTable', open, (handle, call) => addon.messageGetAttachmentTable(handle, MAPI_UNICODE, call))));
  }

  /** Opens an attachment by its PR_ATTACH_NUM. Source: IMessage::OpenAttach. @throws MapiError MAPI_E_NOT_FOUND */
  async openAttachment(number: number, options?: CallOptions): Promise<Attachment> {
    return new Attachment(await this.call('IMessage::OpenAttach', options, (handle, call) => addon.messageOpenAttach(handle, number, MAPI_BEST_ACCESS, call)), this);
  }
}
