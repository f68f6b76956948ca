import { createEphemeralOn } from '../create-profile.ts';
import { PR_MESSAGE_SIZE_EXTENDED } from '../generated/tags.ts';
import { type CallOptions, closeAfter } from '../mapi-object.ts';
import type { LogonOptions, Mapi } from '../mapi.ts';
import type { MessageStore } from '../message-store.ts';
import { type DynamicProfileOptions, withIgnoreNoPf } from '../open-default-store.ts';
import type { EphemeralProfile } from '../profile/ephemeral-profile.ts';
import type { Session } from '../session.ts';

/** A profile by its name, or a mailbox by server and name. */
export type PoolMailbox = string | PoolMailboxOptions;

/** A mailbox that is opened without a profile of its own, as openDefaultStore does. */
export interface PoolMailboxOptions extends Omit<DynamicProfileOptions, 'runtime' | 'profileDirectory' | 'limits' | 'leakReport' | 'signal' | 'timeoutMs'> {}

/** The profile's name, or the mailbox: for people. */
export function nameOf(mailbox: PoolMailbox): string {
  return typeof mailbox === 'string' ? mailbox : mailbox.mailbox;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** Two objects of credentials are different ones, even when they look the same: what a token callback returns cannot be compared. */
function identityOf(object: object): number {
  let identity = identities.get(object);
  if (identity === undefined) identities.set(object, (identity = ++lastIdentity));
  return identity;
}

/** Sessions of the same key are the same to their users. */
export function keyOf(mailbox: PoolMailbox): string {
  // Names of profiles are the same in either case.
  if (typeof mailbox === 'string') return `profile ${mailbox.toLowerCase()}`;
  const { credentials, tls, ...rest } = mailbox;
  const own = Object.entries(rest).filter(([, value]) => value !== undefined).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `mailbox ${JSON.stringify([own, credentials && identityOf(credentials), tls && identityOf(tls)])}`;
}

/** What a health check may take, in milliseconds. */
const CHECK_MS = 10_000;

/** A session that is used by one after the other, with its store. */
export class PooledSession {
  readonly key: string;
  readonly name: string;
  readonly store: MessageStore;
  readonly #session: Session;
  readonly #profile: EphemeralProfile | undefined;
  /** When it was given back, or taken, as performance.now() says. */
  sinceMs = performance.now();
  idleTimer: NodeJS.Timeout | undefined;
  /** How often it was used on end while others waited for room. */
  turns = 0;
  #closing: Promise<void> | undefined;

  constructor(mailbox: PoolMailbox, session: Session, store: MessageStore, profile: EphemeralProfile | undefined) {
    this.key = keyOf(mailbox);
    this.name = nameOf(mailbox);
    session.isPooled = true;
    this.#session = session;
    this.store = store;
    this.#profile = profile;
  }

  get closed(): boolean {
    return this.#closing !== undefined || this.store.closed || this.#session.closed;
  }

  /** Called when somebody waits for a session of this user, and this one is idle. */
  set reclaim(reclaim: (() => void) | undefined) {
    this.#session.reclaim = reclaim;
  }

  /** Does the server still know it? Asks for what only the server knows; a session that was lost meanwhile is made anew by that. */
  async isAlive(options: CallOptions): Promise<boolean> {
    try {
      await this.store.getProp(PR_MESSAGE_SIZE_EXTENDED, { signal: options.signal, timeoutMs: Math.min(options.timeoutMs ?? CHECK_MS, CHECK_MS) });
      return true;
    } catch {
      options.signal?.throwIfAborted();
      return false;
    }
  }

  /** Closes what its last user left open. */
  async tidy(): Promise<void> {
    await this.store.closeLeftovers(`the use of a session of the pool on "${this.name}"`);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearTimeout(this.idleTimer);
    try {
      await this.store.close();
      await this.#session.close();
    } finally {
      await this.#profile?.close();
    }
  }
}

/** Makes the sessions of one mailbox: a dynamic profile is made once, and the logon is tried as often as `attempt` is called. */
export async function openPooled(
  mapi: Mapi, mailbox: PoolMailbox, logon: LogonOptions, options: CallOptions,
  retried: <T>(attempt: (options: CallOptions) => Promise<T>) => Promise<T>,
): Promise<PooledSession> {
  const dynamic = typeof mailbox === 'string' ? undefined : { ...logon, ...mailbox };
  const profile = dynamic === undefined ? undefined : await createEphemeralOn(mapi, { ...withIgnoreNoPf(dynamic), signal: options.signal, timeoutMs: options.timeoutMs });
  try {
    const name = profile?.profile ?? (mailbox as string);
    return await retried(async (callOptions) => {
      const session = await mapi.logon(name, { ...(dynamic ?? logon), signal: callOptions.signal });
      try {
        return new PooledSession(mailbox, session, await session.openDefaultStore(callOptions), profile);
      } catch (error) {
        await closeAfter(error, session, callOptions);
        throw error;
      }
    });
  } catch (error) {
    await profile?.close();
    throw error;
  }
}
