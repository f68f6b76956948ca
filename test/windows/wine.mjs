// Programs of Windows, run in the Debian tree. Only within the namespaces that run.mjs makes: what is mounted here ends with them.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, home, nodeFolderName, root } from './tree.mjs';

const REPOSITORY = '/mnt/repository';
const HOME = '/mnt/windows';
const WRITABLE = '/mnt/writable';
const READ_ONLY = '/mnt/read-only';

/** A path of Linux within the tree as Windows names it. */
const windowsPath = (path) => `Z:${path.replaceAll('/', '\\')}`;
/** A path below the repository as Windows names it. */
export const inRepository = (...names) => windowsPath([REPOSITORY, ...names].join('/'));
/** A file of ours beside the prefix. */
export const inHome = (...names) => windowsPath([HOME, ...names].join('/'));
export const nodeExe = (arch) => inHome(nodeFolderName(arch), 'node.exe');

/** What tests of Windows' own are told. */
export const places = {
  EXCHANGE_MAPI_TEST_DACL: inHome('dacl.exe'),
  EXCHANGE_MAPI_TEST_WRITABLE: windowsPath(WRITABLE), EXCHANGE_MAPI_TEST_READ_ONLY: windowsPath(READ_ONLY),
};

function mount(...args) {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) fail(`mount ${args.join(' ')}: ${stderr.trim()}`);
}

export class Wine {
  #tree;
  #keeper;

  constructor(tree) {
    this.#tree = tree;
    for (const [folder, place] of [[root, REPOSITORY], [home, HOME]]) {
      mkdirSync(join(tree, place), { recursive: true });
      mount('--bind', folder, join(tree, place));
    }
    mount('-t', 'proc', 'proc', join(tree, 'proc'));
    mount('--rbind', '/dev', join(tree, 'dev'));
    mount('-t', 'tmpfs', 'tmpfs', join(tree, 'tmp'));
    // A folder, and the same one read-only.
    for (const place of [WRITABLE, READ_ONLY]) mkdirSync(join(tree, place), { recursive: true });
    mount('-t', 'tmpfs', 'tmpfs', join(tree, WRITABLE));
    mount('--bind', join(tree, WRITABLE), join(tree, READ_ONLY));
    mount('-o', 'remount,bind,ro', join(tree, READ_ONLY));
  }

  #command(prefix, env, args) {
    const all = {
      // Names of files are UTF-8 on the Linux side.
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', LANG: 'C.UTF-8', WINEPREFIX: `${HOME}/${prefix}`, WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=', ...env,
    };
    return [this.#tree, '/usr/bin/env', '-i', '-C', REPOSITORY, ...Object.entries(all).map(([name, value]) => `${name}=${value}`), ...args];
  }

  /** Makes the prefix if it is not there, and starts what stays for the whole run. */
  async start() {
    const prefix = join(home, 'prefix');
    if (!existsSync(join(prefix, 'system.reg'))) {
      const start = Date.now();
      rmSync(`${prefix}.new`, { recursive: true, force: true });
      for (const args of [['wineboot', '-i'], ['wineserver', '-w']]) {
        const { status, stderr } = spawnSync('chroot', this.#command('prefix.new', {}, args), { encoding: 'utf8', timeout: 300_000 });
        if (status !== 0) fail(`${args.join(' ')} failed: ${stderr}`);
      }
      renameSync(`${prefix}.new`, prefix);
      console.log(`Made Wine's prefix in ${Math.round((Date.now() - start) / 1000)} s`);
    }
    rmSync(join(prefix, 'drive_c', 'users', 'root', 'AppData', 'Local', 'Temp'), { recursive: true, force: true });
    mkdirSync(join(prefix, 'drive_c', 'users', 'root', 'AppData', 'Local', 'Temp'), { recursive: true });
    // Wine's services start with the first program, and inherit its output: only this one's, which nobody reads to its end.
    this.#keeper = spawn('chroot', this.#command('prefix', {}, ['wine', inHome('winrun.exe')]), { stdio: ['pipe', 'pipe', 'ignore'] });
    const [said] = await Promise.race([once(this.#keeper.stdout, 'data'), once(this.#keeper, 'exit'), sleep(120_000, [])]);
    if (!String(said).startsWith('ready')) fail(`Wine does not run: ${said ?? 'it says nothing'}`);
  }

  stop() {
    this.#keeper?.stdin.end();
    spawnSync('chroot', this.#command('prefix', {}, ['wineserver', '-k']));
  }

  /**
   * Runs a program with pipes of Windows' own.
   * @returns its exit code, which is 249 for all that have more than 8 bits, and what it wrote to both outputs
   */
  run(program, args, { env = {}, cwd, timeoutMs = 600_000, onOutput = () => {} } = {}) {
    return new Promise((resolve) => {
      const start = Date.now();
      const line = this.#command('prefix', env, ['wine', inHome('winrun.exe'), program, ...args]);
      if (cwd !== undefined) line[line.indexOf('-C') + 1] = `${REPOSITORY}/${cwd}`;
      const child = spawn('chroot', line, { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8');
        stream.on('data', (chunk) => {
          output += chunk;
          if (stream === child.stdout) onOutput(chunk);
        });
      }
      child.on('close', (status) => {
        clearTimeout(timer);
        resolve({ status, output, timedOut, milliseconds: Date.now() - start });
      });
    });
  }

  /** node.exe, or a file that is a copy of it. */
  node(arch, args, options) {
    return this.run(options?.program ?? nodeExe(arch), args, options);
  }
}
