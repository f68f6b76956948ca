// A contents table of 100,000 messages with 10 columns.
import {
  PR_ENTRYID, PR_HASATTACH, PR_IMPORTANCE, PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE,
  PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT,
} from '../../dist/index.js';
import { heading } from './mailbox.mjs';

export const COUNT = 100_000;
/** What a list of messages shows. */
export const COLUMNS = {
  id: PR_ENTRYID, subject: PR_SUBJECT, from: PR_SENDER_NAME, address: PR_SENDER_EMAIL_ADDRESS, received: PR_MESSAGE_DELIVERY_TIME, size: PR_MESSAGE_SIZE,
  flags: PR_MESSAGE_FLAGS, type: PR_MESSAGE_CLASS, attachments: PR_HASATTACH, importance: PR_IMPORTANCE,
};

/** Reads the whole table, keeps the last batch only, as a program that works on rows does. */
export async function read(inbox, eachBatch = () => undefined) {
  let rows = 0;
  for await (const batch of inbox.contents({ columns: COLUMNS }).batches()) {
    rows += batch.length;
    eachBatch();
  }
  if (rows !== COUNT) throw new Error(`${rows} rows instead of ${COUNT}`);
}

export function fill(mailbox) {
  for (let i = 0; i < COUNT; ++i) {
    mailbox.addMessage([
      ...heading(i),
      { tag: PR_IMPORTANCE, value: i % 3 },
      { tag: PR_MESSAGE_CLASS, value: i % 20 === 0 ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note' },
    ]);
  }
}
