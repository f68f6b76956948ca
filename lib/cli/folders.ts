import { Command } from 'commander';
import { sayJsonLine, withExamples } from './common.ts';
import { flatten, hexOf, readTree } from './folder-tree.ts';
import { NAMES_HELP, openFolder } from './locate.ts';
import { type MailboxCommandOptions, openMailbox, withMailboxOptions } from './mailbox.ts';
import { bytes, style, say, table } from './terminal.ts';

interface FoldersOptions extends MailboxCommandOptions {
  readonly softDeleted?: boolean;
  readonly direct?: boolean;
}

/** `exchange-mapi folders` */
export function foldersCommand(): Command {
  const command = new Command('folders')
    .description('List the folders of a mailbox, or those below one of them.')
    .argument('[folder]', 'the folder whose subfolders are listed (default: all that people see; @root: everything)')
    .option('--direct', 'only direct subfolders')
    .option('--soft-deleted', 'direct subfolders that were deleted and can be recovered, instead')
    .action(folders);
  return withExamples(withMailboxOptions(command), NAMES_HELP, [
    'exchange-mapi folders --profile backup',
    'exchange-mapi folders --mailbox alice@contoso.com --server mail.contoso.com',
    "exchange-mapi folders @root --json | jq -r 'select(.messages > 0) | .path'",
  ], 'With --json, a line for each folder: { path, name, depth, entryId, kind, class, messages, unread, size }.');
}

async function folders(path: string | undefined, options: FoldersOptions): Promise<void> {
  await using mailbox = await openMailbox(options);
  const text = path ?? '@ipmSubtree';
  await using base = await openFolder(mailbox.store, text, mailbox.call);
  const tree = await readTree(base, path ?? '', { ...mailbox.call, softDeleted: options.softDeleted });
  const found = [...flatten(tree)].filter(({ depth }) => options.direct !== true || depth === 1);
  if (options.json === true) {
    for (const { path: own, name, depth, entryId, isSearch, containerClass, messages, unread, size } of found)
      sayJsonLine({ path: own, name, depth, entryId: hexOf(entryId), kind: isSearch ? 'search' : 'folder', class: containerClass ?? null, messages, unread, size: size === undefined ? null : Number(size) });
    return;
  }
  if (found.length === 0) say(style('dim', 'There are no subfolders.'));
  else
    say(table([{ title: 'Folder', flex: 3 }, { title: 'Messages', align: 'right' }, { title: 'Unread', align: 'right' }, { title: 'Size', align: 'right' }, { title: 'Class', flex: 1 }],
      found.map(({ name, depth, isSearch, containerClass, messages, unread, size }) => [
        `${'· '.repeat(depth - 1)}${name}${isSearch ? ' (search folder)' : ''}`, String(messages), String(unread), size === undefined ? '' : bytes(Number(size)), containerClass ?? '',
      ])));
}
