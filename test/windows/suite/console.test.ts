// The command as Windows' shells run it: what they write is read, and what it writes can be read by them.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import { COMMAND, run } from '../../cli/command.ts';

const ALICE = 'alice@contoso.com';
const PASSWORD = 'Zürich 漢字';

let scratch = '';
let exchange: LocalExchange;
let options: readonly string[];
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'exchange-mapi-console-'));
  exchange = await startLocalExchange({ users: [{ address: ALICE, password: PASSWORD, displayName: 'Alice Adams' }] });
  options = ['--runtime', 'builtin', '--profiles', join(scratch, 'Profile Größe'), '--mailbox', ALICE, '--server', exchange.url];
});
afterAll(async () => {
  await exchange.close();
  await rm(scratch, { recursive: true, force: true });
});

describe('text from Windows\' shells and editors', { timeout: 120_000 }, () => {
  it.each([
    ['lines that end with CR and LF', Buffer.from(`${PASSWORD}\r\n`)], ['a mark before UTF-8', Buffer.from(`\uFEFF${PASSWORD}\r\n`)], ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${PASSWORD}\r\n`, 'utf16le')],
  ])('may have %s', async (_name, bytes) => {
    const file = join(scratch, 'password.txt');
    await writeFile(file, bytes);
    expect(await run(['folders', '--direct', ...options, '--password-file', file])).toMatchObject({ code: 0, errors: '' });
  });

  it('may end with CR and LF on standard input', async () => {
    expect(await run(['folders', '--direct', ...options, '--password-stdin'], { input: `${PASSWORD}\r\n` })).toMatchObject({ code: 0, errors: '' });
    const description = JSON.stringify({ name: 'from stdin', services: [{ mailbox: ALICE }] }, undefined, 2).replaceAll('\n', '\r\n');
    const profiles = ['--runtime', 'builtin', '--profiles', join(scratch, 'ensured')];
    expect((await run(['profile', 'ensure', '-', ...profiles], { input: `\uFEFF${description}\r\n` })).code).toBe(0);
  });
});

describe('output', { timeout: 120_000 }, () => {
  it('to a pipe or a file is UTF-8, and its lines end with LF', async () => {
    const { code, output, errors } = await run(['profile', 'create', 'Größe 漢字', '--mailbox', ALICE, '--runtime', 'builtin', '--profiles', join(scratch, 'names')]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('"Größe 漢字"');
    const listed = await run(['profile', 'list', '--json', '--runtime', 'builtin', '--profiles', join(scratch, 'names')]);
    expect(JSON.parse(listed.output)).toMatchObject({ profileDirectory: join(scratch, 'names'), profiles: [{ name: 'Größe 漢字' }] });
    expect(listed.output + output).not.toContain('\r');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [COMMAND, 'errors', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
