// Makes what users load, prebuilds/<platform>-<arch>/, through prebuildify: `npm run prebuild [-- target …]`. Without an
// argument: all that one Linux machine can make, which is linux-x64, win32-x64 and win32-ia32.
//
// What was made is checked: its size, what it needs of the machine that loads it, and, where it can, that it loads.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { linuxX64 } from './prebuild/linux.mjs';
import { ownPlatform } from './prebuild/own-platform.mjs';
import { fail, root } from './prebuild/tools.mjs';
import { windows } from './prebuild/windows.mjs';

const makers = {
  'linux-x64': linuxX64,
  'win32-x64': () => windows('x64'),
  'win32-ia32': () => windows('ia32'),
  // Of the machine that this runs on, by its own compiler.
  own: ownPlatform,
};
const targets = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(makers).filter((name) => name !== 'own');
for (const target of targets) {
  if (makers[target] === undefined) fail(`no target ${target}; there are ${Object.keys(makers).join(', ')}`);
}
if (!existsSync(join(root, 'node_modules'))) fail('run npm ci first');
for (const target of targets) makers[target]();
