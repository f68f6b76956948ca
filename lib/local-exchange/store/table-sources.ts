import type { Attachment } from './attachment.ts';
import type { Folder } from './folder.ts';
import type { Message } from './message.ts';
import * as tags from './property-tags.ts';
import { folderSchema } from './folder-schema.ts';
import { messageRows, attachmentRows, type RowType } from './row-type.ts';
import type { TableSource } from './table.ts';

/** The messages of a folder: normal or associated ones, those that are there or those that were deleted softly. */
export function contentsSource(folder: Folder, { associated, deleted }: { associated: boolean; deleted: boolean }): TableSource<Message> {
  const rows = (): readonly Message[] => {
    if (deleted) return folder.softDeleted.filter((message) => message.associated === associated);
    return associated ? folder.associated : folder.messages;
  };
  return { type: messageRows, version: () => folder.contentsVersion, rows };
}

/** The subfolders of a folder; `deep` takes everything below it, parents first. PR_DEPTH counts from this folder: its children have 1. */
export function hierarchySource(folder: Folder, options: { deep: boolean; deleted: boolean }): TableSource<Folder> {
  return {
    type: folderRowsBelow(folder),
    version: () => folder.mailbox.hierarchyVersion,
    rows: () => {
      if (options.deleted) return options.deep ? folder.softDeletedDescendants() : folder.softDeletedChildren;
      return options.deep ? folder.descendants() : folder.children;
    },
  };
}

function folderRowsBelow(top: Folder): RowType<Folder> {
  return { schema: folderSchema.extend([{ tag: tags.PR_DEPTH, get: (folder) => folder.depth - top.depth }]) };
}

/** The attachments of a message. */
export function attachmentsSource(message: Message): TableSource<Attachment> {
  return { type: attachmentRows, version: () => message.attachments.length, rows: () => message.attachments };
}
