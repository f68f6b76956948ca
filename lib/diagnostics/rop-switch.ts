import type { Addon } from '../native/addon.ts';
import { requestChannel, ropsChannel } from './channels.ts';

/** How many wire dumps are being written: they name ROPs too. */
let dumps = 0;
let observed = false;

/** A wire dump begins (1) or ends (-1). */
export function countDumps(change: 1 | -1): void {
  dumps += change;
}

/** Tells the native side whether anybody wants to know of ROPs; called before every call, as channels do not tell who comes and goes. */
export function switchRops(addon: Pick<Addon, 'observeTransports'>): void {
  const wanted = dumps > 0 || ropsChannel.hasSubscribers || requestChannel.hasSubscribers;
  if (wanted === observed) return;
  observed = wanted;
  addon.observeTransports(wanted);
}
