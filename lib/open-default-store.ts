import { createEphemeralOn } from './create-profile.ts';
import { connectFlags, CONNECT_IGNORE_NO_PF } from './flags.ts';
import { type LogonOptions, type Mapi, type MapiOptions, openMapi } from './mapi.ts';
import { closeAfter } from './mapi-object.ts';
import type { MessageStore } from './message-store.ts';
import type { ProfileOptions } from './profile/create.ts';
import type { EphemeralProfile } from './profile/ephemeral-profile.ts';
import type { Session, SessionOwner } from './session.ts';

/** A mailbox that is opened without a profile of its own. */
export interface DynamicProfileOptions extends MapiOptions, Omit<ProfileOptions, 'makeDefault' | 'verify'> {
  /**
   * Set CONNECT_IGNORE_NO_PF, so that Exchange 2007 and later let the client in where there are no public folders, as CDO 1.2.1 does with its
   * dynamic profiles. false: not, for an Exchange 2003 without KB 929751, which refuses the connection because of it. Default true.
   */
  readonly ignoreNoPf?: boolean | undefined;
}

/**
 * Logs on to a profile and opens its default store: the mailbox. Closing the store ends the session too.
 *
 * Source: MAPILogonEx, IMAPISession::GetMsgStoresTable, IMAPISession::OpenMsgStore.
 *
 * @throws MapiError MAPI_E_LOGON_FAILED (unknown profile, refused credentials), MAPI_E_FAILONEPROVIDER (the server refuses this client: see
 * its hint), MAPI_E_UNCONFIGURED, MAPI_E_NETWORK_ERROR, MAPI_E_TIMEOUT
 * @example
 * await using store = await openDefaultStore('backup', { credentials: { user: 'alice@contoso.com', password } });
 * const inbox = await store.openInbox();
 */
export function openDefaultStore(profile: string, options?: MapiOptions & LogonOptions): Promise<MessageStore>;

/**
 * Opens a mailbox by server and name, through a dynamic profile as CDO makes them: an ephemeral profile with CONNECT_IGNORE_NO_PF, removed
 * when the store is closed, or when it cannot be opened.
 *
 * Source: as above; IProfAdmin::CreateProfile, DeleteProfile.
 *
 * @throws MapiError as above, and as createProfile
 * @example
 * await using store = await openDefaultStore({ server: 'mail.contoso.com', mailbox: 'alice@contoso.com', credentials });
 */
export function openDefaultStore(options: DynamicProfileOptions): Promise<MessageStore>;
export async function openDefaultStore(profileOrOptions: string | DynamicProfileOptions, more: MapiOptions & LogonOptions = {}): Promise<MessageStore> {
  const dynamic = typeof profileOrOptions !== 'string';
  const options = dynamic ? profileOrOptions : more;
  const mapi = await openMapi(options);
  let owner: SessionOwner = mapi;
  let session: Session | undefined;
  try {
    let profile: string;
    if (dynamic) {
      const made = new DynamicProfile(mapi, await createEphemeralOn(mapi, withIgnoreNoPf(profileOrOptions)));
      owner = made;
      ({ profile } = made);
    } else {
      profile = profileOrOptions;
    }
    session = await mapi.logonOwned(profile, options, owner);
    return await session.openOwnedDefaultStore(options);
  } catch (error) {
    // A session takes its owner with it.
    await closeAfter(error, session ?? owner, options);
    throw error;
  }
}

/** @internal */
export function withIgnoreNoPf(options: Omit<DynamicProfileOptions, keyof MapiOptions>): ProfileOptions {
  const { connectFlags: wanted, ignoreNoPf, ...rest } = options;
  const flags = wanted === undefined ? [] : [connectFlags(wanted)];
  return { ...rest, connectFlags: ignoreNoPf === false ? flags : [...flags, CONNECT_IGNORE_NO_PF] };
}

/** What exists for the one session of a dynamic profile. */
class DynamicProfile implements SessionOwner {
  readonly #mapi: Mapi;
  readonly #profile: EphemeralProfile;
  #closing: Promise<void> | undefined;

  constructor(mapi: Mapi, profile: EphemeralProfile) {
    this.#mapi = mapi;
    this.#profile = profile;
  }

  get profile(): string {
    return this.#profile.profile;
  }

  get closed(): boolean {
    return this.#closing !== undefined;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.#mapi.close();
    } finally {
      await this.#profile.close();
    }
  }
}
