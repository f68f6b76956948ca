// Autodiscover: POX (MS-OXDSCLI) and the JSON service of Exchange 2016 and later.

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { guidText, type DirectoryEntry } from '../directory.ts';
import { readBody } from '../http/read-body.ts';
import { ResponseCodeError } from '../http/response-code.ts';
import type { ServerSettings } from '../http/server-settings.ts';
import { parsePoxRequest, responseSchema } from './pox-request.ts';
import { invalidRequest, poxError, poxSettings, schemaNotAvailable, userUnknown } from './pox-response.ts';

export const poxPath = '/autodiscover/autodiscover.xml';
export const jsonPath = '/autodiscover/autodiscover.json';

const maximumBodyBytes = 0x10000;

export class AutodiscoverEndpoint {
  readonly #settings: ServerSettings;
  readonly #origin: () => string;
  readonly #deploymentId: string;

  constructor(settings: ServerSettings, origin: () => string) {
    this.#settings = settings;
    this.#origin = origin;
    this.#deploymentId = guidText(createHash('sha256').update(settings.directory.organization).digest().subarray(0, 16));
  }

  /** One authenticated request to the POX service; never rejects. */
  async handlePox(request: IncomingMessage, response: ServerResponse, user: DirectoryEntry): Promise<void> {
    const { statistics, intercept, report } = this.#settings;
    try {
      statistics.count('Autodiscover');
      const body = request.method === 'POST' ? await readBody(request, maximumBodyBytes) : new Uint8Array(0);
      statistics.bytesIn += body.byteLength;
      const interception = intercept({ endpoint: 'autodiscover', requestType: 'Autodiscover', address: user.address });
      if (interception?.delayMs !== undefined) await sleep(interception.delayMs);
      if (interception?.cutConnection !== undefined) response.destroy();
      else if (interception?.httpStatus !== undefined) response.writeHead(interception.httpStatus).end();
      else this.#send(response, 200, 'text/xml; charset=utf-8', this.#pox(Buffer.from(body).toString('utf8'), request.headers['x-mapihttpcapability']));
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      if (error instanceof ResponseCodeError) this.#send(response, 413, 'text/plain', '');
      else {
        report(error);
        this.#send(response, 500, 'text/plain', '');
      }
    }
  }

  #pox(text: string, capability: string | string[] | undefined): string {
    const request = parsePoxRequest(text);
    if (request === undefined) return poxError(invalidRequest);
    if (request.acceptableSchema !== responseSchema) return poxError(schemaNotAvailable);
    const { directory, mailStoreUrl, addressBookUrl } = this.#settings;
    // LegacyDN wins when both are there.
    const entry = request.legacyDn !== undefined ? directory.byDn(request.legacyDn) : directory.byAddress(request.address ?? '');
    if (entry === undefined) return poxError(userUnknown);
    // MS-OXDSCLI 2.2.2.1: an integer greater than 0; anything else is as if it were not there.
    const hasMapiHttp = typeof capability === 'string' && /^[1-9]\d{0,8}$/.test(capability);
    return poxSettings(entry, {
      deploymentId: this.#deploymentId,
      ...(hasMapiHttp && { mapiHttp: { mailStoreUrl: mailStoreUrl(entry), addressBookUrl: addressBookUrl(entry) } }),
      alternatives: (entry.user.mayOpen ?? []).flatMap((address) => directory.byAddress(address) ?? []),
    });
  }

  /** The JSON service needs no authentication: it only says where the POX service is. */
  handleJson(request: IncomingMessage, response: ServerResponse, url: URL): void {
    this.#settings.statistics.count('AutodiscoverV2');
    if (request.method !== 'GET') return this.#fail(response, 405, 'InvalidMethod', 'Only GET is allowed.');
    const inPath = /^\/v1\.0\/([^/]+)$/i.exec(url.pathname.slice(jsonPath.length))?.[1];
    const parameter = (name: string): string | undefined => [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
    const address = inPath === undefined ? parameter('email') : decoded(inPath);
    const protocol = parameter('protocol');
    if (address === undefined || address === '') return this.#fail(response, 400, 'MandatoryParameterMissing', 'The parameter Email is missing.');
    if (protocol === undefined || protocol === '') return this.#fail(response, 400, 'MissingProtocol', 'The parameter Protocol is missing.');
    if (this.#settings.directory.byAddress(address) === undefined) return this.#fail(response, 404, 'UserNotFound', 'The user is not known here.');
    if (protocol.toLowerCase() !== 'autodiscoverv1') {
      return this.#fail(response, 400, 'ProtocolNotSupported', 'Supported protocols: AutodiscoverV1.');
    }
    this.#send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ Protocol: 'AutodiscoverV1', Url: `${this.#origin()}${poxPath}` }));
  }

  #fail(response: ServerResponse, status: number, errorCode: string, message: string): void {
    this.#send(response, status, 'application/json; charset=utf-8', JSON.stringify({ ErrorCode: errorCode, ErrorMessage: message }));
  }

  #send(response: ServerResponse, status: number, contentType: string, text: string): void {
    const body = Buffer.from(text, 'utf8');
    this.#settings.statistics.bytesOut += body.byteLength;
    response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': String(body.byteLength), 'Cache-Control': 'private' }).end(body);
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
