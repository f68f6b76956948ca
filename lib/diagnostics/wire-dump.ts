import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Addon, ExecuteReport } from '../native/addon.ts';
import type { TransportFailure } from '../transport/failure.ts';
import { dumpedBody, type SecretFilter } from './dumped-body.ts';
import type { AutodiscoverMessage, RequestMessage } from './messages.ts';
import { Redactor } from './redactor.ts';
import { returnName } from './return-name.ts';
import { countDumps } from './rop-switch.ts';
import { WireDumpFile } from './wire-dump-file.ts';
import { type CheckedWireDump, checkWireDump, type WireDumpOptions } from './wire-dump-options.ts';

/** What the dump is told of the end of a request. */
export interface DumpedRequest {
  ended(headers: readonly string[], body: readonly Uint8Array[]): void;
  failed(failure: TransportFailure): void;
}

function readme(content: boolean): string {
  return `What one MAPI session of exchange-mapi said to its servers, and heard from them.

wire-NNNNNN.jsonl: one event in a line, as JSON, oldest first; when there are too many files the oldest are removed.
  event "request"       an HTTP request: type, X-RequestId, headers, size, names of its ROPs
  event "reply"         its reply: status, headers, size, milliseconds to the first byte and to the end
  event "failure"       there was no reply, and why
  event "rops"          what each ROP returned
  event "autodiscover"  a look-up of Autodiscover
  event "lost"          events that could not be written in time
"number" joins a request with its reply.

Redacted:
  - Authorization and the like: the scheme alone. Passwords and tokens are nowhere in these files.
  - Cookies: their values are tokens (cookie-1), the same value the same token.
  - Addresses and DNs are tokens (address-1, dn-1), the same in all files of this folder.
  - Headers that are not known to be harmless: their length alone. Queries of URLs: their names alone.
  - Names of servers are there as they are.
${content
    ? `
BODIES ARE IN THESE FILES ("body", base64), as was asked for with "content": subjects, texts, attachments, names and addresses of mail that
was read. Give them to nobody who may not read the mailbox. The session's own passwords and tokens are overwritten in them (****), and in texts,
such as error pages, what looks like anybody's. Bodies that are compressed are left out.
`
    : '  - Bodies of requests and replies are not here: their sizes are.\n'}`;
}

/** The record of one session, in a folder of its own. */
export class WireDump {
  readonly folder: string;
  readonly #options: CheckedWireDump;
  readonly #secrets: SecretFilter;
  readonly #redactor = new Redactor();
  readonly #file: WireDumpFile;
  #number = 0;
  #closed = false;

  private constructor(folder: string, options: CheckedWireDump, secrets: SecretFilter) {
    this.folder = folder;
    this.#options = options;
    this.#secrets = secrets;
    this.#file = new WireDumpFile(folder, options.maxFileBytes, options.maxFiles);
    countDumps(1);
  }

  /**
   * @param secrets takes them out of everything
   * @throws TypeError, RangeError for options that cannot be; Error when the folder cannot be made
   */
  static async open(addon: Pick<Addon, 'makePrivateDirectory'>, options: WireDumpOptions, session: number, secrets: SecretFilter): Promise<WireDump> {
    const checked = checkWireDump(options);
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    // Nobody can have made it before, as a link to somewhere else.
    const folder = join(resolve(checked.directory), `exchange-mapi-${time}Z-${process.pid}-${session}-${randomBytes(6).toString('hex')}`);
    addon.makePrivateDirectory(folder);
    await writeFile(join(folder, 'README.txt'), readme(checked.content), { mode: 0o600, flag: 'wx' });
    return new WireDump(folder, checked, secrets);
  }

  request(message: RequestMessage, headers: readonly string[], body: Uint8Array | null): DumpedRequest {
    const number = this.#number += 1;
    const { attributes } = message;
    this.#write({
      event: 'request', number, attempt: message.attempt, type: message.name, requestId: attributes['exchange_mapi.request.id'],
      method: attributes['http.request.method'], url: this.#redactor.text(attributes['url.full']), reconnects: attributes['exchange_mapi.reconnects'],
      rops: attributes['exchange_mapi.rops'], headers: this.#redactor.headers(headers), bytes: body?.byteLength ?? 0,
      ...this.#body(body === null ? [] : [body], headers),
    });
    return {
      ended: (replyHeaders, reply) => this.#write({
        event: 'reply', number, status: attributes['http.response.status_code'], responseCode: attributes['exchange_mapi.response.code'],
        headers: this.#redactor.headers(replyHeaders), bytes: attributes['http.response.body.size'],
        firstByteMs: rounded(message.firstByteMs), durationMs: rounded(message.durationMs), ...this.#body(reply, replyHeaders),
      }),
      failed: (failure) => this.#write({
        event: 'failure', number, status: attributes['http.response.status_code'], kind: failure.kind, sent: failure.sent,
        message: this.#redactor.text(failure.message), durationMs: rounded(message.durationMs),
      }),
    };
  }

  executed(report: ExecuteReport): void {
    this.#write({
      event: 'rops', requestId: report.requestId, ...(report.errorCode === 0 ? {} : { error: returnName(report.errorCode) }),
      rops: report.rops.map(({ name, returnValue }) => (returnValue === undefined ? [name] : [name, returnName(returnValue)])),
    });
  }

  autodiscover({ step, target, outcome, durationMs, attributes }: AutodiscoverMessage): void {
    this.#write({ event: 'autodiscover', step, target: this.#redactor.text(target), outcome, error: attributes['error.type'], durationMs: rounded(durationMs) });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    countDumps(-1);
    await this.#file.close();
  }

  #write(event: Record<string, unknown>): void {
    if (this.#closed) return;
    const clean = (key: string, value: unknown): unknown => (typeof value === 'string' && key !== 'body' ? this.#secrets.redact(value) : value);
    this.#file.write(JSON.stringify({ time: new Date().toISOString(), ...event }, clean));
  }

  /** The body in base64, cut where a file could not hold it. */
  #body(chunks: readonly Uint8Array[], headers: readonly string[]): { readonly body?: string; readonly bodyCut?: boolean; readonly bodyLeftOut?: string } {
    if (!this.#options.content || chunks.length === 0) return {};
    const body = dumpedBody(chunks, headers, this.#secrets);
    if ('leftOut' in body) return { bodyLeftOut: body.leftOut };
    const kept = body.bytes.subarray(0, Math.floor(this.#options.maxFileBytes / 2));
    return { body: kept.toString('base64'), ...(kept.length < body.bytes.length ? { bodyCut: true } : {}) };
  }
}

function rounded(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds * 1000) / 1000;
}
