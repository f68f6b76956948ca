// What the other reading's MAPI headers declare, from their preprocessed text (-E -dD): names, and methods of interfaces
// in vtable order. Whatever they have, ours must have, or exceptions.mjs must say why not.

const HEADERS = /(?:^|[/\\])(?:mapi(?:defs|x|code|guid|tags|spi|util|hook|form)|tnef|imessage)\.h$/;

const DEFINE = /^#define (\w+)(\(?)(.*)$/;
// What an implementer's or a header's own machinery is made of: no caller and no callee has to know it.
const MACHINERY = /^(?:INTERFACE|IMPL|BEGIN_INTERFACE|_?MAPI\w*_H_?|TNEF_H|_IMESSAGE_H_|MAPI_\w+_METHODS?\d?|(?:DECLARE_)?MAPI(?:_INTERFACE|METHOD)\w*)$/;

const ATTRIBUTES = '(?:__attribute__\\s*\\(\\(\\w+\\)\\)\\s*)*';
const METHOD = new RegExp(`\\bvirtual ${ATTRIBUTES}\\w+\\s+${ATTRIBUTES}(\\w+)\\s*\\(`, 'g');
const FUNCTION_TYPE = new RegExp(`^\\s*typedef [\\w *]+\\(\\s*${ATTRIBUTES}\\*?\\s*(\\w+)\\)\\s*\\(`);
const FUNCTION = new RegExp(`^\\s*extern "C" (?:\\w+[ *]+)+${ATTRIBUTES}(\\w+)\\s*\\(`);

function namesOf(line) {
  const found = [];
  const add = (match) => match && found.push(...match.slice(1).filter(Boolean));
  const closing = /^\s*\}\s*(\w+)\s*((?:,\s*\*\s*\w+\s*)*);/.exec(line);
  if (closing) found.push(closing[1], ...(closing[2].match(/\w+/g) ?? []));
  for (const [, name] of line.matchAll(/\btypedef [^;()]*?(\w+)(?:\[\w*\])?;/g)) found.push(name);
  add(FUNCTION_TYPE.exec(line));
  add(/^\s*struct (\w+) : public \w+/.exec(line));
  add(FUNCTION.exec(line));
  return found;
}

/** @returns names declared, and methods by interface: own ones and inherited ones, in vtable order */
export function declaredByOthers(preprocessed) {
  const names = new Set();
  const methods = new Map();
  let ours = false;
  let current;
  for (const line of preprocessed.split('\n')) {
    const marker = /^# \d+ "([^"]*)"/.exec(line);
    if (marker) {
      ours = HEADERS.test(marker[1]);
      continue;
    }
    if (!ours) continue;
    const define = DEFINE.exec(line);
    if (define) {
      const [, name, , value] = define;
      if (!MACHINERY.test(name) && value.trim() !== '') names.add(name);
      continue;
    }
    for (const name of namesOf(line)) names.add(name);
    const opening = /^\s*struct (\w+) : public (\w+)/.exec(line);
    if (opening) {
      current = [];
      methods.set(opening[1], current);
    }
    for (const [, method] of line.matchAll(METHOD)) current?.push(method);
  }
  return { names, methods };
}
