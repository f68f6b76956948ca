// Makes what users load, prebuilds/<platform>-<arch>/, through prebuildify: `npm run prebuild [-- target …]`.
//
//   linux-x64   built in a Debian bullseye tree, since a static libstdc++ of a newer Debian needs a newer glibc. The tree is
//               made once, in the user's cache folder: needs mmdebstrap, and root or user namespaces.
//
// What was made is checked: the symbols and libraries it needs, its size, and that it loads, and how fast.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { debianTree } from './prebuild/debian-tree.mjs';
import { packagedHeaders } from './node-headers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'exchange-mapi');
/** Of the headers, which are Node-API's only: the binary runs on every Node that has version 9 of it. */
const NODE = '20.19.0';
const GLIBC = [2, 31];
const LIBRARIES = ['libpthread.so.0', 'libm.so.6', 'libc.so.6', 'ld-linux-x86-64.so.2'];
const MAX_SIZE = 3_000_000;
const MAX_LOAD_MS = 30;

function fail(message) {
  console.error(`prebuild: ${message}`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (result.error) fail(`${command} did not start: ${result.error.message}`);
  if (result.status !== 0) fail(`${command} ${args[0]} failed`);
  return result.stdout?.toString() ?? '';
}

const read = (command, ...args) => run(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });

/** prebuildify builds in ./build: a tree of links keeps it apart from the developer's. */
function workFolder(target) {
  const folder = join(root, 'build', `prebuild-${target}`);
  mkdirSync(folder, { recursive: true });
  for (const name of ['binding.gyp', 'native', 'package.json', 'node_modules']) {
    rmSync(join(folder, name), { force: true });
    symlinkSync(join(root, name), join(folder, name));
  }
  return folder;
}

function linuxX64() {
  const tree = debianTree('bullseye', 'amd64', cache, fail);
  const inTree = (tool) => [join(root, 'native', 'prebuild', 'in-tree.sh'), tree, root, tool].join(' ');
  const output = join(root, 'prebuilds', 'linux-x64');
  rmSync(output, { recursive: true, force: true });
  run(process.execPath, [
    join(root, 'node_modules', 'prebuildify', 'bin.js'), '--napi', '--strip', '--tag-libc', '-t', NODE, '--platform', 'linux', '--arch', 'x64',
    '--cwd', workFolder('linux-x64'), '--out', root,
  ], {
    env: {
      ...process.env, CC: inTree('gcc'), CXX: inTree('g++'), AR: inTree('ar'), npm_config_nodedir: packagedHeaders(join(root, 'build', 'headers')),
      npm_config_force_process_config: 'true', npm_config_jobs: process.env.JOBS ?? 'max',
    },
  });
  const [file] = readdirSync(output);
  if (file === undefined) fail('prebuildify ended, and made nothing');
  checkLinux(join(output, file));
}

/** What a binary asks of the machine that loads it. */
function checkLinux(file) {
  const versions = [...read('objdump', '-T', file).matchAll(/\((GLIBC|GLIBCXX|CXXABI)_([0-9.]+)\)/g)];
  const newer = versions.filter(([, library, version]) => {
    const [major, minor] = version.split('.').map(Number);
    return library !== 'GLIBC' || major > GLIBC[0] || (major === GLIBC[0] && minor > GLIBC[1]);
  });
  if (newer.length > 0) fail(`${file} needs ${[...new Set(newer.map(([what]) => what))].join(', ')}: newer than glibc ${GLIBC.join('.')}, or libstdc++'s`);
  const needed = [...read('objdump', '-p', file).matchAll(/NEEDED\s+(\S+)/g)].map(([, name]) => name);
  const foreign = needed.filter((name) => !LIBRARIES.includes(name));
  if (foreign.length > 0) fail(`${file} needs ${foreign.join(', ')}`);
  const { size } = statSync(file);
  if (size > MAX_SIZE) fail(`${file} has ${size} bytes: more than ${MAX_SIZE}`);
  const load = `const t = process.hrtime.bigint(); process.dlopen({ exports: {} }, process.argv[1]); console.log(Number(process.hrtime.bigint() - t) / 1e6)`;
  const times = Array.from({ length: 5 }, () => Number(read(process.execPath, '-e', load, file)));
  const ms = Math.min(...times);
  if (!(ms < MAX_LOAD_MS)) fail(`${file} loads in ${ms.toFixed(1)} ms: more than ${MAX_LOAD_MS}`);
  console.log(`${file.slice(root.length + 1)}: ${(size / 1e6).toFixed(2)} MB, loads in ${ms.toFixed(1)} ms, glibc ${GLIBC.join('.')} and up, needs ${needed.join(' ')}`);
}

const makers = { 'linux-x64': linuxX64 };
const targets = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(makers);
for (const target of targets) {
  if (makers[target] === undefined) fail(`no target ${target}; there are ${Object.keys(makers).join(', ')}`);
}
if (!existsSync(join(root, 'node_modules'))) fail('run npm ci first');
for (const target of targets) makers[target]();
