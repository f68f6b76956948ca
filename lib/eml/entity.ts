// MIME entities (RFC 2045, RFC 2046) as pieces of text and bytes, made while they are consumed.

import { randomUUID } from 'node:crypto';
import { parameter } from './header-field.ts';

export type Pieces = AsyncGenerator<string | Uint8Array, void, undefined>;

/** Something with content fields: `write` gives these fields, the empty line, and the content. */
export interface Entity {
  readonly write: () => Pieces;
  /** Its content is passed on as it is, and may have any byte in it. */
  readonly isRaw: boolean;
}

/** A multipart of the entities; the one entity itself where there is only one, unless `always`. */
export function multipart(subtype: string, children: readonly Entity[], parameters: readonly (readonly [string, string])[] = [], always = false): Entity {
  if (children.length === 1 && !always) return children[0]!;
  const isRaw = children.some((child) => child.isRaw);
  return {
    isRaw,
    write: async function* write() {
      // "=_" is in no quoted-printable and no base64 (RFC 2045 6.7); who sent the rest cannot know the number.
      const boundary = `----=_${randomUUID()}`;
      yield `Content-Type: multipart/${subtype}${parameters.map(([name, value]) => parameter(name, value)).join('')}${parameter('boundary', boundary)}\r\n`;
      // RFC 2046 5.1.1
      if (isRaw) yield 'Content-Transfer-Encoding: 8bit\r\n';
      yield '\r\n';
      for (const child of children) {
        yield `--${boundary}\r\n`;
        yield* child.write();
        yield '\r\n';
      }
      yield `--${boundary}--\r\n`;
    },
  };
}

const PIECE = 64 * 1024;

/** Short pieces joined, so that each has some 64 KB. */
export async function* joined(pieces: Pieces): AsyncGenerator<Uint8Array, void, undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (bytes.length === 0) continue;
    parts.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    yield parts.length === 1 ? bytes : Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts, size);
}
