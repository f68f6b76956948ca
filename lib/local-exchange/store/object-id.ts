// Identifiers of MS-OXCDATA 2.2.1: what a store counts (GLOBCNT, 48 bits, kept as a number) and the forms it travels in.

/** The first replica id that a mailbox hands out is its own. */
export const kOwnReplicaId = 1;
/** Largest global counter: 48 bits. */
export const kMaxCounter = 2 ** 48 - 1;

/** Counter as its 6 bytes, the most significant first. */
function writeCounter(bytes: Uint8Array, offset: number, counter: number): void {
  let rest = counter;
  for (let i = 5; i >= 0; i--) {
    bytes[offset + i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

export function readCounter(bytes: Uint8Array, offset: number): number {
  let counter = 0;
  for (let i = 0; i < 6; i++) counter = counter * 256 + (bytes[offset + i] ?? 0);
  return counter;
}

/** Three bytes the other way round. */
function swapped(value: number): number {
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >>> 16);
}

/** FID, MID or CN as the signed 64-bit integer of PtypInteger64: replica id in the low word, counter byte-swapped above. */
export function shortId(counter: number, replicaId = kOwnReplicaId): bigint {
  const high = Math.floor(counter / 0x1000000);
  const low = counter % 0x1000000;
  return BigInt.asIntN(64, (BigInt(swapped(low)) << 40n) | (BigInt(swapped(high)) << 16n) | BigInt(replicaId));
}

/** Replica id and counter of a FID, MID or CN. */
export function splitShortId(id: bigint): { replicaId: number; counter: number } {
  const unsigned = BigInt.asUintN(64, id);
  let counter = 0;
  for (let shift = 16n; shift < 64n; shift += 8n) counter = counter * 256 + Number((unsigned >> shift) & 0xffn);
  return { replicaId: Number(unsigned & 0xffffn), counter };
}

/** GID: replica GUID and counter, 22 bytes: the source key and the change key of what the server makes. */
export function globalId(replicaGuid: Uint8Array, counter: number): Uint8Array {
  const bytes = new Uint8Array(22);
  bytes.set(replicaGuid);
  writeCounter(bytes, 16, counter);
  return bytes;
}

/** LongTermID: a GID and two bytes of padding. */
export function longTermId(replicaGuid: Uint8Array, counter: number): Uint8Array {
  const bytes = new Uint8Array(24);
  bytes.set(replicaGuid);
  writeCounter(bytes, 16, counter);
  return bytes;
}

/** PredecessorChangeList of one change: a sized XID. */
export function predecessorChangeList(replicaGuid: Uint8Array, changeNumber: number): Uint8Array {
  const bytes = new Uint8Array(23);
  bytes[0] = 22;
  bytes.set(globalId(replicaGuid, changeNumber), 1);
  return bytes;
}

const kPrivateFolder = 0x0001;
const kPublicFolder = 0x0003;
const kPrivateMessage = 0x0007;
const kPublicMessage = 0x0009;

/** Folder EntryID, 46 bytes (MS-OXCDATA 2.2.4.1). */
export function folderEntryId(providerUid: Uint8Array, replicaGuid: Uint8Array, folder: number, isPublic: boolean): Uint8Array {
  const bytes = new Uint8Array(46);
  bytes.set(providerUid, 4);
  bytes[20] = isPublic ? kPublicFolder : kPrivateFolder;
  bytes.set(longTermId(replicaGuid, folder), 22);
  return bytes;
}

/** Message EntryID, 70 bytes (MS-OXCDATA 2.2.4.2). */
export function messageEntryId(
  providerUid: Uint8Array, replicaGuid: Uint8Array, folder: number, message: number, isPublic: boolean,
): Uint8Array {
  const bytes = new Uint8Array(70);
  bytes.set(providerUid, 4);
  bytes[20] = isPublic ? kPublicMessage : kPrivateMessage;
  bytes.set(longTermId(replicaGuid, folder), 22);
  bytes.set(longTermId(replicaGuid, message), 46);
  return bytes;
}
