// Named properties: from names.json ([MS-OXPROPS] 1.3.2 and 2) to lib/generated/named-props.ts.

/** The property sets of names.json; throws on a malformed entry or a name given twice. */
export function readNames({ sets }, types) {
  const seen = new Set();
  const once = (name, pattern) => {
    if (!pattern.test(name) || seen.has(name)) throw new Error(`names.json: ${name}: bad name or given twice`);
    seen.add(name);
  };
  for (const { name, guid, about, properties } of sets) {
    once(name, /^PS(ETID)?_[A-Za-z_]+$/);
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid)) throw new Error(`names.json: ${name}: bad GUID`);
    if (!about) throw new Error(`names.json: ${name}: needs a short description`);
    const numbers = new Map();
    for (const { name: property, id, string, type, sameAs } of properties) {
      once(property, id === undefined ? /^PidName[A-Z]\w+$/ : /^PidLid[A-Z]\w+$/);
      if (id !== undefined && !/^0x[0-9A-F]{4}$/.test(id)) throw new Error(`names.json: ${property}: id must be 0x and four hexadecimal digits`);
      if ((id === undefined) === (string === undefined)) throw new Error(`names.json: ${property}: has an id or a string`);
      // [MS-OXPROPS] calls one of them by two names.
      if (numbers.get(id ?? string) !== sameAs) throw new Error(`names.json: ${property}: its name is another one's, or not that of sameAs`);
      if (string !== undefined && !/^[\x21-\x7E]+$/.test(string)) throw new Error(`names.json: ${property}: a name has visible ASCII only`);
      if (sameAs === undefined) numbers.set(id ?? string, property);
      if (!types.has(type)) throw new Error(`names.json: ${property}: unknown type ${type}`);
    }
  }
  return sets;
}

export function namedPropsModule(sets) {
  const lines = [];
  for (const { name, guid, about, properties } of sets) {
    lines.push('', `/** ${about}. */`, `export const ${name}: Guid = '${guid}';`);
    for (const { name: property, id, string, type } of properties) {
      const own = id ?? `'${string}'`;
      lines.push(`/** ${own} of ${name}. */`);
      lines.push(`export const ${property}: NamedProp<'${type}'> = /* @__PURE__ */ namedProp(${name}, ${own}, '${type}');`);
    }
  }
  return `// Generated from native/mapi/data/names.json by native/mapi/data/generate.mjs: do not edit.
import type { Guid } from '../props/guid.ts';
import { namedProp, type NamedProp } from '../props/named-prop.ts';
${lines.join('\n')}
`;
}
