// Watches whose connection, session or server goes away.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, it } from 'vitest';
import { openDefaultStore, PR_SUBJECT, type StoreEvent, type TableEvent } from '../../lib/index.ts';
import { startLocalExchange } from '../../lib/local-exchange/index.ts';
import { ALICE, describeRuntimes, PASSWORD, type Setup } from './runtimes.ts';

const EML = (subject: string): string => `From: a@fabrikam.com\r\nTo: alice@contoso.com\r\nSubject: ${subject}\r\nDate: Thu, 01 Jan 2026 00:00:00 +0000\r\n\r\ntext\r\n`;
const PATIENCE = 20_000;
const PROGRAM = join(import.meta.dirname, 'fixtures', 'watching.mjs');

async function eventually(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`it did not come to pass: ${what}`);
    await delay(10);
  }
}

describeRuntimes('watches that lose their server', (setup: Setup) => {
  beforeAll(async () => {
    await setup.exchange.mailbox(ALICE).importEml(EML('there before'), { folder: 'Inbox' });
  });

  for (const [what, lose] of [
    ['a restart of the server', () => setup.exchange.restart()],
    ['the loss of the session', () => setup.exchange.dropContexts()],
  ] as const) {
    it(`are told of ${what} by resync, and go on`, async () => {
      await using store = await setup.openStore();
      await using inbox = await store.openInbox();
      await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT } });
      await using watch = store.watch({ events: ['newMail'] });
      await using rows = table.watch();
      const seen: StoreEvent[] = [];
      const changes: TableEvent[] = [];
      watch.on('event', (event) => seen.push(event));
      rows.on('event', (event) => changes.push(event));
      await Promise.all([watch.ready, rows.ready]);
      for (let round = 1; round <= 2; ++round) {
        seen.length = changes.length = 0;
        lose();
        // What drops the sessions only is seen with the next request.
        void inbox.contents({ columns: { subject: PR_SUBJECT } }).all().catch(() => undefined);
        await eventually('resync', () => seen.some(({ type }) => type === 'resync') && changes.some(({ type }) => type === 'resync'));
        expect(seen.find(({ type }) => type === 'resync')).toEqual({ type: 'resync', reason: 'reconnected' });
        seen.length = changes.length = 0;
        await setup.exchange.mailbox(ALICE).importEml(EML(`after ${what} ${round}`), { folder: 'Inbox' });
        await eventually('new mail', () => seen.some(({ type }) => type === 'newMail'));
        await eventually('a row', () => changes.some((event) => event.type === 'rowAdded' && event.row['subject'] === `after ${what} ${round}`));
        expect(seen.filter(({ type }) => type === 'resync')).toEqual([]);
      }
    });
  }

  it('come back without anybody asking for anything', async () => {
    await using store = await setup.openStore();
    await using watch = store.watch({ events: ['newMail'] });
    await watch.ready;
    const seen: string[] = [];
    watch.on('event', ({ type }) => seen.push(type));
    setup.exchange.restart();
    await eventually('resync', () => seen.includes('resync'));
    await setup.exchange.mailbox(ALICE).importEml(EML('nobody asked'), { folder: 'Inbox' });
    await eventually('new mail', () => seen.includes('newMail'));
  });

  it('end with the network down', async () => {
    const exchange = await startLocalExchange({ users: [{ address: ALICE, password: PASSWORD }] });
    const profile = await setup.profile({ server: exchange.url });
    const down = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
    const watch = down.watch();
    await watch.ready;
    const next = watch[Symbol.asyncIterator]().next();
    await exchange.close();
    const started = performance.now();
    await watch.close();
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(await next).toEqual({ done: true, value: undefined });
    await watch.close();
    await down.close();
  }, 30_000);

  const environment = (): NodeJS.ProcessEnv => ({ ...process.env, WATCH_SERVER: setup.exchange.url, WATCH_ADDRESS: ALICE, WATCH_PASSWORD: PASSWORD });

  for (const how of ['listen', 'exit', 'close-store', 'close-mapi']) {
    it(`let the process end: ${how}`, async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, how], { env: environment(), timeout: 40_000 });
      expect(stdout).toContain('watching');
      expect(stdout).not.toContain('still here');
    }, 60_000);
  }

  it('hold the process while a loop waits for an event', async () => {
    const running = promisify(execFile)(process.execPath, [PROGRAM, 'loop'], { env: environment(), timeout: 40_000 });
    await once(running.child.stdout!, 'data');
    await delay(1_000);
    expect(running.child.exitCode).toBeNull();
    await setup.exchange.mailbox(ALICE).importEml(EML('ends the loop'), { folder: 'Inbox' });
    const { stdout } = await running;
    expect(stdout).toContain('got newMail');
  }, 60_000);

  it('let their thread be terminated', async () => {
    for (let round = 0; round < 2; ++round) {
      const worker = new Worker(PROGRAM, { argv: ['loop'], env: environment() as Record<string, string> });
      await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      const started = performance.now();
      await worker.terminate();
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  }, 60_000);
});
