// A proxy that records what passes between a client and the local Exchange, for replay-server.mjs.
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { request } from 'undici';

/** Hop-by-hop headers, and those that echo the request. */
const NOT_RECORDED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);
const ECHOES = new Set(['x-requestid', 'x-clientinfo']);

/** Starts a proxy before `target` (an origin). `save` writes what has passed so far. */
export async function startRecorder(target) {
  const exchanges = [];
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => void forward());
    const forward = async () => {
      const requestBody = Buffer.concat(chunks);
      const { host: _host, connection: _connection, 'content-length': _length, ...headers } = incoming.headers;
      const reply = await request(target + incoming.url, { method: incoming.method, headers, body: requestBody });
      const responseBody = Buffer.from(await reply.body.arrayBuffer());
      const responseHeaders = [];
      for (const [name, value] of Object.entries(reply.headers)) {
        if (NOT_RECORDED.has(name)) continue;
        for (const one of [value].flat()) responseHeaders.push(name, one);
      }
      responseHeaders.push('content-length', String(responseBody.length));
      const type = incoming.headers['x-requesttype'];
      if (type === 'Connect') exchanges.length = 0;
      if (type !== undefined) exchanges.push({ type, path: incoming.url, requestHeaders: headers, requestBody, responseHeaders: withoutEchoes(responseHeaders), responseBody });
      outgoing.writeHead(reply.statusCode, responseHeaders).end(responseBody);
    };
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    port: server.address().port,
    exchanges,
    save: (file) => writeFileSync(file, serialize(exchanges)),
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function withoutEchoes(headers) {
  return headers.filter((_value, index) => !ECHOES.has(headers[index - (index % 2)]));
}
