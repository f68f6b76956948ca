import type { FlagChange } from './section-plan.ts';
import type { ConnectFlag, ConnectFlags, FlagInput } from '../flags.ts';
import type { JsonValue } from './values.ts';

/**
 * A profile in words: plain data, fit for JSON. `exportProfile` makes one, `importProfile` creates a profile from one, `ensureProfile` makes a
 * profile be like one.
 *
 * @example
 * const description: ProfileDescription = {
 *   name: 'backup',
 *   services: [{ mailbox: 'alice@contoso.com', server: 'mail.contoso.com', connectFlags: { add: ['IGNORE_NO_PF'] } }],
 * };
 */
export interface ProfileDescription {
  /** Of this format. Default 1, the only one yet. */
  readonly version?: 1 | undefined;
  readonly name: string;
  /** Is it the default profile? Absent: it is left as it is. */
  readonly isDefault?: boolean | undefined;
  /** Exchange services. Those that a profile has beyond them are left alone. */
  readonly services: readonly ServiceDescription[];
  /** Services of other kinds that the exported profile had: they are not described. */
  readonly omitted?: readonly string[] | undefined;
}

/** An Exchange service. What is absent is left as it is, null is removed. */
export interface ServiceDescription {
  /** The service's name in MAPISVC.INF: 'MSEMS', which is Exchange. */
  readonly service?: 'MSEMS' | undefined;
  /** Tells services apart. Absent: the profile's only Exchange service, 'Microsoft Exchange' when it has none yet. */
  readonly displayName?: string | undefined;
  /** SMTP address, alias or legacy DN. A service that is not there yet needs one. */
  readonly mailbox?: string | undefined;
  /** As createProfile takes it; null: Autodiscover finds it from the address. */
  readonly server?: string | null | undefined;
  /** Who logs on; null: the mailbox's owner. */
  readonly user?: string | null | undefined;
  /** All flags, or what to add, remove and set. */
  readonly connectFlags?: FlagInput<ConnectFlag, ConnectFlags> | readonly (string | number)[] | FlagChange | undefined;
  /**
   * Other settings of the service, by name ('PR_PROFILE_CONFIG_FLAGS') or tag ('0x66010003'): numbers, text, true and false; bytes as base64,
   * dates as ISO 8601, whole numbers of 64 bits as text; multi-valued properties as lists. null is removed.
   */
  readonly properties?: Readonly<Record<string, JsonValue | null>> | undefined;
}

/** A description that is none. `path` says where: `services[0].connectFlags[1]`. */
export class ProfileDescriptionError extends TypeError {
  /** Where in the description; empty: all of it. */
  readonly path: string;

  static {
    Object.defineProperty(this.prototype, 'name', { value: 'ProfileDescriptionError', configurable: true, writable: true });
  }

  constructor(path: string, why: string) {
    super(path === '' ? `the profile's description ${why}` : `${path}: ${why}`);
    this.path = path;
  }
}
