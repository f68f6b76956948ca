// A mailbox for a benchmark: filled on the local Exchange, read once through a recording proxy, and later from the recording.
import { createProfile, openDefaultStore } from '../../dist/index.js';
import { startLocalExchange } from '../../dist/local-exchange/index.js';
import { startRecorder } from './recorder.mjs';

const CREDENTIALS = { user: 'alice@contoso.com', password: 'bench' };

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

/** Fills a mailbox, and records how `read` reads it: twice, since the first time finds DNs too. */
export async function record(file, profile, mapi, fill, read) {
  const exchange = await startLocalExchange({ users: [{ address: CREDENTIALS.user, password: CREDENTIALS.password }] });
  await fill(exchange.mailbox(CREDENTIALS.user));
  const recorder = await startRecorder(exchange.url);
  try {
    await createProfile(profile, { ...mapi, mailbox: CREDENTIALS.user, server: `${recorder.url}/mapi/emsmdb/?MailboxId=bench` });
    await withInbox(profile, mapi, read);
    await withInbox(profile, mapi, read);
    recorder.save(file);
    return { url: recorder.url, port: recorder.port, exchanges: [...recorder.exchanges] };
  } finally {
    await recorder.close();
    await exchange.close();
  }
}
