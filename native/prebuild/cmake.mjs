// Release builds of native/CMakeLists.txt.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const native = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds targets in build/<name>.
 * @param settings more of CMake's, as -D… arguments
 * @returns the folder
 * @throws Error when a tool is missing or fails
 */
export function buildRelease(name, targets, settings) {
  const folder = join(native, '..', 'build', name);
  const cmake = (...args) => {
    const { error, status } = spawnSync('cmake', args, { stdio: 'inherit' });
    if (error) throw new Error(`cmake did not start (${error.message}). Debian and Ubuntu: apt-get install cmake ninja-build`);
    if (status !== 0) throw new Error(`cmake ${args[0]} failed`);
  };
  cmake('-S', native, '-B', folder, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release', ...settings);
  const jobs = Number(process.env.JOBS ?? process.env.npm_config_jobs) || availableParallelism();
  cmake('--build', folder, '--parallel', String(jobs), ...targets.flatMap((target) => ['--target', target]));
  return folder;
}
