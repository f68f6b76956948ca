// What a backup agent reads of a mailbox: messages whole, with the contents of their attachments.
import { PR_BODY, PR_MESSAGE_DELIVERY_TIME, PR_SENDER_NAME, PR_SUBJECT } from '../../dist/index.js';
import { addReports, bodyText, heading } from './mailbox.mjs';

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
  const body = bodyText(BODY);
  for (let i = 0; i < MESSAGES; ++i) mailbox.addMessage([...heading(i, [{ tag: PR_SENDER_NAME, value: `Sender Number ${i % 97}` }]), { tag: PR_BODY, value: body }]);
  await addReports(mailbox, ATTACHMENTS, Buffer.alloc(ATTACHMENT_BYTES, 'attachment'));
}
