import { profileChanged } from './diagnostics/profile-change.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { ColumnMap } from './mapi-prop.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { ProfileSection } from './profile-section.ts';
import type { PropTag } from './props/prop-tag.ts';
import { nativeProp } from './props/values.ts';
import type { RowCursor, RowOptions } from './rows.ts';
import { cursorOver, openTable, type TableView } from './table.ts';

const MAPI_MODIFY = 1;
const MAPI_FORCE_ACCESS = 0x80000;

/**
 * The message services of one profile (IMsgServiceAdmin).
 *
 * @example
 * await using services = await mapi.profiles.services('backup');
 * const uid = await services.create('MSEMS', 'Microsoft Exchange');
 * await services.configure(uid, [[PR_PROFILE_UNRESOLVED_NAME, 'alice@contoso.com'], [PR_PROFILE_UNRESOLVED_SERVER, 'mail.contoso.com']]);
 */
export class MessageServices extends MapiObject {
  readonly #profile: string;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, profile: string) {
    super(handle, parent);
    this.#profile = profile;
  }

  /** The services as rows (PR_SERVICE_UID, PR_SERVICE_NAME, PR_DISPLAY_NAME …). Source: IMsgServiceAdmin::GetMsgServiceTable. */
  list<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMsgServiceAdmin::GetMsgServiceTable', open, (handle, call) => addon.serviceAdminGetMsgServiceTable(handle, call))));
  }

  /** The providers of all services as rows. Source: IMsgServiceAdmin::GetProviderTable. */
  providers<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMsgServiceAdmin::GetProviderTable', open, (handle, call) => addon.serviceAdminGetProviderTable(handle, call))));
  }

  /**
   * Adds a service, unconfigured, and returns its UID. Source: IMsgServiceAdmin2::CreateMsgServiceEx.
   * @param service 'MSEMS' is Exchange @throws MapiError MAPI_E_NOT_FOUND for a service that is not installed
   */
  async create(service: string, displayName = '', options?: CallOptions): Promise<Uint8Array> {
    const uid = await this.call('IMsgServiceAdmin::CreateMsgService', options, (handle, call) => addon.serviceAdminCreateMsgService(handle, service, displayName, 0, call));
    profileChanged('serviceCreated', this.#profile, { section: uid });
    return uid;
  }

  /** Configures a service. Source: IMsgServiceAdmin::ConfigureMsgService. @throws MapiError MAPI_E_UNCONFIGURED, MAPI_E_INVALID_PARAMETER, MAPI_E_EXTENDED_ERROR */
  async configure(uid: Uint8Array, values: Iterable<readonly [PropTag | number, unknown]>, options?: CallOptions): Promise<void> {
    const native = Array.from(values, ([tag, value]) => nativeProp(tag, value));
    await this.call('IMsgServiceAdmin::ConfigureMsgService', options, (handle, call) => addon.serviceAdminConfigureMsgService(handle, uid, native, 0, call));
    profileChanged('serviceConfigured', this.#profile, { section: uid, tags: native.map(({ tag }) => tag) });
  }

  /** Removes a service and its providers. Source: IMsgServiceAdmin::DeleteMsgService. @throws MapiError MAPI_E_NOT_FOUND */
  async delete(uid: Uint8Array, options?: CallOptions): Promise<void> {
    await this.call('IMsgServiceAdmin::DeleteMsgService', options, (handle, call) => addon.serviceAdminDeleteMsgService(handle, uid, call));
    profileChanged('serviceDeleted', this.#profile, { section: uid });
  }

  /** Gives a service another display name. Source: IMsgServiceAdmin::RenameMsgService. @throws MapiError MAPI_E_NOT_FOUND */
  async rename(uid: Uint8Array, displayName: string, options?: CallOptions): Promise<void> {
    await this.call('IMsgServiceAdmin::RenameMsgService', options, (handle, call) => addon.serviceAdminRenameMsgService(handle, uid, displayName, call));
    profileChanged('serviceRenamed', this.#profile, { section: uid });
  }

  /**
   * Opens a profile section by its 16-byte name: GLOBAL_PROFILE_SECTION, a service's or provider's UID, a PR_EMSMDB_SECTION_UID.
   * Source: IMsgServiceAdmin::OpenProfileSection.
   * @param options.write to change it. Default false.
   * @param options.force MAPI_FORCE_ACCESS, which the sections of providers need: they are those of the provider alone. Default false.
   * @throws MapiError MAPI_E_NO_ACCESS for a provider's section without `force`
   */
  async openProfileSection(uid: Uint8Array, options?: CallOptions & { readonly write?: boolean; readonly force?: boolean }): Promise<ProfileSection> {
    const flags = (options?.write === true ? MAPI_MODIFY : 0) | (options?.force === true ? MAPI_FORCE_ACCESS : 0);
    return new ProfileSection(await this.call('IMsgServiceAdmin::OpenProfileSection', options, (handle, call) =>
      addon.serviceAdminOpenProfileSection(handle, uid, flags, call)), this, { profile: this.#profile, uid: Uint8Array.from(uid) });
  }
}
