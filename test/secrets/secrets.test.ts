// A run with known secrets, after which everything that is left of it is searched for them.

import { spawn } from 'node:child_process';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preload, run } from '../cli/command.ts';
import { certificate, pfx } from '../contract/certificates.ts';
import { md4 } from '../../lib/local-exchange/http/md4.ts';
import { formsOf, secretsIn } from './forms.ts';
import { HeapSnapshot } from './heap-snapshot.ts';
import { type Servers, startServers, USER } from './servers.ts';

const random = (): string => randomBytes(15).toString('hex');

const serverCertificate = certificate();
const clientCertificate = certificate({ names: ['agent'] });
const passphrase = `pass ${random()}`;

/** What nobody may see. Each has something that percent-encoding, JSON or headers write differently. */
const SECRETS = {
  password: `p@ss w%rd/${random()}`,
  wrongPassword: `wr"ng: ${random()}`,
  ntlmPassword: `N+LM/${random()}&"p%ss`,
  token: `eyJ${random()}.${random()}`,
  staleToken: `old${random()}~${random()}`,
  proxyPassword: `pr%xy@${random()}`,
  passphrase,
  pfxPassphrase: `p=x %${random()}"`,
};

/** In a heap snapshot strings are strings. */
const TEXTS = Object.values(SECRETS).flatMap((secret) => formsOf(secret).flatMap(({ text }) => text ?? []));

/** Where an open session cannot do without them, and why. */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/BasicAuthentication\.#header/, 'Basic is sent with every request'],
  [/Context\.identity Object\.password/, 'NTLM proves the password on each connection anew'],
  [/BearerAuthentication\.#origins|Object\.known Object\.token/, 'a token is sent with every request'],
  [/\.#secrets|Secrets\.#(?:lasting|remembered)/, 'what was sent is taken out of all messages'],
  [/TlsSettings\.#options/, "the client's key is opened when a connection is made"],
  [/ProxyClient\.#(?:url|authorization)|ProxySettings\.#named/, 'a proxy is asked for every connection'],
  [/token\.context/, "the caller's own callback knows its tokens"],
];

/** The client's key, locked by the passphrase. */
const KEY = String(createPrivateKey(clientCertificate.key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }));

/** The same and its certificate, as Windows exports them. */
const PFX = pfx(clientCertificate, SECRETS.pfxPassphrase);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Everything in the files of a folder, and what is in the bodies of wire dumps. */
function searchFiles(folder: string, skip: (path: string) => boolean = () => false, secrets: Readonly<Record<string, string>> = SECRETS): string[] {
  return filesBelow(folder).filter((path) => !skip(path)).flatMap((path) => {
    const bytes = readFileSync(path);
    const found = secretsIn(path, bytes, secrets);
    if (path.endsWith('.jsonl'))
      for (const [, body] of bytes.toString('utf8').matchAll(/"body":"([^"]*)"/g)) found.push(...secretsIn(`a body in ${path}`, Buffer.from(body!, 'base64'), secrets));
    return found;
  });
}

/** Written to be searched, and searched in another way. */
const isOfMemory = (path: string): boolean => /\.(?:heapsnapshot|buffers)$/.test(path);

/** Node brings the passphrase of a PFX to OpenSSL in a small buffer of its own, which nobody else can reach (toBuf in lib/internal/tls/secure-context.js). */
const NODES_OWN = /^buffers: pfxPassphrase as UTF-8 in/;

/** Kept by the fixture in a small buffer. */
const PLANTED = 'a text that is to be found';

describe('secrets', () => {
  let folder = '';
  let servers: Servers;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exchange-mapi-secrets-'));
    servers = await startServers(SECRETS, serverCertificate, clientCertificate);
  });
  afterAll(async () => {
    await servers.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What was said by NTLM: passwords can be tried against it at leisure. */
  const proofs = (): Record<string, string> => Object.fromEntries(servers.proofs.map((proof, index) => [`proof ${index}`, proof]));

  it('are found by this test in every form, where they are', () => {
    const secret = SECRETS.password;
    const forms = [
      secret, encodeURIComponent(secret), JSON.stringify({ secret }), Buffer.from(`user:${secret}`).toString('base64'), Buffer.from(`u:${secret}!`).toString('base64url'),
      Buffer.from(secret, 'utf16le').toString('base64'), md4(Buffer.from(secret, 'utf16le')).toString('hex'), md4(Buffer.from(secret, 'utf16le')).toString('base64'),
    ];
    for (const form of forms) {
      expect(secretsIn('utf8', Buffer.from(`before ${form} after`), SECRETS), form).not.toEqual([]);
      expect(secretsIn('utf16', Buffer.from(`before ${form} after`, 'utf16le'), SECRETS), form).not.toEqual([]);
    }
    expect(secretsIn('bytes', Buffer.concat([Buffer.from('before'), md4(Buffer.from(secret, 'utf16le'))]), SECRETS)).not.toEqual([]);
    // The NT hash that everybody knows.
    expect(formsOf('password').map(({ text }) => text)).toContain('8846f7eaee8fb117ad06bdd830b7586c');
    expect(secretsIn('nothing', Buffer.from('p@ss w%rd/'), SECRETS)).toEqual([]);
  });

  describe('in a session of the library', () => {
    let output = Buffer.alloc(0);
    let code: number | null = -1;
    let place = '';

    beforeAll(async () => {
      place = join(folder, 'library');
      await mkdir(place);
      const child = spawn(process.execPath, ['--expose-gc', fileURLToPath(new URL('fixtures/session.mjs', import.meta.url)), place], {
        env: { PATH: process.env['PATH'], TMPDIR: place, NODE_DEBUG: 'exchange-mapi' }, stdio: ['pipe', 'pipe', 'pipe'],
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stdin.end(JSON.stringify({
        user: USER, secrets: { ...SECRETS, key: KEY, pfx: PFX.toString('base64') },
        servers: { proxy: servers.proxy, ca: serverCertificate.cert, cert: clientCertificate.cert, profiles: servers.urls },
      }));
      code = await new Promise((resolve) => child.on('close', resolve));
      output = Buffer.concat(chunks);
    }, 240_000);

    it('succeeds and fails as it is meant to', () => {
      expect(output.toString('utf8')).not.toContain('UNEXPECTED');
      expect(code, output.toString('utf8').slice(-3000)).toBe(0);
      // The debug log was on.
      expect(output.toString('utf8')).toMatch(/EXCHANGE-MAPI \d+: http type=Connect session=\d+ .* status=200 code=0/);
      for (const name of ['errors', 'diagnostics', 'process', 'results']) expect(statSync(join(place, `${name}.txt`)).size, name).toBeGreaterThan(100);
      expect(filesBelow(join(place, 'dumps')).filter((path) => path.endsWith('.jsonl')).length).toBeGreaterThanOrEqual(12);
      expect(servers.proofs.length).toBeGreaterThan(0);
    });

    it('are in no output, log, error, message of diagnostics_channel, profile, wire dump, nor in what the process shows of itself', () => {
      expect(secretsIn('output', output, SECRETS)).toEqual([]);
      expect(searchFiles(place, isOfMemory)).toEqual([]);
      expect(existsSync(join(place, 'profiles'))).toBe(true);
      expect(secretsIn('output', output, proofs())).toEqual([]);
      expect(searchFiles(place, isOfMemory, proofs())).toEqual([]);
    });

    it('are in the heap of an open session only where they are needed', () => {
      const isNeeded = (way: string): boolean => NEEDED.some(([where]) => where.test(way));
      const ways = new HeapSnapshot(join(place, 'open.heapsnapshot')).holders(TEXTS, 6, isNeeded);
      expect(ways.filter((way) => !isNeeded(way))).toEqual([]);
      // The search does find what is there.
      for (const [where, why] of NEEDED) expect(ways.some((way) => where.test(way)), why).toBe(true);
    }, 120_000);

    it('are gone from the heap when everything is closed', () => {
      expect(new HeapSnapshot(join(place, 'closed.heapsnapshot')).holders(TEXTS, 6)).toEqual([]);
    }, 120_000);

    it.each(['open', 'closed'])('are in no buffer of the process when sessions are %s', (when) => {
      const buffers = readFileSync(join(place, `${when}.buffers`));
      // The search does find what is there: the fixture's own.
      expect(secretsIn('buffers', buffers, { planted: PLANTED }).length).toBeGreaterThan(0);
      expect(secretsIn('buffers', buffers, SECRETS).filter((found) => !NODES_OWN.test(found))).toEqual([]);
    });
  });

  describe('in the command', () => {
    const everything: string[] = [];

    async function command(args: readonly string[], env: Readonly<Record<string, string>> = {}, input?: string): Promise<{ code: number | null; said: string }> {
      const place = join(folder, 'command');
      const { code, output, errors } = await run([...args, '--profiles', join(place, 'profiles')], {
        env: { TMPDIR: folder, NODE_DEBUG: 'exchange-mapi', NODE_OPTIONS: preload('inherited.mjs'), INHERITED: join(place, `inherited-${everything.length}.json`), ...env }, ...(input === undefined ? {} : { input }),
      });
      const said = `${output}${errors}`;
      everything.push(said);
      return { code, said };
    }
    const folders = (server: string): string[] => ['folders', '--mailbox', USER, '--server', server];
    const throughGate = (): string[] => [...folders(servers.urls.gate), '--ca', join(folder, 'ca.pem'), '--client-cert', join(folder, 'agent.pfx')];
    beforeAll(async () => {
      // Not where is searched: a locked key is no secret, and of no interest.
      await Promise.all([mkdir(join(folder, 'command')), writeFile(join(folder, 'agent.pfx'), PFX), writeFile(join(folder, 'agent.pem'), clientCertificate.cert + KEY), writeFile(join(folder, 'ca.pem'), serverCertificate.cert)]);
    });

    it('are not shown when all is well, whatever is asked to be shown', async () => {
      const dump = ['--wire-dump', join(folder, 'command', 'dumps')];
      const env = { EXCHANGE_MAPI_PASSWORD: SECRETS.password };
      for (const more of [['--debug', ...dump], ['--json', '--debug', ...dump, '--wire-dump-content']]) {
        const { code, said } = await command([...folders(servers.urls.plain), ...more], env);
        expect(code, said).toBe(0);
        expect(said).toContain('type=Connect');
      }
      const { code } = await command([...folders(servers.urls.plain), '--password-stdin'], {}, `${SECRETS.password}\n`);
      expect(code).toBe(0);
      const bearer = await command([...folders(servers.urls.plain), ...dump], { EXCHANGE_MAPI_TOKEN: SECRETS.token });
      expect(bearer.code).toBe(0);
      for (const more of [['--debug', ...dump, '--wire-dump-content'], ['--json', '--user', 'CONTOSO\\agent']])
        expect(await command([...folders(servers.urls.ntlm), '--auth', 'ntlm', ...more], { EXCHANGE_MAPI_PASSWORD: SECRETS.ntlmPassword })).toMatchObject({ code: 0 });
      const locked = [...throughGate(), ...dump, '--wire-dump-content'];
      expect(await command([...locked, '--debug'], { EXCHANGE_MAPI_PASSWORD: SECRETS.password, EXCHANGE_MAPI_PASSPHRASE: SECRETS.pfxPassphrase })).toMatchObject({ code: 0 });
      expect(await command([...locked, '--passphrase-stdin'], { EXCHANGE_MAPI_PASSWORD: SECRETS.password }, SECRETS.pfxPassphrase)).toMatchObject({ code: 0 });
      expect(filesBelow(join(folder, 'command', 'dumps')).filter((path) => path.endsWith('.jsonl')).length).toBeGreaterThanOrEqual(6);
    }, 240_000);

    it('are not shown when something is wrong', async () => {
      for (const args of [folders(servers.urls.plain), [...folders(servers.urls.echo), '--debug'], [...folders(servers.urls.nobody), '--json'], folders(servers.urls.insecure)])
        expect((await command(args, { EXCHANGE_MAPI_PASSWORD: SECRETS.wrongPassword })).code).toBe(1);
      expect((await command([...folders(servers.urls.echo), '--json', '--debug'], { EXCHANGE_MAPI_TOKEN: SECRETS.token })).code).toBe(1);
      const ntlm = ['--auth', 'ntlm', '--debug', '--json'];
      expect((await command([...folders(servers.urls.ntlm), ...ntlm], { EXCHANGE_MAPI_PASSWORD: SECRETS.wrongPassword })).code).toBe(1);
      for (const url of [servers.urls.echo, servers.urls.plain, servers.urls.garbage]) expect((await command([...folders(url), ...ntlm], { EXCHANGE_MAPI_PASSWORD: SECRETS.ntlmPassword })).code).toBe(1);
      for (const cert of ['agent.pfx', 'agent.pem'])
        for (const more of [[], ['--json', '--debug']])
          expect((await command([...throughGate(), '--client-cert', join(folder, cert), ...more], { EXCHANGE_MAPI_PASSWORD: SECRETS.password, EXCHANGE_MAPI_PASSPHRASE: SECRETS.wrongPassword })).code).toBe(1);
      const refused = await command([...folders(servers.urls.plain), '--proxy', `http://agent:${encodeURIComponent(SECRETS.proxyPassword)}@${servers.proxy}`], { EXCHANGE_MAPI_PASSWORD: SECRETS.password });
      expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('HTTPS_PROXY') as string });
    }, 240_000);

    it('are in none of its outputs, profiles and dumps, nor in what it hands on to others', () => {
      expect(everything.length).toBeGreaterThan(20);
      expect(filesBelow(join(folder, 'command')).filter((path) => path.includes('inherited-'))).toHaveLength(everything.length);
      expect(everything.flatMap((said, index) => secretsIn(`output ${index}`, Buffer.from(said), SECRETS))).toEqual([]);
      expect(searchFiles(join(folder, 'command'))).toEqual([]);
      expect(everything.flatMap((said, index) => secretsIn(`output ${index}`, Buffer.from(said), proofs()))).toEqual([]);
    });
  });
});
