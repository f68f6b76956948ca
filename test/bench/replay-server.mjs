// The floor under a benchmark: a server in a process of its own that answers from recorded bytes, so that nothing but the
// network and the client is measured. Of each connection, the k-th request after a Connect gets the k-th recorded reply.
// Usage: replay-server.mjs RECORDING PORT; prints a line when it listens.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { deserialize } from 'node:v8';

const exchanges = deserialize(readFileSync(process.argv[2]));
/** Of each connection, the number of the next exchange. */
const places = new WeakMap();

const server = createServer((request, response) => {
  request.on('data', () => undefined);
  request.on('end', () => {
    const type = request.headers['x-requesttype'];
    const next = type === 'Connect' ? 0 : (places.get(request.socket) ?? 0);
    const exchange = exchanges[next];
    if (exchange === undefined || exchange.type !== type) {
      console.error('request %d is %s, recorded was %s', next, type, exchange?.type);
      response.writeHead(500).end();
      return;
    }
    places.set(request.socket, next + 1);
    // What a server echoes is the request's own; clients check it.
    const { 'x-requestid': id, 'x-clientinfo': client } = request.headers;
    response.writeHead(200, [...exchange.responseHeaders, 'X-RequestId', id, 'X-ClientInfo', client]);
    response.end(exchange.responseBody);
  });
});
server.listen(Number(process.argv[3]), '127.0.0.1', () => process.stdout.write('listening\n'));
process.on('disconnect', () => process.exit());
