// A mailbox for a benchmark: what it is filled with on the local Exchange; read through a recording proxy, and later from the recording.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { openDefaultStore, PR_MESSAGE_DELIVERY_TIME, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT } from '../../dist/index.js';

export const CREDENTIALS = { user: 'alice@contoso.com', password: 'bench' };

/** 100 ns since 1601, of milliseconds since 1970. */
const fileTime = (ms) => BigInt(ms) * 10_000n + 116_444_736_000_000_000n;

const START = Date.UTC(2020, 0, 1);
const LINE = 'A body like any other, with a line of text that is as long as lines are. ';

/** One of a thousand. */
const sender = (i) => [
  { tag: PR_SENDER_NAME, value: `Sender Number ${i % 997}` },
  { tag: PR_SENDER_EMAIL_ADDRESS, value: `sender${i % 997}@fabrikam.com` },
];

/** What a list shows of message `i`; one comes each minute. */
export const heading = (i, from = sender(i)) => [
  { tag: PR_SUBJECT, value: `Re: Delivery ${i} of the order from the warehouse in Rotterdam` },
  ...from,
  { tag: PR_MESSAGE_DELIVERY_TIME, value: fileTime(START + i * 60_000) },
];

/** A body of so many characters. */
export const bodyText = (characters, beginning = '') => (beginning + LINE.repeat(Math.ceil(characters / LINE.length))).slice(0, characters);

/** Adds messages with an attachment each, of this content. */
export async function addReports(mailbox, count, content) {
  const base64 = content.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  for (let i = 0; i < count; ++i) {
    await mailbox.importEml([
      'From: sender@fabrikam.com', 'To: alice@contoso.com', `Subject: Report ${i}`, 'Date: Thu, 01 Jan 2026 00:00:00 +0000', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'text', '--b', `Content-Type: application/pdf; name=${i}.pdf`,
      `Content-Disposition: attachment; filename=${i}.pdf`, 'Content-Transfer-Encoding: base64', '', base64, '--b--', '',
    ].join('\r\n'));
  }
}

/** Opens the profile's store, gives its Inbox to `read`, closes. */
export async function withInbox(profile, mapi, read) {
  const store = await openDefaultStore(profile, { ...mapi, credentials: CREDENTIALS });
  try {
    await read(await store.openInbox());
  } finally {
    await store.close();
  }
}

/**
 * Records how `read` of the scenario (a module that exports fill(mailbox) and read(inbox)) reads its mailbox. In a process of its own: the server's
 * memory, which V8 would have to look through again and again, is none of the client's.
 */
export async function record(file, scenario, profile, mapi) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('record.mjs', import.meta.url)), file, scenario.href, profile, JSON.stringify(mapi)], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  let written = '';
  child.stdout.on('data', (chunk) => {
    written += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`recording ${scenario.href} failed`);
  const { url, port } = JSON.parse(written);
  const exchanges = deserialize(readFileSync(file)).map(
    ({ type, path, requestHeaders, requestBody, responseBody }) => ({ type, path, requestHeaders, requestBody, replyBytes: responseBody.length }));
  return { url, port, exchanges };
}
