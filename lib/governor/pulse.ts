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

/** Objects that are being closed, of all sessions: each may free what somebody waits for. */
export const closings = new Pulse();
