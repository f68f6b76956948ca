import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile } from '../../lib/index.ts';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { type CertificateGate, certificateGate } from '../contract/certificate-gate.ts';
import { authority, certificate, pfx } from '../contract/certificates.ts';
import { type Ended, HAS_SIGNALS, preload, run, runInTerminal, type RunOptions } from './command.ts';
import { ALICE, PASSWORD } from './mailbox.ts';

const TOKEN = 'eyJhbGciOiJub25lIn0.b2YgdGhlIGNvbW1hbmQ.';
const PASSPHRASE = 'open, "sesame" %41';
const LEGACY = fileURLToPath(new URL('../fixtures/tls/legacy.pfx', import.meta.url));

const ROOT = authority();
const SERVER = certificate({ issuer: ROOT });
const CLIENT = certificate({ issuer: ROOT, names: [], commonName: 'backup agent' });

let directory = '';
let basic: LocalExchange;
let ntlm: LocalExchange;
/** Wants a certificate, and a password or token from behind it. */
let gate: CertificateGate;
/** Is content with the certificate. */
let mapping: CertificateGate;
const file = (name: string): string => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-cli-authentication-'));
  const users = [{ address: ALICE, password: PASSWORD, token: TOKEN }];
  [basic, ntlm] = await Promise.all([startLocalExchange({ users }), startLocalExchange({ users, authentication: ['NTLM'] })]);
  const behind = { server: SERVER, ca: ROOT.cert, mailStoreUrl: basic.mailStoreUrl(ALICE) };
  [gate, mapping] = await Promise.all([
    certificateGate(behind), certificateGate({ ...behind, authorization: `Basic ${Buffer.from(`${ALICE}:${PASSWORD}`).toString('base64')}` }),
  ]);
  const locked = String(createPrivateKey(CLIENT.key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE }));
  const files: Readonly<Record<string, string | Buffer>> = {
    'password': `${PASSWORD}\n`, 'token': `${TOKEN}\n`, 'passphrase': `${PASSPHRASE}\r\n`, 'ca.pem': ROOT.cert, 'cert.pem': CLIENT.cert, 'key.pem': CLIENT.key, 'locked.pem': locked,
    'both.pem': CLIENT.cert + CLIENT.key, 'agent.pfx': pfx(CLIENT, PASSPHRASE), 'open.pfx': pfx(CLIENT, ''), 'other.pem': SERVER.key, 'none.pfx': 'no certificate at all', 'damaged.pem': CLIENT.cert.replace('MII', 'xxx'),
  };
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(file(name), content)));
});
afterAll(async () => {
  await Promise.all([gate[Symbol.asyncDispose](), mapping[Symbol.asyncDispose]()]);
  await Promise.all([basic.close(), ntlm.close()]);
  await rm(directory, { recursive: true, force: true });
});

const profiles = (): string[] => ['--runtime', 'builtin', '--profiles', directory];
const argumentsFor = (server: string, args: readonly string[]): string[] => ['folders', '--direct', '--mailbox', ALICE, '--server', server, '--ca', file('ca.pem'), ...profiles(), ...args];

async function folders(server: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const ended = await run(argumentsFor(server, args), options);
  for (const secret of [PASSWORD, TOKEN, PASSPHRASE]) expect(ended.output + ended.errors).not.toContain(secret);
  return ended;
}

async function expectFolders(server: string, args: readonly string[], options?: RunOptions): Promise<void> {
  const { code, output, errors } = await folders(server, args, options);
  expect(errors, args.join(' ')).toBe('');
  expect(output).toContain('Inbox');
  expect(code).toBe(0);
}

const withPassword: RunOptions = { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD } };

describe('authentication', { timeout: 180_000 }, () => {
  it('is NTLM where that is asked for, by the names that a user has', async () => {
    await expectFolders(ntlm.url, ['--auth', 'ntlm'], withPassword);
    await expectFolders(ntlm.url, ['--auth', 'ntlm', '--user', 'CONTOSO\\alice', '--password-file', file('password')]);
    await expectFolders(ntlm.url, ['--auth', 'ntlm', '--user', ALICE, '--password-stdin'], { input: `${PASSWORD}\n` });
    const wrong = await folders(ntlm.url, ['--auth', 'ntlm', '--json'], { env: { EXCHANGE_MAPI_PASSWORD: 'wrong' } });
    expect(wrong).toMatchObject({ code: 1, output: '' });
    expect(JSON.parse(wrong.errors)).toMatchObject({ error: { code: 'MAPI_E_LOGON_FAILED' } });
    expect(await folders(ntlm.url, [], withPassword)).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_E_LOGON_FAILED') as string });
    expect(await folders(basic.url, ['--auth', 'ntlm'], withPassword)).toMatchObject({ code: 1, errors: expect.stringContaining('does not offer NTLM (it offers basic, bearer)') as string });
  });

  it('is Basic or a token, whichever is there or asked for', async () => {
    await expectFolders(basic.url, ['--token-file', file('token')]);
    await expectFolders(basic.url, ['--auth', 'bearer'], { env: { EXCHANGE_MAPI_TOKEN: TOKEN, EXCHANGE_MAPI_PASSWORD: 'wrong' } });
    await expectFolders(basic.url, ['--auth', 'basic'], { env: { EXCHANGE_MAPI_TOKEN: 'stale', EXCHANGE_MAPI_PASSWORD: PASSWORD } });
    expect((await folders(basic.url, [], { env: { EXCHANGE_MAPI_TOKEN: 'stale', EXCHANGE_MAPI_PASSWORD: PASSWORD } })).code).toBe(1);
  });

  it('shows a client certificate, from PFX or PEM', async () => {
    await expectFolders(gate.url, ['--client-cert', file('agent.pfx')], { env: { ...withPassword.env, EXCHANGE_MAPI_PASSPHRASE: PASSPHRASE } });
    await expectFolders(gate.url, ['--client-cert', file('open.pfx'), '--password-stdin'], { input: PASSWORD });
    await expectFolders(gate.url, ['--client-cert', file('both.pem'), '--auth', 'bearer'], { env: { EXCHANGE_MAPI_TOKEN: TOKEN } });
    await expectFolders(gate.url, ['--client-cert', file('cert.pem'), '--client-key', file('locked.pem'), '--passphrase-file', file('passphrase')], withPassword);
    expect(new Set(gate.shown)).toEqual(new Set(['backup agent']));
    expect(await folders(gate.url, [], withPassword)).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_E_NETWORK_ERROR') as string });
  });

  it('is the certificate alone where that is asked for', async () => {
    await expectFolders(mapping.url, ['--auth', 'certificate', '--client-cert', file('agent.pfx'), '--passphrase-stdin'], { input: `${PASSPHRASE}\n`, env: { EXCHANGE_MAPI_PASSWORD: 'wrong', EXCHANGE_MAPI_TOKEN: 'wrong' } });
    await expectFolders(mapping.url, ['--auth', 'certificate', '--client-cert', file('cert.pem'), '--client-key', file('key.pem')]);
  });

  it('is that of the profile\'s mailbox, of profiles too', async () => {
    const profile = (args: readonly string[]): Promise<Ended> => run(['profile', ...args, '--auth', 'ntlm', ...profiles()], withPassword);
    expect(await profile(['create', 'by ntlm', '--mailbox', ALICE, '--server', ntlm.url, '--user', 'CONTOSO\\alice', '--verify'])).toMatchObject({ code: 0, errors: '' });
    expect(await profile(['verify', 'by ntlm'])).toMatchObject({ code: 0, errors: '' });
    expect(await profile(['verify', 'nobody'])).toMatchObject({ code: 2, errors: expect.stringContaining('--user') as string });
    await createProfile('broken', { runtime: 'builtin', profileDirectory: directory, mailbox: ALICE, server: 'http://127.0.0.1:1' });
    expect((await profile(['verify', 'broken'])).code).toBe(3);
    expect(await run(['quickstart', '--server', ntlm.url, '--mailbox', ALICE, '--auth', 'ntlm'], withPassword)).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('is open') as string });
  });

  it.each<[readonly string[], RegExp]>([
    [['--auth', 'digest'], /Allowed choices are basic, bearer, ntlm, negotiate, certificate/],
    [['--auth', 'ntlm'], /--auth ntlm needs a password: EXCHANGE_MAPI_PASSWORD/],
    [['--auth', 'basic'], /--auth basic needs a password/],
    [['--auth', 'bearer'], /--auth bearer needs a token: EXCHANGE_MAPI_TOKEN/],
    [['--auth', 'ntlm', '--token-file', 'x'], /--token-file does not go with --auth ntlm/],
    [['--auth', 'bearer', '--password-file', 'x'], /--password-file does not go with --auth bearer/],
    [['--auth', 'negotiate', '--password-stdin'], /--auth negotiate, which takes no password: it shows the ticket/],
    [['--auth', 'certificate', '--client-cert', 'x', '--password-stdin'], /--auth certificate, which takes no password/],
    [['--auth', 'certificate'], /--auth certificate needs --client-cert/],
    [['--principal', 'backup@CONTOSO.COM'], /--principal and --service-principal go with --auth negotiate/],
    [['--auth', 'negotiate', '--service-principal', 'mail'], /such as HTTP@mail\.contoso\.com/],
    [['--client-key', 'x'], /--client-key goes with --client-cert/],
    [['--passphrase-file', 'x'], /a passphrase goes with --client-cert/],
    [['--client-cert', 'x', '--passphrase-file', 'x', '--passphrase-stdin'], /exclude each other/],
    [['--client-cert', 'x', '--password-stdin', '--passphrase-stdin'], /standard input holds one of them/],
  ])('refuses %j and says why', async (args, words) => {
    const { code, output, errors } = await folders(basic.url, args);
    expect(errors.replaceAll(/\s+/g, ' ')).toMatch(words);
    expect(output).toBe('');
    expect(code).toBe(2);
  });

  it.each<[string, string, readonly string[], number, RegExp]>([
    ['a wrong passphrase', 'agent.pfx', [], 1, /the passphrase of ".*agent\.pfx" is wrong/],
    ['a wrong passphrase', 'cert.pem', ['--client-key', 'locked.pem'], 1, /the passphrase of ".*locked\.pem" is wrong/],
    ['a key of another certificate', 'cert.pem', ['--client-key', 'other.pem'], 1, /the key in ".*other\.pem" is not that of the certificate in ".*cert\.pem"/],
    ['a certificate without key', 'cert.pem', [], 2, /there is no private key in ".*cert\.pem": name its file with --client-key/],
    ['a PFX and a key', 'agent.pfx', ['--client-key', 'key.pem'], 2, /a PFX holds its own key/],
    ['what is no certificate', 'none.pfx', [], 1, /none\.pfx" can't be used as a client certificate, PEM or PFX/],
    ['what is damaged', 'damaged.pem', ['--client-key', 'locked.pem'], 1, /damaged\.pem" with ".*locked\.pem" can't be used/],
    ['what is not there', 'nothing.pfx', [], 1, /ENOENT.*nothing\.pfx/],
  ])('names %s (%s)', async (_what, cert, more, exit, words) => {
    const { code, errors } = await folders(gate.url, ['--client-cert', file(cert), ...more.map((arg) => (arg.startsWith('--') ? arg : file(arg)))], { env: { ...withPassword.env, EXCHANGE_MAPI_PASSPHRASE: cert === 'damaged.pem' ? PASSPHRASE : 'wrong' } });
    expect(errors).toMatch(words);
    expect(code).toBe(exit);
  });

  it('knows a wrong passphrase that seems to open a key', async () => {
    const locked = await readFile(file('locked.pem'), 'utf8');
    // One in 256 leaves padding that could be right.
    const seems = Array.from({ length: 20_000 }, (_, index) => `wrong ${index}`).find((passphrase) => {
      try {
        createPrivateKey({ key: locked, passphrase });
      } catch (error) {
        return !/bad decrypt/i.test(String(error));
      }
      return false;
    });
    expect(await folders(gate.url, ['--client-cert', file('cert.pem'), '--client-key', file('locked.pem')], { env: { ...withPassword.env, EXCHANGE_MAPI_PASSPHRASE: seems } }))
      .toMatchObject({ code: 1, errors: expect.stringMatching(/the passphrase of ".*locked\.pem" is wrong/) as string });
  });

  it('says where a passphrase comes from, and what to do with a PFX of long ago', async () => {
    for (const locked of [['--client-cert', file('agent.pfx')], ['--client-cert', file('cert.pem'), '--client-key', file('locked.pem')]])
      expect(await folders(gate.url, locked, withPassword)).toMatchObject({ code: 2, errors: expect.stringMatching(/is locked: its passphrase comes from EXCHANGE_MAPI_PASSPHRASE/) as string });
    expect(await folders(gate.url, ['--client-cert', LEGACY], { env: { ...withPassword.env, EXCHANGE_MAPI_PASSPHRASE: 'legacy' } }))
      .toMatchObject({ code: 1, errors: expect.stringContaining('openssl pkcs12 -legacy') as string });
  });

  it('says which package is missing', async () => {
    const env = { ...withPassword.env, NODE_OPTIONS: preload('without-packages.mjs') };
    expect(await folders(ntlm.url, ['--auth', 'ntlm'], { env })).toMatchObject({ code: 1, errors: expect.stringMatching(/^exchange-mapi: NTLM needs the package httpntlm, which is not installed: npm install httpntlm .*\n$/) as string });
    const negotiate = await folders(ntlm.url, ['--auth', 'negotiate', '--principal', 'backup@CONTOSO.COM', '--service-principal', 'HTTP/mail.contoso.com', '--json'], { env });
    expect(negotiate.code).toBe(1);
    expect(JSON.parse(negotiate.errors)).toMatchObject({ error: { message: expect.stringContaining('npm install kerberos') as string } });
  });

  it.runIf(HAS_SIGNALS)('are asked for on a terminal, passphrases too', async () => {
    const args = argumentsFor(gate.url, ['--client-cert', file('agent.pfx')]);
    const { code, output } = await runInTerminal(args, { answers: { 'Password of alice@contoso.com: ': `${PASSWORD}\r`, [`Passphrase of ${file('agent.pfx')}: `]: `${PASSPHRASE}\r` } });
    expect(output).toContain('Inbox');
    for (const secret of [PASSWORD, PASSPHRASE]) expect(output).not.toContain(secret);
    expect(code).toBe(0);
  });

  it('is taught by help', async () => {
    for (const command of [['folders'], ['profile', 'verify'], ['quickstart']]) {
      const { output } = await run([...command, '--help']);
      for (const word of ['--auth', '--client-cert', '--client-key', 'EXCHANGE_MAPI_PASSPHRASE', 'npm install httpntlm', 'npm install kerberos']) expect(output, command.join(' ')).toContain(word);
    }
    expect(await run(['quickstart', '--auth', 'ntlm'])).toMatchObject({ code: 2, errors: expect.stringContaining('--server') as string });
  });

  it('leaves secrets in the environment of nothing that is started later', async () => {
    const secrets = { EXCHANGE_MAPI_PASSWORD: PASSWORD, EXCHANGE_MAPI_TOKEN: TOKEN, EXCHANGE_MAPI_PASSPHRASE: PASSPHRASE };
    for (const args of [argumentsFor(gate.url, ['--auth', 'basic', '--client-cert', file('agent.pfx')]), ['errors', '0']]) {
      expect((await run(args, { env: { ...secrets, NODE_OPTIONS: preload('inherited.mjs'), INHERITED: file('inherited') } })).code).toBe(0);
      const text = await readFile(file('inherited'), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ child: { INHERITED: file('inherited') }, own: { INHERITED: file('inherited') }, report: { INHERITED: file('inherited') } });
      for (const [name, secret] of Object.entries(secrets)) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(secret);
      }
    }
  });
});
