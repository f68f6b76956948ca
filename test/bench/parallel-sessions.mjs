// 32 sessions at a time, as many as Exchange allows a user, against as many undici clients that read the same replies.
import { join } from 'node:path';
import { read } from './parallel-sessions-scenario.mjs';
import { record, withInbox } from './mailbox.mjs';
import { pairs, readBare, startReplay } from './measure.mjs';

const SESSIONS = 32;
const PROFILE = 'parallel-sessions';

export async function parallelSessions(directory) {
  const mapi = { runtime: 'builtin', profileDirectory: directory };
  const recording = join(directory, `${PROFILE}.bin`);
  const { url, port, exchanges } = await record(recording, new URL('parallel-sessions-scenario.mjs', import.meta.url), PROFILE, mapi);
  const replay = await startReplay(recording, port);
  let spread = 0;
  const all = async (work) => {
    const start = performance.now();
    const times = await Promise.all(Array.from({ length: SESSIONS }, async () => {
      await work();
      return performance.now() - start;
    }));
    return Math.max(...times) / Math.min(...times);
  };
  try {
    const result = await pairs(5, () => all(() => readBare(url, exchanges)), async () => {
      spread = Math.max(spread, await all(() => withInbox(PROFILE, mapi, read)));
    });
    return {
      name: `${SESSIONS} sessions at a time, each ${exchanges.length} requests`, limit: 1.25, ...result,
      details: {
        'MiB read in all': (SESSIONS * exchanges.reduce((sum, { replyBytes }) => sum + replyBytes, 0)) / 2 ** 20,
        'x the fastest session that the slowest took, at worst (limit 3)': spread,
        'ms CPU': result.subjectCpuMs, 'ms CPU of bare undici': result.floorCpuMs,
      },
    };
  } finally {
    replay.close();
  }
}
