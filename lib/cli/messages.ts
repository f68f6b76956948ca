import { Command, InvalidArgumentError } from 'commander';
import {
  asc, type ColumnMap, desc, PR_DISPLAY_CC, PR_DISPLAY_TO, PR_ENTRYID, PR_HASATTACH, PR_LAST_MODIFICATION_TIME, PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS,
  PR_MESSAGE_SIZE, PR_CLIENT_SUBMIT_TIME, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SENDER_SMTP_ADDRESS, PR_SUBJECT, type Property, type RowOf, type SortKey,
} from '../index.ts';
import { collect, sayJsonLine, withExamples } from './common.ts';
import { hexOf } from './folder-tree.ts';
import { NAMES_HELP, openFolder, shortId } from './locate.ts';
import { type MailboxCommandOptions, openMailbox, withMailboxOptions } from './mailbox.ts';
import { type FilterOptions, MSGFLAG_READ, restrictionOf, withFilterOptions } from './message-filter.ts';
import { parseProperty } from './property-names.ts';
import { bytes, isTalking, say, style, table, when } from './terminal.ts';
import { valueText } from './values.ts';

const SORTS = {
  received: PR_MESSAGE_DELIVERY_TIME, sent: PR_CLIENT_SUBMIT_TIME, modified: PR_LAST_MODIFICATION_TIME, subject: PR_SUBJECT, from: PR_SENDER_NAME, size: PR_MESSAGE_SIZE,
} as const;

/** What a table shows unless it is told how much. */
const TABLE_ROWS = 50;

interface MessagesOptions extends MailboxCommandOptions, FilterOptions {
  readonly limit?: number;
  readonly all?: boolean;
  readonly sort: SortKey;
  readonly property?: readonly string[];
  readonly associated?: boolean;
  readonly softDeleted?: boolean;
}

function sortKey(text: string): SortKey {
  const backwards = text.startsWith('-');
  const key = text.slice(backwards ? 1 : 0);
  if (!Object.hasOwn(SORTS, key)) throw new InvalidArgumentError(`one of ${Object.keys(SORTS).join(', ')}; with - in front, the other way around.`);
  const tag = SORTS[key as keyof typeof SORTS];
  return backwards ? desc(tag) : asc(tag);
}

export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 on.');
  return value;
}

/** `exchange-mapi messages` */
export function messagesCommand(): Command {
  const command = withFilterOptions(new Command('messages').description('List the messages of a folder.').argument('[folder]', 'the folder', '@inbox'))
    .option('--sort <key>', `${Object.keys(SORTS).join(', ')}; with - in front the other way around`, sortKey, desc(PR_MESSAGE_DELIVERY_TIME))
    .option('--limit <n>', `at most so many (default: ${TABLE_ROWS} in a table, all with --json)`, count)
    .option('--all', 'all of them, in a table too')
    .option('--property <name>', 'a column more: PR_INTERNET_MESSAGE_ID, PidLidReminderTime, 0x0070001F, PS_PUBLIC_STRINGS:Keywords:PT_MV_UNICODE; may be repeated', collect)
    .option('--associated', 'hidden (associated) messages instead')
    .option('--soft-deleted', 'deleted ones that can be recovered, instead')
    .action(messages);
  command.options.find(({ long }) => long === '--sort')!.defaultValueDescription = '-received';
  return withExamples(withMailboxOptions(command), NAMES_HELP, [
    'exchange-mapi messages --profile backup',
    'exchange-mapi messages Inbox/Projects --unread --since 2026-11-01 --from northwind',
    "exchange-mapi messages @sentItems --json | jq -r '[.sent, .subject] | @tsv'",
  ], 'With --json, a line for each message: { id, entryId, received, sent, modified, from, fromAddress, to, cc, subject, class, size, unread, attachments, properties? }.');
}

const COLUMNS = {
  id: PR_ENTRYID, received: PR_MESSAGE_DELIVERY_TIME, sent: PR_CLIENT_SUBMIT_TIME, modified: PR_LAST_MODIFICATION_TIME, from: PR_SENDER_NAME, smtp: PR_SENDER_SMTP_ADDRESS,
  address: PR_SENDER_EMAIL_ADDRESS, to: PR_DISPLAY_TO, cc: PR_DISPLAY_CC, subject: PR_SUBJECT, class: PR_MESSAGE_CLASS, size: PR_MESSAGE_SIZE, flags: PR_MESSAGE_FLAGS, attachments: PR_HASATTACH,
} as const satisfies ColumnMap;

type Row = RowOf<typeof COLUMNS>;

async function messages(path: string, options: MessagesOptions): Promise<void> {
  const more = (options.property ?? []).map((name, index) => ({ name, key: `property${index}`, property: parseProperty(name) }));
  await using mailbox = await openMailbox(options);
  await using folder = await openFolder(mailbox.store, path, mailbox.call);
  const extra: Record<string, Property> = Object.fromEntries(more.map(({ key, property }) => [key, property]));
  const isTable = options.json !== true;
  const limit = options.limit ?? (isTable && options.all !== true ? TABLE_ROWS + 1 : undefined);
  const rows = folder.contents({
    ...mailbox.call, columns: { ...COLUMNS, ...extra }, sort: [options.sort], restriction: restrictionOf(options), limit,
    associated: options.associated, softDeleted: options.softDeleted,
  });
  if (!isTable) {
    for await (const batch of rows.batches()) {
      for (const row of batch) sayJsonLine(data(row, more.map(({ name, key }) => [name, (row as Record<string, unknown>)[key]])));
      if (!isTalking()) return;
    }
    return;
  }
  const all = await rows.all({ limit: 1_000_000 });
  const isCut = options.limit === undefined && options.all !== true && all.length > TABLE_ROWS;
  const shown = isCut ? all.slice(0, TABLE_ROWS) : all;
  if (shown.length === 0) {
    say(style('dim', 'There are no such messages.'));
    return;
  }
  say(table(
    [{ title: 'ID' }, { title: '' }, { title: 'Received' }, { title: 'From', flex: 2 }, { title: 'Subject', flex: 4 }, { title: 'Size', align: 'right' },
      ...more.map(({ name }) => ({ title: name, flex: 2 }))],
    shown.map((row) => [
      row.id === undefined ? '' : shortId(row.id), `${isUnread(row) ? '●' : ' '}${row.attachments === true ? '+' : ' '}`, when(row.received ?? row.sent ?? row.modified),
      row.from ?? '', row.subject ?? '', row.size === undefined ? '' : bytes(row.size), ...more.map(({ key }) => valueText((row as Record<string, unknown>)[key])),
    ])));
  say(style('dim', `● unread   + attachments   times are UTC${isCut ? `   the first ${TABLE_ROWS} only: --all shows the rest` : ''}`));
}

const isUnread = ({ flags }: Row): boolean => ((flags ?? 0) & MSGFLAG_READ) === 0;

function data(row: Row, properties: readonly (readonly [string, unknown])[]): object {
  return {
    id: row.id === undefined ? null : shortId(row.id), entryId: row.id === undefined ? null : hexOf(row.id),
    received: row.received ?? null, sent: row.sent ?? null, modified: row.modified ?? null,
    from: row.from ?? null, fromAddress: row.smtp ?? row.address ?? null, to: row.to ?? null, cc: row.cc ?? null, subject: row.subject ?? null, class: row.class ?? null,
    size: row.size ?? null, unread: isUnread(row), attachments: row.attachments === true,
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties.map(([name, value]) => [name, value ?? null])) }),
  };
}
