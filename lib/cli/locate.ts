// How folders and messages are named on the command line.

import { type CallOptions, type Folder, MapiError, type Message, type MessageStore, PR_DISPLAY_NAME, PR_ENTRYID, type SpecialFolder } from '../index.ts';
import { NotThereError, UsageError } from './common.ts';
import { printable } from './terminal.ts';

export const NAMES_HELP = `
Folders are named by
  Inbox/Projects            a path below the folders that people see; case does not matter; \\/ and \\\\ stand for / and \\ in a name
  @inbox  @sentItems/2026   a role, whatever the folder is called in the mailbox's language: inbox, outbox, sentItems, deletedItems, drafts, calendar,
                            contacts, tasks, notes, journal, ipmSubtree (what people see), root (everything), finder (search folders)
  00000000f800a9…           an entry identifier in hexadecimal digits, as --json lists it
Messages are named by
  Inbox:1a2f                a folder and the ID of "exchange-mapi messages", which stays the same as long as the message stays in its folder
  00000000f800a9…           an entry identifier`;

const ENTRY_ID = /^(?:[0-9a-f]{2}){20,512}$/i;
const MESSAGE = /^(?<folder>.+):(?<id>[0-9a-f]{1,12})$/is;

export interface LocateOptions extends CallOptions {
  readonly softDeleted?: boolean | undefined;
  readonly associated?: boolean | undefined;
}

/** A name as part of a path. */
export function escapeSegment(name: string, isFirst = false): string {
  const escaped = name.replaceAll(/[\\/]/g, '\\$&');
  return isFirst && escaped.startsWith('@') ? `\\${escaped}` : escaped;
}

/** The names in a path. */
export function splitPath(path: string): string[] {
  const names: string[] = [];
  let name = '';
  for (let at = 0; at < path.length; ++at) {
    const char = path[at]!;
    if (char === '\\' && at + 1 < path.length) name += path[++at]!;
    else if (char === '/') {
      names.push(name);
      name = '';
    } else name += char;
  }
  names.push(name);
  return names.filter((one) => one !== '');
}

// An entry identifier of a message in an Exchange store ends with the counter of its message identifier and two bytes of padding
// ([MS-OXCDATA] 2.2.4.2): short, and unique in its folder as good as always.
const MESSAGE_ENTRY_ID_BYTES = 70;

/** What a message is called in lists. */
export function shortId(entryId: Uint8Array): string {
  const hex = Buffer.from(entryId).toString('hex');
  return entryId.length === MESSAGE_ENTRY_ID_BYTES ? hex.slice(-16, -4).replace(/^0+(?=.)/, '') : hex;
}

/** Opens a folder. */
export async function openFolder(store: MessageStore, text: string, options: LocateOptions): Promise<Folder> {
  if (ENTRY_ID.test(text)) return await store.openFolder(Buffer.from(text, 'hex'), options);
  const { folder, missing } = await walk(store, text, options);
  if (missing === undefined) return folder;
  await folder.close();
  throw new NotThereError(`there is no folder ${JSON.stringify(printable(missing))} in ${JSON.stringify(printable(text))}; "exchange-mapi folders" lists them`);
}

/** Follows a path as far as it goes. */
async function walk(store: MessageStore, text: string, options: CallOptions): Promise<{ readonly folder: Folder; readonly missing: string | undefined }> {
  const call = { signal: options.signal };
  const isRole = text.startsWith('@');
  const [first = '', ...rest] = splitPath(isRole ? text.slice(1) : text);
  const isEntry = ENTRY_ID.test(first);
  const names = isRole || isEntry ? rest : first === '' ? [] : [first, ...rest];
  let folder = isEntry && !isRole ? await store.openFolder(Buffer.from(first, 'hex'), call) : await openRole(store, isRole ? first : 'ipmSubtree', call);
  for (const name of names) {
    const child = await childOf(folder, name, call);
    if (child === undefined) return { folder, missing: name };
    const parent = folder;
    folder = await store.openFolder(child, call);
    await parent.close();
  }
  return { folder, missing: undefined };
}

async function openRole(store: MessageStore, role: string, options: CallOptions): Promise<Folder> {
  try {
    return await store.openSpecialFolder(role as SpecialFolder, options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

async function childOf(folder: Folder, name: string, options: CallOptions): Promise<Uint8Array | undefined> {
  const wanted = name.normalize('NFC');
  const fold = (text: string): string => text.normalize('NFC').toLowerCase();
  const like: Uint8Array[] = [];
  const same: Uint8Array[] = [];
  for await (const row of folder.hierarchy({ ...options, columns: { name: PR_DISPLAY_NAME, id: PR_ENTRYID } })) {
    if (row.id === undefined || row.name === undefined || fold(row.name) !== fold(wanted)) continue;
    like.push(row.id);
    if (row.name.normalize('NFC') === wanted) same.push(row.id);
  }
  const found = same.length > 0 ? same : like;
  if (found.length > 1) throw new UsageError(`${found.length} folders are called ${JSON.stringify(printable(name))}: name one by its entry identifier ("exchange-mapi folders --json")`);
  return found[0];
}

/** Opens a message. */
export async function openMessage(store: MessageStore, text: string, options: LocateOptions): Promise<Message> {
  if (ENTRY_ID.test(text)) return await store.openMessage(Buffer.from(text, 'hex'), options);
  const { folder: path, id } = MESSAGE.exec(text)?.groups ?? {};
  if (path === undefined || id === undefined) throw new UsageError(`${JSON.stringify(printable(text))} names no message: it is FOLDER:ID, or an entry identifier`);
  await using folder = await openFolder(store, path, { signal: options.signal });
  const wanted = id.toLowerCase().replace(/^0+(?=.)/, '');
  const found: Uint8Array[] = [];
  for await (const rows of folder.contents({ ...options, columns: { id: PR_ENTRYID } }).batches())
    for (const row of rows) if (row.id !== undefined && shortId(row.id) === wanted) found.push(row.id);
  if (found.length > 1) throw new UsageError(`${found.length} messages have the ID ${id}: name one by its entry identifier ("exchange-mapi messages --json")`);
  if (found[0] === undefined) throw new NotThereError(`there is no message ${id} in ${JSON.stringify(printable(path))}; "exchange-mapi messages" lists them`);
  return await store.openMessage(found[0], options);
}

/** Opens whatever is named: a folder, or else a message. */
export async function openFolderOrMessage(
  store: MessageStore, text: string, options: LocateOptions,
): Promise<{ readonly folder: Folder } | { readonly message: Message }> {
  if (ENTRY_ID.test(text)) {
    try {
      return { folder: await openFolder(store, text, options) };
    } catch (error) {
      // Of another type.
      if (!(error instanceof TypeError)) throw error;
      return { message: await openMessage(store, text, options) };
    }
  }
  if (!MESSAGE.test(text)) return { folder: await openFolder(store, text, options) };
  // A folder may be called as messages are named.
  const { folder, missing } = await walk(store, text, options);
  if (missing === undefined) return { folder };
  await folder.close();
  return { message: await openMessage(store, text, options) };
}

/** Is it that a message or folder is not there? */
export const isMissing = (error: unknown): boolean => MapiError.is(error, 'MAPI_E_NOT_FOUND') || MapiError.is(error, 'MAPI_E_OBJECT_DELETED');
