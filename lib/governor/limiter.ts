import { LONGEST_TIMER_MS } from '../longest-timer.ts';
import { type Membership, Roster } from '../roster.ts';
import { FairQueue } from './fair-queue.ts';
import { closings, type Pulse } from './pulse.ts';
import type { WaitCounters } from './counters.ts';

/** Why somebody does not get what he waits for. */
export type Refusal =
  /** His own flow holds all there is: nobody else is at work who could free one. */
  | 'alone'
  /** Nothing has happened among the holders for `stallMs`. */
  | 'stalled'
  | 'deadline';

export interface LimiterOptions {
  readonly limit: () => number;
  readonly stallMs: () => number;
  /** Of those who hold permits. Undefined: they end by themselves, so that nobody waits for ever. */
  readonly pulse: Pulse | undefined;
  readonly counters: WaitCounters;
  /** Was there more than one flow since? Where it shows elsewhere than among the permits. */
  readonly sharedSince?: ((ms: number) => boolean) | undefined;
  /** Told of every permit that is given or comes back. */
  readonly changed?: ((by: 1 | -1) => void) | undefined;
  /** The error of a refusal. */
  readonly refuse: (why: Refusal, ask: Ask, limiter: Limiter) => Error;
}

/** Somebody who wants a permit. */
export interface Ask {
  /** Lanes take turns. */
  readonly lane: unknown;
  /** The MAPI call that waits, for errors. */
  readonly context: string;
  readonly signal?: AbortSignal | undefined;
  /** How long he waits, in milliseconds; Infinity: for ever. */
  readonly timeoutMs: number;
}

interface Waiter {
  readonly ask: Ask;
  readonly since: number;
  readonly grant: (permit: Permit) => void;
  readonly fail: (error: unknown) => void;
}

export interface Waiting {
  readonly permit: Promise<Permit>;
  /** Ends the wait with an error; nothing once it has ended. */
  cancel(error: unknown): void;
}

/** The right to have one of what is limited. */
export class Permit {
  readonly since = performance.now();
  /** Frees it, when it can be spared: somebody waits. Whoever sets it takes it away again when it cannot. */
  reclaim: (() => void) | undefined;
  /** Where it was taken, when stacks are captured. */
  origin: { readonly stack?: string } | undefined;
  readonly #limiter: Limiter;
  readonly #place: Membership<Permit>;
  #released = false;

  constructor(limiter: Limiter, held: Roster<Permit>) {
    this.#limiter = limiter;
    this.#place = held.add(this);
  }

  /** Is at work: if it is not the youngest one that is, then more is going on than one flow that collects them. */
  used(): void {
    this.#limiter.used(this);
  }

  /** Twice is fine. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#place.leave();
    this.#limiter.released(this);
  }
}

/** So many of something at a time; who comes too late waits for his turn. */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #held = new Roster<Permit>();
  readonly #queue = new FairQueue<Waiter>();
  #youngest: Permit | undefined;
  /** Signs of more than one flow among the holders, since the first of them. */
  #shared = false;
  #opening = 0;
  #stallTimer: NodeJS.Timeout | undefined;

  constructor(options: LimiterOptions) {
    this.#options = options;
  }

  get held(): number {
    return this.#held.size;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  get limit(): number {
    return this.#options.limit();
  }

  /** The one that is held longest. */
  get oldest(): Permit | undefined {
    return this.#held.first;
  }

  /** Without waiting; undefined when there is none, or others wait for one. */
  tryTake(): Permit | undefined {
    return this.#queue.size === 0 && this.#held.size < this.limit ? this.#add() : undefined;
  }

  /** Waits for a permit. @throws (in `permit`) the signal's reason, or what `refuse` makes */
  take(ask: Ask): Waiting {
    const { counters, pulse, sharedSince } = this.#options;
    const now = this.tryTake();
    if (now !== undefined) return { permit: Promise.resolve(now), cancel: () => undefined };
    if (ask.signal?.aborted === true) return { permit: Promise.reject(ask.signal.reason as Error), cancel: () => undefined };
    counters.waits++;
    const reclaimed = this.#reclaim();
    const isShared = this.#shared || sharedSince?.(this.oldest?.since ?? 0) === true;
    const isAlone = pulse !== undefined && !reclaimed && this.#queue.size === 0 && !isShared && pulse.running === 0 && closings.running === 0 && this.#opening <= 1;
    if (isAlone) {
      counters.refused++;
      return { permit: Promise.reject(this.#options.refuse('alone', ask, this)), cancel: () => undefined };
    }
    return this.#wait(ask);
  }

  /** Somebody is about to take one and to make of it what it is for. Two at a time are not one flow. */
  begin(): void {
    if (++this.#opening > 1) this.#shared = true;
  }

  end(): void {
    this.#opening--;
  }

  /** @internal */
  used(permit: Permit): void {
    if (permit !== this.#youngest) this.#shared = true;
  }

  /** @internal It has left its place. */
  released(permit: Permit): void {
    this.#options.changed?.(-1);
    if (this.#youngest === permit) this.#youngest = undefined;
    if (this.#held.size === 0 && this.#queue.size === 0) this.#shared = this.#opening > 1;
    this.serve();
  }

  /** Lets in who may come in: also after the limit was raised. */
  serve(): void {
    while (this.#held.size < this.limit) {
      const waiter = this.#queue.next();
      if (waiter === undefined) return;
      waiter.grant(this.#add());
    }
  }

  #add(): Permit {
    const permit = new Permit(this, this.#held);
    this.#options.changed?.(1);
    this.#youngest = permit;
    return permit;
  }

  #reclaim(): boolean {
    for (const permit of this.#held.all()) {
      const { reclaim } = permit;
      if (reclaim === undefined) continue;
      permit.reclaim = undefined;
      reclaim();
      return true;
    }
    return false;
  }

  #wait(ask: Ask): Waiting {
    const { counters } = this.#options;
    const { signal, lane, timeoutMs } = ask;
    let cancel: (error: unknown) => void = () => undefined;
    const permit = new Promise<Permit>((resolve, reject) => {
      const since = performance.now();
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        counters.ended(performance.now() - since);
        if (this.#queue.size === 0) this.#stopWatching();
      };
      const waiter: Waiter = {
        ask, since,
        grant: (granted) => {
          settle();
          resolve(granted);
        },
        fail: (error) => {
          if (!this.#queue.remove(lane, waiter)) return;
          settle();
          reject(error);
        },
      };
      cancel = waiter.fail;
      const abort = (): void => waiter.fail(signal?.reason);
      const timer = timeoutMs === Infinity ? undefined : setTimeout(() => {
        counters.refused++;
        waiter.fail(this.#options.refuse('deadline', ask, this));
      }, Math.min(timeoutMs, LONGEST_TIMER_MS));
      signal?.addEventListener('abort', abort, { once: true });
      counters.began();
      this.#queue.add(lane, waiter);
      this.#watch();
    });
    return { permit, cancel };
  }

  /** Looks now and then whether anybody is left who could free one. */
  #watch(): void {
    const { pulse } = this.#options;
    const stallMs = this.#options.stallMs();
    if (pulse === undefined || stallMs === Infinity || this.#stallTimer !== undefined) return;
    const first = this.#queue.peek();
    if (first === undefined) return;
    const now = performance.now();
    const quietSince = pulse.running > 0 || closings.running > 0 ? now : Math.max(pulse.lastMs, this.#sinceOfLast());
    this.#stallTimer = setTimeout(() => {
      this.#stallTimer = undefined;
      this.#stall(pulse, stallMs);
      this.#watch();
    }, Math.min(Math.max(quietSince + stallMs - now, stallMs / 10, 1), LONGEST_TIMER_MS));
  }

  #stall(pulse: Pulse, stallMs: number): void {
    if (pulse.running > 0 || closings.running > 0 || this.#reclaim()) return;
    if (performance.now() - Math.max(pulse.lastMs, this.#sinceOfLast()) < stallMs) return;
    for (const waiter of this.#queue) {
      this.#options.counters.refused++;
      waiter.fail(this.#options.refuse('stalled', waiter.ask, this));
    }
  }

  /** When the last one got a permit, or began to wait for one. */
  #sinceOfLast(): number {
    let last = this.#youngest?.since ?? 0;
    for (const { since } of this.#queue) last = Math.max(last, since);
    return last;
  }

  #stopWatching(): void {
    clearTimeout(this.#stallTimer);
    this.#stallTimer = undefined;
  }
}
