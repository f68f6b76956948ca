// What users of Windows get: the packed tarball, installed with scripts disabled, loaded as an ES module, by require() and in a worker, and by
// a program that is not called node.exe.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nodeFolder, root } from './tree.mjs';
import { inRepository } from './wine.mjs';

const PLACE = 'build/windows/package';
const SCRIPTS = ['work.mjs', 'require.cjs', 'worker.mjs'];
let tarball;

function npm(args, cwd) {
  const [command, first] = process.env.npm_execpath === undefined ? ['npm', []] : [process.execPath, [process.env.npm_execpath]];
  // What npm tells the scripts that it runs is not for the npm that they run.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:config_|package_|lifecycle_)/.test(name) || name === 'npm_config_registry'));
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The tarball of the tree as it is, made once. */
function pack() {
  if (tarball !== undefined) return tarball;
  const folder = join(root, PLACE);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')));
  return tarball;
}

function install(arch) {
  const folder = join(root, PLACE, arch);
  const file = pack();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  npm(['install', '--os=win32', `--cpu=${arch}`, '--ignore-scripts', '--no-audit', '--no-fund', '--silent', file], folder);
  for (const script of SCRIPTS) copyFileSync(join(root, 'test', 'package', script), join(folder, script));
  // A program of another name, as Electron's and packaged applications are.
  if (!existsSync(join(folder, 'backup agent.exe'))) copyFileSync(join(nodeFolder(arch), 'node.exe'), join(folder, 'backup agent.exe'));
}

export async function runPackage({ wine, arch, env }) {
  install(arch);
  const cwd = `${PLACE}/${arch}`;
  const renamed = inRepository(...cwd.split('/'), 'backup agent.exe');
  const runs = [
    ...SCRIPTS.map((script) => ({ name: script, args: [script], wanted: /^ok\r?$/m })),
    ...SCRIPTS.map((script) => ({ name: `${script} in a renamed node.exe`, program: renamed, args: [script], wanted: /^ok\r?$/m })),
    { name: 'exchange-mapi --help', args: ['node_modules/exchange-mapi/dist/cli/main.js', '--help'], wanted: /serve/ },
  ];
  const wrong = [];
  // A title: Node 22 asks Wine's console for one when workers start, and libuv asserts on what it gets.
  for (const { name, program, args, wanted } of runs) {
    const { status, output } = await wine.node(arch, ['--title=package', ...args], { program, env, cwd, timeoutMs: 120_000 });
    if (status !== 0 || !wanted.test(output)) wrong.push(`${name} ended with ${status}:\n${output}`);
  }
  return { collected: runs.length, passed: runs.length - wrong.length, failed: wrong.length, skipped: [], wrong };
}
