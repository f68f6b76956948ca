// What every benchmark here needs: a floor in another process, runs in turn, and figures that hold on a noisy machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'undici';

/** Starts replay-server.mjs on a recording, at the port where it was recorded: the profile goes on to name the same URL. */
export async function startReplay(recording, port) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('replay-server.mjs', import.meta.url)), recording, String(port)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  await once(child.stdout, 'data');
  return { close: () => child.kill() };
}

/** The floor: the same requests, read by bare undici to the last byte. */
export async function readBare(url, exchanges) {
  const client = new Client(url, { pipelining: 1 });
  for (const { type, path, requestHeaders, requestBody } of exchanges) {
    const { body } = await client.request({ method: 'POST', path, headers: { ...requestHeaders, 'x-requesttype': type }, body: requestBody });
    for await (const chunk of body) void chunk;
  }
  await client.close();
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs of each before it counts: services run for weeks, so what V8 compiles at first is not of interest. */
const WARM_UP = 5;

/** Runs floor and subject in turn; the ratio is that of each pair, so a machine that slows down slows both. */
export async function pairs(count, floor, subject) {
  for (let i = 0; i < WARM_UP; ++i) {
    await floor();
    await subject();
  }
  const floors = [];
  const subjects = [];
  for (let i = 0; i < count; ++i) {
    floors.push(await timed(floor));
    subjects.push(await timed(subject));
  }
  const ratios = subjects.map(({ ms }, i) => ms / floors[i].ms);
  return {
    floorMs: median(floors.map(({ ms }) => ms)), subjectMs: median(subjects.map(({ ms }) => ms)), ratio: median(ratios), best: Math.min(...ratios), worst: Math.max(...ratios),
    // Of this process, all its threads: what others do on the machine weighs less in it.
    floorCpuMs: median(floors.map(({ cpuMs }) => cpuMs)), subjectCpuMs: median(subjects.map(({ cpuMs }) => cpuMs)),
  };
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1_000 };
}
