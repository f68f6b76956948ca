// Imported as an ES module: a profile, a store, a message of a local Exchange.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { createProfile, openDefaultStore, PR_SUBJECT, setConnectFlags } from 'exchange-mapi';
import { startLocalExchange } from 'exchange-mapi/local-exchange';

const profileDirectory = mkdtempSync(join(tmpdir(), 'exchange-mapi-profiles-'));
const options = { runtime: 'builtin', profileDirectory };
const exchange = await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
try {
  exchange.mailbox('alice@contoso.com').addMessage([{ tag: PR_SUBJECT, value: 'Packed' }]);
  await createProfile('packed', { ...options, mailbox: 'alice@contoso.com', server: exchange.url });
  const { sections } = await setConnectFlags('packed', { ...options, add: ['IGNORE_NO_PF'] });
  assert.ok(sections.length > 0);
  for (const { before, after } of sections) assert.deepEqual([before, after], [0x2, 0x8002]);
  const store = await openDefaultStore('packed', { ...options, credentials: { user: 'alice@contoso.com', password: 'secret' } });
  const inbox = await store.openInbox();
  assert.deepEqual(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all(), [{ subject: 'Packed' }]);
  await store.close();
} finally {
  await exchange.close();
  rmSync(profileDirectory, { recursive: true, force: true });
}
const addon = process.report.getReport().sharedObjects.find((name) => name.includes('exchange-mapi') && name.endsWith('.node'));
assert.ok(addon?.includes(`${sep}prebuilds${sep}`), `loaded from ${addon}`);
console.log('ok');
