import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type CallOptions, type ColumnMap, type Folder, MapiError, type Message, type MessageStore, PR_CLIENT_SUBMIT_TIME, PR_ENTRYID, PR_LAST_MODIFICATION_TIME, PR_MESSAGE_CLASS,
  PR_MESSAGE_DELIVERY_TIME, PR_SUBJECT, type Restriction, type RowOf,
} from '../../index.ts';
import { UsageError } from '../common.ts';
import { hexOf, type ListedFolder } from '../folder-tree.ts';
import { isMissing } from '../locate.ts';
import { removeTemporaries, writeWhole } from '../output-file.ts';
import type { Progress } from './progress.ts';
import { safeName, TakenNames } from './safe-name.ts';
import { ExportState } from './state.ts';

export type ExportFormat = 'eml' | 'msg';

/** What became of a message: 'kept' was there already, 'gone' was deleted meanwhile. */
export interface ExportEvent {
  readonly status: 'written' | 'kept' | 'gone' | 'failed';
  readonly entryId: string;
  readonly folder: string;
  /** Relative to the directory of the export. */
  readonly file: string | undefined;
  readonly bytes: number;
  readonly subject: string | undefined;
  readonly error: unknown;
}

export interface ExportJob {
  readonly store: MessageStore;
  readonly call: CallOptions;
  readonly format: ExportFormat;
  readonly restriction: Restriction | undefined;
  readonly directory: string;
  readonly progress: Progress;
  readonly report: (event: ExportEvent) => void;
  /** A folder is done with, or could not be read. */
  readonly folderDone: (path: string, error: unknown) => void;
}

const COLUMNS = {
  id: PR_ENTRYID, subject: PR_SUBJECT, received: PR_MESSAGE_DELIVERY_TIME, sent: PR_CLIENT_SUBMIT_TIME, modified: PR_LAST_MODIFICATION_TIME,
} as const satisfies ColumnMap;

export type ExportRow = RowOf<typeof COLUMNS>;

/** What a message's file is called, without its ending. */
export function stemOf({ received, sent, subject }: Pick<ExportRow, 'received' | 'sent' | 'subject'>): string {
  const date = [received, sent].find((one) => one !== undefined && !Number.isNaN(one.getTime()));
  const stamp = date === undefined ? 'undated' : date.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  return `${stamp} ${safeName(subject ?? '', '(no subject)')}`;
}

export const openExport = (message: Message, format: ExportFormat, call: CallOptions): Readable => (format === 'eml' ? message.toEml(call) : message.toMsg(call));

/** Nothing that comes after can be better. */
function isFatal(error: unknown, call: CallOptions): boolean {
  if (call.signal?.aborted === true) return true;
  if (!MapiError.is(error)) return !(error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG');
  return ['MAPI_E_NETWORK_ERROR', 'MAPI_E_LOGON_FAILED', 'MAPI_E_FAILONEPROVIDER', 'MAPI_E_END_OF_SESSION', 'MAPI_E_TIMEOUT', 'MAPI_E_SESSION_LIMIT', 'ERR_MAPI_CLOSED', 'ERR_MAPI_ENDING'].includes(error.code);
}

/** Exports a folder into a directory, and the folders of its tree into directories below. */
export async function exportTree(job: ExportJob, folder: { readonly entryId: Uint8Array; readonly path: string; readonly children: readonly ListedFolder[] }, directory: string): Promise<void> {
  let error: unknown;
  try {
    await mkdir(directory, { recursive: true });
    await exportFolder(job, folder, directory);
  } catch (caught) {
    if (isFatal(caught, job.call) || directory === job.directory) throw caught;
    error = caught;
  }
  job.folderDone(folder.path, error);
  if (error !== undefined && !existsSync(directory)) return;
  const given = new Set<string>();
  for (const child of folder.children) {
    // What a search folder shows is in other folders.
    if (!child.isSearch) await exportTree(job, child, join(directory, await directoryFor(directory, child, given)));
  }
}

/** The name of a folder's directory: the same in every run, and no other folder's. */
async function directoryFor(parent: string, { name, entryId }: ListedFolder, given: Set<string>): Promise<string> {
  const names = new TakenNames();
  for (const one of given) names.add(one);
  const stem = safeName(name, '(no name)');
  for (;;) {
    const candidate = names.take(stem, '');
    const path = join(parent, candidate);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory()) continue;
    const owner = found === undefined ? undefined : await ExportState.ownerOf(path);
    if (owner !== undefined && owner !== hexOf(entryId)) continue;
    given.add(candidate);
    return candidate;
  }
}

async function exportFolder(job: ExportJob, { entryId, path }: { readonly entryId: Uint8Array; readonly path: string }, directory: string): Promise<void> {
  const { store, call, progress } = job;
  progress.folder(path === '' ? 'mailbox' : path);
  const owner = await ExportState.ownerOf(directory);
  if (owner !== undefined && owner !== hexOf(entryId)) throw new UsageError(`${directory} has the export of another folder; name another directory with --output`);
  const state = await ExportState.open(directory, hexOf(entryId));
  await removeTemporaries(directory);
  await using folder = await store.openFolder(entryId, call);
  const rows = await listMessages(folder, job);
  if (job.restriction !== undefined) progress.expect(rows.length);
  const taken = new TakenNames();
  for (const name of [...await readdir(directory), ...state.files()]) taken.add(name);
  for (const row of rows) {
    call.signal?.throwIfAborted();
    if (row.id === undefined) continue;
    const event = await exportMessage(job, { ...row, id: row.id }, path, { directory, state, taken });
    progress.message(event.status === 'written');
    job.report(event);
  }
}

async function listMessages(folder: Folder, { call, restriction }: ExportJob): Promise<ExportRow[]> {
  // All of them first: a table that changes while it is read would leave some out.
  return await folder.contents({ ...call, columns: COLUMNS, restriction }).all({ limit: 10_000_000 });
}

interface Place {
  readonly directory: string;
  readonly state: ExportState;
  readonly taken: TakenNames;
}

async function exportMessage(job: ExportJob, row: ExportRow & { readonly id: Uint8Array }, path: string, { directory, state, taken }: Place): Promise<ExportEvent> {
  const { store, call, format } = job;
  const entryId = hexOf(row.id);
  const modified = row.modified?.getTime() ?? 0;
  const known = state.get(entryId, format);
  const event = { entryId, folder: path, subject: row.subject, error: undefined, file: undefined, bytes: 0 };
  if (known !== undefined && known.modified === modified && await sizeOf(join(directory, known.file)) === known.size)
    return { ...event, status: 'kept', file: relative(job.directory, join(directory, known.file)), bytes: known.size };
  const name = known?.file ?? taken.take(stemOf(row), `.${format}`);
  const file = join(directory, name);
  const isReplacement = existsSync(file);
  try {
    await using message = await store.openMessage(row.id, call);
    const size = await writeWhole(file, openExport(message, format, call), {
      ...call, overwrite: true, time: row.received ?? row.sent, progress: job.progress.bytes,
      // A new file is entered before it has its name, so that a crash between the two does not leave one that nobody knows; one that takes another's place
      // after, so that the old one does not pass for it.
      ...(isReplacement ? {} : { written: (bytes) => state.set(entryId, format, { file: name, size: bytes, modified }) }),
    });
    if (isReplacement) await state.set(entryId, format, { file: name, size, modified });
    return { ...event, status: 'written', file: relative(job.directory, file), bytes: size };
  } catch (error) {
    if (isFatal(error, call)) throw error;
    return { ...event, status: isMissing(error) && await isGone(job, row.id) ? 'gone' : 'failed', error };
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}

async function isGone({ store, call }: ExportJob, entryId: Uint8Array): Promise<boolean> {
  try {
    await using message = await store.openMessage(entryId, call);
    await message.getProp(PR_MESSAGE_CLASS, call);
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
