// The moments at which a server may go wrong.

import { type Folder, type Message, type MessageStore, openDefaultStore, PR_ATTACH_DATA_BIN, PR_ENTRYID, PR_SUBJECT, PR_HASATTACH, eq } from '../../lib/index.ts';
import type { FaultyServer } from './faulty-server.ts';
import { ALICE, type Setup } from './runtimes.ts';

/** Something that is ready to go wrong. */
export interface Ready {
  /** Asks the server; ends within the deadline. */
  run(timeoutMs: number): Promise<unknown>;
  close(): Promise<void>;
}

export interface Stage {
  readonly name: string;
  /** Requests that go wrong. */
  readonly types: readonly string[];
  /** Whether replies are those of MAPI over HTTP. */
  readonly mapi: boolean;
  prepare(setup: Setup, server: FaultyServer): Promise<Ready>;
}

const nothing = (): Promise<void> => Promise.resolve();

function opening(name: string, types: readonly string[], serverOf: (setup: Setup, server: FaultyServer) => string): Stage {
  return {
    name, types, mapi: types[0] !== 'Autodiscover',
    async prepare(setup, server) {
      const profile = await setup.profile({ server: serverOf(setup, server) });
      let store: MessageStore | undefined;
      return {
        async run(timeoutMs) {
          store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs });
        },
        close: async () => store?.close(),
      };
    },
  };
}

const byAutodiscover = (_setup: Setup, server: FaultyServer): string => server.url;
const byUrl = (setup: Setup, server: FaultyServer): string => server.through(setup.exchange.mailStoreUrl(ALICE));

async function openStore(setup: Setup, server: FaultyServer): Promise<MessageStore> {
  const profile = await setup.profile({ server: server.url });
  return openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials });
}

/** The messages of the Inbox that the stages read: enough of them that a table takes several replies. */
export const MESSAGES = 2_000;
/** The one with an attachment. */
export const WITH_ATTACHMENT = 'With an attachment';
/** Its size: a stream of it takes several replies. */
export const ATTACHMENT_BYTES = 3_000_000;

async function messageWithAttachment(inbox: Folder): Promise<Message> {
  const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_HASATTACH, true) }).first();
  return inbox.openMessage(row!.id!);
}

export const OPENING: readonly Stage[] = [
  opening('Autodiscover', ['Autodiscover'], byAutodiscover),
  opening('the address book\'s Bind', ['Bind'], byUrl),
  opening('the address book\'s ResolveNames', ['ResolveNames'], byUrl),
  opening('Connect', ['Connect'], byAutodiscover),
  opening('the first Execute', ['Execute'], byAutodiscover),
];

export const READING: readonly Stage[] = [
  {
    name: 'opening a table', types: ['Execute'], mapi: true,
    async prepare(setup, server) {
      const store = await openStore(setup, server);
      const inbox = await store.openInbox();
      await inbox.getProp(PR_SUBJECT);
      return {
        run: (timeoutMs) => inbox.contents({ columns: { subject: PR_SUBJECT }, timeoutMs }).first(),
        close: () => store.close(),
      };
    },
  },
  {
    name: 'the middle of a table', types: ['Execute'], mapi: true,
    async prepare(setup, server) {
      const store = await openStore(setup, server);
      const inbox = await store.openInbox();
      const table = await inbox.openContentsTable({ columns: { id: PR_ENTRYID, subject: PR_SUBJECT } });
      await table.queryRows(10);
      return {
        async run(timeoutMs) {
          // What was read ahead is there; the rest is not.
          const end = Date.now() + timeoutMs;
          for (;;) {
            const rows = await table.queryRows(500, { timeoutMs: Math.max(1, end - Date.now()) });
            if (rows.length === 0) return;
          }
        },
        close: () => store.close(),
      };
    },
  },
  {
    name: 'the middle of a stream', types: ['Execute'], mapi: true,
    async prepare(setup, server) {
      const store = await openStore(setup, server);
      const inbox = await store.openInbox();
      const message = await messageWithAttachment(inbox);
      const attachment = await message.openAttachment(0);
      const stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
      await stream.read(100);
      return {
        async run(timeoutMs) {
          const end = Date.now() + timeoutMs;
          while ((await stream.read(1 << 20, { timeoutMs: Math.max(1, end - Date.now()) })).length > 0);
        },
        close: () => store.close(),
      };
    },
  },
  {
    name: 'opening a message', types: ['Execute'], mapi: true,
    async prepare(setup, server) {
      const store = await openStore(setup, server);
      const inbox = await store.openInbox();
      const row = await inbox.contents({ columns: { id: PR_ENTRYID } }).first();
      return {
        async run(timeoutMs) {
          const message = await inbox.openMessage(row!.id!, { timeoutMs });
          return message.getAllProps({ timeoutMs });
        },
        close: () => store.close(),
      };
    },
  },
];

/** Closing a store that was read. Never an error: what is closed is gone in any case. */
export const CLOSING: Stage = {
  name: 'Disconnect', types: ['Disconnect'], mapi: true,
  async prepare(setup, server) {
    const store = await openStore(setup, server);
    const inbox = await store.openInbox();
    await inbox.contents({ columns: { subject: PR_SUBJECT } }).first();
    return { run: () => store.close(), close: nothing };
  },
};
