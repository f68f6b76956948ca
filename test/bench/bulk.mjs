// Whole messages, and the contents of attachments through streams, against bare undici that reads the same replies.
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import {
  PR_BODY, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT,
} from '../../dist/index.js';
import { fileTime, record, withInbox } from './mailbox.mjs';
import { pairs, readBare, startReplay } from './measure.mjs';

const MESSAGES = 10_000;
/** Characters of a body: with it, a message takes about 5 kB in the store. */
const BODY = 2_300;
const ATTACHMENTS = 200;
const ATTACHMENT_BYTES = 500_000;
/** Streams that are read at the same time. */
const AT_A_TIME = 4;
const SELECT = {
  subject: PR_SUBJECT, from: PR_SENDER_NAME, address: PR_SENDER_EMAIL_ADDRESS, received: PR_MESSAGE_DELIVERY_TIME, flags: PR_MESSAGE_FLAGS, attachments: PR_HASATTACH,
  body: PR_BODY,
};

export function bulkMessages(directory) {
  return bench(directory, {
    name: `${MESSAGES.toLocaleString('en')} messages of 5 kB with bodies`, file: 'bulk-messages', runs: 7, fill: fillMessages, read: readMessages, count: MESSAGES,
  });
}

export function attachmentStreams(directory) {
  return bench(directory, {
    name: `${ATTACHMENTS} attachments of ${ATTACHMENT_BYTES / 1_000} kB through streams, ${AT_A_TIME} at a time`, file: 'attachment-streams', runs: 7, fill: fillAttachments, read: readAttachments, count: ATTACHMENTS,
  });
}

async function bench(directory, { name, file, runs, fill, read, count }) {
  const mapi = { runtime: 'builtin', profileDirectory: directory };
  const recording = join(directory, `${file}.bin`);
  const { url, port, exchanges } = await record(recording, file, mapi, fill, read);
  const replay = await startReplay(recording, port);
  try {
    const result = await pairs(runs, () => readBare(url, exchanges), () => withInbox(file, mapi, read));
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let peak = before;
    const timer = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 1);
    await withInbox(file, mapi, read);
    clearInterval(timer);
    return {
      name, limit: 1.3, ...result,
      details: {
        'us each': (result.subjectMs * 1e3) / count, requests: exchanges.length,
        'MiB read': exchanges.reduce((sum, { responseBody }) => sum + responseBody.length, 0) / 2 ** 20,
        'MiB memory growth (limit 32)': (peak - before) / 2 ** 20, 'ms CPU': result.subjectCpuMs, 'ms CPU of bare undici': result.floorCpuMs,
      },
    };
  } finally {
    replay.close();
  }
}

/** Reads every message, looks at what is in it, keeps nothing. */
async function readMessages(inbox) {
  let count = 0;
  let characters = 0;
  for await (const messages of inbox.messages({ select: SELECT, batch: 200 }).batches()) {
    for (const { properties, error } of messages) {
      if (error !== undefined) throw error;
      count += 1;
      characters += properties.body.length;
    }
  }
  if (count !== MESSAGES || characters !== MESSAGES * BODY) throw new Error(`${count} messages of ${characters} characters`);
}

/** Some at a time, as a backup reads them, into files that are as fast as any can be. */
async function readAttachments(inbox) {
  let bytes = 0;
  const found = [];
  for await (const message of inbox.messages({ select: { subject: PR_SUBJECT }, attachments: 'metadata', batch: ATTACHMENTS })) found.push(...message.attachments);
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
  if (bytes !== ATTACHMENTS * ATTACHMENT_BYTES) throw new Error(`${bytes} bytes of ${found.length} attachments`);
}

function fillMessages(mailbox) {
  const start = Date.UTC(2020, 0, 1);
  const line = 'A body like any other, with a line of text that is as long as lines are. ';
  for (let i = 0; i < MESSAGES; ++i) {
    mailbox.addMessage([
      { tag: PR_SUBJECT, value: `Re: Delivery ${i} of the order from the warehouse in Rotterdam` },
      { tag: PR_SENDER_NAME, value: `Sender Number ${i % 997}` },
      { tag: PR_SENDER_EMAIL_ADDRESS, value: `sender${i % 997}@fabrikam.com` },
      { tag: PR_MESSAGE_DELIVERY_TIME, value: fileTime(start + i * 60_000) },
      { tag: PR_BODY, value: `${i} ${line.repeat(BODY / line.length + 1)}`.slice(0, BODY) },
    ]);
  }
}

async function fillAttachments(mailbox) {
  const content = Buffer.from(Uint8Array.from({ length: ATTACHMENT_BYTES }, (_, i) => (i * 31) & 0xFF)).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  for (let i = 0; i < ATTACHMENTS; ++i) {
    await mailbox.importEml([
      'From: sender@fabrikam.com', 'To: alice@contoso.com', `Subject: Report ${i}`, 'Date: Thu, 01 Jan 2026 00:00:00 +0000', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'text', '--b', `Content-Type: application/pdf; name=${i}.pdf`,
      `Content-Disposition: attachment; filename=${i}.pdf`, 'Content-Transfer-Encoding: base64', '', content, '--b--', '',
    ].join('\r\n'));
  }
}
