// Compiles one reading of the MAPI headers to an object that holds its facts as data, and reads them back.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHAPE_SIZE = 128;

/** Fails with what to install when the compiler isn't there. */
function run(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new Error(`${command} is not installed: the ABI test needs g++-mingw-w64-x86-64-posix and g++-mingw-w64-i686-posix`);
    }
    throw new Error(`${command} failed:\n${String(error.stderr).slice(0, 8000)}`);
  }
}

const flags = (folders) => ['-std=c++20', '-w', '-O0', ...folders.map((folder) => `-I${folder}`)];

/** Compiles, or links, with warnings off: they would be about the other reading. @returns the output's path */
export function compile(target, args, output) {
  run(target.compiler, ['-std=c++20', '-w', '-O0', ...args, '-o', output]);
  return output;
}

/** The preprocessed text of a prelude, macros included, and which names the reading knows at all. */
export function knownNames(target, prelude, includes, work) {
  const source = join(work, `${target.name}-names.cc`);
  writeFileSync(source, prelude);
  const text = run(target.compiler, [...flags(includes), '-E', '-dD', source]);
  return { names: new Set(text.replace(/^(#define \w+).*$/gm, '$1').match(/[A-Za-z_]\w*/g)), text };
}

/** @returns a map from the fact's name to its value, as text */
export function readFacts(target, reading, prelude, facts, includes, work) {
  const numbers = facts.filter((fact) => fact.kind === 'number');
  const shapes = facts.filter((fact) => fact.kind === 'shape');
  const slots = facts.filter((fact) => fact.kind === 'slot');
  const source = join(work, `${target.name}-${reading}.cc`);
  const object = join(work, `${target.name}-${reading}.o`);
  const data = (section) => `__attribute__((section("${section}"), used))`;
  writeFileSync(source, `${prelude}
#include "probe.h"
${data('.numbers')} extern constexpr std::uint64_t numbers[] = {
${numbers.map((fact) => `  static_cast<std::uint64_t>(static_cast<std::int64_t>(${fact.expression})),  // ${fact.name}`).join('\n')}
};
${data('.shapes')} extern constexpr probe::Shape shapes[] = {
${shapes.map((fact) => `  ${fact.expression},`).join('\n')}
};
struct Slots {
${slots.map((fact, i) => `  decltype(${fact.expression}) s${i};`).join('\n')}
};
${data('.slots')} extern const Slots slots = {
${slots.map((fact) => `  ${fact.expression},`).join('\n')}
};
`);
  run(target.compiler, [...flags(includes), '-c', source, '-o', object]);

  const section = (name) => {
    const file = join(work, `${target.name}-${reading}${name}`);
    run(target.objcopy, ['-O', 'binary', '-j', name, object, file]);
    return readFileSync(file);
  };
  const found = new Map();
  const numberData = section('.numbers');
  numbers.forEach((fact, i) => found.set(fact.name, show(numberData.readBigInt64LE(8 * i))));
  const shapeData = section('.shapes');
  const shapeStep = SHAPE_SIZE + target.pointerSize;
  shapes.forEach((fact, i) => {
    const length = Number(shapeData.readUInt32LE(shapeStep * i + SHAPE_SIZE));
    found.set(fact.name, shapeData.toString('latin1', shapeStep * i, shapeStep * i + length));
  });
  // Itanium C++ ABI 2.3: the pointer to a virtual member function is 1 plus its offset in the vtable, then an adjustment.
  const slotData = section('.slots');
  slots.forEach((fact, i) => {
    const at = 2 * target.pointerSize * i;
    const offset = slotData.readUInt32LE(at) - 1;
    const adjustment = slotData.readUInt32LE(at + target.pointerSize);
    if (offset % target.pointerSize !== 0 || adjustment !== 0) throw new Error(`${fact.name}: not a plain virtual method`);
    found.set(fact.name, String(offset / target.pointerSize));
  });
  return found;
}

const show = (value) => (value < 0n ? `${value}` : value > 0xFFFFn ? `0x${value.toString(16)}` : String(value));
