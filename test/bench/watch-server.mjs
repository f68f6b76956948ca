// The local Exchange of watch.mjs, in a process of its own: so many mailboxes, and mail on demand.
import { startLocalExchange } from '../../dist/local-exchange/index.js';

const count = Number(process.argv[2]);
const users = Array.from({ length: count }, (_unused, i) => ({ address: `u${i}@contoso.com`, password: 'bench' }));
const exchange = await startLocalExchange({ users });
process.on('message', ({ mailTo }) => void exchange.mailbox(mailTo).importEml(
  `From: a@fabrikam.com\r\nTo: ${mailTo}\r\nSubject: watched\r\nDate: Thu, 01 Jan 2026 00:00:00 +0000\r\n\r\ntext\r\n`, { folder: 'Inbox' }));
process.on('disconnect', () => process.exit());
process.send({ url: exchange.url });
