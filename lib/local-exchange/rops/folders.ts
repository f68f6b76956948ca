// Folder ROPs: MS-OXCFOLD 3.2.5.

import { type Folder, FOLDER_GENERIC, FOLDER_SEARCH } from '../store/folder.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { shortId } from '../store/object-id.ts';
import * as tags from '../store/property-tags.ts';
import { contentsSource, hierarchySource } from '../store/table-sources.ts';
import { Table } from '../store/table.ts';
import { ecDuplicateName, ecInvalidParam, ecNotSupported } from '../wire/error-codes.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { expectInput, folderById, FolderObject, LogonObject, mailboxOf, messageById, openObject, TableObject } from './server-objects.ts';
import type { TableScope } from './table-notifications.ts';

/** OpenModeFlags (MS-OXCFOLD 2.2.1.1.1); what else is set means nothing. */
const kOpenSoftDeleted = 0x04;
// TableFlags
const kAssociated = 0x02;
const kDepth = 0x04;
const kNoNotifications = 0x10;
const kSoftDeletes = 0x20;
/** In hierarchy tables. */
const kSuppressNotifications = 0x80;
/** In contents tables. */
const kConversationMembers = 0x80;
const kHierarchyFlags = 0xfc; // depth, deferred errors, no notifications, soft deletes, Unicode, suppress notifications
const kContentsFlags = 0xfa; // associated, deferred errors, no notifications, soft deletes, Unicode, conversation members

export const folderHandlers: RopHandlers<Mailbox> = {
  OpenFolder(request, call) {
    expectInput<FolderObject | LogonObject>(call, FolderObject, LogonObject);
    const folder = folderById(mailboxOf(call), request.folderId, (request.openModeFlags & kOpenSoftDeleted) !== 0);
    openObject(call, 'folder', new FolderObject(folder));
    return { hasRules: false, ghosted: undefined };
  },

  CreateFolder(request, call) {
    const { folder: parent } = expectInput(call, FolderObject);
    if (request.folderType !== FOLDER_GENERIC && request.folderType !== FOLDER_SEARCH) {
      throw new RopError(ecInvalidParam, `Folder type ${request.folderType}`);
    }
    const existing = parent.child(request.displayName);
    if (existing !== undefined && !request.openExisting) throw new RopError(ecDuplicateName);
    const folder = existing ?? parent.mailbox.createFolder(parent, request.displayName, request.folderType);
    if (existing === undefined && request.comment !== '') folder.setProperties([{ tag: tags.PR_COMMENT, value: request.comment }]);
    openObject(call, 'folder', new FolderObject(folder));
    const folderId = shortId(folder.counter);
    return existing === undefined ? { folderId } : { folderId, existing: { hasRules: false } };
  },

  GetHierarchyTable(request, call) {
    const { folder } = expectInput(call, FolderObject);
    const { tableFlags } = request;
    if ((tableFlags & ~kHierarchyFlags) !== 0) throw new RopError(ecInvalidParam, `Table flags 0x${tableFlags.toString(16)}`);
    const deep = (tableFlags & kDepth) !== 0;
    const table = new Table(hierarchySource(folder, { deep, deleted: (tableFlags & kSoftDeletes) !== 0 }));
    openObject(call, 'hierarchyTable', new TableObject('hierarchy', table, scopeOf(folder, 'folder', tableFlags)));
    return { rowCount: table.rowCount };
  },

  GetContentsTable(request, call) {
    const { folder } = expectInput(call, FolderObject);
    const { tableFlags } = request;
    if ((tableFlags & ~kContentsFlags) !== 0) throw new RopError(ecInvalidParam, `Table flags 0x${tableFlags.toString(16)}`);
    if ((tableFlags & kConversationMembers) !== 0) throw new RopError(ecNotSupported, 'Conversations are not kept');
    const which = { associated: (tableFlags & kAssociated) !== 0, deleted: (tableFlags & kSoftDeletes) !== 0 };
    const table = new Table(contentsSource(folder, which));
    openObject(call, 'contentsTable', new TableObject('contents', table, scopeOf(folder, 'message', tableFlags)));
    return { rowCount: table.rowCount };
  },

  DeleteMessages: (request, call) => ({ partialCompletion: deleteMessages(request.messageIds, call, true) }),

  HardDeleteMessages: (request, call) => ({ partialCompletion: deleteMessages(request.messageIds, call, false) }),
};

function scopeOf(folder: Folder, on: TableScope['on'], tableFlags: number): TableScope | undefined {
  const withoutOwn = on === 'folder' && (tableFlags & kSuppressNotifications) !== 0;
  return (tableFlags & kNoNotifications) === 0 ? { folder, on, withoutOwn } : undefined;
}

/** Whether some were not there to be deleted. */
function deleteMessages(ids: readonly bigint[], call: RopCall<Mailbox>, softly: boolean): boolean {
  const { folder } = expectInput(call, FolderObject);
  let isPartial = false;
  for (const id of ids) {
    const message = messageById(folder.mailbox, id);
    if (message !== undefined && folder.holds(message)) message.folder?.deleteMessage(message, softly);
    else isPartial = true;
  }
  return isPartial;
}
