// A contents table of 100,000 messages with 10 columns, to JavaScript objects, against bare undici that reads the same replies.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { addon } from '../../dist/native/binding.js';
import { COLUMNS, COUNT, read } from './contents-table-scenario.mjs';
import { record, withInbox } from './mailbox.mjs';
import { pairs, readBare, startReplay } from './measure.mjs';

const PROFILE = 'contents-table';

/** The table against bare undici, and its crossing to JavaScript against a native loop over the same rows. */
export async function contentsTable(directory) {
  const mapi = { runtime: 'builtin', profileDirectory: directory };
  const file = join(directory, 'contents-table.bin');
  const { url, port, exchanges } = await record(file, new URL('contents-table-scenario.mjs', import.meta.url), PROFILE, mapi);
  const replay = await startReplay(file, port);
  try {
    const result = await pairs(7, () => readBare(url, exchanges), () => withInbox(PROFILE, mapi, read));
    const crossing = await pairs(7, () => withInbox(PROFILE, mapi, readThrough), () => withInbox(PROFILE, mapi, read));

    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let peak = before;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await withInbox(PROFILE, mapi, (inbox) => read(inbox, () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }));
    delay.disable();
    const values = COUNT * Object.keys(COLUMNS).length;
    return [
      {
        name: `contents table, ${COUNT.toLocaleString('en')} rows x ${Object.keys(COLUMNS).length} columns`, limit: 1.5, ...result,
        details: {
          'ns a row': (result.subjectMs * 1e6) / COUNT, requests: exchanges.length,
          'MiB read': exchanges.reduce((sum, { replyBytes }) => sum + replyBytes, 0) / 2 ** 20,
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

/** Reads the whole table too, but the rows stay in native memory. */
async function readThrough(inbox) {
  const table = await inbox.openContentsTable({ columns: COLUMNS });
  const rows = await table.call('IMAPITable::QueryRows', undefined, (handle, call) => addon.tableReadThrough(handle, 1_000, call));
  if (rows !== COUNT) throw new Error(`${rows} rows instead of ${COUNT}`);
}
