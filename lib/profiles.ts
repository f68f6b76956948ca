import { createEphemeralOn, requireEphemeral } from './create-profile.ts';
import { profileChanged } from './diagnostics/profile-change.ts';
import { PR_DEFAULT_PROFILE, PR_DISPLAY_NAME } from './generated/tags.ts';
import type { LogonOptions, Mapi } from './mapi.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import { MessageServices } from './message-services.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { withAppFlag } from './profile/app-profile.ts';
import { type CreatedProfile, createPersistent, type ProfileOptions } from './profile/create.ts';
import type { ProfileDescription } from './profile/description.ts';
import { ensureIn, type EnsuredProfile } from './profile/ensure.ts';
import { ephemeralOwner } from './profile/ephemeral-name.ts';
import { type EphemeralProfile, removeLeftOvers } from './profile/ephemeral-profile.ts';
import { exportFrom, type ExportProfileOptions } from './profile/export.ts';
import { type ImportedProfile, importInto, type ImportProfileOptions } from './profile/import.ts';
import { parseDescription } from './profile/parse-description.ts';
import { type ProfileVerification, verifyIn } from './profile/verify.ts';
import { describeExchangeAccounts, type ExchangeAccount } from './profile-description.ts';
import { openTable } from './table.ts';

/** A profile in the list. */
export interface ProfileInfo {
  readonly name: string;
  readonly isDefault: boolean;
  /** It was made for one process, and is removed by that one, or after its end. */
  readonly ephemeral: boolean;
}

/** Options of calls that leave "app" profiles alone unless told otherwise: profiles that programs make for themselves. */
export interface AppProfileOptions extends CallOptions {
  /** Include, or touch, "app" profiles too (MAPI_APP_PROFILE). Default false. */
  readonly app?: boolean | undefined;
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
  readonly #mapi: Mapi;

  /** @internal */
  constructor(handle: Handle, mapi: Mapi, runtime: Handle) {
    super(handle, mapi);
    this.#runtime = runtime;
    this.#mapi = mapi;
  }

  /** @internal The runtime's own. */
  protected override get isOwned(): boolean {
    return true;
  }

  /** Names of the profiles, and which one is the default; "app" and ephemeral ones only with `app`. Source: IProfAdmin::GetProfileTable. */
  async list(options?: AppProfileOptions): Promise<ProfileInfo[]> {
    await using table = await openTable(this, { columns: { name: PR_DISPLAY_NAME, isDefault: PR_DEFAULT_PROFILE } }, options, (open) =>
      this.#touch('IProfAdmin::GetProfileTable', { ...open, app: options?.app }, (handle, flags, call) => addon.profAdminGetProfileTable(handle, flags, call)));
    const rows = await table.rows(options).all();
    const all = rows.map(({ name, isDefault }) => ({ name: name ?? '', isDefault: isDefault === true, ephemeral: ephemeralOwner(name ?? '') !== undefined }));
    // Where MAPI does not know "app" profiles, their names tell.
    return options?.app === true ? all : all.filter(({ ephemeral }) => !ephemeral);
  }

  /**
   * Creates a profile with a configured Exchange service: one operation that completes or leaves nothing behind. As the function createProfile.
   * @throws MapiError MAPI_E_NO_ACCESS when it exists, MAPI_E_INVALID_PARAMETER for an impossible name …
   */
  create(name: string, options: ProfileOptions): Promise<CreatedProfile>;
  /** Creates a profile for this process alone, removed when it is closed. As the function createProfile. */
  create(options: ProfileOptions & { readonly ephemeral: true }): Promise<EphemeralProfile>;
  /**
   * Creates an empty profile: without a service it is of no use yet.
   * Source: IProfAdmin::CreateProfile. @throws MapiError MAPI_E_NO_ACCESS when it exists, MAPI_E_INVALID_PARAMETER for an impossible name
   */
  create(name: string, options?: AppProfileOptions): Promise<void>;
  async create(
    nameOrOptions: string | (ProfileOptions & { readonly ephemeral: true }), options?: ProfileOptions | AppProfileOptions,
  ): Promise<CreatedProfile | EphemeralProfile | void> {
    if (typeof nameOrOptions !== 'string') {
      requireEphemeral(nameOrOptions);
      return await createEphemeralOn(this.#mapi, nameOrOptions);
    }
    if (options !== undefined && 'mailbox' in options) return await createPersistent(this.#mapi, nameOrOptions, options);
    await this.#touch('IProfAdmin::CreateProfile', options, (handle, flags, call) => addon.profAdminCreateProfile(handle, nameOrOptions, flags, call));
    profileChanged('created', nameOrOptions);
  }

  /** Source: IProfAdmin::DeleteProfile. @throws MapiError MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS for an "app" profile without `app` */
  async delete(name: string, options?: AppProfileOptions): Promise<void> {
    await this.#touch('IProfAdmin::DeleteProfile', options, (handle, flags, call) => addon.profAdminDeleteProfile(handle, name, flags, call));
    profileChanged('deleted', name);
  }

  /** Source: IProfAdmin::CopyProfile. @throws MapiError MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS when the new name exists */
  async copy(from: string, to: string, options?: AppProfileOptions): Promise<void> {
    await this.#touch('IProfAdmin::CopyProfile', options, (handle, flags, call) => addon.profAdminCopyProfile(handle, from, to, flags, call));
    profileChanged('copied', from, { to });
  }

  /** Source: IProfAdmin::RenameProfile. @throws MapiError MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS when the new name exists */
  async rename(from: string, to: string, options?: AppProfileOptions): Promise<void> {
    await this.#touch('IProfAdmin::RenameProfile', options, (handle, flags, call) => addon.profAdminRenameProfile(handle, from, to, flags, call));
    profileChanged('renamed', from, { to });
  }

  /** Makes a profile the default; null: none is. Source: IProfAdmin::SetDefaultProfile. @throws MapiError MAPI_E_NOT_FOUND */
  async setDefault(name: string | null, options?: CallOptions): Promise<void> {
    await this.call('IProfAdmin::SetDefaultProfile', options, (handle, call) => addon.profAdminSetDefaultProfile(handle, name, call));
    profileChanged('madeDefault', name ?? '');
  }

  /** The services of a profile. Source: IProfAdmin::AdminServices. @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile */
  async services(name: string, options?: CallOptions): Promise<MessageServices> {
    return new MessageServices(await this.call('IProfAdmin::AdminServices', options, (handle, call) => addon.profAdminAdminServices(handle, name, call)), this, name);
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

  /** A profile in words, without secrets. As the function exportProfile. @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile */
  export(name: string, options: ExportProfileOptions = {}): Promise<ProfileDescription> {
    return exportFrom(this, name, options);
  }

  /** Creates a profile from a description. As the function importProfile. @throws ProfileDescriptionError; MapiError MAPI_E_NO_ACCESS when it exists */
  import(description: ProfileDescription | string, options: ImportProfileOptions = {}): Promise<ImportedProfile> {
    return importInto(this, description, options);
  }

  /** Tries a profile, step by step. As the function verifyProfile. */
  verify(name: string, options: LogonOptions = {}): Promise<ProfileVerification> {
    return verifyIn(this.#mapi, name, options);
  }

  /** Makes a profile be as described. As the function ensureProfile. @throws ProfileDescriptionError; MapiError ERR_MAPI_BUSY … */
  async ensure(description: ProfileDescription | string, options: CallOptions = {}): Promise<EnsuredProfile> {
    return await ensureIn(this, parseDescription(description), options);
  }

  /**
   * Removes the ephemeral profiles of processes that are certainly gone: their id is free or means another process by now, or the machine was
   * started again since. Those of other machines and containers are left alone. `createProfile({ ephemeral: true })` does it by itself.
   * Source: IProfAdmin::GetProfileTable, DeleteProfile.
   * @returns the names of those that this call removed
   */
  removeLeftOvers(options?: CallOptions): Promise<string[]> {
    return removeLeftOvers(this, options);
  }

  /** Sessions of this process that are open on a profile, whoever opened them. */
  sessionCount(name: string): number {
    return addon.profileSessionCount(this.#runtime, name);
  }

  /** @internal Of them, `ending` are closed already. */
  sessions(name: string): { readonly all: number; readonly ending: number } {
    return { all: addon.profileSessionCount(this.#runtime, name), ending: addon.profileSessionsEnding(this.#runtime, name) };
  }

  /** A call with MAPI_APP_PROFILE, if the caller wants that and MAPI knows it. */
  #touch<T>(context: string, options: AppProfileOptions | undefined, start: (handle: Handle, flags: number, call: number) => Promise<T>): Promise<T> {
    const call = (flags: number): Promise<T> => this.call(context, options, (handle, id) => start(handle, flags, id));
    return options?.app === true ? withAppFlag(call) : call(0);
  }
}
