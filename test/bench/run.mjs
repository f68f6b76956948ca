// `npm run bench`: ratios to a floor measured in the same run, beside absolute figures. Exits with 1 where a limit does not hold.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentStreams, bulkMessages } from './bulk.mjs';
import { contentsTable } from './contents-table.mjs';
import { parallelSessions } from './parallel-sessions.mjs';

const directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-bench-'));
let missed = 0;
try {
  for (const bench of [contentsTable, bulkMessages, attachmentStreams, parallelSessions]) {
    for (const { name, limit, unit = 'x bare undici', ratio, best, worst, floorMs, subjectMs, details } of [await bench(directory)].flat()) {
      if (ratio > limit) missed += 1;
      console.log(`${name}\n  ${ratio.toFixed(2)} ${unit} (limit ${limit}): ${subjectMs.toFixed(1)} ms against ${floorMs.toFixed(1)} ms, ratio ${best.toFixed(2)} to ${worst.toFixed(2)}`);
      for (const [what, value] of Object.entries(details)) console.log(`  ${value.toFixed(value < 100 ? 1 : 0)} ${what}`);
    }
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
