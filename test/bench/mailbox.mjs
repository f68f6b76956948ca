// A mailbox for a benchmark: filled on the local Exchange, read through a recording proxy, and later from the recording.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { openDefaultStore } from '../../dist/index.js';

export const CREDENTIALS = { user: 'alice@contoso.com', password: 'bench' };

/** 100 ns since 1601, of milliseconds since 1970. */
export const fileTime = (ms) => BigInt(ms) * 10_000n + 116_444_736_000_000_000n;

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
