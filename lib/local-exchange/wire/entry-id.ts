// Entry identifiers: MS-OXCDATA 2.2.

import { ascii, codec, type Codec, fixedBytes, guid, reserved, struct, u16, u32, utf16, string8 } from './codec.ts';
import { WireError } from './wire-error.ts';

/** GLOBCNT: 48 bits, most significant byte first. */
export const globalCounter: Codec<number> = codec(
  6,
  (reader) => Buffer.from(reader.view(6)).readUIntBE(0, 6),
  (writer, value) => {
    const bytes = Buffer.alloc(6);
    bytes.writeUIntBE(value, 0, 6);
    writer.bytes(bytes);
  },
);

/** Bytes that must be exactly these. */
function constant(...expected: number[]): Codec<undefined> {
  const inner = fixedBytes(expected.length);
  return codec(
    expected.length,
    (reader) => {
      const found = inner.read(reader);
      if (!expected.every((byte, index) => found[index] === byte)) throw new WireError(`${Buffer.from(found).toString('hex')} is not what belongs here`);
      return undefined;
    },
    (writer) => inner.write(writer, Uint8Array.from(expected)),
  );
}

const longTermId = { replicaGuid: guid, counter: globalCounter, pad: reserved(2) };

/** MS-OXCDATA 2.2.4.1: `type` 1 private, 3 public. */
export const folderEntryId = struct({ flags: u32, provider: guid, type: u16, ...longTermId });

/** MS-OXCDATA 2.2.4.2: `type` 7 private, 9 public. */
export const messageEntryId = struct({ flags: u32, provider: guid, type: u16, folder: struct(longTermId), message: struct(longTermId) });

/** MS-OXCDATA 2.2.4.3: of a mailbox store. */
export const storeEntryId = struct({
  flags: u32,
  wrapper: constant(0x38, 0xa1, 0xbb, 0x10, 0x05, 0xe5, 0x10, 0x1a, 0xa1, 0xbb, 0x08, 0x00, 0x2b, 0x2a, 0x56, 0xc2),
  version: constant(0x00, 0x00),
  dll: constant(...Buffer.from('emsmdb.dll\0\0\0\0', 'latin1')),
  wrappedFlags: u32,
  wrappedProvider: guid,
  wrappedType: u32,
  server: ascii,
  mailboxDn: ascii,
});

/** MS-OXCDATA 2.2.5.2 */
export const addressBookEntryId = struct({
  flags: u32,
  provider: constant(0xdc, 0xa7, 0x40, 0xc8, 0xc0, 0x42, 0x10, 0x1a, 0xb4, 0xb9, 0x08, 0x00, 0x2b, 0x2f, 0xe1, 0x82),
  version: constant(0x01, 0x00, 0x00, 0x00),
  type: u32,
  legacyDn: ascii,
});

export interface OneOffEntryId {
  readonly controlFlags: number;
  readonly displayName: string;
  readonly addressType: string;
  readonly address: string;
}

const oneOffUnicode = 0x8000;
const oneOffHead = struct({
  flags: u32,
  provider: constant(0x81, 0x2b, 0x1f, 0xa4, 0xbe, 0xa3, 0x10, 0x19, 0x9d, 0x6e, 0x00, 0xdd, 0x01, 0x0f, 0x54, 0x02),
  version: u16,
  controlFlags: u16,
});

/** MS-OXCDATA 2.2.5.1 */
export const oneOffEntryId: Codec<OneOffEntryId> = codec(
  27,
  (reader) => {
    const { controlFlags } = oneOffHead.read(reader);
    const text = (controlFlags & oneOffUnicode) !== 0 ? utf16 : string8;
    return { controlFlags, displayName: text.read(reader), addressType: text.read(reader), address: text.read(reader) };
  },
  (writer, { controlFlags, displayName, addressType, address }) => {
    const text = (controlFlags & oneOffUnicode) !== 0 ? utf16 : string8;
    oneOffHead.write(writer, { flags: 0, version: 0, controlFlags });
    for (const part of [displayName, addressType, address]) text.write(writer, part);
  },
);
