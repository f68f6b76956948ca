import { EventEmitter } from 'node:events';

import { toMapiError } from './errors/from-native.ts';
import { LONGEST_TIMER_MS } from './longest-timer.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import type { NativeEvent, NativeRowBatch } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { registerWatch, unregisterWatch } from './native/notifications.ts';
import { Subscription } from './subscription.ts';
import { CRITICAL_ERROR, type ResyncEvent } from './watch-events.ts';

export interface WatchOptions extends CallOptions {
  /** Ends the watch: the loop over it throws `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Events that are kept for a loop that is slow, 1 to 100,000; beyond that they are dropped, and one `resync` (reason `overflow`) follows those
   * that were kept. Default 1,000.
   */
  readonly maxQueued?: number | undefined;
  /** Deadline of registering, in milliseconds. Default: the session's (120,000). */
  readonly timeoutMs?: number | undefined;
}

/** @internal What is watched, and how its events are read. */
export interface WatchSource<E> {
  readonly parent: MapiObject;
  readonly call: string;
  readonly eventMask: number;
  readonly entryId: Uint8Array | null;
  decode(events: readonly NativeEvent[], rows: NativeRowBatch | undefined): E[];
}

type Listeners<E extends { readonly type: string }> = { [T in E['type']]: [event: Extract<E, { readonly type: T }>] } & {
  event: [event: E];
  error: [error: Error];
  close: [];
};

interface Taker<E> {
  readonly resolve: (result: IteratorResult<E, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/** A promise that waits for an event holds the process as a pending call does. */
const holds = { count: 0, timer: undefined as NodeJS.Timeout | undefined };

function hold(): void {
  if (holds.count++ === 0) holds.timer = setInterval(() => undefined, LONGEST_TIMER_MS);
}

function letGo(): void {
  if (--holds.count > 0) return;
  clearInterval(holds.timer);
  holds.timer = undefined;
}

/**
 * What happens to a mailbox, a folder or a table, as it happens: by `for await`, or by listeners (of one type of event, or of `event` for all).
 * It is on from its making; `ready` says when the server has it. Loss is never silent: a `resync` says that something may have been missed, and that
 * what is followed has to be read again. After a lost connection it registers again by itself.
 *
 * A loop over it holds the process; listeners do not. Leaving the loop ends it, and so do `close`, the signal, and closing what is watched. Where
 * it fails for good (the mailbox refuses this user, say) the loop throws, and `error` is emitted if somebody listens.
 *
 * @example
 * for await (const event of store.watch({ events: ['newMail'] })) {
 *   if (event.type === 'resync') await readInboxAgain();
 *   else if (event.type === 'newMail') await fetchMessage(event.entryId);
 * }
 *
 * @example
 * const watch = folder.watch().on('created', ({ entryId }) => queue.push(entryId)).on('resync', () => queue.readAll());
 * await watch.ready;
 * await watch.close();
 */
export class Watch<E extends { readonly type: string }> extends EventEmitter<Listeners<E>> implements AsyncIterable<E>, AsyncDisposable {
  readonly #source: WatchSource<E>;
  readonly #signal: AbortSignal | undefined;
  readonly #maxQueued: number;
  readonly #number: number;
  readonly #opening: Promise<Subscription>;
  readonly #takers: Taker<E>[] = [];
  #queue: E[] = [];
  #iterating = false;
  #overflowed = false;
  #subscription: Subscription | undefined;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

  /** Fulfilled once the server has the registration: what happens from then on is reported. Rejects when it refuses. */
  readonly ready: Promise<void>;

  /** @internal */
  constructor(source: WatchSource<E>, options: WatchOptions = {}) {
    super();
    const { signal, maxQueued = 1_000, timeoutMs } = options;
    if (!Number.isInteger(maxQueued) || maxQueued < 1 || maxQueued > 100_000) throw new RangeError(`maxQueued must be from 1 to 100,000, not ${maxQueued}`);
    this.#source = source;
    this.#signal = signal;
    this.#maxQueued = maxQueued;
    this.#number = registerWatch((events, rows) => this.#receive(events, rows));
    this.#opening = this.#open({ signal, timeoutMs });
    this.ready = this.#opening.then(() => undefined);
    // Whoever loops is told by the loop, and whoever listens by `error`.
    this.ready.catch((error: unknown) => this.#end({ error }));
    signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** True once it has ended, for whatever reason. */
  get closed(): boolean {
    return this.#ended;
  }

  /** Ends it: nothing is reported from now on. Works without the network, and twice. Source: IMsgStore::Unadvise, IMAPITable::Unadvise. */
  async close(): Promise<void> {
    this.#end(undefined);
    const subscription = await this.#opening.catch(() => undefined);
    await subscription?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Events in their order. There is one queue: two loops over one watch share it. */
  [Symbol.asyncIterator](): AsyncIterator<E, undefined> & AsyncIterable<E> {
    this.#iterating = true;
    const iterator = {
      next: (): Promise<IteratorResult<E, undefined>> => this.#next(),
      return: async (): Promise<IteratorResult<E, undefined>> => {
        await this.close();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: (): AsyncIterator<E, undefined> & AsyncIterable<E> => iterator,
    };
    return iterator;
  }

  async #open(options: CallOptions): Promise<Subscription> {
    const { parent, call: context, entryId, eventMask } = this.#source;
    const handle = await parent.call(context, options, (target, call) => addon.advise(target, entryId, eventMask, this.#number, call));
    this.#subscription = new Subscription(handle, parent, () => this.#end(undefined));
    return this.#subscription;
  }

  readonly #abort = (): void => {
    this.#end({ error: this.#signal?.reason as unknown });
  };

  #receive(events: readonly NativeEvent[], rows: NativeRowBatch | undefined): void {
    for (const event of this.#source.decode(events, rows)) {
      // A listener may have ended it, and what is watched may be closing.
      if (this.#ended || this.#subscription?.closed === true) return;
      this.#report(event);
    }
    const failure = events.find(({ type }) => type === CRITICAL_ERROR);
    if (failure !== undefined) this.#end({ error: toMapiError({ hresult: failure.code, context: this.#source.call }, {}) });
  }

  #report(event: E): void {
    const taker = this.#takers.shift();
    if (taker !== undefined) {
      letGo();
      taker.resolve({ done: false, value: event });
    } else if (this.#iterating || !this.#heard()) {
      this.#keep(event);
    }
    this.#emit('event', event);
    if (!this.#ended) this.#emit(event.type, event);
  }

  #keep(event: E): void {
    // Behind the resync nothing is kept until it is taken: whoever reads again after it sees what happened meanwhile.
    if (this.#overflowed) return;
    if (this.#queue.length < this.#maxQueued) {
      this.#queue.push(event);
      return;
    }
    this.#overflowed = true;
    const resync: ResyncEvent = { type: 'resync', reason: 'overflow' };
    this.#queue.push(resync as unknown as E);
  }

  /** Does anybody listen to events? Then they are not kept for a loop that may never come. */
  #heard(): boolean {
    return this.eventNames().some((name) => name !== 'error' && name !== 'close');
  }

  #emit(name: string, event: E): void {
    (this as EventEmitter).emit(name, event);
  }

  #next(): Promise<IteratorResult<E, undefined>> {
    if (this.#queue.length > 0) {
      const value = this.#queue.shift()!;
      if (this.#overflowed && this.#queue.length === 0) this.#overflowed = false;
      return Promise.resolve({ done: false, value });
    }
    if (this.#failure !== undefined) {
      const { error } = this.#failure;
      this.#failure = undefined;
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    hold();
    return new Promise((resolve, reject) => this.#takers.push({ resolve, reject }));
  }

  #end(failure: { readonly error: unknown } | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    unregisterWatch(this.#number);
    this.#signal?.removeEventListener('abort', this.#abort);
    // What came before a failure is still told; who ends it himself wants no more.
    const own = failure === undefined || this.#signal?.aborted === true;
    if (own) this.#queue = [];
    const takers = this.#takers.splice(0);
    for (const [index, taker] of takers.entries()) {
      letGo();
      if (failure !== undefined && index === 0) taker.reject(failure.error);
      else taker.resolve({ done: true, value: undefined });
    }
    if (takers.length === 0) this.#failure = failure;
    // What it has at the server is let go of in the background.
    void this.#opening.then((subscription) => subscription.close()).catch(() => undefined);
    const emitter = this as EventEmitter;
    if (failure !== undefined && !own && emitter.listenerCount('error') > 0) emitter.emit('error', failure.error);
    emitter.emit('close');
  }
}
