// Property tags: from tags.json to native/mapi/tags.h and lib/generated/{tags,tag-names}.ts.

const TYPES = {
  PT_I2: 0x0002, PT_LONG: 0x0003, PT_R4: 0x0004, PT_DOUBLE: 0x0005, PT_CURRENCY: 0x0006, PT_APPTIME: 0x0007,
  PT_ERROR: 0x000a, PT_BOOLEAN: 0x000b, PT_OBJECT: 0x000d, PT_I8: 0x0014, PT_STRING8: 0x001e, PT_UNICODE: 0x001f,
  PT_SYSTIME: 0x0040, PT_CLSID: 0x0048, PT_SVREID: 0x00fb, PT_SRESTRICT: 0x00fd, PT_ACTIONS: 0x00fe, PT_BINARY: 0x0102,
  PT_MV_LONG: 0x1003, PT_MV_STRING8: 0x101e, PT_MV_UNICODE: 0x101f, PT_MV_SYSTIME: 0x1040, PT_MV_CLSID: 0x1048, PT_MV_BINARY: 0x1102,
};

/** The names of the types. */
export const propertyTypes = new Set(Object.keys(TYPES));

/** The areas of tags.json as [title, tags]; throws on a malformed entry, an unknown type or a name given twice. */
export function readTags({ areas }) {
  const seen = new Set();
  return Object.entries(areas).map(([title, tags]) => [
    title,
    tags.map(({ name, id, type, about }) => {
      if (!/^PR_[A-Z0-9_]+$/.test(name) || seen.has(name)) throw new Error(`tags.json: ${name}: bad name or given twice`);
      if (!/^0x[0-9A-F]{4}$/.test(id)) throw new Error(`tags.json: ${name}: id must be 0x and four hexadecimal digits`);
      if (!(type in TYPES)) throw new Error(`tags.json: ${name}: unknown type ${type}`);
      if (!about || about.length > 100) throw new Error(`tags.json: ${name}: needs a short description`);
      seen.add(name);
      return { name, id, type, about, number: Number(id) * 0x10000 + TYPES[type] };
    }),
  ]);
}

const hex8 = (number) => `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;

const ANSI = { PT_UNICODE: 'PT_STRING8', PT_MV_UNICODE: 'PT_MV_STRING8' };

export function tagsHeader(areas) {
  const lines = [];
  for (const [title, tags] of areas) {
    lines.push('', `// --- ${title}`);
    for (const { name, id, type, about } of tags) {
      lines.push(`// ${about}.`);
      const declare = (cxxName, cxxType) => lines.push(`inline constexpr ULONG ${cxxName} = PROP_TAG(${cxxType}, ${id});`);
      if (type in ANSI) {
        declare(`${name}_A`, ANSI[type]);
        declare(`${name}_W`, type);
      } else {
        declare(name, type);
      }
    }
  }
  return `// Property tags. Generated from data/tags.json by data/generate.mjs: do not edit.
// A property that can be had as 8-bit or Unicode string has two names, _A and _W, and no third whose meaning depends
// on compiler settings.
#pragma once

#include "mapi/prop_types.h"

// clang-format off
${lines.join('\n')}
`;
}

export function tagsModule(areas) {
  const lines = [];
  const known = [];
  for (const [title, tags] of areas) {
    lines.push('', `// --- ${title}`);
    for (const { name, id, type, about } of tags) {
      lines.push(`/** ${about}. */`);
      lines.push(`export const ${name}: PropTag<'${type}'> = /* @__PURE__ */ propTag('${type}', ${id});`);
      known.push(`  ${name}: '${type}';`);
    }
  }
  return `// Generated from native/mapi/data/tags.json by native/mapi/data/generate.mjs: do not edit.
import { propTag, type PropTag } from '../props/prop-tag.ts';
${lines.join('\n')}

/** Property types by the names of the tags; open to declaration merging. */
export interface KnownTags {
${known.join('\n')}
}
`;
}

export function tagNamesModule(areas) {
  const rows = areas.flatMap(([, tags]) => tags).map(({ name, number }) => `  [${hex8(number)}, '${name}'],`);
  return `// Generated from native/mapi/data/tags.json by native/mapi/data/generate.mjs: do not edit.
// Apart from the constants, so that importing one of those does not bring all names along.

/** Every known tag: its number and its name, in the order of the data file. A number can have two names. */
export const TAG_NAMES: readonly (readonly [tag: number, name: string])[] = [
${rows.join('\n')}
];

const names = new Map<number, string[]>();
const numbers = new Map<string, number>();

function load(): void {
  if (numbers.size > 0) return;
  for (const [tag, name] of TAG_NAMES) {
    numbers.set(name, tag);
    const found = names.get(tag);
    if (found) found.push(name);
    else names.set(tag, [name]);
  }
}

const PT_STRING8 = 0x001e;
const PT_UNICODE = 0x001f;
const TYPE_WITHOUT_MV = 0x0fff;
const MV_INSTANCE = 0x2000;

/**
 * All names of a property tag: none when it is unknown, two where Exchange gives one number to different objects (a
 * folder's PR_RIGHTS is a profile section's PR_PROFILE_ABP_ALLOW_RECONNECT). The 8-bit tag of a string property has the
 * names of its Unicode tag; MV_INSTANCE is ignored.
 */
export function tagNames(tag: number): readonly string[] {
  load();
  const plain = (tag & ~MV_INSTANCE) >>> 0;
  const found = names.get(plain);
  if (found) return found;
  return (plain & TYPE_WITHOUT_MV) === PT_STRING8 ? (names.get(plain + PT_UNICODE - PT_STRING8) ?? []) : [];
}

/** The first of {@link tagNames}: \`tagName(0x0037001f)\` is \`'PR_SUBJECT'\`. */
export function tagName(tag: number): string | undefined {
  return tagNames(tag)[0];
}

/** The number of a tag that is known by name: \`tagByName('PR_SUBJECT')\` is \`0x0037001f\`. */
export function tagByName(name: string): number | undefined {
  load();
  return numbers.get(name);
}
`;
}
