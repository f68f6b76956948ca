// Where profiles are kept on Windows, and what they may be called there.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createProfile, getConnectFlags, MapiError, openMapi, setConnectFlags } from '../../../lib/index.ts';
import { errorOf } from '../../contract/runtimes.ts';

const MAILBOX = { mailbox: 'alice@contoso.com' } as const;
/** A folder, and the same one mounted read-only. */
const WRITABLE = process.env['EXCHANGE_MAPI_TEST_WRITABLE'] ?? '';
const READ_ONLY = process.env['EXCHANGE_MAPI_TEST_READ_ONLY'] ?? '';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'exchange-mapi-places-'));
});
afterAll(() => rmSync(`\\\\?\\${scratch}`, { recursive: true, force: true }));

const at = (profileDirectory: string) => ({ runtime: 'builtin', profileDirectory }) as const;

async function liveIn(directory: string): Promise<void> {
  await createProfile('here', { ...at(directory), ...MAILBOX });
  await setConnectFlags('here', { ...at(directory), add: ['IGNORE_NO_PF'] });
  await using mapi = await openMapi(at(directory));
  expect((await mapi.profiles.list()).map(({ name }) => name)).toEqual(['here']);
  await mapi.profiles.rename('here', 'there');
  await mapi.profiles.delete('there');
  expect(await mapi.profiles.list()).toEqual([]);
}

describe('profile directories', { timeout: 60_000 }, () => {
  it('are below the local application data, unless told otherwise', async () => {
    const local = process.env['LOCALAPPDATA'] ?? '';
    expect(local).toMatch(/Local$/);
    await using mapi = await openMapi({ runtime: 'builtin' });
    expect(mapi.profileDirectory).toBe(join(local, 'exchange-mapi', 'profiles'));
    await createProfile('default place', { runtime: 'builtin', ...MAILBOX });
    expect(readdirSync(join(local, 'exchange-mapi', 'profiles')).length).toBeGreaterThan(0);
    await mapi.profiles.delete('default place');
    vi.stubEnv('EXCHANGE_MAPI_PROFILES', join(scratch, 'chosen'));
    try {
      await using chosen = await openMapi({ runtime: 'builtin' });
      expect(chosen.profileDirectory).toBe(join(scratch, 'chosen'));
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it.each(['Größe 漢字 резерв', 'with space', '100%', 'a\u0301', '😀'])('may be called %s', async (name) => {
    await liveIn(join(scratch, name, 'profiles'));
  });

  it('may be longer than 260 characters', async () => {
    const directory = join(scratch, ...Array.from({ length: 6 }, (_, i) => `${i}`.padEnd(60, 'long ').trim()), 'profiles');
    expect(directory.length).toBeGreaterThan(360);
    await liveIn(directory);
    expect(existsSync(`\\\\?\\${directory}`)).toBe(true);
  });

  it('may be longer than 260 characters of any script', async () => {
    await liveIn(join(scratch, ...Array.from({ length: 5 }, (_, i) => `${i}${'漢'.repeat(60)}`), 'Größe'));
  });

  it('may be written with slashes, with a slash at the end, with \\\\?\\, or from here on', async () => {
    await liveIn(join(scratch, 'slashes').replaceAll('\\', '/'));
    await liveIn(`${join(scratch, 'end')}\\`);
    await liveIn(`\\\\?\\${join(scratch, 'extended')}`);
    await liveIn(join(scratch, 'a', '..', 'dots'));
    expect(readdirSync(scratch)).toEqual(expect.arrayContaining(['slashes', 'end', 'extended', 'dots']));
    const before = process.cwd();
    process.chdir(scratch);
    try {
      await liveIn('relative');
      expect(existsSync(join(scratch, 'relative'))).toBe(true);
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    ['on a drive that is not there', () => 'Q:\\profiles'], ['on a read-only disk', () => `${READ_ONLY}\\profiles`], ['below a file', () => join(scratch, 'file', 'profiles')],
    ['of a computer that is not there', () => '\\\\192.0.2.1\\share\\profiles'],
  ])('%s are refused with what is wrong, and nothing is left behind', async (_name, place) => {
    writeFileSync(join(scratch, 'file'), 'a file');
    const error = await errorOf(createProfile('nowhere', { ...at(place()), ...MAILBOX }));
    expect(error).toBeInstanceOf(MapiError);
    expect(['MAPI_E_DISK_ERROR', 'MAPI_E_NO_ACCESS']).toContain((error as MapiError).code);
    // The error names the place.
    expect((error as MapiError).message).toMatch(/profiles|\\file/);
  });

  it('on a read-only disk can be read', async () => {
    const filled = mkdtempSync(join(WRITABLE, 'filled-')).slice(WRITABLE.length);
    await createProfile('kept', { ...at(WRITABLE + filled), ...MAILBOX });
    const place = at(READ_ONLY + filled);
    await using mapi = await openMapi(place);
    expect((await mapi.profiles.list()).map(({ name }) => name)).toEqual(['kept']);
    expect((await getConnectFlags('kept', place)).map(({ flags }) => flags)).toEqual([0x2, 0x2]);
    expect(['MAPI_E_DISK_ERROR', 'MAPI_E_NO_ACCESS']).toContain(((await errorOf(setConnectFlags('kept', { ...place, add: ['IGNORE_NO_PF'] }))) as MapiError).code);
    expect(['MAPI_E_DISK_ERROR', 'MAPI_E_NO_ACCESS']).toContain(((await errorOf(mapi.profiles.delete('kept'))) as MapiError).code);
    expect((await mapi.profiles.list()).map(({ name }) => name)).toEqual(['kept']);
  });
});

describe('profiles', { timeout: 120_000 }, () => {
  const NAMES = [
    'CON', 'con', 'PRN', 'AUX', 'NUL', 'nul.txt', 'COM1', 'com9.log', 'LPT1', 'COM\u00B9', 'LPT\u00B2', 'CONIN$', 'CONOUT$', 'CLOCK$', 'a.', 'a..', '...', 'a:b', 'a::$DATA', 'a/b', 'a\\b', '..', '..\\..\\x', 'C:\\x', 'a*b?c', '"<>|', '%TEMP%', 'a%2fb',
    'desktop.ini',
  ];

  it.each(NAMES)('may be called %s', async (name) => {
    const directory = join(scratch, 'names');
    await createProfile(name, { ...at(directory), ...MAILBOX });
    await setConnectFlags(name, { ...at(directory), add: ['IGNORE_NO_PF'] });
    await using mapi = await openMapi(at(directory));
    expect((await mapi.profiles.list()).map((profile) => profile.name)).toEqual([name]);
    expect((await getConnectFlags(name, at(directory))).map(({ flags }) => flags)).toEqual([0x8002, 0x8002]);
    // In a file of the directory, and nowhere else.
    expect(readdirSync(directory).filter((file) => file.endsWith('.profile'))).toHaveLength(1);
    await mapi.profiles.delete(name);
    expect(await mapi.profiles.list()).toEqual([]);
  });

  it('of all these names are there together', async () => {
    const directory = join(scratch, 'all names');
    mkdirSync(directory);
    const distinct = NAMES.filter((name, index) => NAMES.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
    for (const name of distinct) await createProfile(name, { ...at(directory), ...MAILBOX });
    await using mapi = await openMapi(at(directory));
    expect((await mapi.profiles.list()).map(({ name }) => name).toSorted()).toEqual(distinct.toSorted());
    // Windows does not tell them apart either.
    expect(await errorOf(createProfile('cOn', { ...at(directory), ...MAILBOX }))).toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
  });

  it.each(['a ', ' a', '', 'a\u0000b', 'a\nb'])('may not be called %j', async (name) => {
    const directory = join(scratch, 'refused');
    expect(await errorOf(createProfile(name, { ...at(directory), ...MAILBOX }))).toBeInstanceOf(Error);
    await using mapi = await openMapi(at(directory));
    expect(await mapi.profiles.list()).toEqual([]);
  });
});
