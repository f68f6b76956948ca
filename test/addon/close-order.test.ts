import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalExchange } from '../../lib/local-exchange/index.ts';
import type { Handle } from '../../lib/native/addon.ts';
import { ERR_CLOSED } from '../../lib/native/codes.ts';
import { addon, ALICE, exchangeWithMail, failureOf, HeldNetwork, logon, makeProfile, nextCall, openRuntime, PR_ENTRYID, PR_SUBJECT } from './helpers.ts';

const PR_BODY = 0x1000001F;

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

describe('closing', () => {
  let exchange: LocalExchange;
  let runtime: Handle;
  let entryId: Uint8Array;
  beforeAll(async () => {
    exchange = await exchangeWithMail();
    new HeldNetwork().open();
    runtime = (await openRuntime()).handle;
    await makeProfile(runtime, 'close', exchange.mailStoreUrl(ALICE.address));
  });
  afterAll(async () => {
    await addon.close(runtime);
    await exchange.close();
  });

  interface Objects { session: Handle; store: Handle; folder: Handle; table: Handle; message: Handle; stream: Handle }

  async function openAll(): Promise<Objects> {
    const session = await logon(runtime, 'close');
    const store = await addon.sessionOpenDefaultStore(session, 0, nextCall());
    const folder = await addon.storeOpenInbox(store, 0, nextCall());
    const table = await addon.containerGetContentsTable(folder, 0, nextCall());
    await addon.tableConfigure(table, [PR_ENTRYID, PR_SUBJECT], undefined, undefined, nextCall());
    const batch = await addon.tableQueryRows(table, 1, 0, nextCall());
    const [at, size] = new Uint32Array(batch.slab, batch.columns[3], 2);
    entryId ??= new Uint8Array(batch.slab.slice(at, at! + size!));
    const { handle: message, objectType } = await addon.openEntry(folder, entryId, 0, nextCall());
    expect(objectType).toBe(5);
    const stream = await addon.propOpenStream(message, PR_BODY, 0, nextCall());
    return { session, store, folder, table, message, stream };
  }

  it('works in every order, and leaves nothing', async () => {
    const baseline = addon.handleCounts();
    // 720 orders of six objects; every fifth is as good as all.
    const orders = permutations(['session', 'store', 'folder', 'table', 'message', 'stream'] as const).filter((_order, i) => i % 24 === 0);
    for (const order of orders) {
      const objects = await openAll();
      for (const name of order) await addon.close(objects[name]);
      expect(addon.handleCounts(), order.join(' ')).toEqual(baseline);
      for (const name of order) await addon.close(objects[name]);
      expect(await failureOf(addon.tableGetRowCount(objects.table, nextCall()))).toMatchObject({ hresult: ERR_CLOSED });
    }
  });

  it('works for all at once', async () => {
    const baseline = addon.handleCounts();
    for (let round = 0; round < 5; round++) {
      const objects = await openAll();
      await Promise.all(Object.values(objects).map((handle) => addon.close(handle)));
      expect(addon.handleCounts()).toEqual(baseline);
    }
  });

  it('of a parent closes what was opened from it', async () => {
    const objects = await openAll();
    await addon.close(objects.folder);
    for (const call of [
      addon.tableQueryRows(objects.table, 1, 0, nextCall()),
      addon.streamRead(objects.stream, 10, nextCall()),
      addon.propGetProps(objects.message, null, 0, nextCall()),
    ])
      expect(await failureOf(call)).toMatchObject({ hresult: ERR_CLOSED });
    expect(await addon.propGetProps(objects.store, [0x3001001F], 0, nextCall())).toHaveLength(1);
    await addon.close(objects.session);
  });

  it('carries out what was asked before, and refuses what comes after', async () => {
    const objects = await openAll();
    const rows = addon.tableQueryRows(objects.table, 5, 0, nextCall());
    const bytes = addon.streamRead(objects.stream, 100, nextCall());
    const closed = addon.close(objects.session);
    const late = failureOf(addon.tableQueryRows(objects.table, 5, 0, nextCall()));
    expect((await rows).rowCount).toBeGreaterThan(0);
    expect((await bytes).byteLength).toBeGreaterThan(0);
    expect(await late).toMatchObject({ hresult: ERR_CLOSED });
    await closed;
  });

  it('of a runtime closes its sessions', async () => {
    const second = await openRuntime();
    await makeProfile(second.handle, 'both', exchange.mailStoreUrl(ALICE.address));
    const sessions = await Promise.all([logon(second.handle, 'both'), logon(second.handle, 'both')]);
    await Promise.all(sessions.map((session) => addon.sessionOpenDefaultStore(session, 0, nextCall())));
    expect(addon.profileSessionCount(second.handle, 'BOTH')).toBe(2);
    await addon.close(second.handle);
    expect(addon.handleCounts()).toEqual({ runtime: 1 });
    for (const session of sessions) expect(await failureOf(addon.sessionGetMsgStoresTable(session, nextCall()))).toMatchObject({ hresult: ERR_CLOSED });
  });

  it('says goodbye to the server', async () => {
    exchange.resetStats();
    const objects = await openAll();
    await addon.close(objects.session);
    const { requests } = exchange.stats();
    expect(requests['Connect']).toBe(requests['Disconnect']);
  });
});
