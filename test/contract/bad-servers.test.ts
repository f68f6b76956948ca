import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, MapiError, openDefaultStore, openMapi, PR_SUBJECT } from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { FaultyServer } from './faulty-server.ts';
import { FAULTS, lateResponseCode, MAPI_FAULTS, type NamedFault, responseCode } from './faults.ts';
import { ALICE, describeRuntimes, errorOf, type Setup } from './runtimes.ts';
import { ATTACHMENT_BYTES, CLOSING, MESSAGES, OPENING, READING, type Stage, WITH_ATTACHMENT } from './stages.ts';

/** What a call gets. An endless one ends with it, so it is short; others have all the time that a slow machine needs. */
const ENDLESS_MS = 700;
const DEADLINE_MS = 15_000;
/** How much later than its deadline a call may end on a machine that does a lot at once. */
const SLACK_MS = 2_000;
/** What closing may take: the 2 s that Disconnect gets, and slack. */
const CLOSE_MS = 2_000 + SLACK_MS;

async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await promise;
  } finally {
    expect(performance.now() - start).toBeLessThan(limitMs);
  }
}

async function expectHealthy(setup: Setup): Promise<void> {
  await using store = await setup.openStore();
  await using inbox = await store.openInbox();
  expect(await inbox.contents({ columns: { subject: PR_SUBJECT }, limit: 1 }).all()).toHaveLength(1);
}

async function expectFailure(setup: Setup, stage: Stage, fault: NamedFault): Promise<void> {
  await using server = await FaultyServer.start(setup.exchange.url);
  const ready = await stage.prepare(setup, server);
  server.spoil(stage.types, fault.apply);
  const timeoutMs = fault.endless === true ? ENDLESS_MS : DEADLINE_MS;
  const error = await within(timeoutMs + SLACK_MS, ready.run(timeoutMs).then(() => undefined, (reason: unknown) => reason));
  if (error === undefined) {
    expect(fault.harmless, 'it should have failed').toBe(true);
  } else {
    expect(error).toBeInstanceOf(MapiError);
    const { code, message, context } = error as MapiError;
    expect(context).toMatch(/^(IMAPISession|IMsgStore|IMAPIContainer|IMAPIProp|IMAPITable|IStream)::\w+$/);
    if (fault.endless === true) expect(code, message).toBe('MAPI_E_TIMEOUT');
    else expect(code, message).toMatch(fault.code ?? /^MAPI_E_/);
  }
  await within(CLOSE_MS, ready.close());
  await expectHealthy(setup);
}

describeRuntimes('servers that go wrong', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < MESSAGES; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i} ${'x'.repeat(60)}\r\n\r\nText ${i}\r\n`, { read: true });
    const bytes = Buffer.alloc(ATTACHMENT_BYTES, 0x42).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    await mailbox.importEml([
      'From: a@fabrikam.com', `Subject: ${WITH_ATTACHMENT}`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
      '--b', 'Content-Type: text/plain', '', 'text', '--b', 'Content-Type: application/octet-stream; name=big.bin',
      'Content-Disposition: attachment; filename=big.bin', 'Content-Transfer-Encoding: base64', '', bytes, '--b--', '',
    ].join('\r\n'));
  });

  afterAll(() => {
    // Whatever went wrong: nothing of it is still open.
    expect(addon.handleCounts()).toEqual({});
  });

  describe.each([...OPENING, ...READING].map((stage) => [stage.name, stage] as const))('at %s', (_name, stage) => {
    it.concurrent.each([...FAULTS, ...(stage.mapi ? MAPI_FAULTS : [])].map((fault) => [fault.name, fault] as const))(
      '%s is a typed error within the deadline', (_fault, fault) => expectFailure(setup, stage, fault));
  });

  describe.each([...OPENING, ...READING].filter(({ mapi }) => mapi).map((stage) => [stage.name, stage] as const))('at %s', (_name, stage) => {
    it.concurrent.each(Array.from({ length: 18 }, (_, i) => i + 1))('X-ResponseCode %i is a typed error', async (code) => {
      await expectFailure(setup, stage, { name: `X-ResponseCode ${code}`, apply: responseCode(code) });
      await expectFailure(setup, stage, { name: `late X-ResponseCode ${code}`, apply: lateResponseCode(code) });
    });
  });

  describe('at Disconnect', () => {
    it.concurrent.each([...FAULTS, ...MAPI_FAULTS].map((fault) => [fault.name, fault] as const))('%s does not keep closing from its end', async (_name, fault) => {
      await using server = await FaultyServer.start(setup.exchange.url);
      const ready = await CLOSING.prepare(setup, server);
      server.spoil(CLOSING.types, fault.apply);
      await within(CLOSE_MS, ready.run(DEADLINE_MS));
      await expectHealthy(setup);
    });
  });

  describe('an address book that', () => {
    it.concurrent.each([...FAULTS, ...MAPI_FAULTS].map((fault) => [fault.name, fault] as const))('answers Unbind with %s does not matter', async (_name, fault) => {
      await using server = await FaultyServer.start(setup.exchange.url);
      server.spoil(['Unbind'], fault.apply);
      const profile = await setup.profile({ server: server.through(setup.exchange.mailStoreUrl(ALICE)) });
      const open = openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs: DEADLINE_MS });
      if (/server/.test(fault.name)) {
        // With the address book the mailbox has gone too.
        await errorOf(within(DEADLINE_MS, open.then((store) => store.close()).then(() => Promise.reject(new Error('opened')))));
        return;
      }
      await using store = await within(DEADLINE_MS, open);
      expect(store.closed).toBe(false);
    });
  });

  it.each(OPENING.filter(({ types }) => !['Bind', 'ResolveNames'].includes(types[0]!)).map((stage) => [stage.name, stage] as const))(
    'a profile that is verified while %s fails does not stay', async (name, stage) => {
      await using mapi = await openMapi(setup.mapi);
      const profile = `unverified ${name}`;
      for (const fault of FAULTS.filter((one) => /garbage after|no reply|HTTP 500|reset after|vanishes/.test(one.name))) {
        await using server = await FaultyServer.start(setup.exchange.url);
        server.spoil(stage.types, fault.apply);
        const error = await errorOf(createProfile(profile, {
          ...setup.mapi, mailbox: ALICE, server: server.url, verify: true, credentials: setup.credentials, timeoutMs: fault.endless === true ? ENDLESS_MS : DEADLINE_MS,
        }));
        expect(error, fault.name).toBeInstanceOf(MapiError);
        expect((await mapi.profiles.list()).map((one) => one.name), fault.name).not.toContain(profile);
      }
    });

  describe('a server that ends every connection', () => {
    it.each<[string, string, (socket: Socket) => void]>([
      ['at once', 'http', (socket) => void socket.end()],
      ['with a reset', 'http', (socket) => void socket.resetAndDestroy()],
      ['with a greeting', 'http', (socket) => void socket.end('220 mail.contoso.com ESMTP\r\n')],
      ['at once', 'https', (socket) => void socket.end()],
      ['with a reset', 'https', (socket) => void socket.resetAndDestroy()],
      ['with a greeting', 'https', (socket) => void socket.end('220 mail.contoso.com ESMTP\r\n')],
    ])('%s (%s) is not hammered', async (_how, scheme, end) => {
      let connections = 0;
      const server = createServer((socket) => {
        connections += 1;
        socket.on('error', () => undefined).resume();
        end(socket);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      for (const path of ['', '/mapi/emsmdb/?MailboxId=x']) {
        connections = 0;
        const profile = await setup.profile({ server: `${scheme}://127.0.0.1:${port}${path}` });
        const error = await within(5_000, errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs: DEADLINE_MS })));
        expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
        expect(connections).toBeLessThanOrEqual(3);
      }
      await new Promise((resolve) => server.close(resolve));
    });
  });

  describe('what is only a hiccup is not noticed:', () => {
    it('idle connections that the server closed', async () => {
      await using server = await FaultyServer.start(setup.exchange.url);
      const profile = await setup.profile({ server: server.url });
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
      await using inbox = await store.openInbox();
      for (let i = 0; i < 5; ++i) {
        expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).first()).toBeDefined();
        server.closeIdleConnections();
        // Noticed before the next request is written: a request that was written cannot be repeated.
        await sleep(100);
      }
    });

    it('one X-ResponseCode 15', async () => {
      await using server = await FaultyServer.start(setup.exchange.url);
      const profile = await setup.profile({ server: server.url });
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
      await using inbox = await store.openInbox();
      server.spoil(['Execute'], responseCode(15), 1);
      expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).first()).toBeDefined();
    });
  });
});
