import type { PooledSession } from './pooled-session.ts';

/** Somebody who waits for a session. */
export interface SlotWaiter {
  readonly context: string;
  /** An idle session, or undefined: there is room for a new one. */
  grant(slot: { session: PooledSession | undefined }): void;
  fail(error: Error): void;
}

/** How often a session is used on end while others wait for room. */
const MOST_TURNS = 8;

/** What there is of one mailbox. */
interface Lane {
  /** Sessions that are open, on their way, or being closed. */
  open: number;
  readonly idle: PooledSession[];
  readonly waiting: Set<SlotWaiter>;
}

export interface PoolSlotsOptions {
  readonly maxSessions: number;
  readonly maxPerMailbox: number;
  /** Closes an idle session, and calls `free` when that is done. */
  readonly discard: (session: PooledSession) => void;
}

/**
 * Who gets a session when: mailboxes take turns; who waits for the same mailbox is served in the order of coming. A mailbox whose sessions are all in
 * use does not hold up the others. Where there is no room, the session that was idle longest makes some; one that is wanted again at once is kept for a
 * few more turns, and then makes room, too.
 */
export class PoolSlots {
  readonly maxSessions: number;
  readonly maxPerMailbox: number;
  readonly #discard: (session: PooledSession) => void;
  /** Those with waiters in the order of their turns. */
  readonly #lanes = new Map<string, Lane>();
  /** The one that was idle longest first. */
  readonly #idle = new Set<PooledSession>();
  #open = 0;
  #waiting = 0;
  /** Sessions that were told to make room, and have not yet. */
  readonly #making = new Set<PooledSession>();
  #shut = false;

  constructor({ maxSessions, maxPerMailbox, discard }: PoolSlotsOptions) {
    this.maxSessions = maxSessions;
    this.maxPerMailbox = maxPerMailbox;
    this.#discard = discard;
  }

  get open(): number {
    return this.#open;
  }

  get idle(): number {
    return this.#idle.size;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Would a flow that holds these sessions wait for one of them alone? */
  wouldWaitFor(key: string, held: readonly PooledSession[]): boolean {
    return held.length >= this.maxSessions || held.filter((session) => session.key === key).length >= this.maxPerMailbox;
  }

  /** Without waiting, where nobody else waits for the same mailbox, or for room. */
  tryTake(key: string): { session: PooledSession | undefined } | undefined {
    const lane = this.#lanes.get(key);
    if (lane !== undefined && lane.waiting.size > 0) return undefined;
    const session = lane?.idle.at(-1);
    if (session !== undefined) {
      this.takeOut(session);
      return { session };
    }
    if (this.#waiting > 0 || this.#open >= this.maxSessions || (lane?.open ?? 0) >= this.maxPerMailbox) return undefined;
    this.#laneOf(key).open++;
    this.#open++;
    return { session: undefined };
  }

  wait(key: string, waiter: SlotWaiter): void {
    this.#laneOf(key).waiting.add(waiter);
    this.#waiting++;
    this.#serve();
  }

  /** Takes out one who does not want to wait any longer; false: he does not wait. */
  leave(key: string, waiter: SlotWaiter): boolean {
    const lane = this.#lanes.get(key);
    if (lane?.waiting.delete(waiter) !== true) return false;
    this.#waiting--;
    this.#tidy(key, lane);
    return true;
  }

  /** A session becomes idle. */
  giveBack(session: PooledSession): void {
    this.#laneOf(session.key).idle.push(session);
    this.#idle.add(session);
    this.#serve();
  }

  /** Takes an idle session out, to use it or to close it; false: it is not idle. */
  takeOut(session: PooledSession): boolean {
    if (!this.#idle.delete(session)) return false;
    const { idle } = this.#laneOf(session.key);
    idle.splice(idle.indexOf(session), 1);
    clearTimeout(session.idleTimer);
    session.reclaim = undefined;
    return true;
  }

  /** A place is free: its session is closed, or was never opened. */
  free(key: string, session?: PooledSession): void {
    const lane = this.#laneOf(key);
    lane.open--;
    this.#open--;
    if (session !== undefined) this.#making.delete(session);
    this.#tidy(key, lane);
    this.#serve();
  }

  /** Lets nobody in any more. Who waits gets the error; returns the sessions that were idle. */
  shut(reason: (context: string) => Error): PooledSession[] {
    this.#shut = true;
    const idle = [...this.#idle];
    for (const session of idle) {
      this.takeOut(session);
      this.#laneOf(session.key).open--;
      this.#open--;
    }
    for (const [key, lane] of this.#lanes) for (const waiter of lane.waiting) if (this.leave(key, waiter)) waiter.fail(reason(waiter.context));
    return idle;
  }

  #serve(): void {
    if (this.#shut) return;
    let wanting = 0;
    for (const [key, lane] of this.#lanes) {
      if (this.#waiting === 0) return;
      if (lane.waiting.size === 0) continue;
      let slot: { session: PooledSession | undefined } | undefined;
      const session = lane.idle.at(-1);
      if (session !== undefined) {
        // Others want room: this mailbox keeps its session for some more, since a logon costs more than a turn.
        if (wanting > 0 && session.turns >= MOST_TURNS) continue;
        session.turns = wanting > 0 ? session.turns + 1 : 0;
        this.takeOut(session);
        slot = { session };
      } else if (lane.open < this.maxPerMailbox) {
        if (this.#open < this.maxSessions) {
          lane.open++;
          this.#open++;
          slot = { session: undefined };
        } else {
          wanting++;
          continue;
        }
      }
      if (slot === undefined) continue;
      const [waiter] = lane.waiting;
      lane.waiting.delete(waiter!);
      this.#waiting--;
      // To the end of the round: visited again in this very loop if there is still room.
      this.#lanes.delete(key);
      this.#lanes.set(key, lane);
      waiter!.grant(slot);
    }
    this.#makeRoom(wanting);
  }

  #makeRoom(wanting: number): void {
    for (const session of this.#idle) {
      if (this.#making.size >= wanting) return;
      this.takeOut(session);
      this.#making.add(session);
      this.#discard(session);
    }
  }

  #laneOf(key: string): Lane {
    let lane = this.#lanes.get(key);
    if (lane === undefined) this.#lanes.set(key, (lane = { open: 0, idle: [], waiting: new Set() }));
    return lane;
  }

  #tidy(key: string, lane: Lane): void {
    if (lane.open === 0 && lane.waiting.size === 0) this.#lanes.delete(key);
  }
}
