import { describe, expect, it } from 'vitest';
import { folderEntryId, globalId, longTermId, messageEntryId, readCounter, shortId, splitShortId } from '../../../lib/local-exchange/store/object-id.ts';
import { oneOffEntryId, addressBookEntryId } from '../../../lib/local-exchange/store/address-entry-id.ts';

/** Parts of a structure, field by field. */
const fields = (...parts: string[]): string => parts.join('');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const guid = (text: string): Uint8Array => Buffer.from(text, 'hex');
const mailboxGuid = guid('443322116655887799aabbccddeeff00');
const replicaGuid = guid('a3a2a1a0b1b0c1c0d0d1e0e1e2e3e4e5');

// The bytes are those of MS-OXCDATA's structures for these GUIDs, worked out by hand.
describe('identifiers', () => {
  it.each([1, 5, 0x100, 0x1234567, 0xabcdef012345, 2 ** 48 - 1])('counter %d goes to a short id and back', (counter) => {
    expect(splitShortId(shortId(counter, 7))).toEqual({ replicaId: 7, counter });
    expect(splitShortId(BigInt.asUintN(64, shortId(counter, 7)))).toEqual({ replicaId: 7, counter });
    expect(readCounter(longTermId(replicaGuid, counter), 16)).toBe(counter);
  });

  it('has the replica id first and the counter with its most significant byte first', () => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(shortId(0x0d));
    expect(hex(bytes)).toBe('010000000000000d');
    expect(hex(globalId(replicaGuid, 0x10203))).toBe('a3a2a1a0b1b0c1c0d0d1e0e1e2e3e4e5000000010203');
  });

  it('makes entry identifiers', () => {
    const mailboxHex = '443322116655887799aabbccddeeff00';
    const replicaHex = 'a3a2a1a0b1b0c1c0d0d1e0e1e2e3e4e5';
    expect(hex(folderEntryId(mailboxGuid, replicaGuid, 5, false))).toBe(fields('00000000', mailboxHex, '0100', replicaHex, '000000000005', '0000'));
    expect(hex(messageEntryId(mailboxGuid, replicaGuid, 5, 0x100, false))).toBe(
      fields('00000000', mailboxHex, '0700', replicaHex, '000000000005', '0000', replicaHex, '000000000100', '0000'),
    );
    expect(hex(oneOffEntryId('Bob', 'SMTP', 'bob@x.org'))).toBe(
      fields('00000000', '812b1fa4bea310199d6e00dd010f5402', '0000', '0190', '42006f0062000000', '53004d00540050000000', '62006f006200400078002e006f00720067000000'),
    );
    expect(hex(addressBookEntryId('/o=T/cn=a'))).toBe(fields('00000000', 'dca740c8c042101ab4b908002b2fe182', '01000000', '00000000', '2f6f3d542f636e3d6100'));
  });
});
