import type { Readable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import {
  type Message, PR_ATTACH_FILENAME, PR_ATTACH_LONG_FILENAME, PR_ATTACH_METHOD, PR_ATTACH_MIME_TAG, PR_ATTACH_NUM, PR_ATTACH_SIZE, PR_CLIENT_SUBMIT_TIME, PR_DISPLAY_NAME,
  PR_EMAIL_ADDRESS, PR_ENTRYID, PR_INTERNET_MESSAGE_ID, PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, PR_RECIPIENT_TYPE, PR_SENDER_EMAIL_ADDRESS,
  PR_SENDER_NAME, PR_SENDER_SMTP_ADDRESS, PR_SMTP_ADDRESS, PR_SUBJECT, type CallOptions,
} from '../index.ts';
import { NotThereError, sayJson, UsageError, withExamples } from './common.ts';
import { writeToOutput, writeWhole } from './output-file.ts';
import { hexOf } from './folder-tree.ts';
import { NAMES_HELP, openMessage, shortId } from './locate.ts';
import { type MailboxCommandOptions, openMailbox, withMailboxOptions } from './mailbox.ts';
import { MSGFLAG_READ } from './message-filter.ts';
import { bytes, oneLine, printable, say, style, when } from './terminal.ts';

interface ShowOptions extends MailboxCommandOptions {
  readonly headers?: boolean;
  readonly html?: boolean;
  readonly attachment?: number;
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly softDeleted?: boolean;
  readonly associated?: boolean;
}

export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number from 0 on.');
  return value;
}

/** `exchange-mapi show` */
export function showCommand(): Command {
  const command = new Command('show')
    .description('Show a message: who, when, what, its attachments and its text; or write one of its attachments.')
    .argument('<message>', 'FOLDER:ID, or an entry identifier')
    .option('--headers', 'the Internet headers that it came with, too')
    .option('--html', 'the HTML instead of the text')
    .option('--attachment <number>', 'write this attachment to standard output, or to a file', number)
    .option('-o, --output <file>', 'with --attachment: the file')
    .option('--overwrite', 'with --output: replace a file that is there')
    .option('--soft-deleted', 'a deleted message that can be recovered')
    .option('--associated', 'a hidden (associated) message')
    .action(show);
  return withExamples(withMailboxOptions(command), NAMES_HELP, [
    'exchange-mapi show Inbox:1a2f --profile backup',
    'exchange-mapi show Inbox:1a2f --attachment 0 -o invoice.pdf',
  ]);
}

async function show(name: string, options: ShowOptions): Promise<void> {
  if (options.output !== undefined && options.attachment === undefined) throw new UsageError('--output goes with --attachment; "exchange-mapi export" writes messages');
  await using mailbox = await openMailbox(options);
  const { call } = mailbox;
  await using message = await openMessage(mailbox.store, name, { ...call, softDeleted: options.softDeleted, associated: options.associated });
  if (options.attachment !== undefined) {
    await writeAttachment(message, options.attachment, options, call);
    return;
  }
  const about = await describe(message, call);
  const headers = options.headers === true ? await message.headers(call) : undefined;
  const body = options.html === true ? await message.html(call) : await message.body(call);
  if (options.json === true) sayJson({ ...about, ...(options.headers === true ? { headers: headers ?? null } : {}), [options.html === true ? 'html' : 'body']: body ?? null });
  else print(about, headers, body, options);
}

type Described = Awaited<ReturnType<typeof describe>>;

async function describe(message: Message, call: CallOptions) {
  const { id, ...found } = await message.getProps({
    id: PR_ENTRYID, subject: PR_SUBJECT, from: PR_SENDER_NAME, smtp: PR_SENDER_SMTP_ADDRESS, address: PR_SENDER_EMAIL_ADDRESS, received: PR_MESSAGE_DELIVERY_TIME, sent: PR_CLIENT_SUBMIT_TIME,
    class: PR_MESSAGE_CLASS, size: PR_MESSAGE_SIZE, flags: PR_MESSAGE_FLAGS, messageId: PR_INTERNET_MESSAGE_ID,
  }, call);
  const recipients = await message.recipients({ ...call, columns: { type: PR_RECIPIENT_TYPE, name: PR_DISPLAY_NAME, smtp: PR_SMTP_ADDRESS, address: PR_EMAIL_ADDRESS } }).all();
  const attachments = await message.attachments({
    ...call, columns: { number: PR_ATTACH_NUM, long: PR_ATTACH_LONG_FILENAME, short: PR_ATTACH_FILENAME, name: PR_DISPLAY_NAME, size: PR_ATTACH_SIZE, type: PR_ATTACH_MIME_TAG, method: PR_ATTACH_METHOD },
  }).all();
  const people = (kind: number): { name: string | null; address: string | null }[] =>
    recipients.filter(({ type }) => ((type ?? 0) & 0xF) === kind).map(({ name, smtp, address }) => ({ name: name ?? null, address: smtp ?? address ?? null }));
  return {
    id: id === undefined ? null : shortId(id), entryId: id === undefined ? null : hexOf(id),
    subject: found.subject ?? null, from: { name: found.from ?? null, address: found.smtp ?? found.address ?? null },
    to: people(1), cc: people(2), bcc: people(3),
    received: found.received ?? null, sent: found.sent ?? null, messageId: found.messageId ?? null, class: found.class ?? null, size: found.size ?? null,
    unread: ((found.flags ?? 0) & MSGFLAG_READ) === 0,
    attachments: attachments.map(({ number: at, long, short, name, size, type, method }) => ({
      number: at ?? null, name: long ?? short ?? name ?? null, size: size ?? null, type: type ?? null, kind: KINDS.get(method ?? 0) ?? 'none',
    })),
  };
}

// [MS-OXCMSG] 2.2.2.9 PidTagAttachMethod
const KINDS = new Map([[1, 'file'], [2, 'reference'], [4, 'reference'], [5, 'message'], [6, 'ole'], [7, 'reference']]);

const person = ({ name, address }: { readonly name: string | null; readonly address: string | null }): string =>
  name === null || name === address ? address ?? '' : address === null ? name : `${name} <${address}>`;

function print(about: Described, headers: string | undefined, body: string | undefined, options: ShowOptions): void {
  const lines: readonly (readonly [string, string])[] = [
    ['From', person(about.from)], ['To', about.to.map(person).join(', ')], ['Cc', about.cc.map(person).join(', ')], ['Bcc', about.bcc.map(person).join(', ')],
    ['Received', when(about.received ?? undefined)], ['Sent', when(about.sent ?? undefined)], ['Subject', about.subject ?? ''], ['Message-ID', about.messageId ?? ''],
    ['Class', about.class ?? ''], ['Size', about.size === null ? '' : bytes(about.size)],
  ];
  for (const [title, value] of lines) if (value !== '') say(`${style('cyan', title.padEnd(12))}${oneLine(value)}`);
  for (const { number: at, name, size, type, kind } of about.attachments)
    say(`${style('cyan', 'Attachment'.padEnd(12))}${at ?? '?'}: ${oneLine(name ?? '(no name)')}${size === null ? '' : `, ${bytes(size)}`}${type === null ? '' : `, ${oneLine(type)}`}${kind === 'file' ? '' : `, ${kind}`}`);
  if (headers !== undefined) say(`\n${style('dim', printable(headers).trimEnd())}`);
  say();
  if (body !== undefined) say(printable(body).trimEnd());
  else say(style('dim', options.html === true ? '(no HTML)' : '(no text; --html shows HTML if there is some)'));
}

async function writeAttachment(message: Message, wanted: number, options: ShowOptions, call: CallOptions): Promise<void> {
  const rows = await message.attachments({ ...call, columns: { number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD } }).all();
  const found = rows.find((row) => row.number === wanted);
  if (found === undefined) throw new NotThereError(`the message has no attachment ${wanted}${rows.length === 0 ? '' : `; it has ${rows.map(({ number: at }) => at).join(', ')}`}`);
  await using attachment = await message.openAttachment(wanted, call);
  if (KINDS.get(found.method ?? 0) === 'message') {
    await using inner = await attachment.openMessage(call);
    await write(() => inner.toEml(call), options, call);
  } else {
    await write(() => attachment.createReadStream(call), options, call);
  }
}

async function write(source: () => Readable, { output, overwrite, json }: ShowOptions, call: CallOptions): Promise<void> {
  if (output === undefined || output === '-') {
    await writeToOutput(source(), call);
    return;
  }
  const written = await writeWhole(output, source(), { ...call, overwrite: overwrite === true });
  if (json === true) sayJson({ file: output, bytes: written });
  else say(`${style('green', '✓')} ${printable(output)}, ${bytes(written)}`);
}
