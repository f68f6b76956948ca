import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  type ConnectFlag, connectFlagNames, type ConnectFlags, createProfile, ensureProfile, exportProfile, type FlagInput, getConnectFlags, importProfile,
  type JsonValue, MapiError, openMapi, setConnectFlags, verifyProfile,
} from '../index.ts';
import {
  collect, errorData, EXIT, logonOptions, type LogonCommandOptions, type MapiCommandOptions, mapiOptions, sayJson, UsageError, withLogonOptions, withMapiOptions,
} from './common.ts';
import { profileUser } from './credentials.ts';
import { ownerOf } from './mailbox.ts';
import { printable, say, style, table } from './terminal.ts';
import { readInput, readText } from './text-input.ts';

/** `exchange-mapi profile …` */
export function profileCommand(): Command {
  const profile = new Command('profile').description('MAPI profiles: list, create, show, change, try, keep as files.').addHelpText('after', HELP);

  const group = (name: string, description: string): Command => withMapiOptions(profile.command(name).description(description));

  group('list', 'List the profiles.')
    .option('--all', 'also those that programs made for themselves')
    .action(list);
  withLogonOptions(profile.command('create').argument('<name>').description('Create a profile with a configured Exchange service, or nothing.'))
    .requiredOption('--mailbox <address>', 'the mailbox: SMTP address, alias or legacy DN')
    .option('--server <host-or-url>', 'host or URL of the server (default: Autodiscover finds it from the address)')
    .option('--display-name <name>', 'name of the service', 'Microsoft Exchange')
    .option('--flag <name>', 'a connect flag to add, such as IGNORE_NO_PF; may be repeated', collect)
    .option('--default', 'make it the default profile')
    .option('--verify', 'log on and open the mailbox; if that fails, the profile does not stay')
    .addHelpText('after', example("exchange-mapi profile create backup --mailbox alice@contoso.com --server mail.contoso.com --flag IGNORE_NO_PF"))
    .action(create);
  group('show', 'Show what a profile says: server, mailbox, flags, and what the last connection found out.').argument('<name>').action(show);
  group('copy', 'Copy a profile.').argument('<from>').argument('<to>').option('--app', APP).action(copy);
  group('rename', 'Rename a profile.').argument('<from>').argument('<to>').option('--app', APP).action(rename);
  group('delete', 'Delete profiles.').argument('<name...>').option('--app', APP).action(remove);
  group('default', 'Show the default profile, or make one the default.').argument('[name]').option('--none', 'have no default profile').action(setDefault);
  group('flags', 'Show the connect flags of a profile, or change them; they take effect at the next logon.')
    .argument('<name>')
    .option('--add <flag>', 'add a flag: a name such as IGNORE_NO_PF, or a number; may be repeated', collect)
    .option('--remove <flag>', 'remove a flag; may be repeated', collect)
    .option('--set <flag>', 'replace all flags by these; may be repeated', collect)
    .option('--service <name>', 'of this Exchange service only: display name or UID')
    .addHelpText('after', example('exchange-mapi profile flags backup --add IGNORE_NO_PF'))
    .action(flags);
  withLogonOptions(profile.command('verify').argument('<name>').description('Log on, open the mailbox and read from it, step by step; the profile stays as it is.'))
    .addHelpText('after', `\nExit code 3: the profile does not work.\n${example('EXCHANGE_MAPI_PASSWORD=… exchange-mapi profile verify backup')}`)
    .action(verify);
  group('export', 'Write a profile as JSON, without secrets.')
    .argument('<name>')
    .option('-o, --output <file>', 'write to a file (default: standard output)')
    .option('--caches', 'also what connections found out, and paths of this machine')
    .option('--undocumented', 'also settings that nobody documents')
    .action(exportTo);
  group('import', 'Create a profile from JSON that "export" wrote.')
    .argument('<file>', 'the file; - reads standard input')
    .option('--name <name>', 'name of the profile (default: as exported)')
    .option('--overwrite', 'replace a profile of that name')
    .action(importFrom);
  group('ensure', 'Make a profile be as a description (JSON) says, change only what differs, and say what was changed.')
    .argument('<file>', 'the description; - reads standard input')
    .addHelpText('after', example(`echo '{"name":"backup","services":[{"mailbox":"alice@contoso.com","connectFlags":{"add":["IGNORE_NO_PF"]}}]}' | exchange-mapi profile ensure -`))
    .action(ensure);
  group('clean', 'Remove the ephemeral profiles that crashed processes left behind.').action(clean);
  return profile;
}

const APP = 'also if a program made it for itself (MAPI_APP_PROFILE)';

const example = (text: string): string => `\nExample:\n  ${text}`;

const HELP = `
A profile says which mailbox a program opens, on which server and with which flags. It never holds a password: that is given when logging on.

Exchange 2007 and later refuse clients from before Outlook 2007 where there are no public folders (MAPI_E_FAILONEPROVIDER, 0x8004011D). Programs that need none
say so with a connect flag, before they log on:
  exchange-mapi profile flags NAME --add IGNORE_NO_PF

Exit codes: 0 done, 1 failed, 2 used wrongly, 3 the profile does not work (verify), 130 interrupted.`;

const hex = (bits: number | undefined): string => (bits === undefined ? 'none' : `0x${bits.toString(16)}`);

const done = (text: string): void => say(`${style('green', '✓')} ${text}`);

async function list(options: MapiCommandOptions & { readonly all?: boolean }): Promise<void> {
  await using mapi = await openMapi(mapiOptions(options));
  const profiles = await mapi.profiles.list({ ...mapiOptions(options), app: options.all === true });
  if (options.json === true) {
    sayJson({ runtime: mapi.runtime, profileDirectory: mapi.profileDirectory, profiles });
  } else if (profiles.length === 0) {
    say(`No profiles${mapi.profileDirectory === undefined ? '' : ` in ${mapi.profileDirectory}`}. Create one: exchange-mapi profile create NAME --mailbox ADDRESS`);
  } else {
    say(table([{ title: 'Profile' }, { title: '' }], profiles.map(({ name, isDefault, ephemeral }) => [name, isDefault ? 'default' : ephemeral ? 'ephemeral' : ''])));
  }
}

/** Names, and numbers as people write them. */
function flagsOf(names: readonly string[] | undefined): FlagInput<ConnectFlag, ConnectFlags> | undefined {
  return names?.flatMap((text) => text.split(/[,|]/)).map((text) => {
    const name = text.trim().replace(/^CONNECT_/, '');
    return /^(?:0x[0-9a-f]+|\d+)$/i.test(name) ? (Number(name) as ConnectFlags) : (name as ConnectFlag);
  });
}

interface CreateOptions extends LogonCommandOptions {
  readonly mailbox: string;
  readonly server?: string;
  readonly displayName?: string;
  readonly flag?: readonly string[];
  readonly default?: boolean;
  readonly verify?: boolean;
}

async function create(name: string, options: CreateOptions): Promise<void> {
  const { mailbox, server, displayName, user } = options;
  const created = await createProfile(name, {
    ...(options.verify === true ? await logonOptions(options, mailbox) : mapiOptions(options)), mailbox, server, displayName, connectFlags: flagsOf(options.flag),
    ...profileUser(user, mailbox), makeDefault: options.default, verify: options.verify,
  });
  if (options.json === true) sayJson(created);
  else done(`Created the profile "${name}"${options.verify === true ? ', and opened its mailbox' : ''}. Try it: exchange-mapi profile verify ${quoted(name)}`);
}

const quoted = (text: string): string => (/^[\w.@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

async function show(name: string, options: MapiCommandOptions): Promise<void> {
  await using mapi = await openMapi(mapiOptions(options));
  const accounts = await mapi.profiles.describe(name, mapiOptions(options));
  const sections = await getConnectFlags(name, mapiOptions(options));
  if (options.json === true) {
    sayJson({ profile: name, accounts, sections });
    return;
  }
  for (const account of accounts) {
    say(style('bold', printable(account.service)));
    const lines: readonly (readonly [string, string | undefined])[] = [
      ['Mailbox', account.mailbox], ['Server', account.server ?? '(Autodiscover)'], ['User', account.user], ['Mailbox DN', account.mailboxDn], ['User DN', account.userDn],
      ['Mailbox URL', account.mailStoreUrl], ['Address book URL', account.addressBookUrl], ['Server version', account.serverVersion],
    ];
    for (const [title, value] of lines) if (value !== undefined) say(`  ${title.padEnd(18)}${printable(value)}`);
    for (const { section, kind, flags: bits, names } of sections.filter(({ serviceUid }) => serviceUid === account.serviceUid))
      say(`  ${'Connect flags'.padEnd(18)}${hex(bits)}${names.length === 0 ? '' : ` ${names.join(' | ')}`}  ${style('dim', `${kind} section ${section}`)}`);
    if (account.mailStoreUrl === undefined) say(style('dim', '  Never connected yet.'));
  }
}

interface AppOptions extends MapiCommandOptions {
  readonly app?: boolean;
}

/** One piece of work with the profiles, and what to say of it. */
async function change(options: MapiCommandOptions, data: object, text: string, work: (profiles: Awaited<ReturnType<typeof openMapi>>['profiles']) => Promise<void>): Promise<void> {
  await using mapi = await openMapi(mapiOptions(options));
  await work(mapi.profiles);
  if (options.json === true) sayJson(data);
  else done(text);
}

const copy = (from: string, to: string, options: AppOptions): Promise<void> =>
  change(options, { from, to }, `Copied "${from}" to "${to}".`, (profiles) => profiles.copy(from, to, { ...mapiOptions(options), app: options.app }));

const rename = (from: string, to: string, options: AppOptions): Promise<void> =>
  change(options, { from, to }, `Renamed "${from}" to "${to}".`, (profiles) => profiles.rename(from, to, { ...mapiOptions(options), app: options.app }));

const remove = (names: readonly string[], options: AppOptions): Promise<void> =>
  change(options, { deleted: names }, `Deleted ${names.map((name) => `"${name}"`).join(', ')}.`, async (profiles) => {
    for (const name of names) await profiles.delete(name, { ...mapiOptions(options), app: options.app });
  });

async function setDefault(name: string | undefined, options: MapiCommandOptions & { readonly none?: boolean }): Promise<void> {
  if (name !== undefined && options.none === true) throw new UsageError('a name and --none exclude each other');
  if (name !== undefined || options.none === true) {
    await change(options, { default: name ?? null }, name === undefined ? 'There is no default profile now.' : `"${name}" is the default profile now.`,
      (profiles) => profiles.setDefault(name ?? null, mapiOptions(options)));
    return;
  }
  await using mapi = await openMapi(mapiOptions(options));
  const found = (await mapi.profiles.list(mapiOptions(options))).find(({ isDefault }) => isDefault)?.name;
  if (options.json === true) sayJson({ default: found ?? null });
  else say(found ?? style('dim', 'There is no default profile.'));
}

interface FlagsOptions extends MapiCommandOptions {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly set?: readonly string[];
  readonly service?: string;
}

async function flags(name: string, options: FlagsOptions): Promise<void> {
  const scope = { ...mapiOptions(options), service: options.service };
  if (options.add === undefined && options.remove === undefined && options.set === undefined) {
    const sections = await getConnectFlags(name, scope);
    if (options.json === true) sayJson({ profile: name, sections });
    else
      say(table([{ title: 'Service' }, { title: 'Section' }, { title: 'Flags' }, { title: '' }],
        sections.map(({ service, section, flags: bits, names }) => [service, section, hex(bits), names.join(' | ')])));
    return;
  }
  const report = await setConnectFlags(name, { ...scope, add: flagsOf(options.add), remove: flagsOf(options.remove), set: flagsOf(options.set) });
  if (options.json === true) {
    sayJson(report);
    return;
  }
  for (const { service, section, before, after, changed, names } of report.sections)
    done(`"${printable(service)}", section ${section}: ${changed ? `${hex(before)} → ${hex(after)}` : `${hex(after)} as before`} (${names.join(' | ')})`);
  for (const warning of report.warnings) say(style('yellow', `! ${warning}`));
}

const TITLES = {
  runtime: 'Find the MAPI', profile: 'Read the profile', settings: 'Check its settings', logon: 'Log on', store: 'Open the mailbox', inbox: 'Read from the Inbox',
} as const;

/** Whose mailbox it is, of a profile that can be read: what is wrong with others is a step of its verification. */
async function knownOwner(name: string, options: LogonCommandOptions): Promise<string | undefined> {
  try {
    await using mapi = await openMapi(mapiOptions(options));
    return await ownerOf(mapi, name, mapiOptions(options));
  } catch (error) {
    if (error instanceof MapiError) return undefined;
    throw error;
  }
}

async function verify(name: string, options: LogonCommandOptions): Promise<void> {
  const report = await verifyProfile(name, await logonOptions(options, await knownOwner(name, options)));
  if (!report.ok) process.exitCode = EXIT.negative;
  if (options.json === true) {
    sayJson({ ...report, steps: report.steps.map(({ error, ...step }) => ({ ...step, ...(error === undefined ? {} : { error: errorData(error) }) })) });
    return;
  }
  for (const { step, ok, ms, found, error, hint } of report.steps) {
    say(`${ok ? style('green', '✓') : style('red', '✗')} ${style('bold', TITLES[step])} ${style('dim', `${ms.toFixed(0)} ms`)}`);
    for (const [key, value] of Object.entries(found)) {
      const text = typeof value === 'object' ? value.join(', ') : String(value);
      if (text !== '') say(`    ${key.padEnd(18)}${printable(text)}`);
    }
    if (error !== undefined) say(`    ${style('red', printable(error.message.split('\n')[0] ?? ''))}`);
    if (hint !== undefined) say(`    ${hint}`);
  }
  say(report.ok ? style('green', `The profile "${name}" works.`) : style('red', `The profile "${name}" does not work.`));
}

async function exportTo(name: string, options: MapiCommandOptions & { readonly output?: string; readonly caches?: boolean; readonly undocumented?: boolean }): Promise<void> {
  const { caches, undocumented, output } = options;
  const description = await exportProfile(name, { ...mapiOptions(options), caches, undocumented });
  const json = `${JSON.stringify(description, undefined, 2)}\n`;
  if (output === undefined) {
    process.stdout.write(json);
    return;
  }
  await writeFile(output, json);
  if (options.json === true) sayJson({ profile: name, file: output });
  else done(`Wrote "${name}" to ${output}.`);
}

const read = (file: string): Promise<string> => (file === '-' ? readInput() : readText(file));

async function importFrom(file: string, options: MapiCommandOptions & { readonly name?: string; readonly overwrite?: boolean }): Promise<void> {
  const imported = await importProfile(await read(file), { ...mapiOptions(options), name: options.name, overwrite: options.overwrite });
  if (options.json === true) sayJson(imported);
  else done(`${imported.replaced ? 'Replaced' : 'Created'} the profile "${imported.profile}".`);
}

/** Flags as people read them. */
function shown(property: string, value: JsonValue | undefined): string {
  if (value === undefined) return 'none';
  if (property !== 'PR_PROFILE_CONNECT_FLAGS' || typeof value !== 'number') return printable(JSON.stringify(value));
  return `${hex(value)} (${connectFlagNames(value as ConnectFlags).join(' | ')})`;
}

async function ensure(file: string, options: MapiCommandOptions): Promise<void> {
  const report = await ensureProfile(await read(file), mapiOptions(options));
  if (options.json === true) {
    sayJson(report);
    return;
  }
  if (report.created) done(`Created the profile "${report.profile}".`);
  else if (report.changes.length === 0) done(`The profile "${report.profile}" is as described: nothing was changed.`);
  else done(`Changed the profile "${report.profile}".`);
  for (const { service, property, before, after, section } of report.changes)
    say(`    ${service === undefined ? '' : `"${printable(service)}" `}${property}: ${shown(property, before)} → ${shown(property, after)} ${style('dim', section === 'profile' ? '' : section)}`);
}

async function clean(options: MapiCommandOptions): Promise<void> {
  await using mapi = await openMapi(mapiOptions(options));
  const removed = await mapi.profiles.removeLeftOvers(mapiOptions(options));
  if (options.json === true) sayJson({ removed });
  else if (removed.length === 0) done('Nothing was left behind.');
  else done(`Removed ${removed.join(', ')}.`);
}
