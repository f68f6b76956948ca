import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import { writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readResponse, writePayload } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import type { RopRequest, RopResponse, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { FxParser, valueOf } from '../rops/fast-transfer-parser.ts';
import { logonRequest, mailClient, type MapiClient } from './mapi-client.ts';

const noHandle = 0xffffffff;
const subject = 0x0037001f;
const body = 0x1000001f;
const data = 0x37010102;
const chained = { flags: 7, maxRopOut: 0x40000 };
const count = 500;

let exchange: LocalExchange;
let ids: bigint[];
let client: MapiClient;
let logonHandle: number;
let folderHandle: number;

beforeAll(async () => {
  exchange = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
  const mailbox = exchange.mailbox('alice@contoso.com');
  ids = Array.from({ length: count }, (_, index) => {
    const message = mailbox.addMessage([{ tag: subject, value: `Message ${index}` }, { tag: body, value: 'ä'.repeat(2_500) }], {
      recipients: [{ type: 1, displayName: 'Bob', address: 'bob@contoso.com' }],
      ...(index === 7 && { attachments: [{ properties: [{ tag: data, value: Buffer.alloc(1_000_000, 'abc') }] }] }),
    });
    return shortId(message.counter);
  });
});

afterAll(() => exchange.close());

beforeEach(async () => {
  client = mailClient(exchange);
  await client.connect(exchange.legacyDn('alice@contoso.com'));
  const open: RopRequest = { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: shortId(5), openModeFlags: 0 };
  const { handles } = await client.run([logonRequest(exchange.legacyDn('alice@contoso.com')), open], [noHandle, noHandle]);
  [logonHandle, folderHandle] = handles as [number, number];
});

const copyMessages = (messageIds: readonly bigint[], inputIndex = 0, outputIndex = 1): RopRequest => ({
  rop: 'FastTransferSourceCopyMessages', logonId: 0, inputIndex, outputIndex, messageIds, copyFlags: 0, sendOptions: 9,
});
const getBuffer = (inputIndex: number, bufferSize = 0xbabe, maximumBufferSize = 0x7fff): RopRequest => ({
  rop: 'FastTransferSourceGetBuffer', logonId: 0, inputIndex, bufferSize, ...(bufferSize === 0xbabe && { maximumBufferSize }),
});
const release = (inputIndex: number): RopRequest => ({ rop: 'Release', logonId: 0, inputIndex });
type Buffers = RopResult<'FastTransferSourceGetBuffer'>[];
const buffersOf = (payloads: readonly { list: Uint8Array }[], skip: readonly RopRequest[] = []): Buffers =>
  payloads.map(({ list }, index) => {
    const reader = new Reader(list);
    if (index === 0) for (const { rop } of skip) expect(readResponse(reader, rop).returnValue).toBe(0);
    const response = readResponse(reader, 'FastTransferSourceGetBuffer') as RopResponse<'FastTransferSourceGetBuffer'>;
    expect([response.returnValue, reader.remaining]).toEqual([0, 0]);
    return response.result!;
  });

describe('FastTransfer over HTTP', () => {
  it('gives many messages in few Executes', async () => {
    exchange.resetStats();
    const copy = copyMessages(ids);
    const first = await client.execute([copy, getBuffer(1)], [folderHandle, noHandle], chained);
    const buffers = buffersOf(first.payloads, [copy]);
    expect(first.payloads.length).toBeGreaterThanOrEqual(8);
    while (buffers.at(-1)!.transferStatus === 1) buffers.push(...buffersOf((await client.execute([getBuffer(0)], [first.handles[1]!], chained)).payloads));
    expect(buffers.map(({ transferStatus }) => transferStatus)).toEqual([...buffers.slice(1).map(() => 1), 3]);
    const pieces = buffers.map(({ transferBuffer }) => transferBuffer);
    const { messages } = new FxParser(pieces).messageList();
    expect(messages.map(({ properties }) => valueOf(properties, subject))).toEqual(ids.map((_, index) => `Message ${index}`));
    expect(messages.every(({ properties, recipients }) => valueOf(properties, body) === 'ä'.repeat(2_500) && recipients.length === 1)).toBe(true);
    expect((valueOf(messages[7]!.attachments[0]!.properties, data) as Buffer).equals(Buffer.alloc(1_000_000, 'abc'))).toBe(true);
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    expect(exchange.stats().requests['Execute']).toBeLessThanOrEqual(Math.ceil(size / (0x40000 - 0x2100)) + 1);
  });

  it('gives one buffer when the client does not chain, or names a size', async () => {
    const copy = copyMessages(ids);
    const { payloads, handles } = await client.execute([copy, getBuffer(1)], [folderHandle, noHandle], { flags: 3, maxRopOut: 0x40000 });
    expect(payloads).toHaveLength(1);
    const sized = await client.execute([getBuffer(0, 15_480)], [handles[1]!], chained);
    expect(sized.payloads).toHaveLength(1);
    const [second] = buffersOf(sized.payloads);
    expect(second!.transferBuffer.length).toBeGreaterThan(15_000);
    expect(second!.transferBuffer.length).toBeLessThanOrEqual(15_480);
    const released = await client.execute([getBuffer(0), release(0)], [handles[1]!], chained);
    expect(released.payloads).toHaveLength(1);
  });

  it('gives what fits behind the responses of other ROPs, and loses nothing', async () => {
    const copies = [copyMessages(ids.slice(0, 20), 0, 1), copyMessages(ids.slice(20, 40), 0, 2)];
    const list = [...copies, getBuffer(1, 15_480), getBuffer(2), getBuffer(1, 15_480), getBuffer(2)];
    const { payloads, handles } = await client.execute(list, [folderHandle, noHandle, noHandle]);
    const reader = new Reader(payloads[0]!.list);
    const pieces: Uint8Array[][] = [[], [], []];
    for (const { rop } of copies) readResponse(reader, rop);
    for (const index of [1, 2, 1, 2]) {
      // RopBufferTooSmall ends the list: the client asks again.
      if (reader.remaining === 0 || payloads[0]!.list[reader.offset] === 0xff) break;
      const response = readResponse(reader, 'FastTransferSourceGetBuffer') as RopResponse<'FastTransferSourceGetBuffer'>;
      pieces[index]!.push(response.result!.transferBuffer);
    }
    for (const index of [1, 2]) {
      for (let status = 1; status === 1; ) {
        const more = buffersOf((await client.execute([getBuffer(0)], [handles[index]!], chained)).payloads);
        pieces[index]!.push(...more.map(({ transferBuffer }) => transferBuffer));
        status = more.at(-1)!.transferStatus;
      }
      expect(new FxParser(pieces[index]!).messageList().messages).toHaveLength(20);
    }
  });

  it('fails the Execute when a size is asked for that no reply has', async () => {
    const { handles } = await client.execute([copyMessages(ids)], [folderHandle, noHandle]);
    expect((await client.execute([getBuffer(0, 0xffff)], [handles[1]!])).statusCode).toBe(0x47d);
    expect((await client.execute([getBuffer(0)], [handles[1]!], { flags: 7, maxRopOut: 30 })).statusCode).toBe(0x47d);
    expect(buffersOf((await client.execute([getBuffer(0)], [handles[1]!])).payloads)[0]!.transferBuffer.length).toBeGreaterThan(0x7000);
  });

  it('answers closed and wrong sources with their codes', async () => {
    const codes = async (requests: RopRequest[], handles: number[]): Promise<number[]> => (await client.run(requests, handles)).responses.map(({ returnValue }) => returnValue);
    expect(await codes([copyMessages(ids), release(1), getBuffer(1)], [folderHandle, noHandle])).toEqual([0, 0x4b9]);
    expect(await codes([getBuffer(0)], [0x7777])).toEqual([0x80040108]);
    expect(await codes([getBuffer(0)], [folderHandle])).toEqual([0x80040102]);
    // A download goes on without its folder, and ends with its logon.
    const { handles } = await client.run([copyMessages(ids), release(0)], [folderHandle, noHandle]);
    expect(await codes([getBuffer(0)], [handles[1]!])).toEqual([0]);
    expect(await codes([release(0), getBuffer(1)], [logonHandle, handles[1]!])).not.toEqual([0]);
  });

  it('has all its fields in a failure', async () => {
    const { payloads } = await client.execute([getBuffer(0)], [folderHandle]);
    expect(payloads[0]!.list).toEqual(Uint8Array.of(0x4e, 0, 0x02, 0x01, 0x04, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  });

  it('refuses counts that lie', async () => {
    const list = new Writer();
    list.bytes(Uint8Array.of(0x4b, 0, 0, 1, 0xff, 0xff, 1, 2, 3));
    const ropBuffer = writeExtendedBuffers([writePayload({ list: list.finish(), handles: [folderHandle, noHandle] })]);
    expect((await client.executeBuffer(ropBuffer)).statusCode).toBe(0x4b6);
    const tags = writeExtendedBuffers([writePayload({ list: Uint8Array.of(0x4d, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0xff, 0x7f, 0, 0, 0, 0), handles: [folderHandle, noHandle] })]);
    expect((await client.executeBuffer(tags)).statusCode).toBe(0x4b6);
  });
});
