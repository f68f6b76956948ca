// Which properties of an Exchange service's section are settings, and which are nobody else's business.

import { tagByName, tagNames } from '../generated/tag-names.ts';
import {
  PR_PROFILE_AB_FILES_PATH, PR_PROFILE_ADDR_INFO, PR_PROFILE_AUTH_PASSWORD, PR_PROFILE_CONNECT_FLAGS, PR_PROFILE_HOME_SERVER, PR_PROFILE_HOME_SERVER_ADDRS,
  PR_PROFILE_HOME_SERVER_DN, PR_PROFILE_HOME_SERVER_FQDN, PR_PROFILE_LKG_AUTODISCOVER_URL, PR_PROFILE_MAILBOX, PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL,
  PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL, PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL, PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL, PR_PROFILE_OFFLINE_INFO,
  PR_PROFILE_OFFLINE_STORE_PATH, PR_PROFILE_OPTIONS_DATA, PR_PROFILE_SERVER, PR_PROFILE_SERVER_DN, PR_PROFILE_SERVER_FQDN, PR_PROFILE_SERVER_FULL_VERSION,
  PR_PROFILE_SERVER_VERSION, PR_PROFILE_UI_STATE, PR_PROFILE_UNRESOLVED_NAME, PR_PROFILE_UNRESOLVED_SERVER, PR_PROFILE_USER, PR_PROFILE_USER_SMTP_EMAIL_ADDRESS,
} from '../generated/tags.ts';
import { hex8 } from '../hex8.ts';
import { changePropType, PT, propIdOf, propTypeOf, type PropTag } from '../props/prop-tag.ts';

const idsOf = (...tags: readonly PropTag[]): ReadonlySet<number> => new Set(tags.map(propIdOf));

/** What a description of a service says in fields of its own. */
export const IDENTITY = {
  mailbox: PR_PROFILE_UNRESOLVED_NAME, server: PR_PROFILE_UNRESOLVED_SERVER, user: PR_PROFILE_USER_SMTP_EMAIL_ADDRESS,
} as const;

const OWN_FIELDS = idsOf(...Object.values(IDENTITY), PR_PROFILE_CONNECT_FLAGS);

// What a connection finds out, and what is of one machine.
const CACHES = idsOf(
  PR_PROFILE_USER, PR_PROFILE_MAILBOX, PR_PROFILE_HOME_SERVER, PR_PROFILE_SERVER, PR_PROFILE_HOME_SERVER_DN, PR_PROFILE_SERVER_DN, PR_PROFILE_HOME_SERVER_ADDRS,
  PR_PROFILE_HOME_SERVER_FQDN, PR_PROFILE_SERVER_FQDN, PR_PROFILE_SERVER_VERSION, PR_PROFILE_SERVER_FULL_VERSION, PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL,
  PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL, PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL, PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL,
  PR_PROFILE_LKG_AUTODISCOVER_URL, PR_PROFILE_OFFLINE_STORE_PATH, PR_PROFILE_OFFLINE_INFO, PR_PROFILE_AB_FILES_PATH, PR_PROFILE_UI_STATE, PR_PROFILE_ADDR_INFO,
  PR_PROFILE_OPTIONS_DATA,
);

// Identifiers that a provider gives to what is its own: there, and only there, a section keeps settings.
const FIRST_SETTING = 0x6600;
const FIRST_SECRET = 0x67F0;
const LAST_SECRET = 0x67FF;

export type PropertyKind = 'setting' | 'cache' | 'other' | 'own field' | 'secret' | 'not a setting';

/** What a property is to somebody who describes a profile. */
export function kindOfProperty(tag: number): PropertyKind {
  const id = propIdOf(tag);
  // PROP_ID_SECURE_MIN to PROP_ID_SECURE_MAX, and stored passwords.
  if ((id >= FIRST_SECRET && id <= LAST_SECRET) || id === propIdOf(PR_PROFILE_AUTH_PASSWORD)) return 'secret';
  if (OWN_FIELDS.has(id)) return 'own field';
  if (id < FIRST_SETTING || id > LAST_SECRET) return 'not a setting';
  if (CACHES.has(id)) return 'cache';
  return declaredTag(tag) === undefined ? 'other' : 'setting';
}

// Folders and stores have other properties of the same identifiers: 0x663B0102 is PR_ADDRESS_BOOK_ENTRYID there.
const PROFILE_NAME = /^PR_(?:PROFILE_|ROH_|DISABLE_WINSOCK$)/;

/** The name of a setting, whatever width its text has: PR_PROFILE_SERVER is 8-bit in MAPI's headers, and Unicode in many a section. */
function nameOf(tag: number): string | undefined {
  const type = propTypeOf(tag);
  const text = type === 'PT_UNICODE' || type === 'PT_STRING8' ? (['PT_UNICODE', 'PT_STRING8'] as const)
    : type === 'PT_MV_UNICODE' || type === 'PT_MV_STRING8' ? (['PT_MV_UNICODE', 'PT_MV_STRING8'] as const) : [];
  const tags = text.length === 0 ? [tag] : text.map((width) => changePropType(tag, width));
  return tags.flatMap((one) => tagNames(one)).find((name) => PROFILE_NAME.test(name));
}

/** The tag of a setting as MAPI's headers declare it; undefined for what nobody documents. */
export function declaredTag(tag: number): number | undefined {
  const name = nameOf(tag);
  return name === undefined ? undefined : tagByName(name);
}

/** How a property is called in a description: 'PR_PROFILE_CONFIG_FLAGS', or its tag in hexadecimal digits. */
export function settingName(tag: number): string {
  const id = propIdOf(tag);
  const known = nameOf(tag) ?? (id >= FIRST_SETTING && id <= LAST_SECRET ? undefined : tagNames(tag)[0]);
  return known ?? `0x${hex8(tag)}`;
}

const HEX = /^0x[0-9a-f]{8}$/i;
const TYPES: ReadonlySet<number> = new Set([
  PT.PT_I2, PT.PT_LONG, PT.PT_R4, PT.PT_DOUBLE, PT.PT_APPTIME, PT.PT_CURRENCY, PT.PT_I8, PT.PT_BOOLEAN, PT.PT_STRING8, PT.PT_UNICODE, PT.PT_SYSTIME, PT.PT_CLSID,
  PT.PT_BINARY,
].flatMap((type) => [type, type | 0x1000]).filter((type) => type !== (PT.PT_BOOLEAN | 0x1000)));

/** Can a description hold values of this tag's type? */
export function describable(tag: number): boolean {
  return TYPES.has(tag & 0xFFFF);
}

const REFUSED: Readonly<Partial<Record<PropertyKind, string>>> = {
  secret: 'this is a secret, and secrets are never kept in a profile: give credentials when logging on',
  'own field': 'this property has a field of its own: mailbox, server, user or connectFlags',
  'not a setting': 'this is no setting of an Exchange service (those are from 0x6600 to 0x67EF)',
};

/** The tag of a name in a description, or why it is none. */
export function settingTag(name: string): number | string {
  const tag = HEX.test(name) ? Number(name) : tagByName(name);
  if (tag === undefined) return `there is no property ${JSON.stringify(name)}: use a name such as PR_PROFILE_CONFIG_FLAGS, or a tag such as 0x66010003`;
  if (!describable(tag)) return 'a property of this type cannot be described';
  const refusal = REFUSED[kindOfProperty(tag)];
  if (refusal !== undefined) return refusal;
  const declared = declaredTag(tag);
  if (declared !== undefined) return declared;
  // A known identifier with another type would be another property to whoever reads it.
  const known = Array.from(TYPES, (type) => declaredTag(((tag & ~0xFFFF) | type) >>> 0)).find((other) => other !== undefined);
  return known === undefined ? tag : `the property of this identifier is ${settingName(known)}, of type ${propTypeOf(known)}`;
}
