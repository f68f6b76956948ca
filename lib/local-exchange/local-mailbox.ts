import { readEml } from './import/eml-message.ts';
import { MailImportError } from './import/mail-error.ts';
import { findMailFiles, type RawMail, readMailFile, readMboxBytes } from './import/mail-files.ts';
import { type Folder, FOLDER_SEARCH } from './store/folder.ts';
import { folderSchema } from './store/folder-schema.ts';
import type { Mailbox } from './store/mailbox.ts';
import { Message, type MessageFields } from './store/message.ts';
import { PR_CONTAINER_CLASS, PR_DISPLAY_NAME } from './store/property-tags.ts';
import { compileRestriction } from './store/restriction.ts';
import { messageRows } from './store/row-type.ts';
import type { SearchFolder } from './store/search-folder.ts';
import { StoreError } from './store/store-error.ts';
import { ecAccessDenied, ecInvalidParam, ecNotFound } from './wire/error-codes.ts';
import { propertyId, propertyTag } from './wire/property-types.ts';
import type { PropData, PropertyName, PropValue, Restriction } from './wire/values.ts';

export interface ImportOptions {
  /** Path of the folder that the mail goes into; made if it is not there. 'Inbox' by default. */
  readonly folder?: string;
  /** Whether it has been read; by default what the mail says itself (Status, X-Mozilla-Status), else unread. */
  readonly read?: boolean;
  /** Whether clients are told of new mail; by default if the folder is the one that its class is received in, which is the Inbox. */
  readonly newMail?: boolean;
}

/** What became of the files of an import. */
export interface ImportSummary {
  readonly imported: number;
  /** One per file, or message of an mbox, that is no mail; each names its file. */
  readonly failures: readonly MailImportError[];
}

export interface AddMessageOptions extends Omit<MessageFields, 'properties'> {
  /** 'Inbox' by default; made if it is not there. */
  readonly folder?: string;
  /** Whether clients are told of new mail; by default if the folder is the one that its class is received in, which is the Inbox. */
  readonly newMail?: boolean;
}

/** A property that has a name instead of an identifier. */
export interface NamedPropValue {
  readonly name: PropertyName;
  /** 0x001F for text, 0x101F for several. */
  readonly type: number;
  readonly value: PropData;
}

export interface SearchFolderOptions {
  /** What messages have to match. */
  readonly restriction: Restriction;
  /** Where they are looked for: folders, or their paths below the IPM subtree; everything there by default. */
  readonly folders?: readonly (Folder | string)[];
  /** Subfolders too; true by default. */
  readonly recursive?: boolean;
  /** Searched now and not again; false by default. */
  readonly static?: boolean;
}

/**
 * A mailbox of the local Exchange, to be filled.
 *
 * @example
 * ```ts
 * const mailbox = exchange.mailbox('alice@contoso.com');
 * await mailbox.importPath('mail/', { folder: 'Inbox' });
 * mailbox.createFolder('Projects/Adatum');
 * ```
 */
export class LocalMailbox {
  /** The store behind it. */
  readonly store: Mailbox;

  constructor(store: Mailbox) {
    this.store = store;
  }

  get address(): string {
    return this.store.address;
  }

  get displayName(): string {
    return this.store.displayName;
  }

  /** The folder at a path below the IPM subtree ('Inbox', 'Inbox/Projects'), without regard to case; '' is the subtree itself. */
  folder(path: string): Folder | undefined {
    let folder: Folder | undefined = this.store.ipmSubtree;
    for (const name of segments(path)) folder = folder?.child(name);
    return folder;
  }

  /**
   * The folder at a path, made with its parents as far as it is not there.
   * @throws StoreError for a name of more than 255 characters, or more than 100 levels.
   */
  createFolder(path: string): Folder {
    let folder = this.store.ipmSubtree;
    for (const name of segments(path)) folder = folder.child(name) ?? this.#newFolder(folder, name);
    return folder;
  }

  /**
   * Adds a message of these properties, for tests and benchmarks. Identifiers, counts, sizes and the parts of the subject are the
   * store's business: what is given of them is ignored.
   * @param properties by their tags, or by their names.
   * @throws StoreError when a value does not have the type of its tag, or a message embeds more than 100,000 others.
   */
  addMessage(properties: Iterable<PropValue | NamedPropValue>, options: AddMessageOptions = {}): Message {
    const { folder, newMail, ...fields } = options;
    return this.createFolder(folder ?? 'Inbox').addMessage({ ...fields, properties: this.#tagged(properties) }, newMail);
  }

  /**
   * The tag that a name has in this mailbox; it gets one if it has none.
   * @param type of the property, 0x001F for text.
   * @throws StoreError for what is no name, or when all 32,767 tags are given out.
   */
  namedTag(name: PropertyName, type: number): number {
    const id = this.store.names.idOf(name, true);
    if (id === 0) throw new StoreError(ecInvalidParam, 'That is no name of a property');
    return propertyTag(id, type);
  }

  /**
   * Makes a search folder below the Finder folder; folders that its path leads through are made as well.
   * @throws StoreError for a name that is taken, a folder that is not there, or a restriction that the store can't evaluate.
   */
  createSearchFolder(path: string, options: SearchFolderOptions): SearchFolder {
    const names = segments(path);
    let parent = this.store.wellKnownFolder('Finder') ?? this.store.root;
    const scope = (options.folders ?? ['']).map((folder) => this.#existing(folder));
    for (const name of names.slice(0, -1)) parent = parent.child(name) ?? this.store.createFolder(parent, name);
    // Tried out before there is a folder.
    compileRestriction(options.restriction, messageRows);
    const folder = this.store.createFolder(parent, names.at(-1) ?? '', FOLDER_SEARCH) as SearchFolder;
    folder.search({
      restriction: options.restriction, folders: scope, recursive: options.recursive ?? true, isStatic: options.static ?? false,
    });
    return folder;
  }

  /**
   * Deletes a message or a folder softly: it leaves its folder and can still be listed, and opened, among the deleted ones.
   * @param item or the path of a folder.
   * @throws StoreError for a folder that is not there, or that every mailbox has.
   */
  softDelete(item: Message | Folder | string): void {
    if (item instanceof Message) item.folder?.deleteMessage(item, true);
    else this.#existing(item).softDelete();
  }

  /**
   * Deletes a message, or a folder with all that is in it, for good.
   * @param item or the path of a folder.
   * @throws StoreError for a folder that is not there, or that every mailbox has.
   */
  delete(item: Message | Folder | string): void {
    if (item instanceof Message) item.folder?.deleteMessage(item, false);
    else this.#existing(item).delete();
  }

  /**
   * Moves a message: in its new folder it is another one, with another entry id, as in Exchange.
   * @param to a folder, or its path.
   * @returns the message there.
   * @throws StoreError for a message or folder that is not there, or a search folder.
   */
  moveMessage(message: Message, to: Folder | string): Message {
    return this.#folderOf(message).moveMessage(message, this.#existing(to));
  }

  /**
   * Copies a message.
   * @param to a folder, or its path.
   * @throws StoreError for a message or folder that is not there, or a search folder.
   */
  copyMessage(message: Message, to: Folder | string): Message {
    return this.#folderOf(message).copyMessage(message, this.#existing(to));
  }

  /**
   * Marks a message as read, or as unread.
   * @throws StoreError for a message that is not there.
   */
  setRead(message: Message, read = true): void {
    this.#folderOf(message).setRead(message, read);
  }

  /**
   * Changes properties of a message or a folder at once.
   * @param item or the path of a folder.
   * @param properties by their tags, or by their names.
   * @param deleted tags of properties that it no longer has.
   * @throws StoreError for what is not there, a property that the store computes, or a value that does not have the type of its tag.
   */
  changeProperties(item: Message | Folder | string, properties: Iterable<PropValue | NamedPropValue>, deleted: Iterable<number> = []): void {
    const tagged = this.#tagged(properties);
    if (item instanceof Message) {
      this.#folderOf(item).changeMessage(item, tagged, deleted);
      return;
    }
    const folder = this.#existing(item);
    const gone = [...deleted];
    for (const tag of [...tagged.map((property) => property.tag), ...gone]) {
      if (folderSchema.isReadOnly(tag)) throw new StoreError(ecAccessDenied, `0x${tag.toString(16)} is the store's own`);
      if (propertyId(tag) === propertyId(PR_DISPLAY_NAME)) throw new StoreError(ecInvalidParam, 'A folder is renamed by renameFolder');
    }
    if (tagged.length > 0) folder.setProperties(tagged);
    for (const tag of gone) folder.deleteProperty(tag);
  }

  /**
   * Gives a folder another name.
   * @param folder or its path.
   * @throws StoreError for a folder that is not there or that every mailbox has, a name that is taken, or none.
   */
  renameFolder(folder: Folder | string, displayName: string): void {
    this.#existing(folder).rename(displayName);
  }

  /**
   * Moves a folder with all that is in it.
   * @param folder or its path.
   * @param to the folder that it will lie in, or its path; '' is the IPM subtree.
   * @param displayName its own by default.
   * @throws StoreError as renameFolder, and for a place in itself or in a search folder.
   */
  moveFolder(folder: Folder | string, to: Folder | string, displayName?: string): void {
    this.#existing(folder).moveTo(this.#existing(to), displayName);
  }

  /**
   * Copies a folder with its messages and the folders below it.
   * @param folder or its path.
   * @param to the folder that the copy will lie in, or its path.
   * @param displayName that of the folder by default.
   * @throws StoreError as moveFolder.
   */
  copyFolder(folder: Folder | string, to: Folder | string, displayName?: string): Folder {
    return this.#existing(folder).copyTo(this.#existing(to), displayName);
  }

  /**
   * Imports one Internet message.
   * @throws MailImportError when it is none.
   */
  async importEml(bytes: Uint8Array | string, options: ImportOptions = {}): Promise<Message> {
    const raw = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'utf8')) : bytes;
    return this.#import({ source: 'message', bytes: raw, received: undefined }, options);
  }

  /**
   * Imports the messages of an mbox: its bytes, or the path of its file.
   * @returns how many there were.
   * @throws AggregateError of MailImportErrors after the last message, when some could not be read.
   */
  async importMbox(source: Uint8Array | string, options: ImportOptions = {}): Promise<number> {
    const failures: MailImportError[] = [];
    const messages = typeof source === 'string' ? readMailFile({ name: source, path: source, kind: 'mbox' }) : readMboxBytes(source);
    const imported = await this.#importAll(messages, options, failures);
    if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('\n'));
    return imported;
  }

  /**
   * Imports a file (.eml or mbox) or every .eml and .mbox file below a directory. A file that is no mail is reported and the rest goes on.
   * @throws MailImportError when there is nothing at the path.
   */
  async importPath(path: string, options: ImportOptions = {}): Promise<ImportSummary> {
    const failures: MailImportError[] = [];
    let imported = 0;
    for (const file of await findMailFiles(path)) imported += await this.#importAll(readMailFile(file), options, failures);
    return { imported, failures };
  }

  #tagged(properties: Iterable<PropValue | NamedPropValue>): PropValue[] {
    return Array.from(properties, (property) =>
      'name' in property ? { tag: this.namedTag(property.name, property.type), value: property.value } : property);
  }

  #folderOf({ folder }: Message): Folder {
    if (folder?.mailbox !== this.store) throw new StoreError(ecNotFound, 'The message is not in this mailbox');
    return folder;
  }

  #existing(path: Folder | string): Folder {
    if (typeof path !== 'string' && path.mailbox !== this.store) throw new StoreError(ecNotFound, 'The folder is not in this mailbox');
    const folder = typeof path === 'string' ? this.folder(path) : path;
    if (folder === undefined) throw new StoreError(ecNotFound, `There is no folder ${JSON.stringify(path)}`);
    return folder;
  }

  #newFolder(parent: Folder, name: string): Folder {
    const folder = this.store.createFolder(parent, name);
    // As mail programs make them.
    folder.setProperties([{ tag: PR_CONTAINER_CLASS, value: 'IPF.Note' }]);
    return folder;
  }

  async #importAll(messages: AsyncIterable<RawMail>, options: ImportOptions, failures: MailImportError[]): Promise<number> {
    let imported = 0;
    try {
      for await (const raw of messages) {
        try {
          await this.#import(raw, options);
          imported++;
        } catch (error) {
          failures.push(importError(raw.source, error));
        }
      }
    } catch (error) {
      failures.push(importError('mail', error));
    }
    return imported;
  }

  async #import(raw: RawMail, options: ImportOptions): Promise<Message> {
    const fields = await readEml(raw.bytes, this.store, {
      source: raw.source,
      ...(options.read !== undefined && { read: options.read }),
      ...(raw.received !== undefined && { received: raw.received }),
    });
    return this.createFolder(options.folder ?? 'Inbox').addMessage(fields, options.newMail);
  }
}

function segments(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

function importError(source: string, error: unknown): MailImportError {
  if (error instanceof MailImportError) return error;
  return new MailImportError(source, error instanceof Error ? error.message : String(error), { cause: error });
}
