import { LONGEST_TIMER_MS } from '../longest-timer.ts';
import type { Authentication, UnauthenticatedRequest } from './authentication.ts';
import type { AccessToken, TokenCredentials } from './credentials.ts';
import { TransportFailure } from './failure.ts';
import { headersOf, type HttpResult } from './http-client.ts';
import { type Secrets, withoutTokens } from './secrets.ts';
import { patient } from './patience.ts';
import { claimsOf, parseChallenges } from './www-authenticate.ts';

const TOKEN_TIMEOUT_MS = 30_000;
/** A token that is about to expire could do so on its way. */
const RENEW_AHEAD_MS = 120_000;
/** RFC 6750, 2.1 (b64token) and what else opaque tokens of real services hold; no spaces, no line breaks: they would let a token smuggle in headers of its own. */
const TOKEN = /^[\x21-\x7E]+$/;
const MAX_TOKEN = 64 << 10;

/** Milliseconds in 1973; as seconds, the year 5138. */
const SECONDS_BELOW = 1e11;

interface Known {
  readonly token: string;
  /** When a new one is to be asked for, by whichever clock comes first; Infinity: when it is refused. */
  readonly renewAt: Moment;
}

/** By the calendar, which jumps, and by performance.now(), which stands still while the machine sleeps. */
interface Moment {
  readonly calendar: number;
  readonly steady: number;
}

const NEVER: Moment = { calendar: Infinity, steady: Infinity };

function isOver({ calendar, steady }: Moment): boolean {
  return Date.now() >= calendar || performance.now() >= steady;
}

/** The token of one origin. */
interface Origin {
  known: Known | undefined;
  asking: Promise<Known> | undefined;
  /** The server refused the last one: the next question says so. */
  refused: boolean;
  claims: string | undefined;
}

/** Bearer tokens (RFC 6750) from a callback, renewed before they expire and when they are refused. */
export class BearerAuthentication implements Authentication {
  readonly #credentials: TokenCredentials;
  readonly #secrets: Secrets;
  readonly #timeoutMs: number;
  readonly #origins = new Map<string, Origin>();
  readonly #closing = new AbortController();

  /** @throws TypeError */
  constructor(credentials: TokenCredentials, secrets: Secrets) {
    const { token, tokenTimeoutMs = TOKEN_TIMEOUT_MS } = credentials;
    if (typeof token !== 'string' && typeof token !== 'function') throw new TypeError('credentials.token is an access token, or a function that returns one');
    if (!(tokenTimeoutMs > 0)) throw new TypeError('credentials.tokenTimeoutMs is a number of milliseconds above 0');
    this.#credentials = credentials;
    this.#secrets = secrets;
    this.#timeoutMs = Math.min(tokenTimeoutMs, LONGEST_TIMER_MS);
  }

  async authenticate(request: UnauthenticatedRequest): Promise<HttpResult> {
    const { origin: name } = request.url;
    let origin = this.#origins.get(name);
    if (origin === undefined) this.#origins.set(name, origin = { known: undefined, asking: undefined, refused: false, claims: undefined });
    const first = await this.#token(origin, request);
    const result = await request.send(`Bearer ${first.token}`);
    if (result.status !== 401) return result;
    if (!this.#refused(origin, first, result)) return result;
    const second = await this.#token(origin, request);
    const again = await request.send(`Bearer ${second.token}`);
    // Refused once more: this request's answer. The next one asks the callback again.
    if (again.status === 401) this.#refused(origin, second, again);
    return again;
  }

  close(): void {
    this.#closing.abort();
  }

  /** A token was refused. Is there hope for another? Requests that ran side by side were refused the same token: the first of them has it renewed. */
  #refused(origin: Origin, token: Known, result: HttpResult): boolean {
    if (typeof this.#credentials.token !== 'function') return false;
    if (origin.known !== undefined && origin.known.token !== token.token) return true;
    if (origin.asking !== undefined) return true;
    origin.known = undefined;
    origin.refused = true;
    origin.claims = claimsOf(parseChallenges(headersOf(result, 'www-authenticate')));
    return true;
  }

  async #token(origin: Origin, { url, patience }: UnauthenticatedRequest): Promise<Known> {
    if (origin.known !== undefined && !isOver(origin.known.renewAt)) return origin.known;
    origin.asking ??= this.#ask(origin, url).finally(() => (origin.asking = undefined));
    // The callback has its own deadline and may serve others: who gives up waiting leaves it alone.
    return patient(origin.asking, patience, `the token callback for ${url.host}`);
  }

  async #ask(origin: Origin, url: URL): Promise<Known> {
    const { token } = this.#credentials;
    const { refused, claims } = origin;
    const deadline = new AbortController();
    const signal = AbortSignal.any([deadline.signal, this.#closing.signal]);
    const until = performance.now() + this.#timeoutMs;
    try {
      const answer = typeof token === 'string' ? token
        : await patient(Promise.resolve().then(() => token({ origin: url.origin, refused, claims, signal })), { signal: this.#closing.signal, until }, 'the token callback');
      const known = this.#checked(answer);
      origin.known = known;
      origin.refused = false;
      origin.claims = undefined;
      this.#secrets.add(known.token, known.token);
      return known;
    } catch (error) {
      if (this.#closing.signal.aborted) throw new TransportFailure('aborted', 'the session is closed');
      // Timers may be early by a fraction of a millisecond: the clock does not tell.
      const why = error instanceof TransportFailure && error.kind === 'timeout' ? `the token callback did not answer within ${this.#timeoutMs} ms`
        : withoutTokens(error instanceof Error ? error.message : printable(error));
      throw new TransportFailure('unauthorized', `there are no credentials for ${url.host}: ${why}`, false, error);
    } finally {
      deadline.abort();
    }
  }

  #checked(answer: unknown): Known {
    const { token, expiresAt } = (typeof answer === 'object' && answer !== null ? answer : { token: answer }) as { [K in keyof AccessToken]?: unknown };
    if (typeof token !== 'string' || token.length > MAX_TOKEN || !TOKEN.test(token)) {
      // What a callback says may be a secret all the same.
      if (typeof token === 'string') this.#secrets.add(token, token);
      const what = typeof token !== 'string' ? (token === null ? 'null' : `of type ${typeof token}`)
        : token === '' ? 'empty' : token.length > MAX_TOKEN ? `longer than ${MAX_TOKEN} characters` : 'broken by spaces, line breaks or characters that no token has';
      throw new TypeError(`the token callback did not return an access token: what it returned is ${what}`);
    }
    if (expiresAt === undefined || expiresAt === null) return { token, renewAt: NEVER };
    const time = expiresAt instanceof Date ? expiresAt.getTime() : expiresAt;
    if (typeof time !== 'number' || Number.isNaN(time)) throw new TypeError('the token callback returned an expiresAt that is neither a Date nor milliseconds since 1970');
    if (time > 0 && time < SECONDS_BELOW) throw new TypeError('the token callback returned an expiresAt in seconds; it is in milliseconds since 1970, or a Date');
    const left = time - Date.now();
    const goodFor = left - Math.min(RENEW_AHEAD_MS, Math.max(0, left) / 4);
    // One that is over already, perhaps by a clock that is wrong, is used all the same, once.
    return { token, renewAt: { calendar: Date.now() + goodFor, steady: performance.now() + goodFor } };
  }
}

function printable(error: unknown): string {
  return typeof error === 'string' ? error : `the token callback failed with something that is no Error (${typeof error})`;
}
