import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BulkMessage, type ColumnMap, content, desc, type Folder, MapiError, type MessagesOptions, PR_ATTACH_METHOD, PR_BODY, PR_CHANGE_KEY, PR_DISPLAY_NAME, PR_DISPLAY_TO, PR_ENTRYID, PR_HASATTACH, PR_HTML,
  PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_NORMALIZED_SUBJECT, PR_OBJECT_TYPE, PR_RTF_COMPRESSED, PR_SENDER_NAME, PR_SUBJECT, PR_SUBJECT_PREFIX,
} from '../../lib/index.ts';
import { bytesOf, closedAgain, file, oleObject, openObjects, pattern } from './exports.ts';
import { FaultyServer } from './faulty-server.ts';
import { ALICE, BOB, describeRuntimes, errorOf } from './runtimes.ts';

const LONG_TEXT = 'Zeile mit Ümlauten und 漢字. '.repeat(4_000);
const BIG = Buffer.from(Uint8Array.from({ length: 300_001 }, (_, i) => (i * 31) & 0xFF));
const SMALL = Buffer.from(Uint8Array.from({ length: 1_001 }, (_, i) => (i * 7) & 0xFF));

function attached(bytes: Buffer, name: string): string {
  return [
    '--b', `Content-Type: application/octet-stream; name=${name}`, `Content-Disposition: attachment; filename=${name}`, 'Content-Transfer-Encoding: base64', '',
    bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  ].join('\r\n');
}

function eml(subject: string, day: number, body: string): Buffer {
  return Buffer.from([
    `From: "Sender ${day % 3}" <sender${day % 3}@fabrikam.com>`, 'To: Alice Adams <alice@contoso.com>, "Bob Brown" <bob@contoso.com>', 'Cc: carol@fabrikam.com',
    `Subject: ${subject}`, `Date: ${new Date(Date.UTC(2026, 0, day, 12)).toUTCString()}`, `Message-ID: <${day}@fabrikam.com>`, 'MIME-Version: 1.0', body,
  ].join('\r\n'));
}

const INNER = ['--b', 'Content-Type: message/rfc822', '', 'From: inner@fabrikam.com', 'Subject: the inner one', 'Date: Thu, 01 Jan 2026 00:00:00 +0000', '', 'inner text'].join('\r\n');
const MIXED = 'Content-Type: multipart/mixed; boundary=b\r\n';
const HTML = '--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Grüße</p>';

/** Ways to read, all of which have to give the same. */
const STRATEGIES = ['auto', 'stream', 'packed', 'single'] as const;

/** Everything there is to see of a message. */
function seen(message: BulkMessage): unknown {
  return {
    id: Buffer.from(message.id).toString('hex'), error: message.error?.code, properties: message.properties, recipients: message.recipients, unloaded: message.unloaded,
    attachments: message.attachments.map(({ number, method, name, size, mimeType, contentId, content: bytes }) => ({ number, method, name, size, mimeType, contentId, bytes })),
  };
}

async function read<const C extends ColumnMap>(folder: Folder, options: MessagesOptions<C>): Promise<BulkMessage<C>[]> {
  const list: BulkMessage<C>[] = [];
  for await (const message of folder.messages(options)) list.push(message);
  return list;
}

const SELECT = {
  subject: PR_SUBJECT, body: PR_BODY, html: PR_HTML, rtf: PR_RTF_COMPRESSED, sender: PR_SENDER_NAME, received: PR_MESSAGE_DELIVERY_TIME, size: PR_MESSAGE_SIZE,
  flags: PR_MESSAGE_FLAGS, to: PR_DISPLAY_TO, has: PR_HASATTACH, id: PR_ENTRYID, key: PR_CHANGE_KEY, type: PR_OBJECT_TYPE,
};

describeRuntimes('whole messages', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let day = 1; day <= 150; ++day) await mailbox.importEml(eml(`Message ${String(day).padStart(3, '0')}`, day, `\r\nText of ${day}. ${'x'.repeat(day * 20)}`));
    await mailbox.importEml(eml('Long', 151, `Content-Type: text/plain; charset=utf-8\r\n\r\n${LONG_TEXT}`));
    await mailbox.importEml(eml('Attachments', 152, [MIXED, HTML, attached(BIG, 'big.bin'), attached(SMALL, 'small.bin'), INNER, '--b--', ''].join('\r\n')));
    mailbox.createFolder('Empty');
    mailbox.createFolder('Files');
    mailbox.addMessage([{ tag: PR_SUBJECT, value: 'files' }], {
      folder: 'Files',
      attachments: [
        file('short.bin', pattern(500_000)), file('long.bin', pattern(1_500_001)), file('empty.bin', new Uint8Array()),
        { properties: [{ tag: PR_ATTACH_METHOD, value: 6 }], ole: oleObject(pattern(5_000)) }, { properties: [{ tag: PR_ATTACH_METHOD, value: 4 }] },
      ],
    });
    mailbox.createFolder('Named');
    const set = Buffer.from('2903020000000000c000000000000046', 'hex');
    mailbox.addMessage([{ tag: PR_SUBJECT, value: 'named' }, { name: { kind: 'name', guid: set, name: 'Invoice' }, type: 0x1F, value: 'R-4711' }], { folder: 'Named' });
    mailbox.addMessage([{ tag: PR_SUBJECT, value: 'unnamed' }], { folder: 'Named' });
  });

  it('reads the same by streams, in packed requests and one by one', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const options = { select: SELECT, recipients: true, attachments: 'content', sort: [desc(PR_MESSAGE_DELIVERY_TIME)] } as const;
    const expected = (await read(inbox, { ...options, strategy: 'single' })).map((message) => seen(message as unknown as BulkMessage));
    expect(expected).toHaveLength(152);
    for (const strategy of ['auto', 'stream', 'packed'] as const) {
      const messages = await read(inbox, { ...options, strategy });
      expect(messages.map((message) => seen(message as unknown as BulkMessage)), strategy).toEqual(expected);
    }
  });

  it('gives what the single calls give', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const messages = await read(inbox, { select: SELECT, recipients: true, attachments: 'content', restriction: content(PR_SUBJECT, 'Attachments') });
    expect(messages).toHaveLength(1);
    const [message] = messages;
    await using opened = await message!.open();
    const { html, ...others } = await opened.getProps(SELECT);
    expect(message!.properties).toMatchObject(others);
    expect(Buffer.from(message!.properties.html!).equals(Buffer.from(html!))).toBe(true);
    expect(message!.recipients.map(({ smtpAddress, type }) => [smtpAddress, type])).toEqual([[ALICE, 1], [BOB, 1], ['carol@fabrikam.com', 2]]);
    const [big, small, inner] = message!.attachments;
    expect(big).toMatchObject({ number: 0, method: 1, name: 'big.bin', mimeType: 'application/octet-stream' });
    expect(BIG.equals(Buffer.from(big!.content!))).toBe(true);
    expect(SMALL.equals(Buffer.from(small!.content!))).toBe(true);
    expect(inner).toMatchObject({ number: 2, method: 5, content: undefined });
    const chunks: Buffer[] = [];
    for await (const chunk of big!.createReadStream()) chunks.push(chunk as Buffer);
    expect(BIG.equals(Buffer.concat(chunks))).toBe(true);
  });

  it('takes few requests', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    setup.exchange.resetStats();
    expect(await read(inbox, { select: { subject: PR_SUBJECT, body: PR_BODY }, recipients: true })).toHaveLength(152);
    // The table; a first stream that shows how the server sends bodies; a second one; and what it would not pay to stream.
    expect(setup.exchange.stats().requests['Execute']).toBeLessThanOrEqual(6);
  });

  it('leaves long values to streams', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    for (const strategy of STRATEGIES) {
      const messages = await read(inbox, { select: { subject: PR_SUBJECT, body: PR_BODY }, attachments: 'content', maxValueBytes: 50_000, strategy });
      const long = messages.find(({ properties }) => properties.subject === 'Long')!;
      expect(long.properties.body, strategy).toBeUndefined();
      expect(long.unloaded, strategy).toEqual([{ key: 'body', error: 'MAPI_E_NOT_ENOUGH_MEMORY' }]);
      await using opened = await long.open();
      expect(await opened.body()).toContain(LONG_TEXT.slice(0, 1_000));
      const [big, small] = messages.find(({ properties }) => properties.subject === 'Attachments')!.attachments;
      expect(big!.content, strategy).toBeUndefined();
      expect(small!.content?.length, strategy).toBe(SMALL.length);
      const chunks: Buffer[] = [];
      for await (const chunk of big!.createReadStream()) chunks.push(chunk as Buffer);
      expect(BIG.equals(Buffer.concat(chunks)), strategy).toBe(true);
    }
  });

  it('streams each attachment in a request of its own, and leaves nothing open', async () => {
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const folders = await top.hierarchy({ columns: { id: PR_ENTRYID, name: PR_DISPLAY_NAME } }).all();
    await using files = await store.openFolder(folders.find(({ name }) => name === 'Files')!.id!);
    const [message] = await read(files, { select: { subject: PR_SUBJECT }, attachments: 'metadata' });
    const [short, long, empty, ole, link] = message!.attachments;
    const before = openObjects();
    setup.exchange.resetStats();
    expect(pattern(500_000).equals(await bytesOf(short!.createReadStream()))).toBe(true);
    expect(setup.exchange.stats().requests['Execute']).toBe(1);
    expect(pattern(1_500_001).equals(await bytesOf(long!.createReadStream()))).toBe(true);
    expect(await bytesOf(empty!.createReadStream())).toHaveLength(0);
    expect(oleObject(pattern(5_000)).equals(await bytesOf(ole!.createReadStream()))).toBe(true);
    expect(await errorOf(bytesOf(link!.createReadStream()))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    for await (const chunk of long!.createReadStream()) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    await closedAgain(before);
  });

  it('reads messages by their identifiers, and tells which are not there', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const rows = await inbox.contents({ columns: { id: PR_ENTRYID, subject: PR_SUBJECT }, sort: [desc(PR_MESSAGE_DELIVERY_TIME)], limit: 40 }).all();
    const gone = Uint8Array.from(rows[0]!.id!);
    gone[gone.length - 3] = 0x77;
    gone[gone.length - 4] = 0x66;
    for (const strategy of STRATEGIES) {
      const ids = [...rows.map(({ id }) => id!), gone, Uint8Array.of(1, 2, 3), rows[0]!.id!];
      const messages = await read(inbox, { select: { subject: PR_SUBJECT, size: PR_MESSAGE_SIZE }, ids, batch: 7, strategy });
      expect(messages.slice(0, 40).map(({ properties }) => properties.subject), strategy).toEqual(rows.map(({ subject }) => subject));
      expect(messages.slice(0, 40).every(({ error, properties }) => error === undefined && properties.size! > 0), strategy).toBe(true);
      expect(messages[40]!.error, strategy).toBeInstanceOf(MapiError);
      expect(messages[40]!.error, strategy).toMatchObject({ code: 'MAPI_E_NOT_FOUND', context: 'IMAPIContainer::OpenEntry' });
      expect(messages[40]!.properties.subject).toBeUndefined();
      expect(messages[40]!.id, strategy).toEqual(gone);
      expect(messages[41]!.error, strategy).toMatchObject({ code: 'MAPI_E_INVALID_ENTRYID' });
      expect(messages[42]!.properties.subject, strategy).toBe(rows[0]!.subject);
      expect(messages).toHaveLength(43);
    }
    const later = async function* (): AsyncGenerator<Uint8Array> {
      for (const { id } of rows) {
        await Promise.resolve();
        yield id!;
      }
    };
    expect(await read(inbox, { select: { subject: PR_SUBJECT }, ids: later() })).toHaveLength(40);
    expect(await errorOf(read(inbox, { select: { subject: PR_SUBJECT }, ids: ['no'] as never }))).toBeInstanceOf(TypeError);
  });

  it('tells of a message that is deleted while the folder is read', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (const strategy of STRATEGIES) {
      const path = `Shrinking ${strategy}`;
      for (let i = 0; i < 400; ++i) mailbox.addMessage([{ tag: PR_SUBJECT, value: `victim ${i}` }, { tag: PR_BODY, value: 'b'.repeat(5_000) }], { folder: path });
      await using store = await setup.openStore();
      await using top = await store.openSpecialFolder('ipmSubtree');
      const found = await top.hierarchy({ columns: { id: PR_ENTRYID }, restriction: content(0x3001001F as typeof PR_SUBJECT, path) }).first();
      await using folder = await store.openFolder(found!.id!);
      let deleted = false;
      const results: (string | undefined)[] = [];
      for await (const { error, properties } of folder.messages({ select: { subject: PR_SUBJECT, body: PR_BODY }, batch: 10, strategy })) {
        if (!deleted) {
          deleted = true;
          const victims = [...mailbox.folder(path)!.messages].slice(-50);
          for (const victim of victims) mailbox.folder(path)!.deleteMessage(victim, false);
        }
        results.push(error === undefined ? properties.subject : error.code);
      }
      expect(results, strategy).toHaveLength(400);
      // What had been sent before counts as read.
      expect(results.filter((result) => result === 'MAPI_E_NOT_FOUND').length + results.filter((result) => result?.startsWith('victim') === true).length, strategy).toBe(400);
      expect(results.slice(0, 300).every((result) => result?.startsWith('victim'))).toBe(true);
    }
  });

  it('stops early, and closes what it opened', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    for (const strategy of STRATEGIES) {
      let count = 0;
      for await (const message of inbox.messages({ select: { subject: PR_SUBJECT }, strategy })) {
        expect(message.error).toBeUndefined();
        if (++count === 5) break;
      }
      expect(await read(inbox, { select: { subject: PR_SUBJECT }, limit: 33, strategy })).toHaveLength(33);
      const cursor = inbox.messages({ select: { subject: PR_SUBJECT }, limit: 3, strategy });
      const batches = [];
      for await (const batch of cursor.batches()) batches.push(batch.length);
      expect(batches.reduce((sum, length) => sum + length, 0)).toBe(3);
      expect(await errorOf((async () => {
        for await (const message of cursor) void message;
      })())).toBeInstanceOf(Error);
    }
    expect(await read(inbox, { select: { subject: PR_SUBJECT }, limit: 0 })).toEqual([]);
  });

  it('reads empty folders, and named properties', async () => {
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const folders = await top.hierarchy({ columns: { id: PR_ENTRYID, name: 0x3001001F as typeof PR_SUBJECT } }).all();
    await using empty = await store.openFolder(folders.find(({ name }) => name === 'Empty')!.id!);
    expect(await read(empty, { select: { subject: PR_SUBJECT }, attachments: 'content' })).toEqual([]);
    await using named = await store.openFolder(folders.find(({ name }) => name === 'Named')!.id!);
    const [id] = await named.getIDsFromNames([{ set: '00020329-0000-0000-c000-000000000046', name: 'Invoice' }]);
    const invoice = (id! - (id! % 0x10000) + 0x1F) as typeof PR_SUBJECT;
    for (const strategy of STRATEGIES) {
      const messages = await read(named, { select: { subject: PR_SUBJECT, invoice }, strategy });
      expect(messages.map(({ properties }) => properties), strategy).toEqual([{ subject: 'named', invoice: 'R-4711' }, { subject: 'unnamed', invoice: undefined }]);
    }
  });

  it('puts subjects together that are there in parts', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    mailbox.addMessage([{ tag: PR_SUBJECT_PREFIX, value: 'RE: ' }, { tag: PR_NORMALIZED_SUBJECT, value: 'Lunch' }, { tag: PR_BODY, value: 'At noon?' }], { folder: 'Parts' });
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const found = await top.hierarchy({ columns: { id: PR_ENTRYID }, restriction: content(0x3001001F as typeof PR_SUBJECT, 'Parts') }).first();
    await using folder = await store.openFolder(found!.id!);
    const select = { subject: PR_SUBJECT, normalized: PR_NORMALIZED_SUBJECT, body: PR_BODY };
    for (const strategy of STRATEGIES)
      expect((await read(folder, { select, strategy })).map(({ properties }) => properties), strategy).toEqual([{ subject: 'RE: Lunch', normalized: 'Lunch', body: 'At noon?' }]);
    expect(await folder.contents({ columns: { subject: PR_SUBJECT }, restriction: content(PR_SUBJECT, 'RE: Lunch') }).all()).toEqual([{ subject: 'RE: Lunch' }]);
  });

  it('reads hidden messages, and those that were deleted softly', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    mailbox.addMessage([{ tag: PR_SUBJECT, value: 'hidden' }], { folder: 'Shadows', associated: true });
    const victim = mailbox.addMessage([{ tag: PR_SUBJECT, value: 'deleted' }, { tag: PR_BODY, value: 'still here' }], { folder: 'Shadows' });
    mailbox.softDelete(victim);
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const found = await top.hierarchy({ columns: { id: PR_ENTRYID }, restriction: content(0x3001001F as typeof PR_SUBJECT, 'Shadows') }).first();
    await using folder = await store.openFolder(found!.id!);
    const select = { subject: PR_SUBJECT, body: PR_BODY };
    for (const strategy of STRATEGIES) {
      expect((await read(folder, { select, associated: true, strategy })).map(({ properties }) => properties.subject), strategy).toEqual(['hidden']);
      const deleted = await read(folder, { select, softDeleted: true, strategy });
      expect(deleted.map(({ properties, error }) => [properties.body, error?.code]), strategy).toEqual([['still here', undefined]]);
      await using opened = await deleted[0]!.open();
      expect(await opened.getProp(PR_SUBJECT)).toBe('deleted');
      expect(await read(folder, { select, strategy })).toEqual([]);
    }
  });

  it('refuses options that make no sense', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const select = { subject: PR_SUBJECT };
    for (const wrong of [{ batch: 0 }, { batch: 1_001 }, { batchBytes: 0 }, { maxValueBytes: -1 }, { limit: -1 }, { attachments: 'all' }, { select: {} }]) {
      expect(() => inbox.messages({ select, ...wrong } as never), JSON.stringify(wrong)).toThrow(RangeError);
    }
    expect(() => inbox.messages({ select, ids: [], sort: [desc(PR_SUBJECT)] })).toThrow(TypeError);
  });

  describe('when the server goes wrong', () => {
    it('ends with the error of a connection that breaks, and can be asked again', async () => {
      await using faulty = await FaultyServer.start(setup.exchange.url);
      const profile = await setup.profile({ server: faulty.through(setup.exchange.mailStoreUrl(ALICE)) });
      const { openDefaultStore } = await import('../../lib/index.ts');
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
      await using inbox = await store.openInbox();
      expect(await read(inbox, { select: { subject: PR_SUBJECT }, limit: 3 })).toHaveLength(3);
      faulty.spoil(['Execute'], ({ socket }) => {
        socket.destroy();
      });
      const error = await errorOf(read(inbox, { select: { subject: PR_SUBJECT, body: PR_BODY } }));
      expect(error).toBeInstanceOf(MapiError);
      expect(error).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
    });

    it('obeys its signal', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      const controller = new AbortController();
      const reading = (async () => {
        for await (const message of inbox.messages({ select: { subject: PR_SUBJECT }, batch: 1, signal: controller.signal })) {
          if (message.error === undefined) controller.abort(new Error('enough'));
        }
      })();
      expect(await errorOf(reading)).toMatchObject({ message: 'enough' });
    });
  });
});
