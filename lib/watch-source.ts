import type { MapiObject } from './mapi-object.ts';
import type { WatchSource } from './watch.ts';
import { ALWAYS, STORE_EVENTS, type StoreEvent, type StoreEventName, toStoreEvent } from './watch-events.ts';

export type { StoreEvent, StoreEventName } from './watch-events.ts';

/** @internal IMsgStore::Advise of the object itself, or of what `entryId` names. */
export function storeSource(parent: MapiObject, events: readonly StoreEventName[] | undefined, entryId: Uint8Array | null): WatchSource<StoreEvent> {
  const names = events ?? (Object.keys(STORE_EVENTS) as StoreEventName[]);
  if (names.length === 0) throw new RangeError('events must name at least one');
  for (const name of names)
    if (!Object.hasOwn(STORE_EVENTS, name)) throw new RangeError(`there is no event ${JSON.stringify(name)}; known: ${Object.keys(STORE_EVENTS).join(', ')}`);
  const eventMask = names.reduce((mask, name) => mask | STORE_EVENTS[name], 0) + ALWAYS;
  return { parent, call: 'IMsgStore::Advise', eventMask, entryId, decode: (list) => list.flatMap((event) => toStoreEvent(event) ?? []) };
}
