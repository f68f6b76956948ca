import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { addon, eventually, logon, makeProfile, nextCall, openRuntime, profileDirectory } from './helpers.ts';

async function ask(worker: Worker, command: string, argument?: unknown): Promise<unknown> {
  const answer = once(worker, 'message');
  worker.postMessage({ command, argument });
  return ((await answer) as unknown[])[0];
}

it('several environments of one process use the addon at once, and know of each other’s sessions', async () => {
  const directory = profileDirectory();
  const { handle: runtime } = await openRuntime(directory);
  await makeProfile(runtime, 'shared');
  const own = await logon(runtime, 'shared', 0);

  const workers = await Promise.all([1, 2, 3].map(async (i) => {
    const worker = new Worker(new URL('fixtures/profiles-worker.mjs', import.meta.url), { workerData: { directory, profile: `worker ${i}` } });
    await once(worker, 'message');
    return worker;
  }));

  expect(addon.profileSessionCount(runtime, 'Shared')).toBe(4);
  expect(addon.profileSessionCount(runtime, 'worker 2')).toBe(1);
  for (const worker of workers) {
    expect(await ask(worker, 'count', 'shared')).toBe(4);
    expect(await ask(worker, 'profiles')).toBeGreaterThanOrEqual(2);
    expect(await ask(worker, 'counts')).toEqual({ runtime: 2, profAdmin: 1, serviceAdmin: 1, session: 2, table: 1 });
  }
  // Handles belong to their environment: here the worker's number is another object's, or none's.
  const table = await ask(workers[0]!, 'table');
  expect(await ask(workers[0]!, 'foreign', table)).toBeGreaterThanOrEqual(0);
  expect(await ask(workers[0]!, 'foreign', own)).not.toBe(0);

  await ask(workers[0]!, 'logoff');
  expect(addon.profileSessionCount(runtime, 'shared')).toBe(3);
  // A worker that is terminated takes its sessions with it.
  await workers[1]!.terminate();
  await eventually(() => addon.profileSessionCount(runtime, 'shared') === 2);
  await Promise.all(workers.map((worker) => worker.terminate()));
  await eventually(() => addon.profileSessionCount(runtime, 'shared') === 1);
  await addon.close(runtime);
  expect(addon.handleCounts()).toEqual({});
});

it('environments come and go', async () => {
  const directory = profileDirectory();
  const { handle: runtime } = await openRuntime(directory);
  await makeProfile(runtime, 'shared');
  for (let round = 0; round < 4; round++) {
    await Promise.all([1, 2].map(async (i) => {
      const worker = new Worker(new URL('fixtures/profiles-worker.mjs', import.meta.url), { workerData: { directory, profile: `round ${round} ${i}` } });
      await once(worker, 'message');
      await worker.terminate();
    }));
  }
  await eventually(() => addon.profileSessionCount(runtime, 'shared') === 0);
  const admin = await addon.profAdminOpen(runtime, nextCall());
  const table = await addon.profAdminGetProfileTable(admin, 0, nextCall());
  expect(await addon.tableGetRowCount(table, nextCall())).toBe(9);
  await addon.close(runtime);
});
