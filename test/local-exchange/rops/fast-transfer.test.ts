import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { globalId, shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecInvalidParam, ecNotFound, ecNotSupported } from '../../../lib/local-exchange/wire/error-codes.ts';
import { readFastTransferStream } from '../../../lib/local-exchange/wire/fast-transfer-stream.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import type { RopFields } from '../../../lib/local-exchange/wire/rops/index.ts';
import type { PropValue } from '../../../lib/local-exchange/wire/values.ts';
import { WriterFullError } from '../../../lib/local-exchange/wire/writer.ts';
import { FxParser, type FxProperty, valueOf } from './fast-transfer-parser.ts';
import { idOf, TransferBench, transferDone, transferNoRoom, transferPartial } from './transfer-bench.ts';

const eml = (name: string): URL => new URL(`../../fixtures/mail/${name}.eml`, import.meta.url);

let bench: TransferBench;

beforeEach(() => {
  bench = new TransferBench();
});

type CopyMessages = Partial<RopFields<'FastTransferSourceCopyMessages'>>;
const add: TransferBench['add'] = (...args) => bench.add(...args);
const copyMessages: TransferBench['copyMessages'] = (...args) => bench.copyMessages(...args);
const getBuffer: TransferBench['getBuffer'] = (...args) => bench.getBuffer(...args);
const namesOf = (properties: readonly FxProperty[]): number[] => properties.map(({ tag }) => tag);

describe('FastTransferSourceCopyMessages', () => {
  it('sends messages in the order asked for, whole', async () => {
    await bench.local.importPath(eml('quarterly-report').pathname);
    await bench.local.importPath(eml('re-budget').pathname);
    const [report, budget] = (bench.local.folder('Inbox')?.messages ?? []) as [Message, Message];
    const { messages, warnings } = bench.parse(copyMessages([idOf(budget), idOf(report), idOf(budget)])).messageList();
    expect(warnings).toEqual([]);
    expect(messages.map(({ properties }) => valueOf(properties, tags.PR_SUBJECT))).toEqual([budget, report, budget].map((each) => each.get(tags.PR_SUBJECT)));
    expect(messages.map(({ properties }) => properties[0])).toEqual([budget, report, budget].map((each) => ({ tag: tags.PR_MID, value: idOf(each) })));
    expect(valueOf(messages[1]!.properties, tags.PR_BODY)).toBe(report.get(tags.PR_BODY));
    expect(messages[1]!.attachments.map(({ number, properties }) => [number, valueOf(properties, tags.PR_ATTACH_LONG_FILENAME)])).toEqual([
      [0, 'Quarterly report 2026-Q3.pdf'], [1, 'figures.csv'],
    ]);
    const data = report.attachments[0]?.get(tags.PR_ATTACH_DATA_BIN) as Uint8Array;
    expect(Buffer.compare(valueOf(messages[1]!.attachments[0]!.properties, tags.PR_ATTACH_DATA_BIN) as Buffer, data)).toBe(0);
    expect(messages[0]!.recipients.map((each) => [valueOf(each, tags.PR_ROWID), valueOf(each, tags.PR_RECIPIENT_TYPE), valueOf(each, tags.PR_DISPLAY_NAME)])).toEqual(
      budget.recipients.map(({ rowId, type, displayName }) => [rowId, type, displayName]),
    );
    // Filters apply to no part of this stream: there is nothing to mark.
    expect(messages.every(({ deleted }) => deleted.length === 0)).toBe(true);
  });

  it('sends every type of property, and names', () => {
    const properties = bench.everyType();
    const message = add(properties);
    const [sent] = bench.parse(copyMessages([idOf(message)])).messageList().messages;
    for (const { tag, value } of properties) {
      const found = sent!.properties.find((property) => property.tag === tag);
      expect(found?.value, tag.toString(16)).toEqual(value);
      const name = tag >= 0x80000000 ? bench.mailbox.names.nameOf(tag >>> 16) : undefined;
      if (name?.kind === 'name') expect(found?.name).toEqual({ guid: Buffer.from(name.guid).toString('hex'), key: name.name });
      if (name?.kind === 'id') expect(found?.name).toEqual({ guid: Buffer.from(name.guid).toString('hex'), key: name.id });
    }
  });

  it('is read alike by the codec of whole streams', () => {
    const message = add(bench.everyType());
    const bytes = Buffer.concat(bench.readAll(copyMessages([idOf(message)])));
    const elements = readFastTransferStream(new Reader(bytes));
    expect(elements.filter(({ kind }) => kind === 'marker')).toEqual([{ kind: 'marker', marker: 0x400c0003 }, { kind: 'marker', marker: 0x400d0003 }]);
  });

  it('leaves identification out unless it is asked for', () => {
    const message = add([{ tag: tags.PR_SUBJECT, value: 'a' }]);
    const identification = [tags.PR_ENTRYID, tags.PR_SOURCE_KEY, tags.PR_PARENT_ENTRYID, tags.PR_CHANGE_KEY, tags.PR_PREDECESSOR_CHANGE_LIST, tags.PR_FID];
    const without = namesOf(bench.parse(copyMessages([idOf(message)])).messageList().messages[0]!.properties);
    expect(without.filter((tag) => identification.includes(tag))).toEqual([]);
    expect(new Set(without).size).toBe(without.length);
    const sent = bench.parse(copyMessages([idOf(message)], { copyFlags: 0x20 })).messageList().messages[0]!.properties;
    expect(namesOf(sent)).toEqual(expect.arrayContaining(identification));
    expect(Buffer.compare(valueOf(sent, tags.PR_ENTRYID) as Buffer, message.get(tags.PR_ENTRYID) as Uint8Array)).toBe(0);
  });

  it('sends strings in the form asked for', () => {
    const message = add([{ tag: tags.PR_SUBJECT, value: 'Grüße' }, { tag: 0x660e101f, value: ['é'] }]);
    const forms = (sendOptions: number): unknown[] => {
      const { properties } = bench.parse(copyMessages([idOf(message)], { sendOptions })).messageList().messages[0]!;
      return properties.filter(({ tag }) => tag >>> 16 === 0x37 || tag >>> 16 === 0x660e).flatMap(({ tag, value }) => [tag & 0xffff, value]);
    };
    expect(forms(0)).toEqual([0x1e, 'Gr\xfc\xdfe', 0x101e, ['\xe9']]);
    for (const sendOptions of [1, 8, 9, 5, 13]) expect(forms(sendOptions)).toEqual([0x1f, 'Grüße', 0x101f, ['é']]);
    for (const sendOptions of [2, 3, 10, 11]) expect(forms(sendOptions)).toEqual([0x84b0, 'Grüße', 0x101f, ['é']]);
  });

  it('sends one body if BestBody is asked for', () => {
    const bodies = [{ tag: tags.PR_BODY, value: 'plain' }, { tag: tags.PR_HTML, value: Buffer.from('<p>') }, { tag: tags.PR_RTF_COMPRESSED, value: Buffer.from('rtf') }];
    const sent = (properties: PropValue[], copyFlags: number): number[] =>
      namesOf(bench.parse(copyMessages([idOf(add(properties))], { copyFlags })).messageList().messages[0]!.properties).filter((tag) => [0x1000, 0x1009, 0x1013].includes(tag >>> 16));
    expect(sent(bodies, 0)).toHaveLength(3);
    expect(sent(bodies, 0x10)).toEqual([tags.PR_HTML]);
    expect(sent([...bodies, { tag: tags.PR_NATIVE_BODY_INFO, value: 2 }], 0x10)).toEqual([tags.PR_RTF_COMPRESSED]);
    expect(sent(bodies.slice(0, 1), 0x10)).toEqual([tags.PR_BODY]);
    expect(sent([], 0x10)).toEqual([]);
  });

  it('tells associated messages and embedded ones', () => {
    const deepest = add([{ tag: tags.PR_SUBJECT, value: 'innermost' }]);
    let embedded = deepest;
    for (let depth = 0; depth < 1000; depth++) {
      embedded = add([{ tag: tags.PR_SUBJECT, value: `level ${depth}` }], { attachments: [{ properties: [{ tag: tags.PR_DISPLAY_NAME, value: 'mail' }], embedded }] });
    }
    const settings = add([{ tag: tags.PR_MESSAGE_CLASS, value: 'IPM.Configuration.X' }], { associated: true });
    const shallow = add([], { attachments: [{ properties: [], embedded: add([{ tag: tags.PR_SUBJECT, value: 'in it' }], { recipients: [{ type: 1, displayName: 'B', address: 'b@x.y' }] }) }] });
    const { messages } = bench.parse(copyMessages([idOf(settings), idOf(embedded), idOf(shallow)])).messageList();
    expect(messages.map(({ kind }) => kind)).toEqual(['associated', 'message', 'message']);
    let depth = 0;
    let inner = messages[1]!;
    for (; inner.attachments[0]?.embedded !== undefined; depth++) inner = inner.attachments[0].embedded;
    expect([depth, valueOf(inner.properties, tags.PR_SUBJECT)]).toEqual([1000, 'innermost']);
    const [attachment] = messages[2]!.attachments;
    expect(valueOf(attachment!.properties, tags.PR_ATTACH_METHOD)).toBe(5);
    expect(valueOf(attachment!.embedded!.recipients[0]!, tags.PR_EMAIL_ADDRESS)).toBe('b@x.y');
  });

  it('warns of messages that are not there, and goes on', () => {
    const [first, gone, last, elsewhere] = ['first', 'gone', 'last', 'elsewhere'].map((value) =>
      add([{ tag: tags.PR_SUBJECT, value }], value === 'elsewhere' ? { folder: 'Other' } : {})) as [Message, Message, Message, Message];
    const ids = [first, gone, elsewhere, last].map(idOf);
    const source = copyMessages(ids);
    gone.folder?.deleteMessage(gone, true);
    const list = bench.parse(source).messageList();
    expect(list.messages.map(({ properties }) => valueOf(properties, tags.PR_SUBJECT))).toEqual(['first', 'last']);
    expect(list.warnings).toEqual([ecNotFound, ecNotFound]);
    const recovered = bench.parse(copyMessages(ids, { sendOptions: 5 })).messageList();
    expect(recovered.messages).toHaveLength(2);
    const gid = ({ counter }: { counter: number }): string => Buffer.from(globalId(bench.mailbox.replicaGuid, counter)).toString('hex');
    const inbox = gid(bench.mailbox.inbox);
    expect(recovered.errors).toEqual([{ code: ecNotFound, folder: inbox, message: gid(gone) }, { code: ecNotFound, folder: inbox, message: gid(elsewhere) }]);
  });

  it('refuses what it does not know', () => {
    const code = (fields: CopyMessages, input = bench.inbox): number | undefined =>
      bench.code('FastTransferSourceCopyMessages', { messageIds: [], copyFlags: 0, sendOptions: 0, ...fields }, input);
    expect(code({ copyFlags: 0x40 })).toBe(ecInvalidParam);
    expect(code({ sendOptions: 0x20 })).toBe(ecInvalidParam);
    expect(code({ sendOptions: 7 })).toBe(ecInvalidParam);
    expect(code({}, bench.logon)).toBe(ecNotSupported);
    expect(code({ copyFlags: 0x0f })).toBeUndefined();
    expect(bench.code('FastTransferSourceGetBuffer', { bufferSize: 0xbabe, maximumBufferSize: 100 }, bench.inbox)).toBe(ecNotSupported);
    expect(bench.code('TellVersion', { version: new Uint8Array(6) }, bench.inbox)).toBe(ecNotSupported);
    const source = copyMessages([]);
    expect(bench.code('TellVersion', { version: new Uint8Array(6) }, source)).toBeUndefined();
    expect(new FxParser(bench.readAll(source)).messageList().messages).toEqual([]);
  });
});

describe('FastTransferSourceGetBuffer', () => {
  const big = (): Message =>
    add(
      [...bench.everyType(), { tag: tags.PR_BODY, value: 'Körper '.repeat(3_000) }, { tag: 0x66201003, value: Array.from({ length: 3_000 }, (_, index) => index) }],
      {
        recipients: [{ type: 1, displayName: 'A', address: 'a@x.y' }],
        attachments: [{ properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: Buffer.alloc(100_000, 'attached') }] }],
      },
    );

  it('splits only where it is allowed, whatever the size', () => {
    const ids = [idOf(big()), idOf(add(bench.everyType()))];
    const whole = Buffer.concat(bench.readAll(copyMessages(ids)));
    for (const size of [64, 65, 66, 67, 68, 71, 97, 128, 255, 256, 1000, 1001, 4096, 8191, 15_480, 28_000]) {
      const buffers = bench.readAll(copyMessages(ids), size);
      expect(Buffer.concat(buffers).equals(whole), `${size}`).toBe(true);
      expect(buffers.every(({ length }) => length <= size)).toBe(true);
      expect(new FxParser(buffers).messageList().messages).toHaveLength(2);
    }
  });

  it('fills buffers to the brim within a long value', () => {
    const source = copyMessages([idOf(add([{ tag: tags.PR_BODY, value: 'x'.repeat(50_000) }]))]);
    const sizes = bench.readAll(source, 10_000).map(({ length }) => length);
    expect(sizes.slice(0, -1).filter((size) => size < 10_000).length).toBeLessThanOrEqual(1);
  });

  it('says that there is no room for what cannot be split, and goes on when there is', () => {
    const source = copyMessages([idOf(add([]))]);
    getBuffer(source, 200);
    for (const size of [0, 1, 3]) expect(getBuffer(source, size)).toMatchObject({ transferStatus: transferNoRoom, transferBuffer: new Uint8Array(0) });
    expect(getBuffer(source, 0xbabe, 2).transferStatus).toBe(transferNoRoom);
    expect(getBuffer(source, 4)).toMatchObject({ transferStatus: transferPartial });
    expect(bench.readAll(source).length).toBe(1);
  });

  it('is too small a reply when the client asks for more than fits', () => {
    const source = copyMessages([idOf(big())]);
    expect(() => getBuffer(source, 0x7fff)).toThrow(WriterFullError);
    expect(() => bench.call('FastTransferSourceGetBuffer', { bufferSize: 0xbabe, maximumBufferSize: 100 }, source, 5)).toThrow(WriterFullError);
    expect(new FxParser(bench.readAll(source)).messageList().messages).toHaveLength(1);
  });

  it('counts messages, and stays at the end', () => {
    const ids = Array.from({ length: 100 }, (_, index) => idOf(add([{ tag: tags.PR_BODY, value: `${index}`.repeat(2_000) }])));
    const source = copyMessages(ids);
    const counts: number[] = [];
    for (;;) {
      const { transferStatus, inProgressCount, totalStepCount } = getBuffer(source);
      expect(totalStepCount).toBe(100);
      counts.push(inProgressCount);
      if (transferStatus === transferDone) break;
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect([counts[0]! < 100, counts.at(-1)]).toEqual([true, 100]);
    expect(getBuffer(source)).toMatchObject({ transferStatus: transferDone, transferBuffer: new Uint8Array(0) });
  });

  it('keeps little of a long list of messages', () => {
    const ids = Array.from({ length: 0xffff }, (_, index) => shortId(0x10_0000 + index));
    const source = copyMessages(ids);
    expect(new FxParser(bench.readAll(source)).messageList().warnings).toHaveLength(0xffff);
    const value = Buffer.alloc(2 ** 24);
    const messages = Array.from({ length: 40 }, () => idOf(add([], { attachments: [{ properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value }] }] })));
    const before = process.memoryUsage().arrayBuffers;
    const transfer = copyMessages(messages);
    let most = 0;
    for (let count = 0, status = transferPartial; status === transferPartial; count++) {
      status = getBuffer(transfer).transferStatus;
      if (count % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(most).toBeLessThan(256 * 2 ** 20);
  });
});
