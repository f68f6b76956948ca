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

const long = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer);
const mark = long;
const text = (tag, value) => {
  const bytes = Buffer.from(`${value}\0`, 'utf16le');
  return Buffer.concat([long(tag, bytes.length), bytes]);
};

const makers = {
  reply: () => captures().filter(succeeded).map(({ body }, index) => Buffer.concat([Buffer.of(index & 0xFF), body])),
  http: () => captures().map(({ responseHeaders, body }) =>
    Buffer.concat([Buffer.of(0, 1), Buffer.from(`${responseHeaders.map(([name, value]) => `${name}:${value}`).join('\n')}\n\n`), body])),
  // Every structure's decoder is tried on the small replies: what they have in common are counts and lengths.
  structure: () => captures().filter(succeeded).filter(({ body }) => body.length < 600)
    .flatMap(({ body }) => Array.from({ length: 21 }, (_, decoder) => Buffer.concat([Buffer.of(decoder * 3), afterFraming(body)]))),
  lz77: () => captures().filter(succeeded).map(({ body }) => Buffer.concat([Buffer.of(0, 8), afterFraming(body).subarray(0, 4096)])),
  rtf: () => [
    Buffer.concat([Buffer.of(0), Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af820 68656c090020627705b06c647d0a800fa0'.replaceAll(' ', ''), 'hex')]),
    Buffer.from('\x01{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial;}}\\uc1{\\*\\htmltag64 <p>}\\htmlrtf \\par\\htmlrtf0 caf\\\'e9 \\u8364?\\f1 \\\'c4{\\*\\mhtmltag84 x}{\\*\\bin3 }}}}}'),
    Buffer.from('\x01{\\rtf1\\ansi\\fromtext \\deff0 plain\\par\\tab text\\line\\lquote}'),
  ],
  transfer: () => [Buffer.concat([
    Buffer.of(0), mark(0x400C0003), long(0x674A0014, 1), long(0, 0).subarray(4), text(0x0037001F, 'One'), long(0x0E070003, 1), mark(0x40030003), long(0x30000003, 0),
    text(0x3001001F, 'Bob'), mark(0x40040003), mark(0x40000003), long(0x0E210003, 0), text(0x37010102, 'content'), mark(0x40010003), text(0x1000001F, 'The body.'),
    text(0x80000102, 'named'), mark(0x400E0003), mark(0x400D0003),
  ])],
};

/** Writes the seeds of a fuzzer into a folder. */
export function writeSeeds(name, folder) {
  mkdirSync(folder, { recursive: true });
  (makers[name] ?? (() => []))().forEach((seed, index) => writeFileSync(join(folder, String(index)), seed));
}
