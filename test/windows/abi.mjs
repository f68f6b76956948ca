// The ABI test as a program of Windows (native/test/abi/windows.mjs): facts as the compiler for Windows sees them, and methods called across
// the two readings of the headers.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { root } from './tree.mjs';
import { inRepository } from './wine.mjs';

export async function runAbi({ wine, arch, env }) {
  await promisify(execFile)(process.execPath, [join(root, 'native/test/abi/windows.mjs'), arch], { cwd: root });
  const { status, output } = await wine.run(inRepository('build', `win32-${arch}`, 'abi_check.exe'), [], { env, timeoutMs: 120_000 });
  const passed = status === 0 && output !== '';
  console.log(`       ${output.trim().split('\n').at(-1)}`);
  return { collected: 1, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [], wrong: passed ? [] : [`abi_check.exe ended with ${status}:\n${output}`] };
}
