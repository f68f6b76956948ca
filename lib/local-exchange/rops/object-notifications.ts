// What a subscription is told of events on messages and folders: MS-OXCNOTIF 2.2.1.4.1.2.

import { shortId } from '../store/object-id.ts';
import * as tags from '../store/property-tags.ts';
import type { FolderEvent, MessageEvent, StoreEvent } from '../store/store-events.ts';
import type { NotificationData } from '../wire/rop-handler.ts';
import { notificationFlags, notificationTypes } from '../wire/rops/notify.ts';

/** The low bits of NotificationFlags. */
export function eventType(event: StoreEvent): number {
  return notificationTypes[event.type];
}

export function notificationOf(event: StoreEvent): NotificationData {
  return event.on === 'message' ? onMessage(event) : onFolder(event);
}

function onMessage(event: MessageEvent): NotificationData {
  const { folder, message, from, search } = event;
  const ids = { folderId: shortId(folder.counter), messageId: shortId(message.counter) };
  const flags = eventType(event) | notificationFlags.message;
  if (event.type === 'newMail') {
    const messageClass = message.get(tags.PR_MESSAGE_CLASS) as string;
    return { flags, ...ids, newMail: { messageFlags: message.get(tags.PR_MESSAGE_FLAGS) as number, unicode: true, messageClass } };
  }
  return {
    flags: search === undefined ? flags : flags | notificationFlags.search,
    ...ids,
    ...(search !== undefined && { parentFolderId: shortId(search.counter) }),
    ...(from !== undefined && { oldFolderId: shortId(from.folder.counter), oldMessageId: shortId(from.message.counter) }),
    ...(event.tags !== undefined && { tags: event.tags }),
  };
}

function onFolder(event: FolderEvent): NotificationData {
  const { folder, parent, from, total, unread } = event;
  return {
    flags: eventType(event)
      | (total === undefined ? 0 : notificationFlags.total)
      | (unread === undefined ? 0 : notificationFlags.unread),
    folderId: shortId(folder.counter),
    // The root knows its parent as itself.
    parentFolderId: shortId((parent ?? folder).counter),
    ...(from !== undefined && { oldFolderId: shortId(from.folder.counter), oldParentFolderId: shortId(from.parent.counter) }),
    ...(event.tags !== undefined && { tags: event.tags }),
    ...(total !== undefined && { totalMessageCount: total }),
    ...(unread !== undefined && { unreadMessageCount: unread }),
  };
}
