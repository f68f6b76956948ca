// A Debian of another release in a folder, for what it has installed: the older the C library that a binary is linked with, the more
// machines load it; and Wine's packages of two architectures have to be of one version.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The tree's folder; made by mmdebstrap if it is not there yet, from the mirror that this machine's apt uses.
 * @param architectures one, or several with commas between; the first is the machine's.
 * @param fail is called with what is missing, and does not return
 * @param packages to install besides what apt itself needs; `file` is one of theirs
 */
export function debianTree(suite, architectures, cache, fail, { packages = ['g++'], file = 'usr/bin/g++' } = {}) {
  const tree = join(cache, `${suite}-${architectures.replaceAll(',', '-')}`);
  if (existsSync(join(tree, file))) return tree;
  if (spawnSync('mmdebstrap', ['--version']).error) fail('mmdebstrap is needed. Debian and Ubuntu: apt-get install mmdebstrap');
  const targets = spawnSync('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'], { encoding: 'utf8' }).stdout ?? '';
  const mirror = targets.split('\n').find((uri) => uri !== '' && !uri.includes('security'));
  mkdirSync(cache, { recursive: true });
  // Under its name only when it is whole.
  const unfinished = `${tree}.${process.pid}`;
  const { status } = spawnSync('mmdebstrap', [
    '--quiet', '--variant=apt', '--aptopt=APT::Install-Recommends "false"', '--aptopt=Acquire::Languages "none"', `--include=${packages.join(',')}`,
    `--architectures=${architectures}`, suite, unfinished, ...(mirror === undefined ? [] : [mirror]),
  ], { stdio: 'inherit' });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    fail(`no Debian ${suite} could be made in ${tree}`);
  }
  renameSync(unfinished, tree);
  return tree;
}
