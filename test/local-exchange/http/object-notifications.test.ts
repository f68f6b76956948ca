import { describe, expect, it } from 'vitest';
import { type LocalExchange, type LocalMailbox, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import type { Notification } from '../../../lib/local-exchange/wire/rops/notify.ts';
import type { RopRequest } from '../../../lib/local-exchange/wire/rops/index.ts';
import { forEachTest, id, idOf, NotificationClient, type NotificationTest } from './notification-client.ts';

const kInbox = 5;
const kIpmSubtree = 4;
const all = 0x00fe;
const created = 0x0004;
const deleted = 0x0008;
const modified = 0x0010;
const moved = 0x0020;
const copied = 0x0040;
const searchComplete = 0x0080;
const subject = 0x0037001f;
const messageFlags = 0x0e070003;
const contentCount = 0x36020003;
const contentUnread = 0x36030003;
const subfolders = 0x360a000b;

let exchange: LocalExchange;
let address: string;
let mailbox: LocalMailbox;
let client: NotificationClient;
let add: NotificationTest['add'];

forEachTest({ notificationLimit: 40, notificationWaitMs: 5_000 }, (test) => {
  ({ exchange, address, mailbox, client, add } = test);
});
const idsOf = (path: string): bigint => idOf(mailbox.folder(path)!);
const without = ({ handle, logonId, ...rest }: Notification): Omit<Notification, 'handle' | 'logonId'> => {
  expect(handle).toBeGreaterThan(0);
  expect(logonId).toBe(0);
  return rest;
};
const fetch = async (): Promise<unknown[]> => (await client.fetch()).map(without);
const counts = (folderId: bigint, total: number | undefined, unread: number | undefined) => ({
  flags: modified | (total === undefined ? 0 : 0x1000) | (unread === undefined ? 0 : 0x2000),
  folderId,
  tags: [...(total === undefined ? [] : [contentCount]), ...(unread === undefined ? [] : [contentUnread])],
  ...(total !== undefined && { totalMessageCount: total }),
  ...(unread !== undefined && { unreadMessageCount: unread }),
});

describe('events on messages', () => {
  it('are created, new mail, modified and deleted, with the counts of their folder', async () => {
    await client.register(all);
    const message = add();
    const ids = { folderId: id(kInbox), messageId: idOf(message) };
    expect(await fetch()).toEqual([
      { flags: 0x8000 | created, ...ids, tags: [] },
      { flags: 0x8002, ...ids, newMail: { messageFlags: 2, unicode: true, messageClass: 'IPM.Note' } },
      counts(id(kInbox), 1, 1),
    ]);
    mailbox.setRead(message);
    expect(await fetch()).toEqual([{ flags: 0x8000 | modified, ...ids, tags: [messageFlags] }, counts(id(kInbox), undefined, 0)]);
    mailbox.changeProperties(message, [{ tag: subject, value: 'Changed' }]);
    expect(await fetch()).toEqual([{ flags: 0x8000 | modified, ...ids, tags: [subject] }]);
    mailbox.delete(message);
    expect(await fetch()).toEqual([{ flags: 0x8000 | deleted, ...ids }, counts(id(kInbox), 0, undefined)]);
    expect(exchange.stats().notificationsDropped).toBe(0);
  });

  it('are moves and copies, told to both folders', async () => {
    const message = add();
    await client.register(moved | copied, { folder: kInbox });
    const archive = mailbox.createFolder('Archive');
    const there = mailbox.moveMessage(message, 'Archive');
    const move = { flags: 0x8000 | moved, folderId: idOf(archive), messageId: idOf(there), oldFolderId: id(kInbox), oldMessageId: idOf(message) };
    expect(await fetch()).toEqual([move]);
    const copy = mailbox.copyMessage(there, mailbox.folder('Inbox')!);
    expect(await fetch()).toEqual([
      { flags: 0x8000 | copied, folderId: id(kInbox), messageId: idOf(copy), oldFolderId: idOf(archive), oldMessageId: idOf(there) },
    ]);
    expect(copy.get(0x300b0102)).toEqual(there.get(0x300b0102));
  });

  it('are told to who watches the message, and no other', async () => {
    const [watched, other] = [add('one'), add('two')];
    await client.register(all, { folder: kInbox, message: watched.counter });
    mailbox.setRead(other);
    mailbox.setRead(watched);
    mailbox.moveMessage(watched, 'Drafts');
    expect((await client.fetch()).map(({ flags, messageId, oldMessageId }) => [flags, flags === 0x8010 ? messageId : oldMessageId])).toEqual([
      [0x8010, idOf(watched)], [0x8020, idOf(watched)],
    ]);
    expect(await fetch()).toEqual([]);
  });

  it('are new mail where mail is received, or as the sender of it wants', async () => {
    await client.register(0x0002);
    add('one', 'Drafts');
    mailbox.addMessage([], { newMail: false });
    mailbox.addMessage([], { associated: true });
    await mailbox.importEml('Subject: two\r\n\r\nText', { newMail: false });
    expect(await fetch()).toEqual([]);
    const imported = await mailbox.importEml('Subject: two\r\n\r\nText');
    const announced = mailbox.addMessage([{ tag: 0x001a001f, value: 'IPM.Schedule.Meeting.Request' }], { folder: 'Drafts', newMail: true });
    expect((await client.fetch()).map(({ messageId, newMail }) => [messageId, newMail!.messageClass])).toEqual([
      [idOf(imported), 'IPM.Note'], [idOf(announced), 'IPM.Schedule.Meeting.Request'],
    ]);
  });

  it('come of what clients do as well, with their own reply', async () => {
    const message = add();
    await client.register(all);
    const folder = await client.openFolder(kInbox);
    const request: RopRequest = { rop: 'DeleteMessages', logonId: 0, inputIndex: 0, wantAsynchronous: false, notifyNonRead: false, messageIds: [idOf(message)] };
    const { notifications } = await client.tell([request], [folder]);
    expect(notifications.map(({ flags }) => flags)).toEqual([0x8000 | deleted, 0x3000 | modified]);
  });
});

describe('events on folders', () => {
  it('are created, modified, moved, copied and deleted', async () => {
    await client.register(all);
    const folder = mailbox.createFolder('Projects');
    const folderId = idOf(folder);
    expect((await client.fetch()).map(without)).toEqual([
      { flags: created, folderId, parentFolderId: id(kIpmSubtree), tags: [] }, { flags: modified, folderId, tags: [0x3613001f] },
    ]);
    mailbox.renameFolder('Projects', 'Archive');
    expect(await fetch()).toEqual([{ flags: modified, folderId, tags: [0x3001001f] }]);
    mailbox.moveFolder(folder, 'Inbox');
    expect(await fetch()).toEqual([
      { flags: moved, folderId, parentFolderId: id(kInbox), oldFolderId: folderId, oldParentFolderId: id(kIpmSubtree) },
      { flags: modified, folderId: id(kIpmSubtree), tags: [subfolders] }, { flags: modified, folderId: id(kInbox), tags: [subfolders] },
    ]);
    const copy = mailbox.copyFolder(folder, '');
    expect((await fetch())[0]).toEqual({
      flags: copied, folderId: idOf(copy), parentFolderId: id(kIpmSubtree), oldFolderId: folderId, oldParentFolderId: id(kInbox),
    });
    mailbox.delete(copy);
    expect((await fetch())[0]).toEqual({ flags: deleted, folderId: idOf(copy), parentFolderId: id(kIpmSubtree) });
    mailbox.softDelete('Inbox/Archive');
    expect((await fetch())[0]).toEqual({ flags: deleted, folderId, parentFolderId: id(kInbox) });
  });

  it('are told to who watches the parent when they come and go, not when they change', async () => {
    await client.register(all, { folder: kInbox });
    const folder = mailbox.createFolder('Inbox/Projects');
    mailbox.createFolder('Inbox/Projects/Deep');
    mailbox.renameFolder(folder, 'Archive');
    add('one', 'Inbox/Archive');
    mailbox.delete('Inbox/Archive');
    expect((await client.fetch()).map(({ flags, folderId }) => [flags, folderId])).toEqual([
      [created, idOf(folder)], [deleted, idOf(folder)], [modified, id(kInbox)],
    ]);
  });

  it('leave handles of a deleted folder that lead nowhere', async () => {
    const folder = mailbox.createFolder('Projects');
    const handle = await client.openFolder(folder.counter);
    mailbox.delete(folder);
    const request: RopRequest = { rop: 'GetContentsTable', logonId: 0, inputIndex: 0, outputIndex: 1, tableFlags: 0 };
    expect((await client.tell([request], [handle, 0xffffffff])).responses[0]!.returnValue).toBe(0x8004010a);
  });

  it('say the last counts once', async () => {
    await client.register(modified, { folder: kInbox });
    for (let count = 0; count < 30; count++) add(`${count}`);
    expect(await fetch()).toEqual([counts(id(kInbox), 30, 30)]);
  });
});

describe('events in search folders', () => {
  it('are what they find and no longer find', async () => {
    const { counter } = mailbox.createSearchFolder('All', { restriction: { type: 'exist', tag: subject } });
    await client.register(all, { folder: counter });
    const message = add('one', 'Drafts');
    const ids = { folderId: idsOf('Drafts'), messageId: idOf(message) };
    expect(await fetch()).toEqual([{ flags: 0xc000 | created, ...ids, parentFolderId: id(counter), tags: [] }, counts(id(counter), 1, 1)]);
    mailbox.setRead(message);
    expect(await fetch()).toEqual([{ flags: 0xc000 | modified, ...ids, tags: [messageFlags] }, counts(id(counter), undefined, 0)]);
    mailbox.delete(message);
    expect(await fetch()).toEqual([
      { flags: 0xc000 | deleted, ...ids, parentFolderId: id(counter) }, counts(id(counter), 0, undefined),
    ]);
  });

  it('are complete searches', async () => {
    add('one');
    const folder = mailbox.createSearchFolder('All', { restriction: { type: 'exist', tag: subject } });
    await client.register(all);
    folder.search({ ...folder.criteria!, restriction: { type: 'exist', tag: 0x66660003 } });
    expect(await fetch()).toEqual([{ flags: searchComplete, folderId: idOf(folder) }, counts(idOf(folder), 0, 0)]);
  });

  it('wake who waits', async () => {
    const { counter } = mailbox.createSearchFolder('All', { restriction: { type: 'exist', tag: subject } });
    await client.register(created, { folder: counter });
    const waiting = client.waitForEvent();
    await new Promise((resolve) => setTimeout(resolve, 50));
    add('one', 'Drafts');
    expect((await waiting).eventPending).toBe(1);
    expect(await fetch()).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('is told as far as there is room, the rest with what follows', async () => {
    await client.register(created);
    const messages = Array.from({ length: 30 }, (_, index) => add(`${index}`));
    const found: unknown[] = [];
    let replies = 0;
    for (let isPending = true; isPending; replies++) {
      // A header, RopSize, and three notifications of 26 bytes with RopPending.
      const told = await client.tell([], [], { maxRopOut: 8 + 2 + 3 * 26 + 3 });
      expect(told.notifications.length).toBeLessThanOrEqual(3);
      found.push(...told.notifications.map(({ messageId }) => messageId));
      ({ isPending } = told);
    }
    expect(replies).toBe(10);
    expect(found).toEqual(messages.map(idOf));
  });

  it('does not stand in the way of responses', async () => {
    await client.register(created);
    add();
    const open: RopRequest = { rop: 'OpenFolder', logonId: 0, inputIndex: 0, outputIndex: 1, folderId: id(kInbox), openModeFlags: 0 };
    const told = await client.tell([open], [client.logon, 0xffffffff], { maxRopOut: 8 + 2 + 8 + 8 + 3 });
    expect([told.responses[0]!.returnValue, told.notifications.length, told.isPending]).toEqual([0, 0, true]);
    expect(await client.fetch()).toHaveLength(1);
  });

  it('is dropped, and counted, when it is more than the client may leave', async () => {
    await client.register(created);
    const before = exchange.stats().notificationsDropped;
    const messages = Array.from({ length: 45 }, (_, index) => add(`${index}`));
    expect((await client.fetch()).map(({ messageId }) => messageId)).toEqual(messages.slice(0, 40).map(idOf));
    expect(exchange.stats().notificationsDropped - before).toBe(5);
    const next = add();
    expect((await client.fetch()).map(({ messageId }) => messageId)).toEqual([idOf(next)]);
  });

  it('is dropped when no reply has room for it', async () => {
    await client.register(created);
    add();
    const told = await client.tell([], [], { maxRopOut: 8 + 2 + 10 });
    expect([told.notifications.length, told.isPending]).toEqual([0, false]);
  });

  it('goes with its session: another one hears of its own', async () => {
    await client.register(created);
    const other = await NotificationClient.connect(exchange, address);
    await other.register(created);
    add();
    expect(await client.fetch()).toHaveLength(1);
    expect(await other.fetch()).toHaveLength(1);
    await client.post('Disconnect', new Uint8Array(4));
    add();
    expect(await other.fetch()).toHaveLength(1);
    await other.post('Disconnect', new Uint8Array(4));
    expect(mailbox.store.events.isHeard).toBe(false);
  });

  it('ends with the logon', async () => {
    await client.register(created);
    const table = await client.open({ rop: 'GetContentsTable', logonId: 0, inputIndex: 0, outputIndex: 1, tableFlags: 0 }, await client.openFolder(kInbox));
    await client.tell([{ rop: 'QueryPosition', logonId: 0, inputIndex: 0 }], [table]);
    expect(mailbox.store.events.isHeard).toBe(true);
    await client.tell([{ rop: 'Release', logonId: 0, inputIndex: 0 }], [client.logon]);
    expect(mailbox.store.events.isHeard).toBe(false);
    add();
    expect(await client.fetch()).toEqual([]);
  });
});

describe('a wait', () => {
  it('does not hear of what its own client does, when the reply tells it', async () => {
    const message = add();
    await client.register(all);
    const folder = await client.openFolder(kInbox);
    const abort = new AbortController();
    const waiting = client.waitForEvent(abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const request: RopRequest = { rop: 'DeleteMessages', logonId: 0, inputIndex: 0, wantAsynchronous: false, notifyNonRead: false, messageIds: [idOf(message)] };
    expect((await client.tell([request], [folder])).notifications).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    abort.abort();
    await expect(waiting).rejects.toThrow();
  });

  it.each<[string, (server: LocalExchange, waiter: NotificationClient) => unknown]>([
    ['Disconnect', (_, waiter) => waiter.post('Disconnect', new Uint8Array(4))],
    ['the end of all contexts', (server) => server.dropContexts()],
  ])('ends with %s', async (_, end) => {
    await using server = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    const waiter = await NotificationClient.connect(server);
    const waiting = waiter.waitForEvent();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await end(server, waiter);
    expect((await waiting).errorCode).toBe(0x3ed);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['too little', new Uint8Array(7)],
    ['too much', new Uint8Array(9)],
    ['an auxiliary buffer that is not there', Uint8Array.of(0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff)],
  ])('is refused with %s in its body', async (_, body) => {
    expect((await client.post('NotificationWait', body)).responseCode).toBe(12);
    await client.register(created);
    add();
    expect((await client.waitForEvent()).eventPending).toBe(1);
  });

  it('needs a context', async () => {
    const stranger = new NotificationClient(client.url, address);
    expect((await stranger.post('NotificationWait', new Uint8Array(8))).responseCode).toBe(13);
    stranger.cookies.set('MapiContext', 'A'.repeat(32)).set('MapiSequence', 'x');
    expect((await stranger.post('NotificationWait', new Uint8Array(8))).responseCode).toBe(10);
  });

  it('keeps its context alive', async () => {
    await using server = await startLocalExchange({
      users: [{ address: 'alice@contoso.com', password: 'secret' }], expirationMs: 500, notificationWaitMs: 1_500, pendingPeriodMs: 100,
    });
    const waiter = await NotificationClient.connect(server);
    const { errorCode, eventPending, reply } = await waiter.waitForEvent();
    expect({ errorCode, eventPending }).toEqual({ errorCode: 0, eventPending: 0 });
    expect(reply.tags.filter((tag) => tag === 'PENDING').length).toBeGreaterThan(5);
    expect(await waiter.fetch()).toEqual([]);
  });
});
