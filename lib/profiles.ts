import { PR_DEFAULT_PROFILE, PR_DISPLAY_NAME } from './generated/tags.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import { MessageServices } from './message-services.ts';
import type { Handle } from './native/addon.d.ts';
import { addon } from './native/binding.ts';
import { describeExchangeAccounts, type ExchangeAccount } from './profile-description.ts';
import { openTable } from './table.ts';

/** A profile in the list. */
export interface ProfileInfo {
  readonly name: string;
  readonly isDefault: boolean;
}

/**
 * The profiles of the user that the process runs as (IProfAdmin).
 *
 * @example
 * await using mapi = await openMapi();
 * for (const { name } of await mapi.profiles.list()) console.log(name);
 */
export class Profiles extends MapiObject {
  readonly #runtime: Handle;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, runtime: Handle) {
    super(handle, parent);
    this.#runtime = runtime;
  }

  /** Names of all profiles, and which one is the default. Source: IProfAdmin::GetProfileTable. */
  async list(options?: CallOptions): Promise<ProfileInfo[]> {
    await using table = await openTable(this, { columns: { name: PR_DISPLAY_NAME, isDefault: PR_DEFAULT_PROFILE } }, options, (open) =>
      this.call('IProfAdmin::GetProfileTable', open, (handle, call) => addon.profAdminGetProfileTable(handle, call)));
    const rows = await table.rows(options).all();
    return rows.map(({ name, isDefault }) => ({ name: name ?? '', isDefault: isDefault === true }));
  }

  /**
   * Creates an empty profile: without a service it is of no use yet; `createProfile` does it all.
   * Source: IProfAdmin::CreateProfile. @throws MapiError MAPI_E_NO_ACCESS when it exists, MAPI_E_INVALID_PARAMETER for an impossible name
   */
  create(name: string, options?: CallOptions): Promise<void> {
    return this.call('IProfAdmin::CreateProfile', options, (handle, call) => addon.profAdminCreateProfile(handle, name, 0, call));
  }

  /** Source: IProfAdmin::DeleteProfile. @throws MapiError MAPI_E_NOT_FOUND */
  delete(name: string, options?: CallOptions): Promise<void> {
    return this.call('IProfAdmin::DeleteProfile', options, (handle, call) => addon.profAdminDeleteProfile(handle, name, call));
  }

  /** Source: IProfAdmin::CopyProfile. @throws MapiError MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS when the new name exists */
  copy(from: string, to: string, options?: CallOptions): Promise<void> {
    return this.call('IProfAdmin::CopyProfile', options, (handle, call) => addon.profAdminCopyProfile(handle, from, to, call));
  }

  /** Source: IProfAdmin::RenameProfile. @throws MapiError MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS when the new name exists */
  rename(from: string, to: string, options?: CallOptions): Promise<void> {
    return this.call('IProfAdmin::RenameProfile', options, (handle, call) => addon.profAdminRenameProfile(handle, from, to, call));
  }

  /** Makes a profile the default; null: none is. Source: IProfAdmin::SetDefaultProfile. @throws MapiError MAPI_E_NOT_FOUND */
  setDefault(name: string | null, options?: CallOptions): Promise<void> {
    return this.call('IProfAdmin::SetDefaultProfile', options, (handle, call) => addon.profAdminSetDefaultProfile(handle, name, call));
  }

  /** The services of a profile. Source: IProfAdmin::AdminServices. @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile */
  async services(name: string, options?: CallOptions): Promise<MessageServices> {
    return new MessageServices(await this.call('IProfAdmin::AdminServices', options, (handle, call) => addon.profAdminAdminServices(handle, name, call)), this);
  }

  /**
   * What a profile says of its Exchange mailboxes: server, mailbox, flags, and what the last connection found out. For the question
   * why it worked once and now does not.
   * @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile, MAPI_E_NOT_FOUND when it has no Exchange service
   */
  async describe(name: string, options: CallOptions = {}): Promise<ExchangeAccount[]> {
    await using services = await this.services(name, options);
    return await describeExchangeAccounts(services, options);
  }

  /** Sessions of this process that are open on a profile, whoever opened them. */
  sessionCount(name: string): number {
    return addon.profileSessionCount(this.#runtime, name);
  }
}
