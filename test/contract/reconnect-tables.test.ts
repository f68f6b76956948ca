// What a table is beside its rows, after its session was lost; sessions that expire; the address book.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  asc, eq, openDefaultStore, PR_DISPLAY_NAME, PR_ENTRYID, PR_INSTANCE_KEY, PR_ROW_TYPE, PR_SENDER_NAME, PR_SUBJECT,
} from '../../lib/index.ts';
import type { Interception, InterceptedRequest } from '../../lib/local-exchange/http/interception.ts';
import { ALICE, describeRuntimes, errorOf, openTopFolder } from './runtimes.ts';

const columns = { id: PR_ENTRYID, key: PR_INSTANCE_KEY, type: PR_ROW_TYPE, from: PR_SENDER_NAME, subject: PR_SUBJECT };
const SENDERS = ['Ann', 'Ben', 'Cem'];
const LEAF = 1;

let fault: (request: InterceptedRequest) => Interception | undefined = () => undefined;

/** The next request of a type finds its context gone. */
function lose(type: string): void {
  let left = 1;
  fault = ({ requestType }) => (requestType === type && left-- > 0 ? { loseContext: true } : undefined);
}

describeRuntimes('a table whose session was lost', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < 30; ++i) mailbox.addMessage([{ tag: 0x0037001F, value: String(i).padStart(2, '0') }, { tag: 0x0C1A001F, value: SENDERS[i % 3]! }], { folder: 'Grouped' });
    for (let i = 0; i < 20; ++i) mailbox.createFolder(`Tree/${String(i).padStart(2, '0')}`);
  });

  afterEach(() => {
    fault = () => undefined;
  });

  describe('keeps', () => {
    it('its columns, order and restriction', async () => {
      await using store = await setup.openStore();
      await using table = await (await openTopFolder(store, 'Grouped')).openContentsTable({ columns, sort: [asc(PR_SUBJECT)], restriction: eq(PR_SENDER_NAME, 'Ben') });
      expect((await table.queryRows(4)).map(({ subject }) => subject)).toEqual(['01', '04', '07', '10']);
      lose('Execute');
      await table.seek('beginning', 5);
      lose('Execute');
      expect((await table.queryRows(10)).map(({ subject, from }) => `${from!} ${subject!}`)).toEqual(['Ben 16', 'Ben 19', 'Ben 22', 'Ben 25', 'Ben 28']);
      lose('Execute');
      expect(await table.count()).toBe(10);
      lose('Execute');
      expect(await table.findRow(eq(PR_SUBJECT, '22'), { from: 'beginning' })).toBe(true);
      lose('Execute');
      expect((await table.queryRows(1))[0]?.subject).toBe('22');
    });

    it('which categories are expanded', async () => {
      await using store = await setup.openStore();
      await using table = await (await openTopFolder(store, 'Grouped'))
        .openContentsTable({ columns, sort: [asc(PR_SENDER_NAME), asc(PR_SUBJECT)], categories: 1, expanded: 0 });
      const shown = async (): Promise<string[]> => {
        await table.seek('beginning');
        return (await table.queryRows(100)).map((row) => (row.type === LEAF ? row.subject! : row.from!));
      };
      expect(await shown()).toEqual(SENDERS);
      await table.seek('beginning');
      const ben = (await table.queryRows(3))[1]!;
      await table.expandRow(ben.key!, 0);
      const expanded = ['Ann', 'Ben', ...Array.from({ length: 10 }, (_, i) => String(3 * i + 1).padStart(2, '0')), 'Cem'];
      expect(await shown()).toEqual(expanded);
      await table.seek('beginning');
      expect((await table.queryRows(5)).map((row) => row.subject ?? row.from)).toEqual(['Ann', 'Ben', '01', '04', '07']);
      setup.exchange.restart();
      expect((await table.queryRows(3)).map(({ subject }) => subject)).toEqual(['10', '13', '16']);
      lose('Execute');
      expect(await shown()).toEqual(expanded);
      // Headings are numbered anew by the server: an old number names nothing, and never another heading.
      expect(await errorOf(table.collapseRow(ben.key!))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    });

    it('its place among folders', async () => {
      await using store = await setup.openStore();
      const tree = await openTopFolder(store, 'Tree');
      await using table = await tree.openHierarchyTable({ columns: { id: PR_ENTRYID, name: PR_DISPLAY_NAME } });
      const names = (await table.queryRows(8)).map(({ name }) => name);
      setup.exchange.restart();
      for (;;) {
        const rows = await table.queryRows(5);
        if (rows.length === 0) break;
        names.push(...rows.map(({ name }) => name));
        lose('Execute');
      }
      expect((names as string[]).toSorted()).toEqual(Array.from({ length: 20 }, (_, i) => String(i).padStart(2, '0')));
    });
  });

  it('loses its bookmarks, and says so', async () => {
    await using store = await setup.openStore();
    await using table = await (await openTopFolder(store, 'Grouped')).openContentsTable({ columns, sort: [asc(PR_SUBJECT)] });
    await table.seek('beginning', 10);
    const ten = await table.createBookmark();
    setup.exchange.restart();
    expect((await table.queryRows(30)).map(({ subject }) => subject).at(0)).toBe('10');
    expect(await errorOf(table.seek(ten))).toMatchObject({ code: 'MAPI_E_INVALID_BOOKMARK' });
    await table.freeBookmark(ten);
  });

  it('because it expired works on', async () => {
    await using store = await setup.openStore();
    await using table = await (await openTopFolder(store, 'Grouped')).openContentsTable({ columns, sort: [asc(PR_SUBJECT)] });
    expect((await table.queryRows(3)).map(({ subject }) => subject)).toEqual(['00', '01', '02']);
    setup.exchange.dropContexts();
    await sleep(20);
    expect((await table.queryRows(3, { advance: false })).map(({ subject }) => subject)).toEqual(['03', '04', '05']);
  });

  it('in the address book is bound anew', async () => {
    const profile = await setup.profile({ server: setup.exchange.mailStoreUrl(ALICE) });
    let left = 2;
    fault = ({ requestType }) => (requestType === 'ResolveNames' && left-- > 0 ? { cutConnection: 'after' } : undefined);
    await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
    expect(await (await store.openInbox()).getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    expect(left).toBeLessThanOrEqual(0);
  });
}, { retryDelayMs: 50, intercept: (request) => fault(request) });
