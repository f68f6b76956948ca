import { exchangeSections, openExchangeSection, readConnectFlags, readServerVersion } from './exchange-sections.ts';
import { connectFlagNames, type ConnectFlags } from './flags.ts';
import {
  PR_PROFILE_MAILBOX, PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL, PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL, PR_PROFILE_UNRESOLVED_NAME,
  PR_PROFILE_UNRESOLVED_SERVER, PR_PROFILE_USER, PR_PROFILE_USER_SMTP_EMAIL_ADDRESS,
} from './generated/tags.ts';
import type { CallOptions } from './mapi-object.ts';
import type { MessageServices } from './message-services.ts';

/** What a profile says of one Exchange mailbox: what was configured, and what the last connection found out. */
export interface ExchangeAccount {
  /** Display name of the service. */
  readonly service: string;
  /** UID of the service, 32 hexadecimal digits. */
  readonly serviceUid: string;
  /** The mailbox as it was configured: SMTP address, alias or legacy DN. */
  readonly mailbox: string | undefined;
  /** The server as it was configured: host, URL, or undefined (Autodiscover finds it). */
  readonly server: string | undefined;
  /** Who logs on, when it is not the mailbox's owner. */
  readonly user: string | undefined;
  readonly connectFlags: ConnectFlags | undefined;
  readonly connectFlagNames: readonly string[];
  /** Legacy DN of the mailbox; undefined before the first connection, like the rest. */
  readonly mailboxDn: string | undefined;
  readonly userDn: string | undefined;
  readonly mailStoreUrl: string | undefined;
  readonly addressBookUrl: string | undefined;
  readonly serverVersion: string | undefined;
}

/** The Exchange accounts of a profile's services. @throws MapiError MAPI_E_NOT_FOUND when it has none */
export async function describeExchangeAccounts(services: MessageServices, options: CallOptions): Promise<ExchangeAccount[]> {
  const accounts = new Map<string, ExchangeAccount>();
  for (const about of await exchangeSections(services, undefined, options)) {
    // A service's own section says the same as the global one that is its alias.
    if (accounts.has(about.serviceUid)) continue;
    await using section = await openExchangeSection(services, about, false, options);
    const found = await section.getProps({
      mailbox: PR_PROFILE_UNRESOLVED_NAME, server: PR_PROFILE_UNRESOLVED_SERVER, user: PR_PROFILE_USER_SMTP_EMAIL_ADDRESS,
      mailboxDn: PR_PROFILE_MAILBOX, userDn: PR_PROFILE_USER,
      mailStoreUrl: PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL, addressBookUrl: PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL,
    }, options);
    const flags = await readConnectFlags(section, options);
    accounts.set(about.serviceUid, {
      service: about.service, serviceUid: about.serviceUid, ...found, connectFlags: flags, connectFlagNames: flags === undefined ? [] : connectFlagNames(flags),
      serverVersion: await readServerVersion(section, options),
    });
  }
  return [...accounts.values()];
}
