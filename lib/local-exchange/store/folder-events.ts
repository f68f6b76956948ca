// What a folder makes known of itself and its messages.

import type { Folder } from './folder.ts';
import type { Message } from './message.ts';
import * as tags from './property-tags.ts';
import type { FolderEvent, MessageEvent } from './store-events.ts';

export function tellOfMessage(
  type: MessageEvent['type'], folder: Folder, message: Message, more: Partial<Pick<MessageEvent, 'tags' | 'from'>> = {},
): void {
  const { events } = folder.mailbox;
  if (events.isHeard) events.emit({ on: 'message', type, folder, message, ...more });
}

export function tellOfFolder(type: FolderEvent['type'], folder: Folder, more: Partial<Omit<FolderEvent, 'on' | 'type' | 'folder'>> = {}): void {
  const { events } = folder.mailbox;
  if (events.isHeard) events.emit({ on: 'folder', type, folder, parent: folder.parent, ...more });
}

/** `message` has come or gone. */
export function tellOfCounts(folder: Folder, message: Message): void {
  if (!folder.mailbox.events.isHeard) return;
  if (message.associated) tellOfFolder('modified', folder, { tags: [tags.PR_ASSOC_CONTENT_COUNT] });
  else if (message.isRead) tellOfFolder('modified', folder, { total: folder.messages.length, tags: [tags.PR_CONTENT_COUNT] });
  else {
    const counts = { total: folder.messages.length, unread: folder.unreadCount };
    tellOfFolder('modified', folder, { ...counts, tags: [tags.PR_CONTENT_COUNT, tags.PR_CONTENT_UNREAD] });
  }
}

/** `message` was marked as read or unread. */
export function tellOfReading(folder: Folder, message: Message): void {
  tellOfMessage('modified', folder, message, { tags: [tags.PR_MESSAGE_FLAGS] });
  if (!message.associated && !message.isSoftDeleted) tellOfFolder('modified', folder, { unread: folder.unreadCount, tags: [tags.PR_CONTENT_UNREAD] });
}
