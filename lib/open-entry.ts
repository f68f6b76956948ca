import type { ObjectKind } from './governor/limits.ts';
import type { CallOptions, MapiObject } from './mapi-object.ts';
import { addon } from './native/binding.ts';
import type { Handle } from './native/addon.ts';
import { MAPI_BEST_ACCESS, MAPI_DEFERRED_ERRORS, SHOW_SOFT_DELETES } from './native/mapi-flags.ts';


export interface OpenEntryOptions extends CallOptions {
  /** Open it although it was deleted, as long as it can be recovered. Default false. Source: SHOW_SOFT_DELETES. */
  readonly softDeleted?: boolean | undefined;
}

interface EntryClass<T> {
  new(handle: Handle, parent: MapiObject): T;
  /** PR_OBJECT_TYPE. */
  readonly objectType: number;
  readonly kind: ObjectKind;
  readonly name: string;
}

/** Opens an entry that is expected to be of one class: a handle of something else is given back. */
export async function openTyped<T extends MapiObject>(
  owner: MapiObject, entryId: Uint8Array | null, Expected: EntryClass<T>, options: OpenEntryOptions | undefined,
): Promise<T> {
  // An empty identifier means the root to MAPI; here it is more likely a property that was not there.
  if (entryId?.length === 0) throw new TypeError('the entry identifier is empty');
  const flags = MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS | (options?.softDeleted === true ? SHOW_SOFT_DELETES : 0);
  return owner.open(Expected.kind, 'IMAPIContainer::OpenEntry', options, async (parent, call) => {
    const { handle, objectType } = await addon.openEntry(parent, entryId, flags, call);
    if (objectType === Expected.objectType) return handle;
    await addon.close(handle);
    throw new TypeError(`the entry identifier is not that of a ${Expected.name}, but of an object of type ${objectType}`);
  }, (handle) => new Expected(handle, owner));
}
