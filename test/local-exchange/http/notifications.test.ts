import { describe, expect, it } from 'vitest';
import type { LocalExchange, LocalMailbox } from '../../../lib/local-exchange/index.ts';
import { writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { writePayload } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { forEachTest, id, idOf, type NotificationClient, noHandle, type NotificationTest } from './notification-client.ts';

const kInbox = 5;
const messageClass = 0x001a001f;

let exchange: LocalExchange;
let mailbox: LocalMailbox;
let client: NotificationClient;
let add: NotificationTest['add'];

forEachTest({ pendingPeriodMs: 25, notificationWaitMs: 400 }, (test) => {
  ({ exchange, mailbox, client, add } = test);
});

describe('RegisterNotification, byte by byte', () => {
  const execute = async (list: number[], handles: number[]) => {
    const ropBuffer = writeExtendedBuffers([writePayload({ list: Uint8Array.from(list), handles })]);
    return client.executeBuffer(ropBuffer, { flags: 3 });
  };

  it('tells of new mail', async () => {
    // NewMail, the whole store.
    const registered = await execute([0x29, 0, 0, 1, 0x02, 0x00, 0x01], [client.logon, noHandle]);
    expect([...registered.payloads[0]!.list]).toEqual([0x29, 1, 0, 0, 0, 0]);
    const handle = registered.handles[1]!;
    const message = mailbox.addMessage([{ tag: messageClass, value: 'IPM.Note' }]);
    const { payloads } = await execute([], []);
    const low = (value: bigint, bytes: number): number[] => Array.from({ length: bytes }, (_, index) => Number((value >> BigInt(8 * index)) & 0xffn));
    expect([...payloads[0]!.list]).toEqual([
      0x2a, ...low(BigInt(handle), 4), 0, 0x02, 0x80, ...low(id(kInbox), 8), ...low(idOf(message), 8),
      2, 0, 0, 0, 1, ...Buffer.from('IPM.Note\0', 'utf16le'),
    ]);
    expect(payloads[0]!.list.length).toBe(8 + 16 + 5 + 18);
  });

  it('tells of a message made in a folder, and nothing of other folders', async () => {
    const scope = [...new Uint8Array(new BigUint64Array([id(kInbox), 0n]).buffer)];
    const registered = await execute([0x29, 0, 0, 1, 0x04, 0x00, 0x00, ...scope], [client.logon, noHandle]);
    add('elsewhere', 'Drafts');
    const message = add();
    expect(await client.fetch()).toEqual([
      { handle: registered.handles[1], logonId: 0, flags: 0x8004, folderId: id(kInbox), messageId: idOf(message), tags: [] },
    ]);
    expect(await client.fetch()).toEqual([]);
  });

  it.each([
    ['no types', [0x29, 0, 0, 1, 0, 0, 1], 0x80070057],
    ['types that there are not', [0x29, 0, 0, 1, 0x01, 0xf8, 1], 0x80070057],
    ['a folder that is not there', [0x29, 0, 0, 1, 4, 0, 0, ...new Uint8Array(new BigUint64Array([id(0x7777), 0n]).buffer)], 0x8004010f],
    ['a folder of another replica', [0x29, 0, 0, 1, 4, 0, 0, ...new Uint8Array(new BigUint64Array([id(kInbox) + 1n, 0n]).buffer)], 0x8004010f],
    ['a message that is not there', [0x29, 0, 0, 1, 4, 0, 0, ...new Uint8Array(new BigUint64Array([id(kInbox), id(0x7777)]).buffer)], 0x8004010f],
  ])('refuses %s', async (_, list, code) => {
    const { payloads } = await execute(list, [client.logon, noHandle]);
    expect([...payloads[0]!.list]).toEqual([0x29, 1, ...new Uint8Array(new Uint32Array([code]).buffer)]);
  });

  it.each([
    ['scope cut off', [0x29, 0, 0, 1, 4, 0, 0, 1, 2, 3]],
    ['no scope', [0x29, 0, 0, 1, 4, 0]],
  ])('fails the Execute with its %s', async (_, list) => {
    expect((await execute(list, [client.logon, noHandle])).statusCode).toBe(0x4b6);
  });

  it('ends with its handle', async () => {
    const handle = await client.register(0x04);
    add();
    const { notifications } = await client.tell([{ rop: 'Release', logonId: 0, inputIndex: 0 }], [handle]);
    expect(notifications).toEqual([]);
    add();
    expect(await client.fetch()).toEqual([]);
  });

  it('allows a thousand', async () => {
    const request = { rop: 'RegisterNotification', logonId: 0, inputIndex: 0, outputIndex: 1, notificationTypes: 2 } as const;
    const codes = new Map<number, number>();
    for (let round = 0; round < 15; round++) {
      const { responses } = await client.tell(Array.from({ length: 100 }, () => request), [client.logon, noHandle]);
      for (const { returnValue } of responses) codes.set(returnValue, (codes.get(returnValue) ?? 0) + 1);
    }
    expect([...codes]).toEqual([[0, 1000], [0x4de, 500]]);
  });
});

describe('NotificationWait', () => {
  it('is answered when something happens, beside an Execute', async () => {
    const handle = await client.register(0x06);
    const waiting = client.waitForEvent();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await client.fetch()).toEqual([]);
    const started = Date.now();
    const message = add();
    const { errorCode, eventPending, reply } = await waiting;
    expect({ errorCode, eventPending }).toEqual({ errorCode: 0, eventPending: 1 });
    expect(Date.now() - started).toBeLessThan(300);
    expect(reply.tags.slice(0, 2)).toEqual(['PROCESSING', 'PENDING']);
    expect(reply.tags.at(-1)).toBe('DONE');
    const told = await client.fetch();
    expect(told.map(({ flags, messageId }) => [flags, messageId])).toEqual([[0x8004, idOf(message)], [0x8002, idOf(message)]]);
    expect(told.every((notification) => notification.handle === handle)).toBe(true);
  });

  it('is answered at once when something waits already, until it has been fetched', async () => {
    await client.register(0x04);
    add();
    for (let time = 0; time < 2; time++) {
      const { eventPending, reply } = await client.waitForEvent();
      expect([eventPending, reply.tags]).toEqual([1, ['PROCESSING', 'DONE']]);
    }
    expect(await client.fetch()).toHaveLength(1);
    expect((await client.waitForEvent()).eventPending).toBe(0);
  });

  it('hears nothing of other mailboxes', async () => {
    await client.register(0x06);
    exchange.addUser({ address: 'other@contoso.com', password: 'secret' }).addMessage([]);
    expect((await client.waitForEvent()).eventPending).toBe(0);
  });
});
