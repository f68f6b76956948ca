import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  eq, MapiError, type MessageStore, PR_DISPLAY_NAME, PR_ENTRYID, PR_INSTANCE_KEY, PR_MESSAGE_CLASS, PR_SUBJECT, type StoreEvent, type TableEvent, type Watch,
} from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { ALICE, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

const EML = (subject: string): string => `From: a@fabrikam.com\r\nTo: alice@contoso.com\r\nSubject: ${subject}\r\nDate: Thu, 01 Jan 2026 00:00:00 +0000\r\n\r\ntext\r\n`;

/** Generous: the machine may be busy. */
const PATIENCE = 20_000;

/** Takes events until one fits. */
async function until<E extends { readonly type: string }>(events: AsyncIterator<E>, fits: (event: E) => boolean): Promise<{ found: E; before: E[] }> {
  const before: E[] = [];
  const timer = AbortSignal.timeout(PATIENCE);
  for (;;) {
    const next = await Promise.race([events.next(), new Promise<never>((_resolve, reject) => {
      timer.addEventListener('abort', () => reject(new Error(`no such event; there were ${JSON.stringify(before.map(({ type }) => type))}`)), { once: true });
    })]);
    if (next.done === true) throw new Error('the watch has ended');
    if (fits(next.value)) return { found: next.value, before };
    before.push(next.value);
  }
}

const typed = <E extends { readonly type: string }, T extends E['type']>(type: T) => (event: E): event is Extract<E, { readonly type: T }> => event.type === type;

async function start<E extends { readonly type: string }>(watch: Watch<E>): Promise<AsyncIterator<E>> {
  await watch.ready;
  return watch[Symbol.asyncIterator]();
}

async function inboxIds(store: MessageStore): Promise<Map<string, Uint8Array>> {
  await using inbox = await store.openInbox();
  const rows = await inbox.contents({ columns: { subject: PR_SUBJECT, id: PR_ENTRYID } }).all();
  return new Map(rows.map(({ subject, id }) => [subject!, id!]));
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean => a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

describeRuntimes('watching', (setup: Setup) => {
  beforeAll(async () => {
    await setup.exchange.mailbox(ALICE).importEml(EML('there before'), { folder: 'Inbox' });
    setup.exchange.mailbox(ALICE).createFolder('Other');
  });

  describe('a store', () => {
    it('reports new mail, with identifiers that open the message', async () => {
      await using store = await setup.openStore();
      await using watch = store.watch({ events: ['newMail', 'created'] });
      const events = await start(watch);
      await setup.exchange.mailbox(ALICE).importEml(EML('new one'), { folder: 'Inbox' });
      const { found } = await until(events, typed<StoreEvent, 'newMail'>('newMail'));
      if (found.type !== 'newMail') throw new Error();
      expect(found.messageClass).toBe('IPM.Note');
      expect(found.entryId).toHaveLength(70);
      expect(found.parentId).toHaveLength(46);
      await using message = await store.openMessage(found.entryId);
      expect(await message.getProp(PR_SUBJECT)).toBe('new one');
      const ids = await inboxIds(store);
      expect(same(found.entryId, ids.get('new one'))).toBe(true);
    });

    it('reports what is made, changed, moved, copied and deleted', async () => {
      await using store = await setup.openStore();
      await using watch = store.watch();
      const events = await start(watch);
      const mailbox = setup.exchange.mailbox(ALICE);
      const inbox = mailbox.folder('Inbox')!;
      const other = mailbox.folder('Other')!;
      const message = await mailbox.importEml(EML('life'), { folder: 'Inbox' });
      const { found: created } = await until(events, (event) => event.type === 'created' && event.objectType === 'message');
      const ids = await inboxIds(store);
      expect(created).toMatchObject({ type: 'created', objectType: 'message', entryId: ids.get('life') });
      inbox.setRead(message, true);
      const { found: modified } = await until(events, (event) => event.type === 'modified' && event.objectType === 'message');
      expect(modified).toMatchObject({ entryId: ids.get('life') });
      const copy = inbox.copyMessage(message, other);
      const { found: copied } = await until(events, (event) => event.type === 'copied');
      expect(copied).toMatchObject({ objectType: 'message', oldEntryId: ids.get('life') });
      inbox.moveMessage(message, other);
      const { found: moved } = await until(events, (event) => event.type === 'moved');
      expect(moved).toMatchObject({ objectType: 'message', oldEntryId: ids.get('life') });
      if (moved.type !== 'moved') throw new Error();
      expect(same(moved.entryId, moved.oldEntryId)).toBe(false);
      await using opened = await store.openMessage(moved.entryId);
      expect(await opened.getProp(PR_SUBJECT)).toBe('life');
      other.deleteMessage(copy, false);
      const { found: deleted } = await until(events, (event) => event.type === 'deleted');
      expect(deleted).toMatchObject({ objectType: 'message' });
      mailbox.createFolder('Made later');
      const { found: folder } = await until(events, (event) => event.type === 'created' && event.objectType === 'folder');
      if (folder.type !== 'created') throw new Error();
      await using made = await store.openFolder(folder.entryId);
      expect(await made.getProp(PR_DISPLAY_NAME)).toBe('Made later');
    });

    it('refuses events that there are not', async () => {
      await using store = await setup.openStore();
      expect(() => store.watch({ events: [] })).toThrow(RangeError);
      expect(() => store.watch({ events: ['nonsense' as never] })).toThrow('there is no event');
      expect(() => store.watch({ maxQueued: 0 })).toThrow(RangeError);
    });

    it('says what is wrong with an identifier', async () => {
      await using store = await setup.openStore();
      const watch = store.watch({ of: Uint8Array.of(1, 2, 3) });
      expect(await errorOf(watch.ready)).toSatisfy((error) => MapiError.is(error, 'MAPI_E_INVALID_ENTRYID'));
      expect(await errorOf(watch[Symbol.asyncIterator]().next())).toBeInstanceOf(MapiError);
      expect(watch.closed).toBe(true);
    });
  });

  describe('a folder', () => {
    it('reports what happens in it, and not what happens elsewhere', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using watch = inbox.watch({ events: ['created'] });
      const events = await start(watch);
      const mailbox = setup.exchange.mailbox(ALICE);
      await mailbox.importEml(EML('elsewhere'), { folder: 'Other' });
      await mailbox.importEml(EML('in here'), { folder: 'Inbox' });
      const { found, before } = await until(events, typed<StoreEvent, 'created'>('created'));
      expect(before).toEqual([]);
      expect(found).toMatchObject({ objectType: 'message', entryId: (await inboxIds(store)).get('in here'), parentId: await inbox.getProp(PR_ENTRYID) });
    });
  });

  describe('a table', () => {
    it('reports rows with its columns, their keys and places', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: { key: PR_INSTANCE_KEY, id: PR_ENTRYID, subject: PR_SUBJECT, kind: PR_MESSAGE_CLASS } });
      await using watch = table.watch();
      const events = await start(watch);
      const mailbox = setup.exchange.mailbox(ALICE);
      const message = await mailbox.importEml(EML('a row'), { folder: 'Inbox' });
      const { found: added } = await until(events, typed<TableEvent, 'rowAdded'>('rowAdded') as never);
      if (added.type !== 'rowAdded') throw new Error();
      expect(added.row).toMatchObject({ subject: 'a row', kind: 'IPM.Note', id: (await inboxIds(store)).get('a row') });
      expect(added.instanceKey).toEqual(added.row.key);
      expect(added.after).toHaveLength(12);
      const folder = mailbox.folder('Inbox')!;
      folder.setRead(message, true);
      const { found: modified } = await until(events, (event) => event.type === 'rowModified');
      if (modified.type !== 'rowModified') throw new Error();
      expect(modified.row.subject).toBe('a row');
      folder.deleteMessage(message, false);
      const { found: deleted } = await until(events, (event) => event.type === 'rowDeleted');
      if (deleted.type !== 'rowDeleted') throw new Error();
      expect(deleted.instanceKey).toEqual(added.instanceKey);
    });

    it('reports rows within its restriction', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT }, restriction: eq(PR_SUBJECT, 'wanted') });
      await using watch = table.watch();
      const events = await start(watch);
      const mailbox = setup.exchange.mailbox(ALICE);
      await mailbox.importEml(EML('not wanted'), { folder: 'Inbox' });
      await mailbox.importEml(EML('wanted'), { folder: 'Inbox' });
      const { found } = await until(events, (event) => event.type === 'rowAdded');
      expect(found).toMatchObject({ row: { subject: 'wanted' } });
    });

    it('reads again what it has read ahead', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      const mailbox = setup.exchange.mailbox(ALICE);
      await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT } });
      await using watch = table.watch();
      const events = await start(watch);
      // The provider fetches more than the one row.
      await table.queryRows(1);
      await mailbox.importEml(EML('came while reading'), { folder: 'Inbox' });
      await until(events, (event) => event.type === 'rowAdded');
      const rows = await table.rows().all();
      expect(rows.map(({ subject }) => subject)).toContain('came while reading');
    });

    it('reports folders of a hierarchy', async () => {
      await using store = await setup.openStore();
      await using top = await store.openSpecialFolder('ipmSubtree');
      await using table = await top.openHierarchyTable({ columns: { name: PR_DISPLAY_NAME, id: PR_ENTRYID } });
      await using watch = table.watch();
      const events = await start(watch);
      setup.exchange.mailbox(ALICE).createFolder('Seen in the hierarchy');
      const { found } = await until(events, (event) => event.type === 'rowAdded');
      if (found.type !== 'rowAdded') throw new Error();
      expect(found.row.name).toBe('Seen in the hierarchy');
      await using folder = await store.openFolder(found.row.id!);
      expect(await folder.getProp(PR_DISPLAY_NAME)).toBe('Seen in the hierarchy');
    });
  });

  describe('the end', () => {
    it('comes with leaving the loop, and the server\'s registration goes', async () => {
      await using store = await setup.openStore();
      const watch = store.watch();
      await watch.ready;
      expect(addon.handleCounts()['subscription']).toBe(1);
      void delay(50).then(() => setup.exchange.mailbox(ALICE).importEml(EML('one is enough'), { folder: 'Inbox' }));
      for await (const event of watch) {
        expect(event.type).not.toBe('resync');
        break;
      }
      expect(watch.closed).toBe(true);
      expect(addon.handleCounts()['subscription']).toBeUndefined();
      await watch.close();
      await watch.close();
      expect(await watch[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined });
    });

    it('comes with the signal, and the loop says so', async () => {
      await using store = await setup.openStore();
      const controller = new AbortController();
      const watch = store.watch({ signal: controller.signal });
      await watch.ready;
      const next = watch[Symbol.asyncIterator]().next();
      const why = new Error('enough');
      controller.abort(why);
      expect(await errorOf(next)).toBe(why);
      await watch.close();
    });

    it('comes with closing what is watched', async () => {
      const store = await setup.openStore();
      const watch = store.watch();
      await watch.ready;
      const next = watch[Symbol.asyncIterator]().next();
      await store.close();
      expect(await next).toEqual({ done: true, value: undefined });
      expect(watch.closed).toBe(true);
    });

    it('may come while an event is reported', async () => {
      await using store = await setup.openStore();
      const watch = store.watch();
      let heard = 0;
      const ended = new Promise<void>((resolve) => {
        watch.on('event', () => {
          heard += 1;
          void watch.close();
        }).on('close', resolve);
      });
      await watch.ready;
      const mailbox = setup.exchange.mailbox(ALICE);
      for (let i = 0; i < 5; ++i) await mailbox.importEml(EML(`end ${i}`), { folder: 'Inbox' });
      await ended;
      await delay(100);
      expect(heard).toBe(1);
    });

    it('before it has begun', async () => {
      await using store = await setup.openStore();
      const watch = store.watch();
      await watch.close();
      expect(await watch[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined });
    });
  });

  it('tells listeners', async () => {
    await using store = await setup.openStore();
    await using watch = store.watch();
    const types: string[] = [];
    const arrived = new Promise<StoreEvent>((resolve) => watch.on('newMail', resolve));
    watch.on('event', ({ type }) => types.push(type));
    await watch.ready;
    await setup.exchange.mailbox(ALICE).importEml(EML('heard'), { folder: 'Inbox' });
    expect(await arrived).toMatchObject({ type: 'newMail' });
    expect(types).toContain('newMail');
  });

  it('keeps so many events for a slow loop, and then says that there were more', async () => {
    await using store = await setup.openStore();
    await using watch = store.watch({ events: ['created'], maxQueued: 3 });
    const events = await start(watch);
    const all: string[] = [];
    watch.on('event', ({ type }) => all.push(type));
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < 8; ++i) await mailbox.importEml(EML(`many ${i}`), { folder: 'Inbox' });
    const until8 = Date.now() + PATIENCE;
    while (all.length < 8 && Date.now() < until8) await delay(20);
    const taken = [];
    for (let i = 0; i < 4; ++i) taken.push((await events.next()).value?.type);
    expect(taken).toEqual(['created', 'created', 'created', 'resync']);
    await mailbox.importEml(EML('after it'), { folder: 'Inbox' });
    expect((await events.next()).value?.type).toBe('created');
  });
});
