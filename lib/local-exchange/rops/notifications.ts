// Subscriptions: MS-OXCNOTIF 3.1.5.1.

import type { Folder } from '../store/folder.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Message } from '../store/message.ts';
import type { StoreEvent } from '../store/store-events.ts';
import { ecInvalidParam, ecNotFound } from '../wire/error-codes.ts';
import { type NotificationSink, RopError, type RopHandlers } from '../wire/rop-handler.ts';
import { notificationTypes } from '../wire/rops/notify.ts';
import { eventType, notificationOf } from './object-notifications.ts';
import {
  CountedObject, expectInput, folderById, FolderObject, LogonObject, mailboxOf, messageById, MessageObject, openObject, TableObject,
} from './server-objects.ts';

const kKnownTypes = Object.values(notificationTypes).reduce((mask, type) => mask | type, 0);

/** What a subscription is about. */
type Scope = { readonly folder?: undefined } | { readonly folder: Folder; readonly message?: Message | undefined };

/** A subscription. It lasts until its handle is released. */
export class SubscriptionObject extends CountedObject {
  readonly #mailbox: Mailbox;
  readonly #types: number;
  readonly #scope: Scope;
  readonly #refresh = (): void => this.#mailbox.searchEvents.refresh();
  #end: (() => void) | undefined;

  constructor(mailbox: Mailbox, types: number, scope: Scope) {
    super();
    this.#mailbox = mailbox;
    this.#types = types;
    this.#scope = scope;
  }

  opened(sink: NotificationSink): void {
    const stops = [
      this.#mailbox.searchEvents.use(),
      this.#mailbox.events.listen((event) => this.#hear(event, sink)),
      () => sink.cancel(this.#refresh),
    ];
    this.#end = () => stops.forEach((stop) => stop());
  }

  override release(): void {
    super.release();
    this.#end?.();
    this.#end = undefined;
  }

  #hear(event: StoreEvent, sink: NotificationSink): void {
    if (!isOfSearch(event)) sink.later(this.#refresh);
    if ((this.#types & eventType(event)) === 0 || !concerns(event, this.#scope)) return;
    const isCount = event.on === 'folder' && (event.total !== undefined || event.unread !== undefined);
    // The last counts are those that matter, and only with what both events have told is nothing lost.
    sink.add(notificationOf(event), isCount ? { key: countKey(event.folder, event.total, event.unread) } : {});
  }
}

/** What search folders find is only looked at once for all that happens. */
function isOfSearch(event: StoreEvent): boolean {
  return event.on === 'message' ? event.search !== undefined : event.folder.isSearch && event.type === 'modified';
}

function countKey(folder: Folder, total: number | undefined, unread: number | undefined): string {
  return `${folder.counter}${total === undefined ? '' : ' total'}${unread === undefined ? '' : ' unread'}`;
}

/**
 * A subscription on a folder hears of the folder, of the folders right below it and of the messages in it, found ones if it is a search
 * folder; one on a message of this message.
 */
function concerns(event: StoreEvent, { folder, message }: Scope & { readonly message?: Message | undefined }): boolean {
  // That a message changed is told once, by its folder.
  if (folder === undefined) return event.on === 'folder' || event.search === undefined || event.type !== 'modified';
  if (message !== undefined) {
    return event.on === 'message' && event.search === undefined && (event.message === message || event.from?.message === message);
  }
  if (event.on === 'message') {
    if (event.search !== undefined) return event.search === folder;
    return event.folder === folder || event.from?.folder === folder;
  }
  if (event.folder === folder || event.from?.folder === folder) return true;
  // A folder that changes is a matter of its own; that it comes or goes, of its parent.
  return event.type !== 'modified' && event.type !== 'searchComplete' && (event.parent === folder || event.from?.parent === folder);
}

export const notificationHandlers: RopHandlers<Mailbox> = {
  RegisterNotification(request, call) {
    expectInput<CountedObject>(call, LogonObject, FolderObject, MessageObject, TableObject);
    const mailbox = mailboxOf(call);
    const { notificationTypes: types, scope } = request;
    if ((types & kKnownTypes) === 0) throw new RopError(ecInvalidParam, `Notification types 0x${types.toString(16)}`);
    openObject(call, 'notification', new SubscriptionObject(mailbox, types, scope === undefined ? {} : scopeOf(mailbox, scope)));
    return {};
  },
};

function scopeOf(mailbox: Mailbox, { folderId, messageId }: { readonly folderId: bigint; readonly messageId: bigint }): Scope {
  const folder = folderById(mailbox, folderId, true);
  if (messageId === 0n) return { folder };
  const message = messageById(mailbox, messageId);
  if (message === undefined || !folder.holds(message)) throw new RopError(ecNotFound, 'No such message in the folder');
  return { folder, message };
}
