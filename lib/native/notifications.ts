// Who gets the events of which subscription. A watch is held here while it is on: whoever listens to it need not keep it.
import type { NativeEvent, NativeRowBatch } from './addon.ts';
import { addon } from './binding.ts';

export type NotifyFunction = (events: readonly NativeEvent[], rows: NativeRowBatch | undefined) => void;

const watches = new Map<number, NotifyFunction>();
let nextWatch = 1;
let installed = false;

/** Returns the number that `advise` takes. */
export function registerWatch(notify: NotifyFunction): number {
  if (!installed) {
    installed = true;
    addon.setNotificationHandler({ notify: (watch, events, rows) => watches.get(watch)?.(events, rows) });
  }
  const watch = nextWatch++;
  watches.set(watch, notify);
  return watch;
}

export function unregisterWatch(watch: number): void {
  watches.delete(watch);
}
