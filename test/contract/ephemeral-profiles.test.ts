import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createProfile, getConnectFlags, MapiError, openDefaultStore, openMapi, PR_DISPLAY_NAME } from '../../lib/index.ts';
import { ephemeralOwner } from '../../lib/profile/ephemeral-name.ts';
import { ALICE, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

const KEEPER = fileURLToPath(new URL('fixtures/ephemeral-keeper.mjs', import.meta.url));

/** Names of the ephemeral profiles that there are. */
async function ephemerals(setup: Setup): Promise<string[]> {
  await using mapi = await openMapi(setup.mapi);
  return (await mapi.profiles.list({ app: true })).filter(({ ephemeral }) => ephemeral).map(({ name }) => name);
}

interface Keeper {
  readonly pid: number;
  readonly profiles: readonly string[];
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>;
  /** Tells it to clean up what others left; returns what it removed. */
  clean(): Promise<readonly string[]>;
}

/** A process that makes ephemeral profiles and keeps them; with a server and a password it opens mailboxes through dynamic ones. */
async function keeper(setup: Setup, count = 1, ...server: readonly string[]): Promise<Keeper> {
  const child = spawn(process.execPath, [KEEPER, setup.mapi.profileDirectory!, String(count), ...server], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [profiles] = await once(child, 'message') as [readonly string[]];
  return {
    pid: child.pid!, profiles,
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    async clean() {
      const answer = once(child, 'message');
      child.send('clean');
      const [removed] = await answer as [readonly string[]];
      return removed;
    },
  };
}

describeRuntimes('ephemeral profiles', (setup) => {
  it('have a name of their own, work like others, are hidden, and go when they are closed', async () => {
    await using mapi = await openMapi(setup.mapi);
    const before = await mapi.profiles.list();
    let name: string;
    {
      await using profile = await createProfile({ ephemeral: true, ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, connectFlags: 'IGNORE_NO_PF' });
      name = profile.profile;
      expect(name.length).toBeLessThanOrEqual(64);
      expect(name).toMatch(/^\w+$/);
      expect(ephemeralOwner(name)).toMatchObject({ id: process.pid });
      expect(Math.abs(ephemeralOwner(name)!.created.getTime() - Date.now())).toBeLessThan(10_000);
      expect(profile.serviceUid).toMatch(/^[0-9A-F]{32}$/);
      expect(await mapi.profiles.list()).toEqual(before);
      expect((await mapi.profiles.list({ app: true })).find((other) => other.name === name)).toEqual({ name, isDefault: false, ephemeral: true });
      for (const { flags } of await getConnectFlags(name, setup.mapi)) expect(flags).toBe(0x8002);
      await using store = await openDefaultStore(name, { ...setup.mapi, credentials: setup.credentials });
      expect(await store.getProp(PR_DISPLAY_NAME)).toContain('Alice');
    }
    expect(await mapi.profiles.list({ app: true })).toEqual(before);
    expect(await errorOf(mapi.logon(name))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
  });

  it('are made by mapi.profiles as well, and closed in any order, twice, or after somebody removed them', async () => {
    const mapi = await openMapi(setup.mapi);
    const first = await mapi.profiles.create({ ephemeral: true, mailbox: ALICE });
    const second = await mapi.profiles.create({ ephemeral: true, mailbox: ALICE });
    expect(first.profile).not.toBe(second.profile);
    expect(first.closed).toBe(false);
    await mapi.profiles.delete(second.profile, { app: true });
    await mapi.close();
    expect(await ephemerals(setup)).toContain(first.profile);
    await Promise.all([first.close(), first.close(), second.close()]);
    expect(first.closed).toBe(true);
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('are many at once', async () => {
    const profiles = await Promise.all(Array.from({ length: 20 }, () => createProfile({ ephemeral: true, ...setup.mapi, mailbox: ALICE })));
    expect(new Set(profiles.map(({ profile }) => profile)).size).toBe(20);
    await Promise.all(profiles.map((profile) => profile.close()));
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('leave nothing when they cannot be made', async () => {
    expect(await errorOf(createProfile({ ephemeral: true, ...setup.mapi, mailbox: '' }))).toBeInstanceOf(TypeError);
    expect(await errorOf(createProfile({ ephemeral: true, ...setup.mapi, mailbox: ALICE, server: 'https://user:pass@host/' }))).toMatchObject({ code: 'MAPI_E_INVALID_PARAMETER' });
    expect(await errorOf(createProfile({ ...setup.mapi, mailbox: ALICE } as never))).toBeInstanceOf(TypeError);
    expect(await errorOf(createProfile({ ephemeral: true, makeDefault: true, ...setup.mapi, mailbox: ALICE } as never))).toBeInstanceOf(TypeError);
    expect(await errorOf(createProfile({
      ephemeral: true, ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, verify: true, credentials: { user: ALICE, password: 'wrong' },
    }))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('are not touched by accident', async () => {
    await using mapi = await openMapi(setup.mapi);
    await using profile = await mapi.profiles.create({ ephemeral: true, mailbox: ALICE });
    expect(await errorOf(mapi.profiles.delete(profile.profile))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    expect(await errorOf(mapi.profiles.copy(profile.profile, 'copied'))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    expect(await errorOf(mapi.profiles.rename(profile.profile, 'renamed'))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    expect(await errorOf(mapi.profiles.setDefault(profile.profile))).toMatchObject({ code: 'MAPI_E_CALL_FAILED' });
    await mapi.profiles.copy(profile.profile, 'copied', { app: true });
    await mapi.profiles.delete('copied', { app: true });
  });

  it('of a process that crashed are removed by the next one, those of a living one are not', async () => {
    const crashed = await keeper(setup, 3);
    const living = await keeper(setup, 2);
    expect(crashed.profiles.map((name) => ephemeralOwner(name)!.id)).toEqual([crashed.pid, crashed.pid, crashed.pid]);
    await using mine = await createProfile({ ephemeral: true, ...setup.mapi, mailbox: ALICE });
    await using mapi = await openMapi(setup.mapi);
    expect(await mapi.profiles.removeLeftOvers()).toEqual([]);
    await crashed.kill();
    expect((await mapi.profiles.removeLeftOvers()).toSorted()).toEqual(crashed.profiles.toSorted());
    expect((await ephemerals(setup)).toSorted()).toEqual([...living.profiles, mine.profile].toSorted());
    await living.kill();
    // The next process does it by itself, when it makes an ephemeral profile of its own.
    const next = await keeper(setup);
    await using other = await openMapi(setup.mapi);
    expect(await errorOf(other.profiles.create({ mailbox: ALICE } as never))).toBeInstanceOf(TypeError);
    expect((await ephemerals(setup)).toSorted()).toEqual([...next.profiles, mine.profile].toSorted());
    await next.kill();
    expect(await mapi.profiles.removeLeftOvers()).toEqual(next.profiles);
  });

  it('are cleaned up by several processes at once', async () => {
    const crashed = await Promise.all([keeper(setup, 10), keeper(setup, 10)]);
    const cleaners = await Promise.all([keeper(setup), keeper(setup), keeper(setup)]);
    await Promise.all(crashed.map((one) => one.kill()));
    const left = crashed.flatMap(({ profiles }) => profiles);
    const removed = (await Promise.all(cleaners.map((one) => one.clean()))).flat();
    // Each by one of them, none twice.
    expect(removed.toSorted()).toEqual(left.toSorted());
    expect((await ephemerals(setup)).toSorted()).toEqual(cleaners.flatMap(({ profiles }) => profiles).toSorted());
    await Promise.all(cleaners.map((one) => one.kill()));
    await using mapi = await openMapi(setup.mapi);
    await mapi.profiles.removeLeftOvers();
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('of reused process ids, other boots, machines and containers', async () => {
    await using mapi = await openMapi(setup.mapi);
    await using mine = await createProfile({ ephemeral: true, ...setup.mapi, mailbox: ALICE });
    const [prefix, pid, start, scope, boot, created] = mine.profile.split('_') as [string, string, string, string, string, string];
    const name = (parts: { pid?: string; start?: string; scope?: string; boot?: string }): string =>
      [prefix, parts.pid ?? pid, parts.start ?? start, parts.scope ?? scope, parts.boot ?? boot, created, 'zzzz'].join('_');
    const other = (digits: string): string => (digits[0] === 'a' ? 'b' : 'a') + digits.slice(1);
    const gone = [
      name({ start: other(start) }), // this id, but another start: the process before had it
      name({ boot: other(boot) }), // before the last start of the machine
      name({ pid: '4294967' }), // no such process
    ];
    const kept = [
      name({}), // this very process
      name({ scope: other(scope), pid: '4294967' }), // another machine, or another container
      name({ scope: other(scope), boot: other(boot) }),
      name({ pid: String(process.ppid), start: other(start), scope: '0000000000' }), // a system that did not tell
    ];
    const alike = ['ephemeral', `${name({})}x`, `x${name({})}`, name({ start: 'zzzzzzzzzzzzz' }), name({ pid: '99999999999' }), name({ scope: 'SCOPE' })];
    for (const one of [...gone, ...kept, ...alike]) await mapi.profiles.create(one.slice(0, 64));
    expect((await mapi.profiles.removeLeftOvers()).toSorted()).toEqual(gone.toSorted());
    const left = (await mapi.profiles.list({ app: true })).map((profile) => profile.name);
    for (const one of [...kept, ...alike]) {
      expect(left).toContain(one.slice(0, 64));
      await mapi.profiles.delete(one.slice(0, 64));
    }
  });
});

describeRuntimes('dynamic profiles', (setup) => {
  it('open a mailbox by server and name, and go with the store', async () => {
    {
      await using store = await openDefaultStore({ ...setup.mapi, server: setup.exchange.url, mailbox: ALICE, credentials: setup.credentials });
      expect(await store.getProp(PR_DISPLAY_NAME)).toContain('Alice');
      await using inbox = await store.openInbox();
      expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
      expect((await ephemerals(setup)).length).toBe(1);
    }
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('go when the store cannot be opened', async () => {
    const dynamic = { ...setup.mapi, server: setup.exchange.url, mailbox: ALICE, credentials: setup.credentials };
    expect(await errorOf(openDefaultStore({ ...dynamic, credentials: { user: ALICE, password: 'wrong' } }))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
    expect(await errorOf(openDefaultStore({ ...dynamic, server: 'http://127.0.0.1:1' }))).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
    expect(await errorOf(openDefaultStore({ ...dynamic, mailbox: 'nobody@contoso.com' }))).toBeInstanceOf(MapiError);
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('go when opening is aborted', async () => {
    const controller = new AbortController();
    const opening = openDefaultStore({ ...setup.mapi, server: setup.exchange.url, mailbox: ALICE, credentials: { token: () => new Promise<string>(() => undefined) }, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 150);
    expect(await errorOf(opening)).toMatchObject({ message: 'enough' });
    const until = performance.now() + 8_000;
    while ((await ephemerals(setup)).length > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await ephemerals(setup)).toEqual([]);
  });

  it('of a process that crashed with its store open are removed by the next one', async () => {
    const crashed = await keeper(setup, 1, setup.exchange.url, setup.credentials.password);
    expect(await ephemerals(setup)).toEqual(crashed.profiles);
    await crashed.kill();
    const next = await keeper(setup);
    expect(await ephemerals(setup)).toEqual(next.profiles);
    await next.kill();
    await using mapi = await openMapi(setup.mapi);
    expect(await mapi.profiles.removeLeftOvers()).toEqual(next.profiles);
  });

  it('are several of one mailbox', async () => {
    const open = () => openDefaultStore({ ...setup.mapi, server: setup.exchange.url, mailbox: ALICE, credentials: setup.credentials });
    const stores = await Promise.all([open(), open(), open()]);
    expect((await ephemerals(setup)).length).toBe(3);
    await Promise.all(stores.map((store) => store.close()));
    expect(await ephemerals(setup)).toEqual([]);
  });
});

describeRuntimes('dynamic profiles where there are no public folders', (setup) => {
  it('have CONNECT_IGNORE_NO_PF, as those of CDO, unless told not to', async () => {
    const dynamic = { ...setup.mapi, server: setup.exchange.url, mailbox: ALICE, credentials: setup.credentials, clientVersion: '6.5.8353' };
    await using store = await openDefaultStore(dynamic);
    expect(store.closed).toBe(false);
    const [name] = await ephemerals(setup);
    for (const { flags } of await getConnectFlags(name!, setup.mapi)) expect(flags).toBe(0x8002);
    expect(await errorOf(openDefaultStore({ ...dynamic, ignoreNoPf: false }))).toMatchObject({ code: 'MAPI_E_FAILONEPROVIDER', lastError: { lowLevelError: 0x4DF } });
    await using more = await openDefaultStore({ ...dynamic, connectFlags: 'USE_SEPARATE_CONNECTION' });
    expect(more.closed).toBe(false);
    await using given = await openDefaultStore({ ...dynamic, ignoreNoPf: false, connectFlags: 'IGNORE_NO_PF' });
    expect(given.closed).toBe(false);
  });
}, { publicFolders: false });
