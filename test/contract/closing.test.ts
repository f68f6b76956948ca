import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import {
  createProfile, eq, type Folder, type MapiObject, openDefaultStore, openMapi, PR_ATTACH_DATA_BIN, PR_ATTACH_NUM, PR_DISPLAY_NAME, PR_ENTRYID, PR_HASATTACH, PR_SUBJECT,
  type Session,
} from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { ALICE, BOB, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

const MESSAGES = 300;
const COLUMNS = { id: PR_ENTRYID, subject: PR_SUBJECT };

/** One object of each kind, each opened from the one before it. */
async function openChain(setup: Setup): Promise<{ readonly objects: MapiObject[]; readonly session: Session; readonly inbox: Folder }> {
  const profile = await setup.profile();
  const mapi = await openMapi(setup.mapi);
  const services = await mapi.profiles.services(profile);
  const section = await services.openProfileSection(Buffer.from('13DBB0C8AA05101A9BB000AA002FC45A', 'hex'));
  const session = await mapi.logon(profile, { credentials: setup.credentials });
  const store = await session.openDefaultStore();
  const inbox = await store.openInbox();
  const table = await inbox.openContentsTable({ columns: COLUMNS });
  await table.queryRows(10);
  const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_HASATTACH, true) }).first();
  const message = await inbox.openMessage(row!.id!);
  const attachments = await message.attachments({ columns: { number: PR_ATTACH_NUM } }).all();
  const attachment = await message.openAttachment(attachments[0]!.number!);
  const stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
  await stream.read(10);
  return { objects: [mapi, services, section, session, store, inbox, table, message, attachment, stream], session, inbox };
}

/** An order that looks random and is the same in every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed * 2_654_435_761 + 1;
  for (let i = result.length - 1; i > 0; --i) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

describeRuntimes('closing', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (let i = 0; i < MESSAGES; ++i) await mailbox.importEml(`From: a@fabrikam.com\r\nSubject: Message ${i}\r\n\r\nText ${i}\r\n`, { read: true });
    await mailbox.importEml([
      'From: a@fabrikam.com', 'Subject: With an attachment', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b',
      'Content-Type: text/plain', '', 'text', '--b', 'Content-Type: application/octet-stream; name=big.bin', 'Content-Disposition: attachment; filename=big.bin',
      'Content-Transfer-Encoding: base64', '', Buffer.alloc(500_000, 0x42).toString('base64').replaceAll(/.{76}/g, '$&\r\n'), '--b--', '',
    ].join('\r\n'));
  });

  // Whatever a test does: nothing stays open, here or on the server.
  beforeEach(() => {
    expect(addon.handleCounts()).toEqual({});
    expect(setup.exchange.stats().contexts).toBe(0);
  });
  afterEach(async () => {
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
    await expect.poll(() => setup.exchange.stats().contexts, { timeout: 5_000 }).toBe(0);
  });

  describe('in any order', () => {
    it('releases everything, here and on the server', async () => {
      const { objects } = await openChain(setup);
      const counts = addon.handleCounts();
      expect(Object.values(counts).every((count) => count >= 1)).toBe(true);
      expect(Object.keys(counts).length).toBeGreaterThanOrEqual(9);
      expect(setup.exchange.stats().contexts).toBe(1);
      for (const object of objects.toReversed()) {
        expect(object.closed).toBe(false);
        await object.close();
        expect(object.closed).toBe(true);
      }
      expect(addon.handleCounts()).toEqual({});
      expect(setup.exchange.stats().contexts).toBe(0);
    });

    it.each(Array.from({ length: 24 }, (_, seed) => seed))('%i: one after the other', async (seed) => {
      const { objects } = await openChain(setup);
      for (const object of shuffled(objects, seed)) await object.close();
      expect(objects.every(({ closed }) => closed)).toBe(true);
      expect(addon.handleCounts()).toEqual({});
      expect(setup.exchange.stats().contexts).toBe(0);
    });

    it.each(Array.from({ length: 12 }, (_, seed) => seed))('%i: all at once', async (seed) => {
      const { objects } = await openChain(setup);
      await Promise.all(shuffled(objects, seed + 100).map((object) => object.close()));
      expect(addon.handleCounts()).toEqual({});
      expect(setup.exchange.stats().contexts).toBe(0);
    });

    it.each(Array.from({ length: 10 }, (_, index) => index))('%i: closing one closes what was opened from it, and nothing else', async (index) => {
      const { objects } = await openChain(setup);
      const closed = objects[index]!;
      await closed.close();
      // mapi, services → section, session → store → inbox → table, message → attachment → stream
      const parents = [-1, 0, 1, 0, 3, 4, 5, 5, 7, 8];
      const below = (at: number): boolean => at === index || (at >= 0 && below(parents[at]!));
      expect(objects.map((object) => object.closed)).toEqual(objects.map((_, at) => below(at)));
      await objects[0]!.close();
    });
  });

  it('twice is the same as once', async () => {
    const { objects } = await openChain(setup);
    for (const object of objects.toReversed()) {
      const first = object.close();
      expect(object.close()).toBe(first);
      expect(object[Symbol.asyncDispose]()).toBe(first);
      await first;
      await object.close();
    }
  });

  it('refuses whatever is asked of a closed object', async () => {
    const profile = await setup.profile();
    const mapi = await openMapi(setup.mapi);
    const services = await mapi.profiles.services(profile);
    const section = await services.openProfileSection(Buffer.from('13DBB0C8AA05101A9BB000AA002FC45A', 'hex'));
    const session = await mapi.logon(profile, { credentials: setup.credentials });
    const store = await session.openDefaultStore();
    const inbox = await store.openInbox();
    const table = await inbox.openContentsTable({ columns: COLUMNS });
    const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_HASATTACH, true) }).first();
    const id = row!.id!;
    const message = await inbox.openMessage(id);
    const attachment = await message.openAttachment(0);
    const stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
    const profiles = mapi.profiles;
    await mapi.close();
    setup.exchange.resetStats();
    const asked: readonly (() => Promise<unknown>)[] = [
      () => mapi.logon(profile), () => profiles.list(), () => profiles.create('x'), () => profiles.delete('x'), () => profiles.copy(profile, 'x'),
      () => profiles.rename(profile, 'x'), () => profiles.setDefault(profile), () => profiles.services(profile),
      () => services.create('MSEMS'), () => services.list({ columns: COLUMNS }).all(), () => services.openProfileSection(id), () => section.getProp(PR_SUBJECT),
      () => section.setProps([[PR_SUBJECT, 'x']]), () => section.saveChanges(),
      () => session.openDefaultStore(), () => session.openStore(id), () => session.stores({ columns: COLUMNS }).all(),
      () => store.openInbox(), () => store.openRoot(), () => store.openFolder(id), () => store.openMessage(id), () => store.getReceiveFolder(''), () => store.compareEntryIds(id, id),
      () => store.openSpecialFolder('sentItems'), () => inbox.contents({ columns: COLUMNS }).all(), () => inbox.hierarchy({ columns: COLUMNS }).first(),
      () => inbox.openContentsTable({ columns: COLUMNS }), () => inbox.openHierarchyTable({ columns: COLUMNS }), () => inbox.getProp(PR_SUBJECT), () => inbox.getProps(COLUMNS),
      () => inbox.getAllProps(), () => inbox.getPropList(), () => inbox.getTaggedProps([PR_SUBJECT]), () => inbox.getIDsFromNames([]), () => inbox.getNamesFromIDs([]),
      () => inbox.deleteProps([PR_SUBJECT]), () => table.queryRows(1), () => table.rows().all(), () => table.count(), () => table.position(), () => table.seek('beginning'),
      () => table.seekApprox(1, 2), () => table.findRow(eq(PR_SUBJECT, 'x')), () => table.createBookmark(), () => table.restrict(null), () => table.sort([]), () => table.allColumns(),
      () => message.body(), () => message.html(), () => message.headers(), () => message.recipients({ columns: COLUMNS }).all(), () => message.attachments({ columns: COLUMNS }).all(),
      () => message.openAttachment(0), () => attachment.openMessage(), () => attachment.openStream(PR_ATTACH_DATA_BIN), () => stream.read(1), () => stream.seek(0), () => stream.size(),
      async () => {
        for await (const chunk of message.createBodyStream()) void chunk;
      },
      async () => {
        for await (const chunk of stream.chunks()) void chunk;
      },
    ];
    for (const ask of asked) expect(await errorOf(ask()), String(ask)).toMatchObject({ name: 'MapiError', code: 'ERR_MAPI_CLOSED' });
    expect(setup.exchange.stats().requests).toEqual({});
  });

  it('is what `await using` does, innermost first, also when its block fails', async () => {
    const seen: MapiObject[] = [];
    const error = await errorOf((async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: COLUMNS });
      seen.push(store, inbox, table);
      throw new Error('of the block');
    })());
    expect((error as Error).message).toBe('of the block');
    expect(seen.map(({ closed }) => closed)).toEqual([true, true, true]);
    expect(addon.handleCounts()).toEqual({});
  });

  it('closes what was still on its way', async () => {
    const store = await setup.openStore();
    const opening = store.openInbox();
    const [folder] = await Promise.all([opening, store.close()]);
    expect(folder.closed).toBe(true);
    expect(await errorOf(folder.getProp(PR_SUBJECT))).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
  });

  it('comes after the calls that were made before it', async () => {
    await using store = await setup.openStore();
    const [name, found] = await (async () => {
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: COLUMNS });
      return [inbox.getProp(PR_DISPLAY_NAME), table.findRow(eq(PR_HASATTACH, true))] as const;
    })();
    expect([await name, await found]).toEqual(['Inbox', true]);
  });

  it('of many sessions at once works', async () => {
    const stores = await Promise.all(Array.from({ length: 12 }, () => setup.openStore()));
    expect(setup.exchange.stats().contexts).toBe(12);
    await Promise.all(stores.map((store) => store.close()));
    expect(setup.exchange.stats().contexts).toBe(0);
  });

  it('happens by itself when opening fails half way', async () => {
    const profile = await setup.profile({ mailbox: BOB, user: ALICE });
    expect(await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials }))).toMatchObject({ name: 'MapiError' });
    expect(addon.handleCounts()).toEqual({});
    expect(setup.exchange.stats().contexts).toBe(0);
    expect(await errorOf(openDefaultStore('no such profile', setup.mapi))).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const before = addon.handleCounts();
    expect(await errorOf(inbox.openContentsTable({ columns: COLUMNS, restriction: { type: 'sillyness' } as never }))).toBeInstanceOf(Error);
    expect(await errorOf(store.openMessage((await inbox.getProp(PR_ENTRYID))!))).toBeInstanceOf(TypeError);
    expect(addon.handleCounts()).toEqual(before);
  });

  it('of what was opened from it is waited for by a parent that nobody holds any more', async () => {
    // The chain's head is unreachable, and collected if it can be; what was opened from it works on.
    await (async () => {
      const inbox = await (await setup.openStore()).openInbox();
      for (let i = 0; i < 5; ++i) {
        globalThis.gc!();
        await sleep(5);
        expect(await inbox.contents({ columns: COLUMNS }).first()).toBeDefined();
      }
      await inbox.close();
    })();
    // Nobody can close the store any more, but the garbage collector.
    await expect.poll(async () => {
      globalThis.gc!();
      await sleep(20);
      return addon.handleCounts();
    }, { timeout: 10_000 }).toEqual({});
  });

  describe('rows', () => {
    it('leave nothing open, however the loop ends', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      const before = addon.handleCounts();
      const rows = (): ReturnType<typeof inbox.contents<typeof COLUMNS>> => inbox.contents({ columns: COLUMNS, batchSize: 10 });
      for await (const row of rows()) {
        expect(row.subject).toBeDefined();
        break;
      }
      expect(addon.handleCounts()).toEqual(before);
      for await (const batch of rows().batches()) {
        expect(batch.length).toBe(10);
        break;
      }
      expect(addon.handleCounts()).toEqual(before);
      const thrown = await errorOf((async () => {
        for await (const row of rows()) throw new Error(`at ${row.subject}`);
      })());
      expect((thrown as Error).message).toContain('at ');
      expect(addon.handleCounts()).toEqual(before);
      await rows().first();
      expect((await rows().all()).length).toBe(MESSAGES + 1);
      expect(await errorOf(rows().all({ limit: 20 }))).toBeInstanceOf(RangeError);
      const unused = rows()[Symbol.asyncIterator]();
      await unused.return!();
      expect((await unused.next()).done).toBe(true);
      const begun = rows()[Symbol.asyncIterator]();
      await begun.next();
      await begun.return!();
      expect((await begun.next()).done).toBe(true);
      expect(addon.handleCounts()).toEqual(before);
    });

    it('are read once', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      const rows = inbox.contents({ columns: COLUMNS });
      await rows.first();
      expect((await errorOf(rows.all()) as Error).message).toContain('read already');
    });

    it.each(['store', 'folder'] as const)('end with ERR_MAPI_CLOSED when their %s is closed under them', async (which) => {
      await using store = await setup.openStore();
      const inbox = await store.openInbox();
      let seen = 0;
      const error = await errorOf((async () => {
        for await (const row of inbox.contents({ columns: COLUMNS, batchSize: 10 })) {
          seen += row.subject === undefined ? 0 : 1;
          if (seen === 5) await (which === 'store' ? store : inbox).close();
        }
      })());
      expect(error).toMatchObject({ name: 'MapiError', code: 'ERR_MAPI_CLOSED' });
      // What was read is handed out first: the rest of the batch, and the batch that was read ahead.
      expect(seen).toBeGreaterThanOrEqual(10);
      expect(seen).toBeLessThanOrEqual(20);
    });

    it('of a table are for one reader at a time', async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: COLUMNS });
      const first = table.rows({ batchSize: 10 })[Symbol.asyncIterator]();
      await first.next();
      expect((await errorOf(table.rows().all()) as Error).message).toContain('another cursor');
      await first.return!();
      expect((await table.rows().all()).length).toBeGreaterThan(0);
    });
  });

  it('is done by the garbage collector for what was forgotten', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const before = addon.handleCounts();
    const ids = (await inbox.contents({ columns: { id: PR_ENTRYID }, limit: 40 }).all()).map(({ id }) => id!);
    await (async () => {
      for (const id of ids) await inbox.openMessage(id);
      for (let i = 0; i < 10; ++i) await inbox.openContentsTable({ columns: COLUMNS });
      expect(addon.handleCounts()['message']).toBe(40);
    })();
    await expect.poll(async () => {
      globalThis.gc!();
      await sleep(20);
      return addon.handleCounts();
    }, { timeout: 10_000 }).toEqual(before);
    expect(await inbox.contents({ columns: COLUMNS }).first()).toBeDefined();
  });

  it('leaves no listener on a signal', async () => {
    const { signal } = new AbortController();
    await using store = await openDefaultStore(await setup.profile(), { ...setup.mapi, credentials: setup.credentials, signal });
    await using inbox = await store.openInbox({ signal });
    await inbox.contents({ columns: COLUMNS, signal }).all();
    await inbox.getProps(COLUMNS, { signal });
    await errorOf(store.openFolder(new Uint8Array(3), { signal }));
    await createProfile('listener', { ...setup.mapi, mailbox: ALICE, signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
