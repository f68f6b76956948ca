import { ecNotInitialized, ecSearchFolder, ecSearchFolderScopeViolation } from '../wire/error-codes.ts';
import type { Restriction } from '../wire/values.ts';
import { Folder } from './folder.ts';
import { tellOfFolder } from './folder-events.ts';
import type { Message } from './message.ts';
import { compileRestriction } from './restriction.ts';
import { messageRows } from './row-type.ts';
import { StoreError } from './store-error.ts';

export interface SearchCriteria {
  readonly restriction: Restriction;
  readonly folders: readonly Folder[];
  /** Subfolders too. */
  readonly recursive: boolean;
  /** Searched once; what changes later is not found. */
  readonly isStatic: boolean;
}

interface Found {
  readonly version: number;
  readonly messages: readonly Message[];
  readonly set: ReadonlySet<Message>;
  readonly unread: number;
}

const none: readonly never[] = Object.freeze([]);

/** A folder that shows messages of other folders: those that match a restriction, now (MS-OXCFOLD 3.2.5.4). */
export class SearchFolder extends Folder {
  #criteria: SearchCriteria | undefined;
  #found: Found | undefined;
  /** Of a static search, or one that was stopped. */
  #kept: readonly Message[] | undefined;

  /** undefined until it is told what to search. */
  get criteria(): SearchCriteria | undefined {
    return this.#criteria;
  }

  get isStopped(): boolean {
    return this.#kept !== undefined && this.#criteria?.isStatic !== true;
  }

  /**
   * Searches anew.
   * @throws StoreError ecNotInitialized without folders, ecSearchFolderScopeViolation for a search of itself, and what a bad restriction throws.
   */
  search(criteria: SearchCriteria): void {
    if (criteria.folders.length === 0) throw new StoreError(ecNotInitialized, 'A search has folders');
    // Below another folder it is passed over, as every search folder is.
    if (criteria.folders.includes(this)) throw new StoreError(ecSearchFolderScopeViolation, 'A search folder does not search itself');
    compileRestriction(criteria.restriction, messageRows);
    this.#criteria = criteria;
    this.#kept = undefined;
    if (criteria.isStatic) this.#kept = this.#matches();
    this.#changedCriteria();
    tellOfFolder('searchComplete', this);
  }

  /** Keeps what was found so far. */
  stop(): void {
    this.#kept ??= this.#matches();
    this.#changedCriteria();
  }

  override get messages(): readonly Message[] {
    return this.#current().messages;
  }

  override get unreadCount(): number {
    return this.#current().unread;
  }

  override get size(): number {
    return this.messages.reduce((sum, message) => sum + message.size, 0);
  }

  /** Anything that happens anywhere may change it. */
  override get contentsVersion(): number {
    return this.mailbox.hierarchyVersion;
  }

  override holds(message: Message): boolean {
    return this.#current().set.has(message);
  }

  override addMessage(): never {
    throw new StoreError(ecSearchFolder, 'Messages are not put into search folders');
  }

  override deleteMessage(message: Message, softly: boolean): void {
    message.folder?.deleteMessage(message, softly);
  }

  #current(): Found {
    const version = this.mailbox.hierarchyVersion;
    if (this.#found?.version === version) return this.#found;
    const messages = this.#kept?.filter(isThere) ?? this.#matches();
    const unread = messages.reduce((sum, message) => sum + (message.isRead ? 0 : 1), 0);
    this.#found = { version, messages, set: new Set(messages), unread };
    return this.#found;
  }

  #matches(): readonly Message[] {
    if (this.#criteria === undefined) return none;
    const { folders, recursive, restriction } = this.#criteria;
    const scope = new Set(recursive ? folders.flatMap((folder) => [folder, ...folder.descendants()]) : folders);
    const matches = compileRestriction(restriction, messageRows);
    const found: Message[] = [];
    for (const folder of scope) {
      // Search folders show what other folders have.
      if (folder instanceof SearchFolder || folder.isSoftDeleted) continue;
      for (const message of folder.messages) if (matches(message)) found.push(message);
    }
    return found;
  }

  #changedCriteria(): void {
    this.#found = undefined;
    this.mailbox.hierarchyVersion++;
  }
}

/** Not deleted since, and not in a folder that was. */
function isThere(message: Message): boolean {
  return message.folder !== undefined && !message.isSoftDeleted && !message.folder.isSoftDeleted;
}
