import { type CallOptions, type Folder, PR_CONTAINER_CLASS, PR_CONTENT_COUNT, PR_CONTENT_UNREAD, PR_DISPLAY_NAME, PR_ENTRYID, PR_FOLDER_TYPE, PR_MESSAGE_SIZE_EXTENDED, PR_PARENT_ENTRYID } from '../index.ts';
import { escapeSegment } from './locate.ts';

/** PR_FOLDER_TYPE of a search folder. */
const FOLDER_SEARCH = 2;

/** Deeper than Exchange lets folders be; a server that says otherwise does not fill the stack. */
const DEEPEST = 500;

/** A folder among those below another one. */
export interface ListedFolder {
  readonly name: string;
  /** As it is named on the command line. */
  readonly path: string;
  /** 1: directly below. */
  readonly depth: number;
  readonly entryId: Uint8Array;
  readonly isSearch: boolean;
  readonly containerClass: string | undefined;
  readonly messages: number;
  readonly unread: number;
  /** Bytes. */
  readonly size: bigint | undefined;
  readonly children: ListedFolder[];
}

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');

/** The folders below one, as a tree. */
export async function readTree(base: Folder, basePath: string, options: CallOptions & { readonly softDeleted?: boolean | undefined }): Promise<ListedFolder[]> {
  const baseId = await base.getProp(PR_ENTRYID, options);
  const rows = await base.hierarchy({
    ...options, deep: options.softDeleted !== true,
    columns: {
      name: PR_DISPLAY_NAME, id: PR_ENTRYID, parent: PR_PARENT_ENTRYID, type: PR_FOLDER_TYPE, containerClass: PR_CONTAINER_CLASS,
      messages: PR_CONTENT_COUNT, unread: PR_CONTENT_UNREAD, size: PR_MESSAGE_SIZE_EXTENDED,
    },
  }).all({ limit: 1_000_000 });
  const baseKey = baseId === undefined ? '' : hexOf(baseId);
  const byParent = new Map<string, typeof rows>();
  const known = new Set(rows.map(({ id }) => (id === undefined ? '' : hexOf(id))));
  for (const row of rows) {
    const key = row.parent === undefined ? baseKey : hexOf(row.parent);
    // Whose parent nobody listed hangs on the folder that was asked.
    const parent = known.has(key) ? key : baseKey;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [row]);
    else siblings.push(row);
  }
  const seen = new Set<string>();
  const below = (parent: string, path: string, depth: number): ListedFolder[] =>
    (byParent.get(parent) ?? []).flatMap(({ name = '', id, type, containerClass, messages, unread, size }) => {
      if (id === undefined) return [];
      const key = hexOf(id);
      // A server that lists a folder twice, or below itself.
      if (seen.has(key)) return [];
      seen.add(key);
      if (depth > DEEPEST) throw new RangeError(`folders are nested deeper than ${DEEPEST}`);
      const own = path === '' ? escapeSegment(name, true) : `${path}/${escapeSegment(name)}`;
      return {
        name, path: own, depth, entryId: id, isSearch: type === FOLDER_SEARCH, containerClass, messages: messages ?? 0, unread: unread ?? 0, size,
        children: below(key, own, depth + 1),
      };
    });
  return below(baseKey, basePath, 1);
}

/** The folders of a tree, parents before their children. */
export function* flatten(tree: readonly ListedFolder[]): Generator<ListedFolder, void, undefined> {
  for (const folder of tree) {
    yield folder;
    yield* flatten(folder.children);
  }
}
