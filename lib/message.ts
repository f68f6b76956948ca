import type { Readable } from 'node:stream';
import { Attachment } from './attachment.ts';
import { PR_BODY, PR_HTML, PR_INTERNET_CPID, PR_NATIVE_BODY_INFO, PR_TRANSPORT_MESSAGE_HEADERS } from './generated/tags.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { type ColumnMap, MapiProp, type ReadOptions } from './mapi-prop.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_BEST_ACCESS, MAPI_DEFERRED_ERRORS, MAPI_UNICODE } from './native/mapi-flags.ts';
import { decodeCodePage } from './props/code-page.ts';
import { emlBytes } from './eml/write-eml.ts';
import { type EmlOptions, type ExportOptions, exportLimits } from './export-options.ts';
import { decodeText, maxRtfBytes, type RtfOptions } from './rtf.ts';
import type { RowCursor, RowOptions } from './rows.ts';
import { cursorOver, openTable, type TableView } from './table.ts';
import { byteReadable } from './byte-readable.ts';
import { msgBytes } from './msg/write-msg.ts';


// PR_NATIVE_BODY_INFO: which body the others were made of. [MS-OXCMSG] 2.2.1.58.2
const NATIVE_PLAIN_TEXT = 1;
const NATIVE_HTML = 3;

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
  static readonly kind = 'message';

  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /**
   * The plain text (PR_BODY), or undefined. Long texts are read as a stream. Where the property is missing, the text that the message's RTF
   * encapsulates, if any ([MS-OXRTFEX]); that takes another request. @throws MapiError MAPI_E_TOO_BIG, MAPI_E_CORRUPT_DATA for damaged RTF …
   */
  async body(options?: ReadOptions): Promise<string | undefined> {
    const { text, native } = await this.getProps({ text: PR_BODY, native: PR_NATIVE_BODY_INFO }, options);
    // The RTF of a message that was HTML encapsulates HTML.
    return text ?? (native === NATIVE_HTML ? undefined : await this.#fromRtf('text', options));
  }

  /**
   * The HTML (PR_HTML), decoded from the code page that the message names (PR_INTERNET_CPID), or undefined. Where the property is missing, the
   * HTML that the message's RTF encapsulates, if any ([MS-OXRTFEX]); that takes another request. @throws MapiError MAPI_E_TOO_BIG,
   * MAPI_E_CORRUPT_DATA for damaged RTF …
   */
  async html(options?: ReadOptions): Promise<string | undefined> {
    const { html, codePage, native } = await this.getProps({ html: PR_HTML, codePage: PR_INTERNET_CPID, native: PR_NATIVE_BODY_INFO }, options);
    if (html !== undefined) return decodeCodePage(html, codePage ?? 65001);
    return native === NATIVE_PLAIN_TEXT ? undefined : this.#fromRtf('html', options);
  }

  /**
   * The RTF (PR_RTF_COMPRESSED, decompressed), or undefined. Its text is ASCII with escapes; `htmlFromRtf` and `textFromRtf` find what it
   * encapsulates. Source: IMAPIProp::OpenProperty, WrapCompressedRTFStream, [MS-OXRTFCP].
   * @throws MapiError MAPI_E_CORRUPT_DATA when it is damaged, MAPI_E_TOO_BIG beyond `maxBytes` of RTF
   */
  async rtf(options?: RtfOptions): Promise<Uint8Array | undefined> {
    const maxBytes = maxRtfBytes(options);
    return this.call('IMAPIProp::OpenProperty', options, (handle, call) => addon.messageReadRtf(handle, maxBytes, call));
  }

  /** The Internet headers as they were received (PR_TRANSPORT_MESSAGE_HEADERS), or undefined. @throws MapiError */
  headers(options?: ReadOptions): Promise<string | undefined> {
    return this.getProp(PR_TRANSPORT_MESSAGE_HEADERS, options);
  }

  /** The plain text as a stream of UTF-16LE bytes, for texts that should not be held in memory. */
  createBodyStream(options?: CallOptions): Readable {
    return this.createReadStream(PR_BODY, options);
  }

  /**
   * The message as Internet mail ([MS-OXCMAIL], RFC 5322): the header that it came with, if there is one, else one made of its properties; bodies as multipart/alternative,
   * pictures of the HTML as multipart/related, attachments as multipart/mixed, attached messages as message/rfc822. S/MIME goes out unchanged. Bytes are
   * made as they are consumed, and of an attachment two replies of the server are in memory at a time, 2 MB at most.
   * An error destroys the stream: MapiError MAPI_E_TOO_COMPLEX for messages embedded deeper than `maxDepth`.
   *
   * @example
   * await pipeline(message.toEml(), createWriteStream('invoice.eml'));
   */
  toEml(options?: EmlOptions): Readable {
    const request = { ...exportLimits(options), keep: options?.headers !== 'generated', bcc: options?.bcc ?? true };
    return byteReadable((callOptions) => emlBytes(this, request, callOptions), options);
  }

  /**
   * The message as a .msg file ([MS-OXMSG], version 3 compound file, Unicode): every property that it has, its recipients, its attachments and the messages in
   * them. Bytes are made as they are consumed; long values are never in memory as a whole. All sizes come first in such a file, so that long values are
   * looked at twice.
   * An error destroys the stream: MapiError MAPI_E_TOO_COMPLEX for messages embedded deeper than `maxDepth`, MAPI_E_TOO_BIG for what a .msg file cannot hold (2 GB,
   * 2,048 recipients or attachments), MAPI_E_OBJECT_CHANGED when the message is changed meanwhile.
   *
   * @example
   * await pipeline(message.toMsg(), createWriteStream('invoice.msg'));
   */
  toMsg(options?: ExportOptions): Readable {
    const limits = exportLimits(options);
    return byteReadable((callOptions) => msgBytes(this, limits, callOptions), options);
  }

  /** Recipients as rows. Source: IMessage::GetRecipientTable. */
  recipients<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMessage::GetRecipientTable', open, (handle, call) => addon.messageGetRecipientTable(handle, MAPI_UNICODE, call))));
  }

  /** Attachments as rows: their metadata. Source: IMessage::GetAttachmentTable. */
  attachments<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, {
      kind: 'attachmentTable', context: 'IMessage::GetAttachmentTable',
      start: (handle, call) => addon.messageGetAttachmentTable(handle, MAPI_UNICODE + MAPI_DEFERRED_ERRORS, call),
    }));
  }

  /**
   * Opens an attachment by its PR_ATTACH_NUM. The server hears of it with the first request for what is in it. Source: IMessage::OpenAttach.
   * @throws MapiError at the first use MAPI_E_NOT_FOUND when there is none of this number
   */
  openAttachment(number: number, options?: CallOptions): Promise<Attachment> {
    return this.open('attachment', 'IMessage::OpenAttach', options, (handle, call) =>
      addon.messageOpenAttach(handle, number, MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS, call), (handle) => new Attachment(handle, this));
  }

  async #fromRtf(wanted: 'html' | 'text', options: RtfOptions | undefined): Promise<string | undefined> {
    const maxBytes = maxRtfBytes(options);
    const text = await this.call('IMAPIProp::OpenProperty', options, (handle, call) => addon.messageReadRtfContent(handle, wanted, maxBytes, call));
    return text === undefined ? undefined : decodeText(text);
  }
}
