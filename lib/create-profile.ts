import { connectFlags, type ConnectFlag, type ConnectFlags, type FlagInput } from './flags.ts';
import {
  PR_PROFILE_CONNECT_FLAGS, PR_PROFILE_UNRESOLVED_NAME, PR_PROFILE_UNRESOLVED_SERVER, PR_PROFILE_USER_SMTP_EMAIL_ADDRESS,
} from './generated/tags.ts';
import { exchangeSections, openExchangeSection } from './exchange-sections.ts';
import { closeAfter } from './mapi-object.ts';
import { type LogonOptions, type Mapi, type MapiOptions, openMapi } from './mapi.ts';
import { uidToHex } from './props/guid.ts';

export interface CreateProfileOptions extends MapiOptions, LogonOptions {
  /** The mailbox: SMTP address, alias or legacy DN. */
  readonly mailbox: string;
  /**
   * builtin: a host (Autodiscover is asked there), a URL with `/mapi/emsmdb/` in it (taken as it is), another URL (Autodiscover at that
   * origin), or nothing (Autodiscover finds it from the address). system: the server's name.
   */
  readonly server?: string | undefined;
  /** Who logs on, if it is not the mailbox's owner: SMTP address. */
  readonly user?: string | undefined;
  /** Display name of the service. Default 'Microsoft Exchange'. */
  readonly displayName?: string | undefined;
  /** Connect flags to add to the service's own (0x2). */
  readonly connectFlags?: FlagInput<ConnectFlag, ConnectFlags> | undefined;
  /** Make it the default profile. Default false. */
  readonly makeDefault?: boolean | undefined;
  /** Log on and open the default store; the profile is removed again if that fails. Default false: creating is offline. */
  readonly verify?: boolean | undefined;
}

export interface CreatedProfile {
  readonly profile: string;
  /** UID of the Exchange service, 32 hexadecimal digits. */
  readonly serviceUid: string;
}

/**
 * Creates a profile with a configured Exchange service: one operation that completes or leaves nothing behind.
 *
 * Source: MAPIAdminProfiles, IProfAdmin::CreateProfile, AdminServices, IMsgServiceAdmin::CreateMsgService ('MSEMS'), ConfigureMsgService.
 *
 * @throws MapiError MAPI_E_NO_ACCESS when a profile of that name exists, MAPI_E_INVALID_PARAMETER for an impossible name or value,
 * MAPI_E_UNCONFIGURED when the service cannot be configured; with `verify` whatever openDefaultStore throws
 * @example
 * await createProfile('backup', { mailbox: 'alice@contoso.com', server: 'mail.contoso.com' });
 */
export async function createProfile(name: string, options: CreateProfileOptions): Promise<CreatedProfile> {
  if (typeof options.mailbox !== 'string' || options.mailbox === '') throw new TypeError('createProfile needs the mailbox: an SMTP address, alias or legacy DN');
  const flags = options.connectFlags === undefined ? undefined : connectFlags(options.connectFlags);
  const mapi = await openMapi(options);
  try {
    const uid = await createIn(mapi, name, options, flags);
    await mapi.close();
    return { profile: name, serviceUid: uidToHex(uid) };
  } catch (error) {
    await closeAfter(error, mapi, options);
    throw error;
  }
}

async function createIn(mapi: Mapi, name: string, options: CreateProfileOptions, flags: ConnectFlags | undefined): Promise<Uint8Array> {
  // Neither this nor the deletion ends before its time by the caller's deadline or signal: then nobody would know whether there is a profile.
  await mapi.profiles.create(name);
  try {
    options.signal?.throwIfAborted();
    const uid = await configure(mapi, name, options, flags);
    if (options.verify === true) await verify(mapi, name, options);
    if (options.makeDefault === true) await mapi.profiles.setDefault(name, options);
    return uid;
  } catch (error) {
    await mapi.profiles.delete(name);
    throw error;
  }
}

async function configure(mapi: Mapi, name: string, options: CreateProfileOptions, flags: ConnectFlags | undefined): Promise<Uint8Array> {
  await using services = await mapi.profiles.services(name, options);
  const uid = await services.create('MSEMS', options.displayName ?? 'Microsoft Exchange', options);
  await services.configure(uid, [
    [PR_PROFILE_UNRESOLVED_NAME, options.mailbox],
    ...(options.server === undefined ? [] : [[PR_PROFILE_UNRESOLVED_SERVER, options.server] as const]),
    ...(options.user === undefined ? [] : [[PR_PROFILE_USER_SMTP_EMAIL_ADDRESS, options.user] as const]),
  ], options);
  if (flags === undefined) return uid;
  for (const about of await exchangeSections(services, undefined, options)) {
    await using section = await openExchangeSection(services, about, true, options);
    const own = await section.getProp(PR_PROFILE_CONNECT_FLAGS, options);
    await section.setProps([[PR_PROFILE_CONNECT_FLAGS, ((own ?? 0) | flags) >>> 0]], options);
    await section.saveChanges(options);
  }
  return uid;
}

async function verify(mapi: Mapi, name: string, options: CreateProfileOptions): Promise<void> {
  const session = await mapi.logon(name, options);
  try {
    await session.openDefaultStore(options);
  } catch (error) {
    await closeAfter(error, session, options);
    throw error;
  }
  await session.close();
}
