import { expect, it } from 'vitest';
import { profileChanged } from '../../../lib/diagnostics/profile-change.ts';
import { callChannel, profileChannel, requestChannel, ropsChannel } from '../../../lib/diagnostics/channels.ts';
import { enableDebugLog } from '../../../lib/diagnostics/debug-log.ts';
import { SessionObserver } from '../../../lib/diagnostics/session-observer.ts';
import { traceCall } from '../../../lib/diagnostics/trace-call.ts';
import { PR_PROFILE_CONNECT_FLAGS } from '../../../lib/generated/tags.ts';
import { MapiError } from '../../../lib/errors/mapi-error.ts';

it('is one line for each event, without names of people; nobody listened before', async () => {
  expect([callChannel, requestChannel, ropsChannel, profileChannel].map(({ hasSubscribers }) => hasSubscribers)).toEqual([false, false, false, false]);
  const lines: string[] = [];
  enableDebugLog((line) => lines.push(line));

  expect(await traceCall('IMAPITable::QueryRows', 7, 3, () => Promise.resolve('rows'))).toBe('rows');
  const error = new MapiError({ hresult: 0x8004010F, context: 'MAPILogonEx' });
  await expect(traceCall('MAPILogonEx', 8, undefined, () => Promise.reject(error))).rejects.toBe(error);

  const observer = new SessionObserver(3);
  const request = {
    id: 1, transport: 1, url: 'https://mail.contoso.com/mapi/emsmdb/?MailboxId=alice@contoso.com', headers: ['X-RequestType', 'Execute', 'X-RequestId', '{g}:5'], body: new Uint8Array(10),
    notification: false, timeoutMs: 1, idleTimeoutMs: 1, maxReplyBytes: 1, call: 7, rops: ['RopRelease', 'RopOpenFolder'],
  };
  const http = observer.http(request)!;
  for (const last of [false, true]) {
    const attempt = http.attempt(new URL(request.url), 'POST', request.headers, request.body);
    attempt.responded(last ? 200 : 401, ['x-responsecode', '0']);
    attempt.ended([new Uint8Array(4), new Uint8Array(5)]);
  }
  observer.executed({ transport: 1, requestId: '{g}:5', errorCode: 0, rops: [{ name: 'RopRelease' }, { name: 'RopOpenFolder', returnValue: 0x8004010F }] });
  observer.executed({ transport: 1, requestId: '{g}:6', errorCode: 0x480, rops: [] });
  observer.autodiscover(7)?.step('srv', '_autodiscover._tcp.contoso.com', 'nothing', 2);
  profileChanged('sectionSaved', 'alice@contoso.com', { section: new Uint8Array(16).fill(0xAB), tags: [PR_PROFILE_CONNECT_FLAGS, 0x7FFF0003] });

  const masked = lines.map((line) => line.replaceAll(/\d+\.\dms/g, 'Tms'));
  expect(masked).toEqual([
    'call name=IMAPITable::QueryRows number=7 session=3 result=S_OK took=Tms',
    'call name=MAPILogonEx number=8 result=MAPI_E_NOT_FOUND took=Tms',
    'http type=Execute session=3 call=7 id={g}:5 url="https://mail.contoso.com/mapi/emsmdb/?MailboxId=REDACTED" status=401 code=0 error=401 sent=10B received=9B first=Tms took=Tms rops=RopRelease,RopOpenFolder',
    'http type=Execute session=3 call=7 id={g}:5 url="https://mail.contoso.com/mapi/emsmdb/?MailboxId=REDACTED" attempt=2 status=200 code=0 sent=10B received=9B first=Tms took=Tms rops=RopRelease,RopOpenFolder',
    'rops session=3 id={g}:5 results=RopRelease,RopOpenFolder:MAPI_E_NOT_FOUND',
    'rops session=3 id={g}:6 error=ecServerBusy results=""',
    'autodiscover session=3 step=srv target=_autodiscover._tcp.contoso.com outcome=nothing took=Tms',
    'profile change=sectionSaved name=address-1 section=ABABABABABABABABABABABABABABABAB properties=PR_PROFILE_CONNECT_FLAGS,0x7FFF0003',
  ]);
});

it('a Connect after a Connect is a reconnect', () => {
  const lines: string[] = [];
  enableDebugLog((line) => lines.push(line));
  const observer = new SessionObserver(4);
  const request = {
    id: 1, transport: 1, url: 'https://mail.contoso.com/mapi/emsmdb/', headers: ['X-RequestType', 'Connect'], body: new Uint8Array(10), notification: false, timeoutMs: 1, idleTimeoutMs: 1,
    maxReplyBytes: 1, call: 0,
  };
  for (const code of ['0', '6', '0', '0']) {
    const attempt = observer.http(request)!.attempt(new URL(request.url), 'POST', request.headers, request.body);
    attempt.responded(200, ['x-responsecode', code]);
    attempt.ended([]);
  }
  expect(lines.map((line) => /reconnects=(\d)/.exec(line)?.[1])).toEqual(['0', '1', '1', '2']);
});
