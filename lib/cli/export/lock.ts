import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../common.ts';
import { isRunning } from '../output-file.ts';

const LOCK_FILE = '.exchange-mapi-export.lock';

/** One export at a time writes into a folder: they would take each other's names. */
export async function lock(directory: string): Promise<AsyncDisposable> {
  const path = join(directory, LOCK_FILE);
  for (let attempt = 1; ; ++attempt) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
      if (attempt > 3 || (holder > 0 && isRunning(holder))) throw new UsageError(`another export (process ${holder}) is writing into ${directory}; if there is none, remove ${path}`);
      // Its process was killed.
      await rm(path, { force: true });
    }
  }
}
