// Stands before an Exchange as reverse proxies do, and lets in whoever shows a certificate of its authority.

import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Certificate } from './certificates.ts';

export interface CertificateGate {
  /** The mail store behind it. */
  readonly url: string;
  /** Common names of the certificates that came. */
  readonly shown: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export interface CertificateGateOptions {
  readonly server: Certificate;
  /** PEM, of the authority whose certificates it takes. */
  readonly ca: string;
  /** URL of the mail store that it leads to. */
  readonly mailStoreUrl: string;
  /** The header that it adds for who came with a certificate alone, as a server that maps certificates to users. */
  readonly authorization?: string;
}

export async function certificateGate({ server: identity, ca, mailStoreUrl, authorization }: CertificateGateOptions): Promise<CertificateGate> {
  const { origin } = new URL(mailStoreUrl);
  const shown: string[] = [];
  const server = createServer({ ...identity, ca, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    shown.push(String((request.socket as TLSSocket).getPeerCertificate().subject.CN));
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.entries(request.headers).flatMap(([name, value]) => (value === undefined || /^(host|connection|content-length|transfer-encoding)$/.test(name) ? [] : [[name, String(value)]] as [string, string][]));
      if (authorization !== undefined && request.headers.authorization === undefined) headers.push(['authorization', authorization]);
      const answer = await fetch(new URL(request.url ?? '/', origin), { method: request.method ?? 'POST', headers, body: Buffer.concat(chunks) });
      response.writeHead(answer.status, [...answer.headers].filter(([name]) => !/^(connection|content-length|transfer-encoding|keep-alive)$/.test(name)).flat()).end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: mailStoreUrl.replace(origin, `https://127.0.0.1:${(server.address() as AddressInfo).port}`), shown,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
