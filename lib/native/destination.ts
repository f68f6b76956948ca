import { Buffer } from 'node:buffer';

/** For less, allocating apart costs as much as copying on the JavaScript thread does. */
const LEAST = 16 * 1024;

/** @internal Memory for a result of at most so many bytes, which the session thread fills; null where it is better made when the result is there. */
export function destinationFor(byteCount: number): Uint8Array | null {
  // Not cleared, and not part of Node's pool.
  return byteCount < LEAST ? null : Buffer.allocUnsafeSlow(byteCount);
}

/** @internal The bytes of a result: so many in the destination, or in memory of their own. */
export function pieceOf(result: number | ArrayBuffer, destination: Uint8Array | null): Uint8Array {
  if (typeof result !== 'number') return new Uint8Array(result);
  const { buffer, byteOffset, length } = destination!;
  const piece = new Uint8Array(buffer, byteOffset, result);
  // Somebody may keep it: not with memory that is far too large.
  return result < length / 2 ? piece.slice() : piece;
}
