// The header of a message: the one it came with, or one made of its properties (MS-OXCMAIL 2.1.3).

import {
  PR_BODY, PR_CLIENT_SUBMIT_TIME, PR_CONVERSATION_INDEX, PR_CONVERSATION_TOPIC, PR_CREATION_TIME, PR_DISPLAY_NAME, PR_ADDRTYPE, PR_EMAIL_ADDRESS, PR_HTML,
  PR_IMPORTANCE, PR_IN_REPLY_TO_ID, PR_INTERNET_CPID, PR_INTERNET_MESSAGE_ID, PR_INTERNET_REFERENCES, PR_LIST_HELP, PR_LIST_SUBSCRIBE, PR_LIST_UNSUBSCRIBE,
  PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_NATIVE_BODY_INFO, PR_READ_RECEIPT_REQUESTED, PR_RECIPIENT_TYPE, PR_REPLY_RECIPIENT_ENTRIES,
  PR_REPLY_RECIPIENT_NAMES, PR_SENDER_ADDRTYPE, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SENDER_SMTP_ADDRESS, PR_SENSITIVITY,
  PR_SENT_REPRESENTING_ADDRTYPE, PR_SENT_REPRESENTING_EMAIL_ADDRESS, PR_SENT_REPRESENTING_NAME, PR_SENT_REPRESENTING_SMTP_ADDRESS, PR_SMTP_ADDRESS, PR_SUBJECT,
  PR_TRANSPORT_MESSAGE_HEADERS,
} from '../generated/tags.ts';
import type { RowOf } from '../mapi-prop.ts';
import { namedProp } from '../props/named-prop.ts';
import { mailbox, type Person, peopleOf, smtpAddressOf } from './addresses.ts';
import { fieldValue, listField, parseFields, plainField, type RawField, textField } from './header-field.ts';

/** What the header and the bodies are made of: one request. */
export const MESSAGE_COLUMNS = {
  messageClass: PR_MESSAGE_CLASS, headers: PR_TRANSPORT_MESSAGE_HEADERS, subject: PR_SUBJECT, body: PR_BODY, html: PR_HTML, codePage: PR_INTERNET_CPID,
  nativeBody: PR_NATIVE_BODY_INFO, submitted: PR_CLIENT_SUBMIT_TIME, delivered: PR_MESSAGE_DELIVERY_TIME, created: PR_CREATION_TIME,
  fromName: PR_SENT_REPRESENTING_NAME, fromType: PR_SENT_REPRESENTING_ADDRTYPE, fromAddress: PR_SENT_REPRESENTING_EMAIL_ADDRESS,
  fromSmtp: PR_SENT_REPRESENTING_SMTP_ADDRESS, senderName: PR_SENDER_NAME, senderType: PR_SENDER_ADDRTYPE, senderAddress: PR_SENDER_EMAIL_ADDRESS,
  senderSmtp: PR_SENDER_SMTP_ADDRESS, replyEntries: PR_REPLY_RECIPIENT_ENTRIES, replyNames: PR_REPLY_RECIPIENT_NAMES, messageId: PR_INTERNET_MESSAGE_ID,
  inReplyTo: PR_IN_REPLY_TO_ID, references: PR_INTERNET_REFERENCES, importance: PR_IMPORTANCE, sensitivity: PR_SENSITIVITY,
  receipt: PR_READ_RECEIPT_REQUESTED, topic: PR_CONVERSATION_TOPIC, index: PR_CONVERSATION_INDEX, listHelp: PR_LIST_HELP,
  listSubscribe: PR_LIST_SUBSCRIBE, listUnsubscribe: PR_LIST_UNSUBSCRIBE,
} as const;

export const RECIPIENT_COLUMNS = {
  recipientType: PR_RECIPIENT_TYPE, name: PR_DISPLAY_NAME, type: PR_ADDRTYPE, address: PR_EMAIL_ADDRESS, smtpAddress: PR_SMTP_ADDRESS,
} as const;

export type MessageValues = Partial<RowOf<typeof MESSAGE_COLUMNS>>;
export type RecipientValues = RowOf<typeof RECIPIENT_COLUMNS>;

const TO = 1;
const CC = 2;
const BCC = 3;

/** Fields that say how the message was encoded: they are made anew. A length and a number of lines would be those of another body. */
const REBUILT = new Set([
  'mime-version', 'content-type', 'content-transfer-encoding', 'content-disposition', 'content-id', 'content-description', 'content-location', 'content-base',
  'content-md5', 'content-length', 'lines',
]);

export interface Envelope {
  /** Everything but MIME-Version and what describes the content. */
  readonly header: string;
  /** As it was received; empty when nothing was kept. */
  readonly fields: readonly RawField[];
}

/** Categories, as their field has them. Asked for only where a header has to be made: named properties take a request more. */
export const KEYWORDS = namedProp('00020329-0000-0000-c000-000000000046', 'Keywords', 'PT_MV_UNICODE');

/** The fields that the message came with, and of these what is kept. */
export interface ReceivedHeader {
  readonly fields: readonly RawField[];
  readonly kept: readonly RawField[];
}

export function receivedHeader(message: MessageValues, options: { readonly keep: boolean; readonly bcc: boolean }): ReceivedHeader {
  const fields = options.keep ? parseFields(message.headers ?? '') : [];
  return { fields, kept: fields.filter(({ name }) => !REBUILT.has(name) && (options.bcc || name !== 'bcc')) };
}

export function envelopeOf(
  message: MessageValues, { fields, kept }: ReceivedHeader, recipients: readonly RecipientValues[], keywords: readonly string[] | undefined, options: { readonly bcc: boolean },
): Envelope {
  const of = (type: number): string[] => recipients
    .filter(({ recipientType }) => ((recipientType ?? TO) & 0xF) === type)
    .flatMap((recipient) => mailbox(recipient) ?? []);
  const bcc = options.bcc && !kept.some(({ name }) => name === 'bcc') ? listField('Bcc', of(BCC)) : '';
  if (kept.length > 0) {
    // What every message has to have (RFC 5322 3.6) is added if it is missing; Bcc is in no header that was received.
    const has = (name: string): boolean => kept.some((field) => field.name === name);
    return { header: `${kept.map(({ lines }) => lines).join('')}${has('from') ? '' : fromFields(message)}${has('date') ? '' : dateField(message)}${bcc}`, fields };
  }
  const header = [
    fromFields(message), listField('Reply-To', replyTo(message)), listField('To', of(TO)), listField('Cc', of(CC)), bcc,
    textField('Subject', message.subject), dateField(message), plainField('Message-ID', message.messageId), plainField('In-Reply-To', message.inReplyTo),
    plainField('References', message.references), importanceFields(message.importance), textField('Sensitivity', SENSITIVITIES[message.sensitivity ?? 0]), textField('Keywords', keywords?.join(', ')),
    message.receipt === true ? listField('Disposition-Notification-To', oneMailbox(senderOf(message))) : '',
    textField('Thread-Topic', message.topic), threadIndex(message.index),
    plainField('List-Help', message.listHelp), plainField('List-Subscribe', message.listSubscribe), plainField('List-Unsubscribe', message.listUnsubscribe),
  ];
  return { header: header.join(''), fields };
}

/** The content type that the message came with. */
export function receivedContentType(envelope: Envelope): string | undefined {
  return fieldValue(envelope.fields, 'content-type');
}

function senderOf(message: MessageValues): Person {
  return { name: message.senderName, type: message.senderType, address: message.senderAddress, smtpAddress: message.senderSmtp };
}

function fromFields(message: MessageValues): string {
  const sender = senderOf(message);
  const represented: Person = { name: message.fromName, type: message.fromType, address: message.fromAddress, smtpAddress: message.fromSmtp };
  const from = mailbox(represented) ?? mailbox(sender);
  if (from === undefined) return '';
  const isDelegate = smtpAddressOf(sender) !== undefined && smtpAddressOf(represented) !== undefined &&
    smtpAddressOf(sender)!.toLowerCase() !== smtpAddressOf(represented)!.toLowerCase();
  return listField('From', [from]) + (isDelegate ? listField('Sender', oneMailbox(sender)) : '');
}

function oneMailbox(person: Person): string[] {
  const one = mailbox(person);
  return one === undefined ? [] : [one];
}

function replyTo(message: MessageValues): string[] {
  const people = peopleOf(message.replyEntries ?? new Uint8Array(0));
  if (people.length > 0) return people.flatMap(oneMailbox);
  // Entries of the address book have no address in them; names that are addresses do.
  return (message.replyNames ?? '').split(';').map((name) => name.trim()).filter((name) => /^[^\s@<>]+@[^\s@<>]+$/.test(name))
    .flatMap((address) => oneMailbox({ address }));
}

function dateField(message: MessageValues): string {
  const date = message.submitted ?? message.delivered ?? message.created;
  if (date === undefined) return '';
  const text = Number.isNaN(date.getTime()) ? '' : date.toUTCString().replace('GMT', '+0000');
  // RFC 5322 3.3: years have four digits.
  return /^\w{3}, \d{2} \w{3} \d{4} /.test(text) ? plainField('Date', text) : '';
}

const SENSITIVITIES: readonly (string | undefined)[] = [undefined, 'Personal', 'Private', 'Company-Confidential'];

function importanceFields(importance: number | undefined): string {
  if (importance === 2) return 'Importance: high\r\nX-Priority: 1\r\n';
  return importance === 0 ? 'Importance: low\r\nX-Priority: 5\r\n' : '';
}

function threadIndex(index: Uint8Array | undefined): string {
  // MS-OXOMSG 2.2.1.3: 22 bytes, and 5 for each reply.
  if (index === undefined || index.length < 22 || index.length > 600) return '';
  return plainField('Thread-Index', Buffer.from(index).toString('base64'));
}
