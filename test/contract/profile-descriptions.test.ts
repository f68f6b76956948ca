import { expect, it } from 'vitest';
import {
  createProfile, ensureProfile, exportProfile, getConnectFlags, GLOBAL_PROFILE_SECTION, importProfile, openDefaultStore, openMapi,
  PR_PROFILE_AUTH_PACKAGE, PR_PROFILE_AUTH_USER, PR_PROFILE_CONFIG_FLAGS, PR_PROFILE_RECONNECT_INTERVAL, PR_PROFILE_RPC_PROXY_SERVER,
  PR_PROFILE_UNRESOLVED_NAME, PR_PROFILE_UNRESOLVED_SERVER, type ProfileDescription, ProfileDescriptionError, propTag, setConnectFlags,
} from '../../lib/index.ts';
import { FaultyServer } from './faulty-server.ts';
import { ALICE, BOB, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

let made = 0;
const freshName = (): string => `described ${(made += 1)}`;

async function names(setup: Setup): Promise<string[]> {
  await using mapi = await openMapi(setup.mapi);
  return (await mapi.profiles.list({ app: true })).map(({ name }) => name);
}

/** Everything in the global section: to see that a refused change left nothing. */
async function contents(setup: Setup, profile: string): Promise<unknown> {
  await using mapi = await openMapi(setup.mapi);
  await using services = await mapi.profiles.services(profile);
  await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
  return await section.getAllProps();
}

async function setProps(setup: Setup, profile: string, values: readonly (readonly [number, unknown])[]): Promise<void> {
  await using mapi = await openMapi(setup.mapi);
  await using services = await mapi.profiles.services(profile);
  await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION, { write: true });
  await section.setProps(values);
  await section.saveChanges();
}

describeRuntimes('exportProfile and importProfile', (setup) => {
  it('describe a profile and make another of it', async () => {
    const profile = await setup.profile({ user: BOB });
    await setConnectFlags(profile, { ...setup.mapi, add: ['IGNORE_NO_PF', 0x100 as never] });
    await setProps(setup, profile, [
      [PR_PROFILE_RECONNECT_INTERVAL, 7], [PR_PROFILE_RPC_PROXY_SERVER, 'proxy.contoso.com'], [propTag('PT_BINARY', 0x6690), Uint8Array.of(1, 2, 255)],
      [propTag('PT_I8', 0x6691), 2n ** 60n], [propTag('PT_SYSTIME', 0x6692), new Date('2024-02-29T12:00:00.500Z')], [propTag('PT_MV_UNICODE', 0x6693), ['a', 'ü']],
    ]);
    const description = await exportProfile(profile, setup.mapi);
    expect(description).toEqual({
      version: 1, name: profile,
      services: [{
        service: 'MSEMS', displayName: 'Microsoft Exchange', mailbox: ALICE, server: setup.exchange.url, user: BOB,
        connectFlags: ['NO_RPC_ENCRYPTION', 'IGNORE_NO_PF', 0x100],
        properties: {
          PR_PROFILE_VERSION: 0x501, PR_PROFILE_CONFIG_FLAGS: 4, PR_PROFILE_TRANSPORT_FLAGS: 3, PR_PROFILE_RECONNECT_INTERVAL: 7,
          PR_PROFILE_RPC_PROXY_SERVER: 'proxy.contoso.com',
        },
      }],
    });
    const whole = await exportProfile(profile, { ...setup.mapi, undocumented: true });
    expect(whole.services[0]?.properties).toMatchObject({
      '0x66900102': 'AQL/', '0x66910014': '1152921504606846976', '0x66920040': '2024-02-29T12:00:00.500Z', '0x6693101F': ['a', 'ü'],
    });
    const name = freshName();
    expect(await importProfile(JSON.stringify(whole), { ...setup.mapi, name })).toEqual({ profile: name, replaced: false });
    expect(await exportProfile(name, { ...setup.mapi, undocumented: true })).toEqual({ ...whole, name });
    // The same again changes nothing.
    expect(await ensureProfile({ ...whole, name }, setup.mapi)).toEqual({ profile: name, created: false, changes: [] });
  });

  it('never hold secrets, and caches of a machine only when asked', async () => {
    const profile = await setup.profile();
    await (await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials })).close();
    await setProps(setup, profile, [[PR_PROFILE_UNRESOLVED_SERVER, 'https://svc:hunter2@mail.contoso.com/'], [PR_PROFILE_AUTH_USER, 'https://a:hunter2@b/']]);
    const bare = JSON.stringify(await exportProfile(profile, { ...setup.mapi, undocumented: true, caches: true }));
    expect(bare).not.toContain('hunter2');
    expect(bare).not.toContain(setup.credentials.password);
    const other = await setup.profile();
    await (await openDefaultStore(other, { ...setup.mapi, credentials: setup.credentials })).close();
    const plain = await exportProfile(other, setup.mapi);
    expect(JSON.stringify(plain)).not.toMatch(/MAPIHTTP|SERVER_VERSION|PR_PROFILE_USER|PR_PROFILE_MAILBOX/);
    const cached = await exportProfile(other, { ...setup.mapi, caches: true });
    expect(cached.services[0]?.properties).toMatchObject({
      PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL: setup.exchange.mailStoreUrl(ALICE), PR_PROFILE_MAILBOX: setup.exchange.legacyDn(ALICE),
      PR_PROFILE_SERVER_FULL_VERSION: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) as string,
    });
    const name = freshName();
    await importProfile(cached, { ...setup.mapi, name });
    expect(await exportProfile(name, { ...setup.mapi, caches: true })).toEqual({ ...cached, name });
  });

  it('replace a profile on demand, and keep what it was when that fails', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await mapi.profiles.setDefault(profile);
    const description: ProfileDescription = { name: profile.toUpperCase(), services: [{ mailbox: BOB }] };
    expect(await errorOf(importProfile(description, setup.mapi))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    const before = await names(setup);
    const was = await exportProfile(profile, setup.mapi);
    // What MAPI refuses is found out late, when the new one is being built.
    expect(await errorOf(importProfile({ ...description, services: [{ mailbox: BOB, server: 'not a server' }] }, { ...setup.mapi, overwrite: true })))
      .toMatchObject({ code: 'MAPI_E_INVALID_PARAMETER' });
    expect(await names(setup)).toEqual(before);
    expect(await exportProfile(profile, setup.mapi)).toEqual(was);
    const session = await mapi.logon(profile);
    expect(await errorOf(importProfile(description, { ...setup.mapi, overwrite: true }))).toMatchObject({ code: 'ERR_MAPI_BUSY', context: 'importProfile' });
    await session.close();
    expect(await exportProfile(profile, setup.mapi)).toEqual(was);
    expect(await importProfile(description, { ...setup.mapi, overwrite: true })).toEqual({ profile: profile.toUpperCase(), replaced: true });
    expect(await exportProfile(profile, setup.mapi)).toMatchObject({ name: profile.toUpperCase(), isDefault: true, services: [{ mailbox: BOB }] });
    expect((await names(setup)).length).toBe(before.length);
    await importProfile({ ...description, isDefault: false }, { ...setup.mapi, overwrite: true });
    expect((await mapi.profiles.list()).some(({ isDefault }) => isDefault)).toBe(false);
  });

  it('describe several services', async () => {
    const name = freshName();
    const description: ProfileDescription = {
      version: 1, name,
      services: [
        { service: 'MSEMS', displayName: 'Alice', mailbox: ALICE, connectFlags: ['NO_RPC_ENCRYPTION'] },
        { service: 'MSEMS', displayName: 'Bob', mailbox: BOB, connectFlags: ['USE_SEPARATE_CONNECTION', 'IGNORE_NO_PF'] },
      ],
    };
    await importProfile(description, setup.mapi);
    expect(await exportProfile(name, setup.mapi)).toMatchObject(description);
    expect((await getConnectFlags(name, { ...setup.mapi, service: 'Bob' })).map(({ flags }) => flags)).toEqual([0x8004]);
  });

  it('say that a profile is unknown', async () => {
    expect(await errorOf(exportProfile('nobody', setup.mapi))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
  });
});

const service = { mailbox: ALICE };
const DAMAGED: readonly (readonly [what: string, description: unknown, path: string])[] = [
  ['no object', [], ''], ['null', null, ''], ['text that is not JSON', '{', ''], ['a number', 5, ''], ['too much text', ' '.repeat(5 * 2 ** 20), ''],
  ['an unknown field', { name: 'x', services: [], password: 'p' }, 'password'],
  ['__proto__', '{"name":"x","services":[],"__proto__":{}}', '__proto__'],
  ['another version', { version: 2, name: 'x', services: [] }, 'version'],
  ['no name', { services: [] }, 'name'], ['a name that is no text', { name: 5, services: [] }, 'name'], ['an empty name', { name: ' ', services: [] }, 'name'],
  ['a name of 65', { name: 'x'.repeat(65), services: [] }, 'name'], ['a name with a NUL', { name: 'a\0b', services: [] }, 'name'],
  ['half a character', { name: 'a\uD800', services: [] }, 'name'],
  ['isDefault as text', { name: 'x', isDefault: 'yes', services: [] }, 'isDefault'],
  ['services that are none', { name: 'x', services: {} }, 'services'],
  ['too many services', { name: 'x', services: Array.from({ length: 33 }, (_, i) => ({ ...service, displayName: String(i) })) }, 'services'],
  ['a service that is text', { name: 'x', services: ['MSEMS'] }, 'services[0]'],
  ['another service', { name: 'x', services: [{ ...service, service: 'MSPST MS' }] }, 'services[0].service'],
  ['an unknown field of a service', { name: 'x', services: [{ ...service, token: 't' }] }, 'services[0].token'],
  ['no mailbox', { name: 'x', services: [{ displayName: 'a' }] }, 'services[0].mailbox'], ['an empty mailbox', { name: 'x', services: [{ mailbox: '' }] }, 'services[0].mailbox'],
  ['a mailbox of 1,025', { name: 'x', services: [{ mailbox: 'x'.repeat(1025) }] }, 'services[0].mailbox'],
  ['a server that is a list', { name: 'x', services: [{ ...service, server: [] }] }, 'services[0].server'],
  ['two services without names', { name: 'x', services: [service, service] }, 'services[0]'],
  ['two services of one name', { name: 'x', services: [{ ...service, displayName: 'a' }, { ...service, displayName: 'a' }] }, 'services[1].displayName'],
  ['an unknown flag', { name: 'x', services: [{ ...service, connectFlags: ['IGNORE_NO_PF', 'NOPE'] }] }, 'services[0].connectFlags[1]'],
  ['a flag of 33 bits', { name: 'x', services: [{ ...service, connectFlags: 2 ** 33 }] }, 'services[0].connectFlags'],
  ['a flag that is an object', { name: 'x', services: [{ ...service, connectFlags: { add: [{}] } }] }, 'services[0].connectFlags.add[0]'],
  ['an unknown change of flags', { name: 'x', services: [{ ...service, connectFlags: { or: 1 } }] }, 'services[0].connectFlags.or'],
  ['an unknown property', { name: 'x', services: [{ ...service, properties: { PR_NONE: 1 } }] }, 'services[0].properties.PR_NONE'],
  ['constructor as a property', { name: 'x', services: [{ ...service, properties: { constructor: 1 } }] }, 'services[0].properties.constructor'],
  ['a secret', { name: 'x', services: [{ ...service, properties: { PR_PROFILE_AUTH_PASSWORD: 'AAAA' } }] }, 'services[0].properties.PR_PROFILE_AUTH_PASSWORD'],
  ['the secure range', { name: 'x', services: [{ ...service, properties: { '0x67F50102': 'AAAA' } }] }, 'services[0].properties["0x67F50102"]'],
  ['what has a field of its own', { name: 'x', services: [{ ...service, properties: { PR_PROFILE_CONNECT_FLAGS: 1 } }] }, 'services[0].properties.PR_PROFILE_CONNECT_FLAGS'],
  ['what holds the profile together', { name: 'x', services: [{ ...service, properties: { PR_EMSMDB_SECTION_UID: 'AAAA' } }] }, 'services[0].properties.PR_EMSMDB_SECTION_UID'],
  ['another type of a known property', { name: 'x', services: [{ ...service, properties: { '0x6601001F': 'x' } }] }, 'services[0].properties["0x6601001F"]'],
  ['one property twice', { name: 'x', services: [{ ...service, properties: { PR_PROFILE_CONFIG_FLAGS: 1, '0x66010003': 1 } }] }, 'services[0].properties["0x66010003"]'],
  ['text for a number', { name: 'x', services: [{ ...service, properties: { PR_PROFILE_CONFIG_FLAGS: '4' } }] }, 'services[0].properties.PR_PROFILE_CONFIG_FLAGS'],
  ['33 bits', { name: 'x', services: [{ ...service, properties: { PR_PROFILE_CONFIG_FLAGS: 2 ** 32 } }] }, 'services[0].properties.PR_PROFILE_CONFIG_FLAGS'],
  ['bytes that are not base64', { name: 'x', services: [{ ...service, properties: { '0x66900102': 'A=' } }] }, 'services[0].properties["0x66900102"]'],
  ['too many bytes', { name: 'x', services: [{ ...service, properties: { '0x66900102': 'A'.repeat(400_000) } }] }, 'services[0].properties["0x66900102"]'],
  ['64 bits as a number', { name: 'x', services: [{ ...service, properties: { '0x66910014': 5 } }] }, 'services[0].properties["0x66910014"]'],
  ['65 bits', { name: 'x', services: [{ ...service, properties: { '0x66910014': '9223372036854775808' } }] }, 'services[0].properties["0x66910014"]'],
  ['a date of 1600', { name: 'x', services: [{ ...service, properties: { '0x66920040': '1600-01-01T00:00:00Z' } }] }, 'services[0].properties["0x66920040"]'],
  ['a date that is none', { name: 'x', services: [{ ...service, properties: { '0x66920040': 'yesterday' } }] }, 'services[0].properties["0x66920040"]'],
  ['a GUID that is none', { name: 'x', services: [{ ...service, properties: { '0x66940048': 'x' } }] }, 'services[0].properties["0x66940048"]'],
  ['one for several values', { name: 'x', services: [{ ...service, properties: { '0x6693101F': 'x' } }] }, 'services[0].properties["0x6693101F"]'],
  ['too many values', { name: 'x', services: [{ ...service, properties: { '0x66951003': Array.from({ length: 1025 }, () => 1) } }] }, 'services[0].properties["0x66951003"]'],
  ['too many properties', {
    name: 'x', services: [{ ...service, properties: Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`0x67${i.toString(16).padStart(2, '0').slice(-2)}0003`, 1]).concat([['a', 1], ['b', 1]])) }],
  }, 'services[0].properties'],
];

describeRuntimes('descriptions of strangers', (setup) => {
  it.each(DAMAGED)('with %s are refused, with the place', async (_what, description, path) => {
    const before = await names(setup);
    for (const attempt of [importProfile, ensureProfile]) {
      const error = await errorOf(attempt(description as ProfileDescription, setup.mapi));
      expect(error).toBeInstanceOf(ProfileDescriptionError);
      expect((error as ProfileDescriptionError).path).toBe(path);
      expect((error as ProfileDescriptionError).message.length).toBeLessThan(400);
    }
    expect(await names(setup)).toEqual(before);
  });
});

describeRuntimes('ensureProfile', (setup) => {
  const described = (name: string, more: object = {}): ProfileDescription =>
    ({ name, services: [{ mailbox: ALICE, server: setup.exchange.url, connectFlags: { add: ['IGNORE_NO_PF'] }, ...more }] });

  it('creates, then changes nothing, then what differs only', async () => {
    const name = freshName();
    const first = await ensureProfile(described(name), setup.mapi);
    expect(first).toMatchObject({ profile: name, created: true });
    expect(first.changes).toContainEqual(expect.objectContaining({ property: 'PR_PROFILE_UNRESOLVED_NAME', before: undefined, after: ALICE }));
    expect(first.changes).toContainEqual(expect.objectContaining({ property: 'PR_PROFILE_CONNECT_FLAGS', before: undefined, after: 0x8002 }));
    await using store = await openDefaultStore(name, { ...setup.mapi, credentials: setup.credentials });
    // A session is open, but nothing has to be changed.
    expect(await ensureProfile(described(name), setup.mapi)).toEqual({ profile: name, created: false, changes: [] });
    expect(await errorOf(ensureProfile(described(name, { user: BOB }), setup.mapi))).toMatchObject({ code: 'ERR_MAPI_BUSY', context: 'ensureProfile' });
    await store.close();

    const flags = await ensureProfile(described(name, { connectFlags: { remove: 'NO_RPC_ENCRYPTION', add: 'USE_SEPARATE_CONNECTION' } }), setup.mapi);
    expect(flags.created).toBe(false);
    expect(new Set(flags.changes.map(({ property, before, after }) => `${property} ${String(before)} ${String(after)}`))).toEqual(new Set(['PR_PROFILE_CONNECT_FLAGS 32770 32772']));
    for (const { section, service: shown } of flags.changes) expect([section.length, shown]).toEqual([32, 'Microsoft Exchange']);
    const set = await ensureProfile(described(name, { connectFlags: ['NO_NOTIFICATIONS'], properties: { PR_PROFILE_CONFIG_FLAGS: 5 } }), setup.mapi);
    expect(new Set(set.changes.map(({ property, after }) => `${property} ${String(after)}`))).toEqual(new Set(['PR_PROFILE_CONNECT_FLAGS 32', 'PR_PROFILE_CONFIG_FLAGS 5']));
    for (const { flags: stored } of await getConnectFlags(name, setup.mapi)) expect(stored).toBe(0x20);
  });

  it('changes whose mailbox it is, forgets what was found out about the other, and removes with null', async () => {
    const name = freshName();
    await ensureProfile(described(name, { user: BOB, properties: { PR_PROFILE_RECONNECT_INTERVAL: 9 } }), setup.mapi);
    await (await openDefaultStore(name, { ...setup.mapi, credentials: { user: BOB, password: setup.credentials.password } })).close();
    await using mapi = await openMapi(setup.mapi);
    expect((await mapi.profiles.describe(name))[0]?.mailStoreUrl).toBeDefined();
    const { changes } = await mapi.profiles.ensure(described(name, { mailbox: BOB, user: null, properties: { PR_PROFILE_RECONNECT_INTERVAL: null } }));
    expect(new Set(changes.map(({ property, before, after }) => `${property}: ${String(before)} → ${String(after)}`))).toEqual(new Set([
      `PR_PROFILE_UNRESOLVED_NAME: ${ALICE} → ${BOB}`, `PR_PROFILE_USER_SMTP_EMAIL_ADDRESS: ${BOB} → undefined`, 'PR_PROFILE_RECONNECT_INTERVAL: 9 → undefined',
    ]));
    expect((await mapi.profiles.describe(name))[0]).toMatchObject({ mailbox: BOB, user: undefined, mailStoreUrl: undefined, serverVersion: undefined });
    expect(await mapi.profiles.ensure(described(name, { mailbox: BOB, user: null, properties: { PR_PROFILE_RECONNECT_INTERVAL: null } }))).toMatchObject({ changes: [] });
    await using store = await openDefaultStore(name, { ...setup.mapi, credentials: { user: BOB, password: setup.credentials.password } });
    expect(store.closed).toBe(false);
  });

  it('adds services, leaves others alone, and asks which when it is not clear', async () => {
    const name = freshName();
    await ensureProfile(described(name), setup.mapi);
    const two = await ensureProfile({ name, services: [{ displayName: 'Archive', mailbox: BOB, connectFlags: ['IGNORE_NO_PF'] }] }, setup.mapi);
    expect(two.created).toBe(false);
    expect(two.changes.map(({ property }) => property)).toContain('PR_SERVICE_NAME');
    expect((await exportProfile(name, setup.mapi)).services.map(({ displayName, mailbox }) => [displayName, mailbox])).toEqual([['Microsoft Exchange', ALICE], ['Archive', BOB]]);
    expect(await errorOf(ensureProfile(described(name), setup.mapi))).toMatchObject({ path: 'services[0].displayName' });
    expect(await ensureProfile({ name, services: [{ displayName: 'Archive', mailbox: BOB }] }, setup.mapi)).toMatchObject({ changes: [] });
  });

  it('is all or nothing', async () => {
    const name = freshName();
    const bad = { displayName: 'Bad', mailbox: BOB, server: 'https://user:password@host/' };
    const before = await names(setup);
    expect(await errorOf(ensureProfile({ name, services: [{ displayName: 'Good', mailbox: ALICE }, bad] }, setup.mapi))).toMatchObject({ code: 'MAPI_E_INVALID_PARAMETER' });
    expect(await names(setup)).toEqual(before);
    await ensureProfile({ name, isDefault: true, services: [{ displayName: 'First', mailbox: ALICE, server: setup.exchange.url }] }, setup.mapi);
    await (await openDefaultStore(name, { ...setup.mapi, credentials: setup.credentials })).close();
    const was = await contents(setup, name);
    const changed = { displayName: 'First', mailbox: BOB, server: null, connectFlags: ['IGNORE_NO_PF'], properties: { PR_PROFILE_CONFIG_FLAGS: 1, '0x66900102': 'AAAA' } } as const;
    const error = await errorOf(ensureProfile({ name, isDefault: false, services: [changed, { displayName: 'Second', mailbox: BOB }, bad] }, setup.mapi));
    expect(error).toMatchObject({ code: 'MAPI_E_INVALID_PARAMETER' });
    expect(await contents(setup, name)).toEqual(was);
    const now = await exportProfile(name, setup.mapi);
    expect(now).toMatchObject({ isDefault: true, services: [{ displayName: 'First', mailbox: ALICE, connectFlags: ['NO_RPC_ENCRYPTION'] }] });
    expect(now.services.length).toBe(1);
    await ensureProfile({ name, isDefault: false, services: [] }, setup.mapi);
    expect((await exportProfile(name, setup.mapi)).isDefault).toBeUndefined();
  });

  it('is aborted between two calls without a trace', async () => {
    const name = freshName();
    await createProfile(name, { ...setup.mapi, mailbox: ALICE });
    const was = await contents(setup, name);
    for (let after = 0; after < 12; after++) {
      const controller = new AbortController();
      let left = after;
      // Every call asks its signal: at the n-th question it is aborted.
      const signal = new Proxy(controller.signal, {
        get(target, key) {
          if (key === 'aborted' && left-- === 0) controller.abort(new Error('enough'));
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const result = await ensureProfile({ name, services: [{ mailbox: BOB, connectFlags: ['IGNORE_NO_PF'] }] }, { ...setup.mapi, signal }).catch((error: unknown) => error);
      if (result instanceof Error) expect(await contents(setup, name)).toEqual(was);
      else await ensureProfile({ name, services: [{ mailbox: ALICE, connectFlags: ['NO_RPC_ENCRYPTION'] }] }, setup.mapi);
    }
  });

  it('waits for a session that was closed and has not ended yet', async () => {
    const profile = await setup.profile();
    const controller = new AbortController();
    const opening = openDefaultStore(profile, { ...setup.mapi, credentials: { token: () => new Promise<string>(() => undefined) }, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 150);
    expect(await errorOf(opening)).toMatchObject({ message: 'enough' });
    const { sections } = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    for (const { after } of sections) expect(after).toBe(0x8002);
  });

  it('waits no longer than the caller for a session whose server keeps silent', async () => {
    await using server = await FaultyServer.start(setup.exchange.url);
    const profile = await setup.profile({ server: `${server.url}/mapi/emsmdb/?MailboxId=${ALICE}` });
    const silence = async (): Promise<void> => {
      const asked = new Promise<void>((resolve) => {
        server.spoil(['Execute'], () => resolve());
      });
      const controller = new AbortController();
      const opening = errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, signal: controller.signal }));
      await asked;
      controller.abort(new Error('enough'));
      expect(await opening).toMatchObject({ message: 'enough' });
    };
    await silence();
    expect(await errorOf(setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF', timeoutMs: 300 }))).toMatchObject({
      code: 'ERR_MAPI_BUSY', message: expect.stringContaining('has not ended yet') as string,
    });
    await silence();
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('no more')), 50);
    expect(await errorOf(setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF', signal: controller.signal }))).toMatchObject({ message: 'no more' });
    // With the time it takes, it succeeds.
    const { sections } = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    for (const { after } of sections) expect(after).toBe(0x8002);
  });

  it('is done by two at once', async () => {
    const name = freshName();
    await createProfile(name, { ...setup.mapi, mailbox: ALICE });
    const results = await Promise.all(Array.from({ length: 6 }, () => ensureProfile({ name, services: [{ connectFlags: { add: 'IGNORE_NO_PF' }, properties: { PR_PROFILE_AUTH_PACKAGE: 9 } }] }, setup.mapi)));
    expect(results.some(({ changes }) => changes.length > 0)).toBe(true);
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(name);
    await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    expect(await section.getProps({ flags: PR_PROFILE_AUTH_PACKAGE, mailbox: PR_PROFILE_UNRESOLVED_NAME, config: PR_PROFILE_CONFIG_FLAGS })).toEqual({ flags: 9, mailbox: ALICE, config: 4 });
  });
});
