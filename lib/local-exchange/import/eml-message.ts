// One Internet message as a MAPI message (MS-OXCMAIL 2.2).

import PostalMime, { type Attachment as MailPart, decodeWords, type Email } from 'postal-mime';
import type { AttachmentFields } from '../store/attachment.ts';
import { fileTimeNow } from '../store/file-time.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { Message, type MessageFields } from '../store/message.ts';
import { kPsPublicStrings } from '../store/named-properties.ts';
import * as tags from '../store/property-tags.ts';
import type { PropValue } from '../wire/values.ts';
import { htmlToText } from './html-text.ts';
import { receiverProperties, recipientsOf, senderProperties } from './mail-addresses.ts';
import { attachmentProperties, bytesOf } from './mail-attachments.ts';
import { MailImportError } from './mail-error.ts';
import { fromHeaderOn, whyNotMail } from './not-mail.ts';
import {
  codePageOf, headerProperties, headerValue, messageClassOf, parseMailDate, rawHeader, receivedTime, wasRead,
} from './mail-headers.ts';

/** Messages in messages in messages: deeper ones stay files. */
const kMaxEmbeddedDepth = 8;
const kUtf8 = 65001;
const kPlainText = 1; // PR_NATIVE_BODY_INFO
const kHtml = 3;

export interface EmlOptions {
  /** Goes before what the message says itself (X-Mozilla-Status, Status); without either it is unread. */
  readonly read?: boolean;
  /** Said in errors: the name of the file. */
  readonly source?: string;
  /** When it came, if nothing in it tells. */
  readonly received?: bigint;
}

/** Any of these makes a file a message. */
const knownHeaders = new Set([
  'from', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'received', 'return-path', 'sender', 'reply-to', 'mime-version',
  'content-type',
]);

/**
 * Reads a message of RFC 5322 and MIME.
 * @throws MailImportError when it is none.
 */
export async function readEml(bytes: Uint8Array, mailbox: Mailbox, options: EmlOptions = {}): Promise<MessageFields> {
  const mail = fromHeaderOn(bytes);
  const reason = whyNotMail(mail);
  if (reason !== undefined) throw new MailImportError(options.source ?? 'message', `no message of Internet mail: ${reason}`);
  return readMessage(mail, mailbox, options, 0);
}

async function readMessage(bytes: Uint8Array, mailbox: Mailbox, options: EmlOptions, depth: number): Promise<MessageFields> {
  const source = options.source ?? 'message';
  const { email, locations } = await parse(bytes, source);
  // Inside another message anything is a message that says so.
  if (depth === 0 && !email.headers.some((header) => knownHeaders.has(header.key))) {
    throw new MailImportError(source, 'no message of Internet mail: there is no header that one has');
  }

  const attachments: AttachmentFields[] = [];
  for (const part of email.attachments) {
    attachments.push(await readAttachment(part, attachments.length + 1, email, locations.get(part), mailbox, depth));
  }

  const report = email.attachments.find((part) => part.mimeType === 'message/delivery-status');
  const status = report === undefined ? undefined : Buffer.from(bytesOf(report)).toString('latin1');
  const sent = parseMailDate(headerValue(email, 'date'));
  const received = receivedTime(email) ?? sent ?? options.received ?? fileTimeNow();
  const properties: PropValue[] = [
    { tag: tags.PR_MESSAGE_CLASS, value: messageClassOf(email, status) },
    { tag: tags.PR_SUBJECT, value: (email.subject ?? '').replace(/[\r\n\t]+/g, ' ').trim() },
    { tag: tags.PR_TRANSPORT_MESSAGE_HEADERS, value: rawHeader(bytes) },
    { tag: tags.PR_MESSAGE_DELIVERY_TIME, value: received },
    ...(sent === undefined ? [] : [{ tag: tags.PR_CLIENT_SUBMIT_TIME, value: sent }]),
    ...headerProperties(email),
    ...senderProperties(email, mailbox),
    ...(depth === 0 ? receiverProperties(email, mailbox) : []),
    ...bodyProperties(email),
    ...keywords(email, mailbox),
  ];
  const read = options.read ?? wasRead(email) ?? depth > 0;
  const fromMe = properties.some(({ tag, value }) => tag === tags.PR_SENDER_SMTP_ADDRESS && value === mailbox.address);
  const flags = tags.MSGFLAG_UNMODIFIED | tags.MSGFLAG_INTERNET | (read ? tags.MSGFLAG_READ : 0) | (fromMe ? tags.MSGFLAG_FROMME : 0);
  properties.push({ tag: tags.PR_MESSAGE_FLAGS, value: flags });
  return { properties, recipients: recipientsOf(email, mailbox), attachments };
}

async function readAttachment(
  part: MailPart, number: number, email: Email, location: string | undefined, mailbox: Mailbox, depth: number,
): Promise<AttachmentFields> {
  const properties = attachmentProperties(part, number, email, location);
  const bytes = bytesOf(part);
  if (part.mimeType === 'message/rfc822' && depth < kMaxEmbeddedDepth) {
    const fields = await readMessage(bytes, mailbox, {}, depth + 1);
    const embedded = new Message(0, mailbox.nextChangeNumber(), fileTimeNow(), fields);
    const subject = embedded.get(tags.PR_SUBJECT);
    const name = typeof subject === 'string' && subject !== '' ? subject : 'Untitled';
    return {
      properties: [
        ...properties,
        { tag: tags.PR_DISPLAY_NAME, value: part.description ?? part.filename ?? name },
        { tag: tags.PR_ATTACH_METHOD, value: tags.ATTACH_EMBEDDED_MSG },
      ],
      embedded,
    };
  }
  return {
    properties: [...properties, { tag: tags.PR_ATTACH_METHOD, value: tags.ATTACH_BY_VALUE }, { tag: tags.PR_ATTACH_DATA_BIN, value: bytes }],
  };
}

function bodyProperties(email: Email): PropValue[] {
  const properties: PropValue[] = [];
  const { html } = email;
  const text = email.text ?? (html === undefined ? undefined : htmlToText(html));
  if (text !== undefined) properties.push({ tag: tags.PR_BODY, value: text.replace(/\r\n|\r|\n/g, '\r\n') });
  if (html !== undefined) {
    // The parser has converted it: the character set that the HTML names must be the one that it is stored in.
    const utf8 = html.replace(/(<meta\b[^<>]{0,500}?charset\s*=\s*["']?)[\w.:-]+/gi, '$1utf-8');
    properties.push({ tag: tags.PR_HTML, value: new Uint8Array(Buffer.from(utf8, 'utf8')) });
  }
  properties.push(
    { tag: tags.PR_NATIVE_BODY_INFO, value: html === undefined ? kPlainText : kHtml },
    { tag: tags.PR_INTERNET_CPID, value: html === undefined ? (codePageOf(email) ?? kUtf8) : kUtf8 },
  );
  return properties;
}

/** The categories of a message are a named property. */
function keywords(email: Email, mailbox: Mailbox): PropValue[] {
  const words = decodeWords(headerValue(email, 'keywords') ?? '').split(/[,;]/).map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0) return [];
  const id = mailbox.names.idOf({ kind: 'name', guid: kPsPublicStrings, name: 'Keywords' }, true);
  return [{ tag: ((id << 16) | 0x101f) >>> 0, value: words }];
}

/** A node of the parser's tree, which its types leave out: only there a part's Content-Location can be found. */
interface PartNode {
  readonly content?: unknown;
  readonly headers?: readonly { readonly key: string; readonly value: string }[];
  readonly childNodes?: readonly PartNode[];
}

async function parse(bytes: Uint8Array, source: string): Promise<{ email: Email; locations: Map<MailPart, string> }> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  let email: Email;
  try {
    email = await parser.parse(bytes);
  } catch (error) {
    throw new MailImportError(source, `can't be read as MIME: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const locations = new Map<MailPart, string>();
  const walk = (node: PartNode | undefined): void => {
    const location = node?.headers?.find((header) => header.key === 'content-location')?.value.replace(/\s+/g, '');
    const part = location === undefined ? undefined : email.attachments.find(({ content }) => content === node?.content);
    if (part !== undefined && location !== undefined && location !== '') locations.set(part, location);
    for (const child of node?.childNodes ?? []) walk(child);
  };
  walk((parser as unknown as { readonly root?: PartNode }).root);
  return { email, locations };
}
