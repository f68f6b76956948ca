import { describe, expect, it } from 'vitest';
import { bindRequest, rowsResponse } from '../../../lib/local-exchange/nspi/bodies.ts';
import { readAuxiliary } from '../../../lib/local-exchange/wire/auxiliary.ts';
import { type Codec, counted, u16 } from '../../../lib/local-exchange/wire/codec.ts';
import { connectRequest, connectResponse, decodeBody, encodeBody, executeRequest } from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import * as entryId from '../../../lib/local-exchange/wire/entry-id.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { readFastTransferStream } from '../../../lib/local-exchange/wire/fast-transfer-stream.ts';
import { globalCounterSet, idSet, predecessorChangeList } from '../../../lib/local-exchange/wire/id-set.ts';
import { compress, decompress } from '../../../lib/local-exchange/wire/lz77.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readRecipientRow, writeRecipientRow } from '../../../lib/local-exchange/wire/recipient-row.ts';
import { restriction } from '../../../lib/local-exchange/wire/restriction.ts';
import {
  readBufferTooSmall, readPayload, readRequests, readResponse, writeBufferTooSmall, writePayload, writeRequest, writeResponse,
} from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { notify } from '../../../lib/local-exchange/wire/rops/notify.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { bytes, hex } from './hex.ts';
import { vectors } from './vectors.ts';

const aliceDn = '/o=Test/ou=Ex/cn=Recipients/cn=alice';
const mailboxGuid = bytes('44 33 22 11 66 55 88 77 99 AA BB CC DD EE FF 00');
const replicaGuid = bytes('A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5');
const none = new Uint8Array(0);
const mid = 0x674a0014;
const subject = 0x0037001f;
const messageSize = 0x0e080003;

/** As in bytes: ReplicaId in the low 16 bits, the counter with its most significant byte first above. */
function shortId(replicaId: number, counter: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint16(0, replicaId, true);
  view.setUint16(2, Math.floor(counter / 2 ** 32));
  view.setUint32(4, counter >>> 0);
  return view.getBigUint64(0, true);
}

/** The bytes decode to the value, and the value encodes to the bytes. */
function expectBothWays<T>(codec: Codec<T>, raw: Uint8Array, value: T, dialect: 'rop' | 'nspi' = 'rop'): void {
  expect(decodeBody(codec, new Reader(raw, { dialect }))).toEqual(value);
  expect(hex(encodeBody(codec, value, { dialect }))).toBe(hex(raw));
}

function encodeRequests(requests: readonly RopRequest[]): Uint8Array {
  const writer = new Writer();
  for (const request of requests) writeRequest(writer, request);
  return writer.finish();
}

function expectRequests(list: Uint8Array, requests: readonly RopRequest[]): void {
  expect(readRequests(list).map(({ request }) => request)).toEqual(requests);
  expect(hex(encodeRequests(requests))).toBe(hex(list));
}

function expectResponses(list: Uint8Array, responses: readonly RopResponse[], columns: readonly number[] = []): void {
  const reader = new Reader(list, { columns });
  expect(responses.map(({ rop }) => readResponse(reader, rop))).toEqual(responses);
  reader.expectEnd();
  const writer = new Writer();
  for (const response of responses) writeResponse(writer, response);
  expect(hex(writer.finish())).toBe(hex(list));
}

const logonRequest: RopRequest = { rop: 'Logon', logonId: 0, outputIndex: 0, logonFlags: 1, openFlags: 0x01000000, storeState: 0, essdn: aliceDn };

describe('test vectors', () => {
  it('V1: Connect request', () => {
    expectBothWays(connectRequest, bytes(...vectors.V1), {
      userDn: aliceDn, flags: 0x8000, defaultCodePage: 1252, lcidSort: 0x409, lcidString: 0x409, auxiliary: none,
    });
  });

  it('V2: Connect response', () => {
    const raw = bytes(...vectors.V2);
    const auxiliary = raw.slice(-24);
    expectBothWays(connectResponse, raw, {
      statusCode: 0, errorCode: 0, pollsMax: 60_000, retryCount: 6, retryDelay: 10_000, dnPrefix: '', displayName: 'Alice', auxiliary,
    });
    expect(readAuxiliary(auxiliary).map(({ version, type, payload }) => [version, type, [...payload]])).toEqual([
      [1, 0x17, [1, 0, 0, 0]],
      [1, 0x46, [11, 0, 0, 0]],
    ]);
  });

  it('V3: Execute request with RopLogon', () => {
    const raw = bytes(...vectors.V3);
    const body = decodeBody(executeRequest, new Reader(raw));
    expect(body).toMatchObject({ flags: 3, maxRopOut: 0x10008, auxiliary: none });
    const [payload] = readExtendedBuffers(body.ropBuffer);
    const { list, handles } = readPayload(payload!);
    expect(handles).toEqual([0xffffffff]);
    expectRequests(list, [logonRequest]);
    const ropBuffer = writeExtendedBuffers([writePayload({ list: encodeRequests([logonRequest]), handles })]);
    expect(hex(encodeBody(executeRequest, { ...body, ropBuffer }))).toBe(hex(raw));
  });

  it('V4: the same with XorMagic', () => {
    const [payload] = readExtendedBuffers(bytes(...vectors.V4));
    expect(payload).toEqual(readExtendedBuffers(decodeBody(executeRequest, new Reader(bytes(...vectors.V3))).ropBuffer)[0]);
    expect(hex(writeExtendedBuffers([payload!], { xor: true }))).toBe(hex(bytes(...vectors.V4)));
  });

  it('V5: RopLogon response', () => {
    const folderIds = Array.from({ length: 13 }, (_, index) => shortId(1, index + 1));
    const logonTime = { seconds: 15, minutes: 14, hour: 13, dayOfWeek: 4, day: 29, month: 2, year: 2024 };
    const mailbox = { responseFlags: 7, mailboxGuid, logonTime, gwartTime: 0n, storeState: 0 };
    expectResponses(bytes(...vectors.V5), [
      { rop: 'Logon', index: 0, returnValue: 0, result: { logonFlags: 1, folderIds, replicaId: 1, replicaGuid, mailbox } },
    ]);
  });

  it('V6: OpenFolder, GetContentsTable, SetColumns, QueryRows', () => {
    const { list, handles } = readPayload(bytes(...vectors.V6));
    expect(handles).toEqual([1, 0xffffffff, 0xffffffff]);
    expectRequests(list, [
      { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: shortId(1, 5), openModeFlags: 0 },
      { rop: 'GetContentsTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0x40 },
      { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags: [mid, subject, messageSize] },
      { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 50 },
    ]);
    expect(hex(writePayload({ list, handles }))).toBe(hex(bytes(...vectors.V6)));
  });

  it('V7: their responses', () => {
    const raw = bytes(...vectors.V7);
    const columns = [mid, subject, messageSize];
    const rows = raw.slice(raw.byteLength - 19 - 20);
    expectResponses(
      raw,
      [
        { rop: 'OpenFolder', index: 1, returnValue: 0, result: { hasRules: false, ghosted: undefined } },
        { rop: 'GetContentsTable', index: 2, returnValue: 0, result: { rowCount: 2 } },
        { rop: 'SetColumns', index: 2, returnValue: 0, result: { tableStatus: 0 } },
        { rop: 'QueryRows', index: 2, returnValue: 0, result: { origin: 2, rows: { columns, count: 2, bytes: rows } } },
      ],
      columns,
    );
    const reader = new Reader(rows);
    expect([readRow(reader, columns), readRow(reader, columns)]).toEqual([
      [{ tag: mid, value: BigInt.asIntN(64, shortId(1, 0x100)) }, { tag: subject, value: 'Hi' }, { tag: messageSize, value: 1234 }],
      [{ tag: mid, value: BigInt.asIntN(64, shortId(1, 0x101)) }, { tag: 0x0037000a, value: 0x8004010f }, { tag: messageSize, value: 77 }],
    ]);
  });

  it('V8: restriction', () => {
    const time = 0x0e060040;
    expectBothWays(restriction, bytes(...vectors.V8), {
      type: 'and',
      children: [
        { type: 'content', fuzzyLevel: 0x00010002, tag: subject, value: { tag: subject, value: 'Re' } },
        { type: 'property', relop: 3, tag: time, value: { tag: time, value: 0x01d882cb9b208000n } },
      ],
    });
  });

  it('V9: RecipientRow', () => {
    const raw = bytes(...vectors.V9);
    const columns = [0x0ffe0003];
    const row = readRecipientRow(new Reader(raw), columns);
    expect(row).toEqual({
      addressKind: 'smtp', emailAddress: 'bob@x.org', displayName: 'Bob', transmittableDisplayName: 'Bob', unicode: true,
      properties: [{ tag: 0x0ffe0003, value: 6 }],
    });
    const writer = new Writer();
    writeRecipientRow(writer, columns, row);
    expect(hex(writer.finish())).toBe(hex(raw));
  });

  it('V10, V11: EntryIDs of a folder and of a message', () => {
    const folder = { replicaGuid, counter: 5, pad: undefined };
    expectBothWays(entryId.folderEntryId, bytes(...vectors.V10), { flags: 0, provider: mailboxGuid, type: 1, ...folder });
    expectBothWays(entryId.messageEntryId, bytes(...vectors.V11), {
      flags: 0, provider: mailboxGuid, type: 7, folder, message: { replicaGuid, counter: 0x100, pad: undefined },
    });
  });

  it('V12: EntryID of a store', () => {
    expectBothWays(entryId.storeEntryId, bytes(...vectors.V12), {
      flags: 0, wrappedFlags: 0, wrappedProvider: bytes('1B 55 FA 20 AA 66 11 CD 9B C8 00 AA 00 2F C4 5A'), wrappedType: 12, server: 'EX1', mailboxDn: aliceDn,
    });
  });

  it('V13, V14: EntryIDs of an address book user and of a one-off address', () => {
    expectBothWays(entryId.addressBookEntryId, bytes(...vectors.V13), { flags: 0, type: 0, legacyDn: aliceDn });
    expectBothWays(entryId.oneOffEntryId, bytes(...vectors.V14), { controlFlags: 0x9001, displayName: 'Bob', addressType: 'SMTP', address: 'bob@x.org' });
  });

  it('V15: IDSET', () => {
    expectBothWays(idSet, bytes(...vectors.V15), [{ replicaGuid, ranges: [{ from: 1, to: 0x20 }] }]);
  });

  it('V16: GLOBSET with every command', () => {
    const ranges = [{ from: 0x110, to: 0x112 }, { from: 0x205, to: 0x205 }];
    expect(decodeBody(globalCounterSet, new Reader(bytes(...vectors.V16)))).toEqual(ranges);
    // There are many encodings of a set; the one written here means the same.
    expect(decodeBody(globalCounterSet, new Reader(encodeBody(globalCounterSet, ranges)))).toEqual(ranges);
  });

  it('V17: FastTransfer stream of a message', () => {
    const publicStrings = bytes('29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46');
    expect(readFastTransferStream(new Reader(bytes(...vectors.V17)))).toEqual([
      property(subject, 'Hi'),
      property(0x0e070003, 1),
      property(0x0e1b000b, true),
      { ...property(0x8001001f, 'v'), name: { kind: 'name', guid: publicStrings, name: 'X' } },
      property(0x40160003, 0x0e12000d),
      marker(0x40030003),
      property(0x30000003, 0),
      property(0x0c150003, 1),
      marker(0x40040003),
      property(0x40160003, 0x0e13000d),
      marker(0x40000003),
      property(0x0e210003, 0),
      property(0x37050003, 1),
      property(0x37010102, bytes('61 62 63')),
      marker(0x400e0003),
    ]);
  });

  it('V18: Bind request', () => {
    const state = {
      sortType: 0, containerId: 0, currentRec: 0, delta: 0, numPos: 0, totalRecs: 0, codePage: 1252, templateLocale: 0x409, sortLocale: 0x409,
    };
    expectBothWays(bindRequest, bytes(...vectors.V18), { flags: 0, state, auxiliary: none }, 'nspi');
  });

  it('V19: QueryRows response of the address book', () => {
    expectBothWays(
      rowsResponse,
      bytes(...vectors.V19),
      {
        statusCode: 0, errorCode: 0, state: undefined, auxiliary: none,
        columnsAndRows: { columns: [0x3001001f, 0x39fe001f], rows: [[{ tag: 0x3001001f, value: 'Bob' }, { tag: 0x39fe000a, value: 0x8004010f }]] },
      },
      'nspi',
    );
  });

  it('V20: RopNotify', () => {
    const raw = bytes(...vectors.V20);
    const rowData = raw.slice(-21);
    expectBothWays(notify, raw, {
      handle: 5, logonId: 0, flags: 0x8100,
      table: {
        event: 3,
        row: { folderId: shortId(1, 5), messageId: shortId(1, 0x102), instance: 0 },
        insertAfter: { folderId: shortId(1, 5), messageId: shortId(1, 0x101), instance: 0 },
        rowData,
      },
    });
    expect(readRow(new Reader(rowData), [mid, subject, messageSize])[1]).toEqual({ tag: subject, value: 'New' });
  });

  it('V21: RopBufferTooSmall', () => {
    const raw = bytes(...vectors.V21);
    const { sizeNeeded, unprocessed } = readBufferTooSmall(new Reader(raw));
    expect(sizeNeeded).toBe(0x2000);
    const query: RopRequest = { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 50 };
    expectRequests(unprocessed, [query]);
    const writer = new Writer();
    writeBufferTooSmall(writer, 0x2000, [encodeRequests([query])]);
    expect(hex(writer.finish())).toBe(hex(raw));
  });

  it('V22: SetProperties', () => {
    expectRequests(bytes(...vectors.V22), [{ rop: 'SetProperties', logonId: 0, inputIndex: 1, values: [{ tag: 0x3001001f, value: 'A' }] }]);
  });

  it('V23: GetPropertyIdsFromNames', () => {
    expectRequests(bytes(...vectors.V23), [
      {
        rop: 'GetPropertyIdsFromNames', logonId: 0, inputIndex: 0, flags: 2,
        names: [
          { kind: 'id', guid: bytes('02 20 06 00 00 00 00 00 C0 00 00 00 00 00 00 46'), id: 0x820d },
          { kind: 'name', guid: bytes('29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46'), name: 'Keywords' },
        ],
      },
    ]);
  });

  it('V24: predecessor change list', () => {
    expectBothWays(predecessorChangeList, bytes(...vectors.V24), [
      { guid: bytes('01', '00'.repeat(15)), localId: bytes('00 00 00 00 00 07') },
      { guid: bytes('02', '00'.repeat(15)), localId: bytes('00 00 00 09') },
    ]);
  });

  it('V25: plain LZ77', () => {
    const repeated = Buffer.from('abc'.repeat(100));
    const packed = bytes('FF FF FF 1F 61 62 63 17 00 0F FF 26 01');
    expect(hex(compress(repeated)!)).toBe(hex(packed));
    expect(Buffer.from(decompress(packed, 300)).toString()).toBe(repeated.toString());
    const letters = Buffer.from('abcdefghijklmnopqrstuvwxyz');
    expect(compress(letters)).toBeUndefined();
    expect(Buffer.from(decompress(Buffer.concat([bytes('3F 00 00 00'), letters]), 26)).toString()).toBe(letters.toString());
  });
});

describe('counts', () => {
  it('that do not fit their field are refused', () => {
    expect(() => counted(u16, u16).write(new Writer(), Array.from({ length: 0x10000 }, () => 0))).toThrow(/does not fit 16 bits/);
  });
});

function property(tag: number, value: number | string | boolean | Uint8Array) {
  return { kind: 'property' as const, tag, value };
}

function marker(value: number) {
  return { kind: 'marker' as const, marker: value };
}
