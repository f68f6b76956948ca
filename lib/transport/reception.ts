import type { OnReadOpts, Socket } from 'node:net';
import process from 'node:process';

/** As much as Node reads at a time. */
const BYTES = 64 * 1024;

/** All connections of this thread receive here: what one has received is consumed before another receives. */
const memory = Buffer.allocUnsafeSlow(BYTES);

/**
 * Where a connection receives. Node takes new memory for each 64 KB otherwise, and V8 looks through its heap for what it can free all the
 * time: that costs more than to read them.
 */
export class Reception {
  /** What is received next is the body of a reply, whose reader copies what it wants to keep. Headers are kept by undici until they are complete. */
  isBody = false;
  /** Nothing has come of the reply that is awaited, and its body's reader will copy. */
  #mayHoldAll = false;

  /** For net.connect and tls.connect. */
  readonly onread: OnReadOpts;

  constructor() {
    // A function: it is called as a method of the socket.
    const receive = (socket: Socket, bytes: Buffer): boolean => this.#receive(socket, bytes);
    this.onread = {
      buffer: memory,
      callback(this: Socket, count: number) {
        return receive(this, memory.subarray(0, count));
      },
    };
  }

  /** A request begins. */
  expectReply(bodyIsCopied: boolean): void {
    this.isBody = false;
    this.#mayHoldAll = bodyIsCopied;
  }

  /** @returns whether the connection reads on */
  #receive(socket: Socket, bytes: Buffer): boolean {
    const isConsumedAtOnce = this.isBody || (this.#mayHoldAll && hasWholeHead(bytes));
    this.#mayHoldAll = false;
    if (!isConsumedAtOnce || socket.readableLength > 0) return socket.push(copyOf(bytes));
    socket.push(bytes);
    // After its 'readable', which push() has put in the same queue.
    process.nextTick(keepUnread, socket);
    return true;
  }
}

const HEAD = Buffer.from('HTTP/1.1 ');
const HEAD_END = Buffer.from('\r\n\r\n');
const ONE = '1'.charCodeAt(0);

/** A response with all its headers, and not one that only announces another (100 to 199). */
function hasWholeHead(bytes: Buffer): boolean {
  return bytes.length > HEAD.length && bytes.compare(HEAD, 0, HEAD.length, 0, HEAD.length) === 0 && bytes[HEAD.length] !== ONE && bytes.includes(HEAD_END);
}

/** What was received last may hold what a server repeated. */
export function forgetReceived(): void {
  memory.fill(0);
}

/** What nobody has read by now would be overwritten. */
function keepUnread(socket: Socket): void {
  if (socket.readableLength === 0) return;
  const unread = socket.read() as Buffer | null;
  if (unread !== null) socket.unshift(copyOf(unread));
}

/** Memory of its own: what a server repeats would live on in the memory that Node's small buffers share. */
function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
