// Writes the property tags and result codes of tags.json and errors.json for C++ and for TypeScript.
// `node native/mapi/data/generate.mjs` writes; with `--check` it only compares, and fails when a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codesHeader, codeNamesHeader, errorsModule } from './errors.mjs';
import { namedPropsModule, readNames } from './names.mjs';
import { propertyTypes, readTags, tagNamesModule, tagsHeader, tagsModule } from './tags.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const readJson = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'));

const areas = readTags(readJson('tags.json'));
const { codes } = readJson('errors.json');

const files = {
  'native/mapi/tags.h': tagsHeader(areas),
  'native/mapi/codes.h': codesHeader(codes),
  'native/mapi/code_names.h': codeNamesHeader(codes),
  'lib/generated/tags.ts': tagsModule(areas),
  'lib/generated/tag-names.ts': tagNamesModule(areas),
  'lib/generated/named-props.ts': namedPropsModule(readNames(readJson('names.json'), propertyTypes)),
  'lib/generated/errors.ts': errorsModule(codes),
};

const current = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const check = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (current(path) === text) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}: run node native/mapi/data/generate.mjs`);
  process.exit(1);
}
console.log(stale.length === 0 ? 'generated files are current' : `wrote ${stale.join(', ')}`);
