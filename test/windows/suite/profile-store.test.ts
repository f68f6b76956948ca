// The profile store on Windows: two processes at once, and who may read what is in it.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, GLOBAL_PROFILE_SECTION, openMapi, PR_PROFILE_UNRESOLVED_NAME, PR_SERVICE_NAME, PR_SUBJECT } from '../../../lib/index.ts';

const WRITER = fileURLToPath(new URL('fixtures/two-writers.mjs', import.meta.url));
const DACL = process.env['EXCHANGE_MAPI_TEST_DACL'] ?? 'dacl.exe';
const COUNT = 25;

let directory = '';
const place = () => ({ runtime: 'builtin', profileDirectory: directory }) as const;
beforeAll(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'exchange-mapi-store-')), 'profiles');
});
afterAll(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

async function writer(name: string): Promise<ChildProcess> {
  const child = fork(WRITER, [directory, name, String(COUNT)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

async function result(child: ChildProcess): Promise<readonly number[]> {
  const exited = once(child, 'exit');
  child.send('go');
  const [{ got }] = await Promise.race([once(child, 'message'), exited.then(() => { throw new Error('it ended'); })]) as [{ readonly got: readonly number[] }];
  expect((await exited)[0]).toBe(0);
  return got;
}

describe('two processes at once', { timeout: 120_000 }, () => {
  it('lose nothing, and share no name', async () => {
    await createProfile('shared', { ...place(), mailbox: 'alice@contoso.com' });
    const [first, second] = await Promise.all([writer('first'), writer('second')]);
    const [a, b] = await Promise.all([result(first), result(second)]);
    // Each contested name went to one of them.
    expect([...a, ...b].toSorted((x, y) => x - y)).toEqual(Array.from({ length: COUNT }, (_, i) => i));

    await using mapi = await openMapi(place());
    const names = (await mapi.profiles.list()).map(({ name }) => name).toSorted();
    const expected = ['shared', ...['first', 'second', 'contested'].flatMap((name) => Array.from({ length: COUNT }, (_, i) => `${name} ${i}`))];
    expect(names).toEqual(expected.toSorted());
    for (const [owner, got] of [['first', a], ['second', b]] as const) {
      for (const i of got) {
        await using services = await mapi.profiles.services(`contested ${i}`);
        await using section = await services.openProfileSection(GLOBAL_PROFILE_SECTION);
        expect(await section.getProp(PR_PROFILE_UNRESOLVED_NAME)).toBe(`${owner}@contoso.com`);
      }
    }
    // Of the shared profile each changed sections of its own: none was lost.
    await using services = await mapi.profiles.services('shared');
    for (const name of ['first', 'second']) {
      for (let i = 0; i < COUNT; ++i) {
        const uid = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
        uid[0] = name.charCodeAt(0);
        uid[1] = i;
        await using section = await services.openProfileSection(uid);
        expect(await section.getProp(PR_SUBJECT)).toBe(`${name} ${i}`);
      }
    }
  });

  it('do not wait for one that was killed', async () => {
    const child = await writer('killed');
    child.send('go');
    await new Promise((resolve) => setTimeout(resolve, 150));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const start = performance.now();
    await createProfile('after', { ...place(), mailbox: 'alice@contoso.com' });
    await using mapi = await openMapi(place());
    for (const { name } of await mapi.profiles.list()) {
      await using services = await mapi.profiles.services(name);
      // The last one was killed before it had its service, or after.
      expect((await services.list({ columns: { name: PR_SERVICE_NAME } }).all()).length).toBeLessThanOrEqual(1);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('permissions', () => {
  /** Owner and access list, as Windows writes them. */
  const accessOf = (path: string): string => execFileSync(DACL, [path], { encoding: 'utf8' }).trim();

  it('are the owner\'s and the system\'s, and are not inherited', async () => {
    await createProfile('private', { ...place(), mailbox: 'alice@contoso.com' });
    const files = readdirSync(directory).filter((name) => name.startsWith('private'));
    expect(files.length).toBeGreaterThan(0);
    for (const path of [directory, ...files.map((name) => join(directory, name))]) {
      const access = accessOf(path);
      const [, owner = ''] = /^O:(?<owner>[\w-]+?)(?=G:|D:)/.exec(access) ?? [];
      const entries = [...access.slice(access.indexOf('D:')).matchAll(/\((?<type>\w+);[^;]*;(?<rights>[^;]*);[^;]*;[^;]*;(?<who>[^)]+)\)/g)].map(({ groups }) => groups!);
      expect(entries.length, access).toBeGreaterThan(0);
      // Nobody, the Everyone and Users groups least of all, gets in beside them.
      for (const { type, who } of entries) if (type === 'A') expect(['OW', 'SY', owner], access).toContain(who);
      expect(access, access).not.toMatch(/;;;(?:WD|BU|AU|S-1-1-0)\)/);
    }
    expect(existsSync(directory)).toBe(true);
  });
});
