import { beforeEach, describe, expect, it } from 'vitest';
import { ropHandlers } from '../../../lib/local-exchange/rops/index.ts';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecInvalidParam, ecNotEnoughMemory, ecNotFound, ecNotSupported, ecWarnWithErrors } from '../../../lib/local-exchange/wire/error-codes.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readPayload, readResponse, writePayload, writeRequest } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { RopExecutor } from '../../../lib/local-exchange/wire/rop-executor.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { aliceDn } from '../store/mailboxes.ts';
import { RopBench } from './rop-bench.ts';

const STRINGS = 0x8000101f;
const BINARIES = 0x80011102;
const psets = { kind: 'name' as const, guid: new Uint8Array(16).fill(7) };

let bench: RopBench;
let mailbox: LocalMailbox;
let handles: number[];
let executor: RopExecutor<(typeof bench)['mailbox']>;

/** Sends ROPs as a client does, in bytes, and gives their responses. */
function execute(columns: readonly number[], ...requests: RopRequest[]): RopResponse[] {
  const writer = new Writer();
  for (const request of requests) writeRequest(writer, request);
  const ropBuffer = writeExtendedBuffers([writePayload({ list: writer.finish(), handles })], { compress: false, xor: false });
  const reply = readExtendedBuffers(executor.execute({ flags: 3, ropBuffer, maxRopOut: 0x10008 }));
  const payload = readPayload(reply[0] as Uint8Array);
  handles = payload.handles;
  const reader = new Reader(payload.list, { columns });
  const responses: RopResponse[] = [];
  // RopBufferTooSmall stands for those that it has no room for.
  for (const { rop } of requests) {
    if (payload.list[reader.offset] === 0xff) break;
    responses.push(readResponse(reader, rop));
  }
  return responses;
}

/** Cells of the first row of a contents table. */
function firstRow(...propertyTags: number[]): unknown[] {
  const [, , response] = execute(
    propertyTags,
    { rop: 'GetContentsTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0 },
    { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags },
    { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 1 },
  );
  // In a list of ROPs the rows may not have the room: alone they get all there is.
  const [alone] = response?.rop === 'QueryRows' && response.result !== undefined
    ? [response]
    : execute(propertyTags, { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 1 });
  if (alone?.rop !== 'QueryRows' || alone.result === undefined) throw new Error(`no rows: ${JSON.stringify(alone)}`);
  return readRow(new Reader(alone.result.rows.bytes), propertyTags).map((cell) => cell?.value);
}

beforeEach(() => {
  bench = new RopBench();
  bench.logOn();
  mailbox = new LocalMailbox(bench.mailbox);
  executor = new RopExecutor(ropHandlers, bench.session);
  handles = [0xffffffff, 0xffffffff, 0xffffffff];
  execute(
    [],
    { rop: 'Logon', logonId: 0, outputIndex: 0, logonFlags: 1, openFlags: 0x01000000, storeState: 0, essdn: aliceDn },
    { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: shortId(5), openModeFlags: 0 },
  );
});

const properties = (message: Message, ...propertyTags: number[]): unknown[] => {
  const [, response] = execute(
    propertyTags,
    { rop: 'OpenMessage', logonId: 0, inputIndex: 0, outputIndex: 2, codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId: shortId(message.counter) },
    { rop: 'GetPropertiesSpecific', logonId: 0, inputIndex: 2, propertySizeLimit: 0, wantUnicode: 1, propertyTags },
  );
  const [alone] = response?.rop === 'GetPropertiesSpecific' && response.result !== undefined
    ? [response]
    : execute(propertyTags, { rop: 'GetPropertiesSpecific', logonId: 0, inputIndex: 2, propertySizeLimit: 0, wantUnicode: 1, propertyTags });
  if (alone?.rop !== 'GetPropertiesSpecific' || alone.result === undefined) throw new Error(`no properties: ${JSON.stringify(alone)}`);
  return alone.result.row.cells.map((cell) => cell?.value);
};

describe('large lists of values', () => {
  const strings = (count: number): string[] => Array.from({ length: count }, (_, index) => `Value number ${index}`);
  const binaries = (count: number, size: number): Uint8Array[] => Array.from({ length: count }, (_, index) => new Uint8Array(size).fill(index));

  it('are in rows as far as they fit', () => {
    mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'x' }, { tag: STRINGS, value: strings(500) }, { tag: BINARIES, value: binaries(10, 1000) }]);
    expect(firstRow(tags.PR_SUBJECT, STRINGS, BINARIES)).toEqual(['x', strings(500), binaries(10, 1000)]);
  });

  it('are errors in rows that they are too large for, the largest first', () => {
    const message = mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: 'x' }, { tag: STRINGS, value: strings(500) }, { tag: BINARIES, value: binaries(24, 1000) }]);
    expect(firstRow(tags.PR_SUBJECT, STRINGS, BINARIES)).toEqual(['x', strings(500), ecNotEnoughMemory]);
    expect(properties(message, BINARIES)).toEqual([binaries(24, 1000)]);
    expect(properties(message, STRINGS, BINARIES)).toEqual([strings(500), ecNotEnoughMemory]);
  });

  it('are errors when no reply can carry them', () => {
    const message = mailbox.addMessage([{ tag: STRINGS, value: strings(2000) }, { tag: BINARIES, value: [new Uint8Array(70_000)] }]);
    expect(firstRow(STRINGS, tags.PR_MID, BINARIES)).toEqual([ecNotEnoughMemory, shortId(message.counter), ecNotEnoughMemory]);
    expect(properties(message, STRINGS, BINARIES)).toEqual([ecNotEnoughMemory, ecNotEnoughMemory]);
    expect(firstRow(0x8000301f)).toEqual(['Value number 0']);
    const object = bench.open('OpenMessage', { codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId: shortId(message.counter) });
    // MS-OXCPRPT 2.2.14: streams are of single values.
    expect(bench.code('OpenStream', { propertyTag: STRINGS, openModeFlags: 0 }, object)).toBe(ecNotSupported);
  });

  it('do not keep back the rows behind them', () => {
    for (let index = 0; index < 3; index++) mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: `${index}` }, { tag: STRINGS, value: strings(2000) }]);
    firstRow(tags.PR_SUBJECT, STRINGS);
    const [response] = execute([tags.PR_SUBJECT, STRINGS], { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 5 });
    const rows = response?.rop === 'QueryRows' ? response.result?.rows : undefined;
    expect(rows?.count).toBe(2);
    expect(bench.values(rows ?? { columns: [], count: 0, bytes: new Uint8Array() })).toEqual([['1', ecNotEnoughMemory], ['2', ecNotEnoughMemory]]);
  });
});

describe('named properties', () => {
  it('are given to messages by their names, and found by them', () => {
    const message = mailbox.addMessage([
      { tag: tags.PR_SUBJECT, value: 'named' }, { name: { ...psets, name: 'Project' }, type: 0x001f, value: 'Adatum' },
      { name: { kind: 'id', guid: psets.guid, id: 0x8501 }, type: 0x1003, value: [1, 2] },
    ]);
    const object = bench.open('OpenMessage', { codePageId: 0x0fff, folderId: shortId(5), openModeFlags: 0, messageId: shortId(message.counter) });
    const names = [{ ...psets, name: 'PROJECT' }, { kind: 'id' as const, guid: psets.guid, id: 0x8501 }, { ...psets, name: 'Unknown' }];
    const { propertyIds } = bench.call('GetPropertyIdsFromNames', { flags: 0, names }, object);
    expect([propertyIds[2], bench.warning]).toEqual([0, ecWarnWithErrors]);
    const [project, numbers] = propertyIds as [number, number];
    expect(mailbox.namedTag({ ...psets, name: 'project' }, 0x1f)).toBe(((project << 16) | 0x1f) >>> 0);
    expect(properties(message, ((project << 16) | 0x1f) >>> 0, ((numbers << 16) | 0x1003) >>> 0)).toEqual(['Adatum', [1, 2]]);
    const back = bench.call('GetNamesFromPropertyIds', { propertyIds: [project, numbers, 0xfff0] }, object);
    expect(back.names).toEqual([{ ...psets, name: 'Project' }, { kind: 'id', guid: psets.guid, id: 0x8501 }, { kind: 'none', guid: new Uint8Array(16) }]);
    const query = (queryFlags: number, guid?: Uint8Array, input: ServerObject = object): number[] =>
      bench.call('QueryNamedProperties', { queryFlags, ...(guid !== undefined && { guid }) }, input).properties.map(({ id }) => id);
    expect([query(0), query(1), query(2), query(3), query(0, new Uint8Array(16)), query(0, psets.guid)]).toEqual([[project, numbers], [numbers], [project], [], [], [project, numbers]]);
    expect(bench.code('QueryNamedProperties', { queryFlags: 4 }, object)).toBe(ecInvalidParam);
  });

  it('have names that the protocol can say', () => {
    const code = (act: () => unknown): unknown => {
      try {
        act();
        return undefined;
      } catch (error) {
        return (error as { code?: number }).code;
      }
    };
    expect(code(() => mailbox.namedTag({ ...psets, name: 'x'.repeat(127) }, 3))).toBe(ecInvalidParam);
    expect(code(() => mailbox.namedTag({ ...psets, name: 'x'.repeat(126) }, 3))).toBeUndefined();
    expect(code(() => mailbox.namedTag({ kind: 'none', guid: psets.guid }, 3))).toBe(ecInvalidParam);
    expect(code(() => mailbox.createSearchFolder('x', { restriction: { type: 'exist', tag: 3 }, folders: ['none'] }))).toBe(ecNotFound);
  });
});
