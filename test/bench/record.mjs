// Fills a mailbox on the local Exchange and records how it is read, for mailbox.mjs: twice, since the first time finds DNs too.
// Usage: record.mjs FILE SCENARIO PROFILE MAPI-OPTIONS
import { createProfile } from '../../dist/index.js';
import { startLocalExchange } from '../../dist/local-exchange/index.js';
import { CREDENTIALS, withInbox } from './mailbox.mjs';
import { startRecorder } from './recorder.mjs';

const [file, scenario, profile, options] = process.argv.slice(2);
const { fill, read } = await import(scenario);
const mapi = JSON.parse(options);
const exchange = await startLocalExchange({ users: [{ address: CREDENTIALS.user, password: CREDENTIALS.password }] });
await fill(exchange.mailbox(CREDENTIALS.user));
const recorder = await startRecorder(exchange.url);
await createProfile(profile, { ...mapi, mailbox: CREDENTIALS.user, server: `${recorder.url}/mapi/emsmdb/?MailboxId=bench` });
await withInbox(profile, mapi, read);
await withInbox(profile, mapi, read);
recorder.save(file);
await recorder.close();
await exchange.close();
console.log(JSON.stringify({ url: recorder.url, port: recorder.port }));
