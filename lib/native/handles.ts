// The net below close(): an object that is collected unclosed gives its handle back. The release is posted to the object's
// own thread; nothing of MAPI runs here.
import process from 'node:process';

import type { Permit } from '../governor/limiter.ts';
import type { Membership } from '../roster.ts';
import type { Handle } from './addon.ts';
import { addon } from './binding.ts';

/** What an object holds, and what is left to do when it is gone. */
export interface Held {
  readonly handle: Handle;
  /** Among what was opened from its parent. */
  readonly place: Membership<unknown> | undefined;
  /** Where it was opened, when leaks are looked for. */
  origin: { stack?: string } | undefined;
  /** What it counts as, among what its session has open. */
  permit: Permit | undefined;
}

const registry = new FinalizationRegistry<Held>(({ handle, place, origin, permit }) => {
  addon.release(handle);
  place?.leave();
  permit?.release();
  if (origin !== undefined) {
    process.emitWarning(`an object was collected unclosed; it was made ${framesOf(origin)}`, {
      type: 'ExchangeMapiLeak',
    });
  }
});

/** The frames of a captured stack, without its first line. */
export function framesOf(origin: { readonly stack?: string }): string {
  return (origin.stack ?? '').replace(/^[^\n]*\n\s*/, '');
}

/** Releases what `owner` holds when it is collected, unless `disown` comes first. */
export function own(owner: object, held: Held): void {
  registry.register(owner, held, owner);
}

/** To be called when `owner` is closed. */
export function disown(owner: object): void {
  registry.unregister(owner);
}
