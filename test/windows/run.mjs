// The builtin runtime inside node.exe, on Linux under Wine: `npm run test:windows [-- --arch x64|ia32] [--part NAME …] [--file TEXT …] [--quick]`.
// --quick leaves out the files that take longest, which repeat one thing over hundreds of faults or commands.
// Needs root, mmdebstrap, mingw-w64 and the prebuilds of win32; fails where they can't be had.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PARTS } from './parts.mjs';
import { makeStage } from './stage.mjs';
import { fail, home, prepareTree } from './tree.mjs';

const ARCHITECTURES = ['x64', 'ia32'];
const { values } = parseArgs({
  options: {
    arch: { type: 'string', multiple: true }, part: { type: 'string', multiple: true }, file: { type: 'string', multiple: true }, quick: { type: 'boolean' }, verbose: { type: 'boolean' },
  },
});
const architectures = values.arch ?? ARCHITECTURES;
const parts = values.part ?? Object.keys(PARTS);
for (const arch of architectures) if (!ARCHITECTURES.includes(arch)) fail(`--arch is ${ARCHITECTURES.join(' or ')}`);
for (const part of parts) if (!(part in PARTS)) fail(`--part is one of ${Object.keys(PARTS).join(', ')}`);

const tree = prepareTree();
makeStage(architectures);
// One run at a time has the prefix; all its processes and mounts end with it.
const { status } = spawnSync('flock', [
  join(home, 'lock'), 'unshare', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child', process.execPath,
  fileURLToPath(new URL('session.mjs', import.meta.url)), JSON.stringify({ tree, architectures, parts, file: values.file, quick: values.quick, verbose: values.verbose }),
], { stdio: 'inherit' });
process.exitCode = status === 0 ? 0 : 1;
