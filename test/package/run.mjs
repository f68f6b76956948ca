// What users get: the packed tarball, installed with scripts disabled on a machine without a compiler, loaded as an ES module, by
// require() and in a worker, and put to work. Needs the prebuild of this platform (`npm run prebuild`).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const target = `${process.platform}-${process.arch}`;
assert.ok(existsSync(join(root, 'prebuilds', target)), `prebuilds/${target} is not there: npm run prebuild first`);

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'exchange-mapi-package-')));
const npm = process.env.npm_execpath ?? realpathSync(join(dirname(process.execPath), 'npm'));

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 300_000, ...options });
  assert.equal(result.status, 0, `${command} ${args.join(' ')}: ${result.error ?? ''}\n${result.stdout}\n${result.stderr}`);
  return result.stdout;
}

try {
  // A path on which there is Node, and nothing that compiles.
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  symlinkSync('/bin/sh', join(bin, 'sh'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'EXCHANGE_MAPI_ADDON'));
  env.PATH = bin;

  run(process.execPath, [npm, 'pack', '--silent', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  run(process.execPath, [npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `./${tarball}`], { env });

  for (const name of readdirSync(here).filter((file) => file !== 'run.mjs')) {
    copyFileSync(join(here, name), join(folder, name));
    const output = run(join(bin, 'node'), [name], { env });
    assert.match(output, /^ok$/m, `${name} printed ${JSON.stringify(output)}`);
    console.log(`${name}: ok`);
  }
  const help = run(join(bin, 'node'), [join('node_modules', '.bin', 'exchange-mapi'), '--help'], { env });
  assert.match(help, /serve/);
  console.log('exchange-mapi --help: ok');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
