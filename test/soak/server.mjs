// The other side of a soak run, in a process of its own: a local Exchange that restarts and forgets, behind a proxy that cuts connections anywhere.
// Usage: forked with MAILBOXES MESSAGES SEED; sends the URL.
import { createServer, connect } from 'node:net';
import process from 'node:process';
import { startLocalExchange } from '../../dist/local-exchange/index.js';
import { randomNumbers } from '../random-numbers.mjs';
import { addressOf, bodyOf, PASSWORD } from './mailboxes.mjs';

const [mailboxes, messages, seed] = process.argv.slice(2).map(Number);
const random = randomNumbers(seed);
/** Milliseconds between two faults. */
const EVERY = 500;
/** Of a hundred connections, how many are cut; and after how many bytes of replies at most. */
const CUT = 15;
const CUT_WITHIN = 60_000;

const exchange = await startLocalExchange({ users: Array.from({ length: mailboxes }, (_, i) => ({ address: addressOf(i), password: PASSWORD })) });
for (let i = 0; i < mailboxes; ++i) {
  for (let k = 0; k < messages; ++k) {
    await exchange.mailbox(addressOf(i)).importEml(`From: sender@fabrikam.com\r\nSubject: Message ${k}\r\n\r\n${bodyOf(i, k)}\r\n`, { folder: 'Inbox' });
  }
}

const { hostname, port } = new URL(exchange.url);
const proxy = createServer((client) => {
  const server = connect(Number(port), hostname);
  let left = random(100) < CUT ? random(CUT_WITHIN) : Infinity;
  client.on('error', () => server.destroy()).on('close', () => server.destroy());
  server.on('error', () => client.resetAndDestroy()).on('close', () => client.destroy());
  client.pipe(server);
  server.on('data', (chunk) => {
    left -= chunk.length;
    if (left < 0) {
      client.resetAndDestroy();
      server.destroy();
    } else if (!client.write(chunk)) {
      server.pause();
      client.once('drain', () => server.resume());
    }
  });
});
proxy.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${proxy.address().port}`));
setInterval(() => {
  const what = random(100);
  if (what < 20) exchange.restart();
  else if (what < 50) exchange.dropContexts();
}, EVERY);
process.on('disconnect', () => process.exit());
