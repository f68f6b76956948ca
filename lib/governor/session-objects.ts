import { counters } from './counters.ts';
import { Limiter } from './limiter.ts';
import { limits, type ObjectKind, onLimitsChange } from './limits.ts';
import { Pulse } from './pulse.ts';
import { tooManyObjects } from './refusals.ts';

/** What one session has open on its server, by kind: Exchange counts per session. */
export class SessionObjects {
  readonly pulse = new Pulse();
  readonly #where: string;
  readonly #limiters = new Map<ObjectKind, Limiter>();

  /** @param where in words, for errors */
  constructor(where: string) {
    this.#where = where;
    onLimitsChange(this, () => {
      for (const limiter of this.#limiters.values()) limiter.serve();
    });
  }

  of(kind: ObjectKind): Limiter {
    let limiter = this.#limiters.get(kind);
    if (limiter === undefined) this.#limiters.set(kind, (limiter = this.#limiterOf(kind)));
    return limiter;
  }

  #limiterOf(kind: ObjectKind): Limiter {
    return new Limiter({
      limit: () => limits().objectsPerSession[kind],
      stallMs: () => limits().stallMs,
      pulse: this.pulse,
      counters: counters.objectWaits,
      changed: (by) => {
        counters.objects[kind] += by;
      },
      refuse: (why, { context }, limiter) => tooManyObjects(why, kind, this.#where, context, limiter),
    });
  }
}
