// Attachments as MIME entities (MS-OXCMAIL 2.1.3.4).

import type { Attachment } from '../attachment.ts';
import { MapiError } from '../errors/mapi-error.ts';
import {
  PR_ATTACH_CONTENT_ID, PR_ATTACH_CONTENT_LOCATION, PR_ATTACH_FILENAME, PR_ATTACH_FLAGS, PR_ATTACH_LONG_FILENAME, PR_ATTACH_LONG_PATHNAME, PR_ATTACH_METHOD,
  PR_ATTACH_MIME_TAG, PR_ATTACH_NUM, PR_ATTACH_PATHNAME, PR_ATTACHMENT_HIDDEN, PR_DISPLAY_NAME, PR_TEXT_ATTACHMENT_CHARSET,
} from '../generated/tags.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { RowOf } from '../mapi-prop.ts';
import type { Message } from '../message.ts';
import type { Entity, Pieces } from './entity.ts';
import { oneLine, parameter, plainField } from './header-field.ts';
import { base64, encoded } from './transfer-encoding.ts';

export const ATTACHMENT_COLUMNS = {
  number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD, longName: PR_ATTACH_LONG_FILENAME, shortName: PR_ATTACH_FILENAME, displayName: PR_DISPLAY_NAME,
  mimeTag: PR_ATTACH_MIME_TAG, contentId: PR_ATTACH_CONTENT_ID, contentLocation: PR_ATTACH_CONTENT_LOCATION, flags: PR_ATTACH_FLAGS, hidden: PR_ATTACHMENT_HIDDEN,
  path: PR_ATTACH_PATHNAME, longPath: PR_ATTACH_LONG_PATHNAME, charset: PR_TEXT_ATTACHMENT_CHARSET,
} as const;

export type AttachmentValues = RowOf<typeof ATTACHMENT_COLUMNS>;

// PR_ATTACH_METHOD (MS-OXCMSG 2.2.2.9)
const ATTACH_BY_REFERENCE = 2;
const ATTACH_BY_REF_ONLY = 4;
export const ATTACH_EMBEDDED_MSG = 5;
const ATTACH_OLE = 6;
const ATTACH_BY_WEB_REFERENCE = 7;
const RENDERED_IN_BODY = 4; // PR_ATTACH_FLAGS

/** Types that may not be encoded (RFC 2046 5.2.1, RFC 3464 2.1, RFC 8098 3.1): they go out as they are. */
const RAW_TYPES = new Set(['message/rfc822', 'message/global', 'message/delivery-status', 'message/disposition-notification', 'message/feedback-report', 'text/rfc822-headers']);
const REPORT_TYPES = new Map([
  ['message/delivery-status', 'delivery-status'], ['message/disposition-notification', 'disposition-notification'], ['message/feedback-report', 'feedback-report'],
]);

/** `type/subtype` in lower case; application/octet-stream for what is none, and for what would have to have parts. */
export function mimeType(values: AttachmentValues): string {
  const tag = (values.mimeTag ?? '').trim().toLowerCase();
  const isSound = /^[a-z0-9!#$&^_.+-]{1,127}\/[a-z0-9!#$&^_.+-]{1,127}$/.test(tag);
  if (!isSound || tag.startsWith('multipart/') || (tag.startsWith('message/') && !RAW_TYPES.has(tag)) || values.method === ATTACH_OLE) return 'application/octet-stream';
  return tag;
}

/** The report-type of a multipart/report that has this part. */
export function reportType(values: AttachmentValues): string | undefined {
  return REPORT_TYPES.get(mimeType(values));
}

/** Whether the HTML shows it (MS-OXCMAIL 2.1.3.4.2). */
export function isInline(values: AttachmentValues, markup: string | undefined): boolean {
  if (values.method === ATTACH_EMBEDDED_MSG) return false;
  const id = contentId(values);
  const location = oneLine(values.contentLocation ?? '');
  if (id === undefined && location === '') return false;
  if (((values.flags ?? 0) & RENDERED_IN_BODY) !== 0 || values.hidden === true) return true;
  return markup !== undefined && ((id !== undefined && markup.includes(`cid:${id}`)) || (location !== '' && markup.includes(location)));
}

function contentId(values: AttachmentValues): string | undefined {
  const id = oneLine(values.contentId ?? '').replace(/[<>\s]/g, '');
  return id === '' || !/^[\x21-\x7E]+$/.test(id) ? undefined : id;
}

/** A name of a file and nothing else: no path, no line end; `extension` for one that has none at all. */
export function fileName(values: AttachmentValues, extension = ''): string {
  for (const name of [values.longName, values.shortName, values.displayName]) {
    const base = oneLine(name ?? '').split(/[/\\]/).pop()!.trim();
    if (base === '' || base === '.' || base === '..') continue;
    return base.includes('.') || extension === '' ? base : `${base}${extension}`;
  }
  return `attachment${extension}`;
}

/** The fields of a part, up to the empty line. */
function fields(values: AttachmentValues, type: string, name: string, disposition: string, encoding: string, parameters = ''): string {
  const id = contentId(values);
  const location = plainField('Content-Location', values.contentLocation);
  return `Content-Type: ${type}${parameters}${parameter('name', name)}\r\nContent-Transfer-Encoding: ${encoding}\r\n` +
    `Content-Disposition: ${disposition}${parameter('filename', name)}\r\n${id === undefined ? '' : `Content-ID: <${id}>\r\n`}${location}\r\n`;
}

/** An attachment by value, an OLE object's data, or a reference as a link. */
export function attachmentEntity(message: Message, values: AttachmentValues, inline: boolean, options: CallOptions): Entity {
  const disposition = inline ? 'inline' : 'attachment';
  const method = values.method ?? 1;
  if ((method >= ATTACH_BY_REFERENCE && method <= ATTACH_BY_REF_ONLY) || method === ATTACH_BY_WEB_REFERENCE) return linkEntity(values);
  const type = mimeType(values);
  const isRaw = RAW_TYPES.has(type);
  const charset = /^[A-Za-z0-9_.:-]{1,40}$/.test(values.charset ?? '') && type.startsWith('text/') ? `; charset=${values.charset!}` : '';
  return {
    isRaw,
    write: async function* write() {
      // A report's parts have no names: they are for programs.
      if (reportType(values) !== undefined) yield `Content-Type: ${type}\r\n\r\n`;
      else yield fields(values, type, fileName(values), disposition, isRaw ? '8bit' : 'base64', charset);
      yield* encoded(isRaw ? '8bit' : 'base64', contentOf(message, values, options));
    },
  };
}

/** The bytes of an attachment; none where the store has none for it. */
export async function* contentOf(message: Message, values: AttachmentValues, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  await using attachment = await message.openAttachment(values.number!, options);
  let isEmpty = true;
  try {
    for await (const chunk of attachment.content(options)) {
      isEmpty = false;
      yield chunk;
    }
  } catch (error) {
    if (!isEmpty || !MapiError.is(error, 'MAPI_E_NOT_FOUND')) throw error;
  }
}

/** An attached message, by `write` from its properties. */
export function messageEntity(message: Message, values: AttachmentValues, write: (attachment: Attachment) => Pieces, options: CallOptions): Entity {
  return {
    isRaw: true,
    write: async function* writeMessage() {
      // Opened first: what is no message is an error before it has a header.
      await using attachment = await message.openAttachment(values.number!, options);
      yield fields(values, 'message/rfc822', fileName(values, '.eml'), 'attachment', '8bit');
      yield* write(attachment);
    },
  };
}

/** What lies elsewhere is attached as an Internet shortcut, which mail programs open, and which says where it is. */
function linkEntity(values: AttachmentValues): Entity {
  const target = oneLine(values.longPath ?? values.path ?? '');
  const url = /^[a-z][a-z0-9+.-]+:/i.test(target) ? target : `file:${target.startsWith('\\\\') ? '' : '///'}${target.replaceAll('\\', '/')}`;
  return {
    isRaw: false,
    write: async function* write() {
      yield fields({ ...values, contentId: undefined, contentLocation: undefined }, 'application/internet-shortcut', `${fileName(values)}.url`, 'attachment', 'base64');
      yield* base64((async function* text() {
        yield Buffer.from(`[InternetShortcut]\r\nURL=${url}\r\n`, 'utf8');
      })());
    },
  };
}
