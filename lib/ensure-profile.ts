import type { CallOptions } from './mapi-object.ts';
import { type MapiOptions, withMapi } from './mapi.ts';
import type { ProfileDescription } from './profile/description.ts';
import type { EnsuredProfile } from './profile/ensure.ts';

/**
 * Makes a profile be as described: creates it, or changes what differs and says what it changed. Done again, it changes nothing. What the description
 * does not mention stays as it is; null removes. When anything fails, what was changed before is taken back.
 *
 * What a profile says takes effect at logon: if something has to be changed while this process has a session open on the profile, it is refused. If
 * nothing differs, it is not.
 *
 * Source: MAPIAdminProfiles, IProfAdmin::CreateProfile, AdminServices, IMsgServiceAdmin::CreateMsgService, ConfigureMsgService, OpenProfileSection,
 * IMAPIProp::SetProps, SaveChanges.
 *
 * @throws ProfileDescriptionError with the path of what is wrong in the description
 * @throws MapiError ERR_MAPI_BUSY (a session is open), MAPI_E_INVALID_PARAMETER (a value that MAPI refuses) …
 * @example
 * const { created, changes } = await ensureProfile({
 *   name: 'backup',
 *   services: [{ mailbox: 'alice@contoso.com', server: 'mail.contoso.com', connectFlags: { add: ['IGNORE_NO_PF'] } }],
 * });
 * for (const { property, before, after } of changes) console.log(property, before, after);
 */
export async function ensureProfile(description: ProfileDescription | string, options: MapiOptions & CallOptions = {}): Promise<EnsuredProfile> {
  return await withMapi(options, ({ profiles }) => profiles.ensure(description, options));
}
