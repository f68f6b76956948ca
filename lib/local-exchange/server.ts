import { BlockedVersions } from './http/client-version.ts';
import { ContextTable } from './http/context-table.ts';
import { Directory, type DirectoryEntry, type LocalUser } from './directory.ts';
import type { AuthenticationScheme, NegotiateAnswer } from './http/authenticate.ts';
import { ExchangeServer } from './http/exchange-server.ts';
import type { Interceptor } from './http/interception.ts';
import { RequestStatistics } from './http/request-statistics.ts';
import { LocalMailbox } from './local-mailbox.ts';
import { ropHandlers } from './rops/index.ts';
import type { ObjectKind } from './rops/server-objects.ts';
import { StoreSessions } from './http/store-sessions.ts';
import { type LostNotifications, NotificationFault } from './lost-notifications.ts';
import { Mailbox } from './store/mailbox.ts';
import { defaultNotificationLimit } from './wire/notification-queue.ts';
import { maximumRopOut } from './wire/rop-executor.ts';

/** How a local Exchange is set up. Everything may be left out. */
export interface LocalExchangeOptions {
  /** Address to listen on: 127.0.0.1 unless said otherwise. */
  readonly host?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** SMTP domain of users that log on without one: 'contoso.com' unless said otherwise. */
  readonly domain?: string;
  /** Name of the Exchange organisation in legacy DNs: 'Contoso' unless said otherwise. */
  readonly organization?: string;
  /**
   * Whether the organisation has public folders: true unless said otherwise. Without them a client below version 12.0 that does
   * not pass CONNECT_IGNORE_NO_PF is refused with ecClientVerDisallowed (MS-OXCRPC 3.1.4.1).
   */
  readonly publicFolders?: boolean;
  /** What X-ServerApplication says: '15.01.2507.000' unless said otherwise. */
  readonly serverVersion?: string;
  /** Client versions that are refused, as Exchange's BlockedClientVersions writes them: '-6.0.0;10.0.0-10.0.4406;12.0.4518.1014-'. */
  readonly blockedClientVersions?: string;
  /** What it offers to be told who is asking: ['Basic', 'Bearer'] unless said otherwise. NTLM is NTLMv2, really checked. */
  readonly authentication?: readonly AuthenticationScheme[];
  /** Offers Negotiate, too, and checks its messages (base64): who is asking by address, alias or DOMAIN\alias, and what is answered. */
  readonly negotiate?: (token: string) => NegotiateAnswer | Promise<NegotiateAnswer>;
  /** NTLM over https has to name the TLS channel that it is on, as Exchange's Extended Protection wants it: false unless said otherwise. */
  readonly extendedProtection?: boolean;
  /** PEM. With it the server speaks https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly users?: readonly LocalUser[];
  /** Milliseconds between PENDING tags while a request is worked on: 15,000. */
  readonly pendingPeriodMs?: number;
  /** Milliseconds that an idle session context lives: 900,000. */
  readonly expirationMs?: number;
  /** Milliseconds after which a client that was sent away should try again, as Connect tells it: 10,000. */
  readonly retryDelayMs?: number;
  /** Milliseconds that NotificationWait waits when nothing happens: 300,000. */
  readonly notificationWaitMs?: number;
  /**
   * How many notifications wait in a session context until the client fetches them: 1,000, at least 8. What then happens to a table
   * becomes one TableChanged, what happens to objects is dropped (`stats().notificationsDropped`).
   */
  readonly notificationLimit?: number;
  /** Milliseconds that a client gets to send a request: 60,000. */
  readonly requestTimeoutMs?: number;
  /** The largest ROP buffer of a reply in bytes, whatever clients allow: 0x100000, at least 8. */
  readonly maxRopOut?: number;
  /** What one user may have at a time, as Exchange limits it. */
  readonly limits?: LocalLimits;
  /** Lets a request go wrong, for tests of clients. */
  readonly intercept?: Interceptor;
  /** Hears of errors that are the server's own; by default they become process warnings. */
  readonly onError?: (error: unknown) => void;
}

/** What one user may have at a time: whole numbers from 1 on. */
export interface LocalLimits {
  /**
   * Sessions that are logged on to a mailbox: one more is refused with ecTooManySessions (0x80040112). Exchange's default is 32; here none, unless
   * said otherwise.
   */
  readonly sessionsPerUser?: number;
  /** Open objects of a kind in a session: one more is refused with ecMaxObjsExceeded (0x4DE). Exchange's own limits unless said otherwise: 250 messages, 500 folders … */
  readonly objectsPerSession?: Readonly<Partial<Record<ObjectKind, number>>>;
}

/** What is no longer the same after a restart. */
export interface RestartOptions {
  /** Mailboxes have a replica GUID of their own since, as after they were restored: entry ids and source keys of before name nothing. False by default. */
  readonly newReplica?: boolean;
  /** Mailboxes have another GUID, as ones that were made anew under the same address; false by default. */
  readonly newMailboxGuid?: boolean;
}

/** What a local Exchange has been asked since it started or since `resetStats()`. */
export interface LocalExchangeStatistics {
  /** Requests by their X-RequestType ('Connect', 'Execute', 'ResolveNames', …); 'Autodiscover' and 'AutodiscoverV2'. */
  readonly requests: Record<string, number>;
  /** Bytes of request and response bodies, without HTTP and without the framing of MAPI over HTTP. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Session contexts that are open now. */
  readonly contexts: number;
  /** Notifications that found no room because their client left too many waiting. */
  readonly notificationsDropped: number;
}

const maximumBodyBytes = 0x100000;

/**
 * Starts a small Exchange server in this process: MAPI over HTTP, the address book and Autodiscover, over mailboxes in memory.
 *
 * @throws TypeError for options that make no sense: a wrong address, a user twice, a range of versions that is none.
 * @throws Error with Node's codes (EADDRINUSE, …) when it cannot listen.
 */
export async function startLocalExchange(options: LocalExchangeOptions = {}): Promise<LocalExchange> {
  const exchange = new LocalExchange(options);
  await exchange.listen();
  return exchange;
}

/**
 * A running local Exchange.
 *
 * @example
 * ```ts
 * await using exchange = await startLocalExchange({
 *   users: [{ address: 'alice@contoso.com', password: 'secret' }],
 * });
 * await exchange.mailbox('alice@contoso.com').importPath('mail/');
 * console.log(exchange.url);
 * ```
 */
export class LocalExchange implements AsyncDisposable {
  readonly #directory: Directory<Mailbox>;
  readonly #statistics = new RequestStatistics();
  readonly #notificationFault = new NotificationFault();
  readonly #contexts: ContextTable;
  readonly #server: ExchangeServer<Mailbox>;
  readonly #listenOptions: ConstructorParameters<typeof ExchangeServer<Mailbox>>[1];
  readonly #mailboxes = new Map<DirectoryEntry<Mailbox>, LocalMailbox>();
  #url = '';
  #closing: Promise<void> | undefined;

  /** Use {@link startLocalExchange}. */
  constructor(options: LocalExchangeOptions) {
    const domain = options.domain ?? 'contoso.com';
    const expirationMs = positive('expirationMs', options.expirationMs ?? 900_000);
    const directory = new Directory<Mailbox>(options.organization ?? 'Contoso', domain);
    this.#directory = directory;
    for (const user of options.users ?? []) this.addUser(user);
    const blockedVersions = new BlockedVersions(options.blockedClientVersions ?? '');
    this.#listenOptions = {
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
      requestTimeoutMs: positive('requestTimeoutMs', options.requestTimeoutMs ?? 60_000),
      ...(options.tls !== undefined && { tls: options.tls }),
      authentication: {
        schemes: options.authentication ?? ['Basic', 'Bearer'], negotiate: options.negotiate, extendedProtection: options.extendedProtection ?? false,
      },
    };
    this.#contexts = new ContextTable(expirationMs);
    this.#server = new ExchangeServer<Mailbox>(
      {
        directory,
        handlers: ropHandlers,
        contexts: this.#contexts,
        statistics: this.#statistics,
        reply: {
          serverApplication: `Exchange/${options.serverVersion ?? '15.01.2507.000'}`,
          pendingPeriodMs: positive('pendingPeriodMs', options.pendingPeriodMs ?? 15_000),
          expirationMs,
        },
        publicStore: options.publicFolders === false ? undefined : publicStore(directory),
        blockedVersions,
        maxRopOut: Math.min(maximumRopOut, positive('maxRopOut', options.maxRopOut ?? maximumRopOut)),
        retryDelayMs: positive('retryDelayMs', options.retryDelayMs ?? 10_000),
        notificationLimit: positive('notificationLimit', options.notificationLimit ?? defaultNotificationLimit),
        losesNotification: (notification) => this.#notificationFault.loses(notification),
        notificationWaitMs: positive('notificationWaitMs', options.notificationWaitMs ?? 300_000),
        maximumBodyBytes,
        storeSessions: new StoreSessions(atLeastOne('limits.sessionsPerUser', options.limits?.sessionsPerUser) ?? Infinity),
        objectLimits: objectLimits(options.limits?.objectsPerSession),
        intercept: options.intercept ?? (() => undefined),
        report: options.onError ?? warn,
        mailStoreUrl: (entry) => this.#endpointUrl('emsmdb', entry),
        addressBookUrl: (entry) => this.#endpointUrl('nspi', entry),
      },
      this.#listenOptions,
    );
  }

  /** Called by {@link startLocalExchange}. */
  async listen(): Promise<void> {
    try {
      await this.#server.listen(this.#listenOptions);
      this.#url = this.#server.origin;
    } catch (error) {
      this.#contexts.close();
      throw error;
    }
  }

  /** The origin: `http://127.0.0.1:PORT`. Autodiscover answers below it. */
  get url(): string {
    return this.#url;
  }

  /**
   * The URL of a user's mailbox, as Autodiscover tells it.
   * @throws RangeError when there is no such user.
   */
  mailStoreUrl(address: string): string {
    return this.#endpointUrl('emsmdb', this.#entry(address));
  }

  /**
   * The URL of the address book, as Autodiscover tells it to the user.
   * @throws RangeError when there is no such user.
   */
  addressBookUrl(address: string): string {
    return this.#endpointUrl('nspi', this.#entry(address));
  }

  /**
   * The legacy DN of a user: UserDN of Connect, Essdn of RopLogon.
   * @throws RangeError when there is no such user.
   */
  legacyDn(address: string): string {
    return this.#entry(address).legacyDn;
  }

  /**
   * Adds a user with an empty mailbox, also while the server runs.
   * @throws TypeError when the address is none, or is taken.
   */
  addUser(user: LocalUser): LocalMailbox {
    const entry = this.#directory.add(user, (account) => new Mailbox(account));
    const mailbox = new LocalMailbox(entry.mailbox);
    this.#mailboxes.set(entry, mailbox);
    return mailbox;
  }

  /**
   * A user's mailbox, to be filled.
   * @throws RangeError when there is no such user.
   */
  mailbox(address: string): LocalMailbox {
    return this.#mailboxes.get(this.#entry(address))!;
  }

  /** Counts since the start or the last `resetStats()`. */
  stats(): LocalExchangeStatistics {
    const { requests, bytesIn, bytesOut, notificationsDropped } = this.#statistics;
    return { requests, bytesIn, bytesOut, contexts: this.#contexts.size, notificationsDropped };
  }

  /** Begins counting anew. */
  resetStats(): void {
    this.#statistics.reset();
  }

  /** What a restart is to its clients: every session context is gone and every connection cut. What is in the mailboxes stays as it is. */
  restart(options: RestartOptions = {}): void {
    this.#contexts.clear();
    this.#server.cutConnections();
    const { newReplica = false, newMailboxGuid = false } = options;
    for (const { store } of this.#mailboxes.values()) store.renew({ replica: newReplica, mailbox: newMailboxGuid });
  }

  /** Ends every session context, as a server short of memory does: requests of these are answered with X-ResponseCode 10. Connections stay. */
  dropContexts(): void {
    this.#contexts.clear();
  }

  /** From now on loses notifications without a word, for tests of clients: all of them, or these. `false`: no more. */
  loseNotifications(lost: LostNotifications | false = {}): void {
    this.#notificationFault.set(lost === false ? undefined : lost);
  }

  /** Stops listening and cuts what is connected. Closing again changes nothing. */
  close(): Promise<void> {
    this.#closing ??= (async () => {
      this.#contexts.close();
      await this.#server.close();
    })();
    return this.#closing;
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #entry(address: string): DirectoryEntry<Mailbox> {
    const entry = this.#directory.byAddress(address);
    if (entry === undefined) throw new RangeError(`There is no user ${address}`);
    return entry;
  }

  #endpointUrl(endpoint: 'emsmdb' | 'nspi', entry: Pick<DirectoryEntry, 'mailboxId'>): string {
    return `${this.#url}/mapi/${endpoint}/?MailboxId=${entry.mailboxId}`;
  }
}

function publicStore(directory: Directory<Mailbox>): Mailbox {
  const legacyDn = `${directory.administrativeGroupDn}/cn=Configuration/cn=Servers/cn=PUBLIC/cn=Microsoft Public MDB`;
  return new Mailbox({ address: `PublicFolders@${directory.domain}`, displayName: 'Public Folders', legacyDn, isPublic: true });
}

function objectLimits(limits: LocalLimits['objectsPerSession']): Record<string, number | undefined> | undefined {
  return limits && Object.fromEntries(Object.entries(limits).map(([kind, value]) => [kind, atLeastOne(`limits.objectsPerSession.${kind}`, value)]));
}

function atLeastOne(name: string, value: number | undefined): number | undefined {
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 1)) throw new TypeError(`${name} must be a whole number from 1 on, not ${value}`);
  return value;
}

function positive(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 8) throw new TypeError(`${name} must be a whole number of at least 8, not ${value}`);
  return value;
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? (error.stack ?? error.message) : String(error), 'LocalExchange');
}
