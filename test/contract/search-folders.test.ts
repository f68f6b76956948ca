import { beforeAll, expect, it } from 'vitest';
import {
  and, anyRecipient, asc, content, eq, exists, type Folder, ge, hasBits, type MessageStore, not, or, PidLidReminderSet, PR_CONTENT_COUNT, PR_DISPLAY_NAME, PR_ENTRYID, PR_FOLDER_TYPE,
  PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_PARENT_ENTRYID, PR_SMTP_ADDRESS, PR_SUBJECT, type Restriction, size, PR_MESSAGE_SIZE,
} from '../../lib/index.ts';
import type { Restriction as ServerRestriction } from '../../lib/local-exchange/wire/values.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const UNREAD: ServerRestriction = { type: 'bitmask', relop: 0, tag: 0x0E070003, mask: 1 };
const isReport = (text: string): ServerRestriction => ({ type: 'content', fuzzyLevel: 0x10001, tag: 0x0037001F, value: { tag: 0x0037001F, value: text } });

describeRuntimes('search folders', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (const [subject, folder, read] of [['Report 1', 'Inbox', false], ['Lunch', 'Inbox', true], ['report 2', 'Inbox/Deep', false], ['Report 3', 'Projects', true]] as const)
      mailbox.addMessage([{ tag: 0x0037001F, value: subject }], { folder, read });
    mailbox.createSearchFolder('Reports', { restriction: isReport('report') });
    mailbox.createSearchFolder('Saved/Unread', { restriction: { type: 'and', children: [UNREAD, { type: 'not', child: isReport('2') }] }, folders: ['Inbox', 'Projects'], recursive: false, static: true });
  });

  const find = async (store: MessageStore, name: string): Promise<Folder> => {
    await using finder = await store.openSpecialFolder('finder');
    const row = await finder.hierarchy({ deep: true, columns: { id: PR_ENTRYID, name: PR_DISPLAY_NAME, type: PR_FOLDER_TYPE }, restriction: eq(PR_DISPLAY_NAME, name) }).first();
    expect(row?.type).toBe(2);
    return store.openFolder(row!.id!);
  };

  it('show what they find, each message in its own folder', async () => {
    await using store = await setup.openStore();
    await using reports = await find(store, 'Reports');
    expect(await reports.getProp(PR_CONTENT_COUNT)).toBe(3);
    const rows = await reports.contents({ columns: { subject: PR_SUBJECT, id: PR_ENTRYID, parent: PR_PARENT_ENTRYID }, sort: [asc(PR_SUBJECT)] }).all();
    expect(rows.map(({ subject }) => subject)).toEqual(['Report 1', 'report 2', 'Report 3']);
    const parents: unknown[] = [];
    for (const { id, parent, subject } of rows) {
      await using message = await store.openMessage(id!);
      expect(await message.getProp(PR_SUBJECT)).toBe(subject);
      await using folder = await store.openFolder(parent!);
      parents.push(await folder.getProp(PR_DISPLAY_NAME));
    }
    expect(parents).toEqual(['Inbox', 'Deep', 'Projects']);
    // Counted and found as in any folder.
    await using table = await reports.openContentsTable({ columns: { subject: PR_SUBJECT }, sort: [asc(PR_SUBJECT)], restriction: not(hasBits(PR_MESSAGE_FLAGS, 1)) });
    expect(await table.count()).toBe(2);
    expect(await table.findRow(eq(PR_SUBJECT, 'report 2'))).toBe(true);
  });

  it('tell what they look for, where, and how far they are, in one request', async () => {
    await using store = await setup.openStore();
    await using reports = await find(store, 'Reports');
    await reports.getProp(PR_CONTENT_COUNT);
    setup.exchange.resetStats();
    const criteria = await reports.searchCriteria();
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
    expect(criteria.restriction).toEqual(content(PR_SUBJECT, 'report'));
    expect(criteria.folders).toHaveLength(1);
    expect(criteria.state).toEqual(expect.arrayContaining(['RECURSIVE', 'COMPLETE']));
    expect(criteria.stateBits & 0x1004).toBe(0x1004);
    await using subtree = await store.openFolder(criteria.folders[0]!);
    expect(await store.compareEntryIds((await subtree.getProp(PR_ENTRYID))!, (await (await store.openSpecialFolder('ipmSubtree')).getProp(PR_ENTRYID))!)).toBe(true);

    await using unread = await find(store, 'Unread');
    const saved = await unread.searchCriteria();
    expect(saved.folders).toHaveLength(2);
    expect(saved.state).toContain('STATIC');
    expect(saved.state).not.toContain('RECURSIVE');
    // What was found there can be found by hand.
    const found = await unread.contents({ columns: { subject: PR_SUBJECT } }).all();
    const again: unknown[] = [];
    for (const id of saved.folders) {
      await using folder = await store.openFolder(id);
      again.push(...await folder.contents({ columns: { subject: PR_SUBJECT }, restriction: saved.restriction }).all());
    }
    expect(again).toEqual(found);
    expect(found).toEqual([{ subject: 'Report 1' }]);
  });

  it('give every kind of restriction back as it was', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const server: ServerRestriction = {
      type: 'or', children: [
        UNREAD, isReport('x'), { type: 'not', child: { type: 'exist', tag: 0x0037001F } },
        { type: 'property', relop: 3, tag: 0x0E060040, value: { tag: 0x0E060040, value: 133_000_000_000_000_000n } },
        { type: 'size', relop: 2, tag: 0x0E080003, size: 10 }, { type: 'compareProps', relop: 4, tag1: 0x0037001F, tag2: 0x0E1D001F },
        { type: 'and', children: [{ type: 'exist', tag: 0x0037001F }] },
      ] as never,
    };
    mailbox.createSearchFolder('Everything', { restriction: server });
    await using store = await setup.openStore();
    await using folder = await find(store, 'Everything');
    const { restriction } = await folder.searchCriteria();
    const expected: Restriction = or(
      { type: 'bitmask', relBMR: 0, tag: PR_MESSAGE_FLAGS, mask: 1 }, content(PR_SUBJECT, 'x'), not(exists(PR_SUBJECT)),
      ge(PR_MESSAGE_DELIVERY_TIME, new Date(133_000_000_000_000_000 / 10_000 - 11_644_473_600_000)), size(PR_MESSAGE_SIZE, 'gt', 10),
      { type: 'compareProps', relop: 4, tag1: PR_SUBJECT, tag2: 0x0E1D001F }, and(exists(PR_SUBJECT)),
    );
    expect(restriction).toEqual(expected);
    expect(await folder.contents({ columns: { subject: PR_SUBJECT }, restriction: and(restriction!, anyRecipient(exists(PR_SMTP_ADDRESS)), exists(PidLidReminderSet)) }).all()).toEqual([]);
  });

  it('are told apart from folders', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    expect(await errorOf(inbox.searchCriteria())).toMatchObject({ code: 'MAPI_E_NO_SUPPORT' });
    const gone = new AbortController();
    gone.abort(new Error('enough'));
    expect(await errorOf(inbox.searchCriteria({ signal: gone.signal }))).toMatchObject({ message: 'enough' });
  });
});
