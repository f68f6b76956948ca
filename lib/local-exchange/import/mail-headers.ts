// What the header of an Internet message says, as MAPI properties say it (MS-OXCMAIL 2.2.3).

import { decodeWords, type Email } from 'postal-mime';
import { fileTimeOf } from '../store/file-time.ts';
import * as tags from '../store/property-tags.ts';
import type { PropValue } from '../wire/values.ts';

/** First value of a header; names in lower case. */
export function headerValue(email: Email, name: string): string | undefined {
  return email.headers.find((header) => header.key === name)?.value.trim();
}

/** A parameter of a structured header: `report-type` of `multipart/report; report-type=delivery-status`. */
export function headerParameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}

/** The header as it came, with CRLF: PR_TRANSPORT_MESSAGE_HEADERS. */
export function rawHeader(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ['\r\n\r\n', '\n\n', '\r\r'].map((blank) => buffer.indexOf(blank, 0, 'latin1')).filter((at) => at >= 0);
  const header = buffer.subarray(0, ends.length === 0 ? buffer.length : Math.min(...ends));
  // 8-bit headers are UTF-8 these days (RFC 6532), and were anything before.
  const utf8 = header.toString('utf8');
  return `${(utf8.includes('\ufffd') ? header.toString('latin1') : utf8).replace(/\r\n|\r|\n/g, '\r\n')}\r\n\r\n`;
}

/** A date of a header as FILETIME; undefined if it is none, or none that FILETIME has. */
export function parseMailDate(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ').trim();
  const time = Date.parse(plain);
  if (!Number.isFinite(time) || time < Date.UTC(1970, 0, 1) || time > Date.UTC(2200, 0, 1)) return undefined;
  return fileTimeOf(time);
}

/** When the last server took it: the date behind the last ';' of the topmost Received. */
export function receivedTime(email: Email): bigint | undefined {
  const received = headerValue(email, 'received');
  return received === undefined ? undefined : parseMailDate(received.slice(received.lastIndexOf(';') + 1));
}

/** Properties that follow from single headers. */
export function headerProperties(email: Email): PropValue[] {
  const properties: PropValue[] = [];
  const add = (tag: number, value: PropValue['value'] | undefined): void => {
    if (value !== undefined && value !== '') properties.push({ tag, value });
  };
  const text = (name: string): string | undefined => {
    const value = headerValue(email, name);
    return value === undefined ? undefined : decodeWords(value);
  };
  add(tags.PR_INTERNET_MESSAGE_ID, email.messageId?.trim());
  add(tags.PR_INTERNET_REFERENCES, email.references?.replace(/\s+/g, ' ').trim());
  add(tags.PR_IN_REPLY_TO_ID, email.inReplyTo?.trim());
  add(tags.PR_INTERNET_RETURN_PATH, email.returnPath);
  add(tags.PR_LIST_HELP, text('list-help'));
  add(tags.PR_LIST_SUBSCRIBE, text('list-subscribe'));
  add(tags.PR_LIST_UNSUBSCRIBE, text('list-unsubscribe'));
  const importance = importanceOf(email);
  add(tags.PR_IMPORTANCE, importance);
  add(tags.PR_PRIORITY, priorityOf(email) ?? importance - 1);
  add(tags.PR_SENSITIVITY, sensitivityOf(email));
  if (headerValue(email, 'disposition-notification-to') !== undefined) add(tags.PR_READ_RECEIPT_REQUESTED, true);
  const index = headerValue(email, 'thread-index');
  if (index !== undefined) {
    // MS-OXOMSG 2.2.1.3: a header of 22 bytes and 5 bytes for each reply.
    const bytes = Buffer.from(index.replace(/\s+/g, ''), 'base64');
    if (bytes.length >= 22) add(tags.PR_CONVERSATION_INDEX, new Uint8Array(bytes));
  }
  add(tags.PR_CONVERSATION_TOPIC, text('thread-topic'));
  return properties;
}

function importanceOf(email: Email): number {
  const named = (headerValue(email, 'importance') ?? headerValue(email, 'x-msmail-priority') ?? '').toLowerCase();
  if (named.startsWith('high')) return 2;
  if (named.startsWith('low')) return 0;
  const number = parseInt(headerValue(email, 'x-priority') ?? '3', 10);
  return number === 1 || number === 2 ? 2 : number === 4 || number === 5 ? 0 : 1;
}

function priorityOf(email: Email): number | undefined {
  switch ((headerValue(email, 'priority') ?? '').toLowerCase()) {
    case 'urgent': return 1;
    case 'normal': return 0;
    case 'non-urgent': return -1;
    default: return undefined;
  }
}

function sensitivityOf(email: Email): number {
  switch ((headerValue(email, 'sensitivity') ?? '').toLowerCase()) {
    case 'personal': return 1;
    case 'private': return 2;
    case 'company-confidential': return 3;
    default: return 0;
  }
}

/** What the mail program that wrote an mbox knew: Mozilla's flags, or the Status header of older ones. */
export function wasRead(email: Email): boolean | undefined {
  const mozilla = headerValue(email, 'x-mozilla-status');
  if (mozilla !== undefined && /^[0-9a-f]{4}$/i.test(mozilla)) return (parseInt(mozilla, 16) & 0x0001) !== 0;
  const status = headerValue(email, 'status');
  return status === undefined ? undefined : status.includes('R');
}

/** PR_MESSAGE_CLASS (MS-OXCMAIL 2.2.3.2.1, MS-OXOMSG 2.2.2.1): reports have classes of their own. */
export function messageClassOf(email: Email, deliveryStatus: string | undefined): string {
  const contentType = headerValue(email, 'content-type') ?? '';
  if (!/^multipart\/report\b/i.test(contentType)) return 'IPM.Note';
  switch (headerParameter(contentType, 'report-type')?.toLowerCase() ?? '') {
    case 'disposition-notification':
      return 'REPORT.IPM.Note.IPNRN';
    case 'delivery-status':
      return /^action:\s*(delivered|relayed|expanded)/im.test(deliveryStatus ?? '') ? 'REPORT.IPM.Note.DR' : 'REPORT.IPM.Note.NDR';
    default:
      return 'IPM.Note';
  }
}

const codePages: Readonly<Record<string, number>> = {
  'us-ascii': 20127, 'utf-8': 65001, utf8: 65001, 'iso-8859-1': 28591, 'iso-8859-2': 28592, 'iso-8859-5': 28595, 'iso-8859-7': 28597,
  'iso-8859-15': 28605, 'windows-1250': 1250, 'windows-1251': 1251, 'windows-1252': 1252, 'koi8-r': 20866, 'koi8-u': 21866,
  'iso-2022-jp': 50220, shift_jis: 932, 'euc-jp': 51932, gb2312: 936, gbk: 936, gb18030: 54936, big5: 950, 'euc-kr': 51949,
};

/** PR_INTERNET_CPID of the character set that the message says it is in. */
export function codePageOf(email: Email): number | undefined {
  const charset = headerParameter(headerValue(email, 'content-type') ?? '', 'charset');
  return charset === undefined ? undefined : codePages[charset.toLowerCase()];
}
