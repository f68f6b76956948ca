// The messages of NTLM: MS-NLMP 2.2.1.

import { fileTimeNow } from '../store/file-time.ts';

const signature = Buffer.from('NTLMSSP\0', 'latin1');
/** The largest message that is looked at. */
const maximumMessage = 0x4000;

// MS-NLMP 2.2.2.5
const negotiateUnicode = 0x1;
const requestTarget = 0x4;
const negotiateNtlm = 0x200;
const alwaysSign = 0x8000;
const targetTypeDomain = 0x10000;
const extendedSessionSecurity = 0x80000;
const negotiateTargetInfo = 0x800000;
const negotiateVersion = 0x2000000;

// MS-NLMP 2.2.2.1
export const avEol = 0;
export const avNbComputerName = 1;
export const avNbDomainName = 2;
export const avDnsComputerName = 3;
export const avDnsDomainName = 4;
export const avTimestamp = 7;
export const avChannelBindings = 10;

/** 1: NEGOTIATE, 3: AUTHENTICATE; undefined: no NTLM message. */
export function messageType(message: Buffer): number | undefined {
  return message.length >= 12 && message.length <= maximumMessage && message.subarray(0, 8).equals(signature) ? message.readUInt32LE(8) : undefined;
}

/** CHALLENGE_MESSAGE: 2.2.1.2. */
export function challengeMessage(serverChallenge: Uint8Array, domain: string): Buffer {
  const nbDomain = domain.split('.')[0]!.toUpperCase();
  const pair = (id: number, value: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id, 0);
    head.writeUInt16LE(value.length, 2);
    return Buffer.concat([head, value]);
  };
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE(fileTimeNow());
  const unicode = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const targetName = unicode(nbDomain);
  const targetInfo = Buffer.concat([
    pair(avNbDomainName, targetName), pair(avNbComputerName, unicode('EXCHANGE')), pair(avDnsDomainName, unicode(domain)),
    pair(avDnsComputerName, unicode(`exchange.${domain}`)), pair(avTimestamp, time), pair(avEol, Buffer.alloc(0)),
  ]);
  const head = Buffer.alloc(56);
  signature.copy(head);
  head.writeUInt32LE(2, 8);
  fields(head, 12, targetName.length, 56);
  head.writeUInt32LE(negotiateUnicode | requestTarget | negotiateNtlm | alwaysSign | targetTypeDomain | extendedSessionSecurity | negotiateTargetInfo | negotiateVersion, 20);
  head.set(serverChallenge, 24);
  fields(head, 40, targetInfo.length, 56 + targetName.length);
  head.set([10, 0, 0x63, 0x45, 0, 0, 0, 15], 48);
  return Buffer.concat([head, targetName, targetInfo]);
}

function fields(message: Buffer, at: number, length: number, offset: number): void {
  message.writeUInt16LE(length, at);
  message.writeUInt16LE(length, at + 2);
  message.writeUInt32LE(offset, at + 4);
}

export interface AuthenticateMessage {
  readonly domain: string;
  readonly user: string;
  readonly ntResponse: Buffer;
}

/** AUTHENTICATE_MESSAGE: 2.2.1.3; undefined when it is none. */
export function readAuthenticate(message: Buffer): AuthenticateMessage | undefined {
  if (messageType(message) !== 3 || message.length < 64) return undefined;
  const field = (at: number): Buffer | undefined => {
    const length = message.readUInt16LE(at);
    const offset = message.readUInt32LE(at + 4);
    return offset + length <= message.length ? message.subarray(offset, offset + length) : undefined;
  };
  const [ntResponse, domain, user] = [field(20), field(28), field(36)];
  if (ntResponse === undefined || domain === undefined || user === undefined) return undefined;
  const encoding = (message.readUInt32LE(60) & negotiateUnicode) === 0 ? 'latin1' : 'utf16le';
  return { ntResponse, domain: domain.toString(encoding), user: user.toString(encoding) };
}

/** AV_PAIRs by their id: 2.2.2.1; undefined when they have no end. */
export function readAvPairs(bytes: Buffer): ReadonlyMap<number, Buffer> | undefined {
  const pairs = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const id = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    if (id === avEol) return pairs;
    if (at + 4 + length > bytes.length) return undefined;
    pairs.set(id, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
