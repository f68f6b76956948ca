// ROPs of the logon object: MS-OXCSTOR 3.2.5.

import { kOwnReplicaId, longTermId, readCounter, shortId, splitShortId } from '../store/object-id.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { ecNotFound, ecNotImplemented, ecNotSupported } from '../wire/error-codes.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import { receiveFolderColumns } from '../wire/rops/store.ts';
import { expectInput, folderById, LogonObject, mailboxOf } from './server-objects.ts';

function privateMailbox(call: RopCall<Mailbox>): Mailbox {
  const { mailbox } = expectInput(call, LogonObject);
  if (mailbox.isPublic) throw new RopError(ecNotSupported, 'Not among public folders');
  return mailbox;
}

export const storeHandlers: RopHandlers<Mailbox> = {
  GetReceiveFolder(request, call) {
    const found = privateMailbox(call).receiveFolders.find(request.messageClass);
    if (found === undefined) throw new RopError(ecNotFound);
    return { folderId: shortId(found.folder.counter), explicitMessageClass: found.messageClass };
  },

  SetReceiveFolder(request, call) {
    const mailbox = privateMailbox(call);
    mailbox.receiveFolders.set(request.messageClass, request.folderId === 0n ? undefined : folderById(mailbox, request.folderId));
    return {};
  },

  GetReceiveFolderTable(_request, call) {
    const [folderColumn, classColumn, timeColumn] = receiveFolderColumns as readonly [number, number, number];
    const rows = privateMailbox(call).receiveFolders.rows.map(({ folder, messageClass, modified }) => [
      { tag: folderColumn, value: shortId(folder.counter) },
      { tag: classColumn, value: messageClass },
      { tag: timeColumn, value: modified },
    ]);
    return { rows: call.encodeRows(receiveFolderColumns, rows) };
  },

  GetStoreState(_request, call) {
    privateMailbox(call);
    // MS-OXCSTOR 3.2.5.4: only the oldest servers kept it.
    throw new RopError(ecNotImplemented);
  },

  PublicFolderIsGhosted(request, call) {
    const { mailbox } = expectInput(call, LogonObject);
    if (!mailbox.isPublic) throw new RopError(ecNotSupported);
    folderById(mailbox, request.folderId);
    return { ghosted: undefined };
  },

  LongTermIdFromId(request, call) {
    const { replicaId, counter } = splitShortId(request.objectId);
    const guid = expectInput(call, LogonObject).mailbox.replicaGuidOf(replicaId);
    if (guid === undefined) throw new RopError(ecNotFound, 'Unknown replica id');
    return { longTermId: longTermId(guid, counter) };
  },

  IdFromLongTermId(request, call) {
    const replicaId = expectInput(call, LogonObject).mailbox.replicaIdOf(request.longTermId.subarray(0, 16));
    return { objectId: shortId(readCounter(request.longTermId, 16), replicaId) };
  },

  GetAddressTypes(_request, call) {
    mailboxOf(call);
    return { addressTypes: ['EX', 'SMTP', 'X400'] };
  },

  GetTransportFolder(_request, call) {
    const outbox = privateMailbox(call).wellKnownFolder('Outbox');
    if (outbox === undefined) throw new RopError(ecNotFound);
    return { folderId: shortId(outbox.counter, kOwnReplicaId) };
  },
};
