import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { classify, TransportFailure } from './failure.ts';
import type { ProxyClient } from './proxy-client.ts';
import type { Reception } from './reception.ts';
import type { TlsSettings } from './tls-settings.ts';

type Connector = buildConnector.connector;

/**
 * Connections to one host itself, with the server's certificate checked here so that the error can name it.
 * @param secured told of each connection that is good, before anything is sent on it
 * @param reception where they receive; default: where Node lets them
 */
export function directConnector(tls: TlsSettings, timeoutMs: number, secured?: (socket: TLSSocket) => void, reception?: Reception): Connector {
  let build: Connector | undefined;
  return (options, callback) => {
    const host = options.host ?? options.hostname;
    const fail = (error: unknown): void => callback(classify(error, host, false), null);
    try {
      build ??= buildConnector({
        // No TLS session is resumed: names are not compared then.
        ...(options.protocol === 'https:' ? { secureContext: tls.context, rejectUnauthorized: false, maxCachedSessions: 0 } : {}),
        timeout: timeoutMs, ...(reception === undefined ? {} : { onread: reception.onread }),
      });
      build({ ...options, ...(tls.servername === undefined ? {} : { servername: tls.servername }) }, (error, socket) => {
        if (error !== null) return fail(error);
        const refusal = options.protocol !== 'https:' ? undefined
          : socket instanceof TLSSocket ? tls.refusalOf(socket, options.hostname, host)
            : new TransportFailure('tls', `there is no TLS with ${host}`);
        if (refusal === undefined) {
          if (socket instanceof TLSSocket) secured?.(socket);
          return callback(null, socket);
        }
        socket.on('error', () => undefined).destroy();
        callback(refusal, null);
      });
    } catch (error) {
      fail(error);
    }
  };
}

/** Connections through a proxy's tunnels (CONNECT), for plain http too: a proxy is told no more than where to. */
export function tunnelConnector(proxy: ProxyClient, endpoint: Connector): Connector {
  return (options, callback) => {
    void (async () => {
      try {
        const socket: Socket = await proxy.tunnel(options);
        if (options.protocol === 'https:') endpoint({ ...options, httpSocket: socket }, callback);
        else callback(null, socket);
      } catch (error) {
        callback(classify(error, options.host ?? options.hostname, false), null);
      }
    })();
  };
}

/** Connections that do not hold the process, whatever is on its way on them. */
export function backgroundConnector(connect: Connector): Connector {
  return (options, callback) => connect(options, (...result) => {
    const [, socket] = result;
    if (socket !== null) {
      socket.unref();
      // undici holds the process again with every request.
      socket.ref = () => socket;
    }
    callback(...result);
  });
}
