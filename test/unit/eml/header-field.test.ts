import { Buffer } from 'node:buffer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailbox, peopleOf } from '../../../lib/eml/addresses.ts';
import { listField, parameter, parseFields, phrase, plainField, textField } from '../../../lib/eml/header-field.ts';

const HOSTILE = 'x\r\nBcc: eve@evil.example\r\n\r\n<script>\n\rX-Injected: yes\0\u0085\u2028Y: z';

async function parsed(header: string): Promise<Awaited<ReturnType<PostalMime['parse']>>> {
  return new PostalMime().parse(`${header}\r\nbody`);
}

describe('header fields', () => {
  it('let no value begin a line', async () => {
    const header = textField('Subject', HOSTILE) + plainField('Message-ID', `<${HOSTILE}>`) + listField('To', [mailbox({ name: HOSTILE, address: HOSTILE })!]) +
      `Content-Type: text/plain${parameter('name', HOSTILE)}\r\n`;
    for (const line of header.split('\r\n').slice(0, -1)) expect(line).toMatch(/^(Subject:|Message-ID:|To:|Content-Type:| )/);
    expect(header).not.toMatch(/[\0\n\r](?![\n ]|[A-Z][\w-]*: |$)/);
    const email = await parsed(header);
    expect(email.headers.map(({ key }) => key).toSorted()).toEqual(['content-type', 'message-id', 'subject', 'to']);
    expect(email.to).toHaveLength(1);
    expect(email.bcc).toBeUndefined();
  });

  it('keep texts of any kind and length', async () => {
    const texts = [
      'plain', 'Grüße', '東京支社の移転について'.repeat(40), '🏗'.repeat(100), `a long subject ${'of many words '.repeat(60)}`.trim(), '=?UTF-8?Q?not_encoded?=',
      'x'.repeat(2_000), `a${' '.repeat(100)}b`, 'trailing colon:', '"quoted" \\ <angle>',
    ];
    for (const text of texts) {
      const field = textField('Subject', text);
      for (const line of field.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      expect((await parsed(field)).subject?.replaceAll(/\s+/g, ' ')).toBe(text.replaceAll(/\s+/g, ' '));
    }
    expect(textField('Subject', '')).toBe('');
    expect(textField('Subject', undefined)).toBe('');
    // A lone surrogate is no character.
    expect((await parsed(textField('Subject', 'a\uD800b'))).subject).toBe('a\uFFFDb');
  });

  it('keep names of people', async () => {
    const names = ['Alice Adams', 'Fabrikam, Inc.', 'O\'Hara (sales)', 'Jürgen "JM" Müller', '佐藤 健'.repeat(20), 'semi;colon:<x@y>', '\\', 'n'.repeat(950)];
    const people = names.map((name, index) => ({ name, address: `p${index}@contoso.com` }));
    const email = await parsed(listField('To', people.map((person) => mailbox(person)!)));
    expect(email.to).toEqual(people);
    expect(phrase('Alice Adams')).toBe('Alice Adams');
    expect(mailbox({ name: 'x@contoso.com', address: 'x@contoso.com' })).toBe('x@contoso.com');
    expect(mailbox({ name: 'Nobody' })).toBe('Nobody:;');
    expect(mailbox({})).toBeUndefined();
    expect(mailbox({ type: 'EX', address: '/o=Contoso/cn=Bob B', smtpAddress: 'bob@contoso.com' })).toBe('bob@contoso.com');
    expect(mailbox({ type: 'EX', address: '/o=Contoso/cn=Bob B' })).toBe('IMCEAEX-_o=Contoso_cn=Bob+20B@imcea.invalid');
  });

  it('fold long lists of addresses', async () => {
    const people = Array.from({ length: 5_000 }, (_, index) => ({ name: `Person ${index}, Ünit`, address: `person${index}@contoso.com` }));
    const field = listField('To', people.map((person) => mailbox(person)!));
    for (const line of field.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect((await parsed(field)).to).toEqual(people);
  });

  it('keep names of files (RFC 2231)', async () => {
    for (const name of ['invoice.pdf', 'Größe.pdf', `${'漢字'.repeat(60)}.docx`, `${'long '.repeat(50)}.txt`, 'semi;"quote"\\.txt', "it's 100%.txt", "=?UTF-8?Q?x?=.txt"]) {
      const header = `MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment${parameter('filename', name)}\r\n`;
      for (const line of header.split('\r\n')) expect(line.length).toBeLessThanOrEqual(140);
      if (!name.startsWith('=?')) expect((await parsed(header)).attachments[0]?.filename).toBe(name);
    }
  });

  it('read a header block, whatever is in it', () => {
    const block = 'Microsoft Mail Internet Headers Version 2.0\r\nReceived: by mx1\r\n\twith LMTP\r\n   \r\nSubject: a\nFrom someone Mon\n continued\nX-Empty:\r\n\r\nIn-Body: no\r\n';
    expect(parseFields(block)).toEqual([
      { name: 'received', lines: 'Received: by mx1\r\n\twith LMTP\r\n' }, { name: 'subject', lines: 'Subject: a\r\n' }, { name: 'x-empty', lines: 'X-Empty:\r\n' },
    ]);
    expect(parseFields('')).toEqual([]);
    expect(parseFields('\r\n\r\n')).toEqual([]);
    expect(parseFields('no header at all')).toEqual([]);
    expect(parseFields('Sub\0ject: b\rTo: c')).toEqual([{ name: 'subject', lines: 'Subject: b\r\n' }, { name: 'to', lines: 'To: c\r\n' }]);
  });

  it('read lists of entries, whatever is in them', () => {
    expect(peopleOf(new Uint8Array(0))).toEqual([]);
    expect(peopleOf(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0))).toEqual([]);
    const oneOff = Buffer.concat([
      Buffer.from('00000000812b1fa4bea310199d6e00dd010f540200000180', 'hex'), Buffer.from('Replies\0SMTP\0replies@contoso.com\0', 'utf16le'),
    ]);
    const list = Buffer.alloc(12);
    list.writeUInt32LE(1, 0);
    list.writeUInt32LE(oneOff.length, 8);
    expect(peopleOf(Buffer.concat([list, oneOff]))).toEqual([{ name: 'Replies', type: 'SMTP', address: 'replies@contoso.com' }]);
    for (let length = 0; length < 12 + oneOff.length; ++length) expect(peopleOf(Buffer.concat([list, oneOff]).subarray(0, length))).toEqual([]);
  });
});
