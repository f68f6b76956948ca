/**
 * Who waits for a turn: in lanes that take turns, and within its lane in the order of coming. A lane with a thousand waiters does not keep
 * one with a single waiter waiting for more than one turn.
 */
export class FairQueue<T> {
  /** In the order of their turns: the first is next. A lane is here only while somebody waits in it. */
  readonly #lanes = new Map<unknown, Set<T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(lane: unknown, item: T): void {
    let waiting = this.#lanes.get(lane);
    if (waiting === undefined) this.#lanes.set(lane, (waiting = new Set()));
    waiting.add(item);
    this.#size++;
  }

  /** Who is next, left where he is. */
  peek(): T | undefined {
    for (const [, waiting] of this.#lanes) for (const item of waiting) return item;
    return undefined;
  }

  /** Takes out who is next; his lane goes to the end of the round. */
  next(): T | undefined {
    for (const [lane, waiting] of this.#lanes) {
      for (const item of waiting) {
        waiting.delete(item);
        this.#size--;
        this.#lanes.delete(lane);
        if (waiting.size > 0) this.#lanes.set(lane, waiting);
        return item;
      }
    }
    return undefined;
  }

  /** Takes out one who does not want to wait any longer. */
  remove(lane: unknown, item: T): boolean {
    const waiting = this.#lanes.get(lane);
    if (waiting?.delete(item) !== true) return false;
    this.#size--;
    if (waiting.size === 0) this.#lanes.delete(lane);
    return true;
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const waiting of this.#lanes.values()) yield* waiting;
  }
}
