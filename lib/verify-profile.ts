import { type LogonOptions, type MapiOptions, withMapi } from './mapi.ts';
import type { ProfileVerification } from './profile/verify.ts';

/**
 * Does a profile work? Logs on, opens the default store and reads from it, and reports step by step what was tried and what was found, with the step
 * that failed and what to do about it. The profile stays as it is: all of it is done with a copy, which is removed again.
 *
 * A profile that does not work is a report, not an exception; only a wrong argument or the caller's signal make it reject. `timeoutMs` is for all
 * steps together.
 *
 * Source: IProfAdmin::AdminServices, CopyProfile, MAPILogonEx, IMAPISession::OpenMsgStore, IMsgStore::GetReceiveFolder.
 *
 * @example
 * const { ok, steps } = await verifyProfile('backup', { credentials, timeoutMs: 30_000 });
 * for (const { step, found, error, hint } of steps) console.log(step, found, error?.message, hint);
 */
export async function verifyProfile(name: string, options: MapiOptions & LogonOptions = {}): Promise<ProfileVerification> {
  return await withMapi(options, (mapi) => mapi.profiles.verify(name, options));
}
