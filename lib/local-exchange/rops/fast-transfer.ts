// FastTransfer downloads: MS-OXCFXICS 3.2.5.8.1.

import type { ListedMessage, RootOptions } from '../store/fast-transfer-content.ts';
import { type DownloadOptions, FastTransferDownload } from '../store/fast-transfer-download.ts';
import { everything } from '../store/fast-transfer-filter.ts';
import type { Folder } from '../store/folder.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { ecInvalidParam } from '../wire/error-codes.ts';
import type { StringForm } from '../wire/fast-transfer-writer.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { serverChoosesSize } from '../wire/rops/fast-transfer.ts';
import { WriterFullError } from '../wire/writer.ts';
import { CountedObject, expectInput, FolderObject, messageById, openObject } from './server-objects.ts';

type Call = RopCall<Mailbox>;

// CopyFlags; what the specification calls unused, old clients send.
const kMove = 0x01;
const kUnused = 0x0e;
const kBestBody = 0x10;
const kSendEntryId = 0x20;

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
    yield { id, message: message?.folder === folder && !message.isSoftDeleted ? message : undefined };
  }
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
    expectFlags(copyFlags, kMove | kUnused | kBestBody | kSendEntryId, 'CopyFlags');
    const options = {
      ...downloadOptions(call, request.sendOptions),
      bestBody: (copyFlags & kBestBody) !== 0, identification: (copyFlags & kSendEntryId) !== 0,
    };
    const download = new FastTransferDownload(folder.mailbox, options, messageIds.length, (content, progress) =>
      content.messageList(messagesIn(folder, messageIds), kListed, () => progress.done++));
    openObject(call, 'transfer', new DownloadObject(download));
    return {};
  },

  FastTransferSourceGetBuffer(request, call) {
    const { download } = expectInput(call, DownloadObject);
    const limit = limitOf(request, call.room - kBufferPrefixSize);
    const { bytes, status } = download.read(limit);
    const { done, total } = download.progress;
    return { transferStatus: statuses[status], ...steps(done, total), reserved: 0, transferBuffer: bytes };
  },

  TellVersion(_request, call) {
    // The streams are the same for every server that they may be meant for.
    expectInput(call, DownloadObject);
    return {};
  },
};
