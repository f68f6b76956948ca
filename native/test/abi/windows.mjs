// The ABI test as a program of Windows, build/win32-<arch>/abi_check.exe: also what only a process shows, calls through
// one reading's interfaces that the other reading answers. It needs nothing beside it.
// Usage: node native/test/abi/windows.mjs [--headers FOLDER] [--out FOLDER] [x64|ia32 …]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DIFFERENT } from './exceptions.mjs';
import { allMethods, collectFacts } from './facts.mjs';
import { declaredByOthers } from './others.mjs';
import { compile, knownNames } from './probe.mjs';
import { declaredNames } from './read-headers.mjs';
import { matches, OURS, ourHeaders, THEIRS, x64, x86 } from './readings.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const native = join(here, '..', '..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { headers: { type: 'string', default: native }, out: { type: 'string', default: join(native, '..', 'build') } },
});

const lines = (list, show) => list.map(show).join('\n');

/** One reading's facts, as constant data. */
function factsSource(prelude, symbol, facts, expressionOf, isExcepted) {
  const numbers = facts.filter((fact) => fact.kind === 'number');
  const shapes = facts.filter((fact) => fact.kind === 'shape');
  return `${prelude}
#include "probe.h"
#include "call_check.h"
namespace {
constexpr probe::Shape shape_texts[] = {
${lines(shapes, (fact) => `  ${expressionOf(fact)},`)}
};
const NumberFact numbers[] = {
${lines(numbers, (fact) => `  {"${fact.name}", static_cast<std::int64_t>(${expressionOf(fact)}), ${isExcepted(fact.name)}},`)}
};
const ShapeFact shapes[] = {
${lines(shapes, (fact, i) => `  {"${fact.name}", shape_texts[${i}].text, ${isExcepted(fact.name)}},`)}
};
}  // namespace
extern const Reading ${symbol} = {numbers, ${numbers.length}, shapes, ${shapes.length}};
`;
}

const ourCalls = (calls, interfaces) => `
extern const CallFact kCalls[] = {
${lines(calls, (call) => `  {"call of ${call.name}", ${call.index}, ${call.excepted}},`)}
};
extern const std::size_t kCallCount = ${calls.length};
extern const std::size_t kInterfaceCount = ${interfaces};
void PlaceMethods(std::size_t interface_index, const void** vtable) {
${lines(calls, (call, i) => `  if (interface_index == ${call.index}) probe::Place<${i}>(vtable, ${call.expression});`)}
}
`;

const theirCalls = (calls) => `
bool CallMethod(std::size_t call, void* object) {
  switch (call) {
${lines(calls, (call, i) => `    case ${i}: return probe::CallThrough(object, ${call.expression});`)}
  }
  return false;
}
`;

function build(arch, target) {
  const folder = join(options.out, `win32-${arch}`);
  const work = join(folder, 'abi');
  mkdirSync(work, { recursive: true });
  const { windows, all } = ourHeaders(options.headers);
  const declared = declaredNames(all);
  const { names, text } = knownNames(target, THEIRS, [here], work);
  const byCapitals = new Map([...declaredByOthers(text).names].map((name) => [name.toUpperCase(), name]));
  const facts = collectFacts(windows, (name) => names.has(name), (name) => byCapitals.get(name));
  const isExcepted = (name) =>
    DIFFERENT.some((rule) => (!rule.on || rule.on.includes(target.name)) && matches(rule.fact, name, declared));

  const interfaces = windows.flatMap((header) => header.interfaces).filter(({ name }) => names.has(name));
  const byName = new Map(windows.flatMap((header) => header.interfaces).map((one) => [one.name, one]));
  const slots = new Map(facts.filter((fact) => fact.kind === 'slot').map((fact) => [fact.name, fact.expression]));
  const calls = interfaces.flatMap(({ name }, index) => allMethods(name, byName).map((method) => ({
    name: `${name}::${method}`, index, expression: slots.get(`slot of ${name}::${method}`),
    excepted: isExcepted(`signature of ${name}::${method}`) || isExcepted(`slot of ${name}::${method}`),
  })));

  const sources = {
    ours: factsSource(OURS, 'kOurs', facts, (fact) => fact.expression, isExcepted) + ourCalls(calls, interfaces.length),
    theirs: factsSource(THEIRS, 'kTheirs', facts, (fact) => fact.theirExpression ?? fact.expression, isExcepted) + theirCalls(calls),
  };
  const objects = Object.entries(sources).map(([reading, source]) => {
    const file = join(work, `${reading}.cc`);
    writeFileSync(file, source);
    // Each reading has the same names for its own types, and templates over them: they must not meet in the linker.
    return compile(target, [`-Dprobe=probe_${reading}`, `-I${here}`, ...(reading === 'ours' ? [`-I${options.headers}`] : []), '-c', file], `${file}.o`);
  });
  const program = join(folder, 'abi_check.exe');
  compile(target, ['-static', '-s', `-I${here}`, join(here, 'abi_check.cc'), ...objects, '-lole32', '-luuid'], program);
  console.log(`${program}: ${facts.length - calls.length} facts, ${calls.length} methods`);
}

const targets = { x64, ia32: x86 };
for (const arch of positionals.length > 0 ? positionals : Object.keys(targets)) {
  if (targets[arch] === undefined) throw new Error(`no architecture ${arch}; there are ${Object.keys(targets).join(', ')}`);
  build(arch, targets[arch]);
}
