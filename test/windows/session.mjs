// Runs the parts; within the namespaces of run.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { LONG, PARTS } from './parts.mjs';
import { STAGE } from './stage.mjs';
import { root } from './tree.mjs';
import { inRepository, places, Wine } from './wine.mjs';

const { tree, architectures, parts, file, quick, verbose } = JSON.parse(process.argv[2]);
// The first process of its namespace hears of no signal that it does not ask for; with it all others end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const wine = new Wine(tree);
const host = spawn(process.execPath, [join(root, STAGE, 'test/windows/remote/host.js'), inRepository('')], { stdio: ['pipe', 'pipe', 'inherit'] });
host.stdout.setEncoding('utf8');
const [port] = await once(host.stdout, 'data');
await wine.start();

const jobs = parts.flatMap((part) => PARTS[part]().flatMap((job) => architectures.map((arch) => ({ ...job, part, arch }))))
  .filter(({ name }) => (file === undefined || file.some((text) => name.includes(text))) && !(quick && LONG.has(name)))
  // So that no long one is left to the end.
  .toSorted((a, b) => Number(LONG.has(b.name)) - Number(LONG.has(a.name)));
const totals = new Map();
let failures = jobs.length === 0 ? 1 : 0;

async function work() {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    const { part, arch, name } = job;
    const start = Date.now();
    const result = await job.run({ wine, arch, env: places, host: port.trim() })
      .catch((error) => ({ collected: 0, passed: 0, failed: 0, skipped: [], wrong: [error.stack] }));
    const seconds = (Date.now() - start) / 1000;
    failures += result.wrong.length;
    console.log(`${result.wrong.length === 0 ? 'ok    ' : 'FAILED'} ${arch.padEnd(4)} ${name}: ${result.passed} of ${result.collected} passed${result.skipped.length > 0 ? `, ${result.skipped.length} skipped` : ''} (${seconds.toFixed(1)} s)`);
    for (const text of result.wrong) console.log(`    ${text.replaceAll('\n', '\n    ')}`);
    if (verbose) for (const test of result.tests ?? []) console.log(`       ${test.state} ${test.name} (${test.milliseconds} ms)`);
    const key = `${arch} ${part}`;
    const total = totals.get(key) ?? { collected: 0, passed: 0, failed: 0, skipped: [], wrong: 0, seconds: 0 };
    totals.set(key, {
      collected: total.collected + result.collected, passed: total.passed + result.passed, failed: total.failed + result.failed,
      skipped: [...total.skipped, ...result.skipped], wrong: total.wrong + result.wrong.length, seconds: total.seconds + seconds,
    });
  }
}

const start = Date.now();
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
wine.stop();
host.kill();
for (const [key, { collected, passed, failed, skipped, seconds }] of [...totals].toSorted(([a], [b]) => (a < b ? 1 : -1)))
  console.log(`${key.padEnd(15)} ${passed} passed, ${failed} failed, ${skipped.length} skipped of ${collected}, in ${Math.round(seconds)} s`);
console.log(`Windows: ${failures} failures in ${Math.round((Date.now() - start) / 1000)} s`);
process.exit(failures === 0 ? 0 : 1);
