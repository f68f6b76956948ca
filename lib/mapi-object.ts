import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { type Caller, callerOf, defaultTimeoutMs, invoke, type InvokeOptions } from './native/call.ts';
import { disown, framesOf, type Held, own } from './native/handles.ts';
import type { LeakedObject, LeakWatch } from './governor/leaks.ts';
import type { Limiter, Permit, Waiting } from './governor/limiter.ts';
import type { ObjectKind } from './governor/limits.ts';
import { closings } from './governor/pulse.ts';
import type { SessionObjects } from './governor/session-objects.ts';
import { closedError } from './errors/closed-error.ts';
import { MapiError } from './errors/mapi-error.ts';
import type { PropNames } from './prop-names.ts';
import { Roster } from './roster.ts';

/** Options of every call that may reach a server. */
export interface CallOptions {
  /** Ends the call; the promise rejects with `signal.reason` at once. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline in milliseconds; the promise rejects with MAPI_E_TIMEOUT. Default: the session's (120,000). Infinity: none. */
  readonly timeoutMs?: number | undefined;
}

/** What objects inherit from the one they were opened from. */
export interface Defaults {
  readonly timeoutMs?: number | undefined;
  /** Of the store that the object is part of. */
  readonly names?: PropNames | undefined;
  /** What the session of the store has open. */
  readonly objects?: SessionObjects | undefined;
  /** What the session's requests wait for before they are sent, in words. */
  readonly waitingFor?: (() => string | undefined) | undefined;
  /** Where stacks of openings are captured. */
  readonly leaks?: LeakWatch | undefined;
  /** Number of the session, for reports. */
  readonly session?: number | undefined;
}

/**
 * @internal What an object hands down of its own, and for the rest what it has from above. Not by spreading, after which each object would
 * have a hidden class of its own, which every call meets.
 */
export function handDown(above: Defaults, more: Defaults): Defaults {
  return {
    timeoutMs: more.timeoutMs ?? above.timeoutMs, names: more.names ?? above.names, objects: more.objects ?? above.objects,
    waitingFor: more.waitingFor ?? above.waitingFor, leaks: more.leaks ?? above.leaks, session: more.session ?? above.session,
  };
}

/** How long calls that are running when their object is closed get to end by themselves, in milliseconds. */
const CALL_GRACE_MS = 2_000;
/** When `close` stops waiting, whatever MAPI does: the release stays in its queue. In milliseconds; Disconnect has 2,000 of them. */
const CLOSE_LIMIT_MS = 5_000;

/** A MAPI object: holds a native handle, is closed by its owner, and closes what was opened from it first. */
export abstract class MapiObject implements AsyncDisposable {
  readonly #held: Held;
  readonly #openedMs = performance.now();
  readonly #children = new Roster<WeakRef<MapiObject>>();
  readonly #running = new Roster<() => void>();
  /** Openings that wait for others to be closed. */
  readonly #waits = new Map<Waiting, string>();
  // Held strongly: a parent lives as long as what was opened from it.
  readonly #parent: MapiObject | undefined;
  /** @internal */
  readonly defaults: Defaults;
  #closing: Promise<void> | undefined;

  /** @internal */
  protected constructor(handle: Handle, parent: MapiObject | undefined, defaults: Defaults = parent?.defaults ?? {}) {
    this.#held = { handle, place: parent === undefined ? undefined : parent.#children.add(new WeakRef(this)), origin: defaults.leaks === undefined ? undefined : callerOf(), permit: undefined };
    this.#parent = parent;
    this.defaults = defaults;
    own(this, this.#held);
    // The parent was closed while this object was on its way.
    if (parent?.closed === true) void this.close();
  }

  /** True once `close` was called, here or on the object it was opened from. */
  get closed(): boolean {
    return this.#closing !== undefined;
  }

  /**
   * Closes what was opened from this object, then the object itself. Nothing is saved by closing. Calls that are running get 2 s, and
   * then reject with ERR_MAPI_CLOSED; closing ends within 5 s even if MAPI hangs. Closing twice is fine: both calls return the same promise.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close(this.defaults.leaks);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** @param leaks looks at what is closed here without its owner's having done it; undefined: nobody does, or somebody above does */
  async #close(leaks: LeakWatch | undefined): Promise<void> {
    disown(this);
    this.beforeClose();
    closings.begin();
    try {
      this.#held.place?.leave();
      if (leaks !== undefined && this.reportsLeaks) leaks.report(this.label, this.#open());
      for (const [waiting, context] of this.#waits) waiting.cancel(closedError(context, 'the object'));
      await this.#release();
    } finally {
      closings.end();
    }
    await this.released();
  }

  /** Closes the children, then the handle. */
  async #release(): Promise<void> {
    const grace = setTimeout(() => {
      for (const end of this.#running.all()) end();
    }, CALL_GRACE_MS);
    // The native side closes children before their parents; here they only learn that they are closed.
    await atMost(CLOSE_LIMIT_MS, this.closeChildren().then(() => addon.close(this.#held.handle)));
    clearTimeout(grace);
    this.#held.permit?.release();
  }

  /** @internal Closes what was opened from this object. */
  async closeChildren(): Promise<void> {
    await Promise.all(this.#alive().map((child) => (child.#closing ??= child.#close(undefined))));
  }

  /** @internal As closeChildren, bounded; what is open has leaked. */
  async closeLeftovers(label: string): Promise<void> {
    this.defaults.leaks?.report(label, this.#open());
    await atMost(CLOSE_LIMIT_MS, this.closeChildren());
  }

  #alive(): MapiObject[] {
    return this.#children.all().flatMap((reference) => reference.deref() ?? []);
  }

  /** What is open below, for a report of leaks. */
  #open(now = performance.now()): LeakedObject[] {
    return this.#alive().flatMap((child) => {
      const { origin } = child.#held;
      const itself = child.isOwned || child.closed || origin === undefined ? [] : [{ kind: child.constructor.name, openMs: now - child.#openedMs, opened: framesOf(origin) }];
      return [...itself, ...child.#open(now)];
    });
  }

  /** @internal What closing this one closes for its owner is worth a report. */
  protected get reportsLeaks(): boolean {
    return false;
  }

  /** @internal Part of its parent: nobody has to close it. */
  protected get isOwned(): boolean {
    return false;
  }

  /** @internal In words, for reports. */
  protected get label(): string {
    return `a ${this.constructor.name}`;
  }

  /** For those who should not begin anything with the object any more. */
  protected beforeClose(): void {}

  /** For what hangs on the object beyond its handle. */
  protected async released(): Promise<void> {}

  /**
   * The native handle, for one call.
   * @throws MapiError ERR_MAPI_CLOSED
   * @internal
   */
  handleFor(context: string): Handle {
    if (this.#closing !== undefined) throw closedError(context, 'the object');
    return this.#held.handle;
  }

  /** @internal `caller`: as for `invoke`. */
  async call<T>(context: string, options: CallOptions | undefined, start: (handle: Handle, call: number) => Promise<T>, caller?: Caller): Promise<T> {
    const handle = this.handleFor(context);
    if (this.defaults.objects !== undefined) this.#used();
    return invoke(context, withDefaults(options, this.defaults, this.#running), (call) => start(handle, call), caller);
  }

  /**
   * @internal Opens an object of a kind that Exchange counts: one of those that the session may have open. When there is none left, waits for one to be
   * closed, within the call's deadline.
   * @throws MapiError MAPI_E_NOT_ENOUGH_RESOURCES when nobody is left who could close one, MAPI_E_TIMEOUT
   */
  async open<T extends MapiObject>(
    kind: ObjectKind, context: string, options: CallOptions | undefined, start: (handle: Handle, call: number) => Promise<Handle>, make: (handle: Handle) => T,
  ): Promise<T> {
    // Taken here, where the caller still stands on the stack.
    const origin = this.defaults.leaks === undefined ? undefined : callerOf();
    return this.holding([kind], context, options, async (callOptions, [permit]) => {
      const object = make(await this.call(context, callOptions, start));
      object.#held.permit = permit;
      if (origin !== undefined) object.#held.origin = origin;
      if (permit !== undefined) permit.origin = object.#held.origin;
      return object;
    });
  }

  /**
   * @internal Does work that opens objects of these kinds. What it throws gives their permits back; otherwise they are its own from then on, and it gets
   * the options with what is left of the deadline.
   */
  async holding<T>(
    kinds: readonly ObjectKind[], context: string, options: CallOptions | undefined, work: (options: CallOptions | undefined, permits: readonly Permit[]) => Promise<T>,
  ): Promise<T> {
    const { objects } = this.defaults;
    if (objects === undefined) return work(options, []);
    const limiters = kinds.map((kind) => objects.of(kind));
    const permits: Permit[] = [];
    let callOptions = options;
    let until: number | undefined;
    for (const limiter of limiters) limiter.begin();
    try {
      for (const limiter of limiters) {
        let permit = limiter.tryTake();
        if (permit === undefined) {
          until ??= performance.now() + (options?.timeoutMs ?? this.defaults.timeoutMs ?? defaultTimeoutMs);
          permit = await this.#wait(limiter, context, options, left(until));
          callOptions = { signal: options?.signal, timeoutMs: left(until) };
        }
        permits.push(permit);
      }
      return await work(callOptions, permits);
    } catch (error) {
      for (const permit of permits) permit.release();
      throw error;
    } finally {
      for (const limiter of limiters) limiter.end();
    }
  }

  async #wait(limiter: Limiter, context: string, options: CallOptions | undefined, timeoutMs: number): Promise<Permit> {
    this.handleFor(context);
    const waiting = limiter.take({ lane: this, context, signal: options?.signal, timeoutMs });
    this.#waits.set(waiting, context);
    try {
      return await waiting.permit;
    } finally {
      this.#waits.delete(waiting);
    }
  }

  /** A call on an object is one on what it was opened from. */
  #used(): void {
    this.#held.permit?.used();
    if (this.#parent !== undefined) this.#parent.#used();
  }
}

/** Of a deadline, in milliseconds; a call's time limit is never zero. */
function left(until: number): number {
  return Math.max(until - performance.now(), 1);
}

/** Resolves with the promise, or after so many milliseconds without it. */
function atMost(limitMs: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, limitMs);
    promise.then(() => resolve(), reject).finally(() => clearTimeout(timer));
  });
}

/** There is nobody any more to be told of a failure. */
async function inBackground(work: Promise<void>): Promise<void> {
  await Promise.allSettled([work]);
}

/**
 * @internal Closes what a failed operation had opened. What ended by its deadline or by its signal is reported at once: the server may be
 * busy with it still, and closing gives it its time (2 s) in the background.
 */
export async function closeAfter(error: unknown, object: { close(): Promise<void> }, options: CallOptions | undefined): Promise<void> {
  const closing = object.close();
  if (options?.signal?.aborted === true || MapiError.is(error, 'MAPI_E_TIMEOUT')) void inBackground(closing);
  else await closing;
}

/** @internal All at once: if callers spread it to add to it, V8 would give each result a hidden class of its own. */
export function withDefaults(options: CallOptions | undefined, defaults: Defaults, running?: InvokeOptions['running']): InvokeOptions {
  return {
    signal: options?.signal, timeoutMs: options?.timeoutMs ?? defaults.timeoutMs, session: defaults.session, running, pulse: defaults.objects?.pulse, waitingFor: defaults.waitingFor,
  };
}
