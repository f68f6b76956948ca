// A message as Internet mail (MS-OXCMAIL 2.1), made while it is consumed. The composers that there are for Node (nodemailer's) take content as streams, but write
// headers of their own and leave the sources open when the consumer goes: so the little of MIME that is needed is here, as generators, which close what
// they opened however they end.

import type { Attachment } from '../attachment.ts';
import { errorNameOf } from '../errors/error-name.ts';
import { damagedTable, tooDeep } from '../export-options.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { Message } from '../message.ts';
import {
  ATTACH_EMBEDDED_MSG, ATTACHMENT_COLUMNS, attachmentEntity, type AttachmentValues, contentOf, isInline, messageEntity, reportType,
} from './attachment-entity.ts';
import { bodiesOf, type LongBodies } from './bodies.ts';
import { type Entity, joined, multipart, type Pieces } from './entity.ts';
import { envelopeOf, KEYWORDS, MESSAGE_COLUMNS, type MessageValues, receivedHeader, RECIPIENT_COLUMNS, type RecipientValues } from './envelope.ts';
import { smimePieces } from './smime.ts';

/** What toEml was asked for. */
export interface EmlRequest {
  readonly maxDepth: number;
  readonly keep: boolean;
  readonly bcc: boolean;
}

export function emlBytes(message: Message, request: EmlRequest, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  return joined(messagePieces(message, request, 0, options));
}

async function* messagePieces(message: Message, request: EmlRequest, depth: number, options: CallOptions): Pieces {
  if (depth > request.maxDepth) throw tooDeep('toEml', request.maxDepth);
  const { values, long } = await readMessage(message, options);
  const recipients: RecipientValues[] = [];
  for await (const batch of message.recipients({ columns: RECIPIENT_COLUMNS, ...options }).batches()) recipients.push(...batch);
  const attachments = await readAttachments(message, options);
  const received = receivedHeader(values, request);
  const keywords = received.kept.length > 0 ? undefined : await message.getProp(KEYWORDS, options);
  const envelope = envelopeOf(values, received, recipients, keywords, request);
  yield envelope.header;
  yield 'MIME-Version: 1.0\r\n';
  const only = attachments[0];
  if (/^IPM\.Note\.SMIME(\.|$)/i.test(values.messageClass ?? '') && attachments.length === 1 && only!.method !== ATTACH_EMBEDDED_MSG) {
    yield* smimePieces(envelope, only!, contentOf(message, only!, options));
    return;
  }
  yield* (await content(message, values, long, attachments, request, depth, options)).write();
}

async function content(
  message: Message, values: MessageValues, long: LongBodies, attachments: readonly AttachmentValues[], request: EmlRequest, depth: number, options: CallOptions,
): Promise<Entity> {
  const { plain, html, markup } = await bodiesOf(message, values, long, options);
  const entityOf = (attachment: AttachmentValues, inline: boolean): Entity => (attachment.method === ATTACH_EMBEDDED_MSG
    ? messageEntity(message, attachment, (opened) => embedded(opened, request, depth + 1, options), options)
    : attachmentEntity(message, attachment, inline, options));
  const inline = html === undefined ? [] : attachments.filter((attachment) => isInline(attachment, markup));
  const others = attachments.filter((attachment) => !inline.includes(attachment));
  const bodies: Entity[] = plain === undefined ? [] : [plain];
  if (html !== undefined) bodies.push(multipart('related', [html, ...inline.map((attachment) => entityOf(attachment, true))], [['type', 'text/html']]));
  const body = multipart('alternative', bodies);
  const parts = [body, ...others.map((attachment) => entityOf(attachment, false))];
  const report = others.map(reportType).find((type) => type !== undefined);
  // RFC 6522: reports are multipart/report, by which programs know them.
  if (report !== undefined && /^REPORT\./i.test(values.messageClass ?? '')) return multipart('report', parts, [['report-type', report]], true);
  return multipart('mixed', parts);
}

async function* embedded(attachment: Attachment, request: EmlRequest, depth: number, options: CallOptions): Pieces {
  await using message = await attachment.openMessageLater(options);
  yield* messagePieces(message, request, depth, options);
}

/** What the attachment table shows, and where it may have cut a text, what the attachment itself says. */
async function readAttachments(message: Message, options: CallOptions): Promise<AttachmentValues[]> {
  const rows: AttachmentValues[] = [];
  for await (const row of message.attachments({ columns: ATTACHMENT_COLUMNS, ...options })) {
    if (row.number === undefined) throw damagedTable('toEml');
    if (Object.values(row).every((value) => typeof value !== 'string' || value.length < CUT_AT)) {
      rows.push(row);
      continue;
    }
    await using attachment = await message.openAttachment(row.number, options);
    rows.push({ ...await attachment.getProps(ATTACHMENT_COLUMNS, options), number: row.number });
  }
  return rows;
}

/** The properties, in one request but for those that are too long; those that are damaged or refused are left out. */
async function readMessage(message: Message, options: CallOptions): Promise<{ values: MessageValues; long: LongBodies }> {
  const keys = Object.keys(MESSAGE_COLUMNS) as (keyof typeof MESSAGE_COLUMNS)[];
  const read = await message.getTaggedProps(keys.map((key) => MESSAGE_COLUMNS[key]), options);
  const values: Record<string, unknown> = {};
  const long = new Set<string>();
  for (const [index, key] of keys.entries()) {
    const { tag, value, error } = read[index]!;
    if (error === TOO_LONG) long.add(key);
    else if (error === undefined && tag === MESSAGE_COLUMNS[key]) values[key] = value;
  }
  for (const key of long) {
    if (key !== 'body' && key !== 'html') values[key] = await message.getProp(MESSAGE_COLUMNS[key as keyof typeof MESSAGE_COLUMNS], options);
  }
  return { values, long: { body: long.has('body'), html: long.has('html') } };
}

const TOO_LONG = errorNameOf(0x8007_000E);
/** Characters of a text in a table (MS-OXCTABL 2.2.2.4: 255 at least). */
const CUT_AT = 255;
