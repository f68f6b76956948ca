// A user as the address book shows him: MS-OXOABK 2.2.

import type { DirectoryEntry } from '../directory.ts';
import { addressBookEntryId, addressSearchKey } from '../store/address-entry-id.ts';
import { PropertyBag } from '../store/property-bag.ts';
import { PropertySchema } from '../store/property-schema.ts';
import type { Restriction } from '../wire/values.ts';

export const PR_OBJECT_TYPE = 0x0ffe0003;
export const PR_ENTRYID = 0x0fff0102;
export const PR_DISPLAY_NAME = 0x3001001f;
export const PR_PHONETIC_DISPLAY_NAME = 0x8c92001f;
export const PR_DISPLAY_TYPE = 0x39000003;
export const PR_ANR = 0x360c001f;
const PR_EMAIL_ADDRESS = 0x3003001f;
const PR_SMTP_ADDRESS = 0x39fe001f;
const PR_ACCOUNT = 0x3a00001f;

const mailUserObject = 6; // MAPI_MAILUSER
const aclableMailUser = 0x40000000;

export interface AddressObject {
  readonly bag: PropertyBag;
  readonly entry: DirectoryEntry;
}

export function addressObject(entry: DirectoryEntry): AddressObject {
  return { entry, bag: new PropertyBag() };
}

export const addressSchema = new PropertySchema<AddressObject>([
  { tag: PR_OBJECT_TYPE, get: () => mailUserObject },
  { tag: PR_DISPLAY_TYPE, get: () => 0 },
  { tag: 0x39050003, get: () => aclableMailUser }, // PR_DISPLAY_TYPE_EX
  { tag: PR_DISPLAY_NAME, get: ({ entry }) => entry.displayName },
  { tag: 0x3002001f, get: () => 'EX' }, // PR_ADDRTYPE
  { tag: PR_EMAIL_ADDRESS, get: ({ entry }) => entry.legacyDn },
  { tag: PR_SMTP_ADDRESS, get: ({ entry }) => entry.address },
  { tag: PR_ACCOUNT, get: ({ entry }) => entry.alias },
  { tag: 0x800f101f, get: ({ entry }) => [`SMTP:${entry.address}`] }, // PR_EMS_AB_PROXY_ADDRESSES
  { tag: PR_ENTRYID, get: ({ entry }) => addressBookEntryId(entry.legacyDn) },
  { tag: 0x0ff60102, get: ({ entry }) => minimalIdBytes(entry.minimalId) }, // PR_INSTANCE_KEY
  { tag: 0x0ff90102, get: ({ entry }) => addressBookEntryId(entry.legacyDn) }, // PR_RECORD_KEY
  { tag: 0x300b0102, get: ({ entry }) => addressSearchKey('EX', entry.legacyDn) }, // PR_SEARCH_KEY
  { tag: 0x8006001f, get: ({ entry }) => `${entry.serverDn}/cn=Microsoft Private MDB` }, // PR_EMS_AB_HOME_MDB
  { tag: 0x3a20001f, get: ({ entry }) => entry.displayName }, // PR_TRANSMITTABLE_DISPLAY_NAME
  { tag: 0x39ff001f, get: ({ entry }) => entry.displayName }, // PR_7BIT_DISPLAY_NAME
  { tag: 0x8c6d0102, get: ({ entry }) => entry.objectGuid }, // PR_EMS_AB_OBJECT_GUID
  { tag: 0x3a40000b, get: () => true }, // PR_SEND_RICH_INFO
  { tag: 0xfffd0003, get: () => 0 }, // PR_EMS_AB_CONTAINERID: the global address list
]);

/** MS-OXNSPI 3.1.4.1.7: the columns of a client that names none. 8-bit strings, as it says. */
export const defaultColumns: readonly number[] = [0xfffd0003, PR_OBJECT_TYPE, PR_DISPLAY_TYPE, 0x3001001e, 0x3a1a001e, 0x3a18001e, 0x3a19001e];

export function minimalIdBytes(minimalId: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, minimalId, true);
  return bytes;
}

/** MS-OXNSPI 2.3.8.2: valid in this session only. */
export function ephemeralEntryId(entry: DirectoryEntry, serverGuid: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  bytes[0] = 0x87;
  bytes.set(serverGuid, 4);
  view.setUint32(20, 1, true);
  view.setUint32(28, entry.minimalId, true);
  return bytes;
}

/** Ambiguous name resolution as a restriction over these properties: MS-OXNSPI 3.1.4.7. */
export function anrRestriction(name: string): Restriction {
  const prefixIgnoreCase = 0x00010002;
  const starts = (tag: number): Restriction => ({ type: 'content', fuzzyLevel: prefixIgnoreCase, tag, value: { tag, value: name } });
  return { type: 'or', children: [PR_DISPLAY_NAME, PR_ACCOUNT, PR_SMTP_ADDRESS].map(starts) };
}

/** The filter with every comparison with PR_ANR replaced by what it means. */
export function withoutAnr(filter: Restriction): Restriction {
  if (filter.type === 'and' || filter.type === 'or') return { type: filter.type, children: filter.children.map(withoutAnr) };
  if (filter.type === 'not') return { type: 'not', child: withoutAnr(filter.child) };
  if (filter.type !== 'property' || (filter.tag | 1) !== PR_ANR) return filter;
  return typeof filter.value.value === 'string' ? anrRestriction(filter.value.value) : filter;
}
