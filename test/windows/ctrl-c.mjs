// Ctrl-C in the console of the command: it ends in order and leaves nothing behind.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { STAGE } from './stage.mjs';
import { home } from './tree.mjs';
import { inHome, nodeExe } from './wine.mjs';

const SCRATCH = 'scratch';

/** Wine takes TEMP from its registry; this goes before the program. */
const withTemp = (folder) => `data:text/javascript,process.env.TEMP = process.env.TMP = '${inHome(SCRATCH, folder).replaceAll('\\', '/')}'`;

/** To a program of Windows, Wine passes SIGINT on as CTRL_C_EVENT: as its own consoles do. `word` is in its command line. */
function pressCtrlC(arch, word) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let line = '';
    try {
      line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      continue; // it has ended
    }
    if (line.startsWith(nodeExe(arch)) && line.includes(word)) process.kill(Number(pid), 'SIGINT');
  }
}

const RUNS = [
  { name: 'serve', args: ['serve', '--port', '0'], at: 'End with Ctrl-C', code: 0, wanted: /Local Exchange at http:/ },
  ...['Create a profile', 'Open the default store again', 'Folders'].map((at) => ({ name: `quickstart at "${at}"`, args: ['quickstart'], at, code: 130, wanted: /Interrupted[^]*Stopped the local Exchange/ })),
  { name: 'quickstart, again and again', args: ['quickstart'], at: 'Create a profile', times: 20, late: true, code: 130, wanted: /Stopped the local Exchange/ },
];

export async function runCtrlC({ wine, arch, env }) {
  const wrong = [];
  mkdirSync(join(home, SCRATCH), { recursive: true });
  for (const { name, args, at, times = 1, late = false, code, wanted } of RUNS) {
    const folder = mkdtempSync(join(home, SCRATCH, 'run-'));
    const word = basename(folder);
    let written = '';
    let pressed = false;
    const { status, output } = await wine.node(arch, ['--import', withTemp(word), 'dist/cli/main.js', ...args], {
      cwd: STAGE, timeoutMs: 60_000, env,
      onOutput(chunk) {
        written += chunk;
        if (pressed || !written.includes(at)) return;
        pressed = true;
        for (let i = 0; i < times; ++i) setTimeout(() => pressCtrlC(arch, word), i * 10);
      },
    });
    const left = readdirSync(folder);
    // The last of many may come when Node listens no more, and is ending: STATUS_CONTROL_C_EXIT.
    const ended = status === code || (late && output.includes('exit code 0xC000013A'));
    if (!ended || !wanted.test(output) || left.length > 0) wrong.push(`${name} ended with ${status}, leaving ${left.join(', ') || 'nothing'}:\n${output}`);
    rmSync(folder, { recursive: true });
  }
  return { collected: RUNS.length, passed: RUNS.length - wrong.length, failed: wrong.length, skipped: [], wrong };
}
