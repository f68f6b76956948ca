// A contents table of 100,000 messages with 10 columns, to JavaScript objects, against bare undici that reads the same replies.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import {
  PR_ENTRYID, PR_HASATTACH, PR_IMPORTANCE, PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE,
  PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT,
} from '../../dist/index.js';
import { addon } from '../../dist/native/binding.js';
import { fileTime, record, withInbox } from './mailbox.mjs';
import { pairs, readBare, startReplay } from './measure.mjs';

const COUNT = 100_000;
/** What a list of messages shows. */
const COLUMNS = {
  id: PR_ENTRYID, subject: PR_SUBJECT, from: PR_SENDER_NAME, address: PR_SENDER_EMAIL_ADDRESS, received: PR_MESSAGE_DELIVERY_TIME, size: PR_MESSAGE_SIZE,
  flags: PR_MESSAGE_FLAGS, type: PR_MESSAGE_CLASS, attachments: PR_HASATTACH, importance: PR_IMPORTANCE,
};
const PROFILE = 'contents-table';

/** The table against bare undici, and its crossing to JavaScript against a native loop over the same rows. */
export async function contentsTable(directory) {
  const mapi = { runtime: 'builtin', profileDirectory: directory };
  const file = join(directory, 'contents-table.bin');
  const { url, port, exchanges } = await record(file, PROFILE, mapi, fill, readTable);
  const replay = await startReplay(file, port);
  try {
    const result = await pairs(7, () => readBare(url, exchanges), () => withInbox(PROFILE, mapi, readTable));
    const crossing = await pairs(7, () => withInbox(PROFILE, mapi, readThrough), () => withInbox(PROFILE, mapi, readTable));

    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let peak = before;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await withInbox(PROFILE, mapi, (inbox) => readTable(inbox, () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }));
    delay.disable();
    const values = COUNT * Object.keys(COLUMNS).length;
    return [
      {
        name: `contents table, ${COUNT.toLocaleString('en')} rows x ${Object.keys(COLUMNS).length} columns`, limit: 1.5, ...result,
        details: {
          'ns a row': (result.subjectMs * 1e6) / COUNT, requests: exchanges.length,
          'MiB read': exchanges.reduce((sum, { responseBody }) => sum + responseBody.length, 0) / 2 ** 20,
          'MiB memory growth (limit 64)': (peak - before) / 2 ** 20, 'ms event-loop delay, p99 (limit 20)': delay.percentile(99) / 1e6,
          'ms CPU': result.subjectCpuMs, 'ms CPU of bare undici': result.floorCpuMs,
        },
      },
      {
        name: 'the same rows, crossing to JavaScript', limit: 150, unit: "ns CPU a value, beyond a native loop's", ...crossing,
        ratio: ((crossing.subjectCpuMs - crossing.floorCpuMs) * 1e6) / values, details: { 'ms CPU': crossing.subjectCpuMs, "ms CPU of the native loop": crossing.floorCpuMs },
      },
    ];
  } finally {
    replay.close();
  }
}

/** Reads the whole table, keeps the last batch only, as a program that works on rows does. */
async function readTable(inbox, eachBatch = () => undefined) {
  let rows = 0;
  for await (const batch of inbox.contents({ columns: COLUMNS }).batches()) {
    rows += batch.length;
    eachBatch();
  }
  if (rows !== COUNT) throw new Error(`${rows} rows instead of ${COUNT}`);
}

/** The same, but the rows stay in native memory. */
async function readThrough(inbox) {
  const table = await inbox.openContentsTable({ columns: COLUMNS });
  const rows = await table.call('IMAPITable::QueryRows', undefined, (handle, call) => addon.tableReadThrough(handle, 1_000, call));
  if (rows !== COUNT) throw new Error(`${rows} rows instead of ${COUNT}`);
}

function fill(mailbox) {
  const start = Date.UTC(2020, 0, 1);
  for (let i = 0; i < COUNT; ++i) {
    mailbox.addMessage([
      { tag: PR_SUBJECT, value: `Re: Delivery ${i} of the order from the warehouse in Rotterdam` },
      { tag: PR_SENDER_NAME, value: `Sender Number ${i % 997}` },
      { tag: PR_SENDER_EMAIL_ADDRESS, value: `sender${i % 997}@fabrikam.com` },
      { tag: PR_MESSAGE_DELIVERY_TIME, value: fileTime(start + i * 60_000) },
      { tag: PR_IMPORTANCE, value: i % 3 },
      { tag: PR_MESSAGE_CLASS, value: i % 20 === 0 ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note' },
    ]);
  }
}
