// Where a run takes place: a local Exchange with its mail, and the proxy in front of it.

import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { FaultProxy } from './proxy.ts';

export const ALICE = 'alice@contoso.com';
const TOKEN = 'the-token-of-alice';
const MESSAGES = 24;
const ATTACHMENT_BYTES = 40_000;
export const WITH_ATTACHMENT = 'Message 7 has the large attachment';
/** Small, so that little mail takes many replies. */
const MAX_ROP_OUT = 0x2000;
/** How long contexts live that nobody uses. */
export const EXPIRATION_MS = 6_000;

/** Bytes without pattern, the same in every run. */
function noise(length: number): Buffer {
  let state = 7;
  return Buffer.from(Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  }));
}

function eml(index: number): string {
  const subject = index === 7 ? WITH_ATTACHMENT : `Message ${index}`;
  const attached = index === 7 ? noise(ATTACHMENT_BYTES) : index % 6 === 0 ? noise(300 + index) : undefined;
  return [
    'From: Bob <bob@fabrikam.com>', `To: Alice <${ALICE}>, Carol ${index} <carol${index}@fabrikam.com>`, `Subject: ${subject}`,
    `Date: ${new Date(Date.UTC(2026, 1, 1, 8, index)).toUTCString()}`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
    '--b', 'Content-Type: text/plain', '', `Text ${index} `.repeat(60),
    ...(attached === undefined ? [] : [
      '--b', 'Content-Type: application/octet-stream', `Content-Disposition: attachment; filename=${index}.bin`, 'Content-Transfer-Encoding: base64', '',
      attached.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    ]),
    '--b--', '',
  ].join('\r\n');
}

export class Ground implements AsyncDisposable {
  readonly server: LocalExchange;
  /** Of the profiles. */
  readonly directory: string;
  readonly proxy: FaultProxy;
  readonly credentials = { token: () => TOKEN };

  private constructor(server: LocalExchange, directory: string, proxy: FaultProxy) {
    this.server = server;
    this.directory = directory;
    this.proxy = proxy;
  }

  static async start(): Promise<Ground> {
    const server = await startLocalExchange({
      users: [{ address: ALICE, password: 'unused', displayName: 'Alice Adams', token: TOKEN }], maxRopOut: MAX_ROP_OUT, expirationMs: EXPIRATION_MS, retryDelayMs: 100,
    });
    const mailbox = server.mailbox(ALICE);
    mailbox.createFolder('Inbox/Projects/Adatum');
    mailbox.createFolder('Archive');
    for (let index = 0; index < MESSAGES; index++) await mailbox.importEml(eml(index), { read: index % 2 === 0 });
    return new Ground(server, await mkdtemp(join(tmpdir(), 'exchange-mapi-faults-')), await FaultProxy.start(new URL(server.url)));
  }

  /** Session contexts on the server. */
  get contexts(): number {
    return this.server.stats().contexts;
  }

  /** URL of the mailbox, through the proxy. */
  get mailStoreUrl(): string {
    return this.server.mailStoreUrl(ALICE).replace(this.server.url, this.proxy.url);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.proxy.close();
    await this.server.close();
    await rm(this.directory, { recursive: true, force: true });
  }
}
