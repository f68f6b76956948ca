import { ATTACHMENT_COLUMNS, BatchDecoder, type BulkMessage, CONTENT_COLUMNS, type MessageSource } from './bulk-message.ts';
import type { ContentsOptions, Folder } from './folder.ts';
import { PR_ADDRTYPE, PR_ATTACH_DATA_BIN, PR_DISPLAY_NAME, PR_EMAIL_ADDRESS, PR_ENTRYID, PR_RECIPIENT_TYPE, PR_SMTP_ADDRESS } from './generated/tags.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { Message } from './message.ts';
import type { ColumnMap, TagMap } from './mapi-prop.ts';
import type { Handle, NativeMessageBatch } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { type Caller, callerOf } from './native/call.ts';
import { SHOW_SOFT_DELETES } from './native/mapi-flags.ts';
import { oneByOne } from './one-by-one.ts';
import { tagsFor } from './prop-names.ts';
import type { PropTag } from './props/prop-tag.ts';
import { bytesOr, streamBytes } from './stream.ts';
import type { ContentsView } from './table.ts';

const PR_NULL = 1 as PropTag;
/** Reads message by message, whatever the provider can do: native/session/bulk_messages.h. */
const MESSAGE_BY_MESSAGE = 0x8000_0000;
/** BULK_STREAM and BULK_NO_STREAM of native/mapi/bulk_reader.h, where the boundary has them. */
const STREAM = 0x0100_0000;
const NO_STREAM = 0x0200_0000;
const STRATEGY_FLAGS = { auto: 0, stream: STREAM, packed: NO_STREAM, single: MESSAGE_BY_MESSAGE } as const;

/** Batches under way: the one that is waited for, and one that keeps the session busy meanwhile. */
const AHEAD = 2;
const FIRST_BATCH = 20;
/** Entry identifiers that cross at a time, and how many have to wait before more are taken. */
const IDS_AT_ONCE = 1_000;
const IDS_WAITING = 256;
const NO_LIMIT = 0xFFFF_FFFF;

/** What `recipients: true` reads of each recipient. */
export const RECIPIENT_COLUMNS = {
  type: PR_RECIPIENT_TYPE, name: PR_DISPLAY_NAME, addressType: PR_ADDRTYPE, address: PR_EMAIL_ADDRESS, smtpAddress: PR_SMTP_ADDRESS,
} as const;
export type RecipientColumns = typeof RECIPIENT_COLUMNS;

export interface MessagesOptions<C extends ColumnMap, R extends ColumnMap = RecipientColumns> extends
  CallOptions, ContentsOptions, Pick<ContentsView<C>, 'restriction' | 'sort'> {
  /**
   * The properties to read, by the names that you give them. A body comes in the format that the message has: select PR_BODY, PR_HTML and
   * PR_RTF_COMPRESSED for whichever that is. Where none of the selected ones is there, the server is asked to convert.
   */
  readonly select: C;
  /** Which messages, by their PR_ENTRYID, in this order: instead of the folder's contents, without `restriction` and `sort`. */
  readonly ids?: Iterable<Uint8Array> | AsyncIterable<Uint8Array> | undefined;
  /** Recipients too: their usual properties (true), or those that you name. Default: none. */
  readonly recipients?: R | boolean | undefined;
  /** Attachments too: what they are, or that and their bytes. Default 'none'. */
  readonly attachments?: 'none' | 'metadata' | 'content' | undefined;
  /** Messages that cross to JavaScript at a time, 1 to 1,000. Default 100; the first batch is smaller, so that the first message comes soon. */
  readonly batch?: number | undefined;
  /** A batch ends when its messages have about so many bytes together; two batches are on their way at most. Default 2 MiB. */
  readonly batchBytes?: number | undefined;
  /** Values and attachments longer than this are not loaded: read them as streams. In bytes, up to 1 GiB. Default 4 MiB. */
  readonly maxValueBytes?: number | undefined;
  /** Stop after this many messages. Default: all. */
  readonly limit?: number | undefined;
  /** PT_SYSTIME as bigint, in 100 ns since 1601, instead of Date. Default false. */
  readonly precise?: boolean | undefined;
  /** For measurements and tests. @internal */
  readonly strategy?: keyof typeof STRATEGY_FLAGS | undefined;
}

function sourceIn(folder: Folder, softDeleted: boolean | undefined): MessageSource {
  const open = (entryId: Uint8Array, options: CallOptions | undefined): Promise<Message> => folder.openMessage(entryId, { ...options, softDeleted });
  return {
    open,
    attachmentBytes(entryId, number, options) {
      const bytes = streamBytes(folder, { entryId, softDeleted, attachment: number, tag: PR_ATTACH_DATA_BIN }, options);
      // Perhaps an OLE object; if not, the reason is told again.
      return bytesOr(bytes, async function* opened() {
        await using message = await open(entryId, options);
        await using attachment = await message.openAttachment(number, options);
        yield* attachment.content(options);
      });
    },
  };
}

class BulkReader extends MapiObject {
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  add(ids: readonly Uint8Array[], options: CallOptions): Promise<void> {
    return this.call('IBulkReader::Add', options, (handle, call) => addon.bulkAdd(handle, ids, call));
  }

  useTable(table: Handle, options: CallOptions): Promise<void> {
    return this.call('IMAPITable::SetColumns', options, (handle, call) => addon.bulkUseTable(handle, table, call));
  }

  read(count: number, bytes: number, options: CallOptions, caller: Caller): Promise<NativeMessageBatch> {
    return this.call('IBulkReader::Read', options, (handle, call) => addon.bulkRead(handle, count, bytes, call), caller);
  }
}

/** Takes entry identifiers out of whatever gives them, some at a time. */
class IdSource {
  readonly #ids: Iterator<Uint8Array> | AsyncIterator<Uint8Array>;
  #waiting = 0;
  #ended = false;

  constructor(ids: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
    this.#ids = Symbol.asyncIterator in ids ? ids[Symbol.asyncIterator]() : ids[Symbol.iterator]();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Before `count` messages are asked for. */
  async fill(reader: BulkReader, count: number, options: CallOptions): Promise<void> {
    if (this.#ended || this.#waiting >= Math.max(IDS_WAITING, 2 * count)) return;
    const ids: Uint8Array[] = [];
    while (ids.length < IDS_AT_ONCE) {
      const next = await this.#ids.next();
      if (next.done === true) {
        this.#ended = true;
        break;
      }
      if (!(next.value instanceof Uint8Array)) throw new TypeError('ids must give the PR_ENTRYID of messages, as Uint8Array');
      ids.push(next.value);
    }
    this.#waiting += ids.length;
    await reader.add(ids, options);
  }

  taken(count: number): void {
    this.#waiting -= count;
  }

  async close(): Promise<void> {
    if (!this.#ended) await this.#ids.return?.();
  }
}

/**
 * Whole messages, read in few requests and in batches, at most two batches ahead. It can be consumed once, by message or by batch. Leaving the
 * loop closes what it opened. A message that cannot be read is among the others, with its `error`: nothing is lost silently, and nothing but a
 * failing connection ends the loop.
 *
 * @example
 * for await (const { properties, attachments } of inbox.messages({ select: { subject: PR_SUBJECT, html: PR_HTML }, attachments: 'content' }))
 *   await store(properties, attachments);
 */
export class MessageCursor<C extends ColumnMap, R extends ColumnMap> implements AsyncIterable<BulkMessage<C, R>> {
  readonly #folder: Folder;
  readonly #options: MessagesOptions<C, R>;
  #used = false;

  /** @internal */
  constructor(folder: Folder, options: MessagesOptions<C, R>) {
    const { select, batch = 1, batchBytes = 1, maxValueBytes = 1, limit = Infinity, ids, restriction, sort, attachments = 'none' } = options;
    if (!Number.isInteger(batch) || batch < 1 || batch > 1_000) throw new RangeError(`batch must be from 1 to 1,000, not ${batch}`);
    if (!Number.isInteger(batchBytes) || batchBytes < 1 || batchBytes > 2 ** 28) throw new RangeError(`batchBytes must be from 1 to 2^28, not ${batchBytes}`);
    if (!Number.isInteger(maxValueBytes) || maxValueBytes < 0 || maxValueBytes > 2 ** 30)
      throw new RangeError(`maxValueBytes must be from 0 to 2^30, not ${maxValueBytes}`);
    if (!(limit >= 0)) throw new RangeError(`limit must not be negative, nor ${limit}`);
    if (!['none', 'metadata', 'content'].includes(attachments)) throw new RangeError(`attachments must be 'none', 'metadata' or 'content', not ${attachments}`);
    if (Object.keys(select).length === 0) throw new RangeError('select must name at least one property');
    if (ids !== undefined && (restriction !== undefined || sort !== undefined)) throw new TypeError('ids names the messages: restriction and sort do not go with it');
    this.#folder = folder;
    this.#options = options;
  }

  /** Messages, one after the other. */
  [Symbol.asyncIterator](): AsyncIterator<BulkMessage<C, R>, undefined> {
    return oneByOne(this.batches());
  }

  /** Messages in batches. @throws MapiError, Error when the cursor was consumed before */
  async *batches(): AsyncGenerator<BulkMessage<C, R>[], undefined, undefined> {
    if (this.#used) throw new Error('these messages were read already; ask for them again');
    this.#used = true;
    const { batch = 100, batchBytes = 2 * 2 ** 20, ids, limit, signal, timeoutMs } = this.#options;
    if (limit === 0) return;
    const caller = callerOf();
    const callOptions = { signal, timeoutMs };
    const { reader, decoder, close } = await this.#open(callOptions);
    const source = ids === undefined ? undefined : new IdSource(ids);
    const asked: Promise<NativeMessageBatch>[] = [];
    const ask = async (count: number): Promise<NativeMessageBatch> => {
      await source?.fill(reader, count, callOptions);
      return reader.read(count, batchBytes, callOptions, caller);
    };
    const start = (count: number): void => {
      const read = ask(count);
      // If the consumer leaves, nobody waits for what was asked for ahead.
      read.catch(() => undefined);
      asked.push(read);
    };
    try {
      // Who looks at the first messages may want no more; who comes back gets a session that works while he does.
      start(Math.min(FIRST_BATCH, batch));
      for (;;) {
        const native = await asked.shift()!;
        const { rowCount } = native.messages;
        source?.taken(rowCount);
        if (native.done && (source === undefined || source.ended)) {
          if (rowCount !== 0) yield decoder.decode(native, caller);
          return;
        }
        if (rowCount !== 0) yield decoder.decode(native, caller);
        // With a list of identifiers one at a time: the next ones are added before it.
        while (asked.length < (source === undefined ? AHEAD : 1)) start(batch);
      }
    } finally {
      await source?.close();
      await close();
    }
  }

  async #open(callOptions: CallOptions): Promise<{ reader: BulkReader; decoder: BatchDecoder<C, R>; close: () => Promise<void> }> {
    const folder = this.#folder;
    const {
      select, recipients = false, attachments = 'none', ids, restriction, sort, associated, softDeleted, precise, limit = Infinity,
      maxValueBytes = 4 * 2 ** 20, strategy = 'auto',
    } = this.#options;
    const recipientColumns: ColumnMap = recipients === true ? RECIPIENT_COLUMNS : recipients === false ? {} : recipients;
    const tagOf = await tagsFor(folder, [...Object.values(select), ...Object.values(recipientColumns)], callOptions);
    const tagsOf = (columns: ColumnMap): TagMap => Object.fromEntries(Object.entries(columns).map(([key, property]) => [key, tagOf(property) ?? PR_NULL]));
    const tags = { select: tagsOf(select), recipients: tagsOf(recipientColumns), attachments: attachments === 'content' ? CONTENT_COLUMNS : ATTACHMENT_COLUMNS };
    const flags = (softDeleted === true ? SHOW_SOFT_DELETES : 0) + STRATEGY_FLAGS[strategy];
    const reader = await folder.open('transfer', 'IMAPIProp::OpenProperty', callOptions, (owner, call) => addon.bulkOpen(
      owner, Object.values(tags.select), recipients === false ? null : Object.values(tags.recipients), attachments === 'none' ? null : Object.values(tags.attachments),
      maxValueBytes, Math.min(limit, NO_LIMIT), flags, call), (handle) => new BulkReader(handle, folder));
    const decoder = new BatchDecoder<C, R>(tags.select, tags.recipients, tags.attachments, precise, sourceIn(folder, softDeleted));
    if (ids !== undefined) return { reader, decoder, close: () => reader.close() };
    try {
      const table = await folder.openContentsTable({ columns: { id: PR_ENTRYID }, restriction, sort, associated, softDeleted, ...callOptions });
      const close = async (): Promise<void> => {
        await reader.close();
        await table.close();
      };
      try {
        await reader.useTable(table.handleFor('IMAPITable::SetColumns'), callOptions);
        return { reader, decoder, close };
      } catch (error) {
        await table.close();
        throw error;
      }
    } catch (error) {
      await reader.close();
      throw error;
    }
  }
}
