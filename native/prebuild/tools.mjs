// What makes of each platform share.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { linkTree } from '../link-tree.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'exchange-mapi');

/** As prebuildify's --node-gyp. */
export const cmakeGyp = join(root, 'native', 'prebuild', 'cmake-gyp.mjs');

/** Of the headers, which are Node-API's only: the binary runs on every Node that has version 9 of it. */
const NODE = '20.19.0';
const MAX_SIZE = 3_000_000;

export function fail(message) {
  console.error(`prebuild: ${message}`);
  process.exit(1);
}

/** Ends the program when the command fails. @returns what it printed, where that is piped */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (result.error) fail(`${command} did not start: ${result.error.message}`);
  if (result.status !== 0) fail(`${command} ${args[0]} failed`);
  return result.stdout?.toString() ?? '';
}

export const read = (command, ...args) => run(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });

/** @returns the path of what was made, the only file in prebuilds/<platform>-<arch> */
export function prebuildify(platform, arch, args, environment) {
  const target = `${platform}-${arch}`;
  const output = join(root, 'prebuilds', target);
  rmSync(output, { recursive: true, force: true });
  run(process.execPath, [
    join(root, 'node_modules', 'prebuildify', 'bin.js'), '--napi', '--strip', '-t', NODE, '--platform', platform, '--arch', arch,
    '--cwd', linkTree(root, join(root, 'build', `prebuild-${target}`)), '--out', root, ...args,
  ], { env: { ...process.env, npm_config_jobs: process.env.JOBS ?? 'max', ...environment } });
  const [file] = readdirSync(output);
  if (file === undefined) fail('prebuildify ended, and made nothing');
  return join(output, file);
}

/** @returns the size in MB, as text; ends the program when it is too large */
export function sizeOf(file) {
  const { size } = statSync(file);
  if (size > MAX_SIZE) fail(`${file} has ${size} bytes: more than ${MAX_SIZE}`);
  return `${(size / 1e6).toFixed(2)} MB`;
}
