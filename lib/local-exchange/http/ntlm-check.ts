// Whether an answer to an NTLM challenge proves the password: NTLMv2, MS-NLMP 3.3.2.

import { createHash, createHmac, timingSafeEqual, X509Certificate } from 'node:crypto';
import { fileTimeNow } from '../store/file-time.ts';
import { md4 } from './md4.ts';
import { type AuthenticateMessage, avChannelBindings, readAvPairs } from './ntlm-messages.ts';

/** NTProofStr, and the least of what it is the proof of. */
const minimumResponse = 16 + 28;
/** Answers that are older, or from the future, are refused: MS-NLMP 3.3.2 leaves the time to the implementation, which has 30 minutes. */
const maximumSkew = 30n * 60n * 10_000_000n;

/** @param bindings what the channel's hash has to be if the client says any; `required`: it has to say */
export function provesPassword(
  { domain, user, ntResponse }: AuthenticateMessage, password: string, serverChallenge: Uint8Array, bindings: Buffer | undefined, required: boolean,
): boolean {
  // Shorter ones are NTLMv1's.
  if (ntResponse.length < minimumResponse) return false;
  const unicode = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const key = createHmac('md5', md4(unicode(password))).update(unicode(user.toUpperCase() + domain)).digest();
  const temp = ntResponse.subarray(16);
  const proof = createHmac('md5', key).update(serverChallenge).update(temp).digest();
  if (!timingSafeEqual(proof, ntResponse.subarray(0, 16))) return false;
  if (temp[0] !== 1 || temp[1] !== 1) return false;
  const age = fileTimeNow() - temp.readBigUInt64LE(8);
  if (age > maximumSkew || age < -maximumSkew) return false;
  const said = readAvPairs(temp.subarray(28))?.get(avChannelBindings);
  if (said === undefined || said.every((byte) => byte === 0)) return !required;
  return bindings === undefined || (said.length === bindings.length && timingSafeEqual(said, bindings));
}

/**
 * MD5 over gss_channel_bindings_struct (MS-NLMP 2.2.2.1, RFC 2744 3.11) of tls-server-end-point (RFC 5929, 4.1), for a certificate that was
 * signed with SHA-256, SHA-1 or MD5.
 */
export function channelBindings(certificatePem: string): Buffer {
  const application = Buffer.concat([Buffer.from('tls-server-end-point:', 'latin1'), createHash('sha256').update(new X509Certificate(certificatePem).raw).digest()]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(application.length);
  return createHash('md5').update(Buffer.alloc(16)).update(length).update(application).digest();
}
