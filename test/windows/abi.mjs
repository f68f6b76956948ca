// The checks of the ABI, compiled as programs of Windows by the cross-build: sizes, offsets and values as the compiler for Windows sees
// them, and interfaces called across the two readings of the headers.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';
import { inRepository } from './wine.mjs';

export async function runAbi({ wine, arch, env }) {
  const folder = `build/win32-${arch}`;
  const programs = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((file) => file.endsWith('.exe')).toSorted() : [];
  const wrong = [];
  for (const program of programs) {
    const { status, output } = await wine.run(inRepository(...folder.split('/'), program), [], { env, cwd: folder, timeoutMs: 120_000 });
    if (status !== 0) wrong.push(`${program} ended with ${status}:\n${output}`);
  }
  if (programs.length === 0) wrong.push(`${folder} has no programs: npm run prebuild makes them`);
  return { collected: Math.max(programs.length, 1), passed: programs.length - wrong.length, failed: wrong.length, skipped: [], wrong };
}
