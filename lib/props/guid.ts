/** A GUID as text: `'13dbb0c8-aa05-101a-9bb0-00aa002fc45a'`, lower case, without braces. */
export type Guid = string;

const TEXT = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i;

/** The 16 bytes of a GUID as structures hold it: three little-endian fields, then eight bytes (MS-DTYP 2.3.4.2). @throws TypeError */
export function guidToBytes(guid: Guid): Uint8Array {
  const parts = TEXT.exec(guid);
  if (parts === null) throw new TypeError(`${JSON.stringify(guid)} is not a GUID`);
  const bytes = Buffer.from(parts.slice(1).join(''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return Uint8Array.from(bytes);
}

/** The text of a GUID's 16 bytes. @throws TypeError for another length */
export function guidFromBytes(bytes: Uint8Array): Guid {
  if (bytes.length !== 16) throw new TypeError(`a GUID has 16 bytes, not ${bytes.length}`);
  const b = Buffer.from(bytes);
  b.subarray(0, 4).reverse();
  b.subarray(4, 6).reverse();
  b.subarray(6, 8).reverse();
  const hex = b.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** MAPIUIDs are byte strings, shown as 32 hexadecimal digits in the order they are stored. */
export function uidToHex(uid: Uint8Array): string {
  return Buffer.from(uid.buffer, uid.byteOffset, uid.byteLength).toString('hex').toUpperCase();
}
