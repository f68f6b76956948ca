import type { X509Certificate } from 'node:crypto';
import { channelBinding } from './channel-binding.ts';
import type { NtlmCredentials } from './credentials.ts';
import { TransportFailure } from './failure.ts';
import type { Handshake, HandshakeScheme } from './handshake-authentication.ts';
import { optionalPackage } from './optional-package.ts';
import type { Secrets } from './secrets.ts';

// httpntlm: of the NTLM libraries on npm the one with by far the most users, and the origin of most others; its messages (`ntlm`) are a documented export that
// works without its HTTP client, it is JavaScript alone and runs on OpenSSL 3, which has neither MD4 nor DES by default.
const PACKAGE = 'httpntlm';

/** CHALLENGE_MESSAGE as httpntlm parses it ([MS-NLMP] 2.2.1.2). */
interface ChallengeMessage {
  readonly negotiateFlags: number;
  readonly targetInfo?: Buffer;
}

interface NtlmMessages {
  createType1Message(options: { readonly domain: string; readonly workstation: string }): string;
  parseType2Message(message: string, failed: (error: Error) => void): ChallengeMessage | null;
  createType3Message(
    challenge: ChallengeMessage, options: { readonly domain: string; readonly workstation: string; readonly username: string; readonly password: string },
  ): string;
}

// [MS-NLMP] 2.2.2.5
const NEGOTIATE_UNICODE = 0x00000001;
const NEGOTIATE_EXTENDED_SESSIONSECURITY = 0x00080000;
const NEGOTIATE_TARGET_INFO = 0x00800000;
const REQUIRED = NEGOTIATE_UNICODE | NEGOTIATE_EXTENDED_SESSIONSECURITY | NEGOTIATE_TARGET_INFO;
const SIGNATURE = Buffer.from('NTLMSSP\0', 'latin1');
const CHALLENGE_HEADER = 48;
const MAX_CHALLENGE = 16 << 10;

/** @throws TypeError for a user that is none */
export function ntlm(credentials: NtlmCredentials, secrets: Secrets): HandshakeScheme {
  const { user, password } = credentials;
  if (typeof user !== 'string' || user === '' || typeof password !== 'string') throw new TypeError('credentials for NTLM are a user and a password');
  const backslash = user.indexOf('\\');
  const domain = user.slice(0, Math.max(0, backslash));
  // The package passes domains through a function that spoils other letters.
  if (/[^\x21-\x7E]/.test(domain)) throw new TypeError('for NTLM, name a user whose domain is not plain ASCII as user@domain');
  secrets.add(password, password, { lasting: true });
  const identity = { domain, workstation: '', username: user.slice(backslash + 1), password };
  return {
    name: 'NTLM',
    oneMessage: false,
    async begin({ url, connection }): Promise<Handshake> {
      const messages = messagesOf(optionalPackage(PACKAGE, 'NTLM'));
      return {
        async next(challenge) {
          if (challenge === undefined) return bare(messages.createType1Message({ domain: '', workstation: '' }));
          const message = bare(messages.createType3Message(challengeOf(messages, challenge, url.host, connection.certificate), identity));
          secrets.add(message, message);
          return message;
        },
      };
    },
  };
}

function messagesOf(module: unknown): NtlmMessages {
  const messages = typeof module === 'object' && module !== null && 'ntlm' in module ? (module.ntlm as Partial<NtlmMessages>) : {};
  if (typeof messages.createType1Message !== 'function' || typeof messages.parseType2Message !== 'function' || typeof messages.createType3Message !== 'function')
    throw new TransportFailure('unauthorized', `NTLM needs the package ${PACKAGE}, 1.8 or later; the one that is installed has other functions`);
  return messages as NtlmMessages;
}

/** The server's challenge, checked before the library computes with it: NTLMv1 would hand out what can be turned into the password. */
function challengeOf(messages: NtlmMessages, challenge: string, host: string, certificate: X509Certificate | undefined): ChallengeMessage {
  const bytes = Buffer.from(challenge.slice(0, MAX_CHALLENGE), 'base64');
  const bad = (why: string): TransportFailure => new TransportFailure('unauthorized', `${host} answered NTLM with ${why}`, true);
  if (challenge.length > MAX_CHALLENGE || bytes.length < CHALLENGE_HEADER || !bytes.subarray(0, 8).equals(SIGNATURE) || bytes.readUInt32LE(8) !== 2)
    throw bad('something that is no challenge');
  if ((bytes.readUInt32LE(20) & REQUIRED) !== REQUIRED) throw bad('a challenge for NTLM before version 2, which is not answered');
  const length = bytes.readUInt16LE(40);
  const offset = bytes.readUInt32LE(44);
  if (offset < CHALLENGE_HEADER || offset + length > bytes.length) throw bad('a challenge that is cut off');
  let why: Error | undefined;
  const parsed = messages.parseType2Message(`NTLM ${challenge}`, (error) => (why = error));
  if (parsed === null || why !== undefined) throw bad(`a challenge that the package ${PACKAGE} does not understand`);
  return certificate === undefined ? parsed : { ...parsed, targetInfo: bound(bytes.subarray(offset, offset + length), certificate, bad) };
}

// [MS-NLMP] 2.2.2.1
const AV_EOL = 0;
const AV_CHANNEL_BINDINGS = 10;

/** The server's AV_PAIRs, which go into the proof, with the TLS channel's: what Extended Protection for Authentication wants, and what makes the proof useless on another channel. */
function bound(targetInfo: Buffer, certificate: X509Certificate, bad: (why: string) => TransportFailure): Buffer {
  let at = 0;
  while (at + 4 <= targetInfo.length && targetInfo.readUInt16LE(at) !== AV_EOL) at += 4 + targetInfo.readUInt16LE(at + 2);
  if (at + 4 > targetInfo.length) throw bad('a challenge without an end');
  const head = Buffer.alloc(4);
  head.writeUInt16LE(AV_CHANNEL_BINDINGS, 0);
  head.writeUInt16LE(16, 2);
  return Buffer.concat([targetInfo.subarray(0, at), head, channelBinding(certificate), targetInfo.subarray(at)]);
}

/** Without the scheme in front. */
function bare(header: string): string {
  return header.slice(header.indexOf(' ') + 1);
}
