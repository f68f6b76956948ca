// Every fault at every request of the scenario, with a table of what came of it: `node test/faults/run.mjs`. Needs `npm run build`. `npm test` has a choice of them.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const run = spawn(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', '--typecheck=false', 'test/faults/faults.test.ts'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS: 'all' },
});
run.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
