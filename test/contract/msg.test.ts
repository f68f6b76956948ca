import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import CFB from 'cfb';
import MsgReaderModule from '@kenjiuno/msgreader';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type MapiError, type Message, PR_ATTACH_DATA_BIN, PR_ATTACH_DATA_OBJ, PR_ATTACH_LONG_PATHNAME, PR_ATTACH_METHOD, PR_BODY, PR_DISPLAY_NAME, PR_ENTRYID, PR_HTML, PR_MESSAGE_CLASS, PR_SMTP_ADDRESS, PR_SUBJECT,
  propTag, PT,
} from '../../lib/index.ts';
import { checkCompoundFile, type CompoundEntry, must } from '../compound-file-rules.ts';
import { addMessage, bytesOf, file, nested, oleObject, openBySubject, pattern } from './exports.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const FIXTURES = new URL('../fixtures/mail/', import.meta.url);
/** What the tests use of it; its own types take a default export of CommonJS for that of a module. */
interface Fields {
  readonly error?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly messageClass?: string;
  readonly recipients?: readonly { readonly name?: string; readonly smtpAddress?: string }[];
  readonly attachments?: readonly { readonly fileName?: string; readonly innerMsgContent?: boolean; readonly innerMsgContentFields?: Fields }[];
}
interface Reader {
  getFileData(): Fields;
  getAttachment(index: number): { readonly content: Uint8Array };
  readonly privatePidToKeyed: unknown;
}
const module = MsgReaderModule as unknown as { readonly default: new (bytes: ArrayBuffer) => Reader };
const MsgReader = module.default ?? MsgReaderModule;
const SET = Buffer.from('0820060000000000c000000000000046', 'hex');

interface Storage {
  readonly properties: Map<number, Buffer>;
  readonly streams: Map<string, Buffer>;
  readonly storages: Map<string, CompoundEntry>;
}

/** MS-OXMSG 2.2, 2.4: the header of the property stream, and a stream of the right size for each value that is not in its entry. */
function checkStorage(entry: CompoundEntry, header: number): Storage & { readonly header: Buffer } {
  const streams = new Map(entry.children.filter(({ type }) => type === 2).map(({ name, bytes }) => [name, bytes!]));
  const storages = new Map(entry.children.filter(({ type }) => type === 1).map((child) => [child.name, child]));
  const stream = streams.get('__properties_version1.0');
  if (stream === undefined) throw new Error(`${entry.name} has no property stream`);
  must((stream.length - header) % 16 === 0, 'whole entries');
  const properties = new Map<number, Buffer>();
  const used = new Set(['__properties_version1.0']);
  for (let at = header; at < stream.length; at += 16) {
    const tag = stream.readUInt32LE(at);
    const value = stream.subarray(at + 8, at + 16);
    must(!properties.has(tag), 'a property twice');
    properties.set(tag, value);
    must(stream.readUInt32LE(at + 4) === 6, 'flags');
    const type = tag & 0xFFFF;
    must(type !== PT.PT_STRING8, 'only Unicode');
    const name = `__substg1.0_${tag.toString(16).toUpperCase().padStart(8, '0')}`;
    const isLong = type === PT.PT_UNICODE || type === PT.PT_BINARY || type === PT.PT_CLSID || (type & 0x1000) !== 0;
    if (type === PT.PT_OBJECT) {
      must(value.readUInt32LE(0) === 0xFFFF_FFFF && [1, 4].includes(value.readUInt32LE(4)), 'entry of an object');
      must(storages.has(name), 'storage of an object');
    }
    if (!isLong) continue;
    const bytes = streams.get(name);
    if (bytes === undefined) throw new Error(`there is no stream ${name}`);
    used.add(name);
    must(value.readUInt32LE(0) === bytes.length + (type === PT.PT_UNICODE ? 2 : 0), `size of ${name}`);
    must(type !== PT.PT_UNICODE || bytes.length > 0, `${name} is empty`);
    if (type === PT.PT_MV_UNICODE || type === PT.PT_MV_BINARY) {
      const step = type === PT.PT_MV_BINARY ? 8 : 4;
      for (let i = 0; i < bytes.length / step; ++i) {
        const one = `${name}-${i.toString(16).toUpperCase().padStart(8, '0')}`;
        must(streams.get(one)?.length === bytes.readUInt32LE(i * step), `size of ${one}`);
        used.add(one);
      }
    }
  }
  must([...streams.keys()].every((name) => used.has(name)), 'streams that nobody mentions');
  return { properties, streams, storages, header: stream.subarray(0, header) };
}

/** MS-OXMSG 2.2.1, 2.2.2: recipients and attachments are numbered from 0 and counted in the header; all the way down. */
function checkMessage(entry: CompoundEntry, depth = 0): Storage {
  const storage = checkStorage(entry, depth === 0 ? 32 : 24);
  const names = [...storage.storages.keys()];
  expect(names.includes('__nameid_version1.0')).toBe(depth === 0);
  const numbered = (prefix: string): string[] => names.filter((name) => name.startsWith(prefix)).toSorted();
  const [recipients, attachments] = [numbered('__recip_version1.0_#'), numbered('__attach_version1.0_#')];
  expect(storage.header.readUInt32LE(8)).toBe(recipients.length);
  expect(storage.header.readUInt32LE(12)).toBe(attachments.length);
  expect(storage.header.readUInt32LE(16)).toBe(recipients.length);
  expect(storage.header.readUInt32LE(20)).toBe(attachments.length);
  for (const [index, name] of recipients.entries()) {
    must(name.endsWith(`#${index.toString(16).toUpperCase().padStart(8, '0')}`), `number of ${name}`);
    checkStorage(storage.storages.get(name)!, 8);
  }
  for (const [index, name] of attachments.entries()) {
    must(name.endsWith(`#${index.toString(16).toUpperCase().padStart(8, '0')}`), `number of ${name}`);
    const attachment = checkStorage(storage.storages.get(name)!, 8);
    const inner = attachment.storages.get('__substg1.0_3701000D');
    if (attachment.properties.get(0x3705_0003)?.readUInt32LE(0) === 5) checkMessage(inner!, depth + 1);
  }
  expect(storage.properties.get(0x340D_0003)!.readUInt32LE(0) & 0x4_0000).toBe(0x4_0000);
  return storage;
}

function check(bytes: Buffer): Storage & { readonly root: CompoundEntry } {
  const root = checkCompoundFile(bytes);
  expect(root.clsid.toString('hex')).toBe('0b0d020000000000c000000000000046');
  const top = checkMessage(root);
  // MS-OXMSG 2.2.3: entries of 8 bytes, one for each identifier from 0x8000 on, which are used by somebody.
  const names = new Map(top.storages.get('__nameid_version1.0')!.children.map((child) => [child.name, child.bytes!]));
  const entries = names.get('__substg1.0_00030102')!;
  for (let at = 0; at < entries.length; at += 8) expect(entries.readUInt16LE(at + 6)).toBe(at / 8);
  for (const tag of top.properties.keys()) if (tag >>> 31 === 1) expect((tag >>> 16) - 0x8000).toBeLessThan(entries.length / 8);
  return { ...top, root };
}

function read(bytes: Buffer): Fields & { readonly reader: Reader } {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  const data = reader.getFileData();
  expect(data.error).toBeUndefined();
  return { ...data, reader };
}

describeRuntimes('toMsg', (setup) => {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.eml'));
  const named = (id: number): { readonly kind: 'id'; readonly guid: Uint8Array; readonly id: number } => ({ kind: 'id', guid: SET, id });

  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (const [index, name] of files.entries()) await mailbox.importEml(readFileSync(new URL(name, FIXTURES)), { folder: `f${index}` });
    const names = mailbox.store.names;
    // So that the store's identifiers are not the file's.
    for (let id = 0; id < 20; ++id) names.idOf(named(id), true);
    const tag = (id: number, type: number): number => ((id << 16) | type) >>> 0;
    const common = names.idOf(named(0x8554), true);
    const keywords = names.idOf({ kind: 'name', guid: Buffer.from('2903020000000000c000000000000046', 'hex'), name: 'Keywords' }, true);
    addMessage(mailbox, 'every type', {
      properties: [
        { tag: tag(0x6801, PT.PT_I2), value: -2 }, { tag: tag(0x6802, PT.PT_LONG), value: -3 }, { tag: tag(0x6803, PT.PT_R4), value: 1.5 },
        { tag: tag(0x6804, PT.PT_DOUBLE), value: -2.25 }, { tag: tag(0x6805, PT.PT_CURRENCY), value: 12_345n }, { tag: tag(0x6806, PT.PT_APPTIME), value: 45_000.5 },
        { tag: tag(0x6807, PT.PT_BOOLEAN), value: true }, { tag: tag(0x6808, PT.PT_I8), value: -(2n ** 60n) }, { tag: tag(0x6809, PT.PT_SYSTIME), value: 133_500_000_000_000_001n },
        { tag: tag(0x680A, PT.PT_CLSID), value: SET }, { tag: tag(0x680B, PT.PT_BINARY), value: pattern(70) }, { tag: tag(0x680C, PT.PT_UNICODE), value: 'Ünïcode' },
        { tag: tag(0x680D, PT.PT_UNICODE), value: '' }, { tag: tag(0x680E, PT.PT_BINARY), value: new Uint8Array(0) },
        { tag: tag(0x6812, PT.PT_MV_I2), value: [1, -1] }, { tag: tag(0x6813, PT.PT_MV_LONG), value: [1, -1, 3] }, { tag: tag(0x6814, PT.PT_MV_I8), value: [1n, -1n] },
        { tag: tag(0x6815, PT.PT_MV_SYSTIME), value: [133_500_000_000_000_001n] }, { tag: tag(0x6816, PT.PT_MV_CLSID), value: [SET, SET] },
        { tag: tag(0x6817, PT.PT_MV_UNICODE), value: ['eins', '', '漢字'] }, { tag: tag(0x6818, PT.PT_MV_BINARY), value: [pattern(3), new Uint8Array(0)] },
        { tag: tag(0x6819, PT.PT_MV_DOUBLE), value: [0.5] },
        { tag: tag(common, PT.PT_UNICODE), value: '16.0' }, { tag: tag(keywords, PT.PT_MV_UNICODE), value: ['red', 'blue'] },
      ],
      recipients: [{ type: 1, displayName: 'Bøb', address: 'bob@contoso.com', properties: [{ tag: tag(0x6FF1, PT.PT_UNICODE), value: 'of a recipient' }] }],
      attachments: [file('named.bin', pattern(10), 'text/plain', [{ tag: tag(common, PT.PT_UNICODE), value: 'of an attachment' }])],
    });
    addMessage(mailbox, 'long', {
      properties: [{ tag: PR_BODY, value: 'Zeile mit Ümlauten und 漢字. '.repeat(20_000) }, { tag: PR_HTML, value: pattern(100_000) }, { tag: propTag('PT_UNICODE', 0x6820), value: 'x'.repeat(40_000) }],
      attachments: [file('a.bin', pattern(3_000_001, 7)), file('b.bin', pattern(40_000)), file('c.bin', pattern(4_096)), file('d.bin', pattern(4_095)), file('e.bin', new Uint8Array(0))],
    });
    addMessage(mailbox, 'objects', {
      attachments: [
        ...[oleObject(pattern(10_000, 5)), Buffer.from('no compound file'), oleObject(pattern(10_000, 5)).subarray(0, 4_000)]
          .map((ole) => ({ properties: [{ tag: PR_ATTACH_METHOD, value: 6 }, { tag: PR_DISPLAY_NAME, value: 'Drawing' }], ole })),
        { properties: [{ tag: PR_ATTACH_METHOD, value: 7 }, { tag: PR_ATTACH_LONG_PATHNAME, value: 'https://contoso.com/plan.docx' }] },
      ],
    });
    addMessage(mailbox, 'long lists', {
      properties: [
        { tag: tag(0x6821, PT.PT_MV_LONG), value: Array.from({ length: 6_000 }, (_, i) => i) },
        { tag: tag(0x6822, PT.PT_MV_UNICODE), value: Array.from({ length: 1_000 }, (_, i) => `value ${i}`) },
      ],
    });
    nested(mailbox, 'nested 3', 3, { attachments: [file('deep.bin', pattern(200_000, 3))], properties: [{ tag: tag(common, PT.PT_UNICODE), value: 'deep' }] });
    nested(mailbox, 'nested 64', 64);
    nested(mailbox, 'nested 1000', 1_000);
    addMessage(mailbox, 'crowd', { recipients: Array.from({ length: 2_048 }, (_, i) => ({ type: 1, displayName: `Person ${i}`, address: `person${i}@contoso.com` })) });
    addMessage(mailbox, 'too large a crowd', { recipients: Array.from({ length: 2_049 }, (_, i) => ({ type: 1, displayName: `Person ${i}`, address: `person${i}@contoso.com` })) });
  });

  async function openIn(store: Awaited<ReturnType<typeof setup.openStore>>, path: string): Promise<Message> {
    await using subtree = await store.openSpecialFolder('ipmSubtree');
    const row = (await subtree.hierarchy({ columns: { id: PR_ENTRYID, name: PR_DISPLAY_NAME } }).all()).find(({ name }) => name === path);
    await using folder = await store.openFolder(row!.id!);
    return store.openMessage((await folder.contents({ columns: { id: PR_ENTRYID } }).first())!.id!);
  }

  describe('of imported mail', () => {
    it.each(files.map((name, index) => [name, index] as const))('%s reads as before', async (name, index) => {
      await using store = await setup.openStore();
      await using message = await openIn(store, `f${index}`);
      const bytes = await bytesOf(message.toMsg());
      const { properties, streams } = check(bytes);
      // Every property that the message has, byte by byte what it is in MAPI.
      const own = await message.getAllProps();
      for (const { tag, value } of own) {
        if (tag >>> 31 === 1) continue;
        if (typeof value === 'string' && value !== '') expect(streams.get(`__substg1.0_${tag.toString(16).toUpperCase().padStart(8, '0')}`)?.toString('utf16le')).toBe(value);
        else if (value !== '' && value !== null) expect([...properties.keys()].map((other) => other >>> 16), tag.toString(16)).toContain(tag >>> 16);
      }
      const data = read(bytes);
      const original = await new PostalMime({ forceRfc822Attachments: true }).parse(readFileSync(new URL(name, FIXTURES)));
      expect(data.subject).toBe(await message.getProp(PR_SUBJECT));
      expect(data.body?.trimEnd()).toBe((await message.body())?.trimEnd());
      expect(data.messageClass).toBe(await message.getProp(PR_MESSAGE_CLASS));
      const recipients = await message.recipients({ columns: { name: PR_DISPLAY_NAME, address: PR_SMTP_ADDRESS } }).all();
      expect(data.recipients!.map((recipient) => ({ name: recipient.name, address: recipient.smtpAddress }))).toEqual(recipients);
      expect(data.attachments).toHaveLength(original.attachments.length);
      for (const [i, attachment] of data.attachments!.entries()) {
        const part = original.attachments[i]!;
        if (attachment.innerMsgContent === true) {
          const inner = await new PostalMime({ forceRfc822Attachments: true }).parse(part.content);
          expect(attachment.innerMsgContentFields!.subject).toBe(inner.subject);
        } else expect(Buffer.from(data.reader.getAttachment(i).content).equals(Buffer.from(part.content as ArrayBuffer))).toBe(true);
      }
    });
  });

  it('has values of every type', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'every type');
    const bytes = await bytesOf(message.toMsg());
    const { properties, streams, storages } = check(bytes);
    const entry = (id: number, type: number): Buffer => properties.get(((id << 16) | type) >>> 0)!;
    const stream = (tag: string): Buffer => streams.get(`__substg1.0_${tag}`)!;
    expect(entry(0x6801, PT.PT_I2).readInt16LE()).toBe(-2);
    expect(entry(0x6802, PT.PT_LONG).readInt32LE()).toBe(-3);
    expect(entry(0x6803, PT.PT_R4).readFloatLE()).toBe(1.5);
    expect(entry(0x6804, PT.PT_DOUBLE).readDoubleLE()).toBe(-2.25);
    expect(entry(0x6805, PT.PT_CURRENCY).readBigInt64LE()).toBe(12_345n);
    expect(entry(0x6806, PT.PT_APPTIME).readDoubleLE()).toBe(45_000.5);
    expect(entry(0x6807, PT.PT_BOOLEAN).readBigInt64LE()).toBe(1n);
    expect(entry(0x6808, PT.PT_I8).readBigInt64LE()).toBe(-(2n ** 60n));
    expect(entry(0x6809, PT.PT_SYSTIME).readBigInt64LE()).toBe(133_500_000_000_000_001n);
    expect(stream('680A0048').equals(SET)).toBe(true);
    expect(stream('680B0102').equals(pattern(70))).toBe(true);
    expect(stream('680C001F').toString('utf16le')).toBe('Ünïcode');
    expect(properties.has(0x680D_001F)).toBe(false);
    expect(stream('680E0102').length).toBe(0);
    expect(stream('68121002').toString('hex')).toBe('0100ffff');
    expect(stream('68131003').toString('hex')).toBe('01000000ffffffff03000000');
    expect(stream('68141014').toString('hex')).toBe('0100000000000000ffffffffffffffff');
    expect(stream('68151040').readBigInt64LE()).toBe(133_500_000_000_000_001n);
    expect(stream('68161048').equals(Buffer.concat([SET, SET]))).toBe(true);
    expect([0, 1, 2].map((i) => stream(`6817101F-0000000${i}`).toString('utf16le'))).toEqual(['eins\0', '\0', '漢字\0']);
    expect(stream('6817101F').toString('hex')).toBe('0a0000000200000006000000');
    expect(stream('68181102').toString('hex')).toBe('03000000000000000000000000000000');
    expect(stream('68191005').readDoubleLE()).toBe(0.5);
    const recipient = checkStorage(storages.get('__recip_version1.0_#00000000')!, 8);
    expect(recipient.streams.get('__substg1.0_3001001F')!.toString('utf16le')).toBe('Bøb');
    expect(recipient.properties.get(0x0C15_0003)!.readUInt32LE()).toBe(1);
    // Named properties, by the reading of another library.
    expect(read(bytes).reader.privatePidToKeyed).toEqual({
      0x8000: { useName: false, propertySet: '00062008-0000-0000-c000-000000000046', propertyLid: 0x8554 }, 0x8001: { useName: true, name: 'Keywords' },
    });
    const names = new Map(storages.get('__nameid_version1.0')!.children.map((child) => [child.name, child.bytes!]));
    const entries = names.get('__substg1.0_00030102')!;
    const idOf = (kind: number, value: number): number | undefined => {
      for (let at = 0; at < entries.length; at += 8) if ((entries.readUInt16LE(at + 4) & 1) === kind && entries.readUInt32LE(at) === value) return 0x8000 + entries.readUInt16LE(at + 6);
      return undefined;
    };
    expect(stream(`${idOf(0, 0x8554)!.toString(16).toUpperCase()}001F`).toString('utf16le')).toBe('16.0');
    expect(stream(`${idOf(1, 0)!.toString(16).toUpperCase()}101F-00000001`).toString('utf16le')).toBe('blue\0');
    const attachment = checkStorage(storages.get('__attach_version1.0_#00000000')!, 8);
    expect(attachment.streams.get(`__substg1.0_${idOf(0, 0x8554)!.toString(16).toUpperCase()}001F`)!.toString('utf16le')).toBe('of an attachment');
  });

  it('reads long values as streams', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'long');
    const bytes = await bytesOf(message.toMsg());
    const { streams } = check(bytes);
    expect(streams.get('__substg1.0_1000001F')!.toString('utf16le')).toBe('Zeile mit Ümlauten und 漢字. '.repeat(20_000));
    expect(streams.get('__substg1.0_10130102')!.equals(pattern(100_000))).toBe(true);
    expect(streams.get('__substg1.0_6820001F')!.toString('utf16le')).toBe('x'.repeat(40_000));
    const parsed = CFB.read(bytes, { type: 'buffer' });
    for (const [i, data] of [pattern(3_000_001, 7), pattern(40_000), pattern(4_096), pattern(4_095)].entries()) {
      const content = CFB.find(parsed, `/__attach_version1.0_#0000000${i}/__substg1.0_37010102`)!;
      expect(Buffer.from(content.content as Uint8Array).subarray(0, content.size).equals(data), `${i}`).toBe(true);
    }
    const data = read(bytes);
    expect(Buffer.from(data.reader.getAttachment(0).content).equals(pattern(3_000_001, 7))).toBe(true);
    expect(data.attachments!.map(({ fileName }) => fileName)).toEqual(['a.bin', 'b.bin', 'c.bin', 'd.bin', 'e.bin']);
  });

  it('has messages in messages, with their long values and names', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'nested 3');
    const bytes = await bytesOf(message.toMsg());
    const { root } = check(bytes);
    let inner: Fields | undefined = read(bytes);
    for (const subject of ['nested 3', 'level 1', 'level 2', 'level 3']) {
      expect(inner?.subject).toBe(subject);
      inner = inner?.attachments?.[0]?.innerMsgContentFields;
    }
    let entry: CompoundEntry = root;
    for (let level = 0; level < 3; ++level)
      entry = entry.children.find(({ name }) => name === '__attach_version1.0_#00000000')!.children.find(({ name }) => name === '__substg1.0_3701000D')!;
    const deep = entry.children.find(({ name }) => name === '__attach_version1.0_#00000000')!;
    expect(deep.children.find(({ name }) => name === '__substg1.0_37010102')!.bytes!.equals(pattern(200_000, 3))).toBe(true);
    expect(entry.children.find(({ name }) => name === '__substg1.0_8000001F')!.bytes!.toString('utf16le')).toBe('deep');
    await using stream = await message.openAttachment(0);
    expect(await stream.getProp(PR_ATTACH_DATA_BIN)).toBeUndefined();
  });

  it('has OLE objects as storages, and what is none as bytes', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'objects');
    const bytes = await bytesOf(message.toMsg());
    const { storages } = check(bytes);
    const first = checkStorage(storages.get('__attach_version1.0_#00000000')!, 8);
    expect(first.properties.get(PR_ATTACH_DATA_OBJ)!.toString('hex')).toBe('ffffffff04000000');
    const object = first.storages.get('__substg1.0_3701000D')!;
    expect(object.clsid.toString('hex')).toBe('0003000000000000c000000000000046');
    expect(object.children.find(({ name }) => name === 'CONTENTS')!.bytes!.equals(pattern(10_000, 5))).toBe(true);
    expect(object.children.find(({ name }) => name === 'Inner')!.children[0]).toMatchObject({ name: '\u0001Ole', bytes: Buffer.of(1, 2, 3) });
    for (const [index, content] of [[1, Buffer.from('no compound file')], [2, oleObject(pattern(10_000, 5)).subarray(0, 4_000)]] as const) {
      const other = checkStorage(storages.get(`__attach_version1.0_#0000000${index}`)!, 8);
      expect(other.streams.get('__substg1.0_37010102')!.equals(content)).toBe(true);
    }
    const link = checkStorage(storages.get('__attach_version1.0_#00000003')!, 8);
    expect(link.streams.get('__substg1.0_370D001F')!.toString('utf16le')).toBe('https://contoso.com/plan.docx');
  });

  it('has lists of values that are too long for a row', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'long lists');
    const { streams } = check(await bytesOf(message.toMsg()));
    expect(streams.get('__substg1.0_68211003')!.length).toBe(4 * 6_000);
    expect(streams.get('__substg1.0_6822101F-000003E7')!.toString('utf16le')).toBe('value 999\0');
  });

  it('has limits, and says so', async () => {
    await using store = await setup.openStore();
    await using message = await openBySubject(store, 'nested 64');
    check(await bytesOf(message.toMsg()));
    const error = await errorOf(bytesOf(message.toMsg({ maxDepth: 63 }))) as MapiError;
    expect(error).toMatchObject({ code: 'MAPI_E_TOO_COMPLEX', context: 'toMsg' });
    await using deep = await openBySubject(store, 'nested 1000');
    expect(await errorOf(bytesOf(deep.toMsg()))).toMatchObject({ code: 'MAPI_E_TOO_COMPLEX' });
    expect(() => message.toMsg({ maxDepth: 101 })).toThrow(RangeError);
    await using crowd = await openBySubject(store, 'crowd');
    const bytes = await bytesOf(crowd.toMsg());
    check(bytes);
    expect(read(bytes).recipients).toHaveLength(2_048);
    await using larger = await openBySubject(store, 'too large a crowd');
    expect(await errorOf(bytesOf(larger.toMsg()))).toMatchObject({ code: 'MAPI_E_TOO_BIG', context: 'toMsg' });
  });
});
