import { MapiError } from '../errors/mapi-error.ts';

/** What a server, or the way to it, says today and perhaps not tomorrow. */
const TRANSIENT: ReadonlySet<string> = new Set(['MAPI_E_BUSY', 'MAPI_E_TIMEOUT', 'MAPI_E_NETWORK_ERROR', 'MAPI_E_SESSION_LIMIT', 'MAPI_E_NOT_ENOUGH_RESOURCES', 'MAPI_E_END_OF_SESSION']);

// lowLevelError of MAPI_E_NETWORK_ERROR: a failure of the transport (native/builtin/transport/transport.h), or an HTTP status.
const TLS = 5;
const NOT_FOUND = 404;
const PROXY_AUTHENTICATION = 407;

/**
 * Is a failed logon worth another try? Not when the answer will be the same: no access, unknown user, a profile that is wrong, a host that does not exist, a
 * certificate that is not trusted.
 */
export function isTransient(error: unknown): error is MapiError {
  if (!(error instanceof MapiError) || !TRANSIENT.has(error.code)) return false;
  if (error.code !== 'MAPI_E_NETWORK_ERROR') return true;
  const { lowLevelError = 0, error: said = '' } = error.lastError ?? {};
  if (lowLevelError === TLS || lowLevelError === NOT_FOUND || lowLevelError === PROXY_AUTHENTICATION || (lowLevelError >= 300 && lowLevelError < 400)) return false;
  // The name server has answered that there is none; EAI_AGAIN says that it has not.
  return !/\bENOTFOUND\b/.test(said);
}

/** Errors after which a session is not used again, whoever's fault it was. */
const BREAKING: ReadonlySet<string> = new Set(['MAPI_E_NETWORK_ERROR', 'MAPI_E_TIMEOUT', 'MAPI_E_END_OF_SESSION', 'MAPI_E_INVALID_OBJECT', 'ERR_MAPI_CLOSED', 'ERR_MAPI_ENDING']);

export function breaksSession(error: unknown): boolean {
  return error instanceof MapiError && BREAKING.has(error.code);
}
