// The ABI test: our MAPI headers against mingw-w64's, which were written by other people. One translation unit per
// reading holds the facts as data; nothing of Windows has to run. Usage: node native/test/abi/run.mjs [--verbose]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIFFERENT, ONLY_OURS, ONLY_THEIRS } from './exceptions.mjs';
import { collectFacts, declaredByOthers } from './facts.mjs';
import { knownNames, readFacts } from './probe.mjs';
import { readHeader } from './read-headers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const native = join(here, '..', '..');
const verbose = process.argv.includes('--verbose');

const x64 = {
  name: 'x86_64', compiler: 'x86_64-w64-mingw32-g++-posix', objcopy: 'x86_64-w64-mingw32-objcopy', pointerSize: 8,
};
const x86 = { name: 'i686', compiler: 'i686-w64-mingw32-g++-posix', objcopy: 'i686-w64-mingw32-objcopy', pointerSize: 4 };
const linux = { name: 'linux-x64', compiler: 'g++', objcopy: 'objcopy', pointerSize: 8 };

const OURS = '#include "mapi/mapi.h"\n';
// Their DEFINE_OLEGUID expands to DEFINE_GUID, which declares only; as constants the identifiers can be compared.
const THEIRS = `#include <windows.h>
#include <objidl.h>
#undef DEFINE_GUID
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \\
  inline constexpr GUID name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}
#include <mapix.h>
inline constexpr MAPIUID muidOOP = {MAPI_ONE_OFF_UID};
inline constexpr MAPIUID PS_PROFILE_PROPERTIES = {PS_PROFILE_PROPERTIES_INIT};
`;

const MAPI_HEADERS = [
  'prop_types.h', 'structs.h', 'table_structs.h', 'notification.h', 'guids.h', 'flags.h', 'exchange_flags.h', 'codes.h', 'tags.h', 'prop.h', 'table.h',
  'store.h', 'address_book.h', 'profile.h', 'session.h', 'functions.h',
];
// What Windows' SDK declares and our headers declare on other platforms only.
const PLATFORM_HEADERS = ['types.h', 'com.h'];

function matches(fact, name, ours) {
  if (typeof fact === 'string') return fact === name;
  return typeof fact === 'function' ? fact(name, ours) : fact.test(name);
}

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
function compare(comparison, oursTarget, theirsTarget, headers, exceptions, work) {
  const { names, macros } = knownNames(theirsTarget, THEIRS, [here], work);
  const facts = collectFacts(headers, (name) => names.has(name));
  const comparable = facts.filter((fact) => fact.kind !== 'missing');
  const missing = facts.filter((fact) => fact.kind === 'missing');
  const ours = readFacts(oursTarget, `ours-${comparison}`, OURS, comparable, [native, here], work);
  const theirs = readFacts(theirsTarget, `theirs-${comparison}`, THEIRS, comparable, [here], work);

  const declared = new Set(headers.flatMap((header) => header.constants));
  const failures = [];
  let excepted = 0;
  const judge = (list, name, what) => {
    const rule = exceptions.find(list, name, comparison, declared);
    if (!rule) failures.push(`${name}: ${what}`);
    else if (verbose) console.log(`  excepted: ${name}: ${what}: ${rule.reason}`);
    return rule !== undefined;
  };

  for (const { name } of comparable) {
    if (ours.get(name) === theirs.get(name)) continue;
    if (judge(DIFFERENT, name, `ours ${ours.get(name)}, theirs ${theirs.get(name)}`)) excepted += 1;
  }
  for (const { name } of missing) judge(ONLY_OURS, name, 'not in their headers');

  const others = declaredByOthers(macros);
  for (const name of others.names) {
    if (!declared.has(name)) judge(ONLY_THEIRS, name, 'not in our headers');
  }
  const interfaces = new Map(headers.flatMap((header) => header.interfaces).map((one) => [one.name.toUpperCase(), one]));
  for (const [name, methods] of others.methods) {
    const found = interfaces.get(name);
    if (!found) judge(ONLY_THEIRS, name, 'interface not in our headers');
    else if (found.methods.join() !== methods.join()) judge(DIFFERENT, `methods of ${found.name}`, `ours ${found.methods}, theirs ${methods}`);
  }

  for (const failure of failures) console.error(`${comparison}: ${failure}`);
  console.log(
    `${comparable.length} facts compared for ${comparison}, ${excepted} exceptions, ${missing.length} with nothing to compare with, ${failures.length} failures`,
  );
  return failures.length;
}

const work = mkdtempSync(join(tmpdir(), 'mapi-abi-'));
try {
  const read = (names) => names.map((name) => readHeader(join(native, 'mapi', name)));
  const windows = read(MAPI_HEADERS);
  const all = read([...PLATFORM_HEADERS, ...MAPI_HEADERS]);
  const exceptions = new Exceptions();
  let failures = compare('x86_64', x64, x64, windows, exceptions, work);
  failures += compare('i686', x86, x86, windows, exceptions, work);
  failures += compare('linux-x64', linux, x64, all, exceptions, work);
  for (const rule of exceptions.unused()) {
    failures += 1;
    console.error(`exception that nothing needs any more: ${rule.fact}`);
  }
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
