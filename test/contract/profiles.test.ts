import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  createProfile, getConnectFlags, GLOBAL_PROFILE_SECTION, MapiError, openDefaultStore, openMapi, PR_DISPLAY_NAME, PR_EMSMDB_SECTION_UID, PR_PROFILE_CONFIG_FLAGS,
  PR_PROFILE_CONNECT_FLAGS, PR_PROFILE_TRANSPORT_FLAGS, PR_PROFILE_UNRESOLVED_NAME, PR_PROVIDER_UID, PR_SERVICE_NAME, PR_SERVICE_UID, PR_SUBJECT,
} from '../../lib/index.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

describeRuntimes('profiles', (setup) => {
  it('are created, listed, copied, renamed, made default and deleted', async () => {
    await using mapi = await openMapi(setup.mapi);
    const names = async (): Promise<string[]> => (await mapi.profiles.list()).map(({ name }) => name).filter((name) => name.startsWith('life')).toSorted();
    await createProfile('life', { ...setup.mapi, mailbox: ALICE });
    await mapi.profiles.copy('life', 'life 2');
    expect(await names()).toEqual(['life', 'life 2']);
    await mapi.profiles.rename('life 2', 'life 3');
    await mapi.profiles.setDefault('life 3');
    expect((await mapi.profiles.list()).filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['life 3']);
    await mapi.profiles.setDefault(null);
    expect((await mapi.profiles.list()).some(({ isDefault }) => isDefault)).toBe(false);
    await mapi.profiles.delete('life');
    await mapi.profiles.delete('life 3');
    expect(await names()).toEqual([]);
  });

  it('keep names of any script', async () => {
    await using mapi = await openMapi(setup.mapi);
    for (const name of ['Ünïcode', 'резервная копия', '備份', 'a/b\\c:d*e?', '.hidden', 'CON', 'with space']) {
      await createProfile(name, { ...setup.mapi, mailbox: ALICE });
      expect((await mapi.profiles.list()).map((profile) => profile.name)).toContain(name);
      await mapi.profiles.delete(name);
    }
  });

  it.each([['', 'empty'], ['x'.repeat(65), 'over-long'], ['nul\0inside', 'with a NUL']])('refuse the name %j (%s) and leave nothing behind', async (name) => {
    await using mapi = await openMapi(setup.mapi);
    const before = await mapi.profiles.list();
    const error = await errorOf(createProfile(name, { ...setup.mapi, mailbox: ALICE }));
    expect(error instanceof MapiError || error instanceof TypeError || error instanceof RangeError).toBe(true);
    expect(await mapi.profiles.list()).toEqual(before);
  });

  it('of a name that exists are refused, and the old one stays', async () => {
    const profile = await setup.profile();
    const error = await errorOf(createProfile(profile, { ...setup.mapi, mailbox: 'other@contoso.com' }));
    expect(error).toMatchObject({ code: 'MAPI_E_NO_ACCESS', context: 'IProfAdmin::CreateProfile' });
    expect((error as MapiError).hint).toContain('exists');
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    expect(await section.getProp(PR_PROFILE_UNRESOLVED_NAME)).toBe(ALICE);
  });

  it('that are unknown are named so', async () => {
    await using mapi = await openMapi(setup.mapi);
    expect(await errorOf(mapi.profiles.delete('nobody'))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(mapi.profiles.rename('nobody', 'somebody'))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(mapi.profiles.setDefault('nobody'))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(mapi.profiles.services('nobody'))).toBeInstanceOf(MapiError);
    expect(await errorOf(mapi.logon('nobody'))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED', context: 'MAPILogonEx' });
    expect(await errorOf(getConnectFlags('nobody', setup.mapi))).toBeInstanceOf(MapiError);
  });

  it('hold an Exchange service with its defaults and providers', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    const [service] = await services.list({ columns: { name: PR_SERVICE_NAME, shown: PR_DISPLAY_NAME, uid: PR_SERVICE_UID } }).all();
    expect(service).toMatchObject({ name: 'MSEMS', shown: 'Microsoft Exchange' });
    expect(service?.uid?.length).toBe(16);
    const providers = await services.providers({ columns: { uid: PR_PROVIDER_UID } }).all();
    expect(providers.length).toBeGreaterThanOrEqual(2);
    expect(await errorOf(services.openProfileSection(providers[0]!.uid!))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    await using provider = await services.openProfileSection(providers[0]!.uid!, { force: true });
    expect(await provider.getPropList()).toContain(PR_PROVIDER_UID);
    await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    expect(await section.getProps({ connect: PR_PROFILE_CONNECT_FLAGS, config: PR_PROFILE_CONFIG_FLAGS, transport: PR_PROFILE_TRANSPORT_FLAGS }))
      .toEqual({ connect: 2, config: 4, transport: 3 });
    await using own = await services.openProfileSection(service!.uid!);
    expect((await own.getProp(PR_EMSMDB_SECTION_UID))?.length).toBe(16);
  });

  it('refuse services that are not installed, and values of the wrong type', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    expect(await errorOf(services.create('MSPST MS'))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    const [service] = await services.list({ columns: { uid: PR_SERVICE_UID } }).all();
    expect(await errorOf(services.configure(service!.uid!, [[PR_PROFILE_UNRESOLVED_NAME, 7]]))).toBeInstanceOf(TypeError);
    expect(await errorOf(services.delete(new Uint8Array(16)))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(services.openProfileSection(new Uint8Array(3)))).toBeInstanceOf(Error);
  });

  it('show a change to others only after saveChanges', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    await using writer = await services.openProfileSection(GLOBAL_PROFILE_SECTION, { write: true });
    const seen = async (): Promise<string | undefined> => {
      await using reader = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
      return await reader.getProp(PR_SUBJECT);
    };
    await writer.setProps([[PR_SUBJECT, 'kept']]);
    expect(await seen()).toBeUndefined();
    await writer.saveChanges();
    expect(await seen()).toBe('kept');
    await using reader = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    expect(await errorOf(reader.setProps([[PR_SUBJECT, 'x']]))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
  });

  it('have sections whose values are streams too', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    const gathered: Buffer[] = [];
    for await (const bytes of section.createReadStream(PR_PROFILE_UNRESOLVED_NAME)) gathered.push(bytes as Buffer);
    expect(Buffer.concat(gathered).toString('utf16le')).toBe(ALICE);
    expect(await errorOf(section.openStream(PR_SUBJECT))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('that cannot be verified do not stay', async () => {
    await using mapi = await openMapi(setup.mapi);
    const error = await errorOf(createProfile('unverified', {
      ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, verify: true, credentials: { user: ALICE, password: 'wrong' },
    }));
    expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
    expect((await mapi.profiles.list()).map(({ name }) => name)).not.toContain('unverified');
    await createProfile('verified', { ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, verify: true, credentials: setup.credentials });
    expect((await mapi.profiles.list()).map(({ name }) => name)).toContain('verified');
  });

  it('describe their accounts, before and after they connected', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    const [before] = await mapi.profiles.describe(profile);
    expect(before).toMatchObject({
      service: 'Microsoft Exchange', mailbox: ALICE, server: setup.exchange.url, user: undefined, connectFlags: 2, connectFlagNames: ['NO_RPC_ENCRYPTION'],
      mailboxDn: undefined, mailStoreUrl: undefined, serverVersion: undefined,
    });
    await (await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials })).close();
    const [after] = await mapi.profiles.describe(profile);
    expect(after).toMatchObject({
      mailbox: ALICE, mailboxDn: setup.exchange.legacyDn(ALICE), userDn: setup.exchange.legacyDn(ALICE), mailStoreUrl: setup.exchange.mailStoreUrl(ALICE),
      addressBookUrl: setup.exchange.addressBookUrl(ALICE), serverVersion: '15.1.2507.0',
    });
    expect(await errorOf(mapi.profiles.describe('nobody'))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
  });

  it('never hold a password', async () => {
    const profile = await setup.profile();
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
    await store.close();
    const directory = setup.mapi.profileDirectory!;
    for (const file of await readdir(directory)) {
      const bytes = await readFile(join(directory, file));
      expect(bytes.includes(setup.credentials.password)).toBe(false);
      expect(bytes.includes(Buffer.from(setup.credentials.password, 'utf16le'))).toBe(false);
    }
  });
});
