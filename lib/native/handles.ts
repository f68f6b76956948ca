// The net below close(): an object that is collected unclosed gives its handle back. The release is posted to the object's
// own thread; nothing of MAPI runs here.
import process from 'node:process';

import type { Handle } from './addon.ts';
import { addon } from './binding.ts';

interface Held {
  readonly handle: Handle;
  readonly origin: { stack?: string } | undefined;
}

/** EXCHANGE_MAPI_DEBUG=leaks warns of every object that was collected unclosed, with the stack of its creation. */
const reportLeaks = (process.env['EXCHANGE_MAPI_DEBUG'] ?? '').split(',').includes('leaks');

const registry = new FinalizationRegistry<Held>(({ handle, origin }) => {
  addon.release(handle);
  if (origin?.stack !== undefined) {
    process.emitWarning(`an object was collected unclosed; it was made ${origin.stack.replace(/^[^\n]*\n\s*/, '')}`, {
      type: 'ExchangeMapiLeak',
    });
  }
});

/** Releases `handle` when `owner` is collected, unless `disown` comes first. */
export function own(owner: object, handle: Handle): void {
  let origin: { stack?: string } | undefined;
  if (reportLeaks) {
    origin = {};
    Error.captureStackTrace(origin, own);
  }
  registry.register(owner, { handle, origin }, owner);
}

/** To be called when `owner` is closed. */
export function disown(owner: object): void {
  registry.unregister(owner);
}
