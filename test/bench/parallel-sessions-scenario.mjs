// What a backup agent reads of a mailbox: messages whole, with the contents of their attachments.
import { PR_BODY, PR_MESSAGE_DELIVERY_TIME, PR_SENDER_NAME, PR_SUBJECT } from '../../dist/index.js';
import { fileTime } from './mailbox.mjs';

export const MESSAGES = 500;
export const ATTACHMENTS = 5;
const ATTACHMENT_BYTES = 500_000;
const BODY = 2_300;
const SELECT = { subject: PR_SUBJECT, from: PR_SENDER_NAME, received: PR_MESSAGE_DELIVERY_TIME, body: PR_BODY };

export async function read(inbox) {
  let characters = 0;
  let bytes = 0;
  for await (const { properties, attachments, error } of inbox.messages({ select: SELECT, attachments: 'metadata', batch: 200 })) {
    if (error !== undefined) throw error;
    characters += properties.body.length;
    for (const attachment of attachments) for await (const chunk of attachment.createReadStream()) bytes += chunk.length;
  }
  if (characters < MESSAGES * BODY || bytes !== ATTACHMENTS * ATTACHMENT_BYTES) throw new Error(`${characters} characters, ${bytes} bytes`);
}

export async function fill(mailbox) {
  const start = Date.UTC(2020, 0, 1);
  const body = 'A body like any other, with a line of text that is as long as lines are. '.repeat(BODY / 60).slice(0, BODY);
  for (let i = 0; i < MESSAGES; ++i) {
    mailbox.addMessage([
      { tag: PR_SUBJECT, value: `Re: Delivery ${i} of the order from the warehouse in Rotterdam` },
      { tag: PR_SENDER_NAME, value: `Sender Number ${i % 97}` },
      { tag: PR_MESSAGE_DELIVERY_TIME, value: fileTime(start + i * 60_000) },
      { tag: PR_BODY, value: body },
    ]);
  }
  const content = Buffer.alloc(ATTACHMENT_BYTES, 'attachment').toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  for (let i = 0; i < ATTACHMENTS; ++i) {
    await mailbox.importEml([
      'From: sender@fabrikam.com', 'To: alice@contoso.com', `Subject: Report ${i}`, 'Date: Thu, 01 Jan 2026 00:00:00 +0000', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'text', '--b', `Content-Type: application/pdf; name=${i}.pdf`,
      `Content-Disposition: attachment; filename=${i}.pdf`, 'Content-Transfer-Encoding: base64', '', content, '--b--', '',
    ].join('\r\n'));
  }
}
