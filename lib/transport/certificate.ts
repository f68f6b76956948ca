import type { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type TLSSocket } from 'node:tls';
import { TransportFailure } from './failure.ts';

/** What a name in a certificate may take up in a message: it comes from the network. */
const MAX_NAME = 200;
const MAX_NAMES = 400;

function printable(text: string, limit: number): string {
  const line = text.replace(/\s*\n\s*/g, ', ').replace(/[^\x20-\x7E\u00A1-\uFFFD]/g, '?');
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}

/** 'Jan  1 00:00:00 2020 GMT' as 2020-01-01T00:00:00Z. */
function instant(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? printable(text, 40) : new Date(time).toISOString().replace('.000', '');
}

/** A certificate in a line: what an administrator needs in order to find it. */
export function describeCertificate(certificate: X509Certificate): string {
  const names = certificate.subjectAltName === undefined ? 'no names' : printable(certificate.subjectAltName, MAX_NAMES);
  return `the certificate of ${printable(certificate.subject, MAX_NAME) || 'nobody'}, issued by ${printable(certificate.issuer, MAX_NAME) || 'nobody'}, ` +
    `valid from ${instant(certificate.validFrom)} to ${instant(certificate.validTo)}, is for ${names}; SHA-256 fingerprint ${certificate.fingerprint256}`;
}

// OpenSSL's and Node's names for why a certificate is not accepted, in words.
const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'a certificate has expired',
  CERT_NOT_YET_VALID: 'a certificate is not valid yet',
  CERT_REVOKED: 'a certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate, which nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'the authority that vouches for the certificate (a self-signed certificate in its chain) is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "incomplete chain: the server does not send its issuer's certificate, which is not known here",
  UNABLE_TO_GET_ISSUER_CERT: "incomplete chain: an issuer's certificate is neither sent by the server nor known here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "incomplete chain: an issuer's certificate is neither sent by the server nor known here",
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for other hosts (altnames)',
};

/**
 * Why the certificate that a server showed is not accepted, or undefined when it is. Asked of every connection before anything is sent on
 * it; the connection must not resume an earlier TLS session, since Node does not compare names then.
 */
export function refusalOf(socket: TLSSocket, host: string, servername: string): TransportFailure | undefined {
  if (socket.authorized) return undefined;
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return new TransportFailure('tls', `TLS with ${host} failed: the server shows no certificate`);
  // Declared as an Error, it is the code.
  const code = String(socket.authorizationError);
  const now = Date.now();
  const problems = [`${REASONS[code] ?? 'its certificate is not accepted'} (${code})`];
  if (code !== 'CERT_HAS_EXPIRED' && Date.parse(certificate.validTo) < now) problems.push('it has expired');
  if (code !== 'CERT_NOT_YET_VALID' && Date.parse(certificate.validFrom) > now) problems.push('it is not valid yet');
  if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID' && checkServerIdentity(servername, socket.getPeerCertificate()) !== undefined) problems.push(`it is not for ${servername}`);
  return new TransportFailure('tls', `TLS with ${host} failed: ${problems.join(', ')}; ${describeCertificate(certificate)}`);
}
