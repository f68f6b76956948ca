// The flag sets of profiles and stores. 0x8000 means IGNORE_NO_PF in one of them, CACHE_EXCHANGE in another and
// MAPI_NO_MAIL at logon: so each set is a type of its own, and mixing them does not compile.

declare const set: unique symbol;

/** Bits of one flag set. */
export type FlagBits<Name extends string> = number & { readonly [set]: Name };

/** One flag by name or as bits, or several. */
export type FlagInput<Name extends string, Bits extends number> = Name | Bits | readonly (Name | Bits)[];

const CONNECT = {
  USE_ADMIN_PRIVILEGE: 0x0001,
  NO_RPC_ENCRYPTION: 0x0002,
  USE_SEPARATE_CONNECTION: 0x0004,
  NO_UNDER_COVER_CONNECTION: 0x0008,
  ANONYMOUS_ACCESS: 0x0010,
  NO_NOTIFICATIONS: 0x0020,
  NO_TABLE_NOTIFICATIONS: 0x0020,
  NO_ADDRESS_RESOLUTION: 0x0040,
  RESTORE_DATABASE: 0x0080,
  IGNORE_NO_PF: 0x8000,
} as const;

const CONFIG = {
  SERVICE: 0x0001,
  SHOW_STARTUP_UI: 0x0002,
  SHOW_CONNECT_UI: 0x0004,
  PROMPT_FOR_CREDENTIALS: 0x0008,
  NO_AUTO_DETECT: 0x0010,
  OST_CACHE_ONLY: 0x0020,
} as const;

const OPEN_STORE = {
  USE_ADMIN_PRIVILEGE: 0x0000_0001,
  PUBLIC: 0x0000_0002,
  HOME_LOGON: 0x0000_0004,
  TAKE_OWNERSHIP: 0x0000_0008,
  OVERRIDE_HOME_MDB: 0x0000_0010,
  ALTERNATE_SERVER: 0x0000_0100,
  IGNORE_HOME_MDB: 0x0000_0200,
  NO_MAIL: 0x0000_0400,
  CACHE_EXCHANGE: 0x0000_8000,
} as const;

/** Names of PR_PROFILE_CONNECT_FLAGS (0x66040003), without the header's CONNECT_ in front. */
export type ConnectFlag = keyof typeof CONNECT;
/** Bits of PR_PROFILE_CONNECT_FLAGS. */
export type ConnectFlags = FlagBits<'PR_PROFILE_CONNECT_FLAGS'>;
/** Names of PR_PROFILE_CONFIG_FLAGS (0x66010003). */
export type ConfigFlag = keyof typeof CONFIG;
/** Bits of PR_PROFILE_CONFIG_FLAGS. */
export type ConfigFlags = FlagBits<'PR_PROFILE_CONFIG_FLAGS'>;
/** Names of PR_PROFILE_OPEN_FLAGS (0x66090003), without OPENSTORE_. */
export type OpenStoreFlag = keyof typeof OPEN_STORE;
/** Bits of PR_PROFILE_OPEN_FLAGS. */
export type OpenStoreFlags = FlagBits<'PR_PROFILE_OPEN_FLAGS'>;

/** Connect although the organisation has no public folders: 0x8000 of PR_PROFILE_CONNECT_FLAGS. */
export const CONNECT_IGNORE_NO_PF = CONNECT.IGNORE_NO_PF as number as ConnectFlags;

/**
 * Bits of connect flags, from names, bits or both.
 * @throws RangeError for a name that does not exist or bits beyond 32
 * @example connectFlags(['NO_RPC_ENCRYPTION', 'IGNORE_NO_PF'])  // 0x8002
 */
export function connectFlags(input: FlagInput<ConnectFlag, ConnectFlags>): ConnectFlags {
  return bitsOf('connect flag', CONNECT, input) as ConnectFlags;
}

/** Bits of config flags. @throws RangeError */
export function configFlags(input: FlagInput<ConfigFlag, ConfigFlags>): ConfigFlags {
  return bitsOf('config flag', CONFIG, input) as ConfigFlags;
}

/** Bits of open flags. @throws RangeError */
export function openStoreFlags(input: FlagInput<OpenStoreFlag, OpenStoreFlags>): OpenStoreFlags {
  return bitsOf('open flag', OPEN_STORE, input) as OpenStoreFlags;
}

/**
 * Names of the bits that are set, lowest first; bits without a name as hexadecimal. 0x20 has two names
 * (NO_NOTIFICATIONS, NO_TABLE_NOTIFICATIONS: one number in EdkMdb.h); the first is given.
 */
export function connectFlagNames(flags: ConnectFlags): string[] {
  return namesOf(CONNECT, flags);
}

function bitsOf(what: string, names: Readonly<Record<string, number>>, input: string | number | readonly (string | number)[]): number {
  let bits = 0;
  for (const one of typeof input === 'object' ? input : [input]) {
    if (typeof one === 'number') {
      if (!Number.isInteger(one) || one < 0 || one > 0xFFFF_FFFF) throw new RangeError(`${one} is not a set of ${what}s: 32 bits, unsigned`);
      bits |= one;
    } else {
      const value = Object.hasOwn(names, one) ? names[one] : undefined;
      if (value === undefined) throw new RangeError(`there is no ${what} named ${JSON.stringify(one)}; known: ${Object.keys(names).join(', ')}`);
      bits |= value;
    }
  }
  return bits >>> 0;
}

function namesOf(names: Readonly<Record<string, number>>, flags: number): string[] {
  const found: string[] = [];
  let rest = flags >>> 0;
  for (const [name, value] of Object.entries(names)) {
    if ((rest & value) === 0) continue;
    found.push(name);
    rest = (rest & ~value) >>> 0;
  }
  if (rest !== 0) found.push(`0x${rest.toString(16).toUpperCase()}`);
  return found;
}
