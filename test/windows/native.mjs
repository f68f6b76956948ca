// The native unit tests of what is Windows' own (native/test/profiles: files, locks, access lists, processes), as a program of Windows.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { root } from './tree.mjs';
import { inRepository } from './wine.mjs';

const SUMMARY = /test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed/;

export async function runNative({ wine, arch, env }) {
  await promisify(execFile)(process.execPath, [join(root, 'native/test/windows.mjs'), arch, 'test_profiles'], { cwd: root, maxBuffer: 1 << 26 });
  const { status, output } = await wine.run(inRepository('build', `win32-${arch}`, 'test_profiles.exe'), [], { env, timeoutMs: 300_000 });
  const [, collected = '1', passed = '0', failed = '1'] = SUMMARY.exec(output) ?? [];
  const good = status === 0 && Number(passed) > 0;
  return {
    collected: Number(collected), passed: Number(passed), failed: Number(failed), skipped: [],
    wrong: good ? [] : [`test_profiles.exe ended with ${status}:\n${output.slice(-4000)}`],
  };
}
