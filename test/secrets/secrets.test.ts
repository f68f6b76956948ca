// A run with known secrets, after which everything that is left of it is searched for them.

import { spawn } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/command.ts';
import { certificate } from '../contract/certificates.ts';
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
  token: `eyJ${random()}.${random()}`,
  staleToken: `old${random()}~${random()}`,
  proxyPassword: `pr%xy@${random()}`,
  passphrase,
};

/** The client's key, locked by the passphrase. */
const KEY = String(createPrivateKey(clientCertificate.key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Everything in the files of a folder, and what is in the bodies of wire dumps. */
function searchFiles(folder: string, skip: (path: string) => boolean = () => false): string[] {
  return filesBelow(folder).filter((path) => !skip(path)).flatMap((path) => {
    const bytes = readFileSync(path);
    const found = secretsIn(path, bytes, SECRETS);
    if (path.endsWith('.jsonl'))
      for (const [, body] of bytes.toString('utf8').matchAll(/"body":"([^"]*)"/g)) found.push(...secretsIn(`a body in ${path}`, Buffer.from(body!, 'base64'), SECRETS));
    return found;
  });
}

describe('secrets', () => {
  let folder = '';
  let servers: Servers;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exchange-mapi-secrets-'));
    servers = await startServers(SECRETS.password, SECRETS.token, SECRETS.proxyPassword, serverCertificate);
  });
  afterAll(async () => {
    await servers.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are found by this test in every form, where they are', () => {
    const secret = SECRETS.password;
    const forms = [
      secret, encodeURIComponent(secret), JSON.stringify({ secret }), Buffer.from(`user:${secret}`).toString('base64'), Buffer.from(`u:${secret}!`).toString('base64url'),
      Buffer.from(secret, 'utf16le').toString('base64'),
    ];
    for (const form of forms) {
      expect(secretsIn('utf8', Buffer.from(`before ${form} after`), SECRETS), form).not.toEqual([]);
      expect(secretsIn('utf16', Buffer.from(`before ${form} after`, 'utf16le'), SECRETS), form).not.toEqual([]);
    }
    expect(secretsIn('nothing', Buffer.from('p@ss w%rd/'), SECRETS)).toEqual([]);
  });

  describe('in a session of the library', () => {
    let output = Buffer.alloc(0);
    let code: number | null = -1;
    let place = '';

    beforeAll(async () => {
      place = join(folder, 'library');
      const { mkdir } = await import('node:fs/promises');
      await mkdir(place);
      const child = spawn(process.execPath, ['--expose-gc', fileURLToPath(new URL('fixtures/session.mjs', import.meta.url)), place], {
        env: { PATH: process.env['PATH'], TMPDIR: place, NODE_DEBUG: 'exchange-mapi' }, stdio: ['pipe', 'pipe', 'pipe'],
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stdin.end(JSON.stringify({
        user: USER, secrets: { ...SECRETS, key: KEY },
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
      expect(filesBelow(join(place, 'dumps')).filter((path) => path.endsWith('.jsonl')).length).toBeGreaterThanOrEqual(6);
    });

    it('are in no output, log, error, message of diagnostics_channel, profile, wire dump, nor in what the process shows of itself', () => {
      expect(secretsIn('output', output, SECRETS)).toEqual([]);
      expect(searchFiles(place, (path) => path.endsWith('.heapsnapshot'))).toEqual([]);
      expect(existsSync(join(place, 'profiles'))).toBe(true);
    });

    it('are in the heap of an open session only where they are needed', () => {
      const texts = Object.values(SECRETS).flatMap((secret) => formsOf(secret).map(({ bytes }) => bytes.toString('utf8')));
      const holders = new HeapSnapshot(join(place, 'open.heapsnapshot')).holders(texts);
      console.log(holders.join('\n'));
    }, 120_000);

    it('are gone from the heap when everything is closed', () => {
      const texts = Object.values(SECRETS).flatMap((secret) => formsOf(secret).map(({ bytes }) => bytes.toString('utf8')));
      expect(new HeapSnapshot(join(place, 'closed.heapsnapshot')).holders(texts, 6)).toEqual([]);
    }, 120_000);
  });
});
