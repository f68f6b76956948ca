import { beforeEach, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { AttachmentFields } from '../../../lib/local-exchange/store/attachment.ts';
import type { Message, MessageFields } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecNotEnoughMemory, ecNotFound, ecNotSupported, ecTooComplex } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import { nestedMessage } from '../store/nested.ts';
import { RopBench } from './rop-bench.ts';

let bench: RopBench;
let mailbox: LocalMailbox;

const open = (message: Message): ServerObject =>
  bench.open('OpenMessage', { codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId: shortId(message.counter) });
const attachmentOf = (message: ServerObject, attachmentId = 0): ServerObject => bench.open('OpenAttachment', { openAttachmentFlags: 0, attachmentId }, message);
const add = (...attachments: AttachmentFields[]): ServerObject =>
  open(mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'with attachments' }], { attachments }));
const values = (object: ServerObject, ...propertyTags: number[]): unknown[] =>
  bench.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode: 1, propertyTags }, object).row.cells.map((cell) => cell?.value);
const streamOf = (object: ServerObject, propertyTag: number): Buffer => {
  const stream = bench.open('OpenStream', { propertyTag, openModeFlags: 0 }, object);
  const parts: Uint8Array[] = [];
  for (;;) {
    const { data } = bench.call('ReadStream', { byteCount: 0x4000 }, stream);
    parts.push(data);
    if (data.length < 0x4000) return Buffer.concat(parts);
  }
};

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
});

describe('OLE objects', () => {
  const ole = new Uint8Array(100_000).map((_, index) => index * 7);
  const fields: AttachmentFields = { properties: [{ tag: tags.PR_ATTACH_TAG, value: Uint8Array.of(0x2a, 0x86, 0x48) }], ole };

  it('are read as streams', () => {
    const attachment = attachmentOf(add(fields));
    expect(values(attachment, tags.PR_ATTACH_METHOD, tags.PR_ATTACH_DATA_OBJ, tags.PR_ATTACH_DATA_BIN)).toEqual([6, ecNotEnoughMemory, undefined]);
    expect(streamOf(attachment, tags.PR_ATTACH_DATA_OBJ).equals(ole)).toBe(true);
    expect(bench.code('OpenStream', { propertyTag: tags.PR_ATTACH_DATA_BIN, openModeFlags: 0 }, attachment)).toBe(ecNotFound);
    expect(bench.code('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachment)).toBe(ecNotFound);
    expect(values(attachment, 0x37010000)).toEqual([ecNotEnoughMemory]);
    expect(values(attachment, tags.PR_ATTACH_SIZE)[0]).toBeGreaterThan(100_000);
  });

  it('are among the properties there are, not among their values', () => {
    const attachment = attachmentOf(add(fields));
    const { propertyTags } = bench.call('GetPropertiesList', {}, attachment);
    expect(propertyTags.filter((tag) => tag === tags.PR_ATTACH_DATA_OBJ)).toHaveLength(1);
    const { values: all } = bench.call('GetPropertiesAll', { propertySizeLimit: 0, wantUnicode: 1 }, attachment);
    expect(all.some(({ tag }) => tag >>> 16 === 0x3701)).toBe(false);
    const table = bench.open('GetAttachmentTable', { tableFlags: 0 }, add(fields));
    bench.call('SetColumns', { setColumnsFlags: 0, propertyTags: [tags.PR_ATTACH_METHOD, tags.PR_ATTACH_DATA_OBJ] }, table);
    expect(bench.values(bench.call('QueryRows', { queryRowsFlags: 0, forwardRead: true, rowCount: 1 }, table).rows)).toEqual([[6, ecNotFound]]);
  });
});

describe('references', () => {
  it('have a path and no data', () => {
    const methods = [tags.ATTACH_BY_REFERENCE, tags.ATTACH_BY_REF_ONLY, tags.ATTACH_BY_WEB_REF];
    const message = add(...methods.map((method) => ({
      properties: [
        { tag: tags.PR_ATTACH_METHOD, value: method }, { tag: tags.PR_ATTACH_LONG_PATHNAME, value: `\\\\server\\share\\file ${method}.docx` },
        { tag: tags.PR_ATTACH_PATHNAME, value: 'FILE~1.DOC' },
      ],
    })));
    for (const [index, method] of methods.entries()) {
      const attachment = attachmentOf(message, index);
      expect(values(attachment, tags.PR_ATTACH_METHOD, tags.PR_ATTACH_LONG_PATHNAME)).toEqual([method, `\\\\server\\share\\file ${method}.docx`]);
      expect(bench.code('OpenStream', { propertyTag: tags.PR_ATTACH_DATA_BIN, openModeFlags: 0 }, attachment)).toBe(ecNotFound);
      expect(bench.code('OpenStream', { propertyTag: tags.PR_ATTACH_DATA_OBJ, openModeFlags: 0 }, attachment)).toBe(ecNotSupported);
      expect(bench.code('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachment)).toBe(ecNotFound);
    }
  });
});

describe('embedded messages', () => {
  it('are opened 1,000 deep, one in the other', () => {
    const outer = mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'outer' }], nestedMessage(1000));
    expect(outer.get(tags.PR_MESSAGE_SIZE)).toBeGreaterThan(1000 * 20);
    let message = open(outer);
    for (let level = 1; level <= 1000; level++) {
      const attachment = attachmentOf(message);
      message.release?.();
      message = bench.open('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachment);
      attachment.release?.();
    }
    expect(values(message, tags.PR_SUBJECT, tags.PR_HASATTACH)).toEqual(['Level 1000', false]);
    expect(bench.code('OpenAttachment', { openAttachmentFlags: 0, attachmentId: 0 }, message)).toBe(ecNotFound);
  });

  it('may be side by side, and hold everything that messages do', () => {
    const inner = (subject: string): MessageFields => ({
      properties: [{ tag: tags.PR_SUBJECT, value: subject }, { tag: mailbox.namedTag({ kind: 'id', guid: new Uint8Array(16), id: 1 }, 3), value: 9 }],
      recipients: [{ type: 1, displayName: 'Bob', address: 'bob@contoso.com' }],
      attachments: [
        { properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: Uint8Array.of(1, 2, 3) }] }, { properties: [], embedded: { properties: [{ tag: tags.PR_SUBJECT, value: `${subject}.1` }] } },
      ],
    });
    const message = add({ properties: [], embedded: inner('a') }, { properties: [] }, { properties: [], embedded: inner('b') });
    expect(values(attachmentOf(message, 1), tags.PR_ATTACH_METHOD)).toEqual([1]);
    for (const [attachmentId, subject] of [[0, 'a'], [2, 'b']] as const) {
      const opened = bench.call('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachmentOf(message, attachmentId));
      expect([opened.normalizedSubject.value, opened.recipientCount, opened.hasNamedProperties]).toEqual([subject, 1, true]);
      const embedded = bench.opened as ServerObject;
      expect(streamOf(attachmentOf(embedded, 0), tags.PR_ATTACH_DATA_BIN)).toEqual(Buffer.of(1, 2, 3));
      expect(values(bench.open('OpenEmbeddedMessage', { codePageId: 0x0fff, openModeFlags: 0 }, attachmentOf(embedded, 1)), tags.PR_SUBJECT)).toEqual([`${subject}.1`]);
      expect(bench.code('OpenStream', { propertyTag: tags.PR_ATTACH_DATA_OBJ, openModeFlags: 0 }, attachmentOf(message, attachmentId))).toBe(ecNotSupported);
    }
  });

  it('have an end', () => {
    const attachment: { properties: []; embedded?: MessageFields } = { properties: [] };
    attachment.embedded = { attachments: [attachment] };
    let code: unknown;
    try {
      add(attachment);
    } catch (error) {
      ({ code } = error as { code?: unknown });
    }
    expect(code).toBe(ecTooComplex);
  });
});
