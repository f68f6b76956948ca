import { readFileSync } from 'node:fs';

export interface Capture {
  readonly n: number;
  readonly note: string;
  readonly endpoint: 'emsmdb' | 'nspi';
  readonly requestType: string;
  readonly requestBody: string;
  readonly status: number;
  readonly responseHeaders: readonly (readonly [string, string])[];
  readonly responseBody: string;
}

const file = new URL('../../fixtures/wire-captures/independent-server.jsonl', import.meta.url);

/** Exchanges with another server that was written from the same specification. */
export const captures: readonly Capture[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Capture);

/** The binary part of a reply; undefined when the reply is an error page. */
export function binaryReply(capture: Capture): Uint8Array | undefined {
  if (capture.status !== 200 || responseCode(capture) !== '0') return undefined;
  const body = Buffer.from(capture.responseBody, 'hex');
  const done = body.indexOf('DONE\r\n');
  const end = body.indexOf('\r\n\r\n', done);
  return new Uint8Array(body.subarray(end + 4));
}

function responseCode(capture: Capture): string | undefined {
  return capture.responseHeaders.find(([name]) => name.toLowerCase() === 'x-responsecode')?.[1];
}
