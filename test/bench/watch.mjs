// What idle watched sessions cost in the client process, and how soon an event is reported: node --expose-gc test/bench/watch.mjs [sessions] [seconds]
// Limits: 200 sessions below 1 % of a core and below 300 kB each; from the last byte of the NotificationWait reply to the callback one small Execute and 5 ms.
import { spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openMapi } from '../../dist/index.js';
import { median } from './measure.mjs';

const sessions = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 20);
const LATENCIES = 50;
const BASELINE = 20; // what the first sessions load is no session's own

const directory = mkdtempSync(join(tmpdir(), 'exchange-mapi-watch-bench-'));
const server = spawn(process.execPath, [fileURLToPath(new URL('watch-server.mjs', import.meta.url)), String(sessions)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [{ url }] = await once(server, 'message');
const mapi = await openMapi({ runtime: 'builtin', profileDirectory: directory });

async function watchOf(i) {
  const address = `u${i}@contoso.com`;
  const session = await mapi.logon(`p${i}`, { credentials: { user: address, password: 'bench' } });
  const store = await session.openDefaultStore();
  const watch = store.watch();
  await watch.ready;
  return watch;
}
const settled = async () => {
  for (let i = 0; i < 3; ++i) {
    globalThis.gc?.();
    await delay(300);
  }
  return process.memoryUsage.rss();
};

for (let i = 0; i < sessions; ++i) await mapi.profiles.create(`p${i}`, { mailbox: `u${i}@contoso.com`, server: url });
const watches = [];
for (let i = 0; i < BASELINE; ++i) watches.push(await watchOf(i));
const before = await settled();
for (let i = BASELINE; i < sessions; ++i) watches.push(await watchOf(i));
await delay(2_000);
const after = await settled();
const cpu = process.cpuUsage();
await delay(seconds * 1_000);
const { user, system } = process.cpuUsage(cpu);
const perSession = (after - before) / (sessions - BASELINE) / 1_000;
const core = (user + system) / 1_000 / (seconds * 1_000);
console.log(`${sessions} idle watched sessions: ${perSession.toFixed(0)} kB each (limit 300), ${(core * 100).toFixed(2)} % of a core over ${seconds} s (limit 1)`);

// undici's own channels: when the reply to a wait has ended, and how long the Execute took that followed.
const typeOf = (request) => /x-requesttype: (\w+)/i.exec(Array.isArray(request.headers) ? request.headers.reduce((text, part, i) => text + part + (i % 2 ? '\r\n' : ': '), '') : String(request.headers))?.[1];
let waitEnded = 0;
let executeStarted = 0;
let executeMs = 0;
subscribe('undici:request:create', ({ request }) => {
  if (typeOf(request) === 'Execute') executeStarted = performance.now();
});
subscribe('undici:request:trailers', ({ request }) => {
  const type = typeOf(request);
  if (type === 'NotificationWait') waitEnded = performance.now();
  if (type === 'Execute') executeMs = performance.now() - executeStarted;
});
const totals = [];
const beyond = [];
for (let i = 0; i < LATENCIES; ++i) {
  const heard = once(watches[i % watches.length], 'newMail');
  await delay(50);
  server.send({ mailTo: `u${i % watches.length}@contoso.com` });
  await heard;
  const total = performance.now() - waitEnded;
  totals.push(total);
  beyond.push(total - executeMs);
}
console.log(`from the last byte of the wait to the callback: ${median(totals).toFixed(2)} ms, of which beyond the Execute ${median(beyond).toFixed(2)} ms, at most ${Math.max(...beyond).toFixed(2)} (limit 5)`);
await mapi.close();
server.disconnect();
rmSync(directory, { recursive: true, force: true });
