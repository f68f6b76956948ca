import { Command } from 'commander';
import { type CallOptions, changePropType, MapiError, type MapiProp, propIdOf, type PropTag, type Property, PT, type PropName, type TaggedProp, tagNames } from '../index.ts';
import { collect, sayJsonLine, UsageError, withExamples } from './common.ts';
import { NAMES_HELP, openFolderOrMessage } from './locate.ts';
import { type MailboxCommandOptions, openMailbox, withMailboxOptions } from './mailbox.ts';
import { nameOf, parseProperty, typeName } from './property-names.ts';
import { number } from './show.ts';
import { printable, say, style, table } from './terminal.ts';
import { valueText } from './values.ts';

interface PropsOptions extends MailboxCommandOptions {
  readonly attachment?: number;
  readonly property?: readonly string[];
  readonly large?: boolean;
  readonly softDeleted?: boolean;
  readonly associated?: boolean;
}

/** `exchange-mapi props` */
export function propsCommand(): Command {
  const command = new Command('props')
    .description('List the properties of the mailbox itself, a folder, a message or an attachment: names, types and values.')
    .argument('[what]', 'a folder or message (default: the mailbox itself)')
    .option('--attachment <number>', 'of this attachment of the message', number)
    .option('--property <name>', 'only this one, whole: PR_SUBJECT, PidLidReminderTime, 0x0037001F, PS_PUBLIC_STRINGS:Keywords:PT_MV_UNICODE; may be repeated', collect)
    .option('--large', 'values that are too large for a list, too (up to 64 MiB each)')
    .option('--soft-deleted', 'of a deleted folder or message that can be recovered')
    .option('--associated', 'of a hidden (associated) message')
    .action(props);
  return withExamples(withMailboxOptions(command), NAMES_HELP, [
    'exchange-mapi props --profile backup',
    'exchange-mapi props Inbox:1a2f --attachment 0',
    'exchange-mapi props @inbox --property PR_IPM_DRAFTS_ENTRYID --json',
  ], 'With --json, a line for each property: { tag, type, name, set?, id?, value } or { …, error }. Bytes are base64.');
}

async function props(what: string | undefined, options: PropsOptions): Promise<void> {
  if (options.attachment !== undefined && what === undefined) throw new UsageError('--attachment needs the message that it is in');
  await using mailbox = await openMailbox(options);
  const { store, call } = mailbox;
  if (what === undefined) {
    await list(store, options, call);
    return;
  }
  const found = await openFolderOrMessage(store, what, { ...call, softDeleted: options.softDeleted, associated: options.associated });
  if ('folder' in found) {
    await using folder = found.folder;
    if (options.attachment !== undefined) throw new UsageError('--attachment needs a message, not a folder');
    await list(folder, options, call);
    return;
  }
  await using message = found.message;
  if (options.attachment === undefined) {
    await list(message, options, call);
    return;
  }
  await using attachment = await message.openAttachment(options.attachment, call);
  await list(attachment, options, call);
}

async function list(object: MapiProp, options: PropsOptions, call: CallOptions): Promise<void> {
  const all = options.property === undefined ? await everything(object, call) : await chosen(object, options.property, call);
  const rows = options.large === true ? await withLarge(object, all, call) : all;
  if (options.json === true) {
    for (const prop of rows) sayJsonLine(data(prop));
    return;
  }
  if (options.property !== undefined && rows.length === 1 && rows[0]!.error === undefined) {
    // Asked for by name: as it is.
    const [{ tag, value }] = rows as [TaggedProp];
    say(`${style('bold', printable(label(rows[0]!)))}  ${typeName(tag)}  ${hex(tag)}`);
    say(printable(whole(value)));
    return;
  }
  say(table([{ title: 'Property', flex: 2 }, { title: 'Type' }, { title: 'Tag' }, { title: 'Value', flex: 3 }],
    rows.map((prop) => [label(prop), typeName(prop.tag).replace(/^PT_/, ''), hex(prop.tag), prop.error === undefined ? valueText(prop.value) : reason(prop)])));
  if (rows.some(isLarge)) say(style('dim', 'Values that are too large for a list are read with --large, or --property NAME.'));
}

/** All properties; those that come as errors with the types that they have. */
async function everything(object: MapiProp, call: CallOptions): Promise<TaggedProp[]> {
  const all = await object.getAllProps({ ...call, names: true });
  if (!all.some(({ tag }) => (tag & 0xFFFF) === PT.PT_ERROR)) return all;
  const types = new Map((await object.getPropList(call)).map((tag) => [propIdOf(tag), tag]));
  return all.map((prop) => ((prop.tag & 0xFFFF) === PT.PT_ERROR ? { ...prop, tag: types.get(propIdOf(prop.tag)) ?? prop.tag } : prop));
}

const whole = (value: unknown): string => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : valueText(value));

const hex = (tag: number): string => `0x${tag.toString(16).toUpperCase().padStart(8, '0')}`;

const isLarge = (prop: TaggedProp): boolean => prop.error === 'MAPI_E_NOT_ENOUGH_MEMORY' || ((prop.tag & 0xFFFF) === PT.PT_OBJECT && prop.value === null);

function reason(prop: TaggedProp): string {
  return prop.error === 'MAPI_E_NOT_ENOUGH_MEMORY' ? '(too large for a list)' : prop.error ?? '';
}

/** A tag with every type that a name may come with: an error has that of the request, or none. */
function label({ tag, name }: TaggedProp): string {
  if (name !== undefined) return nameOf(name);
  const [known] = tagNames(tag);
  return known ?? (tag >= 0x8000_0000 ? '(named, without a name)' : '(unknown)');
}

function data(prop: TaggedProp): object {
  const { tag, name, value, error } = prop;
  return {
    tag: hex(tag), type: typeName(tag), name: name === undefined ? tagNames(tag)[0] ?? null : nameOf(name),
    ...(name === undefined ? {} : named(name)), ...(error === undefined ? { value: value ?? null } : { error }),
  };
}

const named = (name: PropName): object => ('id' in name ? { set: name.set, id: name.id } : { set: name.set, id: name.name });

async function chosen(object: MapiProp, names: readonly string[], call: CallOptions): Promise<TaggedProp[]> {
  const rows: TaggedProp[] = [];
  for (const text of names) {
    const property: Property = parseProperty(text);
    const value = await object.getProp(property, call);
    const name = typeof property === 'number' ? undefined : property;
    const tag = typeof property === 'number' ? property : await tagOf(object, property, call);
    rows.push(value === undefined ? { tag, value, error: 'MAPI_E_NOT_FOUND', name } : { tag, value, error: undefined, name });
  }
  return rows;
}

async function tagOf(object: MapiProp, name: PropName & { readonly type: keyof typeof PT }, call: CallOptions): Promise<number> {
  const [tag = 0] = await object.getIDsFromNames([name], call);
  return changePropType(tag, name.type);
}

async function withLarge(object: MapiProp, all: readonly TaggedProp[], call: CallOptions): Promise<TaggedProp[]> {
  const rows: TaggedProp[] = [];
  for (const prop of all) rows.push(prop.error === 'MAPI_E_NOT_ENOUGH_MEMORY' ? await largeOne(object, prop, call) : prop);
  return rows;
}

async function largeOne(object: MapiProp, prop: TaggedProp, call: CallOptions): Promise<TaggedProp> {
  try {
    return { ...prop, error: undefined, value: await object.getProp(prop.tag as PropTag, call) };
  } catch (error) {
    if (!MapiError.is(error)) throw error;
    return { ...prop, error: error.code };
  }
}
