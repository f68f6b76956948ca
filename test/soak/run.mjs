// Sessions that come and go for a long time, against a server that restarts and forgets and a network that cuts: `node test/soak/run.mjs
// [--minutes 10] [--workers 8] [--seed N]`. Fails when anything but the right data or a known error comes back, and when memory, handles, descriptors or threads grow.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MapiError, openMapi, PR_BODY, PR_ENTRYID, PR_SUBJECT } from '../../dist/index.js';
import { addon } from '../../dist/native/binding.js';
import { randomNumbers } from '../random-numbers.mjs';
import { addressOf, bodyOf, PASSWORD } from './mailboxes.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, workers: { type: 'string', default: '8' }, seed: { type: 'string', default: String(Date.now() % 1e6) } } });
const MAILBOXES = 20;
const MESSAGES = 10;
/** What a cut connection may end in, when trying again has not helped in time. */
const KNOWN = new Set(['MAPI_E_NETWORK_ERROR', 'MAPI_E_END_OF_SESSION']);
/** Of all rounds, this share may end so. */
const TOLERATED = 0.01;
/** Beyond what it was after the first quarter, in MiB. */
const HEAP_GROWTH = 8;
const RSS_GROWTH = 64;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const random = randomNumbers(Number(values.seed));
const directory = mkdtempSync(join(tmpdir(), 'exchange-mapi-soak-'));
const server = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), [MAILBOXES, MESSAGES, values.seed].map(String));
const [url] = await once(server, 'message');
const mapi = await openMapi({ runtime: 'builtin', profileDirectory: join(directory, 'profiles') });
for (let i = 0; i < MAILBOXES; ++i) await mapi.profiles.create(addressOf(i), { mailbox: addressOf(i), server: url });

const errors = new Map();
const wrong = [];
let rounds = 0;

/** One mailbox read in all ways, with a watch on it. */
async function read(mailbox) {
  const session = await mapi.logon(addressOf(mailbox), { credentials: { user: addressOf(mailbox), password: PASSWORD } });
  try {
    const store = await session.openDefaultStore();
    const watch = store.watch({ events: ['newMail'] });
    watch.on('event', () => undefined);
    const inbox = await store.openInbox();
    for (let k = 0; k < 5; ++k) {
      const rows = await inbox.contents({ columns: { subject: PR_SUBJECT, id: PR_ENTRYID } }).all();
      if (rows.length !== MESSAGES || new Set(rows.map(({ subject }) => subject)).size !== MESSAGES) wrong.push(`rows ${JSON.stringify(rows)}`);
      let seen = 0;
      for await (const { properties, error } of inbox.messages({ select: { subject: PR_SUBJECT, body: PR_BODY }, batch: 4 })) {
        if (error !== undefined) throw error;
        ++seen;
        const number = Number(properties.subject.split(' ')[1]);
        if (properties.body.trimEnd() !== bodyOf(mailbox, number)) wrong.push(`body of "${properties.subject}" in mailbox ${mailbox}`);
      }
      if (seen !== MESSAGES) wrong.push(`${seen} messages`);
      const message = await inbox.openMessage(rows[random(rows.length)].id);
      if (!(await message.body()).startsWith('Message ')) wrong.push('a body read alone');
      await message.close();
    }
  } finally {
    await session.close();
  }
}

async function work(end) {
  while (Date.now() < end) {
    try {
      await read(random(MAILBOXES));
      ++rounds;
    } catch (error) {
      if (!MapiError.is(error) || !KNOWN.has(error.code)) throw error;
      errors.set(error.code, (errors.get(error.code) ?? 0) + 1);
    }
  }
}

/** Threads and descriptors: Linux says how many. */
const count = (what) => (process.platform === 'linux' ? readdirSync(`/proc/self/${what}`).length : 0);

function state() {
  collect();
  return { rss: process.memoryUsage.rss() / 2 ** 20, heap: process.memoryUsage().heapUsed / 2 ** 20, descriptors: count('fd'), threads: count('task') };
}

const begin = Date.now();
const length = Number(values.minutes) * 60_000;
const workers = Number(values.workers);
let early;
const timer = setInterval(() => {
  const now = state();
  early ??= Date.now() - begin > length / 4 ? now : undefined;
  console.log(`${Math.round((Date.now() - begin) / 1000)} s: ${rounds} rounds, ${[...errors].map(([code, n]) => `${n} ${code}`).join(', ') || 'no errors'}; heap ${now.heap.toFixed(1)} MiB, rss ${now.rss.toFixed(0)} MiB, ${now.descriptors} descriptors, ${now.threads} threads`);
}, Math.min(15_000, length / 8));
console.log(`seed ${values.seed}, ${workers} sessions at a time`);
try {
  await Promise.all(Array.from({ length: workers }, () => work(begin + length)));
} finally {
  clearInterval(timer);
}
const late = state();
const { sessions, requests } = mapi.stats();
await mapi.close();
server.disconnect();
rmSync(directory, { recursive: true, force: true });
const failed = [...errors.values()].reduce((sum, n) => sum + n, 0);
const left = addon.handleCounts();
const complaints = [
  ...wrong.map((what) => `wrong: ${what}`),
  failed > rounds * TOLERATED && `${failed} of ${rounds + failed} rounds failed`,
  sessions.reconnects === 0 && 'nothing was lost: the server did not do its part',
  Object.keys(left).length > 0 && `still open: ${JSON.stringify(left)}`,
  early === undefined ? 'too short to see growth' : late.heap - early.heap > HEAP_GROWTH && `the heap grew from ${early.heap} to ${late.heap} MiB`,
  early !== undefined && late.rss - early.rss > RSS_GROWTH && `resident memory grew from ${early.rss} to ${late.rss} MiB`,
  // While sessions run their number varies with theirs.
  late.descriptors > (early?.descriptors ?? 0) + 4 && `${late.descriptors} descriptors`,
  late.threads > (early?.threads ?? 0) && `${late.threads} threads`,
].filter(Boolean);
console.log(`${rounds} rounds with ${sessions.opened} sessions and ${sessions.reconnects} reconnects, ${requests.failures} requests lost, ${failed} rounds failed`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
