import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, openMapi } from '../../lib/index.ts';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { type Ended, HAS_SIGNALS, run, type RunOptions } from './command.ts';

const ALICE = 'alice@contoso.com';
const PASSWORD = 'correct horse';

let directory = '';
let exchange: LocalExchange;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-cli-profiles-'));
  exchange = await startLocalExchange({ publicFolders: false, users: [{ address: ALICE, password: PASSWORD, displayName: 'Alice Adams' }] });
});
afterAll(async () => {
  await exchange.close();
  await rm(directory, { recursive: true, force: true });
});

/** `exchange-mapi profile …` on profiles of its own. */
const profile = (args: readonly string[], options?: RunOptions): Promise<Ended> => run(['profile', ...args, '--runtime', 'builtin', '--profiles', directory], options);

/** The same with --json: what it says. */
async function json(args: readonly string[], options?: RunOptions): Promise<unknown> {
  const { code, output, errors } = await profile([...args, '--json'], options);
  expect(errors).toBe('');
  expect(code).toBe(0);
  return JSON.parse(output);
}

// Every line here is a process: on a busy machine that takes its time.
describe('profile', { timeout: 120_000 }, () => {
  it('creates, lists, shows, copies, renames, makes default and deletes', async () => {
    const created = await profile(['create', 'backup', '--mailbox', ALICE, '--server', exchange.url, '--default']);
    expect(created).toMatchObject({ code: 0, errors: '' });
    expect(created.output).toContain('Created the profile "backup"');
    expect(await json(['list'])).toMatchObject({ runtime: 'builtin', profileDirectory: directory, profiles: [{ name: 'backup', isDefault: true, ephemeral: false }] });
    expect((await profile(['list'])).output).toMatch(/Profile[^]*backup +default/);
    const shown = await profile(['show', 'backup']);
    expect(shown.output).toMatch(/Mailbox +alice@contoso\.com[^]*Server +http:[^]*Connect flags +0x2 NO_RPC_ENCRYPTION[^]*Never connected yet/);
    expect(await json(['show', 'backup'])).toMatchObject({ profile: 'backup', accounts: [{ mailbox: ALICE }], sections: [{ flags: 2 }, { flags: 2 }] });
    expect((await profile(['copy', 'backup', 'copy'])).code).toBe(0);
    expect(await json(['rename', 'copy', 'other name'])).toEqual({ from: 'copy', to: 'other name' });
    expect(await json(['default'])).toEqual({ default: 'backup' });
    expect(await json(['default', 'other name'])).toEqual({ default: 'other name' });
    expect((await profile(['default'])).output).toBe('other name\n');
    expect(await json(['default', '--none'])).toEqual({ default: null });
    expect(await json(['delete', 'other name', 'backup'])).toEqual({ deleted: ['other name', 'backup'] });
    expect(await json(['list'])).toMatchObject({ profiles: [] });
    expect((await profile(['list'])).output).toContain('exchange-mapi profile create');
  });

  it('shows and changes connect flags', async () => {
    await profile(['create', 'flagged', '--mailbox', ALICE, '--flag', 'USE_SEPARATE_CONNECTION']);
    expect((await profile(['flags', 'flagged'])).output).toMatch(/0x6 +NO_RPC_ENCRYPTION \| USE_SEPARATE_CONNECTION/);
    const changed = await profile(['flags', 'flagged', '--add', 'CONNECT_IGNORE_NO_PF', '--remove', '0x4']);
    expect(changed.output).toMatch(/section 13DBB0C8AA05101A9BB000AA002FC45A: 0x6 → 0x8002 \(NO_RPC_ENCRYPTION \| IGNORE_NO_PF\)/);
    expect((await profile(['flags', 'flagged', '--add', 'IGNORE_NO_PF'])).output).toContain('0x8002 as before');
    expect(await json(['flags', 'flagged', '--set', 'NO_NOTIFICATIONS,IGNORE_NO_PF'])).toMatchObject({ sections: [{ before: 0x8002, after: 0x8020, changed: true }, {}] });
    const unknown = await profile(['flags', 'flagged', '--add', 'IGNORE_NOPF']);
    expect(unknown.code).toBe(1);
    expect(unknown.errors).toContain('known: USE_ADMIN_PRIVILEGE');
    await profile(['delete', 'flagged']);
  });

  it('verifies, and says what to do', async () => {
    await profile(['create', 'checked', '--mailbox', ALICE, '--server', exchange.url]);
    const old = ['verify', 'checked', '--user', ALICE, '--client-version', '6.5.8353'];
    const refused = await profile(old, { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD } });
    expect(refused.code).toBe(3);
    expect(refused.output).toMatch(/✓ Log on[^]*✗ Open the mailbox[^]*MAPI_E_FAILONEPROVIDER[^]*IGNORE_NO_PF[^]*does not work/);
    await profile(['flags', 'checked', '--add', 'IGNORE_NO_PF']);
    const works = await profile(old, { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD } });
    expect(works).toMatchObject({ code: 0, errors: '' });
    expect(works.output).toMatch(/✓ Read from the Inbox[^]*The profile "checked" works\./);
    expect(await json(['verify', 'checked', '--user', ALICE, '--password-stdin'], { input: `${PASSWORD}\n` })).toMatchObject({ ok: true, steps: [{ step: 'runtime' }, {}, {}, {}, { step: 'store', ok: true }, {}] });
    const failed = await profile(['verify', 'checked', '--json', '--user', ALICE], { env: { EXCHANGE_MAPI_PASSWORD: 'wrong' } });
    expect(failed.code).toBe(3);
    expect(JSON.parse(failed.output)).toMatchObject({ ok: false });
    const { steps } = JSON.parse(failed.output) as { readonly steps: readonly unknown[] };
    expect(steps.at(-1)).toMatchObject({ ok: false, error: { code: 'MAPI_E_LOGON_FAILED', hresult: '0x80040111' } });
    expect(failed.output + refused.output + works.output).not.toContain(PASSWORD);
    await profile(['delete', 'checked']);
  });

  it('creates verified profiles only if they work', async () => {
    const create = ['create', 'sure', '--mailbox', ALICE, '--server', exchange.url, '--verify', '--user', ALICE];
    expect(await profile(create, { env: { EXCHANGE_MAPI_PASSWORD: 'wrong' } })).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_E_LOGON_FAILED') as string });
    expect(await json(['list'])).toMatchObject({ profiles: [] });
    expect((await profile(create, { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD } })).code).toBe(0);
    await profile(['delete', 'sure']);
  });

  it('exports, imports and ensures', async () => {
    await profile(['create', 'kept', '--mailbox', ALICE, '--server', 'mail.contoso.com', '--flag', 'IGNORE_NO_PF']);
    const file = join(directory, 'kept.json');
    expect((await profile(['export', 'kept', '-o', file])).output).toContain('kept.json');
    const description = JSON.parse(await readFile(file, 'utf8')) as object;
    expect(description).toMatchObject({ version: 1, name: 'kept', services: [{ mailbox: ALICE, server: 'mail.contoso.com', connectFlags: ['NO_RPC_ENCRYPTION', 'IGNORE_NO_PF'] }] });
    expect(await json(['export', 'kept'])).toEqual(description);
    expect(await profile(['import', file])).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_E_NO_ACCESS') as string });
    expect(await json(['import', file, '--name', 'twin'])).toEqual({ profile: 'twin', replaced: false });
    expect(await json(['import', file, '--overwrite'])).toEqual({ profile: 'kept', replaced: true });
    expect(await json(['export', 'twin'])).toEqual({ ...description, name: 'twin' });
    expect((await profile(['ensure', file])).output).toContain('nothing was changed');
    const changed = await profile(['ensure', '-'], { input: JSON.stringify({ name: 'twin', services: [{ connectFlags: { remove: ['IGNORE_NO_PF'] } }] }) });
    expect(changed.output).toMatch(/Changed the profile "twin"[^]*"Microsoft Exchange" PR_PROFILE_CONNECT_FLAGS: 0x8002 \(NO_RPC_ENCRYPTION \| IGNORE_NO_PF\) → 0x2 \(NO_RPC_ENCRYPTION\)/);
    expect(await json(['ensure', '-'], { input: JSON.stringify({ name: 'third', services: [{ mailbox: ALICE }] }) })).toMatchObject({ created: true });
    await writeFile(file, JSON.stringify({ name: 'x', services: [{ mailbox: ALICE, password: 'hunter2' }] }));
    const refused = await profile(['import', file, '--json']);
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(JSON.parse(refused.errors)).toMatchObject({ error: { path: 'services[0].password' } });
    expect(refused.errors).not.toContain('hunter2');
    await profile(['delete', 'kept', 'twin', 'third']);
  });

  it('lists and cleans up what programs left behind', async () => {
    await using mapi = await openMapi({ runtime: 'builtin', profileDirectory: directory });
    await using mine = await createProfile({ ephemeral: true, runtime: 'builtin', profileDirectory: directory, mailbox: ALICE });
    const [prefix, , start, scope, boot, created] = mine.profile.split('_') as [string, string, string, string, string, string];
    const left = [prefix, '4294967', start, scope, boot, created, '0000'].join('_');
    await mapi.profiles.create(left, { app: true });
    expect(await json(['list'])).toMatchObject({ profiles: [] });
    expect((await profile(['list', '--all'])).output).toMatch(/ephemeral_4294967_\w+ +ephemeral/);
    expect(await profile(['delete', left])).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_APP_PROFILE') as string });
    expect(await json(['clean'])).toEqual({ removed: [left] });
    expect((await profile(['clean'])).output).toContain('Nothing was left behind');
  });

  it('tells errors to people and to programs, with exit codes', async () => {
    const unknown = await profile(['show', 'nobody']);
    expect(unknown).toMatchObject({ code: 1, output: '' });
    expect(unknown.errors).toMatch(/^exchange-mapi: IProfAdmin::AdminServices failed with MAPI_E_LOGON_FAILED[^]*profiles\.list/);
    const data = await profile(['show', 'nobody', '--json']);
    expect(JSON.parse(data.errors)).toMatchObject({ error: { code: 'MAPI_E_LOGON_FAILED', hresult: '0x80040111', context: 'IProfAdmin::AdminServices' } });
    for (const wrong of [['nothing'], ['show'], ['create', 'x'], ['list', '--no-such'], ['default', 'x', '--none'], ['list', '--timeout', '0']]) expect((await profile(wrong)).code, wrong.join(' ')).toBe(2);
    expect((await run(['profile', 'verify', 'x', '--password-stdin'], { input: 'p' })).code).toBe(2);
    const missing = await profile(['import', join(directory, 'missing.json')]);
    expect(missing.code).toBe(1);
    expect(missing.errors).toMatch(/^exchange-mapi: ENOENT[^\n]*\n$/);
    expect((await run(['serve', '--tls-cert', 'x'])).code).toBe(2);
  });

  it('has help that teaches', async () => {
    const { code, output } = await run(['profile', '--help']);
    expect(code).toBe(0);
    for (const word of ['list', 'create', 'show', 'copy', 'rename', 'delete', 'default', 'flags', 'verify', 'export', 'import', 'ensure', 'clean', 'IGNORE_NO_PF', 'Exit codes']) expect(output).toContain(word);
    expect((await run(['profile', 'create', '--help'])).output).toContain('Example:');
    expect((await run(['--help'])).output).toContain('profile');
  });

  it.runIf(HAS_SIGNALS)('ends at Ctrl-C', async () => {
    const silent = await profile(['create', 'never', '--mailbox', ALICE, '--server', 'http://192.0.2.1', '--verify', '--user', ALICE], { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD }, interruptAfter: 3_000 });
    // Whoever refuses the connection at once is faster than Ctrl-C.
    expect([1, 130]).toContain(silent.code);
    expect(await json(['list'])).toMatchObject({ profiles: [] });
  });
});
