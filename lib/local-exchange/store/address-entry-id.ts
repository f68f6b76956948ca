// Entry identifiers and search keys of people (MS-OXCDATA 2.2.5, MS-OXOABK 2.2.2.1).

const kOneOffProvider = Uint8Array.of(0x81, 0x2b, 0x1f, 0xa4, 0xbe, 0xa3, 0x10, 0x19, 0x9d, 0x6e, 0x00, 0xdd, 0x01, 0x0f, 0x54, 0x02);
const kAddressBookProvider = Uint8Array.of(0xdc, 0xa7, 0x40, 0xc8, 0xc0, 0x42, 0x10, 0x1a, 0xb4, 0xb9, 0x08, 0x00, 0x2b, 0x2f, 0xe1, 0x82);
// Unicode strings, and do not look the address up: 0x8000 | 0x1000 | no rich text 0x0001.
const kOneOffFlags = 0x9001;

/** One-off EntryID of a recipient that is in no address book. */
export function oneOffEntryId(displayName: string, addressType: string, address: string): Uint8Array {
  const text = Buffer.from(`${displayName}\0${addressType}\0${address}\0`, 'utf16le');
  const bytes = new Uint8Array(24 + text.length);
  bytes.set(kOneOffProvider, 4);
  bytes[22] = kOneOffFlags & 0xff;
  bytes[23] = kOneOffFlags >> 8;
  bytes.set(text, 24);
  return bytes;
}

/** Permanent EntryID of a mail user of the global address list. */
export function addressBookEntryId(legacyDn: string): Uint8Array {
  const name = Buffer.from(`${legacyDn}\0`, 'latin1');
  const bytes = new Uint8Array(28 + name.length);
  bytes.set(kAddressBookProvider, 4);
  bytes[20] = 1;
  bytes.set(name, 28);
  return bytes;
}

/** PR_SEARCH_KEY of a recipient: "TYPE:ADDRESS" in upper case with its NUL. */
export function addressSearchKey(addressType: string, address: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${addressType}:${address}\0`.toUpperCase(), 'utf8'));
}
