import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressObject, simpleParser } from 'mailparser';
import PostalMime, { type Attachment, decodeWords, type Email } from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compressRtf, type MapiError, PR_ATTACH_CONTENT_ID, PR_ATTACH_LONG_PATHNAME, PR_ATTACH_METHOD, PR_ATTACH_MIME_TAG, PR_ATTACH_LONG_FILENAME, PR_DISPLAY_NAME, PR_BODY, PR_CLIENT_SUBMIT_TIME, PR_HTML, PR_IMPORTANCE,
  PR_INTERNET_CPID, PR_INTERNET_MESSAGE_ID, PR_MESSAGE_CLASS, PR_NATIVE_BODY_INFO, PR_RTF_COMPRESSED, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SENDER_ADDRTYPE,
  PR_SENT_REPRESENTING_ADDRTYPE, PR_SENT_REPRESENTING_EMAIL_ADDRESS, PR_SENT_REPRESENTING_NAME, PR_TRANSPORT_MESSAGE_HEADERS, PR_SENSITIVITY, PR_ENTRYID,
} from '../../lib/index.ts';
import { addMessage, bytesOf, file, nested, oleObject, openBySubject, pattern } from './exports.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const FIXTURES = new URL('../fixtures/mail/', import.meta.url);

const parse = (bytes: Uint8Array): Promise<Email> => new PostalMime({ forceRfc822Attachments: true }).parse(bytes);
const contentOf = ({ content }: Attachment): Buffer => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer));
const lines = (text: string | undefined): string => (text ?? '').replaceAll(/\r\n?/g, '\n').trim();
const html = (text: string | undefined): string => lines(text).replaceAll(/charset=["']?[\w-]+/gi, '');
/** Encapsulated text is cut at the end by parsers. */
const isMessage = ({ mimeType }: Attachment): boolean => mimeType.startsWith('message/') || mimeType === 'text/rfc822-headers';

/** Everything that a reader sees is the same. */
async function expectSame(before: Uint8Array, after: Uint8Array): Promise<void> {
  const [old, now] = [await parse(before), await parse(after)];
  for (const key of ['subject', 'from', 'sender', 'replyTo', 'to', 'cc', 'bcc', 'messageId', 'inReplyTo', 'references'] as const) {
    // Bytes that the parser cannot read in a header without a character set: the import knows better.
    if (!(JSON.stringify(old[key]) ?? '').includes('\uFFFD')) expect(now[key], key).toEqual(old[key]);
  }
  if (old.date !== undefined) expect(now.date).toBe(old.date);
  // A string of MAPI ends at its first NUL.
  if (old.text !== undefined) expect(lines(now.text)).toBe(lines(old.text.split('\0')[0]));
  expect(html(now.html)).toBe(html(old.html));
  expect(now.attachments.map(({ mimeType }) => mimeType).toSorted()).toEqual(old.attachments.map(({ mimeType }) => mimeType).toSorted());
  for (const part of old.attachments) {
    const same = now.attachments.filter((other) => other.mimeType === part.mimeType && (part.filename === null || part.filename === undefined || other.filename === part.filename));
    if (part.mimeType === 'message/rfc822') {
      const inner = await parse(contentOf(part));
      const found = await Promise.all(same.map(async (other) => (await parse(contentOf(other))).subject));
      expect(found).toContain(inner.subject);
      const other = same[found.indexOf(inner.subject)]!;
      await expectSame(contentOf(part), contentOf(other));
    } else if (isMessage(part)) expect(same.map((other) => lines(contentOf(other).toString('latin1')))).toContain(lines(contentOf(part).toString('latin1')));
    else expect(same.map((other) => contentOf(other).toString('hex')), part.filename ?? part.mimeType).toContain(contentOf(part).toString('hex'));
  }
}

describeRuntimes('toEml', (setup) => {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.eml'));
  const HTML = '<p>Grüße <img src="cid:logo@contoso.com"></p>\r\n';
  const SIGNED = Buffer.from('Content-Type: multipart/signed; protocol="application/pkcs7-signature";\r\n micalg=sha-256; boundary="sig"\r\n\r\n--sig\r\nContent-Type: text/plain\r\n\r\n' +
    'signed  \t\r\n--sig\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n--sig--\r\n');

  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (const [index, name] of files.entries()) await mailbox.importEml(readFileSync(new URL(name, FIXTURES)), { folder: `f${index}` });
    addMessage(mailbox, 'generated Ünicode 漢字 subject that is long enough to be folded more than once, and then some', {
      properties: [
        { tag: PR_BODY, value: 'Plain text.\r\n.\r\n From here\r\n' }, { tag: PR_HTML, value: Buffer.from(HTML) }, { tag: PR_INTERNET_CPID, value: 65001 },
        { tag: PR_SENDER_NAME, value: 'The Assistant' }, { tag: PR_SENDER_ADDRTYPE, value: 'SMTP' }, { tag: PR_SENDER_EMAIL_ADDRESS, value: 'assistant@contoso.com' },
        { tag: PR_SENT_REPRESENTING_NAME, value: 'Bøss, Big' }, { tag: PR_SENT_REPRESENTING_ADDRTYPE, value: 'SMTP' },
        { tag: PR_SENT_REPRESENTING_EMAIL_ADDRESS, value: 'boss@contoso.com' }, { tag: PR_CLIENT_SUBMIT_TIME, value: 133_500_000_000_000_000n },
        { tag: PR_INTERNET_MESSAGE_ID, value: '<1@contoso.com>' }, { tag: PR_IMPORTANCE, value: 2 }, { tag: PR_SENSITIVITY, value: 3 },
      ],
      recipients: [
        { type: 1, displayName: 'Alice "A" Adams', address: 'alice@contoso.com' }, { type: 1, displayName: 'bob@contoso.com', address: 'bob@contoso.com' },
        { type: 2, displayName: 'Çelik', address: 'celik@contoso.com' }, { type: 3, displayName: 'Secret', address: 'secret@contoso.com' },
        { type: 2, displayName: 'Old Exchange', addressType: 'EX', address: '/o=Contoso/cn=Old User' },
      ],
      attachments: [
        file('logo.png', pattern(300), 'image/png', [{ tag: PR_ATTACH_CONTENT_ID, value: 'logo@contoso.com' }]),
        file('../../etc/pass\r\nwd: x', pattern(100)), file('Größe 漢字 und noch viel mehr Text im Namen der Datei.pdf', pattern(58), 'application/pdf'),
        file('broken.type', pattern(57), 'text/html\r\nX-Evil: yes'), file('no bytes', new Uint8Array(0)), file('nested', pattern(10), 'multipart/mixed'),
        { properties: [{ tag: PR_ATTACH_METHOD, value: 7 }, { tag: PR_ATTACH_LONG_FILENAME, value: 'plan.docx' }, { tag: PR_ATTACH_LONG_PATHNAME, value: 'https://contoso.com/plan.docx\r\nX: y' }] },
        { properties: [{ tag: PR_ATTACH_METHOD, value: 4 }, { tag: PR_ATTACH_LONG_FILENAME, value: 'share.txt' }, { tag: PR_ATTACH_LONG_PATHNAME, value: '\\\\server\\share\\a.txt' }] },
      ],
    });
    addMessage(mailbox, 'long names', {
      attachments: [file(`${'n'.repeat(300)}.txt`, pattern(5), 'text/plain'), { properties: [{ tag: PR_ATTACH_METHOD, value: 7 }, { tag: PR_ATTACH_LONG_PATHNAME, value: `https://contoso.com/${'x'.repeat(600)}` }] }],
    });
    const rtf = await compressRtf(Buffer.from('{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Gr\\u252 ?n{\\*\\htmltag72 </p>}}'));
    addMessage(mailbox, 'rtf only', { properties: [{ tag: PR_RTF_COMPRESSED, value: rtf }] });
    const damaged = Uint8Array.from(rtf);
    damaged[20] = damaged[20]! ^ 0xFF;
    addMessage(mailbox, 'damaged rtf', { properties: [{ tag: PR_RTF_COMPRESSED, value: damaged }] });
    addMessage(mailbox, 'damaged rtf, text', { properties: [{ tag: PR_RTF_COMPRESSED, value: damaged }, { tag: PR_BODY, value: 'text' }, { tag: PR_NATIVE_BODY_INFO, value: 2 }] });
    const id = mailbox.store.names.idOf({ kind: 'name', guid: Buffer.from('2903020000000000c000000000000046', 'hex'), name: 'Keywords' }, true);
    addMessage(mailbox, 'categories', { properties: [{ tag: ((id << 16) | 0x101F) >>> 0, value: ['Rot', 'Grün, blau'] }] });
    addMessage(mailbox, 'nothing at all', { properties: [{ tag: PR_MESSAGE_CLASS, value: 'IPM' }] });
    addMessage(mailbox, 'long', {
      properties: [
        { tag: PR_BODY, value: 'Zeile mit Ümlauten und 漢字. '.repeat(20_000) }, { tag: PR_HTML, value: Buffer.from(`<p>${'größer '.repeat(60_000)}</p>`, 'latin1') },
        { tag: PR_INTERNET_CPID, value: 28591 },
      ],
      attachments: [file('large.bin', pattern(3_000_001, 7))],
    });
    addMessage(mailbox, 'object', {
      attachments: [{ properties: [{ tag: PR_ATTACH_METHOD, value: 6 }, { tag: PR_DISPLAY_NAME, value: 'Drawing' }, { tag: PR_ATTACH_MIME_TAG, value: 'image/bmp' }], ole: oleObject(pattern(10_000, 5)) }],
    });
    addMessage(mailbox, 'plain', {
      properties: [{ tag: PR_BODY, value: 'plain' }, { tag: PR_HTML, value: Buffer.from('<p>made by the server</p>') }, { tag: PR_NATIVE_BODY_INFO, value: 1 }],
    });
    addMessage(mailbox, 'encrypted', {
      properties: [
        { tag: PR_MESSAGE_CLASS, value: 'IPM.Note.SMIME' },
        { tag: PR_TRANSPORT_MESSAGE_HEADERS, value: 'From: a@contoso.com\r\nX-First: 1\r\nSubject: encrypted\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n' },
      ],
      attachments: [file('smime.p7m', pattern(5_000), 'application/pkcs7-mime')],
    });
    addMessage(mailbox, 'signed', { properties: [{ tag: PR_MESSAGE_CLASS, value: 'IPM.Note.SMIME.MultipartSigned' }], attachments: [file('SMIME.txt', SIGNED, 'multipart/signed')] });
    addMessage(mailbox, 'signed, fields outside', {
      properties: [
        { tag: PR_MESSAGE_CLASS, value: 'IPM.Note.SMIME.MultipartSigned' },
        { tag: PR_TRANSPORT_MESSAGE_HEADERS, value: 'Subject: signed, fields outside\r\nContent-Type: multipart/signed; protocol="application/pkcs7-signature";\r\n micalg=sha-256; boundary="sig"\r\n\r\n' },
      ],
      attachments: [file('SMIME.txt', SIGNED.subarray(SIGNED.indexOf('--sig')), 'multipart/signed')],
    });
    addMessage(mailbox, 'hostile header', {
      properties: [
        { tag: PR_BODY, value: 'text' },
        { tag: PR_TRANSPORT_MESSAGE_HEADERS, value: 'Microsoft Mail Internet Headers Version 2.0\nX-One: 1\rsubject : hostile header\n folded\nContent-Type: multipart/mixed; boundary=x\n more\nMIME-Version: 1.0\nX-Two: 2\n\nX-Body: no\n\n--x\n' },
      ],
    });
    addMessage(mailbox, 'many recipients', { recipients: Array.from({ length: 3_000 }, (_, i) => ({ type: 1, displayName: `Person ${i}`, address: `person${i}@contoso.com` })) });
    nested(mailbox, 'nested 64', 64);
    nested(mailbox, 'nested 1000', 1_000);
  });

  describe('of imported mail', () => {
    it.each(files.map((name, index) => [name, index] as const))('%s reads as before', async (name, index) => {
      const original = readFileSync(new URL(name, FIXTURES));
      await using store = await setup.openStore();
      await using subtree = await store.openSpecialFolder('ipmSubtree');
      const folders = await subtree.hierarchy({ columns: { id: PR_ENTRYID, name: PR_SENDER_NAME } }).all();
      expect(folders.length).toBeGreaterThan(files.length);
      await using message = await openIn(store, `f${index}`);
      const exported = await bytesOf(message.toEml());
      await expectSame(original, exported);
      // Fields that nobody knows are kept, in their order.
      const unknown = (email: Email): string[] => email.headers.map(({ key }) => key).filter((key) => !/^(content-|mime-version|lines|date)| /.test(key));
      expect(unknown(await parse(exported))).toEqual(unknown(await parse(original)));
      // Another reader sees the same.
      const [old, now] = [await simpleParser(original), await simpleParser(exported)];
      if (!(old.subject ?? '').includes('\uFFFD')) expect([now.subject, (now.to as AddressObject | undefined)?.text, now.from?.text]).toEqual([old.subject, (old.to as AddressObject | undefined)?.text, old.from?.text]);
      expect(now.attachments.map(({ contentType }) => contentType).toSorted()).toEqual(old.attachments.map(({ contentType }) => contentType).toSorted());
      // Imported again and exported again, it is still the same.
      await setup.exchange.mailbox(ALICE).importEml(exported, { folder: `again${index}` });
      await using again = await openIn(store, `again${index}`);
      await expectSame(original, await bytesOf(again.toEml()));
    });

    it.each(files.map((name, index) => [name, index] as const))('%s has a header of its properties that says the same', async (name, index) => {
      await using store = await setup.openStore();
      await using message = await openIn(store, `f${index}`);
      const exported = await parse(await bytesOf(message.toEml({ headers: 'generated' })));
      const original = await parse(readFileSync(new URL(name, FIXTURES)));
      const bare = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
      expect(bare(exported.subject)).toBe(bare(original.subject));
      expect(exported.from?.address).toBe(original.from?.address);
      // Groups are opened, and each person is named once.
      const addresses = (email: Email): string[] =>
        [...new Set([...email.to ?? [], ...email.cc ?? []].flatMap((one) => one.group ?? [one]).map(({ address }) => address.toLowerCase()))].filter((address) => address !== '').toSorted();
      expect(addresses(exported)).toEqual(addresses(original));
      if (original.messageId !== undefined) expect(exported.messageId).toBe(original.messageId);
      if (original.date !== undefined) expect(new Date(exported.date!).getTime()).toBe(new Date(original.date).getTime());
    });
  });

  async function openIn(store: Awaited<ReturnType<typeof setup.openStore>>, path: string): ReturnType<typeof openBySubject> {
    await using subtree = await store.openSpecialFolder('ipmSubtree');
    const row = (await subtree.hierarchy({ columns: { id: PR_ENTRYID, name: PR_DISPLAY_NAME } }).all()).find(({ name }) => name === path);
    await using folder = await store.openFolder(row!.id!);
    return store.openMessage((await folder.contents({ columns: { id: PR_ENTRYID } }).first())!.id!);
  }

  it('makes a header of properties, and parts of attachments of every kind', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'generated Ünicode 漢字 subject that is long enough to be folded more than once, and then some');
    const exported = await bytesOf(message.toEml());
    const text = exported.toString('utf8');
    const header = text.slice(0, text.indexOf('\r\n\r\n'));
    expect(header.split('\r\n').filter((line) => !/^[A-Z][\w-]*:|^[ \t]/.test(line))).toEqual([]);
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const email = await parse(exported);
    expect(email).toMatchObject({
      subject: 'generated Ünicode 漢字 subject that is long enough to be folded more than once, and then some', from: { name: 'Bøss, Big', address: 'boss@contoso.com' },
      sender: { name: 'The Assistant', address: 'assistant@contoso.com' }, messageId: '<1@contoso.com>', date: new Date(Number(133_500_000_000_000_000n / 10_000n) - 11_644_473_600_000).toISOString(),
      to: [{ name: 'Alice "A" Adams', address: 'alice@contoso.com' }, { name: '', address: 'bob@contoso.com' }],
      cc: [{ name: 'Çelik', address: 'celik@contoso.com' }, { name: 'Old Exchange', address: 'IMCEAEX-_o=Contoso_cn=Old+20User@imcea.invalid' }],
      bcc: [{ name: 'Secret', address: 'secret@contoso.com' }],
    });
    expect(email.headers.find(({ key }) => key === 'importance')?.value).toBe('high');
    expect(email.headers.find(({ key }) => key === 'sensitivity')?.value).toBe('Company-Confidential');
    expect(email.headers.some(({ key }) => key.includes('evil') || key === 'x')).toBe(false);
    expect(email.text?.trimEnd()).toBe('Plain text.\n.\n From here');
    expect(html(email.html)).toBe(html(HTML));
    expect(email.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      ['logo.png', 'image/png', 'inline'], ['pass wd: x', 'application/octet-stream', 'attachment'],
      ['Größe 漢字 und noch viel mehr Text im Namen der Datei.pdf', 'application/pdf', 'attachment'], ['broken.type', 'application/octet-stream', 'attachment'],
      ['no bytes', 'application/octet-stream', 'attachment'], ['nested', 'application/octet-stream', 'attachment'],
      ['plan.docx.url', 'application/internet-shortcut', 'attachment'], ['share.txt.url', 'application/internet-shortcut', 'attachment'],
    ]);
    expect(email.attachments.map((part) => contentOf(part).length)).toEqual([300, 100, 58, 57, 0, 10, expect.any(Number), expect.any(Number)]);
    expect(contentOf(email.attachments[0]!).equals(pattern(300))).toBe(true);
    expect(email.attachments[0]!.contentId).toBe('<logo@contoso.com>');
    expect(contentOf(email.attachments[6]!).toString()).toBe('[InternetShortcut]\r\nURL=https://contoso.com/plan.docx X: y\r\n');
    expect(contentOf(email.attachments[7]!).toString()).toBe('[InternetShortcut]\r\nURL=file://server/share/a.txt\r\n');
    expect(text).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/plain[\s\S]*multipart\/related[\s\S]*text\/html/);
    const without = await parse(await bytesOf(message.toEml({ bcc: false })));
    expect(without.bcc).toBeUndefined();
  });

  it('writes a message that has nothing', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'nothing at all');
    const exported = await bytesOf(message.toEml());
    expect(exported.toString()).toMatch(/^Subject: nothing at all\r\nDate: .*\r\nThread-Topic: nothing at all\r\nMIME-Version: 1.0\r\nContent-Type: text\/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n$/);
  });

  it('has names that a table cuts, and categories', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'long names');
    const email = await parse(await bytesOf(message.toEml()));
    expect(email.attachments.map(({ filename }) => filename)).toEqual([`${'n'.repeat(300)}.txt`, 'attachment.url']);
    expect(contentOf(email.attachments[1]!).toString()).toContain('x'.repeat(600));
    await using categories = await openBySubject(store, 'categories');
    expect(decodeWords((await parse(await bytesOf(categories.toEml()))).headers.find(({ key }) => key === 'keywords')!.value)).toBe('Rot, Grün, blau');
  });

  it('has the HTML of an RTF', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'rtf only');
    expect((await parse(await bytesOf(message.toEml()))).html?.trim()).toBe('<p>Grün</p>');
    await using damaged = await openBySubject(store, 'damaged rtf');
    expect(await errorOf(bytesOf(damaged.toEml()))).toMatchObject({ code: 'MAPI_E_CORRUPT_DATA' });
    await using text = await openBySubject(store, 'damaged rtf, text');
    expect((await parse(await bytesOf(text.toEml()))).text?.trim()).toBe('text');
  });

  it('has the data of OLE objects', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'object');
    const email = await parse(await bytesOf(message.toEml()));
    expect(email.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([['Drawing', 'application/octet-stream']]);
    expect(contentOf(email.attachments[0]!).equals(oleObject(pattern(10_000, 5)))).toBe(true);
  });

  it('reads long bodies and attachments as streams', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'long');
    const email = await parse(await bytesOf(message.toEml()));
    expect(email.text?.trimEnd()).toBe('Zeile mit Ümlauten und 漢字. '.repeat(20_000).trimEnd());
    expect(email.html?.trim()).toBe(`<p>${'größer '.repeat(60_000)}</p>`);
    expect(contentOf(email.attachments[0]!).equals(pattern(3_000_001, 7))).toBe(true);
  });

  it('leaves out what the server makes of a plain text', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'plain');
    const email = await parse(await bytesOf(message.toEml()));
    expect([email.text?.trim(), email.html]).toEqual(['plain', undefined]);
  });

  it('passes S/MIME on unchanged', async () => {
    await using store = await setup.openStore();
    await using encrypted = await openBySubject(store, 'encrypted');
    const opaque = (await bytesOf(encrypted.toEml())).toString('latin1');
    expect(opaque).toMatch(/^From: a@contoso\.com\r\nX-First: 1\r\nSubject: encrypted\r\nDate: .*\r\nMIME-Version: 1\.0\r\nContent-Type: application\/pkcs7-mime;\r\n smime-type=enveloped-data;\r\n name=smime\.p7m\r\n/);
    expect(Buffer.from(opaque.slice(opaque.indexOf('\r\n\r\n')), 'base64').equals(pattern(5_000))).toBe(true);
    await using signed = await openBySubject(store, 'signed');
    expect((await bytesOf(signed.toEml())).toString('latin1').endsWith(`MIME-Version: 1.0\r\n${SIGNED.toString('latin1')}`)).toBe(true);
    await using outside = await openBySubject(store, 'signed, fields outside');
    const whole = (await bytesOf(outside.toEml())).toString('latin1');
    expect(whole.endsWith(SIGNED.subarray(SIGNED.indexOf('\r\n\r\n--sig')).toString('latin1'))).toBe(true);
    expect((await parse(Buffer.from(whole, 'latin1'))).attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pkcs7-signature']);
  });

  it('keeps of a header that was received what is one', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'hostile header');
    const text = (await bytesOf(message.toEml())).toString('latin1');
    expect(text).toMatch(/^X-One: 1\r\nsubject : hostile header\r\n folded\r\nX-Two: 2\r\nDate: .*\r\nMIME-Version: 1\.0\r\nContent-Type: text\/plain/);
    expect(text).not.toContain('X-Body');
  });

  it('names thousands of recipients', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'many recipients');
    const email = await parse(await bytesOf(message.toEml()));
    expect(email.to).toHaveLength(3_000);
    expect(email.to![2_999]).toEqual({ name: 'Person 2999', address: 'person2999@contoso.com' });
  });

  it('writes messages in messages down to a limit', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'nested 64');
    const text = (await bytesOf(message.toEml())).toString('latin1');
    expect(text.match(/^Subject: /gm)).toHaveLength(65);
    expect(text).toContain('Subject: level 64');
    const error = await errorOf(bytesOf(message.toEml({ maxDepth: 63 }))) as MapiError;
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_TOO_COMPLEX', context: 'toEml' });
    expect(error.message).toContain('more than 63 deep');
    await using deep = await openBySubject(store, 'nested 1000');
    for (const maxDepth of [64, 100]) expect(await errorOf(bytesOf(deep.toEml({ maxDepth })))).toMatchObject({ code: 'MAPI_E_TOO_COMPLEX' });
    expect((await bytesOf(message.toEml({ maxDepth: 100 }))).length).toBe(text.length);
    for (const maxDepth of [-1, 1.5, 101, Number.NaN]) expect(() => message.toEml({ maxDepth })).toThrow(RangeError);
  });

  it('needs a request for the properties, one for the attachment table and one for each short attachment', async () => {
    await using store = await setup.openStore();
    await using message = await openIn(store, `f${files.indexOf('quarterly-report.eml')}`);
    setup.exchange.resetStats();
    await bytesOf(message.toEml());
    expect(setup.exchange.stats().requests['Execute']).toBeLessThanOrEqual(2 + 2);
  });
});
