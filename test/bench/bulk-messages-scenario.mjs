// 10,000 messages of 5 kB, read whole.
import {
  PR_BODY, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT,
} from '../../dist/index.js';
import { bodyText, heading } from './mailbox.mjs';

export const COUNT = 10_000;
/** Characters of a body: with it, a message takes about 5 kB in the store. */
const BODY = 2_300;
const SELECT = {
  subject: PR_SUBJECT, from: PR_SENDER_NAME, address: PR_SENDER_EMAIL_ADDRESS, received: PR_MESSAGE_DELIVERY_TIME, flags: PR_MESSAGE_FLAGS, attachments: PR_HASATTACH,
  body: PR_BODY,
};

/** Reads every message, looks at what is in it, keeps nothing. */
export async function read(inbox) {
  let count = 0;
  let characters = 0;
  for await (const messages of inbox.messages({ select: SELECT, batch: 200 }).batches()) {
    for (const { properties, error } of messages) {
      if (error !== undefined) throw error;
      count += 1;
      characters += properties.body.length;
    }
  }
  if (count !== COUNT || characters !== COUNT * BODY) throw new Error(`${count} messages of ${characters} characters`);
}

export function fill(mailbox) {
  for (let i = 0; i < COUNT; ++i) mailbox.addMessage([...heading(i), { tag: PR_BODY, value: bodyText(BODY, `${i} `) }]);
}
