// An authority for the time of a test, and what it signs: certificates that are as right or wrong as a test wants them.

import { generateKeyPairSync } from 'node:crypto';
import { isIP } from 'node:net';
import forge from 'node-forge';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export interface CertificateOptions {
  /** Subject alternative names: hosts and IP addresses. Default: localhost and 127.0.0.1. */
  readonly names?: readonly string[];
  readonly commonName?: string;
  /** Days from now. Default: -1 to 30. */
  readonly from?: number;
  readonly to?: number;
  readonly signs?: boolean;
  /** Who signs. Default: itself. */
  readonly issuer?: Certificate;
}

const DAY_MS = 86_400_000;
let serial = 0;

/** A certificate with a key of its own. */
export function certificate({ names = ['localhost', '127.0.0.1'], commonName = names[0] ?? 'nobody', from = -1, to = 30, signs = false, issuer }: CertificateOptions = {}): Certificate {
  // Node makes keys a hundred times faster.
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.publicKeyFromPem(publicKey);
  made.serialNumber = `0${(serial += 1)}${process.pid}`.slice(0, 16);
  made.validity.notBefore = new Date(Date.now() + from * DAY_MS);
  made.validity.notAfter = new Date(Date.now() + to * DAY_MS);
  const subject = [{ name: 'commonName', value: commonName }, { name: 'organizationName', value: 'Contoso tests' }];
  made.setSubject(subject);
  made.setIssuer(issuer === undefined ? subject : forge.pki.certificateFromPem(issuer.cert).subject.attributes);
  made.setExtensions([
    { name: 'basicConstraints', cA: signs, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: !signs, keyCertSign: signs, critical: true },
    { name: 'subjectAltName', altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })) },
  ]);
  made.sign(forge.pki.privateKeyFromPem(issuer?.key ?? privateKey), forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(made) };
}

/** An authority that signs. */
export function authority(commonName = 'Contoso Test Root', issuer?: Certificate): Certificate {
  return certificate({ names: [], commonName, signs: true, ...(issuer === undefined ? {} : { issuer }) });
}

/** Key and certificate as PKCS #12. */
export function pfx({ key, cert }: Certificate, passphrase: string): Buffer {
  const asn1 = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(key), [forge.pki.certificateFromPem(cert)], passphrase, { algorithm: 'aes256' });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}
