// The decoders of TypeScript under a fuzzer: `node test/fuzz/run.mjs [--seconds N] [target …]`, N for each target. Starts from the
// captures and the mail of test/fixtures and from what was found before (found/<target>/), with a fixed seed. Needs `npm run build`.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzzer.mjs';
import { close, targets } from './targets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values, positionals } = parseArgs({ options: { seconds: { type: 'string', default: '10' } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(targets);
for (const name of names) if (targets[name] === undefined) throw new Error(`no target ${name}; there are ${Object.keys(targets).join(', ')}`);

const requests = readFileSync(join(root, 'test/fixtures/wire-captures/independent-server.jsonl'), 'utf8')
  .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
  .map(({ requestType, requestBody }) => ({ requestType, body: Buffer.from(requestBody, 'hex') })).filter(({ body }) => body.length > 0);
const executes = requests.filter(({ requestType }) => requestType === 'Execute').map(({ body }) => body);
// Flags and length in front, header, RopSize.
const rops = executes.map((body) => body.subarray(4 + 4 + 8 + 2));
const mails = readdirSync(join(root, 'test/fixtures/mail')).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(root, 'test/fixtures/mail', name)))
  .filter((bytes) => bytes.length < 20_000);
const each = (count, inputs) => inputs.flatMap((input) => Array.from({ length: count }, (_, index) => Buffer.concat([Buffer.of(index), input])));
const xml = `<?xml version="1.0"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"><Request><EMailAddress>a@contoso.com</EMailAddress>
<AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>`;
const seeds = {
  execute: executes, rops, bodies: each(20, requests.filter(({ body }) => body.length < 400).map(({ body }) => body)), structures: each(14, rops.slice(0, 20)),
  lz77: executes.slice(0, 20), autodiscover: [Buffer.from(xml), Buffer.from(xml.replaceAll('request', 'response'))], mail: mails,
  profile: [Buffer.from(JSON.stringify({
    version: 1, name: 'backup', isDefault: false,
    services: [{ displayName: 'Exchange', mailbox: 'alice@contoso.com', server: 'mail.contoso.com', user: null, connectFlags: { add: ['IGNORE_NO_PF'], remove: [2] }, properties: {} }],
  }))],
  mbox: mails.slice(0, 5).map((bytes) => Buffer.concat([Buffer.from('From alice@contoso.com Sat Nov 21 10:00:00 2026\n'), bytes])),
};

function foundBefore(name) {
  try {
    const folder = join(here, 'found', name);
    return readdirSync(folder).map((file) => readFileSync(join(folder, file)));
  } catch {
    return [];
  }
}

let failed = 0;
for (const name of names) {
  const { tried, kept, found } = await fuzz({
    target: targets[name], seeds: [...foundBefore(name), ...(seeds[name] ?? [])], folder: join(root, 'dist'), seconds: Number(values.seconds),
  });
  console.log(`${name}: ${tried} inputs, ${kept} kept`);
  if (found === undefined) continue;
  failed += 1;
  const folder = join(root, 'build', 'fuzz', 'artifacts');
  mkdirSync(folder, { recursive: true });
  const file = `${name}-${createHash('sha256').update(found.input).digest('hex').slice(0, 12)}`;
  writeFileSync(join(folder, file), found.input);
  console.error(`${name}: build/fuzz/artifacts/${file} (put it into test/fuzz/found/${name})\n`, found.error);
}
await close();
console.log(`${names.length - failed} targets found nothing, ${failed} found something`);
process.exitCode = failed === 0 ? 0 : 1;
