import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Memory for what has not been written yet, in bytes: a disk that is slower than the network loses events, not the process. */
const MAX_WAITING = 32 << 20;
/** How long closing waits for the disk, in milliseconds. */
const CLOSE_LIMIT_MS = 2_000;

/** Lines in files of a limited size, of which the newest are kept. Writing never fails its caller. */
export class WireDumpFile {
  readonly #folder: string;
  readonly #maxFileBytes: number;
  readonly #maxFiles: number;
  #file: FileHandle | undefined;
  #number = 0;
  #size = 0;
  #waiting = 0;
  #lost = 0;
  #broken = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(folder: string, maxFileBytes: number, maxFiles: number) {
    this.#folder = folder;
    this.#maxFileBytes = maxFileBytes;
    this.#maxFiles = maxFiles;
  }

  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    if (this.#broken) return;
    if (this.#waiting + bytes.length > MAX_WAITING) {
      this.#lost += 1;
      return;
    }
    this.#waiting += bytes.length;
    const lost = this.#lost;
    this.#lost = 0;
    this.#queue = this.#queue.then(async () => {
      if (lost > 0) await this.#append(Buffer.from(`${JSON.stringify({ event: 'lost', count: lost, why: 'the disk is slower than the network' })}\n`));
      await this.#append(bytes);
    }).catch(() => {
      // A full disk ends the dump, not the session.
      this.#broken = true;
    }).finally(() => {
      this.#waiting -= bytes.length;
    });
  }

  async #append(bytes: Buffer): Promise<void> {
    if (this.#broken) return;
    if (this.#file === undefined || this.#size + bytes.length > this.#maxFileBytes) await this.#next();
    await this.#file!.write(bytes);
    this.#size += bytes.length;
  }

  async #next(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    this.#number += 1;
    this.#size = 0;
    this.#file = await open(this.#path(this.#number), 'wx', 0o600);
    if (this.#number > this.#maxFiles) await rm(this.#path(this.#number - this.#maxFiles), { force: true });
  }

  #path(number: number): string {
    return join(this.#folder, `wire-${String(number).padStart(6, '0')}.jsonl`);
  }

  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_LIMIT_MS)));
    const written = this.#queue.then(() => this.#file?.close()).catch(() => undefined);
    await Promise.race([written, limit]);
    clearTimeout(timer);
    this.#broken = true;
  }
}
