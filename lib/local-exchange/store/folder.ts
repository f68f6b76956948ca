import { ecAccessDenied, ecInvalidParam, ecNotFound, ecNotSupported, ecSearchFolder } from '../wire/error-codes.ts';
import { propertyId } from '../wire/property-types.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import { fileTimeNow } from './file-time.ts';
import { FolderContents } from './folder-contents.ts';
import { tellOfCounts, tellOfFolder, tellOfMessage, tellOfReading } from './folder-events.ts';
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
  readonly type: number;
  readonly created: bigint;
  modified: bigint;
  /** When something in it changed last: a message, or a folder right below (MS-OXCFOLD 2.2.2.2.1.14). */
  committed: bigint;
  /** How often a folder right below has come or gone: PidTagHierarchyChangeNumber. */
  hierarchyChanges = 0;
  changeNumber: number;
  deletedTotal = 0;
  /** When it was deleted softly, if it was. */
  deletedOn: bigint | undefined;
  #parent: Folder | undefined;
  readonly #children: Folder[] = [];
  readonly #softDeletedChildren: Folder[] = [];
  readonly #contents = new FolderContents();
  #entryId: { readonly replica: Uint8Array; readonly provider: Uint8Array; readonly bytes: Uint8Array } | undefined;

  /** Folders are made by Mailbox.createFolder. */
  constructor(mailbox: Mailbox, parent: Folder | undefined, counter: number, type: number, displayName: string) {
    this.mailbox = mailbox;
    this.#parent = parent;
    this.counter = counter;
    this.type = type;
    this.created = this.modified = this.committed = fileTimeNow();
    this.changeNumber = mailbox.nextChangeNumber();
    this.bag.set(tags.PR_DISPLAY_NAME, displayName);
    if (parent !== undefined) parent.#addChild(this);
  }

  get parent(): Folder | undefined {
    return this.#parent;
  }

  get displayName(): string {
    return this.bag.value(kDisplayNameId) as string;
  }

  get entryId(): Uint8Array {
    const { replicaGuid: replica, providerUid: provider, isPublic } = this.mailbox;
    if (this.#entryId?.replica !== replica || this.#entryId.provider !== provider) {
      this.#entryId = { replica, provider, bytes: folderEntryId(provider, replica, this.counter, isPublic) };
    }
    return this.#entryId.bytes;
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
    return this.#contents.version;
  }

  /** Normal messages. */
  get messages(): readonly Message[] {
    return this.#contents.messages;
  }

  /** Folder-associated information. */
  get associated(): readonly Message[] {
    return this.#contents.associated;
  }

  get softDeleted(): readonly Message[] {
    return this.#contents.softDeleted;
  }

  get unreadCount(): number {
    return this.#contents.unreadCount;
  }

  /** Bytes of everything in it, subfolders left out. */
  get size(): number {
    return this.#contents.size;
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
    const changed: number[] = [];
    for (const { tag, value } of properties) {
      this.bag.set(storedTag(tag), storedValue(tag, value));
      changed.push(storedTag(tag));
    }
    this.#changed(changed);
  }

  deleteProperty(tag: number): boolean {
    const existed = this.bag.delete(propertyId(tag));
    if (existed) this.#changed([tag]);
    return existed;
  }

  /**
   * Puts a new message into the folder. Costs little: nothing is computed before it is asked for.
   * @param isNewMail whether it is announced as such; by default if its class is received in this folder.
   */
  addMessage(fields: MessageFields, isNewMail?: boolean): Message {
    const { mailbox } = this;
    const message = new Message(mailbox.nextCounter(), mailbox.nextChangeNumber(), fileTimeNow(), fields);
    this.#insert(message);
    tellOfMessage('created', this, message);
    if (mailbox.events.isHeard && (isNewMail ?? mailbox.isReceivedIn(message, this))) tellOfMessage('newMail', this, message);
    tellOfCounts(this, message);
    return message;
  }

  setRead(message: Message, read: boolean): void {
    if (message.isRead === read) return;
    this.#contents.setRead(message, read);
    message.flags = read ? message.flags | tags.MSGFLAG_READ | tags.MSGFLAG_EVERREAD : message.flags & ~tags.MSGFLAG_READ;
    this.#contentsChanged();
    tellOfReading(this, message);
  }

  setStatus(message: Message, status: number): void {
    message.status = status;
    this.#contentsChanged();
    tellOfMessage('modified', this, message, { tags: [tags.PR_MESSAGE_STATUS] });
  }

  /**
   * Sets and deletes properties of a message of this folder at once.
   * @throws StoreError ecAccessDenied for what the store computes, ecInvalidParam for a value that does not fit its tag; then nothing is changed.
   */
  changeMessage(message: Message, properties: Iterable<PropValue>, deleted: Iterable<number> = []): void {
    const changed = message.change(properties, deleted);
    message.changeNumber = this.mailbox.nextChangeNumber();
    message.modified = fileTimeNow();
    this.#contentsChanged();
    tellOfMessage('modified', this, message, { tags: changed });
  }

  /** Deletes a message of this folder; softly means that it can still be listed among the deleted ones. */
  deleteMessage(message: Message, softly: boolean): void {
    if (message.isSoftDeleted) {
      if (!softly) this.#purge(message);
      return;
    }
    if (!this.#contents.remove(message)) return;
    if (softly) {
      message.deletedOn = fileTimeNow();
      this.#contents.addSoftDeleted(message);
    } else {
      this.mailbox.forgetMessage(message);
    }
    this.deletedTotal++;
    this.#contentsChanged();
    tellOfMessage('deleted', this, message);
    tellOfCounts(this, message);
  }

  /**
   * Moves a message of this folder: there it is another one, with another number (MS-OXCFOLD 3.2.5.6).
   * @throws StoreError ecNotFound, ecSearchFolder.
   */
  moveMessage(message: Message, to: Folder): Message {
    const moved = this.#copyInto(message, to, message.created);
    this.#contents.remove(message);
    this.mailbox.forgetMessage(message);
    this.#contentsChanged();
    tellOfMessage('moved', to, moved, { from: { folder: this, message } });
    tellOfCounts(this, message);
    if (to !== this) tellOfCounts(to, message);
    return moved;
  }

  /** @throws StoreError ecNotFound, ecSearchFolder. */
  copyMessage(message: Message, to: Folder): Message {
    const copy = this.#copyInto(message, to, fileTimeNow());
    tellOfMessage('copied', to, copy, { from: { folder: this, message } });
    tellOfCounts(to, message);
    return copy;
  }

  /**
   * Deletes the folder softly, with what is in it: it can still be listed among the deleted ones, and be opened as such.
   * @throws StoreError ecAccessDenied for a folder that every mailbox has.
   */
  softDelete(): void {
    const parent = this.#expectOwnPlace();
    if (this.deletedOn !== undefined) return;
    parent.#removeChild(this);
    parent.#softDeletedChildren.push(this);
    this.deletedOn = fileTimeNow();
    this.#deletedFrom(parent);
  }

  /**
   * Deletes the folder for good, with all that is in it.
   * @throws StoreError ecAccessDenied for a folder that every mailbox has.
   */
  delete(): void {
    const parent = this.#expectOwnPlace();
    const siblings = this.deletedOn === undefined ? parent.#children : parent.#softDeletedChildren;
    const index = siblings.indexOf(this);
    if (index < 0) return;
    if (this.deletedOn === undefined) parent.#removeChild(this);
    else siblings.splice(index, 1);
    for (const folder of [this, ...this.descendants(), ...this.softDeletedDescendants()]) folder.#forget();
    this.#deletedFrom(parent);
  }

  /** @throws StoreError ecAccessDenied for a folder that every mailbox has, and what Mailbox.createFolder throws for a name. */
  rename(displayName: string): void {
    const parent = this.#expectOwnPlace();
    this.mailbox.expectPlace(parent, displayName, { type: this.type, except: this });
    this.setProperties([{ tag: tags.PR_DISPLAY_NAME, value: displayName }]);
  }

  /**
   * Moves the folder with all that is in it.
   * @throws StoreError ecAccessDenied for a folder that every mailbox has, ecInvalidParam below itself, and what Mailbox.createFolder throws.
   */
  moveTo(parent: Folder, displayName: string = this.displayName): void {
    const before = this.#expectOwnPlace();
    if (this.isSoftDeleted) throw new StoreError(ecNotFound, 'The folder was deleted');
    this.#expectOutside(parent);
    this.mailbox.expectPlace(parent, displayName, { type: this.type, levels: this.#levelsBelow(), except: this });
    before.#removeChild(this);
    parent.#addChild(this);
    this.#parent = parent;
    this.bag.set(tags.PR_DISPLAY_NAME, displayName);
    this.#touch();
    tellOfFolder('moved', this, { from: { folder: this, parent: before } });
    before.#changed([tags.PR_SUBFOLDERS]);
    if (parent !== before) parent.#changed([tags.PR_SUBFOLDERS]);
  }

  /**
   * Copies the folder with its messages and the folders below it; search folders are left out.
   * @throws StoreError ecInvalidParam below itself, and what Mailbox.createFolder throws.
   */
  copyTo(parent: Folder, displayName: string = this.displayName): Folder {
    const { mailbox } = this;
    this.#expectOutside(parent);
    if (this.#parent === undefined || this.isSearch) throw new StoreError(ecNotSupported, 'Only folders of messages are copied');
    mailbox.expectPlace(parent, displayName, { type: this.type, levels: this.#levelsBelow() });
    const copy = this.#copyBelow(parent, displayName);
    tellOfFolder('copied', copy, { from: { folder: this, parent: this.#parent } });
    parent.#changed([tags.PR_SUBFOLDERS]);
    return copy;
  }

  get isSearch(): boolean {
    return this.type === FOLDER_SEARCH;
  }

  /** Deleted for good. */
  get isGone(): boolean {
    return this.mailbox.folder(this.counter) !== this;
  }

  /** Made with its mailbox. */
  get isSpecial(): boolean {
    return this.counter < kFirstUserCounter;
  }

  #addChild(folder: Folder): void {
    this.#children.push(folder);
    this.#hierarchyChanged();
  }

  #removeChild(folder: Folder): void {
    this.#children.splice(this.#children.indexOf(folder), 1);
    this.#hierarchyChanged();
  }

  #hierarchyChanged(): void {
    this.hierarchyChanges++;
    this.committed = fileTimeNow();
  }

  /** What had been deleted before is no longer in it: that it is gone for good changes nothing in the folder. */
  #purge(message: Message): void {
    if (!this.#contents.purge(message)) return;
    this.mailbox.forgetMessage(message);
    this.#contents.changed();
    this.mailbox.hierarchyVersion++;
  }

  #insert(message: Message): void {
    message.folder = this;
    this.#contents.add(message);
    this.mailbox.indexMessage(message);
    this.#contentsChanged();
  }

  #copyInto(message: Message, to: Folder, created: bigint): Message {
    if (message.folder !== this || message.isSoftDeleted) throw new StoreError(ecNotFound, 'The message is not in the folder');
    if (to.mailbox !== this.mailbox || to.isSoftDeleted) throw new StoreError(ecNotFound, 'The destination is not in this mailbox');
    if (to.isSearch) throw new StoreError(ecSearchFolder, 'Messages are not put into search folders');
    const copy = message.copy(this.mailbox.nextCounter(), this.mailbox.nextChangeNumber(), created);
    copy.modified = message.modified;
    to.#insert(copy);
    return copy;
  }

  #copyBelow(parent: Folder, displayName: string): Folder {
    const copy = this.mailbox.newFolder(parent, displayName, this.type);
    copy.bag.assign(this.bag);
    copy.bag.set(tags.PR_DISPLAY_NAME, displayName);
    for (const message of [...this.#contents.messages, ...this.#contents.associated]) this.#copyInto(message, copy, fileTimeNow());
    for (const child of this.#children) if (!child.isSearch) child.#copyBelow(copy, child.displayName);
    return copy;
  }

  #levelsBelow(): number {
    return this.descendants().reduce((levels, { depth }) => Math.max(levels, depth - this.depth), 0);
  }

  /** The parent of a folder that may be put elsewhere. */
  #expectOwnPlace(): Folder {
    if (this.#parent === undefined || this.isSpecial) throw new StoreError(ecAccessDenied, `The folder ${JSON.stringify(this.displayName)} stays`);
    return this.#parent;
  }

  #expectOutside(parent: Folder): void {
    if (parent === this || parent.isBelow(this)) throw new StoreError(ecInvalidParam, 'A folder does not lie in itself');
  }

  #forget(): void {
    for (const message of this.#contents.all) this.mailbox.forgetMessage(message);
    this.mailbox.forgetFolder(this);
  }

  #deletedFrom(parent: Folder): void {
    tellOfFolder('deleted', this);
    parent.#changed([tags.PR_SUBFOLDERS]);
  }

  #contentsChanged(): void {
    this.#contents.changed();
    this.committed = fileTimeNow();
    this.mailbox.hierarchyVersion++;
  }

  #touch(): void {
    this.modified = this.committed = fileTimeNow();
    if (this.#parent !== undefined) this.#parent.committed = this.modified;
    this.changeNumber = this.mailbox.nextChangeNumber();
    this.mailbox.hierarchyVersion++;
  }

  #changed(changed: readonly number[]): void {
    this.#touch();
    tellOfFolder('modified', this, { tags: changed });
  }
}

function below(folders: readonly Folder[], found: Folder[] = []): Folder[] {
  for (const folder of folders) {
    found.push(folder);
    below(folder.children, found);
  }
  return found;
}
