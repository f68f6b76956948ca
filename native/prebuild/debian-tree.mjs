// A Debian of another release with a compiler, in a folder: the older the C library that a binary is linked with, the more
// machines load it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The tree's folder; made by mmdebstrap if it is not there yet, from the mirror that this machine's apt uses.
 * @param fail is called with what is missing, and does not return
 */
export function debianTree(suite, architecture, cache, fail) {
  const tree = join(cache, `${suite}-${architecture}`);
  if (existsSync(join(tree, 'usr/bin/g++'))) return tree;
  if (spawnSync('mmdebstrap', ['--version']).error) fail('mmdebstrap is needed. Debian and Ubuntu: apt-get install mmdebstrap');
  const targets = spawnSync('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'], { encoding: 'utf8' }).stdout ?? '';
  const mirror = targets.split('\n').find((uri) => uri !== '' && !uri.includes('security'));
  mkdirSync(cache, { recursive: true });
  // Under its name only when it is whole.
  const unfinished = `${tree}.${process.pid}`;
  const { status } = spawnSync(
    'mmdebstrap', ['--quiet', '--variant=apt', '--aptopt=APT::Install-Recommends "false"', '--include=g++', `--architectures=${architecture}`, suite, unfinished, ...(mirror === undefined ? [] : [mirror])],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    fail(`no Debian ${suite} could be made in ${tree}`);
  }
  renameSync(unfinished, tree);
  return tree;
}
