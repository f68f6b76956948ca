// Mail in files: a directory of .eml files and mboxes, or one of them.

import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { MailImportError } from './mail-error.ts';
import { readMbox } from './mbox.ts';

/** Larger files are no single message. */
const kMaxEmlBytes = 256 * 1024 * 1024;

export interface MailFile {
  /** Path below what was asked for. */
  readonly name: string;
  readonly path: string;
  readonly kind: 'eml' | 'mbox';
}

/** A message of a file, still as bytes. */
export interface RawMail {
  /** For errors: the file, and in an mbox the number of the message. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly received: bigint | undefined;
}

/**
 * The mail files at a path: the file itself, or every .eml and .mbox below a directory, in the order of their names.
 * @throws MailImportError when there is nothing at the path, or nothing that can be read.
 */
export async function findMailFiles(path: string): Promise<MailFile[]> {
  const info = await stat(path).catch((error: unknown) => {
    throw new MailImportError(path, "can't be opened", { cause: error });
  });
  if (!info.isDirectory()) return [{ name: basename(path), path, kind: await kindOf(path) }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && mailExtensions.has(extname(entry.name).toLowerCase()))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { name: relative(path, file), path: file, kind: mailExtensions.get(extname(entry.name).toLowerCase()) as MailFile['kind'] };
    })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

const mailExtensions = new Map<string, MailFile['kind']>([['.eml', 'eml'], ['.mbox', 'mbox'], ['.mbx', 'mbox']]);

/** Whatever a file is called, an mbox begins with "From ". */
async function kindOf(path: string): Promise<MailFile['kind']> {
  const known = mailExtensions.get(extname(path).toLowerCase());
  if (known !== undefined) return known;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1', 0, bytesRead) === 'From ' ? 'mbox' : 'eml';
  } finally {
    await file.close();
  }
}

/** The messages of a file. @throws MailImportError. */
export async function* readMailFile(file: MailFile): AsyncGenerator<RawMail> {
  if (file.kind === 'eml') {
    if ((await stat(file.path)).size > kMaxEmlBytes) throw new MailImportError(file.name, 'larger than 256 MiB');
    yield { source: file.name, bytes: await readFile(file.path), received: undefined };
    return;
  }
  yield* numbered(readMbox(createReadStream(file.path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>, file.name), file.name);
}

/** The messages of an mbox in memory. @throws MailImportError. */
export function readMboxBytes(bytes: Uint8Array): AsyncGenerator<RawMail> {
  return numbered(readMbox([bytes], 'mbox'), 'mbox');
}

async function* numbered(messages: ReturnType<typeof readMbox>, name: string): AsyncGenerator<RawMail> {
  let number = 0;
  for await (const { bytes, received } of messages) yield { source: `${name}, message ${++number}`, bytes, received };
}
