import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalExchange } from '../../lib/local-exchange/index.ts';
import type { Handle } from '../../lib/native/addon.ts';
import { invoke } from '../../lib/native/call.ts';
import {
  addon, ALICE, eventually, exchangeWithMail, failureOf, HeldNetwork, logon, makeProfile, MAPI_E_TIMEOUT, MAPI_E_USER_CANCEL, nextCall, openRuntime,
} from './helpers.ts';

// Every call here would wait for a reply that nobody sends, unless the test lets the network go on.
describe('calls', () => {
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
    await makeProfile(runtime, 'cancel', exchange.mailStoreUrl(ALICE.address));
    session = await logon(runtime, 'cancel');
    return async () => {
      network.open();
      await addon.close(runtime);
      expect(addon.handleCounts()).toEqual({});
    };
  });
  const asked = (count = 1): Promise<void> => network.until(() => network.requests.length + network.locates.length >= count);

  it('that run are settled at once, and the session goes on', async () => {
    const call = nextCall();
    const store = addon.sessionOpenDefaultStore(session, 0, call);
    await asked();
    addon.cancelCall(call, 'cancelled');
    expect(await failureOf(store)).toEqual({ hresult: MAPI_E_USER_CANCEL, context: 'IMAPISession::OpenMsgStore' });
    addon.cancelCall(call, 'cancelled');
    const table = await addon.sessionGetMsgStoresTable(session, nextCall());
    expect(await addon.tableGetRowCount(table, nextCall())).toBe(1);
  });

  it('that are queued are taken out', async () => {
    const running = nextCall();
    const queued = nextCall();
    const first = failureOf(addon.sessionOpenDefaultStore(session, 0, running));
    await asked();
    const second = failureOf(addon.sessionGetMsgStoresTable(session, queued));
    const third = addon.sessionGetMsgStoresTable(session, nextCall());
    addon.cancelCall(queued, 'timedOut');
    expect(await second).toMatchObject({ hresult: MAPI_E_TIMEOUT, context: 'IMAPISession::GetMsgStoresTable' });
    addon.cancelCall(running, 'cancelled');
    await first;
    await third;
    expect(addon.handleCounts()).toMatchObject({ table: 1 });
  });

  it('that were cancelled release what they open later', async () => {
    // The first of them runs, or has run, by the time of its cancellation: its table is opened all the same.
    const calls = Array.from({ length: 20 }, nextCall);
    const tables = calls.map((call) => failureOf(addon.sessionGetMsgStoresTable(session, call)));
    for (const call of calls) addon.cancelCall(call, 'cancelled');
    for (const table of tables) expect(await table).toMatchObject({ hresult: MAPI_E_USER_CANCEL });
    // The queue is serial: once this one is through, so are they.
    await addon.close(await addon.sessionGetMsgStoresTable(session, nextCall()));
    await eventually(() => addon.handleCounts()['table'] === undefined);
  });

  it('of a logon end its thread', async () => {
    const calls = Array.from({ length: 10 }, nextCall);
    const sessions = calls.map((call) => failureOf(addon.sessionLogon(runtime, 'cancel', 0, { transport: 1 }, call)));
    for (const call of calls) addon.cancelCall(call, 'cancelled');
    for (const failed of sessions) expect(await failed).toMatchObject({ hresult: MAPI_E_USER_CANCEL, context: 'MAPILogonEx' });
    await eventually(() => addon.handleCounts()['session'] === 1);
    await eventually(() => addon.profileSessionCount(runtime, 'cancel') === 1);
  });

  it('that failed to log on leave no thread', async () => {
    expect(await failureOf(logon(runtime, 'nobody'))).toMatchObject({ context: 'MAPILogonEx' });
    expect(addon.handleCounts()['session']).toBe(1);
    expect(addon.profileSessionCount(runtime, 'nobody')).toBe(0);
  });

  it('that are unknown are nothing to cancel', () => {
    addon.cancelCall(nextCall(), 'cancelled');
    addon.cancelCall(0, 'timedOut');
  });

  it('ask the host to give their request up', async () => {
    const call = nextCall();
    const store = failureOf(addon.sessionOpenDefaultStore(session, 0, call));
    await asked();
    addon.cancelCall(call, 'cancelled');
    await store;
    await addon.close(session);
    await network.until(() => network.cancelled.length > 0);
    expect(network.cancelled).toContain(network.requests[0]!.id);
  });

  it('of invoke reject with the reason of an abort, at once', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const opening = invoke('IMAPISession::OpenMsgStore', { signal: controller.signal }, (call) => addon.sessionOpenDefaultStore(session, 0, call));
    await asked();
    controller.abort(reason);
    await expect(opening).rejects.toBe(reason);
    await expect(invoke('x', { signal: controller.signal }, () => Promise.reject(new Error('not started')))).rejects.toBe(reason);
  });

  it('of invoke reject at their deadline, with the stack of their caller', async () => {
    async function whoAsks(): Promise<unknown> {
      return await invoke('IMAPISession::OpenMsgStore', { timeoutMs: 60 }, (call) => addon.sessionOpenDefaultStore(session, 0, call));
    }
    const start = performance.now();
    const error = await failureOf(whoAsks());
    expect(performance.now() - start).toBeLessThan(2000);
    expect(error).toMatchObject({ code: 'MAPI_E_TIMEOUT', hresult: MAPI_E_TIMEOUT, context: 'IMAPISession::OpenMsgStore' });
    expect((error as unknown as Error).stack).toContain('whoAsks');
  });

  it('of invoke have deadlines of their own, whatever their order', async () => {
    const order: number[] = [];
    const wait = async (timeoutMs: number): Promise<void> => {
      await failureOf(invoke('test', { timeoutMs }, () => new Promise(() => undefined)));
      order.push(timeoutMs);
    };
    await Promise.all([wait(200), wait(50), wait(120), wait(20)]);
    expect(order).toEqual([20, 50, 120, 200]);
  });

  it('of invoke refuse deadlines that are none, and take Infinity', async () => {
    const nothing = (): Promise<void> => Promise.resolve();
    expect(() => invoke('x', { timeoutMs: 0 }, nothing)).toThrow(RangeError);
    expect(() => invoke('x', { timeoutMs: -1 }, nothing)).toThrow(RangeError);
    expect(() => invoke('x', { timeoutMs: Number.NaN }, nothing)).toThrow(RangeError);
    expect(() => invoke('x', { timeoutMs: '5' as unknown as number }, nothing)).toThrow(TypeError);
    await invoke('x', { timeoutMs: Infinity }, nothing);
    await invoke('x', { timeoutMs: 1e12 }, nothing);
  });

  it('of invoke take their listener off the signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => { listeners += 1; add(...args); };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => { listeners -= 1; remove(...args); };
    await invoke('x', { signal }, () => Promise.resolve());
    await failureOf(invoke('x', { signal }, () => Promise.reject(new Error('no'))));
    await failureOf(invoke('x', { signal, timeoutMs: 5 }, () => new Promise(() => undefined)));
    await failureOf(invoke('x', { signal }, () => { throw new Error('at once'); }));
    expect(listeners).toBe(0);
  });
});
