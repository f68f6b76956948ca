// S/MIME messages (MS-OXOSMIME 2.1): their one attachment is what was signed or encrypted, and has to go out byte by byte as it came.

import type { AttachmentValues } from './attachment-entity.ts';
import { fileName, mimeType } from './attachment-entity.ts';
import type { Pieces } from './entity.ts';
import { type Envelope, receivedContentType } from './envelope.ts';
import { oneLine, parameter } from './header-field.ts';
import { base64 } from './transfer-encoding.ts';

/** A header begins with a field; as many bytes of it as any would need. */
const HEAD = 1_024;

/** The content fields and the content, behind the envelope and MIME-Version. */
export async function* smimePieces(envelope: Envelope, attachment: AttachmentValues, content: AsyncGenerator<Uint8Array, void, undefined>): Pieces {
  const received = receivedContentType(envelope);
  const isSigned = /^multipart\/signed/i.test(received ?? '') || /^multipart\/signed/i.test(attachment.mimeTag ?? '');
  try {
    if (isSigned) yield* signed(received, content);
    else yield* opaque(received, attachment, content);
  } finally {
    await content.return();
  }
}

/** MS-OXOSMIME 2.1.3.1: the attachment is the MIME entity, content fields and all; some writers leave the fields in the message's header. */
async function* signed(received: string | undefined, content: AsyncGenerator<Uint8Array, void, undefined>): Pieces {
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await content.next();
    if (next.done === true) break;
    head.push(next.value);
    size += next.value.length;
  }
  const beginning = Buffer.concat(head, size);
  if (!/^[!-9;-~]+[ \t]*:/.test(beginning.toString('latin1', 0, HEAD))) {
    // Without its own fields only those of the header say where the parts begin.
    const boundary = /^--([^\r\n]{1,200})/m.exec(beginning.toString('latin1', 0, HEAD))?.[1]?.trimEnd();
    yield received !== undefined && /boundary/i.test(received) ? `Content-Type: ${folded(received)}\r\n\r\n`
      : `Content-Type: multipart/signed${parameter('protocol', 'application/pkcs7-signature')}${parameter('boundary', boundary ?? '')}\r\n\r\n`;
  }
  yield beginning;
  yield* content;
}

/** MS-OXOSMIME 2.1.3.2: the attachment is the CMS object. */
async function* opaque(received: string | undefined, attachment: AttachmentValues, content: AsyncGenerator<Uint8Array, void, undefined>): Pieces {
  const type = mimeType(attachment);
  const own = /pkcs7|cms/.test(type) ? type : 'application/pkcs7-mime';
  const known = received !== undefined && /^application\/(x-)?pkcs7-mime/i.test(received) ? folded(received) : `${own}${parameter('name', fileName(attachment, '.p7m'))}`;
  yield `Content-Type: ${known}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment${parameter('filename', fileName(attachment, '.p7m'))}\r\n\r\n`;
  yield* base64(content);
}

/** A parameter to a line. */
function folded(value: string): string {
  return oneLine(value).replace(/;\s*/g, ';\r\n ');
}
