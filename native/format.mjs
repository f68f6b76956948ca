// Formats our C++ with clang-format (as WebAssembly, so that everybody has the same version of it).
// `--check` changes nothing and fails where something would change.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from '@wasm-fmt/clang-format/node';

const root = fileURLToPath(new URL('.', import.meta.url));
const style = readFileSync(join(root, '.clang-format'), 'utf8');
const check = process.argv.includes('--check');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:cc|h)$/.test(name)).sort();
let wrong = 0;
for (const name of sources) {
  const path = join(root, name);
  const before = readFileSync(path, 'utf8');
  const after = format(before, name, style);
  if (after === before) continue;
  wrong += 1;
  if (check) console.error(`native/${name} is not formatted (npm run format)`);
  else writeFileSync(path, after);
}
console.log(check ? `${sources.length} files, ${wrong} not formatted` : `${sources.length} files, ${wrong} formatted`);
process.exitCode = check && wrong > 0 ? 1 : 0;
