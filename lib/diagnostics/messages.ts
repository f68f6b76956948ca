// What the channels of diagnostics_channel publish. Attribute names follow OpenTelemetry's semantic conventions for HTTP and RPC where
// they have one, and begin with exchange_mapi where they have none. Sizes are in bytes, durations in milliseconds.

/** Attributes of a MAPI call. */
export interface CallAttributes {
  'rpc.system.name': 'mapi';
  /** 'IMAPITable/QueryRows', 'MAPILogonEx'. */
  'rpc.method': string;
  /** Once it has ended: 'S_OK', or the error's code, such as 'MAPI_E_NOT_FOUND'. */
  'rpc.response.status_code'?: string;
  /** The error's code, of a call that failed. */
  'error.type'?: string;
  'exchange_mapi.session.id'?: number;
}

/**
 * A MAPI call: the message of the tracing channel 'exchange-mapi.call'. It is one object from `start` to `asyncEnd`. Results are not in
 * it: they are content.
 */
export interface CallMessage {
  /** The MAPI function: 'IMAPITable::QueryRows'. */
  readonly name: string;
  /** Number of the call in this process. */
  readonly call: number;
  /** Number of the session in this process; undefined: the call belongs to none. */
  readonly session: number | undefined;
  readonly attributes: CallAttributes;
  /** From the call to its result, in milliseconds: from `asyncStart` or `error` on. */
  durationMs?: number;
  /** What the promise rejects with: from `error` on. */
  error?: unknown;
}

/** Attributes of one HTTP request. */
export interface RequestAttributes {
  'http.request.method': string;
  /** Without user information; the values of its query are 'REDACTED'. */
  'url.full': string;
  'server.address': string;
  'server.port': number;
  /** Bytes. */
  'http.request.body.size': number;
  /** Which repetition it is, for any reason (a 401, a redirect, a connection that broke); absent for the first attempt. */
  'http.request.resend_count'?: number;
  'http.response.status_code'?: number;
  /** Bytes. */
  'http.response.body.size'?: number;
  /** The HTTP status from 400 on, or why there was no reply: 'timeout', 'connect', 'tls', 'reset' … */
  'error.type'?: string;
  'exchange_mapi.session.id': number;
  /** X-RequestType: 'Connect', 'Execute', 'NotificationWait' …; 'Autodiscover' for Autodiscover's. */
  'exchange_mapi.request.type': string;
  /** X-RequestId. */
  'exchange_mapi.request.id'?: string;
  /** X-ResponseCode ([MS-OXCMAPIHTTP] 2.2.3.3.3); 0 is success. */
  'exchange_mapi.response.code'?: number;
  /** Of a Connect or Bind: how often the session was connected to this endpoint before. */
  'exchange_mapi.reconnects'?: number;
  /** Names of the ROPs of an Execute, in their order. */
  'exchange_mapi.rops'?: string[];
}

/**
 * One HTTP request, each attempt for itself: the message of the tracing channel 'exchange-mapi.http.request'. It is one object from `start`
 * to `asyncEnd`.
 */
export interface RequestMessage {
  /** The request type: a name for the span. */
  readonly name: string;
  readonly session: number;
  /** Number of the MAPI call that it is sent for; undefined: for none. */
  readonly call: number | undefined;
  /** 1 for the first. */
  readonly attempt: number;
  readonly attributes: RequestAttributes;
  /** From the start to the head of the reply, in milliseconds. */
  firstByteMs?: number;
  /** From the start to the end of the reply, or to the failure, in milliseconds. */
  durationMs?: number;
  /** Why there was no reply: from `error` on. */
  error?: unknown;
}

/** What one ROP returned. */
export interface RopResult {
  /** As [MS-OXCROPS] has it: 'RopOpenFolder'. */
  readonly name: string;
  /** Undefined: it was not carried out, or has no reply (RopRelease). */
  readonly returnValue: number | undefined;
  /** 'ecNone', 'ecNotFound' … */
  readonly returnName: string | undefined;
}

/** The ROPs of an Execute after its reply: the message of the channel 'exchange-mapi.rops'. */
export interface RopsMessage {
  readonly session: number;
  /** X-RequestId of the Execute. */
  readonly requestId: string;
  /** The Execute failed as a whole; undefined: it did not. */
  readonly errorCode: number | undefined;
  readonly errorName: string | undefined;
  readonly rops: readonly RopResult[];
  readonly attributes: {
    readonly 'exchange_mapi.session.id': number;
    readonly 'exchange_mapi.request.id': string;
    /** Names. */
    readonly 'exchange_mapi.rops': string[];
    /** Names of the return values, in the same order; '' where there is none. */
    readonly 'exchange_mapi.rop.results': string[];
    readonly 'error.type'?: string;
  };
}

/** One look-up of Autodiscover: the message of the channel 'exchange-mapi.autodiscover', when it has ended. */
export interface AutodiscoverMessage {
  readonly session: number;
  /** What was asked: 'https' an Autodiscover service, 'redirect' a plain http URL for a redirection, 'json' the JSON service, 'srv' DNS; 'search' is the whole. */
  readonly step: string;
  /** Where: a URL without its query, or the name of a DNS record. */
  readonly target: string;
  /** 'answered', 'redirected' or 'refused' by HTTP; 'found' or 'nothing' in DNS and of the search; 'failed'. */
  readonly outcome: string;
  readonly durationMs: number;
  readonly attributes: {
    readonly 'exchange_mapi.session.id': number;
    readonly 'exchange_mapi.autodiscover.step': string;
    readonly 'exchange_mapi.autodiscover.target': string;
    readonly 'exchange_mapi.autodiscover.outcome': string;
    /** Of one that failed: 'timeout', 'unauthorized', 'tls' … */
    readonly 'error.type'?: string;
  };
}

/** What can happen to a profile. */
export type ProfileChangeName =
  | 'created' | 'deleted' | 'copied' | 'renamed' | 'madeDefault' | 'serviceCreated' | 'serviceConfigured' | 'serviceDeleted' | 'serviceRenamed'
  | 'sectionSaved';

/** A profile was changed by this process: the message of the channel 'exchange-mapi.profile'. Never values: names only. */
export interface ProfileMessage {
  readonly change: ProfileChangeName;
  readonly profile: string;
  /** The new name, of a copy or a renaming. */
  readonly to: string | undefined;
  /** UID of the section or service that changed, 32 hexadecimal digits. */
  readonly section: string | undefined;
  /** Names (or tags) of the properties that were set or deleted. */
  readonly properties: readonly string[];
  readonly attributes: {
    readonly 'exchange_mapi.profile.change': ProfileChangeName;
    readonly 'exchange_mapi.profile.name': string;
    readonly 'exchange_mapi.profile.section'?: string;
    readonly 'exchange_mapi.profile.properties'?: string[];
  };
}
