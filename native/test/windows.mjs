// Cross-builds what runs on Windows without Node, and what runs in it, into build/win32-<arch>/: the unit tests
// (test_*.exe, to be run in the repository's folder: they read test/fixtures), the ABI test (abi_check.exe) and the addon
// (exchange_mapi.node). Usage: node native/test/windows.mjs [x64|ia32 …] [target …]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildForWindows, MINGW, toolFor } from '../prebuild/mingw.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const named = process.argv.slice(2).filter((name) => name in MINGW);
const architectures = named.length > 0 ? named : Object.keys(MINGW);
const targets = process.argv.slice(2).filter((name) => !(name in MINGW));

try {
  for (const arch of architectures) {
    if (toolFor(arch, 'g++-posix') === undefined)
      throw new Error(`the compiler is missing. Debian and Ubuntu: apt-get install cmake ninja-build doctest-dev ${MINGW[arch].package}`);
    buildForWindows(arch, targets.length > 0 ? targets : ['all'], ['-DMAPI_TESTS=ON']);
    if (targets.length > 0) continue;
    if (spawnSync(process.execPath, [join(here, 'abi', 'windows.mjs'), arch], { stdio: 'inherit' }).status !== 0) throw new Error('the ABI test was not built');
  }
} catch (error) {
  console.error(`exchange-mapi: ${error.message}`);
  process.exitCode = 1;
}
