// People as MAPI has them, and as Internet mail writes them (MS-OXCMAIL 2.1.3.1).

import { oneLine, phrase } from './header-field.ts';

export interface Person {
  readonly name?: string | undefined;
  /** 'SMTP', 'EX', 'FAX' … */
  readonly type?: string | undefined;
  /** An address of that type. */
  readonly address?: string | undefined;
  readonly smtpAddress?: string | undefined;
}

/** `"Doe, Jane" <jane@contoso.com>`; a group without members for somebody who has a name only; undefined for nobody. */
export function mailbox(person: Person): string | undefined {
  const address = smtpAddressOf(person);
  const name = oneLine(person.name ?? '');
  if (address === undefined) return name === '' ? undefined : `${phrase(name)}:;`;
  return name === '' || name === address ? address : `${phrase(name)} <${address}>`;
}

export function smtpAddressOf(person: Person): string | undefined {
  if (person.smtpAddress !== undefined && person.smtpAddress !== '') return addrSpec(person.smtpAddress);
  const { type = 'SMTP', address = '' } = person;
  if (address === '') return undefined;
  return type.toUpperCase() === 'SMTP' ? addrSpec(address) : encapsulated(type, address);
}

/** An address without what would end it or begin another. */
function addrSpec(address: string): string | undefined {
  const plain = oneLine(address).replace(/[<>,;:\s"()\\[\]]/g, '');
  return plain === '' ? undefined : plain;
}

/** MS-OXCMAIL 2.1.3.1.1: IMCEA encapsulation of an address that Internet mail cannot write. Nobody is to send there: the domain is none. */
function encapsulated(type: string, address: string): string {
  const kind = type.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  let local = '';
  for (const byte of Buffer.from(address, 'utf8')) {
    const character = String.fromCharCode(byte);
    local += character === '/' ? '_' : /[A-Za-z0-9=-]/.test(character) ? character : `+${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return `IMCEA${kind}-${local.slice(0, MAX_LOCAL)}@imcea.invalid`;
}

const MAX_LOCAL = 800;

const ONE_OFF = Buffer.from('812b1fa4bea310199d6e00dd010f5402', 'hex');
const MAX_ENTRIES = 1_000;
const UNICODE = 0x8000;

/** The one-off entries of a FLATENTRYLIST, PR_REPLY_RECIPIENT_ENTRIES (MS-OXCDATA 2.3.3, 2.2.5.1). Others, and what is damaged, are left out. */
export function peopleOf(list: Uint8Array): Person[] {
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.length);
  const people: Person[] = [];
  if (bytes.length < 8) return people;
  const count = Math.min(bytes.readUInt32LE(0), MAX_ENTRIES);
  for (let at = 8, i = 0; i < count && at + 4 <= bytes.length; ++i) {
    const size = bytes.readUInt32LE(at);
    if (size > bytes.length - at - 4) break;
    const person = oneOff(bytes.subarray(at + 4, at + 4 + size));
    if (person !== undefined) people.push(person);
    at += 4 + Math.ceil(size / 4) * 4;
  }
  return people;
}

function oneOff(entry: Buffer): Person | undefined {
  if (entry.length < 24 || !entry.subarray(4, 20).equals(ONE_OFF)) return undefined;
  const isUnicode = (entry.readUInt16LE(22) & UNICODE) !== 0;
  const texts = isUnicode ? entry.subarray(24).toString('utf16le').split('\0') : entry.subarray(24).toString('latin1').split('\0');
  const [name, type, address] = texts;
  return address === undefined || address === '' ? undefined : { name, type, address };
}
