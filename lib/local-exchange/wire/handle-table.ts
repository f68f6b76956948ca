// The server objects of a session context. Handles are numbers of this context only.

import { ecInvalidObject, ecMaxObjsExceeded, ecNullObject, ecAccessDenied } from './error-codes.ts';
import { noHandle } from './rop-buffer.ts';
import { RopError, type ServerObject } from './rop-handler.ts';

interface Entry {
  readonly object: ServerObject;
  readonly logonId: number;
}

/** More is a leak of the client: ecMaxObjsExceeded. */
const maximumObjects = 16384;

export class HandleTable {
  readonly #entries = new Map<number, Entry>();
  /** Handle of the logon object by LogonId. */
  readonly #logons = new Map<number, number>();
  readonly #dropped: (handle: number) => void;
  #next = 1;

  /** @param dropped hears of handles that are no longer. */
  constructor(dropped: (handle: number) => void = () => undefined) {
    this.#dropped = dropped;
  }

  get size(): number {
    return this.#entries.size;
  }

  logon(logonId: number): ServerObject | undefined {
    const handle = this.#logons.get(logonId);
    return handle === undefined ? undefined : this.#entries.get(handle)?.object;
  }

  /** @throws RopError as MS-OXCROPS 3.2.5.1 says for bad handles. */
  find(handle: number | undefined, logonId: number): ServerObject {
    if (handle === undefined || handle === noHandle) throw new RopError(ecNullObject);
    const entry = this.#entries.get(handle);
    if (entry === undefined) throw new RopError(ecInvalidObject);
    if (entry.logonId !== logonId) throw new RopError(ecAccessDenied);
    return entry.object;
  }

  /** @throws RopError ecMaxObjsExceeded */
  expectRoom(): void {
    if (this.#entries.size >= maximumObjects) throw new RopError(ecMaxObjsExceeded);
  }

  add(object: ServerObject, logonId: number): number {
    const handle = this.#next;
    this.#next = handle + 1 === noHandle ? 1 : handle + 1;
    this.#entries.set(handle, { object, logonId });
    return handle;
  }

  /** A second logon with the same LogonId takes the place of the first. */
  addLogon(object: ServerObject, logonId: number): number {
    this.#releaseLogon(logonId);
    const handle = this.add(object, logonId);
    this.#logons.set(logonId, handle);
    return handle;
  }

  /** Releasing a logon releases all that was opened in it. */
  release(handle: number): void {
    const entry = this.#entries.get(handle);
    if (entry === undefined) return;
    if (this.#logons.get(entry.logonId) === handle) this.#releaseLogon(entry.logonId);
    else this.#drop(handle, entry);
  }

  releaseAll(): void {
    for (const [handle, entry] of [...this.#entries].toReversed()) this.#drop(handle, entry);
    this.#logons.clear();
  }

  #releaseLogon(logonId: number): void {
    if (!this.#logons.delete(logonId)) return;
    for (const [handle, entry] of [...this.#entries].toReversed()) {
      if (entry.logonId === logonId) this.#drop(handle, entry);
    }
  }

  #drop(handle: number, entry: Entry): void {
    this.#entries.delete(handle);
    entry.object.release?.();
    this.#dropped(handle);
  }
}
