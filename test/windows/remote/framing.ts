// Serialized values on a socket, each behind its length.
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

export function send(socket: Socket, value: unknown): void {
  const body = serialize(value);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  socket.write(Buffer.concat([head, body]));
}

export function receive(socket: Socket, take: (value: unknown) => void): void {
  let pieces: Buffer[] = [];
  let length = 0;
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    while (length >= 4) {
      // Joined only when all of it is there.
      if (pieces[0]!.length < 4) pieces = [Buffer.concat(pieces)];
      const size = 4 + pieces[0]!.readUInt32LE();
      if (length < size) return;
      const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
      pieces = [bytes.subarray(size)];
      length -= size;
      take(deserialize(bytes.subarray(4, size)));
    }
  });
}
