import type { Mailbox } from '../store/mailbox.ts';
import type { RopHandlers } from '../wire/rop-handler.ts';
import { attachmentHandlers } from './attachments.ts';
import { fastTransferHandlers } from './fast-transfer.ts';
import { folderHandlers } from './folders.ts';
import { logonHandlers } from './logon.ts';
import { messageHandlers } from './messages.ts';
import { notificationHandlers } from './notifications.ts';
import { propertyHandlers } from './properties.ts';
import { searchFolderHandlers } from './search-folders.ts';
import { storeHandlers } from './store.ts';
import { streamHandlers } from './streams.ts';
import { tableHandlers } from './tables.ts';

/** What the store does for each ROP; a ROP that is not here is answered by the protocol side. */
export const ropHandlers: RopHandlers<Mailbox> = {
  ...logonHandlers, ...storeHandlers, ...folderHandlers, ...tableHandlers, ...messageHandlers, ...attachmentHandlers, ...propertyHandlers,
  ...streamHandlers, ...fastTransferHandlers, ...searchFolderHandlers, ...notificationHandlers,
};
