// Properties by the names that people know them by.

import * as mapi from '../index.ts';
import { type NamedProp, namedProp, PT, type Property, type PropName, propTypeOf, type PropType } from '../index.ts';
import { UsageError } from './common.ts';

/** The names of property sets and named properties, as the library exports them. */
function* exportedNames(): Generator<readonly [string, unknown], void, undefined> {
  for (const entry of Object.entries(mapi)) if (/^P[ST]|^Pid(?:Lid|Name)/.test(entry[0])) yield entry;
}

const isNamed = (value: unknown): value is NamedProp => typeof value === 'object' && value !== null && 'set' in value && 'type' in value;

const keyOf = (name: PropName): string => `${name.set.toLowerCase()}${'id' in name ? `#${name.id}` : `=${name.name}`}`;

let names: Map<string, string> | undefined;
let sets: Map<string, string> | undefined;

function load(): void {
  if (names !== undefined) return;
  names = new Map();
  sets = new Map();
  for (const [name, value] of exportedNames()) {
    if (isNamed(value)) names.set(keyOf(value), name);
    else if (typeof value === 'string' && name.startsWith('PS')) sets.set(value.toLowerCase(), name);
  }
}

/** What a named property is called: by its constant, else by what it is in its set. */
export function nameOf(name: PropName): string {
  load();
  const known = names!.get(keyOf(name));
  if (known !== undefined) return known;
  const set = sets!.get(name.set.toLowerCase()) ?? name.set;
  return 'id' in name ? `0x${name.id.toString(16).toUpperCase().padStart(4, '0')} of ${set}` : `${JSON.stringify(name.name)} of ${set}`;
}

const NUMBER = /^0x(?<tag>[0-9a-f]{8})$/i;
const NAMED = /^(?<set>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|PS\w+)[:/](?<name>[^:]+)(?::(?<type>PT_\w+))?$/i;

/**
 * A property by name (PR_SUBJECT, PidLidReminderTime), by tag (0x0037001F), or by set and name (PS_PUBLIC_STRINGS:Keywords:PT_MV_UNICODE,
 * PSETID_Common:0x8501:PT_LONG).
 */
export function parseProperty(text: string): Property {
  const known = (mapi as unknown as Record<string, unknown>)[text];
  if (/^Pid(?:Lid|Name)/.test(text) && isNamed(known)) return known;
  const tag = NUMBER.exec(text)?.groups?.['tag'];
  const value = tag === undefined ? mapi.tagByName(text.toUpperCase()) : Number.parseInt(tag, 16);
  if (value !== undefined) return value as unknown as Property;
  const { set, name, type = 'PT_UNICODE' } = NAMED.exec(text)?.groups ?? {};
  if (set !== undefined && name !== undefined && Object.hasOwn(PT, type)) {
    const exported = (mapi as unknown as Record<string, unknown>)[set];
    const guid = set.includes('-') ? set.toLowerCase() : exported;
    if (typeof guid === 'string') return namedProp(guid, /^(?:0x[0-9a-f]+|\d+)$/i.test(name) ? Number(name) : name, type as PropType);
  }
  throw new UsageError(`there is no property ${JSON.stringify(text)}: it is a name such as PR_SUBJECT or PidLidReminderTime, a tag such as 0x0037001F, or SET:NAME:TYPE such as PS_PUBLIC_STRINGS:Keywords:PT_MV_UNICODE`);
}

export const typeName = (tag: number): string => propTypeOf(tag);
