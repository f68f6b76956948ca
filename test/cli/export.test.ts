import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PR_LAST_MODIFICATION_TIME } from '../../lib/index.ts';
import { type Interceptor, type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { fileTimeOf } from '../../lib/local-exchange/store/file-time.ts';
import { readMsg } from './msg-file.ts';
import { HAS_SIGNALS, runInTerminal } from './command.ts';
import { add, ALICE, HOSTILE, jsonLines, MailboxCommand, OBEYED, PASSWORD } from './mailbox.ts';

const MAIL = fileURLToPath(new URL('../fixtures/mail', import.meta.url));
const MANY = 40;

let profiles = '';
let exchange: LocalExchange;
let cli: MailboxCommand;
let intercept: Interceptor | undefined;
let directory = '';

beforeAll(async () => {
  profiles = await mkdtemp(join(tmpdir(), 'exchange-mapi-cli-export-'));
  exchange = await startLocalExchange({
    publicFolders: false, users: [{ address: ALICE, password: PASSWORD, displayName: 'Alice Adams' }, { address: 'bob@contoso.com', password: PASSWORD }],
    intercept: (request) => intercept?.(request),
  });
  const mailbox = exchange.mailbox(ALICE);
  await mailbox.importPath(MAIL);
  add(mailbox, 'Inbox/Projects', 'A plan', { received: new Date('2026-11-20T10:00:00Z') });
  for (let number = 0; number < MANY; ++number) add(mailbox, 'Many', `Message ${number}`, { body: `${number} `.repeat(100_000), received: new Date(Date.UTC(2026, 0, 1 + number)) });
  cli = new MailboxCommand(exchange, profiles);
});
afterAll(async () => {
  await exchange.close();
  await rm(profiles, { recursive: true, force: true });
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-export-'));
});
afterEach(async () => {
  intercept = undefined;
  await rm(directory, { recursive: true, force: true });
});

/** Files below a directory, without those of the export itself. */
async function files(at = directory): Promise<string[]> {
  const all = await readdir(at, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ parentPath, name }) => join(parentPath, name).slice(at.length + 1).replaceAll(sep, '/')).toSorted((a, b) => (a < b ? -1 : 1));
}

const hidden = async (at = directory): Promise<string[]> => (await readdir(at, { recursive: true })).map((name) => basename(name)).filter((name) => name.startsWith('.'));

const summaryOf = (output: string): unknown => jsonLines(output).at(-1)!['summary'];

async function summary(args: readonly string[]): Promise<unknown> {
  return summaryOf(await cli.said(['export', ...args, '-o', directory, '--json']));
}

describe('export', { timeout: 180_000 }, () => {
  it('writes a whole mailbox as .eml, and nothing twice', async () => {
    const text = await cli.said(['export', '--unread', '--no-progress', '-o', directory]);
    expect(text).toMatch(/Inbox: 10 written[^]*Inbox\/Projects: 1 written[^]*Many: 40 written[^]*51 written/);
    const first = await files();
    expect(first.length).toBe(51);
    expect(first).toContain('Inbox/Projects/2026-11-20 100000 A plan.eml');
    expect(existsSync(join(directory, 'Sent Items'))).toBe(true);
    const mail = await simpleParser(await readFile(join(directory, 'Inbox/2026-11-02 164812 Re_ Budget 2027.eml')));
    expect(mail.subject).toBe('Re: Budget 2027');
    expect((await stat(join(directory, 'Inbox/Projects/2026-11-20 100000 A plan.eml'))).mtime.toISOString()).toBe('2026-11-20T10:00:00.000Z');
    exchange.resetStats();
    expect(await summary(['--unread'])).toEqual({ written: 0, kept: 51, gone: 0, failed: 0, bytes: 0 });
    // A request or two for each folder, none for a message.
    expect(exchange.stats().requests['Execute']).toBeLessThan(60);
    expect(await summary([])).toMatchObject({ written: 2, kept: 51 });
    expect((await files()).length).toBe(53);
  });

  it('writes a folder as .msg', async () => {
    expect(await summary(['Inbox', '--format', 'msg', '--no-subfolders'])).toMatchObject({ written: 12, failed: 0 });
    const all = await files();
    expect(all.length).toBe(12);
    const report = readMsg(await readFile(join(directory, all.find((name) => name.includes('Quarterly'))!)));
    expect(report.subject).toBe('Quarterly report, third quarter');
    expect(await summary(['Inbox', '--no-subfolders'])).toMatchObject({ written: 12, kept: 0 });
    expect((await files()).length).toBe(24);
  });

  it('writes one message: to a file, to a directory, to standard output', async () => {
    const [row] = await cli.lines(['messages', 'Inbox', '--subject', 'Budget']);
    const name = `Inbox:${String(row!['id'])}`;
    const file = join(directory, 'budget.msg');
    expect(await cli.json(['export', name, '-o', file])).toMatchObject({ file });
    expect(readMsg(await readFile(file)).subject).toBe('Re: Budget 2027');
    expect((await cli.run(['export', name, '-o', file])).code).toBe(2);
    expect((await cli.run(['export', name, '-o', file, '--overwrite'])).code).toBe(0);
    await cli.said(['export', name, '-o', directory]);
    await cli.said(['export', String(row!['entryId']), '-o', directory]);
    expect(await files()).toEqual(['2026-11-02 164812 Re_ Budget 2027 (2).eml', '2026-11-02 164812 Re_ Budget 2027.eml', 'budget.msg']);
    const piped = await cli.said(['export', name, '-o', '-']);
    expect(piped).toBe(await readFile(join(directory, '2026-11-02 164812 Re_ Budget 2027.eml'), 'utf8'));
    expect(await hidden()).toEqual([]);
  });

  it.runIf(HAS_SIGNALS).each(['SIGINT', 'SIGTERM'] as const)('is ended by %s and goes on', async (signal) => {
    const stopped = await cli.run(['export', 'Many', '-o', directory, '--json'], { interruptAt: 'Message 5', signal });
    expect(stopped.code).toBe(130);
    expect(JSON.parse(stopped.errors)).toEqual({ error: { message: 'interrupted' } });
    expect(await hidden()).toEqual(['.exchange-mapi-export.jsonl']);
    const there = await files();
    expect(there.length).toBeGreaterThanOrEqual(6);
    expect(there.length).toBeLessThan(MANY);
    for (const name of there) expect((await readFile(join(directory, name), 'utf8')).length, name).toBeGreaterThan(100_000);
    expect(await summary(['Many'])).toMatchObject({ written: MANY - there.length, kept: there.length, failed: 0 });
    expect((await files()).length).toBe(MANY);
  });

  it('goes on after it was killed, also when its state was cut off', async () => {
    const killed = await cli.run(['export', 'Many', '-o', directory, '--json'], { interruptAt: 'Message 5', signal: 'SIGKILL' });
    expect(killed.code).toBeNull();
    const state = join(directory, '.exchange-mapi-export.jsonl');
    await truncate(state, (await stat(state)).size - 30);
    await writeFile(join(directory, '.exchange-mapi-4194000-1.part'), 'half');
    const before = (await files()).length;
    const done = summaryOf(await cli.said(['export', 'Many', '-o', directory, '--json'])) as Record<string, number>;
    expect(done['written']! + done['kept']!).toBe(MANY);
    expect(done['kept']).toBeGreaterThanOrEqual(before - 2);
    expect(await hidden()).toEqual(['.exchange-mapi-export.jsonl']);
    expect(await summary(['Many'])).toMatchObject({ kept: MANY });
  });

  it('fetches again what is damaged, missing or changed', async () => {
    const mailbox = exchange.mailbox(ALICE);
    const messages = ['one', 'two', 'three', 'four'].map((subject) => add(mailbox, 'Changing', subject));
    expect(await summary(['Changing'])).toMatchObject({ written: 4 });
    const names = await files();
    await truncate(join(directory, names.find((name) => name.includes('one'))!), 10);
    await rm(join(directory, names.find((name) => name.includes('two'))!));
    messages[2]!.bag.set(PR_LAST_MODIFICATION_TIME, fileTimeOf(Date.now() + 5_000));
    messages[3]!.folder!.deleteMessage(messages[3]!, false);
    add(mailbox, 'Changing', 'five');
    expect(await summary(['Changing'])).toMatchObject({ written: 4, kept: 0, failed: 0 });
    expect((await files()).map((name) => name.slice(18))).toEqual(['five.eml', 'four.eml', 'one.eml', 'three.eml', 'two.eml']);
    expect(await summary(['Changing'])).toMatchObject({ written: 0, kept: 4 });
  });

  it('gives names that every file system takes', async () => {
    const mailbox = exchange.mailbox(ALICE);
    const parent = mailbox.createFolder('Odd');
    const folders = ['CON', 'con.txt', 'a/b', 'a\\b', 'a:b', '..', '.', '.hidden', '-rf', '~', 'trailing.', 'trailing ', HOSTILE, '\u00E9', 'e\u0301x', 'x'.repeat(255), '😀'.repeat(120), '\uD800', '   ', 'COM\u00B9', 'Invoice.eml'];
    for (const name of folders) mailbox.store.createFolder(parent, name).addMessage({ properties: [{ tag: 0x0037001F, value: name }] });
    const subjects = ['CON', 'same', 'same', 'SAME', 'a/b\\c:d*e?f"g<h>i|j', HOSTILE, 'x'.repeat(500), '佐'.repeat(500), '', '../../../etc/passwd', 'C:\\Windows', '\u202Etxt.exe', 'LPT1.eml', 'new\nline', '\uD800 alone', '🏳️‍🌈'.repeat(80)];
    for (const subject of subjects) add(mailbox, 'Odd', subject);
    const odd = await summary(['Odd']);
    expect(odd).toMatchObject({ written: folders.length + subjects.length, failed: 0 });
    const all = await readdir(directory, { recursive: true, withFileTypes: true });
    const names = all.filter(({ name }) => !name.startsWith('.exchange-mapi-export')).map(({ parentPath, name }) => ({ parentPath, name }));
    expect(names.length).toBe(2 * folders.length + subjects.length);
    const seen = new Set<string>();
    for (const { parentPath, name } of names) {
      expect(name).not.toMatch(OBEYED);
      expect(name).not.toMatch(/[<>:"/\\|?*]|^[.\-~ ]|[. ]$|\p{Surrogate}/u);
      expect(name).not.toMatch(/^(?:CON|PRN|AUX|NUL|COM[\d\u00B9]|LPT\d)(?:\.|$)/i);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
      const key = join(parentPath, name).normalize('NFKC').toLowerCase();
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
    // Each folder has its own again.
    expect(await summary(['Odd'])).toMatchObject({ written: 0, kept: folders.length + subjects.length });
    expect((await readdir(directory, { recursive: true })).length).toBe(all.length);
  });

  it('leaves out what cannot be read, and says so', async () => {
    const mailbox = exchange.mailbox(ALICE);
    add(mailbox, 'Broken', 'good');
    add(mailbox, 'Broken', `bad ${HOSTILE}`, { fields: { damage: 0x8004011B } });
    add(mailbox, 'Broken', 'fine');
    const { code, output, errors } = await cli.run(['export', 'Broken', '-o', directory]);
    expect(code).toBe(4);
    expect(output).toMatch(/2 written[^\n]*1 failed/);
    expect(errors).toMatch(/✗ Broken: "bad [^\n]*\n {4}[^\n]*MAPI_E_CORRUPT_DATA/);
    expect(errors + output).not.toMatch(OBEYED);
    expect((await files()).length).toBe(2);
    const again = await cli.run(['export', 'Broken', '-o', directory, '--json']);
    expect(again.code).toBe(4);
    expect(jsonLines(again.output)).toEqual(expect.arrayContaining([expect.objectContaining({ status: 'failed', file: null, error: expect.objectContaining({ code: 'MAPI_E_CORRUPT_DATA' }) as object })]));
  });

  it('stops when the server is gone, and goes on when it is there again', async () => {
    let requests = 0;
    intercept = ({ requestType }) => (requestType === 'Execute' && ++requests > 30 ? { cutConnection: 'before' } : undefined);
    const { code, errors } = await cli.run(['export', 'Many', '-o', directory]);
    expect(code).toBe(1);
    expect(errors).toMatch(/MAPI_E_NETWORK_ERROR/);
    expect(errors).toMatch(/the same command goes on from there/);
    expect(await hidden()).toEqual(['.exchange-mapi-export.jsonl']);
    const there = (await files()).length;
    expect(there).toBeGreaterThan(0);
    intercept = undefined;
    expect(await summary(['Many'])).toMatchObject({ written: MANY - there, kept: there });
  });

  it('does not mix what does not belong together', async () => {
    expect(await summary(['Inbox/Projects'])).toMatchObject({ written: 1 });
    expect(await cli.run(['export', 'Many', '-o', directory])).toMatchObject({ code: 2, errors: expect.stringContaining('another folder') as string });
    await writeFile(join(directory, '.exchange-mapi-export.lock'), `${process.pid}\n`);
    expect(await cli.run(['export', 'Inbox/Projects', '-o', directory])).toMatchObject({ code: 2, errors: expect.stringContaining('another export') as string });
    await writeFile(join(directory, '.exchange-mapi-export.lock'), '4194000\n');
    expect(await summary(['Inbox/Projects'])).toMatchObject({ kept: 1 });
    expect((await cli.run(['export', 'Inbox'])).code).toBe(2);
    expect((await cli.run(['export', 'Nowhere', '-o', directory])).code).toBe(3);
    const file = join(directory, 'a file');
    await writeFile(file, '');
    expect((await cli.run(['export', 'Inbox', '-o', file])).code).toBe(1);
  });

  it.runIf(HAS_SIGNALS)('shows how far it is on a terminal', async () => {
    const { code, output } = await runInTerminal(['export', 'Many', '-o', directory, ...cli.options], { env: cli.env });
    expect(code).toBe(0);
    expect(output).toMatch(/\d+\/40 {2}[\d.]+ [kM]?B/);
    expect(output).toContain('█');
    expect(output).toMatch(/40 written/);
  });
});
