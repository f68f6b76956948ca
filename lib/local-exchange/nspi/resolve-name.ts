// Ambiguous name resolution: MS-OXNSPI 3.1.4.7.

import { compileRestriction } from '../store/restriction.ts';
import { addressSchema, anrRestriction, type AddressObject } from './address-object.ts';
import type { AddressList } from './address-list.ts';

export const unresolved = 0;
export const ambiguous = 1;
export const resolved = 2;

export type Resolution = { readonly result: typeof unresolved | typeof ambiguous } | { readonly result: typeof resolved; readonly object: AddressObject };

/** An exact name, address, alias or DN goes before names that only begin so. A leading "=" asks for exact ones only. */
export function resolveName(list: AddressList, text: string): Resolution {
  const [, exactOnly = '', , name = ''] = /^(=?)((?:SMTP|EX):)?(.*)$/is.exec(text.trim()) ?? [];
  if (name === '') return { result: unresolved };
  const wanted = name.toLowerCase();
  const exact = list.objects.filter(({ entry }) =>
    [entry.address, entry.legacyDn, entry.alias, entry.displayName].some((known) => known.toLowerCase() === wanted),
  );
  const address = exact.find(({ entry }) => entry.address.toLowerCase() === wanted || entry.legacyDn.toLowerCase() === wanted);
  if (address !== undefined) return { result: resolved, object: address };
  if (exact.length > 0) return outcome(exact);
  if (exactOnly !== '') return { result: unresolved };
  return outcome(list.objects.filter(compileRestriction(anrRestriction(name), { schema: addressSchema })));
}

function outcome(found: readonly AddressObject[]): Resolution {
  const [first, second] = found;
  if (first === undefined) return { result: unresolved };
  return second === undefined ? { result: resolved, object: first } : { result: ambiguous };
}
