// The tests and the library as node.exe runs them: TypeScript compiled down to what Node 22 knows, beside the prebuilt addons.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fail, root } from './tree.mjs';

/** Below the repository. */
export const STAGE = 'build/windows/stage';
const stage = join(root, STAGE);

export function makeStage(architectures) {
  for (const arch of architectures)
    if (!existsSync(join(root, 'prebuilds', `win32-${arch}`))) fail(`prebuilds/win32-${arch} is not there: npm run prebuild first`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const project of ['test/windows/tsconfig.json', 'tsconfig.json']) {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project)], { stdio: 'inherit', cwd: root });
    if (status !== 0) fail(`tsc -p ${project} failed`);
  }
  cpSync(join(root, 'dist'), join(stage, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(stage, 'package.json'));
  symlinkSync(join('..', '..', '..', 'prebuilds'), join(stage, 'prebuilds'));
  // A test compares it with what the addon exports.
  cpSync(join(root, 'lib/native/addon.ts'), join(stage, 'lib/native/addon.ts'));
  // What tests read and run beside their own code.
  for (const file of readdirSync(join(root, 'test'), { recursive: true })) {
    if (!file.includes('fixtures/') || /\.ts$|\.sh$/.test(file) || !/\.\w+$/.test(file)) continue;
    mkdirSync(dirname(join(stage, 'test', file)), { recursive: true });
    cpSync(join(root, 'test', file), join(stage, 'test', file));
  }
}

/** Compiled test files of a folder of test/, as paths below the stage. */
export function testFiles(folder) {
  return readdirSync(join(stage, 'test', folder)).filter((file) => file.endsWith('.test.js')).toSorted().map((file) => `test/${folder}/${file}`);
}
