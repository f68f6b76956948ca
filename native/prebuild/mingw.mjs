// The cross compilers for Windows, and the build by them.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { buildRelease, native } from './cmake.mjs';

export const MINGW = {
  x64: { triple: 'x86_64-w64-mingw32', package: 'g++-mingw-w64-x86-64-posix' },
  ia32: { triple: 'i686-w64-mingw32', package: 'g++-mingw-w64-i686-posix' },
};

/** The path of an architecture's tool; undefined where it is not installed. */
export function toolFor(arch, tool) {
  const name = `${MINGW[arch].triple}-${tool}`;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);
}

/** Builds targets of native/CMakeLists.txt in build/win32-<arch>; the rest as buildRelease. */
export function buildForWindows(arch, targets, settings = []) {
  return buildRelease(`win32-${arch}`, targets, [`-DCMAKE_TOOLCHAIN_FILE=${join(native, 'cmake', `mingw-${arch}.cmake`)}`, ...settings]);
}
