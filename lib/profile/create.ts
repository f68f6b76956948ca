import { flagBits } from './section-plan.ts';
import { connectFlags, type ConnectFlags, type ConnectFlag, type FlagInput } from '../flags.ts';
import { closeAfter } from '../mapi-object.ts';
import type { LogonOptions, Mapi } from '../mapi.ts';
import { uidToHex } from '../props/guid.ts';
import { buildProfile } from './build.ts';
import { removeLeftOversOnce, underEphemeralName } from './ephemeral-profile.ts';
import type { CheckedProfile } from './parse-description.ts';

/** What a profile is made of. */
export interface ProfileOptions extends LogonOptions {
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

/** @throws TypeError, RangeError for options that cannot be */
export function checkProfileOptions(name: string, options: ProfileOptions): CheckedProfile {
  const { mailbox, server, user, displayName } = options;
  if (typeof mailbox !== 'string' || mailbox === '') throw new TypeError('createProfile needs the mailbox: an SMTP address, alias or legacy DN');
  const flags = options.connectFlags === undefined ? undefined : flagBits({ add: connectFlags(options.connectFlags) });
  return {
    name, isDefault: options.makeDefault,
    services: [{ displayName, mailbox, server: server ?? undefined, user: user ?? undefined, flags, properties: new Map() }],
  };
}

/** Creates a profile that stays. */
export async function createPersistent(mapi: Mapi, name: string, options: ProfileOptions): Promise<CreatedProfile> {
  const uids = await buildProfile(mapi.profiles, checkProfileOptions(name, options), options, () => verifyNew(mapi, name, options));
  return created(name, uids);
}

/** Creates a profile for this process alone; left-overs of others are removed first. */
export async function createEphemeral(mapi: Mapi, options: ProfileOptions): Promise<CreatedProfile> {
  if (options.makeDefault === true) throw new TypeError('an ephemeral profile cannot be the default profile');
  const described = checkProfileOptions('', options);
  await removeLeftOversOnce(mapi.profiles, `${mapi.runtime}\0${mapi.profileDirectory ?? ''}`, options);
  return await underEphemeralName(async (name) =>
    created(name, await buildProfile(mapi.profiles, { ...described, name }, { ...options, app: true }, () => verifyNew(mapi, name, options))));
}

function created(profile: string, [uid]: readonly Uint8Array[]): CreatedProfile {
  return { profile, serviceUid: uid === undefined ? '' : uidToHex(uid) };
}

async function verifyNew(mapi: Mapi, name: string, options: ProfileOptions): Promise<void> {
  if (options.verify !== true) return;
  const session = await mapi.logon(name, options);
  try {
    await session.openDefaultStore(options);
  } catch (error) {
    await closeAfter(error, session, options);
    throw error;
  }
  await session.close();
}
