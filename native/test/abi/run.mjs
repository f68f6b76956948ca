// The ABI test: our MAPI headers against mingw-w64's, which were written by other people. One translation unit per
// reading holds the facts as data; nothing of Windows has to run.
// Usage: node native/test/abi/run.mjs [--verbose] [--headers FOLDER] [--only x86_64|i686|linux-x64]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { missingFromOxprops } from './documented-tags.mjs';
import { documentedNames } from './documented.mjs';
import { DIFFERENT, ONLY_OURS, ONLY_THEIRS } from './exceptions.mjs';
import { allMethods, collectFacts } from './facts.mjs';
import { declaredByOthers } from './others.mjs';
import { knownNames, readFacts } from './probe.mjs';
import { declaredNames } from './read-headers.mjs';
import { linux, matches, OURS, ourHeaders, THEIRS, x64, x86 } from './readings.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    headers: { type: 'string', default: join(here, '..', '..') },
    only: { type: 'string' },
  },
});

class Exceptions {
  #used = new Set();

  find(list, name, comparison, ours) {
    const rule = list.find((one) => (!one.on || one.on.includes(comparison)) && matches(one.fact, name, ours));
    if (rule) this.#used.add(rule);
    return rule;
  }

  unused() {
    return [...DIFFERENT, ...ONLY_OURS, ...ONLY_THEIRS].filter((rule) => !this.#used.has(rule));
  }
}

/** @returns the number of failures */
function compare(comparison, oursTarget, theirsTarget, headers, declared, exceptions, work) {
  const { names, text } = knownNames(theirsTarget, THEIRS, [here], work);
  const others = declaredByOthers(text);
  const byCapitals = new Map([...others.names].map((name) => [name.toUpperCase(), name]));
  const facts = collectFacts(headers, (name) => names.has(name), (name) => byCapitals.get(name));
  const comparable = facts.filter((fact) => fact.kind !== 'missing');
  const missing = facts.filter((fact) => fact.kind === 'missing');
  const theirFacts = comparable.map((fact) => ({ ...fact, expression: fact.theirExpression ?? fact.expression }));
  const ours = readFacts(oursTarget, `ours-${comparison}`, OURS, comparable, [options.headers, here], work);
  const theirs = readFacts(theirsTarget, `theirs-${comparison}`, THEIRS, theirFacts, [here], work);

  const failures = [];
  let excepted = 0;
  const judge = (list, name, what) => {
    const rule = exceptions.find(list, name, comparison, declared);
    if (!rule) failures.push(`${name}: ${what}`);
    else if (options.verbose) console.log(`  excepted: ${name}: ${what}: ${rule.reason}`);
    return rule !== undefined;
  };

  for (const { name } of comparable) {
    if (ours.get(name) === theirs.get(name)) continue;
    if (judge(DIFFERENT, name, `ours ${ours.get(name)}, theirs ${theirs.get(name)}`)) excepted += 1;
  }
  for (const { name } of missing) judge(ONLY_OURS, name, 'not in their headers');

  const documented = documentedNames();
  for (const name of [...others.names, ...documented.names]) {
    if (!declared.has(name) && !declared.has(name.toUpperCase())) judge(ONLY_THEIRS, name, 'not in our headers');
  }
  const interfaces = new Map(headers.flatMap((header) => header.interfaces).map((one) => [one.name, one]));
  for (const [name, methods] of [...others.methods, ...documented.methods]) {
    if (!interfaces.has(name)) continue;
    const own = allMethods(name, interfaces);
    const inherited = own[0] === 'QueryInterface' ? [] : ['QueryInterface', 'AddRef', 'Release'];
    const full = [...inherited, ...own];
    if (full.join() !== methods.join()) judge(DIFFERENT, `methods of ${name}`, `ours ${full}, theirs ${methods}`);
  }

  for (const failure of failures) console.error(`${comparison}: ${failure}`);
  console.log(
    `${comparable.length} facts compared for ${comparison}, ${excepted} exceptions, ${missing.length} with nothing to compare with, ${failures.length} failures`,
  );
  return failures.length;
}

const work = mkdtempSync(join(tmpdir(), 'mapi-abi-'));
try {
  const { windows, all } = ourHeaders(options.headers);
  const comparisons = [['x86_64', x64, x64, windows], ['i686', x86, x86, windows], ['linux-x64', linux, x64, all]];
  const declared = declaredNames(all);
  const exceptions = new Exceptions();
  let failures = 0;
  for (const [name, ours, theirs, headers] of comparisons) {
    if (!options.only || options.only === name) failures += compare(name, ours, theirs, headers, declared, exceptions, work);
  }
  const tags = missingFromOxprops(readFileSync(join(options.headers, 'mapi', 'tags.h'), 'utf8'));
  for (const name of tags.missing) console.error(`tags: ${name}: not in our headers`);
  console.log(`${tags.count} property tags of MS-OXPROPS, ${tags.missing.length} missing`);
  failures += tags.missing.length;
  for (const rule of options.only ? [] : exceptions.unused()) {
    failures += 1;
    console.error(`exception that nothing needs any more: ${rule.fact}`);
  }
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
