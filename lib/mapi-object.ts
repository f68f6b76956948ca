import type { Handle } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { invoke } from './native/call.ts';
import { disown, own } from './native/handles.ts';
import { hintFor } from './errors/hints.ts';
import { MapiError } from './errors/mapi-error.ts';
import type { PropNames } from './prop-names.ts';

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
}

/** How long calls that are running when their object is closed get to end by themselves, in milliseconds. */
const CALL_GRACE_MS = 2_000;
/** When `close` stops waiting, whatever MAPI does: the release stays in its queue. In milliseconds; Disconnect has 2,000 of them. */
const CLOSE_LIMIT_MS = 5_000;

/** A MAPI object: holds a native handle, is closed by its owner, and closes what was opened from it first. */
export abstract class MapiObject implements AsyncDisposable {
  readonly #handle: Handle;
  readonly #children = new Set<WeakRef<MapiObject>>();
  readonly #running = new Set<() => void>();
  readonly #reference = new WeakRef<MapiObject>(this);
  // Held strongly: a parent lives as long as what was opened from it.
  readonly #parent: MapiObject | undefined;
  /** @internal */
  readonly defaults: Defaults;
  #closing: Promise<void> | undefined;

  /** @internal */
  protected constructor(handle: Handle, parent: MapiObject | undefined, defaults: Defaults = parent?.defaults ?? {}) {
    this.#handle = handle;
    this.#parent = parent;
    this.defaults = defaults;
    own(this, handle);
    if (parent !== undefined) parent.#children.add(this.#reference);
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
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    disown(this);
    if (this.#parent !== undefined) this.#parent.#children.delete(this.#reference);
    // The native side closes children before their parents; here they only learn that they are closed.
    const children = [...this.#children].flatMap((reference) => reference.deref() ?? []);
    const grace = setTimeout(() => {
      for (const end of this.#running) end();
    }, CALL_GRACE_MS);
    await atMost(CLOSE_LIMIT_MS, Promise.all(children.map((child) => child.close())).then(() => addon.close(this.#handle)));
    clearTimeout(grace);
    await this.released();
  }

  /** For what hangs on the object beyond its handle. */
  protected async released(): Promise<void> {}

  /**
   * The native handle, for one call.
   * @throws MapiError ERR_MAPI_CLOSED
   * @internal
   */
  handleFor(context: string): Handle {
    if (this.#closing !== undefined)
      throw new MapiError({
        hresult: 0x80040108, code: 'ERR_MAPI_CLOSED', context, detail: 'the object is closed',
        hint: hintFor('ERR_MAPI_CLOSED', context, undefined),
      });
    return this.#handle;
  }

  /** @internal */
  async call<T>(context: string, options: CallOptions | undefined, start: (handle: Handle, call: number) => Promise<T>): Promise<T> {
    const handle = this.handleFor(context);
    return invoke(context, { ...withDefaults(options, this.defaults), running: this.#running }, (call) => start(handle, call));
  }
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

/** @internal */
export function withDefaults(options: CallOptions | undefined, defaults: Defaults): CallOptions {
  return { signal: options?.signal, timeoutMs: options?.timeoutMs ?? defaults.timeoutMs };
}
