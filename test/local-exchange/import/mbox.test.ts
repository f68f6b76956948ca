import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMbox } from '../../../lib/local-exchange/import/mbox.ts';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { fileTimeOf } from '../../../lib/local-exchange/store/file-time.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { aliceMailbox } from '../store/mailboxes.ts';

const separator = 'From bob@contoso.com Mon Nov  2 16:48:12 2026\n';
const body = (subject: string, text: string, more = ''): string => `From: bob@contoso.com\nSubject: ${subject}\n${more}\n${text}`;

async function split(text: string, chunk = text.length): Promise<string[]> {
  const data = Buffer.from(text, 'latin1');
  const chunks: Buffer[] = [];
  for (let at = 0; at < data.length; at += chunk) chunks.push(data.subarray(at, at + chunk));
  const found: string[] = [];
  for await (const { bytes } of readMbox(chunks, 'test.mbox')) found.push(Buffer.from(bytes).toString('latin1'));
  return found;
}

describe('mbox', () => {
  const plain = `${separator}${body('one', 'first\n')}\n${separator}${body('two', '>From here on\n>>From there\nFrom time to time\n')}\n`;

  it('splits at "From " lines and takes the quotes of the writer away', async () => {
    expect(await split(plain)).toEqual([body('one', 'first\n'), `${body('two', 'From here on\n>From there\nFrom time to time\n')}\n`]);
  });

  it('reads the same whatever pieces it comes in', async () => {
    const whole = await split(plain);
    for (const chunk of [1, 2, 3, 7, 50]) expect(await split(plain, chunk)).toEqual(whole);
  });

  it('takes the length of the header where the next message is there', async () => {
    const tricky = `see below\n\n${separator}From: nobody\n\nquoted as it was\n`;
    const text = `${separator}${body('one', tricky, `Content-Length: ${tricky.length}\n`)}\n${separator}${body('two', 'x\n', 'Content-Length: 999\n')}`;
    const expected = [body('one', tricky, `Content-Length: ${tricky.length}\n`), body('two', 'x\n', 'Content-Length: 999\n')];
    expect(await split(text)).toEqual(expected);
    for (const chunk of [1, 5, 64]) expect(await split(text, chunk)).toEqual(expected);
  });

  it('does without a length that is wrong', async () => {
    const text = `${separator}${body('one', 'first\n', 'Content-Length: 3\n')}\n${separator}${body('two', 'second\n')}`;
    expect((await split(text)).length).toBe(2);
  });

  it('takes CRLF, and Netscape\'s separators', async () => {
    const text = `From - \r\n${body('one', 'first\n').replaceAll('\n', '\r\n')}From - Mon Jun  3 12:50:27 1996\r\n${body('two', 'second\n').replaceAll('\n', '\r\n')}`;
    expect(await split(text)).toEqual([body('one', 'first\n').replaceAll('\n', '\r\n'), body('two', 'second\n').replaceAll('\n', '\r\n')]);
  });

  it('tells when a message was delivered', async () => {
    for await (const { received } of readMbox([Buffer.from(plain)], 'x')) expect(received).toBe(fileTimeOf(Date.parse('2026-11-02 16:48:12')));
  });

  it.each(['', 'hello\n', '\n\n\n', 'From the desk of Alice\nDear Bob,\n'])('refuses %j', async (text) => {
    await expect(split(text)).rejects.toThrow('test.mbox: no mbox');
  });

  it('imports with the flags of the mail program', async () => {
    const mailbox = new LocalMailbox(aliceMailbox());
    const text = `${separator}${body('one', 'x\n', 'X-Mozilla-Status: 0001\n')}\n${separator}${body('two', 'x\n', 'X-Mozilla-Status: 0000\n')}`;
    expect(await mailbox.importMbox(Buffer.from(text))).toBe(2);
    expect(mailbox.folder('Inbox')?.messages.map((message) => [message.get(tags.PR_SUBJECT), message.isRead])).toEqual([['one', true], ['two', false]]);
  });
});

describe('importPath', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'local-exchange-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('goes on after a file that is no mail, and names it', async () => {
    await mkdir(join(directory, 'below'));
    await writeFile(join(directory, 'a.eml'), body('a', 'text'));
    await writeFile(join(directory, 'b.eml'), 'no mail');
    await writeFile(join(directory, 'c.mbox'), 'no mbox');
    await writeFile(join(directory, 'below', 'd.MBOX'), `${separator}${body('d', 'text')}`);
    await writeFile(join(directory, 'notes.txt'), 'not looked at');
    const mailbox = new LocalMailbox(aliceMailbox());
    const { imported, failures } = await mailbox.importPath(directory);
    expect(imported).toBe(2);
    expect(failures.map(({ message }) => message)).toEqual([
      'b.eml: no message of Internet mail: it does not begin with a header',
      'c.mbox: no mbox: it does not begin with a "From " line and a header',
    ]);
  });

  it('knows an mbox by its beginning', async () => {
    await writeFile(join(directory, 'Inbox'), `${separator}${body('one', 'x\n')}\n${separator}${body('two', 'x')}`);
    expect(await new LocalMailbox(aliceMailbox()).importPath(join(directory, 'Inbox'))).toEqual({ imported: 2, failures: [] });
  });

  it('says which path is not there', async () => {
    await expect(new LocalMailbox(aliceMailbox()).importPath(join(directory, 'nowhere'))).rejects.toThrow(/nowhere: can't be opened/);
  });
});
