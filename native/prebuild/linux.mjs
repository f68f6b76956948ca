// linux-x64, by the compiler of Debian bullseye.
import process from 'node:process';
import { cmakeGyp, fail, prebuildify, read, root, sizeOf } from './tools.mjs';

const GLIBC = [2, 31];
const LIBRARIES = ['libpthread.so.0', 'libm.so.6', 'libc.so.6', 'ld-linux-x86-64.so.2'];
const MAX_LOAD_MS = 30;

export function linuxX64() {
  check(prebuildify('linux', 'x64', ['--tag-libc', '--node-gyp', cmakeGyp], {}));
}

/** What the binary asks of the machine that loads it. */
function check(file) {
  const versions = [...read('objdump', '-T', file).matchAll(/\((GLIBC|GLIBCXX|CXXABI)_([0-9.]+)\)/g)];
  const newer = versions.filter(([, library, version]) => {
    const [major, minor] = version.split('.').map(Number);
    return library !== 'GLIBC' || major > GLIBC[0] || (major === GLIBC[0] && minor > GLIBC[1]);
  });
  if (newer.length > 0) fail(`${file} needs ${[...new Set(newer.map(([what]) => what))].join(', ')}: newer than glibc ${GLIBC.join('.')}, or libstdc++'s`);
  const needed = [...read('objdump', '-p', file).matchAll(/NEEDED\s+(\S+)/g)].map(([, name]) => name);
  const foreign = needed.filter((name) => !LIBRARIES.includes(name));
  if (foreign.length > 0) fail(`${file} needs ${foreign.join(', ')}`);
  const size = sizeOf(file);
  const load = `const t = process.hrtime.bigint(); process.dlopen({ exports: {} }, process.argv[1]); console.log(Number(process.hrtime.bigint() - t) / 1e6)`;
  const times = Array.from({ length: 5 }, () => Number(read(process.execPath, '-e', load, file)));
  const ms = Math.min(...times);
  if (!(ms < MAX_LOAD_MS)) fail(`${file} loads in ${ms.toFixed(1)} ms: more than ${MAX_LOAD_MS}`);
  console.log(`${file.slice(root.length + 1)}: ${size}, loads in ${ms.toFixed(1)} ms, glibc ${GLIBC.join('.')} and up, needs ${needed.join(' ')}`);
}
