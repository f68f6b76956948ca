// Builds the addon: `node native/build.mjs [--debug]`.
// Needs g++ (or clang++), make and python3, and downloads nothing: Node's headers are those beside the running Node, or
// those of the package node-api-headers.
//
//   default  build/Release/exchange_mapi.node
//   --debug  build/Debug/exchange_mapi.node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installedHeaders, packagedHeaders } from './node-headers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

const { values: options } = parseArgs({
  options: {
    debug: { type: 'boolean', default: false },
    jobs: { type: 'string', default: process.env.JOBS ?? String(availableParallelism()) },
    verbose: { type: 'boolean', default: false },
  },
});

function fail(message) {
  console.error(`exchange-mapi: ${message}`);
  process.exit(1);
}

function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return (process.env.PATH ?? '').split(delimiter).some((folder) => names.some((name) => existsSync(join(folder, name))));
}

/** A folder with include/node in it. */
function findHeaders() {
  const nodedir = installedHeaders();
  if (nodedir !== undefined) return { nodedir, own: false };
  try {
    return { nodedir: packagedHeaders(join(root, 'build', 'headers')), own: true };
  } catch {
    fail(`no headers beside ${process.execPath}, and the package node-api-headers is not installed: run npm ci`);
  }
}

if (process.platform !== 'win32') {
  const compiler = process.env.CXX?.split(' ')[0] ?? ['g++', 'clang++', 'c++'].find(onPath);
  const missing = [
    ...(compiler ? [] : ['a C++ compiler (g++)']),
    ...(onPath('make') ? [] : ['make']),
    ...(onPath('python3') ? [] : ['python3']),
  ];
  if (missing.length > 0)
    fail(`the native build needs ${missing.join(', ')}. Debian and Ubuntu: apt-get install g++ make python3`);
}

const headers = findHeaders();
const environment = { ...process.env, npm_config_nodedir: headers.nodedir };
if (process.platform !== 'win32' && onPath('ccache')) {
  environment.CC = `ccache ${process.env.CC ?? 'cc'}`;
  environment.CXX = `ccache ${process.env.CXX ?? 'c++'}`;
}

const nodeGyp = require.resolve('node-gyp/bin/node-gyp.js');
const configuration = options.debug ? 'Debug' : 'Release';
function run(command, ...rest) {
  const result = spawnSync(
    process.execPath,
    [
      nodeGyp,
      command,
      `--nodedir=${headers.nodedir}`,
      ...(headers.own ? ['--force-process-config'] : []),
      options.debug ? '--debug' : '--release',
      `--loglevel=${options.verbose ? 'verbose' : 'warn'}`,
      ...rest,
    ],
    { cwd: root, env: environment, stdio: 'inherit' },
  );
  if (result.error) fail(`node-gyp did not start: ${result.error.message}`);
  if (result.status !== 0) fail(`the native build failed (node-gyp ${command})`);
}

run('configure');
run('build', `--jobs=${options.jobs}`);

const product = join(root, 'build', configuration, 'exchange_mapi.node');
if (!existsSync(product)) fail(`the build ended, but ${product} is not there`);
