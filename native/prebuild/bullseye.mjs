// The compiler of a Debian bullseye tree, and the build by it: a static libstdc++ of a newer Debian needs a newer glibc. The
// tree is made once, in the user's cache folder: needs mmdebstrap, and root or user namespaces.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRelease, native } from './cmake.mjs';
import { debianTree } from './debian-tree.mjs';
import { cache, fail, root } from './tools.mjs';

/** Builds targets of native/CMakeLists.txt in build/linux-x64. @returns the folder */
export function buildInBullseye(targets) {
  const tree = debianTree('bullseye', 'amd64', cache, fail);
  const folder = join(root, 'build', 'bullseye');
  mkdirSync(folder, { recursive: true });
  // CMake's compiler is one program.
  const compiler = join(folder, 'g++');
  const words = [join(native, 'prebuild', 'in-tree.sh'), tree, root, 'g++'].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`);
  writeFileSync(compiler, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
  // ccache would know the compiler by this script, which says nothing of its version.
  return buildRelease('linux-x64', targets, [`-DCMAKE_CXX_COMPILER=${compiler}`, '-DCCACHE=OFF', '-DMAPI_TESTS=OFF', '-DMAPI_ADDON=ON']);
}
