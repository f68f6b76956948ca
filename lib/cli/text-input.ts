// Text that people give the command, as editors and shells write it.

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** UTF-8, or UTF-16 with its mark, which Windows PowerShell writes. A mark at the beginning is no part of the text. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xFF && bytes[1] === 0xFE ? 'utf-16le' : 'utf-8').decode(bytes);
}

export async function readText(file: string): Promise<string> {
  return textOf(await readFile(file));
}

/** All that standard input has. */
export async function readInput(): Promise<string> {
  return textOf(await buffer(process.stdin));
}
