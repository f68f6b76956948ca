// The contents of 200 attachments of 500 kB, through streams.
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PR_SUBJECT } from '../../dist/index.js';
import { addReports } from './mailbox.mjs';

export const COUNT = 200;
export const ATTACHMENT_BYTES = 500_000;
/** Streams that are read at the same time. */
export const AT_A_TIME = 4;

/** Some at a time, as a backup reads them. */
export function read(inbox) {
  return readEach(inbox, async (stream) => {
    let bytes = 0;
    for await (const chunk of stream) bytes += chunk.length;
    return bytes;
  });
}

/** Into files that are as fast as any can be. Node makes an AbortSignal for each pipeline(), and V8 marks its heap more often for it. */
export function readThroughPipeline(inbox) {
  return readEach(inbox, async (stream) => {
    let bytes = 0;
    await pipeline(stream, new Writable({
      write(chunk, _encoding, done) {
        bytes += chunk.length;
        done();
      },
    }));
    return bytes;
  });
}

async function readEach(inbox, consume) {
  let bytes = 0;
  const found = [];
  for await (const message of inbox.messages({ select: { subject: PR_SUBJECT }, attachments: 'metadata', batch: COUNT })) found.push(...message.attachments);
  const left = found.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (const attachment of left) {
      const length = await consume(attachment.createReadStream());
      bytes += length;
    }
  }));
  if (bytes !== COUNT * ATTACHMENT_BYTES) throw new Error(`${bytes} bytes of ${found.length} attachments`);
}

export function fill(mailbox) {
  return addReports(mailbox, COUNT, Buffer.from(Uint8Array.from({ length: ATTACHMENT_BYTES }, (_, i) => (i * 31) & 0xFF)));
}
