import { createHash, type X509Certificate } from 'node:crypto';

// DER of the algorithm identifiers whose hash is not SHA-256: RSA and ECDSA with SHA-384 and SHA-512 (RFC 4055, RFC 5758). MD5 and SHA-1 become SHA-256 (RFC 5929, 4.1).
const HASHES: readonly (readonly [oid: string, hash: string])[] = [
  ['2a864886f70d01010c', 'sha384'], ['2a864886f70d01010d', 'sha512'], ['2a8648ce3d040303', 'sha384'], ['2a8648ce3d040304', 'sha512'],
];

/** Length of the DER element at `at`: its head, and its whole. */
function measure(der: Buffer, at: number): { readonly head: number; readonly whole: number } {
  const first = der[at + 1] ?? 0;
  const bytes = first < 0x80 ? 0 : first & 0x7F;
  const length = bytes === 0 ? first : bytes <= 4 && at + 2 + bytes <= der.length ? der.readUIntBE(at + 2, bytes) : der.length;
  return { head: 2 + bytes, whole: 2 + bytes + length };
}

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { algorithm OBJECT IDENTIFIER, … }, … } */
function hashOf(der: Buffer): string {
  const body = measure(der, 0).head;
  const algorithm = body + measure(der, body).whole;
  const oid = algorithm + measure(der, algorithm).head;
  const { head, whole } = measure(der, oid);
  const hex = der.subarray(oid + head, oid + whole).toString('hex');
  return HASHES.find(([known]) => known === hex)?.[1] ?? 'sha256';
}

/** What the TLS channel is known by (tls-server-end-point, RFC 5929), as NTLM says it: MD5 of gss_channel_bindings_struct ([MS-NLMP] 2.2.2.1). */
export function channelBinding(certificate: X509Certificate): Buffer {
  const der = certificate.raw;
  const data = Buffer.concat([Buffer.from('tls-server-end-point:', 'latin1'), createHash(hashOf(der)).update(der).digest()]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  // Neither side's address, each as a type and a length.
  return createHash('md5').update(Buffer.alloc(16)).update(length).update(data).digest();
}
