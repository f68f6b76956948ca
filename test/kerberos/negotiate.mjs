// What run.mjs runs inside its realm.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { MapiError, openDefaultStore, PR_DISPLAY_NAME, PR_SUBJECT } from '../../dist/index.js';
import { startLocalExchange } from '../../dist/local-exchange/index.js';

const kerberos = createRequire(import.meta.url)('kerberos');
const ALICE = 'alice@contoso.com';
let checked = 0;

async function serve() {
  let refuse = 0;
  const exchange = await startLocalExchange({
    host: 'localhost', authentication: [], users: [{ address: ALICE, password: 'unused' }, { address: 'mallory@contoso.com', password: 'unused' }],
    intercept: ({ requestType }) => (requestType === 'Execute' && refuse-- > 0 ? { httpStatus: 401 } : undefined),
    negotiate: async (token) => {
      const server = await kerberos.initializeServer('HTTP@localhost');
      try {
        await server.step(token);
      } catch {
        return {};
      }
      checked += 1;
      return { user: server.username.split('@')[0], ...(server.response ? { token: server.response } : {}) };
    },
  });
  await exchange.mailbox(ALICE).importEml('From: a@fabrikam.com\r\nSubject: by ticket\r\n\r\ntext\r\n');
  return { exchange, refuseOnce: () => (refuse = 1) };
}

const { exchange, refuseOnce } = await serve();
const open = (credentials, mailbox = ALICE) => openDefaultStore({ mailbox, server: exchange.url, runtime: 'builtin', credentials, timeoutMs: 20_000 });

let store = await open({ scheme: 'Negotiate' });
const inbox = await store.openInbox();
assert.deepEqual(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all(), [{ subject: 'by ticket' }]);
refuseOnce();
assert.equal((await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).length, 1);
assert.equal(exchange.stats().requests.Connect, 1);
await store.close();
assert.ok(checked > 0);
console.log(`logged on by ticket; ${checked} tickets checked`);

store = await open({ scheme: 'Negotiate', principal: 'alice@CONTOSO.TEST', service: 'HTTP@localhost' });
assert.equal(await store.getProp(PR_DISPLAY_NAME) !== undefined, true);
await store.close();
console.log('a named principal and service');

/** `exchange-mapi folders …`: the exit code and what it said. */
const folders = (args, env = {}) => new Promise((resolve) => {
  const all = [fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), 'folders', '--runtime', 'builtin', '--mailbox', ALICE, '--server', exchange.url, '--auth', 'negotiate', ...args];
  const child = execFile(process.execPath, all, { env: { ...process.env, ...env } }, (_error, output, errors) => resolve({ code: child.exitCode, said: output + errors }));
});
for (const args of [[], ['--principal', 'alice@CONTOSO.TEST', '--service-principal', 'HTTP/localhost']]) {
  const { code, said } = await folders(args);
  assert.match(said, /Inbox/);
  assert.equal(code, 0);
}
const none = await folders([], { KRB5CCNAME: 'FILE:/nonexistent/tickets' });
assert.match(none.said, /no Kerberos ticket/);
assert.equal(none.code, 1);
console.log('the command, by ticket, by principal and without a ticket');

async function refusal(what, credentials, words) {
  const error = await open(credentials).then(() => undefined, (e) => e);
  assert.ok(error instanceof MapiError, `${what}: ${error}`);
  assert.equal(error.code, 'MAPI_E_LOGON_FAILED', `${what}: ${error.message}`);
  assert.match(error.message, words);
  console.log(`${what}: ${error.code}`);
}
await refusal('a ticket for another service', { scheme: 'Negotiate', service: 'HTTP@other' }, /credentials/);
await refusal('a service that the centre does not know', { scheme: 'Negotiate', service: 'HTTP@nowhere' }, /no Kerberos ticket/);
await refusal('a principal without a ticket', { scheme: 'Negotiate', principal: 'bob@CONTOSO.TEST' }, /no Kerberos ticket/);
process.env.KRB5CCNAME = 'FILE:/nonexistent/tickets';
await refusal('no tickets', { scheme: 'Negotiate' }, /no Kerberos ticket/);
process.env.KRB5CCNAME = `FILE:${process.argv[2]}`;
const other = await open({ scheme: 'Negotiate' }).then(() => undefined, (e) => e);
assert.ok(['MAPI_E_NO_ACCESS', 'MAPI_E_LOGON_FAILED'].includes(other?.code), `somebody else: ${other}`);
console.log(`somebody else's ticket: ${other.code}`);
await exchange.close();
console.log('8 passed, 0 failed');
