import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, expect, it } from 'vitest';
import {
  type CallMessage, createProfile, diagnosticsChannels, openDefaultStore, openMapi, PR_ENTRYID, PR_SUBJECT, type ProfileMessage, type RequestMessage, type RopsMessage, setConnectFlags,
} from '../../lib/index.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const end of undo.splice(0)) end();
});

function traced<M extends object>(name: string): { events: { event: string; message: M }[]; messages: M[] } {
  const channels = tracingChannel<M, M>(name);
  const events: { event: string; message: M }[] = [];
  const messages: M[] = [];
  const on = (event: string) => (message: unknown): void => {
    events.push({ event, message: message as M });
    if (event === 'asyncEnd') messages.push(message as M);
  };
  const handlers = { start: on('start'), end: on('end'), asyncStart: on('asyncStart'), asyncEnd: on('asyncEnd'), error: on('error') } as unknown as Parameters<typeof channels.subscribe>[0];
  channels.subscribe(handlers);
  undo.push(() => channels.unsubscribe(handlers));
  return { events, messages };
}

function listened<M>(name: string): M[] {
  const messages: M[] = [];
  const on = (message: unknown): void => void messages.push(message as M);
  subscribe(name, on);
  undo.push(() => unsubscribe(name, on));
  return messages;
}

describeRuntimes('diagnostics', (setup) => {
  async function readSomething(): Promise<void> {
    await using store = await setup.openStore();
    const inbox = await store.openInbox();
    await inbox.contents({ columns: { subject: PR_SUBJECT } }).all();
  }

  it('calls are traced from their start to their end, with their session', async () => {
    const { events } = traced<CallMessage>(diagnosticsChannels.call);
    await readSomething();
    const opened = events.filter(({ message }) => message.name === 'IMAPISession::OpenMsgStore');
    expect(opened.map(({ event }) => event)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
    const { message } = opened[0]!;
    expect(message.attributes).toEqual({
      'rpc.system.name': 'mapi', 'rpc.method': 'IMAPISession/OpenMsgStore', 'rpc.response.status_code': 'S_OK', 'exchange_mapi.session.id': message.session,
    });
    expect(message.durationMs).toBeGreaterThan(0);
    expect(message.session).toBeGreaterThan(0);
    expect('result' in message).toBe(false);
    const contents = events.find((e) => e.message.name === 'IMAPIContainer::GetContentsTable')!;
    expect(contents.message.session).toBe(message.session);
  });

  it('a call that fails publishes its error', async () => {
    const { events } = traced<CallMessage>(diagnosticsChannels.call);
    await using mapi = await openMapi(setup.mapi);
    const error = await errorOf(mapi.logon('no such profile'));
    const failed = events.filter(({ message }) => message.name === 'MAPILogonEx');
    expect(failed.map(({ event }) => event)).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(failed[0]!.message.error).toBe(error);
    expect(failed[0]!.message.attributes['error.type']).toBe('MAPI_E_LOGON_FAILED');
  });

  it('HTTP requests say what they are, how large, how long, and which ROPs they carry; the ROPs then what they returned', async () => {
    const { messages } = traced<RequestMessage>(diagnosticsChannels.httpRequest);
    const rops = listened<RopsMessage>(diagnosticsChannels.rops);
    await readSomething();
    const connect = messages.find(({ name }) => name === 'Connect')!;
    expect(connect.attributes).toMatchObject({
      'http.request.method': 'POST', 'server.address': '127.0.0.1', 'http.response.status_code': 200, 'exchange_mapi.request.type': 'Connect',
      'exchange_mapi.response.code': 0, 'exchange_mapi.reconnects': 0,
    });
    expect(connect.attributes['url.full']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mapi\/emsmdb\/(\?MailboxId=REDACTED)?$/);
    expect(connect.attempt).toBe(1);
    const execute = messages.find(({ name }) => name === 'Execute')!;
    expect(execute.attributes['exchange_mapi.rops']).toContain('RopLogon');
    expect(execute.attributes['http.request.body.size']).toBeGreaterThan(20);
    expect(execute.attributes['http.response.body.size']).toBeGreaterThan(20);
    expect(execute.firstByteMs).toBeGreaterThan(0);
    expect(execute.durationMs).toBeGreaterThanOrEqual(execute.firstByteMs!);
    const answered = rops.find(({ requestId }) => requestId === execute.attributes['exchange_mapi.request.id'])!;
    expect(answered.rops.find(({ name }) => name === 'RopLogon')).toEqual({ name: 'RopLogon', returnValue: 0, returnName: 'ecNone' });
    expect(answered.attributes['exchange_mapi.rop.results']).toHaveLength(answered.rops.length);
    expect(rops.flatMap((message) => message.rops.map(({ name }) => name))).toContain('RopQueryRows');
  });

  it('a ROP that fails says so by name', async () => {
    const rops = listened<RopsMessage>(diagnosticsChannels.rops);
    await using store = await setup.openStore();
    const inbox = await store.openInbox();
    // An identifier of this mailbox that no folder has.
    const entryId = Uint8Array.from((await inbox.getProp(PR_ENTRYID))!);
    entryId.fill(0x77, entryId.length - 8, entryId.length - 2);
    await errorOf(store.openFolder(entryId).then((folder) => folder.getAllProps()));
    const failed = rops.flatMap((message) => message.rops).find(({ returnValue }) => returnValue !== undefined && returnValue !== 0);
    expect(failed).toEqual({ name: 'RopOpenFolder', returnValue: 0x8004010F, returnName: 'MAPI_E_NOT_FOUND' });
  });

  it('requests run in the async context of their call', async () => {
    const storage = new AsyncLocalStorage<CallMessage>();
    const calls = tracingChannel<CallMessage, CallMessage>(diagnosticsChannels.call);
    calls.start.bindStore(storage);
    undo.push(() => calls.start.unbindStore(storage));
    const seen: [string, string | undefined][] = [];
    const requests = tracingChannel<RequestMessage, RequestMessage>(diagnosticsChannels.httpRequest);
    const handlers = { start: (message: RequestMessage) => void seen.push([message.name, storage.getStore()?.name]) } as unknown as Parameters<typeof requests.subscribe>[0];
    requests.subscribe(handlers);
    undo.push(() => requests.unsubscribe(handlers));
    await readSomething();
    expect(seen).toContainEqual(['Connect', 'IMAPISession::OpenMsgStore']);
    expect(seen.filter(([name, call]) => name === 'Execute' && call === undefined)).toEqual([]);
    expect(storage.getStore()).toBeUndefined();
  });

  it('refused credentials and servers that are not there are told', async () => {
    const { messages } = traced<RequestMessage>(diagnosticsChannels.httpRequest);
    const profile = await setup.profile();
    await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: { user: ALICE, password: 'wrong' } }));
    expect(messages.at(-1)!.attributes).toMatchObject({ 'http.response.status_code': 401, 'error.type': '401' });
    const nowhere = await setup.profile({ server: 'http://127.0.0.1:9/mapi/emsmdb/' });
    await errorOf(openDefaultStore(nowhere, { ...setup.mapi, credentials: setup.credentials }));
    expect(messages.at(-1)!.attributes['error.type']).toBe('connect');
    expect(messages.at(-1)!.error).toBeInstanceOf(Error);
  });

  it('changes of profiles are told by name, without values', async () => {
    const changes = listened<ProfileMessage>(diagnosticsChannels.profile);
    const profile = 'a profile that changes';
    await createProfile(profile, { ...setup.mapi, mailbox: ALICE, server: setup.exchange.url });
    expect(changes.map(({ change }) => change)).toEqual(['created', 'serviceCreated', 'serviceConfigured']);
    expect(changes[2]!.properties).toContain('PR_PROFILE_UNRESOLVED_NAME');
    await setConnectFlags(profile, { ...setup.mapi, add: ['IGNORE_NO_PF'] });
    expect(changes.at(-1)).toMatchObject({ change: 'sectionSaved', profile, properties: ['PR_PROFILE_CONNECT_FLAGS'] });
    expect(changes.at(-1)!.section).toMatch(/^[0-9A-F]{32}$/);
    await using mapi = await openMapi(setup.mapi);
    await mapi.profiles.copy(profile, 'its copy');
    await mapi.profiles.delete('its copy');
    expect(changes.slice(-2).map(({ change, to }) => [change, to])).toEqual([['copied', 'its copy'], ['deleted', undefined]]);
    expect(JSON.stringify(changes)).not.toContain(ALICE);
  });

  it('nobody is told, and nothing collected, once nobody listens', async () => {
    await readSomething();
    const { events } = traced<RequestMessage>(diagnosticsChannels.httpRequest);
    for (const end of undo.splice(0)) end();
    await readSomething();
    expect(events).toEqual([]);
  });
});
