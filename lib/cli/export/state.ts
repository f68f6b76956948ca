// What an export has already: a file of JSON lines in each of its folders. A line is added before or after a file gets its name, so that an export that was
// ended at any point, by whatever, goes on without fetching again what is there, and without taking for whole what is not.

import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const STATE_FILE = '.exchange-mapi-export.jsonl';

export interface ExportedMessage {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** PR_LAST_MODIFICATION_TIME in milliseconds, or 0. */
  readonly modified: number;
}

interface Header {
  readonly version: 1;
  /** Entry identifier of the folder whose messages these are. */
  readonly folder: string;
}

interface Line extends ExportedMessage {
  readonly id: string;
  readonly format: string;
}

/** The state of one folder of an export. */
export class ExportState {
  readonly folder: string;
  readonly #path: string;
  readonly #messages: Map<string, ExportedMessage>;

  private constructor(path: string, folder: string, messages: Map<string, ExportedMessage>) {
    this.#path = path;
    this.folder = folder;
    this.#messages = messages;
  }

  /** The folder that a directory has the state of; undefined when it has none. */
  static async ownerOf(directory: string): Promise<string | undefined> {
    return headerOf((await readLines(join(directory, STATE_FILE)))[0])?.folder;
  }

  /** The state in a directory; begun if there is none. */
  static async open(directory: string, folder: string): Promise<ExportState> {
    const path = join(directory, STATE_FILE);
    const [first, ...lines] = await readLines(path);
    const messages = new Map<string, ExportedMessage>();
    if (headerOf(first) === undefined) {
      await appendFile(path, `${JSON.stringify({ version: 1, folder } satisfies Header)}\n`);
      return new ExportState(path, folder, messages);
    }
    for (const line of lines) {
      const { id, format, file, size, modified } = line as Partial<Line>;
      // Names are ours: whoever changed the file does not make us write somewhere else.
      if (typeof id !== 'string' || typeof format !== 'string' || typeof file !== 'string' || typeof size !== 'number' || typeof modified !== 'number' || /[/\\]|^\.{0,2}$/.test(file)) continue;
      messages.set(`${format}:${id}`, { file, size, modified });
    }
    return new ExportState(path, folder, messages);
  }

  get(id: string, format: string): ExportedMessage | undefined {
    return this.#messages.get(`${format}:${id}`);
  }

  files(): string[] {
    return [...this.#messages.values()].map(({ file }) => file);
  }

  async set(id: string, format: string, message: ExportedMessage): Promise<void> {
    // After a line that a crash cut off, this one starts on its own.
    const line = JSON.stringify({ id, format, ...message } satisfies Line);
    await appendFile(this.#path, `\n${line}\n`);
    this.#messages.set(`${format}:${id}`, message);
  }
}

async function readLines(path: string): Promise<unknown[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? [value] : [];
    } catch {
      return [];
    }
  });
}

function headerOf(line: unknown): Header | undefined {
  const { version, folder } = (line ?? {}) as Partial<Header>;
  return version === 1 && typeof folder === 'string' ? { version, folder } : undefined;
}
