// Whole messages, and the contents of attachments through streams, against bare undici that reads the same replies.
import { join } from 'node:path';
import * as attachments from './attachment-streams-scenario.mjs';
import * as messages from './bulk-messages-scenario.mjs';
import { record, withInbox } from './mailbox.mjs';
import { pairs, readBare, startReplay } from './measure.mjs';

export function bulkMessages(directory) {
  return bench(directory, 'bulk-messages', messages, [`${messages.COUNT.toLocaleString('en')} messages of 5 kB with bodies`, messages.read]);
}

export function attachmentStreams(directory) {
  const { COUNT, ATTACHMENT_BYTES, AT_A_TIME } = attachments;
  const name = `${COUNT} attachments of ${ATTACHMENT_BYTES / 1_000} kB through streams, ${AT_A_TIME} at a time`;
  return bench(directory, 'attachment-streams', attachments, [`${name}, for await`, attachments.read], [`${name}, pipeline()`, attachments.readThroughPipeline]);
}

/** @param ways to read the same: [name, read] */
async function bench(directory, file, { COUNT }, ...ways) {
  const mapi = { runtime: 'builtin', profileDirectory: directory };
  const recording = join(directory, `${file}.bin`);
  const { url, port, exchanges } = await record(recording, new URL(`${file}-scenario.mjs`, import.meta.url), file, mapi);
  const replay = await startReplay(recording, port);
  const measure = async ([name, read]) => {
    const result = await pairs(7, () => readBare(url, exchanges), () => withInbox(file, mapi, read));
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let peak = before;
    const timer = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 1);
    await withInbox(file, mapi, read);
    clearInterval(timer);
    return {
      name, limit: 1.3, ...result,
      details: {
        'us each': (result.subjectMs * 1e3) / COUNT, requests: exchanges.length,
        'MiB read': exchanges.reduce((sum, { replyBytes }) => sum + replyBytes, 0) / 2 ** 20,
        'MiB memory growth (limit 32)': (peak - before) / 2 ** 20, 'ms CPU': result.subjectCpuMs, 'ms CPU of bare undici': result.floorCpuMs,
      },
    };
  };
  try {
    const results = [];
    for (const way of ways) results.push(await measure(way));
    return results;
  } finally {
    replay.close();
  }
}
