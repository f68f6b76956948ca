import { MapiError } from '../errors/mapi-error.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { Profiles } from '../profiles.ts';
import { buildProfile } from './build.ts';
import type { ProfileDescription } from './description.ts';
import { underEphemeralName } from './ephemeral-profile.ts';
import { requireNoSession } from './open-sessions.ts';
import { type CheckedProfile, parseDescription } from './parse-description.ts';

export interface ImportProfileOptions extends CallOptions {
  /** Name of the new profile. Default: the description's. */
  readonly name?: string | undefined;
  /** Replace a profile of that name. Default false: MAPI_E_NO_ACCESS. */
  readonly overwrite?: boolean | undefined;
}

export interface ImportedProfile {
  readonly profile: string;
  /** A profile of that name was there, and is replaced. */
  readonly replaced: boolean;
}

/** Source: IProfAdmin::CreateProfile, RenameProfile, DeleteProfile, IMsgServiceAdmin, IProfSect. */
export async function importInto(profiles: Profiles, description: ProfileDescription | string, options: ImportProfileOptions): Promise<ImportedProfile> {
  const described = parseDescription(description, options.name);
  const known = await profiles.list({ ...options, app: true });
  const present = known.find(({ name }) => name.toLowerCase() === described.name.toLowerCase());
  if (present === undefined || options.overwrite !== true) {
    await buildProfile(profiles, described, options);
    return { profile: described.name, replaced: false };
  }
  await requireNoSession(profiles, present.name, 'importProfile', options);
  // Built beside the old one under a name that is cleaned up should this process die, then both change places.
  await underEphemeralName((name) => buildProfile(profiles, { ...described, name, isDefault: undefined }, options, () =>
    replace(profiles, present.name, name, described, known.find(({ isDefault }) => isDefault)?.name)));
  return { profile: described.name, replaced: true };
}

async function replace(profiles: Profiles, old: string, made: string, described: CheckedProfile, defaultName: string | undefined): Promise<void> {
  await requireNoSession(profiles, old, 'importProfile', {});
  const kept = await setAside(profiles, old);
  try {
    await profiles.rename(made, described.name);
  } catch (error) {
    await profiles.rename(kept, old);
    throw error;
  }
  try {
    if (described.isDefault ?? (defaultName === old)) await profiles.setDefault(described.name);
    else if (defaultName === old) await profiles.setDefault(null);
    await profiles.delete(kept, { app: true });
  } catch (error) {
    await profiles.rename(described.name, made);
    await profiles.rename(kept, old);
    await profiles.setDefault(defaultName ?? null);
    throw error;
  }
}

/** Renames a profile to a name that people recognise, should it come to that. */
async function setAside(profiles: Profiles, old: string): Promise<string> {
  for (let number = 1; ; number++) {
    const kept = `${old.slice(0, 50).replace(/[\uD800-\uDBFF]$/, '').trimEnd()} (before ${number})`;
    try {
      await profiles.rename(old, kept, { app: true });
      return kept;
    } catch (error) {
      if (!MapiError.is(error, 'MAPI_E_NO_ACCESS') || number === 9) throw error;
    }
  }
}

