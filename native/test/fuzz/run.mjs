// The native decoders under libFuzzer: `node native/test/fuzz/run.mjs [--seconds N] [name …]`, N for each fuzzer.
// Needs clang with libFuzzer (Debian: clang, libclang-rt-dev), cmake and ninja. Starts from the captures and from what was found
// before (found/<name>/), with a fixed seed; stops at the first input that is not answered with a value or an error.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSeeds } from './seeds.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const build = join(root, 'build', 'fuzz');
const { values, positionals } = parseArgs({ options: { seconds: { type: 'string', default: '10' } }, allowPositionals: true });

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw new Error(`${command} did not start: ${error.message}`);
  return status === 0;
}

const all = readdirSync(here).filter((name) => name.endsWith('_fuzz.cc')).map((name) => name.slice(0, -'_fuzz.cc'.length));
const names = positionals.length > 0 ? positionals : all;
for (const name of names) if (!all.includes(name)) throw new Error(`no fuzzer ${name}; there are ${all.join(', ')}`);

const configured = run('cmake', '-S', 'native', '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=RelWithDebInfo', '-DCMAKE_CXX_COMPILER=clang++',
  '-DMAPI_FUZZ=ON', '-DMAPI_SANITIZE=address,undefined');
if (!configured || !run('cmake', '--build', build, '-j', process.env.JOBS ?? String(availableParallelism()), '--target', ...names.map((name) => `${name}_fuzz`)))
  process.exit(1);

let failed = 0;
for (const name of names) {
  const folder = join(build, 'corpus', name);
  const seeds = join(build, 'seeds', name);
  const found = join(here, 'found', name);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(build, 'artifacts'), { recursive: true });
  writeSeeds(name, seeds);
  console.log(`--- ${name}: ${values.seconds} s`);
  const passed = run(join(build, `${name}_fuzz`), folder, seeds, ...(existsSync(found) ? [found] : []), `-max_total_time=${values.seconds}`, '-seed=1', '-timeout=10',
    '-rss_limit_mb=1024', '-max_len=65536', '-verbosity=0', '-print_final_stats=1', `-artifact_prefix=${join(build, 'artifacts', `${name}-`)}`);
  if (!passed) {
    failed += 1;
    console.error(`${name} failed: put its input from ${relative(root, join(build, 'artifacts'))} into native/test/fuzz/found/${name}`);
  }
}
console.log(`${names.length - failed} fuzzers found nothing, ${failed} found something`);
process.exitCode = failed === 0 ? 0 : 1;
