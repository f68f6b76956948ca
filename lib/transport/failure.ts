import type { TransportErrorName } from '../native/addon.ts';
import { InsecureTransportError } from './credentials.ts';

/** Why a request ended without a reply, in the addon's terms. */
export class TransportFailure extends Error {
  readonly kind: TransportErrorName;
  /** The server may have seen the request. */
  readonly sent: boolean;

  constructor(kind: TransportErrorName, message: string, sent = false, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.sent = sent;
  }
}

const RESOLVE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const CONNECT = new Set([
  'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM', 'UND_ERR_CONNECT_TIMEOUT',
]);
const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);
const TIMEOUT = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

// OpenSSL's and Node's names for what can be wrong with a certificate or a handshake.
const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|ERROR_IN_CERT)/;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Names the failure; `host` is for the message. */
export function classify(error: unknown, host: string, sent: boolean): TransportFailure {
  if (error instanceof TransportFailure) return error;
  if (error instanceof InsecureTransportError) return new TransportFailure('unauthorized', error.message, false, error);
  // Happy eyeballs reports every address it tried; the first says enough.
  const first: unknown = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const code = codeOf(first) || codeOf(error);
  const text = first instanceof Error ? first.message : String(first);
  if (RESOLVE.has(code)) return new TransportFailure('resolve', `no address is known for the host ${host} (${code})`, false, error);
  if (TLS.test(code)) return new TransportFailure('tls', `TLS with ${host} failed: ${text} (${code})`, sent, error);
  if (CONNECT.has(code)) return new TransportFailure('connect', `no connection to ${host}: ${text}`, false, error);
  if (TIMEOUT.has(code)) return new TransportFailure('timeout', `${host} did not answer in time: ${text}`, sent, error);
  if (RESET.has(code)) return new TransportFailure('reset', `the connection to ${host} broke: ${text}`, sent, error);
  // undici's HTTPParserError carries llhttp's code only for some errors.
  if ((first instanceof Error && first.name === 'HTTPParserError') || code.startsWith('HPE_') || code.startsWith('UND_ERR_'))
    return new TransportFailure('protocol', `${host} does not speak HTTP as expected: ${text}`, sent, error);
  return new TransportFailure('reset', `the request to ${host} failed: ${text}`, sent, error);
}
