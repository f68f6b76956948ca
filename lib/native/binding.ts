import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Addon } from './addon.ts';

/** Names a file to load instead of the addon that would be found: a sanitized or instrumented build. */
const override = 'EXCHANGE_MAPI_ADDON';

const require = createRequire(import.meta.url);

/** lib/native and dist/native are both two levels below the package. */
function packageFolder(): string {
  return dirname(dirname(dirname(fileURLToPath(import.meta.url))));
}

interface Attempt {
  readonly path: string;
  readonly reason: string;
}

function libc(): string {
  if (process.platform !== 'linux') return '';
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  const version = report?.header?.glibcVersionRuntime;
  return version === undefined ? ', musl' : `, glibc ${version}`;
}

function advice(attempts: readonly Attempt[]): string[] {
  const reasons = attempts.map((attempt) => attempt.reason).join('\n');
  const lines: string[] = [];
  if (/GLIBC_\d|GLIBCXX_/.test(reasons))
    lines.push('the binary needs a newer C library: use a newer distribution, or build it here with `npm run build`');
  if (/NODE_MODULE_VERSION|Module did not self-register/.test(reasons))
    lines.push('the binary belongs to another Node: build it again with `npm run build`');
  if (/invalid ELF header|file too short|wrong ELF class|not a valid Win32|mach-o/i.test(reasons))
    lines.push('the binary is damaged or belongs to another platform: install the package on the machine that runs it');
  if (/addons? (is|are) disabled|ERR_DLOPEN_DISABLED|no-addons/i.test(reasons))
    lines.push('Node runs with --no-addons, or without the permission for addons (--allow-addons)');
  // ERROR_DLL_INIT_FAILED: the addon didn't find Node-API in the executable that loads it.
  if (/initialization routine failed/i.test(reasons))
    lines.push('the program that loads the addon has no Node-API of version 9: use Node 20.19 or later, or a program made of it');
  const tools = process.platform === 'win32' ? "python3 and Visual Studio's C++ tools" : 'g++, make and python3';
  lines.push(`in a clone of the repository: run \`npm ci && npm run build\` (needs ${tools})`);
  lines.push(
    'as a dependency: see that the package is complete (its folder prebuilds/), and that a bundler leaves it out (mark exchange-mapi as external)',
  );
  return lines;
}

function load(): Addon {
  const attempts: Attempt[] = [];
  const attempt = (path: string, start: () => unknown): Addon | undefined => {
    try {
      return start() as Addon;
    } catch (error) {
      attempts.push({ path, reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };

  const named = process.env[override];
  const folder = packageFolder();
  const found =
    named !== undefined && named !== ''
      ? attempt(named, () => require(named))
      : attempt(join(folder, '{build,prebuilds}'), () => (require('node-gyp-build') as (dir: string) => unknown)(folder));
  if (found !== undefined) return found;

  throw new Error(
    [
      `The native part of exchange-mapi could not be loaded (${process.platform}-${process.arch}${libc()}, Node ${process.version}).`,
      'Looked for:',
      ...attempts.map(({ path, reason }) => `  ${path}: ${reason.trim().replaceAll('\n', '\n    ')}`),
      'What to do:',
      ...advice(attempts).map((line) => `  - ${line}`),
    ].join('\n'),
  );
}

let loaded: Addon | undefined;

/** Loads the addon at the first use; throws an Error that says what was looked for, why it failed, and what to do. */
export function loadAddon(): Addon {
  loaded ??= load();
  return loaded;
}

/** The addon, loaded at the first access of a member. */
export const addon: Addon = new Proxy({} as Addon, {
  get: (_target, name) => Reflect.get(loadAddon(), name) as unknown,
  has: (_target, name) => Reflect.has(loadAddon(), name),
});
