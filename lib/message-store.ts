import { Folder } from './folder.ts';
import {
  PR_COMMON_VIEWS_ENTRYID, PR_FINDER_ENTRYID, PR_IPM_APPOINTMENT_ENTRYID, PR_IPM_CONTACT_ENTRYID, PR_IPM_DRAFTS_ENTRYID,
  PR_IPM_JOURNAL_ENTRYID, PR_IPM_NOTE_ENTRYID, PR_IPM_OUTBOX_ENTRYID, PR_IPM_SENTMAIL_ENTRYID, PR_IPM_SUBTREE_ENTRYID,
  PR_IPM_TASK_ENTRYID, PR_IPM_WASTEBASKET_ENTRYID, PR_VIEWS_ENTRYID,
} from './generated/tags.ts';
import { MapiError } from './errors/mapi-error.ts';
import { SessionObjects } from './governor/session-objects.ts';
import { type CallOptions, handDown, type MapiObject } from './mapi-object.ts';
import { MapiProp } from './mapi-prop.ts';
import { Message } from './message.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_BEST_ACCESS, MAPI_DEFERRED_ERRORS, MAPI_UNICODE } from './native/mapi-flags.ts';
import { type OpenEntryOptions, openTyped } from './open-entry.ts';
import { PropNames } from './prop-names.ts';
import type { PropTag } from './props/prop-tag.ts';
import type { Session } from './session.ts';
import { Watch, type WatchOptions } from './watch.ts';
import { type StoreEvent, type StoreEventName, storeSource } from './watch-source.ts';


// The store itself names the folders that every mailbox has ([MS-OXOSFLD] 2.2.2), the Inbox those of the applications (2.2.3).
const OF_STORE = {
  ipmSubtree: PR_IPM_SUBTREE_ENTRYID, outbox: PR_IPM_OUTBOX_ENTRYID, sentItems: PR_IPM_SENTMAIL_ENTRYID, deletedItems: PR_IPM_WASTEBASKET_ENTRYID,
  commonViews: PR_COMMON_VIEWS_ENTRYID, views: PR_VIEWS_ENTRYID, finder: PR_FINDER_ENTRYID,
} as const satisfies Record<string, PropTag<'PT_BINARY'>>;

const OF_INBOX = {
  drafts: PR_IPM_DRAFTS_ENTRYID, calendar: PR_IPM_APPOINTMENT_ENTRYID, contacts: PR_IPM_CONTACT_ENTRYID, tasks: PR_IPM_TASK_ENTRYID,
  notes: PR_IPM_NOTE_ENTRYID, journal: PR_IPM_JOURNAL_ENTRYID,
} as const satisfies Record<string, PropTag<'PT_BINARY'>>;

/** Folders that have a role in every mailbox, whatever they are called in its language. */
export type SpecialFolder = 'root' | 'inbox' | keyof typeof OF_STORE | keyof typeof OF_INBOX;

/**
 * A message store (IMsgStore): a mailbox.
 *
 * @example
 * await using store = await openDefaultStore('backup', { credentials });
 * const sent = await store.openSpecialFolder('sentItems');
 */
export class MessageStore extends MapiProp {
  readonly #owner: MapiObject | undefined;
  readonly #session: Session;

  /** @internal `owner` is closed after the store: a session that was opened for it alone. */
  constructor(handle: Handle, parent: Session, owner?: MapiObject) {
    const names = new PropNames((list, options) => this.getIDsFromNames(list, options));
    super(handle, parent, handDown(parent.defaults, { names, objects: new SessionObjects(`in a session on the profile "${parent.profile}"`) }));
    this.#owner = owner;
    this.#session = parent;
  }

  /** @internal */
  protected override get reportsLeaks(): boolean {
    return true;
  }

  /** @internal */
  protected override get isOwned(): boolean {
    return this.#session.isPooled;
  }

  /** @internal */
  protected override get label(): string {
    return `the store of the session on the profile "${this.#session.profile}"`;
  }

  protected override async released(): Promise<void> {
    if (this.#owner?.closed === false) await this.#owner.close();
  }

  /** The folder where new mail arrives. Source: IMsgStore::GetReceiveFolder, OpenEntry. @throws MapiError */
  openInbox(options?: CallOptions): Promise<Folder> {
    return this.open('folder', 'IMsgStore::GetReceiveFolder', options, (handle, call) =>
      addon.storeOpenInbox(handle, MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS, call), (handle) => new Folder(handle, this));
  }

  /** The root of the whole store, above what people see. Source: IMsgStore::OpenEntry without an identifier. */
  openRoot(options?: CallOptions): Promise<Folder> {
    return openTyped(this, null, Folder, options);
  }

  /**
   * A folder by its role: 'ipmSubtree' is the one whose subfolders people see.
   * @throws MapiError MAPI_E_NOT_FOUND when the mailbox has none of that role
   */
  async openSpecialFolder(role: SpecialFolder, options?: CallOptions): Promise<Folder> {
    if (role === 'root') return this.openRoot(options);
    if (role === 'inbox') return this.openInbox(options);
    let entryId: Uint8Array | undefined;
    if (Object.hasOwn(OF_STORE, role)) {
      entryId = await this.getProp(OF_STORE[role as keyof typeof OF_STORE], options);
    } else if (Object.hasOwn(OF_INBOX, role)) {
      await using inbox = await this.openInbox(options);
      entryId = await inbox.getProp(OF_INBOX[role as keyof typeof OF_INBOX], options);
    } else {
      throw new RangeError(`there is no special folder ${JSON.stringify(role)}; known: root, inbox, ${[...Object.keys(OF_STORE), ...Object.keys(OF_INBOX)].join(', ')}`);
    }
    if (entryId === undefined) throw new MapiError({ hresult: 0x8004010F, context: 'IMsgStore::GetProps', detail: `this mailbox has no ${role} folder` });
    return this.openFolder(entryId, options);
  }

  /** Opens a folder by its PR_ENTRYID. Source: IMsgStore::OpenEntry. @throws MapiError MAPI_E_NOT_FOUND; TypeError when it is something else */
  openFolder(entryId: Uint8Array, options?: OpenEntryOptions): Promise<Folder> {
    return openTyped(this, entryId, Folder, options);
  }

  /** Opens a message by its PR_ENTRYID. Source: IMsgStore::OpenEntry. @throws MapiError MAPI_E_NOT_FOUND; TypeError when it is something else */
  openMessage(entryId: Uint8Array, options?: OpenEntryOptions): Promise<Message> {
    return openTyped(this, entryId, Message, options);
  }

  /**
   * The folder that receives messages of a class, and the class that the rule was made for. Source: IMsgStore::GetReceiveFolder.
   * @param messageClass such as 'IPM.Note'; '' for all that have none of their own
   */
  getReceiveFolder(messageClass: string, options?: CallOptions): Promise<{ readonly entryId: Uint8Array; readonly explicitClass: string }> {
    return this.call('IMsgStore::GetReceiveFolder', options, (handle, call) => addon.storeGetReceiveFolder(handle, messageClass, MAPI_UNICODE, call));
  }

  /**
   * What happens in the mailbox: mail that arrives, messages and folders that are made, changed, moved, copied, deleted. Source: IMsgStore::Advise.
   * Events that the server drops are noticed, too: see {@link ResyncEvent}.
   * @param options.events only these; by default all. To notice loss the server is asked for all that come and go in any case
   * @param options.of PR_ENTRYID of the one message or folder to watch; by default everything
   * @example
   * for await (const event of store.watch({ events: ['newMail'], signal }))
   *   if (event.type === 'newMail') console.log(event.messageClass);
   */
  watch(options: WatchOptions & { readonly events?: readonly StoreEventName[] | undefined; readonly of?: Uint8Array | undefined } = {}): Watch<StoreEvent> {
    return new Watch(storeSource(this, options.events, options.of ?? null), options);
  }

  /** Do two entry identifiers name the same object? Source: IMsgStore::CompareEntryIDs. */
  compareEntryIds(left: Uint8Array, right: Uint8Array, options?: CallOptions): Promise<boolean> {
    return this.call('IMsgStore::CompareEntryIDs', options, (handle, call) => addon.compareEntryIds(handle, left, right, call));
  }
}
