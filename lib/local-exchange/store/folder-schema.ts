import type { Folder } from './folder.ts';
import { globalId, predecessorChangeList, shortId } from './object-id.ts';
import { PropertySchema, type ComputedProperty } from './property-schema.ts';
import * as tags from './property-tags.ts';

const kFolderObject = 3; // MAPI_FOLDER
const kAccess = 0x3f; // modify, read, delete, create hierarchy, contents and associated contents
// Everything that MS-OXCPERM 2.2.7 knows: only who owns a mailbox, or administers it, gets to its folders.
const kOwnerRights = 0x7fb;

const kIpmFolder = 0x1;
const kSearchFolder = 0x2;
const kNormalFolder = 0x4;

function folderFlags(folder: Folder): number {
  const { ipmSubtree } = folder.mailbox;
  const isIpm = folder === ipmSubtree || folder.isBelow(ipmSubtree);
  return (isIpm ? kIpmFolder : 0) | (folder.type === 2 ? kSearchFolder : kNormalFolder);
}

/** Names from the root's children down, joined as Exchange joins them: U+FFFE between them. */
function pathName(folder: Folder): string {
  return folder.parent === undefined ? '' : `${pathName(folder.parent)}\ufffe${folder.displayName}`;
}

/** The root knows its parent as itself (MS-OXCFOLD 2.2.2.2.1). */
const parentOf = (folder: Folder): Folder => folder.parent ?? folder;

/** Where clients look for the folders that RopLogon does not name (MS-OXOSFLD 2.2.3): on the root and on the Inbox. */
function wellKnown(tag: number, name: string): ComputedProperty<Folder> {
  return {
    tag,
    get: (folder) => {
      const { mailbox } = folder;
      if (mailbox.isPublic || (folder !== mailbox.root && folder !== mailbox.inbox)) return undefined;
      return mailbox.wellKnownFolder(name)?.entryId;
    },
  };
}

export const folderSchema = new PropertySchema<Folder>([
  { tag: tags.PR_OBJECT_TYPE, get: () => kFolderObject },
  { tag: tags.PR_ACCESS, get: () => kAccess },
  { tag: tags.PR_ACCESS_LEVEL, get: () => 1 },
  { tag: tags.PR_RIGHTS, get: () => kOwnerRights },
  { tag: tags.PR_FID, get: (folder) => shortId(folder.counter) },
  { tag: tags.PR_INST_ID, unlisted: true, get: (folder) => shortId(folder.counter) },
  { tag: tags.PR_INSTANCE_NUM, unlisted: true, get: () => 0 },
  { tag: tags.PR_PARENT_FID, get: (folder) => shortId(parentOf(folder).counter) },
  { tag: tags.PR_ENTRYID, get: (folder) => folder.entryId },
  { tag: tags.PR_RECORD_KEY, get: (folder) => folder.entryId },
  { tag: tags.PR_PARENT_ENTRYID, get: (folder) => parentOf(folder).entryId },
  { tag: tags.PR_STORE_RECORD_KEY, get: (folder) => folder.mailbox.guid },
  { tag: tags.PR_MAPPING_SIGNATURE, get: (folder) => folder.mailbox.replicaGuid },
  { tag: tags.PR_SOURCE_KEY, get: (folder) => globalId(folder.mailbox.replicaGuid, folder.counter) },
  {
    tag: tags.PR_PARENT_SOURCE_KEY,
    get: (folder) => (folder.parent === undefined ? new Uint8Array(0) : globalId(folder.mailbox.replicaGuid, folder.parent.counter)),
  },
  { tag: tags.PR_CHANGE_NUM, get: (folder) => shortId(folder.changeNumber) },
  { tag: tags.PR_CHANGE_KEY, get: (folder) => globalId(folder.mailbox.replicaGuid, folder.changeNumber) },
  { tag: tags.PR_PREDECESSOR_CHANGE_LIST, get: (folder) => predecessorChangeList(folder.mailbox.replicaGuid, folder.changeNumber) },
  { tag: tags.PR_FOLDER_TYPE, get: (folder) => folder.type },
  { tag: tags.PR_FOLDER_FLAGS, get: folderFlags },
  { tag: tags.PR_FOLDER_PATHNAME, get: pathName },
  { tag: tags.PR_CONTENT_COUNT, get: (folder) => folder.messages.length },
  { tag: tags.PR_CONTENT_UNREAD, get: (folder) => folder.unreadCount },
  { tag: tags.PR_ASSOC_CONTENT_COUNT, get: (folder) => folder.associated.length },
  { tag: tags.PR_DELETED_MSG_COUNT, get: (folder) => folder.softDeleted.filter(({ associated }) => !associated).length },
  { tag: tags.PR_DELETED_ASSOC_MSG_COUNT, get: (folder) => folder.softDeleted.filter(({ associated }) => associated).length },
  { tag: tags.PR_DELETED_FOLDER_COUNT, get: (folder) => folder.softDeletedChildren.length },
  { tag: tags.PR_DELETED_ON, get: (folder) => folder.deletedOn },
  { tag: tags.PR_DELETED_COUNT_TOTAL, get: (folder) => folder.deletedTotal },
  { tag: tags.PR_HIERARCHY_CHANGE_NUM, get: (folder) => folder.hierarchyChanges },
  { tag: tags.PR_SUBFOLDERS, get: (folder) => folder.children.length > 0 },
  { tag: tags.PR_MESSAGE_SIZE, get: (folder) => Math.min(folder.size, 0x7fffffff) },
  { tag: tags.PR_MESSAGE_SIZE_EXTENDED, get: (folder) => BigInt(folder.size) },
  { tag: tags.PR_CREATION_TIME, get: (folder) => folder.created },
  { tag: tags.PR_LAST_MODIFICATION_TIME, get: (folder) => folder.modified },
  { tag: tags.PR_HIER_REV, get: (folder) => folder.modified },
  { tag: tags.PR_LOCAL_COMMIT_TIME, get: (folder) => folder.modified },
  { tag: tags.PR_LOCAL_COMMIT_TIME_MAX, get: (folder) => folder.committed },
  { tag: tags.PR_HAS_RULES, get: () => false },
  { tag: tags.PR_COMMENT, replaceable: true, get: () => '' },
  { tag: tags.PR_ATTR_HIDDEN, replaceable: true, get: () => false },
  wellKnown(tags.PR_IPM_DRAFTS_ENTRYID, 'Drafts'),
  wellKnown(tags.PR_IPM_APPOINTMENT_ENTRYID, 'Calendar'),
  wellKnown(tags.PR_IPM_CONTACT_ENTRYID, 'Contacts'),
  wellKnown(tags.PR_IPM_JOURNAL_ENTRYID, 'Journal'),
  wellKnown(tags.PR_IPM_NOTE_ENTRYID, 'Notes'),
  wellKnown(tags.PR_IPM_TASK_ENTRYID, 'Tasks'),
  wellKnown(tags.PR_REM_ONLINE_ENTRYID, 'Reminders'),
  {
    // MS-OXOSFLD 2.2.4: conflicts, sync issues, local failures, server failures, junk mail; only the last exists here.
    tag: tags.PR_ADDITIONAL_REN_ENTRYIDS,
    get: (folder) => {
      const { mailbox } = folder;
      const junk = mailbox.wellKnownFolder('Junk Email');
      if (junk === undefined || (folder !== mailbox.root && folder !== mailbox.inbox)) return undefined;
      const empty = new Uint8Array(0);
      return [empty, empty, empty, empty, junk.entryId];
    },
  },
]);
