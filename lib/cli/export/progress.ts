import { bytes, oneLine, styleError } from '../terminal.ts';

const EVERY_MS = 100;
const BAR = 24;

/** A progress bar on standard error, where that is a terminal. */
export class Progress {
  #total = 0;
  readonly #isShown: boolean;
  readonly #start = performance.now();
  #done = 0;
  #fetched = 0;
  #bytes = 0;
  #what = '';
  #drawn = 0;

  constructor(isWanted: boolean) {
    this.#isShown = isWanted && process.stderr.isTTY;
  }

  /** So many messages more are to come. */
  expect(messages: number): void {
    this.#total += messages;
  }

  folder(what: string): void {
    this.#what = what;
    this.#draw();
  }

  /** A message is done with; `fetched` unless it was there already. */
  message(fetched: boolean): void {
    this.#done += 1;
    if (fetched) this.#fetched += 1;
    this.#draw();
  }

  readonly bytes = (count: number): void => {
    this.#bytes += count;
    this.#draw();
  };

  /** Takes the bar away, for a line of text or for good. */
  clear(): void {
    if (this.#drawn > 0) process.stderr.write('\r\u001B[K');
    this.#drawn = 0;
  }

  #draw(): void {
    if (!this.#isShown || performance.now() - this.#drawn < EVERY_MS) return;
    this.#drawn = performance.now();
    const total = Math.max(this.#total, this.#done);
    const part = total === 0 ? 1 : this.#done / total;
    const filled = Math.round(part * BAR);
    const seconds = (performance.now() - this.#start) / 1000;
    const rate = this.#fetched / seconds;
    const left = this.#fetched < 5 ? '' : `  ${time((total - this.#done) / rate)} left`;
    const text = ` ${this.#done}/${total}  ${bytes(this.#bytes)}  ${bytes(this.#bytes / Math.max(seconds, 0.001))}/s${left}  ${oneLine(this.#what)}`;
    const room = Math.max((process.stderr.columns || 80) - BAR - 1, 10);
    process.stderr.write(`\r${styleError('green', '█'.repeat(filled))}${styleError('dim', '░'.repeat(BAR - filled))}${text.slice(0, room)}\u001B[K`);
  }
}

function time(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
