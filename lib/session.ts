import { type CallOptions, type Defaults, handDown, MapiObject } from './mapi-object.ts';
import type { ColumnMap } from './mapi-prop.ts';
import { storeOpenings } from './governor/pulse.ts';
import { MessageStore } from './message-store.ts';
import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_DEFERRED_ERRORS } from './native/mapi-flags.ts';
import { ProfileSection } from './profile-section.ts';
import type { RowCursor, RowOptions } from './rows.ts';
import { cursorOver, openTable, type TableView } from './table.ts';
import type { RegisteredTransport } from './transport/session-transport.ts';

const MDB_NO_DIALOG = 1;
const MDB_WRITE = 4;
const MDB_NO_MAIL = 0x80;

/** @internal What exists for a session alone, and is closed after it. */
export interface SessionOwner {
  readonly closed: boolean;
  close(): Promise<void>;
}

/**
 * A MAPI session (IMAPISession): somebody logged on to a profile. It has a thread of its own, on which everything opened from it runs.
 *
 * @example
 * await using mapi = await openMapi();
 * await using session = await mapi.logon('backup', { credentials });
 * const store = await session.openDefaultStore();
 */
export class Session extends MapiObject {
  readonly #transport: RegisteredTransport | undefined;
  readonly #owner: SessionOwner | undefined;
  /** The profile's name. */
  readonly profile: string;
  /** @internal A pool's: nobody else has to close it. */
  isPooled = false;

  /** @internal */
  constructor(handle: Handle, parent: MapiObject, profile: string, defaults: Defaults, transport: RegisteredTransport | undefined, owner?: SessionOwner) {
    super(handle, parent, handDown(handDown(parent.defaults, defaults), { waitingFor: () => transport?.waitingFor }));
    this.profile = profile;
    this.#transport = transport;
    this.#owner = owner;
  }

  protected override async released(): Promise<void> {
    await this.#transport?.close();
    // When the owner closes this session, it is not to be waited for.
    if (this.#owner?.closed === false) await this.#owner.close();
  }

  /** The profile's message stores. Source: IMAPISession::GetMsgStoresTable. */
  stores<const C extends ColumnMap>(options: TableView<C> & RowOptions): RowCursor<C> {
    return cursorOver(options, options, (callOptions) => openTable(this, options, { ...options, ...callOptions }, (open) =>
      this.call('IMAPISession::GetMsgStoresTable', open, (handle, call) => addon.sessionGetMsgStoresTable(handle, call))));
  }

  /**
   * Opens the store that the profile marks as default: the mailbox. This is the call that connects to the server.
   * Source: IMAPISession::OpenMsgStore.
   * @throws MapiError MAPI_E_FAILONEPROVIDER (see its hint: CONNECT_IGNORE_NO_PF, blocked versions), MAPI_E_LOGON_FAILED, MAPI_E_NETWORK_ERROR,
   * MAPI_E_UNCONFIGURED, MAPI_E_NOT_FOUND; MAPI_E_SESSION_LIMIT when the user has as many sessions as he may (`limits.sessionsPerUser`) and nobody is
   * left who could close one
   */
  async openDefaultStore(options?: CallOptions): Promise<MessageStore> {
    return new MessageStore(await this.#openDefault(options), this);
  }

  /** @internal A default store that takes this session with it when it is closed. */
  async openOwnedDefaultStore(options?: CallOptions): Promise<MessageStore> {
    return new MessageStore(await this.#openDefault(options), this, this);
  }

  /** Opens a store by the PR_ENTRYID of its row in `stores`. Source: IMAPISession::OpenMsgStore. @throws MapiError as openDefaultStore */
  async openStore(entryId: Uint8Array, options?: CallOptions): Promise<MessageStore> {
    return new MessageStore(await this.#openMsgStore(options, (handle, call) =>
      addon.sessionOpenMsgStore(handle, entryId, MDB_NO_DIALOG | MDB_WRITE | MDB_NO_MAIL | MAPI_DEFERRED_ERRORS, call)), this);
  }

  /** Opens a section of the profile that the session is logged on to, to read. Source: IMAPISession::OpenProfileSection. */
  async openProfileSection(uid: Uint8Array, options?: CallOptions): Promise<ProfileSection> {
    return new ProfileSection(await this.call('IMAPISession::OpenProfileSection', options, (handle, call) => addon.sessionOpenProfileSection(handle, uid, 0, call)), this);
  }

  #openDefault(options: CallOptions | undefined): Promise<Handle> {
    return this.#openMsgStore(options, (handle, call) => addon.sessionOpenDefaultStore(handle, MDB_NO_DIALOG | MDB_WRITE | MDB_NO_MAIL | MAPI_DEFERRED_ERRORS, call));
  }

  async #openMsgStore(options: CallOptions | undefined, start: (handle: Handle, call: number) => Promise<Handle>): Promise<Handle> {
    this.#transport?.takeRefusal();
    storeOpenings.begin();
    try {
      return await this.call('IMAPISession::OpenMsgStore', options, start);
    } catch (error) {
      // The provider knows only that its request was not sent.
      throw (options?.signal?.aborted === true ? undefined : this.#transport?.takeRefusal()) ?? error;
    } finally {
      storeOpenings.end();
    }
  }

  /** @internal Called when somebody waits for a session of this user, and this one can be spared; undefined: it cannot. */
  set reclaim(reclaim: (() => void) | undefined) {
    this.#transport?.setReclaim(reclaim);
  }

  /** @internal */
  protected override get reportsLeaks(): boolean {
    return true;
  }

  /** @internal */
  protected override get isOwned(): boolean {
    return this.isPooled;
  }

  /** @internal */
  protected override get label(): string {
    return `the session on the profile "${this.profile}"`;
  }
}
