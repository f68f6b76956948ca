import type { MapiLastError } from './mapi-error.ts';

interface Hint {
  readonly code: string;
  /** Start of the failing call's name; absent: any call. */
  readonly context?: string;
  /** The raw code below MAPI; absent: any. */
  readonly lowLevelError?: number;
  /** In the provider's words; absent: any. */
  readonly said?: RegExp;
  readonly text: string;
}

/** What the provider gives as lowLevelError when TLS failed. */
const TLS_FAILED = 5;

// The first that fits is given: the special before the general.
const HINTS: readonly Hint[] = [
  {
    code: 'MAPI_E_FAILONEPROVIDER', lowLevelError: 0x4DF,
    text: 'Exchange refused this client version. Either the organisation has no public folders and the client is older than 12.0: set ' +
      "CONNECT_IGNORE_NO_PF before logging on (setConnectFlags(profile, { add: 'IGNORE_NO_PF' })), in every Exchange section of the profile. Or the " +
      'administrator blocks this version (Set-CASMailbox -MAPIBlockOutlookVersions, Set-RPCClientAccess -BlockedClientVersions, "Disable MAPI Clients"): ' +
      'have it allowed, or use a newer client; the version is that of the MAPI provider and cannot be set on Windows.',
  },
  {
    code: 'MAPI_E_FAILONEPROVIDER', context: 'IMAPISession::OpenMsgStore',
    text: 'The store provider failed. On Exchange 2007 and later, without public folders, clients before 12.0 need CONNECT_IGNORE_NO_PF ' +
      "(setConnectFlags(profile, { add: 'IGNORE_NO_PF' })) set before logging on; an administrator may also block this client version. " +
      'Flags that are set while a session is open take effect at the next logon only.',
  },
  {
    code: 'MAPI_E_UNCONFIGURED',
    text: 'The profile is not fully configured: its Exchange service has no mailbox or server, or was not saved. Create it again with createProfile ' +
      '(which configures and saves in one step), or look at what it has: (await openMapi()).profiles.describe(name). It also happens when the server was moved or replaced.',
  },
  {
    code: 'MAPI_E_LOGON_FAILED', context: 'MAPILogonEx',
    text: 'No profile of that name, or no default profile. List the profiles with (await openMapi()).profiles.list(); profiles belong to the user that the process runs as.',
  },
  {
    code: 'MAPI_E_LOGON_FAILED', context: 'IProfAdmin::AdminServices',
    text: 'No profile of that name. List the profiles with (await openMapi()).profiles.list(); profiles belong to the user that the process runs as.',
  },
  {
    code: 'MAPI_E_LOGON_FAILED',
    text: 'The server refused the credentials, or knows no such mailbox for this user. Check user and password (or that the token is for this server), ' +
      'and that the user may open the mailbox (Full Access).',
  },
  { code: 'MAPI_E_NO_ACCESS', context: 'IProfAdmin::CreateProfile', text: 'A profile of that name exists: choose another name, or delete the old one first. ' +
    'Or the profile directory may not be written to (lastError names it): choose another with profileDirectory or EXCHANGE_MAPI_PROFILES.' },
  { code: 'MAPI_E_NO_ACCESS', context: 'IProfAdmin::', text: 'The profile is in use or its files belong to another user.' },
  {
    code: 'MAPI_E_DISK_ERROR', context: 'IProfAdmin::',
    text: 'The profile directory can\'t be used: lastError names it and says why. See that its drive or share is there, or choose another with profileDirectory or EXCHANGE_MAPI_PROFILES.',
  },
  { code: 'MAPI_E_NOT_ENOUGH_DISK', context: 'IProfAdmin::', text: 'The disk with the profile directory is full. Profiles stayed as they were.' },
  {
    code: 'MAPI_E_NO_ACCESS',
    text: 'The user has no right to this. For a mailbox of somebody else: Full Access on it, or the connect flag USE_ADMIN_PRIVILEGE with the right to use it.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR', lowLevelError: TLS_FAILED, said: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    text: 'The certificate has to be renewed on the server (or on the proxy in between), or the clock of this machine is wrong. Trusting it with tls.ca does not make it valid; ' +
      'for a test, tls.allowInvalidCertificateOf names the one host whose certificate is not checked.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR', lowLevelError: TLS_FAILED, said: /ERR_TLS_CERT_ALTNAME_INVALID/,
    text: 'The server shows a certificate for other names: name the server as its certificate does, have the name added to it, or pass the name to expect as tls.servername. ' +
      'If it is not trusted either, pass its authority as tls.ca.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR', lowLevelError: TLS_FAILED, said: /incomplete chain/,
    text: 'The server has to send the intermediate certificates of its authority along with its own; until then pass them as tls.ca, together with the root. ' +
      'A private authority is passed as tls.ca, too.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR', lowLevelError: TLS_FAILED, said: /self-signed/,
    text: 'Nobody that is trusted here vouches for the server. Compare the fingerprint with the one on the server; if they are the same, pass the certificate, or that of the ' +
      'private authority that made it, as tls.ca. A proxy that looks into TLS has an authority of its own. For a test, tls.allowInvalidCertificateOf names the one host whose certificate is not checked.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR', lowLevelError: TLS_FAILED,
    text: 'TLS was not agreed upon. See that the port is one that speaks TLS, that server and proxy allow TLS 1.2 or later, that a client certificate (tls.pfx, or tls.cert and tls.key) ' +
      'is passed where the server asks for one, and that what is passed in tls.ca can be read.',
  },
  {
    code: 'MAPI_E_NETWORK_ERROR',
    text: 'The server was not reached, or the connection broke. Check the name of the server, DNS, proxy and firewall; with a private certificate ' +
      'authority pass its certificate as tls.ca. What is open stays good: the next call connects again by itself.',
  },
  {
    code: 'MAPI_E_END_OF_SESSION',
    text: 'After the connection was lost another mailbox answered, or the same one with new identifiers (it was restored or moved). Close the store and open it again; ' +
      'entry identifiers that were kept may name nothing any more.',
  },
  {
    code: 'MAPI_E_OBJECT_CHANGED',
    text: 'The object was changed by somebody else while it was being read, and the connection was lost in between. Open it again and read it from the beginning.',
  },
  { code: 'MAPI_E_TIMEOUT', text: 'The call did not end within its deadline (timeoutMs, 120 s by default). The server may be busy: try again later, or give it more time.' },
  { code: 'MAPI_E_BUSY', text: 'The server is busy or throttles this user. Try again later, with fewer requests at a time.' },
  { code: 'MAPI_E_CORRUPT_DATA', context: 'IProfAdmin::', text: 'The profile\'s file is damaged. Delete the profile and create it again.' },
  {
    code: 'MAPI_E_CORRUPT_DATA', context: 'WrapCompressedRTFStream',
    text: 'The compressed RTF (PR_RTF_COMPRESSED) is damaged: cut off, or changed since it was written. The message\'s other bodies (body(), html()) may be whole.',
  },
  { code: 'MAPI_E_TOO_BIG', context: 'WrapCompressedRTFStream', text: 'There is more RTF than maxBytes (64 MiB by default). Pass a larger maxBytes.' },
  { code: 'MAPI_E_TOO_BIG', context: 'RTF', text: 'The RTF encapsulates more than maxBytes (64 MiB by default). Pass a larger maxBytes.' },
  {
    code: 'MAPI_E_NOT_ENOUGH_RESOURCES',
    text: 'Too many objects are open. Close messages, folders and tables when done with them (await using). EXCHANGE_MAPI_DEBUG=leaks, or openMapi({ leakReport: true }), names where each was opened.',
  },
  {
    code: 'MAPI_E_SESSION_LIMIT',
    text: 'The user has as many sessions on the server as he may (Exchange: 32 by default, of all programs together). Close stores when done with them, share them (mapi.pool()), ' +
      'or have the limit raised for the account ("Maximum Allowed Sessions Per User") and here (openMapi({ limits: { sessionsPerUser } })).',
  },
  { code: 'MAPI_E_TOO_COMPLEX', text: 'The server cannot evaluate this restriction or sort order. Make it simpler, or filter the rows on this side.' },
  { code: 'MAPI_E_UNKNOWN_CPID', text: 'The server does not know the session\'s code page. Use one like 1252.' },
  { code: 'MAPI_E_EXTENDED_ERROR', text: 'The provider gives the reason in lastError.' },
  { code: 'ERR_MAPI_CLOSED', text: 'The object, its store or its session was closed earlier. Open it again; with `await using` an object ends with its block.' },
  {
    code: 'ERR_MAPI_BUSY',
    text: 'This process has a session open on the profile. What a profile says takes effect at logon: close the session (or store), change the profile, and log on again.',
  },
  { code: 'ERR_MAPI_NO_RUNTIME', text: "Use runtime: 'builtin', which needs no installed MAPI." },
];

/** Of an error whose `maybeApplied` is true, whatever its code. */
export const MAYBE_APPLIED_HINT = 'The answer was lost, and the server may have carried the call out. It was not repeated: look whether it took effect (the session ' +
  'reconnects by itself), and repeat it only if it did not.';

/** The likely cause of an error and what to do next, or undefined where nothing useful can be said. */
export function hintFor(code: string, context: string, lastError: MapiLastError | undefined): string | undefined {
  return HINTS.find((hint) =>
    hint.code === code && (hint.context === undefined || context.startsWith(hint.context)) &&
    (hint.lowLevelError === undefined || hint.lowLevelError === lastError?.lowLevelError) &&
    (hint.said === undefined || hint.said.test(lastError?.error ?? '')))?.text;
}

/** All hints of a code, the special before the general; also those about a raw code below MAPI. */
export function hintsFor(code: string, hresult: number): { readonly text: string; readonly context: string | undefined }[] {
  return HINTS.filter((hint) => hint.code === code || hint.lowLevelError === hresult).map(({ text, context }) => ({ text, context }));
}
