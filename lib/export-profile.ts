import { type MapiOptions, withMapi } from './mapi.ts';
import type { ProfileDescription } from './profile/description.ts';
import type { ExportProfileOptions } from './profile/export.ts';

/**
 * A profile in words: plain data, fit for JSON, to keep, to compare, and to make the same profile elsewhere with `importProfile` or `ensureProfile`.
 *
 * Never in it: secrets (passwords, the secure range of properties, credentials in URLs). Left out unless asked for: what connections found out, and
 * paths of this machine. Services other than Exchange's are named in `omitted`.
 *
 * Source: IProfAdmin::AdminServices, IMsgServiceAdmin::GetMsgServiceTable, OpenProfileSection, IMAPIProp::GetProps.
 *
 * @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile
 * @example
 * await writeFile('backup.json', JSON.stringify(await exportProfile('backup'), undefined, 2));
 */
export async function exportProfile(name: string, options: MapiOptions & ExportProfileOptions = {}): Promise<ProfileDescription> {
  return await withMapi(options, ({ profiles }) => profiles.export(name, options));
}
