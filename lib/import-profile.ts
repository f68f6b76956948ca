import { type MapiOptions, withMapi } from './mapi.ts';
import type { ProfileDescription } from './profile/description.ts';
import type { ImportedProfile, ImportProfileOptions } from './profile/import.ts';

/**
 * Creates a profile from a description, such as `exportProfile` makes: an object, or JSON. The description is not trusted: sizes, types and names are
 * checked, and unknown fields are refused, before anything is done. It is all or nothing, also when a profile is replaced.
 *
 * Source: IProfAdmin::CreateProfile, RenameProfile, DeleteProfile, IMsgServiceAdmin::CreateMsgService, ConfigureMsgService, OpenProfileSection.
 *
 * @throws ProfileDescriptionError with the path of what is wrong in the description
 * @throws MapiError MAPI_E_NO_ACCESS when a profile of that name exists and `overwrite` is not set, ERR_MAPI_BUSY when this process has a session open
 * on the one to be replaced
 * @example
 * await importProfile(await readFile('backup.json', 'utf8'), { name: 'backup 2', overwrite: true });
 */
export async function importProfile(description: ProfileDescription | string, options: MapiOptions & ImportProfileOptions = {}): Promise<ImportedProfile> {
  return await withMapi(options, ({ profiles }) => profiles.import(description, options));
}
