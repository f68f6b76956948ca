import { MapiError } from '../errors/mapi-error.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { Profiles } from '../profiles.ts';
import { ephemeralOwner, isGone, newEphemeralName } from './ephemeral-name.ts';

/**
 * A profile for this process alone, removed when it is closed. Made by `createProfile({ ephemeral: true, … })`.
 *
 * Close what was opened on it first: `await using` does, in this order. Should the process end without closing it, the next process of this
 * user that makes an ephemeral profile on this machine removes it.
 *
 * @example
 * await using profile = await createProfile({ ephemeral: true, mailbox: 'alice@contoso.com', server: 'mail.contoso.com' });
 * await using store = await openDefaultStore(profile.profile, { credentials });
 */
export class EphemeralProfile implements AsyncDisposable {
  /** The profile's name. */
  readonly profile: string;
  /** UID of the Exchange service, 32 hexadecimal digits. */
  readonly serviceUid: string;
  readonly #remove: () => Promise<void>;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(profile: string, serviceUid: string, remove: () => Promise<void>) {
    this.profile = profile;
    this.serviceUid = serviceUid;
    this.#remove = remove;
  }

  /** True once `close` was called. */
  get closed(): boolean {
    return this.#closing !== undefined;
  }

  /** Removes the profile. Closing twice is fine: both calls return the same promise. Source: IProfAdmin::DeleteProfile. @throws MapiError MAPI_E_NO_ACCESS … */
  close(): Promise<void> {
    this.#closing ??= this.#remove();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

const ATTEMPTS = 5;

/** Makes something under an ephemeral name: somebody may have the first one already, with a chance of one in a million. */
export async function underEphemeralName<T>(make: (name: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make(newEphemeralName());
    } catch (error) {
      const taken = MapiError.is(error, 'MAPI_E_NO_ACCESS') && /^IProfAdmin::C(?:reate|opy)Profile$/.test(error.context);
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Removes an ephemeral profile; one that is gone already is none the worse. */
export async function removeEphemeral(profiles: Profiles, name: string, options?: CallOptions): Promise<void> {
  try {
    await profiles.delete(name, { ...options, app: true });
  } catch (error) {
    if (!MapiError.is(error, 'MAPI_E_NOT_FOUND')) throw error;
  }
}

/**
 * Removes the ephemeral profiles of processes that are certainly gone. Two processes may do it at once.
 * @returns the names of those that this call removed
 */
export async function removeLeftOvers(profiles: Profiles, options?: CallOptions): Promise<string[]> {
  const removed: string[] = [];
  for (const { name } of await profiles.list({ ...options, app: true })) {
    const owner = ephemeralOwner(name);
    if (owner === undefined || !isGone(owner)) continue;
    try {
      await profiles.delete(name, { ...options, app: true });
      removed.push(name);
    } catch (error) {
      // Another process was faster, or the profile's files are not ours: it is not in anybody's way.
      if (!MapiError.is(error, 'MAPI_E_NOT_FOUND') && !MapiError.is(error, 'MAPI_E_NO_ACCESS')) throw error;
    }
  }
  return removed;
}

const cleaned = new Set<string>();

/** As removeLeftOvers, once for each place of profiles; what fails there must not keep anybody from work. */
export async function removeLeftOversOnce(profiles: Profiles, place: string, options?: CallOptions): Promise<void> {
  if (cleaned.has(place)) return;
  cleaned.add(place);
  try {
    await removeLeftOvers(profiles, options);
  } catch (error) {
    if (!(error instanceof MapiError)) throw error;
  }
}
