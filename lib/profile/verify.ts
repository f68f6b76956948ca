// Does a profile work, and if not, at which step and why?

import { hintFor } from '../errors/hints.ts';
import { MapiError } from '../errors/mapi-error.ts';
import { PR_CONTENT_COUNT, PR_DISPLAY_NAME } from '../generated/tags.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { LogonOptions, Mapi } from '../mapi.ts';
import { defaultTimeoutMs } from '../native/call.ts';
import type { ExchangeAccount } from '../profile-description.ts';
import { removeEphemeral, underEphemeralName } from './ephemeral-profile.ts';

/** What verifyProfile does, in this order: find the MAPI, read the profile, check its settings, log on, open the store, read from it. */
export type VerificationStepName = 'runtime' | 'profile' | 'settings' | 'logon' | 'store' | 'inbox';

export interface VerificationStep {
  readonly step: VerificationStepName;
  /** What was done, for people. */
  readonly tried: string;
  readonly ok: boolean;
  /** What was found out: server, DNs, URLs, versions, flags … */
  readonly found: Readonly<Record<string, string | number | readonly string[]>>;
  /** Milliseconds that it took. */
  readonly ms: number;
  readonly error?: MapiError | undefined;
  /** What to do about the error. */
  readonly hint?: string | undefined;
}

export interface ProfileVerification {
  readonly profile: string;
  /** Every step succeeded. */
  readonly ok: boolean;
  /** Those that were tried; the last is the one that failed, if one did. */
  readonly steps: readonly VerificationStep[];
  /** What the profile says of its Exchange mailboxes. */
  readonly accounts: readonly ExchangeAccount[];
  /** What connecting found out about them. Differs from `accounts` where the profile is out of date. Empty when it did not connect. */
  readonly connected: readonly ExchangeAccount[];
}

type Found = Record<string, string | number | readonly string[]>;

/** Everything is done with a copy of the profile, since opening a store writes what it finds out to the profile. */
export async function verifyIn(mapi: Mapi, profile: string, options: LogonOptions): Promise<ProfileVerification> {
  const until = performance.now() + (options.timeoutMs ?? defaultTimeoutMs);
  // One deadline for all: each call gets what is left.
  const left = (): LogonOptions => ({ ...options, timeoutMs: Math.max(until - performance.now(), 1) });
  const steps: VerificationStep[] = [];
  let accounts: readonly ExchangeAccount[] = [];
  let connected: readonly ExchangeAccount[] = [];

  const attempt = async <T>(step: VerificationStepName, tried: string, work: (found: Found) => Promise<T>): Promise<T> => {
    const found: Found = {};
    const started = performance.now();
    try {
      const result = await work(found);
      steps.push({ step, tried, ok: true, found, ms: performance.now() - started });
      return result;
    } catch (error) {
      if (options.signal?.aborted === true || !(error instanceof MapiError)) throw error;
      steps.push({ step, tried, ok: false, found, ms: performance.now() - started, error, hint: hintOf(error, accounts) });
      throw new Failed();
    }
  };

  try {
    await attempt('runtime', 'Find the MAPI', async (found) => {
      Object.assign(found, { runtime: mapi.runtime, version: mapi.version }, mapi.profileDirectory === undefined ? {} : { profileDirectory: mapi.profileDirectory });
    });
    await attempt('profile', `Read the profile "${profile}"`, async (found) => {
      accounts = await mapi.profiles.describe(profile, left());
      Object.assign(found, { services: accounts.map(({ service }) => service) }, described(accounts[0]));
    });
    await attempt('settings', 'See that it names a mailbox', async (found) => {
      const unnamed = accounts.find(({ mailbox, mailboxDn }) => (mailbox ?? mailboxDn ?? '') === '');
      if (unnamed !== undefined)
        throw new MapiError({
          hresult: 0x8004011C, context: 'verifyProfile', detail: `the service "${unnamed.service}" names no mailbox`,
          hint: hintFor('MAPI_E_UNCONFIGURED', 'verifyProfile', undefined),
        });
      found['mailboxes'] = accounts.map(({ mailbox, mailboxDn }) => mailbox ?? mailboxDn ?? '');
    });
    await withCopy(mapi, profile, left(), async (copy) => {
      const asked: string[] = [];
      const session = await attempt('logon', 'Log on', async () => mapi.logonObserved(copy, left(), (what) => {
        if (!asked.includes(what) && asked.length < 20) asked.push(what);
      }));
      try {
        const store = await attempt('store', `Open the mailbox of ${accounts[0]?.mailbox ?? accounts[0]?.mailboxDn ?? 'its owner'}`, async (found) => {
          try {
            const opened = await session.openDefaultStore(left());
            // The first properties tell that the server really answers: opening may be put off.
            found['store'] = await opened.getProp(PR_DISPLAY_NAME, left()) ?? '';
            connected = await mapi.profiles.describe(copy, left());
            Object.assign(found, described(connected[0]));
            return opened;
          } finally {
            found['asked'] = asked;
          }
        });
        await attempt('inbox', 'Read from its Inbox', async (found) => {
          await using inbox = await store.openInbox(left());
          Object.assign(found, defined(await inbox.getProps({ folder: PR_DISPLAY_NAME, messages: PR_CONTENT_COUNT }, left())));
        });
      } finally {
        await session.close();
      }
    });
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
  return { profile, ok: steps.every(({ ok }) => ok), steps, accounts, connected };
}

/** A step failed, and the report says so already. */
class Failed extends Error {}

async function withCopy(mapi: Mapi, profile: string, options: CallOptions, work: (copy: string) => Promise<void>): Promise<void> {
  const copy = await underEphemeralName(async (name) => {
    await mapi.profiles.copy(profile, name, { app: true });
    return name;
  });
  try {
    options.signal?.throwIfAborted();
    await work(copy);
  } finally {
    await removeEphemeral(mapi.profiles, copy);
  }
}

function defined(values: Readonly<Record<string, string | number | undefined>>): Found {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

function described(account: ExchangeAccount | undefined): Found {
  if (account === undefined) return {};
  const { mailbox, server, user, mailboxDn, userDn, mailStoreUrl, addressBookUrl, serverVersion, connectFlags, connectFlagNames } = account;
  return {
    ...defined({ mailbox, server, user, mailboxDn, userDn, mailStoreUrl, addressBookUrl, serverVersion }),
    ...(connectFlags === undefined ? {} : { connectFlags: `0x${connectFlags.toString(16)}${connectFlagNames.length === 0 ? '' : ` (${connectFlagNames.join(' | ')})`}` }),
  };
}

/** A profile that worked once and does not now: what it remembers of its server is the first suspect. */
function hintOf(error: MapiError, accounts: readonly ExchangeAccount[]): string | undefined {
  const [account] = accounts;
  const remembered = account?.mailStoreUrl;
  const lost = ['MAPI_E_UNCONFIGURED', 'MAPI_E_NETWORK_ERROR', 'MAPI_E_NOT_FOUND'].includes(error.code) && error.context.startsWith('IMAPISession::');
  if (!lost || remembered === undefined) return error.hint;
  return `${error.hint ?? ''}${error.hint === undefined ? '' : ' '}The profile remembers ${remembered} from an earlier connection` +
    `${account?.serverVersion === undefined ? '' : ` (Exchange ${account.serverVersion})`}: if the mailbox was moved, create the profile again, which forgets it.`;
}
