// The cross compilers for Windows, and the build by them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const native = dirname(dirname(fileURLToPath(import.meta.url)));

export const MINGW = {
  x64: { triple: 'x86_64-w64-mingw32', package: 'g++-mingw-w64-x86-64-posix' },
  ia32: { triple: 'i686-w64-mingw32', package: 'g++-mingw-w64-i686-posix' },
};

/** The path of an architecture's tool; undefined where it is not installed. */
export function toolFor(arch, tool) {
  const name = `${MINGW[arch].triple}-${tool}`;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);
}

/**
 * Builds targets of native/CMakeLists.txt in build/win32-<arch>.
 * @param settings more of CMake's, as -D… arguments
 * @returns the folder
 * @throws Error when a tool is missing or fails
 */
export function buildForWindows(arch, targets, settings = []) {
  const folder = join(native, '..', 'build', `win32-${arch}`);
  const cmake = (...args) => {
    const { error, status } = spawnSync('cmake', args, { stdio: 'inherit' });
    if (error) throw new Error(`cmake did not start (${error.message}). Debian and Ubuntu: apt-get install cmake ninja-build`);
    if (status !== 0) throw new Error(`cmake ${args[0]} failed`);
  };
  cmake('-S', native, '-B', folder, '-G', 'Ninja', `-DCMAKE_TOOLCHAIN_FILE=${join(native, 'cmake', `mingw-${arch}.cmake`)}`,
    '-DCMAKE_BUILD_TYPE=Release', ...settings);
  const jobs = Number(process.env.JOBS ?? process.env.npm_config_jobs) || availableParallelism();
  cmake('--build', folder, '--parallel', String(jobs), ...targets.flatMap((target) => ['--target', target]));
  return folder;
}
