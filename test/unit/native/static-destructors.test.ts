import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const OBJECTS = fileURLToPath(new URL('../../../build/Release/obj.target/exchange_mapi/native/', import.meta.url));

// A session's thread, and that of notifications, may run while process.exit() destroys statics: what they use lives for ever.
it.runIf(process.platform === 'linux')('nothing in the addon is destroyed when the process ends', () => {
  const objects = readdirSync(OBJECTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.o'));
  expect(objects.length).toBeGreaterThan(100);
  const undefinedSymbols = execFileSync('nm', ['--undefined-only', '--print-file-name', ...objects.map((name) => join(OBJECTS, name))], {
    encoding: 'utf8', maxBuffer: 1 << 28,
  });
  expect(undefinedSymbols).toContain(' __cxa_throw');
  expect(undefinedSymbols.split('\n').filter((line) => line.endsWith(' __cxa_atexit'))).toEqual([]);
});
