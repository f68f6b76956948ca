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

  /** @returns whether the connection reads on */
  #receive(socket: Socket, bytes: Buffer): boolean {
    if (!this.isBody || socket.readableLength > 0) return socket.push(copyOf(bytes));
    socket.push(bytes);
    // After its 'readable', which push() has put in the same queue.
    process.nextTick(keepUnread, socket);
    return true;
  }
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
