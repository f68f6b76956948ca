import { ecAccessDenied } from '../wire/error-codes.ts';
import { propertyId } from '../wire/property-types.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import { fileTimeNow } from './file-time.ts';
import { folderSchema } from './folder-schema.ts';
import type { Mailbox } from './mailbox.ts';
import { Message, type MessageFields } from './message.ts';
import { folderEntryId } from './object-id.ts';
import { PropertyBag } from './property-bag.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue } from './property-types.ts';
import { StoreError } from './store-error.ts';

export const FOLDER_ROOT = 0;
export const FOLDER_GENERIC = 1;
export const FOLDER_SEARCH = 2;
/** What users make counts from here, so that the numbers of special folders stay recognisable. */
export const kFirstUserCounter = 0x100;

const kDisplayNameId = propertyId(tags.PR_DISPLAY_NAME);

/** A folder of a mailbox: its properties, its subfolders and its messages in the order of their arrival. */
export class Folder {
  readonly bag = new PropertyBag();
  readonly mailbox: Mailbox;
  /** Global counter of its FID. */
  readonly counter: number;
  readonly parent: Folder | undefined;
  readonly type: number;
  readonly created: bigint;
  modified: bigint;
  /** When something in it changed last. */
  committed: bigint;
  changeNumber: number;
  deletedTotal = 0;
  /** When it was deleted softly, if it was. */
  deletedOn: bigint | undefined;
  readonly #children: Folder[] = [];
  readonly #softDeletedChildren: Folder[] = [];
  readonly #messages: Message[] = [];
  readonly #associated: Message[] = [];
  readonly #softDeleted: Message[] = [];
  readonly #entryId: Uint8Array;
  #contentsVersion = 0;
  #unreadCount = 0;
  #size = { version: -1, bytes: 0 };

  /** Folders are made by Mailbox.createFolder. */
  constructor(mailbox: Mailbox, parent: Folder | undefined, counter: number, type: number, displayName: string) {
    this.mailbox = mailbox;
    this.parent = parent;
    this.counter = counter;
    this.type = type;
    this.created = this.modified = this.committed = fileTimeNow();
    this.changeNumber = mailbox.nextChangeNumber();
    this.#entryId = folderEntryId(mailbox.providerUid, mailbox.replicaGuid, counter, mailbox.isPublic);
    this.bag.set(tags.PR_DISPLAY_NAME, displayName);
    if (parent !== undefined) parent.#children.push(this);
  }

  get displayName(): string {
    return this.bag.value(kDisplayNameId) as string;
  }

  get entryId(): Uint8Array {
    return this.#entryId;
  }

  get children(): readonly Folder[] {
    return this.#children;
  }

  /** Subfolders that were deleted softly. */
  get softDeletedChildren(): readonly Folder[] {
    return this.#softDeletedChildren;
  }

  /** Whether it, or a folder that it lies in, was deleted softly. */
  get isSoftDeleted(): boolean {
    return this.deletedOn !== undefined || (this.parent?.isSoftDeleted ?? false);
  }

  /** Counts what happens to the messages: tables compare it with what they were made from. */
  get contentsVersion(): number {
    return this.#contentsVersion;
  }

  /** Normal messages. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** Folder-associated information. */
  get associated(): readonly Message[] {
    return this.#associated;
  }

  get softDeleted(): readonly Message[] {
    return this.#softDeleted;
  }

  get unreadCount(): number {
    return this.#unreadCount;
  }

  /** Bytes of everything in it, subfolders left out. */
  get size(): number {
    if (this.#size.version !== this.#contentsVersion) {
      let bytes = 0;
      for (const message of this.#messages) bytes += message.size;
      for (const message of this.#associated) bytes += message.size;
      this.#size = { version: this.#contentsVersion, bytes };
    }
    return this.#size.bytes;
  }

  /** Levels below the root: 0 for the root itself. */
  get depth(): number {
    return this.parent === undefined ? 0 : this.parent.depth + 1;
  }

  get(tag: number): PropData | undefined {
    return folderSchema.value(this, tag);
  }

  /** The subfolder of that name, without regard to case. */
  child(displayName: string): Folder | undefined {
    const wanted = displayName.toLowerCase();
    return this.#children.find((folder) => folder.displayName.toLowerCase() === wanted);
  }

  isBelow(ancestor: Folder): boolean {
    for (let folder = this.parent; folder !== undefined; folder = folder.parent) if (folder === ancestor) return true;
    return false;
  }

  /** Every folder below, parents before their children. */
  descendants(): Folder[] {
    return below(this.#children);
  }

  /** Every folder below that was deleted softly or lies in one that was. */
  softDeletedDescendants(): Folder[] {
    return [this, ...this.descendants()].flatMap((folder) => below(folder.#softDeletedChildren));
  }

  /** Whether a message is among those that the folder shows, deleted ones included. */
  holds(message: Message): boolean {
    return message.folder === this;
  }

  /**
   * Sets properties of the folder at once.
   * @throws StoreError ecInvalidParam when a value does not fit its tag.
   */
  setProperties(properties: Iterable<PropValue>): void {
    for (const { tag, value } of properties) this.bag.set(storedTag(tag), storedValue(tag, value));
    this.#changed();
  }

  deleteProperty(tag: number): boolean {
    const existed = this.bag.delete(propertyId(tag));
    if (existed) this.#changed();
    return existed;
  }

  /** Puts a new message into the folder. Costs little: nothing is computed before it is asked for. */
  addMessage(fields: MessageFields): Message {
    const mailbox = this.mailbox;
    const message = new Message(mailbox.nextCounter(), mailbox.nextChangeNumber(), fileTimeNow(), fields);
    message.folder = this;
    if (message.associated) this.#associated.push(message);
    else {
      this.#messages.push(message);
      if (!message.isRead) this.#unreadCount++;
    }
    mailbox.indexMessage(message);
    this.#contentsChanged();
    return message;
  }

  setRead(message: Message, read: boolean): void {
    if (message.isRead === read) return;
    message.flags = read ? message.flags | tags.MSGFLAG_READ | tags.MSGFLAG_EVERREAD : message.flags & ~tags.MSGFLAG_READ;
    if (!message.associated) this.#unreadCount += read ? -1 : 1;
    this.#contentsChanged();
  }

  setStatus(message: Message, status: number): void {
    message.status = status;
    this.#contentsChanged();
  }

  /** Deletes a message of this folder; softly means that it can still be listed among the deleted ones. */
  deleteMessage(message: Message, softly: boolean): void {
    if (message.isSoftDeleted) {
      if (!softly) this.#purge(message);
      return;
    }
    const list = message.associated ? this.#associated : this.#messages;
    const index = list.indexOf(message);
    if (index < 0) return;
    list.splice(index, 1);
    if (!message.associated && !message.isRead) this.#unreadCount--;
    if (softly) {
      message.deletedOn = fileTimeNow();
      this.#softDeleted.push(message);
    } else {
      this.mailbox.forgetMessage(message);
      message.folder = undefined;
    }
    this.deletedTotal++;
    this.#contentsChanged();
  }

  /**
   * Deletes the folder softly, with what is in it: it can still be listed among the deleted ones, and be opened as such.
   * @throws StoreError ecAccessDenied for a folder that every mailbox has.
   */
  softDelete(): void {
    const { parent } = this;
    if (parent === undefined || this.isSpecial) throw new StoreError(ecAccessDenied, `The folder ${JSON.stringify(this.displayName)} stays`);
    if (this.deletedOn !== undefined) return;
    parent.#children.splice(parent.#children.indexOf(this), 1);
    parent.#softDeletedChildren.push(this);
    this.deletedOn = fileTimeNow();
    parent.#changed();
  }

  /** Made with its mailbox. */
  get isSpecial(): boolean {
    return this.counter < kFirstUserCounter;
  }

  #purge(message: Message): void {
    const index = this.#softDeleted.indexOf(message);
    if (index < 0) return;
    this.#softDeleted.splice(index, 1);
    this.mailbox.forgetMessage(message);
    message.folder = undefined;
    this.#contentsChanged();
  }

  #contentsChanged(): void {
    this.#contentsVersion++;
    this.committed = fileTimeNow();
    this.mailbox.hierarchyVersion++;
  }

  #changed(): void {
    this.modified = this.committed = fileTimeNow();
    this.changeNumber = this.mailbox.nextChangeNumber();
    this.mailbox.hierarchyVersion++;
  }
}

function below(folders: readonly Folder[], found: Folder[] = []): Folder[] {
  for (const folder of folders) {
    found.push(folder);
    below(folder.children, found);
  }
  return found;
}
