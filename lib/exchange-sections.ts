// Where the Exchange services of a profile keep their settings.

import {
  PR_DISPLAY_NAME, PR_EMSMDB_SECTION_UID, PR_PROFILE_CONNECT_FLAGS, PR_PROFILE_SERVER_FULL_VERSION, PR_PROFILE_SERVER_VERSION, PR_SERVICE_NAME,
  PR_SERVICE_UID,
} from './generated/tags.ts';
import type { ConnectFlags } from './flags.ts';
import type { CallOptions } from './mapi-object.ts';
import { MapiError } from './errors/mapi-error.ts';
import type { MessageServices } from './message-services.ts';
import { GLOBAL_PROFILE_SECTION, type ProfileSection } from './profile-section.ts';
import { uidToHex } from './props/guid.ts';
import { parseServerVersion } from './server-version.ts';

/** The Exchange service's name in MAPISVC.INF. */
export const MSEMS = 'MSEMS';

/** A profile section in which an Exchange service keeps its connect flags. */
export interface ExchangeSection {
  /** The section's 16-byte name as 32 hexadecimal digits: 13DBB0C8AA05101A9BB000AA002FC45A is the global section. */
  readonly section: string;
  /** 'global': pbGlobalProfileSectionGuid; 'service': the one that the service's PR_EMSMDB_SECTION_UID names. */
  readonly kind: 'global' | 'service';
  /** Display name of the service. */
  readonly service: string;
  readonly serviceUid: string;
}

/** An Exchange service of a profile. */
export interface ExchangeService {
  readonly uid: Uint8Array;
  readonly name: string;
  /** PR_EMSMDB_SECTION_UID; older profiles have none. */
  readonly section: Uint8Array | undefined;
}

/**
 * The sections of every Exchange service of a profile, or of a named one. Profiles of Outlook 2010 and later give each service a
 * section of its own and make the global one an alias of the first; older ones have the global section only.
 * @param wanted display name or UID (32 hexadecimal digits) of a service
 * @throws MapiError MAPI_E_NOT_FOUND when the profile has no (such) Exchange service
 */
export async function exchangeSections(services: MessageServices, wanted: string | undefined, options: CallOptions): Promise<ExchangeSection[]> {
  const all = await exchangeServices(services, options);
  const chosen = wanted === undefined ? all : all.filter(({ uid, name }) => name === wanted || uidToHex(uid) === wanted.toUpperCase());
  if (chosen.length === 0)
    throw new MapiError({
      hresult: 0x8004010F, context: 'IMsgServiceAdmin::GetMsgServiceTable',
      detail: wanted === undefined ? 'the profile has no Exchange service (MSEMS)' : `the profile has no Exchange service "${wanted}"`,
      hint: all.length === 0 ? 'Create the profile with createProfile, which adds and configures one.'
        : `It has: ${all.map(({ uid, name }) => `"${name}" (${uidToHex(uid)})`).join(', ')}.`,
    });
  const sections = new Map<string, ExchangeSection>();
  for (const { uid, name, section } of chosen) {
    const about = { service: name, serviceUid: uidToHex(uid) };
    // The first service is also, and in older profiles only, the global section's.
    if (uidToHex(uid) === uidToHex(all[0]!.uid) || section === undefined)
      sections.set(uidToHex(GLOBAL_PROFILE_SECTION), { section: uidToHex(GLOBAL_PROFILE_SECTION), kind: 'global', ...about });
    if (section !== undefined) sections.set(uidToHex(section), { section: uidToHex(section), kind: 'service', ...about });
  }
  return [...sections.values()];
}

/** The Exchange services of a profile, in its order. */
export async function exchangeServices(services: MessageServices, options: CallOptions): Promise<ExchangeService[]> {
  const found: ExchangeService[] = [];
  for await (const row of services.list({ columns: { uid: PR_SERVICE_UID, type: PR_SERVICE_NAME, name: PR_DISPLAY_NAME }, ...options })) {
    if (row.uid === undefined || row.type?.toUpperCase() !== MSEMS) continue;
    // The row's bytes are a view of its batch.
    const uid = Uint8Array.from(row.uid);
    await using section = await services.openProfileSection(uid, options);
    found.push({ uid, name: row.name ?? '', section: await section.getProp(PR_EMSMDB_SECTION_UID, options) });
  }
  return found;
}

/** Opens a section that `exchangeSections` found. */
export function openExchangeSection(services: MessageServices, { section }: ExchangeSection, write: boolean, options: CallOptions): Promise<ProfileSection> {
  return services.openProfileSection(Uint8Array.from(Buffer.from(section, 'hex')), { ...options, write });
}

/** Connect flags as stored; undefined when the section has none. */
export async function readConnectFlags(section: ProfileSection, options: CallOptions): Promise<ConnectFlags | undefined> {
  const flags = await section.getProp(PR_PROFILE_CONNECT_FLAGS, options);
  return flags === undefined ? undefined : (flags >>> 0) as ConnectFlags;
}

/** The server version that the section remembers from the last connection, such as '8.1.240.6'; undefined when it never connected. */
export async function readServerVersion(section: ProfileSection, options: CallOptions): Promise<string | undefined> {
  return parseServerVersion(await section.getProps({ build: PR_PROFILE_SERVER_VERSION, full: PR_PROFILE_SERVER_FULL_VERSION }, options));
}
