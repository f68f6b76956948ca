// The address book endpoint: MS-OXCMAPIHTTP 2.2.5.

import { randomBytes } from 'node:crypto';
import { type Created, type MapiCall, MapiEndpoint, type MapiRequest } from '../http/mapi-endpoint.ts';
import type { ServerSettings } from '../http/server-settings.ts';
import type { SessionContext } from '../http/session-context.ts';
import { isKnownCodePage } from '../wire/code-page.ts';
import type { Codec } from '../wire/codec.ts';
import { decodeBody, encodeBody } from '../wire/emsmdb-bodies.ts';
import { ecError, ecInvalidCodePage, ecNone, ecNotFound } from '../wire/error-codes.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';
import { AddressList } from './address-list.ts';
import * as bodies from './bodies.ts';
import { NspiSession } from './nspi-session.ts';

const none = new Uint8Array(0);
const unbindSuccess = 1;
const endedOk = { statusCode: 0, errorCode: ecNone, auxiliary: none };

export function nspiEndpoint<M extends MailboxAccount>(settings: ServerSettings<M>): MapiEndpoint<M, NspiSession> {
  const serverGuid = randomBytes(16);
  const list = new AddressList(settings.directory);
  const call = <Q, S extends object>(
    request: Codec<Q>, response: Codec<S>, run: (session: NspiSession, request: Q) => object, onFailure: object = {},
  ): MapiCall<M, NspiSession> => ({ kind: 'use', run: (received) => answer(settings, received, request, response, run, onFailure) });

  return new MapiEndpoint<M, NspiSession>(
    'nspi',
    'nspi',
    settings,
    {
      Bind: { kind: 'create', run: (request) => bind(request, list, serverGuid) },
      Unbind: { kind: 'end', run: unbind },
      CompareMIds: call(bodies.compareMIdsRequest, bodies.compareMIdsResponse, (s, q) => s.compareMIds(q), { result: 0 }),
      CompareMinIds: call(bodies.compareMIdsRequest, bodies.compareMIdsResponse, (s, q) => s.compareMIds(q), { result: 0 }),
      DNToMId: call(bodies.dnToMIdRequest, bodies.minimalIdsResponse, (s, q) => s.dnToMId(q)),
      DnToMinId: call(bodies.dnToMIdRequest, bodies.minimalIdsResponse, (s, q) => s.dnToMId(q)),
      GetMatches: call(bodies.getMatchesRequest, bodies.getMatchesResponse, (s, q) => s.getMatches(q)),
      GetPropList: call(bodies.getPropListRequest, bodies.tagsResponse, (s, q) => s.getPropList(q)),
      GetProps: call(bodies.getPropsRequest, bodies.getPropsResponse, (s, q) => s.getProps(q), { codePage: 0 }),
      GetSpecialTable: call(bodies.getSpecialTableRequest, bodies.getSpecialTableResponse, (s, q) => s.getSpecialTable(q), { codePage: 0 }),
      GetTemplateInfo: call(bodies.getTemplateInfoRequest, bodies.getTemplateInfoResponse, (s) => s.getTemplateInfo(), { codePage: 0 }),
      ModLinkAtt: call(bodies.modLinkAttRequest, bodies.plainResponse, (s) => s.modify()),
      ModProps: call(bodies.modPropsRequest, bodies.plainResponse, (s) => s.modify()),
      QueryRows: call(bodies.queryRowsRequest, bodies.rowsResponse, (s, q) => s.queryRows(q)),
      QueryColumns: call(bodies.queryColumnsRequest, bodies.tagsResponse, (s, q) => s.queryColumns(q)),
      ResolveNames: call(bodies.resolveNamesRequest, bodies.resolveNamesResponse, (s, q) => s.resolveNames(q), { codePage: 0 }),
      ResortRestriction: call(bodies.resortRestrictionRequest, bodies.resortRestrictionResponse, (s, q) => s.resortRestriction(q)),
      SeekEntries: call(bodies.seekEntriesRequest, bodies.rowsResponse, (s, q) => s.seekEntries(q)),
      UpdateStat: call(bodies.updateStatRequest, bodies.updateStatResponse, (s, q) => s.updateStat(q)),
      GetMailboxUrl: { kind: 'free', run: (request) => url(request, (dn) => mailStoreUrl(settings, dn)) },
      GetAddressBookUrl: { kind: 'free', run: (request) => url(request, (dn) => addressBookUrl(settings, dn)) },
      PING: { kind: 'use', run: () => none },
    },
    (context: SessionContext) => context.state as NspiSession,
  );
}

function bind<M extends MailboxAccount>(request: MapiRequest<M, NspiSession>, list: AddressList, serverGuid: Uint8Array): Created<NspiSession> {
  const { state } = decodeBody(bodies.bindRequest, request.body);
  const errorCode = state !== undefined && !isKnownCodePage(state.codePage) ? ecInvalidCodePage : ecNone;
  const body = encodeBody(bodies.bindResponse, { ...endedOk, errorCode, serverGuid: errorCode === ecNone ? serverGuid : new Uint8Array(16) });
  return errorCode === ecNone ? { body, state: new NspiSession(list, serverGuid) } : { body };
}

function unbind<M extends MailboxAccount>(request: MapiRequest<M, NspiSession>): Uint8Array {
  decodeBody(bodies.unbindRequest, request.body);
  return encodeBody(bodies.plainResponse, { ...endedOk, errorCode: unbindSuccess });
}

/** `onFailure`: fields that have no Has… byte and so are there without results too. */
function answer<M extends MailboxAccount, Q, S extends object>(
  settings: ServerSettings<M>, request: MapiRequest<M, NspiSession>, requestBody: Codec<Q>, responseBody: Codec<S>,
  run: (session: NspiSession, request: Q) => object, onFailure: object,
): Uint8Array {
  const decoded = decodeBody(requestBody, request.body);
  let result: object;
  try {
    result = run(request.state!, decoded);
  } catch (error) {
    result = { ...onFailure, errorCode: codeOf(error, settings.report) };
  }
  // The codec checks at run time what this cannot express: that the result belongs to the response.
  return encodeBody(responseBody, { ...endedOk, ...result } as unknown as S, { dialect: 'nspi', codePage: request.body.codePage });
}

function codeOf(error: unknown, report: (error: unknown) => void): number {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  if (typeof code === 'number') return code >>> 0;
  report(error);
  return ecError;
}

function url<M extends MailboxAccount>(request: MapiRequest<M, NspiSession>, find: (dn: string) => string | undefined): Uint8Array {
  const { dn } = decodeBody(bodies.getUrlRequest, request.body);
  const found = find(dn);
  return encodeBody(bodies.getUrlResponse, { ...endedOk, errorCode: found === undefined ? ecNotFound : ecNone, url: found ?? '' });
}

function mailStoreUrl<M extends MailboxAccount>({ directory, mailStoreUrl: urlOf }: ServerSettings<M>, serverDn: string): string | undefined {
  const entry = directory.entries.find((candidate) => candidate.serverDn.toLowerCase() === serverDn.toLowerCase());
  return entry === undefined ? undefined : urlOf(entry);
}

function addressBookUrl<M extends MailboxAccount>({ directory, addressBookUrl: urlOf }: ServerSettings<M>, userDn: string): string | undefined {
  const entry = directory.byDn(userDn);
  return entry === undefined ? undefined : urlOf(entry);
}
