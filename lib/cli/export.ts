import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type CallOptions, type Folder, type Message, PR_CLIENT_SUBMIT_TIME, PR_CONTENT_COUNT, PR_ENTRYID, PR_MESSAGE_DELIVERY_TIME, PR_SUBJECT } from '../index.ts';
import { errorData, EXIT, sayJson, sayJsonLine, UsageError, withExamples } from './common.ts';
import { type ExportEvent, type ExportFormat, type ExportJob, exportTree, openExport, stemOf } from './export/export-folders.ts';
import { lock } from './export/lock.ts';
import { Progress } from './export/progress.ts';
import { TakenNames } from './export/safe-name.ts';
import { flatten, readTree } from './folder-tree.ts';
import { NAMES_HELP, openFolder, openFolderOrMessage } from './locate.ts';
import { type MailboxCommandOptions, openMailbox, type OpenedMailbox, withMailboxOptions } from './mailbox.ts';
import { type FilterOptions, restrictionOf, withFilterOptions } from './message-filter.ts';
import { writeToOutput, writeWhole } from './output-file.ts';
import { bytes, oneLine, printable, say, style, styleError } from './terminal.ts';

interface ExportOptions extends MailboxCommandOptions, FilterOptions {
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly subfolders: boolean;
  readonly overwrite?: boolean;
  readonly progress: boolean;
}

const ABOUT = `
A folder becomes a directory, a subfolder a directory in it, a message a file: "2026-11-22 091503 Subject.eml", with names that every file system takes, and the time
when it was received (UTC). Run the same command again to go on with an export that was interrupted, or to fetch what is new or was changed since: what is there
whole is not fetched again (.exchange-mapi-export.jsonl in each directory knows it). What was deleted in the mailbox stays. Files are written under temporary names, so
that none is ever half there.

Exit code 4: some messages could not be exported; the others were. What is exported of search folders is in the folders where it is.`;

/** `exchange-mapi export` */
export function exportCommand(): Command {
  const command = withFilterOptions(new Command('export')
    .description('Export a whole mailbox, a folder with those below it, or one message as .eml or .msg files; go on where an earlier export ended.')
    .argument('[what]', 'a folder or message (default: all folders that people see; @root: all there are)')
    .addOption(new Option('-f, --format <format>', 'eml: Internet mail; msg: Outlook\'s, with every property (default: eml, or what --output ends in)').choices(['eml', 'msg']))
    .option('-o, --output <path>', 'the directory; of one message the file or directory, - is standard output (default: the current directory for a message)')
    .option('--no-subfolders', 'only the folder itself')
    .option('--overwrite', 'of one message: replace a file that is there')
    .option('--no-progress', 'no progress bar'))
    .action(exportTo);
  return withExamples(withMailboxOptions(command), NAMES_HELP, [
    'exchange-mapi export --profile backup -o backup/alice',
    'exchange-mapi export Inbox/Projects --format msg --since 2026-01-01 -o projects',
    'exchange-mapi export Inbox:1a2f -o invoice.eml',
    'exchange-mapi export Inbox:1a2f -o - | grep -i ^received',
  ], `${ABOUT.trimStart()}

With --json, a line for each message: { status: written | kept | gone | failed, folder, file, bytes, entryId, error? }, and { summary } at the end.`);
}

async function exportTo(what: string | undefined, options: ExportOptions): Promise<void> {
  await using mailbox = await openMailbox(options);
  const found = what === undefined ? { folder: await openFolder(mailbox.store, '@ipmSubtree', mailbox.call) } : await openFolderOrMessage(mailbox.store, what, mailbox.call);
  if ('message' in found) {
    await using message = found.message;
    await exportOne(message, options, mailbox.call);
  } else {
    await using folder = found.folder;
    await exportFolders(mailbox, folder, what ?? '', options);
  }
}

async function exportOne(message: Message, options: ExportOptions, call: CallOptions): Promise<void> {
  const { output, json } = options;
  const ending = extname(output ?? '').slice(1).toLowerCase();
  const format = options.format ?? (ending === 'msg' ? 'msg' : 'eml');
  if (output === '-') {
    await writeToOutput(openExport(message, format, call), call);
    return;
  }
  const about = await message.getProps({ subject: PR_SUBJECT, received: PR_MESSAGE_DELIVERY_TIME, sent: PR_CLIENT_SUBMIT_TIME }, call);
  const isDirectory = output === undefined || (existsSync(output) && statSync(output).isDirectory());
  const file = isDirectory ? await nameIn(output ?? '.', about, format, options.overwrite === true) : output;
  const size = await writeWhole(file, openExport(message, format, call), { ...call, overwrite: options.overwrite, time: about.received ?? about.sent });
  if (json === true) sayJson({ file, bytes: size });
  else say(`${style('green', '✓')} ${printable(file)}, ${bytes(size)}`);
}

async function nameIn(directory: string, about: Parameters<typeof stemOf>[0], format: ExportFormat, isFree: boolean): Promise<string> {
  const taken = new TakenNames();
  if (!isFree) for (const name of await readdir(directory)) taken.add(name);
  return join(directory, taken.take(stemOf(about), `.${format}`));
}

interface Counts {
  written: number;
  kept: number;
  gone: number;
  failed: number;
  bytes: number;
}

const none = (): Counts => ({ written: 0, kept: 0, gone: 0, failed: 0, bytes: 0 });

async function exportFolders(mailbox: OpenedMailbox, folder: Folder, path: string, options: ExportOptions): Promise<void> {
  const { store, call } = mailbox;
  if (options.output === undefined || options.output === '-') throw new UsageError('where to? Name a directory with --output');
  const directory = resolve(options.output);
  await mkdir(directory, { recursive: true });
  await using locked = await lock(directory);
  void locked;
  const { id, count } = await folder.getProps({ id: PR_ENTRYID, count: PR_CONTENT_COUNT }, call);
  const children = options.subfolders ? await readTree(folder, path, call) : [];
  const restriction = restrictionOf(options);
  const progress = new Progress(options.progress && options.json !== true);
  if (restriction === undefined) progress.expect([...flatten(children)].reduce((sum, { isSearch, messages }) => sum + (isSearch ? 0 : messages), count ?? 0));
  const total = none();
  let here = none();
  const report = (event: ExportEvent): void => {
    for (const counts of [total, here]) {
      counts[event.status] += 1;
      if (event.status === 'written') counts.bytes += event.bytes;
    }
    tellMessage(event, progress, options);
  };
  const folderDone = (name: string, error: unknown): void => {
    if (error !== undefined) total.failed += 1;
    tellFolder(name, here, error, progress, options);
    here = none();
  };
  const job: ExportJob = { store, call, format: options.format ?? 'eml', restriction, directory, progress, report, folderDone };
  try {
    await exportTree(job, { entryId: id!, path, children }, directory);
  } catch (error) {
    progress.clear();
    if (options.json !== true && total.written + total.kept > 0)
      process.stderr.write(`${styleError('yellow', `${total.written + total.kept} messages are in ${printable(directory)}; the same command goes on from there.`)}\n`);
    throw error;
  }
  progress.clear();
  if (total.failed > 0) process.exitCode = EXIT.incomplete;
  if (options.json === true) sayJsonLine({ summary: total });
  else say(`${total.failed > 0 ? style('yellow', '!') : style('green', '✓')} ${summary(total)}: ${printable(directory)}`);
}

function summary({ written, kept, gone, failed, bytes: size }: Counts): string {
  return [`${written} written (${bytes(size)})`, kept > 0 ? `${kept} there already` : '', gone > 0 ? `${gone} deleted meanwhile` : '', failed > 0 ? `${failed} failed` : ''].filter((part) => part !== '').join(', ');
}

/** Without the hint. */
const reasonOf = (error: unknown): string => String(errorData(error)['message']).split('\n')[0]!;

function tellMessage(event: ExportEvent, progress: Progress, options: ExportOptions): void {
  const { status, folder, file, bytes: size, entryId, subject, error } = event;
  if (options.json === true) {
    sayJsonLine({ status, folder, file: file ?? null, bytes: size, entryId, subject: subject ?? null, ...(error === undefined ? {} : { error: errorData(error) }) });
  } else if (status === 'failed') {
    progress.clear();
    const reason = reasonOf(error);
    process.stderr.write(`${styleError('red', '✗')} ${oneLine(folder)}: ${JSON.stringify(oneLine(subject ?? ''))} ${styleError('dim', entryId)}\n    ${printable(reason)}\n`);
  }
}

function tellFolder(path: string, counts: Counts, error: unknown, progress: Progress, options: ExportOptions): void {
  if (error !== undefined) {
    progress.clear();
    const reason = reasonOf(error);
    if (options.json === true) sayJsonLine({ status: 'failed', folder: path, error: errorData(error) });
    else process.stderr.write(`${styleError('red', '✗')} ${oneLine(path)}: ${printable(reason)}\n`);
  } else if (options.json !== true && counts.written + counts.kept + counts.gone + counts.failed > 0) {
    progress.clear();
    say(`  ${oneLine(path === '' ? '(the folder itself)' : path)}: ${summary(counts)}`);
  }
}
