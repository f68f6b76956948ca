import type { Command } from 'commander';
import { type CallOptions, type Mapi, type MessageStore, openDefaultStore, openMapi } from '../index.ts';
import { type LogonCommandOptions, logonOptions, mapiOptions, UsageError, withLogonOptions } from './common.ts';
import { profileUser } from './credentials.ts';

/** Options of commands that open a mailbox. */
export interface MailboxCommandOptions extends LogonCommandOptions {
  readonly profile?: string | undefined;
  readonly server?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly ignoreNoPf?: boolean | undefined;
}

export function withMailboxOptions(command: Command): Command {
  return withLogonOptions(command
    .option('--profile <name>', 'the profile that names the mailbox (default: the default profile)')
    .option('--mailbox <address>', 'the mailbox instead, without a profile: SMTP address, alias or legacy DN')
    .option('--server <host-or-url>', 'with --mailbox: host or URL of its server (default: Autodiscover finds it from the address)')
    .option('--no-ignore-no-pf', 'with --mailbox: do not set CONNECT_IGNORE_NO_PF'));
}

/** What an opened mailbox is used with: every call ends at Ctrl-C. */
export interface OpenedMailbox extends AsyncDisposable {
  readonly store: MessageStore;
  readonly call: CallOptions;
}

/** Opens the mailbox that the options name. */
export async function openMailbox(options: MailboxCommandOptions): Promise<OpenedMailbox> {
  const { profile, server, mailbox, ignoreNoPf } = options;
  if (profile !== undefined && (server !== undefined || mailbox !== undefined)) throw new UsageError('--profile excludes --server and --mailbox');
  if (server !== undefined && mailbox === undefined) throw new UsageError('--server needs --mailbox');
  const common = mapiOptions(options);
  const { signal } = common;
  let store: MessageStore;
  if (mailbox !== undefined) {
    const logon = await logonOptions(options, mailbox);
    store = await openDefaultStore({ ...logon, ...profileUser(options.user, mailbox), server, mailbox, ignoreNoPf: ignoreNoPf !== false });
  } else {
    const { name, owner } = await findProfile(options);
    store = await openDefaultStore(name, await logonOptions(options, owner));
  }
  return { store, call: { signal }, [Symbol.asyncDispose]: () => store.close() };
}

/** The profile that is meant, and whose mailbox it opens. */
async function findProfile(options: MailboxCommandOptions): Promise<{ readonly name: string; readonly owner: string | undefined }> {
  const common = mapiOptions(options);
  await using mapi = await openMapi(common);
  const name = options.profile ?? (await mapi.profiles.list(common)).find(({ isDefault }) => isDefault)?.name;
  if (name === undefined) throw new UsageError('which mailbox? Name a profile (--profile NAME) or a mailbox (--mailbox ADDRESS); there is no default profile');
  return { name, owner: await ownerOf(mapi, name, common) };
}

/** Whose mailbox a profile opens. Undefined: nobody knows, or it is not asked for: Windows' MAPI logs on by itself. */
export async function ownerOf(mapi: Mapi, profile: string, options: CallOptions): Promise<string | undefined> {
  if (mapi.runtime === 'system') return undefined;
  const [account] = await mapi.profiles.describe(profile, options);
  return account?.user ?? account?.mailbox;
}
