// Logging on: MS-OXCSTOR 3.2.5.1.

import type { Mailbox } from '../store/mailbox.ts';
import { kOwnReplicaId, shortId } from '../store/object-id.ts';
import { ecError, ecInvalidParam, ecLoginFailure, ecLoginPerm, ecUnknownUser } from '../wire/error-codes.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import type { RopRequest, RopResult } from '../wire/rops/index.ts';
import { LogonObject, openObject } from './server-objects.ts';

const kPrivate = 0x01;
const kKnownLogonFlags = 0x0f;
const kUseAdminPrivilege = 0x1;
const kPublic = 0x2;
const kUsePerMdbReplicaMapping = 0x0100_0000;
const kKnownOpenFlags = 0x2100_070f;

// ResponseFlags
const kReserved = 0x01;
const kOwnerRight = 0x02;
const kSendAsRight = 0x04;

/** The mailbox that a session logged on to first: others need the replica mapping of their own. */
const firstMailboxes = new WeakMap<object, Mailbox>();

export const logonHandlers: RopHandlers<Mailbox> = {
  Logon(request, call) {
    if ((request.logonFlags & ~kKnownLogonFlags) !== 0 || (request.openFlags & ~kKnownOpenFlags) !== 0) {
      throw new RopError(ecError, 'Undefined logon flags');
    }
    return (request.logonFlags & kPrivate) !== 0 ? privateLogon(request, call) : publicLogon(request, call);
  },
};

function privateLogon(request: RopRequest<'Logon'>, call: RopCall<Mailbox>): RopResult<'Logon'> {
  const { session } = call;
  if ((request.openFlags & kPublic) !== 0) throw new RopError(ecInvalidParam, 'A mailbox is not public');
  const mailbox = request.essdn === '' ? undefined : session.findMailbox(request.essdn);
  if (mailbox === undefined) throw new RopError(ecUnknownUser, 'Nobody has this DN');
  const access = session.access(mailbox);
  const asAdmin = (request.openFlags & kUseAdminPrivilege) !== 0;
  // Whoever has full access may also ask as an administrator would: most programs that open others' mailboxes do.
  if (access === undefined || (access === 'admin' && !asAdmin)) {
    throw new RopError(ecLoginPerm, 'No right to open this mailbox');
  }
  const first = firstMailboxes.get(session);
  if (first !== undefined && first !== mailbox && (request.openFlags & kUsePerMdbReplicaMapping) === 0) {
    throw new RopError(ecInvalidParam, 'A second mailbox needs USE_PER_MDB_REPLID_MAPPING');
  }
  session.enterStore?.();
  if (first === undefined) firstMailboxes.set(session, mailbox);

  openObject(call, 'logon', new LogonObject(mailbox));
  const now = new Date();
  return {
    logonFlags: request.logonFlags & kKnownLogonFlags,
    folderIds: folderIds(mailbox),
    replicaId: kOwnReplicaId,
    replicaGuid: mailbox.replicaGuid,
    mailbox: {
      responseFlags: kReserved | kOwnerRight | (access === 'owner' ? kSendAsRight : 0),
      mailboxGuid: mailbox.guid,
      logonTime: {
        seconds: now.getUTCSeconds(), minutes: now.getUTCMinutes(), hour: now.getUTCHours(), dayOfWeek: now.getUTCDay(),
        day: now.getUTCDate(), month: now.getUTCMonth() + 1, year: now.getUTCFullYear(),
      },
      gwartTime: mailbox.created,
      storeState: 0,
    },
  };
}

function publicLogon(request: RopRequest<'Logon'>, call: RopCall<Mailbox>): RopResult<'Logon'> {
  if ((request.openFlags & kPublic) === 0) throw new RopError(ecInvalidParam, 'A public logon has OpenFlags PUBLIC');
  const store = call.session.publicStore;
  if (store === undefined) throw new RopError(ecLoginFailure, 'The organisation has no public folders');
  openObject(call, 'logon', new LogonObject(store));
  return {
    logonFlags: request.logonFlags & kKnownLogonFlags,
    folderIds: folderIds(store),
    replicaId: kOwnReplicaId,
    replicaGuid: store.replicaGuid,
    perUserGuid: new Uint8Array(16),
  };
}

const kFolderIdCount = 13;

function folderIds(mailbox: Mailbox): bigint[] {
  const ids = mailbox.logonFolders.map((folder) => shortId(folder.counter));
  while (ids.length < kFolderIdCount) ids.push(0n);
  return ids;
}
