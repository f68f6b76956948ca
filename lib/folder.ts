import type { CallOptions, MapiObject } from './mapi-object.ts';
import { type ColumnMap, MapiProp } from './mapi-prop.ts';
import { Message } from './message.ts';
import { MessageCursor, type MessagesOptions, type RecipientColumns } from './messages.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_DEFERRED_ERRORS, MAPI_UNICODE, SHOW_SOFT_DELETES } from './native/mapi-flags.ts';
import { type OpenEntryOptions, openTyped } from './open-entry.ts';
import type { RowCursor, RowOptions } from './rows.ts';
import { type SearchCriteria, searchStates } from './search-criteria.ts';
import { Watch, type WatchOptions } from './watch.ts';
import { type StoreEvent, type StoreEventName, storeSource } from './watch-source.ts';
import { type ContentsView, cursorOver, openTable, type Table, type TableView } from './table.ts';

const MAPI_ASSOCIATED = 0x40;
const CONVENIENT_DEPTH = 1;

export interface ContentsOptions {
  /** Hidden (associated) messages instead of normal ones. Default false. */
  readonly associated?: boolean | undefined;
  /** Messages that were deleted and can be recovered, instead of those that are there. Default false. */
  readonly softDeleted?: boolean | undefined;
}

export interface HierarchyOptions {
  /** Folders of every depth below this one, parents before their children. Default: direct subfolders. */
  readonly deep?: boolean | undefined;
  /** Folders that were deleted and can be recovered. Default false. */
  readonly softDeleted?: boolean | undefined;
}

/**
 * A folder (IMAPIFolder).
 *
 * @example
 * for await (const { subject } of folder.contents({ columns: { subject: PR_SUBJECT }, sort: [desc(PR_MESSAGE_DELIVERY_TIME)] }))
 *   console.log(subject);
 */
export class Folder extends MapiProp {
  /** @internal MAPI_FOLDER */
  static readonly objectType = 3;
  /** @internal */
  static readonly kind = 'folder';

  /** @internal */
  constructor(handle: Handle, parent: MapiObject) {
    super(handle, parent);
  }

  /** Messages as rows. Nothing is sent before the first row is asked for. Source: IMAPIFolder::GetContentsTable. */
  contents<const C extends ColumnMap>(options: ContentsView<C> & ContentsOptions & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => this.openContentsTable({ ...options, ...callOptions }));
  }

  /**
   * Whole messages: selected properties of any length, recipients, attachments' metadata or content. In as few requests as there can be: messages
   * come as FastTransfer streams, or many to a request, whichever is less; on a MAPI without that (Windows') they are opened one by one. For
   * lists of messages use `contents`, which costs less. Nothing is sent before the first message is asked for.
   * Source: [MS-OXCFXICS] RopFastTransferSourceCopyMessages; IMAPIContainer::OpenEntry, IMAPIProp::GetProps, IMessage::GetRecipientTable.
   * @throws RangeError, TypeError for options that make no sense
   * @example
   * for await (const message of inbox.messages({ select: { subject: PR_SUBJECT, body: PR_BODY }, recipients: true, attachments: 'content' }))
   *   await backUp(message.id, message.properties, message.recipients, message.attachments);
   */
  messages<const C extends ColumnMap, const R extends ColumnMap = RecipientColumns>(options: MessagesOptions<C, R>): MessageCursor<C, R> {
    return new MessageCursor(this, options);
  }

  /** Messages as a table with a position. Source: IMAPIFolder::GetContentsTable. @throws MapiError MAPI_E_NO_ACCESS, MAPI_E_NO_SUPPORT */
  openContentsTable<const C extends ColumnMap>(
    options: ContentsView<C> & ContentsOptions & CallOptions & { readonly precise?: boolean | undefined },
  ): Promise<Table<C>> {
    const flags = MAPI_UNICODE + MAPI_DEFERRED_ERRORS + (options.associated === true ? MAPI_ASSOCIATED : 0) + (options.softDeleted === true ? SHOW_SOFT_DELETES : 0);
    return openTable(this, options, options, {
      kind: 'contentsTable', context: 'IMAPIContainer::GetContentsTable', start: (handle, call) => addon.containerGetContentsTable(handle, flags, call),
    });
  }

  /** Subfolders as rows. Source: IMAPIFolder::GetHierarchyTable. */
  hierarchy<const C extends ColumnMap>(options: TableView<C> & HierarchyOptions & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => this.openHierarchyTable({ ...options, ...callOptions }));
  }

  /** Subfolders as a table with a position. Source: IMAPIFolder::GetHierarchyTable. */
  openHierarchyTable<const C extends ColumnMap>(
    options: TableView<C> & HierarchyOptions & CallOptions & { readonly precise?: boolean | undefined },
  ): Promise<Table<C>> {
    const flags = MAPI_UNICODE + MAPI_DEFERRED_ERRORS + (options.deep === true ? CONVENIENT_DEPTH : 0) + (options.softDeleted === true ? SHOW_SOFT_DELETES : 0);
    return openTable(this, options, options, {
      kind: 'hierarchyTable', context: 'IMAPIContainer::GetHierarchyTable', start: (handle, call) => addon.containerGetHierarchyTable(handle, flags, call),
    });
  }

  /**
   * What a search folder looks for, in which folders, and how far it is. Its contents are read as those of any folder.
   * Source: IMAPIContainer::GetSearchCriteria.
   * @throws MapiError MAPI_E_NO_SUPPORT when it is no search folder, MAPI_E_NOT_INITIALIZED when its criteria were never set
   * @example
   * const { restriction, folders } = await found.searchCriteria();
   * await using searched = await store.openFolder(folders[0]!);
   * const same = await searched.contents({ columns: { subject: PR_SUBJECT }, restriction }).all();
   */
  async searchCriteria(options?: CallOptions): Promise<SearchCriteria> {
    const { restriction, folders, state } = await this.call('IMAPIContainer::GetSearchCriteria', options, (handle, call) =>
      addon.containerGetSearchCriteria(handle, call));
    return { restriction: restriction ?? undefined, folders, state: searchStates(state), stateBits: state };
  }

  /**
   * What happens to the folder and in it. For rows as they come and go, with their properties, see `table.watch`. Source: IMsgStore::Advise.
   * Events that the server drops are noticed, too: see {@link ResyncEvent}.
   * @param options.events only these; by default all. To notice loss the server is asked for all that come and go in any case
   * @example
   * for await (const event of folder.watch({ events: ['created', 'deleted'] })) console.log(event.type);
   */
  watch(options: WatchOptions & { readonly events?: readonly StoreEventName[] | undefined } = {}): Watch<StoreEvent> {
    return new Watch(storeSource(this, options.events, null), options);
  }

  /** Opens a message by its PR_ENTRYID. Source: IMAPIContainer::OpenEntry. @throws MapiError MAPI_E_NOT_FOUND; TypeError when it is something else */
  openMessage(entryId: Uint8Array, options?: OpenEntryOptions): Promise<Message> {
    return openTyped(this, entryId, Message, options);
  }

  /** Opens a folder by its PR_ENTRYID. Source: IMAPIContainer::OpenEntry. @throws MapiError MAPI_E_NOT_FOUND; TypeError when it is something else */
  openFolder(entryId: Uint8Array, options?: OpenEntryOptions): Promise<Folder> {
    return openTyped(this, entryId, Folder, options);
  }
}
