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

const withoutLineEnd = (text: string): string => text.replace(/\r?\n$/, '');

/** A password or passphrase in a file. The end of its line, which editors add, is no part of it. */
export async function readSecret(file: string): Promise<string> {
  return withoutLineEnd(await readText(file));
}

/** As readSecret, from standard input. */
export async function readSecretInput(): Promise<string> {
  return withoutLineEnd(await readInput());
}
