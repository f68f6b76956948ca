// node-gyp only knows ./build: what must not mix with the developer's objects is built in a folder of links.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Makes `folder`, with all in it that node-gyp reads of the repository `root`; returns it. */
export function linkTree(root, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['binding.gyp', 'native', 'package.json', 'node_modules']) {
    rmSync(join(folder, name), { force: true });
    symlinkSync(join(root, name), join(folder, name));
  }
  return folder;
}
