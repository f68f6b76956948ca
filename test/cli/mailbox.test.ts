import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, guidToBytes, PR_HTML, PS_PUBLIC_STRINGS } from '../../lib/index.ts';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { HAS_SIGNALS, run, runInTerminal, shell } from './command.ts';
import { add, ALICE, HOSTILE, jsonLines, MailboxCommand, OBEYED, PASSWORD } from './mailbox.ts';

const MAIL = fileURLToPath(new URL('../fixtures/mail', import.meta.url));
const LARGE = 'x'.repeat(200_000);

let directory = '';
let exchange: LocalExchange;
let cli: MailboxCommand;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-cli-mailbox-'));
  exchange = await startLocalExchange({ publicFolders: false, users: [{ address: ALICE, password: PASSWORD, displayName: 'Alice Adams' }] });
  const mailbox = exchange.mailbox(ALICE);
  await mailbox.importPath(MAIL);
  mailbox.createFolder('Inbox/Projects/Adatum');
  const odd = mailbox.store.createFolder(mailbox.folder('Inbox')!, `a/b\\c${HOSTILE}`);
  mailbox.store.createFolder(odd, 'below');
  add(mailbox, 'Inbox/Projects', 'A plan', { received: new Date('2026-11-20T10:00:00Z') });
  add(mailbox, 'Inbox/Projects', 'Another plan', { received: new Date('2026-11-21T10:00:00Z'), from: 'Carol', fields: { read: true } });
  add(mailbox, 'Hostile', `Invoice ${HOSTILE}`, { body: `Pay ${HOSTILE} now`, from: `Eve ${HOSTILE}` });
  mailbox.addMessage([{ name: { kind: 'name', guid: guidToBytes(PS_PUBLIC_STRINGS), name: 'Keywords' }, type: 0x101F, value: ['red', 'blue'] }, { tag: 0x0037001F, value: 'Named' }, { tag: 0x1000001F, value: LARGE }, { tag: PR_HTML, value: Buffer.from('<p>Hi') }], { folder: 'Props' });
  for (let number = 0; number < 700; ++number) add(mailbox, 'Many', `Message ${number}`);
  mailbox.softDelete(add(mailbox, 'Props', 'Deleted'));
  cli = new MailboxCommand(exchange, directory);
});
afterAll(async () => {
  await exchange.close();
  await rm(directory, { recursive: true, force: true });
});

/** East Asian characters and pictures are two columns wide. */
const widthOf = (line: string): number => (line.match(/./gsu)?.length ?? 0) + (line.match(/[\u3000-\u9FFF\u{1F300}-\u{1FAFF}]/gu)?.length ?? 0);

const idOf = async (folder: string, subject: string): Promise<string> => String((await cli.lines(['messages', folder, '--subject', subject]))[0]!['id']);

describe('folders, messages, show, props', { timeout: 180_000 }, () => {
  it('lists folders', async () => {
    const text = await cli.said(['folders']);
    expect(text).toMatch(/Folder +Messages +Unread +Size +Class/);
    expect(text).toMatch(/\n {2}Inbox +12 +10 +\d+\.\d kB +IPF\.Note/);
    expect(text).toMatch(/\n {2}· · Adatum +0 /);
    const rows = await cli.lines(['folders']);
    expect(rows.find(({ path }) => path === 'Inbox/Projects')).toMatchObject({ name: 'Projects', depth: 2, kind: 'folder', class: 'IPF.Note', messages: 2, unread: 1 });
    expect((await cli.lines(['folders', '@inbox', '--direct'])).map(({ name }) => name)).toEqual(expect.arrayContaining(['Projects']));
    expect((await cli.lines(['folders', 'inbox/PROJECTS'])).map(({ path }) => path)).toEqual(['inbox/PROJECTS/Adatum']);
    expect((await cli.lines(['folders', '@root'])).map(({ path }) => path)).toEqual(expect.arrayContaining(['@root/Finder']));
    expect(await cli.said(['folders', 'Inbox/Projects/Adatum'])).toContain('no subfolders');
  });

  it('names every folder so that it is found by that name', async () => {
    const rows = await cli.lines(['folders']);
    const odd = rows.find(({ path }) => String(path).startsWith('Inbox/a'))!;
    expect(odd['path']).toBe(`Inbox/a\\/b\\\\c${HOSTILE}`);
    expect((await cli.lines(['folders', String(odd['path'])])).map(({ name }) => name)).toEqual(['below']);
    const byId = await cli.lines(['folders', String(odd['entryId'])]);
    expect(byId).toMatchObject([{ name: 'below' }]);
    expect((await cli.run(['folders', String(byId[0]!['path'])])).code).toBe(0);
  });

  it('lists messages', async () => {
    const text = await cli.said(['messages', 'Inbox/Projects']);
    expect(text).toMatch(/[0-9a-f]+ + 2026-11-21 10:00 +Carol +Another plan[^]*● +2026-11-20 10:00 +Bob +A plan/);
    expect(await cli.lines(['messages', 'Inbox/Projects', '--sort', 'subject'])).toMatchObject([
      { subject: 'A plan', unread: true, from: 'Bob', received: '2026-11-20T10:00:00.000Z', attachments: false }, { subject: 'Another plan', unread: false },
    ]);
    const subjects = async (...args: string[]): Promise<unknown[]> => (await cli.lines(['messages', 'Inbox/Projects', ...args])).map(({ subject }) => subject);
    expect(await subjects('--unread')).toEqual(['A plan']);
    expect(await subjects('--read')).toEqual(['Another plan']);
    expect(await subjects('--since', '2026-11-21')).toEqual(['Another plan']);
    expect(await subjects('--before', '2026-11-20T10:01')).toEqual(['A plan']);
    expect(await subjects('--from', 'caro')).toEqual(['Another plan']);
    expect(await subjects('--subject', 'ANOTHER')).toEqual(['Another plan']);
    expect(await subjects('--class', 'IPM.Task')).toEqual([]);
    expect(await subjects('--sort', '-subject', '--limit', '1')).toEqual(['Another plan']);
    expect((await cli.lines(['messages', 'Props', '--soft-deleted'])).map(({ subject }) => subject)).toEqual(['Deleted']);
    expect(await cli.lines(['messages', 'Props', '--property', 'PidNameKeywords', '--property', 'PR_SUBJECT', '--property', '0x0E080003'])).toMatchObject([
      { properties: { PidNameKeywords: ['red', 'blue'], PR_SUBJECT: 'Named', '0x0E080003': expect.any(Number) as number } },
    ]);
    expect(await cli.said(['messages', 'Inbox/Projects/Adatum'])).toContain('no such messages');
  });

  it('shows as much of a table as people want, and all to programs', async () => {
    const text = await cli.said(['messages', 'Many']);
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text).toContain('--all');
    expect((await cli.said(['messages', 'Many', '--all'])).split('\n').length).toBeGreaterThan(700);
    expect((await cli.lines(['messages', 'Many'])).length).toBe(700);
    expect((await cli.lines(['messages', 'Many', '--limit', '120'])).length).toBe(120);
  });

  it('shows a message, and writes its attachments', async () => {
    const id = await idOf('Inbox', 'Quarterly');
    const text = await cli.said(['show', `Inbox:${id}`]);
    expect(text).toMatch(/From +Bob Ionescu <bob\.ionescu@contoso\.com>\nTo +[^\n]*alice@contoso\.com[^]*Attachment +0: Quarterly report 2026-Q3\.pdf, 644 B, application\/pdf[^]*Hello Alice/);
    const data = await cli.json(['show', `inbox:0${id.toUpperCase()}`]);
    expect(data).toMatchObject({ id, from: { address: 'bob.ionescu@contoso.com' }, attachments: [{ number: 0, kind: 'file' }, { number: 1, name: 'figures.csv' }] });
    expect(await cli.json(['show', String(data['entryId']), '--headers'])).toMatchObject({ subject: 'Quarterly report, third quarter', headers: expect.stringContaining('Received:') as string });
    const file = join(directory, 'figures.csv');
    expect(await cli.json(['show', `Inbox:${id}`, '--attachment', '1', '-o', file])).toMatchObject({ file, bytes: (await readFile(file)).length });
    const twice = await cli.run(['show', `Inbox:${id}`, '--attachment', '1', '-o', file]);
    expect(twice).toMatchObject({ code: 2, errors: expect.stringContaining('--overwrite') as string });
    const piped = await cli.said(['show', `Inbox:${id}`, '--attachment', '1']);
    expect(piped).toBe(await readFile(file, 'utf8'));
    expect((await cli.run(['show', `Inbox:${id}`, '--attachment', '9'])).code).toBe(3);
    expect(await cli.said(['show', `Props:${await idOf('Props', 'Named')}`, '--html'])).toContain('<p>Hi');
  });

  it('lists the properties of everything', async () => {
    expect(await cli.said(['props'])).toMatch(/Property +Type +Tag +Value[^]*PR_DISPLAY_NAME +UNICODE +0x3001001F +Mailbox - Alice Adams/);
    expect(await cli.lines(['props', 'Inbox'])).toEqual(expect.arrayContaining([{ tag: '0x3001001F', type: 'PT_UNICODE', name: 'PR_DISPLAY_NAME', value: 'Inbox' }]));
    const named = `Props:${await idOf('Props', 'Named')}`;
    const rows = await cli.lines(['props', named]);
    expect(rows.find(({ name }) => name === 'PidNameKeywords')).toMatchObject({ type: 'PT_MV_UNICODE', set: PS_PUBLIC_STRINGS, id: 'Keywords', value: ['red', 'blue'] });
    expect(rows.find(({ name }) => name === 'PR_BODY')).toMatchObject({ tag: '0x1000001F', error: 'MAPI_E_NOT_ENOUGH_MEMORY' });
    expect((await cli.lines(['props', named, '--large'])).find(({ name }) => name === 'PR_BODY')).toMatchObject({ value: LARGE });
    expect(await cli.said(['props', named])).toMatch(/PR_BODY +UNICODE +0x1000001F +\(too large for a list\)[^]*--large/);
    expect(await cli.said(['props', named, '--property', 'PR_BODY'])).toContain(LARGE);
    expect(await cli.lines(['props', named, '--property', 'PS_PUBLIC_STRINGS:Keywords:PT_MV_UNICODE', '--property', 'PR_IMPORTANCE'])).toMatchObject([{ value: ['red', 'blue'] }, {}]);
    const quarterly = `Inbox:${await idOf('Inbox', 'Quarterly')}`;
    expect(await cli.lines(['props', quarterly, '--attachment', '1'])).toEqual(expect.arrayContaining([{ tag: '0x3707001F', type: 'PT_UNICODE', name: 'PR_ATTACH_LONG_FILENAME', value: 'figures.csv' }]));
    expect((await cli.run(['props', 'Inbox', '--property', 'PR_NOTHING_LIKE_IT'])).code).toBe(2);
    expect((await cli.run(['props', 'Inbox', '--attachment', '0'])).code).toBe(2);
  });

  it('shows nothing to a terminal that it would obey', async () => {
    const id = await idOf('Hostile', 'Invoice');
    for (const args of [['folders'], ['messages', 'Hostile'], ['show', `Hostile:${id}`], ['props', `Hostile:${id}`], ['props', `Hostile:${id}`, '--property', 'PR_SUBJECT']]) {
      for (const json of [[], ['--json']]) {
        const text = await cli.said([...args, ...json]);
        expect(text, args.join(' ')).not.toMatch(OBEYED);
        expect(text, args.join(' ')).toContain('owned');
      }
    }
    const missing = await cli.run(['folders', `Nothing ${HOSTILE}`]);
    expect(missing.code).toBe(3);
    expect(missing.errors).not.toMatch(OBEYED);
  });

  it('says what is not there, and what is wrong', async () => {
    for (const args of [['folders', 'Nowhere'], ['show', 'Inbox:fff'], ['show', 'Nowhere:1'], ['messages', 'Inbox/Projects/Nothing']]) {
      const { code, errors } = await cli.run(args);
      expect(code, args.join(' ')).toBe(3);
      expect(errors).toMatch(/^exchange-mapi: there is no (?:folder|message) /);
    }
    const data = await cli.run(['folders', 'Nowhere', '--json']);
    expect(JSON.parse(data.errors)).toMatchObject({ error: { message: expect.stringContaining('Nowhere') as string } });
    for (const args of [['folders', '@nothing'], ['show', 'Inbox'], ['messages', '--limit', '0'], ['messages', '--sort', 'nothing'], ['messages', '--since', 'yesterday'], ['show'], ['show', 'a:1', '-o', 'x']])
      expect((await cli.run(args)).code, args.join(' ')).toBe(2);
    const wrong = await run(['folders', '--json', '--no-such']);
    expect(wrong.code).toBe(2);
    expect(JSON.parse(wrong.errors)).toMatchObject({ error: { message: expect.stringContaining('--no-such') as string } });
    expect((await run(['folders', '--server', 'x'])).code).toBe(2);
    expect((await run(['folders', '--profile', 'x', '--mailbox', 'y'])).code).toBe(2);
    expect((await run(['folders', '--runtime', 'builtin', '--profiles', directory])).errors).toContain('--mailbox');
    const entryId = String((await cli.lines(['messages', 'Inbox']))[0]!['entryId']);
    expect((await cli.run(['show', `${entryId.slice(0, -12)}00ffffff0000`])).code).toBe(3);
  });

  // Pipelines of a shell, and a disk that is always full.
  it.runIf(HAS_SIGNALS)('ends quietly when nobody reads on', async () => {
    const options = cli.options.join(' ');
    const { output, errors } = await shell(`set -o pipefail; $CLI messages Many --json ${options} | head -1`, cli.env);
    expect(errors).toBe('');
    const [line, codes] = output.trim().split('\n') as [string, string];
    expect(jsonLines(line)).toMatchObject([{ subject: expect.stringContaining('Message') as string }]);
    expect(codes).toBe('0 0');
    const table = await shell(`$CLI errors | head -2`, cli.env);
    expect(table).toMatchObject({ errors: '', output: expect.stringMatching(/0 0\n$/) as string });
    const full = await shell(`$CLI errors > /dev/full`, cli.env);
    expect(full).toMatchObject({ errors: expect.stringMatching(/^exchange-mapi: ENOSPC[^\n]*\n$/) as string, output: '1\n' });
    // Nothing stays of the profile that the mailbox was opened by.
    expect(JSON.parse((await run(['profile', 'list', '--all', '--json', '--runtime', 'builtin', '--profiles', directory])).output)).toMatchObject({ profiles: [] });
  });
});

describe('credentials', { timeout: 180_000 }, () => {
  const folders = (args: readonly string[], options?: Parameters<typeof run>[1]): ReturnType<typeof run> => run(['folders', '--direct', ...cli.options, ...args], options);

  it('come from the environment, a file or standard input', async () => {
    const file = join(directory, 'password');
    await writeFile(file, `${PASSWORD}\n`);
    expect((await folders([], { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD } })).code).toBe(0);
    expect((await folders(['--password-file', file])).code).toBe(0);
    expect((await folders(['--password-stdin'], { input: `${PASSWORD}\n` })).code).toBe(0);
    expect((await folders(['--user', ALICE, '--password-stdin'], { input: PASSWORD })).code).toBe(0);
    expect((await folders([], { env: { EXCHANGE_MAPI_PASSWORD: PASSWORD, EXCHANGE_MAPI_USER: ALICE } })).code).toBe(0);
    const wrong = await folders(['--json'], { env: { EXCHANGE_MAPI_PASSWORD: 'wrong' } });
    expect(wrong).toMatchObject({ code: 1, output: '' });
    expect(JSON.parse(wrong.errors)).toMatchObject({ error: { code: 'MAPI_E_LOGON_FAILED' } });
    expect((await folders(['--password-stdin', '--password-file', file], { input: PASSWORD })).code).toBe(2);
    expect((await folders(['--password-file', join(directory, 'nothing')])).code).toBe(1);
    expect((await folders([])).code).toBe(1);
  });

  it.runIf(HAS_SIGNALS)('are asked for on a terminal, and not shown', async () => {
    const { code, output } = await runInTerminal(['folders', '--direct', ...cli.options], { answers: { 'Password of alice@contoso.com: ': `${PASSWORD}\r` } });
    expect(output).toContain('Inbox');
    expect(output).not.toContain(PASSWORD);
    expect(code).toBe(0);
    const interrupted = await runInTerminal(['folders', ...cli.options], { answers: { 'Password of': '\u0003' } });
    expect(interrupted.code).toBe(130);
    expect((await runInTerminal(['folders', ...cli.options], { answers: { 'Password of': '\u0004' } })).code).toBe(2);
  });

  it('are those of the profile\'s mailbox', async () => {
    const profiles = { runtime: 'builtin', profileDirectory: directory } as const;
    await createProfile('mine', { ...profiles, mailbox: ALICE, server: exchange.url, makeDefault: true });
    const options = ['--runtime', 'builtin', '--profiles', directory];
    expect(await run(['folders', '--direct', '--profile', 'mine', ...options], { env: cli.env })).toMatchObject({ code: 0, output: expect.stringContaining('Inbox') as string });
    expect((await run(['folders', '--direct', ...options], { env: cli.env })).code).toBe(0);
    expect(await run(['folders', '--profile', 'other', ...options], { env: cli.env })).toMatchObject({ code: 1, errors: expect.stringContaining('MAPI_E_LOGON_FAILED') as string });
    await run(['profile', 'delete', 'mine', ...options]);
  });
});

describe('terminals', { timeout: 180_000 }, () => {
  // oxlint-disable-next-line no-control-regex
  const COLOUR = /\u001B\[1m/;

  it.runIf(HAS_SIGNALS)('have colours, unless told otherwise', async () => {
    const args = ['messages', 'Inbox', ...cli.options];
    expect((await runInTerminal(args, { env: cli.env })).output).toMatch(COLOUR);
    expect((await runInTerminal(args, { env: { ...cli.env, NO_COLOR: '1' } })).output).not.toMatch(COLOUR);
    expect((await runInTerminal(args, { env: { ...cli.env, TERM: 'dumb' } })).output).not.toMatch(COLOUR);
    expect((await cli.run(['messages', 'Inbox'])).output).not.toMatch(COLOUR);
    expect((await cli.run(['messages', 'Inbox'], { env: { FORCE_COLOR: '1' } })).output).toMatch(COLOUR);
    expect((await cli.run(['messages', 'Inbox'], { env: { FORCE_COLOR: '0' } })).output).not.toMatch(COLOUR);
  });

  it.each([60, 80, 132])('of %i columns fit tables', async (columns) => {
    for (const args of [['messages', 'Inbox'], ['props'], ['folders']]) {
      const { output } = await cli.run(args, { env: { COLUMNS: String(columns) } });
      for (const line of output.split('\n').filter((one) => one.startsWith('  '))) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    }
    const { output } = await cli.run(['messages', 'Inbox'], { env: { COLUMNS: String(columns) } });
    if (columns === 60) expect(output).toContain('…');
  });
});
