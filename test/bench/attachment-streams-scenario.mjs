// The contents of 200 attachments of 500 kB, through streams.
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PR_SUBJECT } from '../../dist/index.js';

export const COUNT = 200;
export const ATTACHMENT_BYTES = 500_000;
/** Streams that are read at the same time. */
export const AT_A_TIME = 4;

/** Some at a time, as a backup reads them, into files that are as fast as any can be. */
export async function read(inbox) {
  let bytes = 0;
  const found = [];
  for await (const message of inbox.messages({ select: { subject: PR_SUBJECT }, attachments: 'metadata', batch: COUNT })) found.push(...message.attachments);
  const left = found.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (const attachment of left) {
      await pipeline(attachment.createReadStream(), new Writable({
        write(chunk, _encoding, done) {
          bytes += chunk.length;
          done();
        },
      }));
    }
  }));
  if (bytes !== COUNT * ATTACHMENT_BYTES) throw new Error(`${bytes} bytes of ${found.length} attachments`);
}

export async function fill(mailbox) {
  const content = Buffer.from(Uint8Array.from({ length: ATTACHMENT_BYTES }, (_, i) => (i * 31) & 0xFF)).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  for (let i = 0; i < COUNT; ++i) {
    await mailbox.importEml([
      'From: sender@fabrikam.com', 'To: alice@contoso.com', `Subject: Report ${i}`, 'Date: Thu, 01 Jan 2026 00:00:00 +0000', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'text', '--b', `Content-Type: application/pdf; name=${i}.pdf`,
      `Content-Disposition: attachment; filename=${i}.pdf`, 'Content-Transfer-Encoding: base64', '', content, '--b--', '',
    ].join('\r\n'));
  }
}
