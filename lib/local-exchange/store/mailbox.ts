import { randomUUID } from 'node:crypto';
import { ecDuplicateName, ecInvalidParam, ecNotFound, ecNotSupported, ecParameterOverflow, ecSearchFolder, ecTooComplex } from '../wire/error-codes.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import { fileTimeNow } from './file-time.ts';
import { Folder, FOLDER_GENERIC, FOLDER_ROOT, FOLDER_SEARCH, kFirstUserCounter } from './folder.ts';
import { tellOfFolder } from './folder-events.ts';
import { mailboxSchema } from './mailbox-schema.ts';
import type { Message } from './message.ts';
import { NamedProperties } from './named-properties.ts';
import { kOwnReplicaId } from './object-id.ts';
import { PropertyBag } from './property-bag.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue } from './property-types.ts';
import { ReceiveFolders } from './receive-folders.ts';
import { SearchFolder } from './search-folder.ts';
import { SearchFolderEvents } from './search-folder-events.ts';
import { StoreEvents } from './store-events.ts';
import { StoreError } from './store-error.ts';

export interface MailboxOptions {
  readonly address: string;
  readonly displayName: string;
  /** /o=…/cn=Recipients/cn=… */
  readonly legacyDn: string;
  /** The public folders of the organisation instead of somebody's mailbox. */
  readonly isPublic?: boolean;
}

/** The order of RopLogon's FolderIds in a private logon (MS-OXCSTOR 2.2.1.1.3); their counters are 1 to 13. */
const kPrivateFolders: readonly { name: string; under: 'root' | 'ipm'; containerClass?: string; type?: number }[] = [
  { name: 'Deferred Action', under: 'root' },
  { name: 'Spooler Queue', under: 'root' },
  { name: 'Top of Information Store', under: 'root', containerClass: 'IPF.Note' },
  { name: 'Inbox', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Outbox', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Sent Items', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Deleted Items', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Common Views', under: 'root' },
  { name: 'Schedule', under: 'root' },
  { name: 'Finder', under: 'root' },
  { name: 'Views', under: 'root' },
  { name: 'Shortcuts', under: 'root' },
];

const kMoreFolders: readonly { name: string; under: 'root' | 'ipm'; containerClass?: string; type?: number }[] = [
  { name: 'Drafts', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Calendar', under: 'ipm', containerClass: 'IPF.Appointment' },
  { name: 'Contacts', under: 'ipm', containerClass: 'IPF.Contact' },
  { name: 'Journal', under: 'ipm', containerClass: 'IPF.Journal' },
  { name: 'Notes', under: 'ipm', containerClass: 'IPF.StickyNote' },
  { name: 'Tasks', under: 'ipm', containerClass: 'IPF.Task' },
  { name: 'Junk Email', under: 'ipm', containerClass: 'IPF.Note' },
  { name: 'Reminders', under: 'root', containerClass: 'Outlook.Reminder', type: FOLDER_SEARCH },
  { name: 'Freebusy Data', under: 'root' },
];

/** The order of a public logon: root, IPM subtree, non-IPM subtree, then what lies under the last one. */
const kPublicFolders = [
  'EFORMS REGISTRY', 'SCHEDULE+ FREE BUSY', 'OFFLINE ADDRESS BOOK', 'EFORMS REGISTRY (English)',
  'SCHEDULE+ FREE BUSY (local site)', 'OFFLINE ADDRESS BOOK (local site)', 'NNTP ARTICLE INDEX',
];

/** The provider of public EntryIDs (MS-OXCDATA 2.2.4.1). */
const kPublicProvider = Uint8Array.of(0x1a, 0x44, 0x73, 0x90, 0xaa, 0x66, 0x11, 0xcd, 0x9b, 0xc8, 0x00, 0xaa, 0x00, 0x2f, 0xc4, 0x5a);
/** MS-OXCSTOR 3.2.5.5: more replica ids than this are refused. */
const kMaxReplicas = 0x8000;
export const kMaxFolderDepth = 100;
export const kMaxFolderNameLength = 255;

/** A mailbox, or the public folders: folders, messages, names and numbers, all in memory. */
export class Mailbox {
  readonly bag = new PropertyBag();
  readonly address: string;
  readonly displayName: string;
  readonly legacyDn: string;
  readonly isPublic: boolean;
  readonly names = new NamedProperties();
  readonly receiveFolders = new ReceiveFolders();
  readonly events = new StoreEvents();
  readonly searchEvents = new SearchFolderEvents(this);
  readonly created: bigint = fileTimeNow();
  /** Counts what happens to folders: hierarchy tables compare it with what they were made from. */
  hierarchyVersion = 0;
  readonly root: Folder;
  readonly ipmSubtree: Folder;
  /** The IPM subtree where there is no Inbox: among public folders. */
  readonly inbox: Folder;
  /** Those of RopLogon, in its order. */
  readonly logonFolders: readonly Folder[];
  #guid = newGuid();
  #replicaGuid = newGuid();
  readonly #folders = new Map<number, Folder>();
  readonly #messages = new Map<number, Message>();
  readonly #wellKnown = new Map<string, Folder>();
  readonly #replicaIds = new Map<string, number>();
  readonly #replicaGuids = new Map<number, Uint8Array>();
  #counter = 1;
  #changeNumber = 1;

  constructor(options: MailboxOptions) {
    this.address = options.address;
    this.displayName = options.displayName;
    this.legacyDn = options.legacyDn;
    this.isPublic = options.isPublic ?? false;
    this.#knowOwnReplica();

    this.root = this.#newFolder(undefined, this.isPublic ? 'Public Root' : 'Root', FOLDER_ROOT);
    if (this.isPublic) {
      this.inbox = this.ipmSubtree = this.#newFolder(this.root, 'IPM_SUBTREE', FOLDER_GENERIC);
      const others = this.#newFolder(this.root, 'NON_IPM_SUBTREE', FOLDER_GENERIC);
      const system = kPublicFolders.map((name) => this.#newFolder(others, name, FOLDER_GENERIC));
      this.logonFolders = [this.root, this.ipmSubtree, others, ...system];
    } else {
      const special = [this.root];
      for (const definition of kPrivateFolders) special.push(this.#newWellKnown(definition, special[3]));
      this.logonFolders = special;
      this.ipmSubtree = special[3] as Folder;
      this.inbox = special[4] as Folder;
      for (const definition of kMoreFolders) this.#newWellKnown(definition, this.ipmSubtree);
      for (const messageClass of ['', 'IPM', 'REPORT.IPM']) this.receiveFolders.define(messageClass, this.inbox);
      this.receiveFolders.define('IPC', this.root);
    }
    this.#counter = kFirstUserCounter;
  }

  get guid(): Uint8Array {
    return this.#guid;
  }

  get replicaGuid(): Uint8Array {
    return this.#replicaGuid;
  }

  /** As after it was restored from a copy: what carried the GUID of its replica, or its own, is known by another name. */
  renew({ replica, mailbox }: { readonly replica: boolean; readonly mailbox: boolean }): void {
    if (mailbox) this.#guid = newGuid();
    if (!replica) return;
    this.#replicaGuid = newGuid();
    this.#replicaIds.clear();
    this.#replicaGuids.clear();
    this.#knowOwnReplica();
  }

  /** ProviderUID in the EntryIDs of what it holds. */
  get providerUid(): Uint8Array {
    return this.isPublic ? kPublicProvider : this.guid;
  }

  /** Bytes of everything in it; what search folders find lies elsewhere. */
  get size(): number {
    let size = 0;
    for (const folder of this.#folders.values()) if (!folder.isSearch && !folder.isSoftDeleted) size += folder.size;
    return size;
  }

  nextCounter(): number {
    return this.#counter++;
  }

  nextChangeNumber(): number {
    return this.#changeNumber++;
  }

  get(tag: number): PropData | undefined {
    return mailboxSchema.value(this, tag);
  }

  /** @throws StoreError ecInvalidParam when a value does not fit its tag. */
  setProperties(properties: Iterable<PropValue>): void {
    for (const { tag, value } of properties) this.bag.set(storedTag(tag), storedValue(tag, value));
  }

  /** Folders that were deleted softly are found too. */
  folder(counter: number): Folder | undefined {
    return this.#folders.get(counter);
  }

  /** Every folder, those that were deleted softly as well. */
  folders(): Iterable<Folder> {
    return this.#folders.values();
  }

  message(counter: number): Message | undefined {
    return this.#messages.get(counter);
  }

  /** A special folder by its English name: 'Drafts', 'Calendar', 'Sent Items', … */
  wellKnownFolder(name: string): Folder | undefined {
    return this.#wellKnown.get(name);
  }

  /**
   * Makes a subfolder.
   * @throws StoreError ecDuplicateName, ecInvalidParam (empty or longer than 255 characters), ecTooComplex (too deep), ecSearchFolder
   * (in a search folder), ecNotSupported (a search folder among public folders).
   */
  createFolder(parent: Folder, displayName: string, type: number = FOLDER_GENERIC): Folder {
    this.expectPlace(parent, displayName, { type });
    const folder = this.#newFolder(parent, displayName, type);
    tellOfFolder('created', folder);
    return folder;
  }

  /**
   * For Folder: whether a folder of a type could lie there, with so many levels below it.
   * @throws StoreError as createFolder.
   */
  expectPlace(
    parent: Folder, displayName: string, { type, levels = 0, except }: { readonly type: number; readonly levels?: number; readonly except?: Folder },
  ): void {
    if (displayName === '' || displayName.length > kMaxFolderNameLength) {
      throw new StoreError(ecInvalidParam, `A folder name has 1 to ${kMaxFolderNameLength} characters`);
    }
    if (this.#folders.get(parent.counter) !== parent || parent.isSoftDeleted) throw new StoreError(ecNotFound, 'The parent folder is not in this mailbox');
    if (parent.isSearch) throw new StoreError(ecSearchFolder, 'A search folder has no subfolders');
    if (type === FOLDER_SEARCH && this.isPublic) throw new StoreError(ecNotSupported, 'Public folders have no search folders');
    const same = parent.child(displayName);
    if (same !== undefined && same !== except) throw new StoreError(ecDuplicateName, `There is a folder ${JSON.stringify(displayName)} already`);
    if (parent.depth + levels >= kMaxFolderDepth) throw new StoreError(ecTooComplex, `Folders go ${kMaxFolderDepth} levels deep`);
  }

  /** For Folder: makes one without asking, and without telling. */
  newFolder(parent: Folder, displayName: string, type: number): Folder {
    return this.#newFolder(parent, displayName, type);
  }

  forgetFolder(folder: Folder): void {
    this.#folders.delete(folder.counter);
    this.hierarchyVersion++;
  }

  /** Whether messages of this class arrive in the folder (MS-OXCSTOR 3.2.5.2). */
  isReceivedIn(message: Message, folder: Folder): boolean {
    if (message.associated || this.isPublic) return false;
    const messageClass = message.get(tags.PR_MESSAGE_CLASS);
    try {
      return this.receiveFolders.find(typeof messageClass === 'string' ? messageClass : '')?.folder === folder;
    } catch (error) {
      if (error instanceof StoreError) return false;
      throw error;
    }
  }

  /** For Folder: messages are found by their MID. */
  indexMessage(message: Message): void {
    this.#messages.set(message.counter, message);
  }

  /** For Folder: the message is nowhere any more. */
  forgetMessage(message: Message): void {
    this.#messages.delete(message.counter);
    message.folder = undefined;
  }

  replicaGuidOf(replicaId: number): Uint8Array | undefined {
    return this.#replicaGuids.get(replicaId);
  }

  /**
   * Replica id of a GUID; an unknown one is registered (MS-OXCSTOR 3.2.5.8).
   * @throws StoreError ecParameterOverflow, ecInvalidParam for a GUID of zeros.
   */
  replicaIdOf(guid: Uint8Array): number {
    const key = hex(guid);
    const known = this.#replicaIds.get(key);
    if (known !== undefined) return known;
    if (guid.every((byte) => byte === 0)) throw new StoreError(ecInvalidParam, 'A replica has a GUID');
    const id = this.#replicaIds.size + 1;
    if (id > kMaxReplicas) throw new StoreError(ecParameterOverflow, 'The mailbox knows too many replicas');
    this.#replicaIds.set(key, id);
    this.#replicaGuids.set(id, guid.slice());
    return id;
  }

  #knowOwnReplica(): void {
    this.#replicaGuids.set(kOwnReplicaId, this.replicaGuid);
    this.#replicaIds.set(hex(this.replicaGuid), kOwnReplicaId);
  }

  #newWellKnown(definition: (typeof kMoreFolders)[number], ipmSubtree: Folder | undefined): Folder {
    const parent = definition.under === 'ipm' && ipmSubtree !== undefined ? ipmSubtree : this.root;
    const folder = this.#newFolder(parent, definition.name, definition.type ?? FOLDER_GENERIC);
    if (definition.containerClass !== undefined) folder.bag.set(tags.PR_CONTAINER_CLASS, definition.containerClass);
    this.#wellKnown.set(definition.name, folder);
    return folder;
  }

  #newFolder(parent: Folder | undefined, displayName: string, type: number): Folder {
    const make = type === FOLDER_SEARCH ? SearchFolder : Folder;
    const folder = new make(this, parent, this.nextCounter(), type, displayName);
    this.#folders.set(folder.counter, folder);
    this.hierarchyVersion++;
    return folder;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function newGuid(): Uint8Array {
  return new Uint8Array(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'));
}
