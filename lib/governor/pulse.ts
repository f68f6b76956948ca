/** Whether anything happens among those who hold something: who waits for it may hope as long as there is. */
export class Pulse {
  /** Calls or requests under way. */
  running = 0;
  /** When the last one ended, as performance.now() says. */
  lastMs = 0;

  begin(): void {
    this.running++;
  }

  end(): void {
    this.running--;
    this.lastMs = performance.now();
  }
}

/** Stores that are being opened, of all sessions: when two are at a time, more than one flow is at work. */
class Openings extends Pulse {
  /** When two were last under way at a time. */
  overlapMs = -Infinity;

  override begin(): void {
    super.begin();
    this.#look();
  }

  override end(): void {
    this.#look();
    super.end();
  }

  #look(): void {
    if (this.running > 1) this.overlapMs = performance.now();
  }
}

export const storeOpenings = new Openings();

/** Objects that are being closed, of all sessions: each may free what somebody waits for. */
export const closings = new Pulse();
