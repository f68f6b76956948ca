import { followNodeDebug } from './diagnostics/debug-log.ts';
import { nextSessionNumber } from './diagnostics/session-number.ts';
import { checkWireDump, type WireDumpOptions } from './diagnostics/wire-dump-options.ts';
import { type CallOptions, closeAfter, type Defaults, MapiObject, withDefaults } from './mapi-object.ts';
import type { NativeRuntimeName, RuntimeInfo } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { invoke } from './native/call.ts';
import { type LeakReport, type LeakWatch, leakWatch } from './governor/leaks.ts';
import { changeLimits, type LimitOptions } from './governor/limits.ts';
import { type PoolOptions, SessionPool } from './pool.ts';
import { Profiles } from './profiles.ts';
import { Session, type SessionOwner } from './session.ts';
import { type MapiStats, snapshot } from './stats.ts';
import type { Credentials } from './transport/credentials.ts';
import { type NetworkObserver, registerTransport, type TransportOptions } from './transport/session-transport.ts';

const MAPI_NEW_SESSION = 0x2;
const MAPI_EXPLICIT_PROFILE = 0x10;
const MAPI_EXTENDED = 0x20;
const MAPI_NO_MAIL = 0x8000;
const MAPI_NT_SERVICE = 0x10000;

/** Which MAPI, and where its profiles are. */
export interface MapiOptions {
  /**
   * 'system': the installed MAPI (Windows); 'builtin': our own, everywhere; 'auto' (default): system where one of this process's
   * bitness is found, else builtin.
   */
  readonly runtime?: 'auto' | NativeRuntimeName | undefined;
  /** builtin: the folder that holds the profiles. Default: the user's own ($EXCHANGE_MAPI_PROFILES, or below the user's configuration folder). */
  readonly profileDirectory?: string | undefined;
  /**
   * What is asked of servers at a time. Limits are of the process (of each worker thread, which counts for itself): whoever names one sets it for
   * all; those that nobody names are Exchange's own.
   */
  readonly limits?: LimitOptions | undefined;
  /**
   * Names, when this runtime or a session or store of it is closed, what was still open below, and where each of it had been opened: in a process
   * warning (true), or to a function. Takes the stack of every opening, so for development. Default: whether EXCHANGE_MAPI_DEBUG has 'leaks'.
   */
  readonly leakReport?: boolean | ((report: LeakReport) => void) | undefined;
  /** builtin: a record for support of what every session sends and receives, redacted; `logon` can choose another. Default: none. */
  readonly wireDump?: WireDumpOptions | undefined;
}

/** How to log on. */
export interface LogonOptions extends CallOptions, TransportOptions {
  /** builtin: who logs on. With `system`, Windows' MAPI has its own, and explicit credentials are refused. */
  readonly credentials?: Credentials | undefined;
  /**
   * builtin: the client version that servers see (`X-ClientApplication: Outlook/<version>`), such as '16.0.17928.20114' (default). Exchange
   * treats clients before 12.0 as not knowing organisations without public folders.
   */
  readonly clientVersion?: string | undefined;
  /** Locale of sorting and names (LCID). Default 0x0409, English (United States). */
  readonly lcid?: number | undefined;
  /** Code page of 8-bit strings on the wire. Default 1252. */
  readonly codePage?: number | undefined;
  /** system: the process is a Windows service. Default false. */
  readonly service?: boolean | undefined;
}

/**
 * A MAPI runtime. Made by `openMapi`; closing it closes its sessions.
 *
 * @example
 * await using mapi = await openMapi({ runtime: 'builtin' });
 * console.log(mapi.runtime, mapi.version);
 */
export class Mapi extends MapiObject {
  readonly #info: RuntimeInfo;
  readonly #profiles: Profiles;
  readonly #pools = new Set<SessionPool>();
  readonly #wireDump: WireDumpOptions | undefined;

  /** @internal */
  constructor(info: RuntimeInfo, admin: number, leaks?: LeakWatch, wireDump?: WireDumpOptions) {
    super(info.handle, undefined, { leaks });
    this.#info = info;
    this.#wireDump = wireDump;
    this.#profiles = new Profiles(admin, this, info.handle);
  }

  /** Which runtime it is. */
  get runtime(): NativeRuntimeName {
    return this.#info.name;
  }

  /** Version of the runtime: the addon's own for 'builtin', the DLL's for 'system'. */
  get version(): string {
    return this.#info.version;
  }

  /** builtin: the folder that holds the profiles. */
  get profileDirectory(): string | undefined {
    return this.#info.profileDirectory;
  }

  /** The profiles (IProfAdmin). */
  get profiles(): Profiles {
    return this.#profiles;
  }

  /**
   * A pool of sessions for fleets of mailboxes. It is closed with this runtime, or by itself.
   * @throws RangeError for options that make no sense
   * @example
   * await using pool = mapi.pool({ credentials, maxSessions: 8 });
   * await pool.use('backup', async (store) => backUp(store));
   */
  pool(options: PoolOptions = {}): SessionPool {
    this.handleFor('SessionPool');
    const pool = new SessionPool(this, options);
    for (const other of this.#pools) if (other.closed) this.#pools.delete(other);
    this.#pools.add(pool);
    return pool;
  }

  protected override beforeClose(): void {
    for (const pool of this.#pools) void pool.abandon();
  }

  protected override async released(): Promise<void> {
    await Promise.allSettled([...this.#pools].map((pool) => pool.close()));
  }

  /** What this process does and has done, with any runtime: plain numbers, cheap to ask for. */
  stats(): MapiStats {
    return snapshot();
  }

  /** @internal */
  protected override get reportsLeaks(): boolean {
    return true;
  }

  /** @internal */
  protected override get label(): string {
    return `the MAPI runtime "${this.runtime}"`;
  }

  /**
   * Logs on to a profile. No network is touched before a store is opened. Source: MAPILogonEx with EXTENDED, NEW_SESSION, EXPLICIT_PROFILE
   * and NO_MAIL.
   * @throws MapiError MAPI_E_LOGON_FAILED for an unknown profile; TypeError for credentials with `system`
   */
  async logon(profile: string, options: LogonOptions = {}): Promise<Session> {
    return this.#logon(profile, options, undefined);
  }

  /** @internal A session that takes `owner` with it when it is closed: this runtime, or what owns that. */
  async logonOwned(profile: string, options: LogonOptions, owner: SessionOwner = this): Promise<Session> {
    return this.#logon(profile, options, owner);
  }

  /** @internal A session whose requests are reported. */
  async logonObserved(profile: string, options: LogonOptions, observe: NetworkObserver): Promise<Session> {
    return this.#logon(profile, options, undefined, observe);
  }

  async #logon(profile: string, options: LogonOptions, owner: SessionOwner | undefined, observe?: NetworkObserver): Promise<Session> {
    if (this.runtime === 'system' && options.credentials !== undefined)
      throw new TypeError("credentials cannot be passed to the system's MAPI: it logs on as the Windows user, or with what Windows stores for the profile");
    const wireDump = options.wireDump ?? this.#wireDump;
    if (this.runtime === 'system' && wireDump !== undefined) throw new TypeError("the system's MAPI cannot be looked at on its wire: wireDump needs the builtin runtime");
    const handle = this.handleFor('MAPILogonEx');
    const number = nextSessionNumber();
    const transport = this.runtime === 'builtin' ? registerTransport(addon, options, observe, number) : undefined;
    const flags = MAPI_NEW_SESSION + MAPI_EXPLICIT_PROFILE + MAPI_EXTENDED + MAPI_NO_MAIL + (options.service === true ? MAPI_NT_SERVICE : 0);
    const defaults: Defaults = { timeoutMs: options.timeoutMs, session: number };
    try {
      if (wireDump !== undefined) await transport?.startDump(addon, wireDump);
      const session = await invoke('MAPILogonEx', withDefaults(options, defaults), (call) => addon.sessionLogon(handle, profile, flags, {
        transport: transport?.id ?? 0,
        ...(options.clientVersion === undefined ? {} : { clientVersion: options.clientVersion }),
        ...(options.lcid === undefined ? {} : { lcid: options.lcid }),
        ...(options.codePage === undefined ? {} : { codePage: options.codePage }),
      }, call));
      return new Session(session, this, profile, defaults, transport, owner);
    } catch (error) {
      await transport?.close();
      throw error;
    }
  }
}

/**
 * Opens a MAPI runtime: the long way to everything.
 * @throws MapiError ERR_MAPI_NO_RUNTIME when 'system' is asked for and there is none, MAPI_E_NOT_INITIALIZED …; RangeError, TypeError for wrong limits
 */
export async function openMapi(options: MapiOptions & CallOptions = {}): Promise<Mapi> {
  followNodeDebug();
  if (options.wireDump !== undefined) checkWireDump(options.wireDump);
  const leaks = leakWatch(options.leakReport);
  if (options.limits !== undefined) changeLimits(options.limits);
  const info = await invoke('MAPIInitialize', options, (call) => addon.openRuntime({
    runtime: options.runtime ?? 'auto',
    ...(options.profileDirectory === undefined ? {} : { profileDirectory: options.profileDirectory }),
  }, call));
  try {
    return new Mapi(info, await invoke('MAPIAdminProfiles', options, (call) => addon.profAdminOpen(info.handle, call)), leaks, options.wireDump);
  } catch (error) {
    await addon.close(info.handle);
    throw error;
  }
}

/** @internal Opens a runtime for one piece of work. */
export async function withMapi<T>(options: MapiOptions & CallOptions, work: (mapi: Mapi) => Promise<T>): Promise<T> {
  const mapi = await openMapi(options);
  try {
    const result = await work(mapi);
    await mapi.close();
    return result;
  } catch (error) {
    await closeAfter(error, mapi, options);
    throw error;
  }
}
