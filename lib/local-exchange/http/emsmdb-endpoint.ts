// The mailbox endpoint: MS-OXCMAPIHTTP 2.2.4, with the rules of MS-OXCRPC 3.1.4.1 for Connect.

import type { DirectoryEntry } from '../directory.ts';
import {
  auxExOrgInfo, auxiliaryNumber, auxiliarySizeError, auxServerCapabilities, orgHasPublicFolders, writeAuxiliary,
} from '../wire/auxiliary.ts';
import {
  type ConnectRequest, connectRequest, connectResponse, decodeBody, disconnectRequest, disconnectResponse, encodeBody, executeRequest,
  executeResponse, failureBody, notificationWaitRequest, notificationWaitResponse,
} from '../wire/emsmdb-bodies.ts';
import { isKnownCodePage } from '../wire/code-page.ts';
import {
  ecAccessDenied, ecClientVerDisallowed, ecLoginPerm, ecNone, ecRejected, ecUnknownCodePage, ecUnknownUser,
} from '../wire/error-codes.ts';
import { ExecuteError, RopExecutor } from '../wire/rop-executor.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';
import { compareVersions } from './client-version.ts';
import { type Created, MapiEndpoint, type MapiRequest } from './mapi-endpoint.ts';
import type { ServerSettings } from './server-settings.ts';
import type { SessionContext, WaitEnd } from './session-context.ts';

/** Flags of Connect: MS-OXCRPC 3.1.4.1 ulFlags. */
const useAdminPrivilege = 0x0001;
const toleratesNoPublicFolders = 0x8000;
/** Clients below need public folders, or say that they don't. */
const firstWithoutPublicFolders = [12, 0];
/** AUX_SERVER_CAPABILITIES: replies up to 1 MiB. Packed uploads are not announced. */
const ultraLargePackedDownload = 0x8;
/** What Exchange answers: after how many milliseconds to poll, and how often to try again. */
const pollsMax = 60_000;
const retryCount = 6;

const none = new Uint8Array(0);

type Request<M extends MailboxAccount> = MapiRequest<M, RopExecutor<M>>;

export function emsmdbEndpoint<M extends MailboxAccount>(settings: ServerSettings<M>): MapiEndpoint<M, RopExecutor<M>> {
  return new MapiEndpoint<M, RopExecutor<M>>(
    'emsmdb',
    'rop',
    settings,
    {
      Connect: { kind: 'create', run: (request) => connect(settings, request) },
      Execute: { kind: 'use', run: execute },
      Disconnect: { kind: 'end', run: disconnect },
      NotificationWait: { kind: 'wait', run: (request) => notificationWait(settings, request) },
      PING: { kind: 'use', run: () => none },
    },
    (context: SessionContext) => context.state as RopExecutor<M>,
  );
}

function connect<M extends MailboxAccount>(settings: ServerSettings<M>, request: Request<M>): Created<RopExecutor<M>> {
  const body = decodeBody(connectRequest, request.body);
  const polling = { pollsMax, retryCount, retryDelay: settings.retryDelayMs };
  const sizeError = auxiliarySizeError(body.auxiliary.byteLength);
  if (sizeError !== 0) return { body: failureBody(sizeError) };
  const user = settings.directory.byDn(body.userDn);
  const errorCode = refusal(settings, request, body, user);
  if (errorCode !== ecNone || user === undefined) {
    return { body: encodeBody(connectResponse, { statusCode: 0, errorCode, ...polling, dnPrefix: '', displayName: '', auxiliary: none }) };
  }
  let leaveStore: (() => void) | undefined;
  const state = new RopExecutor<M>(
    settings.handlers,
    {
      user,
      hasAdminPrivilege: (body.flags & useAdminPrivilege) !== 0,
      clientVersion: request.head.clientVersion ?? [],
      codePage: body.defaultCodePage,
      lcidSort: body.lcidSort,
      lcidString: body.lcidString,
      publicStore: settings.publicStore,
      findMailbox: (legacyDn) => settings.directory.byDn(legacyDn)?.mailbox,
      access: (mailbox) => settings.directory.access(request.user, mailbox),
      objectLimits: settings.objectLimits,
      enterStore: () => {
        leaveStore ??= settings.storeSessions.enter(user);
      },
      end: () => leaveStore?.(),
    },
    {
      report: settings.report, maxRopOut: settings.maxRopOut, notificationLimit: settings.notificationLimit,
      onNotificationDropped: () => settings.statistics.notificationsDropped++,
      losesNotification: settings.losesNotification,
    },
  );
  const auxiliary = writeAuxiliary([
    auxiliaryNumber(auxExOrgInfo, settings.publicStore === undefined ? 0 : orgHasPublicFolders),
    auxiliaryNumber(auxServerCapabilities, ultraLargePackedDownload),
  ]);
  const dnPrefix = `${settings.directory.administrativeGroupDn}/cn=Recipients/cn=`;
  return {
    body: encodeBody(connectResponse, { statusCode: 0, errorCode, ...polling, dnPrefix, displayName: user.displayName, auxiliary }),
    state,
  };
}

/** MS-OXCRPC 3.1.4.1: why a client may not connect. */
function refusal<M extends MailboxAccount>(
  settings: ServerSettings<M>, request: Request<M>, body: ConnectRequest, user: DirectoryEntry<M> | undefined,
): number {
  if (body.userDn === '') return ecAccessDenied;
  if (user === undefined) return ecUnknownUser;
  if (!settings.directory.mayActAs(request.user, user)) return ecAccessDenied;
  const version = request.head.clientVersion;
  if (version !== undefined) {
    if (settings.blockedVersions.has(version)) return ecClientVerDisallowed;
    const needsPublicFolders = (body.flags & toleratesNoPublicFolders) === 0 && compareVersions(version, firstWithoutPublicFolders) < 0;
    if (needsPublicFolders && settings.publicStore === undefined) return ecClientVerDisallowed;
  }
  if (!isKnownCodePage(body.defaultCodePage)) return ecUnknownCodePage;
  if ((body.flags & useAdminPrivilege) !== 0 && request.user.user.admin !== true) return ecLoginPerm;
  return ecNone;
}

function execute<M extends MailboxAccount>(request: Request<M>): Uint8Array {
  const body = decodeBody(executeRequest, request.body);
  const sizeError = auxiliarySizeError(body.auxiliary.byteLength);
  if (sizeError !== 0) return failureBody(sizeError);
  try {
    const ropBuffer = request.state!.execute(body);
    return encodeBody(executeResponse, { statusCode: 0, errorCode: 0, flags: 0, ropBuffer, auxiliary: none });
  } catch (error) {
    if (error instanceof ExecuteError) return failureBody(error.code);
    throw error;
  }
}

function disconnect<M extends MailboxAccount>(request: Request<M>): Uint8Array {
  decodeBody(disconnectRequest, request.body);
  return encodeBody(disconnectResponse, { statusCode: 0, errorCode: 0, auxiliary: none });
}

/** MS-OXCMAPIHTTP 2.2.4.5: answered when there is an event, or after a while without one. */
async function notificationWait<M extends MailboxAccount>(settings: ServerSettings<M>, request: Request<M>): Promise<Uint8Array> {
  decodeBody(notificationWaitRequest, request.body);
  const context = request.context!;
  const { notifications } = request.state!;
  if (context.isWaiting) return waitReply({ errorCode: ecRejected, eventPending: false });
  const waited = context.wait(settings.notificationWaitMs, request.signal);
  notifications.onEvent(() => context.endWait({ errorCode: 0, eventPending: true }));
  const end = await waited;
  notifications.onEvent(undefined);
  return waitReply(end);
}

function waitReply({ errorCode, eventPending }: WaitEnd): Uint8Array {
  return encodeBody(notificationWaitResponse, { statusCode: 0, errorCode, eventPending: eventPending ? 1 : 0, auxiliary: none });
}
