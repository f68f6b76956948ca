import type { Authentication, PinnedConnection, UnauthenticatedRequest } from './authentication.ts';
import { TransportFailure } from './failure.ts';
import { headersOf, type HttpResult } from './http-client.ts';
import { patient } from './patience.ts';
import { type Challenge, parseChallenges } from './www-authenticate.ts';

/** An authentication of several messages, in base64, which make one connection an authenticated one. */
export interface HandshakeScheme {
  readonly name: string;
  /** Whether the first message usually is all there is, so that the request's body goes with it. */
  readonly oneMessage: boolean;
  begin(request: UnauthenticatedRequest): Promise<Handshake>;
}

export interface Handshake {
  /** The next message, or undefined when all has been said; `challenge` is what the server answered to the one before. @throws TransportFailure */
  next(challenge: string | undefined): Promise<string | undefined>;
  /** What the server says in the end, to be checked where it proves something. @throws TransportFailure */
  finish?(token: string): Promise<void>;
}

/** NTLM has two messages from the client, SPNEGO seldom more than three. */
const MAX_MESSAGES = 6;
/** Connections that may end in the middle of a handshake. */
const MAX_ATTEMPTS = 2;

interface State {
  /** Requests take turns: a handshake must not be interrupted by another request on its connection. */
  turn: Promise<unknown>;
  /** The connection that is authenticated. */
  generation: number | undefined;
  /** The server forgets who it is after each request. */
  eachRequest: boolean;
  /** The server has accepted who it is at least once since it last refused. */
  worked: boolean;
}

/** NTLM and Negotiate: the connection is authenticated, not the request. Every lane has one connection at a time. */
export class HandshakeAuthentication implements Authentication {
  readonly #scheme: HandshakeScheme;
  readonly #states = new WeakMap<PinnedConnection, State>();

  constructor(scheme: HandshakeScheme) {
    this.#scheme = scheme;
  }

  async authenticate(request: UnauthenticatedRequest): Promise<HttpResult> {
    const { connection } = request;
    let state = this.#states.get(connection);
    if (state === undefined) this.#states.set(connection, state = { turn: Promise.resolve(), generation: undefined, eachRequest: false, worked: false });
    const before = state.turn;
    let leave!: () => void;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    state.turn = before.then(() => mine);
    try {
      await patient(before, request.patience, 'the request before this one');
      return await this.#inTurn(request, state);
    } finally {
      leave();
    }
  }

  close(): void {}

  async #inTurn(request: UnauthenticatedRequest, state: State): Promise<HttpResult> {
    const { connection, url } = request;
    if (state.generation === connection.generation && !state.eachRequest) {
      const result = await request.send(undefined);
      if (result.status !== 401) return result;
      if (state.generation === connection.generation) state.eachRequest = this.#scheme.oneMessage;
    }
    state.generation = undefined;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; ++attempt) {
      const result = await this.#handshake(request, state);
      if (result === undefined) continue;
      // What was good a moment ago may be forgotten, or have expired: it is tried once more, with a proof that is new.
      if (result.status !== 401 || !state.worked || attempt + 1 === MAX_ATTEMPTS) return result;
      state.worked = false;
    }
    throw new TransportFailure('unauthorized', `${url.host} ends the connection between the messages of ${this.#scheme.name}: it, or what stands in front of it, does not keep connections`, true);
  }

  /** The answer, or undefined when the connection ended in the middle. */
  async #handshake(request: UnauthenticatedRequest, state: State): Promise<HttpResult | undefined> {
    const { connection, url } = request;
    const { name, oneMessage } = this.#scheme;
    const handshake = await this.#scheme.begin(request);
    let challenge: string | undefined;
    let last: HttpResult | undefined;
    let generation: number | undefined;
    for (let count = 0; count < MAX_MESSAGES; ++count) {
      const message = await handshake.next(challenge);
      if (message === undefined) return last;
      if (generation !== undefined && generation !== connection.generation) return undefined;
      const result = await request.send(`${name} ${message}`, count === 0 && !oneMessage ? 'empty' : undefined);
      last = result;
      const offered = parseChallenges(headersOf(result, 'www-authenticate'));
      const token = offered.find(({ scheme }) => scheme === name.toLowerCase())?.token;
      if (result.status !== 401) {
        if (token !== undefined) await handshake.finish?.(token);
        return this.#accepted(request, state, result, count === 0 && !oneMessage);
      }
      if (generation !== undefined && generation !== connection.generation) return undefined;
      if (token === undefined) {
        if (count === 0) throw this.#notOffered(url, offered);
        return result;
      }
      generation = connection.generation;
      challenge = token;
    }
    throw new TransportFailure('unauthorized', `${url.host} goes on asking for messages of ${name} without end`, true);
  }

  async #accepted(request: UnauthenticatedRequest, state: State, result: HttpResult, withoutBody: boolean): Promise<HttpResult> {
    const { connection } = request;
    state.generation = connection.generation;
    state.worked = true;
    // Who did not want to know who it is wants the request all the same.
    return withoutBody && result.status < 300 ? request.send(undefined) : result;
  }

  #notOffered(url: URL, offered: readonly Challenge[]): TransportFailure {
    const { name } = this.#scheme;
    const names = [...new Set(offered.map(({ scheme }) => scheme.slice(0, 40)))].join(', ');
    return new TransportFailure('unauthorized', offered.some(({ scheme }) => scheme === name.toLowerCase())
      ? `${url.host} refuses ${name}'s first message`
      : `${url.host} does not offer ${name} (it offers ${names || 'nothing'})`, true);
  }
}
