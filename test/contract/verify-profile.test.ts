import { expect, it } from 'vitest';
import { createProfile, type ProfileVerification, openDefaultStore, openMapi, setConnectFlags, verifyProfile } from '../../lib/index.ts';
import { FaultyServer } from './faulty-server.ts';
import { ALICE, BOB, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

/** Everything that a profile holds, and which profiles there are. */
async function state(setup: Setup, profile: string): Promise<unknown> {
  await using mapi = await openMapi(setup.mapi);
  return [await mapi.profiles.export(profile, { caches: true, undocumented: true }), await mapi.profiles.list({ app: true })];
}

const summary = ({ steps }: ProfileVerification): string => steps.map(({ step, ok }) => `${step}${ok ? '' : '!'}`).join(' ');
const foundBy = (report: ProfileVerification, step: string): Record<string, unknown> => report.steps.find((one) => one.step === step)?.found ?? {};

describeRuntimes('verifyProfile', (setup) => {
  it('reports step by step what it found, and leaves the profile as it is', async () => {
    const profile = await setup.profile();
    const before = await state(setup, profile);
    const report = await verifyProfile(profile, { ...setup.mapi, credentials: setup.credentials });
    expect(report).toMatchObject({ profile, ok: true });
    expect(summary(report)).toBe('runtime profile settings logon store inbox');
    expect(foundBy(report, 'runtime')).toMatchObject({ runtime: 'builtin', profileDirectory: setup.mapi.profileDirectory });
    expect(foundBy(report, 'profile')).toMatchObject({ mailbox: ALICE, server: setup.exchange.url, connectFlags: '0x2 (NO_RPC_ENCRYPTION)' });
    expect(foundBy(report, 'store')).toMatchObject({
      mailboxDn: setup.exchange.legacyDn(ALICE), mailStoreUrl: setup.exchange.mailStoreUrl(ALICE), serverVersion: '15.1.2507.0', store: expect.stringContaining('Alice') as string,
    });
    expect(foundBy(report, 'store')['asked']).toEqual([expect.stringMatching(/^Autodiscover for alice@contoso\.com at http/), setup.exchange.mailStoreUrl(ALICE)]);
    expect(foundBy(report, 'inbox')).toMatchObject({ folder: 'Inbox', messages: 0 });
    expect(report.accounts[0]?.mailStoreUrl).toBeUndefined();
    expect(report.connected[0]?.mailStoreUrl).toBe(setup.exchange.mailStoreUrl(ALICE));
    for (const { ms } of report.steps) expect(ms).toBeGreaterThanOrEqual(0);
    expect(await state(setup, profile)).toEqual(before);
  });

  it('works beside an open session, and by mapi.profiles', async () => {
    const profile = await setup.profile();
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
    await using mapi = await openMapi(setup.mapi);
    expect((await mapi.profiles.verify(profile, { credentials: setup.credentials })).ok).toBe(true);
    expect(store.closed).toBe(false);
  });

  it('says which step failed, and what to do', async () => {
    const profile = await setup.profile();
    const before = await state(setup, profile);
    const unknown = await verifyProfile('nobody at all', setup.mapi);
    expect(summary(unknown)).toBe('runtime profile!');
    expect(unknown.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_LOGON_FAILED' } });
    expect(unknown.steps.at(-1)?.hint).toContain('profiles.list()');
    const wrong = await verifyProfile(profile, { ...setup.mapi, credentials: { user: ALICE, password: 'wrong' } });
    expect(wrong.ok).toBe(false);
    expect(summary(wrong)).toBe('runtime profile settings logon store!');
    expect(wrong.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_LOGON_FAILED' }, hint: expect.stringContaining('password') as string });
    expect(wrong.steps.at(-1)?.found['asked']).toHaveLength(1);
    await using mapi = await openMapi(setup.mapi);
    await mapi.profiles.create('no service');
    expect(summary(await verifyProfile('no service', setup.mapi))).toBe('runtime profile!');
    await using services = await mapi.profiles.services('no service');
    await services.create('MSEMS');
    const unconfigured = await verifyProfile('no service', setup.mapi);
    expect(summary(unconfigured)).toBe('runtime profile settings!');
    expect(unconfigured.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_UNCONFIGURED' }, hint: expect.stringContaining('createProfile') as string });
    await mapi.profiles.delete('no service');
    expect(await state(setup, profile)).toEqual(before);
  });

  it('suspects what the profile remembers when a server is gone', async () => {
    const server = await FaultyServer.start(setup.exchange.url);
    const profile = await setup.profile({ server: `${server.url}/mapi/emsmdb/?MailboxId=${ALICE}` });
    await (await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials })).close();
    await server[Symbol.asyncDispose]();
    const report = await verifyProfile(profile, { ...setup.mapi, credentials: setup.credentials });
    expect(summary(report)).toBe('runtime profile settings logon store!');
    expect(report.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_NETWORK_ERROR' } });
    expect(report.steps.at(-1)?.hint).toContain(`The profile remembers ${server.url}/mapi/emsmdb/`);
  });

  it('has one deadline for all steps, and rejects when the caller aborts', async () => {
    const profile = await setup.profile();
    const silent = { token: () => new Promise<string>(() => undefined) };
    const before = await state(setup, profile);
    const started = performance.now();
    const report = await verifyProfile(profile, { ...setup.mapi, credentials: silent, timeoutMs: 600 });
    expect(summary(report)).toBe('runtime profile settings logon store!');
    expect(report.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_TIMEOUT' } });
    expect(performance.now() - started).toBeLessThan(6_000);
    const controller = new AbortController();
    const aborted = verifyProfile(profile, { ...setup.mapi, credentials: silent, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 150);
    expect(await errorOf(aborted)).toMatchObject({ message: 'enough' });
    expect(await state(setup, profile)).toEqual(before);
  });
});

describeRuntimes('verifyProfile where there are no public folders', (setup) => {
  it('names the flag that is missing', async () => {
    const profile = await setup.profile();
    const logon = { ...setup.mapi, credentials: setup.credentials, clientVersion: '6.5.8353' };
    const report = await verifyProfile(profile, logon);
    expect(summary(report)).toBe('runtime profile settings logon store!');
    expect(report.steps.at(-1)).toMatchObject({ error: { code: 'MAPI_E_FAILONEPROVIDER', lastError: { lowLevelError: 0x4DF } }, hint: expect.stringContaining('IGNORE_NO_PF') as string });
    await setConnectFlags(profile, { ...setup.mapi, add: 'IGNORE_NO_PF' });
    expect((await verifyProfile(profile, logon)).ok).toBe(true);
    await createProfile('of bob', { ...setup.mapi, mailbox: BOB, server: setup.exchange.url });
    expect((await verifyProfile('of bob', { ...logon, credentials: { ...setup.credentials, user: BOB } })).ok).toBe(false);
  });
}, { publicFolders: false });
