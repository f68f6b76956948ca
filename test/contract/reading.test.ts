import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  and, anyAttachment, asc, content, desc, eq, exists, ge, hasBits, lacksBits, type MapiError, not, or, PR_ATTACH_DATA_BIN, PR_ATTACH_LONG_FILENAME, PR_ATTACH_METHOD,
  PR_ATTACH_NUM, PR_ATTACH_SIZE, PR_BODY, PR_CONTENT_COUNT, PR_CONTENT_UNREAD, PR_DEPTH, PR_DISPLAY_NAME, PR_ENTRYID, PR_HASATTACH, PR_IPM_SUBTREE_ENTRYID,
  PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_OBJECT_TYPE, PR_RECIPIENT_TYPE, PR_SENDER_NAME, PR_SMTP_ADDRESS, PR_SUBJECT, size,
} from '../../lib/index.ts';
import { ALICE, BOB, describeRuntimes, errorOf, PASSWORD } from './runtimes.ts';
import { openDefaultStore } from '../../lib/index.ts';

function eml(subject: string, day: number, extra = '', body = `Text of ${subject}`): Buffer {
  return Buffer.from([
    `From: "Sender ${day % 3}" <sender${day % 3}@fabrikam.com>`, 'To: Alice Adams <alice@contoso.com>, "Bob Brown" <bob@contoso.com>', 'Cc: carol@fabrikam.com',
    `Subject: ${subject}`, `Date: ${new Date(Date.UTC(2026, 0, day, 12)).toUTCString()}`, `Message-ID: <${day}@fabrikam.com>`, 'MIME-Version: 1.0', extra,
  ].filter((line) => line !== '').join('\r\n') + (extra.includes('\r\n\r\n') ? '' : `\r\n\r\n${body}\r\n`));
}

const BIG_TEXT = 'Zeile mit Ümlauten und 漢字. '.repeat(20_000);
const BIG_BYTES = Buffer.from(Uint8Array.from({ length: 700_001 }, (_, i) => (i * 31) & 0xFF));

const WITH_ATTACHMENTS = [
  'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/html; charset=utf-8', '', '<p>Grüße</p>', '--b',
  'Content-Type: application/octet-stream; name=big.bin', 'Content-Disposition: attachment; filename=big.bin', 'Content-Transfer-Encoding: base64', '',
  BIG_BYTES.toString('base64').replaceAll(/.{76}/g, '$&\r\n'), '--b', 'Content-Type: message/rfc822', '',
  'From: inner@fabrikam.com', 'Subject: the inner one', 'Date: Thu, 01 Jan 2026 00:00:00 +0000', '', 'inner text', '--b--', '',
].join('\r\n');

describeRuntimes('reading', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let day = 1; day <= 25; ++day) await mailbox.importEml(eml(`Message ${String(day).padStart(2, '0')}`, day), { folder: 'Inbox', read: day % 2 === 0 });
    await mailbox.importEml(eml('Ünïcode subject 漢字', 26, '', BIG_TEXT), { folder: 'Inbox', read: true });
    await mailbox.importEml(eml('With attachments', 27, WITH_ATTACHMENTS), { folder: 'Inbox', read: false });
    mailbox.createFolder('Projects/Apollo');
    await mailbox.importEml(eml('In a subfolder', 28), { folder: 'Projects/Apollo', read: true });
  });

  it('opens the store with its properties and special folders', async () => {
    await using store = await setup.openStore();
    expect(await store.getProp(PR_OBJECT_TYPE)).toBe(1);
    expect(await store.getProp(PR_DISPLAY_NAME)).toContain('Alice Adams');
    const { subtree } = await store.getProps({ subtree: PR_IPM_SUBTREE_ENTRYID });
    expect(subtree?.length).toBe(46);
    for (const role of ['root', 'inbox', 'ipmSubtree', 'outbox', 'sentItems', 'deletedItems', 'commonViews', 'views', 'finder', 'drafts', 'calendar', 'contacts'] as const) {
      await using folder = await store.openSpecialFolder(role);
      expect(await folder.getProp(PR_OBJECT_TYPE), role).toBe(3);
    }
    expect(await errorOf(store.openSpecialFolder('nowhere' as never))).toBeInstanceOf(RangeError);
  });

  it('walks the folder tree with counts', async () => {
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const rows = await top.hierarchy({ deep: true, columns: { name: PR_DISPLAY_NAME, depth: PR_DEPTH, count: PR_CONTENT_COUNT, unread: PR_CONTENT_UNREAD, id: PR_ENTRYID } }).all();
    const inbox = rows.find(({ name }) => name === 'Inbox');
    expect(inbox).toMatchObject({ count: 27, unread: 14, depth: 1 });
    const apollo = rows.find(({ name }) => name === 'Apollo');
    expect(apollo).toMatchObject({ count: 1, unread: 0, depth: 2 });
    await using folder = await store.openFolder(apollo!.id!);
    expect(await folder.getProp(PR_DISPLAY_NAME)).toBe('Apollo');
    const direct = await top.hierarchy({ columns: { name: PR_DISPLAY_NAME } }).all();
    expect(direct.map(({ name }) => name)).not.toContain('Apollo');
  });

  it('reads rows sorted, restricted, limited and in batches', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const columns = { subject: PR_SUBJECT, when: PR_MESSAGE_DELIVERY_TIME, size: PR_MESSAGE_SIZE, flags: PR_MESSAGE_FLAGS, from: PR_SENDER_NAME };
    const newest = await inbox.contents({ columns, sort: [desc(PR_MESSAGE_DELIVERY_TIME)], limit: 3 }).all();
    expect(newest.map(({ subject }) => subject)).toEqual(['With attachments', 'Ünïcode subject 漢字', 'Message 25']);
    expect(newest[2]!.when).toEqual(new Date(Date.UTC(2026, 0, 25, 12)));

    const subjects = async (restriction: Parameters<typeof not>[0]): Promise<string[]> =>
      (await inbox.contents({ columns: { subject: PR_SUBJECT }, restriction, sort: [asc(PR_SUBJECT)] }).all()).map(({ subject }) => subject ?? '');
    expect(await subjects(content(PR_SUBJECT, 'MESSAGE 0', { match: 'prefix' }))).toEqual(Array.from({ length: 9 }, (_, i) => `Message 0${i + 1}`));
    expect(await subjects(content(PR_SUBJECT, 'MESSAGE', { match: 'prefix', matchCase: true }))).toEqual([]);
    expect(await subjects(and(ge(PR_MESSAGE_DELIVERY_TIME, new Date('2026-01-24')), not(eq(PR_SUBJECT, 'message 24'))))).toEqual(['Message 25', 'Ünïcode subject 漢字', 'With attachments']);
    expect(await subjects(or(eq(PR_SUBJECT, 'Message 01'), content(PR_SUBJECT, '漢字')))).toEqual(['Message 01', 'Ünïcode subject 漢字']);
    expect((await subjects(lacksBits(PR_MESSAGE_FLAGS, 1))).length).toBe(14);
    expect(await subjects(hasBits(PR_MESSAGE_FLAGS, 0x10))).toEqual(['With attachments']);
    expect(await subjects(anyAttachment(content(PR_ATTACH_LONG_FILENAME, 'big', { match: 'prefix' })))).toEqual(['With attachments']);
    expect(await subjects(size(PR_MESSAGE_SIZE, 'ge', 0)).then((all) => all.length)).toBeGreaterThan(0);
    expect(await subjects(exists(PR_ATTACH_NUM))).toEqual([]);

    let batches = 0;
    let rows = 0;
    for await (const batch of inbox.contents({ columns, batchSize: 10 }).batches()) {
      batches += 1;
      rows += batch.length;
    }
    expect(rows).toBe(27);
    expect(batches).toBeGreaterThanOrEqual(3);
    for await (const row of inbox.contents({ columns })) {
      expect(row.subject).toBeDefined();
      break;
    }
    expect((await inbox.contents({ columns, limit: 0 }).all()).length).toBe(0);
    expect(await errorOf(inbox.contents({ columns }).all({ limit: 5 }))).toBeInstanceOf(RangeError);
  });

  it('seeks, finds, counts and marks places in a table', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT }, sort: [asc(PR_MESSAGE_DELIVERY_TIME)] });
    expect(await table.count()).toBe(27);
    expect(await table.queryRows(2)).toEqual([{ subject: 'Message 01' }, { subject: 'Message 02' }]);
    expect(await table.position()).toEqual({ row: 2, rowCount: 27 });
    expect(await table.queryRows(1, { advance: false })).toEqual([{ subject: 'Message 03' }]);
    const bookmark = await table.createBookmark();
    expect(await table.seek('current', 5)).toBe(5);
    expect(await table.queryRows(1)).toEqual([{ subject: 'Message 08' }]);
    expect(await table.queryRows(-2)).toHaveLength(2);
    expect(await table.seek('beginning', -3)).toBe(0);
    expect(await table.seek('end', -1)).toBe(-1);
    expect(await table.queryRows(5)).toEqual([{ subject: 'With attachments' }]);
    expect(await table.queryRows(5)).toEqual([]);
    await table.seek(bookmark);
    expect(await table.queryRows(1)).toEqual([{ subject: 'Message 03' }]);
    await table.freeBookmark(bookmark);
    expect(await table.findRow(content(PR_SUBJECT, 'Message 2', { match: 'prefix' }))).toBe(true);
    expect(await table.queryRows(1)).toEqual([{ subject: 'Message 20' }]);
    expect(await table.findRow(eq(PR_SUBJECT, 'Message 20'), { from: 'end', backward: true })).toBe(true);
    expect(await table.findRow(eq(PR_SUBJECT, 'nothing like it'), { from: 'beginning' })).toBe(false);
    await table.restrict(content(PR_SUBJECT, 'Message 1', { match: 'prefix' }));
    expect(await table.count()).toBe(10);
    await table.sort([desc(PR_SUBJECT)]);
    expect(await table.queryRows(1)).toEqual([{ subject: 'Message 19' }]);
    await table.restrict(null);
    expect(await table.count()).toBe(27);
    expect(await table.allColumns()).toContain(PR_SUBJECT);
  });

  it('reads messages: headers, bodies beyond a reply, recipients, attachments, embedded messages', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const find = async (subject: string): Promise<Uint8Array> => {
      const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_SUBJECT, subject) }).first();
      return row!.id!;
    };
    await using long = await store.openMessage(await find('Ünïcode subject 漢字'));
    expect((await long.body())?.trimEnd()).toBe(BIG_TEXT.trimEnd());
    expect(await errorOf(long.body({ maxBytes: 1_000 }))).toMatchObject({ code: 'MAPI_E_TOO_BIG' });
    let streamed = '';
    for await (const chunk of long.createBodyStream()) streamed += (chunk as Buffer).toString('latin1');
    expect(Buffer.from(streamed, 'latin1').toString('utf16le').trimEnd()).toBe(BIG_TEXT.trimEnd());
    expect(await long.headers()).toContain('Message-ID: <26@fabrikam.com>');
    expect(await long.getPropList()).toContain(PR_SUBJECT);
    expect((await long.getAllProps()).find(({ tag }) => tag === PR_SUBJECT)?.value).toBe('Ünïcode subject 漢字');
    expect(await long.getProp(PR_ATTACH_NUM)).toBeUndefined();

    await using message = await inbox.openMessage(await find('With attachments'));
    expect(await message.html()).toContain('<p>Grüße</p>');
    const recipients = await message.recipients({ columns: { type: PR_RECIPIENT_TYPE, name: PR_DISPLAY_NAME, address: PR_SMTP_ADDRESS } }).all();
    expect(recipients).toEqual([
      { type: 1, name: 'Alice Adams', address: ALICE }, { type: 1, name: 'Bob Brown', address: BOB }, { type: 2, name: 'carol@fabrikam.com', address: 'carol@fabrikam.com' },
    ]);
    const attachments = await message.attachments({ columns: { number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD, name: PR_ATTACH_LONG_FILENAME, size: PR_ATTACH_SIZE } }).all();
    expect(attachments.map(({ method }) => method)).toEqual([1, 5]);
    expect(attachments[0]!.name).toBe('big.bin');
    expect(attachments[0]!.size).toBeGreaterThanOrEqual(BIG_BYTES.length);

    await using big = await message.openAttachment(attachments[0]!.number!);
    const chunks: Buffer[] = [];
    for await (const chunk of big.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(BIG_BYTES)).toBe(true);
    expect(Buffer.from((await big.getProp(PR_ATTACH_DATA_BIN))!).equals(BIG_BYTES)).toBe(true);
    await using stream = await big.openStream(PR_ATTACH_DATA_BIN);
    expect(await stream.size()).toBe(BIG_BYTES.length);
    expect(await stream.seek(-5, 'end')).toBe(BIG_BYTES.length - 5);
    expect(Buffer.from(await stream.read(100)).equals(BIG_BYTES.subarray(-5))).toBe(true);
    expect((await stream.read(100)).length).toBe(0);
    expect(await stream.seek(1_000)).toBe(1_000);
    expect(Buffer.from(await stream.read(3)).equals(BIG_BYTES.subarray(1_000, 1_003))).toBe(true);
    expect(await errorOf(stream.seek(-1))).toBeInstanceOf(Error);

    await using attached = await message.openAttachment(attachments[1]!.number!);
    await using inner = await attached.openMessage();
    expect(await inner.getProp(PR_SUBJECT)).toBe('the inner one');
    expect((await inner.body())?.trim()).toBe('inner text');
    expect(await errorOf(big.openMessage())).toMatchObject({ name: 'MapiError' });
    await using missing = await message.openAttachment(99);
    expect(await errorOf(missing.getProp(PR_ATTACH_METHOD))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('opens what an entry identifier names, and nothing else', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const id = await inbox.getProp(PR_ENTRYID);
    const row = await inbox.contents({ columns: { id: PR_ENTRYID, has: PR_HASATTACH } }).first();
    expect(await store.compareEntryIds(id!, Uint8Array.from(id!))).toBe(true);
    expect(await store.compareEntryIds(id!, row!.id!)).toBe(false);
    expect(await errorOf(store.openMessage(id!))).toBeInstanceOf(TypeError);
    expect(await errorOf(store.openFolder(row!.id!))).toBeInstanceOf(TypeError);
    expect(await errorOf(store.openFolder(new Uint8Array(0)))).toBeInstanceOf(TypeError);
    for (const wrong of [new Uint8Array(3), new Uint8Array(46), id!.slice(0, 45), Uint8Array.from([...id!, 0])])
      expect(await errorOf(store.openFolder(wrong))).toMatchObject({ name: 'MapiError' });
    const gone = Uint8Array.from(row!.id!);
    gone[66] = 0xFE;
    expect(await errorOf((async () => {
      await using message = await store.openMessage(gone);
      return await message.getProp(PR_SUBJECT);
    })())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('refuses restrictions that make no sense with a typed error', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    let deep = exists(PR_SUBJECT);
    for (let i = 0; i < 10_000; ++i) deep = not(deep);
    expect(await errorOf(inbox.contents({ columns: { subject: PR_SUBJECT }, restriction: deep }).all())).toBeInstanceOf(Error);
    const wrong = { type: 'content', fuzzyLevel: 1, tag: PR_MESSAGE_SIZE, value: { tag: PR_MESSAGE_SIZE, value: 1 } } as const;
    expect(await errorOf(inbox.contents({ columns: { subject: PR_SUBJECT }, restriction: wrong }).all())).toMatchObject({ name: 'MapiError' });
    // The session lives on.
    expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).first()).toBeDefined();
  });

  it('lets Bob open Alice\'s mailbox with his own password, and Alice not Bob\'s', async () => {
    const profile = await setup.profile({ mailbox: ALICE, user: BOB });
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: { user: BOB, password: PASSWORD } });
    await using inbox = await store.openInbox();
    expect(await inbox.getProp(PR_CONTENT_COUNT)).toBe(27);
    const other = await setup.profile({ mailbox: BOB, user: ALICE });
    const error = await errorOf(openDefaultStore(other, { ...setup.mapi, credentials: setup.credentials }));
    expect(['MAPI_E_NO_ACCESS', 'MAPI_E_LOGON_FAILED']).toContain((error as MapiError).code);
  });

  it('needs Connect and at most 2 Executes to open a store, and 1 Execute for a table with columns, sort and first rows', async () => {
    const profile = await setup.profile();
    await (await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials })).close();
    setup.exchange.resetStats();
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
    expect(setup.exchange.stats().requests['Connect']).toBe(1);
    expect(setup.exchange.stats().requests['Execute']).toBeLessThanOrEqual(2);
    await using inbox = await store.openInbox();
    await inbox.getProp(PR_CONTENT_COUNT);
    setup.exchange.resetStats();
    await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT, body: PR_BODY }, sort: [desc(PR_MESSAGE_DELIVERY_TIME)], restriction: exists(PR_SUBJECT) });
    expect(await table.queryRows(20)).toHaveLength(20);
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
  });

  it('asks for nothing after the end of a table', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    for (const batchSize of [4, 5, 10, 100]) {
      setup.exchange.resetStats();
      expect(await inbox.contents({ columns: { subject: PR_SUBJECT }, batchSize }).all(), `${batchSize}`).toHaveLength(27);
      expect(setup.exchange.stats().requests['Execute'], `${batchSize}`).toBe(1);
    }
  });

  describe('URLs instead of Autodiscover', () => {
    it('finds the DN through the address book', async () => {
      const profile = await setup.profile({ server: setup.exchange.mailStoreUrl(ALICE) });
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
      await using inbox = await store.openInbox();
      expect(await inbox.getProp(PR_CONTENT_COUNT)).toBe(27);
    });
  });
});
