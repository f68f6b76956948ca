import { beforeEach, describe, expect, it } from 'vitest';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import {
  readBufferTooSmall, readPayload, readResponse, type RopPayload, writePayload, writeRequest,
} from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { ExecuteError, RopExecutor } from '../../../lib/local-exchange/wire/rop-executor.ts';
import { type MailboxAccount, RopError, type RopHandlers, type RopSession, type ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { RopName, RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { bytes } from './hex.ts';

const noHandle = 0xffffffff;
const mid = 0x674a0014;
const subject = 0x0037001f;
const noCompressionNoXor = 3;
const chained = 7;
const account: MailboxAccount = { address: 'a@b.c', displayName: 'A', legacyDn: '/o=a' };
const session: RopSession = {
  user: account, hasAdminPrivilege: false, clientVersion: [], codePage: 1252, lcidSort: 0x409, lcidString: 0x409, publicStore: undefined,
  findMailbox: () => account, access: () => 'owner',
};

/** A table of numbered rows and a stream of counting bytes, over which the executor's own duties show. */
class FakeObject implements ServerObject {
  readonly kind: string;
  released = 0;
  position = 0;

  constructor(kind: string) {
    this.kind = kind;
  }

  release(): void {
    this.released++;
  }
}

let opened: FakeObject[];
let rowCount: number;
let streamSize: number;
let calls: RopName[];
let reported: unknown[];

function open(kind: string): FakeObject {
  const object = new FakeObject(kind);
  opened.push(object);
  return object;
}

const columns = [mid, subject];
const subjectOf = (index: number): string => `Subject number ${index} ${'x'.repeat(60)}`;

const handlers: RopHandlers = {
  Logon(request, call) {
    call.open(open('logon'));
    const replicaGuid = new Uint8Array(16);
    return { logonFlags: request.logonFlags & ~1, folderIds: Array.from({ length: 13 }, (_, index) => BigInt(index)), replicaId: 1, replicaGuid };
  },
  OpenFolder(_request, call) {
    calls.push('OpenFolder');
    call.open(open('folder'));
    return { hasRules: false };
  },
  GetContentsTable(_request, call) {
    call.open(open('table'));
    return { rowCount };
  },
  SetColumns: () => ({ tableStatus: 0 }),
  QueryRows(request, call) {
    const table = call.input as FakeObject;
    const writer = call.rowWriter(columns);
    while (writer.count < request.rowCount && table.position < rowCount) {
      const { position } = table;
      if (!writer.add([{ tag: mid, value: BigInt(position) }, { tag: subject, value: subjectOf(position) }])) break;
      table.position++;
    }
    return { origin: table.position === rowCount ? 2 : 1, rows: writer.finish() };
  },
  OpenStream(_request, call) {
    call.open(open('stream'));
    return { streamSize };
  },
  ReadStream(request, call) {
    const stream = call.input as FakeObject;
    const data = Uint8Array.from({ length: Math.min(request.byteCount, streamSize - stream.position) }, (_, index) => (stream.position + index) & 0xff);
    stream.position += data.byteLength;
    return { data };
  },
  GetPropertiesSpecific: (request) => ({
    row: { columns: request.propertyTags, cells: request.propertyTags.map((tag) => ({ tag, value: 'y'.repeat(tag === subject ? 20 : 40_000) })) },
  }),
  GetPropertiesAll: () => ({ values: [{ tag: subject, value: 'short' }, { tag: 0x1000001f, value: 'z'.repeat(40_000) }] }),
  SeekRow() {
    throw new RopError(0x80040405);
  },
  GetStatus() {
    throw new Error('a bug of the handler');
  },
  QueryPosition: () => ({ numerator: 1, denominator: 2 }),
  GetPropertiesList: () => ({ propertyTags: undefined as unknown as number[] }),
};

let executor: RopExecutor;

beforeEach(() => {
  opened = [];
  calls = [];
  reported = [];
  rowCount = 5;
  streamSize = 0;
  executor = new RopExecutor(handlers, session, { report: (error) => reported.push(error) });
});

interface Result {
  readonly payloads: readonly RopPayload[];
  readonly handles: readonly number[];
  readonly size: number;
}

function execute(requests: readonly RopRequest[], handles: readonly number[], flags = noCompressionNoXor, maxRopOut = 0x10008): Result {
  const list = new Writer();
  for (const request of requests) writeRequest(list, request);
  const ropBuffer = writeExtendedBuffers([writePayload({ list: list.finish(), handles })]);
  const reply = executor.execute({ flags, ropBuffer, maxRopOut });
  const payloads = readExtendedBuffers(reply).map(readPayload);
  return { payloads, handles: payloads[0]!.handles, size: reply.byteLength };
}

function responses({ payloads }: Result, ...names: RopName[]): RopResponse[] {
  const reader = new Reader(payloads[0]!.list, { columns });
  const read = names.map((name) => readResponse(reader, name));
  reader.expectEnd();
  return read;
}

const logon: RopRequest<'Logon'> = { rop: 'Logon', logonId: 0, outputIndex: 0, logonFlags: 0, openFlags: 2, storeState: 0, essdn: '' };
const openFolder = (inputIndex: number, outputIndex: number, logonId = 0): RopRequest => ({ rop: 'OpenFolder', logonId, inputIndex, outputIndex, folderId: 1n, openModeFlags: 0 });
const openTable: RopRequest = { rop: 'GetContentsTable', logonId: 0, inputIndex: 0, outputIndex: 1, tableFlags: 0 };
const openStream: RopRequest = { rop: 'OpenStream', logonId: 0, inputIndex: 0, outputIndex: 1, propertyTag: 0x37010102, openModeFlags: 0 };
const queryRows = (rows: number, inputIndex = 1, queryRowsFlags = 0): RopRequest => ({ rop: 'QueryRows', logonId: 0, inputIndex, queryRowsFlags, forwardRead: true, rowCount: rows });
const readStream = (byteCount: number, maximumByteCount?: number): RopRequest => ({
  rop: 'ReadStream', logonId: 0, inputIndex: 1, byteCount, ...(maximumByteCount !== undefined && { maximumByteCount }),
});
const release = (inputIndex: number, logonId = 0): RopRequest => ({ rop: 'Release', logonId, inputIndex });

function loggedOn(): number {
  return execute([logon], [noHandle]).handles[0]!;
}

describe('handles', () => {
  it('of earlier ROPs serve later ones of the same list', () => {
    const result = execute([logon, openFolder(0, 1), openFolder(1, 2)], [noHandle, noHandle, noHandle]);
    expect(responses(result, 'Logon', 'OpenFolder', 'OpenFolder').map(({ returnValue }) => returnValue)).toEqual([0, 0, 0]);
    expect(new Set(result.handles).size).toBe(3);
    expect(result.handles).not.toContain(noHandle);
  });

  it('stay empty when the ROP fails, and what depends on them fails with ecNullObject', () => {
    const result = execute([logon, openFolder(5, 1), openFolder(1, 2)], [noHandle, noHandle, noHandle]);
    expect(responses(result, 'Logon', 'OpenFolder', 'OpenFolder').map(({ returnValue }) => returnValue)).toEqual([0, 0x4b9, 0x4b9]);
    expect(result.handles.slice(1)).toEqual([noHandle, noHandle]);
  });

  it.each<[string, number, number, number]>([
    ['unknown', 0x1234, 0, 0x80040108],
    ['of another LogonId', 0, 3, 0x80070005],
    ['empty', noHandle, 0, 0x4b9],
  ])('that are %s give an error', (_, handle, logonId, returnValue) => {
    const good = loggedOn();
    const [response] = responses(execute([openFolder(0, 1, logonId)], [handle === 0 ? good : handle, noHandle]), 'OpenFolder');
    expect(response).toMatchObject({ rop: 'OpenFolder', index: 1, returnValue });
  });

  it('end with RopRelease, which has no response', () => {
    const handle = loggedOn();
    const result = execute([openFolder(0, 1), release(1), { rop: 'QueryPosition', logonId: 0, inputIndex: 1 }], [handle, noHandle]);
    expect(responses(result, 'OpenFolder', 'QueryPosition').map(({ returnValue }) => returnValue)).toEqual([0, 0x4b9]);
    expect(opened.map(({ kind, released }) => [kind, released])).toEqual([['logon', 0], ['folder', 1]]);
    execute([release(0), release(0), release(7)], [handle]);
  });

  it('all end with their logon, once each', () => {
    const [logonHandle, , other] = execute([logon, openFolder(0, 1), { ...logon, logonId: 7, outputIndex: 2 }], [noHandle, noHandle, noHandle]).handles;
    execute([release(0)], [logonHandle!]);
    expect(opened.map(({ released }) => released)).toEqual([1, 1, 0]);
    expect(executor.objectCount).toBe(1);
    execute([release(0, 7)], [other!]);
    executor.close();
    expect(opened.map(({ released }) => released)).toEqual([1, 1, 1]);
  });

  it('of a logon are replaced by a second one with its LogonId', () => {
    execute([logon, openFolder(0, 1)], [noHandle, noHandle]);
    execute([logon], [noHandle]);
    expect(opened.map(({ released }) => released)).toEqual([1, 1, 0]);
  });

  it('are limited in number', () => {
    const handle = loggedOn();
    let last = 0;
    for (let round = 0; round < 70 && last === 0; round++) {
      const list = Array.from({ length: 254 }, (_, index) => openFolder(0, index + 1));
      const result = execute(list, [handle, ...list.map(() => noHandle)]);
      last = responses(result, ...list.map(() => 'OpenFolder' as const)).at(-1)!.returnValue;
    }
    expect(last).toBe(0x4de);
  });
});

describe('what a handler may do wrong', () => {
  it('is answered with ecError and reported', () => {
    const handle = loggedOn();
    for (const rop of ['GetStatus', 'GetPropertiesList'] as const) {
      const result = execute([{ rop, logonId: 0, inputIndex: 0 }, { rop: 'QueryPosition', logonId: 0, inputIndex: 0 }], [handle]);
      expect(responses(result, rop, 'QueryPosition').map(({ returnValue }) => returnValue)).toEqual([0x80004005, 0]);
    }
    expect(reported).toHaveLength(2);
  });

  it('does not include lacking a ROP', () => {
    const handle = loggedOn();
    const result = execute([{ rop: 'GetStoreState', logonId: 0, inputIndex: 0 }, { rop: 'DeleteFolder', logonId: 0, inputIndex: 0, deleteFolderFlags: 0, folderId: 1n }], [handle]);
    expect(responses(result, 'GetStoreState', 'DeleteFolder')).toMatchObject([
      { returnValue: 0x80040fff },
      // Its PartialCompletion is sent on failure, too.
      { returnValue: 0x80040102, result: { partialCompletion: false } },
    ]);
  });
});

describe('null destinations', () => {
  it('are told with their index in four bytes', () => {
    const handle = loggedOn();
    const result = execute([{ rop: 'MoveCopyMessages', logonId: 0, inputIndex: 0, destinationIndex: 1, messageIds: [1n], wantAsynchronous: false, wantCopy: true }], [handle, noHandle]);
    expect([...result.payloads[0]!.list]).toEqual([0x33, 0, 0x03, 0x05, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe('a failed seek', () => {
  it('ends the list', () => {
    const handle = loggedOn();
    const seek: RopRequest = { rop: 'SeekRow', logonId: 0, inputIndex: 0, origin: 0, rowCount: 1, wantRowMovedCount: true };
    const result = execute([seek, openFolder(0, 1)], [handle, noHandle]);
    expect(responses(result, 'SeekRow')).toMatchObject([{ returnValue: 0x80040405 }]);
    expect(calls).toEqual([]);
  });
});

describe('replies that are too large', () => {
  it('become fewer rows', () => {
    rowCount = 1000;
    const handle = loggedOn();
    const first = execute([openTable, queryRows(1000)], [handle, noHandle]);
    expect(first.payloads).toHaveLength(1);
    expect(first.size).toBeLessThanOrEqual(0x8000 + 8);
    const [, rows] = responses(first, 'GetContentsTable', 'QueryRows') as RopResponse<'QueryRows'>[];
    expect(rows!.result!.origin).toBe(1);
    const read = rows!.result!.rows.count;
    expect(read).toBeGreaterThan(150);
    const next = responses(execute([queryRows(1000, 0)], [first.handles[1]!]), 'QueryRows') as RopResponse<'QueryRows'>[];
    expect(readRow(new Reader(next[0]!.result!.rows.bytes), columns)[0]!.value).toBe(BigInt(read));
  });

  it('become RopBufferTooSmall with what was not done', () => {
    const handle = loggedOn();
    const request: RopRequest = { rop: 'GetPropertiesSpecific', logonId: 0, inputIndex: 0, propertySizeLimit: 0, wantUnicode: 1, propertyTags: [subject] };
    const list = [openFolder(0, 1), request, request, request];
    const result = execute(list, [handle, noHandle], noCompressionNoXor, 160);
    const reader = new Reader(result.payloads[0]!.list);
    readResponse(reader, 'OpenFolder');
    const done: RopResponse[] = [];
    while (result.payloads[0]!.list[reader.offset] !== 0xff) {
      reader.columns = [subject];
      done.push(readResponse(reader, 'GetPropertiesSpecific'));
    }
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(3);
    const { unprocessed } = readBufferTooSmall(reader);
    const expected = new Writer();
    for (const left of list.slice(1 + done.length)) writeRequest(expected, left);
    expect([...unprocessed]).toEqual([...expected.finish()]);
    // The client goes on with the handles it got.
    expect(result.handles[1]).not.toBe(noHandle);
  });

  it('fail the Execute when not even the first fits', () => {
    const handle = loggedOn();
    expect(() => execute([openFolder(0, 1)], [handle, noHandle], noCompressionNoXor, 20)).toThrow(new ExecuteError(0x47d, 'OpenFolder'));
    expect(opened.at(-1)).toMatchObject({ kind: 'folder', released: 1 });
    expect(() => execute([{ rop: 'GetPropertiesAll', logonId: 0, inputIndex: 0, propertySizeLimit: 0, wantUnicode: 1 }], [handle], noCompressionNoXor, 24)).toThrow(
      new ExecuteError(0x3f0, 'GetPropertiesAll'),
    );
  });

  it('lose the values that do not fit', () => {
    const handle = loggedOn();
    const specific: RopRequest = { rop: 'GetPropertiesSpecific', logonId: 0, inputIndex: 0, propertySizeLimit: 0, wantUnicode: 1, propertyTags: [subject, 0x1000001f] };
    const reader = new Reader(execute([specific], [handle]).payloads[0]!.list, { columns: [subject, 0x1000001f] });
    const response = readResponse(reader, 'GetPropertiesSpecific') as RopResponse<'GetPropertiesSpecific'>;
    expect(response.result!.row.cells).toEqual([{ tag: subject, value: 'y'.repeat(20) }, { tag: 0x1000000a, value: 0x8007000e }]);
    const all = execute([{ rop: 'GetPropertiesAll', logonId: 0, inputIndex: 0, propertySizeLimit: 0, wantUnicode: 1 }], [handle]);
    expect(responses(all, 'GetPropertiesAll')).toMatchObject([{ result: { values: [{ tag: subject, value: 'short' }, { tag: 0x1000000a, value: 0x8007000e }] } }]);
    const limited = execute([{ rop: 'GetPropertiesAll', logonId: 0, inputIndex: 0, propertySizeLimit: 8, wantUnicode: 1 }], [handle]);
    expect(responses(limited, 'GetPropertiesAll')).toMatchObject([{ result: { values: [{ value: 0x8007000e }, { value: 0x8007000e }] } }]);
  });
});

describe('chaining', () => {
  it('gives all rows in as many buffers as MaxRopOut allows', () => {
    rowCount = 3000;
    const handle = loggedOn();
    const result = execute([openTable, queryRows(0xffff, 1, 2)], [handle, noHandle], chained, 0x40000);
    expect(result.payloads.length).toBeGreaterThan(6);
    expect(result.size).toBeLessThanOrEqual(0x40000);
    expect(result.size).toBeGreaterThan(0x40000 - 0x8000 - 0x1000);
    const rows = chainedRows(result);
    expect(rows).toEqual(Array.from({ length: rows.length }, (_, index) => BigInt(index)));
    for (const { handles } of result.payloads) expect(handles).toEqual(result.handles);
  });

  it('never gives more rows than were asked for', () => {
    rowCount = 3000;
    const handle = loggedOn();
    const result = execute([openTable, queryRows(400)], [handle, noHandle], chained, 0x40000);
    expect(result.payloads.length).toBeGreaterThan(1);
    expect(chainedRows(result)).toHaveLength(400);
  });

  it('ends with the table', () => {
    rowCount = 500;
    const handle = loggedOn();
    const result = execute([openTable, queryRows(0xffff)], [handle, noHandle], chained, 0x40000);
    expect(chainedRows(result)).toHaveLength(500);
  });

  it.each([
    ['without the flag', noCompressionNoXor, 0],
    ['when the cursor stays', chained, 1],
  ])('does not happen %s', (_, flags, queryRowsFlags) => {
    rowCount = 3000;
    const handle = loggedOn();
    expect(execute([openTable, queryRows(0xffff, 1, queryRowsFlags)], [handle, noHandle], flags, 0x40000).payloads).toHaveLength(1);
  });

  it('does not happen when another ROP is last', () => {
    rowCount = 3000;
    const handle = loggedOn();
    const position: RopRequest = { rop: 'QueryPosition', logonId: 0, inputIndex: 1 };
    expect(execute([openTable, queryRows(0xffff), position], [handle, noHandle], chained, 0x40000).payloads).toHaveLength(1);
    expect(execute([openTable, queryRows(0xffff), release(1)], [handle, noHandle], chained, 0x40000).payloads).toHaveLength(1);
  });

  it('gives a whole stream, and up to a megabyte at once', () => {
    streamSize = 700_000;
    const handle = loggedOn();
    const result = execute([openStream, readStream(0xbabe, 1_000_000)], [handle, noHandle], chained, 0x100000);
    const data = result.payloads.map(({ list }, index) => {
      const reader = new Reader(list);
      if (index === 0) readResponse(reader, 'OpenStream');
      return (readResponse(reader, 'ReadStream') as RopResponse<'ReadStream'>).result!.data;
    });
    const joined = Buffer.concat(data);
    expect(joined.byteLength).toBe(streamSize);
    expect(joined.every((byte, index) => byte === (index & 0xff))).toBe(true);
  });

  it('reads no more of a stream than asked for', () => {
    streamSize = 700_000;
    const handle = loggedOn();
    for (const [request, wanted] of [[readStream(0xbabe, 100_000), 100_000], [readStream(0xbabe, 0), 0], [readStream(50_000), 50_000], [readStream(10), 10]] as const) {
      const result = execute([openStream, request], [handle, noHandle], chained, 0x40000);
      const sizes = result.payloads.map(({ list }, index) => {
        const reader = new Reader(list);
        if (index === 0) readResponse(reader, 'OpenStream');
        return (readResponse(reader, 'ReadStream') as RopResponse<'ReadStream'>).result!.data.byteLength;
      });
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(wanted);
    }
  });

  it('stops at 96 buffers', () => {
    streamSize = 96 * 0x8000 * 2;
    const handle = loggedOn();
    const result = execute([openStream, readStream(0xbabe, 0xffffffff)], [handle, noHandle], chained, 0x100000);
    expect(result.payloads.length).toBeLessThanOrEqual(96);
    expect(result.size).toBeLessThanOrEqual(0x100000);
  });
});

describe('encodings of replies', () => {
  it.each([0, 1, 2, 3])('follow Execute flags %i', (flags) => {
    rowCount = 200;
    const handle = loggedOn();
    const list = new Writer();
    for (const request of [openTable, queryRows(200)]) writeRequest(list, request);
    const ropBuffer = writeExtendedBuffers([writePayload({ list: list.finish(), handles: [handle, noHandle] })]);
    const reply = executor.execute({ flags, ropBuffer, maxRopOut: 0x10008 });
    const headerFlags = reply[2]! | (reply[3]! << 8);
    expect(headerFlags & 1).toBe((flags & 1) === 0 ? 1 : 0);
    expect(headerFlags & 2).toBe((flags & 2) === 0 ? 2 : 0);
    expect(readPayload(readExtendedBuffers(reply)[0]!).list[0]).toBe(0x05);
  });

  it('of requests may be any', () => {
    const list = new Writer();
    writeRequest(list, { ...logon, essdn: '/o=abcabcabc'.repeat(200) });
    const payload = writePayload({ list: list.finish(), handles: [noHandle] });
    for (const options of [{}, { xor: true }, { compress: true }, { xor: true, compress: true }]) {
      const reply = executor.execute({ flags: 3, ropBuffer: writeExtendedBuffers([payload], options), maxRopOut: 0x10008 });
      expect(readPayload(readExtendedBuffers(reply)[0]!).handles[0]).not.toBe(noHandle);
    }
  });
});

describe('a whole Execute fails', () => {
  const empty = bytes('00 00 04 00 02 00 02 00 02 00');
  it.each<[string, number, Uint8Array, number]>([
    ['with no bytes', 0x80040115, new Uint8Array(0), 0x10008],
    ['with less than a header', 0x80040115, new Uint8Array(7), 0x10008],
    ['with more than 256 KiB', 0x6f7, new Uint8Array(0x40001), 0x10008],
    ['with a MaxRopOut below a header', 0x6f7, empty, 7],
    ['with a MaxRopOut above 1 MiB', 0x6f7, empty, 0x100001],
    ['with a MaxRopOut that holds no payload', 0x47d, bytes('00 00 04 00 06 00 06 00 02 00 FF FF FF FF'), 9],
    ['with a reserved RopId', 0x4b6, bytes('00 00 04 00 05 00 05 00 05 00 28 00 00'), 0x10008],
    ['with a response’s RopId', 0x4b6, bytes('00 00 04 00 05 00 05 00 05 00 FF 00 00'), 0x10008],
    ['with a list that is cut', 0x4b6, bytes('00 00 04 00 04 00 04 00 04 00 02 00'), 0x10008],
    ['with RopSize past the end', 0x4b6, bytes('00 00 04 00 02 00 02 00 09 00'), 0x10008],
    ['with a handle table of three bytes', 0x4b6, bytes('00 00 04 00 05 00 05 00 02 00 FF FF FF'), 0x10008],
    ['without the Last flag', 0x4b6, bytes('00 00 00 00 02 00 02 00 02 00'), 0x10008],
    ['with bytes after the last buffer', 0x4b6, bytes('00 00 04 00 02 00 02 00 02 00 00'), 0x10008],
    ['with another header version', 0x4b6, bytes('01 00 04 00 02 00 02 00 02 00'), 0x10008],
    ['with compressed garbage', 0x4b6, bytes('00 00 05 00 04 00 40 00 FF FF FF FF'), 0x10008],
  ])('%s', (_, code, ropBuffer, maxRopOut) => {
    expect(() => executor.execute({ flags: 3, ropBuffer, maxRopOut })).toThrow(expect.objectContaining({ name: 'ExecuteError', code }) as Error);
  });

  it('but not one without ROPs', () => {
    expect([...executor.execute({ flags: 3, ropBuffer: empty, maxRopOut: 0x10008 })]).toEqual([...empty]);
  });

  it('for no combination of bytes with anything else than its own error', () => {
    const list = new Writer();
    for (const request of [logon, openFolder(0, 1), openTable, queryRows(5)]) writeRequest(list, request);
    const good = writeExtendedBuffers([writePayload({ list: list.finish(), handles: [noHandle, noHandle] })]);
    for (let offset = 0; offset < good.byteLength; offset++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = good.slice();
        flipped[offset]! ^= 1 << bit;
        try {
          executor.execute({ flags: 3, ropBuffer: flipped, maxRopOut: 0x10008 });
        } catch (error) {
          if (!(error instanceof ExecuteError) || error.cause instanceof WireError) throw error;
        }
      }
    }
    expect(reported).toEqual([]);
  });
});

function chainedRows(result: Result): bigint[] {
  return result.payloads.flatMap(({ list }, index) => {
    const reader = new Reader(list, { columns });
    if (index === 0) readResponse(reader, 'GetContentsTable');
    const { result: rows } = readResponse(reader, 'QueryRows') as RopResponse<'QueryRows'>;
    reader.expectEnd();
    const cells = new Reader(rows!.rows.bytes);
    return Array.from({ length: rows!.rows.count }, () => readRow(cells, columns)[0]!.value as bigint);
  });
}
