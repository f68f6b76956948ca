import { ecAccessDenied } from '../wire/error-codes.ts';
import { propertyId } from '../wire/property-types.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import { Attachment, type AttachmentFields } from './attachment.ts';
import { makeEmbedded } from './embedded-messages.ts';
import type { Folder } from './folder.ts';
import { messageSchema } from './message-schema.ts';
import { PropertyBag } from './property-bag.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue, valueSize } from './property-types.ts';
import { Recipient, type RecipientFields } from './recipient.ts';
import { StoreError } from './store-error.ts';

export interface MessageFields {
  /** Any properties; the ones that the store computes always (identifiers, sizes, counts) are ignored. */
  readonly properties?: Iterable<PropValue>;
  readonly recipients?: readonly RecipientFields[];
  readonly attachments?: readonly AttachmentFields[];
  /** Goes before PR_MESSAGE_FLAGS. */
  readonly read?: boolean;
  /** Folder-associated information: settings and views. */
  readonly associated?: boolean;
  /** The code that whoever opens the message gets: as in a store that has lost a part of it. */
  readonly damage?: number;
}

const none: readonly never[] = Object.freeze([]);
// These follow from what the message holds.
const kDerivedFlags = tags.MSGFLAG_HASATTACH | tags.MSGFLAG_ASSOCIATED;
const kMessageFlagsId = propertyId(tags.PR_MESSAGE_FLAGS);

/** A message in a folder, or embedded in an attachment. */
export class Message {
  readonly bag = new PropertyBag();
  /** Global counter of its MID; 0 for an embedded message. */
  readonly counter: number;
  /** Where it lies; undefined for an embedded message and after it was deleted for good. */
  folder: Folder | undefined;
  readonly associated: boolean;
  recipients: readonly Recipient[] = none;
  attachments: readonly Attachment[] = none;
  /** PR_MESSAGE_FLAGS without what follows from the content. */
  flags = tags.MSGFLAG_UNMODIFIED;
  status = 0;
  readonly damage: number | undefined;
  /** When it was deleted softly: then it is listed among the deleted messages of its folder only. */
  deletedOn: bigint | undefined;
  changeNumber: number;
  readonly created: bigint;
  modified: bigint;

  constructor(counter: number, changeNumber: number, now: bigint, fields: MessageFields) {
    this.counter = counter;
    this.changeNumber = changeNumber;
    this.created = now;
    this.modified = now;
    this.associated = fields.associated ?? false;
    this.damage = fields.damage;
    for (const { tag, value } of fields.properties ?? none) {
      if (propertyId(tag) === kMessageFlagsId) this.flags = (storedValue(tag, value) as number) & ~kDerivedFlags;
      else if (!messageSchema.isReadOnly(tag)) this.bag.set(storedTag(tag), storedValue(tag, value));
    }
    if (fields.read !== undefined) this.flags = fields.read ? this.flags | tags.MSGFLAG_READ : this.flags & ~tags.MSGFLAG_READ;
    if (fields.recipients !== undefined && fields.recipients.length > 0) {
      this.recipients = fields.recipients.map((recipient, rowId) => new Recipient(rowId, recipient));
    }
    if (fields.attachments !== undefined && fields.attachments.length > 0) {
      const made = makeEmbedded(fields.attachments, isMessage, (inner) => new Message(0, changeNumber, now, inner));
      this.attachments = made.map((attachment, number) => new Attachment(number, attachment, now));
    }
  }

  /** A message of the same content under another number. Recipients and attachments are shared: they do not change. */
  copy(counter: number, changeNumber: number, now: bigint): Message {
    const copy = new Message(counter, changeNumber, now, {
      associated: this.associated, ...(this.damage !== undefined && { damage: this.damage }),
    });
    copy.bag.assign(this.bag);
    // What it is found by in other mailboxes stays: MS-OXCPRPT 2.2.1.9.
    const searchKey = this.get(tags.PR_SEARCH_KEY);
    if (searchKey !== undefined) copy.bag.set(tags.PR_SEARCH_KEY, searchKey);
    copy.recipients = this.recipients;
    copy.attachments = this.attachments;
    copy.flags = this.flags;
    copy.status = this.status;
    return copy;
  }

  /**
   * For Folder.changeMessage: sets and deletes properties.
   * @returns the tags of all of them.
   * @throws StoreError before anything is changed.
   */
  change(properties: Iterable<PropValue>, deleted: Iterable<number>): readonly number[] {
    const values = Array.from(properties, ({ tag, value }) => ({ tag: storedTag(tag), value: storedValue(tag, value) }));
    const gone = [...deleted];
    const changed = [...values.map(({ tag }) => tag), ...gone];
    for (const tag of changed) if (messageSchema.isReadOnly(tag)) throw new StoreError(ecAccessDenied, `0x${tag.toString(16)} is the store's own`);
    for (const { tag, value } of values) this.bag.set(tag, value);
    for (const tag of gone) this.bag.delete(propertyId(tag));
    return changed;
  }

  get isSoftDeleted(): boolean {
    return this.deletedOn !== undefined;
  }

  get isRead(): boolean {
    return (this.flags & tags.MSGFLAG_READ) !== 0;
  }

  get(tag: number): PropData | undefined {
    return messageSchema.value(this, tag);
  }

  attachment(number: number): Attachment | undefined {
    return this.attachments.find((attachment) => attachment.number === number);
  }

  /** PR_MESSAGE_SIZE, bytes. */
  get size(): number {
    let size = 0;
    const layout = this.bag.layout;
    if (layout !== undefined) {
      for (let slot = 0; slot < layout.tags.length; slot++) size += valueSize(layout.tags[slot] as number, this.bag.at(slot) as PropData);
    } else {
      for (const tag of this.bag.tags()) size += valueSize(tag, this.bag.value(propertyId(tag)) as PropData);
    }
    for (const recipient of this.recipients) {
      size += 2 * (recipient.displayName.length + recipient.address.length);
      for (const tag of recipient.bag.tags()) size += valueSize(tag, recipient.bag.value(propertyId(tag)) as PropData);
    }
    for (const attachment of this.attachments) size += attachment.size;
    return size;
  }
}

function isMessage(embedded: Message | MessageFields): embedded is Message {
  return embedded instanceof Message;
}
