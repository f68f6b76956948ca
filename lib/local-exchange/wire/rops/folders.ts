// Folder ROPs: MS-OXCROPS 2.2.4, MS-OXCFOLD.

import { bool8, codec, type Codec, counted, optionalSized, string8, u16, u32, u64, u8, utf16 } from '../codec.ts';
import { restriction } from '../restriction.ts';
import type { Restriction } from '../values.ts';
import { fields, rop } from './definition.ts';
import { ghostedServers } from './store.ts';

const partialCompletion = fields({ partialCompletion: bool8 });
const complete = { partialCompletion: false };

export const OpenFolder = rop('OpenFolder', 0x02, {
  shape: 'inputOutput',
  request: fields({ folderId: u64, openModeFlags: u8 }),
  response: fields({ hasRules: bool8, ghosted: ghostedServers }),
});

export interface CreateFolderRequest {
  readonly folderType: number;
  readonly useUnicodeStrings: boolean;
  readonly openExisting: boolean;
  readonly displayName: string;
  readonly comment: string;
}

export interface CreateFolderResponse {
  readonly folderId: bigint;
  /** There when the folder existed before. */
  readonly existing?: { readonly hasRules: boolean; readonly ghosted?: { readonly servers: readonly string[]; readonly cheapServersCount: number } | undefined };
}

export const CreateFolder = rop('CreateFolder', 0x1c, {
  shape: 'inputOutput',
  request: codec<CreateFolderRequest>(
    6,
    (reader) => {
      const folderType = reader.u8();
      const useUnicodeStrings = reader.u8() !== 0;
      const openExisting = reader.u8() !== 0;
      reader.u8();
      const text = textCodec(useUnicodeStrings);
      return { folderType, useUnicodeStrings, openExisting, displayName: text.read(reader), comment: text.read(reader) };
    },
    (writer, value) => {
      writer.u8(value.folderType);
      writer.u8(value.useUnicodeStrings ? 1 : 0);
      writer.u8(value.openExisting ? 1 : 0);
      writer.u8(0);
      textCodec(value.useUnicodeStrings).write(writer, value.displayName);
      textCodec(value.useUnicodeStrings).write(writer, value.comment);
    },
  ),
  response: codec<CreateFolderResponse>(
    9,
    (reader) => {
      const folderId = reader.u64();
      if (reader.u8() === 0) return { folderId };
      return { folderId, existing: { hasRules: reader.u8() !== 0, ghosted: ghostedServers.read(reader) } };
    },
    (writer, value) => {
      writer.u64(value.folderId);
      writer.u8(value.existing === undefined ? 0 : 1);
      if (value.existing === undefined) return;
      writer.u8(value.existing.hasRules ? 1 : 0);
      ghostedServers.write(writer, value.existing.ghosted);
    },
  ),
});
export const DeleteFolder = rop('DeleteFolder', 0x1d, {
  request: fields({ deleteFolderFlags: u8, folderId: u64 }),
  response: partialCompletion,
  onFailure: complete,
});
export const SetSearchCriteria = rop('SetSearchCriteria', 0x30, {
  request: fields({ restriction: optionalSized(u16, restriction), folderIds: counted(u16, u64), searchFlags: u32 }),
});
export const GetSearchCriteria = rop('GetSearchCriteria', 0x31, {
  request: fields({ useUnicode: bool8, includeRestriction: bool8, includeFolders: bool8 }),
  response: fields({
    restriction: optionalSized<Restriction>(u16, restriction), logonId: u8, folderIds: counted(u16, u64), searchFlags: u32,
  }),
});
export const MoveCopyMessages = rop('MoveCopyMessages', 0x33, {
  shape: 'sourceDestination',
  request: fields({ messageIds: counted(u16, u64), wantAsynchronous: bool8, wantCopy: bool8 }),
  response: partialCompletion,
  onFailure: complete,
});

/** A flag for the width of the string that follows after `between`. */
function namedFolder(withRecursion: boolean) {
  return codec<{
    readonly wantAsynchronous: boolean;
    readonly wantRecursive?: boolean;
    readonly useUnicode: boolean;
    readonly folderId: bigint;
    readonly newFolderName: string;
  }>(
    withRecursion ? 12 : 11,
    (reader) => {
      const wantAsynchronous = reader.u8() !== 0;
      const recursive = withRecursion ? { wantRecursive: reader.u8() !== 0 } : {};
      const useUnicode = reader.u8() !== 0;
      const folderId = reader.u64();
      return { wantAsynchronous, ...recursive, useUnicode, folderId, newFolderName: textCodec(useUnicode).read(reader) };
    },
    (writer, value) => {
      writer.u8(value.wantAsynchronous ? 1 : 0);
      if (withRecursion) writer.u8(value.wantRecursive === true ? 1 : 0);
      writer.u8(value.useUnicode ? 1 : 0);
      writer.u64(value.folderId);
      textCodec(value.useUnicode).write(writer, value.newFolderName);
    },
  );
}

export const MoveFolder = rop('MoveFolder', 0x35, {
  shape: 'sourceDestination', request: namedFolder(false), response: partialCompletion, onFailure: complete,
});
export const CopyFolder = rop('CopyFolder', 0x36, {
  shape: 'sourceDestination', request: namedFolder(true), response: partialCompletion, onFailure: complete,
});
const emptying = fields({ wantAsynchronous: bool8, wantDeleteAssociated: bool8 });
export const EmptyFolder = rop('EmptyFolder', 0x58, { request: emptying, response: partialCompletion, onFailure: complete });
export const HardDeleteMessagesAndSubfolders = rop('HardDeleteMessagesAndSubfolders', 0x92, {
  request: emptying, response: partialCompletion, onFailure: complete,
});
const deleting = fields({ wantAsynchronous: bool8, notifyNonRead: bool8, messageIds: counted(u16, u64) });
export const DeleteMessages = rop('DeleteMessages', 0x1e, { request: deleting, response: partialCompletion, onFailure: complete });
export const HardDeleteMessages = rop('HardDeleteMessages', 0x91, {
  request: deleting, response: partialCompletion, onFailure: complete,
});
export const GetHierarchyTable = rop('GetHierarchyTable', 0x04, {
  shape: 'inputOutput', request: fields({ tableFlags: u8 }), response: fields({ rowCount: u32 }),
});
export const GetContentsTable = rop('GetContentsTable', 0x05, {
  shape: 'inputOutput', request: fields({ tableFlags: u8 }), response: fields({ rowCount: u32 }),
});

function textCodec(unicode: boolean): Codec<string> {
  return unicode ? utf16 : string8;
}
