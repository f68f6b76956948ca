import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import {
  connectFlagNames, createProfile, desc, type Folder, getConnectFlags, type LogonOptions, MapiError, type MapiOptions, type MessageStore,
  openDefaultStore, PR_CONTENT_COUNT, PR_CONTENT_UNREAD, PR_DEPTH, PR_DISPLAY_NAME, PR_ENTRYID, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME,
  PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_SENDER_NAME, PR_SUBJECT, setConnectFlags, openMapi,
} from '../index.ts';
import type { LocalExchange } from '../local-exchange/index.ts';
import { authentication, type AuthenticationOptions, EXIT, onRequestToEnd, UsageError, withAuthenticationOptions } from './common.ts';
import { profileUser } from './credentials.ts';
import { printable, say, style, table } from './terminal.ts';

export interface QuickstartOptions extends AuthenticationOptions {
  /** Folder of .eml files, an .eml file or an mbox, for the local Exchange. */
  readonly mail?: string | undefined;
  /** A real server instead of the local Exchange: host or URL. */
  readonly server?: string | undefined;
  readonly mailbox?: string | undefined;
}

/** Version of the last Exchange MAPI/CDO (the "MAPI download"): a client that Exchange 2007 without public folders refuses. */
const MAPI_DOWNLOAD = '6.5.8353';
const NEWEST = 10;
const BODY_LINES = 14;
const MSGFLAG_READ = 1;

/** `exchange-mapi quickstart` */
export function quickstartCommand(): Command {
  return withAuthenticationOptions(new Command('quickstart')
    .description('Show the main job step by step, on a local Exchange that is filled from .eml files, or on a real server.')
    .option('--mail <path>', 'a folder of .eml files, an .eml file or an mbox, instead of the examples')
    .option('--server <host-or-url>', 'a real server, which is logged on to as below')
    .option('--mailbox <address>', 'whose mailbox it is, if not the user\'s'))
    .action((options: QuickstartOptions) => quickstart(options));
}

/** Tells the main job step by step, on real mail and over the real protocol; removes what it made, also when it is interrupted. */
export async function quickstart(options: QuickstartOptions): Promise<void> {
  const interrupted = new AbortController();
  // For good: pressed again, it must not end the process before what was made is removed, which takes bounded time.
  onRequestToEnd(() => interrupted.abort(new Error('interrupted')));
  const undo: (() => Promise<unknown>)[] = [];
  try {
    await story(options, interrupted.signal, undo);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    say(style('yellow', '\nInterrupted.'));
    process.exitCode = EXIT.interrupted;
  } finally {
    for (const takeBack of undo.toReversed()) await takeBack();
  }
}

let stepNumber = 0;

function step(title: string): void {
  stepNumber += 1;
  say(`\n${style('bold', `${stepNumber}. ${title}`)}`);
}

function done(text: string): void {
  say(`   ${style('green', '✓')} ${text}`);
}

function note(text: string): void {
  say(`   ${style('dim', text)}`);
}

const LINE = 110;

/** Long explanations in lines of a readable length, indented as `note` is. */
function wrap(text: string): string {
  return text.replaceAll(new RegExp(`(.{1,${LINE}})(?:\\s+|$)`, 'g'), '$1\n   ').trimEnd();
}

const hex = (flags: number | undefined): string => (flags === undefined ? 'none' : `0x${flags.toString(16)}`);

async function story(options: QuickstartOptions, signal: AbortSignal, undo: (() => Promise<unknown>)[]): Promise<void> {
  stepNumber = 0;
  const directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-quickstart-'));
  undo.push(() => rm(directory, { recursive: true, force: true }));
  const runtime: MapiOptions = { runtime: 'builtin', profileDirectory: directory };

  const target = options.server === undefined ? await localTarget(options, undo) : await realTarget(options);
  signal.throwIfAborted();
  const logon: LogonOptions & MapiOptions = { ...runtime, ...target.logon, clientVersion: MAPI_DOWNLOAD, signal };
  const profile = 'quickstart';

  step('Create a profile');
  await createProfile(profile, { ...runtime, mailbox: target.mailbox, server: target.server, ...(target.user === undefined ? {} : { user: target.user }), signal });
  undo.push(async () => {
    await using mapi = await openMapi(runtime);
    await mapi.profiles.delete(profile);
    done(`Removed the profile "${profile}".`);
  });
  done(`createProfile('${profile}', { mailbox: '${target.mailbox}', server: '${target.server}' })`);
  const before = await getConnectFlags(profile, { ...runtime, signal });
  for (const { section, flags, service } of before) note(`"${service}": connect flags ${hex(flags)} in section ${section}`);

  step(`Open its store as a client of version ${MAPI_DOWNLOAD}, from before Outlook 2007`);
  await expectRefusal(profile, { ...runtime, ...logon }, target.local);

  step('Set CONNECT_IGNORE_NO_PF (0x8000) on the Exchange sections of the profile, before logon');
  const report = await setConnectFlags(profile, { ...runtime, add: 'IGNORE_NO_PF', signal });
  for (const { section, kind, before: was, after, names } of report.sections)
    done(`${hex(was)} → ${hex(after)} (${names.join(' | ')}) in section ${section} (${kind === 'global' ? 'pbGlobalProfileSectionGuid' : 'PR_EMSMDB_SECTION_UID'})`);
  for (const warning of report.warnings) note(warning);
  const stored = await getConnectFlags(profile, { ...runtime, signal });
  done(`read back: ${stored.map(({ flags }) => `${hex(flags)} = ${connectFlagNames(flags ?? (0 as never)).join(' | ')}`).join(', ')}`);

  step('Open the default store again');
  const started = performance.now();
  await using store = await openDefaultStore(profile, { ...runtime, ...logon });
  const { name } = await store.getProps({ name: PR_DISPLAY_NAME }, { signal });
  done(`"${printable(name ?? '')}" is open, after ${(performance.now() - started).toFixed(0)} ms`);
  if (target.exchange !== undefined) {
    const { requests } = target.exchange.stats();
    note(`requests so far: ${Object.entries(requests).map(([type, count]) => `${count} ${type}`).join(', ')}`);
  }

  step('Folders');
  await folders(store, signal);

  step(`The newest messages of the Inbox`);
  await using inbox = await store.openInbox({ signal });
  const newest = await newestMessages(inbox, signal);

  if (newest !== undefined) {
    step('One message');
    await oneMessage(store, newest, signal);
  }

  step('Clean up');
  await store.close();
  done('Closed the store and its session.');
}

interface Target {
  readonly server: string;
  readonly mailbox: string;
  readonly user?: string | undefined;
  readonly logon: Pick<LogonOptions, 'credentials' | 'tls'>;
  readonly local: boolean;
  readonly exchange: LocalExchange | undefined;
}

async function realTarget(options: QuickstartOptions): Promise<Target> {
  const { server = '', user, mailbox = user, auth } = options;
  if (mailbox === undefined || (mailbox === user && user.includes('\\'))) throw new UsageError('--server needs --mailbox, or an address as --user');
  const logon = await authentication(options, mailbox);
  if (logon.credentials === undefined && auth === undefined) throw new UsageError('set EXCHANGE_MAPI_PASSWORD or EXCHANGE_MAPI_TOKEN in the environment to log on to a real server, or say how with --auth');
  say(`Against ${server}, mailbox ${mailbox}.`);
  return { server, mailbox, ...profileUser(user, mailbox), logon, local: false, exchange: undefined };
}

async function localTarget({ mail, auth, clientCert }: QuickstartOptions, undo: (() => Promise<unknown>)[]): Promise<Target> {
  if (auth !== undefined || clientCert !== undefined) throw new UsageError('--auth and --client-cert go with --server: the local Exchange has a password of its own');
  const mailbox = 'alice@contoso.com';
  const password = randomBytes(12).toString('base64url');
  step('Start a local Exchange: an organisation without public folders');
  // Loaded where it is needed: other commands start faster without it.
  const { startLocalExchange } = await import('../local-exchange/index.ts');
  const exchange = await startLocalExchange({ publicFolders: false, users: [{ address: mailbox, password, displayName: 'Alice Adams' }] });
  undo.push(async () => {
    await exchange.close();
    done('Stopped the local Exchange.');
  });
  const source = mail ?? fileURLToPath(new URL('../../test/fixtures/mail', import.meta.url));
  if (!existsSync(source)) throw new Error(mail === undefined ? 'no mail to show: name some with --mail PATH' : `there is no ${mail}`);
  const { imported, failures } = await exchange.mailbox(mailbox).importPath(source);
  done(`${exchange.url} speaks MAPI over HTTP; ${imported} messages for ${mailbox} from ${mail ?? 'the examples'}`);
  for (const failure of failures) note(failure.message);
  return { server: exchange.url, mailbox, logon: { credentials: { user: mailbox, password } }, local: true, exchange };
}

async function expectRefusal(profile: string, logon: MapiOptions & LogonOptions, local: boolean): Promise<void> {
  try {
    await using store = await openDefaultStore(profile, logon);
    void store;
    if (local) throw new Error('the local Exchange let in a client that it should have refused');
    note('This server accepts the client without the flag: it has public folders, or speaks MAPI over HTTP as servers since Exchange 2013 do,');
    note('which accept every client from version 12.0 on. The refusal cannot be shown here.');
  } catch (error) {
    if (!MapiError.is(error, 'MAPI_E_FAILONEPROVIDER')) throw error;
    say(`   ${style('red', '✗')} ${error.context}: ${style('bold', error.code)} (0x${error.hresult.toString(16).toUpperCase()})`);
    if (error.lastError !== undefined) note(wrap(`the provider says: ${error.lastError.error} (low-level error 0x${error.lastError.lowLevelError.toString(16)})`));
    if (error.hint !== undefined) note(wrap(`hint: ${error.hint}`));
  }
}

async function folders(store: MessageStore, signal: AbortSignal): Promise<void> {
  await using root = await store.openSpecialFolder('ipmSubtree', { signal });
  const rows = await root.hierarchy({
    deep: true, signal, columns: { name: PR_DISPLAY_NAME, depth: PR_DEPTH, count: PR_CONTENT_COUNT, unread: PR_CONTENT_UNREAD },
  }).all();
  say(table([{ title: 'Folder' }, { title: 'Messages', align: 'right' }, { title: 'Unread', align: 'right' }],
    rows.map(({ name, depth, count, unread }) => [`${'· '.repeat(Math.max((depth ?? 1) - 1, 0))}${name ?? ''}`, String(count ?? 0), String(unread ?? 0)])));
}

async function newestMessages(inbox: Folder, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const rows = await inbox.contents({
    columns: {
      id: PR_ENTRYID, received: PR_MESSAGE_DELIVERY_TIME, from: PR_SENDER_NAME, subject: PR_SUBJECT, size: PR_MESSAGE_SIZE, flags: PR_MESSAGE_FLAGS,
      attachments: PR_HASATTACH,
    },
    sort: [desc(PR_MESSAGE_DELIVERY_TIME)], limit: NEWEST, signal,
  }).all();
  say(table([{ title: '' }, { title: 'Received' }, { title: 'From', width: 24 }, { title: 'Subject', width: 46 }, { title: 'Size', align: 'right' }],
    rows.map(({ received, from, subject, size, flags, attachments }) => [
      `${((flags ?? 0) & MSGFLAG_READ) === 0 ? '●' : ' '}${attachments === true ? '+' : ' '}`,
      received?.toISOString().slice(0, 16).replace('T', ' ') ?? '', from ?? '', subject ?? '', String(size ?? 0),
    ])));
  note('● unread   + attachments');
  return (rows.find(({ attachments, from }) => attachments !== true && from !== undefined) ?? rows[0])?.id;
}

async function oneMessage(store: MessageStore, id: Uint8Array, signal: AbortSignal): Promise<void> {
  await using message = await store.openMessage(id, { signal });
  const headers = await message.headers({ signal });
  const wanted = /^(?:From|To|Cc|Subject|Date|Message-ID):/i;
  const unfolded = (headers ?? '').replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  for (const line of unfolded.filter((header) => wanted.test(header))) say(`   ${style('cyan', printable(line))}`);
  say();
  const body = (await message.body({ signal })) ?? '(no plain text)';
  const lines = printable(body).trimEnd().split('\n');
  for (const line of lines.slice(0, BODY_LINES)) say(`   ${line}`);
  if (lines.length > BODY_LINES) note(`… ${lines.length - BODY_LINES} more lines`);
}
