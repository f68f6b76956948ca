import { describe, expect, it } from 'vitest';
import {
  getConnectFlags, GLOBAL_PROFILE_SECTION, openDefaultStore, openMapi, PR_PROFILE_SERVER_FULL_VERSION, PR_PROFILE_UNRESOLVED_NAME, setConnectFlags,
  PR_PROFILE_CONNECT_FLAGS,
} from '../../lib/index.ts';
import { uidToHex } from '../../lib/props/guid.ts';
import { describeRuntimes, errorOf } from './runtimes.ts';

const OLD = '6.5.8353';

describeRuntimes('connect flags', (setup) => {
  it('are added, removed and set, reported per section, and read back', async () => {
    const profile = await setup.profile();
    const { sections, warnings } = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    expect(warnings).toEqual([]);
    expect(sections.map(({ section }) => section)).toContain(uidToHex(GLOBAL_PROFILE_SECTION));
    for (const section of sections)
      expect(section).toMatchObject({ before: 0x2, after: 0x8002, changed: true, names: ['NO_RPC_ENCRYPTION', 'IGNORE_NO_PF'], service: 'Microsoft Exchange' });
    for (const section of await getConnectFlags(profile, setup.mapi)) expect(section.flags).toBe(0x8002);

    const again = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    for (const section of again.sections) expect(section).toMatchObject({ before: 0x8002, after: 0x8002, changed: false });

    const removed = await setConnectFlags(profile, { ...setup.mapi, remove: ['NO_RPC_ENCRYPTION'] });
    for (const section of removed.sections) expect(section.after).toBe(0x8000);
    const set = await setConnectFlags(profile, { ...setup.mapi, set: ['USE_SEPARATE_CONNECTION'], add: 'NO_NOTIFICATIONS' });
    for (const section of set.sections) expect(section.after).toBe(0x24);
  });

  it('reach every Exchange service of the profile, or a named one', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    const second = await services.create('MSEMS', 'Archive');
    await services.configure(second, [[PR_PROFILE_UNRESOLVED_NAME, 'archive@contoso.com']]);

    const named = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF', service: 'Archive' });
    expect(named.sections.length).toBeGreaterThan(0);
    for (const section of named.sections) expect(section.service).toBe('Archive');
    await using global = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
    expect(await global.getProp(PR_PROFILE_CONNECT_FLAGS)).toBe(0x2);

    const all = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    expect(new Set(all.sections.map(({ service }) => service))).toEqual(new Set(['Microsoft Exchange', 'Archive']));
    for (const section of await getConnectFlags(profile, setup.mapi)) expect(section.flags).toBe(0x8002);
    expect(await errorOf(setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF', service: 'None' }))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('cannot be changed while this process has a session on the profile', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    const session = await mapi.logon(profile);
    const error = await errorOf(setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' }));
    expect(error).toMatchObject({ code: 'ERR_MAPI_BUSY', context: 'setConnectFlags' });
    expect(String(error)).toContain('log on again');
    await session.close();
    expect((await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' })).sections.length).toBeGreaterThan(0);
  });

  it('warn when the stored server version is one that may not know IGNORE_NO_PF', async () => {
    const profile = await setup.profile();
    await using mapi = await openMapi(setup.mapi);
    await using services = await mapi.profiles.services(profile);
    await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION, { write: true });
    await section.setProps([[PR_PROFILE_SERVER_FULL_VERSION, Uint8Array.of(6, 0, 5, 0, 0xD6, 0x1D, 1, 0)]]);
    await section.saveChanges();
    const { warnings } = await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    expect(warnings.join()).toContain('6.5.7638.1');
    expect(warnings.join()).toContain('KB 929751');
  });

  it.each(['IGNORE_NOPF', 'toString'])('refuse the flag %j before anything is changed', async (flag) => {
    const profile = await setup.profile();
    expect(await errorOf(setConnectFlags(profile, { ...setup.mapi, add: flag as never }))).toBeInstanceOf(RangeError);
    for (const section of await getConnectFlags(profile, setup.mapi)) expect(section.flags).toBe(0x2);
  });
});

describe('an organisation without public folders', () => {
  describeRuntimes('connect flags on the wire', (setup) => {
    it('let a client from before 12.0 in with IGNORE_NO_PF, and not without', async () => {
      const profile = await setup.profile();
      const logon = { ...setup.mapi, credentials: setup.credentials, clientVersion: OLD };
      const error = await errorOf(openDefaultStore(profile, logon));
      expect(error).toMatchObject({ code: 'MAPI_E_FAILONEPROVIDER', hresult: 0x8004011D, context: 'IMAPISession::OpenMsgStore' });
      expect(error).toMatchObject({ lastError: { lowLevelError: 0x4DF } });
      expect(String((error as { hint?: string }).hint)).toMatch(/IGNORE_NO_PF[^]*blocks this version/);
      await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
      await using store = await openDefaultStore(profile, logon);
      await using inbox = await store.openInbox();
      expect(inbox.closed).toBe(false);
    });

    it('change nothing for clients from 12.0 on', async () => {
      await using store = await setup.openStore();
      expect(store.closed).toBe(false);
    });
  }, { publicFolders: false });

  describeRuntimes('a blocked client version', (setup) => {
    it('is refused whatever its flags', async () => {
      const profile = await setup.profile();
      await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
      const error = await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, clientVersion: OLD }));
      expect(error).toMatchObject({ code: 'MAPI_E_FAILONEPROVIDER', lastError: { lowLevelError: 0x4DF } });
      await using store = await setup.openStore();
      expect(store.closed).toBe(false);
    });
  }, { blockedClientVersions: '-11.9.9999' });
});

