import type { Handle } from './native/addon.d.ts';
import { addon } from './native/binding.ts';
import { invoke } from './native/call.ts';
import { disown, own } from './native/handles.ts';
import { MapiError } from './errors/mapi-error.ts';

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
}

/** A MAPI object: holds a native handle, is closed by its owner, and closes what was opened from it first. */
export abstract class MapiObject implements AsyncDisposable {
  readonly #handle: Handle;
  readonly #children = new Set<WeakRef<MapiObject>>();
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
  }

  /** True once `close` was called, here or on the object it was opened from. */
  get closed(): boolean {
    return this.#closing !== undefined;
  }

  /**
   * Closes what was opened from this object, then the object itself. Nothing is saved by closing. Closing twice is fine: both
   * calls return the same promise.
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
    await Promise.all(children.map((child) => child.close()));
    await addon.close(this.#handle);
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
        hint: 'Open it again; with `await using` an object ends with its block.',
      });
    return this.#handle;
  }

  /** @internal */
  async call<T>(context: string, options: CallOptions | undefined, start: (handle: Handle, call: number) => Promise<T>): Promise<T> {
    const handle = this.handleFor(context);
    return invoke(context, withDefaults(options, this.defaults), (call) => start(handle, call));
  }
}

/**
 * @internal Closes what a failed operation had opened. What ended by its deadline or by its signal is reported at once: the server may be
 * busy with it still, and closing gives it its time (2 s) in the background.
 */
export async function closeAfter(error: unknown, object: MapiObject, options: CallOptions | undefined): Promise<void> {
  const closing = object.close();
  if (options?.signal?.aborted === true || MapiError.is(error, 'MAPI_E_TIMEOUT')) return;
  await closing;
}

/** @internal */
export function withDefaults(options: CallOptions | undefined, defaults: Defaults): CallOptions {
  return { signal: options?.signal, timeoutMs: options?.timeoutMs ?? defaults.timeoutMs };
}
