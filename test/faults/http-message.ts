// HTTP/1.1 messages as the bytes they are: whoever cuts them has to know where their parts end, and nothing more.

import type { Socket } from 'node:net';

/** The connection ended within a message, or instead of one. */
export class ConnectionEnded extends Error {}

/** What a socket receives, taken in portions of one's own choosing. */
export class ByteReader {
  #bytes = Buffer.alloc(0);
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(socket: Socket) {
    const look = (): void => {
      this.#wake?.();
      this.#wake = undefined;
    };
    const end = (): void => {
      this.#ended = true;
      look();
    };
    socket.on('data', (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      look();
    });
    socket.on('end', end).on('close', end).on('error', end);
  }

  /** Waits for the next byte without taking it. @throws ConnectionEnded */
  async available(): Promise<void> {
    while (this.#bytes.length === 0) await this.#more();
  }

  async take(count: number): Promise<Buffer> {
    while (this.#bytes.length < count) await this.#more();
    return this.#cut(count);
  }

  /** Everything up to the marker, and the marker. */
  async through(marker: string): Promise<Buffer> {
    for (;;) {
      const at = this.#bytes.indexOf(marker, 0, 'latin1');
      if (at >= 0) return this.#cut(at + marker.length);
      await this.#more();
    }
  }

  #cut(count: number): Buffer {
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  #more(): Promise<void> {
    if (this.#ended) return Promise.reject(new ConnectionEnded('the connection ended'));
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** A header's value of a head section; names without regard to case. */
export function headerOf(head: Buffer, name: string): string | undefined {
  for (const line of head.toString('latin1').split('\r\n').slice(1)) {
    const colon = line.indexOf(':');
    if (line.slice(0, colon).toLowerCase() === name.toLowerCase()) return line.slice(colon + 1).trim();
  }
  return undefined;
}

/** The same head section with other values of a header. */
export function withHeader(head: Buffer, name: string, change: (value: string) => string): Buffer {
  const lines = head.toString('latin1').split('\r\n').map((line, index) => {
    const colon = line.indexOf(':');
    return index === 0 || line.slice(0, colon).toLowerCase() !== name.toLowerCase() ? line : `${line.slice(0, colon)}: ${change(line.slice(colon + 1).trim())}`;
  });
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** A message: its head section, then its body as it is on the wire, chunk by chunk (RFC 9112 7.1), the last one empty. */
export async function* readMessage(reader: ByteReader): AsyncGenerator<Buffer, void, undefined> {
  const head = await reader.through('\r\n\r\n');
  yield head;
  if (headerOf(head, 'transfer-encoding') !== 'chunked') {
    const length = Number(headerOf(head, 'content-length') ?? 0);
    if (length > 0) yield await reader.take(length);
    return;
  }
  for (;;) {
    const line = await reader.through('\r\n');
    const size = Number.parseInt(line.toString('latin1'), 16);
    yield Buffer.concat([line, await reader.take(size + 2)]);
    if (size === 0) return;
  }
}
