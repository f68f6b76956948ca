// The contract suite is written once and runs over every MAPI runtime there is. Here: which runtimes, and the server behind them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  createProfile, eq, type Folder, type LogonOptions, type MapiOptions, type MessageStore, openDefaultStore, PR_DISPLAY_NAME, PR_ENTRYID,
} from '../../lib/index.ts';
import { type LocalExchange, type LocalExchangeOptions, startLocalExchange } from '../../lib/local-exchange/index.ts';

export const ALICE = 'alice@contoso.com';
export const BOB = 'bob@contoso.com';
export const PASSWORD = 'correct horse';

export interface Setup {
  /** Options that choose the runtime and its profiles. */
  readonly mapi: MapiOptions;
  readonly exchange: LocalExchange;
  readonly credentials: { readonly user: string; readonly password: string };
  /** A profile of its own for each call; returns its name. */
  profile(options?: { readonly mailbox?: string; readonly user?: string; readonly server?: string }): Promise<string>;
  /** Alice's mailbox, opened through a profile of its own. */
  openStore(options?: LogonOptions): Promise<MessageStore>;
}

/** Declares a suite for each runtime. `exchange` configures the local Exchange that it gets. */
export function describeRuntimes(name: string, body: (setup: Setup) => void, exchange: LocalExchangeOptions = {}): void {
  describe(`${name} (builtin)`, () => {
    let directory = '';
    let server: LocalExchange | undefined;
    let profiles = 0;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-contract-'));
      server = await startLocalExchange({
        users: [
          { address: ALICE, password: PASSWORD, displayName: 'Alice Adams' },
          { address: BOB, password: PASSWORD, displayName: 'Bob Brown', mayOpen: [ALICE] },
        ],
        ...exchange,
      });
    });
    afterAll(async () => {
      await server?.close();
      await rm(directory, { recursive: true, force: true });
    });
    const setup: Setup = {
      get mapi() {
        return { runtime: 'builtin', profileDirectory: directory } as const;
      },
      get exchange() {
        if (server === undefined) throw new Error('the local Exchange runs in hooks and tests only');
        return server;
      },
      credentials: { user: ALICE, password: PASSWORD },
      async profile(options = {}) {
        const profile = `contract ${(profiles += 1)}`;
        await createProfile(profile, { ...setup.mapi, mailbox: ALICE, server: setup.exchange.url, ...options });
        return profile;
      },
      async openStore(options = {}) {
        return openDefaultStore(await setup.profile(), { ...setup.mapi, credentials: setup.credentials, ...options });
      },
    };
    body(setup);
  });
}

/** A folder at the top of the mailbox, by its name. */
export async function openTopFolder(store: MessageStore, name: string): Promise<Folder> {
  const top = await store.openSpecialFolder('ipmSubtree');
  const row = await top.hierarchy({ columns: { id: PR_ENTRYID }, restriction: eq(PR_DISPLAY_NAME, name) }).first();
  return store.openFolder(row!.id!);
}

/** The error that a promise rejects with; fails when it does not. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it should have failed');
}
