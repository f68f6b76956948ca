import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import { logonRequest, mailClient, type MapiClient } from './mapi-client.ts';

const noHandle = 0xffffffff;
const subject = 0x0037001f;
const mid = 0x674a0014;
const body = 0x1000001f;

let exchange: LocalExchange;

beforeAll(async () => {
  exchange = await startLocalExchange({
    users: [
      { address: 'alice@contoso.com', password: 'secret' },
      { address: 'bob@contoso.com', password: 'secret' },
      { address: 'backup@contoso.com', password: 'secret', mayOpen: ['alice@contoso.com'] },
      { address: 'admin@contoso.com', password: 'secret', admin: true },
    ],
  });
  const mailbox = exchange.mailbox('alice@contoso.com');
  for (let index = 0; index < 2000; index++) {
    mailbox.addMessage([{ tag: subject, value: `Message ${index} with a subject of some length` }]);
  }
  mailbox.addMessage([{ tag: subject, value: 'Long' }, { tag: body, value: 'ä'.repeat(200_000) }], { folder: 'Big' });
});

afterAll(() => exchange.close());

async function logon(client: MapiClient, owner = 'alice@contoso.com', openFlags?: number): Promise<{ handle: number; result: RopResult<'Logon'>; returnValue: number }> {
  const { responses, handles } = await client.run([logonRequest(exchange.legacyDn(owner), openFlags)], [noHandle]);
  const [response] = responses as RopResponse<'Logon'>[];
  return { handle: handles[0]!, result: response!.result!, returnValue: response!.returnValue };
}

async function connected(address = 'alice@contoso.com', flags = 0): Promise<MapiClient> {
  const client = mailClient(exchange, address);
  expect(await client.connect(exchange.legacyDn(address), flags)).toMatchObject({ errorCode: 0 });
  return client;
}

describe('a mailbox over HTTP', () => {
  it('is logged on to by its owner, and by whom he or the administrator allows', async () => {
    expect((await logon(await connected())).returnValue).toBe(0);
    expect((await logon(await connected('backup@contoso.com'))).returnValue).toBe(0);
    expect((await logon(await connected('bob@contoso.com'))).returnValue).not.toBe(0);
    const admin = await connected('admin@contoso.com', 1);
    expect((await logon(admin, 'alice@contoso.com', 0x01000001)).returnValue).toBe(0);
  });

  it('gives the first rows of a folder in one Execute', async () => {
    const client = await connected();
    const { handle, result } = await logon(client);
    const requests: RopRequest[] = [
      { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: result.folderIds[4]!, openModeFlags: 0 },
      { rop: 'GetContentsTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0x40 },
      { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags: [mid, subject] },
      { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 3 },
    ];
    const { responses } = await client.run(requests, [handle, noHandle, noHandle], [mid, subject]);
    expect(responses.map(({ returnValue }) => returnValue)).toEqual([0, 0, 0, 0]);
    const { rows } = responses[3]!.result as RopResult<'QueryRows'>;
    const reader = new Reader(rows.bytes);
    expect(readRow(reader, [mid, subject])[1]).toMatchObject({ tag: subject, value: expect.stringMatching(/^Message \d+/) as string });
  });

  it('gives many rows in few Executes', async () => {
    const client = await connected();
    const { handle, result } = await logon(client);
    exchange.resetStats();
    const open: RopRequest[] = [
      { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: result.folderIds[4]!, openModeFlags: 0 },
      { rop: 'GetContentsTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0x40 },
      { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags: [mid, subject] },
    ];
    const { handles } = await client.run(open, [handle, noHandle, noHandle]);
    const query: RopRequest = { rop: 'QueryRows', logonId: 0, inputIndex: 0, queryRowsFlags: 2, forwardRead: true, rowCount: 0xffff };
    const { payloads } = await client.execute([query], [handles[2]!], { flags: 7, maxRopOut: 0x40000 });
    const rows = payloads.map(({ list }) => (readResponse(new Reader(list, { columns: [mid, subject] }), 'QueryRows') as RopResponse<'QueryRows'>).result!);
    expect(rows.reduce((sum, { rows: { count } }) => sum + count, 0)).toBe(2000);
    expect(rows.at(-1)!.origin).toBe(2);
    expect(exchange.stats().requests).toEqual({ Execute: 2 });
  });

  it('gives what does not fit a row as a stream', async () => {
    const client = await connected();
    const { handle, result } = await logon(client);
    const folder = exchange.mailbox('alice@contoso.com').folder('Big')!;
    const requests: RopRequest[] = [
      { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: result.folderIds[3]!, openModeFlags: 0 },
      { rop: 'GetHierarchyTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0x44 },
      { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags: [0x67480014, 0x3001001f] },
      { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 100 },
    ];
    const columns = [0x67480014, 0x3001001f];
    const { responses } = await client.run(requests, [handle, noHandle, noHandle], columns);
    const { rows } = responses[3]!.result as RopResult<'QueryRows'>;
    const reader = new Reader(rows.bytes);
    const folders = Array.from({ length: rows.count }, () => readRow(reader, columns));
    const folderId = folders.find((row) => row[1]!.value === folder.displayName)![0]!.value as bigint;

    const messages: RopRequest[] = [
      { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId, openModeFlags: 0 },
      { rop: 'GetContentsTable', logonId: 0, inputIndex: 1, outputIndex: 2, tableFlags: 0 },
      { rop: 'SetColumns', logonId: 0, inputIndex: 2, setColumnsFlags: 0, propertyTags: [mid] },
      { rop: 'QueryRows', logonId: 0, inputIndex: 2, queryRowsFlags: 0, forwardRead: true, rowCount: 1 },
    ];
    const listed = await client.run(messages, [handle, noHandle, noHandle], [mid]);
    const messageId = readRow(new Reader((listed.responses[3]!.result as RopResult<'QueryRows'>).rows.bytes), [mid])[0]!.value as bigint;

    const read: RopRequest[] = [
      { rop: 'OpenMessage', logonId: 0, inputIndex: 0, outputIndex: 1, codePageId: 0xfff, folderId, openModeFlags: 0, messageId },
      { rop: 'GetPropertiesSpecific', logonId: 0, inputIndex: 1, propertySizeLimit: 0, wantUnicode: 1, propertyTags: [subject, body] },
      { rop: 'OpenStream', logonId: 0, inputIndex: 1, outputIndex: 2, propertyTag: body, openModeFlags: 0 },
    ];
    const opened = await client.run(read, [handle, noHandle, noHandle]);
    expect((opened.responses[1]!.result as RopResult<'GetPropertiesSpecific'>).row.cells).toEqual([
      { tag: subject, value: 'Long' },
      { tag: 0x1000000a, value: 0x8007000e },
    ]);
    const stream: RopRequest = { rop: 'ReadStream', logonId: 0, inputIndex: 0, byteCount: 0xbabe, maximumByteCount: 0x100000 };
    const { payloads } = await client.execute([stream], [opened.handles[2]!], { flags: 7, maxRopOut: 0x100000 });
    const data = payloads.map(({ list }) => (readResponse(new Reader(list), 'ReadStream') as RopResponse<'ReadStream'>).result!.data);
    expect(Buffer.concat(data).toString('utf16le')).toBe('ä'.repeat(200_000));
  });

  it('answers a StatusCode to what is no list of ROPs', async () => {
    const client = await connected();
    expect((await client.executeBuffer(Uint8Array.of(0, 0, 4, 0, 5, 0, 5, 0, 5, 0, 0x28, 0, 0))).statusCode).toBe(0x4b6);
    expect((await client.executeBuffer(new Uint8Array(3))).statusCode).toBe(0x80040115);
    expect((await client.executeBuffer(new Uint8Array(0x40001))).statusCode).toBe(0x6f7);
    expect((await client.execute([], [])).statusCode).toBe(0);
  });
});
