import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WireDumpFile } from '../../../lib/diagnostics/wire-dump-file.ts';
import { checkWireDump } from '../../../lib/diagnostics/wire-dump-options.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-mapi-dump-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('writes files of a limited size and keeps the newest', async () => {
  const file = new WireDumpFile(folder, 1000, 3);
  for (let i = 0; i < 100; ++i) file.write(`${i} ${'x'.repeat(96)}`);
  await file.close();
  const names = (await readdir(folder)).toSorted();
  expect(names).toHaveLength(3);
  const lines: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    expect((await stat(path)).size).toBeLessThanOrEqual(1000);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    lines.push(...(await readFile(path, 'utf8')).trimEnd().split('\n'));
  }
  expect(lines.at(-1)).toMatch(/^99 /);
  expect(lines.length).toBeGreaterThan(20);
});

it('is closed twice, and writes nothing afterwards', async () => {
  const file = new WireDumpFile(folder, 1000, 3);
  file.write('one');
  await Promise.all([file.close(), file.close()]);
  file.write('two');
  await file.close();
  expect(await readFile(join(folder, 'wire-000001.jsonl'), 'utf8')).toBe('one\n');
});

it('ends without a word where it cannot write', async () => {
  const file = new WireDumpFile(join(folder, 'nowhere'), 1000, 3);
  file.write('one');
  file.write('two');
  await file.close();
  expect(await readdir(folder)).toEqual([]);
});

it('says how many lines the disk was too slow for', async () => {
  const file = new WireDumpFile(folder, 64 << 20, 1);
  const large = 'x'.repeat(12 << 20);
  for (let i = 0; i < 4; ++i) file.write(large);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  file.write('after');
  await file.close();
  const lines = (await readFile(join(folder, 'wire-000001.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => line.slice(0, 30))).toEqual([large.slice(0, 30), large.slice(0, 30), '{"event":"lost","count":2,"why', 'after']);
});

it('takes no options that cannot be', () => {
  expect(() => checkWireDump({ directory: '' })).toThrow(TypeError);
  expect(() => checkWireDump({ directory: 'x', maxFiles: 0 })).toThrow(RangeError);
  expect(() => checkWireDump({ directory: 'x', maxFileBytes: 10 })).toThrow(RangeError);
  expect(checkWireDump({ directory: 'x' })).toEqual({ directory: 'x', content: false, maxFileBytes: 16 << 20, maxFiles: 8 });
});
