// Who is in the organisation, under which names, and what they may do with each other's mailboxes.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { MailboxAccount } from './wire/rop-handler.ts';

const administrativeGroup = 'Exchange Administrative Group (FYDIBOHF23SPDLT)';
/** MIds below are table positions and results of ResolveNames: MS-OXNSPI 2.2.1.8. */
const firstMinimalId = 0x10;

/** A user of the local Exchange. */
export interface LocalUser {
  /** SMTP address: the user's name, with the password, for Basic authentication. */
  readonly address: string;
  readonly password: string;
  /** The address's local part unless said otherwise. */
  readonly displayName?: string;
  /** Accepted as `Authorization: Bearer …`. */
  readonly token?: string;
  /** Addresses of other mailboxes that the user may open. */
  readonly mayOpen?: readonly string[];
  /** Addresses of users as whom the user may connect. */
  readonly mayActAs?: readonly string[];
  /** May connect as anybody, and open any mailbox with OPENSTORE_USE_ADMIN_PRIVILEGE. */
  readonly admin?: boolean;
}

/** A user with what the server gave him. */
export interface DirectoryEntry<M extends MailboxAccount = MailboxAccount> extends MailboxAccount {
  readonly user: LocalUser;
  readonly alias: string;
  /** `<guid>@<domain>`: names the mailbox in URLs, and its server in DNs. */
  readonly mailboxId: string;
  readonly serverDn: string;
  readonly objectGuid: Uint8Array;
  readonly minimalId: number;
  readonly mailbox: M;
}

export class Directory<M extends MailboxAccount = MailboxAccount> {
  readonly domain: string;
  readonly organization: string;
  readonly #entries: DirectoryEntry<M>[] = [];
  readonly #byAddress = new Map<string, DirectoryEntry<M>>();
  readonly #byDn = new Map<string, DirectoryEntry<M>>();

  constructor(organization: string, domain: string) {
    this.organization = organization;
    this.domain = domain;
  }

  get entries(): readonly DirectoryEntry<M>[] {
    return this.#entries;
  }

  /** The DN in front of everybody's. */
  get administrativeGroupDn(): string {
    return `/o=${this.organization}/ou=${administrativeGroup}`;
  }

  /** @throws TypeError for an address that is none, or that is taken. */
  add(user: LocalUser, createMailbox: (account: MailboxAccount) => M): DirectoryEntry<M> {
    const [alias, domain, ...more] = user.address.split('@');
    if (alias === undefined || alias === '' || domain === undefined || domain === '' || more.length > 0 || /[\s<>"/\\:\0]/.test(user.address)) {
      throw new TypeError(`Not an SMTP address: ${JSON.stringify(user.address)}`);
    }
    if (this.#byAddress.has(user.address.toLowerCase())) throw new TypeError(`There is a user with the address ${user.address} already`);
    const displayName = user.displayName ?? alias;
    let legacyDn = `${this.administrativeGroupDn}/cn=Recipients/cn=${alias}`;
    if (this.#byDn.has(legacyDn.toLowerCase())) legacyDn += `-${domain}`;
    const objectGuid = digest(user.address.toLowerCase()).subarray(0, 16);
    const mailboxId = `${guidText(objectGuid)}@${domain}`;
    const entry: DirectoryEntry<M> = {
      user, alias, displayName, address: user.address, legacyDn, objectGuid, mailboxId,
      serverDn: `${this.administrativeGroupDn}/cn=Configuration/cn=Servers/cn=${mailboxId}`,
      minimalId: firstMinimalId + this.#entries.length,
      mailbox: createMailbox({ address: user.address, displayName, legacyDn }),
    };
    this.#entries.push(entry);
    this.#byAddress.set(user.address.toLowerCase(), entry);
    this.#byDn.set(legacyDn.toLowerCase(), entry);
    return entry;
  }

  byAddress(address: string): DirectoryEntry<M> | undefined {
    return this.#byAddress.get(address.toLowerCase());
  }

  byDn(legacyDn: string): DirectoryEntry<M> | undefined {
    return this.#byDn.get(legacyDn.toLowerCase());
  }

  byMinimalId(minimalId: number): DirectoryEntry<M> | undefined {
    return this.#entries[minimalId - firstMinimalId];
  }

  /** By address, by alias, or as DOMAIN\alias. */
  byPassword(name: string, password: string): DirectoryEntry<M> | undefined {
    const entry = this.byName(name);
    const matches = equalSecrets(password, entry?.user.password ?? '');
    return matches ? entry : undefined;
  }

  byToken(token: string): DirectoryEntry<M> | undefined {
    return this.#entries.find(({ user }) => user.token !== undefined && equalSecrets(token, user.token));
  }

  mayActAs(user: DirectoryEntry<M>, other: DirectoryEntry<M>): boolean {
    return user === other || user.user.admin === true || lists(user.user.mayActAs, other.address);
  }

  /** MS-OXDISCO: the rights are those of the authenticated user, whoever he connected as. */
  access(user: DirectoryEntry<M>, mailbox: M): 'owner' | 'delegate' | 'admin' | undefined {
    const other = this.byDn(mailbox.legacyDn);
    if (other === undefined) return undefined;
    if (user === other || lists(user.user.mayActAs, other.address)) return 'owner';
    if (lists(user.user.mayOpen, other.address)) return 'delegate';
    return user.user.admin === true ? 'admin' : undefined;
  }

  /** By address, by alias, or as DOMAIN\alias. */
  byName(name: string): DirectoryEntry<M> | undefined {
    const alias = name.slice(name.indexOf('\\') + 1);
    return this.byAddress(alias) ?? this.byAddress(`${alias}@${this.domain}`);
  }
}

/** As in registry notation, without braces. */
export function guidText(guid: Uint8Array): string {
  const hex = Buffer.from([guid[3]!, guid[2]!, guid[1]!, guid[0]!, guid[5]!, guid[4]!, guid[7]!, guid[6]!, ...guid.subarray(8)]).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function lists(addresses: readonly string[] | undefined, address: string): boolean {
  return addresses?.some((listed) => listed.toLowerCase() === address.toLowerCase()) ?? false;
}

/** In the same time for every wrong secret. */
function equalSecrets(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
