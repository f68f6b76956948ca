// win32-x64 and win32-ia32, cross-built by mingw-w64: everything but Windows' own libraries is in the binary, and
// Node-API is found in the executable that loads it, whatever its name.
import { readFileSync } from 'node:fs';
import { MINGW, toolFor } from './mingw.mjs';
import { readPe } from './pe.mjs';
import { cmakeGyp, fail, prebuildify, root, sizeOf } from './tools.mjs';

/** Windows' own, of every version from 10 on. */
const LIBRARIES = ['advapi32.dll', 'kernel32.dll', 'msvcrt.dll', 'ntdll.dll', 'ole32.dll', 'shell32.dll', 'user32.dll'];
const ENTRIES = ['napi_register_module_v1', 'node_api_module_get_api_version_v1'];
const PROTECTIONS = { x64: ['highEntropy', 'dynamicBase', 'nxCompatible'], ia32: ['dynamicBase', 'nxCompatible'] };

export function windows(arch) {
  const compiler = toolFor(arch, 'g++-posix');
  if (compiler === undefined) fail(`win32-${arch} is built by mingw-w64. Debian and Ubuntu: apt-get install cmake ninja-build ${MINGW[arch].package}`);
  check(arch, prebuildify('win32', arch, ['--strip-bin', toolFor(arch, 'strip'), '--node-gyp', cmakeGyp], {}));
}

function check(arch, file) {
  const found = readPe(readFileSync(file));
  if (found.arch !== arch) fail(`${file} is for ${found.arch}`);
  const foreign = [...found.imports, ...found.delayed].filter((name) => !LIBRARIES.includes(name.toLowerCase()));
  if (foreign.length > 0) fail(`${file} needs ${foreign.join(', ')}`);
  if (found.exports.toSorted().join() !== ENTRIES.join()) fail(`${file} exports ${found.exports.join(', ') || 'nothing'}`);
  const missing = PROTECTIONS[arch].filter((name) => !found.protections.includes(name));
  if (missing.length > 0) fail(`${file} lacks ${missing.join(', ')}`);
  console.log(`${file.slice(root.length + 1)}: ${sizeOf(file)}, needs ${found.imports.join(' ')}`);
}
