import { type Mapi, type MapiOptions, withMapi } from './mapi.ts';
import { createEphemeral, type CreatedProfile, createPersistent, type ProfileOptions } from './profile/create.ts';
import { EphemeralProfile, removeEphemeral } from './profile/ephemeral-profile.ts';

export interface CreateProfileOptions extends MapiOptions, ProfileOptions {}

/** As CreateProfileOptions, for a profile that is removed when it is closed. */
export interface EphemeralProfileOptions extends CreateProfileOptions {
  readonly ephemeral: true;
  /** An ephemeral profile cannot be the default. */
  readonly makeDefault?: false | undefined;
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
export function createProfile(name: string, options: CreateProfileOptions): Promise<CreatedProfile>;

/**
 * Creates a profile for this process alone: under a name of its own, hidden from the list (MAPI_APP_PROFILE where MAPI knows it), and
 * removed when it is closed. Profiles that crashed processes left behind are removed first.
 *
 * Source: as above; IProfAdmin::DeleteProfile.
 *
 * @throws MapiError as above
 * @example
 * await using profile = await createProfile({ ephemeral: true, mailbox: 'alice@contoso.com', server: 'mail.contoso.com' });
 * await using store = await openDefaultStore(profile.profile, { credentials });
 */
export function createProfile(options: EphemeralProfileOptions): Promise<EphemeralProfile>;
export async function createProfile(nameOrOptions: string | EphemeralProfileOptions, more?: CreateProfileOptions): Promise<CreatedProfile | EphemeralProfile> {
  if (typeof nameOrOptions === 'string') {
    const options = more ?? ({} as CreateProfileOptions);
    return await withMapi(options, (mapi) => createPersistent(mapi, nameOrOptions, options));
  }
  requireEphemeral(nameOrOptions);
  return await withMapi(nameOrOptions, (mapi) => createEphemeralOn(mapi, nameOrOptions));
}

/** @internal Callers without types may have forgotten the name. @throws TypeError */
export function requireEphemeral(options: { readonly ephemeral?: unknown } | undefined): void {
  if (options?.ephemeral !== true) throw new TypeError('a profile needs a name, or ephemeral: true');
}

/** @internal Its closing does not depend on a runtime that others may have closed before. */
export async function createEphemeralOn(mapi: Mapi, options: ProfileOptions): Promise<EphemeralProfile> {
  const place: MapiOptions = { runtime: mapi.runtime, profileDirectory: mapi.profileDirectory };
  const { profile, serviceUid } = await createEphemeral(mapi, options);
  return new EphemeralProfile(profile, serviceUid, () => withMapi(place, ({ profiles }) => removeEphemeral(profiles, profile)));
}
