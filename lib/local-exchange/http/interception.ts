// Faults on request: what tests of clients need a server to do wrong.

export interface InterceptedRequest {
  /** 'emsmdb', 'nspi' or 'autodiscover'. */
  readonly endpoint: string;
  /** As in X-RequestType; 'Autodiscover' there. */
  readonly requestType: string;
  /** The authenticated user. */
  readonly address: string;
}

/** What happens to a request instead of, or before, its being processed. */
export interface Interception {
  /** The request is accepted, and processed after so many milliseconds (PENDING is sent meanwhile). */
  readonly delayMs?: number;
  /** It is not processed and answered with this X-ResponseCode. */
  readonly responseCode?: number;
  /** It is not processed and answered with this HTTP status. */
  readonly httpStatus?: number;
  /** Its session context ends first, as after a restart of the server. */
  readonly loseContext?: boolean;
  /** The connection is cut: before the request is processed, or after it but before its reply. */
  readonly cutConnection?: 'before' | 'after';
}

export type Interceptor = (request: InterceptedRequest) => Interception | undefined;
