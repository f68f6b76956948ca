import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import {
  ecAccessDenied, ecInvalidParam, ecNotEnoughMemory, ecNotFound, ecNotSupported, ecStreamAccessDenied, ecStreamInvalidParam, ecStreamSeekError,
  ecUnknownCodePage, ecWarnWithErrors,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { PropertyName } from '../../../lib/local-exchange/wire/values.ts';
import { aliceDn } from '../store/mailboxes.ts';
import { RopBench } from './rop-bench.ts';

const eml = (name: string): URL => new URL(`../../fixtures/mail/${name}.eml`, import.meta.url);
const inboxId = shortId(5);

let bench: RopBench;
let mailbox: LocalMailbox;

const importMail = async (name: string): Promise<Message> => {
  expect(await mailbox.importPath(eml(name).pathname)).toMatchObject({ imported: 1 });
  return mailbox.folder('Inbox')?.messages.at(-1) as Message;
};
const openMessage = (message: Message, openModeFlags = 0): ServerObject =>
  bench.open('OpenMessage', { codePageId: 0x0fff, folderId: inboxId, openModeFlags, messageId: shortId(message.counter) });
const values = (object: ServerObject | undefined, ...propertyTags: number[]): unknown[] =>
  bench.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode: 1, propertyTags }, object).row.cells.map((cell) => cell?.value);

const readAll = (stream: ServerObject, byteCount: number): Buffer => {
  const parts: Uint8Array[] = [];
  for (;;) {
    const { data } = bench.call('ReadStream', { byteCount }, stream);
    parts.push(data);
    if (data.length < byteCount) return Buffer.concat(parts);
  }
};
const unread = (): unknown => mailbox.folder('Inbox')?.get(tags.PR_CONTENT_UNREAD);

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
});

describe('OpenMessage', () => {
  it('tells subject and recipients', async () => {
    const message = await importMail('re-budget');
    const opened = bench.call('OpenMessage', { codePageId: 0x0fff, folderId: inboxId, openModeFlags: 3, messageId: shortId(message.counter) });
    expect([opened.subjectPrefix.value, opened.normalizedSubject.value, opened.recipientCount]).toEqual(['Re: ', 'Budget 2027', 5]);
    expect(opened.hasNamedProperties).toBe(false);
    const [alice, bob] = opened.recipients;
    expect(alice).toMatchObject({ recipientType: 1, row: { addressKind: 'x500', x500Dn: aliceDn, displayName: 'Alice Adams' } });
    expect(bob).toMatchObject({ recipientType: 2, row: { addressKind: 'smtp', emailAddress: 'bob.ionescu@contoso.com', displayName: 'Bob Ionescu' } });
    const smtp = opened.recipientColumns.indexOf(tags.PR_SMTP_ADDRESS);
    expect(alice?.row.properties[smtp]?.value).toBe('alice@contoso.com');
    const rest = bench.call('ReadRecipients', { rowId: 3, reserved: undefined }, bench.opened);
    expect(rest.recipients.map(({ rowId, recipientType }) => [rowId, recipientType])).toEqual([[3, 2], [4, 3]]);
    expect(bench.code('ReadRecipients', { rowId: 5, reserved: undefined }, openMessage(message))).toBe(ecNotFound);
    expect(bench.call('ReloadCachedInformation', { reserved: undefined }, openMessage(message)).recipientCount).toBe(5);
  });

  it('finds a message in its folder only, and not a deleted one', async () => {
    const message = await importMail('tokyo-office');
    const code = (folderId: bigint, openModeFlags: number, codePageId = 0x0fff) =>
      bench.code('OpenMessage', { codePageId, folderId, openModeFlags, messageId: shortId(message.counter) });
    expect(code(inboxId, 0)).toBeUndefined();
    expect(code(shortId(6), 0)).toBe(ecNotFound);
    expect(code(shortId(0x7777), 0)).toBe(ecNotFound);
    expect(code(inboxId, 2)).toBe(ecInvalidParam);
    expect(code(inboxId, 0, 31337)).toBe(ecUnknownCodePage);
    message.folder?.deleteMessage(message, true);
    expect(code(inboxId, 0)).toBe(ecNotFound);
    expect(code(inboxId, 4)).toBeUndefined();
  });
});

describe('properties', () => {
  it('come in the order of the tags, absent ones as absent', async () => {
    const object = openMessage(await importMail('tokyo-office'));
    expect(values(object, tags.PR_SENDER_NAME, tags.PR_HTML, tags.PR_MESSAGE_FLAGS, 0x0c1a0003)).toEqual(['佐藤 健', undefined, 0x2002, undefined]);
    const unspecified = (wantUnicode: number) =>
      bench.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode, propertyTags: [0x00370000] }, object).row.cells[0]?.tag;
    expect([unspecified(1), unspecified(0)]).toEqual([tags.PR_SUBJECT, 0x0037001e]);
    expect(values(object, tags.PR_MESSAGE_RECIPIENTS)).toEqual([ecNotEnoughMemory]);
  });

  it('are listed, all of them', async () => {
    const object = openMessage(await importMail('quarterly-report'));
    const { propertyTags } = bench.call('GetPropertiesList', {}, object);
    expect(propertyTags).toEqual(expect.arrayContaining([tags.PR_SUBJECT, tags.PR_BODY, tags.PR_ENTRYID, tags.PR_SOURCE_KEY, tags.PR_TRANSPORT_MESSAGE_HEADERS]));
    expect(new Set(propertyTags).size).toBe(propertyTags.length);
    const all = bench.call('GetPropertiesAll', { propertySizeLimit: 0, wantUnicode: 1 }, object).values;
    expect(all.map(({ tag }) => tag)).toEqual(propertyTags.filter((tag) => (tag & 0xffff) !== 0x000d));
    const narrow = bench.call('GetPropertiesAll', { propertySizeLimit: 0, wantUnicode: 0 }, object).values;
    expect(narrow.some(({ tag }) => (tag & 0xffff) === 0x001f)).toBe(false);
  });

  it('have identifiers that agree', async () => {
    const message = await importMail('tokyo-office');
    const [entryId, parent, mid, fid, sourceKey, searchKey] = values(
      openMessage(message), tags.PR_ENTRYID, tags.PR_PARENT_ENTRYID, tags.PR_MID, tags.PR_FID, tags.PR_SOURCE_KEY, tags.PR_SEARCH_KEY,
    ) as [Uint8Array, Uint8Array, bigint, bigint, Uint8Array, Uint8Array];
    expect([mid, fid, searchKey.length]).toEqual([shortId(message.counter), inboxId, 16]);
    expect(Buffer.from(entryId.subarray(46, 68))).toEqual(Buffer.from(sourceKey));
    expect(Buffer.from(entryId.subarray(22, 46))).toEqual(Buffer.from(parent.subarray(22)));
  });

  it('change on folders and the mailbox at once, on messages not', async () => {
    const folder = bench.open('OpenFolder', { folderId: shortId(mailbox.createFolder('Projects').counter), openModeFlags: 0 });
    const set = (object: ServerObject | undefined, tag: number, value: string | number) =>
      bench.call('SetProperties', { values: [{ tag: tags.PR_COMMENT, value: 'ok' }, { tag, value }] }, object).problems;
    expect(set(folder, tags.PR_DISPLAY_NAME, 'Ventures')).toEqual([]);
    expect(mailbox.folder('Ventures')?.get(tags.PR_COMMENT)).toBe('ok');
    expect(set(folder, tags.PR_CONTENT_COUNT, 5)).toEqual([{ index: 1, tag: tags.PR_CONTENT_COUNT, errorCode: ecAccessDenied }]);
    expect(set(folder, 0x80010003, 'text')).toEqual([{ index: 1, tag: 0x80010003, errorCode: ecInvalidParam }]);
    expect(set(folder, tags.PR_DISPLAY_NAME, 'inbox')).toHaveLength(1);
    expect(bench.call('DeleteProperties', { propertyTags: [tags.PR_COMMENT, tags.PR_CONTENT_COUNT, tags.PR_DISPLAY_NAME] }, folder).problems.map(({ index }) => index)).toEqual([1, 2]);
    expect(set(bench.logon, 0x3601001f, 'x')).toEqual([]);
    const message = openMessage(await importMail('tokyo-office'), 1);
    expect(set(message, tags.PR_SUBJECT, 'changed').map(({ errorCode }) => errorCode)).toEqual([ecAccessDenied, ecAccessDenied]);
  });

  it('have names', async () => {
    const object = openMessage(await importMail('warehouse-list'));
    const guid = Buffer.from('2903020000000000c000000000000046', 'hex');
    const keywords: PropertyName = { kind: 'name', guid, name: 'keywords' };
    const { propertyIds: [id] } = bench.call('GetPropertyIdsFromNames', { flags: 0, names: [keywords] }, object);
    expect(values(object, (((id as number) << 16) | 0x101f) >>> 0)).toEqual([['warehouse', 'racks']]);
    const unknown: PropertyName = { kind: 'id', guid, id: 7 };
    expect(bench.call('GetPropertyIdsFromNames', { flags: 0, names: [unknown, keywords] }, object).propertyIds).toEqual([0, id]);
    expect(bench.warning).toBe(ecWarnWithErrors);
    const made = bench.call('GetPropertyIdsFromNames', { flags: 2, names: [unknown] }, object).propertyIds;
    expect(bench.warning).toBe(0);
    expect(bench.call('GetPropertyIdsFromNames', { flags: 0, names: [] }).propertyIds).toEqual([id, ...made]);
    const { names } = bench.call('GetNamesFromPropertyIds', { propertyIds: [id as number, 0x0037, 0x9abc] }, object);
    expect(names.map(({ kind }) => kind)).toEqual(['name', 'id', 'none']);
    expect(bench.call('QueryNamedProperties', { queryFlags: 0, guid: undefined }, object).properties.map((each) => each.id)).toEqual([id]);
    expect(bench.call('QueryNamedProperties', { queryFlags: 1, guid: undefined }).properties.map((each) => each.id)).toEqual(made);
    expect(bench.code('GetPropertyIdsFromNames', { flags: 1, names: [] })).toBe(ecInvalidParam);
  });
});

describe('attachments', () => {
  it('are listed in a table and opened by number', async () => {
    const message = openMessage(await importMail('quarterly-report'));
    const table = bench.open('GetAttachmentTable', { tableFlags: 0x40 }, message);
    bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [tags.PR_ATTACH_NUM, tags.PR_ATTACH_METHOD, tags.PR_ATTACH_LONG_FILENAME] }, table);
    const { rows } = bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 10 }, table);
    expect(bench.values(rows)).toEqual([[0, 1, 'Quarterly report 2026-Q3.pdf'], [1, 1, 'figures.csv']]);
    expect(bench.call('GetValidAttachments', {}, message).attachmentIds).toEqual([0, 1]);
    const csv = bench.open('OpenAttachment', { openAttachmentFlags: 0, attachmentId: 1 }, message);
    expect(values(csv, tags.PR_ATTACH_EXTENSION)).toEqual(['.csv']);
    expect(bench.code('OpenAttachment', { openAttachmentFlags: 0, attachmentId: 2 }, message)).toBe(ecNotFound);
    expect(bench.code('OpenAttachment', { openAttachmentFlags: 2, attachmentId: 0 }, message)).toBe(ecInvalidParam);
    expect(bench.code('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, csv)).toBe(ecNotFound);
    expect(bench.code('SortTable', { sortTableFlags: 0, sortOrder: { columns: [], categories: 0, expanded: 0 } }, table)).toBe(ecNotSupported);
  });

  it('may be messages, with attachments of their own', async () => {
    const message = openMessage(await importMail('forwarded-complaint'));
    const attachment = bench.open('OpenAttachment', { openAttachmentFlags: 0, attachmentId: 0 }, message);
    expect(values(attachment, tags.PR_ATTACH_DATA_OBJ, tags.PR_ATTACH_DATA_BIN)).toEqual([ecNotEnoughMemory, undefined]);
    const opened = bench.call('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachment);
    expect([opened.messageId, opened.normalizedSubject.value, opened.recipientCount]).toEqual([0n, 'Damaged delivery', 2]);
    expect(bench.call('GetValidAttachments', {}, bench.opened).attachmentIds).toEqual([0, 1]);
    expect(bench.code('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 2 }, attachment)).toBe(ecAccessDenied);
  });
});

describe('streams', () => {
  let message: ServerObject;
  beforeEach(async () => {
    message = openMessage(await importMail('offer-from-adatum'));
  });

  it('give strings in the width of the tag, without a terminator, and bytes as they are', () => {
    const text = values(message, tags.PR_BODY)[0] as string;
    const wide = bench.call('OpenStream', { propertyTag: tags.PR_BODY, openModeFlags: 0 }, message);
    expect(wide.streamSize).toBe(text.length * 2);
    expect(readAll(bench.opened as ServerObject, 100).toString('utf16le')).toBe(text);
    const narrow = bench.open('OpenStream', { propertyTag: 0x1000001e, openModeFlags: 3 }, message);
    expect(readAll(narrow, 7).toString('latin1')).toBe(text);
    const html = bench.open('OpenStream', { propertyTag: tags.PR_HTML, openModeFlags: 0 }, message);
    expect(readAll(html, 0x7000).toString('utf8')).toContain('pièces');
  });

  it('seek', () => {
    const stream = bench.open('OpenStream', { propertyTag: tags.PR_HTML, openModeFlags: 0 }, message);
    const { streamSize } = bench.call('GetStreamSize', {}, stream);
    const seek = (origin: number, offset: bigint) => bench.call('SeekStream', { origin, offset }, stream).newPosition;
    expect([seek(0, 5n), seek(1, 3n), seek(2, -1n)]).toEqual([5n, 8n, BigInt(streamSize - 1)]);
    expect(bench.call('ReadStream', { byteCount: 10 }, stream).data).toHaveLength(1);
    expect(bench.code('SeekStream', { origin: 0, offset: -1n }, stream)).toBe(ecStreamSeekError);
    expect(bench.code('SeekStream', { origin: 0, offset: 2n ** 31n }, stream)).toBe(ecStreamSeekError);
    expect(bench.code('SeekStream', { origin: 3, offset: 0n }, stream)).toBe(ecStreamInvalidParam);
    seek(0, 6n);
    const clone = bench.open('CloneStream', {}, stream);
    expect(bench.call('ReadStream', { byteCount: 4 }, clone).data).toEqual(bench.call('ReadStream', { byteCount: 4 }, stream).data);
  });

  it('are refused where there is nothing to read, and for writing', () => {
    expect(bench.code('OpenStream', { propertyTag: tags.PR_RTF_COMPRESSED, openModeFlags: 0 }, message)).toBe(ecNotFound);
    expect(bench.code('OpenStream', { propertyTag: tags.PR_IMPORTANCE, openModeFlags: 0 }, message)).toBe(ecNotSupported);
    expect(bench.code('OpenStream', { propertyTag: tags.PR_BODY, openModeFlags: 1 }, message)).toBe(ecAccessDenied);
    expect(bench.code('OpenStream', { propertyTag: tags.PR_BODY, openModeFlags: 9 }, message)).toBe(ecInvalidParam);
    expect(bench.code('OpenStream', { propertyTag: tags.PR_DISPLAY_NAME, openModeFlags: 0 })).toBe(ecNotSupported);
    const stream = bench.open('OpenStream', { propertyTag: tags.PR_BODY, openModeFlags: 0 }, message);
    expect(bench.code('WriteStream', { data: new Uint8Array(1) }, stream)).toBe(ecStreamAccessDenied);
    expect(bench.code('SetStreamSize', { streamSize: 0n }, stream)).toBe(ecStreamAccessDenied);
    expect(bench.code('ReadStream', { byteCount: 1 }, message)).toBe(ecNotSupported);
  });
});

describe('read flags and status', () => {
  it('change, and the folder counts', async () => {
    const [one, two] = [await importMail('tokyo-office'), await importMail('re-budget')];
    const inbox = bench.open('OpenFolder', { folderId: inboxId, openModeFlags: 0 });
    expect(unread()).toBe(2);
    bench.call('SetMessageReadFlag', { readFlags: 0 }, openMessage(one));
    expect([one.isRead, unread()]).toEqual([true, 1]);
    expect(bench.call('SetReadFlags', { wantAsynchronous: false, readFlags: 1, messageIds: [] }, inbox)).toEqual({ partialCompletion: false });
    expect([two.isRead, unread()]).toEqual([true, 0]);
    expect(bench.call('SetReadFlags', { wantAsynchronous: false, readFlags: 5, messageIds: [shortId(one.counter), 99n] }, inbox)).toEqual({ partialCompletion: true });
    expect([one.isRead, unread()]).toEqual([false, 1]);
    expect(bench.code('SetReadFlags', { wantAsynchronous: false, readFlags: 0x80, messageIds: [] }, inbox)).toBe(ecInvalidParam);

    const status = (messageStatusFlags: number, messageStatusMask: number) =>
      bench.call('SetMessageStatus', { messageId: shortId(one.counter), messageStatusFlags, messageStatusMask }, inbox).messageStatusFlags;
    expect([status(0x1000, 0x3000), status(0x2000, 0x3000), status(0, 0)]).toEqual([0, 0x1000, 0x2000]);
    expect(bench.call('GetMessageStatus', { messageId: shortId(one.counter) }, inbox)).toEqual({ messageStatusFlags: 0x2000 });
    expect(bench.code('GetMessageStatus', { messageId: 1n }, inbox)).toBe(ecNotFound);
  });
});
