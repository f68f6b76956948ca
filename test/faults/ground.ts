// Where a run takes place: a local Exchange with its mail, another one with the same mail that takes its place, and the proxy in front.

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

function start(losing: { now: boolean }): Promise<LocalExchange> {
  return startLocalExchange({
    users: [{ address: ALICE, password: 'unused', displayName: 'Alice Adams', token: TOKEN }], maxRopOut: MAX_ROP_OUT, expirationMs: EXPIRATION_MS, retryDelayMs: 100,
    intercept: () => (losing.now ? { loseContext: true } : undefined),
  });
}

export class Ground implements AsyncDisposable {
  readonly #servers: readonly [LocalExchange, LocalExchange];
  readonly #losing: { now: boolean };
  #current: LocalExchange;
  #proxy!: FaultProxy;
  /** Of the profiles. */
  readonly directory: string;
  readonly credentials = { token: () => TOKEN };

  private constructor(servers: readonly [LocalExchange, LocalExchange], directory: string, losing: { now: boolean }) {
    this.#servers = servers;
    this.#current = servers[0];
    this.directory = directory;
    this.#losing = losing;
  }

  static async start(): Promise<Ground> {
    const losing = { now: false };
    const servers = [await start(losing), await start(losing)] as const;
    for (const server of servers) {
      const mailbox = server.mailbox(ALICE);
      mailbox.createFolder('Inbox/Projects/Adatum');
      mailbox.createFolder('Archive');
      for (let index = 0; index < MESSAGES; index++) await mailbox.importEml(eml(index), { read: index % 2 === 0 });
    }
    const ground = new Ground(servers, await mkdtemp(join(tmpdir(), 'exchange-mapi-faults-')), losing);
    ground.#proxy = await FaultProxy.start(() => new URL(ground.#current.url));
    return ground;
  }

  get proxy(): FaultProxy {
    return this.#proxy;
  }

  /** Session contexts on the servers. */
  get contexts(): number {
    return this.#servers[0].stats().contexts + this.#servers[1].stats().contexts;
  }

  /** URL of the mailbox, through the proxy. */
  get mailStoreUrl(): string {
    return this.#current.mailStoreUrl(ALICE).replace(this.#current.url, this.#proxy.url);
  }

  /** The server, as it was at first. */
  restore(): void {
    this.#current = this.#servers[0];
  }

  restart(): void {
    this.#current.restart();
  }

  /** Another server is there in its place, with the same mail under other identifiers. */
  replace(): void {
    this.#current.restart();
    this.#current = this.#servers[1];
  }

  /** The context of what is asked meanwhile is gone when the server looks for it. */
  async losingContext(work: () => Promise<void>): Promise<void> {
    this.#losing.now = true;
    try {
      await work();
    } finally {
      this.#losing.now = false;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#proxy.close();
    for (const server of this.#servers) await server.close();
    await rm(this.directory, { recursive: true, force: true });
  }
}
