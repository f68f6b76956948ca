/** A place in a roster. */
export class Membership<T> {
  /** @internal */
  previous: Membership<T> = this;
  /** @internal */
  next: Membership<T> = this;
  /** @internal */
  readonly value: T | undefined;
  readonly #roster: Roster<T> | undefined;

  /** @internal The first place has neither roster nor value: it is the roster's own. */
  constructor(roster?: Roster<T>, value?: T) {
    this.#roster = roster;
    this.value = value;
  }

  /** Twice is fine. */
  leave(): void {
    if (this.next === this) return;
    this.previous.next = this.next;
    this.next.previous = this.previous;
    // Whoever keeps the place keeps none of the others.
    this.previous = this.next = this;
    if (this.#roster !== undefined) this.#roster.size -= 1;
  }
}

/**
 * Who is in, in the order of coming: for what comes and goes all the time in something that stays. A Set makes its table anew every few
 * comings, among the old objects of the heap, and that is when V8 asks itself whether to mark all of it.
 */
export class Roster<T> {
  /** @internal Changed by Membership only. */
  size = 0;
  readonly #ends = new Membership<T>();

  get first(): T | undefined {
    return this.#ends.next.value;
  }

  add(value: T): Membership<T> {
    const member = new Membership<T>(this, value);
    const last = this.#ends.previous;
    member.previous = last;
    member.next = this.#ends;
    last.next = this.#ends.previous = member;
    this.size += 1;
    return member;
  }

  /** Those who are in at the moment. */
  all(): T[] {
    const values: T[] = [];
    for (let member = this.#ends.next; member !== this.#ends; member = member.next) values.push(member.value as T);
    return values;
  }
}
