// Inputs to start from, out of the captures of test/fixtures/wire-captures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function captures() {
  return readFileSync(new URL('../../../test/fixtures/wire-captures/independent-server.jsonl', import.meta.url), 'utf8')
    .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
    .map((capture) => ({ ...capture, body: Buffer.from(capture.responseBody, 'hex') }));
}

const succeeded = ({ status, responseHeaders }) => status === 200 && responseHeaders.some(([name, value]) => name === 'X-ResponseCode' && value === '0');

/** What follows the framing's empty line. */
const afterFraming = (body) => body.subarray(Math.max(0, body.indexOf('\r\n\r\n') + 4));

const makers = {
  reply: () => captures().filter(succeeded).map(({ body }, index) => Buffer.concat([Buffer.of(index & 0xFF), body])),
  http: () => captures().map(({ responseHeaders, body }) =>
    Buffer.concat([Buffer.of(0, 1), Buffer.from(`${responseHeaders.map(([name, value]) => `${name}:${value}`).join('\n')}\n\n`), body])),
  // Every structure's decoder is tried on the small replies: what they have in common are counts and lengths.
  structure: () => captures().filter(succeeded).filter(({ body }) => body.length < 600)
    .flatMap(({ body }) => Array.from({ length: 21 }, (_, decoder) => Buffer.concat([Buffer.of(decoder * 3), afterFraming(body)]))),
  lz77: () => captures().filter(succeeded).map(({ body }) => Buffer.concat([Buffer.of(0, 8), afterFraming(body).subarray(0, 4096)])),
  rtf: () => [],
  profile: () => [],
};

/** Writes the seeds of a fuzzer into a folder. */
export function writeSeeds(name, folder) {
  mkdirSync(folder, { recursive: true });
  (makers[name] ?? (() => []))().forEach((seed, index) => writeFileSync(join(folder, String(index)), seed));
}
