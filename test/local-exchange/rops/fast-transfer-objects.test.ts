import { beforeEach, describe, expect, it } from 'vitest';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecInvalidParam, ecNotSupported } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { RopFields } from '../../../lib/local-exchange/wire/rops/index.ts';
import { type FxFolder, type FxMessage, valueOf } from './fast-transfer-parser.ts';
import { idOf, TransferBench, transferPartial } from './transfer-bench.ts';

const damaged = 0x80040600;

let bench: TransferBench;

beforeEach(() => {
  bench = new TransferBench();
});

const subjects = (messages: readonly FxMessage[]): unknown[] => messages.map(({ properties }) => valueOf(properties, tags.PR_SUBJECT));
const subject = (value: string) => [{ tag: tags.PR_SUBJECT, value }];

describe('a message', () => {
  const recipients = [{ type: 1, displayName: 'A', address: 'a@x.y' }, { type: 2, displayName: 'B', address: 'b@x.y' }];
  const attachments = () => [
    { properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: Buffer.from('text') }] },
    { properties: [], embedded: bench.add(subject('embedded'), { recipients }) },
  ];
  const message = (): ServerObject => bench.openMessage(bench.add([...subject('whole'), { tag: tags.PR_BODY, value: 'body' }], { recipients, attachments: attachments() }));

  it('is copied but for what is excluded', () => {
    const object = message();
    const all = bench.parse(bench.copyTo(object)).messageContent();
    expect([all.recipients.length, all.attachments.length]).toEqual([2, 2]);
    expect(all.deleted).toEqual([tags.PR_MESSAGE_RECIPIENTS, tags.PR_MESSAGE_ATTACHMENTS]);
    expect(all.properties.some(({ tag }) => tag === tags.PR_MID)).toBe(false);
    // Filters say nothing of what is embedded.
    expect(all.attachments[1]!.embedded!.deleted).toEqual([]);
    // An 8-bit string is the same property, a tag without a type any.
    const some = bench.parse(bench.copyTo(object, { propertyTags: [0x0037001e, 0x10000000, tags.PR_MESSAGE_RECIPIENTS] })).messageContent();
    expect([valueOf(some.properties, tags.PR_SUBJECT), valueOf(some.properties, tags.PR_BODY)]).toEqual([undefined, undefined]);
    expect([some.recipients.length, some.attachments.length, some.deleted]).toEqual([0, 2, [tags.PR_MESSAGE_ATTACHMENTS]]);
    expect(valueOf(some.attachments[1]!.embedded!.properties, tags.PR_SUBJECT)).toBe('embedded');
    expect(some.attachments[1]!.embedded!.recipients).toHaveLength(2);
    const flat = bench.parse(bench.copyTo(object, { level: 1 })).messageContent();
    expect([flat.recipients, flat.attachments, flat.deleted]).toEqual([[], [], []]);
    expect(valueOf(flat.properties, tags.PR_BODY)).toBe('body');
  });

  it('gives the properties asked for', () => {
    const object = message();
    const few = bench.parse(bench.copyProperties(object, [tags.PR_SUBJECT, tags.PR_ENTRYID, 0x66660003])).messageContent();
    expect(few.properties.map(({ tag }) => tag).toSorted((a, b) => a - b)).toEqual([tags.PR_SUBJECT, tags.PR_ENTRYID]);
    expect(few.deleted).toEqual([]);
    const withRecipients = bench.parse(bench.copyProperties(object, [tags.PR_MESSAGE_RECIPIENTS])).messageContent();
    expect([withRecipients.properties, withRecipients.recipients.length, withRecipients.attachments]).toEqual([[], 2, []]);
    expect(withRecipients.deleted).toEqual([tags.PR_MESSAGE_RECIPIENTS]);
    expect(bench.parse(bench.copyProperties(object, [tags.PR_MESSAGE_RECIPIENTS], 1)).messageContent().recipients).toEqual([]);
    const nothing = bench.parse(bench.copyProperties(object, [])).messageContent();
    expect(nothing).toEqual({ kind: 'content', properties: [], recipients: [], attachments: [], deleted: [] });
  });

  it('marks kinds of subobjects that it has none of', () => {
    const empty = bench.parse(bench.copyTo(bench.openMessage(bench.add([])))).messageContent();
    expect([empty.deleted.length, empty.recipients, empty.attachments]).toEqual([2, [], []]);
  });

  it('outlives its handle', () => {
    const object = message();
    const source = bench.copyTo(object);
    object.release?.();
    expect(bench.parse(source).messageContent().recipients).toHaveLength(2);
  });
});

describe('an attachment', () => {
  it('is copied with the message in it', () => {
    const embedded = bench.add(subject('in it'));
    const message = bench.openMessage(bench.add([], { attachments: [
      { properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: Buffer.alloc(70_000, 'data') }, { tag: tags.PR_ATTACH_FILENAME, value: 'a.txt' }] },
      { properties: [{ tag: tags.PR_DISPLAY_NAME, value: 'mail' }], embedded },
      { properties: [{ tag: tags.PR_ATTACH_DATA_OBJ, value: Buffer.from('ole') }, { tag: tags.PR_ATTACH_METHOD, value: 6 }] },
    ] }));
    const [file, mail, ole] = [0, 1, 2].map((attachmentId) => bench.open('OpenAttachment', { openAttachmentFlags: 0, attachmentId }, message)) as [ServerObject, ServerObject, ServerObject];
    const content = bench.parse(bench.copyTo(file)).attachmentContent();
    expect((valueOf(content.properties, tags.PR_ATTACH_DATA_BIN) as Buffer).equals(Buffer.alloc(70_000, 'data'))).toBe(true);
    expect(valueOf(bench.parse(bench.copyTo(mail)).attachmentContent().embedded!.properties, tags.PR_SUBJECT)).toBe('in it');
    // The level is for messages and folders only.
    expect(bench.parse(bench.copyTo(mail, { level: 1 })).attachmentContent().embedded).toBeDefined();
    expect(bench.parse(bench.copyTo(mail, { propertyTags: [tags.PR_ATTACH_DATA_OBJ] })).attachmentContent().embedded).toBeUndefined();
    expect(bench.parse(bench.copyTo(mail, { propertyTags: [tags.PR_ATTACH_DATA_BIN] })).attachmentContent().embedded).toBeDefined();
    expect(bench.parse(bench.copyProperties(mail, [tags.PR_DISPLAY_NAME])).attachmentContent()).toEqual({ properties: [{ tag: tags.PR_DISPLAY_NAME, value: 'mail' }] });
    expect(bench.parse(bench.copyProperties(mail, [tags.PR_ATTACH_DATA_OBJ])).attachmentContent().embedded).toBeDefined();
    expect(valueOf(bench.parse(bench.copyTo(ole)).attachmentContent().properties, tags.PR_ATTACH_DATA_OBJ)).toEqual(Buffer.from('ole'));
    const code = bench.code('FastTransferSourceCopyTo', { level: 0, copyFlags: 1, sendOptions: 1, propertyTags: [] }, file);
    expect(code).toBe(ecInvalidParam);
  });
});

describe('a folder', () => {
  const folderOf = (path: string): ServerObject => bench.open('OpenFolder', { folderId: shortId(bench.local.createFolder(path).counter), openModeFlags: 0 });
  const copyFolder = (folder: ServerObject, copyFlags: number, sendOptions = 1): ServerObject =>
    bench.open('FastTransferSourceCopyFolder', { copyFlags, sendOptions }, folder);
  const fill = (): ServerObject => {
    for (const [folder, value, associated] of [['P', 'p1'], ['P', 'p2'], ['P', 'settings', true], ['P/C', 'c1'], ['P/C/D', 'd1'], ['P/E', undefined]] as const) {
      if (value === undefined) bench.local.createFolder(folder);
      else bench.add(subject(value), { folder, ...(associated === true && { associated }) });
    }
    bench.local.folder('P/C')?.setProperties([{ tag: tags.PR_COMMENT, value: 'a comment' }]);
    return folderOf('P');
  };
  const nameOf = ({ properties }: FxFolder): unknown => valueOf(properties, tags.PR_DISPLAY_NAME);

  it('is sent whole, with what is below it', () => {
    const top = bench.parse(copyFolder(fill(), 0x10)).topFolder();
    expect([nameOf(top), subjects(top.messages), top.messages.map(({ kind }) => kind)]).toEqual(['P', ['settings', 'p1', 'p2'], ['associated', 'message', 'message']]);
    const [c, e] = top.folders as [FxFolder, FxFolder];
    expect([nameOf(c), subjects(c.messages), nameOf(c.folders[0]!), subjects(c.folders[0]!.messages)]).toEqual(['C', ['c1'], 'D', ['d1']]);
    expect([nameOf(e), e.messages, e.folders]).toEqual(['E', [], []]);
    expect(c.properties.slice(0, 3)).toEqual([
      { tag: tags.PR_FID, value: shortId(bench.local.folder('P/C')!.counter) }, { tag: tags.PR_DISPLAY_NAME, value: 'C' }, { tag: tags.PR_COMMENT, value: 'a comment' },
    ]);
    // MS-OXCFXICS 2.2.4.2: no MetaTagFXDelProp at any level of a topFolder.
    expect([top.deleted, c.deleted]).toEqual([[], []]);
    expect(top.messages[1]!.properties[0]?.tag).toBe(tags.PR_MID);
    expect(bench.parse(copyFolder(folderOf('P'), 0)).topFolder().folders).toEqual([]);
  });

  it('is copied but for what is excluded', () => {
    const folder = fill();
    const all = bench.parse(bench.copyTo(folder)).folderContent();
    const markers = [tags.PR_FOLDER_ASSOCIATED_CONTENTS, tags.PR_CONTAINER_CONTENTS, tags.PR_CONTAINER_HIERARCHY];
    expect([all.deleted, all.folders[0]!.deleted, all.messages.length, all.folders.length]).toEqual([markers, markers, 3, 2]);
    const some = bench.parse(bench.copyTo(folder, { propertyTags: [tags.PR_CONTAINER_CONTENTS, tags.PR_DISPLAY_NAME] })).folderContent();
    expect([nameOf(some), subjects(some.messages), some.folders.map(nameOf)]).toEqual([undefined, ['settings'], ['C', 'E']]);
    // What lies below is not filtered.
    expect(subjects(some.folders[0]!.messages)).toEqual(['c1']);
    const flat = bench.parse(bench.copyTo(folder, { level: 2 })).folderContent();
    expect([nameOf(flat), flat.messages, flat.folders, flat.deleted]).toEqual(['P', [], [], []]);
    const few = bench.parse(bench.copyProperties(folder, [tags.PR_DISPLAY_NAME, tags.PR_CONTAINER_CONTENTS])).folderContent();
    expect([few.properties, subjects(few.messages), few.folders]).toEqual([[{ tag: tags.PR_DISPLAY_NAME, value: 'P' }], ['p1', 'p2'], []]);
  });

  it('changes while it is sent', () => {
    const messages = Array.from({ length: 200 }, (_, index) => bench.add([...subject(`${index}`), { tag: tags.PR_BODY, value: 'x'.repeat(1_000) }], { folder: 'Busy' }));
    const source = copyFolder(folderOf('Busy'), 0x10);
    const first = bench.getBuffer(source, 4_000).transferBuffer;
    for (const message of messages.slice(100)) message.folder?.deleteMessage(message, false);
    const rest = bench.readAll(source);
    expect(first.length + rest.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(200_000);
    bench.add(subject('later'), { folder: 'Busy' });
    expect(subjects(bench.parse(copyFolder(folderOf('Busy'), 0)).topFolder().messages)).toEqual([...messages.slice(0, 100).map((_, index) => `${index}`), 'later']);
  });

  it('goes as deep as folders can', () => {
    const path = Array.from({ length: 95 }, (_, index) => `F${index}`).join('/');
    bench.add(subject('deep down'), { folder: path });
    let folder = bench.parse(copyFolder(folderOf('F0'), 0x10)).topFolder();
    while (folder.folders[0] !== undefined) folder = folder.folders[0];
    expect(subjects(folder.messages)).toEqual(['deep down']);
  });

  it('counts the messages of all its folders', () => {
    expect(bench.getBuffer(copyFolder(fill(), 0x10)).totalStepCount).toBe(5);
    expect(bench.getBuffer(copyFolder(fill(), 0x00)).totalStepCount).toBe(6);
  });
});

describe('a damaged message', () => {
  const three = () => ['before', 'damaged', 'after'].map((value) => bench.add(subject(value), value === 'damaged' ? { damage: damaged } : {}));

  it('ends the stream after everything before it, and for good', () => {
    const source = bench.copyMessages(three().map(idOf));
    const { transferStatus, transferBuffer } = bench.getBuffer(source);
    expect([transferStatus, Buffer.from(transferBuffer).includes(Buffer.from('before', 'utf16le'))]).toEqual([transferPartial, true]);
    const code = (): number | undefined => bench.code('FastTransferSourceGetBuffer', { bufferSize: 0xbabe, maximumBufferSize: 0x7bc0 }, source);
    expect([code(), code()]).toEqual([damaged, damaged]);
  });

  it('is passed over in recover mode, however little a buffer holds', () => {
    const messages = three();
    const whole = bench.parse(bench.copyMessages(messages.map(idOf), { sendOptions: 5 })).messageList();
    expect([subjects(whole.messages), whole.errors.map(({ code }) => code)]).toEqual([['before', 'after'], [damaged]]);
    const embedding = bench.add(subject('around'), { attachments: [{ properties: [], embedded: messages[1]! }] });
    const nested = bench.parse(bench.copyMessages([embedding, messages[2]!].map(idOf), { sendOptions: 5 })).messageList();
    expect([subjects(nested.messages), nested.errors.map(({ code }) => code)]).toEqual([['after'], [damaged]]);
    const small = bench.copyMessages(messages.map(idOf), { sendOptions: 5 });
    expect(Buffer.concat(bench.readAll(small, 100))).toEqual(Buffer.concat(bench.readAll(bench.copyMessages(messages.map(idOf), { sendOptions: 5 }))));
  });

  it('is not opened', () => {
    const [, message] = three();
    expect(bench.code('OpenMessage', { codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId: idOf(message!) })).toBe(damaged);
  });
});

describe('downloads', () => {
  it('refuse flags and objects that they are not for', () => {
    const message = bench.openMessage(bench.add([]));
    const table = bench.open('GetContentsTable', { tableFlags: 0 }, bench.inbox);
    const copyTo = (fields: Partial<RopFields<'FastTransferSourceCopyTo'>>, input: ServerObject | undefined): number | undefined =>
      bench.code('FastTransferSourceCopyTo', { level: 0, copyFlags: 0, sendOptions: 0, propertyTags: [], ...fields }, input);
    expect([copyTo({ copyFlags: 0x1000 }, message), copyTo({ sendOptions: 0x10 }, message)]).toEqual([ecInvalidParam, ecInvalidParam]);
    expect([copyTo({}, bench.logon), copyTo({}, table)]).toEqual([ecNotSupported, ecNotSupported]);
    expect(copyTo({ copyFlags: 0x2001 }, message)).toBeUndefined();
    const copyProperties = (copyFlags: number): number | undefined =>
      bench.code('FastTransferSourceCopyProperties', { level: 0, copyFlags, sendOptions: 0, propertyTags: [] }, message);
    expect([copyProperties(0x20), copyProperties(1)]).toEqual([ecInvalidParam, undefined]);
    const copyFolder = (copyFlags: number, input: ServerObject): number | undefined =>
      bench.code('FastTransferSourceCopyFolder', { copyFlags, sendOptions: 0 }, input);
    expect([copyFolder(0x20, bench.inbox), copyFolder(0x10, message), copyFolder(0x11, bench.inbox)]).toEqual([ecInvalidParam, ecNotSupported, undefined]);
  });

  it('are limited in number', () => {
    const message = bench.openMessage(bench.add([]));
    const sources = Array.from({ length: 500 }, () => bench.copyTo(message));
    expect(() => bench.copyTo(message)).toThrow(expect.objectContaining({ code: 0x4de }));
    sources[0]!.release?.();
    expect(bench.copyTo(message)).toBeDefined();
  });
});
