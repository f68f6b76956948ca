import { hex8 } from '../hex8.ts';
import { errorNameOf } from './error-name.ts';

/** What a MAPI object said of its last error (MAPIERROR, from IMAPIProp::GetLastError and its kin). */
export interface MapiLastError {
  /** The provider's own words. */
  readonly error: string;
  /** The component that failed, such as 'Exchange'. */
  readonly component: string;
  /** The raw code below MAPI: an ec* code of the Exchange store, an HTTP status … 0 when there is none. */
  readonly lowLevelError: number;
  /** A number that locates the failure inside the component. */
  readonly context: number;
}

/** A property that could not be set or deleted (SPropProblem). */
export interface PropProblem {
  /** Position in the list that was passed. */
  readonly index: number;
  readonly tag: number;
  readonly hresult: number;
  readonly code: string;
}

export interface MapiErrorOptions {
  readonly hresult: number;
  /** Default: the name of `hresult`. */
  readonly code?: string | undefined;
  /** The MAPI call that failed, such as 'IMAPISession::OpenMsgStore'. */
  readonly context: string;
  /** What is said instead of the provider's words. */
  readonly detail?: string | undefined;
  readonly lastError?: MapiLastError | undefined;
  readonly problems?: readonly PropProblem[] | undefined;
  readonly hint?: string | undefined;
  readonly maybeApplied?: boolean | undefined;
  readonly cause?: unknown;
}

/**
 * A MAPI call failed. `code` is to branch on, `context` says where, `lastError` what the provider said, `hint` what to do.
 *
 * @example
 * try {
 *   await openDefaultStore('backup', { credentials });
 * } catch (error) {
 *   if (MapiError.is(error, 'MAPI_E_FAILONEPROVIDER')) console.error(error.hint);
 *   else throw error;
 * }
 */
export class MapiError extends Error {
  /** The HRESULT, unsigned: 0x8004010F. */
  readonly hresult: number;
  /** 'MAPI_E_NOT_FOUND'; 'MAPI_E_0x80041234' for a number without a name; 'ERR_MAPI_CLOSED', 'ERR_MAPI_BUSY' are our own. */
  readonly code: string;
  /** The MAPI call that failed: 'IMsgStore::OpenEntry'. */
  readonly context: string;
  readonly lastError: MapiLastError | undefined;
  /** Properties that failed, of calls that take several. */
  readonly problems: readonly PropProblem[];
  /** The likely cause, and what to do next. */
  readonly hint: string | undefined;
  /**
   * True: the call changes something, the server may have carried it out, and its answer was lost. Nothing repeats such a call by itself: look
   * first whether it took effect. False: it took no effect, or repeating it does no harm.
   */
  readonly maybeApplied: boolean;

  static {
    Object.defineProperty(this.prototype, 'name', { value: 'MapiError', configurable: true, writable: true });
  }

  constructor(options: MapiErrorOptions) {
    const hresult = options.hresult >>> 0;
    const code = options.code ?? errorNameOf(hresult);
    const said = options.detail ?? options.lastError?.error;
    const number = `0x${hex8(hresult)}`;
    super(`${options.context} failed with ${code} (${number})${said === undefined || said === '' ? '' : `: ${said}`}` +
      (options.hint === undefined ? '' : `\n  ${options.hint}`), options.cause === undefined ? undefined : { cause: options.cause });
    this.hresult = hresult;
    this.code = code;
    this.context = options.context;
    this.lastError = options.lastError;
    this.problems = options.problems ?? [];
    this.hint = options.hint;
    this.maybeApplied = options.maybeApplied ?? false;
  }

  /** Is `value` a MapiError, and one with this code? */
  static is(value: unknown, code?: string): value is MapiError {
    return value instanceof MapiError && (code === undefined || value.code === code);
  }
}
