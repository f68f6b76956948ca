// FastTransfer downloads: MS-OXCFXICS 3.2.5.8.1.

import type { ListedMessage, RootOptions } from '../store/fast-transfer-content.ts';
import { type DownloadOptions, FastTransferDownload } from '../store/fast-transfer-download.ts';
import { everything, TagList, type TransferFilter, withoutSubobjects } from '../store/fast-transfer-filter.ts';
import type { Folder } from '../store/folder.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { ecInvalidParam } from '../wire/error-codes.ts';
import type { StringForm } from '../wire/fast-transfer-writer.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { serverChoosesSize } from '../wire/rops/fast-transfer.ts';
import { WriterFullError } from '../wire/writer.ts';
import {
  AttachmentObject, CountedObject, expectInput, FolderObject, messageById, MessageObject, openObject,
} from './server-objects.ts';

type Call = RopCall<Mailbox>;

// CopyFlags. What the specification calls unused, old clients send.
const kMove = 0x01;
const kUnused = 0x0e;
const kCopyMessagesFlags = { bestBody: 0x10, sendEntryId: 0x20 };
const kCopyFolderSubfolders = 0x10;
const kCopyToUnused = 0x600;
const kCopyToBestBody = 0x2000;

// SendOptions
const kUnicode = 0x01;
const kUseCpid = 0x02;
const kRecoverMode = 0x04;
const kForceUnicode = 0x08;
const kForUpload = kUnicode | kUseCpid;

/** TransferStatus */
const statuses = { partial: 1, noRoom: 2, done: 3 } as const;
/** TransferStatus, the counts, Reserved and the size in front of the data. */
const kBufferPrefixSize = 9;

/** A download context. */
export class DownloadObject extends CountedObject {
  readonly download: FastTransferDownload;

  constructor(download: FastTransferDownload) {
    super();
    this.download = download;
  }
}

function expectFlags(flags: number, known: number, what: string): void {
  if ((flags & ~known) !== 0) throw new RopError(ecInvalidParam, `${what} 0x${flags.toString(16)}`);
}

/** MS-OXCFXICS 3.2.5.8.1.1: everything here is stored as Unicode. */
function stringForm(sendOptions: number): StringForm {
  if ((sendOptions & kUseCpid) !== 0) return 'codePage';
  return (sendOptions & (kUnicode | kForceUnicode)) === 0 ? 'string8' : 'unicode';
}

function downloadOptions(call: Call, sendOptions: number): DownloadOptions {
  expectFlags(sendOptions, kForUpload | kRecoverMode | kForceUnicode, 'SendOptions');
  const recover = (sendOptions & kRecoverMode) !== 0;
  if (recover && (sendOptions & kForUpload) === kForUpload) throw new RopError(ecInvalidParam, 'RecoverMode in an upload');
  return { strings: stringForm(sendOptions), codePage: call.session.codePage, recover, bestBody: false, identification: false };
}

const kListed: RootOptions = { filter: everything, markSubobjects: false, withId: true };

/** Looked up as they are reached: what was deleted meanwhile is not there. */
function* messagesIn(folder: Folder, ids: readonly bigint[]): Generator<ListedMessage> {
  for (const id of ids) {
    const message = messageById(folder.mailbox, id);
    yield { id, message: message !== undefined && folder.holds(message) && !message.isSoftDeleted ? message : undefined };
  }
}

function messageCount(folder: Folder, deep: boolean): number {
  const folders = deep ? [folder, ...folder.descendants()] : [folder];
  return folders.reduce((sum, { messages, associated }) => sum + messages.length + associated.length, 0);
}

interface CopiedObject {
  readonly filter: TransferFilter;
  readonly level: number;
  readonly isMove: boolean;
}

/** CopyTo and CopyProperties, which differ in what the tags mean. */
function copyObject(call: Call, options: DownloadOptions, { filter, level, isMove }: CopiedObject): object {
  const input = expectInput<CountedObject>(call, MessageObject, AttachmentObject, FolderObject);
  // The level means nothing to attachments.
  const wanted = level === 0 || input instanceof AttachmentObject ? filter : withoutSubobjects(filter);
  let download: FastTransferDownload;
  if (input instanceof FolderObject) {
    const { folder } = input;
    download = new FastTransferDownload(folder.mailbox, options, messageCount(folder, true), (content, progress) =>
      content.folderContent(folder, { filter: wanted, markSubobjects: true, deep: true, onMessage: () => progress.done++ }));
  } else if (input instanceof MessageObject) {
    const root: RootOptions = { filter: wanted, markSubobjects: true, withId: false };
    download = new FastTransferDownload(input.mailbox, options, 1, (content) => content.messageContent(input.message, root));
  } else {
    const { mailbox, attachment } = input as AttachmentObject;
    if (isMove) throw new RopError(ecInvalidParam, 'Attachments are not moved');
    download = new FastTransferDownload(mailbox, options, 1, (content) => content.attachmentContent(attachment, wanted));
  }
  openObject(call, 'transfer', new DownloadObject(download));
  return {};
}

function limitOf({ bufferSize, maximumBufferSize }: { bufferSize: number; maximumBufferSize?: number }, room: number): number {
  // Nothing may be taken from the stream for an answer that will not be sent.
  if (room < 0) throw new WriterFullError(kBufferPrefixSize);
  if (bufferSize === serverChoosesSize) return Math.min(room, maximumBufferSize ?? 0);
  // MS-OXCFXICS 3.2.5.8.1.5
  if (bufferSize > room) throw new WriterFullError(bufferSize);
  return bufferSize;
}

/** Progress as it fits 16 bits. */
function steps(done: number, total: number): { inProgressCount: number; totalStepCount: number } {
  const scale = Math.max(1, total / 0xffff);
  return { inProgressCount: Math.floor(done / scale), totalStepCount: Math.floor(total / scale) };
}

export const fastTransferHandlers: RopHandlers<Mailbox> = {
  FastTransferSourceCopyMessages(request, call) {
    const { folder } = expectInput(call, FolderObject);
    const { copyFlags, messageIds } = request;
    const { bestBody, sendEntryId } = kCopyMessagesFlags;
    expectFlags(copyFlags, kMove | kUnused | bestBody | sendEntryId, 'CopyFlags');
    const options = {
      ...downloadOptions(call, request.sendOptions),
      bestBody: (copyFlags & bestBody) !== 0, identification: (copyFlags & sendEntryId) !== 0,
    };
    const download = new FastTransferDownload(folder.mailbox, options, messageIds.length, (content, progress) =>
      content.messageList(folder, messagesIn(folder, messageIds), kListed, () => progress.done++));
    openObject(call, 'transfer', new DownloadObject(download));
    return {};
  },

  FastTransferSourceCopyFolder(request, call) {
    const { folder } = expectInput(call, FolderObject);
    const { copyFlags } = request;
    expectFlags(copyFlags, kMove | kUnused | kCopyFolderSubfolders, 'CopyFlags');
    const deep = (copyFlags & kCopyFolderSubfolders) !== 0;
    const options = downloadOptions(call, request.sendOptions);
    const download = new FastTransferDownload(folder.mailbox, options, messageCount(folder, deep), (content, progress) =>
      content.topFolder(folder, { filter: everything, markSubobjects: false, deep, onMessage: () => progress.done++ }));
    openObject(call, 'transfer', new DownloadObject(download));
    return {};
  },

  FastTransferSourceCopyTo(request, call) {
    const { copyFlags, level } = request;
    const excluded = new TagList(request.propertyTags);
    expectFlags(copyFlags, kMove | kUnused | kCopyToUnused | kCopyToBestBody, 'CopyFlags');
    const options = { ...downloadOptions(call, request.sendOptions), bestBody: (copyFlags & kCopyToBestBody) !== 0 };
    return copyObject(call, options, { filter: (tag) => !excluded.has(tag), level, isMove: (copyFlags & kMove) !== 0 });
  },

  FastTransferSourceCopyProperties(request, call) {
    const { copyFlags, level } = request;
    const included = new TagList(request.propertyTags);
    expectFlags(copyFlags, kMove | kUnused, 'CopyFlags');
    // Who asks for identification by its tags gets it.
    const options = { ...downloadOptions(call, request.sendOptions), identification: true };
    return copyObject(call, options, { filter: (tag) => included.has(tag), level, isMove: (copyFlags & kMove) !== 0 });
  },

  FastTransferSourceGetBuffer(request, call) {
    const { download } = expectInput(call, DownloadObject);
    const limit = limitOf(request, call.room - kBufferPrefixSize);
    const { bytes, status } = download.read(limit);
    // The reply was too small and not what the client allows: asked again, alone, it gets more.
    if (status === 'noRoom' && limit < (request.maximumBufferSize ?? 0)) throw new WriterFullError(limit + 1);
    const { done, total } = download.progress;
    return { transferStatus: statuses[status], ...steps(done, total), reserved: 0, transferBuffer: bytes };
  },

  TellVersion(_request, call) {
    // The streams are the same for every server that they may be meant for.
    expectInput(call, DownloadObject);
    return {};
  },
};
