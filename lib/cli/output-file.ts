// Files that are whole, or not there.

import { createWriteStream, existsSync } from 'node:fs';
import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './common.ts';

interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  readonly overwrite?: boolean | undefined;
  /** The time that the file gets. */
  readonly time?: Date | undefined;
  /** Hears of bytes while they are written. */
  readonly progress?: ((bytes: number) => void) | undefined;
  /** Runs when everything is written, before the file gets its name. */
  readonly written?: ((bytes: number) => Promise<void>) | undefined;
}

const TEMPORARY = /^\.exchange-mapi-(?<pid>\d+)-\d+\.part$/;
let lastTemporary = 0;

/** Writes a file under a temporary name beside it, and gives it its own when it is whole; returns its size. Whatever happens, nothing half-written is left. */
export async function writeWhole(file: string, source: Readable, options: WriteOptions): Promise<number> {
  if (options.overwrite !== true && existsSync(file)) throw new UsageError(`${file} is there already: --overwrite replaces it`);
  const temporary = join(dirname(file), `.exchange-mapi-${process.pid}-${++lastTemporary}.part`);
  let size = 0;
  try {
    await pipeline(source, async function* counted(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        options.progress?.(chunk.length);
        yield chunk;
      }
    }, createWriteStream(temporary, { flags: 'wx' }), { signal: options.signal });
    if (options.time !== undefined && !Number.isNaN(options.time.getTime())) await utimes(temporary, options.time, options.time);
    await options.written?.(size);
    await rename(temporary, file);
    return size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what processes that were killed left behind in a folder. */
export async function removeTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.groups?.['pid'] ?? Number.NaN);
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes to standard output, as fast as it is read. */
export async function writeToOutput(source: Readable, options: { readonly signal?: AbortSignal | undefined }): Promise<void> {
  if (process.stdout.isTTY) throw new UsageError('this would fill the terminal with data: name a file with --output, or redirect the output');
  await pipeline(source, process.stdout, { signal: options.signal, end: false });
}
