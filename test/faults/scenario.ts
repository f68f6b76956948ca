// What a backup agent does, the same in every run: profile, logon, folder tree, contents table, bulk reading, a stream; and a second time by the mailbox's URL,
// where the address book is asked for its DN.

import { createHash } from 'node:crypto';
import {
  createProfile, type MessageStore, openMapi, PR_BODY, PR_CONTENT_COUNT, PR_DISPLAY_NAME, PR_ENTRYID, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME,
  PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_SUBJECT,
} from '../../lib/index.ts';
import { ALICE, type Ground, WITH_ATTACHMENT } from './ground.ts';

export const PHASES = ['opening', 'tree', 'table', 'messages', 'stream', 'closing', 'opening by URL', 'reading by URL', 'closing again'] as const;
export type Phase = (typeof PHASES)[number];

/** What was read, in its order, with every value in full. */
export interface Harvest {
  readonly tree: string[];
  readonly rows: string[];
  readonly messages: string[];
  readonly stream: string[];
  readonly again: string[];
}

/** The clock of one run. */
export interface Watch {
  /** Milliseconds that calls of the phase get. */
  readonly timeoutMs: (phase: Phase) => number;
  /** A call, or the closing of everything, took longer than it may. */
  readonly late: (what: string, ms: number) => void;
}

/** How much later than its deadline a call may end on a machine that does a lot at once. */
const SLACK_MS = 3_000;
/** Closing gives calls 2 s and Disconnect 2 s, and ends after 5 s whatever happens; two objects may be closed one after the other. */
const CLOSE_MS = 5_000 + SLACK_MS;

let profiles = 0;

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function told(value: Record<string, unknown>): string {
  return JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? hash(one) : typeof one === 'bigint' ? String(one) : one));
}

class Run {
  readonly #ground: Ground;
  readonly #watch: Watch;
  readonly harvest: Harvest = { tree: [], rows: [], messages: [], stream: [], again: [] };
  #limit = 0;

  constructor(ground: Ground, watch: Watch) {
    this.#ground = ground;
    this.#watch = watch;
  }

  get options(): { readonly timeoutMs: number } {
    return { timeoutMs: this.#limit };
  }

  enter(phase: Phase): void {
    this.#ground.proxy.phase = phase;
    this.#limit = this.#watch.timeoutMs(phase);
  }

  /** No call outlives its deadline. `calls`: how many deadlines may follow one another in it. */
  async timed<T>(what: string, work: Promise<T>, calls = 1): Promise<T> {
    return this.#within(what, calls * this.#limit + SLACK_MS, work);
  }

  async closing(what: string, work: Promise<void>): Promise<void> {
    return this.#within(what, CLOSE_MS, work);
  }

  async *each<T>(what: string, items: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    const iterator = items[Symbol.asyncIterator]();
    for (;;) {
      // The first one opens a table, and sets it up.
      const next = await this.timed(what, iterator.next(), 4);
      if (next.done === true) return;
      yield next.value;
    }
  }

  async #within<T>(what: string, limitMs: number, work: Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work;
    } finally {
      const ms = performance.now() - start;
      if (ms > limitMs) this.#watch.late(what, ms);
    }
  }
}

async function readTree(run: Run, store: MessageStore, into: string[]): Promise<void> {
  const root = await run.timed('openRoot', store.openRoot(run.options));
  const columns = { name: PR_DISPLAY_NAME, count: PR_CONTENT_COUNT };
  for await (const { name, count } of run.each('hierarchy', root.hierarchy({ columns, deep: true, batchSize: 8, ...run.options }))) into.push(told({ name, count }));
}

async function readAll(run: Run, store: MessageStore): Promise<void> {
  const { harvest } = run;
  run.enter('tree');
  await readTree(run, store, harvest.tree);

  run.enter('table');
  const inbox = await run.timed('openInbox', store.openInbox(run.options));
  const table = await run.timed('openContentsTable', inbox.openContentsTable({
    columns: {
      id: PR_ENTRYID, subject: PR_SUBJECT, size: PR_MESSAGE_SIZE, received: PR_MESSAGE_DELIVERY_TIME, flags: PR_MESSAGE_FLAGS, attached: PR_HASATTACH, body: PR_BODY,
    },
    ...run.options,
  }));
  let large: Uint8Array | undefined;
  for (;;) {
    const rows = await run.timed('queryRows', table.queryRows(5, run.options));
    if (rows.length === 0) break;
    for (const { id, ...row } of rows) {
      harvest.rows.push(told(row));
      if (row.subject === WITH_ATTACHMENT) large = id;
    }
  }
  await run.closing('table.close', table.close());

  run.enter('messages');
  const bulk = inbox.messages({
    select: { subject: PR_SUBJECT, body: PR_BODY, received: PR_MESSAGE_DELIVERY_TIME }, recipients: true, attachments: 'content', batch: 5, ...run.options,
  });
  for await (const message of run.each('messages', bulk)) {
    if (message.error !== undefined) throw message.error;
    const attachments = message.attachments.map(({ name, size, content }) => told({ name, size, content }));
    harvest.messages.push(told({ ...message.properties, unloaded: message.unloaded, recipients: message.recipients, attachments }));
  }

  run.enter('stream');
  const message = await run.timed('openMessage', inbox.openMessage(large!, run.options));
  const attachment = await run.timed('openAttachment', message.openAttachment(0, run.options));
  for await (const piece of run.each('createReadStream', attachment.createReadStream(run.options))) harvest.stream.push((piece as Buffer).toString('latin1'));
}

/** Reads everything once; what was read before an error is in the harvest, too. */
export async function runScenario(ground: Ground, watch: Watch): Promise<{ readonly harvest: Harvest; readonly error: unknown }> {
  const run = new Run(ground, watch);
  const mapi = await openMapi({ runtime: 'builtin', profileDirectory: ground.directory });
  const visit = async (server: string, opening: Phase, closing: Phase, work: (store: MessageStore) => Promise<void>): Promise<unknown> => {
    const profile = `faults ${++profiles}`;
    await createProfile(profile, { runtime: 'builtin', profileDirectory: ground.directory, mailbox: ALICE, server });
    let error: unknown;
    run.enter(opening);
    const session = await run.timed('logon', mapi.logon(profile, { credentials: ground.credentials, ...run.options }));
    try {
      const store = await run.timed('openDefaultStore', session.openDefaultStore(run.options));
      await work(store);
      run.enter(closing);
      await run.closing('store.close', store.close());
    } catch (reason) {
      error = reason;
    }
    await run.closing('session.close', session.close());
    await mapi.profiles.delete(profile);
    return error;
  };
  try {
    let error = await visit(ground.proxy.url, 'opening', 'closing', (store) => readAll(run, store));
    error ??= await visit(ground.mailStoreUrl, 'opening by URL', 'closing again', (store) => {
      run.enter('reading by URL');
      return readTree(run, store, run.harvest.again);
    });
    return { harvest: run.harvest, error };
  } finally {
    await run.closing('mapi.close', mapi.close());
  }
}

/** Is what was read, as far as it goes, what there is? */
export function isBeginningOf(part: Harvest, whole: Harvest): boolean {
  const texts = (harvest: Harvest): readonly (readonly string[])[] => [harvest.tree, harvest.rows, harvest.messages, [harvest.stream.join('')], harvest.again];
  const wholes = texts(whole);
  return texts(part).every((list, index) => {
    const other = wholes[index]!;
    return index === 3 ? other[0]!.startsWith(list[0]!) : list.every((one, at) => one === other[at]);
  });
}

export function isSame(left: Harvest, right: Harvest): boolean {
  return isBeginningOf(left, right) && isBeginningOf(right, left);
}

