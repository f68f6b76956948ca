import { connectFlagNames, CONNECT_IGNORE_NO_PF, type ConnectFlags } from './flags.ts';
import { type ExchangeSection, exchangeSections, openExchangeSection, readConnectFlags, readServerVersion } from './exchange-sections.ts';
import type { CallOptions } from './mapi-object.ts';
import { type MapiOptions, openMapi } from './mapi.ts';
import { requireNoSession } from './profile/open-sessions.ts';
import { applyPlans, checkPlans, type FlagChange, flagBits, planSections, type SectionPlan } from './profile/section-plan.ts';
import { mayNotKnowIgnoreNoPf } from './server-version.ts';

/** Which profile sections. */
export interface ConnectFlagsScope extends MapiOptions, CallOptions {
  /** Display name or UID (32 hexadecimal digits) of one Exchange service. Default: every Exchange service of the profile. */
  readonly service?: string | undefined;
}

/** What to change: `set` replaces all flags, then `remove` and `add` apply. */
export interface ConnectFlagsChange extends ConnectFlagsScope, FlagChange {}

/** Connect flags as one section stores them. */
export interface StoredConnectFlags extends ExchangeSection {
  /** Undefined when the section has none; providers then take 0. */
  readonly flags: ConnectFlags | undefined;
  /** Names of the bits. */
  readonly names: readonly string[];
  /** Version of the server that this service last connected to, such as '15.1.2507.0'. */
  readonly serverVersion: string | undefined;
}

/** What happened to one section. */
export interface ChangedConnectFlags extends ExchangeSection {
  readonly before: ConnectFlags | undefined;
  /** Read back after saving. */
  readonly after: ConnectFlags;
  readonly changed: boolean;
  /** Names of the bits of `after`. */
  readonly names: readonly string[];
  readonly serverVersion: string | undefined;
}

export interface ConnectFlagsReport {
  readonly profile: string;
  readonly sections: readonly ChangedConnectFlags[];
  /** What to look at, such as a server that may not know a flag. */
  readonly warnings: readonly string[];
}

/**
 * The connect flags of a profile's Exchange services, per section.
 * Source: IMsgServiceAdmin::OpenProfileSection, PR_PROFILE_CONNECT_FLAGS.
 * @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile, MAPI_E_NOT_FOUND when it has no (such) Exchange service
 */
export async function getConnectFlags(profile: string, options: ConnectFlagsScope = {}): Promise<StoredConnectFlags[]> {
  await using mapi = await openMapi(options);
  await using services = await mapi.profiles.services(profile, options);
  const found: StoredConnectFlags[] = [];
  for (const about of await exchangeSections(services, options.service, options)) {
    await using section = await openExchangeSection(services, about, false, options);
    const flags = await readConnectFlags(section, options);
    found.push({ ...about, flags, names: flags === undefined ? [] : connectFlagNames(flags), serverVersion: await readServerVersion(section, options) });
  }
  return found;
}

/**
 * Changes the connect flags (PR_PROFILE_CONNECT_FLAGS) of a profile's Exchange services, in every section that holds them, and
 * reports per section what was there before and what is there now, read back after saving.
 *
 * They take effect at the next logon, so a profile on which this process has a session open is refused; a session that was closed and has not
 * ended yet is waited for. When a section cannot be changed, those before it get back what they had.
 *
 * "Set" means stored: what a flag does is up to the MAPI that logs on. Exchange MAPI/CDO honours IGNORE_NO_PF, Outlook ignores it, and servers
 * that speak MAPI over HTTP accept every client from version 12.0 on without it.
 *
 * Source: MAPIAdminProfiles, IProfAdmin::AdminServices, IMsgServiceAdmin::OpenProfileSection, IMAPIProp::SetProps, IMAPIProp::SaveChanges.
 *
 * @throws RangeError for a flag that does not exist
 * @throws MapiError ERR_MAPI_BUSY (a session is open), MAPI_E_LOGON_FAILED (unknown profile), MAPI_E_NOT_FOUND (no such Exchange service),
 * MAPI_E_CALL_FAILED (saved, but something else is read back)
 * @example
 * const { sections } = await setConnectFlags('backup', { add: 'IGNORE_NO_PF' });
 * // sections[0]: { section: '13DB…', before: 0x2, after: 0x8002, changed: true, … }
 */
export async function setConnectFlags(profile: string, change: ConnectFlagsChange): Promise<ConnectFlagsReport> {
  if (change.add === undefined && change.remove === undefined && change.set === undefined)
    throw new TypeError('setConnectFlags needs add, remove or set');
  const target = { flags: flagBits(change) };
  await using mapi = await openMapi(change);
  // The session may also be opened while the sections are read.
  const free = (): Promise<void> => requireNoSession(mapi.profiles, profile, 'setConnectFlags', change);
  await free();
  await using services = await mapi.profiles.services(profile, change);
  const plans = await planSections(services, change.service, target, change);
  await applyPlans(services, plans, change, free);
  await checkPlans(services, change.service, target, change);
  const sections = plans.map(changeOf);
  const warnings = sections.filter(({ after, serverVersion }) => (after & CONNECT_IGNORE_NO_PF) !== 0 && mayNotKnowIgnoreNoPf(serverVersion))
    .map(({ service, serverVersion }) => `"${service}" last connected to Exchange ${serverVersion}, which may not know CONNECT_IGNORE_NO_PF: Exchange 2003 needs ` +
      'KB 929751, and without it refuses the connection. Set the flag only for mailboxes on Exchange 2003 with that update, or 2007 and later.');
  return { profile, sections, warnings };
}

function changeOf({ about, flagsBefore: before, flagsAfter, serverVersion }: SectionPlan): ChangedConnectFlags {
  const after = flagsAfter ?? (0 as ConnectFlags);
  return { ...about, before, after, changed: before !== after, names: connectFlagNames(after), serverVersion };
}
