import { performance } from 'node:perf_hooks';
import type { ExecuteReport, TransportRequest } from '../native/addon.ts';
import { TransportFailure } from '../transport/failure.ts';
import type { HttpAttempt, HttpObserver } from '../transport/http-observer.ts';
import { autodiscoverChannel, requestChannel, ropsChannel } from './channels.ts';
import type { AutodiscoverWatch } from './autodiscover-watch.ts';
import { headerIn } from './header-in.ts';
import type { AutodiscoverMessage, RequestAttributes, RequestMessage, RopsMessage } from './messages.ts';
import { responseCodeOf } from './response-code.ts';
import { returnName } from './return-name.ts';
import { safeUrl } from './safe-url.ts';
import type { WireDump } from './wire-dump.ts';

/** What a session's network is seen to do: it publishes messages, and writes the session's wire dump. */
export class SessionObserver {
  readonly session: number;
  readonly #redact: (text: string) => string;
  #dump: WireDump | undefined;
  /** By path: how often the session was connected there. */
  readonly #connects = new Map<string, number>();
  /** By path and type: the last request's X-RequestId, and how many attempts it took so far. */
  readonly #attempts = new Map<string, { readonly id: string; count: number }>();

  /** @param redact takes secrets out of a text */
  constructor(session: number, redact: (text: string) => string = (text) => text) {
    this.session = session;
    this.#redact = redact;
  }

  /** Everything from here on goes into the dump too, which is closed with this. */
  startDump(dump: WireDump): void {
    this.#dump = dump;
  }

  /** For a request of the provider; undefined: nobody looks. */
  http(request: TransportRequest): HttpObserver | undefined {
    const type = headerIn(request.headers, 'X-RequestType') ?? '';
    const connects = type === 'Connect' || type === 'Bind';
    if (!connects && !this.#looked) return undefined;
    return { attempt: (url, method, headers, body) => this.#attempt(url, method, headers, body, type, request) };
  }

  /** For an Autodiscover search; undefined: nobody looks. */
  autodiscover(call: number): AutodiscoverWatch | undefined {
    if (!this.#looked && !autodiscoverChannel.hasSubscribers) return undefined;
    return {
      http: this.#looked ? { attempt: (url, method, headers, body) => this.#attempt(url, method, headers, body, 'Autodiscover', { call }) } : undefined,
      step: (step, target, outcome, durationMs, errorType) => this.#autodiscovered(step, target, outcome, durationMs, errorType),
    };
  }

  executed(report: ExecuteReport): void {
    this.#dump?.executed(report);
    if (!ropsChannel.hasSubscribers) return;
    const rops = report.rops.map(({ name, returnValue }) => ({ name, returnValue, returnName: returnValue === undefined ? undefined : returnName(returnValue) }));
    const failed = report.errorCode !== 0;
    const message: RopsMessage = {
      session: this.session, requestId: report.requestId, rops,
      errorCode: failed ? report.errorCode : undefined, errorName: failed ? returnName(report.errorCode) : undefined,
      attributes: {
        'exchange_mapi.session.id': this.session, 'exchange_mapi.request.id': report.requestId,
        'exchange_mapi.rops': rops.map(({ name }) => name), 'exchange_mapi.rop.results': rops.map((rop) => rop.returnName ?? ''),
        ...(failed ? { 'error.type': returnName(report.errorCode) } : {}),
      },
    };
    ropsChannel.publish(message);
  }

  #autodiscovered(step: string, target: string, outcome: string, durationMs: number, errorType: string | undefined): void {
    const shown = /^https?:/i.test(target) ? safeUrl(target) : target;
    const message: AutodiscoverMessage = {
      session: this.session, step, target: shown, outcome, durationMs,
      attributes: {
        'exchange_mapi.session.id': this.session, 'exchange_mapi.autodiscover.step': step, 'exchange_mapi.autodiscover.target': shown,
        'exchange_mapi.autodiscover.outcome': outcome, ...(errorType === undefined ? {} : { 'error.type': errorType }),
      },
    };
    this.#dump?.autodiscover(message);
    autodiscoverChannel.publish(message);
  }

  async close(): Promise<void> {
    await this.#dump?.close();
  }

  get #looked(): boolean {
    return requestChannel.hasSubscribers || this.#dump !== undefined;
  }

  #attempt(
    url: URL, method: string, headers: readonly string[], body: Uint8Array | null, type: string, request: Pick<TransportRequest, 'call' | 'rops'>,
  ): HttpAttempt {
    const connects = type === 'Connect' || type === 'Bind';
    const before = this.#connects.get(url.pathname) ?? 0;
    const connected = (): void => {
      if (connects) this.#connects.set(url.pathname, before + 1);
    };
    if (!this.#looked) return { wantsBody: false, responded() {}, ended: connected, failed() {} };

    const id = headerIn(headers, 'X-RequestId');
    const attempt = id === undefined ? 1 : this.#countAttempt(`${url.pathname} ${type}`, id);
    const attributes: RequestAttributes = {
      'http.request.method': method, 'url.full': safeUrl(url), 'server.address': url.hostname.replace(/^\[|\]$/g, ''),
      'server.port': url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
      'http.request.body.size': body?.byteLength ?? 0,
      ...(attempt > 1 ? { 'http.request.resend_count': attempt - 1 } : {}),
      'exchange_mapi.session.id': this.session, 'exchange_mapi.request.type': type,
      ...(id === undefined ? {} : { 'exchange_mapi.request.id': id }),
      ...(connects ? { 'exchange_mapi.reconnects': before } : {}),
      ...(request.rops === undefined ? {} : { 'exchange_mapi.rops': [...request.rops] }),
    };
    const message: RequestMessage = { name: type, session: this.session, call: request.call === 0 ? undefined : request.call, attempt, attributes };
    const dumped = this.#dump?.request(message, headers, body);
    const started = performance.now();
    requestChannel.start.publish(message);
    requestChannel.end.publish(message);
    let head: readonly string[] = [];
    const settle = (): void => {
      requestChannel.asyncStart.publish(message);
      requestChannel.asyncEnd.publish(message);
    };
    return {
      wantsBody: true,
      responded: (status, replyHeaders) => {
        message.firstByteMs = performance.now() - started;
        attributes['http.response.status_code'] = status;
        head = replyHeaders;
      },
      ended: (reply) => {
        message.durationMs = performance.now() - started;
        attributes['http.response.body.size'] = reply.reduce((size, chunk) => size + chunk.byteLength, 0);
        const code = type === 'Autodiscover' ? undefined : responseCodeOf(head, reply);
        if (code !== undefined) attributes['exchange_mapi.response.code'] = code;
        const status = attributes['http.response.status_code'] ?? 0;
        if (status >= 400) attributes['error.type'] = String(status);
        if (status === 200 && (code ?? 0) === 0) connected();
        dumped?.ended(head, reply);
        settle();
      },
      failed: (failure: TransportFailure) => {
        message.durationMs = performance.now() - started;
        attributes['error.type'] = failure.kind;
        // Without its cause: errors of the HTTP parser hold the bytes that a careless server repeated.
        const told = new TransportFailure(failure.kind, this.#redact(failure.message), failure.sent);
        message.error = told;
        dumped?.failed(told);
        requestChannel.error.publish(message);
        settle();
      },
    };
  }

  #countAttempt(place: string, id: string): number {
    const last = this.#attempts.get(place);
    if (last?.id === id) return last.count += 1;
    this.#attempts.set(place, { id, count: 1 });
    return 1;
  }
}
