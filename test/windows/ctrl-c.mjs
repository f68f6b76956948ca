// Ctrl-C in the console of the command: it ends in order and leaves nothing behind.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { STAGE } from './stage.mjs';
import { home } from './tree.mjs';
import { inHome, nodeExe } from './wine.mjs';

const SCRATCH = 'scratch';
const PRESSED = '.pressed';

/** Goes before the program: Wine takes TEMP from its registry. */
const withTemp = (folder) => `process.env.TEMP = process.env.TMP = ${JSON.stringify(inHome(SCRATCH, folder))};`;

/** Goes before it too. Writing `at` holds the program until Ctrl-C was pressed and has arrived: the rest of a story may take less time than that. */
const holdAt = (folder, at) => `
  import { existsSync } from 'node:fs';
  const write = process.stdout.write;
  const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  process.stdout.write = function (text, ...rest) {
    const result = write.call(this, text, ...rest);
    if (String(text).includes(${JSON.stringify(at)})) {
      process.stdout.write = write;
      while (!existsSync(${JSON.stringify(inHome(SCRATCH, folder + PRESSED))})) sleep(10);
      sleep(500);
    }
    return result;
  };`;

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
    const first = withTemp(word) + (late ? '' : holdAt(word, at));
    let written = '';
    let pressed = false;
    const { status, output } = await wine.node(arch, ['--import', `data:text/javascript,${encodeURIComponent(first)}`, 'dist/cli/main.js', ...args], {
      cwd: STAGE, timeoutMs: 60_000, env,
      onOutput(chunk) {
        written += chunk;
        if (pressed || !written.includes(at)) return;
        pressed = true;
        for (let i = 0; i < times; ++i) {
          setTimeout(() => {
            pressCtrlC(arch, word);
            writeFileSync(folder + PRESSED, '');
          }, i * 10);
        }
      },
    });
    const left = readdirSync(folder);
    // The last of many may come when Node listens no more, and is ending: STATUS_CONTROL_C_EXIT.
    const ended = status === code || (late && output.includes('exit code 0xC000013A'));
    if (!ended || !wanted.test(output) || left.length > 0) wrong.push(`${name} ended with ${status}, leaving ${left.join(', ') || 'nothing'}:\n${output}`);
    rmSync(folder, { recursive: true });
    rmSync(folder + PRESSED, { force: true });
  }
  return { collected: RUNS.length, passed: RUNS.length - wrong.length, failed: wrong.length, skipped: [], wrong };
}
