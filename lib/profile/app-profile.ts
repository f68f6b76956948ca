import { MapiError } from '../errors/mapi-error.ts';

const MAPI_APP_PROFILE = 4;

/**
 * Calls with MAPI_APP_PROFILE, which "may not be recognized or supported in all MAPI implementations": where it is not, without.
 * Source: IProfAdmin::CreateProfile, GetProfileTable, DeleteProfile, CopyProfile, RenameProfile.
 */
export async function withAppFlag<T>(call: (flags: number) => Promise<T>): Promise<T> {
  try {
    return await call(MAPI_APP_PROFILE);
  } catch (error) {
    if (!MapiError.is(error, 'MAPI_E_UNKNOWN_FLAGS')) throw error;
    return await call(0);
  }
}
