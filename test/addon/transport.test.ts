import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalExchange } from '../../lib/local-exchange/index.ts';
import type { Handle, NativeError, TransportRequest } from '../../lib/native/addon.ts';
import { addon, ALICE, exchangeWithMail, failureOf, HeldNetwork, logon, makeProfile, nextCall, openRuntime } from './helpers.ts';

/** Milliseconds in which nothing is delivered. */
function keepBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('the network', () => {
  let exchange: LocalExchange;
  let network: HeldNetwork;
  let runtime: Handle;
  let session: Handle;
  beforeAll(async () => {
    exchange = await exchangeWithMail();
  });
  afterAll(() => exchange.close());
  beforeEach(async () => {
    network = new HeldNetwork();
    runtime = (await openRuntime()).handle;
    await makeProfile(runtime, 'network', exchange.mailStoreUrl(ALICE.address));
    session = await logon(runtime, 'network');
    return () => addon.close(runtime);
  });

  const openStore = (): Promise<Handle> => addon.sessionOpenDefaultStore(session, 0, nextCall());
  async function firstRequest(): Promise<TransportRequest> {
    await network.until(() => network.requests.length > 0);
    return network.requests[0]!;
  }

  it('is asked with all that a request needs, and without credentials', async () => {
    const store = failureOf(openStore());
    const request = await firstRequest();
    expect(request).toMatchObject({ transport: 1, notification: false });
    expect(request.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mapi\//);
    expect(request.headers.length % 2).toBe(0);
    expect(request.headers.map((text) => text.toLowerCase())).not.toContain('authorization');
    expect(request.body).toBeInstanceOf(Uint8Array);
    for (const limit of [request.timeoutMs, request.idleTimeoutMs, request.maxReplyBytes]) expect(limit).toBeGreaterThan(0);
    addon.transportFailed(request.id, 'connect', 'nobody there', false);
    await store;
  });

  it('carries a session from logon to rows', async () => {
    network.open();
    const store = await openStore();
    const inbox = await addon.storeOpenInbox(store, 0, nextCall());
    const table = await addon.containerGetContentsTable(inbox, 0, nextCall());
    expect(await addon.tableGetRowCount(table, nextCall())).toBe(5);
  });

  it('is asked before results are delivered that came earlier: the server works meanwhile', async () => {
    const order: string[] = [];
    addon.setTransportHandler({
      request({ id }) {
        order.push('request');
        addon.transportFailed(id, 'connect', 'nobody there', false);
      },
      locate: () => undefined,
      cancel: () => undefined,
    });
    const admin = await addon.profAdminOpen(runtime, nextCall());
    const listed = addon.profAdminGetProfileTable(admin, 0, nextCall()).then(() => order.push('result'));
    keepBusy(200);
    const store = failureOf(openStore());
    keepBusy(1_000);
    await Promise.all([listed, store]);
    expect(order.slice(0, 2)).toEqual(['request', 'result']);
  });

  it.each(['aborted', 'timeout', 'resolve', 'connect', 'tls', 'reset', 'protocol', 'tooLarge', 'unauthorized', 'notFound'] as const)(
    'may fail, and the call says how: %s', async (error) => {
      // All of them: what was not sent may be tried again.
      addon.setTransportHandler({
        request: ({ id }) => addon.transportFailed(id, error, `it was ${error}`, false),
        locate: ({ id }) => addon.transportFailed(id, error, `it was ${error}`, false),
        cancel: () => undefined,
      });
      const failure: NativeError = await failureOf(openStore());
      expect(failure.context).toBe('IMAPISession::OpenMsgStore');
      expect(failure.hresult).toBeGreaterThanOrEqual(0x80000000);
      expect(failure.lastError?.error).toContain(`it was ${error}`);
    });

  it('may answer twice, late, and to nobody', async () => {
    const store = failureOf(openStore());
    const { id } = await firstRequest();
    addon.transportReply(id, 500, [], [new Uint8Array(5)]);
    addon.transportReply(id, 200, ['x', 'y'], []);
    addon.transportFailed(id, 'reset', 'late', true);
    addon.transportLocated(id, { legacyDn: '', displayName: '', smtpAddress: '', mailStoreUrl: '', addressBookUrl: '' });
    addon.transportReply(2 ** 52, 200, [], []);
    await store;
  });

  it('may answer a request with a mailbox, which is a failure of its own', async () => {
    const store = failureOf(openStore());
    const { id } = await firstRequest();
    addon.transportLocated(id, { legacyDn: '/o=x', displayName: 'x', smtpAddress: 'x', mailStoreUrl: 'x', addressBookUrl: 'x' });
    expect((await store).lastError?.error).toBeTruthy();
  });

  it('may be silent: closing the session gives it up', async () => {
    const store = failureOf(openStore());
    await firstRequest();
    const start = performance.now();
    await addon.close(session);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(await store).toMatchObject({ context: 'IMAPISession::OpenMsgStore' });
  });

  it('may throw', async () => {
    addon.setTransportHandler({
      request: () => { throw new Error('handler in trouble'); },
      locate: () => undefined,
      cancel: () => { throw new Error('no'); },
    });
    expect((await failureOf(openStore())).lastError?.error).toContain('handler in trouble');
  });

  it('may not be there for a session', async () => {
    const offline = await logon(runtime, 'network', 0);
    const failure = await failureOf(addon.sessionOpenDefaultStore(offline, 0, nextCall()));
    expect(failure.hresult).toBeGreaterThanOrEqual(0x80000000);
  });
});
