// Reads our MAPI headers (native/mapi), which clang-format keeps regular, and lists what they declare. A declaration
// that this reader does not understand is an error, so that none escapes comparison.
import { readFileSync } from 'node:fs';

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

const CONSTANT = /^inline constexpr (ULONG|LONG|HRESULT|BOOKMARK|BOOL|DWORD|USHORT|WORD|BYTE) (\w+) =/gm;
const GUID = /^inline constexpr (GUID|MAPIUID) (\w+) =/gm;
const METHOD = /virtual [\w*]+ STDMETHODCALLTYPE (\w+)\(/g;
const FUNCTION = /^typedef [\w*]+\((?:STDMAPI|STDMAPIINIT|STDAPI)CALLTYPE\s*(\*?)\s*(\w+)\)\(/gm;
// What is not compared by itself, but has to be there: other names of types, and macros and small functions.
const OTHER_NAMES = [
  /^using (\w+) =/gm, /^typedef \w+\* (\w+);/gm, /^typedef \w+ (\w+);/gm, /^#define (\w+)/gm, /^(?:constexpr|inline) [\w:*]+ (\w+)\(/gm, /^struct (\w+);/gm,
  /^enum (\w+)/gm,
];
const ENUM = /^enum (\w+)(?: : \w+)? \{([^}]*)\};/gm;

/** The fields of a struct's body as paths: `Kind.lID`. */
function readFields(body, where) {
  const stack = [[]];
  for (const raw of body.split('\n')) {
    const line = raw.replace(/__extension__/, '').trim();
    if (line === '') continue;
    if (/^(struct|union) \{$/.test(line)) {
      stack.push([]);
      continue;
    }
    const end = /^\}\s*(\w*);$/.exec(line);
    if (end) {
      const inner = stack.pop();
      const outer = stack.at(-1);
      if (end[1]) outer.push(end[1]);
      outer.push(...inner.map((field) => (end[1] ? `${end[1]}.${field}` : field)));
      continue;
    }
    const field = /^[A-Za-z_][\w :]*?[\s*]+(\w+)(\[\w+\])?;$/.exec(line);
    if (!field) throw new Error(`${where}: not understood: ${line}`);
    stack.at(-1).push(field[1]);
  }
  return stack[0];
}

/** Matches of a record's closing brace: the body ends at the first `};` in column 0. */
function* records(text) {
  const start = /^(struct|union) (\w+)(?: : (\w+))? \{(\};)?/gm;
  for (const match of text.matchAll(start)) {
    const [opening, , name, base, empty] = match;
    if (empty) {
      yield { name, base, body: '' };
      continue;
    }
    const from = match.index + opening.length;
    const to = text.indexOf('\n};', from);
    if (to < 0) throw new Error(`${name}: no end found`);
    yield { name, base, body: text.slice(from, to) };
  }
}

/** @returns constants, guids, structs, interfaces, functions and other names that the header declares, in its order */
export function readHeader(path) {
  // What only Windows' own headers declare is not ours; a header's own Linux branch is.
  const text = withoutComments(readFileSync(path, 'utf8'));
  const enums = [...text.matchAll(ENUM)].flatMap(([, , body]) => body.split(',').map((one) => one.trim().split(' ')[0]).filter(Boolean));
  const result = {
    constants: [...[...text.matchAll(CONSTANT)].map(([, , name]) => name), ...enums],
    guids: [...text.matchAll(GUID)].map(([, kind, name]) => ({ kind, name })),
    structs: [],
    interfaces: [],
    functions: [...text.matchAll(FUNCTION)].map(([, pointer, name]) => ({ name, pointer: pointer === '*' })),
    others: OTHER_NAMES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name)),
  };
  for (const { name, base, body } of records(text)) {
    if (base || body.includes('virtual ')) {
      result.interfaces.push({ name, base, methods: [...body.matchAll(METHOD)].map(([, method]) => method) });
      const declared = body.match(/\bvirtual\b/g)?.length ?? 0;
      if (declared !== result.interfaces.at(-1).methods.length) throw new Error(`${path}: ${name}: a method was not understood`);
    } else {
      result.structs.push({ name, fields: readFields(body, `${path}: ${name}`) });
    }
  }
  const declared = text.match(/^inline constexpr/gm)?.length ?? 0;
  const found = result.constants.length - enums.length + result.guids.length;
  if (declared !== found) throw new Error(`${path}: ${declared - found} constants were not understood`);
  return result;
}

/** Every name that the headers declare. */
export function declaredNames(headers) {
  const names = new Set();
  for (const { constants, guids, structs, interfaces, functions, others } of headers) {
    for (const name of [...constants, ...others]) names.add(name);
    for (const { name } of [...guids, ...structs, ...interfaces, ...functions]) names.add(name);
    for (const { fields } of structs) for (const field of fields) names.add(field.split('.').at(-1));
  }
  return names;
}
