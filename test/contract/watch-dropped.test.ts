// Watches whose server does not tell of everything, and says nothing of it.
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type MessageStore, openDefaultStore, type StoreEvent, type StoreEventName, type Watch } from '../../lib/index.ts';
import { type LocalExchange, type LocalMailbox, type LostNotifications, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { ALICE, describeRuntimes, openTopFolder, PASSWORD, type Setup } from './runtimes.ts';

const EML = (subject: string): string => `From: a@fabrikam.com\r\nTo: alice@contoso.com\r\nSubject: ${subject}\r\nDate: Thu, 01 Jan 2026 00:00:00 +0000\r\n\r\ntext\r\n`;
const PATIENCE = 45_000;
/** A wait that ends without an event is when the folders are looked at. */
const WAIT_MS = 1_100;
/** Until a watch has looked at the folders, and again, and would have said what it has to say. */
const LOOKS_MS = 6_000;
const CREATED = 0x04;
const ALL_BUT_MODIFIED = [0x02, 0x04, 0x08, 0x20, 0x40, 0x100];
const DROPPED = { type: 'resync', reason: 'dropped' };

/** A mailbox of its own, at a server that can lose notifications. */
class Ground implements AsyncDisposable {
  readonly exchange: LocalExchange;
  readonly mailbox: LocalMailbox;
  readonly store: MessageStore;

  private constructor(exchange: LocalExchange, store: MessageStore) {
    this.exchange = exchange;
    this.mailbox = exchange.mailbox(ALICE);
    this.store = store;
  }

  static async open(setup: Setup, notificationLimit = 1_000): Promise<Ground> {
    const exchange = await startLocalExchange({
      users: [{ address: ALICE, password: PASSWORD }], notificationWaitMs: WAIT_MS, notificationLimit,
    });
    const mailbox = exchange.mailbox(ALICE);
    mailbox.createFolder('Projects');
    mailbox.createFolder('Projects/Old');
    mailbox.createFolder('Plain');
    for (const folder of ['Inbox', 'Projects', 'Plain']) for (let i = 0; i < 10; ++i) await mailbox.importEml(EML(`${folder} ${i}`), { folder });
    const store = await openDefaultStore(await setup.profile({ server: exchange.url }), { ...setup.mapi, credentials: setup.credentials });
    return new Ground(exchange, store);
  }

  mail(subject: string, folder = 'Inbox'): Promise<unknown> {
    return this.mailbox.importEml(EML(subject), { folder });
  }

  /** What happens within `act` is told of, but for what is lost. */
  async losing(act: () => unknown, lost: LostNotifications = {}): Promise<void> {
    this.exchange.loseNotifications(lost);
    await act();
    // Search folders look after themselves a little later.
    await delay(100);
    this.exchange.loseNotifications(false);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.store.close();
    await this.exchange.close();
  }
}

async function eventually(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`it did not come to pass: ${what}`);
    await delay(20);
  }
}

const resyncsIn = (events: readonly StoreEvent[]): StoreEvent[] => events.filter(({ type }) => type === 'resync');

/** Its events from now on; the folders have been looked at. */
async function settled(watch: Watch<StoreEvent>): Promise<StoreEvent[]> {
  const events: StoreEvent[] = [];
  watch.on('event', (event) => events.push(event));
  await watch.ready;
  await delay(3_500);
  return events;
}

describeRuntimes('watches whose server drops notifications', (setup: Setup) => {
  it.concurrent.each<[what: string, events: readonly StoreEventName[] | undefined, lose: (ground: Ground) => unknown]>([
    ['a message that came', undefined, (ground) => ground.mail('lost')],
    ['new mail, where that is all that is asked for', ['newMail'], (ground) => ground.mail('lost')],
    ['a message that went', ['deleted'], ({ mailbox }) => mailbox.delete(mailbox.folder('Projects')!.messages[0]!)],
    ['a message that changed', undefined, ({ mailbox }) => mailbox.changeProperties(mailbox.folder('Plain')!.messages[0]!, [])],
    ['a message that was read', ['modified'], ({ mailbox }) => mailbox.setRead(mailbox.folder('Projects')!.messages[0]!)],
    ['a folder that came', ['created'], ({ mailbox }) => mailbox.createFolder('Plain/New')],
    ['a folder that went', undefined, ({ mailbox }) => mailbox.delete('Projects')],
  ])('report the loss of %s, once', async (_what, events, lose) => {
    await using ground = await Ground.open(setup);
    const watch = ground.store.watch({ events });
    const told = await settled(watch);
    await ground.losing(() => lose(ground));
    await eventually('resync', () => resyncsIn(told).length > 0);
    await delay(LOOKS_MS);
    expect(told).toEqual([DROPPED]);
    await ground.mail('told');
    ground.mailbox.delete(ground.mailbox.folder('Inbox')!.messages[0]!);
    ground.mailbox.setRead(ground.mailbox.folder('Inbox')!.messages[0]!);
    await eventually('an event', () => told.length > 1);
    await delay(LOOKS_MS);
    expect(resyncsIn(told).length).toBe(1);
  }, 2 * PATIENCE);

  it.concurrent('report it to the watches of the folder, and to no other', async () => {
    await using ground = await Ground.open(setup);
    const [plain, projects] = await Promise.all(['Plain', 'Projects'].map(async (name) => (await openTopFolder(ground.store, name)).watch()));
    const [lost, other] = await Promise.all([settled(plain!), settled(projects!)]);
    await ground.losing(() => ground.mail('lost', 'Plain'));
    await eventually('resync', () => resyncsIn(lost).length > 0);
    await ground.losing(() => ground.mailbox.changeProperties(ground.mailbox.folder('Plain')!.messages[0]!, []));
    await eventually('another', () => resyncsIn(lost).length > 1);
    await delay(LOOKS_MS);
    expect(lost).toEqual([DROPPED, DROPPED]);
    expect(other).toEqual([]);
  }, 2 * PATIENCE);

  it.concurrent('report the loss of one among many that were told', async () => {
    await using ground = await Ground.open(setup);
    const told = await settled(ground.store.watch());
    await ground.losing(async () => {
      for (let i = 0; i < 10; ++i) await ground.mail(`one of many ${i}`);
    }, { types: [CREATED], after: 6, count: 1 });
    await eventually('resync', () => resyncsIn(told).length > 0);
    await delay(LOOKS_MS);
    expect(resyncsIn(told)).toEqual([DROPPED]);
    expect(told.filter(({ type }) => type === 'created').length).toBe(9);
  }, 2 * PATIENCE);

  // At once, as far as the network is concerned: not where the server is in another process, which hears of one after the other.
  it.skipIf(process.platform === 'win32').concurrent('report that there were too many', async () => {
    await using ground = await Ground.open(setup, 40);
    const told = await settled(ground.store.watch());
    for (let i = 0; i < 200; ++i) ground.mailbox.addMessage([], { folder: 'Plain' });
    expect(ground.exchange.stats().notificationsDropped).toBeGreaterThan(0);
    await eventually('resync', () => resyncsIn(told).length > 0);
    await delay(LOOKS_MS);
    expect(resyncsIn(told)).toEqual([DROPPED]);
  }, 2 * PATIENCE);

  it.concurrent('raise no false alarm, whatever happens in the folders, and whoever does not want to know', async () => {
    await using ground = await Ground.open(setup);
    const { mailbox, store } = ground;
    const watches = [store.watch(), store.watch({ events: ['newMail'] }), (await openTopFolder(store, 'Projects')).watch(), (await openTopFolder(store, 'Plain')).watch()];
    const told = await Promise.all(watches.map(settled));
    mailbox.createSearchFolder('Found', { folders: ['Inbox'], restriction: { type: 'exist', tag: 0x0037001f } });
    const end = Date.now() + 15_000;
    for (let round = 0; Date.now() < end; ++round) {
      const [projects, plain] = [mailbox.folder('Projects')!, mailbox.folder('Plain')!];
      await ground.mail(`busy ${round}`);
      await ground.mail(`busy ${round}`, 'Projects');
      await ground.mail(`busier ${round}`, 'Projects');
      const moved = mailbox.moveMessage(projects.messages.at(-1)!, plain);
      mailbox.setRead(moved);
      mailbox.changeProperties(moved, []);
      mailbox.copyMessage(moved, 'Projects/Old');
      mailbox.setRead(plain.messages[0]!, round % 2 === 0);
      if (round % 3 === 0) mailbox.softDelete(projects.messages[0]!);
      if (round % 3 === 1) mailbox.delete(plain.messages[0]!);
      mailbox.addMessage([], { folder: 'Plain', associated: true });
      const copied = mailbox.copyFolder('Projects', 'Plain', `Copy ${round}`);
      mailbox.renameFolder(copied, `Renamed ${round}`);
      mailbox.moveFolder(copied, 'Inbox');
      mailbox.delete(copied);
      await delay(round % 4 === 0 ? 1_500 : 60);
    }
    await delay(LOOKS_MS);
    expect(ground.exchange.stats().notificationsDropped).toBe(0);
    for (const events of told) expect(resyncsIn(events)).toEqual([]);
    expect(new Set(told[1]!.map(({ type }) => type))).toEqual(new Set(['newMail']));
  }, 2 * PATIENCE);

  it.concurrent('look with one small request for each wait, and wake nobody up', async () => {
    await using ground = await Ground.open(setup);
    const told = await settled(ground.store.watch());
    ground.exchange.resetStats();
    await delay(6 * WAIT_MS);
    const { requests, bytesOut } = ground.exchange.stats();
    expect(requests['Execute']!).toBeLessThanOrEqual(requests['NotificationWait']! + 1);
    expect(requests['Execute']!).toBeGreaterThan(1);
    expect(bytesOut / requests['Execute']!).toBeLessThan(3_000);
    expect(told).toEqual([]);
  }, PATIENCE);

  it.concurrent('do not take a lost message for none because others changed', async () => {
    await using ground = await Ground.open(setup);
    const watch = ground.store.watch();
    const told = await settled(watch);
    await ground.losing(() => ground.mail('lost', 'Plain'), { types: ALL_BUT_MODIFIED });
    await eventually('resync', () => resyncsIn(told).length > 0);
    expect(resyncsIn(told)).toEqual([DROPPED]);
  }, 2 * PATIENCE);
});
