// The syntax of FastTransfer streams (MS-OXCFXICS 2.2.4.2 to 2.2.4.3), written part by part as the client fetches it.

import { ecNotFound } from '../wire/error-codes.ts';
import * as fx from '../wire/fast-transfer-tags.ts';
import type { FastTransferWriter, StreamPart } from '../wire/fast-transfer-writer.ts';
import { propertyId } from '../wire/property-types.ts';
import type { PropData, PropertyName, PropValue } from '../wire/values.ts';
import { Writer } from '../wire/writer.ts';
import { type Attachment, attachmentSchema } from './attachment.ts';
import { both, everything, objectProperties, recipientProperties, type TransferFilter } from './fast-transfer-filter.ts';
import { folderSchema } from './folder-schema.ts';
import type { Folder } from './folder.ts';
import type { Mailbox } from './mailbox.ts';
import { messageSchema } from './message-schema.ts';
import type { Message } from './message.ts';
import { globalId, shortId, splitShortId } from './object-id.ts';
import type { PropertyBag } from './property-bag.ts';
import type { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { type Recipient, recipientSchema } from './recipient.ts';
import { StoreError } from './store-error.ts';

const kFirstNamedId = 0x8000;
const kErrorInfoSize = 88;
const kNone: readonly never[] = [];
const kBodyIds: ReadonlySet<number> = new Set([tags.PR_BODY, tags.PR_RTF_COMPRESSED, tags.PR_HTML].map(propertyId));
/** Values of PidTagNativeBody (MS-OXCMSG 2.2.1.58.2). */
const kNativeBodies = [0, propertyId(tags.PR_BODY), propertyId(tags.PR_RTF_COMPRESSED), propertyId(tags.PR_HTML)];
const kRichestFirst = [tags.PR_HTML, tags.PR_RTF_COMPRESSED, tags.PR_BODY].map(propertyId);

export interface TransferOptions {
  /** Only the body that the message was written with. */
  readonly bestBody: boolean;
  /** Message and change identification too. */
  readonly identification: boolean;
  /** A message that cannot be read becomes FXErrorInfo instead of the end of the stream. */
  readonly recover: boolean;
}

/** What a root element says of the object that was asked for; what lies in it is sent whole. */
export interface RootOptions {
  readonly filter: TransferFilter;
  /** MetaTagFXDelProp before each kind of subobject: where filters apply, "none" differs from "not asked for" (3.2.5.10). */
  readonly markSubobjects: boolean;
  /** PidTagMid first: in CopyMessages and CopyFolder. */
  readonly withId: boolean;
}

export interface FolderOptions {
  readonly filter: TransferFilter;
  readonly markSubobjects: boolean;
  /** With the folders below. */
  readonly deep: boolean;
  /** Called after each message. */
  readonly onMessage: () => void;
}

const kEmbedded: RootOptions = { filter: everything, markSubobjects: false, withId: false };

/** A message that was asked for, as far as it is there. */
export interface ListedMessage {
  /** Its MID. */
  readonly id: bigint;
  readonly message: Message | undefined;
}

interface Bagged {
  readonly bag: PropertyBag;
}

export class TransferContent {
  readonly #out: FastTransferWriter;
  readonly #mailbox: Mailbox;
  readonly #options: TransferOptions;
  readonly #isSent: TransferFilter;
  readonly #isOfRecipient: TransferFilter = recipientProperties();
  readonly #names = new Map<number, PropertyName>();

  constructor(out: FastTransferWriter, mailbox: Mailbox, options: TransferOptions) {
    this.#out = out;
    this.#mailbox = mailbox;
    this.#options = options;
    this.#isSent = objectProperties(options.identification);
  }

  /** Messages one after the other; one that is not there, or cannot be read, does not keep back the others. */
  *messageList(folder: Folder, messages: Iterable<ListedMessage>, root: RootOptions, onMessage: () => void): StreamPart {
    for (const { id, message } of messages) {
      if (message === undefined && !this.#options.recover) this.#out.property(fx.MetaTagEcWarning, ecNotFound);
      else {
        try {
          if (message === undefined) throw new StoreError(ecNotFound, 'No such message in the folder');
          yield this.message(message, root);
        } catch (error) {
          if (!this.#options.recover || !(error instanceof StoreError)) throw error;
          this.#errorInfo(error.code, id, message?.folder ?? folder);
        }
      }
      onMessage();
      if (this.#out.isFull) yield;
    }
  }

  *message(message: Message, root: RootOptions): StreamPart {
    this.#out.marker(message.associated ? fx.StartFAIMsg : fx.StartMessage);
    yield this.messageContent(message, root);
    this.#out.marker(fx.EndMessage);
  }

  *messageContent(message: Message, { filter, markSubobjects, withId }: RootOptions): StreamPart {
    if (withId) this.#out.property(tags.PR_MID, shortId(message.counter));
    yield* this.#properties(messageSchema, message, both(this.#isSent, both(filter, this.#bodyFilter(message))));
    if (message.damage !== undefined) throw new StoreError(message.damage, 'The message is damaged');
    if (filter(tags.PR_MESSAGE_RECIPIENTS)) {
      if (markSubobjects) this.#out.property(fx.MetaTagFXDelProp, tags.PR_MESSAGE_RECIPIENTS);
      for (const recipient of message.recipients) yield* this.#recipient(recipient);
    }
    if (filter(tags.PR_MESSAGE_ATTACHMENTS)) {
      if (markSubobjects) this.#out.property(fx.MetaTagFXDelProp, tags.PR_MESSAGE_ATTACHMENTS);
      for (const attachment of message.attachments) yield* this.#attachment(attachment);
    }
  }

  *attachmentContent(attachment: Attachment, filter: TransferFilter): StreamPart {
    yield* this.#properties(attachmentSchema, attachment, both(this.#isSent, filter));
    if (attachment.embedded === undefined || !filter(tags.PR_ATTACH_DATA_OBJ)) return;
    this.#out.marker(fx.StartEmbed);
    // Not yield*: messages may be embedded deeper than generators can be nested.
    yield this.messageContent(attachment.embedded, kEmbedded);
    this.#out.marker(fx.EndEmbed);
  }

  /** Folders have their messages and subfolders whole; filters are for the one that was asked for. */
  *folderContent(folder: Folder, { filter, markSubobjects, deep, onMessage }: FolderOptions): StreamPart {
    const first = [tags.PR_FID, tags.PR_DISPLAY_NAME, tags.PR_COMMENT];
    for (const tag of first) {
      const value = filter(tag) ? folder.get(tag) : undefined;
      if (value !== undefined) this.#out.property(tag, value);
    }
    yield* this.#properties(folderSchema, folder, (tag) => !first.includes(tag) && this.#isSent(tag) && filter(tag));
    // CopyFolder sends what can be found again, CopyTo what a copy is made of.
    const message: RootOptions = { filter: everything, markSubobjects: false, withId: !markSubobjects };
    if (filter(tags.PR_FOLDER_ASSOCIATED_CONTENTS)) {
      if (markSubobjects) this.#out.property(fx.MetaTagFXDelProp, tags.PR_FOLDER_ASSOCIATED_CONTENTS);
      yield this.messageList(folder, stillIn(folder, folder.associated), message, onMessage);
    }
    if (filter(tags.PR_CONTAINER_CONTENTS)) {
      if (markSubobjects) this.#out.property(fx.MetaTagFXDelProp, tags.PR_CONTAINER_CONTENTS);
      yield this.messageList(folder, stillIn(folder, folder.messages), message, onMessage);
    }
    if (!deep || !filter(tags.PR_CONTAINER_HIERARCHY)) return;
    if (markSubobjects) this.#out.property(fx.MetaTagFXDelProp, tags.PR_CONTAINER_HIERARCHY);
    const children = folder.children.slice();
    for (const child of children) {
      this.#out.marker(fx.StartSubFld);
      yield this.folderContent(child, { filter: everything, markSubobjects, deep, onMessage });
      this.#out.marker(fx.EndFolder);
    }
  }

  *topFolder(folder: Folder, options: FolderOptions): StreamPart {
    this.#out.marker(fx.StartTopFld);
    yield this.folderContent(folder, options);
    this.#out.marker(fx.EndFolder);
  }

  *#recipient(recipient: Recipient): StreamPart {
    this.#out.marker(fx.StartRecip);
    this.#out.property(tags.PR_ROWID, recipient.rowId);
    yield* this.#properties(recipientSchema, recipient, this.#isOfRecipient);
    this.#out.marker(fx.EndToRecip);
  }

  *#attachment(attachment: Attachment): StreamPart {
    this.#out.marker(fx.NewAttach);
    this.#out.property(tags.PR_ATTACH_NUM, attachment.number);
    yield* this.attachmentContent(attachment, everything);
    this.#out.marker(fx.EndAttach);
  }

  *#properties<T extends Bagged>(schema: PropertySchema<T>, object: T, filter: TransferFilter): StreamPart {
    // What comes after a large value waits for it.
    let rest: StreamPart | undefined;
    let waiting: PropValue[] | undefined;
    schema.each(object, filter, (tag, value) => {
      if (rest === undefined) rest = this.#property(tag, value);
      else (waiting ??= []).push({ tag, value });
    });
    if (rest !== undefined) yield rest;
    for (const { tag, value } of waiting ?? kNone) {
      rest = this.#property(tag, value);
      if (rest !== undefined) yield rest;
    }
    if (this.#out.isFull) yield;
  }

  /** MS-OXCFXICS 2.2.2.10 and 2.2.4.3.4: the reader drops what it has of the message and goes on behind it. */
  #errorInfo(code: number, messageId: bigint, folder: Folder): void {
    const { replicaGuid } = this.#mailbox;
    const info = new Writer({ initialSize: kErrorInfoSize });
    info.u32(0);
    info.u32(code);
    info.bytes(globalId(replicaGuid, folder.counter));
    info.u16(0);
    info.bytes(globalId(replicaGuid, splitShortId(messageId).counter));
    while (info.length < kErrorInfoSize) info.u16(0);
    this.#out.marker(fx.FXErrorInfo);
    this.#out.property(fx.ExtendedErrorInfo, info.finish());
  }

  #property(tag: number, value: PropData): StreamPart | undefined {
    const id = propertyId(tag);
    if (id < kFirstNamedId) return this.#out.property(tag, value);
    let name = this.#names.get(id);
    if (name === undefined) this.#names.set(id, (name = this.#mailbox.names.nameOf(id)));
    // Whoever reads the stream could not tell what it is.
    return name.kind === 'none' ? undefined : this.#out.property(tag, value, name);
  }

  /** Leaves out the bodies that the server has made from another one, as far as it is asked to. */
  #bodyFilter({ bag }: Message): TransferFilter {
    if (!this.#options.bestBody) return everything;
    const native = kNativeBodies[Number(bag.value(propertyId(tags.PR_NATIVE_BODY_INFO)) ?? 0)] ?? 0;
    const best = bag.tag(native) === undefined ? kRichestFirst.find((id) => bag.tag(id) !== undefined) : native;
    return (tag) => propertyId(tag) === best || !kBodyIds.has(propertyId(tag));
  }
}

/** Messages that a folder has now, as far as it still has them when it is their turn. */
function* stillIn(folder: Folder, messages: readonly Message[]): Generator<ListedMessage> {
  const now = messages.slice();
  for (const message of now) {
    if (folder.holds(message) && !message.isSoftDeleted) yield { id: shortId(message.counter), message };
  }
}
