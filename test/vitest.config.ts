import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,contract,secrets,addon,local-exchange,cli,faults}/**/*.test.ts'],
    // A native crash ends one file's process, not the run. Many tests wait for deadlines: one process more than small machines have cores.
    typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: 'test/tsconfig.json' },
    pool: 'forks',
    maxWorkers: 3,
    // Of tests that wait more than they work (it.concurrent).
    maxConcurrency: 8,
    execArgv: ['--expose-gc'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
