// Sessions that are logged on to a store, by user: Exchange's "Maximum Allowed Sessions Per User".

import { ecTooManySessions } from '../wire/error-codes.ts';
import { RopError } from '../wire/rop-handler.ts';

export class StoreSessions {
  readonly #limit: number;
  readonly #counts = new Map<object, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * A session of the user logs on to a store.
   * @returns to be called when the session ends; twice is fine
   * @throws RopError ecTooManySessions
   */
  enter(user: object): () => void {
    const count = this.#counts.get(user) ?? 0;
    if (count >= this.#limit) throw new RopError(ecTooManySessions, `The user has ${count} sessions`);
    this.#counts.set(user, count + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = this.#counts.get(user)! - 1;
      if (left === 0) this.#counts.delete(user);
      else this.#counts.set(user, left);
    };
  }
}
