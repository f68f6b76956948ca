import { MapiObject } from './mapi-object.ts';
import type { Handle } from './native/addon.ts';

/** @internal What Advise has made: Unadvise when it is closed, by itself or with the object that is watched. */
export class Subscription extends MapiObject {
  readonly #ended: () => void;

  constructor(handle: Handle, parent: MapiObject, ended: () => void) {
    super(handle, parent);
    this.#ended = ended;
  }

  protected override get isOwned(): boolean {
    return true;
  }

  protected override released(): Promise<void> {
    this.#ended();
    return Promise.resolve();
  }
}
