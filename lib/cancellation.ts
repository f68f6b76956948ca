import { setMaxListeners } from 'node:events';

/**
 * An AbortSignal that its maker ends, for what is made by the thousand: Node gives each AbortSignal of its own a hidden class of its own,
 * among the old objects of the heap. For our own listeners only: Node's functions and callers' callbacks may look for more than this.
 */
export class Cancellation extends EventTarget implements AbortSignal {
  aborted = false;
  reason: unknown = undefined;
  onabort = null;

  constructor() {
    super();
    // As any AbortSignal.
    setMaxListeners(0, this);
  }

  /** Once; after that nothing happens. */
  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.dispatchEvent(new Event('abort'));
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}
