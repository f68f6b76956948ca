import { Readable } from 'node:stream';
import { byteReadable } from './byte-readable.ts';
import { errorNameOf } from './errors/error-name.ts';
import { toMapiError } from './errors/from-native.ts';
import type { MapiError } from './errors/mapi-error.ts';
import type { CallOptions } from './mapi-object.ts';
import type { ColumnMap, RowOf, TagMap } from './mapi-prop.ts';
import type { Message } from './message.ts';
import type { NativeMessageBatch, NativeRowBatch } from './native/addon.ts';
import {
  PR_ATTACH_CONTENT_ID, PR_ATTACH_DATA_BIN, PR_ATTACH_FILENAME, PR_ATTACH_LONG_FILENAME, PR_ATTACH_METHOD, PR_ATTACH_MIME_TAG, PR_ATTACH_NUM, PR_ATTACH_SIZE,
  PR_DISPLAY_NAME,
} from './generated/tags.ts';
import type { Caller } from './native/call.ts';
import { decoderOf } from './rows.ts';

/** What of attachments is read: their metadata, and last, where it is wanted, their content. */
export const ATTACHMENT_COLUMNS = {
  number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD, longName: PR_ATTACH_LONG_FILENAME, shortName: PR_ATTACH_FILENAME, displayName: PR_DISPLAY_NAME,
  size: PR_ATTACH_SIZE, mimeType: PR_ATTACH_MIME_TAG, contentId: PR_ATTACH_CONTENT_ID,
} as const;
export const CONTENT_COLUMNS = { ...ATTACHMENT_COLUMNS, content: PR_ATTACH_DATA_BIN } as const;
type AttachmentRow = RowOf<typeof CONTENT_COLUMNS>;

/** Columns of a mark: row, column, code. */
const WORDS_PER_MARK = 3;
const WORDS_PER_MESSAGE = 3;

/** A value that was not loaded: too long (MAPI_E_NOT_ENOUGH_MEMORY: read it as a stream), or refused by the server. */
export interface UnloadedValue {
  /** Its name in `select`. */
  readonly key: string;
  /** Such as 'MAPI_E_NOT_ENOUGH_MEMORY'. */
  readonly error: string;
}

/** What is read of a message of the batch, by its entry identifier, beyond the batch. @internal */
export interface MessageSource {
  open(id: Uint8Array, options: CallOptions | undefined): Promise<Message>;
  attachmentBytes(id: Uint8Array, number: number, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined>;
}

/** An attachment of a message that was read as a whole. */
export class BulkAttachment {
  readonly #row: AttachmentRow;
  readonly #source: MessageSource;
  readonly #message: Uint8Array;
  /**
   * The content, of an attachment by value (`method` 1) when `attachments: 'content'` was asked for and it is no longer than `maxValueBytes`. Otherwise
   * undefined: `createReadStream()` reads it.
   */
  readonly content: Uint8Array | undefined;

  /** @internal */
  constructor(row: AttachmentRow, source: MessageSource, message: Uint8Array) {
    this.#row = row;
    this.#source = source;
    this.#message = message;
    this.content = row.content;
  }

  /** PR_ATTACH_NUM, for `message.openAttachment(number)`. */
  get number(): number {
    return this.#row.number ?? 0;
  }

  /** PR_ATTACH_METHOD: 1 by value, 5 an embedded message, 6 OLE, 2 to 4 and 7 a reference ([MS-OXCMSG] 2.2.2.9). */
  get method(): number {
    return this.#row.method ?? 0;
  }

  /** PR_ATTACH_LONG_FILENAME, or what there is in its place. */
  get name(): string | undefined {
    return this.#row.longName ?? this.#row.shortName ?? this.#row.displayName;
  }

  /** PR_ATTACH_SIZE: bytes that the attachment takes in the store, with its properties. */
  get size(): number | undefined {
    return this.#row.size;
  }

  /** PR_ATTACH_MIME_TAG. */
  get mimeType(): string | undefined {
    return this.#row.mimeType;
  }

  /** PR_ATTACH_CONTENT_ID, without angle brackets. */
  get contentId(): string | undefined {
    return this.#row.contentId;
  }

  /**
   * The content (PR_ATTACH_DATA_BIN) as a stream with back-pressure: from memory when it is there, else read in pieces while they are consumed,
   * whatever its length. Opened at the first read; an error (MapiError MAPI_E_NOT_FOUND …) destroys the stream.
   */
  createReadStream(options?: CallOptions): Readable {
    const { content } = this;
    if (content !== undefined) return Readable.from([content], { objectMode: false });
    return byteReadable((callOptions) => this.#source.attachmentBytes(this.#message, this.number, callOptions), options);
  }
}

/**
 * A message that was read as a whole by `folder.messages()`.
 *
 * @example
 * for await (const message of inbox.messages({ select: { subject: PR_SUBJECT, body: PR_BODY }, attachments: 'metadata' })) {
 *   if (message.error !== undefined) console.error(message.id, message.error.message);
 *   else console.log(message.properties.subject, message.attachments.map(({ name }) => name));
 * }
 */
export class BulkMessage<C extends ColumnMap = ColumnMap, R extends ColumnMap = ColumnMap> {
  readonly #batch: DecodedBatch<C, R>;
  readonly #index: number;
  /** The selected properties; undefined for those that the message does not have, and for all of them when there is an `error`. */
  readonly properties: RowOf<C>;
  /** Why the message could not be read: it was deleted meanwhile (MAPI_E_NOT_FOUND), is damaged, or not for this user. */
  readonly error: MapiError | undefined;

  /** @internal */
  constructor(batch: DecodedBatch<C, R>, index: number, properties: RowOf<C>, error: MapiError | undefined) {
    this.#batch = batch;
    this.#index = index;
    this.properties = properties;
    this.error = error;
  }

  /** PR_ENTRYID. */
  get id(): Uint8Array {
    return this.#batch.id(this.#index);
  }

  /** The recipients as rows; empty unless they were asked for. */
  get recipients(): RowOf<R>[] {
    return this.#batch.recipients(this.#index);
  }

  /** The attachments; empty unless they were asked for. */
  get attachments(): BulkAttachment[] {
    return this.#batch.attachments(this.#index);
  }

  /** Selected properties that the message has and that were not loaded. Nearly always empty. */
  get unloaded(): UnloadedValue[] {
    return this.#batch.unloaded(this.#index);
  }

  /** Opens the message, for what was not selected, for long values, and for embedded messages. @throws MapiError MAPI_E_NOT_FOUND */
  open(options?: CallOptions): Promise<Message> {
    return this.#batch.open(this.id, options);
  }
}

/** What the batches of one cursor have in common. @internal */
export class BatchDecoder<C extends ColumnMap, R extends ColumnMap> {
  readonly keys: readonly string[];
  readonly decodeMessages: (batch: NativeRowBatch) => Record<string, unknown>[];
  readonly decodeRecipients: (batch: NativeRowBatch) => Record<string, unknown>[];
  readonly decodeAttachments: (batch: NativeRowBatch) => Record<string, unknown>[];
  readonly source: MessageSource;

  constructor(select: TagMap, recipients: TagMap, attachments: TagMap, precise: boolean | undefined, source: MessageSource) {
    this.keys = Object.keys(select);
    this.decodeMessages = decoderOf(select, precise);
    this.decodeRecipients = decoderOf(recipients, precise);
    this.decodeAttachments = decoderOf(attachments, false);
    this.source = source;
  }

  decode(native: NativeMessageBatch, caller: Caller): BulkMessage<C, R>[] {
    const batch = new DecodedBatch<C, R>(this, native);
    const rows = this.decodeMessages(native.messages) as RowOf<C>[];
    const errors = new Map(native.failures.map(({ index, error }) => [index, toMapiError(error, caller)]));
    return rows.map((row, index) => new BulkMessage(batch, index, row, errors.get(index)));
  }
}

/** The parts of a batch that its messages share; each is decoded when the first message is asked for it. @internal */
export class DecodedBatch<C extends ColumnMap, R extends ColumnMap> {
  readonly #decoder: BatchDecoder<C, R>;
  readonly #native: NativeMessageBatch;
  #recipients: RowOf<R>[] | undefined;
  #attachments: AttachmentRow[] | undefined;

  constructor(decoder: BatchDecoder<C, R>, native: NativeMessageBatch) {
    this.#decoder = decoder;
    this.#native = native;
  }

  open(id: Uint8Array, options: CallOptions | undefined): Promise<Message> {
    return this.#decoder.source.open(id, options);
  }

  id(index: number): Uint8Array {
    return this.#native.ids.subarray(...this.#range(index, 0));
  }

  recipients(index: number): RowOf<R>[] {
    const [from, to] = this.#range(index, 1);
    if (from === to) return [];
    this.#recipients ??= this.#decoder.decodeRecipients(this.#native.recipients) as RowOf<R>[];
    return this.#recipients.slice(from, to);
  }

  attachments(index: number): BulkAttachment[] {
    const [from, to] = this.#range(index, 2);
    if (from === to) return [];
    this.#attachments ??= this.#decoder.decodeAttachments(this.#native.attachments) as AttachmentRow[];
    return this.#attachments.slice(from, to).map((row) => new BulkAttachment(row, this.#decoder.source, this.id(index)));
  }

  unloaded(index: number): UnloadedValue[] {
    const { marks } = this.#native.messages;
    const values: UnloadedValue[] = [];
    for (let i = 0; i < marks.length; i += WORDS_PER_MARK) {
      // Code 0 marks what a table may have cut; a message is not one.
      if (marks[i] === index && marks[i + 2] !== 0) values.push({ key: this.#decoder.keys[marks[i + 1]!]!, error: errorNameOf(marks[i + 2]!) });
    }
    return values;
  }

  /** Where a message's part lies among those of all messages. */
  #range(index: number, word: number): [from: number, to: number] {
    const { ends } = this.#native;
    const at = index * WORDS_PER_MESSAGE + word;
    return [index === 0 ? 0 : ends[at - WORDS_PER_MESSAGE]!, ends[at]!];
  }
}
