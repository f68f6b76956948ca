import { spawnSync } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LeakReport, openDefaultStore, openMapi, PR_ATTACH_DATA_BIN, PR_ENTRYID, PR_SUBJECT } from '../../lib/index.ts';
import { addon, loadAddon } from '../../lib/native/binding.ts';
import { ALICE, describeRuntimes } from './runtimes.ts';

const WITH_ATTACHMENT = [
  'From: a@fabrikam.com', 'Subject: With an attachment', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b',
  'Content-Type: text/plain', '', 'text', '--b', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename=a.bin', '', 'bytes', '--b--', '',
].join('\r\n');

describeRuntimes('leaks', (setup) => {
  beforeAll(async () => {
    await setup.exchange.mailbox(ALICE).importEml(WITH_ATTACHMENT, { read: true });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
    await expect.poll(() => setup.exchange.stats().contexts, { timeout: 5_000 }).toBe(0);
  });

  describe('a report at close', () => {
    it('names what was still open, the oldest first, and where each was opened', async () => {
      const reports: LeakReport[] = [];
      const store = await setup.openStore({ leakReport: (report: LeakReport) => reports.push(report) } as object);
      async function forgetsTheInbox(): Promise<void> {
        await store.openInbox();
      }
      await forgetsTheInbox();
      await using inbox = await store.openInbox();
      const row = await inbox.contents({ columns: { id: PR_ENTRYID } }).first();
      const message = await inbox.openMessage(row!.id!);
      await message.openAttachment(0);
      await inbox.openContentsTable({ columns: { subject: PR_SUBJECT } });
      await (await store.openInbox()).close();
      await store.close();
      expect(reports).toHaveLength(1);
      const [{ closed, objects }] = reports as [LeakReport];
      expect(closed).toMatch(/^the store of the session on the profile "contract \d+"$/);
      expect(objects.map(({ kind }) => kind)).toEqual(['Folder', 'Folder', 'Message', 'Attachment', 'Table']);
      expect(objects[0]!.opened).toMatch(/forgetsTheInbox .*leaks\.test/s);
      for (const { opened, openMs } of objects) {
        expect(opened).toContain('leaks.test');
        expect(openMs).toBeGreaterThanOrEqual(0);
      }
    });

    it('comes with the close of sessions and of the runtime, too, and once', async () => {
      const reports: LeakReport[] = [];
      const mapi = await openMapi({ ...setup.mapi, leakReport: (report) => reports.push(report) });
      const profile = await setup.profile();
      const first = await mapi.logon(profile, { credentials: setup.credentials });
      await first.openDefaultStore();
      await first.close();
      expect(reports).toMatchObject([{ closed: expect.stringMatching(/^the session on the profile/) as string, objects: [{ kind: 'MessageStore' }] }]);
      const second = await mapi.logon(profile, { credentials: setup.credentials });
      await (await second.openDefaultStore()).openInbox();
      await mapi.close();
      expect(reports.slice(1)).toMatchObject([{ closed: 'the MAPI runtime "builtin"', objects: [{ kind: 'Session' }, { kind: 'MessageStore' }, { kind: 'Folder' }] }]);
    });

    it('does not come when everything was closed, nor when nobody asked', async () => {
      const reports: LeakReport[] = [];
      const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
      {
        await using mapi = await openMapi({ ...setup.mapi, leakReport: (report) => reports.push(report) });
        await using session = await mapi.logon(await setup.profile(), { credentials: setup.credentials });
        await using store = await session.openDefaultStore();
        await using inbox = await store.openInbox();
        for await (const { id } of inbox.contents({ columns: { id: PR_ENTRYID } })) {
          await using message = await inbox.openMessage(id!);
          await message.body();
          await using attachment = await message.openAttachment(0);
          for await (const chunk of attachment.createReadStream()) expect(chunk).toBeDefined();
          for await (const chunk of message.toEml()) expect(chunk).toBeDefined();
          for await (const chunk of message.toMsg()) expect(chunk).toBeDefined();
        }
        for await (const found of inbox.messages({ select: { subject: PR_SUBJECT }, attachments: 'content', recipients: true })) expect(found.error).toBeUndefined();
        await mapi.profiles.list();
      }
      const store = await setup.openStore();
      await store.openInbox();
      await store.close();
      expect(reports).toEqual([]);
      expect(warned).not.toHaveBeenCalled();
    });

    it('is a process warning where no function is given, and a listener that throws stops nothing', async () => {
      const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
      const options = { ...setup.mapi, credentials: setup.credentials };
      const store = await openDefaultStore(await setup.profile(), { ...options, leakReport: true });
      await store.openInbox();
      await store.close();
      expect(warned).toHaveBeenCalledWith(expect.stringMatching(/^1 object was still open at the end of the store of .*:\n {2}Folder, open for \d+ ms, opened\n {4}.*leaks\.test/s), { type: 'ExchangeMapiLeak' });
      const other = await openDefaultStore(await setup.profile(), { ...options, leakReport: () => {
        throw new Error('mine');
      } });
      await other.openInbox();
      await other.close();
      expect(warned).toHaveBeenLastCalledWith(expect.objectContaining({ message: 'mine' }));
    });

    it('is switched on by the environment', async () => {
      const script = `
        import { openDefaultStore } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url))};
        import { startLocalExchange } from ${JSON.stringify(new URL('../../dist/local-exchange/index.js', import.meta.url))};
        const exchange = await startLocalExchange({ users: [{ address: 'a@contoso.com', password: 'p' }] });
        const store = await openDefaultStore({ runtime: 'builtin', mailbox: 'a@contoso.com', server: exchange.url, credentials: { user: 'a@contoso.com', password: 'p' } });
        async function leaking() { await store.openInbox(); }
        await leaking();
        await store.close();
        await exchange.close();`;
      const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8', env: { ...process.env, EXCHANGE_MAPI_DEBUG: 'leaks', EXCHANGE_MAPI_PROFILES: setup.mapi.profileDirectory },
      });
      expect(stderr).toMatch(/ExchangeMapiLeak: 1 object was still open at the end of the store of .*Folder, open for \d+ ms, opened.*leaking/s);
      expect(status).toBe(0);
    });
  });

  it('are not possible: closing a parent closes its children first, then itself, and gives everything back', async () => {
    const mapi = await openMapi(setup.mapi);
    const session = await mapi.logon(await setup.profile(), { credentials: setup.credentials });
    const store = await session.openDefaultStore();
    const inbox = await store.openInbox();
    const row = await inbox.contents({ columns: { id: PR_ENTRYID } }).first();
    const message = await inbox.openMessage(row!.id!);
    const attachment = await message.openAttachment(0);
    const stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
    const chain = [mapi, session, store, inbox, message, attachment, stream];
    const handles = chain.map((object) => object.handleFor('test'));
    const close = vi.spyOn(loadAddon(), 'close');
    const before = mapi.stats().objects;
    expect(before).toMatchObject({ folder: 1, message: 1, attachment: 1, stream: 1 });
    await mapi.close();
    expect(close.mock.calls.map(([handle]) => handles.indexOf(handle)).filter((index) => index >= 0)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(chain.every(({ closed }) => closed)).toBe(true);
    expect(mapi.stats().objects).toMatchObject({ folder: 0, message: 0, attachment: 0, stream: 0 });
    expect(mapi.stats().sessions.open).toBe(0);
  });
});
