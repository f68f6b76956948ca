import { describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { ropHandlers } from '../../../lib/local-exchange/rops/index.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { readPayload, writePayload, writeRequest } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { ExecuteError, RopExecutor } from '../../../lib/local-exchange/wire/rop-executor.ts';
import type { RopRequest, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import type { PropValue, Restriction, RowBlock } from '../../../lib/local-exchange/wire/values.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { nestedMessage } from '../store/nested.ts';
import { aliceDn } from '../store/mailboxes.ts';
import { RopBench } from './rop-bench.ts';

const kHandles = 8;
/** Which object usually is at which index. */
const slots = { logon: 0, folder: 1, contents: 2, message: 3, attachment: 4, stream: 5, hierarchy: 6, attachments: 7 };
const allTags = [
  tags.PR_SUBJECT, tags.PR_SENDER_NAME, tags.PR_INST_ID, tags.PR_INSTANCE_NUM, tags.PR_ROW_TYPE, tags.PR_DEPTH, tags.PR_CONTENT_COUNT, tags.PR_MESSAGE_FLAGS,
  tags.PR_MESSAGE_DELIVERY_TIME, tags.PR_DISPLAY_NAME, tags.PR_ATTACH_DATA_OBJ, tags.PR_ATTACH_DATA_BIN, tags.PR_ATTACH_METHOD, tags.PR_ENTRYID, tags.PR_FOLDER_TYPE,
  0x8000101f, 0x8000301f, 0x8000301e, 0x80011003, 0x80013003, 0x0037001e,
];
const badTags = [0x0037000a, 0x00370000, 0x0e07201f, 0xffff1102, 0x8000001f];
const sortTags = [tags.PR_SENDER_NAME, tags.PR_MESSAGE_FLAGS, tags.PR_SUBJECT, tags.PR_MESSAGE_DELIVERY_TIME, 0x8000301f];

/** The same numbers for the same seed: what fails once fails again. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Requests that can be encoded, whatever they ask for. */
class RandomRops {
  readonly #random: (below: number) => number;
  readonly #ids: readonly bigint[];
  readonly #nested: bigint;
  /** Header rows that replies have shown. */
  readonly seen: bigint[] = [];

  constructor(random: (below: number) => number, ids: readonly bigint[], nested: bigint) {
    this.#random = random;
    this.#nested = nested;
    this.#ids = ids;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.#random(values.length)] as T;
  }

  next(): RopRequest {
    const random = this.#random;
    const at = (input: keyof typeof slots, output: keyof typeof slots = 'attachments'): { logonId: number; inputIndex: number; outputIndex: number } => ({
      logonId: 0, inputIndex: random(12) === 0 ? random(kHandles) : slots[input], outputIndex: slots[output],
    });
    const ofTable = (): ReturnType<typeof at> => at(this.pick(['contents', 'contents', 'contents', 'contents', 'hierarchy', 'attachments']));
    const ofObject = (): ReturnType<typeof at> => at(this.pick(['logon', 'folder', 'message', 'attachment']));
    const flag = (): boolean => random(2) === 0;
    const small = (): number => this.pick([0, 0, 1, 2, 3, 4, 0x20, 0x40, 0xff]);
    const id = (): bigint => this.pick(this.#ids);
    const category = (): bigint => (random(6) === 0 || this.seen.length === 0 ? id() : this.pick(this.seen.slice(-10)));
    const count = (): number => this.pick([0, 1, 5, -1, -5, 1000, 0x7fffffff, -0x80000000]);
    const aTag = (): number => this.pick(random(15) === 0 ? badTags : allTags);
    const someTags = (): number[] => Array.from({ length: random(5) }, aTag);
    const bytes = (): Uint8Array => Uint8Array.from({ length: this.pick([0, 3, 4, 4, 26, 40]) }, () => this.pick([0, 0, 1, random(256)]));
    const bookmark = (): Uint8Array => Uint8Array.of(random(6), 0, 0, 0);
    const mayRestrict = (): { restriction?: Restriction } => (random(4) > 0 ? {} : { restriction: this.restriction(0) });
    const sortOrder = (): { columns: { tag: number; order: number }[]; categories: number; expanded: number } => {
      const chosen = random(5) === 0 ? someTags() : sortTags.filter(() => flag());
      const categories = random(chosen.length + 1);
      const columns = chosen.map((tag, index) => ({ tag, order: this.pick(index === categories ? [0, 1, 4, 8, 2] : [0, 1]) }));
      return { columns, categories, expanded: random(categories + 1) };
    };
    return this.pick<() => RopRequest>([
      () => ({ ...at('logon', 'folder'), rop: 'OpenFolder', folderId: id(), openModeFlags: small() }),
      () => ({ ...at('logon', 'folder'), rop: 'OpenFolder', folderId: id(), openModeFlags: 4 }),
      () => ({ ...at('logon', 'message'), rop: 'OpenMessage', codePageId: 0x0fff, folderId: this.pick([shortId(5), id()]), openModeFlags: this.pick([0, 3, 4, 9]), messageId: this.pick([id(), this.#nested]) }),
      () => ({ ...at('folder', 'contents'), rop: 'GetContentsTable', tableFlags: this.pick([0, 0, 2, 0x20, 0x22, 0x40, 1]) }),
      () => ({ ...at('folder', 'hierarchy'), rop: 'GetHierarchyTable', tableFlags: this.pick([0, 4, 0x20, 0x24, 2]) }),
      () => ({ ...at('message', 'attachments'), rop: 'GetAttachmentTable', tableFlags: this.pick([0, 0x40, 1]) }),
      () => ({ ...at('message', 'attachment'), rop: 'OpenAttachment', openAttachmentFlags: 0, attachmentId: random(4) }),
      () => ({ ...at('attachment', 'message'), rop: 'OpenEmbeddedMessage', codePageId: 0x0fff, openModeFlags: random(3) }),
      () => ({ ...at(this.pick(['message', 'attachment', 'attachment']), 'stream'), rop: 'OpenStream', propertyTag: this.pick([tags.PR_ATTACH_DATA_OBJ, tags.PR_ATTACH_DATA_BIN, tags.PR_SUBJECT, 0x0037001e, 0x8000101f]), openModeFlags: this.pick([0, 0, 3, 1, 2, 4]) }),
      () => ({ ...at('stream'), rop: 'ReadStream', byteCount: random(0xbabd) }),
      () => ({ ...ofTable(), rop: 'SetColumns', setColumnsFlags: 0, propertyTags: someTags() }),
      () => ({ ...ofTable(), rop: 'SetColumns', setColumnsFlags: random(3), propertyTags: [tags.PR_INST_ID, tags.PR_ROW_TYPE, ...allTags.slice(0, random(16)), ...(flag() ? [0x8000301f] : [])] }),
      () => ({ ...ofTable(), rop: 'SortTable', sortTableFlags: 0, sortOrder: sortOrder() }),
      () => ({ ...ofTable(), rop: 'Restrict', restrictFlags: 0, ...mayRestrict() }),
      () => ({ ...ofTable(), rop: 'QueryRows', queryRowsFlags: this.pick([0, 1, 2, 8]), forwardRead: flag(), rowCount: random(200) }),
      () => ({ ...ofTable(), rop: 'QueryPosition' }),
      () => ({ ...ofTable(), rop: 'SeekRow', origin: random(4), rowCount: count(), wantRowMovedCount: flag() }),
      () => ({ ...ofTable(), rop: 'SeekRowBookmark', bookmark: flag() ? bookmark() : bytes(), rowCount: count(), wantRowMovedCount: flag() }),
      () => ({ ...ofTable(), rop: 'SeekRowFractional', numerator: random(10), denominator: random(10) }),
      () => ({ ...ofTable(), rop: 'CreateBookmark' }),
      () => ({ ...ofTable(), rop: 'FreeBookmark', bookmark: bookmark() }),
      () => ({ ...ofTable(), rop: 'FindRow', findRowFlags: random(3), ...mayRestrict(), origin: random(5), bookmark: bookmark() }),
      () => ({ ...ofTable(), rop: 'QueryColumnsAll' }),
      () => ({ ...ofTable(), rop: 'ExpandRow', maxRowCount: random(50), categoryId: category() }),
      () => ({ ...ofTable(), rop: 'CollapseRow', categoryId: category() }),
      () => ({ ...ofTable(), rop: 'GetCollapseState', rowId: category(), rowInstanceNumber: random(3) }),
      () => ({ ...ofTable(), rop: 'SetCollapseState', collapseState: bytes() }),
      () => ({ ...at(random(4) === 0 ? 'contents' : 'hierarchy'), rop: 'ResetTable' }),
      () => ({ ...at('folder'), rop: 'GetSearchCriteria', useUnicode: flag(), includeRestriction: flag(), includeFolders: flag() }),
      () => ({ ...at('folder'), rop: 'SetSearchCriteria', ...mayRestrict(), folderIds: flag() ? [] : [id()], searchFlags: this.pick([0, 1, 2, 4, 8, 0x40000, 3, 0x80000000]) }),
      () => ({ ...ofObject(), rop: 'GetPropertiesSpecific', propertySizeLimit: random(3) * 100, wantUnicode: random(2), propertyTags: someTags() }),
      () => ({ ...ofObject(), rop: 'GetPropertiesAll', propertySizeLimit: random(3) * 100, wantUnicode: random(2) }),
      () => ({ ...ofObject(), rop: 'GetPropertiesList' }),
      () => ({ ...ofObject(), rop: 'RegisterNotification', notificationTypes: this.pick([0xfe, 0x1ff, 4, 0, 1, 0x400, 0xffff]) }),
      () => ({ ...ofObject(), rop: 'RegisterNotification', notificationTypes: 0xfe, scope: { folderId: id(), messageId: flag() ? 0n : id() } }),
      () => ({ ...ofObject(), rop: 'QueryNamedProperties', queryFlags: random(5) }),
      () => ({ ...ofObject(), rop: 'GetNamesFromPropertyIds', propertyIds: someTags().map((tag) => tag >>> 16) }),
      () => ({ ...at('folder'), rop: 'DeleteMessages', wantAsynchronous: false, notifyNonRead: false, messageIds: [id()] }),
      () => ({ ...at('folder'), rop: 'SetReadFlags', wantAsynchronous: false, readFlags: this.pick([0, 4, 0x80]), messageIds: [id()] }),
    ])();
  }

  /** What clients do with categorised tables, in their order. */
  categorised(): RopRequest[] {
    const random = this.#random;
    const head = { logonId: 0, inputIndex: slots.contents };
    const columns = sortTags.filter(() => random(2) === 0).map((tag) => ({ tag, order: random(2) }));
    const categories = random(columns.length + 1);
    const sort: RopRequest = { ...head, rop: 'SortTable', sortTableFlags: 0, sortOrder: { columns, categories, expanded: random(categories + 1) } };
    const shown = (): bigint => (this.seen.length === 0 ? 0n : this.pick(this.seen.slice(-8)));
    const steps: RopRequest[] = [
      { ...head, rop: 'SeekRow', origin: 0, rowCount: 0, wantRowMovedCount: true }, { ...head, rop: 'QueryRows', queryRowsFlags: 0, forwardRead: true, rowCount: 30 },
      { ...head, rop: 'ExpandRow', maxRowCount: random(9), categoryId: shown() }, { ...head, rop: 'CreateBookmark' },
      { ...head, rop: 'CollapseRow', categoryId: shown() }, { ...head, rop: 'SeekRowBookmark', bookmark: Uint8Array.of(1, 0, 0, 0), rowCount: random(5) - 2, wantRowMovedCount: true },
    ];
    return [...(random(4) === 0 ? [sort] : []), ...steps.filter(() => random(4) > 0)];
  }

  restriction(depth: number): Restriction {
    const random = this.#random;
    const tag = this.pick(allTags);
    const value = this.pick<PropValue>([
      { tag: 0x0037001f, value: 'a' }, { tag: 0x0037001e, value: 'b' }, { tag: 0x00030003, value: 1 }, { tag: 0x00030102, value: Uint8Array.of(1) },
      { tag: 0x0e060040, value: 5n }, { tag: 0x8000101f, value: ['red'] }, { tag: 0x000b000b, value: true },
    ]);
    const child = (): Restriction => (depth > 3 ? { type: 'exist', tag } : this.restriction(depth + 1));
    return this.pick<() => Restriction>([
      () => ({ type: 'and', children: [child(), child()] }), () => ({ type: 'or', children: [child()] }), () => ({ type: 'not', child: child() }),
      () => ({ type: 'content', fuzzyLevel: random(4) | (random(8) << 16), tag, value }), () => ({ type: 'property', relop: random(8), tag, value }),
      () => ({ type: 'property', relop: 4, tag: value.tag, value }), () => ({ type: 'compareProps', relop: random(6), tag1: tag, tag2: this.pick(allTags) }),
      () => ({ type: 'bitmask', relop: random(3), tag, mask: random(8) }), () => ({ type: 'size', relop: random(6), tag, size: random(100) }),
      () => ({ type: 'exist', tag }), () => ({ type: 'subObject', subObject: this.pick([tags.PR_MESSAGE_RECIPIENTS, tags.PR_MESSAGE_ATTACHMENTS, tag]), child: child() }),
      () => ({ type: 'comment', values: [value] }), () => ({ type: 'count', count: random(5), child: child() }),
    ])();
  }
}

/** What a session begins with. */
function start(messageId: bigint): RopRequest[] {
  const { logon, folder, contents, message, attachment, hierarchy, attachments } = slots;
  return [
    { rop: 'Logon', logonId: 0, outputIndex: logon, logonFlags: 1, openFlags: 0x01000000, storeState: 0, essdn: aliceDn },
    { rop: 'OpenFolder', logonId: 0, inputIndex: logon, outputIndex: folder, folderId: shortId(5), openModeFlags: 0 },
    { rop: 'GetContentsTable', logonId: 0, inputIndex: folder, outputIndex: contents, tableFlags: 0 },
    { rop: 'SetColumns', logonId: 0, inputIndex: contents, setColumnsFlags: 0, propertyTags: [tags.PR_INST_ID, tags.PR_ROW_TYPE, tags.PR_SUBJECT, tags.PR_SENDER_NAME] },
    { rop: 'GetHierarchyTable', logonId: 0, inputIndex: folder, outputIndex: hierarchy, tableFlags: 4 },
    { rop: 'OpenMessage', logonId: 0, inputIndex: logon, outputIndex: message, codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId },
    { rop: 'OpenAttachment', logonId: 0, inputIndex: message, outputIndex: attachment, openAttachmentFlags: 0, attachmentId: 0 },
    { rop: 'GetAttachmentTable', logonId: 0, inputIndex: message, outputIndex: attachments, tableFlags: 0 },
  ];
}

describe('any requests in any order', () => {
  it.each([11, 12, 13, 14])('are answered, with the errors of the protocol (seed %i)', (seed) => {
    const random = randoms(seed);
    const bench = new RopBench();
    const mailbox = new LocalMailbox(bench.mailbox);
    for (let index = 0; index < 40; index++) {
      mailbox.addMessage([
        { tag: tags.PR_SUBJECT, value: `s${index}` }, { tag: tags.PR_SENDER_NAME, value: `sender ${index % 3}` },
        { tag: 0x8000101f, value: ['red', 'blue', 'x'.repeat(400)].slice(index % 4) }, { tag: 0x80011003, value: [index, 1, 2] },
      ], { folder: index % 2 === 0 ? 'Inbox' : 'Inbox/Sub', associated: index % 7 === 0, read: index % 5 === 0 });
    }
    const nested = mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'nested' }, { tag: 0x8000101f, value: Array.from({ length: 3000 }, String) }], {
      attachments: [
        { properties: [], ole: new Uint8Array(50_000) }, { properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: new Uint8Array(70_000) }] }, ...(nestedMessage(5).attachments ?? []),
      ],
    });
    mailbox.createFolder('Inbox/Gone');
    const search = mailbox.createSearchFolder('Search', { restriction: { type: 'exist', tag: tags.PR_SUBJECT } });
    mailbox.softDelete('Inbox/Gone');
    const messages = [...(mailbox.folder('Inbox')?.messages ?? []), ...(mailbox.folder('Inbox/Sub')?.messages ?? [])];
    if (messages[0] !== undefined) mailbox.softDelete(messages[0]);
    const folders = [5, 5, 5, 4, 1, mailbox.folder('Inbox/Sub')?.counter ?? 0, search.counter, search.counter];
    const ids = [
      ...folders.map((counter) => shortId(counter)), ...messages.slice(0, 6).map(({ counter }) => shortId(counter)), 
      0n, -1n,
    ];

    const messageId = shortId(nested.counter);
    const reported: unknown[] = [];
    const note = (rows: RowBlock): void => {
      if (rows.columns[0] !== tags.PR_INST_ID || rows.columns[1] !== tags.PR_ROW_TYPE) return;
      for (const [id, type] of bench.values(rows)) if (typeof type === 'number' && type > 1 && type < 5) rops.seen.push(id as bigint);
    };
    const succeeded = new Set<string>();
    const counted = Object.fromEntries(Object.entries(ropHandlers).map(([name, handler]) => [name, (...args: unknown[]) => {
      const result = (handler as (...passed: unknown[]) => unknown)(...args);
      succeeded.add(name);
      if (name === 'QueryRows') note((result as RopResult<'QueryRows'>).rows);
      return result;
    }])) as typeof ropHandlers;
    const executor = new RopExecutor(counted, bench.session, { report: (error) => reported.push(error) });
    const rops = new RandomRops(random, ids, messageId);
    let handles = new Array<number>(kHandles).fill(0xffffffff);
    let answered = 0;
    for (let round = 0; round < 1000; round++) {
      const requests = round % 50 === 0 ? start(messageId) : random(3) === 0 ? rops.categorised() : Array.from({ length: 1 + random(6) }, () => rops.next());
      const writer = new Writer();
      for (const request of requests) writeRequest(writer, request);
      const ropBuffer = writeExtendedBuffers([writePayload({ list: writer.finish(), handles })], { compress: false, xor: false });
      try {
        const reply = readExtendedBuffers(executor.execute({ flags: rops.pick([3, 7]), ropBuffer, maxRopOut: round % 50 === 0 ? 0x10008 : rops.pick([0x10008, 0x40000, 0x4000, 300]) }));
        handles = readPayload(reply[0] as Uint8Array).handles;
        answered++;
      } catch (error) {
        // What has not the room for its first response fails as a whole.
        if (!(error instanceof ExecuteError)) throw error;
      }
    }
    executor.close();
    expect(reported).toEqual([]);
    expect(answered).toBeGreaterThan(400);
    // Random requests that all fail would prove little.
    expect([...succeeded]).toEqual(expect.arrayContaining([
      'ExpandRow', 'CollapseRow', 'GetCollapseState', 'SeekRowBookmark', 'FindRow', 'GetSearchCriteria', 'SetSearchCriteria', 'OpenStream', 'ReadStream', 'OpenEmbeddedMessage', 'RegisterNotification',
    ]));
  }, 60_000);
});
