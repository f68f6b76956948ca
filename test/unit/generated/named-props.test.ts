import { expect, it } from 'vitest';
import * as names from '../../../lib/generated/named-props.ts';
import type { NamedProp } from '../../../lib/props/named-prop.ts';

const props = Object.entries(names as Record<string, unknown>).filter((entry): entry is [string, NamedProp] => /^Pid(?:Lid|Name)/.test(entry[0]));
const strings = new Map(props.flatMap(([name, prop]) => ('name' in prop ? [[name.slice('PidName'.length), prop] as const] : [])));
const nameOf = (name: string): string | undefined => strings.get(name)?.name;

it('named properties are those of MS-OXPROPS, by set', () => {
  const counts = new Map<string, number>();
  for (const prop of strings.values()) counts.set(prop.set, (counts.get(prop.set) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    [names.PS_PUBLIC_STRINGS]: 91, [names.PS_INTERNET_HEADERS]: 30, [names.PSETID_Attachment]: 5, [names.PSETID_UnifiedMessaging]: 2,
    [names.PSETID_XmlExtractedEntities]: 7,
  });
  expect(props.length - strings.size).toBe(367);
});

it('no two of a set have one name, but for the one that MS-OXPROPS calls by two', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [name, prop] of props) {
    const key = `${prop.set} ${'name' in prop ? prop.name : prop.id}`;
    if (seen.has(key)) twice.push(`${seen.get(key)} ${name}`);
    seen.set(key, name);
  }
  expect(twice).toEqual(['PidNameCalendarLocationUrl PidNameLocationUrl']);
});

// What a property is called follows from what its name was taken from; the lists are of those that don't follow.
it.each<[string, RegExp, (rest: string) => string, Record<string, string>]>([
  ['iCalendar', /^Calendar(.*)$/, (rest) => `urn:schemas:calendar:${rest.toLowerCase()}`, { ExceptionDate: 'exdate', ExceptionRule: 'exrule', ProductId: 'prodid' }],
  ['recurrences of iCalendar', /^ICalendarRecurrence(.*)$/, (rest) => `urn:schemas:calendar:r${rest.toLowerCase()}`, {}],
  ['WebDAV', /^Dav(.*)$/, (rest) => `DAV:${rest.toLowerCase()}`, {}],
  ['Exchange', /^Exchange(.*)$/, (rest) => `http://schemas.microsoft.com/exchange/${rest.toLowerCase()}`, { ModifyExceptionStructure: 'modifyexceptionstruct' }],
  ['httpmail', /^Httpmail(.*)$/, (rest) => `urn:schemas:httpmail:${rest.toLowerCase()}`, { SendMessage: 'sendmsg' }],
  ['header fields of sharing', /^XSharing(.*)$/, (rest) => `X-Sharing${rest.replace(/[A-Z]/g, '-$&')}`, { ExendedCaps: '-Exended-Caps' }],
  ['what was found in a text', /^Extracted(.*)$/, (rest) => `XmlExtracted${rest}`, {}],
  ['mobile messages', /^OMS(.*)$/, (rest) => `OMS${rest}`, {}],
])('names from %s', (_, pattern, follow, others) => {
  const found = [...strings.keys()].flatMap((name) => {
    const rest = pattern.exec(name)?.[1];
    return rest === undefined ? [] : [[name, rest] as const];
  });
  expect(found.length).toBeGreaterThan(1);
  for (const [name, rest] of found) {
    if (rest in others) expect(nameOf(name)).toMatch(new RegExp(`${others[rest]}$`));
    else expect(nameOf(name)).toBe(follow(rest));
  }
});
