// Ctrl-C in the console of the command: it ends in order and leaves nothing behind.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { STAGE } from './stage.mjs';
import { home } from './tree.mjs';
import { inHome } from './wine.mjs';

const SCRATCH = 'scratch';

/** Wine gives each of its processes its own TEMP. */
const OWN_TEMP = 'data:text/javascript,process.env.TEMP = process.env.TMP = process.env.EXCHANGE_MAPI_TEST_TEMP';

const RUNS = [
  { name: 'serve', args: ['serve', '--port', '0'], at: 'End with Ctrl-C', code: 0, wanted: /Local Exchange at http:/ },
  ...['Create a profile', 'Open the default store again', 'Folders'].map((at) => ({ name: `quickstart at "${at}"`, args: ['quickstart'], at, code: 130, wanted: /Interrupted[^]*Stopped the local Exchange/ })),
  { name: 'quickstart, again and again', args: ['quickstart'], at: 'Create a profile', times: 20, code: 130, wanted: /Stopped the local Exchange/ },
];

export async function runCtrlC({ wine, arch, env }) {
  const wrong = [];
  mkdirSync(join(home, SCRATCH), { recursive: true });
  for (const { name, args, at, times = 1, code, wanted } of RUNS) {
    const folder = mkdtempSync(join(home, SCRATCH, 'run-'));
    const temporary = inHome(SCRATCH, basename(folder));
    const { status, output } = await wine.node(arch, ['--import', OWN_TEMP, 'dist/cli/main.js', ...args], {
      cwd: STAGE, timeoutMs: 60_000, env: { ...env, WINRUN_INTERRUPT_AT: at, WINRUN_INTERRUPT_TIMES: String(times), EXCHANGE_MAPI_TEST_TEMP: temporary },
    });
    const left = readdirSync(folder);
    if (status !== code || !wanted.test(output) || left.length > 0) wrong.push(`${name} ended with ${status}, leaving ${left.join(', ') || 'nothing'}:\n${output}`);
    rmSync(folder, { recursive: true });
  }
  return { collected: RUNS.length, passed: RUNS.length - wrong.length, failed: wrong.length, skipped: [], wrong };
}
