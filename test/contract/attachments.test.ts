import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import {
  eq, type Message, type MessageStore, PR_ATTACH_DATA_BIN, PR_ATTACH_DATA_OBJ, PR_ATTACH_LONG_FILENAME, PR_ATTACH_LONG_PATHNAME, PR_ATTACH_METHOD, PR_ATTACH_NUM, PR_ATTACH_PATHNAME,
  PR_ATTACH_SIZE, PR_ATTACH_TAG, PR_DISPLAY_NAME, PR_ENTRYID, PR_SUBJECT, PR_TRANSPORT_MESSAGE_HEADERS,
} from '../../lib/index.ts';
import type { MessageFields } from '../../lib/local-exchange/store/message.ts';
import { nestedMessage } from '../local-exchange/store/nested.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const BY_VALUE = 1;
const BY_REFERENCE = 4;
const EMBEDDED = 5;
const OLE = 6;

const pattern = (size: number, step: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * step + (i >> 9)) & 0xFF);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const FILE = pattern(1_300_001, 31);
const OBJECT = pattern(400_000, 7);
const INNER: MessageFields = {
  properties: [{ tag: 0x0037001F, value: 'inner' }],
  recipients: [],
  attachments: [{ properties: [{ tag: 0x3707001F, value: 'deep.bin' }, { tag: 0x37010102, value: FILE.subarray(0, 70_000) }] }],
};

describeRuntimes('attachments', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    mailbox.addMessage([{ tag: 0x0037001F, value: 'all kinds' }], {
      attachments: [
        { properties: [{ tag: 0x3707001F, value: 'big.bin' }, { tag: 0x37010102, value: FILE }] },
        { properties: [{ tag: 0x3707001F, value: 'empty.bin' }, { tag: 0x37010102, value: new Uint8Array(0) }] },
        { properties: [{ tag: 0x3001001F, value: 'Picture' }, { tag: 0x370A0102, value: Uint8Array.of(0x2A, 0x86, 0x48) }], ole: OBJECT },
        {
          properties: [
            { tag: 0x37050003, value: BY_REFERENCE }, { tag: 0x370D001F, value: '\\\\files\\shares\\Übersicht 漢字.xlsx' }, { tag: 0x3708001F, value: 'F:\\UEBERS~1.XLS' },
            { tag: 0x3707001F, value: 'Übersicht 漢字.xlsx' },
          ],
        },
        { properties: [{ tag: 0x3001001F, value: 'inner' }], embedded: INNER },
      ],
    });
    for (const depth of [40, 1_000]) mailbox.addMessage([{ tag: 0x0037001F, value: `nested ${depth}` }], { attachments: [{ properties: [], embedded: nestedMessage(depth) }] });
  });

  const find = async (store: MessageStore, subject: string): Promise<Message> => {
    await using inbox = await store.openInbox();
    const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_SUBJECT, subject) }).first();
    return store.openMessage(row!.id!);
  };

  it('of every kind are listed, and those by value are read in few requests', async () => {
    await using store = await setup.openStore();
    await using message = await find(store, 'all kinds');
    const rows = await message.attachments({ columns: { number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD, name: PR_ATTACH_LONG_FILENAME, size: PR_ATTACH_SIZE, path: PR_ATTACH_LONG_PATHNAME } }).all();
    expect(rows.map(({ method }) => method)).toEqual([BY_VALUE, BY_VALUE, OLE, BY_REFERENCE, EMBEDDED]);
    expect(rows[0]!.size).toBeGreaterThan(FILE.length);
    expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    await using attachment = await message.openAttachment(0);
    setup.exchange.resetStats();
    const chunks: Uint8Array[] = await attachment.createReadStream().toArray();
    expect(sha(Buffer.concat(chunks))).toBe(sha(FILE));
    expect(setup.exchange.stats().requests['Execute']).toBeLessThanOrEqual(12);
    // As a property it is read as a stream as well, up to a limit.
    expect(sha((await attachment.getProp(PR_ATTACH_DATA_BIN))!)).toBe(sha(FILE));
    expect(await errorOf(attachment.getProp(PR_ATTACH_DATA_BIN, { maxBytes: 1_000_000 }))).toMatchObject({ code: 'MAPI_E_TOO_BIG' });
    await using empty = await message.openAttachment(1);
    expect(await empty.createReadStream().toArray()).toEqual([]);
    expect((await empty.getProp(PR_ATTACH_DATA_BIN))?.length).toBe(0);
  });

  it('that are OLE objects are streams', async () => {
    await using store = await setup.openStore();
    await using message = await find(store, 'all kinds');
    await using attachment = await message.openAttachment(2);
    expect(await attachment.getProps({ method: PR_ATTACH_METHOD, name: PR_DISPLAY_NAME, kind: PR_ATTACH_TAG })).toEqual({ method: OLE, name: 'Picture', kind: Uint8Array.of(0x2A, 0x86, 0x48) });
    await using stream = await attachment.openStream(PR_ATTACH_DATA_OBJ);
    expect(await stream.size()).toBe(OBJECT.length);
    expect(sha(Buffer.concat(await attachment.createReadStream(PR_ATTACH_DATA_OBJ).toArray() as Uint8Array[]))).toBe(sha(OBJECT));
    await stream.seek(-4, 'end');
    expect(await stream.read(100)).toEqual(OBJECT.slice(-4));
    expect(await errorOf(attachment.openMessage())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(attachment.openStream(PR_ATTACH_DATA_BIN))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('by reference tell their path and have no content', async () => {
    await using store = await setup.openStore();
    await using message = await find(store, 'all kinds');
    await using attachment = await message.openAttachment(3);
    expect(await attachment.getProps({ method: PR_ATTACH_METHOD, long: PR_ATTACH_LONG_PATHNAME, short: PR_ATTACH_PATHNAME, name: PR_ATTACH_LONG_FILENAME, data: PR_ATTACH_DATA_BIN })).toEqual({
      method: BY_REFERENCE, long: '\\\\files\\shares\\Übersicht 漢字.xlsx', short: 'F:\\UEBERS~1.XLS', name: 'Übersicht 漢字.xlsx', data: undefined,
    });
    expect(await errorOf(attachment.createReadStream().toArray())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    expect(await errorOf(attachment.openMessage())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });

  it('that are messages have all that messages have', async () => {
    await using store = await setup.openStore();
    await using message = await find(store, 'all kinds');
    await using attachment = await message.openAttachment(4);
    await using inner = await attachment.openMessage();
    expect(await inner.getProps({ subject: PR_SUBJECT, headers: PR_TRANSPORT_MESSAGE_HEADERS, id: PR_ENTRYID })).toEqual({ subject: 'inner', headers: undefined, id: undefined });
    expect(await inner.recipients({ columns: { name: PR_DISPLAY_NAME } }).all()).toEqual([]);
    await using deep = await inner.openAttachment(0);
    expect(sha((await deep.getProp(PR_ATTACH_DATA_BIN))!)).toBe(sha(FILE.subarray(0, 70_000)));
  });

  const descend = async (message: Message, most: number): Promise<{ depth: number; error: unknown; subject: string | undefined }> => {
    let at = message;
    for (let depth = 0; ; ++depth) {
      try {
        if (depth === most) return { depth, error: undefined, subject: await at.getProp(PR_SUBJECT) };
        at = await (await at.openAttachment(0)).openMessage();
      } catch (error) {
        return { depth, error, subject: await at.getProp(PR_SUBJECT) };
      }
    }
  };

  it('nest: dozens deep they are opened, a thousand deep they end in an error that says so', async () => {
    await using store = await setup.openStore();
    {
      await using message = await find(store, 'nested 40');
      expect(await descend(message, 41)).toEqual({ depth: 41, error: undefined, subject: 'Level 40' });
    }
    await using message = await find(store, 'nested 1000');
    const { depth, error, subject } = await descend(message, 2_000);
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_TOO_COMPLEX', message: expect.stringContaining('100 deep') as string });
    expect([depth, subject]).toEqual([100, 'Level 99']);
    await message.close();
    // The session goes on, and the server's objects were given back.
    await using again = await find(store, 'nested 1000');
    expect((await descend(again, 90)).subject).toBe('Level 89');
  });
});
