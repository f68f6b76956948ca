// Parts of an Internet message as MAPI attachments (MS-OXCMAIL 2.2.3.4).

import type { Attachment as MailPart, Email } from 'postal-mime';
import * as tags from '../store/property-tags.ts';
import type { PropValue } from '../wire/values.ts';

const kRenderedInBody = 0x4; // PR_ATTACH_FLAGS: ATT_MHTML_REF

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf', 'application/zip': '.zip', 'application/msword': '.doc', 'application/ms-tnef': '.dat', 'image/png': '.png',
  'image/jpeg': '.jpg', 'image/gif': '.gif', 'image/bmp': '.bmp', 'image/svg+xml': '.svg', 'text/plain': '.txt', 'text/html': '.htm',
  'text/calendar': '.ics', 'application/ics': '.ics', 'text/csv': '.csv', 'text/rtf': '.rtf', 'text/vcard': '.vcf', 'message/rfc822': '.eml',
  'message/delivery-status': '.dat', 'text/rfc822-headers': '.txt',
};

export function bytesOf(part: MailPart): Uint8Array {
  if (typeof part.content === 'string') return new Uint8Array(Buffer.from(part.content, 'utf8'));
  return new Uint8Array(part.content);
}

/** Everything but the data. `number` counts the attachments of the message from 1, for parts without a name. */
export function attachmentProperties(part: MailPart, number: number, email: Email, location: string | undefined): PropValue[] {
  const fileName = fileNameOf(part, number);
  const extension = /\.[^./\\]{1,16}$/.exec(fileName)?.[0] ?? '';
  const contentId = part.contentId?.trim().replace(/^<|>$/g, '');
  const properties: PropValue[] = [
    { tag: tags.PR_ATTACH_MIME_TAG, value: part.mimeType },
    { tag: tags.PR_ATTACH_LONG_FILENAME, value: fileName },
    { tag: tags.PR_ATTACH_FILENAME, value: shortFileName(fileName, extension) },
    { tag: tags.PR_ATTACH_EXTENSION, value: extension },
    { tag: tags.PR_DISPLAY_NAME, value: part.description ?? fileName },
    { tag: tags.PR_RENDERING_POSITION, value: -1 },
  ];
  if (contentId !== undefined && contentId !== '') properties.push({ tag: tags.PR_ATTACH_CONTENT_ID, value: contentId });
  if (location !== undefined) properties.push({ tag: tags.PR_ATTACH_CONTENT_LOCATION, value: location });
  if ((part.related === true || location !== undefined) && isReferred(email.html, contentId, location)) {
    properties.push({ tag: tags.PR_ATTACH_FLAGS, value: kRenderedInBody }, { tag: tags.PR_ATTACHMENT_HIDDEN, value: true });
  }
  return properties;
}

/** Whether the HTML body shows the part: then it is no attachment to the reader. */
function isReferred(html: string | undefined, contentId: string | undefined, location: string | undefined): boolean {
  if (html === undefined) return false;
  return (contentId !== undefined && html.includes(`cid:${contentId}`)) || (location !== undefined && html.includes(location));
}

function fileNameOf(part: MailPart, number: number): string {
  // A name is a name: a path in front of it, and what no file system takes, is dropped.
  const name = part.filename?.split(/[/\\]/).pop()?.replace(/\p{Cc}/gu, '').trim();
  if (name !== undefined && name !== '') return name;
  // As Exchange names them.
  return `ATT${String(number).padStart(5, '0')}${extensions[part.mimeType] ?? '.dat'}`;
}

/** PR_ATTACH_FILENAME: eight characters and three. */
function shortFileName(fileName: string, extension: string): string {
  const stem = extension === '' ? fileName : fileName.slice(0, -extension.length);
  const plain = stem.replace(/[\s.+,;=[\]"*:<>?|]/g, '_');
  return `${plain.length > 8 ? `${plain.slice(0, 6)}~1` : plain || '_'}${extension.slice(0, 4)}`;
}
