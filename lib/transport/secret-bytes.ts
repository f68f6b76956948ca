/**
 * The bytes of a secret for as long as `use` takes: outside of the memory that Node's small buffers share, which lives on, and overwritten afterwards.
 * Strings cannot be overwritten; they go when nobody holds them any more.
 */
export function withBytesOf<T>(secret: string, encoding: BufferEncoding, use: (bytes: Buffer) => T): T {
  const bytes = Buffer.alloc(Buffer.byteLength(secret, encoding));
  try {
    bytes.write(secret, encoding);
    return use(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** A secret read in another encoding than it was written in. */
export function recoded(secret: string, from: BufferEncoding, to: BufferEncoding): string {
  return withBytesOf(secret, from, (bytes) => bytes.toString(to));
}
