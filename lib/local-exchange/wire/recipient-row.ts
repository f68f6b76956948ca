// MS-OXCDATA 2.8.3

import { readRow, writeRow } from './property-row.ts';
import type { Reader } from './reader.ts';
import type { RecipientRow } from './values.ts';
import { inField, WireError } from './wire-error.ts';
import type { Writer } from './writer.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const addressKinds = [
  'none', 'x500', 'msMail', 'smtp', 'fax', 'professionalOffice', 'personalList1', 'personalList2',
] as const satisfies readonly RecipientRow['addressKind'][];

const hasEmailAddress = 0x0008;
const hasDisplayName = 0x0010;
const hasTransmittableName = 0x0020;
const transmittableIsDisplayName = 0x0040;
const isResponsible = 0x0080;
const isNonRich = 0x0100;
const isUnicode = 0x0200;
const hasSimpleName = 0x0400;
const hasAddressType = 0x8000;

export function readRecipientRow(reader: Reader, columns: readonly number[]): RecipientRow {
  const flags = reader.u16();
  const addressKind = addressKinds[flags & 7]!;
  const unicode = (flags & isUnicode) !== 0;
  const text = (): string => (unicode ? reader.utf16() : reader.string8());
  const row: Partial<Mutable<RecipientRow>> = { addressKind };
  if (addressKind === 'x500') {
    row.addressPrefixUsed = inField('addressPrefixUsed', () => reader.u8());
    row.displayType = inField('displayType', () => reader.u8());
    row.x500Dn = inField('x500Dn', () => reader.ascii());
  }
  if (addressKind === 'personalList1' || addressKind === 'personalList2') {
    row.entryId = inField('entryId', () => reader.bytes(reader.u16()));
    row.searchKey = inField('searchKey', () => reader.bytes(reader.u16()));
  }
  if (addressKind === 'none' && (flags & hasAddressType) !== 0) row.addressType = inField('addressType', () => reader.ascii());
  if ((flags & hasEmailAddress) !== 0) row.emailAddress = inField('emailAddress', text);
  if ((flags & hasDisplayName) !== 0) row.displayName = inField('displayName', text);
  if ((flags & hasSimpleName) !== 0) row.simpleDisplayName = inField('simpleDisplayName', text);
  if ((flags & hasTransmittableName) !== 0) row.transmittableDisplayName = inField('transmittableDisplayName', text);
  const columnCount = inField('columnCount', () => reader.u16());
  if (columnCount > columns.length) throw new WireError(`${columnCount} recipient columns, the ROP has ${columns.length}`);
  return {
    ...row,
    addressKind,
    ...((flags & transmittableIsDisplayName) !== 0 && { transmittableSameAsDisplay: true }),
    ...((flags & isResponsible) !== 0 && { responsible: true }),
    ...((flags & isNonRich) !== 0 && { nonRich: true }),
    unicode,
    properties: inField('properties', () => readRow(reader, columns.slice(0, columnCount))),
  };
}

export function writeRecipientRow(writer: Writer, columns: readonly number[], row: RecipientRow): void {
  const kind = addressKinds.indexOf(row.addressKind);
  const unicode = row.unicode !== false;
  const text = (value: string): void => (unicode ? writer.utf16(value) : writer.string8(value));
  if (row.properties.length > columns.length) {
    throw new WireError(`${row.properties.length} recipient properties for ${columns.length} columns`);
  }
  writer.u16(
    kind |
      (row.emailAddress === undefined ? 0 : hasEmailAddress) |
      (row.displayName === undefined ? 0 : hasDisplayName) |
      (row.transmittableDisplayName === undefined ? 0 : hasTransmittableName) |
      (row.transmittableSameAsDisplay === true ? transmittableIsDisplayName : 0) |
      (row.responsible === true ? isResponsible : 0) |
      (row.nonRich === true ? isNonRich : 0) |
      (unicode ? isUnicode : 0) |
      (row.simpleDisplayName === undefined ? 0 : hasSimpleName) |
      (row.addressKind === 'none' && row.addressType !== undefined ? hasAddressType : 0),
  );
  if (row.addressKind === 'x500') {
    writer.u8(row.addressPrefixUsed ?? 0);
    writer.u8(row.displayType ?? 0);
    writer.ascii(row.x500Dn ?? '');
  }
  if (row.addressKind === 'personalList1' || row.addressKind === 'personalList2') {
    for (const bytes of [row.entryId ?? new Uint8Array(0), row.searchKey ?? new Uint8Array(0)]) {
      writer.checkedU16(bytes.byteLength);
      writer.bytes(bytes);
    }
  }
  if (row.addressKind === 'none' && row.addressType !== undefined) writer.ascii(row.addressType);
  if (row.emailAddress !== undefined) text(row.emailAddress);
  if (row.displayName !== undefined) text(row.displayName);
  if (row.simpleDisplayName !== undefined) text(row.simpleDisplayName);
  if (row.transmittableDisplayName !== undefined) text(row.transmittableDisplayName);
  writer.u16(row.properties.length);
  writeRow(writer, columns.slice(0, row.properties.length), row.properties);
}
